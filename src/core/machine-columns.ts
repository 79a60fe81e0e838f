/** Columns that databases, map services and linked data keep for themselves, and the number of a line. */
const OWN =
  /^(?:objectid|globalid|fid|gid|ogcfid|guid|uuid|etag|hash|checksum|terc|simc|ulic|teryt|shape(?:area|len(?:g|gth)?))$/;
const LINE = /^(?:lp|lfdnr)$/;
const UUID = /^\{?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\}?$/i;
/** Digits and letters of a sum that only a program can compare. */
const SUM = /^(?=.*\d)(?=.*[a-f])[\da-f]{20,}$/;

/** Whether a value a record has beside its fields says nothing to people: ids, sums, what a format needs for itself. */
export function isForMachines(name: string, value: unknown): boolean {
  if (/(?:^|\.):?@/.test(name)) return true;
  const plain = name
    .replace(/^.*\.(?=\p{L}{3})/u, '')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();
  if (OWN.test(plain)) return true;
  const values = [value].flat();
  const are = (pattern: RegExp) => values.every((one) => typeof one === 'string' && pattern.test(one));
  if (LINE.test(plain)) return are(/^\d+\.?$/);
  return are(UUID) || are(SUM) || (hasIdWord(name) && are(/^\d+$/));
}

/** Whether the last word of a name is "id", and not the end of another: `organizationId`, `place_id`, and not `Grid`. */
const hasIdWord = (name: string) => /(?:^|[^\p{L}])ids?$/iu.test(name) || /\p{Ll}I[Dd]s?$/u.test(name);
