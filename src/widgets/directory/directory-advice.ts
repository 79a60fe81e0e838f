import { isKnownZone } from '../../core/known-zone.js';
import { own } from '../../core/own.js';
import { notALink, safeLink } from '../../core/safe-link.js';
import { attributeAdvice } from '../../data/attribute-advice.js';
import type { DirectorySettings } from './directory-settings.js';
import type { FirstViewState } from './directory-state.js';

/** The values of the directory's own attributes, where there are few. */
const VALUES = {
  view: ['list', 'cards'],
  sort: ['name', '-updated', 'distance'],
  type: ['json', 'csv', 'geojson'],
};

/** What the tag says and nobody understands: for the webmaster. */
export function adviceOn(host: Element): string[] {
  const url = host.getAttribute('suggest-url');
  const refused = url && safeLink(url) === undefined ? [notALink('suggest-url', url)] : [];
  const zone = host.getAttribute('time-zone')?.trim();
  if (zone && !isKnownZone(zone))
    refused.push(`time-zone="${zone}" is not a time zone such as Europe/Warsaw.`);
  return [...attributeAdvice(host, VALUES), ...refused];
}

/** Whether the page names its facets: those of a bare tag are tried on whatever data there is. */
const namesFacets = ({ localName, facets, ownerDocument }: DirectorySettings) =>
  facets !== (ownerDocument.createElement(localName) as DirectorySettings).facets;

/** Columns the page names to filter by or to show that no entry has. */
export function unknownColumns(
  host: HTMLElement,
  { load, answer, facets, extras }: FirstViewState,
): string[] {
  if (load.status !== 'ready' || !answer?.items.length) return [];
  const isNamed = host.hasAttribute('facets') || namesFacets(host as DirectorySettings);
  const unknown = (attribute: string, name: string) =>
    `${attribute} names "${name}", but no entry here has such a column. Compare the spelling.`;
  const has = (name: string) =>
    answer.items.some(
      (item) =>
        own(item as unknown as Readonly<Record<string, unknown>>, name) !== undefined ||
        own(item.extras, name) !== undefined,
    );
  return [
    ...facets
      .filter(({ name }) => isNamed && answer.total && own(answer.facets, name)?.length === 0)
      .map(({ name }) => unknown('facets', name)),
    ...extras.filter(({ name }) => !has(name)).map(({ name }) => unknown('show', name)),
  ];
}
