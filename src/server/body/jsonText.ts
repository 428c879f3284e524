import { setImmediate as nextTurn } from 'node:timers/promises';
import { JSON_LEVELS } from '../../graphql/json.js';
import { HttpRefusal } from '../httpErrors.js';

/**
 * Maximum number of values in a request body, and of objects and lists among them. 10,000 cases of `casesSave` have
 * about 300,000 and 40,000.
 */
const [MAX_VALUES, MAX_OBJECTS] = [1_000_000, 200_000];

/** Bytes of a string that are scanned one by one before `indexOf` is used. */
const SCANNED_BYTES = 64;

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [...'"\\,[]{}'].map(char =>
  char.charCodeAt(0),
);

/** Maximum bytes to count and parse in one turn of the event loop. */
const BYTES_PER_TURN = 100_000;

/**
 * Parses JSON text with limited nesting and number of values. They are counted before parsing: a parser needs seconds
 * for text that nests a million levels.
 * @throws {HttpRefusal} naming the exceeded limit, or 400 for invalid JSON.
 */
export async function parseJson(text: Buffer): Promise<unknown> {
  checkJson(text);
  if (text.length <= BYTES_PER_TURN) return parsed(text);
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
 * Checks the nesting and number of values of JSON text without parsing it.
 * @throws {HttpRefusal} naming the exceeded limit.
 */
export function checkJson(text: Buffer): void {
  let [levels, values, objects] = [0, 1, 0];
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at];
    if (byte === QUOTE) at = endOfString(text, at);
    else if (byte === COMMA) values += 1;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      [levels, values, objects] = [levels + 1, values + 1, objects + 1];
      if (levels > JSON_LEVELS) throw tooDeep();
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) levels -= 1;
  }
  if (values > MAX_VALUES) throw tooMany('values', MAX_VALUES);
  if (objects > MAX_OBJECTS) throw tooMany('objects and lists', MAX_OBJECTS);
}

/**
 * The index of the closing quote of the string that starts at `start`: the first quote after an even number of
 * backslashes.
 */
function endOfString(text: Buffer, start: number): number {
  let at = start + 1;
  // Most strings are short: scanning some bytes is faster than a call of `indexOf`.
  for (const scanEnd = Math.min(at + SCANNED_BYTES, text.length); at < scanEnd; at += 1) {
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

/** The error for JSON that is nested too deeply. */
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
    `The request has more than ${max} JSON ${what}. Send less at once.`,
    {},
    {
      limit: what,
      max,
    },
  );
