import { flatten, problem, theirName, type Adapter } from './adapter.js';

/** Any endpoint that takes what a form of HTML sends: mailers, form services, scripts of one's own. */
export const adapter: Adapter = {
  parcel({ answers, consents }, url, form, files) {
    const { encoding, constants } = form.submit;
    const pairs = [
      ...Object.entries(constants),
      ...Object.entries(answers)
        .filter(([name]) => !files.has(name))
        .flatMap(([name, value]) => flatten(theirName(name, form), value)),
      ...consents
        .filter(({ given }) => given)
        .map(({ name }): [string, string] => [theirName(name, form), 'on']),
    ];
    const isMultipart = encoding === 'multipart' || (encoding === 'auto' && files.size > 0);
    if (!isMultipart) return { url, body: new URLSearchParams(pairs as [string, string][]) };
    const body = new FormData();
    for (const [name, value] of pairs) body.append(name, value);
    for (const [path, list] of files)
      for (const file of list) body.append(theirName(path, form), file, file.name);
    return { url, body };
  },

  read({ status, json, text, isRedirect }, { submit }) {
    // To be led to a page of thanks is how such an endpoint says yes.
    if (isRedirect && submit.success === undefined) return { status: 201, json: {}, isRedirect: false };
    if (status >= 200 && status < 300)
      return submit.success === undefined || text.includes(submit.success)
        ? { status: 201, json: {} }
        : // The page came, but without the words that mean success: sending again would not help.
          problem(400, 'refused', undefined);
    return { status, json };
  },
};
