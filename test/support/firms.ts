/** Twelve fictional firms whose names are hard to sort, to find and to count. */
export const FIRMS = [
  firm('zak', 'Szewc Łukasz Żak', 'Crafts > Shoemaker', 'Żmigród', { badges: ['Craft'] }),
  firm('odra', 'Odra Bakery', 'Food > Baker', 'Żmigród', { description: 'Bread from rye and spelt.' }),
  firm('aere', 'Århus Ure', 'Crafts > Watchmaker', 'Århus', { languages: ['da', 'en'] }),
  firm('lodz', 'Łódź Tailors', 'Crafts > Tailor', 'Łódź'),
  firm('lipa', 'Lipa Joinery', 'Crafts > Joiner', 'Żmigród'),
  firm('muel', 'Müller & Sohn', 'Crafts > Joiner', 'Görlitz'),
  firm('zebr', 'Zebra Prints', 'Services > Printer', 'Łódź'),
  firm('aaby', 'Aaby Cycles', 'Services > Bicycles', 'Århus'),
  firm('soro', 'Sørens Smedje', 'Crafts > Blacksmith', 'Sorø'),
  firm('cafe', 'Café Odra', 'Food > Café', 'Łódź', { description: 'Coffee beside the bakery.' }),
  firm('ndra', 'Andrzej Nowak', 'Services > Printer', 'Żmigród'),
  firm('lusk', 'Luksus Shoes', 'Food > Baker', 'Łódź'),
] as const;

export interface Firm extends Record<string, unknown> {
  id: string;
  name: string;
  category: string[];
  town: string;
}

function firm(id: string, name: string, category: string, town: string, more: object = {}): Firm {
  return { id, name, category: [category], town, ...more };
}

/** As many firms as wanted, in the order of their numbers: `Firm 001`, `Firm 002` … */
export const manyFirms = (count: number): Firm[] =>
  Array.from({ length: count }, (_, at) =>
    firm(
      `f-${at + 1}`,
      `Firm ${String(at + 1).padStart(3, '0')}`,
      ['Bakery', 'Joiner', 'Tailor'][at % 3] ?? '',
      ['Oława', 'Długołęka'][at % 2] ?? '',
    ),
  );

/** A file of the native contract. */
export const asFile = (items: readonly object[], more: object = {}) => ({ muni: 1, items, ...more });
