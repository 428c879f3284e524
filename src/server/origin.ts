import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { HttpRefusal } from './httpErrors.js';
import type { ServerSettings } from './settings.js';

const HOST = /^(\[[\da-f:.]+\]|[\w.-]+)(:\d+)?$/i;

/**
 * The URL of the gateway as the client sees it: the configured public URL, or the `Host` header.
 *
 * If the gateway listens on loopback only, other host names are rejected. Otherwise a web page whose name was rebound
 * to 127.0.0.1 could use the gateway's own credential, past the browser's same-origin rule.
 * @throws {HttpRefusal} 400 for an unreadable host, 421 for a host other than this gateway's.
 */
export function originOf(request: IncomingMessage, settings: Pick<ServerSettings, 'host' | 'publicUrl'>): string {
  const host = request.headers.host ?? '';
  const [, name = ''] = HOST.exec(host) ?? [];
  if (!name) throw new HttpRefusal(400, 'BAD_REQUEST', 'The Host header is missing or unreadable.');
  const known = settings.publicUrl !== undefined && new URL(settings.publicUrl).host === host;
  if (!known && isLoopback(settings.host) && !isLoopback(name)) {
    const message = 'This gateway accepts requests to localhost only. Set PUBLIC_URL or HOST to use another name.';
    throw new HttpRefusal(421, 'MISDIRECTED_REQUEST', message);
  }
  return settings.publicUrl ?? `http://${host}`;
}

function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}
