import { GraphQLError } from 'graphql';

/** An unpaired surrogate. It is not a character: no URL, form or JSON for HQ can carry it. */
const LONE = /\p{Surrogate}/u;

/** A list or object in the variables, with its position. */
interface TextPlace {
  readonly value: object;
  readonly name: string;
  readonly parent?: TextPlace;
}

/**
 * Rejects variables with text that is not well-formed Unicode. JSON can escape such text, but it cannot be sent to HQ.
 * Text in the document itself is rejected by the parser.
 * @throws {GraphQLError} BAD_USER_INPUT naming the input.
 */
export function refuseIllFormed(variables: Readonly<Record<string, unknown>> | undefined): void {
  // Not recursive, because clients control the nesting of variables.
  const open: TextPlace[] = variables ? [{ value: variables, name: '' }] : [];
  for (let place = open.pop(); place; place = open.pop()) {
    for (const [name, value] of Object.entries(place.value) as [string, unknown][]) {
      if (LONE.test(name)) throw illFormed(place, 'a property name');
      if (typeof value === 'string' && LONE.test(value)) throw illFormed({ value: {}, name, parent: place }, 'text');
      if (isPlain(value)) open.push({ value, name, parent: place });
    }
  }
}

/** Whether it is a list or object of JSON, and not an uploaded file. */
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null));

/** Maximum steps of a path in the error message. */
const MAX_SHOWN = 20;

function illFormed(place: TextPlace, what: string): GraphQLError {
  const path: string[] = [];
  for (let one: TextPlace | undefined = place; one?.parent; one = one.parent) path.unshift(one.name);
  const at = path.slice(0, MAX_SHOWN).join('.');
  return new GraphQLError(`Variable "$${at}" has ${what} with an unpaired surrogate, which is not valid Unicode.`, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400, headers: new Map() } },
  });
}
