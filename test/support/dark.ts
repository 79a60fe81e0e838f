const { style } = document.documentElement;

/** Makes the page dark until the test is over, as pages are that say nothing of it in their `color-scheme`. */
export function darkenPage(): void {
  style.background = '#111';
  style.color = '#eee';
}

afterEach(() => {
  for (const name of ['background', 'color']) style.removeProperty(name);
});
