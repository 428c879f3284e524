import type { Case, Domain, Form } from '../world/model.js';
import type { Finding } from './findings/finding.js';

/** A form that HQ keeps, but that no list shows (forms.md 1.6 and 4). */
export interface SetAside {
  readonly why: 'duplicate' | 'deprecated' | 'error' | 'device log' | 'deleted';
  readonly form: Form;
}

/** A submission as it was judged, good or bad. */
export interface Judged {
  /** None where the XML could not be read. */
  readonly formId?: string;
  /** What a strict reader has to say of it; HQ itself accepts more. */
  readonly findings: readonly Finding[];
}

/** What an embedded HQ keeps of the forms of a domain beside the forms. */
export interface FormRecords {
  readonly aside: Map<string, SetAside>;
  /** Submissions in the order of their coming, for tests to look at. */
  readonly judged: Judged[];
  /** Cases as they were before the first form wrote to them here, which a rebuild cannot know from forms; null = not there. */
  readonly before: Map<string, Case | null>;
}

const records = new WeakMap<Domain, FormRecords>();

/** The records of a domain, empty at first. */
export function recordsOf(domain: Domain): FormRecords {
  const known = records.get(domain);
  if (known) return known;
  const fresh: FormRecords = { aside: new Map(), judged: [], before: new Map() };
  records.set(domain, fresh);
  return fresh;
}
