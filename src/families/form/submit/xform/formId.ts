import { createHash } from 'node:crypto';

/** Of this project's own ids, which come from nowhere else. */
const NAMESPACE = Buffer.from('5f0c1a7e8d2b4c6f9a3e1d7b6c5a4f3e', 'hex');

/** A UUID of version 5 (RFC 4122): the same names are always the same id. */
function uuidOf(...names: readonly string[]): string {
  const digest = createHash('sha1').update(NAMESPACE).update(JSON.stringify(names)).digest().subarray(0, 16);
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  return digest.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The id of the form that a client calls by a key of its own: a submission that is repeated is the same form (forms.md 4). */
export function formIdFor(domain: string, key: string): string {
  return uuidOf('form', domain, key);
}

/** The id of a case that such a form makes, by the case's place in it. */
export function caseIdFor(domain: string, key: string, place: number): string {
  return uuidOf('case', domain, key, String(place));
}

/**
 * What tells a submission from all others: the client's own name for it, and all that it holds but its own ids. So a key that
 * is used again for another form never makes an edit of the first (forms.md 4).
 */
export function submissionKey(name: string, ...contents: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256').update(JSON.stringify(name));
  for (const content of contents) hash.update(createHash('sha256').update(content).digest());
  return hash.digest('base64url');
}
