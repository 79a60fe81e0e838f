import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { within } from 'storybook/test';
import '../src/define/directory.js';
import type { MuniDirectoryElement } from '../src/index.js';
import { DATA } from '../test/fixtures/handlers.js';
import { inside } from '../test/support/queries.js';

type Plain =
  | 'src'
  | 'type'
  | 'fields'
  | 'show'
  | 'facets'
  | 'labels'
  | 'loading'
  | 'lang'
  | 'heading'
  | 'view'
  | 'sort'
  | 'theme'
  | 'credentials'
  | 'worker'
  | 'debug';

/** What a page can say to a directory: attributes under their own names, the rest as properties. */
export type DirectoryArgs = Partial<
  Pick<MuniDirectoryElement, Plain | 'data' | 'transport' | 'itemTemplate' | 'strings'>
> & {
  'time-zone'?: string;
  'heading-level'?: number;
  'page-size'?: number;
  'allow-origin'?: string;
};

const select = (...options: readonly string[]) => ({ control: { type: 'select' as const }, options });

/** The manifest gives the controls; here is what it cannot know: the members of unions. */
export const directoryArgTypes: Partial<ArgTypes<DirectoryArgs>> = {
  src: select(
    ...['endpoint', 'firms.json', 'firms.csv', 'firms.geojson', 'offers.json', '500.json'].map(
      (file) => `${DATA}/${file}`,
    ),
  ),
  type: select('', 'json', 'csv', 'geojson'),
  view: select('list', 'cards'),
  sort: select('', 'name', '-updated'),
  theme: select('', 'light', 'dark', 'contrast'),
  loading: select('eager', 'lazy'),
  credentials: select('omit', 'same-origin', 'include'),
  worker: select('auto', 'off'),
  'heading-level': { control: { type: 'number', min: 1, max: 5 } },
  'page-size': { control: { type: 'number', min: 1 } },
  data: { control: false },
  transport: { control: false },
  itemTemplate: { control: false },
  strings: { control: 'object' },
};

/** A directory as a page has it, with `content` between its tags. */
export function renderDirectory(args: DirectoryArgs, content?: unknown): TemplateResult {
  return html`<muni-directory
    src=${ifDefined(args.src)}
    type=${ifDefined(args.type)}
    fields=${ifDefined(args.fields)}
    show=${ifDefined(args.show)}
    facets=${ifDefined(args.facets)}
    labels=${ifDefined(args.labels)}
    loading=${ifDefined(args.loading)}
    lang=${ifDefined(args.lang)}
    time-zone=${ifDefined(args['time-zone'])}
    heading=${ifDefined(args.heading)}
    heading-level=${ifDefined(args['heading-level'])}
    page-size=${ifDefined(args['page-size'])}
    view=${ifDefined(args.view)}
    sort=${ifDefined(args.sort)}
    theme=${ifDefined(args.theme)}
    credentials=${ifDefined(args.credentials)}
    worker=${ifDefined(args.worker)}
    allow-origin=${ifDefined(args['allow-origin'])}
    ?debug=${args.debug ?? false}
    .data=${args.data}
    .transport=${args.transport}
    .itemTemplate=${args.itemTemplate}
    .strings=${args.strings}
    >${content}</muni-directory
  >`;
}

/** What all stories of the directory have in common. */
export const directoryMeta = {
  component: 'muni-directory',
  argTypes: directoryArgTypes,
  args: { src: `${DATA}/firms.json`, heading: 'Local firms' },
  render: (args: DirectoryArgs) => renderDirectory(args),
};

/** The directory in a story once it has loaded, with its inside as a person meets it. */
export async function openDirectory(canvasElement: HTMLElement) {
  const widget = canvasElement.querySelector('muni-directory') as MuniDirectoryElement;
  await widget.ready;
  await (customElements.get('muni-directory') as typeof MuniDirectoryElement).prepare();
  await widget.updateComplete;
  // Entries near the screen are laid out in the frame after they came.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  return { widget, screen: within(inside(widget)) };
}
