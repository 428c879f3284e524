import { createHash, randomBytes } from 'node:crypto';
import { emptyError } from './refusals.js';
import type { Raised } from './refusals.js';

const realm = 'DJANGO';

/** The 401 with a Digest challenge, which requests without credentials get (authentication.md 3). To throw. */
export function digestChallenge(): Raised {
  const nonce = randomBytes(16).toString('hex');
  return emptyError(401, {
    'www-authenticate': `Digest realm="${realm}", qop="auth", algorithm="MD5", nonce="${nonce}"`,
  });
}

/** The parts of a Digest header, unquoted. */
export function readDigest(header: string): Readonly<Record<string, string | undefined>> {
  const parts = header.slice('digest '.length).matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g);
  return Object.fromEntries(
    [...parts].map(([, name = '', quoted, plain]): [string, string | undefined] => [name, quoted ?? plain]),
  );
}

/** Is the digest in the header that of the password? RFC 2617, with `qop=auth` or none. */
export function verifiesPassword(digest: ReturnType<typeof readDigest>, method: string, password: string): boolean {
  const secret = md5(`${digest['username']}:${realm}:${password}`);
  const request = md5(`${method}:${digest['uri']}`);
  const turn = digest['qop'] ? `${digest['nc']}:${digest['cnonce']}:${digest['qop']}:` : '';
  return digest['response'] === md5(`${secret}:${digest['nonce']}:${turn}${request}`);
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
