import { BadInput } from '../errors.js';

/** What a global id stands for: an object of a type, in a project space, by HQ's own id. */
export interface GlobalId {
  readonly type: string;
  readonly domain: string;
  readonly id: string;
}

/** A global id: opaque, the same at all times and on every replica. */
export const globalId = (type: string, domain: string, id: string): string =>
  Buffer.from(`${type}\n${domain}\n${id}`).toString('base64url');

/**
 * What a global id stands for. It comes from a client, so nothing in it is trusted.
 * @throws {BadInput} when it is none of ours.
 */
export function readGlobalId(text: string): GlobalId {
  const [type = '', domain = '', id = '', ...more] = Buffer.from(text, 'base64url').toString('utf8').split('\n');
  const ours = more.length === 0 && type && id && isDomain(domain) && globalId(type, domain, id) === text;
  if (!ours) throw new BadInput(`id: ${JSON.stringify(text.slice(0, 80))} is no global id; take it from a field "id".`);
  return { type, domain, id };
}

/**
 * The name of a project space, as it may stand in a URL.
 * @throws {BadInput} naming the argument.
 */
export function domainName(name: string): string {
  if (isDomain(name)) return name;
  throw new BadInput(
    `name: ${JSON.stringify(name.slice(0, 80))} cannot be a project space; give the name in its URLs (/a/<name>/).`,
  );
}

/** May it be the name of a project space in a URL? */
export const isDomain = (name: string) => /^[\w.:-]+$/.test(name) && !/^\.+$/.test(name);
