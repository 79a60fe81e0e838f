import { times } from '../../core/numbered.js';
import { holidaysOf } from '../../core/holidays.js';
import { monthView } from './calendar-month-view.js';
import { daysBetween, firstOfMonth, lastOfMonth } from './calendar-period.js';
import { planOf } from './calendar-plan.js';
import { planView } from './calendar-plan-view.js';
import type { CalendarActions, CalendarViewState, GridState } from './calendar-state.js';
import { weeksOf } from './calendar-weeks.js';
import { drawnPeriod } from './calendar-period.js';
import { yearView } from './calendar-year-view.js';

/** The grid of a layout, out of what takes place in its period. */
export function gridView(grid: GridState, state: CalendarViewState, actions: CalendarActions): unknown {
  switch (grid.layout) {
    case 'month':
    case 'week':
      return monthView(weeksOf(grid), grid, state, actions);
    case 'year':
      return yearView(monthsOf(grid), state, actions);
    case 'planning':
      return planView(planOf(grid, holidaysOf), grid, state, actions);
    case 'agenda':
      return undefined;
  }
}

/** The year's months, each with its weeks and how many events each day has. */
function monthsOf(grid: GridState) {
  const year = grid.day.slice(0, 4);
  return times(12, (i) => {
    const day = `${year}-${String(i + 1).padStart(2, '0')}-01`;
    const own = { from: firstOfMonth(day), to: lastOfMonth(day) };
    const weeks = weeksOf({ ...grid, ...drawnPeriod('month', day, grid.first), own });
    const inside = grid.items.filter(({ startDay, endDay }) => startDay <= own.to && endDay >= own.from);
    return { day, weeks, total: inside.length, length: daysBetween(own).length };
  });
}
