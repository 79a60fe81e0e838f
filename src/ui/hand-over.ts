import { warn } from '../core/warn.js';

/** What a form is about, as a calendar or a directory hands it over. */
export interface HandedOver {
  ref: string;
  title: string;
  [more: string]: string;
}

/** A form of this library, or any element that takes a `context`. */
interface Form extends HTMLElement {
  readonly ready?: Promise<void>;
  readonly updateComplete?: Promise<boolean>;
}

/** Hands it to the form that a selector names, and leads there; false where there is none, which the webmaster is told. */
export function handOverTo(
  host: HTMLElement,
  [attribute, selector]: readonly [attribute: string, selector: string],
  context: HandedOver,
  complaint = `${attribute}="${selector}" names nothing on this page.`,
): boolean {
  const form = findForm(host, selector);
  if (!form) {
    warn(host.localName, complaint);
    return false;
  }
  Object.assign(form, { context });
  leadTo(form);
  const { activeElement } = document;
  // A form that is still to come has nothing yet to put the focus on; who has gone elsewhere meanwhile is left there.
  void form.ready
    ?.then(() => form.updateComplete)
    .then(() => {
      if (document.activeElement === activeElement && !form.matches(':focus-within')) leadTo(form);
    });
  return true;
}

function leadTo(form: HTMLElement): void {
  form.scrollIntoView?.({ block: 'start' });
  form.focus();
}

function findForm(host: HTMLElement, selector: string): Form | null {
  try {
    const root = host.getRootNode() as Document | ShadowRoot;
    return root.querySelector<Form>(selector) ?? document.querySelector<Form>(selector);
  } catch {
    return null;
  }
}
