import { LRUCache } from 'lru-cache';
import { Throttled } from '../../errors.js';
import type { Call, Reply, Send } from '../call.js';
import { replyError } from '../replyErrors.js';
import { type Attempts, createAttempts } from './attempts.js';
import { type Credential, passwordOwner } from './credential.js';

/** Who sends a call, and where to. */
export interface LoginAttempt {
  readonly credential: Credential;
  /** Project space; '' = outside of project spaces. */
  readonly domain: string;
  /** Of the client; undefined where it is not known: its attempts are not counted then. */
  readonly address?: string | undefined;
  /** Whether HQ has accepted the login before. */
  readonly isAccepted: () => boolean;
}

/** Limits what logins that HQ has not accepted may send. */
export interface LoginLimits {
  /**
   * Wraps `send`. Calls of accepted logins pass.
   * @throws {Throttled} where too many logins have failed; HQ is not asked then.
   */
  guard(attempt: LoginAttempt, send: Send): Send;
}

/** How many failed logins are allowed. */
export interface LoginLimitOptions {
  /** Of one client address in ten minutes; 0 = any number. */
  readonly perAddress: number;
  /** In one project space in ten minutes; 0 = any number. */
  readonly perSpace: number;
  readonly now: () => number;
}

const MINUTE = 60_000;
const WINDOW = 10 * MINUTE;
const DAY = 1440 * MINUTE;

/** ms in which HQ is not asked again about a login that it has refused. */
const REMEMBERED_MS = 30_000;
const MAX_REMEMBERED = 10_000;

/** Calls of a login in flight until HQ has accepted it. */
const TRIAL_CALLS = 4;

/**
 * Wrong passwords of one user in a day. HQ locks a web user's login at 5 and a mobile worker's at 500 (authentication.md
 * 3); the rest is left to the user. HQ does not say when it forgets them.
 */
const WRONG_PASSWORDS = { web: 3, mobile: 100 };

/** A login that HQ is being asked about. */
interface Trial {
  running: number;
  refused: boolean;
  /** Resolves when one of its calls ends. */
  step: Promise<void>;
  wake: () => void;
  readonly giveBack: () => void;
}

/** The number of attempts that one name has, and what it is a name of. */
interface Limit {
  readonly attempts: Attempts;
  readonly name: string;
  readonly limit: string;
  readonly max: number;
  readonly message: string;
}

/**
 * Keeps strangers away from HQ: who tries logins can neither fill a project's queue nor lock its accounts.
 * - A login that HQ refused gets the same refusal for half a minute.
 * - Until HQ accepts a login, only a few of its calls are in flight; the others wait for HQ's verdict.
 * - Failed logins are counted by client address, by project space, and by the user of a password. Above a limit, logins
 *   that HQ has not accepted yet are refused. Accepted logins are not affected.
 *
 * All counters are in this process and bounded.
 */
export function createLoginLimits({ perAddress, perSpace, now }: LoginLimitOptions): LoginLimits {
  const refusals = new LRUCache<string, { readonly reply: Reply; readonly at: number }>({ max: MAX_REMEMBERED });
  const ageOf = (name: string) => now() - (refusals.get(name)?.at ?? -Infinity);
  const trials = new Map<string, Trial>();
  const byAddress = createAttempts(perAddress, WINDOW, now);
  const bySpace = createAttempts(perSpace, WINDOW, now);
  const passwords = {
    web: createAttempts(WRONG_PASSWORDS.web, DAY, now),
    mobile: createAttempts(WRONG_PASSWORDS.mobile, DAY, now),
  };

  return {
    guard: (attempt, send) => async call => {
      if (call.anonymous) return signIn(attempt, call, send);
      const name = `${attempt.domain} ${attempt.credential.fingerprint}`;
      for (;;) {
        if (attempt.isAccepted()) return send(call);
        if (ageOf(name) < REMEMBERED_MS) return refusals.get(name)!.reply;
        const trial = trials.get(name) ?? begin(name, attempt);
        if (trial.running < TRIAL_CALLS) return tryLogin(name, trial, call, send);
        await trial.step;
      }
    },
  };

  /** Single sign-on: HQ checks the user name and password of the call's body, not the login. */
  async function signIn(attempt: LoginAttempt, call: Call, send: Send): Promise<Reply> {
    const giveBack = takeAll(strangerLimits(attempt));
    let isWrong = false;
    try {
      const reply = await send(call);
      isWrong = reply.status === 403;
      return reply;
    } finally {
      if (!isWrong) giveBack();
    }
  }

  function begin(name: string, attempt: LoginAttempt): Trial {
    // One wrong login that is sent again and again, by a client that was forgotten, is one failed login.
    const isCounted = ageOf(name) < WINDOW;
    const giveBack = takeAll([...(isCounted ? [] : strangerLimits(attempt)), ...passwordLimits(attempt)]);
    const trial: Trial = { running: 0, refused: false, step: Promise.resolve(), wake: () => undefined, giveBack };
    nextStep(trial);
    trials.set(name, trial);
    return trial;
  }

  async function tryLogin(name: string, trial: Trial, call: Call, send: Send): Promise<Reply> {
    trial.running += 1;
    try {
      const reply = await send(call);
      if (replyError(call, reply, '')?.code === 'UNAUTHENTICATED') {
        trial.refused = true;
        refusals.set(name, { reply, at: now() });
      }
      return reply;
    } finally {
      trial.running -= 1;
      if (trial.running === 0) {
        trials.delete(name);
        if (!trial.refused) trial.giveBack();
      }
      trial.wake();
      nextStep(trial);
    }
  }

  function strangerLimits({ domain, address }: LoginAttempt): Limit[] {
    return [
      ...(perAddress > 0 && address !== undefined
        ? [limit(byAddress, address, 'MAX_FAILED_LOGINS', perAddress, 'from this address')]
        : []),
      ...(perSpace > 0
        ? [limit(bySpace, domain, 'MAX_FAILED_LOGINS_PER_PROJECT', perSpace, 'in this project space')]
        : []),
    ];
  }

  function passwordLimits({ credential }: LoginAttempt): Limit[] {
    if (!credential.isPassword) return [];
    const { digest, isMobileWorker } = passwordOwner(credential);
    const kind = isMobileWorker ? 'mobile' : 'web';
    return [limit(passwords[kind], digest, 'passwords', WRONG_PASSWORDS[kind], 'with passwords of this user')];
  }
}

const limit = (attempts: Attempts, name: string, setting: string, max: number, where: string): Limit => ({
  attempts,
  name,
  limit: setting,
  max,
  message: `Too many logins ${where} have failed. HQ was not asked. Logins that HQ has accepted before still work.`,
});

/**
 * Takes one attempt of each limit, or none. Returns how to give them back.
 * @throws {Throttled}
 */
function takeAll(limits: readonly Limit[]): () => void {
  const taken: Limit[] = [];
  const giveBack = () => taken.forEach(({ attempts, name }) => attempts.giveBack(name));
  for (const one of limits) {
    const wait = one.attempts.take(one.name);
    if (wait !== undefined) {
      giveBack();
      throw new Throttled(one.message, Math.ceil(wait / 1000), { limit: one.limit, max: one.max });
    }
    taken.push(one);
  }
  return giveBack;
}

function nextStep(trial: Trial): void {
  trial.step = new Promise(resolve => (trial.wake = resolve));
}
