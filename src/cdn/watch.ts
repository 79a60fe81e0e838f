const COMPAT = 'div[class*="muni-"]';

/** Does this with what is in the page now, and whenever more has come into it. */
export function watchPage(act: () => unknown): void {
  act();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act);
  new MutationObserver(act).observe(document.documentElement, { childList: true, subtree: true });
}

/** Upgrades compat markup that is in the page now and that comes into it later; its code loads where there is some. */
export function watchCompat(): void {
  watchPage(async () => {
    if (document.querySelector(COMPAT)) (await import('../compat.js')).upgradeCompat(document);
  });
}
