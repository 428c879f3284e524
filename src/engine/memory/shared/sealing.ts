import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Values and their names as they stand in a store that others may read. */
export interface Sealing {
  /** The name under which a key is stored: equal for equal keys, and nothing can be read off it or guessed from it. */
  name(key: string): string;
  /** The value, compressed and encrypted, for this name alone. `epoch`: a value of another epoch does not open. */
  seal(name: string, value: unknown, epoch?: string): Buffer;
  /**
   * The value. Undefined where it was sealed for another name or epoch, with a key that is not known, or was altered:
   * all of that is as if there were none.
   */
  open(name: string, sealed: Buffer, epoch?: string): unknown;
}

/** Bytes at the beginning of a sealed value that no other sealed value has: its initialization vector. */
export const STAMP_BYTES = 12;

/** Bytes of the id of the key, of the byte that tells whether the value is compressed, and of the authentication tag. */
const [KEY_ID_BYTES, FORM_BYTES, TAG_BYTES] = [4, 1, 16];
const HEAD_BYTES = STAMP_BYTES + KEY_ID_BYTES + FORM_BYTES + TAG_BYTES;

/** Characters of JSON from which compressing pays: a shorter value fits into one packet anyway. */
const COMPRESSED_FROM = 1000;
const [PLAIN, COMPRESSED] = [0, 1];

/** A decompressed value is never larger, so that an altered one cannot fill the heap. */
const MAX_BYTES = 500_000_000;

/** A key with what is derived from it. */
interface DerivedKey {
  readonly id: Buffer;
  readonly encryption: Buffer;
}

/**
 * Sealing with AES-256-GCM. `keys`: 32 bytes each. The first encrypts, and all decrypt, so that a key can be replaced
 * while the gateways run. Names derive from the last: they stay the same while a new key is put in front of the old one,
 * so gateways with one key and gateways with both find the same entries.
 */
export function createSealing(keys: readonly Buffer[]): Sealing {
  const derived = keys.map(key => ({
    id: derive(key, 'id').subarray(0, KEY_ID_BYTES),
    encryption: derive(key, 'values'),
  }));
  const naming = derive(keys.at(-1)!, 'names');
  const current = derived[0]!;

  return {
    name: key => createHmac('sha256', naming).update(key).digest('base64url').slice(0, 32),
    seal(name, value, epoch = '') {
      const text = Buffer.from(JSON.stringify(value));
      const isLong = text.length >= COMPRESSED_FROM;
      const content = isLong ? deflateRawSync(text, { level: 1 }) : text;
      const stamp = randomBytes(STAMP_BYTES);
      const form = Buffer.of(isLong ? COMPRESSED : PLAIN);
      const cipher = createCipheriv('aes-256-gcm', current.encryption, stamp);
      cipher.setAAD(boundTo(name, epoch, form));
      const encrypted = [cipher.update(content), cipher.final()];
      return Buffer.concat([stamp, current.id, form, cipher.getAuthTag(), ...encrypted]);
    },
    open(name, sealed, epoch = '') {
      const key = keyOf(sealed);
      return key && opened(key, sealed, name, epoch);
    },
  };

  function keyOf(sealed: Buffer): DerivedKey | undefined {
    if (sealed.length < HEAD_BYTES) return undefined;
    const id = sealed.subarray(STAMP_BYTES, STAMP_BYTES + KEY_ID_BYTES);
    return derived.find(key => key.id.equals(id));
  }
}

function opened({ encryption }: DerivedKey, sealed: Buffer, name: string, epoch: string): unknown {
  const form = sealed.subarray(STAMP_BYTES + KEY_ID_BYTES, HEAD_BYTES - TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', encryption, sealed.subarray(0, STAMP_BYTES));
  decipher.setAAD(boundTo(name, epoch, form));
  decipher.setAuthTag(sealed.subarray(HEAD_BYTES - TAG_BYTES, HEAD_BYTES));
  try {
    const content = Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]);
    const text = form[0] === COMPRESSED ? inflateRawSync(content, { maxOutputLength: MAX_BYTES }) : content;
    return JSON.parse(text.toString());
  } catch {
    // An error may hold parts of the value.
    return undefined;
  }
}

/** What a sealed value is bound to: moved to another name or epoch, it does not open. */
const boundTo = (name: string, epoch: string, form: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${name}\n${epoch}\n`), form]);

const derive = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `commcare-graph ${purpose}`, 32));
