import DataLoader from 'dataloader';
import type { GraphQLSchema } from 'graphql';
import { pairs, type Query, type Send } from '../../src/client/call.js';
import { createConnection } from '../../src/engine/lists/connection.js';
import { readCredential } from '../../src/client/login/credential.js';
import { http } from '../../src/client/wire/http.js';
import type { FoundRow } from '../../src/engine/fetchAny.js';
import { reader } from '../../src/engine/read/reader.js';
import {
  isUniqueKey,
  valuesOf,
  type List,
  type Part,
  type Resource,
  type Want,
} from '../../src/engine/resource/resource.js';
import type { Write } from '../../src/engine/write/write.js';
import { run, type Contender } from './gateway.js';
import { ADMIN } from './hq.js';

/** `dataloader` fetches equal keys once in an operation; `naive` fetches them each time. */
type Loading = 'dataloader' | 'naive';

/**
 * A hand-written gateway without a planner: the same schema and resolvers over HQ's endpoints, with DataLoaders for
 * each operation. Ids are fetched together where an endpoint accepts several. Lists without a request for one row are
 * read once. A nested list is one request for each parent. The naive variant has no loaders: each resolver sends its
 * own requests. Mutations are sent as the resolvers create them: lists of cases in chunks of a hundred, which needs no
 * planner; single changes one by one.
 */
export function baseline(url: string, schema: GraphQLSchema, loading: Loading): Contender {
  return {
    ask(operation) {
      const spaces = new Map<string, ReturnType<typeof verbs>>();
      const hq = (domain: string) => {
        const known = spaces.get(domain) ?? verbs(sendTo(url, domain), domain, loading);
        spaces.set(domain, known);
        return known;
      };
      const mutate = <Result>(_: unknown, work: () => Promise<Result>) => work();
      const context = { hq, account: hq(''), origin: url, hqUrl: url, at: '', mutate };
      return run(schema, operation, context);
    },
  };
}

/** HTTP without retries and limits. An error status throws. */
function sendTo(url: string, domain: string): Send {
  const send = http({ url, timeout: 60_000, userAgent: 'bench' }, domain, readCredential(ADMIN));
  return async call => {
    const reply = await send(call);
    if (reply.status >= 300) throw Object.assign(new Error(`HQ: ${reply.status}`), { hqStatus: reply.status });
    return reply;
  };
}

interface Paging {
  readonly first?: number | null;
  readonly filter?: Query;
}

