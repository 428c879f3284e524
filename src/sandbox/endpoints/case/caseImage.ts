import type { HqAnswer, AdmittedRequest } from '../../http/endpoint.js';
import { png, readPng, shrunk } from '../../bytes/png.js';
import { htmlError } from '../../http/refusals.js';
import type { FormAttachment } from '../../world/model.js';

/** Image limits, which HQ parses as integers; 0, the default, is no limit (cases.md 5). */
const LIMITS = ['max_size', 'max_image_width', 'max_image_height'] as const;

/** HQ stores a photo in its original size and in a few smaller ones. The divisors 2, 4 and 8 are inferred. */
const SIZES = [1, 2, 4, 8];

const html = { 'content-type': 'text/html; charset=utf-8' };

/**
 * A photo in the largest size within the limits (cases.md 5, `img=1`). If there is none, HQ sends an empty body with
 * status 200 (inferred: "no usable content").
 */
export function caseImage({ query }: AdmittedRequest, { contentType, bytes }: FormAttachment): HqAnswer {
  const [maxSize, maxWidth, maxHeight] = LIMITS.map(name => limitOf(query.getAll(name).at(-1) ?? '0')) as [
    number,
    number,
    number,
  ];
  const original = bytes();
  const picture = readPng(original);
  if (!picture) throw htmlError(500, 'Server Error (500)');
  const sizes = SIZES.map(by => {
    const { width, height, pixels } = by === 1 ? picture : shrunk(picture, by);
    return { width, height, bytes: by === 1 ? original : png(width, height, pixels) };
  });
  const fitting = sizes.filter(
    size => size.bytes.length <= maxSize && size.width <= maxWidth && size.height <= maxHeight,
  );
  if (query.get('size') === 'debug_all') {
    const list = fitting.map(size => `<li>Resolution: ${size.width} x ${size.height}</li>`).join('');
    return { status: 200, headers: html, body: `<html><body><ul>${list}</ul></body></html>` };
  }
  const [largest] = fitting;
  if (!largest) return { status: 200, headers: { 'content-type': 'plain/text' }, body: Buffer.alloc(0) };
  return { status: 200, headers: { 'content-type': contentType ?? 'plain/text' }, body: largest.bytes };
}

function limitOf(text: string): number {
  if (!/^\s*\+?\d+\s*$/.test(text)) throw htmlError(500, 'Server Error (500)');
  return Number(text) || Infinity;
}
