// Our own element, as a page has it; it says by itself when everything can be searched.
window.bench = {
  item: '[part~=item]',
  list: '[part~=list]',
  input: '#q',
  facet: '.choice input',
  ready: customElements
    .whenDefined('muni-directory')
    .then(() => document.querySelector('muni-directory').ready),
};
