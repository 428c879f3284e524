import { LRUCache } from 'lru-cache';
import {
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { jsonSize } from '../../graphql/json.js';
import { executeIntrospection, type ExecutionRequest } from './execution.js';
import type { AnswerLimits } from '../settings.js';

/** Characters of the answers that are kept, and of a text that is kept with its own. Clients of one kind send one text. */
const [ROOM, LONGEST] = [20_000_000, 20_000];

/** All that tools ask of a schema of this size, several times over: more than that is not needed without a login. */
const MOST: AnswerLimits = { maxValues: 300_000, maxObjects: 50_000, maxAnswerMb: 10 };

/** A schema's answers to operations that read nothing else. */
export type Introspection = (execution: ExecutionRequest, source: string) => Promise<ExecutionResult>;

/** Introspects once for each text with its variables: the schema does not change. */
export function introspecting({ maxValues, maxObjects, maxAnswerMb }: AnswerLimits): Introspection {
  const kept = new LRUCache<string, ExecutionResult>({ maxSize: ROOM });
  const limits = {
    maxValues: Math.min(maxValues, MOST.maxValues),
    maxObjects: Math.min(maxObjects, MOST.maxObjects),
    maxAnswerMb: Math.min(maxAnswerMb, MOST.maxAnswerMb),
  };
  return async (execution, source) => {
    const isShort = source.length + jsonSize(execution.variables).characters <= LONGEST;
    const key = isShort ? JSON.stringify([source, execution.operationName, execution.variables]) : '';
    const before = kept.get(key);
    if (before) return before;
    const answer = await executeIntrospection(execution, limits);
    if (isShort && !answer.errors) kept.set(key, answer, { size: JSON.stringify(answer).length });
    return answer;
  };
}

/** Does the operation read the schema only? It has been validated, so that no fragment spreads itself. */
export function readsSchemaOnly({ selectionSet }: OperationDefinitionNode, { definitions }: DocumentNode): boolean {
  const fragments = new Map(
    definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map(one => [one.name.value, one.selectionSet]),
  );
  const seen = new Set<string>();
  const open: SelectionSetNode[] = [selectionSet];
  for (let set = open.pop(); set; set = open.pop())
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet);
      else if (selection.kind === Kind.FIELD) {
        if (!selection.name.value.startsWith('__')) return false;
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) open.push(fragment);
      }
    }
  return true;
}
