import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Reply, Send } from '../call.js';
import type { Credential } from './credential.js';
import { replyError } from '../replyErrors.js';

/** The logins that HQ has accepted. Only they have a cache; a login that HQ refuses loses its cache at once. */
export interface AcceptedLogins {
  /** The name of a login's cache, from the answer that accepts the login until an answer refuses it; else undefined. */
  memoryOf(login: Pick<Credential, 'fingerprint'>): string | undefined;
  /** Wraps `send` to observe whether HQ accepts the login. */
  watch(login: Pick<Credential, 'fingerprint'>, send: Send): Send;
}

/**
 * Logins. Above this number the least recently used one is dropped. That costs HQ requests and shows no data to others.
 */
const MAX_LOGINS = 10_000;

/**
 * Tracks logins in this process. A 401 about the login itself (authentication.md 9) applies to all project spaces of
 * the server. The name of its cache is then dropped, so that rows read before cannot be reached. Logins that HQ never
 * accepted use no space. Each replica learns of a refusal from its own next answer.
 */
export function createAcceptedLogins(): AcceptedLogins {
  const memories = new LRUCache<string, string>({ max: MAX_LOGINS });
  const refusals = new LRUCache<string, number>({ max: MAX_LOGINS });

  return {
    memoryOf: ({ fingerprint }) => memories.get(fingerprint),
    watch:
      ({ fingerprint }, send) =>
      async call => {
        if (call.anonymous) return send(call);
        const refusalsBefore = refusals.get(fingerprint);
        const reply = await send(call);
        if (replyError(call, reply, '')?.code === 'UNAUTHENTICATED') {
          refusals.set(fingerprint, (refusals.get(fingerprint) ?? 0) + 1);
          memories.delete(fingerprint);
        } else if (accepts(reply) && refusals.get(fingerprint) === refusalsBefore && !memories.has(fingerprint))
          // An answer to a request sent before the refusal says nothing about the time after it.
          memories.set(fingerprint, randomUUID());
        return reply;
      },
  };
}

/** A 403 is about permissions and is checked after the login was accepted (authentication.md 6). */
const accepts = ({ status }: Reply): boolean => (status >= 200 && status < 300) || status === 403;
