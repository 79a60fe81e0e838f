import { html, nothing, type TemplateResult } from 'lit';
import { pickText, type Text } from '../../core/pick-text.js';
import { countryName, formatDate, formatNumber, languageName } from '../../i18n/format.js';
import { creditListView } from '../../ui/credits-view.js';
import { backIcon } from '../../ui/icons.js';
import { headingView, textView } from '../../ui/text-view.js';
import { addressOf, badgesView, extrasOf } from './directory-card-view.js';
import { hoursText, openView } from './directory-hours-view.js';
import { mapLinkView } from '../../ui/map-link-view.js';
import { telephoneView } from '../../ui/telephone-view.js';
import { pictureView, siteName } from './directory-picture-view.js';
import type { DirectoryItem, ItemContact } from './directory-item.js';
import { isForMachines } from '../../core/machine-columns.js';
import type { DirectoryActions, DirectoryViewState } from './directory-state.js';
import { suggestView } from './directory-suggest-view.js';

/** One entry in full, with a link back to the list it was found in. */
export function detailView(state: DirectoryViewState, actions: DirectoryActions): TemplateResult {
  const { detail, strings, hrefOf, itemLevel } = state;
  return html`<div class="detail" part="detail" aria-busy=${detail.status === 'loading' ? 'true' : 'false'}>
    <p class="back">
      <a part="link back" href=${hrefOf({ item: '' })} @click=${actions.close}
        >${backIcon()} ${strings.backToList}</a
      >
    </p>
    ${
      detail.status === 'open'
        ? entryView(detail.item, state)
        : detail.status === 'missing'
          ? headingView(itemLevel, 'item-title', strings.notFound, 'detail')
          : html`<div class="list skeleton" aria-hidden="true">
              <div class="item"><b></b><i></i><i></i><i></i></div>
            </div>`
    }
  </div>`;
}

function entryView(item: DirectoryItem, state: DirectoryViewState): TemplateResult {
  const { lang, strings, itemLevel, locale } = state;
  const categories = (item.category ?? []).map((category) =>
    pickText(category, lang).text.replaceAll(' > ', ' › '),
  );
  const rows = rowsOf(item, state);
  return html`<article>
    ${item.image ? pictureView(item, state) : nothing}
    ${headingView(itemLevel, 'item-title', textView(item.name, lang), 'detail')}
    ${categories.length > 0 ? html`<p class="meta">${categories.join(', ')}</p>` : nothing}
    ${badgesView(item, state)}
    ${item.description ? html`<p class="text">${textView(item.description, lang)}</p>` : nothing}
    <dl class="rows" part="rows">
      ${[...rows, ...extraRows(item, state), ...sourceRows(item, state)].map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${applyView(item, state)} ${suggestView(item, state)}
    ${item.noMarketing ? html`<p class="small">${strings.noMarketing}</p>` : nothing}
    ${item.updated ? html`<p class="small">${strings.updated(formatDate(locale, item.updated))}</p>` : nothing}
  </article>`;
}

/** The way to apply, as long as there is one. */
function applyView(item: DirectoryItem, { strings, isOver }: DirectoryViewState) {
  if (isOver(item)) return html`<p part="deadline-over">${strings.deadlineOver}</p>`;
  if (!item.applyUrl) return nothing;
  return html`<p>
    <a part="button apply" class="button" href=${item.applyUrl} rel="noopener">${strings.apply}</a>
  </p>`;
}

/** Members that have a row of their own in any case, which a page that names them too only wants in its list. */
const ROWS = new Set(
  'telephone email url openingHours provider audience deadline amount members role languages exportsTo contact identifiers source'.split(
    ' ',
  ),
);

/** The columns the page names first, then the others the record has. */
function extraRows(item: DirectoryItem, state: DirectoryViewState): Row[] {
  const { extras } = state;
  const named = new Set(extras.map(({ name }) => name));
  const others = Object.entries(item.extras ?? {})
    .filter(([name, value]) => !named.has(name) && !isForMachines(name, value))
    .map(([name]) => name);
  const all = [
    ...extras.filter(({ name }) => !ROWS.has(name)),
    ...others.map((name) => ({ name, label: name })),
  ];
  return extrasOf(item, all, state).map(({ label, text }) => [label, text]);
}

type Row = readonly [label: string, value: unknown];

/** Where an entry is from: many a licence asks for that beside what is shown. */
const sourceRows = ({ source }: DirectoryItem, { strings, lang }: DirectoryViewState): Row[] =>
  source && (source.name ?? source.url ?? source.licence)
    ? [[strings.sources, creditListView([source], strings, lang)]]
    : [];

function rowsOf(item: DirectoryItem, state: DirectoryViewState): Row[] {
  const { strings, lang, locale } = state;
  const {
    telephone,
    url,
    email,
    geo,
    openingHours,
    languages,
    exportsTo,
    members,
    role,
    provider,
    audience,
    deadline,
    contact,
  } = item;
  // As the page calls it, where it names the column for its list.
  const word = (name: 'provider' | 'audience' | 'deadline' | 'amount' | 'members' | 'role') =>
    state.extras.find((column) => column.name === name)?.label ?? strings[name];
  const address = addressOf(item, lang);
  const rows: (Row | undefined)[] = [
    address || geo
      ? [strings.address, html`${address} ${geo ? mapLinkView(geo, strings.mapLink) : nothing}`]
      : undefined,
    openingHours
      ? [
          strings.hours,
          html`<span class="hours">${openView(item, state)}</span
            ><span class="list-of"
              >${openingHours.map((hours) => html`<span>${hoursText(hours, locale, strings)}</span>`)}</span
            >`,
        ]
      : undefined,
    telephone ? [strings.telephone, telephoneView(telephone)] : undefined,
    email && !item.noMarketing ? [strings.email, html`<a href="mailto:${email}">${email}</a>`] : undefined,
    url ? [strings.website, html`<a href=${url} rel="noopener">${siteName(url)}</a>`] : undefined,
    provider ? [word('provider'), textView(provider, lang)] : undefined,
    audience?.length ? [word('audience'), texts(audience, lang)] : undefined,
    deadline ? [word('deadline'), state.factText(deadline, item.timeZone)] : undefined,
    item.amount ? [word('amount'), state.factText(item.amount)] : undefined,
    members === undefined ? undefined : [word('members'), formatNumber(locale, members)],
    role ? [word('role'), textView(role, lang)] : undefined,
    languages?.length
      ? [strings.language, languages.map((code) => languageName(locale, code)).join(', ')]
      : undefined,
    exportsTo?.length
      ? [
          strings.exportsTo,
          exportsTo.map((code) => (/^[A-Z]{2}$/.test(code) ? countryName(locale, code) : code)).join(', '),
        ]
      : undefined,
    contact?.length
      ? [strings.contact, html`<span class="list-of">${contact.map((one) => contactView(one, lang))}</span>`]
      : undefined,
    item.identifiers
      ? [
          strings.identifiers,
          Object.entries(item.identifiers)
            .map((pair) => pair.join(' '))
            .join(', '),
        ]
      : undefined,
  ];
  return rows.filter((row) => row !== undefined);
}

const texts = (list: readonly Text[], lang: string) =>
  list.map((text) => pickText(text, lang).text).join(', ');

const contactView = ({ name, role, email, telephone }: ItemContact, lang: string) =>
  html`<span
    >${[name, role]
      .map((one) => pickText(one, lang).text)
      .filter(Boolean)
      .join(', ')}
    ${email ? html`<a href="mailto:${email}">${email}</a>` : nothing}
    ${telephone ? telephoneView(telephone) : nothing}</span
  >`;
