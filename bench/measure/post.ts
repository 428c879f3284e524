import { type Agent, request as send } from 'node:http';
import type { LoadRequest } from '../load/job.js';

/** Sends a request to a server on this machine and returns the whole body of the answer. */
export function post(agent: Agent, port: number, { path, body, headers }: LoadRequest): Promise<string> {
  return new Promise((done, fail) => {
    const options = { agent, port, path, method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    const sent = send(options, response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => done(Buffer.concat(chunks).toString()));
      response.once('error', fail);
    });
    sent.on('error', fail);
    sent.end(body);
  });
}
