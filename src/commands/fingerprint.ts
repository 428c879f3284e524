import { text } from 'node:stream/consumers';
import { BadConfig, type Config } from '../config.js';
import { readCredential } from '../client/login/credential.js';
import { Unauthenticated } from '../errors.js';

/** What the command needs, and why not as an argument. */
export const GIVE =
  'Give an API key or a token as "ApiKey <user>:<key>" or "Bearer <token>", in HQ_CREDENTIAL or on standard input; ' +
  'other users of the machine could see an argument.';

/**
 * Prints the fingerprint of a login, for HQ_SHARED_ACCESS: of HQ_CREDENTIAL, or of all that comes on standard input.
 * @throws {BadConfig} where it is no API key or token.
 */
export async function fingerprint({ credential }: Config): Promise<void> {
  if (credential === undefined && process.stdin.isTTY) console.error(`${GIVE} Ctrl-D ends what you type.`);
  console.log(fingerprintOf(credential ?? (await text(process.stdin)).trim()));
}

function fingerprintOf(header: string): string {
  const { isPassword, fingerprint: print } = read(header);
  if (isPassword) throw new BadConfig('Passwords share nothing: they could be guessed from their fingerprints.');
  return print;
}

function read(header: string) {
  try {
    return readCredential(header);
  } catch (error) {
    throw error instanceof Unauthenticated ? new BadConfig(GIVE) : error;
  }
}
