import { Formio } from '@formio/js';
import '@formio/js/dist/formio.form.min.css';
import { questions } from '../questions.js';

const TYPES = {
  text: 'textfield',
  email: 'email',
  tel: 'textfield',
  number: 'number',
  date: 'day',
  radio: 'radio',
  select: 'select',
  textarea: 'textarea',
  checkbox: 'checkbox',
};
const valuesOf = (options) => options.map((value) => ({ label: value, value }));
const componentOf = ({ name, type, label, options, required, showIf }) => ({
  type: TYPES[type],
  key: name,
  label,
  input: true,
  ...(required && { validate: { required } }),
  ...(type === 'radio' && { values: valuesOf(options) }),
  ...(type === 'select' && { widget: 'html5', data: { values: valuesOf(options) } }),
  ...(showIf && { conditional: { show: true, when: showIf.name, eq: showIf.value } }),
});
const pages = questions(window.benchPages).map((page) => page.map(componentOf));
const panel = (components, i) => ({ type: 'panel', key: `page${i}`, title: `Strona ${i + 1}`, components });
const form =
  pages.length === 1
    ? { display: 'form', components: pages[0] }
    : { display: 'wizard', components: pages.map(panel) };

Formio.createForm(document.querySelector('#app'), form, { noAlerts: true });
window.bench = {
  item: '.formio-component:not(.formio-component-form, .formio-component-panel, .formio-hidden)',
  list: '#app',
  enough: 15,
  input: 'input[type=text]',
  next: '.btn-wizard-nav-next',
};
