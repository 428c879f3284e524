import type { DomainRecord } from '../world/model.js';
import { RowError } from './rowError.js';
import { idIn } from './sheetRow.js';
import type { CaseSheetRow } from './sheetRow.js';

const sharesCases = ({ locationTypes }: DomainRecord, typeCode: string): boolean =>
  locationTypes.some(type => type.code === typeCode && type.sharesCases);

/** A member of the project space, a group or a location that shares cases (bulk-case-upload.md 2). */
function mayOwn(domain: DomainRecord, id: string): boolean {
  const { groups, locations, webUsers, workers } = domain;
  const location = locations.get(id);
  return (
    workers.get(id) !== undefined ||
    webUsers.get(id) !== undefined ||
    groups.get(id)?.caseSharing === true ||
    (location !== undefined && !location.archived && sharesCases(domain, location.typeCode))
  );
}

/**
 * The id of an owner by name: of a user, else a group, else a location, by name or site code (bulk-case-upload.md 2).
 */
function idByName({ groups, locations, webUsers, workers }: DomainRecord, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const user =
    [...workers].find(({ username }) => [username, username.split('@')[0]].includes(wanted)) ??
    [...webUsers].find(({ username }) => username.toLowerCase() === wanted);
  const place = user ?? [...groups].find(group => group.name === name);
  return (place ?? [...locations].find(one => one.name === name || one.siteCode === wanted))?.id;
}

/** The owner of a row, by id or name; undefined without one. Throws {@link RowError}. */
export function ownerIn(domain: DomainRecord, row: CaseSheetRow): string | undefined {
  const name = (row.cells.get('owner_name') ?? '').trim();
  if (name !== '') {
    const id = idByName(domain, name);
    if (id === undefined) throw new RowError('Invalid Owner Name', 'owner_name');
    if (!mayOwn(domain, id)) throw new RowError('Invalid Owner', 'owner_name');
    return id;
  }
  const id = idIn(row, 'owner_id');
  if (id === '') return undefined;
  if (!mayOwn(domain, id)) throw new RowError('Invalid Owner', 'owner_id');
  return id;
}
