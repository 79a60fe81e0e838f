import { isRecord } from '../../data/decode.js';
import { problem, theirName, type Adapter } from './adapter.js';

/** listmonk (newsletters): an address, a name, and the lists the form is for. */
export const adapter: Adapter = {
  parcel({ answers }, url, form) {
    const byName = new Map(Object.entries(answers).map(([name, value]) => [theirName(name, form), value]));
    const mail = form.pages.flatMap(({ fields }) => fields).find(({ type }) => type === 'email');
    const body = {
      email: byName.get('email') ?? (mail && answers[mail.name]) ?? '',
      name: byName.get('name') ?? '',
      list_uuids: form.submit.target,
    };
    const to = /\/api\/public\/subscription\/?$/.test(url)
      ? url
      : `${url.replace(/\/+$/, '')}/api/public/subscription`;
    return { url: to, body: JSON.stringify(body), contentType: 'application/json' };
  },

  read({ status, json }) {
    const data = isRecord(json) ? json : {};
    if (status >= 200 && status < 300) {
      const waits = isRecord(data.data) && data.data.has_optin === true;
      return { status: waits ? 202 : 201, json: { status: waits ? 'pending-email' : 'confirmed' } };
    }
    return status === 400 ? problem(400, 'refused', data.message) : { status, json };
  },
};
