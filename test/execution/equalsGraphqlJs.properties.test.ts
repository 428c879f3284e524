import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execute as executeJs, type ExecutionResult, parse, validate } from 'graphql';
import { execute } from '../../src/execution/execute.js';
import { randomDocument } from './randomDocument.js';
import { randomFrom, randomSchema } from './randomSchema.js';

const RUNS = Number(process.env['RUNS'] ?? 600);
const SEED = Number(process.env['SEED'] ?? 1);

/** The places of the answer that errors nulled: where the path of an error ends in null. */
function nulled({ data, errors = [] }: ExecutionResult): string[] {
  const places = errors.map(({ path = [] }) => {
    const at: (string | number)[] = [];
    let value: unknown = data;
    for (const key of path) {
      if (value === null || value === undefined) break;
      value = (value as Record<string | number, unknown>)[key];
      at.push(key);
    }
    return JSON.stringify(at);
  });
  return [...new Set(places)].sort();
}

const messages = ({ errors = [] }: ExecutionResult) =>
  new Map(errors.map(({ path, message }) => [JSON.stringify(path), message]));

/**
 * graphql-js leaves rejected promises behind in lists that it has given up, which would end the process: here every promise
 * that is derived from another has a handler.
 */
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with a promise below, and put back
const { then } = Promise.prototype;
// eslint-disable-next-line @typescript-eslint/unbound-method -- as above
const { all } = Promise;
beforeAll(() => {
  const quiet = <P extends Promise<unknown>>(promise: P): P => {
    void then.call(promise, undefined, () => undefined);
    return promise;
  };
  Promise.prototype.then = function (this: Promise<unknown>, ...handlers: Parameters<typeof then>) {
    return quiet(then.apply(this, handlers));
  } as typeof then;
  Promise.all = ((values: Iterable<unknown>) => quiet(all.call(Promise, values as readonly unknown[]))) as typeof all;
});
afterAll(() => {
  Promise.prototype.then = then;
  Promise.all = all;
});

describe('random documents over random schemas', () => {
  test(`give the data and the errors of graphql-js (${RUNS} runs from seed ${SEED})`, async () => {
    let [compared, failed] = [0, 0];
    for (let seed = SEED; seed < SEED + RUNS; seed++) {
      const calls = { count: 0 };
      const schema = randomSchema(seed, calls);
      const document = parse(randomDocument(schema, randomFrom(seed * 13 + 5)));
      if (validate(schema, document).length > 0) continue;
      const operation = { schema, document, variableValues: { n: seed % 3 } };
      const theirs = await executeJs(operation);
      // A second execution takes the plan that the first one has made.
      for (const ours of [await execute(operation), await execute(operation)]) {
        expect({ seed, data: JSON.stringify(ours.data) }).toEqual({ seed, data: JSON.stringify(theirs.data) });
        expect({ seed, nulled: nulled(ours) }).toEqual({ seed, nulled: nulled(theirs) });
        const known = messages(theirs);
        for (const { path, message } of ours.errors ?? []) {
          const theirMessage = known.get(JSON.stringify(path));
          if (theirMessage && /^x:|^Cannot return/.test(theirMessage))
            expect({ seed, path, message }).toEqual({ seed, path, message: theirMessage });
        }
        if (ours.errors) failed += 1;
      }
      compared += 1;
    }
    expect(compared).toBeGreaterThan(RUNS / 3);
    expect(failed).toBeGreaterThan(0);
    console.info(`${compared} documents compared, ${failed} executions with errors`);
  });
});
