import type { Problem, ProblemCode } from '../../../errors.js';
import type { MobileWorkerCreateInput, MobileWorkerUpdateInput } from '../../../generated/schema.js';
import { INPUTS, type WorkerBody } from './fields.js';
import { below, refuseInput } from '../../../graphql/payload.js';
import { userDataOf } from './userData.js';

type WorkerInput = Partial<MobileWorkerCreateInput & MobileWorkerUpdateInput>;

/** A new worker as HQ takes it, or all that HQ would refuse about it. `place`: where it stands in the input. */
export function newWorkerBody(domain: string, input: MobileWorkerCreateInput, place: readonly string[]): WorkerBody {
  const problems = [...wrongUsername(domain, input.username), ...wrongLogin(input)];
  // Of a new worker nothing can be emptied: null is the same as leaving it out.
  const body = bodyOf(Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null)), problems);
  refuseInput(below(place, problems));
  return { username: input.username, ...body, ...(input.requireAccountConfirmation && CONFIRMED) };
}

const CONFIRMED = { require_account_confirmation: true } as const;

/** What to change of a worker as HQ takes it, or all that HQ would refuse about it. */
export function changedWorkerBody(input: MobileWorkerUpdateInput): WorkerBody {
  const problems: Problem[] = [];
  const body = bodyOf(input, problems);
  if (input.password === null || input.password === '')
    problems.push(problem('password', 'INVALID', 'A password cannot be empty.'));
  if (input.defaultPhoneNumber === null)
    problems.push(problem('defaultPhoneNumber', 'NOT_EDITABLE', 'HQ takes it away only with all phone numbers.'));
  if (input.role === null) problems.push(problem('role', 'NOT_EDITABLE', 'HQ cannot take a role away.'));
  if (problems.length === 0 && Object.keys(body).length === 0)
    problems.push({ field: [], code: 'REQUIRED', message: 'Nothing to change is given.' });
  refuseInput(below(['input'], problems));
  return body;
}

/** The full user name that HQ makes of a given one (users.md 1, POST). */
export function fullUsername(domain: string, given: string): string {
  const name = given.trim().toLowerCase().replaceAll(/\s+/g, '.');
  return name.includes('@') ? name : `${name}@${domain}.commcarehq.org`;
}

/** What HQ would refuse about a user name, with or without the project space's suffix. */
export function wrongUsername(domain: string, given: string): Problem[] {
  if (given.trim() === '') return [problem('username', 'REQUIRED', 'Username is required.')];
  const [account = '', host, ...more] = fullUsername(domain, given).split('@');
  if (more.length > 0) return [problem('username', 'INVALID', 'A user name holds one "@" at the most.')];
  if (host !== `${domain.toLowerCase()}.commcarehq.org`)
    return [problem('username', 'INVALID', `What follows "@" must be "${domain}.commcarehq.org".`)];
  if (!/^[\w+-]+(\.[\w+-]+)*$/.test(account))
    return [
      problem('username', 'INVALID', 'A user name may hold letters without accents, digits, and . _ + - within.'),
    ];
  return [];
}

/** How the worker will log in (users.md 1, POST). */
function wrongLogin(input: MobileWorkerCreateInput): Problem[] {
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

/** What both creating and changing take. Null empties. */
function bodyOf(input: WorkerInput, problems: Problem[]): WorkerBody {
  const { primaryLocationId, locationIds, userData } = input;
  if (input.defaultPhoneNumber?.trim() === '')
    problems.push(problem('defaultPhoneNumber', 'INVALID', 'A phone number cannot be empty.'));
  if (input.phoneNumbers?.some(number => number.trim() === ''))
    problems.push(problem('phoneNumbers', 'INVALID', 'A phone number cannot be empty.'));
  problems.push(...wrongLocations(primaryLocationId, locationIds));
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

/** HQ takes the two together only (users.md 1, PUT). */
function wrongLocations(primary: WorkerInput['primaryLocationId'], all: WorkerInput['locationIds']): Problem[] {
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
