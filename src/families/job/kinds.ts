import type { Resource } from '../../engine/resource/resource.js';
import { casesImports } from '../case/import/writes.js';
import { formsBulkActions } from '../form/bulkAction/writes.js';
import { type HqJobKind, jobRow, type JobRow, parseJobId, type JobDefinition } from './resource.js';
import { lookupTablesUploads } from '../lookupTable/change/upload.js';

/** Every kind of background job. */
const definitions: Readonly<Record<HqJobKind, JobDefinition>> = {
  CASES_IMPORT: casesImports,
  FORMS_ARCHIVE: formsBulkActions,
  FORMS_UNARCHIVE: formsBulkActions,
  FORMS_DELETE: formsBulkActions,
  LOOKUP_TABLES_UPLOAD: lookupTablesUploads,
};

/** A job to read: a resource with one row, never cached. */
export interface RequestedJob {
  readonly resource: Resource<JobRow>;
  readonly invalidates: readonly Resource<unknown>[];
  readonly keyOnly: boolean;
}

/** The job with an id, read at `now` (ms since the epoch). Undefined for an id that this server did not create. */
export function jobOfId(domain: string, jobId: string, now: number): RequestedJob | undefined {
  const { kind, at, reference } = parseJobId(jobId) ?? {};
  if (kind === undefined || at === undefined || reference === undefined || !isKind(kind)) return undefined;
  const { invalidates, keyOnly = false, ...definition } = definitions[kind];
  if (!definition.reference.test(reference)) return undefined;
  const resource: Resource<JobRow> = {
    name: 'HqJob',
    read: body => jobRow(domain, { kind, at, reference }, definition.read(body, now - at)),
    keys: { id: row => row.jobId },
    freshSeconds: 0,
    usualRows: 1,
    lists: [],
    ways: [{ kind: 'one', call: () => definition.call(domain, reference) }],
  };
  return { resource, invalidates, keyOnly };
}

const isKind = (kind: string): kind is HqJobKind => Object.hasOwn(definitions, kind);
