import { after, before, describe } from 'node:test';
import { describeDesk, describeDeskParts } from './desk.suite.mjs';
import { ENGINES } from './engines.mjs';
import { describeEntries } from './entries.suite.mjs';
import { openFormEndpoint } from './form-endpoint.mjs';
import { describeRush } from './form-rush.suite.mjs';
import { describeResults } from './results.suite.mjs';
import { describeSpam } from './spam.suite.mjs';
import { describeSubmissions } from './submissions.suite.mjs';

for (const { name, skip, openDatabase } of ENGINES) {
  describe(`Forms over ${name}`, { skip: skip ?? false }, () => {
    let endpoint;
    let close;
    before(async () => {
      const opened = await openDatabase();
      close = opened.close;
      endpoint = await openFormEndpoint(opened.db, { deskSecret: 'right' });
    });
    after(() => close?.());
    for (const describeSuite of [
      describeSubmissions,
      describeEntries,
      describeResults,
      describeDesk,
      describeSpam,
      describeRush,
    ])
      describeSuite(() => endpoint);
  });
}

describeDeskParts();
