import type { CaseRecord, DomainRecord, FormRecord } from '../world/model.js';
import type { Finding } from './findings/finding.js';

/** A form that HQ stores but does not list (forms.md 1.6 and 4). */
export interface HiddenForm {
  readonly why: 'duplicate' | 'deprecated' | 'error' | 'device log' | 'deleted';
  readonly form: FormRecord;
}

/** A submission with its rule violations, if any. */
export interface CheckedSubmission {
  /** Absent if the XML could not be parsed. */
  readonly formId?: string;
  /** Rule violations. HQ accepts many of them. */
  readonly findings: readonly Finding[];
}

/** What the sandbox records about submissions, apart from the stored forms. */
export interface SubmissionRecords {
  readonly hidden: Map<string, HiddenForm>;
  /** All submissions, oldest first, for tests. */
  readonly checked: CheckedSubmission[];
  /** The versions of cases before the first write to them; null if the case did not exist. Rebuilds need them. */
  readonly originals: Map<string, CaseRecord | null>;
}

const records = new WeakMap<DomainRecord, SubmissionRecords>();

/** The records of a domain, initially empty. */
export function recordsOf(domain: DomainRecord): SubmissionRecords {
  const known = records.get(domain);
  if (known) return known;
  const fresh: SubmissionRecords = { hidden: new Map(), checked: [], originals: new Map() };
  records.set(domain, fresh);
  return fresh;
}
