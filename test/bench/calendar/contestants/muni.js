// Our own element, as a page has it.
window.bench = {
  item: '[part~=event], [part~=item]',
  list: '[part~=grid], [part~=list]',
  later: '[part~=later]',
  ready: customElements
    .whenDefined('muni-calendar')
    .then(() => document.querySelector('muni-calendar').ready),
};
