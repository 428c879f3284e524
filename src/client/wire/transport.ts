import type { Send } from '../call.js';
import type { Clock } from '../clock.js';
import type { Credential } from '../login/credential.js';
import { http, open, type OpenOptions, type Server } from './http.js';
import { within } from './withTimeout.js';

/** The server, credential and deadline (ms since the epoch) of an operation in a project space. */
export interface TransportOptions {
  readonly server: Server;
  readonly domain: string;
  readonly credential: Credential;
  readonly deadline: number;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * Sends calls over HTTP. A read ends at the latest deadline of those that share it, or after half of the time if there
 * is a cheaper fallback. A change gets the server's whole timeout.
 */
export const transport =
  ({ server, domain, credential, deadline, clock }: TransportOptions): Send =>
  call => {
    const startedAt = clock.now();
    const timeLeft = (deadline - startedAt) / (call.once ? 2 : 1);
    const shared = () => within(server.timeout, Math.max(timeLeft, (call.until?.() ?? startedAt) - startedAt));
    return http(server, domain, credential, call.reads ? shared : undefined)(call);
  };

/** The same for a streamed answer. */
export const openTransport = (
  { server, domain, credential, deadline, clock }: TransportOptions,
  openOptions: OpenOptions,
) => {
  return (call: Parameters<Send>[0]) =>
    open({ ...server, timeout: within(server.timeout, deadline - clock.now()) }, domain, credential, call, openOptions);
};
