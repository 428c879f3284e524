import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { BadInput, RejectedChange } from '../../../errors.js';
import type { FormDataInput, FormSubmitInput } from '../../../generated/schema.js';
import { type FormAnswers, readFormXml } from './readFormXml.js';
import { problem } from '../../../graphql/problems.js';
import { sentFile, type SentFile } from '../../../graphql/uploads.js';
import { formData, type FormUser, userIn } from './dataInput.js';
import { below, refuseInput } from '../../../graphql/payload.js';
import { caseIdFor, formIdFor, submissionKey } from './xform/formId.js';

/** A form as XML, with its id and answers. */
export interface SentForm {
  readonly id: string;
  readonly xml: Uint8Array;
  readonly answers: FormAnswers;
  /** Ids of cases that this server generated: the form certainly creates them. */
  readonly opens: readonly string[];
}

/** What is needed to convert form data to XML. */
export interface Completion {
  readonly domain: string;
  /** Name of the change, the same in every repeat; absent without an idempotency key. */
  readonly name?: string;
  /** ms since the epoch, the same in every repeat. */
  readonly at: number;
  /** The credential's user. Called only where the form names no user, after the form was validated. */
  readonly user: () => Promise<FormUser>;
  readonly files: readonly SentFile[];
}

/** HQ accepts no larger forms with files (forms.md 4), so no larger form is read. Bytes. */
const LARGEST = 10 * 1_048_576;

/** Placeholder for the id while the id is computed from the form's content. */
const NO_ID = '00000000-0000-0000-0000-000000000000';

/** Ids that can be part of HQ's URLs (forms.md 3). */
export const FORM_IDS = /^[\w:-]+$/;

/**
 * Converts form data to XML. The form gets a new id, or the id in `edits`. With an idempotency key the id is a hash of
 * the key and the form's content, so that a repeat sends the same bytes.
 * @throws {RejectedChange} with paths in the mutation's input.
 */
export async function xmlOfData(
  form: FormDataInput,
  edits: string | undefined,
  { domain, name, at, user: caller, files }: Completion,
): Promise<SentForm> {
  const place = ['input', 'form'];
  const write = formData(form, place);
  const user = userIn(form) ?? (await caller());
  const filled = (formId: string, caseId: (place: number) => string) => write({ formId, caseId, user, at });
  const idsOf = () => {
    if (name === undefined) return { formId: randomUUID(), caseId: () => randomUUID() };
    const blank = filled(edits ?? NO_ID, String);
    const key = submissionKey(name, blank, ...files.flatMap(one => [one.name, one.type, one.content]));
    return { formId: formIdFor(domain, key), caseId: (n: number) => caseIdFor(domain, key, n) };
  };
  const { formId, caseId } = idsOf();
  const id = edits ?? formId;
  const opens: string[] = [];
  const xml = filled(id, place => {
    const made = caseId(place);
    opens.push(made);
    return made;
  });
  checkSize(xml, place);
  return { id, xml, opens, answers: readFormXml(Buffer.from(xml).toString()) };
}

/**
 * Reads a form that was sent as XML, in a string or a file.
 * @throws {RejectedChange} where HQ could not read it, or where it has no id.
 */
export async function xmlAsSent({ xml, file }: FormSubmitInput): Promise<SentForm> {
  const place = ['input', file ? 'file' : 'xml'];
  const bytes = file ? (await sentFile(file, place)).content : Buffer.from(xml ?? '');
  checkSize(bytes, place);
  const text = isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString() : undefined;
  if (text === undefined) throw refused('The text is not UTF-8.', place);
  const answers = readAnswers(file ? text : (xml ?? ''), place);
  const { instanceID: told } = (answers['meta'] ?? {}) as Readonly<Record<string, unknown>>;
  const id = typeof told === 'object' ? (told as FormAnswers)['#text'] : told;
  if (typeof id !== 'string' || !FORM_IDS.test(id))
    throw refused(
      'The form needs an id (meta/instanceID) of letters, digits, "-", "_" and ":". Otherwise HQ would assign a new id each time it is sent.',
      place,
    );
  return { id, xml: bytes, answers, opens: [] };
}

const refused = (message: string, place: readonly string[]) =>
  new RejectedChange(below(place, [problem('INVALID', message)]));

function readAnswers(text: string, place: readonly string[]): FormAnswers {
  try {
    return readFormXml(text);
  } catch (error) {
    throw error instanceof BadInput ? refused(error.message, place) : error;
  }
}

function checkSize(xml: Uint8Array, place: readonly string[]): void {
  const said = `The form has ${xml.length} bytes of XML. HQ accepts at most ${LARGEST}.`;
  refuseInput(xml.length > LARGEST ? below(place, [problem('TOO_LARGE', said)]) : []);
}
