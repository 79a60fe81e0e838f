import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { explainFailure } from '../../demo/server/explain-failure.mjs';
import { isNewEnough } from '../../demo/server/main.mjs';
import { makeFolder } from './engines.mjs';

const MAIN = fileURLToPath(new URL('../../demo/server/main.mjs', import.meta.url));
const folder = makeFolder();
const dataDir = join(folder, 'db');
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as a person would, and collects what it says. */
function run(env) {
  const child = spawn(process.execPath, ['--liftoff-only', MAIN], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      MUNI_BIG: '',
      HOST: '',
      PORT: '0',
      MUNI_DATA_DIR: dataDir,
      ...env,
    },
  });
  const said = { out: '', err: '' };
  child.stderr.on('data', (text) => (said.err += text));
  const ended = new Promise((resolve) =>
    child.on('exit', (code, signal) => resolve({ code, signal, ...said })),
  );
  const ready = new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      said.out += text;
      const [, url] = /ready at (http:\S+\/)/.exec(said.out) ?? [];
      if (url) resolve(url);
    });
    void ended.then(({ err }) => reject(new Error(`ended before it was ready: ${err}`)));
  });
  ready.catch(() => {});
  return { child, ready, ended };
}

/** The one sentence a start that cannot succeed says before it ends. */
async function readRefusal(env) {
  const { code, err } = await run(env).ended;
  assert.equal(code, 1);
  assert.equal(err.trim().split('\n').length, 1, err);
  assert.doesNotMatch(err, /\bat .*:\d+:\d+/);
  return err;
}

describe('The demo server', () => {
  let firstStart = 0;

  it('says where it is once everything is ready, and is healthy then', async () => {
    const start = performance.now();
    const { child, ready, ended } = run();
    const url = await ready;
    firstStart = performance.now() - start;
    const health = await fetch(`${url}healthz`);
    assert.equal(health.status, 200);
    assert.deepEqual((await health.json()).records, { craftspeople: 120, firms: 4620, support: 40 });
    child.kill('SIGINT');
    assert.equal((await ended).code, 0);
  });

  it('starts in less than half the time from data that is there already', async () => {
    const start = performance.now();
    const { child, ready, ended } = run();
    await ready;
    const again = performance.now() - start;
    child.kill('SIGTERM');
    assert.equal((await ended).code, 0);
    assert.ok(again < firstStart / 2, `${again} ms after ${firstStart} ms`);
  });

  it('finishes answers under way before it stops', async () => {
    const { child, ready, ended } = run();
    const url = await ready;
    const slow = fetch(`${url}broken/slow?seconds=0.8`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill('SIGTERM');
    assert.equal((await (await slow).json()).items.length, 1);
    assert.equal((await ended).code, 0);
  });

  it('says at once that a port is taken, and by what to replace it', async () => {
    const other = createServer();
    const port = await new Promise((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve(other.address().port)),
    );
    const refusal = await readRefusal({ PORT: String(port) });
    assert.match(refusal, new RegExp(`Port ${port} is taken`));
    assert.match(refusal, new RegExp(`PORT=${port + 1}`));
    other.close();
  });

  it('will not share its data with another that runs', async () => {
    const { child, ready, ended } = run();
    await ready;
    assert.match(await readRefusal(), /in use by another server/);
    child.kill('SIGTERM');
    await ended;
  });

  it('recovers from one that was killed', async () => {
    const first = run();
    await first.ready;
    first.child.kill('SIGKILL');
    await first.ended;
    const second = run();
    await second.ready;
    second.child.kill('SIGTERM');
    assert.equal((await second.ended).code, 0);
  });

  it('says that its folder cannot be one', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    assert.match(await readRefusal({ MUNI_DATA_DIR: join(file, 'db') }), /needs a folder.*MUNI_DATA_DIR/);
  });

  it('says that a port is no port', async () => {
    assert.match(await readRefusal({ PORT: 'eighty' }), /PORT is "eighty"/);
    assert.match(await readRefusal({ PORT: '70000' }), /PORT is "70000"/);
  });

  it('says that a database does not answer', async () => {
    assert.match(
      await readRefusal({ DATABASE_URL: 'postgres://127.0.0.1:1/none' }),
      /DATABASE_URL could not be used/,
    );
  });

  for (const [code, sentence] of [
    ['ENOSPC', /not enough room.*MUNI_DATA_DIR/],
    ['EACCES', /no permission/],
    ['EROFS', /read-only/],
  ]) {
    it(`has a sentence for ${code}`, () => {
      assert.match(explainFailure(Object.assign(new Error(), { code, path: '/data' })), sentence);
    });
  }

  it('has none for what nobody foresaw', () => {
    assert.equal(explainFailure(new TypeError('x is not a function')), undefined);
  });

  it('wants the Node that package.json names', () => {
    const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.equal(engines.node, '>=20.19');
    const verdicts = { '18.20.0': false, '20.18.3': false, '20.19.0': true, '20.20.2': true, '22.0.0': true };
    for (const [version, verdict] of Object.entries(verdicts))
      assert.equal(isNewEnough(version), verdict, version);
    assert.match(explainFailure({ code: 'OLD_NODE', version: '18.20.0' }), /Node 20\.19 or newer.*18\.20\.0/);
  });
});
