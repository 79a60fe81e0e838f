// What the recurrence engine promises, as ratios inside one run.

/** Each: what, at most how much, and how it is computed from the medians of both. */
export const RULE_TARGETS = [
  {
    what: 'read 5 000 events and expand the month of 500 rules : rrule-temporal on the same reader',
    limit: 1.2,
    figure: ({ own, peer }) => own.total / peer.total,
  },
  { what: 'expand alone : rrule-temporal', limit: 1.2, figure: ({ own, peer }) => own.expand / peer.expand },
];
