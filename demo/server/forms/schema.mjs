/**
 * The tables of the forms side, as steps that are only ever added to: a step that has run on
 * somebody's data is never changed. Nothing here can be made again from files, so nothing is dropped.
 * @type {{ name: string, statements: string[] }[]}
 */
export const MIGRATIONS = [
  {
    name: 'forms, submissions and their keys',
    statements: [
      `create table muni_forms.setting (name text primary key, value text not null)`,
      // origin: 'file' or 'desk'. settings: what the endpoint alone needs to know, never sent out.
      `create table muni_forms.form (
         id text primary key, version text not null, body json not null, settings json not null,
         origin text not null, updated timestamptz not null
       )`,
      // One row for each thing with seats (form and ref). Whoever changes who sits where holds its lock.
      `create table muni_forms.place (
         form text not null, ref text not null,
         taken int not null default 0, waiting int not null default 0, next_turn bigint not null default 1,
         primary key (form, ref)
       )`,
      // state: accepted, pending-email, pending-review, declined, cancelled, superseded, expired.
      // seat: 'seat' or 'line'. turn: order of arrival within form and ref. person: hash of the unique answers.
      `create table muni_forms.submission (
         id text primary key, form text not null, version text not null, ref text not null,
         receipt text not null unique, state text not null, seat text not null, turn bigint not null,
         people int not null, lang text not null, answers jsonb not null, source jsonb not null,
         person text, mail text, sent timestamptz, received timestamptz not null,
         confirm_until timestamptz, delete_after timestamptz, superseded_by text
       )`,
      `create unique index submission_person on muni_forms.submission (form, ref, person)
         where person is not null and state in ('accepted', 'pending-email', 'pending-review')`,
      `create index submission_turn on muni_forms.submission (form, ref, turn)`,
      `create index submission_delete_after on muni_forms.submission (delete_after)`,
      // digest is null where a later entry replaced this key before it ever arrived.
      `create table muni_forms.submission_key (
         form text not null, key text not null, digest text, submission text not null,
         status int, answer json, received timestamptz not null,
         primary key (form, key)
       )`,
      `create index submission_key_submission on muni_forms.submission_key (submission)`,
      `create table muni_forms.consent (
         submission text not null, name text not null, version text not null, lang text not null,
         given boolean not null, at timestamptz, text_hash text not null,
         primary key (submission, name)
       )`,
      `create table muni_forms.consent_text (text_hash text primary key, text text not null)`,
      `create table muni_forms.upload (
         id text primary key, form text not null, field text not null, name text not null, type text not null,
         size int not null, bytes bytea not null, received timestamptz not null, submission text
       )`,
      `create index upload_submission on muni_forms.upload (submission)`,
      // Mail is only ever written here: what sends it, and when, is the municipality's own.
      `create table muni_forms.outbox (
         id bigint generated always as identity primary key, form text not null, submission text not null,
         recipient text not null, lang text not null, subject text not null, body text not null,
         created timestamptz not null, sent timestamptz
       )`,
      `create table muni_forms.desk_log (
         at timestamptz not null, what text not null, form text not null, about text not null
       )`,
    ],
  },
  {
    name: 'results, ideas and ballots',
    statements: [
      // Open answers that an official let out, without a way back to the entry.
      `create table muni_forms.released (form text not null, field text not null, text text not null, at timestamptz not null)`,
      `create table muni_forms.decision (
         submission text primary key, form text not null, status text not null, reason json, at timestamptz not null
       )`,
      // One ballot for each device; its key says whether it is the same one coming again.
      `create table muni_forms.ballot (
         form text not null, device text not null, key text not null, digest text not null, received timestamptz not null,
         primary key (form, device)
       )`,
      `create table muni_forms.ballot_key (
         form text not null, key text not null, digest text not null, received timestamptz not null, primary key (form, key)
       )`,
      `create table muni_forms.ballot_choice (
         form text not null, device text not null, idea text not null, points int not null, primary key (form, device, idea)
       )`,
      `create index ballot_choice_idea on muni_forms.ballot_choice (form, idea)`,
    ],
  },
  {
    name: 'what keeps machines out, and who is at the desk',
    statements: [
      // name: fingerprint of an address. free: when it may send as much at once as ever.
      `create table muni_forms.rate (name text primary key, free timestamptz not null)`,
      // When bytes that came too early came first.
      `create table muni_forms.early (digest text primary key, since timestamptz not null)`,
      // Start tokens, as hashes, and the keys they were used with.
      `create table muni_forms.token_key (token text not null, key text not null, at timestamptz not null, primary key (token, key))`,
      // id: hash of the cookie. password: fingerprint of the one it was opened with.
      `create table muni_forms.desk_session (
         id text primary key, password text not null, csrf text not null, until timestamptz not null
       )`,
      `create table muni_forms.desk_try (at timestamptz not null)`,
    ],
  },
  {
    name: 'quotas',
    statements: [
      `create table muni_forms.quota (submission text not null, name text not null, primary key (submission, name))`,
    ],
  },
];
