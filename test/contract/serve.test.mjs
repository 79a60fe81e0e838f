import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../../demo/server/serve.mjs';
import { makeEmptyDatabase, makeFolder } from './engines.mjs';
import { makeDefinition, makeSubmission } from './form-endpoint.mjs';

const COMMAND = fileURLToPath(new URL('../../bin/muni-widgets.mjs', import.meta.url));
const folder = makeFolder();
const formsDir = join(folder, 'forms');
mkdirSync(formsDir);
writeFileSync(join(formsDir, 'talk.json'), JSON.stringify(makeDefinition({ capacity: { total: 9 } })));
const { pages, ...onePage } = makeDefinition({ id: 'short' });
writeFileSync(join(formsDir, 'short.json'), JSON.stringify({ ...onePage, fields: pages[0].fields }));
after(() => rmSync(folder, { recursive: true, force: true }));

function run(env = {}) {
  const child = spawn(process.execPath, ['--liftoff-only', COMMAND, 'serve'], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      HOST: '',
      PORT: '0',
      MUNI_MIN_SECONDS: '0',
      MUNI_DATA_DIR: join(folder, 'data'),
      MUNI_FORMS_DIR: formsDir,
      ...env,
    },
  });
  const said = { out: '', err: '' };
  child.stderr.on('data', (text) => (said.err += text));
  const ended = new Promise((resolve) => child.on('exit', (code) => resolve({ code, ...said })));
  const ready = new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      said.out += text;
      const [, url] = / at (http:\S+\/)/.exec(said.out) ?? [];
      const [, password] = /password (\S+)/.exec(said.out) ?? [];
      if (url && password) resolve({ url, password });
    });
    void ended.then(({ err }) => reject(new Error(`ended before it was ready: ${err}`)));
  });
  ready.catch(() => {});
  return { child, ready, ended };
}

describe('`muni-widgets serve`', () => {
  it('keeps entries over a restart, and over being killed', async () => {
    let lastPassword = '';
    for (const [at, signal] of ['SIGTERM', 'SIGKILL', 'SIGTERM'].entries()) {
      const { child, ready, ended } = run();
      const { url, password } = await ready;
      assert.notEqual(password, lastPassword);
      lastPassword = password;
      const { taken } = await (await fetch(`${url}forms/talk/availability`)).json();
      assert.equal(taken, at);
      const answer = await fetch(`${url}forms/talk/submissions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(makeSubmission()),
      });
      assert.equal(answer.status, 201);
      const desk = await fetch(`${url}desk/login`, {
        method: 'POST',
        body: new URLSearchParams({ password }),
        redirect: 'manual',
      });
      assert.equal(desk.status, 303);
      child.kill(signal);
      await ended;
    }
  });

  it('serves a form of one page that has its fields without it, and shows its entries', async () => {
    const { child, ready, ended } = run({ MUNI_DESK_SECRET: 's' });
    const { url } = await ready;
    const answer = await fetch(`${url}forms/short/submissions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(makeSubmission({ form: 'short', answers: { name: 'Grace' } })),
    });
    assert.equal(answer.status, 201);
    const login = await fetch(`${url}desk/login`, {
      method: 'POST',
      body: new URLSearchParams({ password: 's' }),
      redirect: 'manual',
    });
    const headers = { Cookie: login.headers.get('Set-Cookie').split(';')[0] };
    child.kill('SIGTERM');
    await ended;
    // Officials are still logged in after a restart with the same password.
    const next = run({ MUNI_DESK_SECRET: 's' });
    const { url: later } = await next.ready;
    assert.match(await (await fetch(`${later}desk/forms/short`, { headers })).text(), /Grace/);
    next.child.kill('SIGTERM');
    await next.ended;
  });

  it('has no invented data', async () => {
    const { child, ready, ended } = run();
    const { url } = await ready;
    assert.equal((await fetch(`${url}api/firms`)).status, 404);
    child.kill('SIGTERM');
    assert.equal((await ended).code, 0);
  });

  for (const [what, env, sentence] of [
    ['a folder of forms that is not there', { MUNI_FORMS_DIR: join(folder, 'none') }, /MUNI_FORMS_DIR/],
    ['a setting that is none', { MUNI_RATE_LIMIT: 'many' }, /MUNI_RATE_LIMIT is "many"/],
    ['an address that is none', { MUNI_BASE_URL: 'forms.example.org' }, /MUNI_BASE_URL/],
    ['a file that is no definition', { MUNI_FORMS_DIR: brokenFolder() }, /broken\.json/],
  ]) {
    it(`says in one sentence that it cannot use ${what}`, async () => {
      const { code, err } = await run(env).ended;
      assert.equal(code, 1);
      assert.equal(err.trim().split('\n').length, 1, err);
      assert.match(err, sentence);
    });
  }

  it('takes everything from the environment', () => {
    const settings = readSettings({
      PORT: '81',
      MUNI_TRUST_PROXY: '1',
      MUNI_RATE_LIMIT: '5',
      MUNI_DESK_SECRET: 's',
      MUNI_BASE_URL: 'https://f.example',
    });
    assert.equal(settings.port, 81);
    assert.deepEqual(settings.formsConfig, {
      baseUrl: 'https://f.example',
      rateLimit: 5,
      minSeconds: 2,
      trustProxy: true,
      deskSecret: 's',
    });
  });

  it('does not start with a condition that would never hold, and says which', async () => {
    const broken = join(folder, 'broken-forms');
    mkdirSync(broken);
    writeFileSync(join(broken, 'talk.json'), JSON.stringify(makeDefinition({ id: 'talk' })));
    const dataDir = await makeEmptyDatabase();
    for (const [settings, reason] of [
      [{ quotas: [{ if: '{name} = ', most: 3 }] }, /quotas\[0\]\.if: /],
      [{ screenOut: [{ if: '{nobody} = 1' }] }, /screenOut\[0\]\.if: there is no field "nobody"/],
      [{ ideas: { title: 'name', pot: { amount: -1, currency: 'PLN' } } }, /ideas\.pot\.amount: /],
    ]) {
      writeFileSync(join(broken, 'talk.settings.json'), JSON.stringify(settings));
      const { code, err } = await run({ MUNI_FORMS_DIR: broken, MUNI_DATA_DIR: dataDir }).ended;
      assert.equal(code, 1);
      assert.match(err, reason);
    }
    rmSync(dataDir, { recursive: true });
  });
});

function brokenFolder() {
  const path = join(folder, 'broken');
  mkdirSync(path);
  writeFileSync(join(path, 'broken.json'), '{"muni":1');
  return path;
}
