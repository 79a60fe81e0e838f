// Our own element, as a page has it.
const widget = document.querySelector('muni-signup, muni-survey');
window.bench = {
  item: '[part~=field]',
  list: '[part~=form]',
  enough: 15,
  input: 'input[type=text]',
  next: '[part~=submit]',
  ready: customElements.whenDefined(widget.localName).then(() => widget.ready),
};
