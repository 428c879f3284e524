import { admit, requireOdata } from '../../http/access.js';
import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, AdmissionRequest, Endpoint } from '../../http/endpoint.js';
import { exportRows } from '../../exports/rows.js';
import { offsetPage } from '../../http/paging.js';
import { emptyError, htmlError, Raised } from '../../http/refusals.js';
import type { ExportInstance } from '../../world/model.js';
import { mayExport } from './exportAccess.js';
import { exported } from './exportRows.js';
import { metadataXml } from './odataMetadata.js';

type Kind = ExportInstance['kind'];

/** Headers of every response (exports.md 2). */
const version = { 'odata-version': '4.0' };

const FEEDS = [
  ['cases', 'case'],
  ['forms', 'form'],
] as const;

/** URLs of a feed and of its tables, in the new and the old style. */
const urls = (feed: string, tail: string): readonly string[] =>
  [`api/odata/${feed}/v1`, `api/v0.5/odata/${feed}`].flatMap(base => [
    `${base}/{config_id}/${tail}`,
    `${base}/{config_id}/{table_id}/${tail}`,
  ]);

const rules = { methods: ['GET'], permission: 'export_odata', locationSafe: true, basicOrKey: true } as const;

/**
 * OData feeds, which are tastypie resources. Their metadata and service documents are unmetered plain views (exports.md
 * 2).
 */
export const odataEndpoints: readonly Endpoint[] = FEEDS.flatMap(([feed, kind]): readonly Endpoint[] => {
  const document = (tail: string, handle: (request: AdmittedRequest, config: ExportInstance) => HqAnswer): Endpoint => {
    const plain: Endpoint = {
      ...rules,
      kind: 'view',
      paths: urls(feed, tail),
      metered: false,
      handle: request => handle(request, configOf(request, kind) ?? notFound()),
    };
    return { ...plain, admit: admission => admitted(admission, plain) };
  };
  return [
    {
      ...rules,
      kind: 'tastypie',
      paths: urls(feed, 'feed'),
      needsOdata: true,
      metered: true,
      handle: request => rowsOf(request, kind),
    },
    document('$metadata', (request, config) => ({
      status: 200,
      headers: { ...version, 'content-type': 'application/xml' },
      body: metadataXml(config, tableOf(request)),
    })),
    document('', request => ({
      status: 200,
      headers: version,
      body: {
        '@odata.context': `${request.origin}${request.path}$metadata`,
        value: [{ name: 'feed', kind: 'EntitySet', url: 'feed' }],
      },
    })),
  ];
});

/** Admits a caller to a document. Only the feed itself needs a plan with API access. */
function admitted({ domain, authenticate }: AdmissionRequest, endpoint: Endpoint) {
  const found = admit(endpoint, authenticate, domain?.name);
  if (domain) requireOdata(domain);
  return found;
}

const notFound = (): never => {
  throw htmlError(404, 'Not Found');
};

/** The configuration of the feed, if there is one of this kind in the domain. */
function configOf(request: AdmittedRequest, kind: Kind): ExportInstance | undefined {
  const config = domainOf(request).exports?.get(request.params['config_id'] ?? '');
  if (!/^\d*$/.test(request.params['table_id'] ?? '') || config?.kind !== kind || !config.odata) return undefined;
  if (!mayExport(request, config)) throw emptyError(403, version);
  return config;
}

const tableOf = ({ params }: AdmittedRequest): number => Number(params['table_id'] ?? 0);

/** A page of the feed. `limit` and `offset` count cases or forms, not the rows of the table (exports.md 2). */
function rowsOf(request: AdmittedRequest, kind: Kind): HqAnswer {
  const config = configOf(request, kind);
  if (!config) throw noFeed;
  const shown = request.now - request.lag;
  const { meta, objects } = offsetPage(request, (skip, take) => exported(request, config, shown, skip, take), {
    defaultLimit: 2000,
    max: 10_000,
  });
  const table = config.tables[tableOf(request)];
  const offset = Number(meta['offset']);
  const here = `${request.origin}${request.path}`;
  return {
    status: 200,
    headers: version,
    body: {
      '@odata.context': `${here.replace(/feed$/, '')}$metadata#feed`,
      ...(meta['next'] !== null && { '@odata.nextLink': `${here}${meta['next']}` }),
      value: table ? objects.flatMap((doc, i) => exportRows(domainOf(request), config, table, doc, offset + i)) : [],
    },
  };
}

const noFeed = new Raised(
  404,
  { error: { code: '404', message: 'This OData feed does not exist' } },
  { 'content-type': 'application/json; charset=utf-8', ...version },
);
