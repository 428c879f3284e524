import type { Call, Payload } from '../call.js';

/**
 * The body of a call that is not JSON, as the HTTP client accepts it. The client adds the boundary and media type of a
 * form.
 */
export function payloadBody(payload: Payload): string | Uint8Array | FormData {
  if (payload.kind === 'raw') return payload.content;
  if (payload.kind === 'urlencoded') return new URLSearchParams(payload.fields).toString();
  const form = new FormData();
  for (const [name, value] of Object.entries(payload.fields)) form.append(name, value);
  for (const { field, name, type, content } of payload.files) {
    form.append(field, new Blob([content], { type }), name);
  }
  return form;
}

/** The `content-type` header, for bodies whose media type the HTTP client does not set. */
export function contentType({ payload }: Call): { 'content-type'?: string } {
  if (payload?.kind === 'raw') return { 'content-type': payload.type };
  return payload?.kind === 'urlencoded' ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
}
