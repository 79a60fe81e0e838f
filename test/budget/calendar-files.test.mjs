import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';

/** What a calendar that shows anything has already loaded, and what few files need. */
const ELSEWHERE = /core\/zoned-time|foreign-zones|event-(?:people|extras)/;

async function sizeOf(...entries) {
  const { outputFiles } = await build({
    stdin: {
      contents: entries.map((entry) => `export * from './src/data/${entry}.ts';`).join(''),
      resolveDir: '.',
    },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    target: 'es2022',
    plugins: [
      {
        name: 'elsewhere',
        setup: ({ onResolve }) => onResolve({ filter: ELSEWHERE }, ({ path }) => ({ path, external: true })),
      },
    ],
  });
  const { code } = await minify(outputFiles[0].text, { module: true, ecma: 2022, compress: { passes: 3 } });
  return brotliCompressSync(code).length;
}

const READER = 'formats/ics/read-ics';
const ENGINE = 'recurrence/series';

for (const [what, limit, entries] of [
  ['following rules', 4_000, [ENGINE]],
  ['reading calendar files and following their rules', 7_170, [READER, ENGINE]],
  ['writing calendar files', 4_200, ['formats/ics/write-ics']],
])
  test(`${what} costs at most ${limit} bytes`, async () => {
    const size = await sizeOf(...entries);
    assert.ok(size <= limit, `${size} bytes`);
  });
