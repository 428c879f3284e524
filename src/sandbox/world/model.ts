/**
 * What the embedded HQ holds, in its own model: closer to HQ's database than to its JSON, so that each endpoint
 * has to spell HQ's answer out itself. All times are milliseconds since the epoch, UTC.
 */

/** Everything of one embedded server. */
export interface World {
  readonly domains: ReadonlyMap<string, Domain>;
  /** Everybody who can log in, over all domains. */
  readonly accounts: readonly Account[];
}

/** A login: a web user of one or more domains, or a mobile worker of one. */
export interface Account {
  readonly userId: string;
  readonly username: string;
  readonly password: string;
  readonly kind: 'web' | 'mobile';
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly active: boolean;
  readonly superuser?: boolean;
  readonly keys: readonly ApiKey[];
  /** OAuth2 access tokens, each with its scopes and expiry. */
  readonly tokens?: readonly { readonly token: string; readonly scopes: readonly string[]; readonly expires: number }[];
  readonly memberships: readonly Membership[];
}

/** authentication.md 2 and 4. `domain` and `role` narrow the key. */
export interface ApiKey {
  readonly key: string;
  readonly active?: boolean;
  readonly expires?: number;
  readonly ipAllowlist?: readonly string[];
  readonly domain?: string;
  /** Narrows the key to what this role of this domain may do. */
  readonly role?: { readonly domain: string; readonly permissions: readonly Permission[] };
}

/** A user in a domain. Admins hold every permission. */
export interface Membership {
  readonly domain: string;
  readonly role: string;
  readonly admin: boolean;
  readonly permissions: readonly Permission[];
  /** The user sees only these locations and what is below them; absent = everything. */
  readonly restrictedTo?: readonly string[];
}

export type Permission =
  | 'access_api'
  | 'edit_data'
  | 'edit_apps'
  | 'view_reports'
  | 'edit_web_users'
  | 'edit_commcare_users'
  | 'view_commcare_users'
  | 'edit_groups'
  | 'edit_locations'
  | 'edit_ucrs'
  | 'view_form_attachments'
  | 'access_mobile_endpoints';

/** A project space. */
export interface Domain {
  readonly name: string;
  readonly projectName: string;
  readonly plan: {
    readonly apiAccess: boolean;
    readonly locations: boolean;
    readonly zapier: boolean;
    /** Billing account; none = `no_account:<domain>`. */
    readonly account?: string;
    /** Mobile users included in the subscription: 0 without one, -1 = "unlimited" (throttling.md 2). */
    readonly includedUsers: number;
  };
  readonly toggles: ReadonlySet<string>;
  readonly workers: Store<Worker>;
  readonly webUsers: Store<WebUser>;
  readonly groups: Store<Group>;
  readonly locations: Store<Location>;
  readonly locationTypes: readonly LocationType[];
  readonly applications: readonly Application[];
  readonly reports: readonly Report[];
  readonly lookupTables: Store<LookupTable>;
  readonly lookupRows: Store<LookupRow>;
  readonly messagingEvents: Store<MessagingEvent>;
  readonly cases: CaseStore;
  readonly forms: FormStore;
}

/** Rows by id and in a stable order. Small stores are arrays behind this; cases and forms are made when read. */
export interface Store<Row> {
  readonly size: number;
  get(id: string): Row | undefined;
  [Symbol.iterator](): IterableIterator<Row>;
  /** Adds or replaces by id; what a write endpoint calls. */
  put(row: Row): void;
  delete(id: string): void;
}

export interface Worker {
  readonly id: string;
  readonly username: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string;
  readonly phoneNumbers: readonly string[];
  readonly groups: readonly string[];
  readonly locations: readonly string[];
  readonly primaryLocation: string | null;
  readonly userData: Readonly<Record<string, string>>;
  readonly language: string | null;
  readonly role: string | null;
  readonly active: boolean;
  /** When the search index shows the row as it is now. */
  readonly indexedOn: number;
}

