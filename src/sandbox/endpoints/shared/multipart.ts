import type { AdmittedRequest } from '../../http/endpoint.js';

/** The multipart form of a request to a plain view; empty if the body is not a form. */
export async function formOf({ body, headers }: AdmittedRequest): Promise<FormData> {
  const type = headers['content-type'] ?? '';
  return new Response(Buffer.from(body), { headers: { 'content-type': type } }).formData().catch(() => new FormData());
}

/** The text of a field; "" if it is absent or a file. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The file of a field; undefined if it is absent or text. */
export function fileOf(form: FormData, name: string): File | undefined {
  const value = form.get(name);
  return value instanceof File ? value : undefined;
}
