import { type GraphQLOutputType, getNullableType, isObjectType } from 'graphql';
import type { ExecutionState } from '../../../operation/context.js';
import { HqUnexpected } from '../../../errors.js';
import type { ExecutionGuard } from '../../../execution/run.js';
import { JSON_LEVELS, jsonSize, pruned } from '../../../graphql/json.js';

/** Weight of an object behind a promise: its wants to HQ or the cache take about this many objects of memory. */
const LINK_WEIGHT = 6;

/** Weight of a list page besides its rows: edges, cursors and the state of the page. */
const LIST_WEIGHT = 25;

/** Limits an execution by its state. */
export const createGuard = (state: ExecutionState): ExecutionGuard => ({
  count: (values, characters, objects) => state.count(values, characters, objects),
  fail: () => state.fail(),
  get isSliceOver() {
    return state.isSliceOver;
  },
  nextTurn: () => state.nextTurn(),
  valuesIn,
  weightOf,
  check(value, report) {
    const { characters, levels } = jsonSize(value);
    if (levels <= JSON_LEVELS) return { value, characters };
    report(tooDeep());
    return { value: pruned(value), characters };
  },
});

/** The number of values in arguments. A variable's value is the same object in all uses, so its size is cached. */
export function valuesIn(args: Readonly<Record<string, unknown>>): number {
  let values = 0;
  for (const name in args) values += jsonSize(args[name]).values;
  return values;
}

/** The weight of an object of a type. */
export function weightOf(type: GraphQLOutputType, isLinked: boolean): number {
  const named = getNullableType(type);
  return isObjectType(named) && 'pageInfo' in named.getFields() ? LIST_WEIGHT : isLinked ? LINK_WEIGHT : 1;
}

/** The error beside a value that was cut. It does not replace the value: most such fields are non-null. */
export const tooDeep = (): HqUnexpected =>
  new HqUnexpected(`HQ's value nests more than ${JSON_LEVELS} levels. Deeper values are null here.`);
