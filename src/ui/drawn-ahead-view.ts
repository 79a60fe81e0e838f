import { nothing, render } from 'lit';
import { directive, Directive, type ChildPart, type PartInfo } from 'lit/directive.js';
import {
  getCommittedValue,
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';

/** What will probably be shown next, drawn already and not on the page. */
export interface DrawnAhead {
  readonly key: string;
  readonly part: ChildPart;
}

/** Draws off the page. Its listeners are the element's, as if it had drawn it itself. */
export function drawAhead(key: string, view: unknown, host: object): DrawnAhead {
  const root = render(nothing, document.createDocumentFragment(), { host });
  const part = insertPart(root as unknown as ChildPart);
  return { key, part: setChildPartValue(part, view) };
}

class Turned extends Directive {
  #key: string | undefined;

  constructor(info: PartInfo) {
    super(info);
  }

  render(_key: string, view: unknown, _ahead?: DrawnAhead): unknown {
    return [view];
  }

  override update(
    part: ChildPart,
    [key, view, ahead]: [key: string, view: unknown, ahead?: DrawnAhead],
  ): unknown {
    const before = this.#key;
    this.#key = key;
    if (before !== undefined && before !== key) {
      const [shown] = getCommittedValue(part) as ChildPart[];
      if (shown) removePart(shown);
      setCommittedValue(part, ahead?.key === key ? [insertPart(part, undefined, ahead.part)] : []);
    }
    return [view];
  }
}

/**
 * One of several things that follow each other in one place, like the pages of a form. Another key is another thing: nothing
 * of the one before is used again. What has been drawn ahead under the key takes the place as it is, and only what has
 * changed since is drawn.
 *
 * The list of one is what it may be replaced by without being drawn anew: `[view]`.
 */
export const turned = directive(Turned);
