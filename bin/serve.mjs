// `npx muni-widgets serve`: the endpoint behind forms, for whoever has none yet.
import { serve } from '../demo/server/serve.mjs';

await serve({ args: process.argv.slice(3) });
