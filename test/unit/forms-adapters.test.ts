import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointerOf } from '../../src/forms/adapters/adapter.js';
import { loadAdapter } from '../../src/forms/adapters/load-adapter.js';
import type { AdapterName, FormDefinition } from '../../src/forms/definition.js';
import { readDefinition } from '../../src/forms/read-definition.js';

const FIELDS = [
  { type: 'text', name: 'name', label: 'Name' },
  { type: 'email', name: 'mail', label: 'Mail' },
  {
    type: 'checkboxes',
    name: 'topics',
    label: 'Topics',
    options: Array.from({ length: 12 }, (_, at) => `t${at + 1}`),
  },
  { type: 'checkbox', name: 'news', label: 'News' },
  { type: 'file', name: 'plan', label: 'Plan' },
];

const ANSWERS = { name: 'Ada', mail: 'ada@przyklad.pl', topics: ['t1', 't10'], news: true };

function formWith(submit: Record<string, unknown>): FormDefinition {
  const { definition, complaints } = readDefinition({
    muni: 1,
    id: 'f',
    fields: FIELDS,
    consents: [{ name: 'privacy', text: 'Yes' }],
    submit,
  });
  assert.ok(definition, JSON.stringify(complaints));
  return definition;
}

const submission = (answers: object = ANSWERS) => ({
  form: 'f',
  version: '1',
  key: 'k-12345678',
  lang: 'pl',
  answers: answers as never,
  consents: [{ name: 'privacy', given: true }],
});

async function send(
  adapter: AdapterName,
  url: string,
  submit: object = {},
  files = new Map<string, File[]>(),
) {
  const form = formWith({ adapter, ...submit });
  const own = await loadAdapter(adapter);
  return { ...own.parcel(submission(), url, form, files), form, own };
}

