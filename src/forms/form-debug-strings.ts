/** What the webmaster's panel says of a form beside what it says of all data. */
export interface FormDebugWords {
  noForm: string;
  readFrom: string;
  /** Above what keeps the form from being shown, and above what was left out of it. */
  error: string;
  warning: string;
  /** What went wrong and how it is mended, where a form needs other words than a list of records. */
  cures: Readonly<Record<string, string>>;
}

/** Kept apart from the messages visitors see, so that nobody loads these but who asked for them. */
const WORDS = {
  en: {
    noForm:
      'The tag names no form. Give it the address of one, src="…", or the name of one that is built in, preset="…".',
    readFrom: 'Read from',
    error: 'This keeps the form from being shown:',
    warning: 'This was not understood and is left out or replaced:',
    cures: {
      format: 'The file is not JSON, or it is damaged.',
      shape: 'The file can be read, but what is in it cannot be shown.',
    },
  },
  pl: {
    noForm:
      'Znacznik nie wskazuje formularza. Podaj adres formularza, src="…", albo nazwę wbudowanego, preset="…".',
    readFrom: 'Wczytano z adresu',
    error: 'Z tego powodu nie można pokazać formularza:',
    warning: 'Tego nie udało się zrozumieć; zostało pominięte lub zastąpione:',
    cures: {
      format: 'Plik nie jest w formacie JSON albo jest uszkodzony.',
      shape: 'Plik da się odczytać, ale jego treści nie można pokazać.',
    },
  },
  da: {
    noForm:
      'Tagget peger ikke på en formular. Angiv adressen på en, src="…", eller navnet på en indbygget, preset="…".',
    readFrom: 'Læst fra',
    error: 'Derfor kan formularen ikke vises:',
    warning: 'Dette kunne ikke forstås og er udeladt eller erstattet:',
    cures: {
      format: 'Filen er ikke JSON, eller den er beskadiget.',
      shape: 'Filen kan læses, men indholdet kan ikke vises.',
    },
  },
} satisfies Record<string, FormDebugWords>;

/** The words in the language of the interface, else in English. */
export function formDebugWords(locale: string): FormDebugWords {
  return WORDS[locale as keyof typeof WORDS] ?? WORDS.en;
}
