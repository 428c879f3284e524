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
import { oversize } from './queryLimits.js';
import type { OperationLimits } from '../../settings.js';

/** Errors that a reader can use; each costs a look through the schema for what was meant. */
const MOST_ERRORS = 20;

/** Tells what is wrong with a document; nothing where it may run. */
export type DocumentCheck = (document: DocumentNode) => Promise<readonly GraphQLError[]>;

/** Characters of a document that is worked on in one go; with a longer one others get turns between the steps. */
export const SHORT = 5000;

/** Rules that are checked in one turn, so many that none of the turns takes much longer than what graphql-js does at once. */
const AT_ONCE = 5;

/**
 * Checks documents against the limits first and then by GraphQL's rules, whose work is bounded by that. Apollo keeps parsed
 * documents; what was found about one is kept with it.
 */
export function checking(schema: GraphQLSchema, limits: OperationLimits): DocumentCheck {
  const known = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return async document => {
    const before = known.get(document);
    if (before) return before;
    const errors = (await check(document)).map(refused);
    known.set(document, errors);
    return errors;
  };

  async function check(document: DocumentNode): Promise<readonly GraphQLError[]> {
    const isLong = (document.loc?.end ?? 0) > SHORT;
    if (isLong) await nextTurn();
    const { errors, circular } = oversize(document, limits);
    if (errors.length > 0) return errors;
    const rules = circular ? [NoFragmentCyclesRule] : specifiedRules;
    return isLong ? checkInTurns(document, rules) : validate(schema, document, rules, { maxErrors: MOST_ERRORS });
  }

  /** The same errors, those of some rules after those of others. */
  async function checkInTurns(document: DocumentNode, rules: readonly ValidationRule[]) {
    const errors: GraphQLError[] = [];
    for (let at = 0; at < rules.length && errors.length < MOST_ERRORS; at += AT_ONCE) {
      await nextTurn();
      errors.push(...validate(schema, document, rules.slice(at, at + AT_ONCE), { maxErrors: MOST_ERRORS }));
    }
    await nextTurn();
    return errors.slice(0, MOST_ERRORS);
  }
}

const refused = ({ message, nodes, extensions }: GraphQLError) =>
  new GraphQLError(message, {
    nodes,
    extensions: { ...extensions, code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400, headers: new Map() } },
  });
