// Everything that visits built pages, in one process: an engine takes longer to start than most suites take.
import './old-libraries.suite.mjs';
import './pages.suite.mjs';
import './policies.suite.mjs';
import './script-tags.suite.mjs';
import './sentences.suite.mjs';
import './redirects.suite.mjs';
import './lost-chunk.suite.mjs';
import './list-shift.suite.mjs';
import './calendar-shift.suite.mjs';
import './lost-answer.suite.mjs';
import './proof-of-work.suite.mjs';
import './form-shift.suite.mjs';
import './form-tree.suite.mjs';
import './forced-colours.suite.mjs';
import './more-contrast.suite.mjs';
