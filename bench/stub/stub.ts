import { type ChildProcess, fork } from 'node:child_process';
import type { FromStub } from './server.js';

/** The running stub of HQ. */
export interface Stub {
  readonly url: string;
  /**
   * The requests since the last call.
   * @throws if one of them was for a path or parameter that the stub does not have: figures would be of errors.
   */
  counts(): Promise<number>;
  stop(): void;
}

/** Starts the stub of HQ in a process of its own. */
export async function startStub(): Promise<Stub> {
  const child = fork('bench/stub/server.ts', { execArgv: ['--import', 'tsx'] });
  const first = await message(child);
  if (!('url' in first)) throw new Error('the stub of HQ did not report its URL');
  return {
    url: first.url,
    async counts() {
      child.send('counts');
      const counted = await message(child);
      if (!('requests' in counted)) throw new Error('the stub of HQ did not report its counts');
      const [unexpected] = counted.unknown;
      if (unexpected) throw new Error(`the stub of HQ could not answer ${unexpected}`);
      return counted.requests;
    },
    stop: () => child.disconnect(),
  };
}

/** The next message of a process; rejects if it ends before. */
function message(child: ChildProcess): Promise<FromStub> {
  return new Promise((done, fail) => {
    const ended = () => fail(new Error('the stub of HQ ended'));
    child.once('exit', ended);
    child.once('message', given => {
      child.off('exit', ended);
      done(given as FromStub);
    });
  });
}
