import { offset } from '../../client/paging.js';
import type { Resource } from '../../engine/resource/resource.js';
import { flag, numberId, orNull, text } from '../shared/fieldKinds.js';
import { rowReader, type RowShape } from '../shared/rowShape.js';

/** A location type (locations.md 4). */
export interface LocationTypeRow {
  readonly __typename: 'LocationType';
  readonly domain: string;
  readonly id: number;
  readonly name: string;
  readonly code: string | null;
  /** URI of the parent type; ends with its id. */
  readonly parent: string | null;
  readonly administrative: boolean;
  readonly shares_cases: boolean;
  readonly view_descendants: boolean;
}

const TYPE: RowShape<Omit<LocationTypeRow, '__typename' | 'domain'>> = {
  id: numberId,
  name: text,
  code: orNull(text),
  parent: orNull(text),
  administrative: flag,
  shares_cases: flag,
  view_descendants: flag,
};

/** The id at the end of the parent type's URI. */
export const parentTypeId = ({ parent }: LocationTypeRow): string | null =>
  /([^/]+)\/?$/.exec(parent ?? '')?.[1] ?? null;

/** Location types by id, code and parent. They are few, and come in one reply. Not metered (throttling.md 4). */
export const locationTypes: Resource<LocationTypeRow> = {
  name: 'LocationType',
  read: rowReader(TYPE, ({ domain }) => ({ domain, __typename: 'LocationType' })),
  keys: { id: row => String(row.id), code: row => row.code, parent: parentTypeId },
  uniqueKeys: ['code'],
  freshSeconds: 3600,
  usualRows: 10,
  readAheadRows: 1000,
  lists: [{ name: 'types', path: 'location_type/v1/', pager: offset(1000), meter: 'none' }],
  ways: [{ kind: 'whole' }],
  simulatedRow: (id, link, domain) => ({
    __typename: 'LocationType',
    domain,
    id: Number(id),
    name: '',
    code: link('code'),
    parent: link('parent'),
    administrative: false,
    shares_cases: false,
    view_descendants: false,
  }),
};
