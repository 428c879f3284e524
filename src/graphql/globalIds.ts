import { BadInput } from '../errors.js';

/** The parts of a global id: a type, a project space, and HQ's own id. */
export interface GlobalId {
  readonly type: string;
  readonly domain: string;
  readonly id: string;
}

/** Creates a global id: opaque, and the same at all times and on every replica. */
export const globalId = (type: string, domain: string, id: string): string =>
  Buffer.from(`${type}\n${domain}\n${id}`).toString('base64url');

/**
 * Parses a global id. Clients send it, so everything in it is checked.
 * @throws {BadInput} if it was not created by `globalId`.
 */
export function readGlobalId(text: string): GlobalId {
  const [type = '', domain = '', id = '', ...more] = Buffer.from(text, 'base64url').toString('utf8').split('\n');
  const isValid = more.length === 0 && type && id && isDomain(domain) && globalId(type, domain, id) === text;
  if (!isValid)
    throw new BadInput(`id: ${JSON.stringify(text.slice(0, 80))} is not a valid id. Use the value of a field "id".`);
  return { type, domain, id };
}

/**
 * Checks the name of a project space for use in a URL.
 * @throws {BadInput} naming the argument.
 */
export function domainName(name: string): string {
  if (isDomain(name)) return name;
  throw new BadInput(
    `name: ${JSON.stringify(name.slice(0, 80))} is not the name of a project space. Use the name in its URLs (/a/<name>/).`,
  );
}

/** Whether the text can be the name of a project space in a URL. */
export const isDomain = (name: string) => /^[\w.:-]+$/.test(name) && !/^\.+$/.test(name);
