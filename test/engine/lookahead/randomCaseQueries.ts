import fc from 'fast-check';
import { demo, ofType, rows } from '../../support/expected/expectedCases.js';

const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const FIRST = one([1, 2, 3, 5, 20, 50, 100]);

const households = ofType('household').slice(0, 6);
const members = [...ofType('mother').slice(0, 6), ...ofType('child').slice(0, 4)];
const known = rows.filter(row => row.externalId).slice(0, 9);
const owners = [...new Set(rows.map(row => row.ownerId ?? ''))].filter(id => demo.workers.get(id)).slice(0, 8);
const forms = [...demo.forms].slice(0, 10);

const list = (name: string, inner: fc.Arbitrary<string>, filter = ''): fc.Arbitrary<string> =>
  fc
    .tuple(FIRST, inner, fc.boolean())
    .map(([n, text, counted]) =>
      [
        `${name}(${filter}first: ${n}) {`,
        counted ? 'totalCount' : '',
        `pageInfo { hasNextPage } nodes { ${text} } }`,
      ].join(' '),
    );

/** What may be selected of a case, so many links deep. */
function caseFields(depth: number): fc.Arbitrary<string> {
  const leaf = one(['caseName', 'indexedOn', 'properties', 'lastModified', 'closed']);
  const links = () => [
    list('children', caseFields(depth - 1)),
    list('extensions', caseFields(depth - 1)),
    list('forms', formFields(depth - 1)),
    list('all: forms', formFields(depth - 1), 'filter: { includeArchived: true }, '),
    caseFields(depth - 1).map(text => `parent { ${text} }`),
    caseFields(depth - 1).map(text => `host { ${text} }`),
    one(['attachments { name }', 'openedBy { __typename }', 'owner { __typename }']),
  ];
  const fields = depth > 0 ? [leaf, ...links()] : [leaf];
  return fc
    .subarray(fields, { minLength: 1, maxLength: Math.min(3, fields.length) })
    .chain(some => fc.tuple(...some))
    .map(texts => `caseId ${texts.join(' ')}`);
}

function formFields(depth: number): fc.Arbitrary<string> {
  if (depth <= 0) return fc.constant('formId name');
  return fc.oneof(
    fc.constant('formId'),
    caseFields(depth - 1).map(text => `formId cases { ${text} }`),
  );
}

const of = <T>(values: readonly T[], fields: fc.Arbitrary<string>, spelled: (value: T) => string) =>
  fc.tuple(one(values), fields).map(([value, text]) => `${spelled(value)} { ${text} }`);

/** Selections in a project space: one case or form, or some, with what they lead to. */
export const caseQueries: fc.Arbitrary<string> = fc.oneof(
  of([...households, ...members], caseFields(3), ({ id }) => `case(caseId: "${id}")`),
  of(known, caseFields(2), ({ externalId }) => `caseByExternalId(externalId: "${externalId}")`),
  of(owners, list('cases', caseFields(2)), id => `mobileWorker(userId: "${id}")`),
  of(forms, formFields(3), ({ id }) => `form(formId: "${id}")`),
  list('cases', caseFields(2), 'filter: { caseType: ["household"] }, '),
  list('cases', caseFields(2), 'orderBy: { field: SERVER_LAST_MODIFIED, direction: DESC }, '),
  list('forms', formFields(2)),
);
