import { after, before, describe } from 'node:test';
import { ENGINES } from './engines.mjs';
import { describeAnswers } from './answers.suite.mjs';
import { describeCaching } from './caching.suite.mjs';
import { describeFacets } from './facets.suite.mjs';
import { describeFiles } from './files.suite.mjs';
import { describePaging } from './paging.suite.mjs';
import { describePlaces } from './places.suite.mjs';
import { describeProblems } from './problems.suite.mjs';
import { describeSearch } from './search.suite.mjs';

for (const { name, skip, open } of ENGINES) {
  describe(`The endpoint over ${name}`, { skip: skip ?? false }, () => {
    /** @type {import('./engines.mjs').Endpoint} */
    let endpoint;
    before(async () => {
      endpoint = await open();
    });
    after(() => endpoint?.close());
    const give = () => endpoint;
    for (const describeSuite of [
      describeAnswers,
      describePaging,
      describeSearch,
      describeFacets,
      describePlaces,
      describeCaching,
      describeProblems,
      describeFiles,
    ])
      describeSuite(give);
  });
}
