/** Every event of these names that reaches the document from now on, in order. */
export function hearEvents<T extends Event = Event>(target: EventTarget, ...names: string[]): T[] {
  const heard: T[] = [];
  for (const name of names) target.addEventListener(name, (event) => heard.push(event as T));
  return heard;
}

const realWarn = console.warn;

/** What is said in the console from now on; nothing reaches the terminal. Given back after the test. */
export function hearWarnings(): string[] {
  const heard: string[] = [];
  console.warn = (...words: unknown[]) => void heard.push(words.join(' '));
  return heard;
}

afterEach(() => {
  console.warn = realWarn;
});
