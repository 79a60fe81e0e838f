import { expect } from 'chai';
import '../../../src/define.js';
import { settled } from '../../support/act.js';
import { fixedClock } from '../../support/clock.js';
import { hearEvents, hearWarnings } from '../../support/events.js';
import { asFile } from '../../support/firms.js';
import { sheetXml, workbook } from '../../support/workbook.js';
import { mountHtml, visit } from '../../support/mount.js';
import { answerFetch, takeFetch, type Answers } from '../../support/server.js';
import { itemNames, itemsOf, partText, saidBy } from '../../support/see.js';
import { pause, until } from '../../support/wait.js';
import type { MuniDirectoryElement, MuniLoadEvent } from '../../../src/index.js';

const ZMIGROD = [{ id: '1', name: 'Szewc Żak', town: 'Żmigród', identifiers: { NIP: '111-111-11-11' } }];
const TRZEBNICA = [
  { id: '1', name: 'Odra Bakery', town: 'Trzebnica' },
  {
    id: '2',
    name: 'Szewc Żak s.c.',
    town: 'Żmigród',
    telephone: '+48 71 000',
    identifiers: { NIP: '1111111111' },
  },
];

let file = 0;
/** Addresses that were asked. */
let asked: readonly string[] = [];

/** Each test has addresses of its own: an answer is shared by all widgets of a page. */
async function directoryOf(answers: Answers, attributes = ''): Promise<MuniDirectoryElement> {
  hearWarnings();
  const folder = `/data/${++file}`;
  asked = answerFetch(answers);
  const element = mountHtml<MuniDirectoryElement>(`<muni-directory ${attributes}>
    <muni-source id="zm" src="${folder}/zmigrod.json" label="Gmina Żmigród" licence="CC0-1.0"></muni-source>
    <muni-source id="tr" src="${folder}/trzebnica.json" label="Gmina Trzebnica"></muni-source>
  </muni-directory>`);
  await element.ready;
  await settled(element);
  return element;
}

const both = () => directoryOf({ 'zmigrod.json': asFile(ZMIGROD), 'trzebnica.json': asFile(TRZEBNICA) });

describe('a directory out of a workbook', () => {
  it('shows the firms of the sheet with the table, tells the webmaster which that was, and shows another that is named', async () => {
    const warnings = hearWarnings();
    const rows = [
      ['Spis firm na dzień 29.11.2026'],
      ['Nazwa firmy', 'Miejscowość', 'Rok założenia'],
      ['Piekarnia Odra', 'Milicz', 1962],
      ['Szewc Żak', 'Żmigród', 1987],
    ];
    const bytes = await workbook({
      sheets: [
        { name: 'Objaśnienia', xml: sheetXml([['Dane z ewidencji gminy.']]) },
        { name: 'Firmy', xml: sheetXml(rows) },
        { name: 'Stowarzyszenia', xml: sheetXml([['Nazwa'], ['Cech Rzemiosł'], ['Koło Gospodyń']]) },
      ],
    });
    answerFetch({ 'firmy.xlsx': () => new Response(bytes) });
    const element = mountHtml<MuniDirectoryElement>(
      `<muni-directory src="/data/${++file}/firmy.xlsx"></muni-directory>`,
    );
    await element.ready;
    await settled(element);
    expect(itemNames(element)).to.deep.equal(['Piekarnia Odra', 'Szewc Żak']);
    expect(saidBy(element)).to.contain('Żmigród');
    expect(warnings.join(' ')).to.contain('"Firmy" was read');
    element.src = `${element.src}#Stowarzyszenia`;
    await until(() => itemNames(element).join() === 'Cech Rzemiosł,Koło Gospodyń');
  });
});

