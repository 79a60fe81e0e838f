import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import 'survey-core/survey-core.fontless.min.css';
import { questions } from '../questions.js';

const KINDS = {
  text: { type: 'text' },
  email: { type: 'text', inputType: 'email' },
  tel: { type: 'text', inputType: 'tel' },
  number: { type: 'text', inputType: 'number' },
  date: { type: 'text', inputType: 'date' },
  radio: { type: 'radiogroup' },
  select: { type: 'dropdown' },
  textarea: { type: 'comment' },
  checkbox: { type: 'boolean' },
};
const elementOf = ({ name, type, label, required, options, showIf }) => ({
  ...KINDS[type],
  name,
  title: label,
  isRequired: required === true,
  choices: options,
  visibleIf: showIf && `{${showIf.name}} = '${showIf.value}'`,
});
const pages = questions(window.benchPages).map((page, i) => ({
  name: `p${i}`,
  elements: page.map(elementOf),
}));
renderSurvey(new Model({ pages }), document.querySelector('#app'));
window.bench = {
  item: '.sd-question',
  list: '#app',
  enough: 15,
  input: 'input[type=text], input:not([type])',
  next: '.sd-navigation__next-btn',
};
