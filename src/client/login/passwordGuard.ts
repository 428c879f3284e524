import type { Call, Reply, Send } from '../call.js';
import type { Credential } from './credential.js';
import { replyError } from '../replyErrors.js';

/** Makes the calls of a credential careful with its login. */
export type PasswordGuard = (credential: Credential, send: Send) => Send;

/** Passwords that HQ has taken, at the most: forgetting them costs a wait. */
const MANY = 10_000;

/**
 * HQ locks a web user's login after five wrong passwords (authentication.md 3), and an operation may ask HQ many things at
 * once. So until HQ has taken a password its calls go one at a time, and where it is refused those that wait are refused
 * with it: a wrong password costs an operation one attempt. Keys and tokens lock nothing.
 */
export function createPasswordGuard(): PasswordGuard {
  const taken = new Set<string>();
  const trials = new Map<string, Promise<Reply | undefined>>();

  return ({ fingerprint, isPassword }, send) => {
    if (!isPassword) return send;
    return async call => {
      if (call.anonymous) return send(call);
      while (!taken.has(fingerprint) && trials.has(fingerprint)) {
        const refused = await trials.get(fingerprint);
        if (refused) return refused;
      }
      const going = send(call);
      if (taken.has(fingerprint)) return note(await going, call, fingerprint);
      trials.set(
        fingerprint,
        going.then(
          reply => (isRefused(call, reply) ? reply : undefined),
          () => undefined,
        ),
      );
      try {
        return note(await going, call, fingerprint);
      } finally {
        trials.delete(fingerprint);
      }
    };
  };

  function note(reply: Reply, call: Call, fingerprint: string): Reply {
    if (taken.size >= MANY) taken.clear();
    if (reply.status < 400) taken.add(fingerprint);
    if (isRefused(call, reply)) taken.delete(fingerprint);
    return reply;
  }
}

/** Outside project spaces a mobile worker's right password is refused too (users.md 5), so that says nothing. */
const isRefused = (call: Call, reply: Reply): boolean =>
  !call.path.startsWith('/api/') && replyError(call, reply, '')?.code === 'UNAUTHENTICATED';
