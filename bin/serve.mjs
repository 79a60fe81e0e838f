import { serve } from '../demo/server/serve.mjs';

/** `npx muni-widgets serve`: the endpoint behind forms, for whoever has none yet. */
export const run = (args) => serve({ args });
