// White space that leaves the templates of the builds, and white space that stays.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collapseMarkup } from '../../scripts/build/collapse-markup.mjs';
import { collapseCss } from '../../scripts/build/collapse-templates.mjs';

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
