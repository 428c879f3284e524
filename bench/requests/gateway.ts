import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
} from 'graphql';
import type { Context } from '../../src/operation/context.js';
import { requestBound } from '../../src/graphql/schema/requestBound.js';
import { createContexts } from '../../src/operation/createContext.js';
import { createBudgets } from '../../src/client/budget/budget.js';
import { systemClock } from '../../src/client/clock.js';
import { createIdempotencyKeys } from '../../src/engine/write/idempotencyKeys.js';
import { inProcessStore } from '../../src/engine/memory/store/inProcess.js';
import type { Price } from '../../src/operation/price.js';
import * as resources from '../../src/families/resources.js';
import { ADMIN, NOW } from './hq.js';

/** An operation as the bench asks it. */
export interface Operation {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Which one, where the document has several. */
  readonly name?: string;
}

/** A gateway under test. */
export interface Contender {
  ask(operation: Operation): Promise<ExecutionResult>;
}

/** An operation's text as an operation. */
export const operation = (
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
  name?: string,
): Operation => ({ document: parse(text), variables, name });

/** Runs an operation with a context. */
export async function run(
  schema: GraphQLSchema,
  { document, variables, name }: Operation,
  contextValue: unknown,
): Promise<ExecutionResult> {
  return execute({ schema, document, operationName: name, variableValues: variables, contextValue });
}

/** This gateway, with a memory whose time the bench moves on. */
export interface Ours extends Contender {
  price(operation: Operation): Promise<Price>;
  pass(ms: number): void;
}

/** This gateway, whole but for the HTTP server in front. */
export function ours(url: string, schema: GraphQLSchema): Ours {
  let time = NOW;
  const clock = { ...systemClock, now: () => time };
  const contextOf = createContexts({
    server: { url, timeout: 60_000, userAgent: 'bench' },
    memory: { store: inProcessStore(1000), now: () => time, lag: 0 },
    keys: createIdempotencyKeys({ megabytes: 100, now: () => time }),
    budgets: createBudgets({ clock, reserve: 0, workers: 100_000 }),
    clock,
    families: Object.values(resources),
    limits: { requests: 1000, rows: 50_000, restore: 64_000_000, deadline: 600_000 },
  });
  const context = (): Context => contextOf({ authorization: ADMIN, priority: 'interactive', origin: url });
  return {
    ask(asked) {
      const one = context();
      const operation = getOperationAST(asked.document, asked.name);
      // Changes are not simulated.
      if (operation?.operation === OperationTypeNode.QUERY)
        one.setDryRun(
          dry => run(schema, asked, dry),
          () => requestBound({ schema, operation, ...asked }),
        );
      return run(schema, asked, one);
    },
    price: asked => context().price(dry => run(schema, asked, dry)),
    pass: ms => void (time += ms),
  };
}
