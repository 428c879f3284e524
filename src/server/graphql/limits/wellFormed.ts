import { GraphQLError } from 'graphql';

/** Half of a surrogate pair, which is no character: no URL, form or JSON of HQ's can carry it. */
const LONE = /\p{Surrogate}/u;

/** A list or object of the variables, and where it stands. */
interface TextPlace {
  readonly value: object;
  readonly name: string;
  readonly around?: TextPlace;
}

/**
 * Refuses variables with text that is not well-formed Unicode: JSON can escape it, and nothing behind this point can send
 * it to HQ. Text in the operation itself is refused by its parser.
 * @throws {GraphQLError} BAD_USER_INPUT that names the input.
 */
export function refuseIllFormed(variables: Readonly<Record<string, unknown>> | undefined): void {
  // No recursion: a client decides how deep its variables nest.
  const open: TextPlace[] = variables ? [{ value: variables, name: '' }] : [];
  for (let place = open.pop(); place; place = open.pop()) {
    for (const [name, value] of Object.entries(place.value) as [string, unknown][]) {
      if (LONE.test(name)) throw illFormed(place, 'a name');
      if (typeof value === 'string' && LONE.test(value)) throw illFormed({ value: {}, name, around: place }, 'a text');
      if (isPlain(value)) open.push({ value, name, around: place });
    }
  }
}

/** A list or object of JSON; files on their way are none. */
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null));

/** Steps of a path that are shown; deeper ones are left out. */
const SHOWN = 20;

function illFormed(place: TextPlace, what: string): GraphQLError {
  const path: string[] = [];
  for (let one: TextPlace | undefined = place; one?.around; one = one.around) path.unshift(one.name);
  const at = path.slice(0, SHOWN).join('.');
  return new GraphQLError(
    `Variable "$${at}": it holds ${what} with half of a surrogate pair, which is no character of Unicode.`,
    { extensions: { code: 'BAD_USER_INPUT', http: { status: 400, headers: new Map() } } },
  );
}
