// muni-*.css: the styles of each element as a file, for server-rendered pages whose CSP forbids inline styles.
import { existsSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { widgetNames } from './widgets.mjs';
import { OUT } from './out.mjs';

export async function writeElementStyles() {
  for (const name of widgetNames()) {
    const module = `${OUT}/npm/widgets/${name}/${name}-element.js`;
    if (!existsSync(module)) continue;
    const exports = await import(pathToFileURL(module).href);
    const element = Object.values(exports).find((value) => value?.elementStyles || value?.styles);
    const late = await import(pathToFileURL(module.replace('-element.js', '-late-styles.js')).href).catch(
      () => ({}),
    );
    const css = [element?.styles ?? [], late.lateStyles ?? []]
      .flat(Infinity)
      .map((sheet) => sheet.cssText)
      .join('\n');
    if (css) writeFileSync(`${OUT}/cdn/muni-${name}.css`, css);
  }
}
