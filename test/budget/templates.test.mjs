// What the builds do to templates and sentences: white space that goes or stays, expressions that are found beforehand.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { collapseMarkup } from '../../scripts/build/collapse-markup.mjs';
import { collapseCss } from '../../scripts/build/collapse-templates.mjs';
import { flatLocale } from '../../scripts/build/flat-locales.mjs';
import { lettersOf } from '../../scripts/build/prepared-templates.mjs';

/** A template as it is written, with what stands between its expressions collapsed. */
const collapsed = (parts, ...values) => {
  const left = collapseMarkup([...parts.raw]);
  return left.map((part, at) => part + (at < values.length ? `$${values[at]}` : '')).join('');
};

test('white space beside blocks goes, also between them and expressions', () => {
  assert.equal(
    collapsed`<div class="root">
      <p>
        ${'text'}
      </p>
      ${'more'}
      <ul>
        ${'items'}
      </ul>
    </div> `,
    '<div class="root"><p>$text</p>$more<ul>$items</ul></div>',
  );
});

test('a space between words, links, labels and expressions stays', () => {
  assert.equal(
    collapsed`<p>
      <strong>${'town'}</strong>
      <a href=${'url'}>${'name'}</a> ${'one'}
      ${'other'}, and
      more
    </p>`,
    '<p><strong>$town</strong> <a href=$url>$name</a> $one $other, and more</p>',
  );
  assert.equal(collapsed`<label>${'a'}</label> <input />`, '<label>$a</label> <input />');
});

test('a button loses the white space inside its edges, and keeps that between it and its neighbours', () => {
  assert.equal(
    collapsed`<button type="button">
      ${'icon'} ${'label'}
    </button>
    <button>
      Send
    </button>`,
    '<button type="button">$icon $label</button> <button>Send</button>',
  );
});

test('nothing at the edges of a template goes that may stand beside anything', () => {
  assert.equal(collapsed` <span>a</span> `, ' <span>a</span> ');
  assert.equal(collapsed` ${'a'} `, ' $a ');
});

test('attributes stay apart, whatever is in them', () => {
  assert.equal(
    collapsed`<div
      title="a > b"
      class=${'kind'}
      data-x="1 ${'y'} 2"
    >
      x
    </div
    >`,
    '<div title="a > b" class=$kind data-x="1 $y 2">x</div>',
  );
});

test('a template with a comment in it keeps its spaces', () => {
  assert.equal(collapsed`<div> <!-- a > b --> </div>`, '<div> <!-- a > b --> </div>');
});

test('styles lose the white space around their signs, and none within what they write on the page', () => {
  assert.equal(
    collapseCss(`a::after {
      content: ': ' attr(href) ", ";
      color: red; /* It's so. */
    }`),
    `a::after{content:': ' attr(href) ", ";color:red}`,
  );
});

/** Two runs of strings between expressions, one after the other. */
const joined = (a, b) => [...a.slice(0, -1), a.at(-1) + b[0], ...b.slice(1)];
const letters = (parts) => lettersOf([...parts.raw], 1);

test('the build says for each expression what it is and how far from the one before', () => {
  assert.equal(letters`<p>${''}<b>${''}</b></p>`, 'bc');
  assert.equal(letters`<input name=${''} .value=${''} @input=${''}><i ?hidden=${''}></i>`, 'AAAB');
  assert.equal(letters`<a href="?a=${''}&b=${''}" ${''}>${''}</a>`, 'A+0b');
  assert.equal(letters`<table><tr><td>${''}</table>`, 'e');
  assert.equal(lettersOf(['<path d=', ' />'], 2), 'A');
  assert.equal(letters`nothing`, '');
});

test('templates whose expressions a browser would put elsewhere are refused', () => {
  assert.throws(() => letters`<textarea>${''}</textarea>`);
  assert.throws(() => letters`<a title="&amp;${''}"></a>`);
  assert.throws(() => letters`<!-- ${''} -->`);
  assert.throws(() => lettersOf([`<b></b>`.repeat(30), '<i></i>'], 1));
});

test('any template of elements, texts and attributes has the parts that Lit finds', () => {
  const word = fc.stringMatching(/^[a-z]{1,5}$/);
  const attribute = fc.oneof(
    word.map((name) => [` ${name}-a="x y"`]),
    fc.tuple(fc.constantFrom('', '.', '?', '@'), word).map(([kind, name]) => [` ${kind}${name}-b=`, '']),
    fc.tuple(word, word, word).map(([name, a, b]) => [` ${name}-c="${a} = `, ` ${b}`, '"']),
  );
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      word.map((text) => [text]),
      fc.constant(['', '']),
      fc
        .tuple(
          fc.constantFrom('div', 'span', 'li', 'label'),
          fc.uniqueArray(attribute, { maxLength: 4, selector: ([first]) => /\w+/.exec(first)[0] }),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([tag, attributes, inner]) =>
          [[`<${tag}`], ...attributes, ['>'], ...inner, [`</${tag}>`]].reduce(joined),
        ),
    ),
  }));
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 5 }), (nodes) => {
      const strings = nodes.reduce(joined);
      assert.equal(lettersOf(strings, 1).length, strings.length - 1);
    }),
  );
});

test('sentences of a language are plain texts in a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sentences-'));
  const file = join(folder, 'xx.ts');
  const written = (entry) => writeFileSync(file, `export const templates = {\n  ${entry},\n};`);
  written("'a.one': `A \\`quote\\``,\n  'a.two': str`${1} of ${0}`");
  assert.equal(flatLocale([file]), 'export const templates = {"a.one":"A `quote`","a.two":"{1} of {0}"};');
  written("'a': `{0}`");
  assert.throws(() => flatLocale([file]), /stands for a value/);
  rmSync(folder, { recursive: true });
});
