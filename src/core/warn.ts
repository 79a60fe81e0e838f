const said = new Set<string>();

/** Tells the webmaster, once per sentence, in the console; the only place that writes there. */
export function warn(tag: string, sentence: string): void {
  const line = `<${tag}>: ${sentence}`;
  if (said.has(line)) return;
  said.add(line);
  console.warn(line);
}
