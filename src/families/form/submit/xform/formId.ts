import { createHash } from 'node:crypto';

/** UUID namespace of the ids that this project generates. */
const NAMESPACE = Buffer.from('5f0c1a7e8d2b4c6f9a3e1d7b6c5a4f3e', 'hex');

/** A UUID of version 5 (RFC 4122): equal names give equal ids. */
function uuidOf(...names: readonly string[]): string {
  const digest = createHash('sha1').update(NAMESPACE).update(JSON.stringify(names)).digest().subarray(0, 16);
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  return digest.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Id of the form for a submission key: repeats of a submission are the same form (forms.md 4). */
export function formIdFor(domain: string, key: string): string {
  return uuidOf('form', domain, key);
}

/** Id of a new case in such a form, by the index of the case in the input. */
export function caseIdFor(domain: string, key: string, index: number): string {
  return uuidOf('case', domain, key, String(index));
}

/**
 * Digest of a submission: the idempotency key's name and the whole content except generated ids. A key that is used
 * again for another form must not edit the first one (forms.md 4).
 */
export function submissionKey(name: string, ...contents: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256').update(JSON.stringify(name));
  for (const content of contents) hash.update(createHash('sha256').update(content).digest());
  return hash.digest('base64url');
}
