import { text } from 'node:stream/consumers';
import { BadConfig, type Config } from '../config.js';
import { readCredential } from '../client/login/credential.js';
import { Unauthenticated } from '../errors.js';

/** The usage. Credentials are not accepted as arguments, which other users of the machine can see. */
export const USAGE =
  'Give an API key or a token as "ApiKey <user>:<key>" or "Bearer <token>", in HQ_CREDENTIAL or on standard input; ' +
  'other users of this machine can see command-line arguments.';

/**
 * Prints the fingerprint of HQ_CREDENTIAL, or of the credential on standard input, for HQ_SHARED_ACCESS.
 * @throws {BadConfig} if it is not an API key or a token.
 */
export async function fingerprint({ credential }: Config): Promise<void> {
  if (credential === undefined && process.stdin.isTTY) console.error(`${USAGE} End the input with Ctrl-D.`);
  console.log(fingerprintOf(credential ?? (await text(process.stdin)).trim()));
}

function fingerprintOf(header: string): string {
  const { isPassword, fingerprint: value } = read(header);
  if (isPassword)
    throw new BadConfig('Passwords cannot be shared: they could be guessed from their fingerprints. Use an API key.');
  return value;
}

function read(header: string) {
  try {
    return readCredential(header);
  } catch (error) {
    throw error instanceof Unauthenticated ? new BadConfig(USAGE) : error;
  }
}
