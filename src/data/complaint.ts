/** What can be wrong with one record, one column or one file without the rest being unreadable. */
export type ComplaintCode =
  | 'not-object'
  | 'not-event'
  | 'no-name'
  | 'bad-value'
  | 'bad-coordinates'
  | 'swapped-coordinates'
  | 'projected-coordinates'
  | 'bad-url'
  | 'bad-date'
  | 'duplicate-id'
  | 'merged'
  | 'no-such-column'
  | 'encoding'
  | 'ragged-row'
  | 'truncated'
  | 'title-rows'
  | 'incomplete'
  | 'filter-ignored'
  | 'unreachable';

/**
 * One thing the webmaster should know. `path` says where in the source it stood
 * (`items[3].geo`, `row 17`, or `''` for the whole file); `reason` is one English
 * sentence in words a person who keeps a spreadsheet can act on.
 */
export interface Complaint {
  source: string;
  path: string;
  code: ComplaintCode;
  reason: string;
}
