import { isRecord } from '../../data/decode.js';
import type { ForeignObject, ImportReport } from './foreign-object.js';
import type { Draft } from './surveyjs-choices.js';

type Ask = (raw: unknown, path: string, report: ImportReport, prefix: string) => Draft[];

/** A question of a row, which may speak of the others in it: in a table with given rows they have the row's name. */
function ofRow(raw: Draft, prefix: string): Draft {
  if (!prefix) return raw;
  const name = JSON.stringify(prefix).slice(1, -1);
  return JSON.parse(JSON.stringify(raw).replace(/\{row\./gi, () => `{${name}`)) as Draft;
}

/** The columns of a matrix of fields as fields: a cell has the type of the matrix unless it has its own. */
export function cellsOf(object: ForeignObject, prefix: string, ask: Ask): Draft[] {
  const type = object.get('cellType') ?? 'dropdown';
  const choices = object.get('choices');
  const cells = object.list('columns').flatMap((raw, at) => {
    const { cellType = type, ...own } = isRecord(raw) ? raw : { name: raw };
    const isChosen = /^(?:dropdown|radiogroup|checkbox|tagbox)$/.test(String(cellType));
    const isWritten = Array.isArray(own.choices) && own.choices.length > 0;
    const cell = { ...own, ...(isChosen && !isWritten ? { choices } : {}), type: cellType };
    return ask(ofRow(cell, prefix), `${object.at('columns')}[${at}]`, object.report, prefix);
  });
  const isDetailed = (object.get('detailPanelMode') ?? 'none') !== 'none';
  const details = object.list('detailElements').flatMap((raw, at) => {
    if (!isDetailed || !isRecord(raw)) return [];
    return ask(ofRow(raw, prefix), `${object.at('detailElements')}[${at}]`, object.report, prefix);
  });
  return [...cells, ...details];
}
