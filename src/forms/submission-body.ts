import { pageUrl, resolveUrl } from '../core/page.js';
import { safeUrl } from '../core/safe-url.js';
import type { SendOptions } from '../data/send-bytes.js';
import { consentRecords } from './consent-records.js';
import type { Answers, FormDefinition } from './definition.js';
import type { FormHost } from './form-host.js';
import type { FormProgress } from './form-progress.js';
import { refOf, withRef } from './meeting-ref.js';

/** What decides over where answers go. */
interface Sending {
  host: FormHost;
  /** Where the definition came from. */
  url: string;
  progress: FormProgress | undefined;
}

/** Where the form stands; of an anonymous one without what the address says about the visit. */
function sourceOf(municipality: string, ref: string, isAnonymous: boolean): Record<string, string> {
  const page = pageUrl();
  const url = page && (isAnonymous ? `${page.origin}${page.pathname}` : page.href.split('#')[0]);
  return { ...(url ? { url } : {}), ...(municipality ? { municipality } : {}), ...(ref ? { ref } : {}) };
}

/** The files that have gone ahead, by what the endpoint calls them. */
function fileIds(answers: Answers): { field: string; id: string }[] {
  return Object.entries(answers).flatMap(([field, value]) =>
    Array.isArray(value)
      ? value.flatMap((file: { id?: unknown; size?: unknown } | null) =>
          typeof file?.id === 'string' && typeof file.size === 'number' ? [{ field, id: file.id }] : [],
        )
      : [],
  );
}

/** What the page's own check against automatic entries has left in its fields, by their names. */
export function captchaOf(host: Element): Record<string, string> {
  const fields = host.querySelectorAll<HTMLInputElement>(
    ':scope > [slot=captcha] :is(input, textarea)[name], :scope > :is(input, textarea)[name][slot=captcha]',
  );
  return Object.fromEntries([...fields].map(({ name, value }) => [name, value]));
}

/** The form with further fields that go along, where what it sends are fields. */
export const withFields = (form: FormDefinition, more: Readonly<Record<string, string>>): FormDefinition => ({
  ...form,
  submit: { ...form.submit, constants: { ...form.submit.constants, ...more } },
});

/** All that a person has entered so far, to tell whether it has changed. */
export function lookOf(progress: FormProgress): string {
  const agreed = progress.definition.consents.map(({ name }) => progress.consentAt(name)?.isGiven);
  return JSON.stringify([progress.form.values, agreed]);
}

/** How a form sends: as the page says, and of an anonymous one without where exactly it stands. */
export function lineOf(
  { transport, credentials, action }: Pick<FormHost, 'transport' | 'credentials' | 'action'>,
  progress: FormProgress | undefined,
): SendOptions {
  return {
    credentials,
    // Where an address leads can be seen only once the answers are there. What the page itself has named is
    // trusted so far where the words behind it tell whether all is well; what a definition names is not.
    redirect: action && progress?.definition.submit.success !== undefined ? 'follow' : 'manual',
    isAnonymous: progress?.definition.anonymous ?? false,
    ...(transport ? { transport } : {}),
  };
}

/** The form as it is sent: where the page wants a plain one (`encoding`), that wins over the definition. */
export function sentAs(host: FormHost, form: FormDefinition): FormDefinition {
  const encoding = host.getAttribute('encoding');
  if (!encoding) return form;
  const how = encoding === 'urlencoded' || encoding === 'multipart' ? encoding : 'auto';
  return { ...form, submit: { ...form.submit, adapter: 'form', encoding: how } };
}

/** Where answers go, as it is written: where the page says, else the definition. */
export const addressOf = ({ host, progress }: Sending): string | undefined =>
  host.action || progress?.definition.submit.url;

/** Where answers go; undefined where nobody says, or where it depends on a meeting that is not chosen. */
export function targetOf(sending: Sending): string | undefined {
  const { host, url } = sending;
  const address = withRef(addressOf(sending) ?? '', host);
  const from = host.action ? resolveUrl('') : url || resolveUrl('');
  return address ? safeUrl(address, from) : undefined;
}

/** What is sent of what was answered, without what changes with every attempt. */
export async function bodyOf(progress: FormProgress, host: FormHost, lang: string, wantsWaitlist: boolean) {
  const { definition, form } = progress;
  const { id, version, anonymous } = definition;
  const consents = await consentRecords(progress, lang);
  return {
    form: id,
    version,
    lang,
    source: sourceOf(host.municipality, refOf(host), anonymous),
    answers: form.values,
    files: fileIds(form.values),
    consents: anonymous ? consents.map(({ at: _, ...rest }) => rest) : consents,
    ...(wantsWaitlist ? { waitlist: true } : {}),
  };
}
