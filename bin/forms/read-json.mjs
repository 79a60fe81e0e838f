import { readFileSync } from 'node:fs';

/** A JSON file, or a sentence that says where it is none. */
export function readJson(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return { fault: error.code === 'ENOENT' ? 'there is no such file.' : error.message };
  }
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    const at = Number(/position (\d+)/.exec(error.message)?.[1] ?? NaN);
    const lines = text.slice(0, Number.isNaN(at) ? 0 : at).split('\n');
    const place = Number.isNaN(at) ? '' : ` in line ${lines.length}, column ${lines.at(-1).length + 1}`;
    return { fault: `is no JSON${place}: ${error.message}` };
  }
}

/** A complaint in one line. */
export const lineOf = (file, { path, level, message }) =>
  `${file}: ${level}: ${path ? `${path}: ` : ''}${message}`;
