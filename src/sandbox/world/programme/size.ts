/** The size of a domain. */
export interface WorldSize {
  readonly households: number;
  readonly workers: number;
  readonly deactivated: number;
  /** Visible locations by level: country, province, district, facility, village. */
  readonly locations: readonly [number, number, number, number, number];
  readonly groups: number;
  readonly webUsers: number;
  /** Number of forms; by default as many as the programme generates. */
  readonly forms?: number;
  readonly reportRows: number;
  readonly lookupRows: number;
  readonly messages: number;
}

/** The reference project of the 15 jobs: 12,000 mothers, 10,000 of them changed in the last week. */
export const REFERENCE: WorldSize = {
  households: 8_000,
  workers: 300,
  deactivated: 40,
  locations: [1, 5, 20, 94, 680],
  groups: 40,
  webUsers: 12,
  forms: 20_000,
  reportRows: 5_000,
  lookupRows: 2_500,
  messages: 600,
};

const REFERENCE_CASES = 41_200;
const ROWS_PER_HOUSEHOLD = 5.1;

/** A size with about this number of cases. People and places grow with its square root. */
export function sizeFor(cases: number): WorldSize {
  const root = Math.sqrt(cases / REFERENCE_CASES);
  const share = (of: number, least: number): number => Math.max(least, Math.round(of * root));
  const workers = share(REFERENCE.workers, 4);
  const deactivated = share(REFERENCE.deactivated, 2);
  const [country, provinces, districts, facilities, villages] = REFERENCE.locations;
  return {
    households: Math.max(1, Math.round((cases - workers - deactivated) / ROWS_PER_HOUSEHOLD)),
    workers,
    deactivated,
    locations: [
      country,
      Math.min(provinces, share(provinces, 2)),
      share(districts, 3),
      share(facilities, 4),
      share(villages, 6),
    ],
    groups: share(REFERENCE.groups, 4),
    webUsers: Math.min(60, share(REFERENCE.webUsers, 9)),
    reportRows: Math.min(50_000, share(REFERENCE.reportRows, 60)),
    lookupRows: Math.min(10_000, share(REFERENCE.lookupRows, 30)),
    messages: Math.min(5_000, share(REFERENCE.messages, 30)),
  };
}

/** The size of an empty project space. */
export const NOTHING: WorldSize = {
  households: 0,
  workers: 0,
  deactivated: 0,
  locations: [0, 0, 0, 0, 0],
  groups: 0,
  webUsers: 1,
  reportRows: 0,
  lookupRows: 0,
  messages: 0,
};
