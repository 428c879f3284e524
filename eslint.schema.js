import graphql from '@graphql-eslint/eslint-plugin';

const { rules: recommended } = graphql.configs['flat/schema-recommended'];
const { rules: relay } = graphql.configs['flat/schema-relay'];
const [, names] = recommended['@graphql-eslint/naming-convention'];
const OBJECTS = 'ObjectTypeDefinition,ObjectTypeExtension';

/** The linter's rules for `schema/*.graphql`. What GraphQL's own validation checks, the tests of the schema check too. */
export default {
  files: ['schema/*.graphql'],
  languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: 'schema/*.graphql' } } },
  plugins: { '@graphql-eslint': graphql },
  rules: {
    ...recommended,
    ...relay,
    // One-line descriptions are written as one line, which keeps the arguments of a field together.
    '@graphql-eslint/description-style': 'off',
    // Names say their noun where HQ's do: HQ's own ids (`caseId` beside the global `id`), `caseType`, `locationData`.
    '@graphql-eslint/no-typename-prefix': 'off',
    // Case types and location types are CommCare's words.
    '@graphql-eslint/naming-convention': ['error', { ...names, [OBJECTS]: { forbiddenPrefixes: ['Type'] } }],
    // Only what HQ has under an id of its own is a node; the other types are parts of one, pages or payloads.
    '@graphql-eslint/strict-id-in-types': 'off',
    // HQ's lists go forward only.
    '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
    // Ids and other values stand in plain lists, and some rows in a connection are no nodes, such as those of a report.
    '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
    '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
    '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
  },
};
