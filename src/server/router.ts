import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Graphql } from './graphql/apollo.js';
import { compressAnswer } from './compress.js';
import { createCors } from './cors.js';
import type { Explorer } from './explorer.js';
import { sendFile } from './files.js';
import { unexpected } from './graphql/errorMasking.js';
import { originOf } from './origin.js';
import { HttpRefusal, sendErrors, sendKnown } from './httpErrors.js';
import type { ServerSettings } from './settings.js';

/** The parts that the front shares its requests out to. */
export interface RouterParts {
  readonly graphql: Graphql;
  readonly explorer: Explorer;
  /** The server is closing: it answers what has come, and wants no more. */
  readonly draining: () => boolean;
}

interface HttpRoute {
  readonly methods: readonly string[];
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;
}

const READ = ['GET', 'HEAD'];

/** Finds what a path means, and turns whatever goes wrong before an answer has begun into a JSON error. */
export function createFront(settings: ServerSettings, parts: RouterParts) {
  const { log } = settings;
  const cors = createCors(settings.corsOrigins);

  function routeOf(path: string, search: string, origin: string): HttpRoute {
    const below = (folder: string) => (path.startsWith(folder) ? path.slice(folder.length) : undefined);
    if (path === '/graphql' || path === '/graphql/')
      return { methods: ['POST', 'GET'], answer: (q, a) => parts.graphql(q, a, search, origin) };
    if (path === '/') return { methods: READ, answer: (q, a) => parts.explorer(q, a, '') };
    if (path === '/health') return { methods: READ, answer: (_, a) => state(a, 200, 'alive') };
    if (path === '/ready') return { methods: READ, answer: (_, a) => ready(a) };
    const asset = below('/explorer/');
    if (asset) return { methods: READ, answer: (q, a) => parts.explorer(q, a, asset) };
    const file = below('/files/');
    if (file) return { methods: READ, answer: (q, a) => sendFile(q, a, { rest: file, search, origin }, settings) };
    throw new HttpRefusal(404, 'NOT_FOUND', 'There is nothing here. The graph is at /graphql, its explorer at /.');
  }

  const ready = (response: ServerResponse) =>
    parts.draining() ? state(response, 503, 'draining') : state(response, 200, 'ready');

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/', method = '' } = request;
    const [path = '/', search = ''] = url.split(/\?(.*)/s, 2);
    const { methods, answer: send } = routeOf(path, search, originOf(request, settings));
    if (!methods.includes(method)) {
      const allow = methods.join(', ');
      throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', `${path} takes ${allow}, not ${method}.`, { allow });
    }
    await send(request, response);
  }

  async function refuseOrAnswer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await answer(request, response);
    } catch (error) {
      // A client that went away, or an upstream that broke in the middle: no status can be sent any more.
      if (response.headersSent || response.destroyed) response.destroy();
      else if (!sendKnown(response, error)) sendErrors(response, 500, unexpected(log, error));
    }
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    if (parts.draining()) response.shouldKeepAlive = false;
    compressAnswer(request, response);
    // Before anything is refused: a web page is to read refusals too.
    cors(request, response, () => void refuseOrAnswer(request, response));
  };
}

function state(response: ServerResponse, status: number, word: string): void {
  const body = JSON.stringify({ status: word });
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
