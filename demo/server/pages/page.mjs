import { html } from './html.mjs';

export const PAGE_STYLES = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 25%, transparent); --accent: light-dark(#00508c, #8ecbff); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5em 1em 4em; max-width: 46em; font: 1.0625rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
body.wide { max-width: 80em; }
h1 { font-size: 1.5em; line-height: 1.2; margin: 0 0 0.75em; text-wrap: balance; }
h2 { font-size: 1.15em; margin: 2em 0 0.5em; }
a { color: var(--accent); }
dl { display: grid; grid-template-columns: minmax(8em, 14em) 1fr; gap: 0 1em; margin: 1em 0; }
dt, dd { margin: 0; padding: 0.5em 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
dt { font-weight: 600; }
@media (width < 30em) { dl { display: block; } dd { border: 0; padding-top: 0; } }
.table { overflow-x: auto; } .table:focus-visible { outline: 3px solid var(--accent); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
td:nth-child(3) { min-width: 8em; } th, td { text-align: start; vertical-align: top; padding: 0.5em 0.75em 0.5em 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; min-width: 5em; }
thead th { font-size: 0.875em; }
button, input, select, textarea { font: inherit; color: inherit; }
button { min-height: 2.75em; padding: 0.25em 1em; border: 1px solid var(--accent); border-radius: 0.25em; background: var(--accent); color: Canvas; font-weight: 600; cursor: pointer; }
button.quiet { background: transparent; color: var(--accent); min-height: 2em; padding: 0 0.6em; overflow-wrap: normal; }
input, select, textarea { min-height: 2.75em; padding: 0.25em 0.5em; border: 1px solid; border-radius: 0.25em; background: transparent; max-width: 100%; }
textarea { width: 100%; min-height: 12em; font-family: ui-monospace, monospace; font-size: 0.875em; }
label { display: block; font-weight: 600; margin: 1em 0 0.25em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.note { border-inline-start: 0.25em solid var(--accent); padding-inline-start: 0.75em; }
form { margin: 1em 0; } td form { display: inline-block; margin: 0 0.25em 0.25em 0; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; align-items: center; gap: 0.25em 1.25em; } nav form { margin: 0; }
@media (width < 60em) {
  .table table, .table tbody, .table tr, .table th, .table td { display: block; min-width: 0; padding: 0; border: 0; }
  .table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .table tr { padding: 0.75em 0; border-bottom: 1px solid var(--line); }
  .table td:empty { display: none; }
  .table td { margin-top: 0.25em; }
  .table td::before { content: attr(data-head) ": "; font-size: 0.875em; opacity: 0.8; }
}
@media print { button, nav { display: none; } }
`;

/**
 * A whole page: no script, nothing from elsewhere, and nothing that a search engine or a frame should have.
 * @param {object} page
 * @param {string} page.lang
 * @param {string} page.title
 * @param {unknown} page.body
 * @param {number} [page.status]
 * @param {boolean} [page.isWide]
 * @param {Record<string, string>} [page.headers]
 */
export const answerPage = ({ lang, title, body, status = 200, isWide = false, headers = {} }) =>
  new Response(
    html`<!doctype html>
      <html lang="${lang}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>${title}</title>
          <link rel="stylesheet" href="/pages.css" />
        </head>
        <body ${isWide ? html`class="wide"` : ''}>
          <main>
            <h1>${title}</h1>
            ${body}
          </main>
        </body>
      </html>`.toString(),
    {
      status,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Content-Security-Policy':
          "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        'Referrer-Policy': 'no-referrer',
        // These pages are people's own: no other site's script may read them.
        'X-No-Cors': '1',
        ...headers,
      },
    },
  );
