// `npm run bench`: cold visits of every contestant in turn, medians over the visits, ratios inside the run.
//   --peers      compares with other libraries too (installs them into .cache)
//   --quick      one visit each and small sizes: only that everything runs
//   --runs 5     visits of each contestant at each size
//   --sizes 1000,100000    --only floor,worker    --job directory,calendar,rules,signup,survey
import { bootstrap, isBuildFresh } from '../../scripts/bootstrap.mjs';
import { spawnSync } from 'node:child_process';

bootstrap();
if (!isBuildFresh() && !process.argv.includes('--as-built')) {
  spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}
const { bench } = await import('./bench.mjs');
process.exitCode = (await bench(process.argv.slice(2))) ? 0 : 1;
