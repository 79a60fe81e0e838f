import { foldText } from '../../core/text-fold.js';

/** `17:00` and `19:00`. */
export interface Hours {
  time?: string;
  endTime?: string;
}

const two = (number: string | number) => String(number).padStart(2, '0');

export const HOUR =
  /(?:(?<!\p{L})(?:kl|godz|klokken|um|at|ab|o|о|об)\.?\s*)?(?<![\d.])(\d{1,2})(?:[:.h](\d\d))?(?::\d\d)?\s*(am|pm|a\.m\.|p\.m\.|uhr)?(?![\d])/gu;

/** `od 9 do 15`, `fra kl. 9 til 15`: with such words around them numbers alone are hours, where nothing else follows. */
const SPAN =
  /^[\s,;(]*(?:(?:kl|godz)\w*\.?\s*)?(?:od|fra|von|from|від|з)\s+(?:(?:kl|godz)\w*\.?\s*)?\d{1,2}(?:[:.]\d\d)?\s+(?:do|til|bis|to|до)\s+(?:(?:kl|godz)\w*\.?\s*)?\d{1,2}(?:[:.]\d\d)?\s*(?:uhr|год)?\W*$/;

/** The hours that a text names: one, or two with a dash or a word between. */
export function readTimes(text: string): Hours {
  const folded = foldText(text);
  const isBare = /^\s*\d{1,2}\s*$/.test(folded) || SPAN.test(folded);
  const times = [...folded.matchAll(HOUR)].flatMap(([whole, hour = '', minute, half]) => {
    // A number alone is an hour only where it stands alone, or with a word that says so.
    if (
      !minute &&
      !half &&
      !isBare &&
      !/^(?:kl|godz|klokken|um|at|ab|o|о)/.test(whole) &&
      !/^\s*\d{1,2}\s*[-–]\s*\d{1,2}\s*$/.test(folded)
    )
      return minute || /[-–]\s*\d{1,2}(?:[:.]\d\d)?\s*$/.test(folded) ? [two(hour) + ':00'] : [];
    const late = half?.startsWith('p');
    const number = half && /^[ap]/.test(half) ? (Number(hour) % 12) + (late ? 12 : 0) : Number(hour);
    return number <= 24 && Number(minute ?? 0) < 60 ? [`${two(number % 24)}:${minute ?? '00'}`] : [];
  });
  const [time, endTime] = times;
  return { ...(time && { time }), ...(endTime && endTime !== time && { endTime }) };
}
