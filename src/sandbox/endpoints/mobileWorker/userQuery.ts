import type { Person } from '../people/userJson.js';

/** Does a user match? */
export type UserTest = (user: Person) => boolean;

/**
 * Parses the common part of Elasticsearch's query-string syntax, for bulk-user's `q` (users.md 4): words, quoted
 * phrases, `*` and `?`, `field:value`, `field:(a OR b)`, AND, OR, NOT and parentheses. Adjacent words are combined with
 * OR. Undefined for an invalid query.
 */
export function readUserQuery(text: string): UserTest | undefined {
  const tokens = [...text.matchAll(/\s*([()]|[\w.]+:|"(?:[^"\\]|\\.)*"|[^\s()":]+|\S)/g)].map(match => match[1] ?? '');
  if (tokens.length === 0) return () => true;
  const reader: Reader = { tokens, at: 0 };
  try {
    const test = readAny(reader, undefined);
    return reader.at === tokens.length ? test : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

function readAny(reader: Reader, field: string | undefined): UserTest {
  const tests = [readAll(reader, field)];
  while (reader.at < reader.tokens.length && reader.tokens[reader.at] !== ')') {
    if (reader.tokens[reader.at] === 'OR') reader.at += 1;
    tests.push(readAll(reader, field));
  }
  return user => tests.some(test => test(user));
}

function readAll(reader: Reader, field: string | undefined): UserTest {
  const tests = [readOne(reader, field)];
  while (reader.tokens[reader.at] === 'AND') {
    reader.at += 1;
    tests.push(readOne(reader, field));
  }
  return user => tests.every(test => test(user));
}

function readOne(reader: Reader, field: string | undefined): UserTest {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  if (token === undefined || [')', ':', 'AND', 'OR', '"'].includes(token)) throw new SyntaxError('Cannot parse query');
  if (token === 'NOT') {
    const test = readOne(reader, field);
    return user => !test(user);
  }
  if (token === '(') {
    const test = readAny(reader, field);
    if (reader.tokens[reader.at] !== ')') throw new SyntaxError('Cannot parse query');
    reader.at += 1;
    return test;
  }
  if (token.endsWith(':') && token.length > 1) return readOne(reader, token.slice(0, -1));
  return valueTest(token, field);
}

/** Indexed values of a user by field name. */
const fields: Readonly<Record<string, (user: Person) => readonly (string | null)[]>> = {
  _id: user => [user.id],
  username: user => [user.username],
  first_name: user => [user.firstName],
  last_name: user => [user.lastName],
  email: user => [user.email],
  phone_numbers: user => user.phoneNumbers,
};

/** Tests a value. Names are split into words and case-insensitive; ids are exact. */
function valueTest(token: string, field: string | undefined): UserTest {
  const phrase = token.startsWith('"');
  const value = phrase ? token.slice(1, -1).replace(/\\(.)/g, '$1') : token;
  if (field === '_id') return user => user.id === value || value === '*';
  const read = field === undefined ? Object.values(fields) : [fields[field] ?? (() => [])];
  const matches = phrase ? phraseTest(value) : wordTest(value);
  return user => read.some(values => values(user).some(text => text !== null && matches(text.toLowerCase())));
}

function phraseTest(value: string): (text: string) => boolean {
  const words = wordsOf(value.toLowerCase()).join(' ');
  return text => ` ${wordsOf(text).join(' ')} `.includes(` ${words} `);
}

function wordTest(value: string): (text: string) => boolean {
  const pattern = value
    .toLowerCase()
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const whole = new RegExp(`^${pattern}$`);
  return text => whole.test(text) || wordsOf(text).some(word => whole.test(word));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}._]+/u).filter(word => word !== '');
}
