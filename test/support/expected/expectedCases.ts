import type { CaseRecord } from '../../../src/sandbox/world/model.js';
import { byText, dateTime, globalId, type Part } from './expectedFormat.js';
import { seededWorld } from '../worlds/seededWorld.js';

/** The world of the tests of cases; no test changes it. */
export const { world, demo } = seededWorld();
/** Its cases in HQ's order: by the time they were indexed, then by id (cases.md 2.4). */
export const rows = [...demo.cases].sort((a, b) => a.indexedOn - b.indexedOn || byText(a.id, b.id));
/** The cases of a type, in the same order. */
export const ofType = (type: string): readonly CaseRecord[] => rows.filter(row => row.type === type);
/** Where an index of a case points. */
export const target = (row: CaseRecord, identifier: string): string | undefined =>
  row.indices.find(index => index.identifier === identifier)?.caseId;

/** Names that HQ's case search keeps for itself: properties called so are not shown (cases.md 2.5). */
const METADATA = ['name', 'case_name', 'external_id', 'date_opened', 'closed_on', 'last_modified'];

/** Every field of a case that is no link. */
export const FIELDS = `id domain caseId caseType caseName externalId ownerId closed dateOpened dateClosed lastModified
  serverLastModified indexedOn properties indices { identifier caseId caseType relationship }`;

/** A case as `FIELDS` should show it: empty texts stay, removed links do not. */
export const expectedCase = (row: CaseRecord) => ({
  id: globalId('Case', row.id),
  domain: 'demo',
  caseId: row.id,
  caseType: row.type,
  caseName: row.name,
  externalId: row.externalId,
  ownerId: row.ownerId,
  closed: row.closed !== null,
  dateOpened: dateTime(row.opened),
  dateClosed: row.closed === null ? null : dateTime(row.closed),
  lastModified: dateTime(row.modified),
  serverLastModified: dateTime(row.serverModified),
  indexedOn: dateTime(row.indexedOn) as string | null,
  properties: Object.fromEntries(Object.entries(row.properties).filter(([name]) => !METADATA.includes(name))),
  indices: row.indices
    .filter(({ caseId }) => caseId !== '')
    .map(({ identifier, caseId, caseType, relationship }) => ({
      identifier,
      caseId,
      caseType,
      relationship: relationship.toUpperCase(),
    })),
});

/** What `FIELDS` selects. */
export type ExpectedCase = ReturnType<typeof expectedCase>;

/** Answers of the tests of cases. */
export interface Answer {
  readonly domain: {
    readonly cases: Part<ExpectedCase>;
    readonly case: ExpectedCase | null;
    readonly caseByExternalId: ExpectedCase | null;
  };
}
