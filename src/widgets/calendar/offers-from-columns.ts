import { readFlag, readNumber } from '../../data/coerce.js';
import { cellText } from './event-cells.js';
import type { EventColumn } from './event-columns.js';

/** What it costs, as columns of a price and of a yes say. */
export function setOffers(
  set: (name: string, value: unknown) => void,
  of: (column: EventColumn) => unknown,
): void {
  const text = cellText(of('price'));
  const isFree =
    readFlag(of('free')) ??
    (text &&
    /^(?:free|gratis|bezpłatn\w*|wstęp wolny|kostenlos|darmow\w*|fri entré|безкоштовн\S*|вхід вільний|вільний вхід|0+([.,]0+)?( ?(?:zł|kr\.?|€|pln|dkk|eur))?)$/i.test(
      text,
    )
      ? true
      : undefined);
  const price = text === undefined ? undefined : readNumber(text);
  const currency = /zł|pln/i.test(text ?? '')
    ? 'PLN'
    : /kr|dkk/i.test(text ?? '')
      ? 'DKK'
      : /€|eur/i.test(text ?? '')
        ? 'EUR'
        : undefined;
  if (isFree === undefined && text === undefined) return;
  const offers = {
    isFree: isFree ?? (price === 0 ? true : undefined),
    price,
    currency: price === undefined ? undefined : currency,
    text: price === undefined ? text : undefined,
  };
  set('offers', offers);
}
