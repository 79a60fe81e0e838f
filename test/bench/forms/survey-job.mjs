import { formJob } from './form-job.mjs';

const PAGES = 10;
const MANY = 40;
/** A key costs what it costs in a native field; a fifth is what two runs of the same page differ by. */
const SAME = 1.2;

export const job = formJob({
  name: 'survey',
  tag: 'muni-survey',
  sizes: [PAGES, MANY],
  targets: (of) => [
    {
      what: 'first content of 200 questions : by hand, CPU',
      limit: 1.5,
      of: (mode) => of(mode).cpu / of('floor').cpu,
    },
    { what: 'next page : by hand, CPU', limit: 1.2, of: (mode) => of(mode).stepCpu / of('floor').stepCpu },
    {
      what: 'next page of 40 : of 10, CPU',
      limit: 1.2,
      of: (mode) => of(mode, MANY).stepCpu / of(mode).stepCpu,
    },
    {
      what: 'first content of 800 questions : of 200, CPU',
      limit: 1.2,
      of: (mode) => of(mode, MANY).cpu / of(mode).cpu,
    },
    { what: 'key : by hand, CPU', limit: SAME, of: (mode) => of(mode).keyCpu / of('floor').keyCpu },
    { what: 'key : by hand, time', limit: SAME, of: (mode) => of(mode).key / of('floor').key },
    { what: 'page heap : SurveyJS', limit: 0.3, of: (mode) => of(mode).heap / of('surveyjs').heap },
    { what: 'layout shift', limit: 0.01, isPaired: false, of: (mode) => of(mode).layoutShift },
  ],
});