/** A web user as a member of this domain. */
export interface WebUser {
  readonly id: string;
  readonly username: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phoneNumbers: readonly string[];
  readonly role: string;
  readonly admin: boolean;
  readonly permissions: Readonly<Record<string, boolean | readonly string[]>>;
  readonly locations: readonly string[];
  readonly primaryLocation: string | null;
  readonly profile: string;
  readonly userData: Readonly<Record<string, string>>;
  readonly active: boolean;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  /** Stored members, deactivated ones included. */
  readonly users: readonly string[];
  readonly caseSharing: boolean;
  readonly reporting: boolean;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface LocationType {
  readonly id: number;
  readonly name: string;
  readonly code: string;
  readonly parent: number | null;
  readonly administrative: boolean;
  readonly sharesCases: boolean;
  readonly viewDescendants: boolean;
}

export interface Location {
  /** HQ's internal number (location v1 `id`). */
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly siteCode: string;
  readonly externalId: string | null;
  readonly typeCode: string;
  readonly parent: string | null;
  readonly data: Readonly<Record<string, string>>;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly createdAt: number;
  readonly lastModified: number;
  readonly archived: boolean;
}

/** An application with its builds; the structure is what application/v1 shows (applications.md 3). */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly created: number;
  readonly modules: readonly AppModule[];
  readonly builds: readonly {
    readonly id: string;
    readonly version: number;
    readonly builtOn: number;
    readonly comment: string | null;
    readonly released: boolean;
  }[];
}

export interface AppModule {
  readonly uniqueId: string;
  readonly name: Readonly<Record<string, string>>;
  readonly caseType: string;
  readonly caseProperties: readonly string[];
  readonly forms: readonly {
    readonly uniqueId: string;
    readonly xmlns: string;
    readonly name: Readonly<Record<string, string>>;
    /** In HQ's own shape (applications.md 3, question object). */
    readonly questions: readonly Readonly<Record<string, unknown>>[];
  }[];
  /** HQ could not build this module: it shows only `{"error": ...}`. */
  readonly error?: string;
}

export interface Report {
  readonly id: string;
  readonly title: string | null;
  readonly columns: readonly { readonly column_id: string; readonly display: unknown; readonly type: string }[];
  readonly filters: readonly {
    readonly type: string;
    readonly datatype: string;
    readonly slug: string;
    /** Of a choice_list: what is allowed, the first is the default. */
    readonly choices?: readonly string[];
    /** The row's column that this filter looks at. */
    readonly field: string;
  }[];
  /** Rows in report order; `data` shows them by column slug. */
  readonly rows: { readonly size: number; at(index: number): Readonly<Record<string, string | number | null>> };
}

export interface LookupTable {
  readonly id: string;
  readonly tag: string;
  readonly isGlobal: boolean;
  readonly fields: readonly { readonly name: string; readonly properties: readonly string[] }[];
  readonly itemAttributes: readonly string[];
}

export interface LookupRow {
  readonly id: string;
  readonly tableId: string;
  readonly sortKey: number;
  readonly fields: Readonly<
    Record<string, readonly { readonly value: string; readonly properties: Readonly<Record<string, string>> }[]>
  >;
  readonly itemAttributes: Readonly<Record<string, string>>;
}

/** In HQ's own JSON names where they are its own words (users.md 8). */
export interface MessagingEvent {
  readonly id: number;
  readonly contentType: string;
  readonly status: string;
  readonly date: number;
  readonly lastActivity: number;
  readonly caseId: string | null;
  readonly error: { readonly code: string; readonly message: string; readonly message_detail: string | null } | null;
  readonly form: Readonly<Record<string, string | null>> | null;
  readonly recipient: { readonly recipient_id: string | null; readonly type: string; readonly name: string };
  readonly source: { readonly source_id: string | null; readonly type: string; readonly name: string };
  readonly messages: readonly {
    readonly id: number;
    readonly type: 'sms' | 'ivr' | 'email';
    readonly direction: string;
    readonly content: string;
    readonly date: number;
    readonly dateModified: number | null;
    readonly status: string;
    readonly backend: string;
    readonly address: string;
    readonly errorMessage?: string;
  }[];
}

