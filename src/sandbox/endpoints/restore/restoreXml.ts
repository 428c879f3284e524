import { isoIndex } from '../../dates.js';
import type { CaseRecord } from '../../world/model.js';
import { element, textElement } from '../../xmlText.js';
import type { RestoreUser } from './restoreAccess.js';

/** The registration block of a restore: the user with password hash and sorted user data (cases.md 6.2). */
export function registration({ id, username, passwordHash, userData }: RestoreUser): string {
  const data = Object.keys(userData).sort();
  return element(
    'Registration',
    { xmlns: 'http://openrosa.org/user/registration' },
    textElement('username', username),
    textElement('password', passwordHash),
    textElement('uuid', id),
    textElement('date', '2021-03-25'),
    element('user_data', {}, ...data.map(key => textElement('data', userData[key] ?? '', { key }))),
  );
}

/** How a restore changes a case on the phone. `purge` closes an open case that the user no longer gets. */
export type CaseSyncAction = 'create' | 'update' | 'close' | 'purge';

/** A case in version 2 of case XML (cases.md 6.2). `origin` and `domain` are used for links to its files. */
export function caseXml(
  row: CaseRecord,
  news: CaseSyncAction,
  place: { readonly origin: string; readonly domain: string },
): string {
  const base = [
    textElement('case_type', row.type),
    textElement('case_name', row.name),
    textElement('owner_id', row.ownerId ?? ''),
  ];
  const own = [
    ...(row.externalId ? [textElement('external_id', row.externalId)] : []),
    ...Object.entries(row.properties).map(([name, value]) => textElement(name, value)),
  ];
  const links = row.indices.map(({ identifier, caseId, caseType, relationship }) =>
    textElement(identifier, caseId, {
      case_type: caseType,
      relationship: relationship === 'extension' ? relationship : undefined,
    }),
  );
  const files = Object.keys(row.attachments).map(name =>
    element(name, {
      src: `${place.origin}/a/${place.domain}/api/case/attachment/${row.id}/${encodeURIComponent(name)}`,
      from: 'remote',
    }),
  );
  const updates = news === 'purge' ? [] : [element('update', {}, ...(news === 'create' ? own : [...base, ...own]))];
  return element(
    'case',
    {
      xmlns: 'http://commcarehq.org/case/transaction/v2',
      case_id: row.id,
      date_modified: isoIndex(row.modified),
      user_id: row.modifiedBy ?? '',
    },
    ...(news === 'create' ? [element('create', {}, ...base)] : []),
    ...updates,
    ...(news !== 'purge' && links.length > 0 ? [element('index', {}, ...links)] : []),
    ...(news !== 'purge' && files.length > 0 ? [element('attachment', {}, ...files)] : []),
    ...(news === 'close' || news === 'purge' ? [element('close')] : []),
  );
}

/** The response around its parts. `items` counts the root's children: the parts and the message (cases.md 6.1). */
export function envelope(nature: string, message: string, parts: readonly string[], withItems = false): Uint8Array {
  const items = withItems ? ` items="${parts.length + 1}"` : '';
  return Buffer.from(
    `<?xml version='1.0' encoding='UTF-8'?>\n<OpenRosaResponse xmlns="http://openrosa.org/http/response"${items}>` +
      `${textElement('message', message, { nature })}${parts.join('')}</OpenRosaResponse>`,
  );
}
