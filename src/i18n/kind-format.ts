/** Words for families of files: `image/*` is any picture. */
export interface KindWords {
  kindPictures: string;
  kindSound: string;
  kindVideo: string;
}

const FAMILIES: Readonly<Record<string, keyof KindWords>> = {
  'image/*': 'kindPictures',
  'audio/*': 'kindSound',
  'video/*': 'kindVideo',
};

/** Kinds of files as people know them: `image/jpeg` is JPEG; what has no short name stays as it is. */
export const kindNames = (accept: readonly string[], words: KindWords): string =>
  accept
    .map((kind) => {
      const family = Object.hasOwn(FAMILIES, kind) && FAMILIES[kind];
      const [, short] = /^\w+\/(\w{2,5})(?:\+\w+)?$/.exec(kind) ?? [];
      return family ? words[family] : (short?.toUpperCase() ?? kind);
    })
    .join(', ');
