// papaparse is published as CommonJS only, which bundlers wrap in a helper of their own, warn of, or cannot read.

/** Its code as a module with that as its default export. */
export function asModule(code) {
  // What it starts workers with, which nobody asks it to, reads as CommonJS to those who check packages.
  const own = code.replace(/\bglobal\.IS_PAPA_WORKER/g, 'self.IS_PAPA_WORKER');
  return `const root={};(function(define,module,exports){${own}\n}).call(root);export default root.Papa;`;
}
