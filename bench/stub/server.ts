import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { casesById, listCases, oneCase, Refused } from './cases.js';
import { listAnswer } from './lists.js';
import { fill, type Template } from './template.js';
import { DOMAIN, loginOf, markOf } from './world.js';

/** What the stub reports to the process that started it: its URL first, then its counts for each message. */
export type FromStub = { readonly url: string } | { readonly requests: number; readonly unknown: readonly string[] };

/**
 * A fast HQ without limits, in a process of its own, with HQ's URLs and shapes (docs/hq). Answers are joined from texts
 * that are made once. It counts requests; a message from the parent process asks for the counts and clears them.
 */
let requests = 0;
let unknown: string[] = [];

const FOLDER = `/a/${DOMAIN}/api/`;

function answer(path: string, search: URLSearchParams, body: string): Template {
  const exclude = search.get('exclude') ?? '';
  if (path === 'case/v2/') return listCases(search, base);
  if (path === 'case/v2/bulk-fetch/')
    return casesById((JSON.parse(body) as { readonly case_ids: readonly string[] }).case_ids, exclude);
  const ids = /^case\/v2\/([\w,-]+)\/$/.exec(path)?.[1];
  if (ids !== undefined) return ids.includes(',') ? casesById(ids.split(','), exclude) : oneCase(ids, exclude);
  const found = listAnswer(path, search);
  if (!found) throw new Refused(404, `No such path: ${path}`);
  return found;
}

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  requests++;
  const login = loginOf(request.headers.authorization);
  if (login === undefined) return void response.writeHead(401).end();
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  let body = '';
  if (request.method === 'POST') for await (const chunk of request) body += String(chunk);
  try {
    if (!path.startsWith(FOLDER)) throw new Refused(404, `No such path: ${path}`);
    send(response, 200, fill(answer(path.slice(FOLDER.length), new URLSearchParams(query), body), markOf(login)));
  } catch (error) {
    unknown.push(`${request.method} ${request.url}: ${String(error)}`);
    send(
      response,
      error instanceof Refused ? error.status : 500,
      Buffer.from(JSON.stringify({ error: String(error) })),
    );
  }
}

function send(response: ServerResponse, status: number, bytes: Buffer): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length });
  response.end(bytes);
}

const server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => void respond(request, response));
await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

process.on('message', () => {
  process.send?.({ requests, unknown } satisfies FromStub);
  [requests, unknown] = [0, []];
});
process.on('disconnect', () => process.exit());
process.send?.({ url: base } satisfies FromStub);
