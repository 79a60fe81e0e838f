import { css } from 'lit';

/**
 * Design tokens. A page sets them on `:root`, on a section or on the tag; they are only ever read,
 * never declared on the host, so that nothing has to be overridden. Lengths are in `em` of the
 * font the page gives.
 *
 * @cssprop [--muni-font=inherit] - Font family.
 * @cssprop [--muni-font-size=1em] - Base size, from which all others follow.
 * @cssprop [--muni-line-height=1.5] - Line height of running text.
 * @cssprop [--muni-color-text=inherit] - Text.
 * @cssprop [--muni-color-muted] - Secondary text; mixed from the text's colour.
 * @cssprop [--muni-color-surface=transparent] - Background of the widget.
 * @cssprop [--muni-color-raised] - Background of cards and fields.
 * @cssprop [--muni-color-line] - Hairlines.
 * @cssprop [--muni-color-border] - Edges of controls, at least 3:1 (WCAG 1.4.11).
 * @cssprop [--muni-color-accent] - What can be acted on.
 * @cssprop [--muni-color-on-accent] - What is read on the accent: black or white, whichever stands out.
 * @cssprop [--muni-color-error] - What is wrong with an answer.
 * @cssprop [--muni-color-bar] - Bars of results; mixed from the accent.
 * @cssprop [--muni-color-open] - That a place is open.
 * @cssprop [--muni-color-focus] - Focus ring.
 * @cssprop [--muni-space=1em] - One step of space.
 * @cssprop [--muni-padding=0] - Space between the edge of the widget and its content.
 * @cssprop [--muni-radius=0.25em] - Corners of controls and cards.
 * @cssprop [--muni-control-height=2.75em] - Height of fields and buttons.
 * @cssprop [--muni-measure=65ch] - Longest line of running text.
 */
export const tokens = css`
  .root {
    --_accent: var(--muni-color-accent, color-mix(in oklab, currentColor 32%, #0a5fc4));
    --_text: var(--muni-color-text, inherit);
    --_muted: var(--muni-color-muted, color-mix(in oklab, currentColor 76%, transparent));
    --_surface: var(--muni-color-surface, transparent);
    --_raised: var(--muni-color-raised, color-mix(in oklab, currentColor 4%, transparent));
    --_line: var(--muni-color-line, color-mix(in oklab, currentColor 18%, transparent));
    --_border: var(--muni-color-border, color-mix(in oklab, currentColor 62%, transparent));
    --_open: var(--muni-color-open, color-mix(in oklab, currentColor 32%, #0a7d3c));
    --_focus: var(--muni-color-focus, color-mix(in oklab, currentColor 32%, #0a5fc4));
    --_space: var(--muni-space, 1em);
    --_radius: var(--muni-radius, 0.25em);
    --_control: var(--muni-control-height, 2.75em);
    --_measure: var(--muni-measure, 65ch);
  }
`;
