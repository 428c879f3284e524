/** A reply of the embedded HQ. */
export interface Reply {
  /** From the root, without the query. */
  readonly path: string;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Asks the embedded HQ; `path` is below `/a/{domain}/api/`, or from the root. */
export type Get = (path: string) => Promise<Reply>;

const idsOf = (reply: Reply | undefined, key = 'id'): readonly string[] =>
  ((reply?.body['objects'] ?? reply?.body['cases'] ?? []) as Record<string, unknown>[]).map(row => String(row[key]));

interface Variations {
  readonly pages?: readonly string[];
  /** Queries of the list, besides the one without parameters and the pages. */
  readonly lists?: readonly string[];
  /** Queries of each single row; none = no single rows. */
  readonly details?: readonly string[];
  readonly id?: string;
}

/** A list with variations, and the first rows of it one by one. */
async function family(
  get: Get,
  list: string,
  { pages = ['?limit=3', '?limit=2&offset=3'], lists = [], details = [''], id = 'id' }: Variations = {},
) {
  const replies = await all(
    get,
    ['', ...pages, ...lists].map(query => list + query),
  );
  const ids = [...new Set(replies.flatMap(reply => idsOf(reply, id)).slice(0, 12))];
  const singles = ids.flatMap(one => details.map(query => `${list}${encodeURIComponent(one)}/${query}`));
  return [...replies, ...(await all(get, singles))];
}

const all = (get: Get, paths: readonly string[]): Promise<Reply[]> => Promise.all(paths.map(get));

const flags = ['child_cases', 'parent_cases', 'xforms_by_name'].map(name => `?${name}__full=true&limit=5`);

async function casesV2(get: Get): Promise<readonly Reply[]> {
  const lists = await all(
    get,
    ['?limit=200', '?closed=true', '?case_type=mother&limit=3', '?limit=0'].map(query => `case/v2/${query}`),
  );
  const ids = idsOf(lists[0], 'case_id');
  const named = lists.flatMap(reply => idsOf(reply, 'external_id')).filter(id => id !== 'null' && id !== '');
  const singles = [...ids.slice(0, 10), ids.slice(0, 5).join(','), `${ids[0]},nobody`].map(id => `case/v2/${id}/`);
  const byName = [...new Set(named)].slice(0, 5).map(id => `case/v2/ext/${encodeURIComponent(id)}/`);
  // Several cases may share an external id, which is a 400 (cases.md 2.7).
  const external = (await all(get, byName)).filter(({ status }) => status === 200);
  return [...lists, ...external, ...(await all(get, singles))];
}

async function reportData(get: Get): Promise<readonly Reply[]> {
  const ids = idsOf(await get('simplereportconfiguration/v1/'));
  const queries = ['', '?limit=5', '?offset=50'];
  return all(
    get,
    ids.flatMap(id => queries.map(query => `configurablereportdata/v1/${id}/${query}`)),
  );
}

/** The requests for each of HQ's specifications. */
export const specCalls: Readonly<Record<string, (get: Get) => Promise<readonly Reply[]>>> = {
  'application-v1': get => family(get, 'application/v1/'),
  'bulk-user-v1': get => family(get, 'bulk-user/v1/', { lists: ['?q=a*'], details: [] }),
  'case-v1': get =>
    family(get, 'case/v1/', {
      lists: ['?type=mother', '?closed=true', ...flags],
      details: ['', '?xforms_by_xmlns__full=true'],
    }),
  'case-v2': casesV2,
  'det-export-v1': get => family(get, 'det_export_instance/v1/'),
  'fixture-v1': get => family(get, 'fixture/v1/'),
  'form-v1': get =>
    family(get, 'form/v1/', {
      lists: ['?include_archived=true&limit=50', '?cases__full=true&limit=5'],
      details: ['', '?cases__full=true'],
    }),
  'group-v1': get => family(get, 'group/v1/'),
  'location-type-v1': get => family(get, 'location_type/v1/'),
  'location-v1': get => family(get, 'location/v1/', { id: 'location_id' }),
  'location-v2': get => family(get, 'location/v2/', { lists: ['?order_by=-last_modified'], id: 'location_id' }),
  'lookup-table-item-v1': get => family(get, 'lookup_table_item/v1/'),
  'lookup-table-item-v2': get => family(get, 'lookup_table_item/v2/'),
  'lookup-table-v1': get => family(get, 'lookup_table/v1/'),
  'messaging-event-v1': get =>
    family(get, 'messaging-event/v1/', {
      pages: ['?limit=3'],
      lists: ['?limit=1000', '?status=error', '?date.gte=2999-01-01'],
    }),
  'report-config-v1': get => family(get, 'simplereportconfiguration/v1/'),
  'report-data-v1': reportData,
  'user-domains-v1': get => all(get, ['/api/user_domains/v1/', '/api/user_domains/v1/?can_view_reports=true']),
  'user-v1': get => family(get, 'user/v1/', { lists: ['?archived=true', '?extras=true'] }),
  'web-user-v1': get => family(get, 'web-user/v1/'),
};
