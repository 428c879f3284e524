import type { CaseRecord } from '../world/model.js';
import type { SubmittedCaseBlock } from './caseBlock.js';
import { isJson, momentOf, textAt } from './formJson.js';
import type { Json } from './formJson.js';
import { ProcessingError } from './processingError.js';

/** The form that contains a case block. Times in ms since the epoch. */
export interface EnclosingForm {
  readonly formId: string;
  readonly userId: string;
  readonly receivedOn: number;
  /** When HQ processes the form. */
  readonly now: number;
}

/** The maximum length of name, type, owner and external id (cases.md 3.1). */
const LONGEST = 255;

const FIELDS = { case_type: 'type', case_name: 'name', owner_id: 'ownerId', external_id: 'externalId' } as const;

/** A new case with default values. */
function newCase(id: string, opened: number, user: string, receivedOn: number): CaseRecord {
  return {
    ...{ id, type: '', name: '', externalId: null, ownerId: user, openedBy: user, closedBy: null, modifiedBy: user },
    ...{ opened, modified: opened, serverOpened: receivedOn, serverModified: receivedOn, closed: null },
    ...{ indexedOn: receivedOn, indexedOnV1: receivedOn, properties: {}, indices: [], formIds: [], attachments: {} },
  };
}

/** The date of a block, by default that of the form. Raises HQ's error for an invalid date (forms.md 4). */
function modifiedAt({ modified }: SubmittedCaseBlock, { receivedOn }: EnclosingForm): number {
  if (modified === '') return receivedOn;
  const ms = momentOf(modified) ?? momentOf(`${modified}T00:00:00`);
  if (ms === undefined) throw new ProcessingError('PhoneDateValueError', `'${modified}' is not a valid date`);
  return ms;
}

type Draft = { -readonly [Field in keyof CaseRecord]: CaseRecord[Field] };

/** Applies `create` or `update`: case fields by their names, all others as properties. */
function write(draft: Draft, values: Json): void {
  const properties: [string, string][] = [];
  for (const [name, value] of Object.entries(values)) {
    const text = textAt(Array.isArray(value) ? value.at(-1) : value);
    if (text === undefined || name.startsWith('@') || name === '#text') continue;
    if (name === 'date_opened') draft.opened = momentOf(text) ?? draft.opened;
    else if (Object.hasOwn(FIELDS, name)) {
      if (text.length > LONGEST) {
        throw new ProcessingError('CaseValueError', `Value for ${name} is longer than ${LONGEST} characters`);
      }
      draft[FIELDS[name as keyof typeof FIELDS]] = text;
    } else properties.push([name, text]);
  }
  draft.properties = Object.fromEntries([...Object.entries(draft.properties), ...properties]);
}

/** Merges indices by identifier. An index without a target is removed (forms.md 2.5). */
function link(draft: Draft, index: Json): void {
  for (const [identifier, value] of Object.entries(index)) {
    if (identifier.startsWith('@') || identifier === '#text') continue;
    const others = draft.indices.filter(one => one.identifier !== identifier);
    const caseId = textAt(value) ?? '';
    const named = isJson(value) ? value : {};
    draft.indices = caseId === '' ? others : [...others, { identifier, caseId, ...kindOf(named) }];
  }
}

function kindOf(index: Json): { readonly caseType: string; readonly relationship: 'child' | 'extension' } {
  const relationship = index['@relationship'] === 'extension' ? 'extension' : 'child';
  return { caseType: textAt(index['@case_type']) ?? '', relationship };
}

/** Adds the form's attachments to the case. An empty element removes one. */
function attach(draft: Draft, attachment: Json, formId: string): void {
  const left = new Map(Object.entries(draft.attachments));
  for (const [name, value] of Object.entries(attachment)) {
    if (name.startsWith('@') || name === '#text') continue;
    const file = isJson(value) ? textAt(value['@src']) : undefined;
    if (file === undefined) left.delete(name);
    else left.set(name, { formId, file });
  }
  draft.attachments = Object.fromEntries(left);
}

/** The case after a block; without a row the block creates it. Raises HQ's processing errors (forms.md 4). */
export function changedCase(
  row: CaseRecord | undefined,
  block: SubmittedCaseBlock,
  enclosing: EnclosingForm,
): CaseRecord {
  const at = modifiedAt(block, enclosing);
  const user = block.userId ?? enclosing.userId;
  const draft: Draft = { ...(row ?? newCase(block.caseId, at, user, enclosing.receivedOn)) };
  if (block.create) write(draft, block.create);
  if (block.update) write(draft, block.update);
  if (block.index) link(draft, block.index);
  if (block.attachment) attach(draft, block.attachment, enclosing.formId);
  if (block.closes && draft.closed === null) Object.assign(draft, { closed: at, closedBy: user });
  return {
    ...draft,
    modified: Math.max(draft.modified, at),
    modifiedBy: user,
    serverModified: enclosing.receivedOn,
    indexedOn: enclosing.now,
    indexedOnV1: enclosing.now,
    formIds: draft.formIds.includes(enclosing.formId) ? draft.formIds : [...draft.formIds, enclosing.formId],
  };
}
