import '../../../src/define.js';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { MuniDirectoryElement } from '../../../src/index.js';
import { FIRMS } from '../../support/firms.js';
import { mount } from '../../support/mount.js';
import { settled } from '../../support/act.js';

/** A directory over `data`, with what else its tag or its properties should have, once it shows its answer. */
export async function directory(
  data: unknown = FIRMS,
  properties: Partial<MuniDirectoryElement> = {},
): Promise<MuniDirectoryElement> {
  const { id } = properties;
  const element = mount<MuniDirectoryElement>(html`<muni-directory id=${ifDefined(id)}></muni-directory>`);
  Object.assign(element, properties, { data });
  await element.ready;
  await settled(element);
  return element;
}
