import { badRequest } from '../../http/refusals.js';
import type { DomainRecord, LocationRecord } from '../../world/model.js';
import { textOrNull } from '../shared/bodyValues.js';

const others = ({ locations }: DomainRecord, id: string): readonly LocationRecord[] =>
  [...locations].filter(row => row.id !== id);

/** An unused site code for a name. HQ's algorithm is from memory. */
export function siteCodeFor(domain: DomainRecord, id: string, name: string): string {
  const taken = new Set(others(domain, id).map(row => row.siteCode));
  const slug = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}_]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '');
  let code = slug;
  for (let n = 1; taken.has(code); n += 1) code = `${slug}${n}`;
  return code;
}

/** The sent site code in lower case. Raises HQ's 400s (locations.md 2.3). */
export function readSiteCode(domain: DomainRecord, id: string, sent: unknown): string {
  const code = (textOrNull(sent) ?? '').toLowerCase();
  if (!/^[-\p{L}\p{N}_]+$/u.test(code)) throw badRequest('The site code cannot contain spaces or special characters.');
  if (others(domain, id).some(row => row.siteCode.toLowerCase() === code)) {
    throw badRequest('another location already uses this site code');
  }
  return code;
}
