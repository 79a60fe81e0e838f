import { guard } from 'lit/directives/guard.js';
import type { CalendarViewState } from './calendar-state.js';

/** A grid, drawn anew only where something it is made of has changed: a sentence that is announced, or a facet that is counted, is no such thing. */
export const frameView = (
  { grid, choice, strings, lang, now, today, innerLevel }: CalendarViewState,
  code: unknown,
  draw: () => unknown,
): unknown =>
  guard(
    [
      code,
      ...[grid?.items, grid?.layout, grid?.day, grid?.focusDay],
      ...[choice, strings, lang, now, today, innerLevel],
    ],
    draw,
  );
