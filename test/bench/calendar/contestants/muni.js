// Our own element, as a page has it.
const isMonth = window.benchView === 'month';
window.bench = {
  item: isMonth ? '[part~=event]' : '[part~=item]',
  enough: isMonth ? 20 : 10,
  list: '[part~=root]',
  later: '[part~=later]',
  agenda: '[part=layouts] button:nth-child(1)',
  back: '[part=layouts] button:nth-child(2)',
  ready: customElements
    .whenDefined('muni-calendar')
    .then(() => document.querySelector('muni-calendar').ready),
};
