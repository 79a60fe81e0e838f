/** What a form is about, as a calendar or a directory hands it over. */
export interface HandedOver {
  ref: string;
  title: string;
  [more: string]: string;
}

/** Hands it to the form that a selector names, and leads there; false, with a complaint, where there is none. */
export function handOverTo(
  host: HTMLElement,
  [attribute, selector]: readonly [attribute: string, selector: string],
  context: HandedOver,
  complain: (sentence: string) => void,
): boolean {
  const form = findForm(host, selector);
  if (!form) {
    complain(`${attribute}="${selector}" names nothing on this page.`);
    return false;
  }
  Object.assign(form, { context });
  form.scrollIntoView?.({ block: 'start' });
  form.focus();
  return true;
}

function findForm(host: HTMLElement, selector: string): HTMLElement | null {
  try {
    const root = host.getRootNode() as Document | ShadowRoot;
    return root.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>(selector);
  } catch {
    return null;
  }
}