describe('a directory of several sources', () => {
  it('shows the firms of all', async () => {
    expect(itemNames(await both()))
      .to.contain('Odra Bakery')
      .and.to.contain('Szewc Żak');
  });

  it('shows them also where an editor has put a paragraph around each source', async () => {
    answerFetch({ 'zmigrod.json': asFile(ZMIGROD), 'trzebnica.json': asFile(TRZEBNICA) });
    const element = mountHtml<MuniDirectoryElement>(`<muni-directory>
      <p><muni-source src="/data/wrapped/zmigrod.json"></muni-source></p>
      <p><muni-source src="/data/wrapped/trzebnica.json"></muni-source></p>
    </muni-directory>`);
    await until(() => itemNames(element).length === 2);
  });

  it('asks each of them once, and tells once that they are there', async () => {
    const heard = hearEvents(document, 'muni-load');
    await both();
    await pause(100);
    expect(asked).to.have.length(2);
    expect(heard).to.have.length(1);
  });

  it('shows a firm once that two of them have, by its registration number', async () => {
    const element = await both();
    expect(itemNames(element)).to.deep.equal(['Szewc Żak', 'Odra Bakery']);
    expect(saidBy(element)).to.contain('+48 71 000');
  });

  it('tells entries of the same id apart by the source', async () => {
    expect(itemsOf(await both()).map(({ dataset }) => dataset.id)).to.deep.equal(['zm:1', 'tr:1']);
  });

  it('credits them', async () => {
    expect(partText(await both(), 'attribution')).to.match(
      /Gmina Żmigród \(licence CC0-1.0\), Gmina Trzebnica/,
    );
  });

  it('shows the rest where one is dead, and names it', async () => {
    const element = await directoryOf({ 'zmigrod.json': asFile(ZMIGROD) });
    expect(itemNames(element)).to.deep.equal(['Szewc Żak']);
    expect(saidBy(element)).to.contain('Gmina Trzebnica could not be loaded and is missing here.');
  });

  it('fails where all are dead', async () => {
    const element = await directoryOf({});
    await until(() => partText(element, 'error').length > 10);
  });

  it('tells the page what came from where', async () => {
    hearWarnings();
    const heard = hearEvents<MuniLoadEvent>(document, 'muni-load');
    await directoryOf({ 'zmigrod.json': asFile(ZMIGROD), 'trzebnica.json': asFile(TRZEBNICA) });
    const [event] = heard;
    expect(event).to.include({ total: 3, shown: 2, dropped: 0 });
    expect(event?.sources.map(({ name, total }) => [name, total])).to.deep.equal([
      ['Gmina Żmigród', 1],
      ['Gmina Trzebnica', 2],
    ]);
  });

  for (const [id, name] of [
    ['zm:1', 'Szewc Żak'],
    ['tr:1', 'Odra Bakery'],
    // Shown with the record of another source, by its registration number.
    ['tr:2', 'Szewc Żak'],
    // From when the page had but one source.
    ['2', 'Szewc Żak'],
  ] as const)
    it(`opens ${name} by the address ${id}`, async () => {
      await visit({ 'directory.item': id });
      const element = await both();
      await until(() => partText(element, 'detail').includes(name));
    });

  for (const [what, id] of [
    ['two sources have', '1'],
    ['no source has', '77'],
  ])
    it(`opens nothing by an id without its source that ${what}`, async () => {
      await visit({ 'directory.item': id! });
      const element = await both();
      await until(() => partText(element, 'detail').includes('not in the directory any more'));
    });

  it('opens an entry of the only source by the address it had among several', async () => {
    await visit({ 'directory.item': 'tr:1' });
    hearWarnings();
    answerFetch({ 'only.json': asFile(TRZEBNICA) });
    const element = mountHtml<MuniDirectoryElement>(`<muni-directory>
      <muni-source id="tr" src="/data/${++file}/only.json"></muni-source>
    </muni-directory>`);
    await until(() => partText(element, 'detail').includes('Odra Bakery'));
  });

  /** A directory whose address leads to an entry, with the first of its sources in it and the other on its way. */
  async function waitingFor(item: string) {
    await visit({ 'directory.item': item });
    const clock = fixedClock('2026-11-26T10:00:00Z');
    hearWarnings();
    const server = takeFetch();
    const folder = `/data/${++file}`;
    const element = mountHtml<MuniDirectoryElement>(`<muni-directory>
      <muni-source id="zm" src="${folder}/zmigrod.json"></muni-source>
      <muni-source id="tr" src="${folder}/trzebnica.json"></muni-source>
    </muni-directory>`);
    (await server.asked(0)).answer(asFile(ZMIGROD));
    const late = await server.asked(1);
    await pause(200);
    clock.advance(3000);
    await element.ready;
    await settled(element);
    expect(partText(element, 'detail')).not.to.contain('not in the directory any more');
    return { element, late };
  }

  it('waits with an entry of a source that is late, and shows it then', async () => {
    const { element, late } = await waitingFor('tr:1');
    late.answer(asFile(TRZEBNICA));
    await until(() => partText(element, 'detail').includes('Odra Bakery'));
  });

  it('says that an entry is not there once the last source has failed', async () => {
    const { element, late } = await waitingFor('tr:1');
    late.fail();
    await until(() => partText(element, 'detail').includes('not in the directory any more'));
  });

  it('loads a source that is added later', async () => {
    const element = await both();
    const source = document.createElement('muni-source');
    source.setAttribute('src', `/data/${file}/late.json`);
    answerFetch({
      'late.json': asFile([{ id: '9', name: 'Late Firm' }]),
      'zmigrod.json': asFile(ZMIGROD),
      'trzebnica.json': asFile(TRZEBNICA),
    });
    element.append(source);
    await until(() => itemNames(element).includes('Late Firm'));
  });
});

