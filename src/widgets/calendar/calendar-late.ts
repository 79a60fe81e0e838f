import { tell } from '../../data/remarks.js';
import { writePlainDates } from '../../i18n/plain-dates.js';
import { canFilter, filtersView } from '../../ui/filters-view.js';
import { failedView, noticeView } from '../../ui/notice-view.js';
import { TranslatedController } from '../../ui/translated-controller.js';
import { BelowController } from './below-controller.js';
import { barView, countView, emptyView, footView } from './calendar-bar-view.js';
import { grids, loadGrids } from './calendar-grids-late.js';
import { detailView } from './calendar-detail-view.js';
import { listedElsewhereView } from './calendar-elsewhere-view.js';
import type { CalendarSettings } from './calendar-settings.js';
import { CalendarSession } from './calendar-session.js';
import { holdBack, type PageSettings, type SessionHost } from './calendar-session-host.js';
import { dress } from './calendar-late-styles.js';
import { startChoice } from './calendar-start.js';
import type { CalendarViewState, FirstViewState } from './calendar-state.js';
import { frameView } from './calendar-frame-view.js';
import { adviceOn } from './calendar-outcome.js';
import { seriesView } from './calendar-series-head-view.js';
import { statusView } from './calendar-status-view.js';
import { seatsView } from './calendar-seats-view.js';
import type { LateViews } from './calendar-view.js';

/** Values are counted in all of a period, also where one of its days is listed. */
const filtersOf = ({ named, treeOf, choice, answer, grid }: CalendarViewState) => ({
  facets: named,
  treeOf,
  filters: choice.filters,
  total: grid && answer?.span === 'window' ? grid.total : answer?.total,
});

/** Everything of the calendar that is not needed for its first events, in one chunk. */
export const views: LateViews = {
  canFilter: (state) => canFilter(filtersOf(state)),
  filtersView: (state, actions) => filtersView({ ...state, ...filtersOf(state) }, actions),
  countView,
  barView,
  noticeView: (state, actions) => {
    const { answer, choice, strings } = state;
    const isOnlyPast = answer?.span === 'past' && !choice.isPast && answer.total > 0;
    return noticeView(state, actions, isOnlyPast ? [strings.noneUpcoming] : []);
  },
  footView,
  emptyView,
  detailView,
  failedView,
  seatsView,
  statusView,
  elsewhereView: listedElsewhereView,
  seriesView,
  gridView: (state, actions) => {
    if (!grids()) void loadGrids().then(actions.redraw, () => undefined);
    return frameView(state, grids(), () => state.grid && grids()?.gridView(state.grid, state, actions));
  },
};

writePlainDates();

/** A visitor's session with a calendar whose page is asked as these settings say. */
export function startSession(host: SessionHost & CalendarSettings, own: PageSettings): CalendarSession {
  new TranslatedController(host);
  const below = new BelowController(host);
  const settings = {
    ...own,
    start: startChoice.bind(undefined, host),
    dress,
    loadGrids,
    showBelow: below.show,
  };
  const session = new CalendarSession(host, settings, holdBack(host, settings));
  tell(host, adviceOn(host));
  host.requestUpdate();
  return session;
}

export { stringsOf } from './calendar-late-strings.js';
export { viewState } from './calendar-readings.js';

/** The webmaster's panel, for who asks for it. */
export async function loadDebugView(host: CalendarSettings) {
  const { debugView } = await import('../../ui/debug-view.js');
  return { debugView: (state: FirstViewState) => debugView(state, adviceOn(host)) };
}
