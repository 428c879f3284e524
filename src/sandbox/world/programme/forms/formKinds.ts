import type { FormKind } from './formKind.js';
import { legacy, moved, registration } from './householdForms.js';
import { antenatal, homeVisit, nutrition, postnatal, session } from './motherForms.js';
import { caseApi, followUp, growth, immunisation, referral, stock, supervision, usercase } from './otherForms.js';

/** All kinds of forms. The history refers to them by position. */
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

/** The position of a kind in the list. */
export const kindOf = (kind: FormKind): number => FORM_KINDS.indexOf(kind);