const pairs = (body: unknown) =>
  [...(body as URLSearchParams | FormData).entries()].map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : value.name}`,
  );

const PLAN = new Map([['plan', [new File(['x'], 'plan.pdf', { type: 'application/pdf' })]]]);

test('json: the submission itself, and with files one form of it and them', async () => {
  const plain = await send('json', '/forms/f/submissions');
  assert.equal(plain.contentType, 'application/json');
  assert.deepEqual(JSON.parse(plain.body as string), submission());
  const withFile = await send('json', '/forms/f/submissions', {}, PLAN);
  assert.deepEqual(pairs(withFile.body), ['payload=blob', 'file:plan=plan.pdf']);
  const payload = (withFile.body as FormData).get('payload') as File;
  assert.equal(payload.type, 'application/json');
  assert.deepEqual(JSON.parse(await payload.text()), submission());
});

test('form: as HTML sends it, under the names of the endpoint', async () => {
  const submit = { names: { mail: 'e-mail' }, constants: { _subject: 'Signup' } };
  const { body, contentType } = await send('form', 'https://mailer.example/f', submit);
  assert.equal(contentType, undefined);
  assert.ok(body instanceof URLSearchParams);
  assert.deepEqual(pairs(body), [
    '_subject=Signup',
    'name=Ada',
    'e-mail=ada@przyklad.pl',
    'topics=t1',
    'topics=t10',
    'news=on',
    'privacy=on',
  ]);
  assert.ok((await send('form', '/f', submit, PLAN)).body instanceof FormData);
});

test('form: the status decides, and where the form says so the words', async () => {
  const { own } = await send('form', '/f');
  const read = (status: number, text: string, success?: string) =>
    own.read(
      { status, json: undefined, text },
      formWith({ adapter: 'form', ...(success ? { success } : {}) }),
    ).status;
  assert.equal(read(200, 'whatever'), 201);
  assert.equal(read(200, 'Dziękujemy!', 'Dziękujemy'), 201);
  assert.equal(read(200, 'Error in line 3', 'Dziękujemy'), 400);
  assert.equal(read(503, ''), 503);
});

test('Contact Form 7: multipart with its own fields, to the address of its number', async () => {
  const submit = { target: '42', names: { mail: 'your-email', topics: 'your-topics' } };
  const { url, body } = await send('contact-form-7', 'https://gmina.example/', submit, PLAN);
  assert.equal(url, 'https://gmina.example/wp-json/contact-form-7/v1/contact-forms/42/feedback');
  assert.deepEqual(pairs(body), [
    '_wpcf7=42',
    '_wpcf7_locale=pl',
    '_wpcf7_unit_tag=wpcf7-f42-o1',
    '_wpcf7_container_post=0',
    'name=Ada',
    'your-email=ada@przyklad.pl',
    'your-topics[]=t1',
    'your-topics[]=t10',
    'news=on',
    'privacy=1',
    'plan=plan.pdf',
  ]);
  const given = 'https://gmina.example/wp-json/contact-form-7/v1/contact-forms/7/feedback';
  assert.equal((await send('contact-form-7', given)).url, given);
});

const CF7: [answer: Record<string, unknown>, status: number, part: Record<string, unknown>][] = [
  [
    {
      contact_form_id: 42,
      status: 'mail_sent',
      message: 'Thanks',
      posted_data_hash: 'x',
      into: '#wpcf7-f42-o1',
    },
    201,
    { message: 'Thanks' },
  ],
  [
    {
      contact_form_id: 42,
      status: 'validation_failed',
      message: 'Check',
      invalid_fields: [{ field: 'your-email', message: 'Not an address', idref: null, error_id: '' }],
    },
    422,
    {
      type: 'validation',
      errors: [{ pointer: '#/answers/mail', code: 'invalid', detail: 'Not an address' }],
    },
  ],
  [
    { status: 'acceptance_missing', message: 'Agree first', invalid_fields: [] },
    422,
    { type: 'validation', detail: 'Agree first', errors: [] },
  ],
  [{ status: 'spam', message: 'No' }, 403, { type: 'spam', detail: 'No' }],
  [{ status: 'mail_failed', message: 'Later' }, 400, { type: 'mail_failed', detail: 'Later' }],
  [{ status: 'aborted', message: 'Stopped' }, 400, { type: 'aborted' }],
];

for (const [answer, status, part] of CF7)
  test(`Contact Form 7: ${String(answer.status)} comes with status 200 and means ${status}`, async () => {
    const form = formWith({ adapter: 'contact-form-7', names: { mail: 'your-email' } });
    const read = (await loadAdapter('contact-form-7')).read({ status: 200, json: answer, text: '' }, form);
    assert.equal(read.status, status);
    for (const [key, value] of Object.entries(part))
      assert.deepEqual((read.json as Record<string, unknown>)[key], value, key);
  });

test('Gravity Forms: JSON with the numbers of its fields and boxes', async () => {
  const submit = {
    target: '3',
    names: { name: 'input_1', mail: 'input_2', topics: 'input_5', news: 'input_6', privacy: 'input_7' },
  };
  const { url, body } = await send('gravity-forms', 'https://gmina.example', submit);
  assert.equal(url, 'https://gmina.example/wp-json/gf/v2/forms/3/submissions');
  assert.deepEqual(JSON.parse(body as string), {
    input_1: 'Ada',
    input_2: 'ada@przyklad.pl',
    input_5_1: 't1',
    input_5_11: 't10',
    input_6_1: '1',
    input_7_1: '1',
  });
});

test('Gravity Forms: what it says of fields is said of ours', async () => {
  const form = formWith({ adapter: 'gravity-forms', names: { mail: 'input_2' } });
  const { read } = await loadAdapter('gravity-forms');
  const bad = read(
    { status: 400, json: { is_valid: false, validation_messages: { 2: '<b>Required.</b>' } }, text: '' },
    form,
  );
  assert.equal(bad.status, 422);
  assert.deepEqual((bad.json as { errors: unknown }).errors, [
    { pointer: '#/answers/mail', code: 'invalid', detail: 'Required.' },
  ]);
  const good = read(
    { status: 200, json: { is_valid: true, entry_id: 9, confirmation_message: '<p>Thanks</p>' }, text: '' },
    form,
  );
  assert.deepEqual(good, { status: 201, json: { status: 'confirmed', id: '9', message: 'Thanks' } });
  const unknown = { code: 'rest_no_route' };
  assert.deepEqual(read({ status: 404, json: unknown, text: '' }, form), { status: 404, json: unknown });
});

test('listmonk: an address, a name and the lists; where it asks for confirmation the mail is pending', async () => {
  const { url, body, own, form } = await send('listmonk', 'https://news.example', { target: ['uuid-1'] });
  assert.equal(url, 'https://news.example/api/public/subscription');
  assert.deepEqual(JSON.parse(body as string), {
    email: 'ada@przyklad.pl',
    name: 'Ada',
    list_uuids: ['uuid-1'],
  });
  const read = (status: number, json: unknown) => own.read({ status, json, text: '' }, form);
  assert.deepEqual(read(200, { data: { has_optin: true } }), {
    status: 202,
    json: { status: 'pending-email' },
  });
  assert.deepEqual(read(200, { data: { has_optin: false } }), { status: 201, json: { status: 'confirmed' } });
  assert.equal(
    (read(400, { message: 'Invalid e-mail' }).json as { detail?: string }).detail,
    'Invalid e-mail',
  );
});

test('points at fields as RFC 6901 says', () => {
  assert.equal(pointerOf('mail'), '#/answers/mail');
  assert.equal(pointerOf('guests[0].diet'), '#/answers/guests/0/diet');
  assert.equal(pointerOf('a.b/c~d'), '#/answers/a.b~1c~0d');
});

test('a plain form that is led on is taken, where no words have to tell', async () => {
  const { own, form } = await send('form', 'https://example.org/send');
  const led = { status: 0, json: undefined, text: '', isRedirect: true };
  assert.deepEqual(own.read(led, form), { status: 201, json: {}, isRedirect: false });
  const telling = formWith({ adapter: 'form', success: 'Thank you' });
  assert.equal(own.read(led, telling).isRedirect, undefined);
});
