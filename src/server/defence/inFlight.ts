import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Throttled } from '../../errors.js';

/** Requests in flight that one caller may have. 0 = any number. */
export interface InFlightLimits {
  /** Of one login. */
  readonly maxInFlight?: number;
  /** Of one client address, whatever its logins. */
  readonly maxInFlightPerAddress?: number;
}

/**
 * Counts a request until its answer has been sent.
 * @throws {Throttled} where its caller has too many in flight.
 */
export type CountInFlight = (request: IncomingMessage, response: ServerResponse, address: string) => void;

/** Seconds after which a refused caller may try again. */
const RETRY_AFTER = 1;

/** Limits the requests in flight of each login and of each address. A login is known by the hash of its header. */
export function createInFlight({ maxInFlight = 0, maxInFlightPerAddress = 0 }: InFlightLimits): CountInFlight {
  const counts = new Map<string, number>();

  return ({ headers: { authorization } }, response, address) => {
    const names = [
      ...(maxInFlight > 0 && authorization
        ? [{ name: loginName(authorization), setting: 'MAX_IN_FLIGHT', max: maxInFlight, whose: 'login' }]
        : []),
      ...(maxInFlightPerAddress > 0
        ? [{ name: address, setting: 'MAX_IN_FLIGHT_PER_ADDRESS', max: maxInFlightPerAddress, whose: 'address' }]
        : []),
    ];
    for (const { name, setting, max, whose } of names)
      if ((counts.get(name) ?? 0) >= max)
        throw new Throttled(
          `This ${whose} has ${max} requests in flight, the limit of this gateway (${setting}).`,
          RETRY_AFTER,
          { limit: setting, max },
        );
    for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    response.once('close', () => names.forEach(({ name }) => leave(name)));
  };

  function leave(name: string): void {
    const left = counts.get(name)! - 1;
    if (left > 0) counts.set(name, left);
    else counts.delete(name);
  }
}

const loginName = (authorization: string): string => createHash('sha256').update(authorization).digest('base64url');
