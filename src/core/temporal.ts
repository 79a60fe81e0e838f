interface ZonedMoment {
  readonly offsetNanoseconds: number;
  readonly timeZoneId: string;
  toPlainDate(): { toString(): string };
}

interface Clockwork {
  readonly Now: { timeZoneId(): string };
  readonly Instant: {
    fromEpochMilliseconds(ms: number): { toZonedDateTimeISO(zone: string): ZonedMoment };
  };
}

/** The browser's own `Temporal`, where it has one: the first use of `Intl` costs a page as much as drawing a month. */
export const { Temporal } = globalThis as { Temporal?: Clockwork };

/** What clocks and calendar show at a moment; undefined where there is no `Temporal`. @throws {RangeError} on a zone nobody knows */
export const zonedAt = (ms: number, zone: string): ZonedMoment | undefined =>
  Temporal?.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
