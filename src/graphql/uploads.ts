import type { FileUpload } from 'graphql-upload/processRequest.mjs';
import { RejectedChange } from '../errors.js';
import type { HqFileInput } from '../generated/schema.js';

/** An uploaded file. */
export interface SentFile {
  readonly name: string;
  /** Media type as declared by the client. */
  readonly type: string;
  readonly content: Uint8Array;
}

/**
 * Reads the file of an input. `path`: the input field of the file.
 * @throws {RejectedChange} for base64 without a name, invalid base64, an empty file, and a file that is too large.
 */
export async function sentFile(input: HqFileInput, path: readonly string[]): Promise<SentFile> {
  const { content: given, name, contentType } = input;
  const { upload, base64 } = given;
  const rejected = (message: string, code: 'REQUIRED' | 'INVALID' | 'TOO_LARGE', ...field: string[]) =>
    new RejectedChange([{ field: [...path, ...field], message, code }]);
  if (!upload && !name) throw rejected('A file in base64 needs a name.', 'REQUIRED', 'name');
  // The library describes failed uploads by HTTP status: too large, missing, aborted.
  const uploadFailed = (error: Error & { readonly status?: number }) => {
    throw error.status === 413
      ? rejected('The file is larger than the limit of this gateway (MAX_UPLOAD_MB).', 'TOO_LARGE', 'content', 'upload')
      : rejected(error.message, 'INVALID', 'content', 'upload');
  };
  const fileUpload = upload ? await Promise.resolve(upload as Promise<FileUpload>).catch(uploadFailed) : undefined;
  const content = fileUpload ? await read(fileUpload).catch(uploadFailed) : fromBase64(base64 ?? '');
  if (!content) throw rejected('The text is not base64.', 'INVALID', 'content', 'base64');
  if (content.length === 0) throw rejected('The file is empty.', 'INVALID', 'content', upload ? 'upload' : 'base64');
  return {
    name: name ?? fileUpload!.filename,
    type: contentType ?? fileUpload?.mimetype ?? 'application/octet-stream',
    content,
  };
}

/** Reads a file. Rejects if it is larger than MAX_UPLOAD_MB. */
async function read({ createReadStream }: FileUpload): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function fromBase64(text: string): Uint8Array | undefined {
  const compact = text.replace(/\s/g, '');
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/.test(compact)
    ? Buffer.from(compact, 'base64')
    : undefined;
}
