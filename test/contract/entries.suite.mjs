import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, describe, it } from 'node:test';
import { hashText } from '../../demo/server/forms/consents.mjs';
import { tidy } from '../../demo/server/forms/tidy.mjs';
import { makeLinks } from '../../demo/server/forms/links.mjs';
import { makeDefinition, makeKey, makeSubmission } from './form-endpoint.mjs';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let forms = 0;

/** @param {() => Awaited<ReturnType<typeof import('./form-endpoint.mjs').openFormEndpoint>>} give */
export function describeEntries(give) {
  let id = '';
  let start = 0;
  beforeEach(() => {
    id = `entry-${(forms += 1)}`;
    start ||= give().clock.now;
    give().clock.now = start;
  });
  const put = (more, settings) => give().put(makeDefinition({ id, ...more }), settings);
  const submit = (more) => give().submit(makeSubmission({ form: id, ...more }), { id });
  const codeOf = ({ type }) => type?.split('/').at(-1);
  const mails = () => give().db.query('select * from muni_forms.outbox where form = $1 order by id', [id]);
  const pathOf = (url) => new URL(url).pathname;
  const press = (url, more = '') => give().ask(`${pathOf(url)}${more}`, { method: 'POST' });
  const tidyUp = () => tidy(give().forms, makeLinks(give().forms, 'http://muni.test'));
  const statusAt = async (url) =>
    (await (await give().ask(pathOf(url), { headers: { Accept: 'application/json' } })).json()).status;

  describe('the address for an entry', () => {
    it('says nothing of what the page gave and nobody was asked', async () => {
      await put({
        pages: [
          {
            id: 'one',
            fields: [
              { type: 'text', name: 'name', label: 'Name' },
              { type: 'hidden', name: 'ref', prefill: 'ref' },
            ],
          },
        ],
      });
      const { manageUrl } = await submit({ answers: { ref: 'evening-7' } });
      const page = await (await give().ask(pathOf(manageUrl))).text();
      assert.ok(page.includes('Ada'));
      assert.ok(!page.includes('evening-7'));
    });

    it('shows it in the language it was made in, to nobody else’s script', async () => {
      await put();
      const { manageUrl, receipt } = await submit({ lang: 'pl', answers: { name: '<b>Łucja</b>' } });
      const answer = await give().ask(pathOf(manageUrl));
      const page = await answer.text();
      assert.match(page, /lang="pl"/);
      assert.match(page, /Twoje zgłoszenie/);
      assert.ok(page.includes(receipt));
      assert.ok(page.includes('&lt;b&gt;Łucja&lt;/b&gt;'));
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
      assert.match(answer.headers.get('Content-Security-Policy'), /default-src 'none'/);
    });

    it('says in British English until when it is kept, by the clocks of the officials', async () => {
      await put({}, { retentionDays: 8 });
      give().clock.now = Date.parse('2026-11-19T23:30Z');
      const { manageUrl } = await submit();
      const page = await (await give().ask(pathOf(manageUrl))).text();
      assert.match(page, /<dd>28 November 2026<\/dd>/);
    });

    it('is the same when the entry is sent again', async () => {
      await put();
      const key = makeKey();
      assert.equal((await submit({ key })).manageUrl, (await submit({ key })).manageUrl);
    });

    it('cannot be guessed', async () => {
      await put();
      const { manageUrl } = await submit();
      const broken = manageUrl.slice(0, -1) + (manageUrl.endsWith('A') ? 'B' : 'A');
      assert.equal((await give().ask(pathOf(broken))).status, 404);
      const confirm = pathOf(manageUrl).replace('/manage/', '/confirm/');
      assert.equal((await give().ask(confirm)).status, 404);
    });
  });

  describe('a cancellation', () => {
    it('gives the seat to whoever waits longest and fits, and writes to them', async () => {
      await put({ capacity: { total: 4, countField: 'people', waitlist: true } });
      const first = await submit({ answers: { people: 2 } });
      await submit({ answers: { people: 2 } });
      const four = await submit({ answers: { people: 4, email: 'four@example.org' } });
      const two = await submit({ answers: { people: 2, email: 'two@example.org' }, lang: 'pl' });
      assert.deepEqual([four.position, two.position], [1, 2]);
      await press(first.manageUrl, '/cancel');
      assert.equal(await statusAt(first.manageUrl), 'cancelled');
      assert.equal(await statusAt(four.manageUrl), 'waitlisted');
      assert.equal(await statusAt(two.manageUrl), 'confirmed');
      const last = (await mails()).at(-1);
      assert.equal(last.recipient, 'two@example.org');
      assert.match(last.subject, /Masz miejsce/);
      const { taken, waitlist } = await give().askJson(`/forms/${id}/availability`);
      assert.deepEqual({ taken, waitlist }, { taken: 4, waitlist: 1 });
    });

    it('pressed twenty times at once frees one seat', async () => {
      await put({ capacity: { total: 2, waitlist: true } });
      const [first] = [await submit(), await submit(), await submit(), await submit()];
      await Promise.all(Array.from({ length: 20 }, () => press(first.manageUrl, '/cancel')));
      const { taken, waitlist } = await give().askJson(`/forms/${id}/availability`);
      assert.deepEqual({ taken, waitlist }, { taken: 2, waitlist: 1 });
      assert.deepEqual(give().failures, []);
    });

    it('and a rush at the same time never oversell', async () => {
      await put({ capacity: { total: 10, waitlist: true } });
      const seated = [];
      for (let at = 0; at < 10; at += 1) seated.push(await submit());
      await Promise.all([
        ...seated.map(({ manageUrl }) => press(manageUrl, '/cancel')),
        ...Array.from({ length: 30 }, () => submit()),
      ]);
      const entries = await give().entries(id);
      assert.equal(entries.length, 30);
      assert.equal(entries.filter(({ seat }) => seat === 'seat').length, 10);
      const { taken, waitlist } = await give().askJson(`/forms/${id}/availability`);
      assert.deepEqual({ taken, waitlist }, { taken: 10, waitlist: 20 });
    });
  });

  describe('an address that has to be confirmed', () => {
    const settings = { confirmBy: 'email', confirmHours: 24 };
    const answers = { email: 'ada@example.org' };
    const linkIn = (mail) => /http:\S+\/confirm\/\S+/.exec(mail.body)[0];

    it('is written to, and the link counts when its button is pressed', async () => {
      await put({ capacity: { total: 1 } }, settings);
      const receipt = await submit({ answers });
      assert.equal(receipt.answered, 202);
      assert.equal(await statusAt(receipt.manageUrl), 'pending-email');
      const [mail] = await mails();
      assert.equal(mail.recipient, 'ada@example.org');
      const page = await (await give().ask(pathOf(linkIn(mail)))).text();
      assert.match(page, /<button>Confirm<\/button>/);
      assert.equal(await statusAt(receipt.manageUrl), 'pending-email');
      assert.equal((await press(linkIn(mail))).status, 200);
      assert.equal(await statusAt(receipt.manageUrl), 'confirmed');
      await press(linkIn(mail));
      assert.deepEqual(
        (await mails()).map(({ subject }) => subject),
        ['Please confirm: Talk', 'We have your entry: Talk'],
      );
    });

    it('loses its seat to the next when nobody confirms in time', async () => {
      await put({ capacity: { total: 1, waitlist: true } }, settings);
      const first = await submit({ answers });
      const second = await submit({ answers: { email: 'grace@example.org' } });
      await press(linkIn((await mails())[1]));
      assert.equal(await statusAt(second.manageUrl), 'waitlisted');
      give().clock.now += 25 * HOUR;
      await press(linkIn((await mails())[0]));
      assert.equal(await statusAt(first.manageUrl), 'pending-email');
      await tidyUp();
      assert.equal(await statusAt(first.manageUrl), 'expired');
      assert.equal(await statusAt(second.manageUrl), 'confirmed');
    });
  });

  describe('an entry past its day', () => {
    it('does not wait any longer; a seat stays taken', async () => {
      await put({ capacity: { total: 1, waitlist: true } }, { retentionDays: 10 });
      await submit({ answers: { email: 'ada@example.org' } });
      await submit({ answers: { email: 'bo@example.org' } });
      give().clock.now += 11 * DAY;
      await tidyUp();
      assert.equal((await give().entries(id)).length, 0);
      const { taken, waitlist } = await give().askJson(`/forms/${id}/availability`);
      assert.deepEqual([taken, waitlist], [1, 0]);
    });
  });

  describe('what is agreed to', () => {
    const consents = [
      { name: 'privacy', version: '2026-05', text: { en: 'I agree.', pl: 'Zgadzam się.' }, required: true },
    ];
    const said = { name: 'privacy', version: '2026-05', lang: 'pl', given: true, at: '2026-11-20T09:59:00Z' };

    it('is kept with the text that was shown', async () => {
      await put({ consents });
      const { id: entry } = await submit({ consents: [{ ...said, textHash: hashText('Zgadzam się.') }] });
      const [row] = await give().db.query(
        'select * from muni_forms.consent join muni_forms.consent_text using (text_hash) where submission = $1',
        [entry],
      );
      assert.equal(row.text, 'Zgadzam się.');
      assert.equal(row.version, '2026-05');
      assert.equal(row.at.toISOString(), '2026-11-20T09:59:00.000Z');
    });

    for (const [what, consent] of [
      ['nothing', undefined],
      ['a refusal', { ...said, given: false }],
      ['another version', { ...said, version: '2025-01' }],
      ['another text', { ...said, textHash: hashText('I agree to everything.') }],
    ]) {
      it(`is not ${what}`, async () => {
        await put({ consents });
        const problem = await submit({ consents: consent ? [consent] : [] });
        assert.equal(problem.answered, 422);
        assert.match(problem.errors[0].pointer, /^#\/consents/);
      });
    }

    describe('where the form says nothing of its being required', () => {
      const plain = [{ name: 'privacy', text: 'I agree.' }];
      const sendPlainForm = (body) =>
        give().ask(`/forms/${id}/submissions`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
          body,
        });

      for (const [what, consents] of [
        ['nothing said', []],
        ['a refusal', [{ ...said, version: '1', given: false }]],
      ])
        it(`is needed all the same: ${what} is not enough`, async () => {
          await put({ consents: plain });
          const problem = await submit({ consents });
          assert.equal(problem.answered, 422);
          assert.equal(problem.errors[0].code, 'required');
        });

      it('is needed of a plain form too, which gives it with its box', async () => {
        await put({ consents: plain });
        assert.equal((await sendPlainForm('name=Ada')).status, 422);
        assert.equal((await sendPlainForm('name=Ada&privacy=on')).status, 201);
      });

      it('is taken from a widget, which says the version that goes without saying', async () => {
        await put({ consents: plain });
        const record = { ...said, version: '1', textHash: hashText('I agree.') };
        assert.equal((await submit({ consents: [record] })).answered, 201);
        const old = { ...record, version: '0' };
        assert.equal((await submit({ consents: [old] })).answered, 422);
      });

      it('is a free choice only where the form says so', async () => {
        await put({ consents: [{ ...plain[0], required: false }] });
        assert.equal((await submit({ consents: [] })).answered, 201);
      });
    });
  });

  describe('retention', () => {
    it('deletes an entry with all that belongs to it, and nothing before its day', async () => {
      await put({}, { retentionDays: 10 });
      const key = makeKey();
      await submit({ key, answers: { email: 'ada@example.org' } });
      give().clock.now += 10 * DAY - HOUR;
      await tidyUp();
      assert.equal((await give().entries(id)).length, 1);
      give().clock.now += HOUR;
      await tidyUp();
      assert.equal((await give().entries(id)).length, 0);
      assert.equal((await mails()).length, 0);
      const late = await submit({ key, answers: { email: 'ada@example.org' } });
      assert.equal(codeOf(late), 'duplicate');
    });

    it('counts from the closing where that is later', async () => {
      await put({ closes: '2026-12-20T00:00Z' }, { retentionDays: 10 });
      await submit();
      give().clock.now = Date.parse('2026-12-29T00:00Z');
      await tidyUp();
      assert.equal((await give().entries(id)).length, 1);
    });
  });

  describe('a machine', () => {
    it('that fills the trap gets a receipt, and nothing is kept', async () => {
      await put();
      const receipt = await submit({ trap: { hp: 'https://spam.example', ms: 5 } });
      assert.equal(receipt.answered, 201);
      assert.ok(receipt.receipt);
      assert.deepEqual(await give().entries(id), []);
    });

    it('that is too quick has to come again, and is let in then with the same bytes', async () => {
      await put({}, { spam: { minSeconds: 3 } });
      const key = makeKey();
      const first = await submit({ key, trap: { hp: '', ms: 400 } });
      assert.equal(first.answered, 429);
      assert.equal(first.headers.get('Retry-After'), '3');
      give().clock.now += 3000;
      assert.equal((await submit({ key, trap: { hp: '', ms: 400 } })).answered, 201);
    });

    it('needs a token where the form wants one, and a proof of work', async () => {
      await put({}, { spam: { token: true, proofBits: 8 } });
      assert.equal(codeOf(await submit()), 'captcha');
      const { token, proof } = await give().askJson(`/forms/${id}/start`);
      assert.deepEqual(proof, { algorithm: 'SHA-256', bits: 8 });
      const proves = (nonce) => createHash('sha256').update(`${token}:${nonce}`).digest()[0] === 0;
      const nonces = Array.from({ length: 10_000 }, (_, nonce) => String(nonce));
      // One in 256 words proves this little work by chance, so the wrong one is looked for as the right one is.
      const wrong = nonces.find((nonce) => !proves(nonce));
      const right = nonces.find(proves);
      assert.equal(codeOf(await submit({ trap: { hp: '', token, proof: wrong } })), 'captcha');
      assert.equal((await submit({ trap: { hp: '', token, proof: right } })).answered, 201);
      give().clock.now += 25 * HOUR;
      assert.equal(codeOf(await submit({ trap: { hp: '', token, proof: right } })), 'captcha');
    });

    it('cannot use another form’s token, nor one token for a thousand entries', async () => {
      await put({}, { spam: { token: true } });
      await give().put(makeDefinition({ id: `${id}-b` }));
      const { token: other } = await give().askJson(`/forms/${id}-b/start`);
      assert.equal(codeOf(await submit({ trap: { token: other } })), 'captcha');
      const { token } = await give().askJson(`/forms/${id}/start`);
      const codes = [];
      for (let at = 0; at < 8; at += 1) codes.push(codeOf(await submit({ trap: { token } })));
      assert.ok(codes.includes('captcha'));
    });
  });

  describe('a plain form', () => {
    const definition = {
      pages: [
        {
          id: 'one',
          fields: [
            { type: 'text', name: 'name', label: 'Name', required: true },
            { type: 'number', name: 'people', label: 'People' },
            {
              type: 'checkboxes',
              name: 'topics',
              label: 'Topics',
              options: [{ value: 'a' }, { value: 'b' }],
            },
            { type: 'matrix', name: 'support', rows: [{ value: 'tax' }], columns: [{ value: 'good' }] },
            { type: 'repeat', name: 'guests', fields: [{ type: 'text', name: 'name' }] },
            { type: 'file', name: 'plan', accept: ['.pdf'], maxBytes: 1000 },
          ],
        },
      ],
      consents: [{ name: 'privacy', version: '1', text: 'I agree.', required: true }],
    };
    const pdf = (text = 'x', name = 'plan.pdf') =>
      new File([`%PDF-1.7 ${text}`], name, { type: 'application/pdf' });
    const post = (body, headers = {}) =>
      give().ask(`/forms/${id}/submissions?ref=r1`, { method: 'POST', body, headers });

    it('is read by the names of its fields, and answered with a page', async () => {
      await put(definition);
      const body = new URLSearchParams([
        ['name', 'Ada'],
        ['people', '2,0'],
        ['topics', 'a'],
        ['topics', 'b'],
        ['support[tax]', 'good'],
        ['guests[0][name]', 'Grace'],
        ['guests.1.name', 'Edith'],
        ['privacy', 'on'],
        ['_lang', 'da'],
      ]);
      const answer = await post(body, { Accept: 'text/html' });
      assert.equal(answer.status, 201);
      assert.match(await answer.text(), /Tak, vi har modtaget/);
      const [entry] = await give().entries(id);
      assert.equal(entry.ref, 'r1');
      assert.deepEqual(entry.answers, {
        name: 'Ada',
        people: 2,
        topics: ['a', 'b'],
        support: { tax: 'good' },
        guests: [{ name: 'Grace' }, { name: 'Edith' }],
      });
    });

    it('that lacks something is answered with a page that says so', async () => {
      await put(definition);
      const answer = await post(new URLSearchParams({ privacy: 'on' }), {
        Accept: 'text/html',
        'Accept-Language': 'pl',
      });
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), /Jest problem[\s\S]*Name: Odpowiedź jest potrzebna/);
    });

    it('with a key is there once, though its parts are bounded differently each time', async () => {
      await put(definition);
      const key = makeKey();
      const form = () => {
        const data = new FormData();
        for (const [name, value] of [
          ['_key', key],
          ['name', 'Ada'],
          ['privacy', 'on'],
        ])
          data.set(name, value);
        data.set('plan', pdf());
        return data;
      };
      assert.equal((await post(form())).status, 201);
      assert.equal((await post(form())).status, 200);
      assert.equal((await give().entries(id)).length, 1);
      const files = await give().db.query('select name, submission from muni_forms.upload where form = $1', [
        id,
      ]);
      assert.deepEqual(files, [{ name: 'plan.pdf', submission: (await give().entries(id))[0].id }]);
    });

    it('takes the whole entry as a part of its own with the files beside it, as the widget sends it', async () => {
      await put(definition);
      const entry = makeSubmission({
        form: id,
        answers: { plan: [{ name: 'plan.pdf', type: 'application/pdf', size: 9 }] },
        consents: [{ name: 'privacy', version: '1', given: true }],
      });
      const send = (payload) => {
        const data = new FormData();
        data.set('payload', payload);
        data.append('file:plan', pdf());
        return post(data);
      };
      const asFile = () => new Blob([JSON.stringify(entry)], { type: 'application/json' });
      assert.equal((await send(asFile())).status, 201);
      assert.equal((await send(asFile())).status, 200);
      const asText = { ...entry, key: makeKey() };
      assert.equal((await send(JSON.stringify(asText))).status, 201);
      const entries = await give().entries(id);
      assert.deepEqual(
        entries.map(({ answers }) => answers.name),
        ['Ada', 'Ada'],
      );
      const files = await give().db.query('select name, submission from muni_forms.upload where form = $1', [
        id,
      ]);
      assert.deepEqual(
        files.map(({ name, submission }) => [name, submission]).sort(),
        entries.map((each) => ['plan.pdf', each.id]).sort(),
      );
    });

    it('takes no file that is too large, of another kind, or not what it says', async () => {
      await put(definition);
      for (const [file, status] of [
        [pdf('x'.repeat(2000)), 413],
        [new File(['hello'], 'plan.exe'), 415],
        [new File(['hello'], 'plan.pdf'), 415],
      ]) {
        const data = new FormData();
        data.set('field', 'plan');
        data.set('file', file);
        const answer = await give().ask(`/forms/${id}/uploads`, { method: 'POST', body: data });
        assert.equal(answer.status, status);
        assert.equal((await answer.json()).errors[0].pointer, '#/answers/plan');
      }
    });

    it('takes a file first and the entry after it, once', async () => {
      await put(definition);
      const data = new FormData();
      data.set('field', 'plan');
      data.set('file', pdf());
      const upload = await (await give().ask(`/forms/${id}/uploads`, { method: 'POST', body: data })).json();
      const entry = {
        files: [{ field: 'plan', id: upload.id }],
        consents: [{ name: 'privacy', version: '1', given: true }],
      };
      assert.equal((await submit(entry)).answered, 201);
      const second = await submit(entry);
      assert.equal(second.answered, 422);
      assert.equal(second.errors[0].pointer, '#/answers/plan');
    });

    it('leaves no file behind that nobody claims', async () => {
      await put(definition);
      const data = new FormData();
      data.set('plan', pdf());
      await give().ask(`/forms/${id}/uploads`, { method: 'POST', body: data });
      give().clock.now += 25 * HOUR;
      await tidyUp();
      assert.deepEqual(await give().db.query('select 1 from muni_forms.upload where form = $1', [id]), []);
    });
  });
}
