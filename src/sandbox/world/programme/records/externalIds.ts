import type { RowSource } from '../rowSource.js';

type Known = Pick<RowSource, 'domain' | 'roster' | 'workers'>;

/**
 * The external id of a row: its own, sometimes that of the previous row, "" or null (cases.md 2.5). Usercases have
 * their worker's id.
 */
export function externalIdAt({ domain, roster, workers }: Known, row: number): string | null {
  if (row >= roster.usercases && row < roster.legacy) return workers[row - roster.usercases]?.id ?? null;
  if (row % 11 === 6) return null;
  if (row % 53 === 8) return '';
  return `${domain}-${String(row % 401 === 7 ? row - 1 : row).padStart(6, '0')}`;
}

/** The rows that have an external id. */
export function rowsWithExternalId(known: Known, externalId: string): number[] {
  const { domain, roster, workers } = known;
  const worker = workers.findIndex(one => one.id === externalId);
  const own = Number(externalId.startsWith(`${domain}-`) ? externalId.slice(domain.length + 1) : NaN);
  const near = worker >= 0 ? [roster.usercases + worker] : externalId === '' ? empty(roster.size) : [own, own + 1];
  return near.filter(row => row < roster.size && externalIdAt(known, row) === externalId);
}

const empty = (size: number): number[] => Array.from({ length: Math.ceil(size / 53) }, (_, n) => n * 53 + 8);
