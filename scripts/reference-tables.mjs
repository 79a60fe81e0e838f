// Writes what a page can use of each element, as its JSDoc says, into README.md and docs/reference.md.
// `--check` writes nothing and fails where the documents say something else.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { updateDocuments } from './markers.mjs';

const DOCUMENTS = ['README.md', 'docs/reference.md'];

const cell = (text) =>
  String(text ?? '')
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');

function table(title, head, rows) {
  if (!rows.length) return '';
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `**${title}**\n\n${lines.join('\n')}\n`;
}

const isPublic = (member) =>
  !member.static && !/^(private|protected)$/.test(member.privacy ?? '') && !/^[_#]/.test(member.name);
const defaultOf = (value) => (value === undefined || /[({]/.test(value) ? '' : code(value));

/** Lit's own members are the same for every element and say nothing about this one. */
const OF_LIT =
  /^(styles|render|update[d]?|(willU|shouldU|scheduleU|performU)pdate|firstUpdated|(dis)?connectedCallback|createRenderRoot|attributeChangedCallback|getUpdateComplete)$/;

const signature = ({ name, parameters = [] }) =>
  `${name}(${parameters.map((parameter) => parameter.name + (parameter.optional ? '?' : '')).join(', ')})`;
const text = ({ description }) => cell(description);
const typed = (entry) => [code(entry.name), code(entry.type?.text)];
const readOnly = (entry) => (entry.readonly ? 'Read only. ' : '');

/** Title, columns, where the manifest has the entries, and the cells of one. */
const TABLES = [
  [
    'Attributes',
    'name type default meaning',
    'attributes',
    (a) => [...typed(a), defaultOf(a.default), text(a)],
  ],
  ['Properties', 'name type meaning', 'fields', (field) => [...typed(field), readOnly(field) + text(field)]],
  ['Methods', 'name meaning', 'methods', (method) => [code(signature(method)), text(method)]],
  ['Events', 'name type meaning', 'events', (event) => [...typed(event), text(event)]],
  ['Slots', 'name meaning', 'slots', (slot) => [slot.name ? code(slot.name) : '(default)', text(slot)]],
  ['Parts', 'name meaning', 'cssParts', (part) => [code(part.name), text(part)]],
  [
    'Custom properties',
    'name default meaning',
    'cssProperties',
    (p) => [code(p.name), code(p.default), text(p)],
  ],
  ['States', 'name meaning', 'cssStates', (state) => [code(`:state(${state.name})`), text(state)]],
];

/** The tables of one custom element declaration of the manifest. */
export function elementTables(element) {
  const members = (element.members ?? []).filter((member) => isPublic(member) && !OF_LIT.test(member.name));
  const fields = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  const methods = members.filter(({ kind }) => kind === 'method');
  const all = { ...element, fields, methods };
  const tables = TABLES.map(([title, head, from, row]) =>
    table(title, head.split(' '), (all[from] ?? []).map(row)),
  );
  return tables.filter(Boolean).join('\n');
}

/** The documents' parts by marker name: `reference:muni-directory` … */
export function referenceParts(manifest) {
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((d) => d.customElement && d.tagName);
  return Object.fromEntries(
    elements.map((element) => [`reference:${element.tagName}`, elementTables(element)]),
  );
}

export function updateReference({ check = false } = {}) {
  const parts = referenceParts(JSON.parse(readFileSync('custom-elements.json', 'utf8')));
  return updateDocuments(DOCUMENTS, parts, { check, required: Object.keys(parts) });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = updateReference({ check: process.argv.includes('--check') });
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length ? 1 : 0;
}
