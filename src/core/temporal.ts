interface ZonedMoment {
  readonly offsetNanoseconds: number;
  readonly timeZoneId: string;
  toString(): string;
}

interface Clockwork {
  readonly Now: { timeZoneId(): string };
  readonly Instant: {
    fromEpochMilliseconds(ms: number): { toZonedDateTimeISO(zone: string): ZonedMoment };
  };
}

const platform = globalThis as { Temporal?: Clockwork };

/**
 * What clocks and calendar show at a moment, told by the browser's own `Temporal`: the first use of `Intl` costs a page
 * as much as drawing a month. Undefined where there is none. @throws {RangeError} on a zone nobody knows
 */
export const zonedAt = (ms: number, zone: string): ZonedMoment | undefined =>
  platform.Temporal?.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);

/** The zone of the visitor's clock, where it can be told without `Intl`. */
export const ownZone = (): string | undefined => platform.Temporal?.Now.timeZoneId();
