import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Graphql } from './graphql/apollo.js';
import { compressAnswer } from './compress.js';
import { createCors } from './cors.js';
import type { Explorer } from './explorer.js';
import { sendFile } from './files.js';
import { clientAddress } from './defence/address.js';
import { createInFlight } from './defence/inFlight.js';
import type { RequestClient } from './graphql/requestHeaders.js';
import { unexpected } from './graphql/errorMasking.js';
import { originOf } from './origin.js';
import { HttpRefusal, sendErrors, sendKnown } from './httpErrors.js';
import type { SchemaFiles } from './schemaFiles.js';
import type { ServerSettings } from './settings.js';

/** The handlers behind the router. */
export interface RouterParts {
  readonly graphql: Graphql;
  /** Undefined: there is none. */
  readonly explorer: Explorer | undefined;
  /** Undefined: the schema is not shown. */
  readonly schemaFiles: SchemaFiles | undefined;
  /** The server is closing: it answers running requests and accepts no more. */
  readonly draining: () => boolean;
}

interface HttpRoute {
  readonly methods: readonly string[];
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;
}

const READ = ['GET', 'HEAD'];

/** Routes requests by path. Errors before the start of an answer become JSON errors. */
export function createRouter(settings: ServerSettings, parts: RouterParts) {
  const { log } = settings;
  const cors = createCors(settings.corsOrigins);

  const countInFlight = createInFlight(settings);

  function routeOf(path: string, search: string, caller: RequestClient): HttpRoute {
    const below = (folder: string) => (path.startsWith(folder) ? path.slice(folder.length) : undefined);
    if (path === '/graphql' || path === '/graphql/')
      return { methods: ['POST', 'GET'], answer: counted((q, a) => parts.graphql(q, a, search, caller)) };
    const { explorer, schemaFiles } = parts;
    if (path === '/' && explorer) return { methods: READ, answer: (q, a) => explorer(q, a, '') };
    if (schemaFiles && (path === '/schema.graphql' || path === '/subgraph.graphql')) {
      const name = path === '/schema.graphql' ? 'schema.graphql' : 'subgraph.graphql';
      return { methods: READ, answer: (q, a) => schemaFiles(q, a, name) };
    }
    if (path === '/health') return { methods: READ, answer: (_, a) => sendState(a, 200, 'alive') };
    if (path === '/ready') return { methods: READ, answer: (_, a) => ready(a) };
    const asset = below('/explorer/');
    if (asset && explorer) return { methods: READ, answer: (q, a) => explorer(q, a, asset) };
    const file = below('/files/');
    if (file)
      return { methods: READ, answer: counted((q, a) => sendFile(q, a, { rest: file, search, ...caller }, settings)) };
    const hint = explorer ? ', the explorer is /' : '';
    throw new HttpRefusal(404, 'NOT_FOUND', `No such path. The GraphQL endpoint is /graphql${hint}.`);

    function counted(answer: HttpRoute['answer']): HttpRoute['answer'] {
      return (request, response) => {
        countInFlight(request, response, caller.address);
        return answer(request, response);
      };
    }
  }

  /** Warns once where a proxy stands in front of a gateway that believes none. */
  let hasWarned = settings.trustProxy !== undefined && settings.trustProxy > 0;
  function addressOf(request: IncomingMessage): string {
    if (!hasWarned && request.headers['x-forwarded-for'] !== undefined) {
      hasWarned = true;
      log.warn(
        'A request has x-forwarded-for. Behind a proxy, set TRUST_PROXY: else all clients count as one address.',
      );
    }
    return clientAddress(request, settings.trustProxy ?? 0);
  }

  const ready = (response: ServerResponse) =>
    parts.draining() ? sendState(response, 503, 'draining') : sendState(response, 200, 'ready');

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/', method = '' } = request;
    const [path = '/', search = ''] = url.split(/\?(.*)/s, 2);
    const { methods, answer: send } = routeOf(path, search, {
      origin: originOf(request, settings),
      address: addressOf(request),
    });
    if (!methods.includes(method)) {
      const allow = methods.join(', ');
      throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', `${path} takes ${allow}, not ${method}.`, { allow });
    }
    await send(request, response);
  }

  async function answerOrError(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await answer(request, response);
    } catch (error) {
      // The client disconnected or HQ's connection broke during the answer: a status can no longer be sent.
      if (response.headersSent || response.destroyed) response.destroy();
      else if (!sendKnown(response, error)) sendErrors(response, 500, unexpected(log, error));
    }
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    if (parts.draining()) response.shouldKeepAlive = false;
    compressAnswer(request, response);
    // Before any error is sent, so that web pages can read errors too.
    cors(request, response, () => void answerOrError(request, response));
  };
}

function sendState(response: ServerResponse, status: number, word: string): void {
  const body = JSON.stringify({ status: word });
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
