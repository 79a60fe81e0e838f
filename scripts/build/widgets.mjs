// The widgets that exist: one folder each below src/widgets with an element in it.
import { existsSync, readdirSync } from 'node:fs';

export function widgetNames() {
  if (!existsSync('src/widgets')) return [];
  return readdirSync('src/widgets').filter((name) => existsSync(`src/widgets/${name}/${name}-element.ts`));
}
