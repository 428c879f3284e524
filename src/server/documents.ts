import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoFragmentCyclesRule,
  specifiedRules,
  validate,
} from 'graphql';
import { oversize } from './limits.js';
import type { OperationLimits } from './settings.js';

/** Errors that a reader can use; each costs a look through the schema for what was meant. */
const MOST_ERRORS = 20;

/** Tells what is wrong with a document; nothing where it may run. */
export type Check = (document: DocumentNode) => readonly GraphQLError[];

/**
 * Checks documents against the limits first and then by GraphQL's rules, whose work is bounded by that. Apollo keeps parsed
 * documents; what was found about one is kept with it.
 */
export function checking(schema: GraphQLSchema, limits: OperationLimits): Check {
  const known = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return document => {
    const before = known.get(document);
    if (before) return before;
    const errors = check(document).map(refused);
    known.set(document, errors);
    return errors;
  };

  function check(document: DocumentNode): readonly GraphQLError[] {
    const { errors, circular } = oversize(document, limits);
    if (errors.length > 0) return errors;
    const rules = circular ? [NoFragmentCyclesRule] : specifiedRules;
    return validate(schema, document, rules, { maxErrors: MOST_ERRORS });
  }
}

const refused = ({ message, nodes, extensions }: GraphQLError) =>
  new GraphQLError(message, {
    nodes,
    extensions: { ...extensions, code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400, headers: new Map() } },
  });
