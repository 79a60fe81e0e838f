/** ExpressionScript as an expression: names lose `.NAOK`, parts of a question are reached by a point. */
export function fromExpressionScript(text: string, parts: ReadonlyMap<string, string>): string {
  return text
    .replace(/!\s*is_empty\(\s*([\w.]+)\s*\)/g, '{$1} notempty')
    .replace(/is_empty\(\s*([\w.]+)\s*\)/g, '{$1} empty')
    .replace(
      /('[^']*'|"[^"]*")|\{?\b([A-Za-z]\w*)(?:\.(?:NAOK|value|shown|valueNAOK))?\b\}?(?!\s*\()/g,
      (whole, quoted: string | undefined, name: string | undefined) => {
        if (quoted || !name || /^(?:and|or|not|empty|notempty|true|false|eq|ne|lt|gt|le|ge)$/i.test(name))
          return whole;
        return `{${parts.get(name) ?? name.replace(/_other$/, '-Comment')}}`;
      },
    )
    .replace(/\beq\b/g, '==')
    .replace(/\bne\b/g, '!=')
    .replace(/\bif\(/g, 'iif(')
    .replace(/['"]-oth-['"]/g, "'other'")
    .replace(
      /\{([^{}#]+)#([^{}]+)\}\s*(==?|!=)\s*['"](Y?)['"]/g,
      (_, question: string, part: string, sign: string, ticked: string) => {
        const isIn = `{${question}} contains '${part}'`;
        return (sign !== '!=') === (ticked === 'Y') ? isIn : `!(${isIn})`;
      },
    );
}
