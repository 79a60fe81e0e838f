// Lets Node import the TypeScript sources: `node --import ./scripts/testing/typescript-loader.mjs file.ts`.
import { register } from 'node:module';

process.setSourceMapsEnabled(true);
register('./typescript-hooks.mjs', import.meta.url);
