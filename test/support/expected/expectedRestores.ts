import type { Endpoint } from '../../../src/sandbox/http/endpoint.js';

/** What HQ gets for a restore; more parameters stand before and behind. */
export const RESTORE = 'GET /a/demo/phone/restore/?fail_hard=true&items=true&openrosa_version=3.0&version=2.0';

/** A restore as tests ask for it. */
export const WHOLE = `restoreId itemCount
  registration { username userId dateJoined userData }
  cases { caseId caseType caseName ownerId externalId lastModified modifiedById closed properties
    indices { identifier caseType relationship caseId } attachments { name contentType length url href } }
  fixtures { fixtureId userId xml content }`;

/** A case of a restore. */
export interface RestoredCase {
  readonly caseId: string;
  readonly caseType: string | null;
  readonly caseName: string | null;
  readonly closed: boolean;
  readonly properties: Readonly<Record<string, string>>;
}

/** A restore as an answer shows it. */
export interface RestoreAnswer {
  readonly restoreId: string;
  readonly itemCount: number | null;
  readonly registration: { readonly username: string; readonly userId: string };
  readonly cases: readonly RestoredCase[];
  readonly fixtures: readonly { readonly fixtureId: string; readonly xml: string; readonly content: unknown }[];
}

/** The answer to a query below `domain`. */
export interface InDomain {
  readonly domain: { readonly restore: RestoreAnswer | null };
}

const HEAD = `<message nature="ota_restore_success">ok</message>
  <Sync xmlns="http://commcarehq.org/sync"><restore_id>r1</restore_id></Sync>
  <Registration xmlns="http://openrosa.org/user/registration"><username>anna</username><password>sha1$a$b</password>
  <uuid>u1</uuid><date>2021-03-25</date><user_data><data key="a">1</data></user_data></Registration>`;

/** A restore around its fixtures and cases. */
export const xmlOf = (inside: string): string =>
  `<?xml version='1.0' encoding='UTF-8'?><OpenRosaResponse xmlns="http://openrosa.org/http/response">${HEAD}${inside}</OpenRosaResponse>`;

/** An HQ that answers restores with this body. */
export const answering = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Endpoint => ({
  kind: 'view',
  paths: ['phone/restore/'],
  methods: ['GET'],
  metered: false,
  open: true,
  handle: () => ({
    status: 200,
    headers: { 'content-type': 'text/xml; charset=utf-8', ...headers },
    body: typeof body === 'string' ? Buffer.from(body) : body,
  }),
});
