import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { BadInput, RejectedChange } from '../../../errors.js';
import type { FormDataInput, FormSource } from '../../../generated/schema.js';
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
  readonly newCaseIds: readonly string[];
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
const MAX_BYTES = 10 * 1_048_576;

/** Placeholder for the id while the id is computed from the form's content. */
const PLACEHOLDER_ID = '00000000-0000-0000-0000-000000000000';

/** Ids that can be part of HQ's URLs (forms.md 3). */
export const FORM_IDS = /^[\w:-]+$/;

/**
 * Converts form data to XML. The form gets a new id, or the id that it replaces. With an idempotency key the id is a hash of
 * the key and the form's content, so that a repeat sends the same bytes.
 * @throws {RejectedChange} with paths in the mutation's input.
 */
export async function writeDataXml(
  form: FormDataInput,
  replacesFormId: string | undefined,
  { domain, name, at, user: caller, files }: Completion,
): Promise<SentForm> {
  const path = ['input', 'form', 'data'];
  const write = formData(form, path);
  const user = userIn(form) ?? (await caller());
  const xmlFor = (formId: string, caseId: (index: number) => string) => write({ formId, caseId, user, at });
  const idsOf = () => {
    if (name === undefined) return { formId: randomUUID(), caseId: () => randomUUID() };
    const blank = xmlFor(replacesFormId ?? PLACEHOLDER_ID, String);
    const key = submissionKey(name, blank, ...files.flatMap(one => [one.name, one.type, one.content]));
    return { formId: formIdFor(domain, key), caseId: (n: number) => caseIdFor(domain, key, n) };
  };
  const { formId, caseId } = idsOf();
  const id = replacesFormId ?? formId;
  const newCaseIds: string[] = [];
  const xml = xmlFor(id, index => {
    const newId = caseId(index);
    newCaseIds.push(newId);
    return newId;
  });
  checkSize(xml, path);
  return { id, xml, newCaseIds, answers: readFormXml(Buffer.from(xml).toString()) };
}

/**
 * Reads a form that was sent as XML, in a string or a file.
 * @throws {RejectedChange} where HQ could not read it, or where it has no id.
 */
export async function readSentXml({ xml, file }: FormSource): Promise<SentForm> {
  const path = ['input', 'form', file ? 'file' : 'xml'];
  const bytes = file ? (await sentFile(file, path)).content : Buffer.from(xml ?? '');
  checkSize(bytes, path);
  const text = isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString() : undefined;
  if (text === undefined) throw invalidForm('The text is not UTF-8.', path);
  const answers = readAnswers(file ? text : (xml ?? ''), path);
  const { instanceID: instanceId } = (answers['meta'] ?? {}) as Readonly<Record<string, unknown>>;
  const id = typeof instanceId === 'object' ? (instanceId as FormAnswers)['#text'] : instanceId;
  if (typeof id !== 'string' || !FORM_IDS.test(id))
    throw invalidForm(
      'The form needs an id (meta/instanceID) of letters, digits, "-", "_" and ":". Otherwise HQ would assign a new id each time it is sent.',
      path,
    );
  return { id, xml: bytes, answers, newCaseIds: [] };
}

const invalidForm = (message: string, path: readonly string[]) =>
  new RejectedChange(below(path, [problem('INVALID', message)]));

function readAnswers(text: string, path: readonly string[]): FormAnswers {
  try {
    return readFormXml(text);
  } catch (error) {
    throw error instanceof BadInput ? invalidForm(error.message, path) : error;
  }
}

function checkSize(xml: Uint8Array, path: readonly string[]): void {
  const message = `The form has ${xml.length} bytes of XML. HQ accepts at most ${MAX_BYTES}.`;
  refuseInput(xml.length > MAX_BYTES ? below(path, [problem('TOO_LARGE', message)]) : []);
}
