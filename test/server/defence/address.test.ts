import type { IncomingMessage } from 'node:http';
import { expect, test } from '@jest/globals';
import { clientAddress } from '../../../src/server/defence/address.js';

const addressOf = (hops: number, socket: string, forwarded?: string) =>
  clientAddress(
    {
      socket: { remoteAddress: socket } as IncomingMessage['socket'],
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    },
    hops,
  );

test.each([
  ['no proxy: the header is not believed', 0, '10.0.0.1', '6.6.6.6', '10.0.0.1'],
  ['one proxy', 1, '10.0.0.1', '1.2.3.4', '1.2.3.4'],
  ['one proxy, and a header that the client wrote', 1, '10.0.0.1', '6.6.6.6, 1.2.3.4', '1.2.3.4'],
  ['two proxies', 2, '10.0.0.1', '6.6.6.6, 1.2.3.4, 10.0.0.2', '1.2.3.4'],
  ['fewer entries than proxies', 2, '10.0.0.1', '1.2.3.4', '10.0.0.1'],
  ['no header', 1, '10.0.0.1', undefined, '10.0.0.1'],
  ['no address', 1, '10.0.0.1', 'unknown, evil"', '10.0.0.1'],
  ['an address with a port', 1, '10.0.0.1', '1.2.3.4:55555', '1.2.3.4'],
  ['IPv4 in the form of IPv6', 0, '::ffff:1.2.3.4', undefined, '1.2.3.4'],
  ['IPv6: its network', 0, '2001:DB8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ['IPv6, shortened', 1, '10.0.0.1', '[2001:db8::6]:443', '2001:db8:0:0::/64'],
  ['IPv6 with a zone', 0, 'fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
  ['loopback', 0, '::1', undefined, '0:0:0:0::/64'],
])('%s', (_, hops, socket, forwarded, address) => {
  expect(addressOf(hops, socket, forwarded)).toBe(address);
});
