// What the calendar promises, as ratios inside one run.

/** Each: what, at most how much, and how it is computed from `of(contestant, size)`. */
export const targets = ({ of, small, middle, large }) =>
  [
    {
      what: 'first month of 1 000 events and 200 rules : by hand, CPU',
      limit: 1.5,
      reached: of('month', middle).cpu / of('floor', middle).cpu,
    },
    {
      what: 'next month : by hand, CPU',
      limit: 1.3,
      reached: of('month', middle).laterCpu / of('floor', middle).laterCpu,
    },
    {
      what: 'next month : by hand, time',
      limit: 1.3,
      reached: of('month', middle).later / of('floor', middle).later,
    },
    {
      what: 'first month of 10 000 events : of 100, CPU',
      limit: 1.2,
      reached: of('month', large).cpu / of('month', small).cpu,
    },
    {
      what: 'next month of 10 000 events : of 100, CPU',
      limit: 1.2,
      reached: of('month', large).laterCpu / of('month', small).laterCpu,
    },
    {
      what: 'from the month to the agenda : by hand, CPU',
      limit: 0.5,
      reached: of('month', middle).agendaCpu / of('floor', middle).agendaCpu,
    },
    {
      what: 'from the month to the agenda : by hand, time',
      limit: 0.5,
      reached: of('month', middle).agenda / of('floor', middle).agenda,
    },
  ].map(({ what, limit, reached }) => ({ what, limit, isPaired: true, values: { reached } }));
