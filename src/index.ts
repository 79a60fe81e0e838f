export { MuniCalendarElement } from './widgets/calendar/calendar-element.js';
export { MuniDirectoryElement } from './widgets/directory/directory-element.js';
export { MuniSignupElement } from './widgets/signup/signup-element.js';
export { MuniSurveyElement } from './widgets/survey/survey-element.js';
export { MuniSourceElement } from './widgets/source-element.js';
export * from './data/endpoint-events.js';
export * from './widgets/calendar/calendar-events.js';
export * from './forms/form-events.js';
export * from './widgets/survey/survey-events.js';
export type {
  CalendarEvents,
  DirectoryEvents,
  JsxWidgets,
  SignupEvents,
  SurveyEvents,
  VueWidgets,
} from './element-events.js';
export type { FormLoadState, SignupContext } from './forms/form-host.js';
export type { FormOverrides, FormStrings } from './forms/form-strings.js';
export type { BoardState } from './widgets/survey/survey-board-session.js';
export type { SurveyStrings } from './widgets/survey/survey-strings.js';
export type { Answers, AnswerValue, FormComplaint, FormDefinition } from './forms/definition.js';
export { EndpointError, type EndpointErrorCode } from './data/endpoint-error.js';
export { addLocale, type Messages } from './i18n/added-locales.js';
export type { Complaint, ComplaintCode } from './data/complaint.js';
export type { Transport } from './data/fetch-bytes.js';
export type { LoadState } from './data/load-state.js';
export type { FacetCount, Attribution } from './data/formats/table.js';
export type { LoadReport, RowAnswer, RowSort, SourceReport } from './data/rows/row-store.js';
export type { CalendarLayout } from './widgets/calendar/calendar-choice.js';
export type { DirectoryLayout } from './widgets/directory/directory-query.js';
export type { DirectoryItem, DirectoryKind, Text } from './widgets/directory/directory-item.js';
export type { CalendarEvent, Occurrence } from './widgets/calendar/calendar-item.js';
export type { CalendarStrings } from './widgets/calendar/calendar-strings.js';
export type { DirectoryStrings } from './widgets/directory/directory-strings.js';
export type { Override } from './i18n/strings.js';
export { version } from './core/version.js';
