import type { Endpoint } from '../../src/sandbox/http/endpoint.js';
import type { DomainRecord } from '../../src/sandbox/world/model.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { recordsOf } from '../../src/sandbox/xform/records.js';
import { NOW, startGateway, type AskOptions, type TestGateway } from '../gateway.js';
import { domainIn } from '../sandbox/demoWorld.js';

/** Where forms go. */
export const RECEIVER = 'POST /a/demo/receiver/api/';

/** A kind of form that no other is. */
export const XMLNS = 'http://openrosa.org/formdesigner/visit';

/** The time of the tests as forms write it. */
export const TIME = new Date(NOW).toISOString();

const PAYLOAD = `form { formId xmlns name version receivedOn editedOn archived answers caseIds metadata { userId username deviceId timeStart timeEnd appVersion }
  attachments { name contentType length } } formId duplicate userErrors { field message code }`;
const SUBMIT = `mutation ($input: FormSubmitInput!) { it: formSubmit(domain: "demo", input: $input) { ${PAYLOAD} } }`;
const BARE = `mutation ($input: FormSubmitInput!) { it: formSubmit(domain: "demo", input: $input) { formId duplicate userErrors { field message code } } }`;

/** What `formSubmit` answers, as far as these tests look. */
export interface Submitted {
  readonly form?: Readonly<Record<string, unknown>> & { readonly answers: Readonly<Record<string, unknown>> };
  readonly formId: string;
  readonly duplicate: boolean;
  readonly userErrors: readonly {
    readonly field: readonly string[] | null;
    readonly message: string;
    readonly code: string;
  }[];
}

/** A gateway before a world that takes forms. */
export interface FormDesk {
  readonly gateway: TestGateway;
  readonly demo: DomainRecord;
  /** What a strict reader finds wrong with the forms that came. */
  readonly findings: () => readonly string[];
  readonly submit: (input: object, options?: Omit<AskOptions, 'variables'>) => ReturnType<typeof submitted>;
  /** The same, of which no form is asked for. */
  readonly send: FormDesk['submit'];
}

const submitted = async (gateway: TestGateway, query: string, options: AskOptions) => {
  const { data, ...rest } = await gateway.ask<{ readonly it: Submitted | null }>(query, options);
  return { ...rest, data, it: data.it! };
};

/** Starts one; `toggles` are HQ's switches for the project space. */
export async function startDesk({
  toggles = [],
  endpoints = [],
  lag = 0,
}: {
  readonly toggles?: readonly string[];
  readonly endpoints?: readonly Endpoint[];
  readonly lag?: number;
} = {}): Promise<FormDesk> {
  const world = createWorld({ now: NOW, cases: 60 });
  const demo = { ...domainIn(world), toggles: new Set([...domainIn(world).toggles, ...toggles]) };
  const gateway = await startGateway({
    world: { ...world, domains: new Map(world.domains).set('demo', demo) },
    endpoints,
    lag,
  });
  return {
    gateway,
    demo,
    findings: () => recordsOf(demo).checked.flatMap(one => one.findings.map(({ message: says }) => says)),
    submit: (input, options = {}) => submitted(gateway, SUBMIT, { ...options, variables: { input } }),
    send: (input, options = {}) => submitted(gateway, BARE, { ...options, variables: { input } }),
  };
}

/** Who filled a form in, so that nobody has to be asked. */
export const metadata = { userId: 'worker1', username: 'anna' };

/** A form as data. */
export const data = (more: object = {}) => ({
  form: { data: { xmlns: XMLNS, answers: { name: 'Anna' }, metadata, ...more } },
});

/** A form as XML. */
export const xml = (id: string, inside = '<name>Anna</name>') =>
  `<data xmlns="${XMLNS}">${inside}<meta xmlns="http://openrosa.org/jr/xforms"><deviceID>d</deviceID><timeStart>${TIME}</timeStart>` +
  `<timeEnd>${TIME}</timeEnd><username>anna</username><userID>worker1</userID><instanceID>${id}</instanceID></meta></data>`;
