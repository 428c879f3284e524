import { text } from 'node:stream/consumers';
import { BadConfig, type Config } from '../config.js';
import { readCredential } from '../hq/credential.js';
import { Unauthenticated } from '../errors.js';

/**
 * Prints the fingerprint of a login, for HQ_SHARED_SIGHT: of HQ_CREDENTIAL, or of a line of standard input. It is not taken
 * as an argument, because other users of the machine see those.
 * @throws {BadConfig} where it is no API key or token.
 */
export async function fingerprint({ credential }: Config, input: NodeJS.ReadableStream = process.stdin): Promise<void> {
  console.log(fingerprintOf(credential ?? (await text(input)).trim()));
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
    throw error instanceof Unauthenticated ? new BadConfig(error.message) : error;
  }
}
