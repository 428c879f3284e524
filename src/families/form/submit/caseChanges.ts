import type { CaseIndexRow, CaseRow } from '../../case/row.js';
import { caseBlocks, type CaseBlock } from '../../case/caseBlock.js';
import type { FormRow } from '../row.js';
import type { RowChange } from '../../../engine/write/write.js';

type BlockPart = Readonly<Record<string, unknown>>;

const partOf = (value: unknown): BlockPart => (typeof value === 'object' && value !== null ? (value as BlockPart) : {});

/** The text of an element, which may have attributes (forms.md 2.1). */
function textOf(value: unknown): string {
  const text = typeof value === 'object' ? partOf(value)['#text'] : value;
  return typeof text === 'string' ? text : '';
}

/** The child elements. Of a repeated element the last one counts. */
const entriesOf = (part: unknown): readonly (readonly [string, unknown])[] =>
  Object.entries(partOf(part))
    .filter(([name]) => !/^[@#]/.test(name))
    .map(([name, value]) => [name, Array.isArray(value) ? (value as unknown[]).at(-1) : value]);

/** Elements of a block that are fields of the case, not properties (forms.md 2.5). */
const CASE_FIELDS = ['case_type', 'case_name', 'owner_id', 'external_id', 'date_opened'];

/** The fields that a block may change. */
const CHANGEABLE_FIELDS = CASE_FIELDS.filter(name => name !== 'date_opened');

/** The links in a block; null for a link that the block removes. */
const indicesIn = (index: unknown): ChangedCase['entries']['indices'] =>
  Object.fromEntries(
    entriesOf(index).map(([name, value]): [string, CaseIndexRow | null] => {
      const case_id = textOf(value);
      const { '@case_type': type, '@relationship': relationship } = partOf(value);
      if (case_id === '') return [name, null];
      return [
        name,
        { case_id, case_type: textOf(type), relationship: relationship === 'extension' ? 'extension' : 'child' },
      ];
    }),
  );

/** The row of a case that a block creates. */
const newCase = (id: string, domain: string, { fields, entries }: ChangedCase): CaseRow => ({
  __typename: 'Case',
  domain,
  case_id: id,
  case_type: '',
  case_name: '',
  external_id: null,
  owner_id: null,
  date_opened: fields.last_modified ?? null,
  last_modified: null,
  server_last_modified: null,
  // Unknown; resolvers read it from HQ when it is selected.
  indexed_on: null,
  closed: false,
  date_closed: null,
  ...fields,
  properties: entries.properties,
  indices: Object.fromEntries(
    Object.entries(entries.indices).filter(([, index]) => index !== null),
  ) as CaseRow['indices'],
});

/** What a block changes in a case. */
interface ChangedCase {
  readonly fields: Partial<CaseRow>;
  readonly entries: {
    readonly properties: Readonly<Record<string, string>>;
    readonly indices: Readonly<Record<string, CaseIndexRow | null>>;
  };
}

function changesBy(block: CaseBlock & BlockPart, { server_modified_on }: FormRow): ChangedCase {
  const modified = textOf(block['@date_modified']) || server_modified_on;
  const values = [...entriesOf(block['create']), ...entriesOf(block['update'])].map(
    ([name, value]) => [name, textOf(value)] as const,
  );
  return {
    fields: {
      ...Object.fromEntries(values.filter(([name]) => CHANGEABLE_FIELDS.includes(name))),
      last_modified: modified,
      server_last_modified: server_modified_on,
      ...('close' in block && { closed: true, date_closed: modified }),
    },
    entries: {
      properties: Object.fromEntries(values.filter(([name]) => !CASE_FIELDS.includes(name))),
      indices: indicesIn(block['index']),
    },
  };
}

/**
 * The changes of cases by a form that HQ has just accepted. HQ's search index is updated later (cases.md 2.5): until
 * then it returns old rows, and new cases not at all. `newCaseIds`: ids of cases that certainly did not exist before,
 * so that the form contains all of their data.
 */
export const changesOfCases = (form: FormRow, newCaseIds: readonly string[]): readonly RowChange<CaseRow>[] =>
  caseBlocks(form.form).map(block => {
    const id = block['@case_id'];
    const changes = changesBy(block as CaseBlock & BlockPart, form);
    const row = 'create' in block ? newCase(id, form.domain, changes) : undefined;
    if (row && newCaseIds.includes(id)) return { id, row, inferred: true };
    return { id, ...changes, at: form.server_modified_on, ...(row && { otherwise: row }) };
  });
