import type { DomainRecord, LocationRecord, LookupTableRecord } from '../../world/model.js';
import type { RestoreUser } from './restoreAccess.js';
import { element, textElement } from '../../xmlText.js';

/**
 * The fixtures of a restore: case-sharing groups, locations, lookup tables. The contract states them and their ids
 * (cases.md 6.2). Their content is inferred from what applications refer to.
 */
export function fixturesOf(domain: DomainRecord, user: RestoreUser): readonly string[] {
  return [groups(domain, user), locations(domain, user), ...lookupTables(domain, user)];
}

function groups(domain: DomainRecord, { id, groups: mine }: RestoreUser): string {
  const rows = [...domain.groups].filter(group => group.caseSharing && mine.includes(group.id));
  return element(
    'fixture',
    { id: 'user-groups', user_id: id },
    element('groups', {}, ...rows.map(row => element('group', { id: row.id }, textElement('name', row.name)))),
  );
}

/** The user's locations with their descendants and ancestors. */
function locations(domain: DomainRecord, user: RestoreUser): string {
  const all = [...domain.locations].filter(row => !row.archived);
  const mine = new Set(user.locations);
  for (const id of user.locations) {
    for (let row = domain.locations.get(id); row?.parent; row = domain.locations.get(row.parent)) mine.add(row.parent);
  }
  const isBelow = ({ parent }: LocationRecord): boolean => {
    for (let id = parent; id !== null; id = domain.locations.get(id)?.parent ?? null)
      if (user.locations.includes(id)) return true;
    return false;
  };
  const rows = all.filter(row => mine.has(row.id) || isBelow(row));
  return element(
    'fixture',
    { id: 'locations', user_id: user.id, indexed: 'true' },
    element('locations', {}, ...rows.map(locationXml)),
  );
}

function locationXml({
  data,
  externalId,
  id,
  latitude,
  longitude,
  name,
  parent,
  siteCode,
  typeCode,
}: LocationRecord): string {
  return element(
    'location',
    { id, type: typeCode, parent_id: parent ?? '' },
    textElement('name', name),
    textElement('site_code', siteCode),
    textElement('external_id', externalId ?? ''),
    textElement('latitude', latitude === null ? '' : String(latitude)),
    textElement('longitude', longitude === null ? '' : String(longitude)),
    element('location_data', {}, ...Object.entries(data).map(([key, value]) => textElement(key, value))),
  );
}

/** All lookup tables. Owners of rows are not implemented, so tables are complete. */
function lookupTables({ lookupRows, lookupTables: tables }: DomainRecord, user: RestoreUser): readonly string[] {
  const rows = [...lookupRows].sort((one, two) => one.sortKey - two.sortKey);
  return [...tables].map(table =>
    element(
      'fixture',
      { id: `item-list:${table.tag}`, user_id: table.isGlobal ? undefined : user.id },
      element(`${table.tag}_list`, {}, ...rows.filter(row => row.tableId === table.id).map(row => rowXml(table, row))),
    ),
  );
}

function rowXml(
  { fields, itemAttributes, tag }: LookupTableRecord,
  row: { readonly fields: Cells; readonly itemAttributes: Readonly<Record<string, string>> },
): string {
  const attributes = Object.fromEntries(itemAttributes.map(name => [name, row.itemAttributes[name]]));
  const cells = fields.flatMap(({ name }) =>
    (row.fields[name] ?? []).map(({ value, properties }) => textElement(name, value, properties)),
  );
  return element(tag, attributes, ...cells);
}

type Cells = Readonly<
  Record<string, readonly { readonly value: string; readonly properties: Readonly<Record<string, string>> }[]>
>;
