// Offers to copy the snippet, where the browser lets a page do so.
const snippet = document.querySelector('#snippet');

if (window.navigator.clipboard) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = 'Copy';
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  said.className = 'muted';
  button.addEventListener('click', () => {
    window.navigator.clipboard.writeText(snippet.textContent).then(
      () => (said.textContent = 'Copied.'),
      () => (said.textContent = 'Your browser did not allow it.'),
    );
  });
  const line = document.createElement('p');
  line.className = 'copy no-print';
  line.append(button, said);
  snippet.after(line);
}
