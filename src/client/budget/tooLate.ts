import { Throttled } from '../../errors.js';

/** The error of a request that could not go before its deadline. `wait`: ms until HQ's limits of the project space have room for it. */
export function tooLate(domain: string, wait: number): Throttled {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  const cause =
    wait > 0
      ? `CommCare HQ's request limit for project space "${domain}" is reached; try again in ${seconds} s.`
      : `The operation's deadline passed before this request for project space "${domain}" could go; give it more time (hq-deadline).`;
  return new Throttled(cause, seconds);
}
