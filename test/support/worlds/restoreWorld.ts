import { CREDENTIALS } from '../../../src/sandbox/world/programme/rows/accounts.js';
import type { CaseRecord, DomainRecord, DomainMembership, World } from '../../../src/sandbox/world/model.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { caseStoreOf } from './rowStores.js';
import { caseRow, index } from './sampleRows.js';
import { account, admin, member, tinyDomain, tinyWorld, worker } from './tinyWorld.js';

/** Texts that break what writes or reads XML by hand. */
export const HOSTILE = {
  markup: `<b>&amp;"it's"</b> ]]> <![CDATA[x]]> &#65;`,
  emoji: '👩🏽‍⚕️ ünï çødé 照片 \u{1F600}',
  lines: 'one\ntwo\tthree',
  spaces: '  kept  ',
} as const;

/** What anna holds: two of her own, what they point at and what extends them, and a case of her group. */
export const CASES: readonly CaseRecord[] = [
  caseRow({
    id: 'visit',
    type: 'patient',
    name: 'Amina <& Co>',
    externalId: 'ext-1',
    ownerId: 'worker-anna',
    modifiedBy: 'worker-anna',
    properties: { ...HOSTILE, empty: '' },
    indices: [index('parent', 'house')],
    attachments: { photo: { formId: 'form-1', file: 'photo' } },
  }),
  caseRow({ id: 'simple', ownerId: 'worker-anna' }),
  caseRow({ id: 'house', type: 'household', ownerId: 'somebody' }),
  caseRow({ id: 'referral', type: 'referral', ownerId: '-', indices: [index('host', 'visit', 'extension')] }),
  caseRow({ id: 'shared', ownerId: 'group-1' }),
  caseRow({ id: 'closed', ownerId: 'worker-anna', closed: Date.UTC(2021, 5, 2), closedBy: 'worker-anna' }),
  caseRow({ id: 'bens', ownerId: 'worker-ben' }),
];

/** Ids of the open cases that anna sees, in their order. */
export const ANNAS = ['house', 'referral', 'shared', 'simple', 'visit'];

const GROUP = { id: 'group-1', name: 'Team', users: ['worker-anna'], caseSharing: true, reporting: true, metadata: {} };

const VILLAGES = {
  table: {
    id: 'table-1',
    tag: 'villages',
    isGlobal: true,
    fields: [
      { name: 'id', properties: [] },
      { name: 'name', properties: ['lang'] },
    ],
    itemAttributes: ['zone'],
  },
  row: {
    id: 'row-1',
    tableId: 'table-1',
    sortKey: 0,
    fields: {
      id: [{ value: 'v1', properties: {} }],
      name: [
        { value: 'Port & <Quay>', properties: { lang: 'en' } },
        { value: 'Qu"ai', properties: { lang: 'fra' } },
      ],
    },
    itemAttributes: { zone: 'a"b' },
  },
};

const mobile = (name: string, membership: DomainMembership, active = true) =>
  account(name, {
    userId: `worker-${name}`,
    username: `${name}@demo.commcarehq.org`,
    kind: 'mobile',
    active,
    memberships: [membership],
  });

/** Access tokens of ben's; the one of them is for phones. */
const TOKENS = [
  { token: 'for-phones', scopes: ['access_apis', 'sync'], expires: Infinity },
  { token: 'for-apis', scopes: ['access_apis'], expires: Infinity },
];

/** How a test's world differs from the usual one. */
export interface RestoreParts extends Partial<DomainRecord> {
  readonly rows?: readonly CaseRecord[];
}

/**
 * A project space `demo` with the workers anna, ben and gone (deactivated), the administrator, a supervisor with access
 * to mobile endpoints only, a reader without it, and a user without a project space.
 */
export function restoreWorld({ rows = CASES, ...parts }: RestoreParts = {}): World {
  const phones = member('demo', 'access_mobile_endpoints', 'access_api', 'edit_data');
  const workers = ['anna', 'ben', 'gone'].map(name =>
    worker(name, {
      username: `${name}@demo.commcarehq.org`,
      active: name !== 'gone',
      groups: name === 'anna' ? ['group-1'] : [],
      userData: { commcare_project: 'demo', ward: 'A & <B>', commcare_profile: '' },
    }),
  );
  const demo = tinyDomain('demo', {
    workers: storeOf(workers),
    groups: storeOf([GROUP]),
    lookupTables: storeOf([VILLAGES.table]),
    lookupRows: storeOf([VILLAGES.row]),
    cases: caseStoreOf(rows),
    ...parts,
  });
  const { username, key } = CREDENTIALS.admin;
  return tinyWorld(
    [demo],
    [
      account('admin', { username, keys: [{ key }], memberships: [admin('demo')] }),
      mobile('anna', phones),
      { ...mobile('ben', phones), tokens: TOKENS },
      mobile('gone', phones, false),
      account('supervisor', { memberships: [phones] }),
      account('reader', { memberships: [member('demo', 'access_api', 'edit_data')] }),
      account('stranger'),
    ],
  );
}

/** The header that logs in by password. */
export const basic = (name: string, password = `secret-of-${name}`, host = 'demo.commcarehq.org') => ({
  authorization: `Basic ${Buffer.from(`${name}@${host}:${password}`).toString('base64')}`,
});
