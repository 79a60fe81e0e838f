// Surveys of LimeSurvey, as its export writes them.

export type Cells = Readonly<Record<string, string | number>>;

/** A survey of LimeSurvey with these rows, as its export has them. */
export function limeSurvey(sections: Readonly<Record<string, readonly Cells[]>>): string {
  const cell = ([name, value]: [string, string | number]) => `<${name}><![CDATA[${value}]]></${name}>`;
  const row = (cells: Cells) => `<row>${Object.entries(cells).map(cell).join('')}</row>`;
  const all = { groups: [{ gid: 1, group_name: 'Part', language: 'en' }], ...sections };
  const body = Object.entries(all).map(
    ([name, rows]) => `<${name}><rows>${rows.map(row).join('')}</rows></${name}>`,
  );
  return `<document><LimeSurveyDocType>Survey</LimeSurveyDocType><language>en</language>${body.join('')}</document>`;
}

/** A question, or part of one: the text of its number where nothing else is given. */
export const asked = (qid: number, type: string, more: Cells = {}): Cells => ({
  qid,
  parent_qid: 0,
  gid: 1,
  type,
  title: `Q${qid}`,
  question: `Question ${qid}`,
  question_order: qid,
  language: 'en',
  relevance: '1',
  ...more,
});
export const part = (qid: number, of: number, title: string, more: Cells = {}) =>
  asked(qid, 'T', { parent_qid: of, title, ...more });
