/** Kinds of files as people know them: `image/jpeg` is JPEG; what has no short name stays as it is. */
export const kindNames = (accept: readonly string[]): string =>
  accept
    .map((kind) => {
      const [, short] = /^\w+\/(\w{2,5})(?:\+\w+)?$/.exec(kind) ?? [];
      return short ? short.toUpperCase() : kind;
    })
    .join(', ');
