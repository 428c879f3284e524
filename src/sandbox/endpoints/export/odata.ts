import { admit, requireOdata } from '../../http/access.js';
import { domainOf, Raised } from '../../http/endpoint.js';
import type { Answer, Ask, Door, Endpoint } from '../../http/endpoint.js';
import { exportRows } from '../../exports/rows.js';
import { offsetPage } from '../../http/paging.js';
import { bare, page } from '../../http/refusals.js';
import type { ExportInstance } from '../../world/model.js';
import { mayExport } from './exportAccess.js';
import { exported } from './exportRows.js';
import { metadataXml } from './odataMetadata.js';

type Kind = ExportInstance['kind'];

/** On every response (exports.md 2). */
const version = { 'odata-version': '4.0' };

const FEEDS = [
  ['cases', 'case'],
  ['forms', 'form'],
] as const;

/** A URL of a feed and that of one of its tables, in the new style and in the old. */
const urls = (feed: string, tail: string): readonly string[] =>
  [`api/odata/${feed}/v1`, `api/v0.5/odata/${feed}`].flatMap(base => [
    `${base}/{config_id}/${tail}`,
    `${base}/{config_id}/{table_id}/${tail}`,
  ]);

const rules = { methods: ['GET'], permission: 'export_odata', locationSafe: true, basicOrKey: true } as const;

/** Feeds, which are tastypie resources; their metadata and service documents, plain views that nobody meters (exports.md 2). */
export const odataEndpoints: readonly Endpoint[] = FEEDS.flatMap(([feed, kind]): readonly Endpoint[] => {
  const document = (tail: string, handle: (ask: Ask, config: ExportInstance) => Answer): Endpoint => {
    const plain: Endpoint = {
      ...rules,
      kind: 'view',
      paths: urls(feed, tail),
      metered: false,
      handle: ask => handle(ask, configOf(ask, kind) ?? notFound()),
    };
    return { ...plain, admit: door => admitted(door, plain) };
  };
  return [
    {
      ...rules,
      kind: 'tastypie',
      paths: urls(feed, 'feed'),
      needsOdata: true,
      metered: true,
      handle: ask => rowsOf(ask, kind),
    },
    document('$metadata', (ask, config) => ({
      status: 200,
      headers: { ...version, 'content-type': 'application/xml' },
      body: metadataXml(config, tableOf(ask)),
    })),
    document('', ask => ({
      status: 200,
      headers: version,
      body: {
        '@odata.context': `${ask.origin}${ask.path}$metadata`,
        value: [{ name: 'feed', kind: 'EntitySet', url: 'feed' }],
      },
    })),
  ];
});

/** The plan is without API at its own risk: only the feed itself asks for that. */
function admitted({ domain, authenticate }: Door, endpoint: Endpoint) {
  const found = admit(endpoint, authenticate, domain?.name);
  if (domain) requireOdata(domain);
  return found;
}

const notFound = (): never => {
  throw page(404, 'Not Found');
};

/** The configuration, if it is a feed of this kind in this domain. */
function configOf(ask: Ask, kind: Kind): ExportInstance | undefined {
  const config = domainOf(ask).exports?.get(ask.params['config_id'] ?? '');
  if (!/^\d*$/.test(ask.params['table_id'] ?? '') || config?.kind !== kind || !config.odata) return undefined;
  if (!mayExport(ask, config)) throw bare(403, version);
  return config;
}

const tableOf = ({ params }: Ask): number => Number(params['table_id'] ?? 0);

/** `limit` and `offset` count cases or forms, also where a table has more or fewer rows than these (exports.md 2). */
function rowsOf(ask: Ask, kind: Kind): Answer {
  const config = configOf(ask, kind);
  if (!config) throw noFeed;
  const shown = ask.now - ask.lag;
  const { meta, objects } = offsetPage(ask, (skip, take) => exported(ask, config, shown, skip, take), {
    defaultLimit: 2000,
    max: 10_000,
  });
  const table = config.tables[tableOf(ask)];
  const offset = Number(meta['offset']);
  const here = `${ask.origin}${ask.path}`;
  return {
    status: 200,
    headers: version,
    body: {
      '@odata.context': `${here.replace(/feed$/, '')}$metadata#feed`,
      ...(meta['next'] !== null && { '@odata.nextLink': `${here}${meta['next']}` }),
      value: table ? objects.flatMap((doc, i) => exportRows(domainOf(ask), config, table, doc, offset + i)) : [],
    },
  };
}

const noFeed = new Raised(
  404,
  { error: { code: '404', message: 'This OData feed does not exist' } },
  { 'content-type': 'application/json; charset=utf-8', ...version },
);
