import { parseArgs } from 'node:util';

/**
 * What a command was called with; a number, its exit status, where there is nothing for it to do: it was asked how it
 * is used, or called wrongly.
 */
export function argumentsOf(args, { usage, options = {}, most = Infinity }) {
  try {
    const help = { type: 'boolean', short: 'h' };
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...options, help },
    });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    if (positionals.length && positionals.length <= most) return { values, files: positionals };
    if (positionals.length) console.error(`One file at a time: "${positionals[most]}" is one too many.`);
  } catch (error) {
    console.error(`${error.message.split('. ')[0]}.`);
  }
  console.error(usage);
  return 2;
}