export interface Case {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly externalId: string | null;
  readonly ownerId: string | null;
  readonly openedBy: string | null;
  readonly closedBy: string | null;
  readonly modifiedBy: string | null;
  readonly opened: number;
  /** Device clock. */
  readonly modified: number;
  readonly serverOpened: number | null;
  readonly serverModified: number;
  readonly closed: number | null;
  /** Case-search index (v2) and cases index (v1) have clocks of their own (cases.md 1.2). */
  readonly indexedOn: number;
  readonly indexedOnV1: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly indices: readonly {
    readonly identifier: string;
    readonly caseId: string;
    readonly caseType: string;
    readonly relationship: 'child' | 'extension';
  }[];
  /** Forms that touched the case, oldest first. */
  readonly formIds: readonly string[];
  /** Attachment name -> the form that brought it. */
  readonly attachments: Readonly<Record<string, string>>;
  readonly deprecatedType?: boolean;
}

/**
 * Cases, searchable without making every row. `find` answers rows in HQ's v2 order (indexedOn, then id);
 * every given filter narrows (AND); a list of values is an OR.
 */
export interface CaseStore extends Store<Case> {
  find(filter: CaseQuery): Found<Case>;
}

export interface CaseQuery {
  readonly types?: readonly string[];
  readonly owners?: readonly string[];
  readonly externalIds?: readonly string[];
  readonly closed?: boolean;
  readonly names?: readonly string[];
  /** Index identifier -> target case ids. */
  readonly indices?: Readonly<Record<string, readonly string[]>>;
  /** Cases with an index of any identifier at one of these cases. */
  readonly pointsAt?: readonly string[];
  /** Inclusive ranges in ms; make a bound exclusive by moving it. */
  readonly opened?: Range;
  readonly closedOn?: Range;
  readonly modified?: Range;
  readonly serverModified?: Range;
  readonly indexedOn?: Range;
  /** Any further condition on the made row; looked at last. */
  readonly where?: (row: Case) => boolean;
  /** Rows of this page only are made. */
  readonly skip?: number;
  readonly take?: number;
  /** Continue after this place of the v2 order. */
  readonly after?: { readonly indexedOn: number; readonly id: string };
}

export interface Range {
  readonly from?: number;
  readonly to?: number;
}

/** `total` counts all matches, `rows` holds the page asked for. */
export interface Found<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

export interface FormAttachment {
  readonly contentType: string | null;
  /** Real bytes, made when asked for; `length` without making them. */
  readonly length: number;
  readonly bytes: () => Uint8Array;
}

export interface Form {
  readonly id: string;
  readonly xmlns: string;
  readonly appId: string | null;
  readonly buildId: string | null;
  readonly userId: string;
  readonly username: string;
  readonly receivedOn: number;
  readonly editedOn: number | null;
  readonly editedBy: string | null;
  readonly serverModifiedOn: number;
  readonly indexedOn: number;
  readonly archived: boolean;
  readonly problem: string | null;
  readonly phoneSubmission: boolean;
  readonly submitIp: string | null;
  readonly caseIds: readonly string[];
  /** HQ's `form` JSON (forms.md 2), `meta` and case blocks included. */
  readonly form: Readonly<Record<string, unknown>>;
  readonly attachments: ReadonlyMap<string, FormAttachment>;
}

/** `find` answers newest received first unless `order` says otherwise. */
export interface FormStore extends Store<Form> {
  find(filter: FormQuery): Found<Form>;
}

export interface FormQuery {
  readonly xmlns?: string;
  readonly caseId?: string;
  readonly appId?: string;
  readonly userId?: string;
  readonly id?: string;
  readonly receivedOn?: Range;
  readonly serverModifiedOn?: Range;
  readonly indexedOn?: Range;
  readonly includeArchived?: boolean;
  readonly where?: (row: Form) => boolean;
  readonly order?: readonly {
    readonly by: 'receivedOn' | 'serverModifiedOn' | 'indexedOn';
    readonly descending: boolean;
  }[];
  readonly skip?: number;
  readonly take?: number;
}
