import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The client's address, for limits: that of the connection, or of the header `x-forwarded-for` behind `trustedHops`
 * proxies, each of which appends the address that it saw. What stands further left was written by the client and is
 * not believed. An IPv6 address stands for its /64 network, which a client has to itself.
 */
export function clientAddress(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  trustedHops: number,
): string {
  const own = socket.remoteAddress ?? '';
  const header = headers['x-forwarded-for'];
  const forwarded = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map(bare);
  const claimed = trustedHops > 0 ? forwarded.at(-trustedHops) : undefined;
  return networkOf(claimed !== undefined && isIP(claimed) ? claimed : bare(own));
}

/** An address without its port, brackets, zone, or the IPv6 form of IPv4. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/i, '');

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [left = '', right] = address.toLowerCase().split('::');
  const [before, after] = [left, right ?? ''].map(part => (part ? part.split(':') : []));
  const missing = right === undefined ? 0 : 8 - before!.length - after!.length;
  const groups = [...before!, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...after!];
  return `${groups
    .slice(0, 4)
    .map(group => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
