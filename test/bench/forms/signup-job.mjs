import { formJob } from './form-job.mjs';

/** A key costs what it costs in a native field; a fifth is what two runs of the same page differ by. */
const SAME = 1.2;

export const job = formJob({
  name: 'signup',
  tag: 'muni-signup',
  sizes: [1],
  targets: (of) => [
    {
      what: 'first content of 20 questions : by hand, CPU',
      limit: 1.5,
      of: (mode) => of(mode).cpu / of('floor').cpu,
    },
    { what: 'key : by hand, CPU', limit: SAME, of: (mode) => of(mode).keyCpu / of('floor').keyCpu },
    { what: 'key : by hand, time', limit: SAME, of: (mode) => of(mode).key / of('floor').key },
    { what: 'layout shift', limit: 0.01, isPaired: false, of: (mode) => of(mode).layoutShift },
  ],
});
