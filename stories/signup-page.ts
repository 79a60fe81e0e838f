import { PRESET_NAMES } from '../src/forms/preset-names.js';
import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { userEvent, within } from 'storybook/test';
import '../src/define/signup.js';
import type { MuniSignupElement } from '../src/index.js';
import { DATA } from '../test/fixtures/handlers.js';
import { inside } from '../test/support/queries.js';

type Plain =
  'src' | 'preset' | 'action' | 'prefill' | 'mark' | 'loading' | 'lang' | 'heading' | 'theme' | 'debug';

/** What a page can say to a form: attributes under their own names, the rest as properties. */
export type SignupArgs = Partial<
  Pick<MuniSignupElement, Plain | 'data' | 'transport' | 'strings' | 'context'>
> & {
  'heading-level'?: number;
  'allow-origin'?: string;
};

const select = (...options: readonly string[]) => ({ control: { type: 'select' as const }, options });

/** The manifest gives the controls; here is what it cannot know: the members of unions. */
export const signupArgTypes: Partial<ArgTypes<SignupArgs>> = {
  src: select(...['meeting', 'ideas', 'every'].map((form) => `${DATA}/forms/${form}.json`)),
  preset: select('', ...PRESET_NAMES),
  mark: select('', 'required', 'optional'),
  theme: select('', 'light', 'dark', 'contrast'),
  loading: select('eager', 'lazy'),
  'heading-level': { control: { type: 'number', min: 1, max: 5 } },
  data: { control: false },
  transport: { control: false },
  context: { control: 'object' },
  strings: { control: 'object' },
};

/** A form as a page has it, with `content` between its tags. */
export function renderSignup(args: SignupArgs, content?: unknown): TemplateResult {
  return html`<muni-signup
    src=${ifDefined(args.src)}
    preset=${ifDefined(args.preset)}
    action=${ifDefined(args.action)}
    prefill=${ifDefined(args.prefill)}
    mark=${ifDefined(args.mark)}
    loading=${ifDefined(args.loading)}
    lang=${ifDefined(args.lang)}
    heading=${ifDefined(args.heading)}
    heading-level=${ifDefined(args['heading-level'])}
    theme=${ifDefined(args.theme)}
    allow-origin=${args['allow-origin'] ?? DATA}
    ?debug=${args.debug ?? false}
    .data=${args.data}
    .context=${args.context}
    .transport=${args.transport}
    .strings=${args.strings}
    >${content}</muni-signup
  >`;
}

/** What all stories of the form have in common. */
export const signupMeta = {
  component: 'muni-signup',
  argTypes: signupArgTypes,
  args: { src: `${DATA}/forms/meeting.json` },
  render: (args: SignupArgs) => renderSignup(args),
};

/** The form in a story once it has loaded, with its inside as a person meets it. */
export async function openSignup(canvasElement: HTMLElement) {
  const widget = canvasElement.querySelector('muni-signup') as MuniSignupElement;
  await widget.ready;
  await widget.updateComplete;
  return { widget, screen: within(inside(widget)) };
}

type Screen = Awaited<ReturnType<typeof openSignup>>['screen'];

/** Fills in the meeting's form so that it passes. */
export async function fillMeeting(screen: Screen): Promise<void> {
  await userEvent.type(screen.getByLabelText(/Your name/), 'Anna Łoś');
  await userEvent.type(screen.getByLabelText(/E-mail/), 'anna@example.org');
  await userEvent.click(screen.getByLabelText('Vegetarian'));
  await userEvent.click(screen.getByLabelText(/I agree/));
}

export async function send(screen: Screen): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
}
