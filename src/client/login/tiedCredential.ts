import { freeGet, type Call, type Reply, type Send } from '../call.js';
import type { Scheme } from './credential.js';
import { messageOf } from '../replyErrors.js';

/** HQ's list of the project spaces of a key or token: not metered (users.md 6). */
const DOMAINS = freeGet('/api/user_domains/v1/');

/** A login of this kind in a project space; '' = outside all. */
interface PipelineScope {
  readonly domain: string;
  readonly scheme: Scheme;
}

/**
 * HQ answers a key of another project space like an unknown key, and a token of others like a missing permission
 * (authentication.md 2 and 5). Where the refusal can mean that, HQ is asked by `ask`, unmetered, which project spaces the
 * credential has, and the reply says it in `elsewhere`. Never for passwords: HQ counts the wrong ones.
 */
export const withAllowedDomains =
  (where: PipelineScope, ask: Send, send: Send): Send =>
  async call => {
    const reply = await send(call);
    if (where.domain === '' || call.anonymous || !mayBeTied(where, call, reply)) return reply;
    const list = await ask(DOMAINS).catch(() => undefined);
    const elsewhere = list?.status === 200 ? namesIn(list.body) : undefined;
    return elsewhere ? { ...reply, elsewhere } : reply;
  };

/** Both refusals are empty; a page or words of HQ's have other causes (authentication.md 9). */
const mayBeTied = ({ scheme }: PipelineScope, { path }: Call, { status, type, body }: Reply): boolean =>
  !path.startsWith('/api/') &&
  messageOf(body) === '' &&
  ((scheme === 'ApiKey' && status === 401) ||
    (scheme === 'Bearer' && status === 403 && !(type === 'text/html' && body)));

/** The names in HQ's list; undefined where it is none. */
function namesIn(body: unknown): readonly string[] | undefined {
  const { objects } = (body ?? {}) as { readonly objects?: unknown };
  if (!Array.isArray(objects)) return undefined;
  return objects
    .map((row: unknown) => (row as { readonly domain_name?: unknown } | null)?.domain_name)
    .filter(name => typeof name === 'string');
}
