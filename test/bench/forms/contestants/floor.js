// A form written by hand: native controls, written as one piece of HTML a page, checked when it is sent.
import { questions } from '../questions.js';

const pages = questions(window.benchPages);
const root = document.querySelector('#app');
const answers = {};
let shown = 0;

const optional = pages.length === 1 ? '' : ' <i>(nieobowiązkowe)</i>';
const mark = ({ required }) => (required ? ' <i>(wymagane)</i>' : optional);
const option = (value) => `<option>${value}</option>`;
const radio = (name) => (value, i) =>
  `<div class="choice"><input type="radio" name="${name}" id="${name}-${i}" value="${value}"${answers[name] === value ? ' checked' : ''}><label for="${name}-${i}">${value}</label></div>`;

function control(question) {
  const { name, type, label, options, required } = question;
  const own = `id="${name}" name="${name}"${required ? ' required' : ''}`;
  const value = answers[name] ?? '';
  const title = `<label for="${name}">${label}${mark(question)}</label>`;
  if (type === 'radio')
    return `<fieldset><legend>${label}${mark(question)}</legend>${options.map(radio(name)).join('')}</fieldset>`;
  if (type === 'checkbox')
    return `<div class="choice"><input type="checkbox" ${own}${value ? ' checked' : ''}>${title}</div>`;
  if (type === 'select')
    return `${title}<select ${own}><option value="">Wybierz</option>${options.map(option).join('')}</select>`;
  if (type === 'textarea') return `${title}<textarea ${own} rows="4">${value}</textarea>`;
  return `${title}<input type="${type}" ${own} value="${value}">`;
}

const isAsked = ({ showIf }) => !showIf || answers[showIf.name] === showIf.value;

function draw() {
  const back = shown ? '<button type="button" id="back">Wstecz</button>' : '';
  const on = shown < pages.length - 1 ? 'Dalej' : 'Wyślij';
  const fields = pages[shown].map(
    (question) =>
      `<div class="field" data-name="${question.name}"${isAsked(question) ? '' : ' hidden'}>${control(question)}<p class="error"></p></div>`,
  );
  root.innerHTML = `<h2>Potrzeby przedsiębiorców</h2><form novalidate>${fields.join('')}<div class="buttons">${back}<button id="next">${on}</button></div></form>`;
}

/** Whoever goes on by keyboard or with a screen reader begins at the top of the new page, as in every page of forms. */
const begin = () => root.querySelector('input, select, textarea').focus();

draw();
root.addEventListener('input', ({ target }) => {
  answers[target.name] = target.type === 'checkbox' ? target.checked : target.value;
  for (const question of pages[shown])
    if (question.showIf?.name === target.name)
      root.querySelector(`[data-name="${question.name}"]`).hidden = !isAsked(question);
});
root.addEventListener('click', ({ target }) => {
  if (target.id !== 'back') return;
  shown -= 1;
  draw();
  begin();
});
root.addEventListener('submit', (event) => {
  event.preventDefault();
  let isGood = true;
  for (const input of root.querySelectorAll('[required]')) {
    input.closest('.field').querySelector('.error').textContent = input.validationMessage;
    isGood &&= input.checkValidity();
  }
  if (!isGood || shown === pages.length - 1) return;
  shown += 1;
  draw();
  begin();
});
window.bench = {
  item: '.field:not([hidden])',
  list: '#app',
  enough: 15,
  input: 'input[type=text]',
  next: '#next',
};
