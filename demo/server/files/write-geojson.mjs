/**
 * A FeatureCollection as map programs write it: the place apart, everything else as properties.
 * @param {string[]} items as JSON
 */
export function writeGeoJson(items) {
  const features = items.map((json) => {
    const { id, geo, ...properties } = JSON.parse(json);
    return {
      type: 'Feature',
      id,
      geometry: geo ? { type: 'Point', coordinates: [geo.lon, geo.lat] } : null,
      properties,
    };
  });
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}
