#!/usr/bin/env node
// `npx muni-widgets <command> …`: each command is a file beside this one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = new URL('./', import.meta.url);
const [command = 'help', ...rest] = process.argv.slice(2);
const file = new URL(`./${command}.mjs`, here);

if (['--version', '-v'].includes(command))
  console.log(JSON.parse(readFileSync(new URL('../package.json', here), 'utf8')).version);
else if (!/^[a-z]+$/.test(command) || !existsSync(file)) {
  const commands = readdirSync(fileURLToPath(here))
    .map((name) => /^([a-z]+)\.mjs$/.exec(name)?.[1])
    .filter(Boolean)
    .sort();
  console.log(`usage: muni-widgets <command> …\ncommands: ${commands.join(', ')}`);
  process.exitCode = ['help', '--help', '-h'].includes(command) ? 0 : 2;
} else {
  const { run } = await import(file.href);
  process.exitCode = (await run(rest)) ?? 0;
}
