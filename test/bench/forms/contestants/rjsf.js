// One schema a page, as is common practice; a question that depends on another is drawn once it is asked.
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { questions } from '../questions.js';

const FORMATS = { email: 'email', date: 'date' };
const TYPES = { number: 'number', checkbox: 'boolean' };
const propertyOf = ({ type, label, options }) => ({
  type: TYPES[type] ?? 'string',
  title: label,
  ...(options && { enum: options }),
  ...(FORMATS[type] && { format: FORMATS[type] }),
});

function dependencyOf(question, page) {
  const { name, value } = question.showIf;
  const { options } = page.find((one) => one.name === name);
  const others = options.filter((one) => one !== value);
  const asked = { properties: { [name]: { enum: [value] }, [question.name]: propertyOf(question) } };
  return [name, { oneOf: [asked, { properties: { [name]: { enum: others } } }] }];
}

const pages = questions(window.benchPages).map((page) => ({
  schema: {
    type: 'object',
    required: page.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(
      page.filter(({ showIf }) => !showIf).map((question) => [question.name, propertyOf(question)]),
    ),
    dependencies: Object.fromEntries(
      page.filter(({ showIf }) => showIf).map((question) => dependencyOf(question, page)),
    ),
  },
  uiSchema: {
    'ui:order': [...page.map(({ name }) => name), '*'],
    'ui:submitButtonOptions': { norender: true },
    ...Object.fromEntries(
      page
        .filter(({ type }) => type === 'radio' || type === 'textarea')
        .map(({ name, type }) => [name, { 'ui:widget': type }]),
    ),
  },
}));

function Pages() {
  const [shown, show] = useState(0);
  const [formData, keep] = useState({});
  const next = { id: 'next', onClick: () => show((at) => Math.min(at + 1, pages.length - 1)) };
  const form = { ...pages[shown], validator, formData, onChange: (event) => keep(event.formData) };
  return createElement('div', null, createElement(Form, form), createElement('button', next, 'Dalej'));
}

createRoot(document.querySelector('#app')).render(createElement(Pages));
window.bench = {
  item: '.rjsf-field-string, .rjsf-field-number, .rjsf-field-boolean',
  list: '#app',
  enough: 15,
  input: 'input[type=text]',
  next: '#next',
};
