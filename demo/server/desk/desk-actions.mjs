import { changeEntry } from '../forms/change-entry.mjs';
import { faultOfDefinition } from '../forms/engine.mjs';
import { fieldsOf } from '../forms/fields-of.mjs';
import { faultOf, wholeDefinition } from '../forms/read-definitions.mjs';

/**
 * What officials do, each noted with the time and what it was about, never with answers.
 * @param {import('../forms/open-forms.mjs').Forms} forms
 * @param {(form: string) => Promise<void>} [onDecided]
 */
export function makeDeskActions(forms, onDecided = async () => {}) {
  const { db, now } = forms;
  const note = (/** @type {string} */ what, /** @type {string} */ form, about = '') =>
    db.query('insert into muni_forms.desk_log values ($1, $2, $3, $4)', [new Date(now()), what, form, about]);

  /** @type {Record<string, (entry: { id: string, form: string, answers: any }, data: FormData | URLSearchParams, links: any) => Promise<unknown>>} */
  const actions = {
    accept: ({ id }, _data, links) =>
      changeEntry(forms, id, links, ({ state }) => (state === 'pending-review' ? 'accepted' : undefined)),
    decline: ({ id }, _data, links) =>
      changeEntry(forms, id, links, ({ state }) => (state === 'pending-review' ? 'declined' : undefined)),
    cancel: ({ id }, _data, links) => changeEntry(forms, id, links, () => 'cancelled'),
    async release({ form, answers }, data) {
      const field = String(data.get('field'));
      const definition = (await forms.get(form))?.definition ?? {};
      const isOpen = fieldsOf(definition).some(
        ({ name, type, sensitive }) => name === field && !sensitive && ['text', 'textarea'].includes(type),
      );
      if (isOpen && answers[field])
        await db.query('insert into muni_forms.released values ($1, $2, $3, $4)', [
          form,
          field,
          String(answers[field]),
          new Date(now()),
        ]);
    },
    async decide({ id, form }, data) {
      const status = data.get('status');
      if (status !== 'funded' && status !== 'declined') return;
      const reason = String(data.get('reason') ?? '').trim();
      await db.query(
        `insert into muni_forms.decision values ($1, $2, $3, $4::json, $5)
         on conflict (submission) do update set status = excluded.status, reason = excluded.reason, at = excluded.at`,
        [id, form, status, reason ? JSON.stringify(reason) : null, new Date(now())],
      );
      await onDecided(form);
    },
  };

  return {
    note,
    /**
     * @param {string} name
     * @param {string} id
     * @param {FormData | URLSearchParams} data
     * @param {import('../forms/links.mjs').Links} links
     * @returns {Promise<string | undefined>} the form it belongs to
     */
    async run(name, id, data, links) {
      const [entry] = await db.query('select id, form, answers from muni_forms.submission where id = $1', [
        id,
      ]);
      const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
      if (!entry || !action) return undefined;
      await action(entry, data, links);
      await note(name, entry.form, id);
      return entry.form;
    },
    /**
     * @param {string} definition as JSON
     * @param {string} settings as JSON
     * @returns {Promise<string | undefined>} why it was not taken
     */
    async put(definition, settings) {
      try {
        const read = await wholeDefinition(JSON.parse(definition));
        const own = settings.trim() ? JSON.parse(settings) : {};
        const fault = faultOf(read) ?? (await faultOfDefinition(read, own));
        if (fault) return fault;
        await forms.put(read, own, 'desk');
        await note('put', read.id, read.version);
        return undefined;
      } catch (error) {
        return /** @type {Error} */ (error).message;
      }
    },
  };
}
