import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sourceFiles } from './rules/source.mjs';

const FOLDER = 'src/theme/presets';
const WIDGETS = ['directory', 'calendar', 'signup', 'survey'];
const TOKENS = new Set(
  readFileSync('src/theme/tokens.ts', 'utf8')
    .match(/@cssprop \[(--muni-[\w-]+)/g)
    .map((line) => line.slice(line.indexOf('--'))),
);
const presets = readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]);

/** Relative luminance of #rgb or #rrggbb (WCAG 2.2). */
function luminance(colour) {
  const digits = colour.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
  const [r, g, b] = [0, 2, 4].map((at) => {
    const part = parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The colours a preset gives: as they stand, and both sides where it has two. */
function schemesOf(css) {
  const found = [...css.matchAll(/(--muni-color-[\w-]+):\s*(#\w+|light-dark\((#\w+), (#\w+)\))/g)];
  const plain = Object.fromEntries(
    found.filter(([, , , light]) => !light).map(([, name, colour]) => [name, colour]),
  );
  const two = found.filter(([, , , light]) => light);
  if (!two.length) return [plain];
  return [
    plain,
    { ...plain, ...Object.fromEntries(two.map(([, name, , light]) => [name, light])) },
    { ...plain, ...Object.fromEntries(two.map(([, name, , , dark]) => [name, dark])) },
  ];
}

/** What stands on what, and how much it must stand out: text 4.5 (WCAG 1.4.3), edges and focus 3 (1.4.11). */
const PAIRS = [
  ['text', 'surface', 4.5],
  ['text', 'raised', 4.5],
  ['muted', 'surface', 4.5],
  ['muted', 'raised', 4.5],
  ['accent', 'surface', 4.5],
  ['accent', 'raised', 4.5],
  ['open', 'surface', 4.5],
  ['border', 'surface', 3],
  ['focus', 'surface', 3],
];

function contrastFaults(css, atLeast = 0) {
  return schemesOf(css).flatMap((scheme) =>
    PAIRS.flatMap(([one, other, least]) => {
      const ratio = contrast(scheme[`--muni-color-${one}`], scheme[`--muni-color-${other}`]);
      const wanted = least === 4.5 ? Math.max(least, atLeast) : least;
      return ratio < wanted ? [`${one} on ${other}: ${ratio.toFixed(2)} instead of ${wanted}`] : [];
    }),
  );
}

describe('tokens', () => {
  it('are all told of where they are read', () => {
    const read = sourceFiles().flatMap(({ text }) => [...text.matchAll(/var\((--muni-[\w-]+)/g)]);
    assert.deepEqual([...new Set(read.map(([, token]) => token))].sort(), [...TOKENS].sort());
  });
});

describe('theme presets', () => {
  it('are measured as WCAG measures', () => {
    assert.equal(contrast('#000', '#ffffff'), 21);
    assert.ok(Math.abs(contrast('#767676', '#fff') - 4.54) < 0.01);
    assert.ok(contrastFaults(presets[0][1].replaceAll('#fff', '#888')).length > 0);
  });
  it('are there, and told of with every token', () => {
    const guide = readFileSync('docs/theming.md', 'utf8');
    const names = [...presets.map(([name]) => name), ...TOKENS];
    assert.ok(presets.length >= 4 && TOKENS.size > 10);
    assert.deepEqual(
      names.filter((name) => !guide.includes(`\`${name}\``)),
      [],
    );
  });

  for (const [name, css] of presets) {
    it(`${name} has enough contrast`, () =>
      assert.deepEqual(contrastFaults(css, name === 'high-contrast.css' ? 7 : 0), []));
    it(`${name} sets only tokens that there are, and styles only parts`, () => {
      const bare = css.replace(/\/\*[^]*?\*\//g, '');
      const set = [...bare.matchAll(/(--[\w-]+)\s*:/g)].map(([, token]) => token);
      assert.deepEqual(
        set.filter((token) => !TOKENS.has(token)),
        [],
      );
      const selectors = [...bare.matchAll(/([^{}]+)\{/g)].map(([, selector]) => selector.trim());
      // What holds for one widget holds for all: a form in the page's dark colours is not legible on a light one.
      const everyWidget = `:is(${WIDGETS.map((widget) => `muni-${widget}`).join(', ')})`;
      const parts = selectors
        .filter((selector) => !/^(?:@supports .*|:where\(:root\))$/.test(selector))
        .flatMap((selector) => selector.split(/,\s*(?=:is)/));
      assert.deepEqual(
        parts.filter((part) => !/^(?:::part\([\w-]+\))?$/.test(part.replace(everyWidget, ''))),
        [],
      );
      assert.ok(parts.every((part) => part.startsWith(everyWidget)));
      assert.doesNotMatch(bare, /@import|url\(|!important|\brem\b/);
    });
  }
});
