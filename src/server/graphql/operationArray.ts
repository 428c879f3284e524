import { createOperationGroup, type OperationGroup } from '../../operation/group.js';
import { NO_COST } from '../../operation/cost.js';
import { HttpRefusal } from '../httpErrors.js';
import { COST_HEADER, joinedCostHeader } from './answerHeaders/costHeader.js';

/** An answer as it is sent. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Answers one operation of an array. `group`: what it reads together with the others. */
type AnswerOne = (body: unknown, group: OperationGroup) => Promise<HttpAnswer>;

/**
 * Answers an array of operations in its order. Queries among them read together, so that the array costs no more HQ
 * requests than one operation with all of their fields. All are executed at the same time, mutations too.
 * @throws {HttpRefusal} for an empty array, and for more than `max` operations.
 */
export async function answerArray(bodies: readonly unknown[], max: number, answer: AnswerOne): Promise<HttpAnswer> {
  if (bodies.length === 0) throw new HttpRefusal(400, 'BAD_REQUEST', 'The array has no operation.');
  if (bodies.length > max)
    throw new HttpRefusal(
      400,
      'BAD_USER_INPUT',
      `The array has ${bodies.length} operations; at most ${max} are allowed (MAX_BATCH). Send fewer at once.`,
      {},
      { limit: 'operations', max },
    );
  const arrivals = countdown(bodies.length);
  const group = createOperationGroup(() => arrivals.done);
  const answers = await Promise.all(
    bodies.map(async body => {
      // Before its execution, or when it ends without one.
      const arrive = arrivals.next();
      const own: OperationGroup = {
        ...group,
        join(member) {
          group.join(member);
          arrive();
        },
      };
      try {
        return await answer(body, own);
      } catch (error) {
        if (error instanceof HttpRefusal) return refused(error);
        throw error;
      } finally {
        arrive();
      }
    }),
  );
  return joined(answers);
}

/** Resolves after so many arrivals. Each counts once. */
function countdown(count: number) {
  let left = count;
  let finish = () => undefined as void;
  const done = new Promise<void>(resolve => (finish = resolve));
  return {
    done,
    next() {
      let hasArrived = false;
      return () => {
        if (hasArrived) return;
        hasArrived = true;
        left -= 1;
        if (left === 0) finish();
      };
    },
  };
}

/** An operation that is refused before GraphQL; its siblings are answered. */
const refused = ({ status, code, message, details }: HttpRefusal): HttpAnswer => ({
  status,
  headers: {},
  text: JSON.stringify({ errors: [{ message, extensions: { code, ...details } }], extensions: { cost: NO_COST } }),
});

/** The status is that of all answers, or 200 where they differ. */
function joined(answers: readonly HttpAnswer[]): HttpAnswer {
  const [first, ...others] = answers as readonly [HttpAnswer, ...HttpAnswer[]];
  const status = others.every(one => one.status === first.status) ? first.status : 200;
  const headers = Object.assign({}, ...answers.map(one => one.headers)) as Record<string, string>;
  const costs = answers.flatMap(one => one.headers[COST_HEADER] ?? []);
  if (costs.length > 0) headers[COST_HEADER] = joinedCostHeader(costs);
  // Only of a request that failed as a whole.
  if (status === 200) for (const name of ['www-authenticate', 'retry-after']) delete headers[name];
  return { status, headers, text: `[${answers.map(({ text }) => text).join(',')}]` };
}
