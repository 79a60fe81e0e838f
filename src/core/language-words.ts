/** What stands for a language at the end of a column's name, or as the name of a text, and its code (BCP 47): `pl`, `pol`, `dk`. */
export const LANGUAGE_WORDS: ReadonlyMap<string, string> = new Map(
  'pl pol:pl da dan:da dk:da en eng:en de deu:de ger:de uk ukr:uk ua:uk fr fra:fr fre:fr cs cz:cs sk lt sv no nb es it nl ru be hu ro et lv fi zh ja ar he ko tr pt'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string?])
    .map(([word, code = word]) => [word, code]),
);
