import { Agent, request } from 'node:http';

/** Requests to repeat. */
export interface HotWork {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly count: number;
  readonly connections: number;
}

/** Sends one request and reads its answer. */
function send({ url, method, headers, body }: HotWork, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, answer => {
      answer.resume();
      answer.once('end', resolve).once('error', reject);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

// A process of its own, so that the server's CPU time is the server's alone.
process.on('message', (work: HotWork) => {
  const agent = new Agent({ keepAlive: true, maxSockets: work.connections });
  let left = work.count;
  const client = async () => {
    while (left-- > 0) await send(work, agent);
  };
  void Promise.all(Array.from({ length: work.connections }, client)).then(() => {
    agent.destroy();
    process.send?.('done');
  });
});
