import { svg } from 'lit';
import { lineIcon as line } from './line-icon.js';

export const phoneIcon = () =>
  line(
    svg`<path d="M5 4h4l1.5 5-2.3 1.6a12 12 0 0 0 5.2 5.2L15 13.5l5 1.5v4a1.5 1.5 0 0 1-1.6 1.5A16 16 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4Z"/>`,
  );
export const globeIcon = () =>
  line(svg`<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c5 5 5 12 0 17-5-5-5-12 0-17Z"/>`);
export const mailIcon = () => line(svg`<path d="M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5"/>`);
export const pinIcon = () =>
  line(
    svg`<path d="M12 21c4.5-5 6.5-8.3 6.5-11a6.5 6.5 0 0 0-13 0c0 2.7 2 6 6.5 11Z"/><circle cx="12" cy="10" r="2.3"/>`,
  );
export const clockIcon = () => line(svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>`);
export const crossIcon = () => line(svg`<path d="m6 6 12 12M18 6 6 18"/>`);
export const backIcon = () => line(svg`<path d="M20 12H4.500m6.5-7-7 7 7 7"/>`);
export const chevronIcon = () => line(svg`<path d="m6 9 6 6 6-6"/>`);
export const alertIcon = () => line(svg`<path d="M12 4 2.8 20h18.400zM12 10v5m0 2.500v.1"/>`);
