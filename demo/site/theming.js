// Shows the stylesheet of each look as it stands in its file.
for (const details of document.querySelectorAll('details[data-css]')) {
  details.addEventListener(
    'toggle',
    async () => {
      const answer = await fetch(details.dataset.css);
      if (answer.ok) details.querySelector('code').textContent = (await answer.text()).trim();
    },
    { once: true },
  );
}
