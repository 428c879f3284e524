import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from '@jest/globals';
import { createContexts } from '../../src/operation/createContext.js';
import { DEMO_CREDENTIAL } from '../../src/commands/embedded.js';
import { fileHref } from '../../src/files/links.js';
import { createBudgets } from '../../src/client/budget/budget.js';
import { systemClock as clock } from '../../src/client/clock.js';
import { createIdempotencyKeys } from '../../src/engine/write/idempotencyKeys.js';
import { inProcessStore } from '../../src/engine/memory/store/inProcess.js';
import * as resources from '../../src/families/resources.js';
import { startSandbox } from '../../src/sandbox/http/server.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { startHttpEdge } from '../support/httpEdge.js';

/** What a test has started, closed after it. */
const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

/** A gateway's edge over whatever HQ answers at a URL. */
export async function gatewayOver(url: string) {
  const contextOf = createContexts({
    server: { url, timeout: 60_000, userAgent: 'test' },
    memory: { store: inProcessStore(1), now: () => clock.now(), lag: 0 },
    keys: createIdempotencyKeys({ megabytes: 20, now: () => clock.now() }),
    budgets: createBudgets({ clock, reserve: 0, workers: 100 }),
    families: Object.values(resources),
    clock,
    limits: { requests: 10, rows: 100, restore: 1_000_000, deadline: 30_000 },
  });
  const gateway = await startHttpEdge({ contextOf });
  open.push(gateway);
  return gateway;
}

/** A gateway over an embedded HQ, with a photo that a form of it has. */
export async function gatewayOverSandbox() {
  const sandbox = await startSandbox({ world: createWorld({ cases: 200, now: Date.UTC(2026, 5, 1) }) });
  open.push(sandbox);
  const forms = [...(sandbox.world.domains.get('demo')?.forms ?? [])];
  const [form, photo] =
    forms
      .flatMap(each => [...each.attachments].map(([name, file]) => [each, { name, file }] as const))
      .find(([, { file }]) => file.contentType?.startsWith('image/')) ?? [];
  if (!form || !photo) throw new Error('The sandbox has no photo.');
  const { url } = await gatewayOver(sandbox.url);
  return { sandbox, url, formId: form.id, name: photo.name, bytes: Buffer.from(photo.file.bytes()) };
}

/** A gateway over an HQ that answers every request alike. */
export async function gatewayOverHq(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push({ close: () => (server.closeAllConnections(), server.close()) });
  return gatewayOver(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

/** The link to a file at a gateway. */
export const hrefOf = (origin: string, domain: string, kind: string, id: string, name?: string) =>
  fileHref(origin, { domain, kind, id, name });
/** Follows a link with the demonstration login. */
export const get = (href: string, headers: Record<string, string> = {}, signal?: AbortSignal) =>
  fetch(href, { headers: { authorization: DEMO_CREDENTIAL, ...headers }, signal });
