import type { CaseFormWorld } from './caseFormWorld.js';

/** The header that logs the caller of a clinic in by its key. */
export const callerKey = { authorization: `ApiKey caller@example.com:${'k'.repeat(40)}` };

/** A reply of the receiver, its XML taken apart. */
export interface SubmissionReply {
  readonly status: number;
  readonly text: string;
  readonly nature: string | undefined;
  readonly message: string | undefined;
  /** The header `X-CommCareHQ-FormID`. */
  readonly formId: string | null;
  readonly headers: Headers;
}

/** How a submission is sent; by default the API's receiver with the caller's key. */
export interface Submission {
  /** Below `/a/{domain}/`, with its query. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

/** Sends a body to the receiver of a clinic. */
export async function submitForm(
  hq: CaseFormWorld,
  body: string | FormData | Uint8Array,
  sending: Submission = {},
): Promise<SubmissionReply> {
  const { path = 'receiver/api/', headers = callerKey, method = 'POST' } = sending;
  const isText = !(body instanceof FormData);
  const reply = await fetch(new URL(`../${path}`, hq.base), {
    method,
    headers: { ...(isText && { 'content-type': 'text/xml' }), ...headers },
    ...(method === 'POST' && { body: body instanceof Uint8Array ? Buffer.from(body) : body }),
  });
  const text = await reply.text();
  const [, nature, message] = /<message nature="(\w+)">([^<]*)<\/message>/.exec(text) ?? [];
  return {
    status: reply.status,
    text,
    nature,
    message,
    formId: reply.headers.get('x-commcarehq-formid'),
    headers: reply.headers,
  };
}

/** Parts of a form that a test names. */
export interface FormParts {
  readonly id?: string;
  readonly inside?: string;
  readonly userId?: string;
  readonly root?: string;
  readonly attributes?: string;
  readonly meta?: string;
}

/** The default id of a form. */
export const formId = '6a7b8c9d-0e1f-4a2b-8c3d-4e5f60718293';

/** A form as a phone sends it. */
export function formXml({
  id = formId,
  inside = '<name>Anna</name>',
  userId = 'worker1',
  root = 'data',
  ...parts
}: FormParts = {}): string {
  const { attributes = 'name="Visit" version="7" uiVersion="1" xmlns="http://openrosa.org/formdesigner/visit"', meta } =
    parts;
  const own = `<n1:meta xmlns:n1="http://openrosa.org/jr/xforms"><n1:deviceID>Phone7</n1:deviceID><n1:timeStart>2021-11-30T10:00:00.000+02</n1:timeStart><n1:timeEnd>2021-11-30T10:05:00.000+02</n1:timeEnd><n1:username>anna</n1:username><n1:userID>${userId}</n1:userID><n1:instanceID>${id}</n1:instanceID></n1:meta>`;
  return `<?xml version='1.0' ?><${root} ${attributes}>${inside}${meta ?? own}</${root}>`;
}

/** A block of version 2 of case XML. */
export function block(id: string, inside: string, userId = 'worker1', modified = '2021-11-30T08:05:00.000Z'): string {
  return `<case case_id="${id}" user_id="${userId}" date_modified="${modified}" xmlns="http://commcarehq.org/case/transaction/v2">${inside}</case>`;
}

/** What opens a case. */
export function create(name = 'Anna', type = 'patient', owner = 'worker1'): string {
  return `<create><case_type>${type}</case_type><case_name>${name}</case_name><owner_id>${owner}</owner_id></create>`;
}
