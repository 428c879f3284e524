import type { Account } from './model/account.js';
import type { Application } from './model/application.js';
import type { CaseStore } from './model/case.js';
import type { ExportInstance } from './model/exportInstance.js';
import type { DataSource } from './model/dataSource.js';
import type { FormStore } from './model/form.js';
import type { Location, LocationType } from './model/location.js';
import type { LookupRow, LookupTable } from './model/lookupTable.js';
import type { MessagingEvent } from './model/messagingEvent.js';
import type { Group, WebUser, Worker } from './model/people.js';
import type { Report } from './model/report.js';
import type { Settings } from './model/settings.js';
import type { Store } from './model/store.js';

// One import for the endpoints, each of which spells several of these out.
export type * from './model/account.js';
export type * from './model/application.js';
export type * from './model/case.js';
export type * from './model/exportInstance.js';
export type * from './model/dataSource.js';
export type * from './model/form.js';
export type * from './model/location.js';
export type * from './model/lookupTable.js';
export type * from './model/messagingEvent.js';
export type * from './model/people.js';
export type * from './model/permission.js';
export type * from './model/report.js';
export type * from './model/settings.js';
export type * from './model/store.js';

/**
 * What the embedded HQ holds, in its own model: closer to HQ's database than to its JSON, so that each endpoint
 * has to spell HQ's answer out itself. All times are milliseconds since the epoch, UTC.
 */

/** Everything of one embedded server. */
export interface World {
  readonly domains: ReadonlyMap<string, Domain>;
  /** Everybody who can log in, over all domains, before any write. */
  readonly accounts: readonly Account[];
}

/** A project space. */
export interface Domain {
  readonly name: string;
  readonly projectName: string;
  readonly plan: {
    readonly apiAccess: boolean;
    readonly locations: boolean;
    /** Privileges of exports: OData feeds, daily saved files, Excel dashboards (exports.md 2 and 3). */
    readonly odata?: boolean;
    readonly savedExports?: boolean;
    readonly dashboards?: boolean;
    /** Billing account; none = `no_account:<domain>`. */
    readonly account?: string;
    /** Mobile users included in the subscription: 0 without one, -1 = "unlimited" (throttling.md 2). */
    readonly includedUsers: number;
    /** The account pays for web users too, so that HQ counts them for the domain's limits (throttling.md 2). */
    readonly paysForWebUsers?: boolean;
  };
  readonly toggles: ReadonlySet<string>;
  readonly settings?: Settings;
  readonly workers: Store<Worker>;
  readonly webUsers: Store<WebUser>;
  readonly groups: Store<Group>;
  readonly locations: Store<Location>;
  readonly locationTypes: readonly LocationType[];
  readonly applications: readonly Application[];
  readonly reports: readonly Report[];
  readonly dataSources?: readonly DataSource[];
  readonly lookupTables: Store<LookupTable>;
  readonly lookupRows: Store<LookupRow>;
  readonly messagingEvents: Store<MessagingEvent>;
  readonly cases: CaseStore;
  readonly forms: FormStore;
  readonly exports?: Store<ExportInstance>;
}
