export const preset = (name: string): unknown => {
  throw new Error(`there is no preset "${name}"`);
};
