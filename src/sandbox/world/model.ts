import type { Account } from './model/account.js';
import type { ApplicationRecord } from './model/application.js';
import type { CaseStore } from './model/case.js';
import type { ExportInstance } from './model/exportInstance.js';
import type { DataSourceRecord } from './model/dataSource.js';
import type { FormStore } from './model/form.js';
import type { LocationRecord, LocationTypeRecord } from './model/location.js';
import type { LookupRowRecord, LookupTableRecord } from './model/lookupTable.js';
import type { MessagingEventRecord } from './model/messagingEvent.js';
import type { GroupRecord, WebUserRecord, WorkerRecord } from './model/people.js';
import type { ReportRecord } from './model/report.js';
import type { Settings } from './model/settings.js';
import type { RowStore } from './model/store.js';

// Endpoints import all model types from here.
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
 * The data of the embedded HQ. The model is closer to HQ's database than to HQ's JSON, so that each endpoint has to
 * produce HQ's JSON itself. All times are ms since the epoch, UTC.
 */

/** All data of one embedded server. */
export interface World {
  readonly domains: ReadonlyMap<string, DomainRecord>;
  /** The initial logins of all domains, without later writes. */
  readonly accounts: readonly Account[];
}

/** A project space. */
export interface DomainRecord {
  readonly name: string;
  readonly projectName: string;
  readonly plan: {
    readonly apiAccess: boolean;
    readonly locations: boolean;
    /** Plan privileges for exports: OData feeds, daily saved files, Excel dashboards (exports.md 2 and 3). */
    readonly odata?: boolean;
    readonly savedExports?: boolean;
    readonly dashboards?: boolean;
    /** Billing account; `no_account:<domain>` if absent. */
    readonly account?: string;
    /** Mobile users included in the subscription: 0 without a subscription, -1 for "unlimited" (throttling.md 2). */
    readonly includedUsers: number;
    /** The account pays for web users too: HQ counts them for the domain's limits (throttling.md 2). */
    readonly paysForWebUsers?: boolean;
  };
  readonly toggles: ReadonlySet<string>;
  readonly settings?: Settings;
  readonly workers: RowStore<WorkerRecord>;
  readonly webUsers: RowStore<WebUserRecord>;
  readonly groups: RowStore<GroupRecord>;
  readonly locations: RowStore<LocationRecord>;
  readonly locationTypes: readonly LocationTypeRecord[];
  readonly applications: readonly ApplicationRecord[];
  readonly reports: readonly ReportRecord[];
  readonly dataSources?: readonly DataSourceRecord[];
  readonly lookupTables: RowStore<LookupTableRecord>;
  readonly lookupRows: RowStore<LookupRowRecord>;
  readonly messagingEvents: RowStore<MessagingEventRecord>;
  readonly cases: CaseStore;
  readonly forms: FormStore;
  readonly exports?: RowStore<ExportInstance>;
}
