import { OTHER_ENCODING, readText } from './read-text.mjs';

export const NO_FILE = 'there is no such file.';
const WHY = { ENOENT: NO_FILE, EISDIR: 'is a folder.' };

/** A JSON file, or a sentence that says where it is none. */
export function readJson(file) {
  let text;
  try {
    text = readText(file);
  } catch (error) {
    return { fault: WHY[error.code] ?? error.message };
  }
  if (text === undefined) return { fault: OTHER_ENCODING };
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
