import { randomUUID } from 'node:crypto';
import type { CaseRecord, DomainRecord, FormRecord } from '../world/model.js';
import { writeRow } from '../world/store/versions.js';
import { caseBlocksOf } from './caseBlock.js';
import { findingsIn } from './findings/findings.js';
import { formJsonOf } from './formJson.js';
import type { Json } from './formJson.js';
import { processBlocks } from './process.js';
import type { ProcessingContext } from './process.js';
import { ProcessingError } from './processingError.js';
import { rebuildCase, saveOriginalCases } from './rebuild.js';
import { recordsOf } from './records.js';
import type { HiddenForm } from './records.js';
import { formRowOf, instanceIdOf } from './submission.js';
import type { SubmissionOutcome, IncomingForm } from './submission.js';
import { InvalidXml, readXml } from './xml.js';
import type { FormElement } from './xml.js';

/** XML namespace of device logs, which HQ stores separately (forms.md 4). */
export const DEVICE_LOG = 'http://code.javarosa.org/devicereport';

/** XML namespace of HQ's system actions, which are answered without a body (forms.md 4). */
const SYSTEM_ACTION = 'http://commcarehq.org/system/action';

/** The form cannot be stored. The message follows `There was an error processing the form: ` (forms.md 4). */
export class UnreadableForm extends Error {}

/** Parses a form. Throws {@link UnreadableForm} and records the finding for tests. */
export function readForm(domain: DomainRecord, xml: Uint8Array): FormElement {
  try {
    const root = readXml(xml);
    if (root.namespace !== '') return root;
  } catch (error) {
    if (!(error instanceof InvalidXml)) throw error;
    recordsOf(domain).checked.push({ findings: [{ rule: 'well-formed', message: error.message }] });
    throw new UnreadableForm(`Invalid XML: ${error.message}`);
  }
  recordsOf(domain).checked.push({ findings: [{ rule: 'xmlns', message: 'the form is in no namespace' }] });
  throw new UnreadableForm('Form is missing a required field: XMLNS');
}

function setAside({ domain }: ProcessingContext, why: HiddenForm['why'], form: FormRecord): FormRecord {
  recordsOf(domain).hidden.set(form.id, { why, form });
  return form;
}

/** Stores a form and applies its case blocks, all or none. Returns the outcome (forms.md 4). */
export function submitForm(place: ProcessingContext, root: FormElement, submission: IncomingForm): SubmissionOutcome {
  const json = formJsonOf(root);
  const claimed = instanceIdOf(json);
  const elsewhere = [...place.world.domains.values()].filter(other => other !== place.domain);
  // A form gets a new id if another project space uses its own (forms.md 4).
  const isTaken = claimed !== undefined && elsewhere.some(other => other.forms.get(claimed));
  const id = claimed === undefined || isTaken ? randomUUID() : claimed;
  recordsOf(place.domain).checked.push({ formId: id, findings: findingsIn(place.domain, root, submission) });
  if (root.namespace === SYSTEM_ACTION) return { kind: 'system action' };
  const form = formRowOf(place.domain, json, id, submission);
  if (root.namespace === DEVICE_LOG) return { kind: 'device log', form: setAside(place, 'device log', form) };
  const known = place.domain.forms.get(id);
  return known ? submitAgain(place, json, known, form, submission) : submitNew(place, json, form, submission);
}

function submitNew(place: ProcessingContext, json: Json, form: FormRecord, { now }: IncomingForm): SubmissionOutcome {
  const cases = processed(place, json, form, now);
  if (typeof cases === 'string') return failed(place, form, cases);
  saveOriginalCases(place.domain, form.caseIds);
  writeRow(place.domain.forms, form);
  for (const row of cases) writeRow(place.domain.cases, row);
  return { kind: 'stored', form, cases };
}

/** Stores a form whose id exists: a duplicate if the bytes are equal, otherwise an edit (forms.md 4). */
function submitAgain(
  place: ProcessingContext,
  json: Json,
  known: FormRecord,
  form: FormRecord,
  submission: IncomingForm,
): SubmissionOutcome {
  const before = known.attachments.get('form.xml')?.bytes();
  if (before && Buffer.from(before).equals(submission.xml)) {
    return { kind: 'duplicate', form: setAside(place, 'duplicate', { ...form, id: randomUUID() }), of: known.id };
  }
  const cases = processed(place, json, form, submission.now);
  if (typeof cases === 'string') return failed(place, { ...form, id: randomUUID() }, cases);
  return edited(place, known, form, submission);
}

function edited(
  place: ProcessingContext,
  known: FormRecord,
  form: FormRecord,
  { account, now }: IncomingForm,
): SubmissionOutcome {
  const { cases, forms } = place.domain;
  const touched = [...new Set([...known.caseIds, ...form.caseIds])];
  const written: FormRecord = {
    ...form,
    receivedOn: known.receivedOn,
    editedOn: now,
    editedBy: account?.userId ?? form.userId,
    attachments: new Map([...known.attachments, ...form.attachments]),
  };
  saveOriginalCases(place.domain, touched);
  setAside(place, 'deprecated', { ...known, id: randomUUID() });
  writeRow(forms, written);
  for (const id of touched) rebuildCase(place.domain, id, now);
  const rows = touched.map(id => cases.get(id)).filter(row => row !== undefined);
  return { kind: 'edited', form: written, cases: rows };
}

/** The changed cases, or the processing error as text. */
function processed(
  place: ProcessingContext,
  json: Json,
  { id, userId, receivedOn }: FormRecord,
  now: number,
): readonly CaseRecord[] | string {
  try {
    return processBlocks(place, caseBlocksOf(json), { formId: id, userId, receivedOn, now });
  } catch (error) {
    if (!(error instanceof ProcessingError)) throw error;
    return `${error.name}: ${error.message}`;
  }
}

function failed(place: ProcessingContext, form: FormRecord, problem: string): SubmissionOutcome {
  return { kind: 'failed', form: setAside(place, 'error', { ...form, problem }), problem };
}
