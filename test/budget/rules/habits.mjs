// Habits that a program can check: CONVENTIONS.md says each in words.
import ts from 'typescript';
import { globalsOf, nodesOf, parse } from './source.mjs';
import { layerOf } from './layers.mjs';

const MAX_LINES = 250;

const hasModifier = (node, kind) => node.modifiers?.some((modifier) => modifier.kind === kind);

/** A pure function takes its time and its chance as arguments. */
function impureCalls(file) {
  const found = [];
  for (const node of nodesOf(parse(file))) {
    if (ts.isCallExpression(node) && /^(Date\.now|Math\.random)$/.test(node.expression.getText()))
      found.push(node.getText());
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      found.push('new Date()');
  }
  return found;
}

/** Lines that are neither empty nor comment: documentation never makes a file too long. */
const linesOfCode = (text) =>
  stripComments(text)
    .split('\n')
    .filter((line) => line.trim()).length;

/** Each: a sentence that says what is wrong, and whether a source file does it. */
const HABITS = [
  [`has more than ${MAX_LINES} lines of code`, ({ text }) => linesOfCode(text) > MAX_LINES],
  [
    'is not named in dash-case',
    ({ path }) => !path.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.cdn)?(\.ts)?$/.test(part)),
  ],
  [
    'has a name that says nothing',
    ({ path }) => /(^|[/-])(utils?|types|helpers?|common|misc)\.ts$/.test(path),
  ],
  ['has a section banner', ({ text }) => /^\s*(\/\/|\/\*+)\s*[-=*#─]{4,}/m.test(text)],
  [
    'sizes in rem, which the host page may have changed',
    ({ text }) => /\b\d*\.?\d+rem\b/.test(stripComments(text)),
  ],
  [
    'declares a token on :host, where a page could no longer set it on :root',
    ({ text }) => /:host[^{}]*\{[^{}]*--muni-[\w-]+\s*:/.test(text),
  ],
  [
    'marks a member private instead of #private',
    (file) =>
      [...nodesOf(parse(file))].some(
        (n) =>
          ts.isClassElement(n) &&
          !ts.isConstructorDeclaration(n) &&
          hasModifier(n, ts.SyntaxKind.PrivateKeyword) &&
          !hasModifier(n, ts.SyntaxKind.Decorator),
      ),
  ],
  [
    'asks the clock or the dice in a pure file',
    (file) =>
      ['core', 'data', 'format', 'model', 'forms'].includes(layerOf(file.path)) &&
      /\/formats\/|-model\.|-source\.|^core\/|^forms\//.test(file.path) &&
      impureCalls(file).length > 0,
  ],
  [
    'extends something other than LitElement or HTMLElement',
    (file) =>
      layerOf(file.path) === 'element' &&
      [...nodesOf(parse(file))].some(
        (n) =>
          ts.isClassDeclaration(n) &&
          /Element$/.test(n.name?.text ?? '') &&
          !/extends (Lit|HTML)Element\b/.test(n.heritageClauses?.[0]?.getText() ?? ''),
      ),
  ],
  [
    'uses crypto.randomUUID or crypto.subtle, which plain http pages lack, without a fallback',
    (file) =>
      globalsOf(file).has('crypto') && /crypto\.(randomUUID\(|subtle\.)/.test(stripComments(file.text)),
  ],
];

export const stripComments = (text) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');

export function habitFaults(files) {
  return files.flatMap((file) =>
    HABITS.filter(([, does]) => does(file)).map(([fault]) => `${file.path} ${fault}`),
  );
}
