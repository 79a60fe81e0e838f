// Written by npm run localize:build, out of xliff/.
/** Languages whose sentences widgets ask for by themselves. */
export const targetLocales = ['da', 'pl'] as const;
