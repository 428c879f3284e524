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

/** A form as XML, with its id and what it says. */
export interface SentForm {
  readonly id: string;
  readonly xml: Uint8Array;
  readonly answers: FormAnswers;
  /** Ids of cases that were made here, so that the form opens them for certain. */
  readonly opens: readonly string[];
}

/** What a form as data is completed with. */
export interface Completion {
  readonly domain: string;
  /** The same for every repeat; absent where the client has no key for the mutation. */
  readonly name?: string;
  /** ms since the epoch, the same for every repeat. */
  readonly at: number;
  /** Where the form names nobody; asked for once the form is found right. */
  readonly user: () => Promise<FormUser>;
  readonly files: readonly SentFile[];
}

/** HQ takes no larger form with files (forms.md 4), and no reader needs one. Bytes. */
const LARGEST = 10 * 1_048_576;

/** A form in the place of an id that is still to be made of it. */
const NO_ID = '00000000-0000-0000-0000-000000000000';

/** Ids that HQ has URLs for (forms.md 3). */
export const FORM_IDS = /^[\w:-]+$/;

/**
 * A form as data as XML. Its id is new; with a client's key it is made of that and of all that the form holds, so that the
 * same id is the same bytes. With `edits` it is that.
 * @throws {RejectedChange} by places in the mutation's input.
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
 * A form that came as XML, in a text or a file.
 * @throws {RejectedChange} where HQ would not read it, or it has no id.
 */
export async function xmlAsSent({ xml, file }: FormSubmitInput): Promise<SentForm> {
  const place = ['input', file ? 'file' : 'xml'];
  const bytes = file ? (await sentFile(file, place)).content : Buffer.from(xml ?? '');
  checkSize(bytes, place);
  const text = isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString() : undefined;
  if (text === undefined) throw refused('It is no text in UTF-8.', place);
  const answers = readAnswers(file ? text : (xml ?? ''), place);
  const { instanceID: told } = (answers['meta'] ?? {}) as Readonly<Record<string, unknown>>;
  const id = typeof told === 'object' ? (told as FormAnswers)['#text'] : told;
  if (typeof id !== 'string' || !FORM_IDS.test(id))
    throw refused(
      'It has no id (meta/instanceID) of letters, digits, "-", "_" and ":": HQ would give it another one each time that it is sent.',
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
  const said = `The form has ${xml.length} bytes of XML; HQ takes at most ${LARGEST}.`;
  refuseInput(xml.length > LARGEST ? below(place, [problem('TOO_LARGE', said)]) : []);
}
