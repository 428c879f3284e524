import type { Resource } from '../../engine/resource/resource.js';
import { casesImports } from '../case/import/writes.js';
import { formsBulkActions } from '../form/bulkAction/writes.js';
import { type HqJobKind, jobRow, type JobRow, readJobId, type JobDefinition } from './resource.js';
import { lookupTablesUploads } from '../lookupTable/change/upload.js';

/** Every kind of work that HQ does after its answer. */
const works: Readonly<Record<HqJobKind, JobDefinition>> = {
  CASES_IMPORT: casesImports,
  FORMS_BULK_ACTION: formsBulkActions,
  LOOKUP_TABLES_UPLOAD: lookupTablesUploads,
};

/** A job to be asked for: a family of one row, of which nothing is remembered. */
export interface RequestedJob {
  readonly resource: Resource<JobRow>;
  readonly invalidates: readonly Resource<unknown>[];
  readonly keyOnly: boolean;
}

/** The job of an id, to be asked for at a moment (ms since the epoch); undefined where the id is none of ours. */
export function jobOfId(domain: string, jobId: string, now: number): RequestedJob | undefined {
  const { kind, at, reference } = readJobId(jobId) ?? {};
  if (kind === undefined || at === undefined || reference === undefined || !isKind(kind)) return undefined;
  const { invalidates, keyOnly = false, ...work } = works[kind];
  if (!work.reference.test(reference)) return undefined;
  const resource: Resource<JobRow> = {
    name: 'HqJob',
    read: body => jobRow(domain, { kind, at, reference }, work.read(body, now - at)),
    keys: { id: row => row.jobId },
    freshSeconds: 0,
    usualRows: 1,
    lists: [],
    ways: [{ kind: 'one', call: () => work.call(domain, reference) }],
  };
  return { resource, invalidates, keyOnly };
}

const isKind = (kind: string): kind is HqJobKind => Object.hasOwn(works, kind);
