import { childOf, textOf, type XmlElement } from '../../formats/xml/element.js';

/** A case in a restore; null where HQ omits the value (cases.md 6.2). */
export interface RestoreCaseRow {
  readonly case_id: string;
  readonly case_type: string | null;
  readonly case_name: string | null;
  readonly owner_id: string | null;
  readonly external_id: string | null;
  readonly date_modified: string | null;
  readonly user_id: string | null;
  readonly closed: boolean;
  readonly properties: Readonly<Record<string, string>>;
  readonly indices: readonly RestoreIndexRow[];
  /** Names of the case's files. */
  readonly attachments: readonly string[];
}

/** A link to another case. */
export interface RestoreIndexRow {
  readonly identifier: string;
  readonly case_id: string;
  readonly case_type: string;
  readonly relationship: 'child' | 'extension';
}

/** Fields of the case. They are in `create`, or without `create` among the properties in `update`. */
const BASE = new Set(['case_type', 'case_name', 'owner_id', 'external_id']);

/** Reads a case from its element (case XML version 2). Undefined where it has no id. */
export function readRestoreCase(element: XmlElement): RestoreCaseRow | undefined {
  const { case_id, date_modified, user_id } = element.attributes;
  if (!case_id) return undefined;
  const [create, update] = [childOf(element, 'create'), childOf(element, 'update')];
  const base = (name: string) => textOf(create, name) ?? textOf(update, name) ?? null;
  return {
    case_id,
    case_type: base('case_type'),
    case_name: base('case_name'),
    owner_id: base('owner_id'),
    external_id: base('external_id') || null,
    date_modified: date_modified ?? null,
    user_id: user_id || null,
    closed: childOf(element, 'close') !== undefined,
    properties: Object.fromEntries(
      (update?.children ?? []).filter(({ name }) => !BASE.has(name)).map(({ name, text }) => [name, text]),
    ),
    indices: (childOf(element, 'index')?.children ?? [])
      .filter(({ text }) => text.trim())
      .map(({ name, text, attributes }) => ({
        identifier: name,
        case_id: text.trim(),
        case_type: attributes['case_type'] ?? '',
        relationship: attributes['relationship'] === 'extension' ? 'extension' : 'child',
      })),
    // A file without a source was removed.
    attachments: (childOf(element, 'attachment')?.children ?? [])
      .filter(({ attributes }) => attributes['src'])
      .map(({ name }) => name),
  };
}
