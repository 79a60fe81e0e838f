import { readString } from '../coerce.js';
import type { Complaint } from '../complaint.js';
import { isRecord } from '../decode.js';
import { EndpointError } from '../endpoint-error.js';
import { findCoordinates, fromMercator, likelySystems, type Point } from './coordinates.js';
import { readEnvelope } from './json-envelope.js';
import { fieldKinds, readAttributes } from './map-fields.js';
import type { FormatHints, Table } from './table.js';

type Json = Readonly<Record<string, unknown>>;

/** Spatial references that are web mercator, and those that are degrees. */
const MERCATOR = new Set([3857, 102100, 102113, 900913]);
const DEGREES = new Set([4326, 4258, 4269, 84]);

/** Languages of countries where no place lies outside Europe, so that swapped coordinates can be told. */
const EUROPEAN = /^(?:pl|da|de|cs|sk|uk|sv|nb|nn|no|fi|et|lv|lt|hu|it|nl)\b/i;

/**
 * Records of a GeoJSON or ArcGIS answer: their properties, with `geo` where a position could be
 * read. Positions that are no degrees are left out, the records are kept.
 */
export function readFeatures(root: Json, hints: FormatHints): Table {
  const features = listFeatures(root);
  if (!features) {
    const detail = Array.isArray(root.fields)
      ? 'This describes a layer of a map service and holds none of its records. Add "/query?where=1%3D1&outFields=*&f=geojson" to its address.'
      : 'This is a map answer without a list of features in it.';
    throw new EndpointError('shape', { url: hints.url, detail });
  }
  const isGeoJson = typeof root.type === 'string' && root.type.startsWith('Feature');
  const complaints: Complaint[] = [];
  const complain = (code: Complaint['code'], reason: string, path = ''): void =>
    void complaints.push({ source: hints.source, path, code, reason });
  const system = wkidOf(root);
  const points = features.map((feature) => (isRecord(feature) ? pointOf(feature, system) : undefined));

  const strange = points.filter(
    (point): point is Point => point !== undefined && (Math.abs(point.x) > 180 || Math.abs(point.y) > 180),
  );
  const isForeign = system !== undefined && !DEGREES.has(system) && !MERCATOR.has(system);
  const projected = strange[0] ?? (isForeign ? points.find(Boolean) : undefined);
  if (projected) {
    const named = isForeign ? `EPSG:${system}` : likelySystems(projected);
    complain(
      'projected-coordinates',
      `The coordinates (such as ${projected.x}, ${projected.y}) are not degrees but probably in ${named}; places are not shown on the map. Export the layer in WGS 84 (EPSG:4326), or add outSR=4326 to the address.`,
    );
  }
  const impossible = points.filter((point) => point !== undefined && Math.abs(point.y) > 90).length;
  const isSwapped = !projected && (areSwapped(points, hints.lang) || impossible > points.length / 2);
  if (isSwapped)
    complain(
      'swapped-coordinates',
      'Latitude and longitude stand in the wrong order (GeoJSON has longitude first); they were swapped.',
    );
  const isPart =
    root.exceededTransferLimit === true ||
    (isRecord(root.properties) && root.properties.exceededTransferLimit === true);
  if (isPart) {
    complain(
      'incomplete',
      'The map service gave only a part of its records (exceededTransferLimit). Ask for it page by page, or raise its limit.',
    );
  }

  const kinds = fieldKinds(root);
  const records = features.map((feature, i) => {
    if (!isRecord(feature)) return feature;
    const properties = isRecord(feature.properties)
      ? feature.properties
      : isRecord(feature.attributes)
        ? readAttributes(feature.attributes, kinds)
        : {};
    const {
      type: _type,
      geometry: _geometry,
      properties: _properties,
      attributes: _attributes,
      bbox: _bbox,
      id,
      ...others
    } = feature;
    // Some writers put the members beside the geometry instead of into the properties.
    const record: Record<string, unknown> = { ...others, ...properties };
    if (id !== undefined && !('id' in record)) record.id = id;
    const point = points[i];
    if (!point || isForeign || Math.abs(point.x) > 180 || Math.abs(point.y) > 180) return record;
    const [lon, lat] = isSwapped ? [point.y, point.x] : [point.x, point.y];
    if (Math.abs(lat) <= 90) record[Object.hasOwn(record, 'geo') ? 'geometry' : 'geo'] = { lat, lon };
    return record;
  });
  points.forEach((point, i) => {
    if (point && !isSwapped && !projected && Math.abs(point.y) > 90)
      complain('bad-coordinates', `There is no latitude ${point.y}.`, `features[${i}]`);
  });
  const around = isGeoJson ? root : { ...root, fields: undefined };
  return {
    ...readEnvelope([around], features.length),
    ...(isPart && { isPart }),
    records,
    pathOf: (i) => `features[${i}]`,
    complaints,
  };
}

function listFeatures(root: Json): readonly unknown[] | undefined {
  if (Array.isArray(root.features)) return root.features as unknown[];
  if (root.type === 'Feature') return [root];
  return Array.isArray(root.geometries)
    ? (root.geometries as unknown[]).map((geometry) => ({ geometry }))
    : undefined;
}

/** The EPSG number the file gives for its coordinates, where it gives one. */
function wkidOf(root: Json): number | undefined {
  const reference = root.spatialReference;
  if (isRecord(reference)) {
    const wkid = Number(reference.latestWkid ?? reference.wkid);
    return wkid > 0 ? wkid : undefined;
  }
  const crs =
    isRecord(root.crs) && isRecord(root.crs.properties) ? (readString(root.crs.properties.name) ?? '') : '';
  const code = /(?:EPSG:+(?:[\d.]*:)?|CRS:?)(\d+)$/i.exec(crs)?.[1];
  return code ? Number(code) : undefined;
}

function pointOf(feature: Json, system: number | undefined): Point | undefined {
  const geometry = isRecord(feature.geometry) ? feature.geometry : undefined;
  const point = geometry && findCoordinates(geometry);
  if (!point || (point.x === 0 && point.y === 0)) return undefined;
  const own = geometry && isRecord(geometry.spatialReference) ? wkidOf(geometry) : undefined;
  return MERCATOR.has(own ?? system ?? 0) ? fromMercator(point) : point;
}

/** All points lie outside Europe, and would all lie inside with latitude and longitude exchanged. */
function areSwapped(points: readonly (Point | undefined)[], lang: string): boolean {
  const known = points.filter((point) => point !== undefined);
  const inEurope = (lon: number, lat: number): boolean => lon >= -25 && lon <= 45 && lat >= 34 && lat <= 72;
  return (
    EUROPEAN.test(lang) && known.length > 0 && known.every(({ x, y }) => !inEurope(x, y) && inEurope(y, x))
  );
}
