import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const everywhere =
  'setTimeout clearTimeout setInterval clearInterval AbortController AbortSignal Response Request Headers ' +
  'TextEncoder TextDecoder Blob crypto structuredClone queueMicrotask performance fetch URL URLSearchParams URLPattern';
const node = 'process console Buffer';

const globals = (...names) =>
  Object.fromEntries(names.flatMap((list) => list.split(' ')).map((name) => [name, 'readonly']));

export default ts.config(
  {
    ignores: [
      'dist',
      'dist.*',
      'coverage',
      'storybook-static',
      'public',
      '.cache',
      'src/i18n/locales',
      'src/i18n/locale-codes.ts',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  lit['flat/recommended'],
  { ...wc['flat/recommended'], settings: { wc: { elementBaseClasses: ['LitElement'] } } },
  {
    files: ['src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari takes a list without bullets for no list unless it says that it is one.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    rules: {
      // Control characters are what the readers of foreign text look for.
      'no-control-regex': 'off',
      'no-redeclare': ['error', { builtinGlobals: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `typeof import(…)` is the type of a part that is loaded later.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    files: ['test/**', 'stories/**'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  // The tag stands in a static template.
  { files: ['src/ssr.ts'], rules: { 'lit/binding-positions': 'off', 'lit/no-invalid-html': 'off' } },
  { files: ['**/*.{mjs,js}'], languageOptions: { globals: globals(everywhere, node) } },
  // What runs in a page knows the whole platform.
  { files: ['demo/site/**', 'test/**/*.{mjs,js}'], rules: { 'no-undef': 'off' } },
  prettier,
);
