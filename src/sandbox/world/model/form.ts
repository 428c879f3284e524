import type { FoundRows, TimeRange, RowStore } from './store.js';

/** A file of a form (forms.md 3). */
export interface FormAttachment {
  readonly contentType: string | null;
  /** The content, built on each call. `length` is known without building it where possible. */
  readonly length: number;
  readonly bytes: () => Uint8Array;
}

/** A form (forms.md 1.5). */
export interface FormRecord {
  readonly id: string;
  readonly xmlns: string;
  readonly appId: string | null;
  readonly buildId: string | null;
  readonly userId: string;
  readonly username: string;
  readonly receivedOn: number;
  readonly editedOn: number | null;
  readonly editedBy: string | null;
  readonly serverModifiedOn: number;
  readonly indexedOn: number;
  readonly archived: boolean;
  readonly problem: string | null;
  readonly phoneSubmission: boolean;
  readonly submitIp: string | null;
  readonly caseIds: readonly string[];
  /** HQ's `form` JSON (forms.md 2), including `meta` and case blocks. */
  readonly form: Readonly<Record<string, unknown>>;
  readonly attachments: ReadonlyMap<string, FormAttachment>;
}

/** Times that forms can be sorted by. */
export type FormClock = 'receivedOn' | 'serverModifiedOn' | 'indexedOn';

/** Order of forms. */
export type FormSort = readonly { readonly by: FormClock; readonly descending: boolean }[];

/** Forms, searchable without building every row. `find` returns the newest received first unless `order` is given. */
export interface FormStore extends RowStore<FormRecord> {
  find(filter: FormQuery): FoundRows<FormRecord>;
}

/** Conditions of a form search. */
export interface FormQuery {
  readonly xmlns?: string;
  readonly caseId?: string;
  readonly appId?: string;
  readonly userId?: string;
  readonly id?: string;
  readonly receivedOn?: TimeRange;
  readonly serverModifiedOn?: TimeRange;
  readonly indexedOn?: TimeRange;
  readonly includeArchived?: boolean;
  readonly where?: (row: FormRecord) => boolean;
  readonly order?: FormSort;
  readonly skip?: number;
  readonly take?: number;
}
