/** Markup that may stand in a page as it is. */
class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

const ENTITIES = /** @type {Record<string, string>} */ ({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
});

/** @param {unknown} value @returns {string} */
const write = (value) =>
  value === undefined || value === null || value === false
    ? ''
    : value instanceof Markup
      ? value.text
      : Array.isArray(value)
        ? value.map(write).join('')
        : String(value).replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');

/**
 * A piece of a page. Whatever is put in is text, unless it is a piece itself.
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 */
export const html = (strings, ...values) =>
  new Markup(strings.map((text, at) => text + (at < values.length ? write(values[at]) : '')).join(''));
