import { zoneNamed, type Zone } from '../../../core/zoned-time.js';
import type { Component } from './content-lines.js';
import { knownZoneLike, readOwnZone } from './own-zone.js';

/** The zone behind a TZID; undefined where neither the platform nor the file knows it. */
export type ZoneFinder = (tzid: string) => Zone | undefined;

/**
 * Finds the zones a file names: of the platform, of Windows, else as the file itself describes them.
 * Windows' names are loaded only for a file that has a name nobody knows.
 */
export async function findZones(
  tzids: Iterable<string>,
  described: readonly Component[],
  home: string,
): Promise<ZoneFinder> {
  const zones = new Map<string, Zone | undefined>();
  for (const tzid of tzids) zones.set(tzid, zoneNamed(tzid));
  const unknown = [...zones].filter(([, zone]) => !zone).map(([tzid]) => tzid);
  if (unknown.length) {
    const { windowsZone } = await import('../../../core/windows-zones.js');
    for (const tzid of unknown) zones.set(tzid, windowsZone(tzid) ?? describedZone(tzid, described, home));
  }
  return (tzid) => zones.get(tzid);
}

function describedZone(tzid: string, described: readonly Component[], home: string): Zone | undefined {
  for (const component of described) {
    const value = (name: string): string =>
      component.properties.find((one) => one.name === name)?.value.trim() ?? '';
    if (value('TZID').replaceAll('"', '') !== tzid) continue;
    const own = readOwnZone(tzid, component);
    return zoneNamed(value('X-LIC-LOCATION') || '-') ?? (own && (knownZoneLike(own, home) ?? own));
  }
  return undefined;
}
