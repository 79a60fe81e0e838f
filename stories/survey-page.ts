import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { within } from 'storybook/test';
import '../src/define/survey.js';
import type { MuniSurveyElement } from '../src/index.js';

type Plain =
  | 'src'
  | 'view'
  | 'municipality'
  | 'prefill'
  | 'question'
  | 'more'
  | 'loading'
  | 'lang'
  | 'heading'
  | 'theme'
  | 'debug';

/** What a page can say to a survey: attributes under their own names, the rest as properties. */
export type SurveyArgs = Partial<Pick<MuniSurveyElement, Plain | 'data' | 'transport' | 'strings'>> & {
  'time-zone'?: string;
  'heading-level'?: number;
};

const select = (...options: readonly string[]) => ({ control: { type: 'select' as const }, options });

const surveyArgTypes: Partial<ArgTypes<SurveyArgs>> = {
  view: select('form', 'results', 'card', 'ideas'),
  theme: select('', 'light', 'dark', 'contrast'),
  loading: select('eager', 'lazy'),
  'heading-level': { control: { type: 'number', min: 1, max: 5 } },
  data: { control: 'object' },
  transport: { control: false },
  strings: { control: 'object' },
};

/** A survey as a page has it, with `content` between its tags. */
export function renderSurvey(args: SurveyArgs, content?: unknown): TemplateResult {
  return html`<muni-survey
    src=${ifDefined(args.src)}
    view=${ifDefined(args.view)}
    municipality=${ifDefined(args.municipality)}
    prefill=${ifDefined(args.prefill)}
    question=${ifDefined(args.question)}
    more=${ifDefined(args.more)}
    loading=${ifDefined(args.loading)}
    lang=${ifDefined(args.lang)}
    time-zone=${ifDefined(args['time-zone'])}
    heading=${ifDefined(args.heading)}
    heading-level=${ifDefined(args['heading-level'])}
    theme=${ifDefined(args.theme)}
    ?debug=${args.debug ?? false}
    .data=${args.data}
    .transport=${args.transport}
    .strings=${args.strings}
    >${content}</muni-survey
  >`;
}

/** What all stories of the survey have in common. */
export const surveyMeta = {
  component: 'muni-survey',
  argTypes: surveyArgTypes,
  beforeEach: () => localStorage.clear(),
  render: (args: SurveyArgs) => renderSurvey(args),
};

/** An endpoint that answers each request by the end of its path, at once. */
export const answering =
  (answers: Readonly<Record<string, readonly [status: number, body: object]>>) =>
  (url: string): Promise<Response> => {
    const [status, body] = answers[new URL(url).pathname.split('/').pop() ?? ''] ?? [404, {}];
    return Promise.resolve(
      new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }),
    );
  };

/** The survey in a story once it has loaded, with its inside as a person meets it. */
export async function openSurvey(canvasElement: HTMLElement) {
  const widget = canvasElement.querySelector('muni-survey') as MuniSurveyElement;
  await widget.ready;
  await (customElements.get('muni-survey') as typeof MuniSurveyElement).prepare();
  await widget.updateComplete;
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  // Results stand in a part of their own below the form: what is looked for may be in either.
  return { widget, screen: within(widget.shadowRoot as unknown as HTMLElement) };
}
