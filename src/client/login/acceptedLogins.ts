import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Reply, Send } from '../call.js';
import type { Credential } from './credential.js';
import { replyError } from '../replyErrors.js';

/** The logins that HQ has accepted. Only they have a memory, and a login that HQ refuses loses it at once. */
export interface AcceptedLogins {
  /** Names the memory of a login from the answer that accepted it to the one that refuses it; undefined outside of that. */
  memoryOf(login: Pick<Credential, 'fingerprint'>): string | undefined;
  /** Learns from what HQ answers the login. */
  watch(login: Pick<Credential, 'fingerprint'>, send: Send): Send;
}

/** Logins. The least recently used one is forgotten beyond that: it costs HQ requests, and shows nothing to anyone. */
const MOST = 10_000;

/**
 * A 401 that is about the login itself (authentication.md 9) holds for every project space of the server. Rows that were
 * read before it are then out of reach, because the name of that memory is forgotten. Texts that HQ has never accepted
 * as a login take no room. In process: each replica learns of a refusal from HQ's next answer to it.
 */
export function createAcceptedLogins(): AcceptedLogins {
  const memories = new LRUCache<string, string>({ max: MOST });
  const refusals = new LRUCache<string, number>({ max: MOST });

  return {
    memoryOf: ({ fingerprint }) => memories.get(fingerprint),
    watch:
      ({ fingerprint }, send) =>
      async call => {
        if (call.anonymous) return send(call);
        const before = refusals.get(fingerprint);
        const reply = await send(call);
        if (replyError(call, reply, '')?.code === 'UNAUTHENTICATED') {
          refusals.set(fingerprint, (refusals.get(fingerprint) ?? 0) + 1);
          memories.delete(fingerprint);
        } else if (accepts(reply) && refusals.get(fingerprint) === before && !memories.has(fingerprint))
          // An answer to a request that was sent before the refusal says nothing about the time after it.
          memories.set(fingerprint, randomUUID());
        return reply;
      },
  };
}

/** A 403 is about what the login may do, and comes after the login itself was accepted (authentication.md 6). */
const accepts = ({ status }: Reply): boolean => (status >= 200 && status < 300) || status === 403;
