/**
 * @typedef {Record<string, any>} Field as a `muni-form` definition has it
 * @typedef {Record<string, any>} Definition
 */

/**
 * Every field of a definition that has an answer of its own, groups opened, in order.
 * @param {Definition} definition
 * @returns {Field[]}
 */
export const fieldsOf = (definition) =>
  // A form of one page may have its fields without it.
  (definition.pages ?? [definition]).flatMap((/** @type {any} */ page) => openGroups(page.fields ?? []));

/** @param {Field[]} fields @returns {Field[]} */
const openGroups = (fields) =>
  fields.flatMap((field) =>
    field.type === 'group' ? openGroups(field.fields ?? []) : field.type === 'note' ? [] : [field],
  );

/**
 * A text of the contract in one language, or the first it has.
 * @param {unknown} text
 * @param {string} lang
 * @returns {string}
 */
export function pickText(text, lang) {
  if (typeof text === 'string') return text;
  if (!text || typeof text !== 'object') return '';
  const texts = /** @type {Record<string, string>} */ (text);
  return texts[lang] ?? texts[lang.split('-')[0] ?? ''] ?? texts.en ?? Object.values(texts)[0] ?? '';
}
