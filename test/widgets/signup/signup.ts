import '../../../src/define.js';
import { html } from 'lit';
import type { MuniSignupElement } from '../../../src/widgets/signup/signup-element.js';
import { settled } from '../../support/form.js';
import { mount } from '../../support/mount.js';
import { checkAgainst } from '../../support/schemas.js';
import { deferredServer, type DeferredServer } from '../../support/server.js';

export interface Opened {
  element: MuniSignupElement;
  server: DeferredServer;
}

/** A form as a page has it, once it can be filled in; what it sends waits for the test's answer. */
export async function openForm(
  definition: unknown,
  properties: Partial<MuniSignupElement> = {},
): Promise<Opened> {
  const server = deferredServer();
  const element = mount<MuniSignupElement>(
    html`<muni-signup allow-origin="https://data.example"></muni-signup>`,
  );
  Object.assign(element, { transport: server.transport }, properties, { data: definition });
  await element.ready;
  await settled(element);
  return { element, server };
}

/** What was sent in the request of that number, which is as it is published. */
export async function sent(server: DeferredServer, number = 0): Promise<Record<string, never>> {
  const { init } = await server.asked(number);
  return checkAgainst('muni-submission.v1.json', JSON.parse(String(init.body)) as Record<string, never>);
}
