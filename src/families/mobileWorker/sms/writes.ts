import { change, type Reply } from '../../../client/call.js';
import type { Write } from '../../../engine/write/write.js';
import { Forbidden, KnownError, type Problem, type ProblemCode } from '../../../errors.js';
import { checkedRow } from '../../shared/checkedRow.js';

/** Versions in the URL: HQ's own test has an underscore, its documentation a dot (users.md 9). */
export const SMS_VERSIONS = ['v0_5', 'v0.5'] as const;

/** Body of the request. */
export interface SmsBody {
  readonly app_id: string;
  readonly users: readonly {
    readonly phone_number: string;
    readonly custom_user_data?: Readonly<Record<string, string | number>>;
  }[];
  readonly android_only?: boolean;
  readonly require_email?: boolean;
  readonly custom_registration_message?: string;
  readonly reinstall_message?: string;
}

/** Phone numbers to which HQ sent an SMS, and problems of the others. */
export interface SmsSent {
  readonly phoneNumbers: readonly string[];
  readonly userErrors: readonly Problem[];
}

/**
 * One of the two messages, with the names of the input fields by HQ's fields. `numberPath`: path of a phone number in
 * the input.
 */
interface SmsKind {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly numberPath: (i: number) => readonly string[];
}

const COMMON = { app_id: 'appId', android_only: 'androidOnly', require_email: 'requireEmail' };

/** Invitation to register. */
export const invitation: SmsKind = {
  name: 'sms_user_registration',
  description: 'send the invitations by SMS',
  inputs: { ...COMMON, users: 'users', custom_registration_message: 'message' },
  numberPath: i => ['input', 'users', String(i), 'phoneNumber'],
};

/** Installation instructions for users who registered before. */
export const installInfo: SmsKind = {
  name: 'sms_user_registration_reinstall',
  description: 'send the installation instructions by SMS',
  inputs: { ...COMMON, users: 'phoneNumbers', reinstall_message: 'message' },
  numberPath: i => ['input', 'phoneNumbers', String(i)],
};

const FAILED: readonly (readonly [list: string, code: ProblemCode, message: string])[] = [
  ['invalid_format_numbers', 'INVALID', 'HQ does not accept this phone number.'],
  ['numbers_in_use', 'TAKEN', 'The phone number is already in use.'],
  ['error_numbers', 'FAILED', 'HQ could not send an SMS to this number.'],
];

/** Sends SMS to phones (users.md 9). A 200 may contain numbers to which nothing was sent, or only such numbers. */
export const sendSms = (kind: SmsKind, version: string, body: SmsBody): Write<SmsSent> => ({
  description: kind.description,
  call: { ...change('POST', `${version}/${kind.name}/`, body), meter: 'none' },
  // Workers are created only when a recipient answers.
  invalidates: [],
  read({ body: answer }) {
    const reply = checkedRow<Record<string, readonly string[]>>(answer, { success_numbers: 'list' });
    const failed = FAILED.flatMap(([list, code, message]) =>
      (reply[list] ?? []).map(number => ({ field: pathOf(kind, body, number), message, code })),
    );
    return { phoneNumbers: reply['success_numbers']!, userErrors: failed };
  },
  problemsIn: reply => refusalProblems(kind, reply),
});

function pathOf({ numberPath }: SmsKind, { users }: SmsBody, number: string): readonly string[] | null {
  const i = users.findIndex(({ phone_number }) => phone_number === number);
  return i < 0 ? null : numberPath(i);
}

/** @throws {KnownError} naming what the server, the plan or the project space does not support. */
function refusalProblems({ name, inputs }: SmsKind, { status, body }: Reply): readonly Problem[] | undefined {
  const { error, [name]: fields } = (body ?? {}) as Readonly<Record<string, unknown>>;
  const message = typeof error === 'string' ? error : '';
  if (status === 404)
    throw new KnownError(
      'UNSUPPORTED_BY_SERVER',
      'This HQ server does not support registration of mobile workers by SMS: newer versions do not have it.',
    );
  if (status === 401 && /current plan/.test(message))
    throw new Forbidden(
      'The plan of the project space does not include incoming SMS, which registration by SMS requires.',
    );
  if (status === 403 && /enable SMS/.test(message))
    throw new Forbidden('Registration of mobile workers by SMS is not enabled in the settings of the project space.');
  if (status !== 400 || typeof fields !== 'object' || fields === null) return undefined;
  return Object.entries(fields).map(([field, words]) => ({
    field: ['input', inputs[field] ?? field],
    message: String(words),
    code: codeOf(String(words)),
  }));
}

const codeOf = (words: string): ProblemCode =>
  /required/.test(words)
    ? 'REQUIRED'
    : /Invalid app_id/.test(words)
      ? 'NOT_FOUND'
      : /reused/.test(words)
        ? 'DUPLICATE'
        : 'INVALID';
