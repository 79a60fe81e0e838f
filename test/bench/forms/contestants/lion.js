// Lion has fields and no forms out of definitions: they are drawn by a few lines of Lit.
import { html, nothing, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '@lion/ui/define/lion-checkbox-group.js';
import '@lion/ui/define/lion-checkbox.js';
import '@lion/ui/define/lion-form.js';
import '@lion/ui/define/lion-input-email.js';
import '@lion/ui/define/lion-input.js';
import '@lion/ui/define/lion-radio-group.js';
import '@lion/ui/define/lion-radio.js';
import '@lion/ui/define/lion-select.js';
import '@lion/ui/define/lion-textarea.js';
import { Required } from '@lion/ui/form-core.js';
import { questions } from '../questions.js';

const pages = questions(window.benchPages);
const root = document.querySelector('#app');
const answers = {};
let shown = 0;

const VIEWS = {
  textarea: ({ name, label }) => html`<lion-textarea name=${name} label=${label}></lion-textarea>`,
  select: ({ name, label, options }) =>
    html`<lion-select name=${name} label=${label}>
      <select slot="input">
        <option value=""></option>
        ${options.map((value) => html`<option value=${value}>${value}</option>`)}
      </select>
    </lion-select>`,
  radio: ({ name, label, options }) =>
    html`<lion-radio-group
      name=${name}
      label=${label}
      @model-value-changed=${({ target }) => choose(name, target.modelValue)}
    >
      ${options.map((value) => html`<lion-radio label=${value} .choiceValue=${value}></lion-radio>`)}
    </lion-radio-group>`,
  checkbox: ({ name, label }) =>
    html`<lion-checkbox-group name="${name}[]" label="">
      <lion-checkbox label=${label} .choiceValue=${'1'}></lion-checkbox>
    </lion-checkbox-group>`,
  email: ({ name, label }) => html`<lion-input-email name=${name} label=${label}></lion-input-email>`,
};
const inputView = ({ name, label, type, required }) =>
  html`<lion-input
    name=${name}
    label=${label}
    type=${type}
    .validators=${required ? [new Required()] : []}
  ></lion-input>`;

function choose(name, value) {
  answers[name] = value;
  for (const { name: own, showIf } of pages[shown]) {
    const field = showIf?.name === name && root.querySelector(`[data-name=${own}]`);
    if (field) field.hidden = value !== showIf.value;
  }
}

const fieldView = (question) =>
  html`<div class="field" data-name=${question.name} ?hidden=${Boolean(question.showIf)}>
    ${(VIEWS[question.type] ?? inputView)(question)}
  </div>`;

function draw() {
  const fields = keyed(shown, html`<lion-form><form>${pages[shown].map(fieldView)}</form></lion-form>`);
  render(
    html`${fields}${pages.length > 1 ? html`<button id="next" @click=${next}>Dalej</button>` : nothing}`,
    root,
  );
}

function next() {
  shown = Math.min(shown + 1, pages.length - 1);
  draw();
}

draw();
window.bench = {
  item: '.field:not([hidden])',
  list: '#app',
  enough: 15,
  input: 'input[type=text]',
  next: '#next',
};
