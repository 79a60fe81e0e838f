/** A file of an archive, by its path. */
export type Files = Readonly<Record<string, string>>;

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const numbers = (...pairs: readonly (readonly [value: number, width: 2 | 4])[]) =>
  pairs.flatMap(([value, width]) => [0, 8, 16, 24].slice(0, width).map((shift) => (value >>> shift) & 0xff));

/** A ZIP archive; `flags` are those of every file, `comment` stands at its end. */
export async function archive(
  files: Files,
  { isPacked = true, flags = 0, comment = '' } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: number[] = [];
  const list: number[] = [];
  for (const [name, text] of Object.entries(files)) {
    const plain = bytesOf(text);
    const content = isPacked ? await deflated(plain) : plain;
    const own = bytesOf(name);
    const head = numbers([20, 2], [flags, 2], [isPacked ? 8 : 0, 2], [0, 4], [0, 4]);
    const sizes = numbers([content.length, 4], [plain.length, 4], [own.length, 2], [0, 2]);
    list.push(...numbers([0x02014b50, 4], [20, 2]), ...head, ...sizes);
    list.push(...numbers([0, 2], [0, 2], [0, 2], [0, 4], [parts.length, 4]), ...own);
    parts.push(...numbers([0x04034b50, 4]), ...head, ...sizes, ...own);
    for (const byte of content) parts.push(byte);
  }
  const count = Object.keys(files).length;
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [list.length, 4],
    [parts.length, 4],
  );
  return new Uint8Array([...parts, ...list, ...end, ...numbers([comment.length, 2]), ...bytesOf(comment)]);
}

const rels = (
  ...targets: readonly (readonly [id: string, type: string, target: string, isOutside?: boolean])[]
) =>
  `<?xml version="1.0"?><Relationships>${targets
    .map(
      ([id, type, target, isOutside]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${isOutside ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

export interface MadeSheet {
  name: string;
  /** Attributes of its entry in the workbook, such as `state="hidden"`. */
  state?: string;
  /** Columns, rows and links, as XML. */
  xml: string;
  /** Addresses its links lead to, by id. */
  links?: Readonly<Record<string, string>>;
}

export interface MadeWorkbook {
  sheets: readonly MadeSheet[];
  /** Texts that cells of type `s` name by their number, as XML. */
  texts?: readonly string[];
  /** Codes of formats; a cell with `s="1"` is shown in the first one. */
  formats?: readonly string[];
  properties?: string;
}

/** A workbook of Office Open XML with these sheets. */
export function workbookFiles({ sheets, texts = [], formats = [], properties = '' }: MadeWorkbook): Files {
  const files: Record<string, string> = {
    '_rels/.rels': rels(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': rels(
      ...sheets.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['rIdT', 'sharedStrings', 'sharedStrings.xml'],
      ['rIdS', 'styles', '/xl/styles.xml'],
    ),
    'xl/workbook.xml': `<workbook xmlns:r="x"><workbookPr ${properties}/><sheets>${sheets
      .map(
        ({ name, state = '' }, i) => `<sheet name="${name}" sheetId="${i + 1}" ${state} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${formats
      .map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, i) => `<xf numFmtId="${200 + i}" applyNumberFormat="1"/>`)
      .join('')}</cellXfs></styleSheet>`,
  };
  sheets.forEach(({ xml, links = {} }, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet>${xml}</worksheet>`;
    files[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = rels(
      ...Object.entries(links).map(([id, url]) => [id, 'hyperlink', url, true] as const),
    );
  });
  return files;
}

export const workbook = (made: MadeWorkbook) => archive(workbookFiles(made));

/** Rows of texts and numbers, as a program writes them that keeps texts in their cells. */
export const sheetXml = (rows: readonly (readonly (string | number)[])[]) =>
  `<sheetData>${rows
    .map(
      (row, r) =>
        `<row r="${r + 1}">${row
          .map((cell, c) => {
            const name = `${String.fromCharCode(65 + c)}${r + 1}`;
            return typeof cell === 'number'
              ? `<c r="${name}"><v>${cell}</v></c>`
              : `<c r="${name}" t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
          })
          .join('')}</row>`,
    )
    .join('')}</sheetData>`;
