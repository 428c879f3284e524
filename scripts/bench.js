import { install, isBuilt, isInstalled } from './upToDate.js';
import { Failed, run } from './run.js';

/**
 * `npm run bench`: the gateway's speed beside peers. It installs the peers and builds the gateway where that is missing
 * or outdated. The name of another benchmark of `bench/` runs that one instead. What follows is passed to it.
 */
const PEERS = 'bench/peers';

const [first, ...rest] = process.argv.slice(2);
const isNamed = first !== undefined && !first.startsWith('-');
const [name, options] = isNamed ? [first, rest] : ['speed', process.argv.slice(2)];

try {
  if (!isInstalled()) await install();
  if (name === 'speed') {
    if (!isInstalled(PEERS)) await install(PEERS);
    if (!isBuilt()) {
      console.log('Building ...');
      await run('node', ['scripts/build.js']);
    }
  }
  await run('tsx', [`bench/${name}.ts`, ...options]);
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
