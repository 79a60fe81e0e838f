import { html, nothing, type TemplateResult } from 'lit';
import { emailAddress } from '../../core/email-address.js';
import { pickText, type Text } from '../../core/pick-text.js';
import { formatNumber, languageName } from '../../i18n/format.js';
import { creditListView } from '../../ui/credits-view.js';
import { mapLinkView } from '../../ui/map-link-view.js';
import { telephoneView } from '../../ui/telephone-view.js';
import { textView } from '../../ui/text-view.js';
import type { EventContact, EventOrganizer, Occurrence } from './calendar-item.js';
import { addressOf, houseOf } from './calendar-place-view.js';
import type { CalendarViewState } from './calendar-state.js';

type Row = readonly [label: string, value: unknown];

/** Place, price, people: what is known of them, by name. */
export function factsView(item: Occurrence, state: CalendarViewState): unknown {
  const rows = rowsOf(item, state);
  if (rows.length === 0) return nothing;
  return html`<dl class="rows" part="rows">
    ${rows.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

const texts = (list: readonly Text[], lang: string) =>
  list.map((text) => pickText(text, lang).text).join(', ');

function rowsOf(item: Occurrence, state: CalendarViewState): Row[] {
  const { strings, lang, locale } = state;
  const { event } = item;
  const { location, onlineUrl, organizer, contact, topics, audience, languages, url, extras } = event;
  const access = location?.accessibility;
  const price = priceText(item, state);
  const rows: (Row | undefined)[] = [
    placeRow(item, state),
    access?.length
      ? [strings.access, access.map((one) => strings.accessName(pickText(one, lang).text)).join(', ')]
      : undefined,
    location?.directions ? [strings.directions, textView(location.directions, lang)] : undefined,
    onlineUrl && state.phaseOf(item) !== 'past'
      ? [
          strings.online,
          html`<a part="link online" href=${onlineUrl} rel="noopener">${strings.joinOnline}</a>`,
        ]
      : undefined,
    price ? [strings.price, price] : undefined,
    audience?.length ? [strings.audience, texts(audience, lang)] : undefined,
    languages?.length
      ? [strings.language, languages.map((code) => languageName(locale, code)).join(', ')]
      : undefined,
    topics?.length ? [strings.topic, texts(topics, lang)] : undefined,
    organizer?.length ? [strings.organizer, organizersView(organizer, lang)] : undefined,
    contact?.length
      ? [strings.contact, html`<span class="list-of">${contact.map((one) => contactView(one, lang))}</span>`]
      : undefined,
    url
      ? [
          strings.website,
          html`<a part="link website" href=${url} rel="noopener">${strings.moreInformation}</a>`,
        ]
      : undefined,
    ...Object.entries(extras ?? {}).map(([name, value]): Row | undefined =>
      // A calendar file says in which colour its event is drawn.
      name === 'color'
        ? undefined
        : [name, Array.isArray(value) ? texts(value as Text[], lang) : textView(value as Text, lang)],
    ),
    sourceRow(item, state),
  ];
  return rows.filter((row) => row !== undefined);
}

/** Where it is known from, of several sources all that have it. */
function sourceRow({ event: { source } }: Occurrence, { strings, lang }: CalendarViewState): Row | undefined {
  if (!source || !(source.name ?? source.url ?? source.licence)) return undefined;
  const all = [source, ...(source.also ?? []).map((name) => ({ name }))];
  return [strings.sources, creditListView(all, strings, lang)];
}

/** Who organises, each with their page and on a line of their own: a comma would begin the next one where there is no room. */
export const organizersView = (organizers: readonly EventOrganizer[], lang: string) =>
  html`<span class="list-of"
    >${organizers.map(
      ({ name, url }) =>
        html`<span
          >${url ? html`<a href=${url} rel="noopener">${textView(name, lang)}</a>` : textView(name, lang)}</span
        >`,
    )}</span
  >`;

function placeRow({ event }: Occurrence, { strings, lang }: CalendarViewState): Row | undefined {
  const { location } = event;
  const line = addressOf(event, lang);
  // Some places have their whole address in their name.
  const address = houseOf(event, lang).includes(line) ? '' : line;
  if (!location && !address) return undefined;
  const geo = location?.geo;
  return [
    strings.where,
    html`<span class="list-of"
      >${location?.name ? html`<strong>${textView(location.name, lang)}</strong>` : nothing}${address ? html`<span>${address}</span>` : nothing}${geo ? mapLinkView(geo, strings.mapLink) : nothing}</span
    >`,
  ];
}

function priceText({ event: { offers } }: Occurrence, { strings, lang, locale }: CalendarViewState): unknown {
  if (!offers) return undefined;
  const { text, isFree, price, currency } = offers;
  const sum =
    price && !isFree && formatNumber(locale, price, currency ? { style: 'currency', currency } : {});
  if (text) return html`${sum && !names(text, price) ? html`${sum}, ` : nothing}${textView(text, lang)}`;
  return isFree || price === 0 ? strings.isFree : sum;
}

/** Whether a text says the price itself: `150 zł`, `1 200,50 kr.` */
const names = (text: Text, price: number) =>
  Object.values(typeof text === 'string' ? [text] : text).some((one) =>
    one
      .replace(/(?<=\d)[\s.](?=\d{3})/g, '')
      .replace(',', '.')
      .includes(String(price)),
  );

/** An address as a link; whatever else stands in its place as it is. */
const emailView = (email: string) =>
  email === emailAddress(email) ? html`<a href="mailto:${email}">${email}</a>` : email;

const contactView = ({ name, role, email, telephone }: EventContact, lang: string): TemplateResult =>
  html`<span
    >${[name, role]
      .map((one) => pickText(one, lang).text)
      .filter(Boolean)
      .join(', ')}
    ${email ? emailView(email) : nothing} ${telephone ? telephoneView(telephone) : nothing}</span
  >`;
