const COMPAT = 'div[class*="muni-"]';

/** Upgrades compat markup that is in the page now and that comes into it later; its code loads where there is some. */
export function watchCompat(): void {
  const upgrade = async () => {
    if (document.querySelector(COMPAT)) (await import('../compat.js')).upgradeCompat(document);
  };
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', upgrade, { once: true });
  void upgrade();
  new MutationObserver(() => void upgrade()).observe(document.documentElement, {
    childList: true,
    subtree: true,
  });
}
