import { isObject } from '../caseWrite/caseWriteBody.js';
import type { JsonObject } from '../shared/jsonBody.js';

/** The first error of a request, with its field (users.md 9). */
export class BadRegistration extends Error {
  constructor(
    readonly field: string,
    words: string,
  ) {
    super(words);
  }
}

type Kind = 'str' | 'bool' | 'dict';

const isKind: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  str: value => typeof value === 'string',
  bool: value => typeof value === 'boolean',
  dict: isObject,
};

function check(body: JsonObject, field: string, kind: Kind, required = false): void {
  const value = body[field] ?? undefined;
  if (value === undefined && required) throw new BadRegistration(field, 'This field is required');
  if (value !== undefined && !isKind[kind](value)) throw new BadRegistration(field, `Expected type: ${kind}`);
}

/** The phone numbers of a request. Throws {@link BadRegistration} for the first error (users.md 9). */
export function readNumbers(body: JsonObject, isApp: (id: string) => boolean): readonly string[] {
  check(body, 'app_id', 'str', true);
  const users = body['users'] ?? undefined;
  if (users === undefined) throw new BadRegistration('users', 'This field is required');
  if (!Array.isArray(users) || !users.every(isObject)) {
    throw new BadRegistration('users', 'Expected a list of dictionaries');
  }
  for (const user of users) {
    check(user, 'phone_number', 'str', true);
    check(user, 'custom_user_data', 'dict');
  }
  for (const field of ['android_only', 'require_email']) check(body, field, 'bool');
  for (const field of ['custom_registration_message', 'reinstall_message']) check(body, field, 'str');
  if (!isApp(String(body['app_id']))) throw new BadRegistration('app_id', 'Invalid app_id specified');
  const numbers = users.map(user => String(user['phone_number']));
  const twice = numbers.find((number, n) => numbers.indexOf(number) < n);
  if (twice !== undefined) {
    throw new BadRegistration('users', `phone_number cannot be reused within a request: ${twice}`);
  }
  return numbers;
}
