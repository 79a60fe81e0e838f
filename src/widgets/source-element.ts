import { LitElement } from 'lit';
import { guardedDefine } from '../core/guarded-define.js';

/**
 * One of several data sources of a widget, as `<source>` is of a video. It shows nothing; the widget
 * around it reads its attributes.
 *
 * @summary A data source inside a widget.
 * @tag muni-source
 * @attr {string} src - Address of the data.
 * @attr {string} type - Format of the data, where it is not recognised.
 * @attr {string} fields - Which column is what.
 * @attr {string} id - Prefix of the ids of its entries, so that links to them stay the same when a source is added.
 * @attr {string} lang - Language of its data, where it is not that of the widget.
 * @attr {string} label - Name of the source, as visitors see it.
 * @attr {string} licence - Licence of the data, as visitors see it.
 */
export class MuniSourceElement extends LitElement {
  /** Registers the element, unless the tag is taken. */
  static define(tag = 'muni-source', registry?: CustomElementRegistry): void {
    guardedDefine(tag, this, registry ?? globalThis.customElements);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Draws nothing, not even Lit's comments: the widget around it would take them for another source. */
  protected override shouldUpdate(): boolean {
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'muni-source': MuniSourceElement;
  }
}