const CSV = `Nazwa firmy;Miejscowość;Rok założenia;Certyfikaty
Piekarnia Odra;Żmigród;1987;"Dobre, bo lokalne"
Szewc Żak;Łódź;2001;Mistrz
Zegarmistrz Lis;Łódź;2010;Mistrz
`;

async function sheet(attributes: string, csv = CSV): Promise<MuniDirectoryElement> {
  hearWarnings();
  answerFetch({
    'firms.csv': () => new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } }),
  });
  const element = mountHtml<MuniDirectoryElement>(
    `<muni-directory src="/data/${++file}/firms.csv" ${attributes}></muni-directory>`,
  );
  await element.ready;
  await settled(element);
  return element;
}

describe('a directory out of a spreadsheet', () => {
  it('finds the columns by their names', async () => {
    const element = await sheet('');
    expect(itemNames(element)).to.deep.equal(['Piekarnia Odra', 'Szewc Żak', 'Zegarmistrz Lis']);
    expect(saidBy(element)).to.contain('Żmigród');
  });

  it('takes the columns the page names', async () => {
    const csv = CSV.replace('Nazwa firmy', 'Kto').replace('Miejscowość', 'Gdzie');
    const element = await sheet(`fields="name: Kto; town: Gdzie"`, csv);
    expect(itemNames(element)[0]).to.equal('Piekarnia Odra');
    expect(saidBy(element)).to.contain('Żmigród');
  });

  it('takes a name with a separator in it in quotes', async () => {
    const csv = CSV.replace('Nazwa firmy', '"Firma; nazwa"');
    expect(itemNames(await sheet(`fields="name: 'Firma; nazwa'"`, csv))[0]).to.equal('Piekarnia Odra');
  });

  it('shows columns of its own', async () => {
    const element = await sheet(`show="Rok założenia, Certyfikaty"`);
    expect(saidBy(element))
      .to.match(/Rok założenia\s*1987/)
      .and.to.match(/Certyfikaty\s*Dobre, bo lokalne/);
  });

  it('names them as the page says', async () => {
    const element = await sheet(`show="Certyfikaty" labels="Certyfikaty: Certificates"`);
    expect(saidBy(element))
      .to.match(/Certificates\s*Mistrz/)
      .and.not.to.contain('Certyfikaty');
  });

  it('filters by them', async () => {
    const element = await sheet(`facets="Certyfikaty" labels="Certyfikaty: Certificates"`);
    const { choose } = await import('../../support/act.js');
    await choose(element, 'Certificates', 'Mistrz');
    expect(itemNames(element)).to.deep.equal(['Szewc Żak', 'Zegarmistrz Lis']);
  });

  it('tells the webmaster of a column that is not there', async () => {
    const warned = hearWarnings();
    answerFetch({ 'firms.csv': () => new Response(CSV, { headers: { 'Content-Type': 'text/csv' } }) });
    const element = mountHtml<MuniDirectoryElement>(
      `<muni-directory src="/data/${++file}/firms.csv" fields="town: Gmina"></muni-directory>`,
    );
    await element.ready;
    await until(() => warned.join('\n').includes('Gmina'));
  });

  it('shows the webmaster what was read, with `debug`', async () => {
    const element = await sheet('debug', CSV + ';;;\n');
    await until(() => partText(element, 'debug').includes('firms.csv'));
    expect(partText(element, 'debug')).to.match(/Read.*3/);
  });

  describe('without a column of the facets', () => {
    const BARE = 'Nazwa firmy;Telefon\nOdra;111\nLis;222\n';

    it('tells the webmaster nothing of those that the page does not name', async () => {
      const element = await sheet('debug', BARE);
      await until(() => partText(element, 'debug').includes('firms.csv'));
      expect(partText(element, 'debug')).not.to.contain('no entry here has');
    });

    it('tells of those that it names', async () => {
      const element = await sheet('debug facets="category, town"', BARE);
      await until(() =>
        partText(element, 'debug').includes('facets names "category", but no entry here has'),
      );
    });

    it('tells of those that a script has named', async () => {
      const element = await sheet('debug', BARE);
      element.facets = 'gmina';
      await until(() => partText(element, 'debug').includes('facets names "gmina", but no entry here has'));
    });
  });
});
