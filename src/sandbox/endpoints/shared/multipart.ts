import type { AdmittedRequest } from '../../http/endpoint.js';

/** A form with files, as plain views of HQ read one; what is none has no fields. */
export async function formOf({ body, headers }: AdmittedRequest): Promise<FormData> {
  const type = headers['content-type'] ?? '';
  return new Response(Buffer.from(body), { headers: { 'content-type': type } }).formData().catch(() => new FormData());
}

/** The text of a field, "" where there is none or a file. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The file of a field. */
export function fileOf(form: FormData, name: string): File | undefined {
  const value = form.get(name);
  return value instanceof File ? value : undefined;
}
