// Shows the form and the language that the address names: `?form=competition&lang=da`.
const asked = new URLSearchParams(location.search);
const place = document.querySelector('#form');

/** Marks the link of that name as where one is, and gives the name back; the first one's where there is none. */
function choose(kind, wanted) {
  const links = [...document.querySelectorAll(`[data-${kind}]`)];
  const chosen = links.find((link) => link.dataset[kind] === wanted) ?? links[0];
  chosen.setAttribute('aria-current', 'true');
  return chosen.dataset[kind];
}

const form = choose('form', asked.get('form'));
const lang = choose('lang', asked.get('lang'));

for (const link of document.querySelectorAll('[data-form], [data-lang]')) {
  const address = new URL(link.href);
  if (link.dataset.form) address.searchParams.set('lang', lang);
  else address.searchParams.set('form', form);
  link.href = address.search;
}

const signup = document.createElement('muni-signup');
signup.id = 'built-in';
signup.className = 'fills';
signup.setAttribute('src', `/forms/${form}.json`);
signup.lang = lang;
place.replaceChildren(signup);
