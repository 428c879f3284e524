import type { FileUpload } from 'graphql-upload/processRequest.mjs';
import { RejectedChange } from '../errors.js';
import type { HqFileInput } from '../generated/schema.js';

/** A file that a client sent. */
export interface SentFile {
  readonly name: string;
  /** Media type as the client told it. */
  readonly type: string;
  readonly content: Uint8Array;
}

/**
 * The file of an input, read to its end. `place`: where it stands in the mutation's input.
 * @throws {RejectedChange} where there is no file, are two, or its text is not base64, or it is empty or was too large on its way.
 */
export async function sentFile(input: HqFileInput, place: readonly string[]): Promise<SentFile> {
  const { upload, base64, name, contentType } = input;
  const wrong = (message: string, code: 'REQUIRED' | 'EXCLUSIVE' | 'INVALID' | 'TOO_LARGE', ...field: string[]) =>
    new RejectedChange([{ field: [...place, ...field], message, code }]);
  if (Boolean(upload) === (typeof base64 === 'string'))
    throw wrong('Give the file either as `upload` or as `base64`.', upload ? 'EXCLUSIVE' : 'REQUIRED');
  if (!upload && !name) throw wrong('A file in base64 needs a name.', 'REQUIRED', 'name');
  // What keeps a file from coming is known by HTTP's words for it: too large, not there, broken off.
  const broken = (error: Error & { readonly status?: number }) => {
    throw error.status === 413
      ? wrong('The file is larger than this gateway takes (MAX_UPLOAD_MB).', 'TOO_LARGE', 'upload')
      : wrong(error.message, 'INVALID', 'upload');
  };
  const sent = upload ? await Promise.resolve(upload as Promise<FileUpload>).catch(broken) : undefined;
  const content = sent ? await read(sent).catch(broken) : fromBase64(base64!);
  if (!content) throw wrong('The text is not base64.', 'INVALID', 'base64');
  if (content.length === 0) throw wrong('The file is empty.', 'INVALID', upload ? 'upload' : 'base64');
  return {
    name: name ?? sent!.filename,
    type: contentType ?? sent?.mimetype ?? 'application/octet-stream',
    content,
  };
}

/** Cut off on its way where it is larger than the gateway takes. */
async function read({ createReadStream }: FileUpload): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function fromBase64(text: string): Uint8Array | undefined {
  const bare = text.replace(/\s/g, '');
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/.test(bare)
    ? Buffer.from(bare, 'base64')
    : undefined;
}
