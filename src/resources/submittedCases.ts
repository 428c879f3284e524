import type { CaseIndexRow, CaseRow } from './case.js';
import { caseBlocks, type CaseBlock } from './caseBlock.js';
import type { FormRow } from './form.js';

type Part = Readonly<Record<string, unknown>>;

const partOf = (value: unknown): Part => (typeof value === 'object' && value !== null ? (value as Part) : {});

/** The text of an element, which may have attributes (forms.md 2.1). */
function textOf(value: unknown): string {
  const text = typeof value === 'object' ? partOf(value)['#text'] : value;
  return typeof text === 'string' ? text : '';
}

/** An element that comes twice is the later one. */
const entriesOf = (part: unknown): readonly (readonly [string, unknown])[] =>
  Object.entries(partOf(part))
    .filter(([name]) => !/^[@#]/.test(name))
    .map(([name, value]) => [name, Array.isArray(value) ? (value as unknown[]).at(-1) : value]);

/** What in a block is the case's own and no property (forms.md 2.5). */
const OWN = ['case_type', 'case_name', 'owner_id', 'external_id', 'date_opened'];

function indicesAfter(before: CaseRow['indices'], index: unknown): CaseRow['indices'] {
  const changes = entriesOf(index);
  const kept = Object.entries(before).filter(([name]) => !changes.some(([changed]) => changed === name));
  const set = changes.flatMap(([name, value]): [string, CaseIndexRow][] => {
    const case_id = textOf(value);
    const { '@case_type': type, '@relationship': relationship } = partOf(value);
    if (case_id === '') return [];
    return [
      [name, { case_id, case_type: textOf(type), relationship: relationship === 'extension' ? 'extension' : 'child' }],
    ];
  });
  return Object.fromEntries([...kept, ...set]);
}

/** A case as a block leaves it; undefined where it is neither known nor new. */
function after(block: CaseBlock & Part, before: CaseRow | undefined, { domain, server_modified_on }: FormRow) {
  const isNew = 'create' in block;
  if (!before && !isNew) return undefined;
  const modified = textOf(block['@date_modified']) || server_modified_on;
  const told = Object.fromEntries(
    [...entriesOf(block['create']), ...entriesOf(block['update'])].map(([name, value]) => [name, textOf(value)]),
  );
  const properties = Object.entries(told).filter(([name]) => !OWN.includes(name));
  const row: CaseRow = {
    __typename: 'Case',
    domain,
    case_id: block['@case_id'],
    case_type: told['case_type'] ?? before?.case_type ?? '',
    case_name: told['case_name'] ?? before?.case_name ?? '',
    external_id: told['external_id'] ?? before?.external_id ?? null,
    owner_id: told['owner_id'] ?? before?.owner_id ?? null,
    date_opened: before?.date_opened ?? modified,
    last_modified: modified,
    server_last_modified: server_modified_on,
    // Where it is not told, it is asked for.
    indexed_on: before ? before.indexed_on : null,
    closed: 'close' in block || (before?.closed ?? false),
    date_closed: 'close' in block ? modified : (before?.date_closed ?? null),
    properties: { ...before?.properties, ...Object.fromEntries(properties) },
    indices: indicesAfter(before?.indices ?? {}, block['index']),
  };
  return row;
}

/**
 * The cases of a form that HQ has just taken, as the form leaves them: HQ's index of cases trails (cases.md 2.5), so it shows
 * them as they were, and new ones not at all. `before`: what it shows.
 */
export function casesAfter(form: FormRow, before: readonly CaseRow[] = []): readonly CaseRow[] {
  const rows = new Map(before.map(row => [row.case_id, row]));
  for (const block of caseBlocks(form.form)) {
    const row = after(block as CaseBlock & Part, rows.get(block['@case_id']), form);
    if (row) rows.set(row.case_id, row);
  }
  return [...rows.values()];
}
