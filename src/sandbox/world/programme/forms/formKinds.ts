import type { FormKind } from './formKind.js';
import { legacy, moved, registration } from './householdForms.js';
import { antenatal, homeVisit, nutrition, postnatal, session } from './motherForms.js';
import { caseApi, followUp, growth, immunisation, referral, stock, supervision, usercase } from './otherForms.js';

/** Every kind of form; a form's row holds its place in this list. */
export const FORM_KINDS: readonly FormKind[] = [
  registration,
  antenatal,
  postnatal,
  homeVisit,
  nutrition,
  session,
  growth,
  immunisation,
  referral,
  followUp,
  moved,
  supervision,
  stock,
  usercase,
  caseApi,
  legacy,
];

/** The place of a kind in the list. */
export const kindOf = (kind: FormKind): number => FORM_KINDS.indexOf(kind);
