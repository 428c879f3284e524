import type { Endpoint } from '../../../src/sandbox/http/endpoint.js';
import type { DomainRecord } from '../../../src/sandbox/world/model.js';
import { recordsOf } from '../../../src/sandbox/xform/records.js';
import { NOW, startGateway, type AskOptions, type TestGateway } from '../gateway.js';
import { USER_ERRORS, type UserError } from './userErrors.js';
import { seededWorldWithFlags } from '../worlds/seededWorld.js';

/** The request that submits a form. */
export const RECEIVER = 'POST /a/demo/receiver/api/';

/** The namespace of the form. */
export const XMLNS = 'http://openrosa.org/formdesigner/visit';

/** The present of the tests, as forms write it. */
export const TIME = new Date(NOW).toISOString();

const PAYLOAD = `form { formId xmlns name version receivedOn editedOn archived answers caseIds metadata { userId username deviceId timeStart timeEnd appVersion }
  attachments { name contentType length } } formId duplicate ${USER_ERRORS}`;
const SUBMIT = `mutation ($input: FormSubmitInput!) { it: formSubmit(domain: "demo", input: $input) { ${PAYLOAD} } }`;
const BARE = `mutation ($input: FormSubmitInput!) { it: formSubmit(domain: "demo", input: $input) { formId duplicate ${USER_ERRORS} } }`;

/** The fields of `formSubmit` that the tests read. */
export interface FormSubmitPayload {
  readonly form?: Readonly<Record<string, unknown>> & { readonly answers: Readonly<Record<string, unknown>> };
  readonly formId: string;
  readonly duplicate: boolean;
  readonly userErrors: readonly UserError[];
}

/** A gateway over a world that accepts forms. */
export interface FormSubmissions {
  readonly gateway: TestGateway;
  readonly demo: DomainRecord;
  /** Problems that a strict reader finds in the submitted forms. */
  readonly findings: () => readonly string[];
  readonly submit: (input: object, options?: Omit<AskOptions, 'variables'>) => ReturnType<typeof submitted>;
  /** The same without the form in the selection. */
  readonly send: FormSubmissions['submit'];
}

const submitted = async (gateway: TestGateway, query: string, options: AskOptions) => {
  const { data, ...rest } = await gateway.ask<{ readonly it: FormSubmitPayload | null }>(query, options);
  return { ...rest, data, it: data.it! };
};

/** Starts a gateway; `toggles` are HQ's feature flags of the project space. */
export async function startFormSubmissions({
  toggles = [],
  endpoints = [],
  lag = 0,
}: {
  readonly toggles?: readonly string[];
  readonly endpoints?: readonly Endpoint[];
  readonly lag?: number;
} = {}): Promise<FormSubmissions> {
  const { world, demo } = seededWorldWithFlags(60, toggles);
  const gateway = await startGateway({ world, endpoints, lag });
  return {
    gateway,
    demo,
    findings: () => recordsOf(demo).checked.flatMap(one => one.findings.map(({ message: says }) => says)),
    submit: (input, options = {}) => submitted(gateway, SUBMIT, { ...options, variables: { input } }),
    send: (input, options = {}) => submitted(gateway, BARE, { ...options, variables: { input } }),
  };
}

/** The author of a form, so that no user has to be looked up. */
export const metadata = { userId: 'worker1', username: 'anna' };

/** A form as data. */
export const dataInput = (more: object = {}) => ({
  form: { data: { xmlns: XMLNS, answers: { name: 'Anna' }, metadata, ...more } },
});

/** A form as XML. */
export const xmlForm = (id: string, inside = '<name>Anna</name>') =>
  `<data xmlns="${XMLNS}">${inside}<meta xmlns="http://openrosa.org/jr/xforms"><deviceID>d</deviceID><timeStart>${TIME}</timeStart>` +
  `<timeEnd>${TIME}</timeEnd><username>anna</username><userID>worker1</userID><instanceID>${id}</instanceID></meta></data>`;