function verbs(send: Send, domain: string, loading: Loading) {
  const source = { domain } as Parameters<typeof reader.page>[4];
  const loaders = new Map<string, DataLoader<Want, unknown, string>>();

  function loaded<Result>(name: string, want: Want, batch: (wants: readonly Want[]) => Promise<readonly Result[]>) {
    if (loading === 'naive') return batch([want]).then(results => results[0]!);
    const loader =
      loaders.get(name) ?? new DataLoader<Want, unknown, string>(batch, { cacheKeyFn: keyOf, maxBatchSize: 5000 });
    loaders.set(name, loader);
    return loader.load(want) as Promise<Result>;
  }

  /** Reads a list from its start until it has `wanted` rows. */
  async function pages<Row>(resource: Resource<Row>, list: List, filter: Query, wanted: number) {
    const rows: Row[] = [];
    let total: number | undefined;
    let place: ReturnType<List['pager']['first']> | undefined = list.pager.first(
      Math.min(list.pager.max, Math.max(1, wanted)),
    );
    while (place) {
      const page: Awaited<ReturnType<typeof reader.page<Row>>> = await reader.page(
        resource,
        list,
        filter,
        place,
        source,
        send,
      );
      rows.push(...page.rows);
      total ??= page.total;
      place = rows.length < wanted && rows.length < (total ?? Infinity) ? page.next : undefined;
    }
    return { rows: rows.slice(0, wanted), total, more: rows.length > wanted || rows.length < (total ?? rows.length) };
  }

  const all = <Row>(resource: Resource<Row>, list: List) =>
    loaded(`${resource.name} ${list.name}`, { by: 'all', value: '' }, wants =>
      Promise.all(wants.map(() => pages(resource, list, {}, Infinity))),
    );

  /** Rows by ids: one request for several ids if HQ has one, else one by one, else from the whole list. */
  async function byIds<Row>(resource: Resource<Row>, wants: readonly Want[]): Promise<(Row | null)[]> {
    const many = resource.ways.find(way => way.kind === 'many');
    if (many && wants.length > 1) {
      const values = [...new Set(wants.map(({ value }) => value))];
      const step = { kind: 'many' as const, way: many, wants, values, cost: 1, times: 1 };
      const { rows } = await reader.many(resource, step, source, send);
      return wants.map(({ value }) => rows.find(row => resource.keys.id(row) === value) ?? null);
    }
    return Promise.all(wants.map(want => one(resource, want)));
  }

  async function one<Row>(resource: Resource<Row>, want: Want): Promise<Row | null> {
    const way = resource.ways.find(single => single.kind === 'one' && !lacksAny(single.missingFields, want.needs));
    if (resource.idPattern?.test(want.value) === false) return null;
    if (way?.kind === 'one') {
      const { rows } = await reader.one(resource, { way, value: want.value }, source, send);
      return rows[0] ?? null;
    }
    const many = resource.ways.find(some => some.kind === 'many');
    if (many) {
      const step = { kind: 'many' as const, way: many, wants: [want], values: [want.value], cost: 1, times: 1 };
      return (await reader.many(resource, step, source, send)).rows[0] ?? null;
    }
    for (const list of resource.lists) {
      const { rows } = await all(resource, list);
      const found = rows.find(row => valuesOf(resource, want.by, row).includes(want.value));
      if (found) return found;
    }
    return null;
  }

  const load = <Row>(resource: Resource<Row>, id: string, options: Pick<Want, 'needs' | 'known'> = {}) =>
    loaded(resource.name, { by: 'id', value: id, needs: options.needs }, wants => byIds(resource, wants));

  /** The rows with a value of a key: by HQ's filter if it has one, else from the whole list. */
  async function set<Row>(resource: Resource<Row>, { by, value, filter = {}, take = Infinity }: Want) {
    const way = resource.ways.find((part): part is Part => part.kind === 'part' && part.by === by);
    if (way) return pages(resource, way.list ?? resource.lists[0]!, { ...filter, [way.parameter ?? by]: value }, take);
    const lists = isUniqueKey(resource, by) ? resource.lists : resource.lists.slice(0, 1);
    const results = await Promise.all(lists.map(list => all(resource, list)));
    const rows = results.flatMap(one => one.rows).filter(row => valuesOf(resource, by, row).includes(value));
    return { rows: rows.slice(0, take), total: rows.length, more: rows.length > take };
  }

  const sets = <Row>(resource: Resource<Row>, want: Want) =>
    loaded(`${resource.name} ${want.by}`, want, wants => Promise.all(wants.map(each => set(resource, each))));

  const connected = <Row>({ rows, total, more }: Awaited<ReturnType<typeof pages<Row>>>) =>
    createConnection({
      nodes: rows,
      cursorAt: String,
      hasNextPage: more,
      hasPreviousPage: false,
      ...(total !== undefined && { totalCount: total }),
    });

  return {
    load,
    async loadAny(resources: readonly Resource<unknown>[], id: string): Promise<FoundRow | null> {
      for (const resource of resources) {
        const row = await load(resource, id);
        if (row) return { resource: resource.name, row };
      }
      return null;
    },
    nestedList: async <Row>(resource: Resource<Row>, by: string, value: string, { first, filter }: Paging) =>
      connected(await sets(resource, { by, value, filter, take: first ?? 20 })),
    loadBy: async <Row>(resource: Resource<Row>, by: string, value: string, filter?: Query) =>
      (await sets(resource, { by, value, filter })).rows,
    loadAll: async <Row>(resource: Resource<Row>) => (await all(resource, resource.lists[0]!)).rows,
    rootList: async <Row>(resource: Resource<Row>, filter: Query, { first }: Paging) =>
      connected(await pages(resource, resource.lists[0]!, filter, first ?? 20)),
    async write<Result>(change: Write<Result>): Promise<Result> {
      const reply = await send(change.call);
      loaders.clear();
      return change.read({ ...reply, at: 0 });
    },
    selects: () => false,
    changes: { remember: async () => undefined, report: async () => undefined },
  };
}

const keyOf = ({ by, value, filter, take, needs }: Want) => JSON.stringify([by, value, pairs(filter), take, needs]);

const lacksAny = (missingFields: readonly string[] = [], needs: readonly string[] = []) =>
  needs.some(field => missingFields.includes(field));
