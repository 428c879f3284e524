import type { Send } from '../call.js';
import type { Clock } from '../clock.js';
import type { Credential } from '../login/credential.js';
import { http, open, type OpenOptions, type Server } from './http.js';
import { within } from './withTimeout.js';

/** Who asks for what an operation wants of a project space, and until when (ms since the epoch). */
export interface TransportOptions {
  readonly server: Server;
  readonly domain: string;
  readonly credential: Credential;
  readonly deadline: number;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * The way over the wire. A read ends when the most patient of those who share it do, or in half of the time where a lighter
 * request is left; a change that was sent is given the server's whole time.
 */
export const transport =
  ({ server, domain, credential, deadline, clock }: TransportOptions): Send =>
  call => {
    const began = clock.now();
    const left = (deadline - began) / (call.once ? 2 : 1);
    const shared = () => within(server.timeout, Math.max(left, (call.until?.() ?? began) - began));
    return http(server, domain, credential, call.reads ? shared : undefined)(call);
  };

/** The same for an answer that is read as it comes. */
export const openTransport = ({ server, domain, credential, deadline, clock }: TransportOptions, how: OpenOptions) => {
  return (call: Parameters<Send>[0]) =>
    open({ ...server, timeout: within(server.timeout, deadline - clock.now()) }, domain, credential, call, how);
};
