import type { Reply } from '../../../client/call.js';
import { textsIn } from '../../../client/pythonList.js';
import type { Problem, ProblemCode } from '../../../errors.js';
import { INPUTS, type WorkerBody } from './fields.js';

type RefusalRule = readonly [pattern: RegExp, field: keyof WorkerBody | null, code: ProblemCode];

/** HQ's errors about a worker's fields (users.md 1): the message, the field and the kind of problem. */
const RULES: readonly RefusalRule[] = [
  [/Username is required\./, 'username', 'REQUIRED'],
  [/Username '[^']*' is already taken or reserved\./, 'username', 'TAKEN'],
  [/Username '[^']*' must be a valid email address\./, 'username', 'INVALID'],
  [/The username component '[^']*' of '[^']*' may not contain special characters\./, 'username', 'INVALID'],
  [/The username email domain '[^']*' should be '[^']*'\./, 'username', 'INVALID'],
  [/Password or connect username required/, 'password', 'REQUIRED'],
  [/Users will provide their own password on confirmation\./, 'password', 'CONFLICT'],
  [/Password is not strong enough\./, 'password', 'INVALID'],
  [/You don't have permission to use connect_username field/, 'connect_username', 'CONFLICT'],
  [/You must provide the user's email to send a confirmation email\./, 'email', 'REQUIRED'],
  [/You must require account confirmation to send a confirmation email\./, 'require_account_confirmation', 'REQUIRED'],
  [
    /The confirmation email can not be sent because [^,]* already confirmed\./,
    'send_confirmation_email_now',
    'CONFLICT',
  ],
  [/This user has no email\. You must provide [^,]*\./, 'email', 'REQUIRED'],
  [/A profile assignment is required for [^,]*\./, 'user_data', 'REQUIRED'],
  [/User data profile not found/, 'user_data', 'NOT_FOUND'],
  [/'[^']*' cannot be set directly/, 'user_data', 'NOT_EDITABLE'],
  [/Profile conflicts with existing data/, 'user_data', 'CONFLICT'],
  [/'default_phone_number' must be a string/, 'default_phone_number', 'INVALID'],
  [/The role '.*?' does not exist/, 'role', 'NOT_FOUND'],
  [/There are multiple roles with the name '.*?' in the domain '[^']*'/, 'role', 'AMBIGUOUS'],
  [/Both primary_location and locations must be provided together\./, 'locations', 'REQUIRED'],
  [/Primary location must be included in the list of locations\./, 'primary_location', 'INVALID'],
  [/Could not find location ids: .*?\./, 'locations', 'NOT_FOUND'],
  [/Attempted to update unknown or non-editable field '[^']*'/, null, 'NOT_EDITABLE'],
  [/.*\bgroup.*/, 'groups', 'NOT_FOUND'],
  [/.*/, null, 'INVALID'],
];

const JOINED = /^The request resulted in the following errors: /;

/** The problems in HQ's 400, by field; undefined for other replies. `path`: path of the worker in the input. */
export function workerRefusal({ status, body }: Reply, path: readonly string[]): readonly Problem[] | undefined {
  if (status !== 400) return undefined;
  const { error } = (body ?? {}) as { readonly error?: unknown };
  const errors = Array.isArray(error) ? error.map(String) : textsIn(typeof error === 'string' ? error : '');
  return errors
    .flatMap(text => (JOINED.test(text) ? splitErrors(text.replace(JOINED, '')) : [matchRule(text)]))
    .map(({ message, rule: [, field, code] }) => ({
      field: field && [...path, INPUTS[field], ...keyIn(field, message)],
      message: message || 'HQ refuses the worker without a reason.',
      code,
    }));
}

interface StatedProblem {
  readonly message: string;
  readonly rule: RefusalRule;
}

/** HQ joins errors with ", ", which an error may also contain. So the text is split by known errors. */
function splitErrors(text: string): StatedProblem[] {
  const errors: StatedProblem[] = [];
  for (let rest = text; rest !== '';) {
    const next = RULES.slice(0, -2)
      .map(rule => ({ rule, message: new RegExp(`^(?:${rule[0].source})(?=, |$)`, 's').exec(rest)?.[0] }))
      .find(({ message }) => message !== undefined);
    const { message = rest, rule } = next ?? matchRule(rest);
    errors.push({ message, rule });
    rest = rest.slice(message.length).replace(/^, /, '');
  }
  return errors;
}

const matchRule = (text: string): StatedProblem => ({
  message: text,
  rule: RULES.find(([pattern]) => new RegExp(`^(?:${pattern.source})$`, 's').test(text))!,
});

/** The user data field that the message is about. */
const keyIn = (field: keyof WorkerBody, message: string): string[] => {
  const key = /^'(.*)' cannot be set directly$/.exec(message)?.[1];
  if (field !== 'user_data') return [];
  return key !== undefined ? [key] : /profile/i.test(message) ? ['commcare_profile'] : [];
};
