/** Answers in texts and conditions: `${name}` there, `{name}` here. */
export const piped = (text: string) => text.replace(/\$\{\s*([\w.-]+)\s*\}/g, '{$1}');

/** XPath as XLSForm has it, as an expression; `self` is what `.` stands for. */
export function fromXPath(xpath: string, self: string): string {
  let text = piped(xpath.trim());
  text = text.replace(/(^|[\s(,=<>!+*-])\.(?=$|[\s),=<>!+*-])/g, `$1{${self}}`);
  text = text
    .replace(/count-selected\(/g, 'count(')
    .replace(/\btrue\(\)/g, 'true')
    .replace(/\bfalse\(\)/g, 'false');
  text = text.replace(/\bstring-length\(\s*\{([^{}]+)\}\s*\)/g, '{$1.length}');
  text = text
    .replace(/\bdiv\b/g, '/')
    .replace(/\bmod\b/g, '%')
    .replace(/\bif\(/g, 'iif(')
    .replace(/\bnot\(/g, '!(');
  text = text.replace(
    /\bselected\(\s*(\{[^{}]+\})\s*,\s*('[^']*'|"[^"]*"|\{[^{}]+\})\s*\)/g,
    '($1 = $2 or $1 contains $2)',
  );
  return text.replace(/\bnow\(\)/g, 'currentDate()').replace(/\bint\(/g, 'trunc(');
}
