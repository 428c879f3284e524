import { connect, type Socket } from 'node:net';
import { createAnswerReader, type ReadAnswer } from './answerReader.js';
import type { LoadRequest } from './job.js';

/** A keep-alive connection that has one request open at a time. */
export interface LoadClient {
  ask(request: Buffer): Promise<ReadAnswer>;
  close(): void;
}

/** The bytes of a request. */
export function requestBytes({ path, body, headers = {} }: LoadRequest): Buffer {
  const all = {
    host: '127.0.0.1',
    ...headers,
    ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`);
}

/** Connects to a server on this machine. */
export async function createLoadClient(port: number): Promise<LoadClient> {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise((done, fail) => socket.once('connect', done).once('error', fail));
  let read = createAnswerReader();
  let pending: { done(answer: ReadAnswer): void; fail(error: Error): void } | undefined;

  const fail = (error: Error) => {
    pending?.fail(error);
    pending = undefined;
  };
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the server closed the connection')));
  socket.on('data', chunk => {
    try {
      const answer = read(chunk);
      if (answer === undefined) return;
      const asked = pending;
      pending = undefined;
      asked?.done(answer);
    } catch (error) {
      read = createAnswerReader();
      fail(error as Error);
    }
  });

  return {
    ask: request =>
      new Promise((done, reject) => {
        pending = { done, fail: reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}
