// Only what a page can use: the elements, not their views and models.
export default {
  globs: ['src/widgets/**/*-element.ts', 'src/**/*-events.ts'],
  exclude: ['**/*.test.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
};
