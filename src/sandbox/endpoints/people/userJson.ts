import type { Raised } from '../../http/refusals.js';
import { badRequest } from '../../http/refusals.js';

/** The common fields of mobile workers and web users. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string;
  readonly phoneNumbers: readonly string[];
}

/** The JSON fields that mobile workers and web users share (users.md 1 and 2). */
export function personJson(person: Person): Readonly<Record<string, unknown>> {
  return {
    default_phone_number: person.phoneNumbers[0] ?? null,
    email: person.email,
    eulas: '[]',
    first_name: person.firstName,
    id: person.id,
    last_name: person.lastName,
    phone_numbers: person.phoneNumbers,
    username: person.username,
  };
}

/** An unknown user is a 400, not a 404 (users.md 1 and 2). To throw. */
export function noSuchUser(): Raised {
  return badRequest("The object 'None' has an empty attribute 'get_id' and doesn't allow a default or null value.");
}

/** Compares by code units: upper case before lower case (users.md 1 and 3). */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
