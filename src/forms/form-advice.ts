import { isKnownZone } from '../core/known-zone.js';
import { pageUrl } from '../core/page.js';
import { attributeAdvice } from '../data/attribute-advice.js';
import type { FormHost } from './form-host.js';
import { PRESET_NAMES } from './preset-names.js';

/** The values of the forms' own attributes, where there are few. */
const VALUES = {
  view: ['form', 'results', 'card', 'ideas'],
  preset: PRESET_NAMES,
  mark: ['required', 'optional'],
  encoding: ['form', 'urlencoded', 'multipart'],
};

/** What is read from the tag at the moment it is needed. */
const FURTHER = ['encoding', 'upload-url'];

/** What there is to be said of a tag, be it a form or the results of one. */
type Advised = Element &
  Partial<Pick<FormHost, 'src' | 'preset' | 'action' | 'data' | 'snapshot' | 'timeZone'>>;

/** What the tag says and nobody understands, and whether it takes where answers go for where the form is: for the webmaster. */
export function formAdvice(host: Advised): string[] {
  // A server has no tag yet; the browser that gets its page tells of it.
  if (!pageUrl()) return [];
  const { src, preset, action, timeZone, data, snapshot } = host;
  const isEmpty = !src && !preset && data === undefined && snapshot === undefined;
  return [
    ...attributeAdvice(host, VALUES, FURTHER),
    ...(action && isEmpty
      ? [`action="${action}" says only where answers go. There is no form yet: its address stands in "src".`]
      : []),
    ...(timeZone && !isKnownZone(timeZone)
      ? [`time-zone="${timeZone}" is not a time zone such as Europe/Warsaw.`]
      : []),
  ];
}
