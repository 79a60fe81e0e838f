// What every contestant asks: twenty questions of a form to sign up with, or pages of twenty needs, three of which
// depend on the answer before them.
const YES = 'Tak';
const CHOICES = [YES, 'Nie', 'Częściowo', 'Nie wiem'];
const NEEDS = ['text', 'radio', 'select', 'textarea', 'checkbox', 'number'];
const CONDITIONAL = [2, 8, 14];
const TOWNS = 'Kórnik;Śrem;Luboń;Buk;Mosina;Skoki;Łódź;Ærø;Køge;Tønder;Vejle;Żywiec'.split(';');
const LINES =
  'Imię i nazwisko;Nazwa firmy;NIP;REGON;Ulica;Kod pocztowy;Miejscowość;Strona WWW;Stanowisko;Branża;Potrzeby dietetyczne;Skąd wiesz o nas'.split(
    ';',
  );

const signup = [
  ...LINES.map((label, i) => ({ name: `s${i}`, type: 'text', label, required: i < 3 })),
  { name: 's12', type: 'email', label: 'E-mail', required: true },
  { name: 's13', type: 'tel', label: 'Telefon' },
  { name: 's14', type: 'number', label: 'Liczba osób' },
  { name: 's15', type: 'date', label: 'Data' },
  { name: 's16', type: 'select', label: 'Gmina', options: TOWNS },
  { name: 's17', type: 'select', label: 'Wielkość', options: ['mikro', 'mała', 'średnia', 'duża'] },
  { name: 's18', type: 'checkbox', label: 'Zgoda RODO' },
  { name: 's19', type: 'textarea', label: 'Uwagi' },
];

const need = (page, i) => {
  const type = NEEDS[i % NEEDS.length];
  return {
    name: `p${page}q${i}`,
    type,
    label: `Pytanie ${page * 20 + i + 1}: potrzeby przedsiębiorców w gminie?`,
    ...((type === 'radio' || type === 'select') && { options: CHOICES }),
    ...(CONDITIONAL.includes(i) && { showIf: { name: `p${page}q${i - 1}`, value: YES } }),
  };
};

/** Pages of questions; one page is the form to sign up with. */
export const questions = (pages) =>
  pages === 1
    ? [signup]
    : Array.from({ length: pages }, (_, page) => Array.from({ length: 20 }, (_, i) => need(page, i)));
