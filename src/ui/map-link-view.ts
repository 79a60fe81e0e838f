import { html, type TemplateResult } from 'lit';

const MAP = 'https://www.openstreetmap.org/';

/** A link to a place (WGS 84, degrees) on the map of OpenStreetMap, which is only asked when somebody follows it. */
export const mapLinkView = ({ lat, lon }: { lat: number; lon: number }, label: string): TemplateResult =>
  html`<a class="small map" rel="noopener" href=${`${MAP}?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`}
    >${label}</a
  >`;
