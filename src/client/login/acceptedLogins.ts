import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { isRecent } from '../clock.js';
import type { Reply, Send } from '../call.js';
import type { Credential } from './credential.js';
import { replyError } from '../replyErrors.js';

/** What replicas know of a login together. */
export interface SharedLogins {
  /** The name of its cache; undefined where HQ has not accepted it within the last hour, or has refused it since. */
  nameOf(fingerprint: string): Promise<string | undefined>;
  /** HQ has accepted it: the name of its cache, `name` where it has none yet. */
  accept(fingerprint: string, name: string): Promise<string>;
  /** HQ has refused it: its cache has no name any more. */
  refuse(fingerprint: string): Promise<void>;
}

/** The logins that HQ has accepted. Only they have a cache; a login that HQ refuses loses its cache at once. */
export interface AcceptedLogins {
  /** The name of a login's cache, from the answer that accepts the login until an answer refuses it; else undefined. */
  memoryOf(login: Pick<Credential, 'fingerprint'>): string | undefined;
  /** Asks what other replicas know of the login, where that was not asked lately. Undefined where there is nothing to ask. */
  settle(login: Pick<Credential, 'fingerprint'>): Promise<void> | undefined;
  /** Wraps `send` to observe whether HQ accepts the login. */
  watch(login: Pick<Credential, 'fingerprint'>, send: Send): Send;
}

/**
 * Logins. Above this number the least recently used one is dropped. That costs HQ requests and shows no data to others.
 */
const MAX_LOGINS = 10_000;

/** ms for which a replica does not ask again what the others know of a login. */
const CHECK_MS = 10_000;

/** The name of a login's cache, and when the other replicas agreed to it. */
interface LoginMemory {
  readonly name: string;
  readonly checkedAt: number;
}

/**
 * Tracks logins. A 401 about the login itself (authentication.md 9) applies to all project spaces of the server. The name of
 * its cache is then dropped, so that rows read before cannot be reached. Logins that HQ never accepted use no space.
 *
 * `shared`: replicas that share a cache act as one process would. A login that one of them has seen accepted is served its
 * own rows by all, as the caller brings the same credential that HQ accepted; one that is refused anywhere is refused its
 * cache everywhere within seconds.
 */
export function createAcceptedLogins(now: () => number = Date.now, shared?: SharedLogins): AcceptedLogins {
  const memories = new LRUCache<string, LoginMemory>({ max: MAX_LOGINS });
  const refusals = new LRUCache<string, number>({ max: MAX_LOGINS });
  const isChecked = (memory: LoginMemory | undefined) =>
    memory !== undefined && (!shared || isRecent(memory.checkedAt, now(), CHECK_MS));

  return {
    memoryOf: ({ fingerprint }) => memories.get(fingerprint)?.name,
    settle({ fingerprint }) {
      if (!shared || isChecked(memories.get(fingerprint))) return undefined;
      return check(shared, fingerprint);
    },
    watch:
      ({ fingerprint }, send) =>
      async call => {
        if (call.anonymous) return send(call);
        const refusalsBefore = refusals.get(fingerprint);
        const reply = await send(call);
        if (replyError(call, reply, '')?.code === 'UNAUTHENTICATED') {
          refusals.set(fingerprint, (refusals.get(fingerprint) ?? 0) + 1);
          memories.delete(fingerprint);
          await shared?.refuse(fingerprint);
        } else if (accepts(reply) && refusals.get(fingerprint) === refusalsBefore)
          // An answer to a request sent before the refusal says nothing about the time after it.
          await accept(fingerprint);
        return reply;
      },
  };

  async function accept(fingerprint: string): Promise<void> {
    const known = memories.get(fingerprint);
    if (isChecked(known)) return;
    const name = known?.name ?? randomUUID();
    if (!shared) return void memories.set(fingerprint, { name, checkedAt: now() });
    const refusalsBefore = refusals.get(fingerprint);
    const agreed = await shared.accept(fingerprint, name);
    if (refusals.get(fingerprint) === refusalsBefore) memories.set(fingerprint, { name: agreed, checkedAt: now() });
  }

  async function check(replicas: SharedLogins, fingerprint: string): Promise<void> {
    const refusalsBefore = refusals.get(fingerprint);
    const name = await replicas.nameOf(fingerprint);
    if (refusals.get(fingerprint) !== refusalsBefore) return;
    if (name === undefined) memories.delete(fingerprint);
    else memories.set(fingerprint, { name, checkedAt: now() });
  }
}

/** A 403 is about permissions and is checked after the login was accepted (authentication.md 6). */
const accepts = ({ status }: Reply): boolean => (status >= 200 && status < 300) || status === 403;
