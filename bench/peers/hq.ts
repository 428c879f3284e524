import DataLoader from 'dataloader';
import { Pool } from 'undici';

/** A case in the JSON of case API v2 (cases.md 2.5): what the peers use of it. */
export interface CaseJson {
  readonly case_id: string;
  readonly case_name: string;
  readonly case_type: string;
  readonly closed: boolean;
  readonly owner_id: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly indices: { readonly parent?: { readonly case_id: string } };
}

/** A mobile worker in the JSON of user API v1 (users.md 1). */
export interface WorkerJson {
  readonly id: string;
  readonly username: string;
  readonly primary_location: string;
}

/** A location in the JSON of location API v2 (locations.md 2.1). */
export interface LocationJson {
  readonly location_id: string;
  readonly name: string;
  readonly parent_location_id: string;
}

/** What one operation reads from HQ. */
export interface HqReader {
  cases(first: number, since: string): Promise<readonly CaseJson[]>;
  case(id: string): Promise<CaseJson | undefined>;
  worker(id: string): Promise<WorkerJson | undefined>;
  location(id: string): Promise<LocationJson | undefined>;
}

/**
 * HQ as a good hand-written server reads it: a pool of connections that are kept open, one DataLoader for each kind of
 * row and operation, many cases in one request, and the whole list of workers or locations in one request, since HQ has
 * no request for some of them by id.
 */
export function createHqReaders(origin: string): (authorization: string) => HqReader {
  const pool = new Pool(origin, { connections: 64 });

  return authorization => {
    async function send<Answer>(path: string, body?: object): Promise<Answer> {
      const answer = await pool.request({
        path: `/a/bench/api/${path}`,
        method: body ? 'POST' : 'GET',
        headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      });
      if (answer.statusCode !== 200) throw new Error(`HQ answered ${answer.statusCode}: ${await answer.body.text()}`);
      return (await answer.body.json()) as Answer;
    }

    /** Rows of a list that one request reads as a whole, at most once in an operation. */
    function fromList<Row>(path: string, idOf: (row: Row) => string): (id: string) => Promise<Row | undefined> {
      let list: Promise<ReadonlyMap<string, Row>> | undefined;
      const read = async () => {
        const { objects } = await send<{ readonly objects: readonly Row[] }>(path);
        return new Map(objects.map(row => [idOf(row), row]));
      };
      const loader = new DataLoader<string, Row | undefined>(async ids => {
        const rows = await (list ??= read());
        return ids.map(id => rows.get(id));
      });
      return id => loader.load(id);
    }

    const cases = new DataLoader<string, CaseJson | undefined>(async ids => {
      const found = await send<{ readonly cases: readonly CaseJson[] }>('case/v2/bulk-fetch/', { case_ids: ids });
      const rows = new Map(found.cases.map(row => [row.case_id, row]));
      return ids.map(id => rows.get(id));
    });

    return {
      cases: async (first, since) => {
        const path = `case/v2/?limit=${first}&indexed_on.gt=${encodeURIComponent(since)}`;
        return (await send<{ readonly cases: readonly CaseJson[] }>(path)).cases;
      },
      case: id => cases.load(id),
      worker: fromList<WorkerJson>('user/v1/?limit=1000', row => row.id),
      location: fromList<LocationJson>('location/v2/?limit=5000', row => row.location_id),
    };
  };
}
