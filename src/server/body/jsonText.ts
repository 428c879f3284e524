import { setImmediate as nextTurn } from 'node:timers/promises';
import { JSON_LEVELS } from '../../graphql/json.js';
import { HttpRefusal } from '../httpErrors.js';

/** Values of a request body, and how many of them objects and lists. 10,000 cases of `casesSave` have some 300,000 and 40,000. */
const [MOST_VALUES, MOST_OBJECTS] = [1_000_000, 200_000];

/** Bytes of a text that are looked at one by one. */
const NEAR = 64;

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [...'"\\,[]{}'].map(char =>
  char.charCodeAt(0),
);

/** Bytes that are counted and parsed in one turn of the event loop. */
const AT_ONCE = 100_000;

/**
 * Parses JSON text whose nesting and number of values are within bounds. They are counted first: a parser takes seconds
 * for text that nests a million levels.
 * @throws {HttpRefusal} 400 that names the limit, or says that it is no JSON.
 */
export async function parseJson(text: Buffer): Promise<unknown> {
  checkJson(text);
  if (text.length <= AT_ONCE) return parsed(text);
  await nextTurn();
  const value = parsed(text);
  await nextTurn();
  return value;
}

function parsed(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8'));
  } catch {
    throw new HttpRefusal(400, 'BAD_REQUEST', 'The request body is not valid JSON.');
  }
}

/**
 * Counts what JSON text holds, without parsing it.
 * @throws {HttpRefusal} that names the limit.
 */
export function checkJson(text: Buffer): void {
  let [levels, values, objects] = [0, 1, 0];
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at];
    if (byte === QUOTE) at = endOfText(text, at);
    else if (byte === COMMA) values += 1;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      [levels, values, objects] = [levels + 1, values + 1, objects + 1];
      if (levels > JSON_LEVELS) throw tooDeep();
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) levels -= 1;
  }
  if (values > MOST_VALUES) throw tooMany('values', MOST_VALUES);
  if (objects > MOST_OBJECTS) throw tooMany('objects and lists', MOST_OBJECTS);
}

/** Where the text that begins here ends: at the first quote that no odd number of backslashes stands before. */
function endOfText(text: Buffer, start: number): number {
  let at = start + 1;
  // Most texts are short: a call of `indexOf` takes longer than to look at some bytes.
  for (const near = Math.min(at + NEAR, text.length); at < near; at += 1) {
    if (text[at] === QUOTE) return at;
    if (text[at] === BACKSLASH) at += 1;
  }
  for (at = text.indexOf('"', at); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (at - 1 - slashes > start && text[at - 1 - slashes] === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}

/** The body's JSON is nested too deep. */
export const tooDeep = () =>
  new HttpRefusal(
    400,
    'BAD_REQUEST',
    `The request nests JSON more than ${JSON_LEVELS} levels deep.`,
    {},
    {
      limit: 'levels',
      max: JSON_LEVELS,
    },
  );

const tooMany = (what: string, max: number) =>
  new HttpRefusal(
    413,
    'PAYLOAD_TOO_LARGE',
    `The request has more than ${max} JSON ${what}: send less at once.`,
    {},
    {
      limit: what,
      max,
    },
  );
