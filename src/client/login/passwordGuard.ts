import type { Call, Reply, Send } from '../call.js';
import type { Credential } from './credential.js';
import { replyError } from '../replyErrors.js';

/** Wraps the sending of a credential's calls so that HQ does not lock its login. */
export type PasswordGuard = (credential: Credential, send: Send) => Send;

/** Most accepted passwords that are kept. Forgetting them costs only waiting. */
const MAX_PASSWORDS = 10_000;

/**
 * HQ locks a web user's login after five wrong passwords (authentication.md 3), and an operation may send many requests
 * at once. So the calls of a password are sent one at a time until HQ has accepted it. If HQ refuses it, waiting calls
 * get the same refusal: a wrong password costs an operation one attempt. Keys and tokens lock nothing.
 */
export function createPasswordGuard(): PasswordGuard {
  const accepted = new Set<string>();
  const firstAttempts = new Map<string, Promise<Reply | undefined>>();

  return ({ fingerprint, isPassword }, send) => {
    if (!isPassword) return send;
    return async call => {
      if (call.anonymous) return send(call);
      while (!accepted.has(fingerprint) && firstAttempts.has(fingerprint)) {
        const refused = await firstAttempts.get(fingerprint);
        if (refused) return refused;
      }
      const pending = send(call);
      if (accepted.has(fingerprint)) return learn(await pending, call, fingerprint);
      firstAttempts.set(
        fingerprint,
        pending.then(
          reply => (isRefused(call, reply) ? reply : undefined),
          () => undefined,
        ),
      );
      try {
        return learn(await pending, call, fingerprint);
      } finally {
        firstAttempts.delete(fingerprint);
      }
    };
  };

  function learn(reply: Reply, call: Call, fingerprint: string): Reply {
    if (accepted.size >= MAX_PASSWORDS) accepted.clear();
    if (reply.status < 400) accepted.add(fingerprint);
    if (isRefused(call, reply)) accepted.delete(fingerprint);
    return reply;
  }
}

/**
 * Outside project spaces HQ refuses even the correct password of a mobile worker (users.md 5), so such a refusal is
 * ignored.
 */
const isRefused = (call: Call, reply: Reply): boolean =>
  !call.path.startsWith('/api/') && replyError(call, reply, '')?.code === 'UNAUTHENTICATED';
