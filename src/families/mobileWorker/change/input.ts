import type { Problem, ProblemCode } from '../../../errors.js';
import type { MobileWorkerCreateInput, MobileWorkerUpdateInput } from '../../../generated/schema.js';
import { INPUTS, type WorkerBody } from './fields.js';
import { below, refuseInput } from '../../../graphql/payload.js';
import { userDataOf } from './userData.js';

type WorkerInput = Partial<MobileWorkerCreateInput & MobileWorkerUpdateInput>;

/**
 * Converts the input for a new worker to HQ's format. `path`: path in the mutation's input.
 * @throws {RejectedChange} for everything that HQ would refuse.
 */
export function newWorkerBody(domain: string, input: MobileWorkerCreateInput, path: readonly string[]): WorkerBody {
  const problems = [...usernameProblems(domain, input.username), ...loginProblems(input)];
  // A new worker has nothing to clear: null means the same as absent.
  const body = bodyOf(Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null)), problems);
  refuseInput(below(path, problems));
  return { username: input.username, ...body, ...(input.requireAccountConfirmation && CONFIRMED) };
}

const CONFIRMED = { require_account_confirmation: true } as const;

/**
 * Converts the input for changes of a worker to HQ's format.
 * @throws {RejectedChange} for everything that HQ would refuse.
 */
export function changedWorkerBody(input: MobileWorkerUpdateInput): WorkerBody {
  const problems: Problem[] = [];
  const body = bodyOf(input, problems);
  if (input.password === null || input.password === '')
    problems.push(problem('password', 'INVALID', 'A password cannot be empty.'));
  if (input.defaultPhoneNumber === null)
    problems.push(
      problem('defaultPhoneNumber', 'NOT_EDITABLE', 'HQ can remove it only together with all phone numbers.'),
    );
  if (input.role === null) problems.push(problem('role', 'NOT_EDITABLE', 'HQ cannot remove a role.'));
  if (problems.length === 0 && Object.keys(body).length === 0)
    problems.push({ field: [], code: 'REQUIRED', message: 'There is nothing to change.' });
  refuseInput(below(['input'], problems));
  return body;
}

/** The full user name that HQ derives from an input (users.md 1, POST). */
export function fullUsername(domain: string, given: string): string {
  const name = given.trim().toLowerCase().replaceAll(/\s+/g, '.');
  return name.includes('@') ? name : `${name}@${domain}.commcarehq.org`;
}

/** Problems of a user name, with or without the project space's suffix. */
export function usernameProblems(domain: string, given: string): Problem[] {
  if (given.trim() === '') return [problem('username', 'REQUIRED', 'Username is required.')];
  const [account = '', host, ...more] = fullUsername(domain, given).split('@');
  if (more.length > 0) return [problem('username', 'INVALID', 'A user name can contain only one "@".')];
  if (host !== `${domain.toLowerCase()}.commcarehq.org`)
    return [problem('username', 'INVALID', `The part after "@" must be "${domain}.commcarehq.org".`)];
  if (!/^[\w+-]+(\.[\w+-]+)*$/.test(account))
    return [
      problem(
        'username',
        'INVALID',
        'A user name can contain letters without accents, digits, _ + - and, between these, dots.',
      ),
    ];
  return [];
}

/** Problems of the login of a new worker (users.md 1, POST). Messages are HQ's own. */
function loginProblems(input: MobileWorkerCreateInput): Problem[] {
  const { password, connectUsername, email, requireAccountConfirmation, sendConfirmationEmail } = input;
  if (requireAccountConfirmation && password)
    return [problem('password', 'CONFLICT', 'Users will provide their own password on confirmation.')];
  const problems: Problem[] = [];
  if (!requireAccountConfirmation && !password && !connectUsername)
    problems.push(problem('password', 'REQUIRED', 'Password or connect username required'));
  if (sendConfirmationEmail && !requireAccountConfirmation)
    problems.push(
      problem(
        'requireAccountConfirmation',
        'REQUIRED',
        'You must require account confirmation to send a confirmation email.',
      ),
    );
  if (sendConfirmationEmail && !email)
    problems.push(problem('email', 'REQUIRED', "You must provide the user's email to send a confirmation email."));
  return problems;
}

/** The fields that creating and updating have in common. Null clears a field. */
function bodyOf(input: WorkerInput, problems: Problem[]): WorkerBody {
  const { primaryLocationId, locationIds, userData } = input;
  if (input.defaultPhoneNumber?.trim() === '')
    problems.push(problem('defaultPhoneNumber', 'INVALID', 'A phone number cannot be empty.'));
  if (input.phoneNumbers?.some(number => number.trim() === ''))
    problems.push(problem('phoneNumbers', 'INVALID', 'A phone number cannot be empty.'));
  problems.push(...locationProblems(primaryLocationId, locationIds));
  return {
    ...texts(input),
    ...(input.phoneNumbers !== undefined && { phone_numbers: input.phoneNumbers ?? [] }),
    ...(input.defaultPhoneNumber && { default_phone_number: input.defaultPhoneNumber }),
    ...(input.groupIds !== undefined && { groups: input.groupIds ?? [] }),
    ...(locationIds !== undefined && { primary_location: primaryLocationId ?? '', locations: locationIds ?? [] }),
    ...(userData && { user_data: userDataOf(userData, problems) }),
    ...(input.sendConfirmationEmail && { send_confirmation_email_now: true }),
  };
}

const TEXTS = ['first_name', 'last_name', 'email', 'language', 'role', 'password', 'connect_username'] as const;

function texts(input: WorkerInput): WorkerBody {
  const given = TEXTS.map(name => [name, input[INPUTS[name]]] as const);
  return Object.fromEntries(given.filter(([, text]) => text !== undefined).map(([name, text]) => [name, text ?? '']));
}

/** HQ requires the two fields together (users.md 1, PUT). */
function locationProblems(primary: WorkerInput['primaryLocationId'], all: WorkerInput['locationIds']): Problem[] {
  if ((primary === undefined) !== (all === undefined))
    return [
      problem(
        primary === undefined ? 'primaryLocationId' : 'locationIds',
        'REQUIRED',
        'Both primary_location and locations must be provided together.',
      ),
    ];
  const inside = primary ? (all ?? []).includes(primary) : (all ?? []).length === 0;
  return inside
    ? []
    : [problem('primaryLocationId', 'INVALID', 'Primary location must be included in the list of locations.')];
}

const problem = (field: string, code: ProblemCode, message: string): Problem => ({ field: [field], message, code });
