// Lets the visitor change the language of the page without loading it anew. The texts are all in the page, each
// marked with its language; the stylesheet shows those of the document's. Widgets follow the document by themselves.
const root = document.documentElement;
const links = [...document.querySelectorAll('[data-language]')];

function setLanguage(lang) {
  const chosen = links.find((link) => link.lang === lang);
  if (!chosen) return;
  root.lang = lang;
  document.title = chosen.dataset.language;
  for (const link of links) link.toggleAttribute('aria-current', false);
  chosen.setAttribute('aria-current', 'true');
  for (const named of document.querySelectorAll('[data-label-pl]')) {
    named.setAttribute('aria-label', named.getAttribute(`data-label-${lang}`));
  }
}

const fromAddress = () => setLanguage(new URLSearchParams(location.search).get('lang') ?? 'pl');

for (const link of links) {
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set('lang', link.lang);
    history.replaceState(history.state, '', address);
    setLanguage(link.lang);
  });
}
window.addEventListener('popstate', fromAddress);
fromAddress();

const switchDebug = document.querySelector('#switch-debug');
switchDebug?.addEventListener('click', () => {
  const isOn = document.querySelector('#firmy').toggleAttribute('debug');
  switchDebug.setAttribute('aria-pressed', String(isOn));
});
