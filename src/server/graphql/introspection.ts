import { LRUCache } from 'lru-cache';
import {
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  getOperationAST,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { jsonSize } from '../../graphql/json.js';
import { publicSchema } from '../../graphql/subgraph/publicSchema.js';
import { executeIntrospection, type ExecutionRequest } from './execution.js';
import type { AnswerLimits } from '../settings.js';

/** Maximum characters of all cached answers, and of the query text and variables of a cached answer. */
const [MAX_CACHED, MAX_KEY] = [20_000_000, 20_000];

/** Limits of an introspection answer: several times what tools request of a schema of this size. It needs no login. */
const LIMITS: AnswerLimits = { maxValues: 300_000, maxObjects: 50_000, maxAnswerMb: 10 };

/** Answers operations that only read the schema. */
export type Introspection = (execution: ExecutionRequest, source: string) => Promise<ExecutionResult>;

/** Caches answers by query text and variables, because the schema does not change. It is shown as clients see it. */
export function introspecting(
  schema: GraphQLSchema,
  { maxValues, maxObjects, maxAnswerMb }: AnswerLimits,
): Introspection {
  const shown = publicSchema(schema);
  const cache = new LRUCache<string, ExecutionResult>({ maxSize: MAX_CACHED });
  const limits = {
    maxValues: Math.min(maxValues, LIMITS.maxValues),
    maxObjects: Math.min(maxObjects, LIMITS.maxObjects),
    maxAnswerMb: Math.min(maxAnswerMb, LIMITS.maxAnswerMb),
  };
  return async (execution, source) => {
    const isShort = source.length + jsonSize(execution.variables).characters <= MAX_KEY;
    const key = isShort ? JSON.stringify([source, execution.operationName, execution.variables]) : '';
    const cached = cache.get(key);
    if (cached) return cached;
    const operation = getOperationAST(execution.document, execution.operationName);
    const isForGateway = operation && rootFields(operation, execution.document).has(SERVICE);
    const answer = await executeIntrospection(isForGateway ? execution : { ...execution, schema: shown }, limits);
    if (isShort && !answer.errors) cache.set(key, answer, { size: JSON.stringify(answer).length });
    return answer;
  };
}

/** Federation's field for the SDL of a subgraph. */
const SERVICE = '_service';

/** Whether the operation only reads the schema. The document must be valid: circular fragments would not end. */
export const readsSchemaOnly = (operation: OperationDefinitionNode, document: DocumentNode): boolean =>
  [...rootFields(operation, document)].every(name => name.startsWith('__') || name === SERVICE);

/** Whether the operation is a part of a gateway's. The document must be valid. */
export const readsEntities = (operation: OperationDefinitionNode, document: DocumentNode): boolean =>
  rootFields(operation, document).has('_entities');

function rootFields({ selectionSet }: OperationDefinitionNode, { definitions }: DocumentNode): ReadonlySet<string> {
  const fragments = new Map(
    definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map(one => [one.name.value, one.selectionSet]),
  );
  const names = new Set<string>();
  const seen = new Set<string>();
  const open: SelectionSetNode[] = [selectionSet];
  for (let set = open.pop(); set; set = open.pop())
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet);
      else if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) open.push(fragment);
      }
    }
  return names;
}
