interface Answer {
  total?: number | undefined;
  /** A part of it is still to come. */
  isPartial?: boolean | undefined;
}

/** States of a list by which a page can style it: `muni-directory:state(empty)`. */
export const loadStates = (status: string, answer: Answer | undefined, error: unknown) => ({
  // What is read has to be asked yet.
  loading: !error && (status === 'loading' || (status === 'ready' && !answer)),
  empty: answer?.total === 0 && !answer.isPartial,
  error: (status === 'failed' && !answer) || error !== undefined,
  // Rows that stand there although none could be loaded are a server's.
  stale: status === 'stale' || (status === 'failed' && answer !== undefined),
});

/** Whether a failure stands in place of the list. */
export const isFailed = (status: string, answer: unknown, error: unknown): boolean =>
  (status === 'failed' || error !== undefined) && !answer;
