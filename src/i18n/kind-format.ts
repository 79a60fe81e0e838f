import { msg } from '@lit/localize';

const FAMILIES: Readonly<Record<string, () => string>> = {
  'image/*': () => msg('pictures', { id: 'forms.kindPictures' }),
  'audio/*': () => msg('sound', { id: 'forms.kindSound' }),
  'video/*': () => msg('video', { id: 'forms.kindVideo' }),
};

/** Kinds of files as people know them: `image/jpeg` is JPEG; what has no short name stays as it is. */
export const kindNames = (accept: readonly string[]): string =>
  accept
    .map((kind) => {
      const [, short] = /^\w+\/(\w{2,5})(?:\+\w+)?$/.exec(kind) ?? [];
      return FAMILIES[kind]?.() ?? short?.toUpperCase() ?? kind;
    })
    .join(', ');
