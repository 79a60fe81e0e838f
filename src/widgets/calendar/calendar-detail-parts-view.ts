import { html, nothing } from 'lit';
import { pickText } from '../../core/pick-text.js';
import { imageFailed } from '../../ui/image-failed.js';
import { headingView, textView } from '../../ui/text-view.js';
import type { EventFunder, Occurrence } from './calendar-item.js';
import type { CalendarViewState } from './calendar-state.js';

/** The sessions in the order of the source: when, what, who. */
export function programmeView({ event, timeZone }: Occurrence, state: CalendarViewState): unknown {
  const { strings, lang } = state;
  const { programme } = event;
  if (!programme?.length) return nothing;
  return html`<section class="programme">
    ${headingView(Math.min(6, state.innerLevel + 1), 'section-title', strings.programme)}
    <ol role="list">
      ${programme.map(
        (session) =>
          html`<li>
            <span class="hours">${state.said.hours(session, lang, timeZone)}</span>
            <div>
              <strong>${textView(session.title, lang)}</strong>
              ${session.stream ? html`<span class="badge">${textView(session.stream, lang)}</span>` : nothing}
              ${session.description ? html`<p>${textView(session.description, lang)}</p>` : nothing}
              ${session.speakers?.map(({ name, role }) => html`<p class="speaker">${textView(name, lang)}${role ? html`, <span>${textView(role, lang)}</span>` : nothing}</p>`)}
            </div>
          </li>`,
      )}
    </ol>
  </section>`;
}

/** What stays of an event: slides, recordings, pictures. */
export function afterView({ event }: Occurrence, state: CalendarViewState): unknown {
  const { strings, lang, allowsImage, innerLevel } = state;
  const { materials, gallery } = event;
  const level = Math.min(6, innerLevel + 1);
  const pictures = gallery?.filter(({ url }) => allowsImage(url)) ?? [];
  return html`${
    materials?.length
      ? html`<section>
          ${headingView(level, 'section-title', strings.materials)}
          <ul class="links" role="list">
            ${materials.map(({ title, url }) => html`<li><a href=${url} rel="noopener">${textView(title, lang)}</a></li>`)}
          </ul>
        </section>`
      : nothing
  }
  ${
    pictures.length
      ? html`<section>
          ${headingView(level, 'section-title', strings.gallery)}
          <ul class="gallery" role="list">
            ${pictures.map(
              ({ url, alt }, i) =>
                html`<li>
                  <a href=${url}
                    ><img
                      part="image"
                      src=${url}
                      alt=${pickText(alt, lang).text || `${strings.gallery} ${i + 1}`}
                      loading="lazy"
                      @error=${imageFailed}
                  /></a>
                </li>`,
            )}
          </ul>
        </section>`
      : nothing
  }`;
}

/** Who pays for it, with the sentence they prescribe. */
export function fundersView(
  funders: readonly EventFunder[] | undefined,
  { strings, lang, allowsImage, innerLevel }: CalendarViewState,
): unknown {
  if (!funders?.length) return nothing;
  return html`<section class="funders" part="funders">
    ${headingView(Math.min(6, innerLevel + 1), 'section-title', strings.funders)}
    <ul role="list">
      ${funders.map(
        ({ name, logo, statement }) =>
          html`<li>
            ${
              logo && allowsImage(logo.url)
                ? html`<img
                    part="image"
                    src=${logo.url}
                    alt=${pickText(logo.alt, lang).text || pickText(name, lang).text}
                    loading="lazy"
                    @error=${imageFailed}
                  />`
                : html`<strong>${textView(name, lang)}</strong>`
            }
            ${statement ? html`<p>${textView(statement, lang)}</p>` : nothing}
          </li>`,
      )}
    </ul>
  </section>`;
}
