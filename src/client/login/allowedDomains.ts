import { freeGet, type Call, type Reply, type Send } from '../call.js';
import type { Scheme } from './credential.js';
import { messageOf } from '../replyErrors.js';

/** HQ's list of the project spaces of a key or token. Not metered (users.md 6). */
const DOMAINS = freeGet('/api/user_domains/v1/');

/** The project space of a call and the scheme of its login. '' = outside project spaces. */
interface PipelineScope {
  readonly domain: string;
  readonly scheme: Scheme;
}

/**
 * HQ answers a key that belongs to another project space like an unknown key, and such a token like a missing
 * permission (authentication.md 2 and 5). After such a refusal, `ask` fetches the project spaces of the credential,
 * unmetered, and the reply returns them in `elsewhere`. Never for passwords, because HQ counts wrong ones.
 */
export const withAllowedDomains =
  (scope: PipelineScope, ask: Send, send: Send): Send =>
  async call => {
    const reply = await send(call);
    if (scope.domain === '' || call.anonymous || !mayBeOtherDomain(scope, call, reply)) return reply;
    const list = await ask(DOMAINS).catch(() => undefined);
    const elsewhere = list?.status === 200 ? namesIn(list.body) : undefined;
    return elsewhere ? { ...reply, elsewhere } : reply;
  };

/** Both refusals have an empty body. One with a page or a message has other causes (authentication.md 9). */
const mayBeOtherDomain = ({ scheme }: PipelineScope, { path }: Call, { status, type, body }: Reply): boolean =>
  !path.startsWith('/api/') &&
  messageOf(body) === '' &&
  ((scheme === 'ApiKey' && status === 401) ||
    (scheme === 'Bearer' && status === 403 && !(type === 'text/html' && body)));

/** The names in HQ's list; undefined if the body is no such list. */
function namesIn(body: unknown): readonly string[] | undefined {
  const { objects } = (body ?? {}) as { readonly objects?: unknown };
  if (!Array.isArray(objects)) return undefined;
  return objects
    .map((row: unknown) => (row as { readonly domain_name?: unknown } | null)?.domain_name)
    .filter(name => typeof name === 'string');
}
