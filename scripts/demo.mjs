// `npm run demo`: the reference endpoint and the demo site. npm starts it through a shell, which a signal to npm
// ends without a word to its child; so the demo also stops when the process that started it is gone.
import { main } from '../demo/server/main.mjs';

const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 500).unref();

await main();
