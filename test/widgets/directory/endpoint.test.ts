import '../../../src/define.js';
import { describeEndpointWidget } from '../../support/endpoint-suite.js';
import { asFile, manyFirms } from '../../support/firms.js';
import { itemNames } from '../../support/see.js';

describeEndpointWidget('muni-directory', {
  answer: (count) => asFile(manyFirms(count)),
  names: (count) => manyFirms(count).map(({ name }) => name),
  shown: itemNames,
});
