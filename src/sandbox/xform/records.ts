import type { CaseRecord, DomainRecord, FormRecord } from '../world/model.js';
import type { Finding } from './findings/finding.js';

/** A form that HQ keeps, but that no list shows (forms.md 1.6 and 4). */
export interface HiddenForm {
  readonly why: 'duplicate' | 'deprecated' | 'error' | 'device log' | 'deleted';
  readonly form: FormRecord;
}

/** A submission as it was judged, good or bad. */
export interface CheckedSubmission {
  /** None where the XML could not be read. */
  readonly formId?: string;
  /** What a strict reader has to say of it; HQ itself accepts more. */
  readonly findings: readonly Finding[];
}

/** What an embedded HQ keeps of the forms of a domain beside the forms. */
export interface SubmissionRecords {
  readonly hidden: Map<string, HiddenForm>;
  /** Submissions in the order of their coming, for tests to look at. */
  readonly checked: CheckedSubmission[];
  /** Cases as they were before the first form wrote to them here, which a rebuild cannot know from forms; null = not there. */
  readonly originals: Map<string, CaseRecord | null>;
}

const records = new WeakMap<DomainRecord, SubmissionRecords>();

/** The records of a domain, empty at first. */
export function recordsOf(domain: DomainRecord): SubmissionRecords {
  const known = records.get(domain);
  if (known) return known;
  const fresh: SubmissionRecords = { hidden: new Map(), checked: [], originals: new Map() };
  records.set(domain, fresh);
  return fresh;
}
