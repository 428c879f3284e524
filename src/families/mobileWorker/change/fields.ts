import type { Problem } from '../../../errors.js';
import type { MobileWorkerRow } from '../resource.js';

/** A worker in the body of a write (users.md 1). Absent fields stay unchanged. */
export interface WorkerBody {
  readonly username?: string;
  readonly password?: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly email?: string;
  readonly language?: string;
  readonly phone_numbers?: readonly string[];
  readonly default_phone_number?: string;
  readonly role?: string;
  readonly groups?: readonly string[];
  readonly primary_location?: string;
  readonly locations?: readonly string[];
  readonly user_data?: Readonly<Record<string, string | number>>;
  readonly connect_username?: string;
  readonly require_account_confirmation?: boolean;
  readonly send_confirmation_email_now?: boolean;
}

/** Names of the input fields by HQ's fields. */
export const INPUTS = {
  username: 'username',
  password: 'password',
  first_name: 'firstName',
  last_name: 'lastName',
  email: 'email',
  language: 'language',
  phone_numbers: 'phoneNumbers',
  default_phone_number: 'defaultPhoneNumber',
  role: 'role',
  groups: 'groupIds',
  primary_location: 'primaryLocationId',
  locations: 'locationIds',
  user_data: 'userData',
  connect_username: 'connectUsername',
  require_account_confirmation: 'requireAccountConfirmation',
  send_confirmation_email_now: 'sendConfirmationEmail',
} as const satisfies Record<keyof WorkerBody, string>;

/**
 * Fields of a new worker that HQ dropped: HQ ignores errors in most fields (users.md 1, POST). Old versions of HQ do
 * not return role and language, so these cannot be checked there.
 */
export function droppedFields(body: WorkerBody, row: MobileWorkerRow): Problem[] {
  const { role, language } = row;
  const isStored: Partial<Record<keyof WorkerBody, boolean>> = {
    first_name: body.first_name === (row.first_name ?? ''),
    last_name: body.last_name === (row.last_name ?? ''),
    email: body.email?.toLowerCase() === row.email,
    language: language === undefined || body.language === (language ?? ''),
    role: role === undefined || body.role === role,
    phone_numbers: body.phone_numbers?.every(number =>
      row.phone_numbers.map(withoutPlus).includes(withoutPlus(number)),
    ),
    default_phone_number: withoutPlus(body.default_phone_number ?? '') === withoutPlus(row.default_phone_number ?? ''),
    groups: body.groups?.every(id => row.groups.includes(id)),
    primary_location: body.primary_location === (row.primary_location ?? ''),
    locations: body.locations?.every(id => row.locations.includes(id)),
  };
  const dropped = Object.entries(isStored).filter(([name, is]) => body[name as keyof WorkerBody] !== undefined && !is);
  const data = Object.entries(body.user_data ?? {}).filter(([name, value]) => !isSame(row.user_data[name], value));
  return [
    ...dropped.map(([name]) => ignoredProblem([INPUTS[name as keyof WorkerBody]])),
    ...data.map(([name]) => ignoredProblem(['userData', name])),
  ];
}

/** HQ stores a number without its plus (users.md 1). */
const withoutPlus = (number: string): string => number.replace(/^\+/, '');

/** HQ may return a profile id as a number, and may omit empty values. */
const isSame = (isStored: unknown, sent: string | number): boolean =>
  (typeof isStored === 'number' || typeof isStored === 'string' ? String(isStored) : '') === String(sent);

const ignoredProblem = (field: readonly string[]): Problem => ({
  field,
  message: 'HQ created the worker without this value, and does not report why.',
  code: 'IGNORED',
});
