import type { Reply } from '../../../client/call.js';
import type { Write } from '../../../engine/write/write.js';
import type { Problem } from '../../../errors.js';
import { cases } from '../../case/resource.js';
import { caseHistories } from '../../case/history.js';
import { forms } from '../../form/resource.js';
import { workerResources } from '../resource.js';
import { openRosaAnswer } from '../../shared/openRosa.js';
import { noBody } from '../../shared/checkedRow.js';
import { usercases } from '../../case/usercase.js';
import { xmlBytes, type XmlNode } from '../../../formats/xml/writer.js';

/** Content of a registration form (forms.md 4). */
export interface RegistrationForm {
  readonly formId: string;
  readonly userId: string;
  readonly username: string;
  readonly password?: string;
  readonly userData: Readonly<Record<string, string | number>>;
  /** ms since the epoch. */
  readonly at: number;
}

/** HQ's answer: its message, and the id of the stored form. */
export interface Registered {
  readonly formId: string | null;
  readonly message: string;
  /** Old versions of HQ state this. Newer ones only store the form. */
  readonly registered: boolean;
}

/** Submits a registration form. Repeats with the same form id are the same form. */
export const submitRegistration = (
  domain: string,
  form: RegistrationForm,
  safeToRepeat: boolean,
): Write<Registered> => ({
  description: 'submit the registration form',
  call: {
    method: 'POST',
    path: `/a/${encodeURIComponent(domain)}/receiver/api/`,
    payload: { kind: 'raw', type: 'text/xml', content: registrationXml(form) },
    // With this header the receiver also reports a failure by the status.
    headers: { 'x-openrosa-version': '3.0', accept: '*/*' },
    reads: false,
    meter: 'submission',
  },
  invalidates: [forms, ...workerResources, usercases, cases, caseHistories],
  isPartialSuccess: isAccepted,
  problemsIn: reply => (isAccepted(reply) ? undefined : refusalProblems(reply)),
  read(reply) {
    const answer = openRosaAnswer(reply);
    if (!answer) noBody(reply);
    const { nature = '', message = '', formId = null } = answer ?? {};
    return { formId, message, registered: /^submit_user_/.test(nature) };
  },
  safeToRepeat,
});

/**
 * Has HQ stored the form? A form that HQ ignores is answered with success, but without an id. A form whose
 * post-processing failed is stored.
 */
function isAccepted(reply: Reply): boolean {
  const answer = openRosaAnswer(reply);
  if (!answer) return reply.status === 201 && reply.bytes === 0;
  if (/duplicate of another/.test(answer.message)) return true;
  return /^(submit_success|submit_user_|post_processing_failure)/.test(answer.nature) && answer.formId !== undefined;
}

function refusalProblems(reply: Reply): readonly Problem[] | undefined {
  const answer = openRosaAnswer(reply);
  return answer && [{ field: null, message: `HQ refused the form: ${answer.message}`, code: 'FAILED' }];
}

const REGISTRATION = 'http://openrosa.org/user/registration';
const META = 'http://openrosa.org/jr/xforms';

const element = (namespace: string, name: string, children: readonly XmlNode[]): XmlNode => ({
  namespace,
  name,
  attributes: [],
  text: '',
  children,
});

const text = (namespace: string, name: string, content: string): XmlNode => ({
  ...element(namespace, name, []),
  text: content,
});

function registrationXml({ formId, userId, username, password, userData, at }: RegistrationForm): Uint8Array {
  const time = new Date(at).toISOString();
  const fields = { username, ...(password !== undefined && { password }), uuid: userId, date: time.slice(0, 10) };
  const meta = {
    deviceID: 'commcare-graph',
    timeStart: time,
    timeEnd: time,
    username,
    userID: userId,
    instanceID: formId,
  };
  return xmlBytes(
    element(REGISTRATION, 'registration', [
      ...Object.entries(fields).map(([name, value]) => text(REGISTRATION, name, value)),
      element(
        REGISTRATION,
        'user_data',
        Object.entries(userData).map(([key, value]) => ({
          ...text(REGISTRATION, 'data', String(value)),
          attributes: [{ name: 'key', value: key }],
        })),
      ),
      element(
        META,
        'meta',
        Object.entries(meta).map(([name, value]) => text(META, name, value)),
      ),
    ]),
  );
}
