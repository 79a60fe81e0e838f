/** Version of the library, replaced at build time by the one in package.json. */
declare const __MUNI_VERSION__: string | undefined;
export const version: string = typeof __MUNI_VERSION__ === 'string' ? __MUNI_VERSION__ : '0.0.0-source';
