import type { DomainRecord } from '../model.js';
import { schedule } from './tasks.js';

/** How long HQ processes an upload, and how long its outcome is available, ms. */
const WORK = 10_000;
const MEMORY = 3_600_000;

/** The state of an upload. `percent` is null before the start and for an unknown upload. */
export type UploadState =
  | { readonly kind: 'running'; readonly percent: number | null }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly reason: string };

interface Upload {
  readonly startedAt: number;
  readonly end?: Exclude<UploadState, { readonly kind: 'running' }>;
}

const uploads = new WeakMap<DomainRecord, Map<string, Upload>>();

/** Queues an upload at `startedAt` (ms). The work runs some seconds later and returns the reason of a failure. */
export function startUpload(domain: DomainRecord, id: string, startedAt: number, work: () => string | undefined): void {
  const own = uploads.get(domain) ?? new Map<string, Upload>();
  uploads.set(domain, own.set(id, { startedAt }));
  schedule(domain, startedAt + WORK, () => {
    const reason = work();
    own.set(id, { startedAt, end: reason === undefined ? { kind: 'done' } : { kind: 'failed', reason } });
  });
}

/** The state of an upload at `now` (ms). */
export function progressAt(domain: DomainRecord, id: string, now: number): UploadState {
  const upload = uploads.get(domain)?.get(id);
  if (!upload || now - upload.startedAt > MEMORY) return { kind: 'running', percent: null };
  if (upload.end) return upload.end;
  const percent = Math.floor((100 * (now - upload.startedAt)) / WORK);
  return { kind: 'running', percent: percent === 0 ? null : percent };
}
