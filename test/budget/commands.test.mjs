// The commands of the package as a webmaster runs them, on what was built.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';

const FORM = {
  muni: 1,
  id: 'meeting',
  title: { en: 'Meeting', pl: 'Spotkanie' },
  fields: [
    { type: 'email', name: 'mail', label: { en: 'Mail', pl: 'E-mail' }, required: true },
    {
      type: 'radio',
      name: 'fare',
      label: { en: 'Fare', pl: 'Bilet' },
      options: ['full', 'child'],
      other: true,
    },
  ],
};

let folder = '';
before(() => (folder = mkdtempSync(join(tmpdir(), 'muni-'))));
after(() => rmSync(folder, { recursive: true }));

const put = (name, content) => {
  const file = join(folder, name);
  writeFileSync(
    file,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
  return file;
};
const run = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/muni-widgets.mjs', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout: stdout.replaceAll(folder, ''), stderr: stderr.replaceAll(folder, '') };
};

/** A ZIP archive with one file, as it stands. */
function stored(name, text) {
  const [own, content] = [Buffer.from(name), Buffer.from(text)];
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt32LE(content.length, 14);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt16LE(own.length, 22);
  const mark = (...bytes) => Buffer.from([0x50, 0x4b, ...bytes]);
  const file = Buffer.concat([mark(3, 4), head, own, content]);
  const entry = Buffer.concat([mark(1, 2, 20, 0), head, Buffer.alloc(14), own]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(file.length, 12);
  return Buffer.concat([file, entry, mark(5, 6), end]);
}

describe('npx muni-widgets', () => {
  it('names its commands', () => {
    const { status, stdout } = run();
    assert.equal(status, 0);
    assert.match(stdout, /commands: .*import, lint, .*schema/);
    assert.equal(run('../lint').status, 2);
    assert.equal(run('dance').status, 2);
  });

  it('lint finds nothing in a good form', () => {
    const { status, stdout } = run('lint', put('good.json', FORM));
    assert.equal(stdout, '1 form: 0 errors, 0 warnings\n');
    assert.equal(status, 0);
  });

  it('lint names the path and the cure', () => {
    const fields = [
      { type: 'radiogroup', name: 'a', label: 'A' },
      { type: 'text', name: 'b', label: 'B', requird: true, hitn: 'H' },
      { type: 'text', name: 'c', label: 'C', showIf: '{bb} = 1 and alert(1)' },
    ];
    const { status, stdout } = run('lint', put('bad.json', { ...FORM, fields }));
    assert.equal(status, 1);
    assert.match(stdout, /bad.json: error: fields\[0\].type: .*Did you mean "radio"\?/);
    assert.match(stdout, /bad.json: warning: fields\[1\].requird: .*Did you mean "required"\?/);
    assert.match(stdout, /fields\[1\].hitn: .*Did you mean "hint"\?/);
    // One mistake does not hide another.
    assert.match(stdout, /error: fields\[2\].showIf: there is no function "alert"/);
    const rest = run('lint', put('worse.json', { ...FORM, fields: fields.slice(1), unique: ['who'] })).stdout;
    assert.match(rest, /error: fields\[1\].showIf: there is no function "alert"/);
    assert.match(rest, /unique\[0\]: there is no field "who"/);
    assert.match(run('lint', put('broken.json', '{\n "muni": 1,\n}')).stdout, /is no JSON in line 3/);
    assert.match(run('lint', join(folder, 'nowhere.json')).stdout, /there is no such file/);
  });

  it('lint reads the conditions an endpoint has beside a form', () => {
    const file = put('quota.json', FORM);
    put('quota.settings.json', {
      quotas: [{ if: '{mail} = ', most: 5 }, { most: 2 }],
      screenOut: [{ if: "{nobody} = 'x'" }],
    });
    const { status, stdout } = run('lint', file);
    assert.equal(status, 1);
    assert.match(stdout, /error: settings\.quotas\[0\]\.if: /);
    assert.match(stdout, /error: settings\.quotas\[1\]\.if: expected an expression/);
    assert.match(stdout, /error: settings\.screenOut\[0\]\.if: there is no field "nobody"/);
  });

  it('lint reads the settings of a folder with their forms, and not as forms', () => {
    const files = [put('a.json', FORM), put('a.settings.json', { retentionDays: 90 })];
    assert.equal(run('lint', ...files).stdout, '1 form: 0 errors, 0 warnings\n');
    assert.equal(run('lint', put('alone.settings.json', {})).status, 1);
  });

  it('lint and schema know what differs from a built-in form', () => {
    const file = put('network.json', { preset: 'membership', id: 'network' });
    assert.equal(run('lint', file).status, 0);
    const { status, stdout } = run('schema', file);
    assert.equal(status, 0);
    assert.match(JSON.parse(stdout).title, /network/);
    assert.equal(run('schema', put('typo.json', { preset: 'membershop', id: 'a' })).status, 1);
  });

  it('schema prints what the form sends, and an endpoint can check with it', () => {
    const { status, stdout } = run('schema', put('form.json', FORM));
    assert.equal(status, 0);
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(stdout));
    const sent = {
      form: 'meeting',
      version: '1',
      key: '12345678',
      consents: [],
      answers: { mail: 'a@b.pl' },
    };
    assert.ok(validate(sent), JSON.stringify(validate.errors));
    assert.ok(validate({ ...sent, answers: { ...sent.answers, fare: 'other', 'fare-Comment': 'free' } }));
    assert.ok(!validate({ ...sent, answers: {} }));
    assert.ok(!validate({ ...sent, answers: { mail: 'a@b.pl', fare: 'none' } }));
    assert.ok(!validate({ ...sent, answers: { mail: 'a@b.pl', more: 1 } }));
  });

  it('import takes over a survey and reports the rest', () => {
    const survey = {
      elements: [
        { type: 'text', name: 'a', isRequired: true },
        { type: 'signaturepad', name: 's' },
      ],
    };
    const out = join(folder, 'out.json');
    const { status, stderr } = run('import', put('survey.json', survey), '--out', out);
    assert.equal(status, 0);
    assert.match(
      stderr,
      /survey.json: error: elements\[1\]: there is no question of the type "signaturepad"/,
    );
    assert.match(stderr, /SurveyJS: 1 remark, 1 of them/);
    assert.equal(JSON.parse(readFileSync(out, 'utf8')).pages[0].fields[0].name, 'a');
    assert.match(run('lint', out).stdout, /0 errors/);
    const strict = run('import', put('survey.json', survey), '--strict');
    assert.equal(strict.status, 1);
    assert.match(strict.stderr, /nothing was written: with --strict nothing may be lost\.\n$/);
    assert.equal(run('import', put('other.json', { x: 1 })).status, 1);
  });

  it('import says why nothing comes of a survey without questions', () => {
    const survey = { calculatedValues: [{ name: 'a', expression: '4 + 5' }] };
    const { status, stderr } = run('import', put('sums.json', survey));
    assert.equal(status, 1);
    assert.match(stderr, /calculatedValues: there are no questions in it, only 1 calculated value;/);
    assert.match(stderr, /nothing was written: there is no form in it that could be taken over\.\n$/);
  });

  it('import writes over nothing, and says where it cannot write', () => {
    const survey = { elements: [{ type: 'text', name: 'a' }] };
    const file = put('own.json', survey);
    const over = run('import', file, '--out', file);
    assert.equal(over.status, 2);
    assert.match(over.stderr, /own.json: nothing was written: --out would write over what is read/);
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), survey);
    for (const [out, why] of [
      [join(folder, 'none', 'x.json'), /nothing was written: there is no such folder/],
      [folder, /nothing was written: it is a folder/],
    ]) {
      const { status, stderr } = run('import', file, '--out', out);
      assert.equal(status, 1);
      assert.match(stderr, why);
      assert.doesNotMatch(stderr, /at .*\.mjs/);
    }
  });

  it('each says how it is used, and what of its call it cannot do', () => {
    for (const command of ['import', 'lint', 'schema']) {
      const help = run(command, '--help');
      assert.equal(help.status, 0);
      assert.match(help.stdout, new RegExp(`^usage: muni-widgets ${command} `));
      const wrong = run(command, put('one.json', FORM), '--dance');
      assert.equal(wrong.status, 2);
      assert.match(wrong.stderr, /--dance.*\n.*usage:/s);
      assert.equal(run(command).status, 2);
    }
    for (const command of ['import', 'schema']) {
      const { status, stderr } = run(command, put('one.json', FORM), 'two.json');
      assert.equal(status, 2);
      assert.match(stderr, /"two.json" is one too many/);
    }
    for (const wrong of [['--port', '9'], ['now']]) {
      const { status, stderr } = run('serve', ...wrong);
      assert.equal(status, 2);
      assert.match(stderr, new RegExp(`${wrong[0]}.*\n.*by the environment.*--help`));
    }
    const noFolder = spawnSync(process.execPath, ['bin/muni-widgets.mjs', 'serve'], {
      encoding: 'utf8',
      env: { ...process.env, MUNI_FORMS_DIR: put('one.json', FORM) },
    });
    assert.match(noFolder.stderr, /There is no folder .*one\.json: .*MUNI_FORMS_DIR/);
    assert.match(run('import', join(folder, 'nowhere.json')).stderr, /error: there is no such file/);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(run('--version').stdout, `${version}\n`);
  });

  it('each says of a file that is not in UTF-8 that its letters would be wrong', () => {
    const file = put('legacy.json', Buffer.from('{"title":"Zg\xb3oszenia"}', 'latin1'));
    for (const command of ['import', 'lint', 'schema']) {
      const { status, stdout, stderr } = run(command, file);
      assert.equal(status, 1);
      assert.match(stdout + stderr, /legacy.json: error: is not in UTF-8; save it as UTF-8/);
    }
    const wide = Buffer.from(`\ufeff${JSON.stringify(FORM)}`, 'utf16le');
    assert.equal(run('lint', put('wide.json', wide)).status, 0);
  });

  it('import reads the sheets of a survey in one table', () => {
    const table =
      'SURVEY,,,\n,Type,Name,Label\n,select_one yn,comes,Do you come?\nchoices,,,\n,list_name,name,label\n,yn,yes,Yes\n';
    const { status, stdout, stderr } = run('import', put('one.csv', table));
    assert.equal(status, 0, stderr);
    assert.deepEqual(JSON.parse(stdout).fields[0].options, [{ value: 'yes', label: { en: 'Yes' } }]);
    const plain = run('import', put('plain.csv', 'type,name,label\ntext,firm,Firm\n'));
    assert.equal(JSON.parse(plain.stdout).fields[0].name, 'firm');
  });

  it('import reads the sheets of a workbook', () => {
    const cell = (text) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const sheet = (name, ...rows) =>
      `<table:table table:name="${name}">${rows.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`).join('')}</table:table>`;
    const content = `<office:body><office:spreadsheet>${sheet('survey', ['type', 'name', 'label'], ['select_one yn', 'comes', 'Do you come?'])}${sheet('choices', ['list_name', 'name', 'label'], ['yn', 'yes', 'Yes'])}</office:spreadsheet></office:body>`;
    const { status, stdout, stderr } = run('import', put('one.ods', stored('content.xml', content)));
    assert.equal(status, 0, stderr);
    assert.deepEqual(JSON.parse(stdout).fields[0].options, [{ value: 'yes', label: { en: 'Yes' } }]);
  });

  for (const [name, content, words] of [
    ['town.csv', 'name,town\nA,Brzeg\n', /is a table, but no XLSForm/],
    ['survey.txt', 'class\ttype/scale\tname\nS\t\tsid\n', /of LimeSurvey as a table.*\.lss/],
    [
      'one.lsq',
      '<document><LimeSurveyDocType>Question</LimeSurveyDocType></document>',
      /is a question of LimeSurvey; export the whole survey/,
    ],
    ['page.xml', '<?xml version="1.0"?><root><item/></root>', /is XML or HTML of a kind that is not read/],
    ['book.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /is an old spreadsheet.*save it as \.xlsx/],
    [
      'schema.json',
      { type: 'object', properties: { firm: { type: 'string' } } },
      /is a JSON Schema, which is not read here/,
    ],
  ])
    it(`import says what ${name} is, and what to give instead`, () => {
      const { status, stderr } = run('import', put(name, content));
      assert.equal(status, 1);
      assert.match(stderr, words);
    });

  it('import reads sheets that were exported as CSV', () => {
    put('survey.csv', 'type,name,label\ntext,town,Town\nselect_one yn,has,"Has staff, or not?"\n');
    put('choices.csv', 'list_name,name,label\nyn,y,Yes\nyn,n,No\n');
    const { status, stdout, stderr } = run('import', folder);
    assert.equal(status, 0, stderr);
    const [town, has] = JSON.parse(stdout).fields;
    assert.deepEqual([town.type, has.type, has.options.length], ['text', 'radio', 2]);
  });
});
