import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { faultOfDefinition } from '../../demo/server/forms/engine.mjs';
import { readDefinitions } from '../../demo/server/forms/read-definitions.mjs';

describe('a folder of definitions', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'muni-forms-'))));
  after(() => rmSync(folder, { recursive: true }));
  const write = (name, json) => writeFileSync(join(folder, name), JSON.stringify(json));

  it('may have what differs from a built-in form, with settings beside it', async () => {
    write('network.json', { preset: 'membership', id: 'network', submit: { url: 'network/submissions' } });
    write('network.settings.json', { retentionDays: 30 });
    const [{ definition, settings }] = await readDefinitions(folder);
    assert.equal(definition.id, 'network');
    assert.equal(definition.preset, undefined);
    assert.equal(definition.title.da, 'Bliv medlem af netværket');
    assert.equal(definition.submit.url, 'network/submissions');
    assert.deepEqual(settings, { retentionDays: 30 });
  });

  it('needs no version, and takes a number for one, as the widget does', async () => {
    write('plain.json', { muni: 1, id: 'plain', fields: [] });
    write('second.json', { muni: 1, id: 'second', version: 2, fields: [] });
    const versions = (await readDefinitions(folder)).map(({ definition }) => definition.version);
    assert.deepEqual(versions, ['1', '1', '2']);
    write('third.json', { muni: 1, id: 'third', version: {}, fields: [] });
    await assert.rejects(readDefinitions(folder), ({ code }) => code === 'BAD_FORM');
    rmSync(join(folder, 'third.json'));
  });

  it('is refused where a built-in form is named that does not exist', async () => {
    write('network.json', { preset: 'membershop' });
    await assert.rejects(
      readDefinitions(folder),
      ({ code, reason }) => code === 'BAD_FORM' && reason === 'there is no built-in form "membershop"',
    );
  });

  it('of the demo can be served, each of them', async () => {
    for (const { path, definition } of await readDefinitions('demo/forms'))
      assert.equal(await faultOfDefinition(definition), undefined, path);
  });
});
