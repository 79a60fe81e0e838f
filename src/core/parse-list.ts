/** `a, 'b, c'; "d"` → the names; quotes hold a name that contains a separator. */
export function parseNames(text: string): string[] {
  const names = text.match(/\s*(?:"[^"]*"|'[^']*'|[^,;]+)/g) ?? [];
  return [...new Set(names.map(unquote).filter(Boolean))];
}

/** Without the quotes around it, and trimmed. */
export function unquote(text: string): string {
  const trimmed = text.trim();
  return /^(["']).*\1$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed;
}
