import { describe, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';

/** Is there a Redis server to start on this machine? */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** `describe` for tests with a real Redis: skipped with a clear line where `redis-server` is absent, failed on a build server. */
export function describeWithRedis(name: string, body: () => void): void {
  if (hasRedis) {
    describe(name, body);
  } else if (process.env['CI'] === 'true') {
    it(`${name}: needs redis-server`, () => {
      throw new Error('redis-server is not installed');
    });
  } else {
    console.warn(`skipped: ${name}: needs redis-server (Debian: apt-get install redis-server)`);
    it.skip(`${name}: needs redis-server`, () => {});
  }
}
