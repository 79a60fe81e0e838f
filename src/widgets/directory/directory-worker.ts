import { serveRows } from '../../data/rows/serve-rows.js';
import { directoryKit } from './directory-rows.js';

declare const self: Parameters<typeof serveRows>[0];

serveRows(self, directoryKit);
