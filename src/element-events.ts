import type { LitElement } from 'lit';
import type {
  MuniErrorEvent,
  MuniLoadEvent,
  MuniPageEvent,
  MuniSearchEvent,
  MuniSelectEvent,
} from './data/endpoint-events.js';
import type {
  MuniFormErrorEvent,
  MuniFormLoadEvent,
  MuniFormPageEvent,
  MuniInvalidEvent,
  MuniSubmitEvent,
  MuniSubmittedEvent,
} from './forms/form-events.js';
import type { MuniCalendarElement } from './widgets/calendar/calendar-element.js';
import type { MuniRegisterEvent } from './widgets/calendar/calendar-events.js';
import type { Occurrence } from './widgets/calendar/calendar-item.js';
import type { MuniDirectoryElement } from './widgets/directory/directory-element.js';
import type { DirectoryItem } from './widgets/directory/directory-item.js';
import type { MuniSignupElement } from './widgets/signup/signup-element.js';
import type { MuniSourceElement } from './widgets/source-element.js';
import type { MuniSurveyElement } from './widgets/survey/survey-element.js';
import type { MuniBoardLoadEvent, MuniVoteEvent } from './widgets/survey/survey-events.js';

/** Events of `<muni-directory>` by their names. */
export interface DirectoryEvents {
  'muni-load': MuniLoadEvent;
  'muni-error': MuniErrorEvent;
  'muni-search': MuniSearchEvent;
  'muni-select': MuniSelectEvent<DirectoryItem>;
  'muni-page': MuniPageEvent;
}

/** Events of `<muni-calendar>` by their names. */
export interface CalendarEvents extends Omit<DirectoryEvents, 'muni-select'> {
  'muni-select': MuniSelectEvent<Occurrence>;
  'muni-register': MuniRegisterEvent;
}

/** Events of `<muni-signup>` by their names. */
export interface SignupEvents {
  'muni-load': MuniFormLoadEvent;
  'muni-error': MuniFormErrorEvent;
  'muni-submit': MuniSubmitEvent;
  'muni-submitted': MuniSubmittedEvent;
  'muni-invalid': MuniInvalidEvent;
  'muni-page': MuniFormPageEvent;
}

/** Events of `<muni-survey>` by their names; results and ideas load as boards do. */
export interface SurveyEvents extends Omit<SignupEvents, 'muni-load'> {
  'muni-load': MuniFormLoadEvent | MuniBoardLoadEvent;
  'muni-vote': MuniVoteEvent;
}

/** On a document any widget may have sent it: `instanceof` tells which. */
type AnyEvents = {
  [Name in keyof (DirectoryEvents & CalendarEvents & SignupEvents & SurveyEvents)]: {
    [Kind in keyof EventsOf]: Name extends keyof EventsOf[Kind] ? EventsOf[Kind][Name] : never;
  }[keyof EventsOf];
};

interface EventsOf {
  'muni-directory': DirectoryEvents;
  'muni-calendar': CalendarEvents;
  'muni-signup': SignupEvents;
  'muni-survey': SurveyEvents;
}

/** How an element that knows the events it sends is listened to. */
interface Listen<Events> {
  <Name extends keyof Events>(
    type: Name,
    listener: (event: Events[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  <Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare module './widgets/directory/directory-element.js' {
  interface MuniDirectoryElement {
    addEventListener: Listen<DirectoryEvents>;
  }
}
declare module './widgets/calendar/calendar-element.js' {
  interface MuniCalendarElement {
    addEventListener: Listen<CalendarEvents>;
  }
}
declare module './widgets/signup/signup-element.js' {
  interface MuniSignupElement {
    addEventListener: Listen<SignupEvents>;
  }
}
declare module './widgets/survey/survey-element.js' {
  interface MuniSurveyElement {
    addEventListener: Listen<SurveyEvents>;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'muni-load': AnyEvents['muni-load'];
    'muni-error': AnyEvents['muni-error'];
    'muni-search': AnyEvents['muni-search'];
    'muni-select': AnyEvents['muni-select'];
    'muni-page': AnyEvents['muni-page'];
    'muni-register': AnyEvents['muni-register'];
    'muni-submit': AnyEvents['muni-submit'];
    'muni-submitted': AnyEvents['muni-submitted'];
    'muni-invalid': AnyEvents['muni-invalid'];
    'muni-vote': AnyEvents['muni-vote'];
  }
}

/** What a tag may say in JSX: its own properties, its events as `onmuni-load`, and whatever every element may. */
type Props<Element, Events = object> = Partial<Omit<Element, keyof LitElement>> & {
  [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void;
} & Readonly<Record<string, unknown>>;

/**
 * The tags for JSX (React 19, Preact, Solid): `declare module 'react' { namespace JSX { interface IntrinsicElements
 * extends JsxWidgets {} } }`.
 */
export interface JsxWidgets {
  'muni-directory': Props<MuniDirectoryElement, DirectoryEvents>;
  'muni-calendar': Props<MuniCalendarElement, CalendarEvents>;
  'muni-signup': Props<MuniSignupElement, SignupEvents>;
  'muni-survey': Props<MuniSurveyElement, SurveyEvents>;
  'muni-source': Props<MuniSourceElement>;
}

/** The tags for templates of Vue 3: `declare module 'vue' { interface GlobalComponents extends VueWidgets {} }`. */
export type VueWidgets = {
  [Tag in keyof JsxWidgets]: new () => {
    $props: JsxWidgets[Tag] & VueListeners<Tag extends keyof EventsOf ? EventsOf[Tag] : object>;
  };
};

/** What `@muni-load` is to Vue. */
type VueListeners<Events> = {
  [Name in keyof Events as Name extends `muni-${infer Rest}` ? `onMuni${Capitalize<Rest>}` : never]?: (
    event: Events[Name],
  ) => void;
};
