import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoFragmentCyclesRule,
  specifiedRules,
  validate,
  type ValidationRule,
} from 'graphql';
import { HIDDEN_SCHEMA_RULES } from './hiddenSchema.js';
import { OneOfVariablesRule } from './oneOfVariables.js';
import { oversize } from './queryLimits.js';
import type { OperationLimits, ServerSettings } from '../../settings.js';

const RULES: readonly ValidationRule[] = [...specifiedRules, OneOfVariablesRule];

/** Maximum number of reported errors. Each one searches the schema for suggestions. */
const MAX_ERRORS = 20;

/** Checks a document. Returns its errors, or an empty list if it may run. */
export type DocumentCheck = (document: DocumentNode) => Promise<readonly GraphQLError[]>;

/**
 * Maximum characters of a document that is processed in one turn of the event loop. Longer ones yield between the
 * steps.
 */
export const SHORT = 5000;

/** Validation rules per turn, so that no turn takes much longer than one step of graphql-js. */
const RULES_PER_TURN = 5;

/**
 * Checks documents against the size limits and then by GraphQL's rules, whose work the limits bound. Apollo caches
 * parsed documents; the result is cached with them.
 */
export function checking(
  schema: GraphQLSchema,
  { introspection = true, ...limits }: OperationLimits & Pick<ServerSettings, 'introspection'>,
): DocumentCheck {
  const allRules = introspection ? RULES : [...RULES, ...HIDDEN_SCHEMA_RULES];
  const cache = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return async document => {
    const cached = cache.get(document);
    if (cached) return cached;
    const errors = (await check(document)).map(asRequestError);
    cache.set(document, errors);
    return errors;
  };

  async function check(document: DocumentNode): Promise<readonly GraphQLError[]> {
    const isLong = (document.loc?.end ?? 0) > SHORT;
    if (isLong) await nextTurn();
    const { errors, circular } = oversize(document, limits);
    if (errors.length > 0) return errors;
    const rules = circular ? [NoFragmentCyclesRule] : allRules;
    return isLong ? checkInTurns(document, rules) : validate(schema, document, rules, { maxErrors: MAX_ERRORS });
  }

  /** The same errors as `validate`, in another order. */
  async function checkInTurns(document: DocumentNode, rules: readonly ValidationRule[]) {
    const errors: GraphQLError[] = [];
    for (let at = 0; at < rules.length && errors.length < MAX_ERRORS; at += RULES_PER_TURN) {
      await nextTurn();
      errors.push(...validate(schema, document, rules.slice(at, at + RULES_PER_TURN), { maxErrors: MAX_ERRORS }));
    }
    await nextTurn();
    return errors.slice(0, MAX_ERRORS);
  }
}

const asRequestError = ({ message, nodes, extensions }: GraphQLError) =>
  new GraphQLError(message, {
    nodes,
    extensions: { ...extensions, code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400, headers: new Map() } },
  });
