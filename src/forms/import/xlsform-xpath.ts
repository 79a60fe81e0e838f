/** Answers in texts and conditions: `${name}` there, `{name}` here. */
export const piped = (text: string) => text.replace(/\$\{\s*([\w.-]+)\s*\}/g, '{$1}');

/** Quotation marks of word processors, which are straight in a formula. */
const straight = (text: string) => text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');

/** XPath as XLSForm has it, as an expression; `self` is what `.` stands for. */
export function fromXPath(xpath: string, self: string): string {
  let text = piped(straight(xpath.trim()))
    .replace(/(^|[\s(,=<>!+*-])\.(?=$|[\s),=<>!+*-])/g, `$1{${self}}`)
    .replace(/\b([a-z][a-z-]*)\s+\(/g, (whole, name: string) =>
      /^(?:and|or|div|mod)$/.test(name) ? whole : `${name}(`,
    )
    .replace(/count-selected\(/g, 'count(')
    .replace(/\btrue\(\)/g, 'true')
    .replace(/\bfalse\(\)/g, 'false')
    .replace(/\bdate\(\s*('[^']*'|"[^"]*")\s*\)/g, '$1')
    .replace(/\bdate\(\s*('[^']*'|"[^"]*")\s*\)/g, '$1');
  text = text.replace(/\bstring-length\(\s*\{([^{}]+)\}\s*\)/g, '{$1.length}');
  text = text
    .replace(/\bdiv\b/g, '/')
    .replace(/\bmod\b/g, '%')
    .replace(/\bif\(/g, 'iif(')
    .replace(/\bnot\(/g, '!(');
  text = text.replace(
    /\bselected\(\s*(\{[^{}]+\})\s*,\s*('[^']*'|"[^"]*"|[^(),]+)\s*\)/g,
    (_, answer: string, value: string) => `(${answer} anyof [${value.trim()}])`,
  );
  return text.replace(/\bnow\(\)/g, 'currentDate()').replace(/\bint\(/g, 'trunc(');
}
