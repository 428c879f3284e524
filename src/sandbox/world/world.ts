import { accountsOf } from './programme/rows/accounts.js';
import { domainOf } from './domain.js';
import type { DomainOutline } from './domain.js';
import type { World } from './model.js';
import { NOTHING, REFERENCE, sizeFor } from './programme/size.js';

/** Options of a world. The same options give the same world on every machine. */
export interface WorldOptions {
  readonly seed?: number;
  /** The world's present, ms since the epoch. All its data is older. */
  readonly now: number;
  /** Approximate number of cases in the main domain: 10 to 1,000,000, by default 2,000. */
  readonly cases?: number;
  /** Generates the reference project of the 15 jobs and ignores `cases`. */
  readonly reference?: boolean;
  /**
   * Changes to the feature flags of every project space, HQ's and the sandbox's own (`sandbox:...`). `NAME` turns one
   * on, `-NAME` off.
   */
  readonly flags?: ReadonlySet<string>;
}

const EXPORTS = { odata: true, savedExports: true, dashboards: true } as const;
const FULL = { apiAccess: true, locations: true, ...EXPORTS } as const;
const SHARED = { account: 'Example Health Foundation', includedUsers: 10 } as const;

/** Generates an HQ server: a maternal and child health programme in several project spaces. */
export function createWorld({ seed = 1, now, cases = 2_000, reference = false, flags }: WorldOptions): World {
  const main = reference ? 41_000 : cases;
  const outlines: DomainOutline[] = [
    {
      name: 'demo',
      projectName: 'Maternal Health Programme',
      plan: { ...FULL, ...SHARED },
      toggles: [
        'EXPORT_DATA_SOURCE_DATA',
        'USER_CONFIGURABLE_REPORTS',
        'BULK_FORM_ACTIONS_API',
        'sandbox:sms-registration',
      ],
      size: reference ? REFERENCE : sizeFor(cases),
    },
    {
      name: 'demo-north',
      projectName: 'Maternal Health North',
      plan: { ...FULL, ...SHARED },
      size: sizeFor(Math.max(10, Math.round(main / 10))),
    },
    {
      name: 'demo-south',
      projectName: 'Maternal Health South',
      plan: { ...FULL, account: 'Southern Health Trust', includedUsers: 25 },
      size: sizeFor(Math.max(10, Math.round(main / 20))),
    },
    { name: 'empty', projectName: 'Not Started Yet', plan: { ...FULL, includedUsers: 0 }, size: NOTHING },
    {
      name: 'no-api',
      projectName: 'Plan without API',
      plan: { ...FULL, apiAccess: false, includedUsers: 0 },
      size: sizeFor(10),
    },
    {
      name: 'restricted-plan',
      projectName: 'Plan without Locations',
      plan: { ...FULL, locations: false, odata: false, account: 'Unlimited Users Trust', includedUsers: -1 },
      size: sizeFor(30),
    },
  ];
  const domains = new Map(outlines.map(outline => [outline.name, domainOf(outline, seed, now, flags)]));
  const demo = domains.get('demo');
  const [amina] = demo?.workers ?? [];
  const district = [...(demo?.locations ?? [])].find(place => place.typeCode === 'district');
  return { domains, accounts: accountsOf([...domains.keys()], now, amina?.id ?? '', district?.id) };
}
