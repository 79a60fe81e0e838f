// Everything that takes over a server's markup, in one process: an engine takes longer to start than most suites take.
import './hydrate.suite.mjs';
import './calendar-hydrate.suite.mjs';
import './forms-hydrate.suite.mjs';
import './signup.suite.mjs';
import './kinds.suite.mjs';
