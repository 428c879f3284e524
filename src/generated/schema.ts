import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from '../operation/context.js';
import type { Of } from '../families/rows.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day without a time, such as `2026-03-12`. */
  Date: { input: string; output: string; }
  /**
   * An instant in UTC, such as `2026-03-12T08:15:00.123456Z` (RFC 3339). Microseconds from HQ are kept. Input may have any
   * offset; without a fraction it means the whole second.
   */
  DateTime: { input: string; output: string; }
  /** An email address. */
  EmailAddress: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A JSON object. */
  JSONObject: { input: Readonly<Record<string, unknown>>; output: Readonly<Record<string, unknown>>; }
  /** An integer of at least 0. */
  NonNegativeInt: { input: number; output: number; }
  /** An absolute URL. */
  URL: { input: string; output: string; }
  /**
   * A file, sent as a GraphQL multipart request. Requests without the header `authorization` need the header
   * `apollo-require-preflight: true`.
   */
  Upload: { input: unknown; output: unknown; }
};

/** A day on which a user opened pages of HQ in a project space. */
export type ActionTime = {
  readonly __typename?: 'ActionTime';
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** When the last page of the day was opened. On the current day it can still change. */
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  /** The day, in the time zone `timeZone`. */
  readonly localDate?: Maybe<Scalars['Date']['output']>;
  /** When the first page of the day was opened. */
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the time zone of the day; null if HQ does not report it. */
  readonly timeZone?: Maybe<Scalars['String']['output']>;
  /**
   * The user; null without `userId`.
   *
   * Cost: 1 HQ request per 1,000 users of each kind in the project space; 0 if cached.
   */
  readonly user?: Maybe<ProjectUser>;
  /** HQ's id of the user; null if no user has this name now, and on older HQ servers. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
  /** User name: the email address of a web user, the full user name of a mobile worker (`asha@demo.commcarehq.org`). */
  readonly username?: Maybe<Scalars['String']['output']>;
};

/** A page of days. */
export type ActionTimeConnection = {
  readonly __typename?: 'ActionTimeConnection';
  /** The days, each with its cursor. */
  readonly edges: ReadonlyArray<ActionTimeEdge>;
  /** The days. */
  readonly nodes: ReadonlyArray<ActionTime>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of days in the whole list; null if HQ does not report it. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A day in a page. */
export type ActionTimeEdge = {
  readonly __typename?: 'ActionTimeEdge';
  /** Cursor of the day. */
  readonly cursor: Scalars['String']['output'];
  /** The day. */
  readonly node: ActionTime;
};

/** Filters days of users. Conditions are combined with AND. Empty strings and lists are rejected. */
export type ActionTimeFilter = {
  /** First day, included. */
  readonly firstDay?: InputMaybe<Scalars['Date']['input']>;
  /** Last day, included. */
  readonly lastDay?: InputMaybe<Scalars['Date']['input']>;
  /** When the first page of the day was opened. */
  readonly startTime?: InputMaybe<HqDateTimeRange>;
  /** Time zone of the days, such as `Asia/Kolkata`. The project space's own if absent. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
  /** User names, matched exactly. About 60 fit in one HQ request; more are rejected. */
  readonly usernames?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** An application in its current working copy. */
export type Application = ApplicationStructure & Node & {
  readonly __typename?: 'Application';
  /** HQ's id of the application, as in `appId` of forms. */
  readonly appId: Scalars['ID']['output'];
  /** All builds of the application. */
  readonly builds?: Maybe<ReadonlyArray<ApplicationBuild>>;
  /** The packaged application (.ccz). By default it is the newest released build. */
  readonly ccz?: Maybe<ApplicationPackage>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** The modules (menus) in their order. */
  readonly modules?: Maybe<ReadonlyArray<ApplicationModule>>;
  /** Name of the application. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Version number, which increases with each save. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};


/** An application in its current working copy. */
export type ApplicationCczArgs = {
  buildId?: InputMaybe<Scalars['ID']['input']>;
  multimedia?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A build of an application: a saved version. */
export type ApplicationBuild = ApplicationStructure & Node & {
  readonly __typename?: 'ApplicationBuild';
  /** HQ's id of the application that the build was made from. */
  readonly appId?: Maybe<Scalars['ID']['output']>;
  /**
   * The application that the build was made from; null if it was deleted.
   *
   * Cost: 1 HQ request per operation; 0 if cached or returned with the parent.
   */
  readonly application?: Maybe<Application>;
  /** HQ's id of the build, as in `buildId` of forms. */
  readonly buildId: Scalars['ID']['output'];
  /** When the build was made. */
  readonly builtOn?: Maybe<Scalars['DateTime']['output']>;
  /** The packaged build (.ccz). */
  readonly ccz?: Maybe<ApplicationPackage>;
  /** Comment on the build. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** True if the build was released (starred). */
  readonly isReleased?: Maybe<Scalars['Boolean']['output']>;
  /**
   * The modules (menus) in their order.
   *
   * Cost: 1 HQ request per build; 0 if cached or returned with the parent.
   */
  readonly modules?: Maybe<ReadonlyArray<ApplicationModule>>;
  /**
   * Name of the application when the build was made.
   *
   * Cost: 1 HQ request per build; 0 if cached or returned with the parent.
   */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Version of the application that was built. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};


/** A build of an application: a saved version. */
export type ApplicationBuildCczArgs = {
  multimedia?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A module (menu) of an application. */
export type ApplicationModule = Node & {
  readonly __typename?: 'ApplicationModule';
  /** HQ's id of the application. */
  readonly appId?: Maybe<Scalars['ID']['output']>;
  /**
   * The application that the module belongs to; null if it was deleted.
   *
   * Cost: 1 HQ request per operation; 0 if cached or returned with the parent.
   */
  readonly application?: Maybe<Application>;
  /** The build that the module was read from; null if it was read from the application itself. */
  readonly build?: Maybe<ApplicationBuild>;
  /** HQ's id of the build that the module was read from; null if it was read from the application itself. */
  readonly buildId?: Maybe<Scalars['ID']['output']>;
  /** Names of the properties that this application writes to cases of that type. */
  readonly casePropertyNames?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Type of the cases that the module works on; null if none. */
  readonly caseType?: Maybe<Scalars['String']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** HQ's error message if it failed to read the module. All fields about its content are then empty. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** The forms of the module in their order. */
  readonly forms?: Maybe<ReadonlyArray<FormDefinition>>;
  /**
   * Global id. The module has another one in each build of the application. A module without `moduleId` is identified by its
   * position, which changes if the modules of the application are reordered.
   */
  readonly id: Scalars['ID']['output'];
  /**
   * HQ's id of the module in the application and in its builds. Null if HQ sends no id, as for a module that it failed to
   * read.
   */
  readonly moduleId?: Maybe<Scalars['ID']['output']>;
  /** Name in one language. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The names in all languages. */
  readonly translations?: Maybe<ReadonlyArray<LocalizedText>>;
  /**
   * The case type of the module, as the applications use it now. Null if the module has none, and if no application uses
   * the type any more.
   *
   * Cost: 1 HQ request per operation; 0 if cached or returned with the parent.
   */
  readonly type?: Maybe<CaseType>;
};


/** A module (menu) of an application. */
export type ApplicationModuleNameArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A packaged application (.ccz). It is packed by HQ when it is downloaded. The download is unmetered. */
export type ApplicationPackage = DownloadableFile & {
  readonly __typename?: 'ApplicationPackage';
  /** Media type. */
  readonly contentType?: Maybe<Scalars['String']['output']>;
  /**
   * URL of the file at this gateway. It needs the same `authorization` header as the GraphQL request. If HQ cannot package
   * the build, the download fails with an error message.
   */
  readonly downloadUrl: Scalars['URL']['output'];
  /** File name. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** What an application and its builds have in common. */
export type ApplicationStructure = {
  /** HQ's id of the application. */
  readonly appId?: Maybe<Scalars['ID']['output']>;
  /**
   * The modules (menus) in their order.
   *
   * Cost: 1 HQ request per build; 0 if cached or returned with the parent.
   */
  readonly modules?: Maybe<ReadonlyArray<ApplicationModule>>;
  /** Name of the application. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Version number, which increases with each save. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** The content of a file. */
export type AttachmentContent = {
  readonly __typename?: 'AttachmentContent';
  /** Content in base64. */
  readonly base64: Scalars['String']['output'];
  /** Size in bytes. */
  readonly length: Scalars['NonNegativeInt']['output'];
  /** Content as text; null if it is not UTF-8. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/**
 * A case: a client, a household, a stock item or anything else that is followed over time. Cases are read from HQ's
 * search index, which follows a change by seconds. Callers restricted to locations read 100 cases per request by id,
 * others 5,000.
 */
export type Case = Node & {
  readonly __typename?: 'Case';
  /**
   * The files of the case, the newest of each name. HQ's case APIs do not list files, so they are taken from all forms
   * of the case.
   *
   * Cost: 1 HQ request per 1,000 forms of a case; 0 if cached.
   */
  readonly attachments?: Maybe<ReadonlyArray<CaseAttachment>>;
  /** HQ's case id. */
  readonly caseId: Scalars['ID']['output'];
  /** Name; empty or null if the case has none. */
  readonly caseName?: Maybe<Scalars['String']['output']>;
  /** Case type; empty or null if the case has none. */
  readonly caseType?: Maybe<Scalars['String']['output']>;
  /**
   * Cases with an index named `parent` that points to this case. The name of the index decides, not its relationship.
   * The order is not guaranteed for children that HQ returns with the case.
   *
   * Cost: 1 HQ request per 60 cases; 0 if cached or returned with the parent.
   */
  readonly children?: Maybe<CaseConnection>;
  /** True if the case is closed. */
  readonly closed?: Maybe<Scalars['Boolean']['output']>;
  /**
   * The user who closed the case; null while it is open. Shares its requests with `openedBy`.
   *
   * Cost: 1 HQ request per case (or per 5,000 cases in the project space, if fewer) + 1 HQ request per 1,000 users of each kind in the project space; 0 if cached or the case is open.
   */
  readonly closedBy?: Maybe<ProjectUser>;
  /** When the case was closed; null while it is open. */
  readonly dateClosed?: Maybe<Scalars['DateTime']['output']>;
  /** When the case was opened, by the device's clock; null if not known. */
  readonly dateOpened?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /**
   * Cases with an index named `host` that points to this case. The name of the index decides, not its relationship. The
   * order is not guaranteed for extensions that HQ returns with the case.
   *
   * Cost: 1 HQ request per 60 cases; 0 if cached or returned with the parent.
   */
  readonly extensions?: Maybe<CaseConnection>;
  /** Id of the case in another system, as free text. HQ does not keep it unique. Null if never set; empty if cleared. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /**
   * HQ's ids of the forms that changed the case. For many cases this costs far less than `forms`: HQ's older case API lists
   * the ids with each case. Shares its requests with `openedBy`.
   *
   * Cost: 1 HQ request per case (or per 5,000 cases in the project space, if fewer); 0 if cached.
   */
  readonly formIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * Form submissions that changed the case, newest first, without archived ones. HQ can return forms with a single case,
   * with all cases of an owner (up to 100), or with the children of a case.
   *
   * Cost: 1 HQ request per case (or per 1,000 forms in the project space, if fewer); 0 if cached or returned with the parent.
   */
  readonly forms?: Maybe<FormConnection>;
  /**
   * The case that the index named `host` points to; null without one.
   *
   * Cost: 1 HQ request per 5,000 cases; 0 if cached.
   */
  readonly host?: Maybe<Case>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /**
   * When HQ last indexed the case. Use it as the bookmark of an incremental read (`CaseFilter.indexedOn`). Re-indexing
   * changes it even if the case did not change. Null in lists sorted by `orderBy`, which come from another index.
   */
  readonly indexedOn?: Maybe<Scalars['DateTime']['output']>;
  /** Links to other cases. */
  readonly indices?: Maybe<ReadonlyArray<CaseIndex>>;
  /** When the case was last changed, by the device's clock; null if not known. */
  readonly lastModified?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Messages about the case, least recent activity first.
   *
   * Cost: 1 HQ request per case (or per 1,000 events in the project space, if fewer); 0 if cached.
   */
  readonly messagingEvents?: Maybe<MessagingEventConnection>;
  /**
   * The user who last changed the case; null if not known. Shares its requests with `openedBy`.
   *
   * Cost: 1 HQ request per case (or per 5,000 cases in the project space, if fewer) + 1 HQ request per 1,000 users of each kind in the project space; 0 if cached.
   */
  readonly modifiedBy?: Maybe<ProjectUser>;
  /**
   * The user who opened the case; null if not known. Read from HQ's older case API, which is also the source of
   * `closedBy`, `modifiedBy`, `formIds` and of lists sorted by `orderBy`: all of them share its requests.
   *
   * Cost: 1 HQ request per case (or per 5,000 cases in the project space, if fewer) + 1 HQ request per 1,000 users of each kind in the project space; 0 if cached.
   */
  readonly openedBy?: Maybe<ProjectUser>;
  /**
   * The owner of the case; null without one. The id does not show the kind of owner, so one kind after the other is asked:
   * active and deactivated mobile workers, groups, locations, web users. Owners of many cases share these requests.
   *
   * Cost: 1 HQ request per 1,000 owners of each kind in the project space; 0 if cached.
   */
  readonly owner?: Maybe<CaseOwner>;
  /**
   * Id of the owner: a mobile worker, group, location or web user. HQ does not check it, so it may be any text. Null or
   * empty if the case has no owner.
   */
  readonly ownerId?: Maybe<Scalars['ID']['output']>;
  /**
   * The case that the index named `parent` points to; null without one.
   *
   * Cost: 1 HQ request per 5,000 cases; 0 if cached.
   */
  readonly parent?: Maybe<Case>;
  /** Case properties by name. Values are always text, including numbers and dates. */
  readonly properties?: Maybe<Scalars['JSONObject']['output']>;
  /** The value of one case property; null if not set. */
  readonly property?: Maybe<Scalars['String']['output']>;
  /** When the case was last changed, by HQ's clock; null if not known. */
  readonly serverLastModified?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Cases with an index of any name that points to this case. HQ finds them by the name only: the relationship is in
   * their `indices`. For `parent` and `host` the same as `children` and `extensions`, at their cost.
   *
   * Cost: 1 HQ request per case; 0 if cached.
   */
  readonly subcases?: Maybe<CaseConnection>;
  /**
   * The case type as the applications use it, with its properties, modules and forms; null if no application uses it.
   *
   * Cost: 1 HQ request per operation; 0 if cached.
   */
  readonly type?: Maybe<CaseType>;
};


/**
 * A case: a client, a household, a stock item or anything else that is followed over time. Cases are read from HQ's
 * search index, which follows a change by seconds. Callers restricted to locations read 100 cases per request by id,
 * others 5,000.
 */
export type CaseChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A case: a client, a household, a stock item or anything else that is followed over time. Cases are read from HQ's
 * search index, which follows a change by seconds. Callers restricted to locations read 100 cases per request by id,
 * others 5,000.
 */
export type CaseExtensionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A case: a client, a household, a stock item or anything else that is followed over time. Cases are read from HQ's
 * search index, which follows a change by seconds. Callers restricted to locations read 100 cases per request by id,
 * others 5,000.
 */
export type CaseFormsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FormFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A case: a client, a household, a stock item or anything else that is followed over time. Cases are read from HQ's
 * search index, which follows a change by seconds. Callers restricted to locations read 100 cases per request by id,
 * others 5,000.
 */
export type CaseMessagingEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A case: a client, a household, a stock item or anything else that is followed over time. Cases are read from HQ's
 * search index, which follows a change by seconds. Callers restricted to locations read 100 cases per request by id,
 * others 5,000.
 */
export type CasePropertiesArgs = {
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/**
 * A case: a client, a household, a stock item or anything else that is followed over time. Cases are read from HQ's
 * search index, which follows a change by seconds. Callers restricted to locations read 100 cases per request by id,
 * others 5,000.
 */
export type CasePropertyArgs = {
  name: Scalars['String']['input'];
};


/**
 * A case: a client, a household, a stock item or anything else that is followed over time. Cases are read from HQ's
 * search index, which follows a change by seconds. Callers restricted to locations read 100 cases per request by id,
 * others 5,000.
 */
export type CaseSubcasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  identifier?: Scalars['String']['input'];
};

/** A file of a case. */
export type CaseAttachment = DownloadableFile & HqAttachment & {
  readonly __typename?: 'CaseAttachment';
  /**
   * The content of the file, included in this response. Never cached.
   *
   * Cost: unmetered.
   */
  readonly content?: Maybe<AttachmentContent>;
  /** Media type as stored by HQ; null if not known. */
  readonly contentType?: Maybe<Scalars['String']['output']>;
  /** URL of the file at this gateway. It needs the same `authorization` header as the GraphQL request. */
  readonly downloadUrl: Scalars['URL']['output'];
  /** URL of the file at HQ. HQ requires its own login or API credential there. */
  readonly hqUrl: Scalars['URL']['output'];
  /**
   * Experimental: the photo in a smaller size. HQ keeps a few sizes and returns the largest one within the limits. At
   * least one limit is required. An error for files that are not photos.
   */
  readonly image?: Maybe<CaseAttachmentImage>;
  /** Size in bytes; null if not known. */
  readonly length?: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Name within the case. */
  readonly name: Scalars['String']['output'];
};


/** A file of a case. */
export type CaseAttachmentContentArgs = {
  maxBytes?: InputMaybe<Scalars['Int']['input']>;
};


/** A file of a case. */
export type CaseAttachmentImageArgs = {
  maxBytes?: InputMaybe<Scalars['Int']['input']>;
  maxHeight?: InputMaybe<Scalars['Int']['input']>;
  maxWidth?: InputMaybe<Scalars['Int']['input']>;
};

/** Experimental: a photo of a case in a smaller size. */
export type CaseAttachmentImage = {
  readonly __typename?: 'CaseAttachmentImage';
  /**
   * The content of the image, included in this response. Never cached. An error if no size is within the limits.
   *
   * Cost: unmetered.
   */
  readonly content?: Maybe<AttachmentContent>;
  /**
   * URL of the image at this gateway. It needs the same `authorization` header as the GraphQL request. The download fails
   * if no size is within the limits.
   */
  readonly downloadUrl: Scalars['URL']['output'];
};


/** Experimental: a photo of a case in a smaller size. */
export type CaseAttachmentImageContentArgs = {
  maxBytes?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of cases. */
export type CaseConnection = {
  readonly __typename?: 'CaseConnection';
  /** The cases of this page with their cursors. */
  readonly edges: ReadonlyArray<CaseEdge>;
  /** The cases of this page. */
  readonly nodes: ReadonlyArray<Case>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of cases in the whole list; null where HQ does not report it with the page. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A new case. */
export type CaseCreateInput = {
  /** Name. At most 255 characters. */
  readonly caseName: Scalars['String']['input'];
  /** Case type, as used in the applications. At most 255 characters. */
  readonly caseType: Scalars['String']['input'];
  /** True closes the case immediately. */
  readonly close?: InputMaybe<Scalars['Boolean']['input']>;
  /** Id of the case in another system. At most 255 characters. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** Links to other cases. */
  readonly indices?: InputMaybe<ReadonlyArray<CaseIndexInput>>;
  /** Id of the owner: a mobile worker, group, location or web user. HQ does not check that the owner exists. */
  readonly ownerId: Scalars['ID']['input'];
  /** Case properties by name. Values are text, numbers or booleans; HQ stores text. Names must be XML names. */
  readonly properties?: InputMaybe<Scalars['JSONObject']['input']>;
};

/** Result of `caseCreate`. */
export type CaseCreatePayload = {
  readonly __typename?: 'CaseCreatePayload';
  /** The new case as stored by HQ; null if it was not created. */
  readonly case?: Maybe<Case>;
  /** HQ's id of the form that records the change. Null if HQ's answer was lost and the new case was found by a search. */
  readonly formId?: Maybe<Scalars['ID']['output']>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** A case with its cursor. */
export type CaseEdge = {
  readonly __typename?: 'CaseEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The case. */
  readonly node: Case;
};

/**
 * Filters cases. Conditions are combined with AND, the values of a list with OR. Text matches exactly and is
 * case-sensitive. Empty lists are rejected.
 */
export type CaseFilter = {
  /** HQ's ids of cases. For many cases, `casesById` needs fewer requests. */
  readonly caseId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Names of cases. */
  readonly caseName?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Case types. */
  readonly caseType?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** True for closed cases, false for open ones. Default: both. */
  readonly closed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Time of closing. Open cases never match. */
  readonly dateClosed?: InputMaybe<HqDateTimeRange>;
  /** Time of opening, by the device's clock. */
  readonly dateOpened?: InputMaybe<HqDateTimeRange>;
  /** External ids. */
  readonly externalId?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** False excludes cases of types that are deprecated in the data dictionary. Default: included. */
  readonly includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Time of indexing, for incremental reads. Use `gt` with the highest `indexedOn` seen minus a few minutes, because
   * cases are not indexed in order. Drop cases already seen. Deleted cases do not appear. Times match to the
   * millisecond.
   */
  readonly indexedOn?: InputMaybe<HqDateTimeRange>;
  /** Conditions on indexes. All of them must hold. */
  readonly indices?: InputMaybe<ReadonlyArray<CaseIndexFilter>>;
  /** Time of the last change, by the device's clock. */
  readonly lastModified?: InputMaybe<HqDateTimeRange>;
  /** Ids of owners. */
  readonly ownerId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of cases that the index named `parent` points to. */
  readonly parentId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Values of case properties. Several values for one property are combined with OR. */
  readonly properties?: InputMaybe<ReadonlyArray<CasePropertyFilter>>;
  /**
   * Condition in HQ's Case Query Language, such as `edd > '2026-01-01' and subcase-count('parent', @case_type = 'child')
   * > 1`.
   */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** Time of the last change, by HQ's clock. */
  readonly serverLastModified?: InputMaybe<HqDateTimeRange>;
};

/** A link from one case to another. */
export type CaseIndex = {
  readonly __typename?: 'CaseIndex';
  /**
   * The case that the index points to; null if HQ has no such case or the caller may not see it.
   *
   * Cost: 1 HQ request per 5,000 cases; 0 if cached.
   */
  readonly case?: Maybe<Case>;
  /** HQ's id of the case that the index points to. */
  readonly caseId: Scalars['ID']['output'];
  /** Type of that case when the link was made. */
  readonly caseType?: Maybe<Scalars['String']['output']>;
  /** Name of the index, usually `parent` or `host`. */
  readonly identifier: Scalars['String']['output'];
  /** Kind of link. */
  readonly relationship?: Maybe<CaseRelationship>;
};

/** A condition on an index of a case. */
export type CaseIndexFilter = {
  /** HQ's ids of the cases that the index points to. One of them must match. */
  readonly caseIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Name of the index, usually `parent` or `host`. */
  readonly identifier: Scalars['String']['input'];
};

/** A link to another case. */
export type CaseIndexInput = {
  /** The other case. */
  readonly case: CaseRefInput;
  /** Case type of the other case. */
  readonly caseType: Scalars['String']['input'];
  /** Name of the index, usually `parent` or `host`. */
  readonly identifier: Scalars['String']['input'];
  /** Kind of link. */
  readonly relationship?: CaseRelationship;
};

/** Sort order of cases. */
export type CaseOrder = {
  /** Sort direction. */
  readonly direction: HqOrderDirection;
  /** Field to sort by. */
  readonly field: CaseOrderField;
};

/**
 * Fields that cases can be sorted by. `INDEXED_ON` with `ASC` is the default of HQ's case API. The other fields use HQ's
 * older case API. It accepts only these conditions, each with one value: caseType, ownerId, caseName, externalId,
 * closed, lastModified, serverLastModified. Its rows include the users for `openedBy`, `closedBy` and `modifiedBy`, and
 * `formIds`.
 */
export type CaseOrderField =
  /** Time of indexing, ascending only. */
  | 'INDEXED_ON'
  /** Time of the last change, by the device's clock. */
  | 'LAST_MODIFIED'
  /** Time of the last change, by HQ's clock. */
  | 'SERVER_LAST_MODIFIED';

/** The owner of a case. New kinds of owners may be added, so clients need a default branch. */
export type CaseOwner = {
  /**
   * Name that HQ shows for the owner: the full name of a user, or the username if it is empty; the name of a group or
   * location. Null if HQ does not know the owner.
   */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
};

/** A condition on the value of a case property. */
export type CasePropertyFilter = {
  /** Name of the property. */
  readonly name: Scalars['String']['input'];
  /** Value of the property. An empty string matches cases where the property is empty or not set. */
  readonly value: Scalars['String']['input'];
};

/** Selects one case. Exactly one field must be given. */
export type CaseRefInput =
  /** HQ's id of the case. */
  { readonly caseId: Scalars['ID']['input']; readonly externalId?: never; readonly temporaryId?: never; }
  |  /** External id of the case. Exactly one case must have it. */
  { readonly caseId?: never; readonly externalId: Scalars['String']['input']; readonly temporaryId?: never; }
  |  /** The `temporaryId` of a new case in the same list. For links only. */
  { readonly caseId?: never; readonly externalId?: never; readonly temporaryId: Scalars['ID']['input']; };

/** Kinds of links between cases. The relationship does not depend on the name of the index. */
export type CaseRelationship =
  /** The case is a child of the other case and has its own owner. */
  | 'CHILD'
  /** The case extends the other case (its host) and is available wherever the host is. */
  | 'EXTENSION';

/** Kinds of changes in `casesSave`. */
export type CaseSaveAction =
  /** Opens a new case, even if another case has the same external id. */
  | 'CREATE'
  /** Changes an existing case. */
  | 'UPDATE'
  /** Changes the case with the external id in `case`, or opens one if there is none. */
  | 'UPSERT';

/** One case of `casesSave`. Fields that are left out or null do not change. */
export type CaseSaveInput = {
  /** Kind of change. */
  readonly action: CaseSaveAction;
  /** The case to change. `UPDATE`: by `caseId` or `externalId`. `UPSERT`: by `externalId`. `CREATE`: not allowed. */
  readonly case?: InputMaybe<CaseRefInput>;
  /** Name. At most 255 characters. Required for a new case. */
  readonly caseName?: InputMaybe<Scalars['String']['input']>;
  /** Case type. At most 255 characters. Required for a new case. */
  readonly caseType?: InputMaybe<Scalars['String']['input']>;
  /** True closes the case. HQ's case API cannot reopen a case. */
  readonly close?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * External id to set, at most 255 characters. `CREATE`: of the new case. `UPDATE`: only allowed if `case` has the
   * `caseId`; an empty string removes it. `UPSERT`: not allowed.
   */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** Links to other cases, which are added to the existing ones. A link with the same name is replaced. */
  readonly indices?: InputMaybe<ReadonlyArray<CaseIndexInput>>;
  /** Id of the owner: a mobile worker, group, location or web user. Required for a new case. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Case properties by name, which are added to the existing ones. An empty string clears a property. Values are text,
   * numbers or booleans; HQ stores text.
   */
  readonly properties?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Names of indexes to remove. */
  readonly removeIndices?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A name for a new case, for links within this list. HQ does not store it. For `CREATE` only. */
  readonly temporaryId?: InputMaybe<Scalars['ID']['input']>;
};

/** A type of cases, as the applications use it. */
export type CaseType = Node & {
  readonly __typename?: 'CaseType';
  /** The applications that have a module for cases of this type. */
  readonly applications: ReadonlyArray<Application>;
  /**
   * Cases of this type, open and closed, in the order in which HQ indexed them.
   *
   * Cost: 1 HQ request per 5,000 cases; 0 if cached.
   */
  readonly cases?: Maybe<CaseConnection>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** The forms of the modules in `modules`. */
  readonly formDefinitions?: Maybe<ReadonlyArray<FormDefinition>>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** The modules that work on cases of this type, in all applications. */
  readonly modules: ReadonlyArray<ApplicationModule>;
  /** Name of the type, as in `Case.caseType`. HQ has no other id for a case type. */
  readonly name: Scalars['String']['output'];
  /** Names of the properties that any application writes to cases of this type, sorted. */
  readonly propertyNames?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};


/** A type of cases, as the applications use it. */
export type CaseTypeCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CaseOrder>;
};

/** Changes of a case. Fields that are left out or null do not change. */
export type CaseUpdateInput = {
  /** Name. At most 255 characters. */
  readonly caseName?: InputMaybe<Scalars['String']['input']>;
  /** Case type. At most 255 characters. */
  readonly caseType?: InputMaybe<Scalars['String']['input']>;
  /** True closes the case. HQ's case API cannot reopen a case. */
  readonly close?: InputMaybe<Scalars['Boolean']['input']>;
  /** New external id; an empty string removes it. Only allowed if `case` has the `caseId`. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** Links to other cases, which are added to the existing ones. A link with the same name is replaced. */
  readonly indices?: InputMaybe<ReadonlyArray<CaseIndexInput>>;
  /** Id of the new owner: a mobile worker, group, location or web user. HQ does not check that the owner exists. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Case properties by name, which are added to the existing ones. An empty string clears a property. */
  readonly properties?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Names of indexes to remove. */
  readonly removeIndices?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Result of `caseUpdate`. */
export type CaseUpdatePayload = {
  readonly __typename?: 'CaseUpdatePayload';
  /** The case as stored by HQ; null if nothing was changed. */
  readonly case?: Maybe<Case>;
  /** HQ's id of the form that records the change. */
  readonly formId?: Maybe<Scalars['ID']['output']>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Changes of the case with an external id, or the values of a new case. Fields that are left out or null do not change. */
export type CaseUpsertInput = {
  /** Name. At most 255 characters. Required for a new case. */
  readonly caseName?: InputMaybe<Scalars['String']['input']>;
  /** Case type. At most 255 characters. Required for a new case. */
  readonly caseType?: InputMaybe<Scalars['String']['input']>;
  /** True closes the case. HQ's case API cannot reopen a case. */
  readonly close?: InputMaybe<Scalars['Boolean']['input']>;
  /** Links to other cases, which are added to the existing ones. A link with the same name is replaced. */
  readonly indices?: InputMaybe<ReadonlyArray<CaseIndexInput>>;
  /** Id of the owner: a mobile worker, group, location or web user. Required for a new case. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Case properties by name, which are added to the existing ones. An empty string clears a property. */
  readonly properties?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Names of indexes to remove. */
  readonly removeIndices?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Result of `caseUpsert`. */
export type CaseUpsertPayload = {
  readonly __typename?: 'CaseUpsertPayload';
  /** The case as stored by HQ; null if nothing was changed. */
  readonly case?: Maybe<Case>;
  /** HQ's id of the form that records the change. */
  readonly formId?: Maybe<Scalars['ID']['output']>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** The result of one case of `casesSave`. */
export type CaseWriteResult = {
  readonly __typename?: 'CaseWriteResult';
  /** The case as stored by HQ. Null if it was not saved, or if HQ's answer does not identify it. */
  readonly case?: Maybe<Case>;
  /** HQ's id of the case. Null if it is not known. */
  readonly caseId?: Maybe<Scalars['ID']['output']>;
  /** Index of the case in `inputs`, from 0. */
  readonly index: Scalars['Int']['output'];
  /** Outcome of the change. HQ does not report whether an upsert opened the case or changed it: it is `SAVED`. */
  readonly outcome: WriteOutcome;
  /** Errors in this case; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Cases to import. */
export type CasesImportInput = {
  /**
   * Case type of the cases to search and of new cases. Without it, each sheet of the file must be named after its case
   * type. With it, not all sheets may be named after case types: HQ would then use the sheet names.
   */
  readonly caseType?: InputMaybe<Scalars['String']['input']>;
  /** Comment that HQ stores with the upload. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** True creates cases for rows without a match. Otherwise HQ skips these rows without reporting them. */
  readonly createNewCases?: InputMaybe<Scalars['Boolean']['input']>;
  /** Header of the column with the case name. */
  readonly nameColumn?: InputMaybe<Scalars['String']['input']>;
  /** Header of the column with that id. Default: `case_id` or `external_id`. */
  readonly searchColumn?: InputMaybe<Scalars['String']['input']>;
  /** Field that rows are matched by. */
  readonly searchField?: CasesImportSearchField;
  /** The rows or the workbook. */
  readonly source: CasesImportSourceInput;
};

/** Result of `casesImport`. */
export type CasesImportPayload = {
  readonly __typename?: 'CasesImportPayload';
  /** The job that HQ started; null if HQ rejected the request. */
  readonly job?: Maybe<HqJob>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Fields that rows of an import are matched by. Only cases of the given type match. */
export type CasesImportSearchField =
  /** HQ's case id. */
  | 'CASE_ID'
  /** External id. A new case gets it. */
  | 'EXTERNAL_ID';

/** The source of an import. Exactly one field must be given. */
export type CasesImportSourceInput =
  /**
   * A workbook with the headers in its first row, as described for `rows`. A file in the old format (.xls) is not
   * checked: it needs `caseType`, and its sheet names are not compared with case types.
   */
  { readonly file: HqFileInput; readonly rows?: never; }
  |  /**
   * Rows, at most 100,000: values by column header, with the same headers in each row. Values are text, numbers or
   * booleans; null or `---` clears a property. A header starts with a letter and contains only letters, digits and `_`.
   *
   * Besides the search column and the name column, these headers have a special meaning: `external_id`, `owner_id`,
   * `owner_name`, `parent_id`, `parent_external_id`, `parent_type`, `parent_relationship_type`, `parent_identifier`,
   * `close`. All others are case properties.
   */
  { readonly file?: never; readonly rows: ReadonlyArray<Scalars['JSONObject']['input']>; };

/** The result of one HQ request of `casesSave`. All of its changes were made, or none. */
export type CasesSaveChunk = {
  readonly __typename?: 'CasesSaveChunk';
  /** Reason for the outcome, unless it is an error in the cases themselves. */
  readonly error?: Maybe<CasesSaveError>;
  /** HQ's id of the form that records the changes. Null if nothing was changed or HQ's answer was lost. */
  readonly formId?: Maybe<Scalars['ID']['output']>;
  /** Indexes (from 0) of its cases in `inputs`. */
  readonly indexes: ReadonlyArray<Scalars['Int']['output']>;
  /** Outcome of the request: `SAVED`, `REFUSED`, `UNKNOWN` or `NOT_SENT`. */
  readonly outcome: WriteOutcome;
};

/** Why an HQ request of `casesSave` failed, or why its outcome is unknown. */
export type CasesSaveError = {
  readonly __typename?: 'CasesSaveError';
  /** Error code, as in `extensions.code` of errors. */
  readonly code: HqErrorCode;
  /** Description of the error and of what to do. */
  readonly message: Scalars['String']['output'];
  /** Seconds until HQ's limits allow another request, with `THROTTLED`. */
  readonly retryAfter?: Maybe<Scalars['NonNegativeInt']['output']>;
  /** True if it is safe to send these cases again, with `OUTCOME_UNKNOWN`. */
  readonly safeToRepeat?: Maybe<Scalars['Boolean']['output']>;
};

/** Result of `casesSave`. */
export type CasesSavePayload = {
  readonly __typename?: 'CasesSavePayload';
  /** The result of each HQ request, in the order of sending. Empty if nothing was sent. */
  readonly chunks: ReadonlyArray<CasesSaveChunk>;
  /** The result of each case, in the order of `inputs`. Empty if the whole list was rejected before anything was sent. */
  readonly results: ReadonlyArray<CaseWriteResult>;
  /**
   * Indexes (from 0) of cases that were refused, not sent, or whose outcome is unknown. Empty if all cases were saved,
   * and if the whole list was rejected before anything was sent.
   *
   * To continue, repeat the mutation with the same idempotency key. Or send only these cases: first correct the
   * refused ones, and repeat unknown ones only where the error of the chunk says that it is safe.
   */
  readonly unsavedIndexes: ReadonlyArray<Scalars['Int']['output']>;
  /** If nothing was sent: the errors of all cases. Otherwise errors of a request that belong to no single case. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** An export of cases or forms that provides a configuration for CommCare's Data Export Tool (DET). */
export type DataExport = Node & {
  readonly __typename?: 'DataExport';
  /** Case type; null for exports of forms. */
  readonly caseType?: Maybe<Scalars['String']['output']>;
  /** The Data Export Tool configuration. Null if HQ's link to it is outside of its export pages. */
  readonly detConfig?: Maybe<DetConfig>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** File format, such as `xlsx`, `csv`, `json`, `html`. */
  readonly exportFormat?: Maybe<Scalars['String']['output']>;
  /** HQ's id of the export. The saved file and the OData feed of an export have the same id. */
  readonly exportId: Scalars['ID']['output'];
  /**
   * The forms of the applications that have the namespace of the export; empty for exports of cases.
   *
   * Cost: 1 HQ request per operation; 0 if cached.
   */
  readonly formDefinitions?: Maybe<ReadonlyArray<FormDefinition>>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** True if identifying values are removed or masked. */
  readonly isDeidentified?: Maybe<Scalars['Boolean']['output']>;
  /** Kind of rows. */
  readonly kind?: Maybe<ExportKind>;
  /** Name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /**
   * Experimental: the same export as an OData feed, if it is configured as one. This is not checked until columns or
   * rows are read.
   */
  readonly odataFeed?: Maybe<ODataFeed>;
  /** Experimental: the saved file of the export, if HQ builds one. */
  readonly savedExport: SavedExport;
  /**
   * The case type of the export, as the applications use it; null for exports of forms, and if no application uses the type.
   *
   * Cost: 1 HQ request per operation; 0 if cached.
   */
  readonly type?: Maybe<CaseType>;
  /** Namespace of the form; null for exports of cases. */
  readonly xmlns?: Maybe<Scalars['String']['output']>;
};


/** An export of cases or forms that provides a configuration for CommCare's Data Export Tool (DET). */
export type DataExportOdataFeedArgs = {
  tableNumber?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of exports. */
export type DataExportConnection = {
  readonly __typename?: 'DataExportConnection';
  /** The exports of this page with their cursors. */
  readonly edges: ReadonlyArray<DataExportEdge>;
  /** The exports of this page. */
  readonly nodes: ReadonlyArray<DataExport>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of exports in the whole list; null where HQ does not report it with the page. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An export with its cursor. */
export type DataExportEdge = {
  readonly __typename?: 'DataExportEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The export. */
  readonly node: DataExport;
};

/**
 * Experimental: a UCR data source, a table that HQ fills from forms or cases and that reports are built on. Its rows and
 * its definition require different HQ permissions and feature flags. A caller may be able to read only one of them.
 */
export type DataSource = Node & {
  readonly __typename?: 'DataSource';
  /** HQ's id of the data source. */
  readonly dataSourceId: Scalars['ID']['output'];
  /**
   * Experimental: the configuration of the data source; null if HQ has no such data source.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly definition?: Maybe<DataSourceDefinition>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /**
   * Rows in the order in which HQ wrote them, oldest first. For an incremental read, continue with the last `endCursor`.
   * A row is written again, with a new `insertedAt`, when its form or case changes. Deleted rows disappear. A cursor
   * within the list can become invalid when its row changes: restart without `after` then.
   *
   * Cost: 1 HQ request per 10,000 rows; 0 if cached.
   */
  readonly rows?: Maybe<DataSourceRowConnection>;
};


/**
 * Experimental: a UCR data source, a table that HQ fills from forms or cases and that reports are built on. Its rows and
 * its definition require different HQ permissions and feature flags. A caller may be able to read only one of them.
 */
export type DataSourceRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Experimental: the configuration of a data source. */
export type DataSourceDefinition = {
  readonly __typename?: 'DataSourceDefinition';
  /**
   * The condition that forms or cases must fulfil to get rows, in HQ's format. HQ's list of data sources does not
   * include it.
   *
   * Cost: 1 HQ request per data source; 0 if cached or returned with the parent.
   */
  readonly filter?: Maybe<Scalars['JSONObject']['output']>;
  /**
   * The columns, each in HQ's format. Shares its request with `filter`.
   *
   * Cost: 1 HQ request per data source; 0 if cached or returned with the parent.
   */
  readonly indicators?: Maybe<ReadonlyArray<Scalars['JSONObject']['output']>>;
  /** Name; null without one. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** A row of a data source. */
export type DataSourceRow = {
  readonly __typename?: 'DataSourceRow';
  /**
   * The case that the row was made from. Null for a form, and if the case was deleted.
   *
   * Cost: 1 HQ request per 5,000 cases; 0 if cached.
   */
  readonly case?: Maybe<Case>;
  /** HQ's id of the form or case that the row was made from. With repeat groups several rows can have the same id. */
  readonly docId: Scalars['ID']['output'];
  /**
   * The form that the row was made from. Null for a case, and if the form was deleted. HQ does not say which it is. Select
   * it together with `case` unless all rows are made from forms: rows with a case then cost no request here. Without
   * `case`, each of them costs one.
   *
   * Cost: 1 HQ request per form (or per 1,000 forms in the project space, if fewer); 0 if cached.
   */
  readonly form?: Maybe<Form>;
  /** When HQ wrote the row. */
  readonly insertedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The value of one column; null if empty. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
  /** Values by column, as returned by HQ: `doc_id`, `inserted_at`, and the columns of the data source. */
  readonly values?: Maybe<Scalars['JSONObject']['output']>;
};


/** A row of a data source. */
export type DataSourceRowValueArgs = {
  column: Scalars['String']['input'];
};

/** A page of rows. */
export type DataSourceRowConnection = {
  readonly __typename?: 'DataSourceRowConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<DataSourceRowEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<DataSourceRow>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
};

/** A row with its cursor. */
export type DataSourceRowEdge = {
  readonly __typename?: 'DataSourceRowEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: DataSourceRow;
};

/** The configuration of an export for CommCare's Data Export Tool: a workbook. The download is unmetered. */
export type DetConfig = DownloadableFile & {
  readonly __typename?: 'DetConfig';
  /** Media type of the workbook. */
  readonly contentType?: Maybe<Scalars['String']['output']>;
  /** URL of the file at this gateway. It needs the same `authorization` header as the GraphQL request. */
  readonly downloadUrl: Scalars['URL']['output'];
  /** URL of the file at HQ. HQ requires its own login or API credential there. */
  readonly hqUrl: Scalars['URL']['output'];
  /** Null: HQ names the file when it is downloaded. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type Domain = Node & {
  readonly __typename?: 'Domain';
  /**
   * Days on which users opened pages of HQ, including Web Apps. The oldest day comes first; the users of a day are sorted by
   * name. HQ does not record use of the mobile app here. Each day has the time of its first and last page. Visible only to
   * callers with the permission to view web users and with HQ's feature flag ACTION_TIMES_API, which Dimagi sets for single
   * users.
   *
   * Cost: unmetered.
   */
  readonly actionTimes?: Maybe<ActionTimeConnection>;
  /**
   * An application by id; null if HQ lists no such application. Builds are read with `applicationBuild`. All applications
   * are read together.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly application?: Maybe<Application>;
  /**
   * A build (saved version) of an application by id; null if HQ has no such build.
   *
   * Cost: 1 HQ request per build; 0 if cached.
   */
  readonly applicationBuild?: Maybe<ApplicationBuild>;
  /**
   * The applications with their modules, forms and questions, oldest first. The answer of HQ is large.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly applications?: Maybe<ReadonlyArray<Application>>;
  /** HQ's limits for requests to this project space, and what this gateway has used of them. */
  readonly budget: RequestBudget;
  /**
   * A case by id; null if HQ has no such case or the caller may not see it. Look-ups of one operation share their
   * requests.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly case?: Maybe<Case>;
  /**
   * A case by its external id; null if no case has it. HQ does not keep external ids unique: the field is an error if
   * several cases have it. Then use `cases(filter: { externalId: ... })`. Look-ups of one operation share their
   * requests.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly caseByExternalId?: Maybe<Case>;
  /**
   * The owner with an id from `Case.ownerId`. An id that HQ does not know is an `UnknownOwner`. One kind after the other is
   * asked: active and deactivated mobile workers, groups, locations, web users. Look-ups of one operation share their
   * requests.
   *
   * Cost: 1 HQ request per 1,000 owners of each kind in the project space; 0 if cached.
   */
  readonly caseOwner?: Maybe<CaseOwner>;
  /**
   * A case type by name; null if no application uses it. Case types are derived from `applications`.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly caseType?: Maybe<CaseType>;
  /**
   * The case types that the applications use, sorted by name. They are derived from `applications`.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly caseTypes?: Maybe<ReadonlyArray<CaseType>>;
  /**
   * The cases, open and closed, in the order in which HQ indexed them. The default order suits an incremental read (see
   * `CaseFilter.indexedOn`).
   *
   * Cost: 1 HQ request per 5,000 cases; 0 if cached.
   */
  readonly cases?: Maybe<CaseConnection>;
  /**
   * Cases by their ids, in the order of the ids. An item is null if HQ has no such case or the caller may not see it.
   *
   * Cost: 1 HQ request per 5,000 cases; 0 if cached.
   */
  readonly casesById: ReadonlyArray<Maybe<Case>>;
  /**
   * An export of `dataExports` by id; null if HQ lists no such export. Look-ups of one operation share their requests.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly dataExport?: Maybe<DataExport>;
  /**
   * Exports that provide a configuration for the Data Export Tool, form exports first. Visible only to callers who may
   * view reports.
   *
   * Cost: 1 HQ request per 1,000 exports; 0 if cached.
   */
  readonly dataExports?: Maybe<DataExportConnection>;
  /** Experimental: a UCR data source by id. The id is not checked until the definition or rows are read. */
  readonly dataSource?: Maybe<DataSource>;
  /**
   * The UCR data sources of this project space. Visible only to callers who may edit them.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly dataSources?: Maybe<ReadonlyArray<DataSource>>;
  /**
   * A form submission by id, including archived ones; null if HQ has no such form. HQ reads forms one by one.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly form?: Maybe<Form>;
  /**
   * The forms of all applications as they are now, with their questions. Several applications may have a form with the same
   * namespace. They are derived from `applications`.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly formDefinitions?: Maybe<ReadonlyArray<FormDefinition>>;
  /**
   * The form submissions, most recently received first.
   *
   * Cost: 1 HQ request per 1,000 forms; 0 if cached.
   */
  readonly forms?: Maybe<FormConnection>;
  /**
   * Form submissions by id, in the order of the ids. An item is null if HQ has no such form. Forms are read one by one, or
   * from the list if that needs fewer requests.
   *
   * Cost: 1 HQ request per form (or per 1,000 forms in the project space, if fewer); 0 if cached.
   */
  readonly formsById: ReadonlyArray<Maybe<Form>>;
  /**
   * A group by id; null if HQ has no such group. Look-ups of one operation share their requests.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly group?: Maybe<Group>;
  /**
   * A group by name; null if HQ has no such group. Look-ups of one operation share their requests.
   *
   * Cost: 1 HQ request per 1,000 groups; 0 if cached.
   */
  readonly groupByName?: Maybe<Group>;
  /**
   * The groups, sorted by name.
   *
   * Cost: 1 HQ request per 1,000 groups; 0 if cached.
   */
  readonly groups?: Maybe<GroupConnection>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /**
   * A background job by its `jobId`, as returned by the mutation that started it. Never cached: each poll costs a
   * request, unmetered where the description of the kind says so.
   *
   * Cost: up to 1 HQ request.
   */
  readonly job?: Maybe<HqJob>;
  /**
   * A location by id; null if HQ has no such location or it is archived.
   *
   * Cost: unmetered.
   */
  readonly location?: Maybe<Location>;
  /**
   * A location by its site code; null if HQ has no such location or it is archived.
   *
   * Cost: unmetered.
   */
  readonly locationBySiteCode?: Maybe<Location>;
  /**
   * A location type by its code; null if HQ has no such type.
   *
   * Cost: unmetered.
   */
  readonly locationType?: Maybe<LocationType>;
  /**
   * The types (levels) of locations.
   *
   * Cost: unmetered.
   */
  readonly locationTypes?: Maybe<ReadonlyArray<LocationType>>;
  /**
   * The locations that are not archived, least recently changed first. One request reads up to 5,000.
   *
   * Cost: unmetered.
   */
  readonly locations?: Maybe<LocationConnection>;
  /**
   * Locations by id, in the order of the ids. An item is null if HQ has no such location or it is archived. Locations are
   * read one by one, or from the list if that needs fewer requests.
   *
   * Cost: unmetered.
   */
  readonly locationsById: ReadonlyArray<Maybe<Location>>;
  /**
   * A lookup table by id; null if HQ has no such table. Look-ups of one operation share their request.
   *
   * Cost: 1 HQ request per 1,000 tables; 0 if cached.
   */
  readonly lookupTable?: Maybe<LookupTable>;
  /**
   * A lookup table by its tag; null if HQ has no such table. Look-ups of one operation share their request.
   *
   * Cost: 1 HQ request per 1,000 tables; 0 if cached.
   */
  readonly lookupTableByTag?: Maybe<LookupTable>;
  /**
   * A row of a lookup table by id; null if HQ has no such row.
   *
   * Cost: 1 HQ request per row (or per 1,000 rows in the project space, if fewer); 0 if cached.
   */
  readonly lookupTableRow?: Maybe<LookupTableRow>;
  /**
   * The lookup tables of the project space.
   *
   * Cost: 1 HQ request per 1,000 tables; 0 if cached.
   */
  readonly lookupTables?: Maybe<LookupTableConnection>;
  /**
   * A messaging event by id; null if HQ has no such event.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly messagingEvent?: Maybe<MessagingEvent>;
  /**
   * Messages sent or received (SMS, email, surveys), one event per recipient, least recent activity first.
   *
   * Cost: 1 HQ request per 1,000 events; 0 if cached.
   */
  readonly messagingEvents?: Maybe<MessagingEventConnection>;
  /**
   * A mobile worker by id, including deactivated ones; null if HQ has no such worker. Look-ups of one operation share
   * their requests.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly mobileWorker?: Maybe<MobileWorker>;
  /**
   * A mobile worker by username, including deactivated ones; null if HQ has no such worker. Deactivated workers are read
   * only if no active worker has the name. Look-ups of one operation share their requests.
   *
   * Cost: 1 HQ request per 1,000 workers + 1 HQ request per 1,000 deactivated workers; 0 if cached.
   */
  readonly mobileWorkerByUsername?: Maybe<MobileWorker>;
  /**
   * The mobile workers, sorted by username; with `activity: ALL` the active ones first, then the deactivated ones. These are
   * two lists at HQ. The list of deactivated workers is read only if the filter includes them, and is then counted with the
   * first page. If it has become shorter when it is read, an error at the end of the list reports it: a worker may be missing.
   *
   * Cost: 1 HQ request per 1,000 workers + up to 1 HQ request per 1,000 deactivated workers; 0 if cached.
   */
  readonly mobileWorkers?: Maybe<MobileWorkerConnection>;
  /**
   * Mobile workers by id, in the order of the ids, including deactivated ones. An item is null if HQ has no such worker.
   * Workers are read one by one, or from the list if that needs fewer requests.
   *
   * Cost: 1 HQ request per worker (or per 1,000 workers in the project space, if fewer); 0 if cached.
   */
  readonly mobileWorkersById: ReadonlyArray<Maybe<MobileWorker>>;
  /** Name in the project space's URLs (`/a/{name}/`). */
  readonly name: Scalars['ID']['output'];
  /** Experimental: an OData feed by the id of its configuration. The id is not checked until columns or rows are read. */
  readonly odataFeed?: Maybe<ODataFeed>;
  /**
   * Display name; null where HQ does not list the project space (see `Query.domains`).
   *
   * Cost: unmetered.
   */
  readonly projectName?: Maybe<Scalars['String']['output']>;
  /**
   * A report by id; null if HQ has no such report. All reports are read together.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly report?: Maybe<Report>;
  /**
   * The reports that were built in this project space.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly reports?: Maybe<ReadonlyArray<Report>>;
  /**
   * Experimental: the data that HQ sends to the phone of a user (OTA restore). By default it is the restore of the
   * caller, with `as` that of another user. Never cached by this gateway. HQ keeps restores that took long for an hour.
   * Restores have a limit of their own. Fields with the same arguments share one request.
   *
   * Errors: `THROTTLED` with `retryAfter` while HQ builds the restore or refuses more restores. `BAD_USER_INPUT` if
   * `as`, `sinceRestoreId` or `state` is invalid, or the restore is too large. `UNAUTHENTICATED` for a deactivated worker.
   * `NOT_FOUND` if the caller is not a user of the project space.
   *
   * Cost: 1 restore.
   */
  readonly restore?: Maybe<Restore>;
  /**
   * Experimental: the saved file of an export by the export's id. Works for any export, including those not in
   * `dataExports`. The id is not checked before the download.
   */
  readonly savedExport?: Maybe<SavedExport>;
  /**
   * The user with an id from a form, a case or a message. An id that HQ's APIs do not return is an `UnknownUser`. One kind
   * after the other is asked: active and deactivated mobile workers, web users. Look-ups of one operation share their
   * requests.
   *
   * Cost: 1 HQ request per 1,000 users of each kind in the project space; 0 if cached.
   */
  readonly user?: Maybe<ProjectUser>;
  /**
   * The account behind the credential as a member of this project space, with its role; null if it is not a member. The
   * account needs the permission to read users.
   *
   * Cost: unmetered + 1 HQ request; 0 if cached.
   */
  readonly viewer?: Maybe<ProjectMember>;
  /**
   * A web user by id; null if the user is not a member of this project space. Look-ups of one operation share their
   * requests.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly webUser?: Maybe<WebUser>;
  /**
   * A web user by username, including disabled members; null if no member has the name.
   *
   * Cost: 1 HQ request per 1,000 users; 0 if cached.
   */
  readonly webUserByUsername?: Maybe<WebUser>;
  /**
   * The web users of this project space, in no particular order.
   *
   * Cost: 1 HQ request per 1,000 users; 0 if cached.
   */
  readonly webUsers?: Maybe<WebUserConnection>;
  /**
   * Experimental: the progress of a mutation of many objects (`casesSave`) that was sent with this credential and this
   * idempotency key. Null if none is known. Kept for a day by this gateway.
   */
  readonly writeProgress?: Maybe<WriteProgress>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainActionTimesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActionTimeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainApplicationArgs = {
  appId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainApplicationBuildArgs = {
  buildId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainCaseArgs = {
  caseId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainCaseByExternalIdArgs = {
  externalId: Scalars['String']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainCaseOwnerArgs = {
  ownerId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainCaseTypeArgs = {
  name: Scalars['String']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CaseOrder>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainCasesByIdArgs = {
  caseIds: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainDataExportArgs = {
  exportId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainDataExportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainDataSourceArgs = {
  dataSourceId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainFormArgs = {
  formId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainFormDefinitionsArgs = {
  xmlns?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainFormsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FormFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FormOrder>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainFormsByIdArgs = {
  formIds: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainGroupArgs = {
  groupId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainGroupByNameArgs = {
  name: Scalars['String']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainJobArgs = {
  jobId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainLocationArgs = {
  locationId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainLocationBySiteCodeArgs = {
  siteCode: Scalars['String']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainLocationTypeArgs = {
  code: Scalars['String']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainLocationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LocationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LocationOrder>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainLocationsByIdArgs = {
  locationIds: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainLookupTableArgs = {
  tableId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainLookupTableByTagArgs = {
  tag: Scalars['String']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainLookupTableRowArgs = {
  rowId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainLookupTablesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainMessagingEventArgs = {
  eventId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainMessagingEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MessagingEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MessagingEventOrder>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainMobileWorkerArgs = {
  userId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainMobileWorkerByUsernameArgs = {
  username: Scalars['String']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainMobileWorkersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MobileWorkerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainMobileWorkersByIdArgs = {
  userIds: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainOdataFeedArgs = {
  configId: Scalars['ID']['input'];
  kind: ExportKind;
  tableNumber?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainReportArgs = {
  reportId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainRestoreArgs = {
  appId?: InputMaybe<Scalars['ID']['input']>;
  as?: InputMaybe<Scalars['String']['input']>;
  deviceId?: InputMaybe<Scalars['ID']['input']>;
  failHard?: InputMaybe<Scalars['Boolean']['input']>;
  overwriteCache?: InputMaybe<Scalars['Boolean']['input']>;
  sinceRestoreId?: InputMaybe<Scalars['ID']['input']>;
  skipFixtures?: InputMaybe<Scalars['Boolean']['input']>;
  state?: InputMaybe<Scalars['String']['input']>;
  version?: InputMaybe<Scalars['String']['input']>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainSavedExportArgs = {
  exportId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainUserArgs = {
  userId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainWebUserArgs = {
  userId: Scalars['ID']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainWebUserByUsernameArgs = {
  username: Scalars['String']['input'];
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainWebUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WebUserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A project space of CommCare HQ. HQ limits the requests to a project space; all clients of its APIs share the limit
 * (`budget`). One page of a list costs one request whatever its size, so read large pages.
 *
 * The description of a field that can cost requests to HQ ends with the cost. Other fields cost nothing. Where a cost is
 * stated for a whole project space, one further request may count a list of unknown size.
 */
export type DomainWriteProgressArgs = {
  idempotencyKey: Scalars['String']['input'];
};

/** A page of project spaces. */
export type DomainConnection = {
  readonly __typename?: 'DomainConnection';
  /** The project spaces of this page with their cursors. */
  readonly edges: ReadonlyArray<DomainEdge>;
  /** The project spaces of this page. */
  readonly nodes: ReadonlyArray<Domain>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of project spaces in the whole list; null where HQ does not report it with the page. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A project space with its cursor. */
export type DomainEdge = {
  readonly __typename?: 'DomainEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The project space. */
  readonly node: Domain;
};

/** Filters the project spaces of an account. Conditions are combined with AND. */
export type DomainFilter = {
  /**
   * True returns only project spaces where the account may view reports. False has no effect: HQ has no filter for the
   * opposite.
   */
  readonly canViewReports?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Experimental: returns only project spaces with this HQ feature flag enabled for the account. An unknown flag is an
   * error.
   */
  readonly featureFlag?: InputMaybe<Scalars['String']['input']>;
};

/** A file that this gateway serves. */
export type DownloadableFile = {
  /** Media type, such as `image/jpeg`. */
  readonly contentType?: Maybe<Scalars['String']['output']>;
  /** URL of the file at this gateway. It needs the same `authorization` header as the GraphQL request. */
  readonly downloadUrl: Scalars['URL']['output'];
  /** File name. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** Kinds of rows of an export or an OData feed. */
export type ExportKind =
  /** Cases. */
  | 'CASE'
  /** Forms. */
  | 'FORM';

/** A form submission. Forms are read from HQ's search index, which follows a submission by seconds. */
export type Form = Node & {
  readonly __typename?: 'Form';
  /**
   * The answers as stored by HQ. Groups are objects and all values are text. An element that occurs once is a single
   * value, a repeated one is a list. A skipped question is missing; an empty answer is `""`. Keys with `@` and `#` come
   * from XML.
   */
  readonly answers?: Maybe<Scalars['JSONObject']['output']>;
  /** HQ's id of the application; null for forms from an API, an import or HQ itself. */
  readonly appId?: Maybe<Scalars['ID']['output']>;
  /**
   * The application that the form was sent from. Null if `appId` is null or the application was deleted. All
   * applications are read together.
   *
   * Cost: 1 HQ request per operation; 0 if cached.
   */
  readonly application?: Maybe<Application>;
  /** True if the form is archived. Archived forms are left out of lists by default and do not affect cases. */
  readonly archived?: Maybe<Scalars['Boolean']['output']>;
  /** The files of the form; `form.xml` is the submission itself. */
  readonly attachments?: Maybe<ReadonlyArray<FormAttachment>>;
  /**
   * The exact build of the application; null if `buildId` is null or the build was deleted.
   *
   * Cost: 1 HQ request per build; 0 if cached.
   */
  readonly build?: Maybe<ApplicationBuild>;
  /** HQ's id of the exact build; null if `appId` is null. */
  readonly buildId?: Maybe<Scalars['ID']['output']>;
  /** HQ's ids of the cases that the form changed, without duplicates. */
  readonly caseIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * Cases that the form changed, in their current state. Deleted cases are left out.
   *
   * Cost: 1 HQ request per 5,000 cases; 0 if cached or returned with the parent.
   */
  readonly cases?: Maybe<ReadonlyArray<Case>>;
  /**
   * The form as it is in the application now, with its questions, found by `xmlns`. Null if `appId` is null or the
   * application has no such form any more. Shares its request with `application`.
   *
   * Cost: 1 HQ request per operation; 0 if cached.
   */
  readonly definition?: Maybe<FormDefinition>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /**
   * The user who last edited the form; null if it was never edited. Shares its requests with `submittedBy`.
   *
   * Cost: 1 HQ request per 1,000 users of each kind in the project space; 0 if cached.
   */
  readonly editedBy?: Maybe<ProjectUser>;
  /** When the form was last resubmitted with other content; null if never. */
  readonly editedOn?: Maybe<Scalars['DateTime']['output']>;
  /** HQ's form id: the `instanceID` of the submission. */
  readonly formId: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** When HQ last indexed the form. Use it as the bookmark of an incremental read (`FormFilter.indexedOn`). */
  readonly indexedOn?: Maybe<Scalars['DateTime']['output']>;
  /** True if HQ has processed all cases of the form. */
  readonly initialProcessingComplete?: Maybe<Scalars['Boolean']['output']>;
  /** True if the form was sent by a phone or another OpenRosa client. */
  readonly isPhoneSubmission?: Maybe<Scalars['Boolean']['output']>;
  /** Who filled in the form, when, where and on which device; null if the form does not say. */
  readonly metadata?: Maybe<FormMetadata>;
  /** Name of the form when it was built. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Error that occurred when HQ processed the form, or HQ's note on a special form. Null if none. */
  readonly problem?: Maybe<Scalars['String']['output']>;
  /** When HQ first received the form; null if not known. Editing the form does not change it. */
  readonly receivedOn?: Maybe<Scalars['DateTime']['output']>;
  /** When the form last changed on HQ, for example by editing or archiving. Null if not known. */
  readonly serverModifiedOn?: Maybe<Scalars['DateTime']['output']>;
  /** IP address of the sender. */
  readonly submitIp?: Maybe<Scalars['String']['output']>;
  /**
   * The user who filled in the form; null if not known. The mobile workers of all forms share one request. Deactivated
   * workers and web users are asked only for ids that are still unknown.
   *
   * Cost: 1 HQ request per 1,000 users of each kind in the project space; 0 if cached.
   */
  readonly submittedBy?: Maybe<ProjectUser>;
  /**
   * Name of the root element, usually `data`; `system` for forms that HQ created itself. Use `xmlns` to identify the
   * form.
   */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** Version of the form's layout, as text; null or empty if not known. */
  readonly uiVersion?: Maybe<Scalars['String']['output']>;
  /**
   * The answer to one question. Null if it was skipped, a list if the question or a group around it repeats, an object
   * if the path is a group.
   */
  readonly value?: Maybe<Scalars['JSON']['output']>;
  /** All answers to one question in the order of the form. Always a list; empty if the question was skipped. */
  readonly values?: Maybe<ReadonlyArray<Scalars['JSON']['output']>>;
  /** Version of the application, as text; empty if not known. */
  readonly version?: Maybe<Scalars['String']['output']>;
  /** Namespace that identifies the form. All versions of a form share it. */
  readonly xmlns?: Maybe<Scalars['String']['output']>;
};


/** A form submission. Forms are read from HQ's search index, which follows a submission by seconds. */
export type FormValueArgs = {
  path: Scalars['String']['input'];
};


/** A form submission. Forms are read from HQ's search index, which follows a submission by seconds. */
export type FormValuesArgs = {
  path: Scalars['String']['input'];
};

/** A file of a form submission: a photo, a recording, a signature, the submitted XML. */
export type FormAttachment = DownloadableFile & HqAttachment & {
  readonly __typename?: 'FormAttachment';
  /**
   * The content of the file, included in this response. Never cached.
   *
   * Cost: unmetered.
   */
  readonly content?: Maybe<AttachmentContent>;
  /** Media type as stored by HQ; null if not known. */
  readonly contentType?: Maybe<Scalars['String']['output']>;
  /** URL of the file at this gateway. It needs the same `authorization` header as the GraphQL request. */
  readonly downloadUrl: Scalars['URL']['output'];
  /** URL of the file at HQ. HQ requires its own login or API credential there. */
  readonly hqUrl: Scalars['URL']['output'];
  /** Size in bytes; null if not known. */
  readonly length?: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Name within the form: the value of an answer, or `form.xml` for the submitted XML. */
  readonly name: Scalars['String']['output'];
};


/** A file of a form submission: a photo, a recording, a signature, the submitted XML. */
export type FormAttachmentContentArgs = {
  maxBytes?: InputMaybe<Scalars['Int']['input']>;
};

/** A file of a case. */
export type FormCaseAttachmentInput = {
  /** Name of the file among this form's `attachments`; null removes the file from the case. */
  readonly fileName?: InputMaybe<Scalars['String']['input']>;
  /** Name of the file in the case: an XML name. */
  readonly name: Scalars['String']['input'];
};

/** A link to another case. */
export type FormCaseIndexInput = {
  /** The other case. */
  readonly case: FormCaseRefInput;
  /** Case type of the other case. */
  readonly caseType: Scalars['String']['input'];
  /** Name of the index, usually `parent` or `host`. */
  readonly identifier: Scalars['String']['input'];
  /** Kind of link. */
  readonly relationship?: CaseRelationship;
};

/** Changes that a form makes to one case. Fields that are left out or null do not change. */
export type FormCaseInput = {
  /** Files of the case, taken from `attachments` of this form. */
  readonly attachments?: InputMaybe<ReadonlyArray<FormCaseAttachmentInput>>;
  /** HQ's id of the case. Required for an existing case; a new case gets an id by default. */
  readonly caseId?: InputMaybe<Scalars['ID']['input']>;
  /** Name. At most 255 characters. */
  readonly caseName?: InputMaybe<Scalars['String']['input']>;
  /** Case type. At most 255 characters. */
  readonly caseType?: InputMaybe<Scalars['String']['input']>;
  /** True closes the case. */
  readonly close?: InputMaybe<Scalars['Boolean']['input']>;
  /** True opens a new case, which needs `caseType` and `caseName`. */
  readonly create?: InputMaybe<Scalars['Boolean']['input']>;
  /** Id of the case in another system. At most 255 characters. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** Links to other cases, which are added to the existing ones. A link with the same name is replaced. */
  readonly indices?: InputMaybe<ReadonlyArray<FormCaseIndexInput>>;
  /**
   * Id of the owner: a mobile worker, group, location or web user. HQ does not check that the owner exists. Default for
   * a new case: the user of the form.
   */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Case properties by name, which are added to the existing ones. An empty string clears a property. Values are text,
   * numbers or booleans; HQ stores text. Names must be XML names.
   */
  readonly properties?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Names of indexes to remove. */
  readonly removeIndices?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A name for a new case, for links within this form. HQ does not store it. */
  readonly temporaryId?: InputMaybe<Scalars['ID']['input']>;
};

/** Selects the case that a form links to. Exactly one field must be given. */
export type FormCaseRefInput =
  /** HQ's id of the case. */
  { readonly caseId: Scalars['ID']['input']; readonly temporaryId?: never; }
  |  /** The `temporaryId` of a case that this form opens. */
  { readonly caseId?: never; readonly temporaryId: Scalars['ID']['input']; };

/** A page of forms. */
export type FormConnection = {
  readonly __typename?: 'FormConnection';
  /** The forms of this page with their cursors. */
  readonly edges: ReadonlyArray<FormEdge>;
  /** The forms of this page. */
  readonly nodes: ReadonlyArray<Form>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of forms in the whole list; null where HQ does not report it with the page. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A form as data. */
export type FormDataInput = {
  /**
   * Answers by question, in the same shape as `Form.answers`: groups are objects and repeats are lists. Numbers and
   * booleans become text. Null leaves a question out; an empty string is an empty answer. `@name` is an attribute.
   * Answers read from a form can be sent unchanged.
   */
  readonly answers: Scalars['JSONObject']['input'];
  /** Changes of cases, in addition to case blocks in the answers. */
  readonly cases?: InputMaybe<ReadonlyArray<FormCaseInput>>;
  /** Who filled in the form, when and on which device. */
  readonly metadata?: InputMaybe<FormMetadataInput>;
  /** Name of the form. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Version of the application, as text. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
  /** Namespace that identifies the form. Required unless `answers` has `@xmlns`. */
  readonly xmlns?: InputMaybe<Scalars['String']['input']>;
};

/** A form of an application, with its questions. Submissions refer to it by `xmlns`. */
export type FormDefinition = Node & {
  readonly __typename?: 'FormDefinition';
  /** HQ's id of the application. */
  readonly appId?: Maybe<Scalars['ID']['output']>;
  /**
   * The application that the form belongs to; null if it was deleted.
   *
   * Cost: 1 HQ request per operation; 0 if cached or returned with the parent.
   */
  readonly application?: Maybe<Application>;
  /** The build that the form was read from; null if it was read from the application itself. */
  readonly build?: Maybe<ApplicationBuild>;
  /** HQ's id of the build that the form was read from; null if it was read from the application itself. */
  readonly buildId?: Maybe<Scalars['ID']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** HQ's id of the form in the application and in its builds. */
  readonly formDefinitionId: Scalars['ID']['output'];
  /** Global id. The form has another one in each build of the application. */
  readonly id: Scalars['ID']['output'];
  /** The module that the form belongs to. */
  readonly module: ApplicationModule;
  /** Name in one language. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /**
   * The questions in their order, including groups, repeats and labels. The hidden values and the attributes of save-to-case
   * questions follow.
   */
  readonly questions?: Maybe<ReadonlyArray<FormQuestion>>;
  /**
   * Submissions of this form that are not archived, newest first, from all builds of the application. Null if the form has
   * no `xmlns`.
   *
   * Cost: 1 HQ request per 1,000 forms; 0 if cached.
   */
  readonly submissions?: Maybe<FormConnection>;
  /** The names in all languages. */
  readonly translations?: Maybe<ReadonlyArray<LocalizedText>>;
  /** Namespace of the form's submissions; null if HQ has none. */
  readonly xmlns?: Maybe<Scalars['String']['output']>;
};


/** A form of an application, with its questions. Submissions refer to it by `xmlns`. */
export type FormDefinitionNameArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A form of an application, with its questions. Submissions refer to it by `xmlns`. */
export type FormDefinitionSubmissionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FormFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A form with its cursor. */
export type FormEdge = {
  readonly __typename?: 'FormEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The form. */
  readonly node: Form;
};

/**
 * Filters forms. Conditions are combined with AND, in a nested list also with its parent. Values of one condition are
 * combined with OR; HQ accepts only one value, more are an error. Empty strings and empty lists are rejected.
 */
export type FormFilter = {
  /** HQ's id of the application, for forms of any of its builds. */
  readonly appId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** HQ's id of a case that the form changed. Forms that changed only the stock of the case do not match. */
  readonly caseId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** True includes archived forms, so that an incremental read sees forms being archived. */
  readonly includeArchived?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Time of indexing, for incremental reads. Sort by `INDEXED_ON`, `ASC` and use `gte` with the highest `indexedOn` seen
   * minus a few minutes, because forms are not indexed in order. Drop forms already seen. Deleted forms do not appear.
   * Times match to the millisecond.
   */
  readonly indexedOn?: InputMaybe<HqDateTimeRange>;
  /** When HQ first received the form. */
  readonly receivedOn?: InputMaybe<HqDateTimeRange>;
  /** When the form last changed on HQ. */
  readonly serverModifiedOn?: InputMaybe<HqDateTimeRange>;
  /** HQ's id of the user who filled in the form. */
  readonly userId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Namespace of the form. It must match exactly. */
  readonly xmlns?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Who filled in a form, when, where and on which device, as reported by the device. */
export type FormMetadata = {
  readonly __typename?: 'FormMetadata';
  /** Version of the application. */
  readonly appBuildVersion?: Maybe<Scalars['Int']['output']>;
  /** Versions of CommCare and of the application in one text, as reported by the device. */
  readonly appVersion?: Maybe<Scalars['String']['output']>;
  /** Version of CommCare on the device, such as `2.53.1`. */
  readonly commcareVersion?: Maybe<Scalars['String']['output']>;
  /** For an edited form, the id under which HQ keeps the earlier content. */
  readonly deprecatedId?: Maybe<Scalars['ID']['output']>;
  /** Id of the device. */
  readonly deviceId?: Maybe<Scalars['ID']['output']>;
  /** Where the form was filled in; null without a GPS fix. */
  readonly geoPoint?: Maybe<GeoPoint>;
  /** Form id as submitted. */
  readonly instanceId?: Maybe<Scalars['ID']['output']>;
  /** When the form was finished, by the device's clock. */
  readonly timeEnd?: Maybe<Scalars['DateTime']['output']>;
  /** When the form was started, by the device's clock. */
  readonly timeStart?: Maybe<Scalars['DateTime']['output']>;
  /** HQ's user id, or a special id such as `demo_user`. Null if the form does not say. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
  /** Username on the device, as free text. `userId` is more reliable. */
  readonly username?: Maybe<Scalars['String']['output']>;
};

/** Who filled in a form, when and on which device. HQ stores these values without comparing them with the credential. */
export type FormMetadataInput = {
  /** Versions of CommCare and of the application in one text. */
  readonly appVersion?: InputMaybe<Scalars['String']['input']>;
  /** Id of the device. */
  readonly deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** When the form was finished. Default: when this mutation was first sent. */
  readonly timeEnd?: InputMaybe<Scalars['DateTime']['input']>;
  /** When the form was started. Default: `timeEnd`. */
  readonly timeStart?: InputMaybe<Scalars['DateTime']['input']>;
  /** HQ's id of the user; requires `username`. Default: the caller. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  /** Username; requires `userId`. */
  readonly username?: InputMaybe<Scalars['String']['input']>;
};

/** Sort order of forms. */
export type FormOrder = {
  /** Sort direction. */
  readonly direction: HqOrderDirection;
  /** Field to sort by. */
  readonly field: FormOrderField;
};

/** Fields that forms can be sorted by. */
export type FormOrderField =
  /** Time of indexing. */
  | 'INDEXED_ON'
  /** When HQ first received the form. */
  | 'RECEIVED_ON'
  /** When the form last changed on HQ. */
  | 'SERVER_MODIFIED_ON';

/** A question, group, label or hidden value of a form. */
export type FormQuestion = {
  readonly __typename?: 'FormQuestion';
  /** XPath expression that computes a hidden value. */
  readonly calculate?: Maybe<Scalars['String']['output']>;
  /** Comment by the author of the form. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** XPath condition that an answer must fulfil. */
  readonly constraint?: Maybe<Scalars['String']['output']>;
  /** Path of the enclosing group; null if none. */
  readonly groupPath?: Maybe<Scalars['String']['output']>;
  /** Short name in expressions, such as `#form/name`. */
  readonly hashtag?: Maybe<Scalars['String']['output']>;
  /** True if this is a group. */
  readonly isGroup?: Maybe<Scalars['Boolean']['output']>;
  /** Source of choices that are not defined in the form, such as a lookup table; null if none. */
  readonly itemset?: Maybe<FormQuestionItemset>;
  /** Text in the default language of the application; null without one. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** The choices that are defined in the form. */
  readonly options?: Maybe<ReadonlyArray<FormQuestionOption>>;
  /** Path in the form, such as `/data/group/question`, for `Form.value(path:)`. */
  readonly path: Scalars['String']['output'];
  /** XPath condition under which the question is shown. */
  readonly relevant?: Maybe<Scalars['String']['output']>;
  /** Path of the enclosing repeat; null if none. */
  readonly repeatPath?: Maybe<Scalars['String']['output']>;
  /** True if an answer is required; null for hidden values. */
  readonly required?: Maybe<Scalars['Boolean']['output']>;
  /** XPath expression for the default value. */
  readonly setValue?: Maybe<Scalars['String']['output']>;
  /** XForm element, such as `input`, `select1`, `group`, `hidden`. */
  readonly tag?: Maybe<Scalars['String']['output']>;
  /** The texts in all languages. */
  readonly translations?: Maybe<ReadonlyArray<LocalizedText>>;
  /**
   * Kind of answer, such as `Text`, `Int`, `Date`, `Select`, `MSelect`, `Image`, `Group`, `Repeat`, `DataBindOnly`
   * (hidden value).
   */
  readonly type?: Maybe<Scalars['String']['output']>;
};

/** Source of a question's choices outside of the form, as in the XForm's `itemset`. */
export type FormQuestionItemset = {
  readonly __typename?: 'FormQuestionItemset';
  /** Id of the instance that holds the choices; null if not known. */
  readonly instanceId?: Maybe<Scalars['ID']['output']>;
  /** Address of the instance, such as `jr://fixture/item-list:villages`; null if not known. */
  readonly instanceRef?: Maybe<Scalars['String']['output']>;
  /** Part of a choice that is shown; null if not known. */
  readonly labelRef?: Maybe<Scalars['String']['output']>;
  /** XPath expression that selects the choices. */
  readonly nodeset?: Maybe<Scalars['String']['output']>;
  /** Part of a choice that is stored in the answer; null if not known. */
  readonly valueRef?: Maybe<Scalars['String']['output']>;
};

/** A choice of a question. */
export type FormQuestionOption = {
  readonly __typename?: 'FormQuestionOption';
  /** Text in the default language of the application. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** The texts in all languages. */
  readonly translations?: Maybe<ReadonlyArray<LocalizedText>>;
  /** Value that is stored in the answer. */
  readonly value: Scalars['String']['output'];
};

/** The content of a form: as data, as XML, or as a file with XML. Exactly one field must be given. */
export type FormSourceInput =
  /** The form as data. */
  { readonly data: FormDataInput; readonly file?: never; readonly xml?: never; }
  |  /** The form as an XML file in UTF-8, which is sent unchanged. It needs the same parts as `xml`. At most 10 MB. */
  { readonly data?: never; readonly file: HqFileInput; readonly xml?: never; }
  |  /** The form as XML, which is sent unchanged. Its root needs a namespace, and it needs an id (`meta/instanceID`). */
  { readonly data?: never; readonly file?: never; readonly xml: Scalars['String']['input']; };

/** A form to submit, with its files. */
export type FormSubmitInput = {
  /** HQ's id of the application or build that the form belongs to. Default: no application. */
  readonly appId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Files that the form refers to. The `name` of each is the value of an answer, or the source of a case attachment. HQ
   * accepts images, audio, video, PDF, and files of unknown type (`application/octet-stream`).
   */
  readonly attachments?: InputMaybe<ReadonlyArray<HqFileInput>>;
  /** The form. */
  readonly form: FormSourceInput;
  /**
   * Experimental: HQ's id of a form to replace. Its `receivedOn` and files are kept, and its cases are rebuilt. XML must
   * have the same id.
   */
  readonly replacesFormId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of `formSubmit`. */
export type FormSubmitPayload = {
  readonly __typename?: 'FormSubmitPayload';
  /**
   * The cases that the form changed, as the form left them. After an edit, a duplicate or a repeated mutation they are
   * read from HQ's index. Cases that the caller may not see are left out. Reading `form` may cost extra.
   *
   * Cost: up to 1 HQ request + 1 HQ request per 5,000 cases; 0 if cached or the form is new.
   */
  readonly cases?: Maybe<ReadonlyArray<Case>>;
  /** True if HQ already had the identical form. Nothing was changed then. */
  readonly duplicate: Scalars['Boolean']['output'];
  /**
   * The form; null if HQ did not store it or failed to process it. A new form is returned as sent, without a request. A
   * duplicate, and a mutation that is repeated with its idempotency key, is read from HQ's index; null while the index
   * does not have it.
   *
   * Cost: up to 1 HQ request; 0 if cached or the form is new.
   */
  readonly form?: Maybe<Form>;
  /** HQ's id of the form; null if HQ did not store it. With `FAILED` it is the id of the record of the failure. */
  readonly formId?: Maybe<Scalars['ID']['output']>;
  /** Errors in the form, or with `IGNORED` the parts of an accepted form that HQ ignored. Empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Result of `formsArchive`. */
export type FormsArchivePayload = {
  readonly __typename?: 'FormsArchivePayload';
  /** The job that HQ started; null if HQ rejected the request. */
  readonly job?: Maybe<HqJob>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Result of `formsDelete`. */
export type FormsDeletePayload = {
  readonly __typename?: 'FormsDeletePayload';
  /** The job that HQ started; null if HQ rejected the request. */
  readonly job?: Maybe<HqJob>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Result of `formsUnarchive`. */
export type FormsUnarchivePayload = {
  readonly __typename?: 'FormsUnarchivePayload';
  /** The job that HQ started; null if HQ rejected the request. */
  readonly job?: Maybe<HqJob>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** A position on earth, such as one measured by a device. */
export type GeoPoint = {
  readonly __typename?: 'GeoPoint';
  /** Accuracy in metres. */
  readonly accuracy?: Maybe<Scalars['Float']['output']>;
  /** Altitude in metres above sea level. */
  readonly altitude?: Maybe<Scalars['Float']['output']>;
  /** Latitude in degrees north. */
  readonly latitude: Scalars['Float']['output'];
  /** Longitude in degrees east. */
  readonly longitude: Scalars['Float']['output'];
};

/** A position on earth. */
export type GeoPointInput = {
  /** Latitude in degrees north, from -90 to 90. */
  readonly latitude: Scalars['Float']['input'];
  /** Longitude in degrees east, from -180 to 180. */
  readonly longitude: Scalars['Float']['input'];
};

/** A group of mobile workers, for case sharing, for reports, or both. */
export type Group = CaseOwner & Node & {
  readonly __typename?: 'Group';
  /** True if the members share cases. The group can then own cases. */
  readonly caseSharing?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Cases that the group owns, open and closed.
   *
   * Cost: 1 HQ request per 60 groups; 0 if cached.
   */
  readonly cases?: Maybe<CaseConnection>;
  /** The same as `name`, for any `CaseOwner`. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** HQ's group id. */
  readonly groupId: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Custom data by name. */
  readonly metadata?: Maybe<Scalars['JSONObject']['output']>;
  /** HQ's ids of the active members. */
  readonly mobileWorkerIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * The members, sorted by username. Deactivated members are returned only if the filter includes them: HQ keeps them in the
   * group but omits them from its own member list.
   *
   * Cost: 1 HQ request per group (or per 1,000 workers in the project space, if fewer) + up to 1 HQ request per 1,000 deactivated workers in the project space; 0 if cached.
   */
  readonly mobileWorkers?: Maybe<MobileWorkerConnection>;
  /** Name, unique in the project space. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** True if the group appears in the filters of reports. */
  readonly reporting?: Maybe<Scalars['Boolean']['output']>;
};


/** A group of mobile workers, for case sharing, for reports, or both. */
export type GroupCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A group of mobile workers, for case sharing, for reports, or both. */
export type GroupMobileWorkersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MobileWorkerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of groups. */
export type GroupConnection = {
  readonly __typename?: 'GroupConnection';
  /** The groups of this page with their cursors. */
  readonly edges: ReadonlyArray<GroupEdge>;
  /** The groups of this page. */
  readonly nodes: ReadonlyArray<Group>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of groups in the whole list; null where HQ does not report it with the page. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A new group. */
export type GroupCreateInput = {
  /** True if the members share cases. The group can then own cases. */
  readonly caseSharing?: InputMaybe<Scalars['Boolean']['input']>;
  /** Custom data by name. Values are text, numbers or booleans, which are stored as text. */
  readonly metadata?: InputMaybe<Scalars['JSONObject']['input']>;
  /** HQ's ids of the members. At most 10,000. Deactivated workers may be members, but are not listed. */
  readonly mobileWorkerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Name, unique in the project space. */
  readonly name: Scalars['String']['input'];
  /** True if the group appears in the filters of reports. */
  readonly reporting?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of `groupCreate`. */
export type GroupCreatePayload = {
  readonly __typename?: 'GroupCreatePayload';
  /** The new group; null if it was not created. */
  readonly group?: Maybe<Group>;
  /** Errors in the input; if the group was created, why it has no members. Empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Result of `groupDelete`. */
export type GroupDeletePayload = {
  readonly __typename?: 'GroupDeletePayload';
  /** Global id of the deleted group, to remove it from client caches; null if it was not deleted. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** HQ's id of the deleted group; null if it was not deleted. */
  readonly groupId?: Maybe<Scalars['ID']['output']>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** A group with its cursor. */
export type GroupEdge = {
  readonly __typename?: 'GroupEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The group. */
  readonly node: Group;
};

/** Changes of a group. */
export type GroupUpdateInput = {
  /** HQ's ids of workers to add. At most 10,000. */
  readonly addMobileWorkerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** True if the members share cases. The group can then own cases. */
  readonly caseSharing?: InputMaybe<Scalars['Boolean']['input']>;
  /** True also removes all deactivated members. */
  readonly dropDeactivated?: InputMaybe<Scalars['Boolean']['input']>;
  /** Custom data by name, which replaces all existing custom data. */
  readonly metadata?: InputMaybe<Scalars['JSONObject']['input']>;
  /**
   * HQ's ids of all members, which replace the listed members. At most 10,000. Cannot be combined with `addMobileWorkerIds` or
   * `removeMobileWorkerIds`.
   */
  readonly mobileWorkerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Name, unique in the project space. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** HQ's ids of workers to remove, including deactivated ones. At most 10,000. */
  readonly removeMobileWorkerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** True if the group appears in the filters of reports. */
  readonly reporting?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of `groupUpdate`. */
export type GroupUpdatePayload = {
  readonly __typename?: 'GroupUpdatePayload';
  /** The group in its current state; null if it was not changed. */
  readonly group?: Maybe<Group>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** The result of one of several groups. */
export type GroupWriteResult = {
  readonly __typename?: 'GroupWriteResult';
  /** The group; null if it was not created. */
  readonly group?: Maybe<Group>;
  /** HQ's id of the group; null if it was not created. */
  readonly groupId?: Maybe<Scalars['ID']['output']>;
  /** Index in `inputs`, from 0. */
  readonly index: Scalars['Int']['output'];
  /** Outcome for this group. */
  readonly outcome: WriteOutcome;
  /** Errors in the input; if the group was created, why it has no members. Empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Result of `groupsCreate`. */
export type GroupsCreatePayload = {
  readonly __typename?: 'GroupsCreatePayload';
  /** The result of each group, in the order of `inputs`; empty if nothing was sent. */
  readonly results: ReadonlyArray<GroupWriteResult>;
  /** Errors in the input that prevented sending; empty if there are `results`. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** The account behind the credential. */
export type HqAccount = {
  readonly __typename?: 'HqAccount';
  /**
   * The project spaces of the account, as in `Query.domains`.
   *
   * Cost: unmetered.
   */
  readonly domains?: Maybe<DomainConnection>;
  /** Email address; null if empty. */
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  /** First name; null if empty. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /** Last name; null if empty. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** HQ's user id. */
  readonly userId: Scalars['ID']['output'];
  /** Login name; the email address for web users. */
  readonly username?: Maybe<Scalars['String']['output']>;
};


/** The account behind the credential. */
export type HqAccountDomainsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DomainFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A file of a form or case: a photo, a recording, the submitted XML. */
export type HqAttachment = {
  /**
   * The content of the file, included in this response. Never cached.
   *
   * Cost: unmetered.
   */
  readonly content?: Maybe<AttachmentContent>;
  /** Media type as stored by HQ; null if not known. */
  readonly contentType?: Maybe<Scalars['String']['output']>;
  /** URL of the file at this gateway. It needs the same `authorization` header as the GraphQL request. */
  readonly downloadUrl: Scalars['URL']['output'];
  /** URL of the file at HQ. HQ requires its own login or API credential there. */
  readonly hqUrl: Scalars['URL']['output'];
  /** Size in bytes; null if not known. */
  readonly length?: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Name within the form or case. */
  readonly name: Scalars['String']['output'];
};


/** A file of a form or case: a photo, a recording, the submitted XML. */
export type HqAttachmentContentArgs = {
  maxBytes?: InputMaybe<Scalars['Int']['input']>;
};

/** A range of time. Conditions are combined with AND. Two lower bounds or two upper bounds together are rejected. */
export type HqDateTimeRange = {
  /** After this time. */
  readonly gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At or after this time. */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this time. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At or before this time. */
  readonly lte?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * Codes of errors, as in `extensions.code`. An operation that is rejected before its execution may have other codes
 * there, of GraphQL or of HTTP.
 */
export type HqErrorCode =
  /** The answer would exceed a limit of this gateway. `limit`: the name of the limit; `max`: its value. */
  | 'ANSWER_TOO_LARGE'
  /** An argument is invalid; the message names it. */
  | 'BAD_USER_INPUT'
  /** The answer was not complete at the deadline (`hq-deadline`). */
  | 'DEADLINE_EXCEEDED'
  /** The account, its role or key, or the project's plan does not allow the request. */
  | 'FORBIDDEN'
  /** HQ is unreachable or down. */
  | 'HQ_UNAVAILABLE'
  /** HQ's answer has an unexpected format. */
  | 'HQ_UNEXPECTED'
  /** The operation needs more HQ requests than allowed. `cost`: the number; `maxCost`: the limit. */
  | 'MAX_COST_EXCEEDED'
  /** HQ has no such object. */
  | 'NOT_FOUND'
  /** A change was sent, but its outcome is unknown. `safeToRepeat`: sending it again does not apply it twice. */
  | 'OUTCOME_UNKNOWN'
  /** HQ's limits allow no request before the deadline. `retryAfter`: seconds to wait. */
  | 'THROTTLED'
  /** HQ does not accept the credential, or the request has none. */
  | 'UNAUTHENTICATED'
  /** This HQ server does not have the API that the field needs. */
  | 'UNSUPPORTED_BY_SERVER';

/** The content of a file. Exactly one field must be given. */
export type HqFileContentInput =
  /** Content of the file in base64. */
  { readonly base64: Scalars['String']['input']; readonly upload?: never; }
  |  /** File of a multipart request. */
  { readonly base64?: never; readonly upload: Scalars['Upload']['input']; };

/** A file. */
export type HqFileInput = {
  /** The content of the file. */
  readonly content: HqFileContentInput;
  /** Media type, such as `image/jpeg`. Default: the media type of the upload. */
  readonly contentType?: InputMaybe<Scalars['String']['input']>;
  /** File name with its extension. Required with `base64`. Default: the name of the upload. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** A background job of HQ. Poll it every few seconds until its status says that it has finished. */
export type HqJob = Node & {
  readonly __typename?: 'HqJob';
  /** Number of changed items that are new; null where HQ does not report it. */
  readonly created?: Maybe<Scalars['Int']['output']>;
  /** When HQ accepted the job: by HQ's clock for jobs on forms, otherwise when this gateway received HQ's answer. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** When the job finished, with or without success; null before, and where HQ does not report it. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Id of the job. It contains the kind, the start time and HQ's own id. */
  readonly jobId: Scalars['ID']['output'];
  /** Kind of job. */
  readonly kind: HqJobKind;
  /** HQ's message about the job. With the status `UNKNOWN`, or `FAILED` without a message from HQ, what to do. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /**
   * Items that failed, once the job has finished. All other items succeeded, except for `LOOKUP_TABLES_UPLOAD`: HQ
   * reports no problems of single rows for that kind.
   */
  readonly problems: ReadonlyArray<HqJobProblem>;
  /** Number of items processed; null where HQ does not report it. */
  readonly processed?: Maybe<Scalars['Int']['output']>;
  /** Progress in percent; null where HQ does not report it. */
  readonly progress?: Maybe<Scalars['Int']['output']>;
  /** Number of items to change; null where HQ does not report it. */
  readonly requested?: Maybe<Scalars['Int']['output']>;
  /** Username of the user who requested the job; null where HQ does not report it. */
  readonly requestedBy?: Maybe<Scalars['String']['output']>;
  /** When HQ started the job; null before, and where HQ does not report it. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Status of the job. */
  readonly status: HqJobStatus;
  /** Number of items changed; null where HQ does not report it. */
  readonly succeeded?: Maybe<Scalars['Int']['output']>;
};

/** Kinds of background jobs. */
export type HqJobKind =
  /** Started by `casesImport`. Polling is unmetered. It is not known how long HQ keeps the job. */
  | 'CASES_IMPORT'
  /**
   * Started by `formsArchive`. Polling costs 1 HQ request and requires an API key. Jobs on the forms of a project space
   * run one after the other and are pending until then.
   */
  | 'FORMS_ARCHIVE'
  /** Started by `formsDelete`. Otherwise as `FORMS_ARCHIVE`. */
  | 'FORMS_DELETE'
  /** Started by `formsUnarchive`. Otherwise as `FORMS_ARCHIVE`. */
  | 'FORMS_UNARCHIVE'
  /**
   * Started by `lookupTablesUpload`. Polling is unmetered. HQ keeps the job for an hour and reports no problems of single
   * rows. HQ reports a job that it does not know as not started: its status is `PENDING` for an hour, then `UNKNOWN`.
   */
  | 'LOOKUP_TABLES_UPLOAD';

/** An item that a job could not change, or another problem. */
export type HqJobProblem = {
  readonly __typename?: 'HqJobProblem';
  /** Column of the workbook; null if the problem does not belong to one column. */
  readonly column?: Maybe<Scalars['String']['output']>;
  /** HQ's ids of the objects that were not changed, such as forms; empty if `rows` identifies them. */
  readonly ids: ReadonlyArray<Scalars['ID']['output']>;
  /** Description of the problem; null where HQ reports only the reason. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** Kind of problem, in HQ's words, such as `not_found` or `Invalid Owner Name`. */
  readonly reason: Scalars['String']['output'];
  /** Row numbers in the sheet, counted from 1 including the headers; empty if the problem does not belong to rows. */
  readonly rows: ReadonlyArray<Scalars['Int']['output']>;
};

/** Status of a background job. */
export type HqJobStatus =
  /** The job has finished. Items that failed are in `problems`, where HQ reports them. */
  | 'COMPLETE'
  /** The job finished without doing its work; `message` says why. */
  | 'FAILED'
  /** HQ has not started the job, as far as it reports. */
  | 'PENDING'
  /** HQ is working on the job. */
  | 'RUNNING'
  /** HQ does not know the job, or no longer knows it. Check the objects that it should have changed. */
  | 'UNKNOWN';

/** Sort direction. */
export type HqOrderDirection =
  /** Smallest or oldest first. */
  | 'ASC'
  /** Largest or newest first. */
  | 'DESC';

/** An error in the input of a mutation, or a part of the input that HQ ignored. */
export type HqUserError = {
  readonly __typename?: 'HqUserError';
  /** Kind of error, to match on. */
  readonly code: HqUserErrorCode;
  /**
   * Path in the input, such as `["input", "properties", "edd"]`. List indexes are strings. Null if the error does not
   * belong to a single input field.
   */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Description of the error, in HQ's words where HQ reported it. */
  readonly message: Scalars['String']['output'];
};

/** Kinds of errors in the input of a mutation. */
export type HqUserErrorCode =
  /** More than one object matches. */
  | 'AMBIGUOUS'
  /** The current state does not allow the change. */
  | 'CONFLICT'
  /** The value occurs twice in this mutation. */
  | 'DUPLICATE'
  /** Inputs that exclude each other were given together. */
  | 'EXCLUSIVE'
  /** HQ accepted the change but failed to process it. */
  | 'FAILED'
  /** HQ made the change but ignored this part of the input. */
  | 'IGNORED'
  /** The value does not have the required format. */
  | 'INVALID'
  /** The value cannot be changed. */
  | 'NOT_EDITABLE'
  /** The referenced object does not exist, or is not visible to the caller. */
  | 'NOT_FOUND'
  /** The object is outside the locations that the caller is restricted to. */
  | 'OUT_OF_REACH'
  /** A required value is missing. */
  | 'REQUIRED'
  /** The value must be unique and is in use. */
  | 'TAKEN'
  /** The value is too long, or there are too many values. */
  | 'TOO_LARGE'
  /** The username or the password is wrong, or the user is not active in the project space. */
  | 'WRONG_CREDENTIALS';

/** A text in one language. */
export type LocalizedText = {
  readonly __typename?: 'LocalizedText';
  /** Language code, such as `en` or `fra`. */
  readonly language: Scalars['String']['output'];
  /** The text. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/**
 * A location: a district, a clinic, a village. HQ's APIs do not return archived locations. Requests for locations and
 * their types are unmetered.
 */
export type Location = CaseOwner & Node & {
  readonly __typename?: 'Location';
  /**
   * The nearest location of a type among this location and its ancestors; null without one.
   *
   * Cost: unmetered.
   */
  readonly ancestor?: Maybe<Location>;
  /**
   * All locations above this one, nearest first.
   *
   * Cost: unmetered.
   */
  readonly ancestors?: Maybe<ReadonlyArray<Location>>;
  /**
   * Cases that the location owns, open and closed.
   *
   * Cost: 1 HQ request per 60 locations; 0 if cached.
   */
  readonly cases?: Maybe<CaseConnection>;
  /**
   * The locations directly below this one.
   *
   * Cost: unmetered.
   */
  readonly children?: Maybe<LocationConnection>;
  /** Position of the location, without altitude and accuracy; null if not set. */
  readonly coordinates?: Maybe<GeoPoint>;
  /**
   * When the location was created. Shares its request with `externalId`.
   *
   * Cost: unmetered.
   */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * All locations below this one, at any depth, level by level. All locations of the project space are read.
   *
   * Cost: unmetered.
   */
  readonly descendants?: Maybe<LocationConnection>;
  /** The same as `name`, for any `CaseOwner`. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /**
   * Id of the location in another system; null if not set. Read from HQ's older location API.
   *
   * Cost: unmetered.
   */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** When the location was last saved. */
  readonly lastModified?: Maybe<Scalars['DateTime']['output']>;
  /** Custom data by name. */
  readonly locationData?: Maybe<Scalars['JSONObject']['output']>;
  /** HQ's location id. */
  readonly locationId: Scalars['ID']['output'];
  /**
   * Active mobile workers assigned to this location.
   *
   * Cost: 1 HQ request per 1,000 workers in the project space; 0 if cached.
   */
  readonly mobileWorkers?: Maybe<MobileWorkerConnection>;
  /** Name, unique among the locations with the same parent; null where HQ has none. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /**
   * The parent location; null at the top level.
   *
   * Cost: unmetered.
   */
  readonly parent?: Maybe<Location>;
  /** HQ's id of the parent location; null at the top level. */
  readonly parentId?: Maybe<Scalars['ID']['output']>;
  /**
   * Names from the top level down to this location, joined by `/`.
   *
   * Cost: unmetered.
   */
  readonly path?: Maybe<Scalars['String']['output']>;
  /** Site code, unique in the project space. */
  readonly siteCode?: Maybe<Scalars['String']['output']>;
  /**
   * The type of the location.
   *
   * Cost: unmetered.
   */
  readonly type?: Maybe<LocationType>;
  /** Code of the location's type; null if not known. */
  readonly typeCode?: Maybe<Scalars['String']['output']>;
  /** Name of the location's type; null if not known. */
  readonly typeName?: Maybe<Scalars['String']['output']>;
  /**
   * Web users assigned to this location, in no particular order.
   *
   * Cost: 1 HQ request per 1,000 users in the project space; 0 if cached.
   */
  readonly webUsers?: Maybe<WebUserConnection>;
};


/**
 * A location: a district, a clinic, a village. HQ's APIs do not return archived locations. Requests for locations and
 * their types are unmetered.
 */
export type LocationAncestorArgs = {
  typeCode: Scalars['String']['input'];
};


/**
 * A location: a district, a clinic, a village. HQ's APIs do not return archived locations. Requests for locations and
 * their types are unmetered.
 */
export type LocationCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A location: a district, a clinic, a village. HQ's APIs do not return archived locations. Requests for locations and
 * their types are unmetered.
 */
export type LocationChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A location: a district, a clinic, a village. HQ's APIs do not return archived locations. Requests for locations and
 * their types are unmetered.
 */
export type LocationDescendantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LocationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A location: a district, a clinic, a village. HQ's APIs do not return archived locations. Requests for locations and
 * their types are unmetered.
 */
export type LocationMobileWorkersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A location: a district, a clinic, a village. HQ's APIs do not return archived locations. Requests for locations and
 * their types are unmetered.
 */
export type LocationWebUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of locations. */
export type LocationConnection = {
  readonly __typename?: 'LocationConnection';
  /** The locations of this page with their cursors. */
  readonly edges: ReadonlyArray<LocationEdge>;
  /** The locations of this page. */
  readonly nodes: ReadonlyArray<Location>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of locations in the whole list; null where HQ does not report it with the page. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A new location. */
export type LocationCreateInput = {
  /** Position of the location. */
  readonly coordinates?: InputMaybe<GeoPointInput>;
  /** Custom data by name. Values are text, numbers or booleans, which are stored as text. */
  readonly locationData?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Name, unique among the locations with the same parent. At most 255 characters. */
  readonly name: Scalars['String']['input'];
  /** HQ's id of the parent location; none for the top level. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Site code, unique in the project space: letters, digits, `-` and `_`. HQ stores it in lower case. Default: derived
   * from the name by HQ.
   */
  readonly siteCode?: InputMaybe<Scalars['String']['input']>;
  /** Code of the location type. */
  readonly typeCode: Scalars['String']['input'];
};

/** Result of `locationCreate`. */
export type LocationCreatePayload = {
  readonly __typename?: 'LocationCreatePayload';
  /** The new location as stored by HQ; null if it was not created. */
  readonly location?: Maybe<Location>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** A location with its cursor. */
export type LocationEdge = {
  readonly __typename?: 'LocationEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The location. */
  readonly node: Location;
};

/**
 * Filters locations. Conditions are combined with AND, the values of a list with OR. Text matches exactly and is
 * case-sensitive; empty strings and empty lists are rejected. HQ accepts one value per condition: with several values
 * all locations are read and filtered here. HQ has no filter for locations at the top level.
 */
export type LocationFilter = {
  /** When the location was last saved. */
  readonly lastModified?: InputMaybe<HqDateTimeRange>;
  /** Names of locations. */
  readonly name?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** HQ's ids of parent locations. */
  readonly parentId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Site codes. */
  readonly siteCode?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Codes of location types. */
  readonly typeCode?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Sort order of locations. */
export type LocationOrder = {
  /** Sort direction. */
  readonly direction: HqOrderDirection;
  /** Field to sort by. */
  readonly field: LocationOrderField;
};

/** Fields that locations can be sorted by. */
export type LocationOrderField =
  /** When the location was last saved. */
  | 'LAST_MODIFIED';

/** A location to create or change. */
export type LocationSaveInput = {
  /** Position of the location; null removes it. */
  readonly coordinates?: InputMaybe<GeoPointInput>;
  /** Custom data by name, which replaces all existing custom data. */
  readonly locationData?: InputMaybe<Scalars['JSONObject']['input']>;
  /** HQ's id of the location to change; none for a new location. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Name, unique among the locations with the same parent. Required for a new location. At most 255 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** HQ's id of the parent location, which must already exist. HQ cannot move a location to the top level. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Site code, unique in the project space. If left out it does not change; for a new location HQ derives it from the
   * name.
   */
  readonly siteCode?: InputMaybe<Scalars['String']['input']>;
  /** Code of the location type. Required for a new location. */
  readonly typeCode?: InputMaybe<Scalars['String']['input']>;
};

/** A type (level) of locations. Requests for location types are unmetered. */
export type LocationType = Node & {
  readonly __typename?: 'LocationType';
  /** True if locations of this type only structure others and do not track stock or own cases. */
  readonly administrative?: Maybe<Scalars['Boolean']['output']>;
  /**
   * The types directly below this one.
   *
   * Cost: unmetered.
   */
  readonly children?: Maybe<ReadonlyArray<LocationType>>;
  /** Code, unique in the project space; can be null in old data. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** HQ's number of the location type. */
  readonly locationTypeId: Scalars['ID']['output'];
  /**
   * Locations of this type.
   *
   * Cost: unmetered.
   */
  readonly locations?: Maybe<LocationConnection>;
  /** Name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /**
   * The type above this one; null at the top level.
   *
   * Cost: unmetered.
   */
  readonly parent?: Maybe<LocationType>;
  /** True if workers of such a location share its cases. The location can then own cases. */
  readonly sharesCases?: Maybe<Scalars['Boolean']['output']>;
  /** True if workers see data of the locations below theirs. */
  readonly viewDescendants?: Maybe<Scalars['Boolean']['output']>;
};


/** A type (level) of locations. Requests for location types are unmetered. */
export type LocationTypeLocationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes of a location. Fields that are left out do not change. */
export type LocationUpdateInput = {
  /** Position of the location; null removes it. */
  readonly coordinates?: InputMaybe<GeoPointInput>;
  /** Custom data by name, which replaces all existing custom data. */
  readonly locationData?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Name, unique among the locations with the same parent. At most 255 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** HQ's id of the parent location. HQ cannot move a location to the top level. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Site code, unique in the project space: letters, digits, `-` and `_`. HQ stores it in lower case. */
  readonly siteCode?: InputMaybe<Scalars['String']['input']>;
  /** Code of the location type. HQ does not allow a new type for a location with locations below it. */
  readonly typeCode?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `locationUpdate`. */
export type LocationUpdatePayload = {
  readonly __typename?: 'LocationUpdatePayload';
  /** The location as stored by HQ; null if it was not changed. */
  readonly location?: Maybe<Location>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** The outcome of one location of `locationsSave`. */
export type LocationWriteResult = {
  readonly __typename?: 'LocationWriteResult';
  /** Index in `inputs`, from 0. */
  readonly index: Scalars['Int']['output'];
  /**
   * The location as stored by HQ; null if it is archived. HQ returns only ids for saved locations, so selecting this
   * field reads them.
   *
   * Cost: unmetered.
   */
  readonly location?: Maybe<Location>;
  /** HQ's id of the location. */
  readonly locationId?: Maybe<Scalars['ID']['output']>;
  /** Outcome of the change: `CREATED` or `UPDATED`. */
  readonly outcome: WriteOutcome;
  /** Errors that belong to this location alone. Always empty, because all or nothing is saved. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Result of `locationsSave`. */
export type LocationsSavePayload = {
  readonly __typename?: 'LocationsSavePayload';
  /** The outcome of each location, in the order of `inputs`. Empty if nothing was saved; `userErrors` states why. */
  readonly results: ReadonlyArray<LocationWriteResult>;
  /**
   * Errors in the input; empty on success. All or nothing is saved, so an error in one location is an error of the whole
   * call. Its path starts with `inputs` and the index of the location, where it is known.
   */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** A lookup table: a list of choices for applications. */
export type LookupTable = Node & {
  readonly __typename?: 'LookupTable';
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** The fields (columns) of the table. */
  readonly fields?: Maybe<ReadonlyArray<LookupTableField>>;
  /**
   * All rows of the table as a file, complete or not at all. The link costs nothing. The download costs 1 HQ request per
   * 1,000 rows of this table, or of all tables if the table has attributes or fields with properties; 0 if cached.
   */
  readonly file?: Maybe<LookupTableFile>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** True if all users get all rows. */
  readonly isGlobal?: Maybe<Scalars['Boolean']['output']>;
  /** Names of the attributes that rows have in addition to their fields. */
  readonly itemAttributes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * The rows of the table in their order. HQ reads the rows of one table, or the rows of all tables together.
   *
   * Cost: 1 HQ request per 1,000 rows; 0 if cached.
   */
  readonly rows?: Maybe<LookupTableRowConnection>;
  /** HQ's id of the table. */
  readonly tableId: Scalars['ID']['output'];
  /** Name of the table in applications (in HQ "Table ID"), unique in the project space. */
  readonly tag?: Maybe<Scalars['String']['output']>;
};


/** A lookup table: a list of choices for applications. */
export type LookupTableFileArgs = {
  format?: LookupTableFormat;
};


/** A lookup table: a list of choices for applications. */
export type LookupTableRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LookupTableRowFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of tables. */
export type LookupTableConnection = {
  readonly __typename?: 'LookupTableConnection';
  /** The tables of this page with their cursors. */
  readonly edges: ReadonlyArray<LookupTableEdge>;
  /** The tables of this page. */
  readonly nodes: ReadonlyArray<LookupTable>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of tables in the whole list; null where HQ does not report it with the page. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A new lookup table. */
export type LookupTableCreateInput = {
  /** The fields (columns) of the table. */
  readonly fields?: InputMaybe<ReadonlyArray<LookupTableFieldInput>>;
  /**
   * True if all users get all rows. Otherwise HQ gives each user the rows whose owner is the user, or a group or
   * location of the user.
   */
  readonly isGlobal?: InputMaybe<Scalars['Boolean']['input']>;
  /** Names of the attributes that rows have in addition to their fields. XML names. */
  readonly itemAttributes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * Name of the table in applications (in HQ "Table ID"), which cannot be changed later. An XML name of at most 32
   * characters, unique in the project space.
   */
  readonly tag: Scalars['String']['input'];
};

/** Result of `lookupTableCreate`. */
export type LookupTableCreatePayload = {
  readonly __typename?: 'LookupTableCreatePayload';
  /**
   * The new table as stored by HQ; null if it was not created. HQ does not return the new table, so selecting this field
   * reads all tables.
   *
   * Cost: 1 HQ request per 1,000 tables.
   */
  readonly lookupTable?: Maybe<LookupTable>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Result of `lookupTableDelete`. */
export type LookupTableDeletePayload = {
  readonly __typename?: 'LookupTableDeletePayload';
  /** Global id of the deleted table, to remove it from client caches; null if it was not deleted. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** HQ's id of the deleted table; null if it was not deleted. */
  readonly tableId?: Maybe<Scalars['ID']['output']>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** A table with its cursor. */
export type LookupTableEdge = {
  readonly __typename?: 'LookupTableEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The table. */
  readonly node: LookupTable;
};

/** A field (column) of a lookup table. */
export type LookupTableField = {
  readonly __typename?: 'LookupTableField';
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Names of properties that distinguish the values of the field, such as `lang`. */
  readonly properties?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** A field (column) of a lookup table. */
export type LookupTableFieldInput = {
  /** Name of the field: an XML name, unique in the table. */
  readonly name: Scalars['String']['input'];
  /** Names of properties that distinguish the values of the field, such as `lang`. XML names. */
  readonly properties?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A file of a lookup table's rows. */
export type LookupTableFile = DownloadableFile & {
  readonly __typename?: 'LookupTableFile';
  /** Media type of the format. */
  readonly contentType: Scalars['String']['output'];
  /** URL of the file at this gateway. It needs the same `authorization` header as the GraphQL request. */
  readonly downloadUrl: Scalars['URL']['output'];
  /** Suggested file name: the tag with the extension of the format. */
  readonly name: Scalars['String']['output'];
};

/**
 * File formats for lookup table rows. Both have a column for the row's id (`UID`) and for each field, property and
 * attribute of the table, with the headings of HQ's own workbook.
 */
export type LookupTableFormat =
  /**
   * Text for programs, in UTF-8. Every value is quoted and exactly as stored by HQ, including values in undefined
   * fields. A spreadsheet may convert some texts to numbers or formulas: use the workbook there.
   */
  | 'CSV'
  /**
   * A workbook that HQ accepts for uploading lookup tables, with the sheet `types`. All cells are text. Rows with values
   * in undefined fields are an error. HQ's API does not return the owners of rows of a table that is not global, nor
   * which fields are indexed: an upload that replaces the table removes both.
   */
  | 'XLSX';

/** Rows with a field that equals a field of a row in another table. */
export type LookupTableParentFilter = {
  /** Name of the field in this table. */
  readonly childField: Scalars['String']['input'];
  /** Name of the field in the other table. */
  readonly parentField: Scalars['String']['input'];
  /** HQ's id of the row in the other table. */
  readonly rowId: Scalars['ID']['input'];
};

/** A row of a lookup table. */
export type LookupTableRow = Node & {
  readonly __typename?: 'LookupTableRow';
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** All values of all fields. */
  readonly fields?: Maybe<ReadonlyArray<LookupTableRowField>>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /**
   * Attributes of the row by name. HQ does not include them where it reads the rows of one table only.
   *
   * Cost: 1 HQ request per row (or per 1,000 rows in the project space, if fewer); 0 if cached or returned with the parent.
   */
  readonly itemAttributes?: Maybe<Scalars['JSONObject']['output']>;
  /** HQ's id of the row. */
  readonly rowId: Scalars['ID']['output'];
  /**
   * Position in the table. Shares its requests with `itemAttributes`.
   *
   * Cost: 1 HQ request per row (or per 1,000 rows in the project space, if fewer); 0 if cached or returned with the parent.
   */
  readonly sortKey?: Maybe<Scalars['Int']['output']>;
  /**
   * The table of the row. All tables are read together.
   *
   * Cost: 1 HQ request per 1,000 tables; 0 if cached.
   */
  readonly table?: Maybe<LookupTable>;
  /** HQ's id of the table. */
  readonly tableId?: Maybe<Scalars['ID']['output']>;
  /** The first value of one field; null if the row has none. */
  readonly value?: Maybe<Scalars['String']['output']>;
  /** The first value of each field, by name. Values are always text. */
  readonly values?: Maybe<Scalars['JSONObject']['output']>;
};


/** A row of a lookup table. */
export type LookupTableRowValueArgs = {
  field: Scalars['String']['input'];
};

/** A page of rows. */
export type LookupTableRowConnection = {
  readonly __typename?: 'LookupTableRowConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<LookupTableRowEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<LookupTableRow>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of rows in the whole list; null where HQ does not report it with the page. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A new row of a lookup table. */
export type LookupTableRowCreateInput = {
  /** Fields whose values have properties. A field must not also be in `values`. */
  readonly fields?: InputMaybe<ReadonlyArray<LookupTableRowFieldInput>>;
  /** Attributes of the row by name. Values are text, numbers or booleans. */
  readonly itemAttributes?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Fields with one value each, by name. Values are text, numbers or booleans; HQ stores text. */
  readonly values?: InputMaybe<Scalars['JSONObject']['input']>;
};

/** Result of `lookupTableRowCreate`. */
export type LookupTableRowCreatePayload = {
  readonly __typename?: 'LookupTableRowCreatePayload';
  /** The new row as stored by HQ; null if it was not created. */
  readonly lookupTableRow?: Maybe<LookupTableRow>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Result of `lookupTableRowDelete`. */
export type LookupTableRowDeletePayload = {
  readonly __typename?: 'LookupTableRowDeletePayload';
  /** Global id of the deleted row, to remove it from client caches; null if it was not deleted. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** HQ's id of the deleted row; null if it was not deleted. */
  readonly rowId?: Maybe<Scalars['ID']['output']>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** A row with its cursor. */
export type LookupTableRowEdge = {
  readonly __typename?: 'LookupTableRowEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: LookupTableRow;
};

/** The values that a row has in one field. */
export type LookupTableRowField = {
  readonly __typename?: 'LookupTableRowField';
  /** Name of the field. */
  readonly name: Scalars['String']['output'];
  /** The values. There are several if the field has properties. */
  readonly values?: Maybe<ReadonlyArray<LookupTableValue>>;
};

/** A field of a row with its values. */
export type LookupTableRowFieldInput = {
  /** Name of the field. */
  readonly name: Scalars['String']['input'];
  /** Values of the field. */
  readonly values: ReadonlyArray<LookupTableValueInput>;
};

/** Filters rows of a lookup table. */
export type LookupTableRowFilter = {
  /** Rows that belong to a row of another table, such as the villages of a district. */
  readonly parent?: InputMaybe<LookupTableParentFilter>;
};

/** Changes of a lookup table row. HQ replaces all fields of a row together, and all attributes together. */
export type LookupTableRowUpdateInput = {
  /** Fields whose values have properties. A field must not also be in `values`. */
  readonly fields?: InputMaybe<ReadonlyArray<LookupTableRowFieldInput>>;
  /**
   * All attributes of the row by name. Attributes that are missing here are removed. If left out, the attributes do not
   * change.
   */
  readonly itemAttributes?: InputMaybe<Scalars['JSONObject']['input']>;
  /**
   * Fields with one value each, by name. Values are text, numbers or booleans. If `values` or `fields` is given, fields
   * in neither of them are removed.
   */
  readonly values?: InputMaybe<Scalars['JSONObject']['input']>;
};

/** Result of `lookupTableRowUpdate`. */
export type LookupTableRowUpdatePayload = {
  readonly __typename?: 'LookupTableRowUpdatePayload';
  /** The row as stored by HQ; null if it was not changed. */
  readonly lookupTableRow?: Maybe<LookupTableRow>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Changes of a lookup table. Fields that are left out do not change. */
export type LookupTableUpdateInput = {
  /** All fields (columns) of the table. Fields that are missing here are removed, but rows keep their values. */
  readonly fields?: InputMaybe<ReadonlyArray<LookupTableFieldInput>>;
  /** True if all users get all rows. */
  readonly isGlobal?: InputMaybe<Scalars['Boolean']['input']>;
  /** All names of attributes that rows have in addition to their fields. XML names. */
  readonly itemAttributes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Result of `lookupTableUpdate`. */
export type LookupTableUpdatePayload = {
  readonly __typename?: 'LookupTableUpdatePayload';
  /**
   * The table as stored by HQ; null if it was not changed. HQ does not return the changed table, so selecting this field
   * reads all tables.
   *
   * Cost: 1 HQ request per 1,000 tables.
   */
  readonly lookupTable?: Maybe<LookupTable>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** A value in a lookup table. */
export type LookupTableValue = {
  readonly __typename?: 'LookupTableValue';
  /** Properties that distinguish it from the field's other values, such as `{ "lang": "fra" }`. */
  readonly properties?: Maybe<Scalars['JSONObject']['output']>;
  /** The value. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** A value in a lookup table. */
export type LookupTableValueInput = {
  /** Properties that distinguish it from the field's other values, such as `{ "lang": "fra" }`. */
  readonly properties?: InputMaybe<Scalars['JSONObject']['input']>;
  /** The value. */
  readonly value: Scalars['String']['input'];
};

/** Result of `lookupTablesUpload`. */
export type LookupTablesUploadPayload = {
  readonly __typename?: 'LookupTablesUploadPayload';
  /** The job that HQ started; null if HQ rejected the request. */
  readonly job?: Maybe<HqJob>;
  /** Errors in the file; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/**
 * Kinds of content. In filters, as in HQ, `SMS` includes all special kinds of text messages, and `SMS_SURVEY` includes
 * `IVR_SURVEY`.
 */
export type MessagingContentKind =
  /** A text message sent through an API. */
  | 'API_SMS'
  /** A text message in a chat. */
  | 'CHAT_SMS'
  /** An email. */
  | 'EMAIL'
  /** A push notification. */
  | 'FCM_NOTIFICATION'
  /** A survey by phone call. */
  | 'IVR_SURVEY'
  /** A text message that a user sent by hand. */
  | 'MANUAL_SMS'
  /** No content. */
  | 'NONE'
  /** A check that a phone number works. */
  | 'PHONE_VERIFICATION'
  /** A text message. */
  | 'SMS'
  /** A text message that asks for a call back. */
  | 'SMS_CALLBACK'
  /** A survey by text messages. */
  | 'SMS_SURVEY'
  /** A kind that HQ does not know, or that this schema does not know. Rejected in filters. */
  | 'UNKNOWN';

/** Directions of messages. */
export type MessagingDirection =
  /** Received by HQ. */
  | 'INCOMING'
  /** Sent by HQ. */
  | 'OUTGOING'
  /** Not known. */
  | 'UNKNOWN';

/** The error of a messaging event. */
export type MessagingError = {
  readonly __typename?: 'MessagingError';
  /** HQ's error code, such as `NO_PHONE_NUMBER`. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Description of the error. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** Details of the error. */
  readonly messageDetail?: Maybe<Scalars['String']['output']>;
};

/** A message, or a survey conversation, with one recipient, and its outcome. */
export type MessagingEvent = Node & {
  readonly __typename?: 'MessagingEvent';
  /**
   * The case that the event is about; null without one.
   *
   * Cost: 1 HQ request per 5,000 events; 0 if cached.
   */
  readonly case?: Maybe<Case>;
  /** HQ's id of the case that the event is about; null without one. */
  readonly caseId?: Maybe<Scalars['ID']['output']>;
  /** Kind of content. */
  readonly contentKind?: Maybe<MessagingContentKind>;
  /** When the event was created. */
  readonly date?: Maybe<Scalars['DateTime']['output']>;
  /** When the event last had activity. */
  readonly dateLastActivity?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Error of the event as a whole; null if none. */
  readonly error?: Maybe<MessagingError>;
  /** HQ's number of the event. */
  readonly eventId: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** The messages of the event. */
  readonly messages?: Maybe<ReadonlyArray<MessagingMessage>>;
  /** Kind of content in HQ's words, such as `sms-survey`. */
  readonly rawContentKind?: Maybe<Scalars['String']['output']>;
  /** Status of the event in HQ's words, such as `in-progress`. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /** The recipient of the message. */
  readonly recipient?: Maybe<MessagingRecipient>;
  /** What caused the message. */
  readonly source?: Maybe<MessagingSource>;
  /** Status of the event. */
  readonly status?: Maybe<MessagingStatus>;
  /** The survey of the event; null for other events. */
  readonly survey?: Maybe<MessagingSurvey>;
};

/** A page of events. */
export type MessagingEventConnection = {
  readonly __typename?: 'MessagingEventConnection';
  /** The events of this page with their cursors. */
  readonly edges: ReadonlyArray<MessagingEventEdge>;
  /** The events of this page. */
  readonly nodes: ReadonlyArray<MessagingEvent>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Number of events in the whole list; null where HQ does not report it with the page. HQ does not report it for
   * `Domain.messagingEvents`.
   */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An event with its cursor. */
export type MessagingEventEdge = {
  readonly __typename?: 'MessagingEventEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: MessagingEvent;
};

/** Filters messaging events. Conditions are combined with AND, the values of a list with OR. Empty lists are rejected. */
export type MessagingEventFilter = {
  /** HQ's id of the case that the event is about. HQ accepts one value; several are rejected. */
  readonly caseId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Kinds of content. */
  readonly contentKind?: InputMaybe<ReadonlyArray<MessagingContentKind>>;
  /** When the event was created. */
  readonly date?: InputMaybe<HqDateTimeRange>;
  /**
   * Time of the last activity. For an incremental read, use `gte` with the highest `dateLastActivity` seen, and drop
   * events already seen.
   */
  readonly dateLastActivity?: InputMaybe<HqDateTimeRange>;
  /** Email address of the event's messages. It must match exactly. HQ accepts one value; several are rejected. */
  readonly emailAddress?: InputMaybe<ReadonlyArray<Scalars['EmailAddress']['input']>>;
  /** HQ's error code, such as `NO_PHONE_NUMBER`. HQ accepts one value; several are rejected. */
  readonly errorCode?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Part of a phone number of the event's messages. HQ accepts one value; several are rejected. */
  readonly phoneNumber?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Kinds of sources. */
  readonly sourceKind?: InputMaybe<ReadonlyArray<MessagingSourceKind>>;
  /** Status of the event. HQ accepts one value; several are rejected. */
  readonly status?: InputMaybe<ReadonlyArray<MessagingStatus>>;
};

/** Sort order of messaging events. */
export type MessagingEventOrder = {
  /** Sort direction. */
  readonly direction: HqOrderDirection;
  /** Field to sort by. */
  readonly field: MessagingEventOrderField;
};

/** Fields that messaging events can be sorted by. */
export type MessagingEventOrderField =
  /** When the event last had activity. */
  | 'DATE_LAST_ACTIVITY';

/** A single SMS, call or email. */
export type MessagingMessage = Node & {
  readonly __typename?: 'MessagingMessage';
  /** Name of the messaging gateway. */
  readonly backend?: Maybe<Scalars['String']['output']>;
  /** Text of the message. */
  readonly content?: Maybe<Scalars['String']['output']>;
  /** When it was sent or received. */
  readonly date?: Maybe<Scalars['DateTime']['output']>;
  /** When the message was last changed; null if not known. */
  readonly dateModified?: Maybe<Scalars['DateTime']['output']>;
  /** Direction of the message. */
  readonly direction?: Maybe<MessagingDirection>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Email address; null except for emails. */
  readonly emailAddress?: Maybe<Scalars['String']['output']>;
  /** Error of the message; null if none. */
  readonly errorMessage?: Maybe<Scalars['String']['output']>;
  /** The event that the message belongs to. */
  readonly event: MessagingEvent;
  /** HQ's number of the event that the message belongs to. */
  readonly eventId: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Kind of message. */
  readonly kind?: Maybe<MessagingMessageKind>;
  /** HQ's number of the message. It is unique within the event. */
  readonly messageId: Scalars['ID']['output'];
  /** Phone number; null for emails. */
  readonly phoneNumber?: Maybe<Scalars['String']['output']>;
  /** Status of the message, in HQ's words. */
  readonly status?: Maybe<Scalars['String']['output']>;
};

/** Kinds of messages. */
export type MessagingMessageKind =
  /** An email. */
  | 'EMAIL'
  /** A phone call. */
  | 'IVR'
  /** A text message. */
  | 'SMS'
  /** Another kind. */
  | 'UNKNOWN';

/** The recipient of a message. */
export type MessagingRecipient = {
  readonly __typename?: 'MessagingRecipient';
  /**
   * The recipient, if it is a case.
   *
   * Cost: 1 HQ request per 5,000 events; 0 if cached.
   */
  readonly case?: Maybe<Case>;
  /** Kind of recipient. */
  readonly kind?: Maybe<MessagingRecipientKind>;
  /** Name of the recipient; `unknown` if HQ did not find it. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** HQ's id: of a case if `kind` is `CASE`, otherwise of a user. Null if not known. */
  readonly recipientId?: Maybe<Scalars['ID']['output']>;
  /**
   * The recipient, if it is a user.
   *
   * Cost: 1 HQ request per 1,000 users of each kind in the project space; 0 if cached.
   */
  readonly user?: Maybe<ProjectUser>;
};

/** Kinds of recipients. */
export type MessagingRecipientKind =
  /** A case. */
  | 'CASE'
  /** A mobile worker. */
  | 'MOBILE_WORKER'
  /** A recipient that HQ did not find, or of another kind. */
  | 'UNKNOWN'
  /** A web user. */
  | 'WEB_USER';

/** The cause of a message: a broadcast, a conditional alert, a keyword. */
export type MessagingSource = {
  readonly __typename?: 'MessagingSource';
  /** Kind of source. */
  readonly kind?: Maybe<MessagingSourceKind>;
  /** Name of the source. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Kind of source in HQ's words, such as `conditional-alert`. */
  readonly rawKind?: Maybe<Scalars['String']['output']>;
  /** HQ's id of the source; null if there is none. */
  readonly sourceId?: Maybe<Scalars['ID']['output']>;
};

/**
 * Kinds of sources. In filters, as in HQ, `BROADCAST` includes both other kinds of broadcasts, `REMINDER` includes
 * `CONDITIONAL_ALERT`, and `OTHER` includes `FORWARDED_MESSAGE`.
 */
export type MessagingSourceKind =
  /** A broadcast. */
  | 'BROADCAST'
  /** A conditional alert. */
  | 'CONDITIONAL_ALERT'
  /** A forwarded message. */
  | 'FORWARDED_MESSAGE'
  /** A broadcast that was sent immediately. */
  | 'IMMEDIATE_BROADCAST'
  /** A keyword in an incoming message. */
  | 'KEYWORD'
  /** Any other source. */
  | 'OTHER'
  /** A reminder. */
  | 'REMINDER'
  /** A broadcast at a set time. */
  | 'SCHEDULED_BROADCAST'
  /** A kind that HQ does not know, or that this schema does not know. Rejected in filters. */
  | 'UNKNOWN'
  /** A message that HQ could not interpret. */
  | 'UNRECOGNIZED';

/**
 * Status of a messaging event. In filters, as in HQ, `IN_PROGRESS` includes open surveys, `NOT_COMPLETED` surveys that were
 * closed without a form, and `ERROR` events with a failed SMS.
 */
export type MessagingStatus =
  /** Completed. */
  | 'COMPLETED'
  /** The email was delivered. */
  | 'EMAIL_DELIVERED'
  /** The email was sent. */
  | 'EMAIL_SENT'
  /** Failed. */
  | 'ERROR'
  /** In progress. */
  | 'IN_PROGRESS'
  /** Finished without being completed. */
  | 'NOT_COMPLETED'
  /** A status that HQ does not know, or that this schema does not know; see `rawStatus`. Rejected in filters. */
  | 'UNKNOWN';

/** A survey: a form that is filled in by messages. */
export type MessagingSurvey = {
  readonly __typename?: 'MessagingSurvey';
  /** HQ's id of the application. */
  readonly appId?: Maybe<Scalars['ID']['output']>;
  /**
   * The application of the survey. All applications are read together.
   *
   * Cost: 1 HQ request per operation; 0 if cached.
   */
  readonly application?: Maybe<Application>;
  /**
   * The form in the application. Shares its request with `application`.
   *
   * Cost: 1 HQ request per operation; 0 if cached.
   */
  readonly definition?: Maybe<FormDefinition>;
  /**
   * The form submission; null until it is submitted.
   *
   * Cost: 1 HQ request per form (or per 1,000 forms in the project space, if fewer); 0 if cached.
   */
  readonly form?: Maybe<Form>;
  /** HQ's id of the form in the application. */
  readonly formDefinitionId?: Maybe<Scalars['ID']['output']>;
  /** HQ's id of the form submission; null until it is submitted. */
  readonly formId?: Maybe<Scalars['ID']['output']>;
  /** Name of the form. */
  readonly formName?: Maybe<Scalars['String']['output']>;
};

/** A mobile worker: a user of CommCare in this project space only. */
export type MobileWorker = CaseOwner & Node & ProjectMember & ProjectUser & {
  readonly __typename?: 'MobileWorker';
  /**
   * True if the worker is active. HQ reports it only in its lists, so a worker read by id takes further requests.
   *
   * Cost: 1 HQ request per 1,000 workers + 1 HQ request per 1,000 deactivated workers; 0 if cached or returned with the parent.
   */
  readonly active?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Cases that the worker owns, open and closed.
   *
   * Cost: 1 HQ request per 60 workers; 0 if cached.
   */
  readonly cases?: Maybe<CaseConnection>;
  /** Phone number for messages; null without one. */
  readonly defaultPhoneNumber?: Maybe<Scalars['String']['output']>;
  /** Name that HQ shows for the worker: the full name, or the username without `@` and what follows if it is empty. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Email address; null if empty. */
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  /** First name; null if empty. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /**
   * Forms that the worker filled in, newest first, without archived ones.
   *
   * Cost: 1 HQ request per worker (or per 1,000 forms in the project space, if fewer); 0 if cached.
   */
  readonly forms?: Maybe<FormConnection>;
  /** HQ's ids of the worker's groups. */
  readonly groupIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * The groups of the worker.
   *
   * Cost: 1 HQ request per 1,000 groups in the project space; 0 if cached.
   */
  readonly groups?: Maybe<ReadonlyArray<Group>>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Language code; null if not set. */
  readonly language?: Maybe<Scalars['String']['output']>;
  /** Last name; null if empty. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** HQ's ids of the worker's locations. */
  readonly locationIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * The locations of the worker, without archived ones.
   *
   * Cost: unmetered.
   */
  readonly locations?: Maybe<ReadonlyArray<Location>>;
  /** Phone numbers. The default number comes first. */
  readonly phoneNumbers?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * The primary location of the worker; null without one.
   *
   * Cost: unmetered.
   */
  readonly primaryLocation?: Maybe<Location>;
  /** HQ's id of the worker's primary location; null without one. */
  readonly primaryLocationId?: Maybe<Scalars['ID']['output']>;
  /** Name of the role; null without one. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** Custom user data by name. Values are text, except that HQ's own `commcare_profile` may be a number. */
  readonly userData?: Maybe<Scalars['JSONObject']['output']>;
  /** The value of one field of the custom user data; null if not set. */
  readonly userDatum?: Maybe<Scalars['String']['output']>;
  /** HQ's user id. */
  readonly userId: Scalars['ID']['output'];
  /**
   * The case that HQ keeps for the worker (type `commcare-user`); null if the project space does not use such cases.
   *
   * Cost: 1 HQ request per 5,000 workers; 0 if cached.
   */
  readonly usercase?: Maybe<Case>;
  /** Full username, such as `asha@demo.commcarehq.org`. */
  readonly username?: Maybe<Scalars['String']['output']>;
};


/** A mobile worker: a user of CommCare in this project space only. */
export type MobileWorkerCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A mobile worker: a user of CommCare in this project space only. */
export type MobileWorkerFormsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FormFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A mobile worker: a user of CommCare in this project space only. */
export type MobileWorkerUserDataArgs = {
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** A mobile worker: a user of CommCare in this project space only. */
export type MobileWorkerUserDatumArgs = {
  name: Scalars['String']['input'];
};

/** Result of `mobileWorkerActivate`. */
export type MobileWorkerActivatePayload = {
  readonly __typename?: 'MobileWorkerActivatePayload';
  /**
   * The worker as stored by HQ; null if it was not activated.
   *
   * Cost: 1 HQ request.
   */
  readonly mobileWorker?: Maybe<MobileWorker>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Which mobile workers. */
export type MobileWorkerActivity =
  /** Workers who can log in. */
  | 'ACTIVE'
  /** Active and deactivated workers. */
  | 'ALL'
  /** Workers who were deactivated. */
  | 'DEACTIVATED';

/** A page of workers. */
export type MobileWorkerConnection = {
  readonly __typename?: 'MobileWorkerConnection';
  /** The workers of this page with their cursors. */
  readonly edges: ReadonlyArray<MobileWorkerEdge>;
  /** The workers of this page. */
  readonly nodes: ReadonlyArray<MobileWorker>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of workers in the whole list; null where HQ does not report it with the page. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A new mobile worker. */
export type MobileWorkerCreateInput = {
  /** Username in ConnectID, instead of a password. HQ allows it for some project spaces only. */
  readonly connectUsername?: InputMaybe<Scalars['String']['input']>;
  /** Phone number for messages. It may be missing in `phoneNumbers`. */
  readonly defaultPhoneNumber?: InputMaybe<Scalars['String']['input']>;
  /** Email address. HQ converts it to lower case. */
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** First name. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** HQ's ids of the worker's groups. */
  readonly groupIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Language code. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** Last name. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** HQ's ids of the worker's locations. */
  readonly locationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * Password, which this gateway does not store. Not required for workers who log in with ConnectID or choose a password
   * when they confirm the account.
   */
  readonly password?: InputMaybe<Scalars['String']['input']>;
  /** Phone numbers, the default first. HQ removes a leading plus sign. */
  readonly phoneNumbers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** HQ's id of the primary location, which must be one of `locationIds`. Give both or neither. */
  readonly primaryLocationId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * True lets the worker confirm the account and choose the password. HQ supports it in some plans only; in others an
   * account needs a password.
   */
  readonly requireAccountConfirmation?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name of the role. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
  /** True sends the confirmation email immediately. */
  readonly sendConfirmationEmail?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Custom user data by name. Values are text, numbers or booleans; HQ stores text. `commcare_profile` sets the profile
   * by its id.
   */
  readonly userData?: InputMaybe<Scalars['JSONObject']['input']>;
  /**
   * Username, with or without `@{domain}.commcarehq.org`. HQ converts it to lower case and replaces white space with
   * dots.
   */
  readonly username: Scalars['String']['input'];
};

/** Result of `mobileWorkerCreate`. */
export type MobileWorkerCreatePayload = {
  readonly __typename?: 'MobileWorkerCreatePayload';
  /** The new worker as stored by HQ. Null if it was not created, or could not be read back. */
  readonly mobileWorker?: Maybe<MobileWorker>;
  /** Errors in the input, or with `IGNORED` the parts that HQ ignored. Empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
  /** HQ's id of the new worker; null if it was not created. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
};

/** Result of `mobileWorkerDeactivate`. */
export type MobileWorkerDeactivatePayload = {
  readonly __typename?: 'MobileWorkerDeactivatePayload';
  /**
   * The worker as stored by HQ; null if it was not deactivated.
   *
   * Cost: 1 HQ request.
   */
  readonly mobileWorker?: Maybe<MobileWorker>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Result of `mobileWorkerDelete`. */
export type MobileWorkerDeletePayload = {
  readonly __typename?: 'MobileWorkerDeletePayload';
  /** Global id of the deleted worker, to remove it from client caches; null if it was not deleted. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
  /** HQ's id of the deleted worker; null if it was not deleted. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
};

/** A worker with its cursor. */
export type MobileWorkerEdge = {
  readonly __typename?: 'MobileWorkerEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The worker. */
  readonly node: MobileWorker;
};

/** Filters mobile workers. */
export type MobileWorkerFilter = {
  /** Active workers, deactivated ones, or both. Null means active workers. */
  readonly activity?: InputMaybe<MobileWorkerActivity>;
  /**
   * HQ's ids of groups, for workers in at least one of them. HQ filters only active workers, and only by one group. With
   * several groups, or with deactivated workers, all members are read before the first page: each group costs 1 request, or
   * all workers are read if that takes fewer.
   */
  readonly groupId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Older HQ servers only. A form that registers a mobile worker. */
export type MobileWorkerRegisterInput = {
  /**
   * Id of the form, a UUID chosen by the client. Repeating the mutation with it does not create a second worker.
   * Default: a new id.
   */
  readonly formId?: InputMaybe<Scalars['ID']['input']>;
  /** Password. This gateway does not store it, but HQ stores it in the form. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
  /** Custom user data by name. Values are text, numbers or booleans; HQ stores text. `phone_number` is the phone number. */
  readonly userData?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Username without the suffix of the project space. Older HQ servers append a number to a name that is taken. */
  readonly username: Scalars['String']['input'];
};

/** Result of `mobileWorkerRegister`. */
export type MobileWorkerRegisterPayload = {
  readonly __typename?: 'MobileWorkerRegisterPayload';
  /** HQ's id of the stored form; null if it was not stored. */
  readonly formId?: Maybe<Scalars['ID']['output']>;
  /** HQ's message to the sender of the form; null if HQ rejected the form. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** The worker that HQ created. Null if HQ created none, as on newer servers, or if the worker could not be looked up. */
  readonly mobileWorker?: Maybe<MobileWorker>;
  /**
   * Errors in the form. `IGNORED`: HQ stored the form but created no worker. `FAILED`: it is not known whether HQ
   * created one. Empty on success.
   */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Result of `mobileWorkerResetPassword`. */
export type MobileWorkerResetPasswordPayload = {
  readonly __typename?: 'MobileWorkerResetPasswordPayload';
  /**
   * The worker; null if no email was sent.
   *
   * Cost: 1 HQ request; 0 if cached.
   */
  readonly mobileWorker?: Maybe<MobileWorker>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Changes of a mobile worker. Fields that are left out do not change; null clears a field. */
export type MobileWorkerUpdateInput = {
  /** Phone number for messages, which is added to the phone numbers if missing. */
  readonly defaultPhoneNumber?: InputMaybe<Scalars['String']['input']>;
  /** Email address. HQ converts it to lower case. */
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** First name. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** HQ's ids of all groups, which replace the existing ones. */
  readonly groupIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Language code. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** Last name. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** HQ's ids of all locations, which replace the existing ones. */
  readonly locationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** New password, which this gateway does not store. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
  /** All phone numbers, which replace the existing ones, the default first. HQ removes a leading plus sign. */
  readonly phoneNumbers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * HQ's id of the primary location, which must be one of `locationIds`. Give both or neither; null and an empty list
   * remove all locations.
   */
  readonly primaryLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the role. It cannot be null: HQ cannot remove a role. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
  /** True sends the email for confirming the account again. */
  readonly sendConfirmationEmail?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Custom user data by name, which is added to the existing data. An empty string clears a field. `commcare_profile`
   * sets the profile by its id.
   */
  readonly userData?: InputMaybe<Scalars['JSONObject']['input']>;
};

/** Result of `mobileWorkerUpdate`. */
export type MobileWorkerUpdatePayload = {
  readonly __typename?: 'MobileWorkerUpdatePayload';
  /** The worker as stored by HQ; null if nothing was changed. */
  readonly mobileWorker?: Maybe<MobileWorker>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/**
 * The result of one of several mobile workers. If the outcome is `UNKNOWN`, check before sending the worker again, or send it
 * with `findExisting`.
 */
export type MobileWorkerWriteResult = {
  readonly __typename?: 'MobileWorkerWriteResult';
  /** Index in `inputs`, from 0. */
  readonly index: Scalars['Int']['output'];
  /** The worker as stored by HQ. Null if there is none, or if it could not be read back. */
  readonly mobileWorker?: Maybe<MobileWorker>;
  /** Outcome for this worker. */
  readonly outcome: WriteOutcome;
  /** Errors in the input, or with `IGNORED` the parts that HQ ignored. Empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
  /** HQ's id of the worker; null if there is none. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
};

/** Result of `mobileWorkersCreate`. */
export type MobileWorkersCreatePayload = {
  readonly __typename?: 'MobileWorkersCreatePayload';
  /** The result of each worker, in the order of `inputs`; empty if nothing was sent. */
  readonly results: ReadonlyArray<MobileWorkerWriteResult>;
  /** Errors in the input that prevented sending; empty if there are `results`. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Older HQ servers only. People to invite by SMS. */
export type MobileWorkersInviteBySmsInput = {
  /** True allows Android phones only. Users of other phones get a message that says so. */
  readonly androidOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** HQ's id of the application to install. */
  readonly appId: Scalars['ID']['input'];
  /** Text of the SMS, with `{}` in place of the link. Default: HQ's own text. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
  /** True requires an email address for registration. */
  readonly requireEmail?: InputMaybe<Scalars['Boolean']['input']>;
  /** People to invite, without duplicate phone numbers. */
  readonly users: ReadonlyArray<SmsInvitationInput>;
};

/** Result of `mobileWorkersInviteBySms`. */
export type MobileWorkersInviteBySmsPayload = {
  readonly __typename?: 'MobileWorkersInviteBySmsPayload';
  /** Phone numbers that HQ sent an SMS to; null if nothing was sent. */
  readonly phoneNumbers?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Errors in the input, or phone numbers that HQ did not send an SMS to. Empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Older HQ servers only. Phone numbers to send installation instructions to. */
export type MobileWorkersResendInstallInfoBySmsInput = {
  /** HQ's id of the application to install. */
  readonly appId: Scalars['ID']['input'];
  /** Text of the SMS, with `{}` in place of the link. Default: HQ's own text. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
  /** Phone numbers with their country code, such as `+16175551234`, without duplicates. */
  readonly phoneNumbers: ReadonlyArray<Scalars['String']['input']>;
};

/** Result of `mobileWorkersResendInstallInfoBySms`. */
export type MobileWorkersResendInstallInfoBySmsPayload = {
  readonly __typename?: 'MobileWorkersResendInstallInfoBySmsPayload';
  /** Phone numbers that HQ sent an SMS to; null if nothing was sent. */
  readonly phoneNumbers?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Errors in the input, or phone numbers that HQ did not send an SMS to. Empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Opens a case. HQ does not keep external ids unique: `caseUpsert` avoids a second case with the same external id.
   *
   * Cost: 1 HQ request.
   */
  readonly caseCreate?: Maybe<CaseCreatePayload>;
  /**
   * Changes a case. Repeating it writes another form and overwrites later changes. Use an idempotency key to repeat it
   * safely.
   *
   * Cost: 1 HQ request.
   */
  readonly caseUpdate?: Maybe<CaseUpdatePayload>;
  /**
   * Changes the case with this external id, or opens one if there is none. HQ rejects an external id that several cases
   * have. Repeating it does not open a second case, but writes another form and overwrites later changes.
   *
   * Cost: 1 HQ request.
   */
  readonly caseUpsert?: Maybe<CaseUpsertPayload>;
  /**
   * Imports cases from rows or from a workbook with HQ's case importer. HQ imports in the background: poll the job.
   * Valid rows are saved even if others fail; the job's `problems` lists the failed rows. `casesSave` returns a result
   * for each case immediately.
   *
   * Cases of this project space are not cached for an hour or until the job has finished. If the sheet names of a
   * workbook may be case types, the applications are read first.
   *
   * Cost: unmetered + up to 1 HQ request + up to 1 HQ request per sheet.
   */
  readonly casesImport?: Maybe<CasesImportPayload>;
  /**
   * Creates, updates and upserts many cases. They are sent in chunks of up to 100, and HQ saves all cases of a chunk or
   * none. If any case is invalid, nothing is sent. `results` has the order of `inputs`. Links between cases of the list
   * (`temporaryId`, `externalId`) can change the order of sending.
   *
   * For long lists, raise the header `hq-deadline` and give an idempotency key: `Domain.writeProgress` then reports the
   * progress, and repeating the mutation continues where it stopped. A chunk with an unknown outcome is not sent
   * again unless that is safe; its error says how to check it.
   *
   * Cost: 1 HQ request per 100 cases.
   */
  readonly casesSave?: Maybe<CasesSavePayload>;
  /**
   * Submits a form, as data or as XML. All changes of cases in a form are made, or none. A form that HQ rejects as a
   * whole is reported in `userErrors` with the code `FAILED`.
   *
   * HQ ignores an identical resubmission; different content under an existing form id replaces that form. Therefore a form
   * sent as data gets a new id (derived from the idempotency key, if given, so that repeating is safe), and XML with an
   * existing id is rejected unless `replacesFormId` names it.
   *
   * The id of XML and the caller are looked up, which is unmetered. The form that `replacesFormId` names is read.
   *
   * Cost: 1 form submission + unmetered + up to 1 HQ request.
   */
  readonly formSubmit?: Maybe<FormSubmitPayload>;
  /**
   * Archives many forms in the background: poll the job. Archived forms are left out of lists, and their changes of cases
   * are undone. Forms that are archived already count as succeeded; the job's `problems` lists those that could not be
   * archived. Repeating it is safe. Forms and cases of this project space are not cached for an hour or until the job has
   * finished.
   *
   * HQ requires an API key and the feature flag BULK_FORM_ACTIONS_API, and rejects callers who are restricted to
   * locations.
   *
   * Cost: 1 HQ request.
   */
  readonly formsArchive?: Maybe<FormsArchivePayload>;
  /**
   * Experimental: deletes many archived forms in the background: poll the job. HQ hides them immediately and deletes them
   * finally after 90 days; users cannot undo it. The job's `problems` lists forms that could not be deleted, such as those
   * that are not archived. Repeating it is safe. Forms and cases of this project space are not cached for an hour or until
   * the job has finished. Many HQ servers do not support it: the error is `FORBIDDEN`.
   *
   * HQ requires an API key and the feature flag BULK_FORM_ACTIONS_API, and rejects callers who are restricted to
   * locations.
   *
   * Cost: 1 HQ request.
   */
  readonly formsDelete?: Maybe<FormsDeletePayload>;
  /**
   * Restores many archived forms and their changes of cases in the background: poll the job. Forms that are not archived
   * count as succeeded; the job's `problems` lists those that could not be restored. Repeating it is safe. Forms and cases
   * of this project space are not cached for an hour or until the job has finished.
   *
   * HQ requires an API key and the feature flag BULK_FORM_ACTIONS_API, and rejects callers who are restricted to
   * locations.
   *
   * Cost: 1 HQ request.
   */
  readonly formsUnarchive?: Maybe<FormsUnarchivePayload>;
  /**
   * Creates a group of mobile workers. HQ removes the members of a new group from all their other groups. To prevent
   * this, the group is created without members, which are added by a second request. If the second request fails, the
   * group exists without members and `userErrors` reports it. Members are looked up first, at the cost of reading them
   * unless they are cached.
   *
   * Cost: up to 2 HQ requests + up to 1 HQ request per 1,000 workers + up to 1 HQ request per 1,000 deactivated workers.
   */
  readonly groupCreate?: Maybe<GroupCreatePayload>;
  /**
   * Deletes a group. Its members and the cases that it owns are kept.
   *
   * Cost: 1 HQ request.
   */
  readonly groupDelete?: Maybe<GroupDeletePayload>;
  /**
   * Changes a group. Fields that are left out do not change. HQ replaces all members at once: if members change, the
   * group, the deactivated workers and the added or removed workers are read first. Deactivated members, which HQ does not
   * list, are kept unless `removeMobileWorkerIds` names them or `dropDeactivated` is set. HQ's list of deactivated workers
   * is some seconds behind: a member deactivated just now outside this gateway may be removed from the group.
   *
   * Cost: up to 2 HQ requests + up to 1 HQ request per 1,000 workers + up to 1 HQ request per 1,000 deactivated workers.
   */
  readonly groupUpdate?: Maybe<GroupUpdatePayload>;
  /**
   * Creates many groups. Invalid input (a missing or duplicate name, an unknown member) rejects all groups before any is
   * created. Otherwise each group succeeds or fails separately. Members are added by one further request per group, as
   * in `groupCreate`, and are looked up first.
   *
   * Cost: 1 HQ request + 1 HQ request per group with members + up to 1 HQ request per 1,000 workers + up to 1 HQ request per 1,000 deactivated workers.
   */
  readonly groupsCreate?: Maybe<GroupsCreatePayload>;
  /**
   * Creates a location. Its type and parent are looked up first.
   *
   * Cost: unmetered.
   */
  readonly locationCreate?: Maybe<LocationCreatePayload>;
  /**
   * Changes or moves a location. Fields that are left out do not change. A new type or parent is looked up first. If the
   * name changes without `siteCode`, the current site code is read and sent too: HQ would otherwise derive a new one
   * from the name.
   *
   * Cost: unmetered.
   */
  readonly locationUpdate?: Maybe<LocationUpdatePayload>;
  /**
   * Creates and changes up to 100 locations, all or nothing. If HQ rejects one, nothing is changed. More than 100 are
   * rejected: send several mutations, which succeed or fail separately. Types, parents and site codes are looked up
   * first, as in `locationCreate` and `locationUpdate`.
   *
   * Cost: unmetered.
   */
  readonly locationsSave?: Maybe<LocationsSavePayload>;
  /**
   * Creates a lookup table without rows.
   *
   * Cost: 1 HQ request.
   */
  readonly lookupTableCreate?: Maybe<LookupTableCreatePayload>;
  /**
   * Deletes a lookup table with all its rows.
   *
   * Cost: 1 HQ request.
   */
  readonly lookupTableDelete?: Maybe<LookupTableDeletePayload>;
  /**
   * Adds a row at the end of a lookup table. HQ does not check field names against the table. Use `lookupTablesUpload`
   * for many rows.
   *
   * Cost: 1 HQ request.
   */
  readonly lookupTableRowCreate?: Maybe<LookupTableRowCreatePayload>;
  /**
   * Deletes a row of a lookup table.
   *
   * Cost: 1 HQ request.
   */
  readonly lookupTableRowDelete?: Maybe<LookupTableRowDeletePayload>;
  /**
   * Changes a row of a lookup table. Its position does not change. The row is looked up first unless it is cached: HQ
   * would create a new row for an unknown id.
   *
   * Cost: up to 2 HQ requests.
   */
  readonly lookupTableRowUpdate?: Maybe<LookupTableRowUpdatePayload>;
  /**
   * Changes a lookup table. Its tag cannot be changed. The table is looked up first unless it is cached: HQ would create
   * a new table for an unknown id.
   *
   * Cost: up to 2 HQ requests.
   */
  readonly lookupTableUpdate?: Maybe<LookupTableUpdatePayload>;
  /**
   * Uploads a workbook (.xlsx) of lookup tables with their rows, to write many rows at once. HQ processes it in the
   * background, usually within a minute: poll the job. The job reports errors in the layout. It does not report problems
   * of single rows, such as an unknown owner; such a row is written nevertheless.
   *
   * Cost: 1 HQ request.
   */
  readonly lookupTablesUpload?: Maybe<LookupTablesUploadPayload>;
  /**
   * Activates a mobile worker, who can then log in again.
   *
   * Cost: 1 HQ request.
   */
  readonly mobileWorkerActivate?: Maybe<MobileWorkerActivatePayload>;
  /**
   * Creates a mobile worker. HQ ignores most invalid fields of a new worker without an error. The worker is therefore
   * read back, and ignored fields are reported in `userErrors` with the code `IGNORED`. Groups are looked up first, at 1
   * further request unless they are cached.
   *
   * Cost: 2 HQ requests + up to 1 HQ request per 1,000 groups.
   */
  readonly mobileWorkerCreate?: Maybe<MobileWorkerCreatePayload>;
  /**
   * Deactivates a mobile worker, who can then no longer log in.
   *
   * Cost: 1 HQ request.
   */
  readonly mobileWorkerDeactivate?: Maybe<MobileWorkerDeactivatePayload>;
  /**
   * Deletes a mobile worker. HQ keeps the forms and cases of the worker.
   *
   * Cost: 1 HQ request.
   */
  readonly mobileWorkerDelete?: Maybe<MobileWorkerDeletePayload>;
  /**
   * Older HQ servers only. Submits the form by which old phones registered a mobile worker. Newer servers only store the
   * form and return the user error `IGNORED`; use `mobileWorkerCreate` there. HQ stores the form including the password,
   * visible to all who may read forms.
   *
   * If HQ registers the worker under an id of its own, all workers are read.
   *
   * Cost: 1 form submission + 1 HQ request + up to 1 HQ request per 1,000 workers + up to 1 HQ request per 1,000 deactivated workers.
   */
  readonly mobileWorkerRegister?: Maybe<MobileWorkerRegisterPayload>;
  /**
   * Sends a mobile worker an email for choosing a new password. The worker must be active and have an email address.
   *
   * Cost: 1 HQ request.
   */
  readonly mobileWorkerResetPassword?: Maybe<MobileWorkerResetPasswordPayload>;
  /**
   * Changes a mobile worker. Fields that are left out do not change; null clears a field. Groups are looked up first. If HQ
   * fails, a further request checks whether the worker exists.
   *
   * Cost: up to 2 HQ requests + up to 1 HQ request per 1,000 groups.
   */
  readonly mobileWorkerUpdate?: Maybe<MobileWorkerUpdatePayload>;
  /**
   * Creates mobile workers one after the other. Each succeeds or fails separately; `results` has the order of `inputs`. If
   * any input is invalid, nothing is sent. The new workers are read back. With `findExisting` the existing workers are read
   * first, and repeating the operation continues where it stopped.
   *
   * Cost: up to 2 HQ requests per worker + up to 2 HQ requests per 1,000 workers + up to 1 HQ request per 1,000 deactivated workers + up to 1 HQ request per 1,000 groups.
   */
  readonly mobileWorkersCreate?: Maybe<MobileWorkersCreatePayload>;
  /**
   * Older HQ servers only. Invites people by SMS to register as mobile workers. A worker is created when a person
   * follows the link. Phone numbers that HQ could not reach are reported in `userErrors`; all others were sent an SMS.
   * Newer HQ servers return the error `UNSUPPORTED_BY_SERVER`.
   *
   * Cost: unmetered.
   */
  readonly mobileWorkersInviteBySms?: Maybe<MobileWorkersInviteBySmsPayload>;
  /**
   * Older HQ servers only. Sends mobile workers an SMS on how to install CommCare (up to version 2.44.4). Phone numbers
   * that HQ could not reach are reported in `userErrors`; all others were sent an SMS. Newer HQ servers return the error
   * `UNSUPPORTED_BY_SERVER`.
   *
   * Cost: unmetered.
   */
  readonly mobileWorkersResendInstallInfoBySms?: Maybe<MobileWorkersResendInstallInfoBySmsPayload>;
  /**
   * Checks the username and password of a user of the project space, and returns the user (HQ's single sign on). Nothing
   * is changed at HQ, and neither the password nor the answer is stored; the header `Idempotency-Key` has no effect. A wrong
   * password is reported in `userErrors`. `UNAUTHENTICATED` refers to the credential of the request, not to this login.
   *
   * Cost: 1 HQ request.
   */
  readonly userSignIn?: Maybe<UserSignInPayload>;
  /**
   * Enables the membership of a web user in this project space.
   *
   * Cost: 1 HQ request.
   */
  readonly webUserActivate?: Maybe<WebUserActivatePayload>;
  /**
   * Disables the membership of a web user in this project space. The account and its other memberships do not change.
   *
   * Cost: 1 HQ request.
   */
  readonly webUserDeactivate?: Maybe<WebUserDeactivatePayload>;
  /**
   * Invites a person to the project space by email. HQ cannot list invitations later: keep this answer.
   *
   * Cost: 1 HQ request.
   */
  readonly webUserInvite?: Maybe<WebUserInvitePayload>;
  /**
   * Changes the membership of a web user in the project space. Fields that are left out do not change.
   *
   * Cost: 1 HQ request.
   */
  readonly webUserUpdate?: Maybe<WebUserUpdatePayload>;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationCaseCreateArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: CaseCreateInput;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationCaseUpdateArgs = {
  case: CaseRefInput;
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: CaseUpdateInput;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationCaseUpsertArgs = {
  domain: Scalars['ID']['input'];
  externalId: Scalars['String']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: CaseUpsertInput;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationCasesImportArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: CasesImportInput;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationCasesSaveArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  inputs: ReadonlyArray<CaseSaveInput>;
  stopAtFailure?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationFormSubmitArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: FormSubmitInput;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationFormsArchiveArgs = {
  domain: Scalars['ID']['input'];
  formIds: ReadonlyArray<Scalars['ID']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationFormsDeleteArgs = {
  domain: Scalars['ID']['input'];
  formIds: ReadonlyArray<Scalars['ID']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationFormsUnarchiveArgs = {
  domain: Scalars['ID']['input'];
  formIds: ReadonlyArray<Scalars['ID']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationGroupCreateArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: GroupCreateInput;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationGroupDeleteArgs = {
  domain: Scalars['ID']['input'];
  groupId: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationGroupUpdateArgs = {
  domain: Scalars['ID']['input'];
  groupId: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: GroupUpdateInput;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationGroupsCreateArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  inputs: ReadonlyArray<GroupCreateInput>;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationLocationCreateArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: LocationCreateInput;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationLocationUpdateArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: LocationUpdateInput;
  locationId: Scalars['ID']['input'];
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationLocationsSaveArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  inputs: ReadonlyArray<LocationSaveInput>;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationLookupTableCreateArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: LookupTableCreateInput;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationLookupTableDeleteArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  tableId: Scalars['ID']['input'];
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationLookupTableRowCreateArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: LookupTableRowCreateInput;
  tableId: Scalars['ID']['input'];
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationLookupTableRowDeleteArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  rowId: Scalars['ID']['input'];
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationLookupTableRowUpdateArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: LookupTableRowUpdateInput;
  rowId: Scalars['ID']['input'];
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationLookupTableUpdateArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: LookupTableUpdateInput;
  tableId: Scalars['ID']['input'];
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationLookupTablesUploadArgs = {
  domain: Scalars['ID']['input'];
  file: HqFileInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  replace: Scalars['Boolean']['input'];
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationMobileWorkerActivateArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  userId: Scalars['ID']['input'];
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationMobileWorkerCreateArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: MobileWorkerCreateInput;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationMobileWorkerDeactivateArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  userId: Scalars['ID']['input'];
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationMobileWorkerDeleteArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  userId: Scalars['ID']['input'];
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationMobileWorkerRegisterArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: MobileWorkerRegisterInput;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationMobileWorkerResetPasswordArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  userId: Scalars['ID']['input'];
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationMobileWorkerUpdateArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: MobileWorkerUpdateInput;
  userId: Scalars['ID']['input'];
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationMobileWorkersCreateArgs = {
  domain: Scalars['ID']['input'];
  findExisting?: InputMaybe<Scalars['Boolean']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  inputs: ReadonlyArray<MobileWorkerCreateInput>;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationMobileWorkersInviteBySmsArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: MobileWorkersInviteBySmsInput;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationMobileWorkersResendInstallInfoBySmsArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: MobileWorkersResendInstallInfoBySmsInput;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationUserSignInArgs = {
  domain: Scalars['ID']['input'];
  password: Scalars['String']['input'];
  username: Scalars['String']['input'];
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationWebUserActivateArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  userId: Scalars['ID']['input'];
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationWebUserDeactivateArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  userId: Scalars['ID']['input'];
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationWebUserInviteArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: WebUserInviteInput;
};


/**
 * Changes, executed one after the other. A change is sent to HQ only once, unless repeating it is safe.
 *
 * Invalid input is reported in `userErrors`. Nothing was changed then, except with the code `IGNORED` or where the
 * mutation says so. A change without an answer is an error with the code `OUTCOME_UNKNOWN`.
 *
 * `results` has one item for each of the `inputs`, in their order. If nothing was sent, it is empty and `userErrors` has
 * the errors of all inputs.
 *
 * `idempotencyKey`, or the header `Idempotency-Key` for a whole operation, makes repeats safe for a day. Keys are lost when
 * the gateway restarts, unless it has a Redis.
 */
export type MutationWebUserUpdateArgs = {
  domain: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: WebUserUpdateInput;
  userId: Scalars['ID']['input'];
};

/** An object with a global id. */
export type Node = {
  /**
   * Opaque global id, for `node(id:)`. It never changes. HQ's own id is a separate field named for its noun (`caseId`,
   * `formId`, ...).
   */
  readonly id: Scalars['ID']['output'];
};

/** A column of a feed. */
export type ODataColumn = {
  readonly __typename?: 'ODataColumn';
  /** Heading as configured in HQ. It is the key in `ODataRow.values`. */
  readonly heading: Scalars['String']['output'];
  /** True if this column is the key of the feed. */
  readonly key: Scalars['Boolean']['output'];
  /** OData type, such as `Edm.String`, `Edm.Boolean`, `Edm.DateTimeOffset`. */
  readonly type: Scalars['String']['output'];
};

/**
 * Experimental: a feed of cases or forms that HQ provides for Power BI and Tableau. It has the columns and filters that
 * were saved in HQ. HQ accepts HTTP Basic and API keys here, but no OAuth tokens. One request reads up to 10,000 cases
 * or forms.
 */
export type ODataFeed = Node & {
  readonly __typename?: 'ODataFeed';
  /**
   * The columns in their order.
   *
   * Cost: unmetered.
   */
  readonly columns?: Maybe<ReadonlyArray<ODataColumn>>;
  /** HQ's id of the feed's configuration. */
  readonly configId: Scalars['ID']['output'];
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Global id. A configuration has another one for each table. */
  readonly id: Scalars['ID']['output'];
  /** Kind of rows in the feed. */
  readonly kind: ExportKind;
  /**
   * The rows of the feed. HQ pages by position and never reports the number of rows: rows that are added or removed
   * during a read may be missed or returned twice. At least 2,000 cases or forms are read per request, for tables of
   * repeat groups 10,000, because many may have no entry.
   *
   * Cost: 1 HQ request per 10,000 cases or forms; 0 if cached.
   */
  readonly rows?: Maybe<ODataRowConnection>;
  /** Number of the table: 0 has one row per case or form, the others one row per entry of a repeat group. */
  readonly tableNumber: Scalars['Int']['output'];
};


/**
 * Experimental: a feed of cases or forms that HQ provides for Power BI and Tableau. It has the columns and filters that
 * were saved in HQ. HQ accepts HTTP Basic and API keys here, but no OAuth tokens. One request reads up to 10,000 cases
 * or forms.
 */
export type ODataFeedRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A row of a feed. */
export type ODataRow = {
  readonly __typename?: 'ODataRow';
  /**
   * The value of one column, as in `values`.
   *
   * Cost: unmetered.
   */
  readonly value?: Maybe<Scalars['JSON']['output']>;
  /**
   * Values by column. A missing value (`---` in HQ) is null; a blank value is an empty string. Booleans, numbers and
   * times (UTC) have the type of their column. Values that do not parse as the column's type are returned as text. The
   * types are read once per feed.
   *
   * Cost: unmetered.
   */
  readonly values?: Maybe<Scalars['JSONObject']['output']>;
};


/** A row of a feed. */
export type ODataRowValueArgs = {
  column: Scalars['String']['input'];
};

/** A page of rows. */
export type ODataRowConnection = {
  readonly __typename?: 'ODataRowConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<ODataRowEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<ODataRow>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
};

/** A row with its cursor. */
export type ODataRowEdge = {
  readonly __typename?: 'ODataRowEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ODataRow;
};

/** Position of a page in its list. Lists can only be read forward. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last row, to continue with `after`; null if the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** True if more rows follow, and if an error cut the list short. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True if `after` was given. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row; null if the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A user who belongs to the project space: a mobile worker or a web user. */
export type ProjectMember = {
  /**
   * True if the user is active in this project space; null where HQ does not report it.
   *
   * Cost: 1 HQ request per 1,000 workers + 1 HQ request per 1,000 deactivated workers; 0 if cached or returned with the parent.
   */
  readonly active?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Cases that the user owns, open and closed.
   *
   * Cost: 1 HQ request per 60 users; 0 if cached.
   */
  readonly cases?: Maybe<CaseConnection>;
  /** Phone number for messages; null without one. */
  readonly defaultPhoneNumber?: Maybe<Scalars['String']['output']>;
  /** Name that HQ shows for the user: the full name, or the username if it is empty. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Email address; null if empty. */
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  /** First name; null if empty. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /**
   * Forms that the user filled in, newest first, without archived ones.
   *
   * Cost: 1 HQ request per user (or per 1,000 forms in the project space, if fewer); 0 if cached.
   */
  readonly forms?: Maybe<FormConnection>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Last name; null if empty. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** HQ's ids of the user's locations. */
  readonly locationIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * The locations of the user, without archived ones.
   *
   * Cost: unmetered.
   */
  readonly locations?: Maybe<ReadonlyArray<Location>>;
  /** Phone numbers. The default number comes first. */
  readonly phoneNumbers?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * The primary location of the user; null without one.
   *
   * Cost: unmetered.
   */
  readonly primaryLocation?: Maybe<Location>;
  /** HQ's id of the user's primary location; null without one. */
  readonly primaryLocationId?: Maybe<Scalars['ID']['output']>;
  /** Name of the role in this project space; null without one. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** Custom user data by name. */
  readonly userData?: Maybe<Scalars['JSONObject']['output']>;
  /** The value of one field of the custom user data; null if not set. */
  readonly userDatum?: Maybe<Scalars['String']['output']>;
  /** HQ's user id. */
  readonly userId: Scalars['ID']['output'];
  /** Username: of a web user an email address, of a mobile worker such as `asha@demo.commcarehq.org`. */
  readonly username?: Maybe<Scalars['String']['output']>;
};


/** A user who belongs to the project space: a mobile worker or a web user. */
export type ProjectMemberCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A user who belongs to the project space: a mobile worker or a web user. */
export type ProjectMemberFormsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FormFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A user who belongs to the project space: a mobile worker or a web user. */
export type ProjectMemberUserDataArgs = {
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** A user who belongs to the project space: a mobile worker or a web user. */
export type ProjectMemberUserDatumArgs = {
  name: Scalars['String']['input'];
};

/** A user who fills in forms or changes cases. New kinds of users may be added, so clients need a default branch. */
export type ProjectUser = {
  /**
   * Name that HQ shows for the user: the full name, or the username if it is empty. Null if HQ's APIs do not return the
   * user.
   */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** HQ's user id. */
  readonly userId: Scalars['ID']['output'];
};

/** Entry points: the account, its project spaces, and any object by its global id. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * A project space by the name in its URLs (`/a/{name}/`). The name is not checked. If the project space does not exist
   * or is forbidden, the fields below it fail with `FORBIDDEN`.
   */
  readonly domain?: Maybe<Domain>;
  /**
   * The project spaces of the account. An API key or token that is tied to some project spaces returns only these.
   * Project spaces that the account reaches through its enterprise are not listed, but can be opened with `domain`.
   *
   * Cost: unmetered.
   */
  readonly domains?: Maybe<DomainConnection>;
  /**
   * Any object by its global id; null if HQ has no such object.
   *
   * Cost: up to 2 HQ requests; 0 if cached.
   */
  readonly node?: Maybe<Node>;
  /**
   * Objects by their global ids, in the order of the ids. An item is null if HQ has no such object. Ids of the same kind
   * and project space share requests where HQ can read several objects at once.
   *
   * Cost: up to 2 HQ requests per object; 0 if cached.
   */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /**
   * The account behind the credential. Suitable for checking a credential.
   *
   * Cost: unmetered.
   */
  readonly viewer?: Maybe<HqAccount>;
};


/** Entry points: the account, its project spaces, and any object by its global id. */
export type QueryDomainArgs = {
  name: Scalars['ID']['input'];
};


/** Entry points: the account, its project spaces, and any object by its global id. */
export type QueryDomainsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DomainFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Entry points: the account, its project spaces, and any object by its global id. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Entry points: the account, its project spaces, and any object by its global id. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** A report that was built in the project space on a data source. */
export type Report = Node & {
  readonly __typename?: 'Report';
  /** The columns as defined. An expanded column becomes several columns in the rows (see `ReportRow.columns`). */
  readonly columns?: Maybe<ReadonlyArray<ReportColumn>>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** The filters of the report, for `rows(filter:)`. */
  readonly filters?: Maybe<ReadonlyArray<ReportFilter>>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** HQ's report id. */
  readonly reportId: Scalars['ID']['output'];
  /**
   * The rows in the order of the report.
   *
   * Cost: 1 HQ request per 50 rows; 0 if cached.
   */
  readonly rows?: Maybe<ReportRowConnection>;
  /** Title; null without one. */
  readonly title?: Maybe<Scalars['String']['output']>;
};


/** A report that was built in the project space on a data source. */
export type ReportRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReadonlyArray<ReportFilterInput>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A column of a report as defined. */
export type ReportColumn = {
  readonly __typename?: 'ReportColumn';
  /** Heading in one language. */
  readonly heading?: Maybe<Scalars['String']['output']>;
  /** Slug of the column. The slugs of its columns in the rows equal it or start with it. */
  readonly slug: Scalars['String']['output'];
  /** Kind of column, usually `field` or `expanded`. */
  readonly type?: Maybe<Scalars['String']['output']>;
};


/** A column of a report as defined. */
export type ReportColumnHeadingArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A filter of a report. */
export type ReportFilter = {
  readonly __typename?: 'ReportFilter';
  /** Kind of value, such as `string`, `integer`, `decimal`, `date`. */
  readonly datatype?: Maybe<Scalars['String']['output']>;
  /** Name of the filter in `rows(filter:)`. */
  readonly slug: Scalars['String']['output'];
  /** Kind of filter, such as `date`, `choice_list`, `dynamic_choice_list`, `numeric`, `quarter`, `location_drilldown`. */
  readonly type?: Maybe<Scalars['String']['output']>;
};

/** The value of one filter of a report. Only the fields that fit the filter's type are accepted. */
export type ReportFilterInput = {
  /** Date filters: the last day, inclusive. Default: no upper bound. */
  readonly end?: InputMaybe<Scalars['Date']['input']>;
  /** Numeric filters: the number to compare with. */
  readonly operand?: InputMaybe<Scalars['Float']['input']>;
  /** Numeric filters: the comparison. */
  readonly operator?: InputMaybe<ReportOperator>;
  /** Quarter filters: 1 to 4. */
  readonly quarter?: InputMaybe<Scalars['Int']['input']>;
  /** Name of the filter. */
  readonly slug: Scalars['String']['input'];
  /** Date filters: the first day. Default: no lower bound. */
  readonly start?: InputMaybe<Scalars['Date']['input']>;
  /** Choice lists: the values. One of them must match. `location_drilldown`: one location id. */
  readonly values?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Quarter filters: the year. */
  readonly year?: InputMaybe<Scalars['Int']['input']>;
};

/** Comparisons of numeric filters. */
export type ReportOperator =
  /** Equal. */
  | 'EQ'
  /** Greater. */
  | 'GT'
  /** Greater or equal. */
  | 'GTE'
  /** Less. */
  | 'LT'
  /** Less or equal. */
  | 'LTE'
  /** Not equal. */
  | 'NE';

/** A row of a report. */
export type ReportRow = {
  readonly __typename?: 'ReportRow';
  /** The columns of the row in their order. An expanded column has one column per value in the data. */
  readonly columns?: Maybe<ReadonlyArray<ReportRowColumn>>;
  /** Position in the report, from 0. */
  readonly index: Scalars['NonNegativeInt']['output'];
  /** The value of one column; null if empty. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
  /** Values by the slug of their column. Numbers are JSON numbers. */
  readonly values?: Maybe<Scalars['JSONObject']['output']>;
};


/** A row of a report. */
export type ReportRowValueArgs = {
  column: Scalars['String']['input'];
};

/** A column of a row. */
export type ReportRowColumn = {
  readonly __typename?: 'ReportRowColumn';
  /** For an expanded column, the value that this column counts. */
  readonly expandColumnValue?: Maybe<Scalars['JSON']['output']>;
  /** Heading. */
  readonly heading?: Maybe<Scalars['String']['output']>;
  /** Key in `ReportRow.values`. */
  readonly slug: Scalars['String']['output'];
};

/** A page of rows. */
export type ReportRowConnection = {
  readonly __typename?: 'ReportRowConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<ReportRowEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<ReportRow>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of rows that match the filters; null where HQ does not report it with the page. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A row with its cursor. */
export type ReportRowEdge = {
  readonly __typename?: 'ReportRowEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ReportRow;
};

/** HQ's limits for the requests to a project space. */
export type RequestBudget = {
  readonly __typename?: 'RequestBudget';
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** One limit per kind of requests, `API` first. */
  readonly limits: ReadonlyArray<RequestBudgetLimit>;
  /**
   * Number of active mobile workers, from which HQ derives the limits. Null if it was neither configured nor counted. The
   * limits of the API are then an estimate, and the others are not known.
   */
  readonly mobileWorkers?: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Number of API requests of this gateway that are waiting. */
  readonly queued: Scalars['NonNegativeInt']['output'];
  /** Share of each limit of the API that this gateway leaves to other clients of HQ, from 0 to 1. */
  readonly reserve: Scalars['Float']['output'];
};

/**
 * Kinds of requests with a limit of their own. This gateway counts and limits only requests to the API. Of the other
 * kinds it states HQ's default limits; a server may have others, and HQ enforces them only while the whole server is busy.
 */
export type RequestBudgetKind =
  /** Requests to HQ's APIs. HQ has no weekly window for them. */
  | 'API'
  /** Cases that form submissions create or change. */
  | 'CASE_UPDATES'
  /** Restores. HQ limits them only where its feature flag RATE_LIMIT_RESTORES is on. */
  | 'RESTORES'
  /** Form submissions, as by `formSubmit`. */
  | 'SUBMISSIONS';

/** HQ's limit for one kind of requests. A request needs room in each window. */
export type RequestBudgetLimit = {
  readonly __typename?: 'RequestBudgetLimit';
  /** Kind of requests. */
  readonly kind: RequestBudgetKind;
  /** The windows, longest first. */
  readonly windows: ReadonlyArray<RequestBudgetWindow>;
};

/** Length of a window. */
export type RequestBudgetPeriod =
  /** One day. */
  | 'DAY'
  /** One hour. */
  | 'HOUR'
  /** One minute. */
  | 'MINUTE'
  /** One second. */
  | 'SECOND'
  /** One week. */
  | 'WEEK';

/** One of HQ's time windows. */
export type RequestBudgetWindow = {
  readonly __typename?: 'RequestBudgetWindow';
  /** Number of requests that this gateway may make now in this window; null for kinds that it does not count. */
  readonly free?: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Number of requests that HQ allows in the window, including the reserve; null if not known. */
  readonly limit?: Maybe<Scalars['Float']['output']>;
  /** Length of the window. */
  readonly period: RequestBudgetPeriod;
  /** When no request made so far counts any longer; null for kinds that this gateway does not count. */
  readonly resetsAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Number of requests counted in the window, as far as this gateway knows. HQ weights the oldest part of a window less
   * and less. Null for kinds that this gateway does not count.
   */
  readonly used?: Maybe<Scalars['Float']['output']>;
};

/**
 * Experimental: the data that HQ sends to the phone of a user (OTA restore). It contains the user, the cases that the
 * user may see, and fixtures for applications. No part of it is cached. The password hash in HQ's answer is discarded.
 */
export type Restore = {
  readonly __typename?: 'Restore';
  /** All open cases that the user may see; with `sinceRestoreId` only those that changed. */
  readonly cases: ReadonlyArray<RestoreCase>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Lists for applications: locations, groups, lookup tables (`item-list:<tag>`), reports. */
  readonly fixtures: ReadonlyArray<RestoreFixture>;
  /** Number of elements as counted by HQ, including its message; null where HQ does not count. */
  readonly itemCount?: Maybe<Scalars['NonNegativeInt']['output']>;
  /** The user of the restore. */
  readonly registration: RestoreRegistration;
  /** Id of this restore. Use it as `sinceRestoreId` to return only later changes. */
  readonly restoreId: Scalars['ID']['output'];
};


/**
 * Experimental: the data that HQ sends to the phone of a user (OTA restore). It contains the user, the cases that the
 * user may see, and fixtures for applications. No part of it is cached. The password hash in HQ's answer is discarded.
 */
export type RestoreCasesArgs = {
  caseType?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/**
 * Experimental: the data that HQ sends to the phone of a user (OTA restore). It contains the user, the cases that the
 * user may see, and fixtures for applications. No part of it is cached. The password hash in HQ's answer is discarded.
 */
export type RestoreFixturesArgs = {
  fixtureIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/**
 * A case as sent to a phone. Fields that HQ leaves out are null. A case that the phone must remove often has only its
 * id.
 */
export type RestoreCase = {
  readonly __typename?: 'RestoreCase';
  /** Files of the case. Their links are built from the ids of the case and the file, not taken from the restore. */
  readonly attachments: ReadonlyArray<CaseAttachment>;
  /**
   * The case in HQ's search index. Null if HQ has no such case or the caller may not see it; the caller may see less
   * than the restored user.
   *
   * Cost: 1 HQ request per 5,000 cases; 0 if cached.
   */
  readonly case?: Maybe<Case>;
  /** HQ's case id. */
  readonly caseId: Scalars['ID']['output'];
  /** Name; empty or null if the case has none. */
  readonly caseName?: Maybe<Scalars['String']['output']>;
  /** Case type; empty or null if the case has none. */
  readonly caseType?: Maybe<Scalars['String']['output']>;
  /** True if the phone must remove the case: it is closed, or no longer available to the user. */
  readonly closed: Scalars['Boolean']['output'];
  /** Id of the case in another system, as free text; null if not set. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** Links to other cases. */
  readonly indices: ReadonlyArray<CaseIndex>;
  /** When the case was last changed, by the device's clock. */
  readonly lastModified?: Maybe<Scalars['DateTime']['output']>;
  /** HQ's id of the user who last changed the case. */
  readonly modifiedById?: Maybe<Scalars['ID']['output']>;
  /** Id of the owner; empty without one. */
  readonly ownerId?: Maybe<Scalars['ID']['output']>;
  /** Case properties by name. Values are always text, including numbers and dates. */
  readonly properties: Scalars['JSONObject']['output'];
  /** The value of one case property; null if not set. */
  readonly property?: Maybe<Scalars['String']['output']>;
};


/**
 * A case as sent to a phone. Fields that HQ leaves out are null. A case that the phone must remove often has only its
 * id.
 */
export type RestoreCasePropertiesArgs = {
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/**
 * A case as sent to a phone. Fields that HQ leaves out are null. A case that the phone must remove often has only its
 * id.
 */
export type RestoreCasePropertyArgs = {
  name: Scalars['String']['input'];
};

/** A list for applications (fixture). */
export type RestoreFixture = {
  readonly __typename?: 'RestoreFixture';
  /**
   * The content as JSON. An element without attributes and children is a string. Any other element is an object:
   * attributes are `@name`, text is `#text`, and children are lists under their names.
   */
  readonly content: Scalars['JSONObject']['output'];
  /** Id of the fixture, such as `locations` or `item-list:villages`. */
  readonly fixtureId: Scalars['ID']['output'];
  /** HQ's id of the user that the fixture is for; null or empty if it is for all users. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
  /** The complete element as XML, with the order of its parts. */
  readonly xml: Scalars['String']['output'];
};

/** The user of a restore. */
export type RestoreRegistration = {
  readonly __typename?: 'RestoreRegistration';
  /** When the account was created; null if the restore does not say. */
  readonly dateJoined?: Maybe<Scalars['Date']['output']>;
  /** User data by name. Values are always text. */
  readonly userData: Scalars['JSONObject']['output'];
  /** HQ's id of the mobile worker or web user. */
  readonly userId: Scalars['ID']['output'];
  /** Login name; for mobile workers without the project space. */
  readonly username: Scalars['String']['output'];
};


/** The user of a restore. */
export type RestoreRegistrationUserDataArgs = {
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/**
 * Experimental: a file that HQ builds once a day from a daily saved export or an Excel dashboard. HQ has no API that
 * lists them. Copy the id from the export's page in HQ. The download is unmetered.
 */
export type SavedExport = DownloadableFile & {
  readonly __typename?: 'SavedExport';
  /** Media type. Always null: HQ states it only when the file is downloaded. */
  readonly contentType?: Maybe<Scalars['String']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /**
   * URL of the last built file at this gateway; 404 if it does not exist or the caller may not see it. It needs the same
   * `authorization` header as the GraphQL request. HQ does not report when the file was built. A download may make HQ
   * rebuild it, so the next download is newer.
   */
  readonly downloadUrl: Scalars['URL']['output'];
  /** HQ's id of the export. */
  readonly exportId: Scalars['ID']['output'];
  /** URL of the file at HQ. HQ requires its own login or API credential there. */
  readonly hqUrl: Scalars['URL']['output'];
  /** File name. Always null: HQ names the file only when it is downloaded. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** Older HQ servers only. A person to invite by SMS. */
export type SmsInvitationInput = {
  /** Phone number with its country code, such as `+16175551234`. */
  readonly phoneNumber: Scalars['String']['input'];
  /** Custom user data of the new worker. Values are text, numbers or booleans; HQ stores text. */
  readonly userData?: InputMaybe<Scalars['JSONObject']['input']>;
};

/**
 * An owner that HQ does not know. The owner was deleted, belongs to another project space, or is just text: HQ does not
 * check owners.
 */
export type UnknownOwner = CaseOwner & {
  readonly __typename?: 'UnknownOwner';
  /** Always null: HQ does not know the owner. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Owner id as stored in the case. */
  readonly ownerId: Scalars['ID']['output'];
};

/**
 * A user that HQ's APIs do not return: HQ itself (`system`), `demo_user`, a deleted user, a user of another project
 * space.
 */
export type UnknownUser = ProjectUser & {
  readonly __typename?: 'UnknownUser';
  /** Always null: HQ's APIs do not return the user. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** User id as stored in the form or case. */
  readonly userId: Scalars['ID']['output'];
};

/** Result of `userSignIn`. */
export type UserSignInPayload = {
  readonly __typename?: 'UserSignInPayload';
  /**
   * The user; null if the login failed. HQ's answer lacks the role and language of a mobile worker, and the locations,
   * user data, profile and state of a web user. Selecting one of these reads the user with the credential of the
   * request.
   *
   * Cost: up to 1 HQ request; 0 if cached.
   */
  readonly user?: Maybe<ProjectMember>;
  /** Why the login failed; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** A web user as a member of this project space. Role, user data and locations are those of this project space. */
export type WebUser = CaseOwner & Node & ProjectMember & ProjectUser & {
  readonly __typename?: 'WebUser';
  /** True if the membership in this project space is enabled; null on older HQ servers. */
  readonly active?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Cases that the user owns, open and closed.
   *
   * Cost: 1 HQ request per 60 users; 0 if cached.
   */
  readonly cases?: Maybe<CaseConnection>;
  /** Phone number for messages; null without one. */
  readonly defaultPhoneNumber?: Maybe<Scalars['String']['output']>;
  /** Name that HQ shows for the user: the full name, or the username if it is empty. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Email address; null if empty. */
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  /** First name; null if empty. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /**
   * Forms that the user filled in, newest first, without archived ones.
   *
   * Cost: 1 HQ request per user (or per 1,000 forms in the project space, if fewer); 0 if cached.
   */
  readonly forms?: Maybe<FormConnection>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** True if the user is an administrator of this project space. */
  readonly isAdmin?: Maybe<Scalars['Boolean']['output']>;
  /** Last name; null if empty. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** HQ's ids of the user's locations. */
  readonly locationIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * The locations of the user, without archived ones.
   *
   * Cost: unmetered.
   */
  readonly locations?: Maybe<ReadonlyArray<Location>>;
  /** Permissions of the role, under HQ's names. Values are booleans or lists of allowed items. */
  readonly permissions?: Maybe<Scalars['JSONObject']['output']>;
  /** Phone numbers. The default number comes first. */
  readonly phoneNumbers?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * The primary location of the user; null without one.
   *
   * Cost: unmetered.
   */
  readonly primaryLocation?: Maybe<Location>;
  /** HQ's id of the user's primary location; null without one. */
  readonly primaryLocationId?: Maybe<Scalars['ID']['output']>;
  /** Name of the user data profile; null without one. */
  readonly profile?: Maybe<Scalars['String']['output']>;
  /** Name of the role in this project space, `Admin` for administrators; null without one. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /**
   * Groups in Tableau. HQ does not include them in its list of web users.
   *
   * Cost: 1 HQ request per user; 0 if cached or returned with the parent.
   */
  readonly tableauGroups?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Role in Tableau; null without one. */
  readonly tableauRole?: Maybe<Scalars['String']['output']>;
  /** Custom user data by name. */
  readonly userData?: Maybe<Scalars['JSONObject']['output']>;
  /** The value of one field of the custom user data; null if not set. */
  readonly userDatum?: Maybe<Scalars['String']['output']>;
  /** HQ's user id, which is the same in all project spaces. */
  readonly userId: Scalars['ID']['output'];
  /** Username: an email address. */
  readonly username?: Maybe<Scalars['String']['output']>;
};


/** A web user as a member of this project space. Role, user data and locations are those of this project space. */
export type WebUserCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A web user as a member of this project space. Role, user data and locations are those of this project space. */
export type WebUserFormsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FormFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A web user as a member of this project space. Role, user data and locations are those of this project space. */
export type WebUserUserDataArgs = {
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** A web user as a member of this project space. Role, user data and locations are those of this project space. */
export type WebUserUserDatumArgs = {
  name: Scalars['String']['input'];
};

/** Result of `webUserActivate`. */
export type WebUserActivatePayload = {
  readonly __typename?: 'WebUserActivatePayload';
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
  /**
   * The user as stored by HQ; null if the membership was not enabled. HQ's answer is empty, so selecting this field
   * reads the user.
   *
   * Cost: 1 HQ request.
   */
  readonly webUser?: Maybe<WebUser>;
};

/** A page of web users. */
export type WebUserConnection = {
  readonly __typename?: 'WebUserConnection';
  /** The web users of this page with their cursors. */
  readonly edges: ReadonlyArray<WebUserEdge>;
  /** The web users of this page. */
  readonly nodes: ReadonlyArray<WebUser>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of web users in the whole list; null where HQ does not report it with the page. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Result of `webUserDeactivate`. */
export type WebUserDeactivatePayload = {
  readonly __typename?: 'WebUserDeactivatePayload';
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
  /**
   * The user as stored by HQ; null if the membership was not disabled. HQ's answer is empty, so selecting this field
   * reads the user.
   *
   * Cost: 1 HQ request.
   */
  readonly webUser?: Maybe<WebUser>;
};

/** A web user with its cursor. */
export type WebUserEdge = {
  readonly __typename?: 'WebUserEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The web user. */
  readonly node: WebUser;
};

/** Filters web users. */
export type WebUserFilter = {
  /** Usernames of active members. They must match exactly. HQ filters by one username: for several, all web users are read. */
  readonly username?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** An invitation to a project space, as returned by HQ when it is created. */
export type WebUserInvitation = {
  readonly __typename?: 'WebUserInvitation';
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Email address that the invitation is sent to. */
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  /** HQ's id of the invitation; null on older HQ servers. */
  readonly invitationId?: Maybe<Scalars['ID']['output']>;
  /** HQ's ids of the locations. */
  readonly locationIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * The locations of the invited user.
   *
   * Cost: unmetered.
   */
  readonly locations?: Maybe<ReadonlyArray<Location>>;
  /**
   * The primary location; null without one.
   *
   * Cost: unmetered.
   */
  readonly primaryLocation?: Maybe<Location>;
  /** HQ's id of the primary location; null without one. */
  readonly primaryLocationId?: Maybe<Scalars['ID']['output']>;
  /** Name of the user data profile; null without one. */
  readonly profile?: Maybe<Scalars['String']['output']>;
  /** Name of the role. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** Groups in Tableau. */
  readonly tableauGroups?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Role in Tableau; null without one. */
  readonly tableauRole?: Maybe<Scalars['String']['output']>;
  /** Custom user data by name. */
  readonly userData?: Maybe<Scalars['JSONObject']['output']>;
};

/** An invitation to a project space. */
export type WebUserInviteInput = {
  /** Email address that the invitation is sent to. */
  readonly email: Scalars['EmailAddress']['input'];
  /** HQ's ids of all locations. Give both this and `primaryLocationId`, or neither. */
  readonly locationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** HQ's id of the primary location, which must be one of `locationIds`. Give both or neither. */
  readonly primaryLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the user data profile. */
  readonly profile?: InputMaybe<Scalars['String']['input']>;
  /** Name of the role, `Admin` for administrators. */
  readonly role: Scalars['String']['input'];
  /** Groups in Tableau. */
  readonly tableauGroups?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Role in Tableau, if the project space uses Tableau and the caller may set it. */
  readonly tableauRole?: InputMaybe<Scalars['String']['input']>;
  /** Custom user data by name. Values are text, numbers or booleans, which are stored as text. */
  readonly userData?: InputMaybe<Scalars['JSONObject']['input']>;
};

/** Result of `webUserInvite`. */
export type WebUserInvitePayload = {
  readonly __typename?: 'WebUserInvitePayload';
  /** The invitation; null if it was not created. */
  readonly invitation?: Maybe<WebUserInvitation>;
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
};

/** Changes of a web user's membership in a project space. */
export type WebUserUpdateInput = {
  /** HQ's ids of all locations; an empty list removes them. Give both this and `primaryLocationId`, or neither. */
  readonly locationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * HQ's id of the primary location, which must be one of `locationIds`. Null or empty if `locationIds` is empty. Give
   * both or neither.
   */
  readonly primaryLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the user data profile; an empty string or null removes it. */
  readonly profile?: InputMaybe<Scalars['String']['input']>;
  /** Name of the role, `Admin` for administrators. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
  /** Groups in Tableau, which replace the existing ones. */
  readonly tableauGroups?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Role in Tableau, if the project space uses Tableau and the caller may set it. */
  readonly tableauRole?: InputMaybe<Scalars['String']['input']>;
  /**
   * Custom user data by name, which is added to the existing data. Values are text, numbers or booleans, which are
   * stored as text. An empty string clears a field.
   */
  readonly userData?: InputMaybe<Scalars['JSONObject']['input']>;
};

/** Result of `webUserUpdate`. */
export type WebUserUpdatePayload = {
  readonly __typename?: 'WebUserUpdatePayload';
  /** Errors in the input; empty on success. */
  readonly userErrors: ReadonlyArray<HqUserError>;
  /** The user as stored by HQ; null if nothing was changed. */
  readonly webUser?: Maybe<WebUser>;
};

/** Outcome of one item of a bulk mutation. */
export type WriteOutcome =
  /** HQ created the object. */
  | 'CREATED'
  /** The object existed already and was not changed. */
  | 'FOUND'
  /** The item was not sent, because an earlier one failed. */
  | 'NOT_SENT'
  /**
   * HQ or the gateway rejected the item, or another item of the same HQ request. The `userErrors` of the rejected item
   * state why.
   */
  | 'REFUSED'
  /** HQ saved the object. HQ does not report whether it was new. */
  | 'SAVED'
  /** The item was sent and no answer arrived. It may be saved. */
  | 'UNKNOWN'
  /** HQ changed the object. */
  | 'UPDATED';

/** Progress of a mutation of many objects. */
export type WriteProgress = {
  readonly __typename?: 'WriteProgress';
  /** Number of inputs saved. */
  readonly done: Scalars['NonNegativeInt']['output'];
  /**
   * True if the mutation has finished. Repeating it with its key returns the same answer without repeating finished
   * requests.
   */
  readonly ended: Scalars['Boolean']['output'];
  /** Response name (alias) of the mutation in its operation. If several mutations used the key, the one started last. */
  readonly mutation: Scalars['String']['output'];
  /** Number of inputs that HQ rejected. */
  readonly refused: Scalars['NonNegativeInt']['output'];
  /** When the mutation started, or was last repeated. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** Number of inputs. */
  readonly total: Scalars['NonNegativeInt']['output'];
  /** Number of inputs that were sent without receiving an answer. */
  readonly unknown: Scalars['NonNegativeInt']['output'];
  /** When the last part finished. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Number of inputs not sent yet, or not sent at all if the mutation has finished. */
  readonly waiting: Scalars['NonNegativeInt']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  ApplicationStructure:
    | ( Of<Omit<Application, 'builds' | 'ccz' | 'modules'> & { builds?: Maybe<ReadonlyArray<_RefType['ApplicationBuild']>>, ccz?: Maybe<_RefType['ApplicationPackage']>, modules?: Maybe<ReadonlyArray<_RefType['ApplicationModule']>> }> )
    | ( Of<Omit<ApplicationBuild, 'application' | 'ccz' | 'modules'> & { application?: Maybe<_RefType['Application']>, ccz?: Maybe<_RefType['ApplicationPackage']>, modules?: Maybe<ReadonlyArray<_RefType['ApplicationModule']>> }> )
  ;
  CaseOwner:
    | ( Of<Omit<Group, 'mobileWorkers'> & { mobileWorkers?: Maybe<_RefType['MobileWorkerConnection']> }> )
    | ( Of<Omit<Location, 'ancestor' | 'ancestors' | 'mobileWorkers' | 'parent' | 'type' | 'webUsers'> & { ancestor?: Maybe<_RefType['Location']>, ancestors?: Maybe<ReadonlyArray<_RefType['Location']>>, mobileWorkers?: Maybe<_RefType['MobileWorkerConnection']>, parent?: Maybe<_RefType['Location']>, type?: Maybe<_RefType['LocationType']>, webUsers?: Maybe<_RefType['WebUserConnection']> }> )
    | ( Of<Omit<MobileWorker, 'forms' | 'groups' | 'locations' | 'primaryLocation' | 'usercase'> & { forms?: Maybe<_RefType['FormConnection']>, groups?: Maybe<ReadonlyArray<_RefType['Group']>>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']>, usercase?: Maybe<_RefType['Case']> }> )
    | ( Of<UnknownOwner> )
    | ( Of<Omit<WebUser, 'forms' | 'locations' | 'primaryLocation'> & { forms?: Maybe<_RefType['FormConnection']>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']> }> )
  ;
  DownloadableFile:
    | ( Of<ApplicationPackage> )
    | ( Of<CaseAttachment> )
    | ( Of<DetConfig> )
    | ( Of<FormAttachment> )
    | ( Of<LookupTableFile> )
    | ( Of<SavedExport> )
  ;
  HqAttachment:
    | ( Of<CaseAttachment> )
    | ( Of<FormAttachment> )
  ;
  Node:
    | ( Of<Omit<Application, 'builds' | 'ccz' | 'modules'> & { builds?: Maybe<ReadonlyArray<_RefType['ApplicationBuild']>>, ccz?: Maybe<_RefType['ApplicationPackage']>, modules?: Maybe<ReadonlyArray<_RefType['ApplicationModule']>> }> )
    | ( Of<Omit<ApplicationBuild, 'application' | 'ccz' | 'modules'> & { application?: Maybe<_RefType['Application']>, ccz?: Maybe<_RefType['ApplicationPackage']>, modules?: Maybe<ReadonlyArray<_RefType['ApplicationModule']>> }> )
    | ( Of<Omit<ApplicationModule, 'application' | 'build' | 'forms'> & { application?: Maybe<_RefType['Application']>, build?: Maybe<_RefType['ApplicationBuild']>, forms?: Maybe<ReadonlyArray<_RefType['FormDefinition']>> }> )
    | ( Of<Omit<Case, 'closedBy' | 'forms' | 'host' | 'indices' | 'messagingEvents' | 'modifiedBy' | 'openedBy' | 'owner' | 'parent'> & { closedBy?: Maybe<_RefType['ProjectUser']>, forms?: Maybe<_RefType['FormConnection']>, host?: Maybe<_RefType['Case']>, indices?: Maybe<ReadonlyArray<_RefType['CaseIndex']>>, messagingEvents?: Maybe<_RefType['MessagingEventConnection']>, modifiedBy?: Maybe<_RefType['ProjectUser']>, openedBy?: Maybe<_RefType['ProjectUser']>, owner?: Maybe<_RefType['CaseOwner']>, parent?: Maybe<_RefType['Case']> }> )
    | ( Of<Omit<CaseType, 'applications' | 'formDefinitions' | 'modules'> & { applications: ReadonlyArray<_RefType['Application']>, formDefinitions?: Maybe<ReadonlyArray<_RefType['FormDefinition']>>, modules: ReadonlyArray<_RefType['ApplicationModule']> }> )
    | ( Of<Omit<DataExport, 'formDefinitions'> & { formDefinitions?: Maybe<ReadonlyArray<_RefType['FormDefinition']>> }> )
    | ( Of<Omit<DataSource, 'rows'> & { rows?: Maybe<_RefType['DataSourceRowConnection']> }> )
    | ( Of<Omit<Domain, 'actionTimes' | 'application' | 'applicationBuild' | 'applications' | 'case' | 'caseByExternalId' | 'caseOwner' | 'casesById' | 'dataExport' | 'dataExports' | 'dataSource' | 'dataSources' | 'form' | 'formDefinitions' | 'forms' | 'formsById' | 'group' | 'groupByName' | 'groups' | 'location' | 'locationBySiteCode' | 'locationType' | 'locationTypes' | 'locationsById' | 'messagingEvent' | 'messagingEvents' | 'mobileWorker' | 'mobileWorkerByUsername' | 'mobileWorkers' | 'mobileWorkersById' | 'restore' | 'user' | 'viewer' | 'webUser' | 'webUserByUsername' | 'webUsers'> & { actionTimes?: Maybe<_RefType['ActionTimeConnection']>, application?: Maybe<_RefType['Application']>, applicationBuild?: Maybe<_RefType['ApplicationBuild']>, applications?: Maybe<ReadonlyArray<_RefType['Application']>>, case?: Maybe<_RefType['Case']>, caseByExternalId?: Maybe<_RefType['Case']>, caseOwner?: Maybe<_RefType['CaseOwner']>, casesById: ReadonlyArray<Maybe<_RefType['Case']>>, dataExport?: Maybe<_RefType['DataExport']>, dataExports?: Maybe<_RefType['DataExportConnection']>, dataSource?: Maybe<_RefType['DataSource']>, dataSources?: Maybe<ReadonlyArray<_RefType['DataSource']>>, form?: Maybe<_RefType['Form']>, formDefinitions?: Maybe<ReadonlyArray<_RefType['FormDefinition']>>, forms?: Maybe<_RefType['FormConnection']>, formsById: ReadonlyArray<Maybe<_RefType['Form']>>, group?: Maybe<_RefType['Group']>, groupByName?: Maybe<_RefType['Group']>, groups?: Maybe<_RefType['GroupConnection']>, location?: Maybe<_RefType['Location']>, locationBySiteCode?: Maybe<_RefType['Location']>, locationType?: Maybe<_RefType['LocationType']>, locationTypes?: Maybe<ReadonlyArray<_RefType['LocationType']>>, locationsById: ReadonlyArray<Maybe<_RefType['Location']>>, messagingEvent?: Maybe<_RefType['MessagingEvent']>, messagingEvents?: Maybe<_RefType['MessagingEventConnection']>, mobileWorker?: Maybe<_RefType['MobileWorker']>, mobileWorkerByUsername?: Maybe<_RefType['MobileWorker']>, mobileWorkers?: Maybe<_RefType['MobileWorkerConnection']>, mobileWorkersById: ReadonlyArray<Maybe<_RefType['MobileWorker']>>, restore?: Maybe<_RefType['Restore']>, user?: Maybe<_RefType['ProjectUser']>, viewer?: Maybe<_RefType['ProjectMember']>, webUser?: Maybe<_RefType['WebUser']>, webUserByUsername?: Maybe<_RefType['WebUser']>, webUsers?: Maybe<_RefType['WebUserConnection']> }> )
    | ( Of<Omit<Form, 'application' | 'build' | 'cases' | 'definition' | 'editedBy' | 'submittedBy'> & { application?: Maybe<_RefType['Application']>, build?: Maybe<_RefType['ApplicationBuild']>, cases?: Maybe<ReadonlyArray<_RefType['Case']>>, definition?: Maybe<_RefType['FormDefinition']>, editedBy?: Maybe<_RefType['ProjectUser']>, submittedBy?: Maybe<_RefType['ProjectUser']> }> )
    | ( Of<Omit<FormDefinition, 'application' | 'build' | 'module' | 'submissions'> & { application?: Maybe<_RefType['Application']>, build?: Maybe<_RefType['ApplicationBuild']>, module: _RefType['ApplicationModule'], submissions?: Maybe<_RefType['FormConnection']> }> )
    | ( Of<Omit<Group, 'mobileWorkers'> & { mobileWorkers?: Maybe<_RefType['MobileWorkerConnection']> }> )
    | ( Of<HqJob> )
    | ( Of<Omit<Location, 'ancestor' | 'ancestors' | 'mobileWorkers' | 'parent' | 'type' | 'webUsers'> & { ancestor?: Maybe<_RefType['Location']>, ancestors?: Maybe<ReadonlyArray<_RefType['Location']>>, mobileWorkers?: Maybe<_RefType['MobileWorkerConnection']>, parent?: Maybe<_RefType['Location']>, type?: Maybe<_RefType['LocationType']>, webUsers?: Maybe<_RefType['WebUserConnection']> }> )
    | ( Of<Omit<LocationType, 'children' | 'parent'> & { children?: Maybe<ReadonlyArray<_RefType['LocationType']>>, parent?: Maybe<_RefType['LocationType']> }> )
    | ( Of<LookupTable> )
    | ( Of<LookupTableRow> )
    | ( Of<Omit<MessagingEvent, 'case' | 'messages' | 'recipient'> & { case?: Maybe<_RefType['Case']>, messages?: Maybe<ReadonlyArray<_RefType['MessagingMessage']>>, recipient?: Maybe<_RefType['MessagingRecipient']> }> )
    | ( Of<Omit<MessagingMessage, 'event'> & { event: _RefType['MessagingEvent'] }> )
    | ( Of<Omit<MobileWorker, 'forms' | 'groups' | 'locations' | 'primaryLocation' | 'usercase'> & { forms?: Maybe<_RefType['FormConnection']>, groups?: Maybe<ReadonlyArray<_RefType['Group']>>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']>, usercase?: Maybe<_RefType['Case']> }> )
    | ( Of<ODataFeed> )
    | ( Of<Report> )
    | ( Of<Omit<WebUser, 'forms' | 'locations' | 'primaryLocation'> & { forms?: Maybe<_RefType['FormConnection']>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']> }> )
  ;
  ProjectMember:
    | ( Of<Omit<MobileWorker, 'forms' | 'groups' | 'locations' | 'primaryLocation' | 'usercase'> & { forms?: Maybe<_RefType['FormConnection']>, groups?: Maybe<ReadonlyArray<_RefType['Group']>>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']>, usercase?: Maybe<_RefType['Case']> }> )
    | ( Of<Omit<WebUser, 'forms' | 'locations' | 'primaryLocation'> & { forms?: Maybe<_RefType['FormConnection']>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']> }> )
  ;
  ProjectUser:
    | ( Of<Omit<MobileWorker, 'forms' | 'groups' | 'locations' | 'primaryLocation' | 'usercase'> & { forms?: Maybe<_RefType['FormConnection']>, groups?: Maybe<ReadonlyArray<_RefType['Group']>>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']>, usercase?: Maybe<_RefType['Case']> }> )
    | ( Of<UnknownUser> )
    | ( Of<Omit<WebUser, 'forms' | 'locations' | 'primaryLocation'> & { forms?: Maybe<_RefType['FormConnection']>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']> }> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActionTime: ResolverTypeWrapper<Of<Omit<ActionTime, 'user'> & { user?: Maybe<ResolversTypes['ProjectUser']> }>>;
  ActionTimeConnection: ResolverTypeWrapper<Of<Omit<ActionTimeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ActionTimeEdge']>, nodes: ReadonlyArray<ResolversTypes['ActionTime']> }>>;
  ActionTimeEdge: ResolverTypeWrapper<Of<Omit<ActionTimeEdge, 'node'> & { node: ResolversTypes['ActionTime'] }>>;
  ActionTimeFilter: ResolverTypeWrapper<Of<ActionTimeFilter>>;
  Application: ResolverTypeWrapper<Of<Omit<Application, 'builds' | 'ccz' | 'modules'> & { builds?: Maybe<ReadonlyArray<ResolversTypes['ApplicationBuild']>>, ccz?: Maybe<ResolversTypes['ApplicationPackage']>, modules?: Maybe<ReadonlyArray<ResolversTypes['ApplicationModule']>> }>>;
  ApplicationBuild: ResolverTypeWrapper<Of<Omit<ApplicationBuild, 'application' | 'ccz' | 'modules'> & { application?: Maybe<ResolversTypes['Application']>, ccz?: Maybe<ResolversTypes['ApplicationPackage']>, modules?: Maybe<ReadonlyArray<ResolversTypes['ApplicationModule']>> }>>;
  ApplicationModule: ResolverTypeWrapper<Of<Omit<ApplicationModule, 'application' | 'build' | 'forms'> & { application?: Maybe<ResolversTypes['Application']>, build?: Maybe<ResolversTypes['ApplicationBuild']>, forms?: Maybe<ReadonlyArray<ResolversTypes['FormDefinition']>> }>>;
  ApplicationPackage: ResolverTypeWrapper<Of<ApplicationPackage>>;
  ApplicationStructure: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ApplicationStructure']>;
  AttachmentContent: ResolverTypeWrapper<Of<AttachmentContent>>;
  Boolean: ResolverTypeWrapper<Of<Scalars['Boolean']['output']>>;
  Case: ResolverTypeWrapper<Of<Omit<Case, 'closedBy' | 'forms' | 'host' | 'indices' | 'messagingEvents' | 'modifiedBy' | 'openedBy' | 'owner' | 'parent'> & { closedBy?: Maybe<ResolversTypes['ProjectUser']>, forms?: Maybe<ResolversTypes['FormConnection']>, host?: Maybe<ResolversTypes['Case']>, indices?: Maybe<ReadonlyArray<ResolversTypes['CaseIndex']>>, messagingEvents?: Maybe<ResolversTypes['MessagingEventConnection']>, modifiedBy?: Maybe<ResolversTypes['ProjectUser']>, openedBy?: Maybe<ResolversTypes['ProjectUser']>, owner?: Maybe<ResolversTypes['CaseOwner']>, parent?: Maybe<ResolversTypes['Case']> }>>;
  CaseAttachment: ResolverTypeWrapper<Of<CaseAttachment>>;
  CaseAttachmentImage: ResolverTypeWrapper<Of<CaseAttachmentImage>>;
  CaseConnection: ResolverTypeWrapper<Of<Omit<CaseConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Case']> }>>;
  CaseCreateInput: ResolverTypeWrapper<Of<CaseCreateInput>>;
  CaseCreatePayload: ResolverTypeWrapper<Of<Omit<CaseCreatePayload, 'case'> & { case?: Maybe<ResolversTypes['Case']> }>>;
  CaseEdge: ResolverTypeWrapper<Of<Omit<CaseEdge, 'node'> & { node: ResolversTypes['Case'] }>>;
  CaseFilter: ResolverTypeWrapper<Of<CaseFilter>>;
  CaseIndex: ResolverTypeWrapper<Of<Omit<CaseIndex, 'case'> & { case?: Maybe<ResolversTypes['Case']> }>>;
  CaseIndexFilter: ResolverTypeWrapper<Of<CaseIndexFilter>>;
  CaseIndexInput: ResolverTypeWrapper<Of<CaseIndexInput>>;
  CaseOrder: ResolverTypeWrapper<Of<CaseOrder>>;
  CaseOrderField: ResolverTypeWrapper<Of<CaseOrderField>>;
  CaseOwner: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CaseOwner']>;
  CasePropertyFilter: ResolverTypeWrapper<Of<CasePropertyFilter>>;
  CaseRefInput: ResolverTypeWrapper<Of<CaseRefInput>>;
  CaseRelationship: ResolverTypeWrapper<Of<CaseRelationship>>;
  CaseSaveAction: ResolverTypeWrapper<Of<CaseSaveAction>>;
  CaseSaveInput: ResolverTypeWrapper<Of<CaseSaveInput>>;
  CaseType: ResolverTypeWrapper<Of<Omit<CaseType, 'applications' | 'formDefinitions' | 'modules'> & { applications: ReadonlyArray<ResolversTypes['Application']>, formDefinitions?: Maybe<ReadonlyArray<ResolversTypes['FormDefinition']>>, modules: ReadonlyArray<ResolversTypes['ApplicationModule']> }>>;
  CaseUpdateInput: ResolverTypeWrapper<Of<CaseUpdateInput>>;
  CaseUpdatePayload: ResolverTypeWrapper<Of<Omit<CaseUpdatePayload, 'case'> & { case?: Maybe<ResolversTypes['Case']> }>>;
  CaseUpsertInput: ResolverTypeWrapper<Of<CaseUpsertInput>>;
  CaseUpsertPayload: ResolverTypeWrapper<Of<Omit<CaseUpsertPayload, 'case'> & { case?: Maybe<ResolversTypes['Case']> }>>;
  CaseWriteResult: ResolverTypeWrapper<Of<Omit<CaseWriteResult, 'case'> & { case?: Maybe<ResolversTypes['Case']> }>>;
  CasesImportInput: ResolverTypeWrapper<Of<CasesImportInput>>;
  CasesImportPayload: ResolverTypeWrapper<Of<CasesImportPayload>>;
  CasesImportSearchField: ResolverTypeWrapper<Of<CasesImportSearchField>>;
  CasesImportSourceInput: ResolverTypeWrapper<Of<CasesImportSourceInput>>;
  CasesSaveChunk: ResolverTypeWrapper<Of<CasesSaveChunk>>;
  CasesSaveError: ResolverTypeWrapper<Of<CasesSaveError>>;
  CasesSavePayload: ResolverTypeWrapper<Of<Omit<CasesSavePayload, 'results'> & { results: ReadonlyArray<ResolversTypes['CaseWriteResult']> }>>;
  DataExport: ResolverTypeWrapper<Of<Omit<DataExport, 'formDefinitions'> & { formDefinitions?: Maybe<ReadonlyArray<ResolversTypes['FormDefinition']>> }>>;
  DataExportConnection: ResolverTypeWrapper<Of<Omit<DataExportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DataExportEdge']>, nodes: ReadonlyArray<ResolversTypes['DataExport']> }>>;
  DataExportEdge: ResolverTypeWrapper<Of<Omit<DataExportEdge, 'node'> & { node: ResolversTypes['DataExport'] }>>;
  DataSource: ResolverTypeWrapper<Of<Omit<DataSource, 'rows'> & { rows?: Maybe<ResolversTypes['DataSourceRowConnection']> }>>;
  DataSourceDefinition: ResolverTypeWrapper<Of<DataSourceDefinition>>;
  DataSourceRow: ResolverTypeWrapper<Of<Omit<DataSourceRow, 'case' | 'form'> & { case?: Maybe<ResolversTypes['Case']>, form?: Maybe<ResolversTypes['Form']> }>>;
  DataSourceRowConnection: ResolverTypeWrapper<Of<Omit<DataSourceRowConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DataSourceRowEdge']>, nodes: ReadonlyArray<ResolversTypes['DataSourceRow']> }>>;
  DataSourceRowEdge: ResolverTypeWrapper<Of<Omit<DataSourceRowEdge, 'node'> & { node: ResolversTypes['DataSourceRow'] }>>;
  Date: ResolverTypeWrapper<Of<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Of<Scalars['DateTime']['output']>>;
  DetConfig: ResolverTypeWrapper<Of<DetConfig>>;
  Domain: ResolverTypeWrapper<Of<Omit<Domain, 'actionTimes' | 'application' | 'applicationBuild' | 'applications' | 'case' | 'caseByExternalId' | 'caseOwner' | 'casesById' | 'dataExport' | 'dataExports' | 'dataSource' | 'dataSources' | 'form' | 'formDefinitions' | 'forms' | 'formsById' | 'group' | 'groupByName' | 'groups' | 'location' | 'locationBySiteCode' | 'locationType' | 'locationTypes' | 'locationsById' | 'messagingEvent' | 'messagingEvents' | 'mobileWorker' | 'mobileWorkerByUsername' | 'mobileWorkers' | 'mobileWorkersById' | 'restore' | 'user' | 'viewer' | 'webUser' | 'webUserByUsername' | 'webUsers'> & { actionTimes?: Maybe<ResolversTypes['ActionTimeConnection']>, application?: Maybe<ResolversTypes['Application']>, applicationBuild?: Maybe<ResolversTypes['ApplicationBuild']>, applications?: Maybe<ReadonlyArray<ResolversTypes['Application']>>, case?: Maybe<ResolversTypes['Case']>, caseByExternalId?: Maybe<ResolversTypes['Case']>, caseOwner?: Maybe<ResolversTypes['CaseOwner']>, casesById: ReadonlyArray<Maybe<ResolversTypes['Case']>>, dataExport?: Maybe<ResolversTypes['DataExport']>, dataExports?: Maybe<ResolversTypes['DataExportConnection']>, dataSource?: Maybe<ResolversTypes['DataSource']>, dataSources?: Maybe<ReadonlyArray<ResolversTypes['DataSource']>>, form?: Maybe<ResolversTypes['Form']>, formDefinitions?: Maybe<ReadonlyArray<ResolversTypes['FormDefinition']>>, forms?: Maybe<ResolversTypes['FormConnection']>, formsById: ReadonlyArray<Maybe<ResolversTypes['Form']>>, group?: Maybe<ResolversTypes['Group']>, groupByName?: Maybe<ResolversTypes['Group']>, groups?: Maybe<ResolversTypes['GroupConnection']>, location?: Maybe<ResolversTypes['Location']>, locationBySiteCode?: Maybe<ResolversTypes['Location']>, locationType?: Maybe<ResolversTypes['LocationType']>, locationTypes?: Maybe<ReadonlyArray<ResolversTypes['LocationType']>>, locationsById: ReadonlyArray<Maybe<ResolversTypes['Location']>>, messagingEvent?: Maybe<ResolversTypes['MessagingEvent']>, messagingEvents?: Maybe<ResolversTypes['MessagingEventConnection']>, mobileWorker?: Maybe<ResolversTypes['MobileWorker']>, mobileWorkerByUsername?: Maybe<ResolversTypes['MobileWorker']>, mobileWorkers?: Maybe<ResolversTypes['MobileWorkerConnection']>, mobileWorkersById: ReadonlyArray<Maybe<ResolversTypes['MobileWorker']>>, restore?: Maybe<ResolversTypes['Restore']>, user?: Maybe<ResolversTypes['ProjectUser']>, viewer?: Maybe<ResolversTypes['ProjectMember']>, webUser?: Maybe<ResolversTypes['WebUser']>, webUserByUsername?: Maybe<ResolversTypes['WebUser']>, webUsers?: Maybe<ResolversTypes['WebUserConnection']> }>>;
  DomainConnection: ResolverTypeWrapper<Of<Omit<DomainConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DomainEdge']>, nodes: ReadonlyArray<ResolversTypes['Domain']> }>>;
  DomainEdge: ResolverTypeWrapper<Of<Omit<DomainEdge, 'node'> & { node: ResolversTypes['Domain'] }>>;
  DomainFilter: ResolverTypeWrapper<Of<DomainFilter>>;
  DownloadableFile: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['DownloadableFile']>;
  EmailAddress: ResolverTypeWrapper<Of<Scalars['EmailAddress']['output']>>;
  ExportKind: ResolverTypeWrapper<Of<ExportKind>>;
  Float: ResolverTypeWrapper<Of<Scalars['Float']['output']>>;
  Form: ResolverTypeWrapper<Of<Omit<Form, 'application' | 'build' | 'cases' | 'definition' | 'editedBy' | 'submittedBy'> & { application?: Maybe<ResolversTypes['Application']>, build?: Maybe<ResolversTypes['ApplicationBuild']>, cases?: Maybe<ReadonlyArray<ResolversTypes['Case']>>, definition?: Maybe<ResolversTypes['FormDefinition']>, editedBy?: Maybe<ResolversTypes['ProjectUser']>, submittedBy?: Maybe<ResolversTypes['ProjectUser']> }>>;
  FormAttachment: ResolverTypeWrapper<Of<FormAttachment>>;
  FormCaseAttachmentInput: ResolverTypeWrapper<Of<FormCaseAttachmentInput>>;
  FormCaseIndexInput: ResolverTypeWrapper<Of<FormCaseIndexInput>>;
  FormCaseInput: ResolverTypeWrapper<Of<FormCaseInput>>;
  FormCaseRefInput: ResolverTypeWrapper<Of<FormCaseRefInput>>;
  FormConnection: ResolverTypeWrapper<Of<Omit<FormConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FormEdge']>, nodes: ReadonlyArray<ResolversTypes['Form']> }>>;
  FormDataInput: ResolverTypeWrapper<Of<FormDataInput>>;
  FormDefinition: ResolverTypeWrapper<Of<Omit<FormDefinition, 'application' | 'build' | 'module' | 'submissions'> & { application?: Maybe<ResolversTypes['Application']>, build?: Maybe<ResolversTypes['ApplicationBuild']>, module: ResolversTypes['ApplicationModule'], submissions?: Maybe<ResolversTypes['FormConnection']> }>>;
  FormEdge: ResolverTypeWrapper<Of<Omit<FormEdge, 'node'> & { node: ResolversTypes['Form'] }>>;
  FormFilter: ResolverTypeWrapper<Of<FormFilter>>;
  FormMetadata: ResolverTypeWrapper<Of<FormMetadata>>;
  FormMetadataInput: ResolverTypeWrapper<Of<FormMetadataInput>>;
  FormOrder: ResolverTypeWrapper<Of<FormOrder>>;
  FormOrderField: ResolverTypeWrapper<Of<FormOrderField>>;
  FormQuestion: ResolverTypeWrapper<Of<FormQuestion>>;
  FormQuestionItemset: ResolverTypeWrapper<Of<FormQuestionItemset>>;
  FormQuestionOption: ResolverTypeWrapper<Of<FormQuestionOption>>;
  FormSourceInput: ResolverTypeWrapper<Of<FormSourceInput>>;
  FormSubmitInput: ResolverTypeWrapper<Of<FormSubmitInput>>;
  FormSubmitPayload: ResolverTypeWrapper<Of<Omit<FormSubmitPayload, 'cases' | 'form'> & { cases?: Maybe<ReadonlyArray<ResolversTypes['Case']>>, form?: Maybe<ResolversTypes['Form']> }>>;
  FormsArchivePayload: ResolverTypeWrapper<Of<FormsArchivePayload>>;
  FormsDeletePayload: ResolverTypeWrapper<Of<FormsDeletePayload>>;
  FormsUnarchivePayload: ResolverTypeWrapper<Of<FormsUnarchivePayload>>;
  GeoPoint: ResolverTypeWrapper<Of<GeoPoint>>;
  GeoPointInput: ResolverTypeWrapper<Of<GeoPointInput>>;
  Group: ResolverTypeWrapper<Of<Omit<Group, 'mobileWorkers'> & { mobileWorkers?: Maybe<ResolversTypes['MobileWorkerConnection']> }>>;
  GroupConnection: ResolverTypeWrapper<Of<Omit<GroupConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['GroupEdge']>, nodes: ReadonlyArray<ResolversTypes['Group']> }>>;
  GroupCreateInput: ResolverTypeWrapper<Of<GroupCreateInput>>;
  GroupCreatePayload: ResolverTypeWrapper<Of<Omit<GroupCreatePayload, 'group'> & { group?: Maybe<ResolversTypes['Group']> }>>;
  GroupDeletePayload: ResolverTypeWrapper<Of<GroupDeletePayload>>;
  GroupEdge: ResolverTypeWrapper<Of<Omit<GroupEdge, 'node'> & { node: ResolversTypes['Group'] }>>;
  GroupUpdateInput: ResolverTypeWrapper<Of<GroupUpdateInput>>;
  GroupUpdatePayload: ResolverTypeWrapper<Of<Omit<GroupUpdatePayload, 'group'> & { group?: Maybe<ResolversTypes['Group']> }>>;
  GroupWriteResult: ResolverTypeWrapper<Of<Omit<GroupWriteResult, 'group'> & { group?: Maybe<ResolversTypes['Group']> }>>;
  GroupsCreatePayload: ResolverTypeWrapper<Of<Omit<GroupsCreatePayload, 'results'> & { results: ReadonlyArray<ResolversTypes['GroupWriteResult']> }>>;
  HqAccount: ResolverTypeWrapper<Of<Omit<HqAccount, 'domains'> & { domains?: Maybe<ResolversTypes['DomainConnection']> }>>;
  HqAttachment: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['HqAttachment']>;
  HqDateTimeRange: ResolverTypeWrapper<Of<HqDateTimeRange>>;
  HqErrorCode: ResolverTypeWrapper<Of<HqErrorCode>>;
  HqFileContentInput: ResolverTypeWrapper<Of<HqFileContentInput>>;
  HqFileInput: ResolverTypeWrapper<Of<HqFileInput>>;
  HqJob: ResolverTypeWrapper<Of<HqJob>>;
  HqJobKind: ResolverTypeWrapper<Of<HqJobKind>>;
  HqJobProblem: ResolverTypeWrapper<Of<HqJobProblem>>;
  HqJobStatus: ResolverTypeWrapper<Of<HqJobStatus>>;
  HqOrderDirection: ResolverTypeWrapper<Of<HqOrderDirection>>;
  HqUserError: ResolverTypeWrapper<Of<HqUserError>>;
  HqUserErrorCode: ResolverTypeWrapper<Of<HqUserErrorCode>>;
  ID: ResolverTypeWrapper<Of<Scalars['ID']['output']>>;
  Int: ResolverTypeWrapper<Of<Scalars['Int']['output']>>;
  JSON: ResolverTypeWrapper<Of<Scalars['JSON']['output']>>;
  JSONObject: ResolverTypeWrapper<Of<Scalars['JSONObject']['output']>>;
  LocalizedText: ResolverTypeWrapper<Of<LocalizedText>>;
  Location: ResolverTypeWrapper<Of<Omit<Location, 'ancestor' | 'ancestors' | 'mobileWorkers' | 'parent' | 'type' | 'webUsers'> & { ancestor?: Maybe<ResolversTypes['Location']>, ancestors?: Maybe<ReadonlyArray<ResolversTypes['Location']>>, mobileWorkers?: Maybe<ResolversTypes['MobileWorkerConnection']>, parent?: Maybe<ResolversTypes['Location']>, type?: Maybe<ResolversTypes['LocationType']>, webUsers?: Maybe<ResolversTypes['WebUserConnection']> }>>;
  LocationConnection: ResolverTypeWrapper<Of<Omit<LocationConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Location']> }>>;
  LocationCreateInput: ResolverTypeWrapper<Of<LocationCreateInput>>;
  LocationCreatePayload: ResolverTypeWrapper<Of<Omit<LocationCreatePayload, 'location'> & { location?: Maybe<ResolversTypes['Location']> }>>;
  LocationEdge: ResolverTypeWrapper<Of<Omit<LocationEdge, 'node'> & { node: ResolversTypes['Location'] }>>;
  LocationFilter: ResolverTypeWrapper<Of<LocationFilter>>;
  LocationOrder: ResolverTypeWrapper<Of<LocationOrder>>;
  LocationOrderField: ResolverTypeWrapper<Of<LocationOrderField>>;
  LocationSaveInput: ResolverTypeWrapper<Of<LocationSaveInput>>;
  LocationType: ResolverTypeWrapper<Of<Omit<LocationType, 'children' | 'parent'> & { children?: Maybe<ReadonlyArray<ResolversTypes['LocationType']>>, parent?: Maybe<ResolversTypes['LocationType']> }>>;
  LocationUpdateInput: ResolverTypeWrapper<Of<LocationUpdateInput>>;
  LocationUpdatePayload: ResolverTypeWrapper<Of<Omit<LocationUpdatePayload, 'location'> & { location?: Maybe<ResolversTypes['Location']> }>>;
  LocationWriteResult: ResolverTypeWrapper<Of<Omit<LocationWriteResult, 'location'> & { location?: Maybe<ResolversTypes['Location']> }>>;
  LocationsSavePayload: ResolverTypeWrapper<Of<Omit<LocationsSavePayload, 'results'> & { results: ReadonlyArray<ResolversTypes['LocationWriteResult']> }>>;
  LookupTable: ResolverTypeWrapper<Of<LookupTable>>;
  LookupTableConnection: ResolverTypeWrapper<Of<LookupTableConnection>>;
  LookupTableCreateInput: ResolverTypeWrapper<Of<LookupTableCreateInput>>;
  LookupTableCreatePayload: ResolverTypeWrapper<Of<LookupTableCreatePayload>>;
  LookupTableDeletePayload: ResolverTypeWrapper<Of<LookupTableDeletePayload>>;
  LookupTableEdge: ResolverTypeWrapper<Of<LookupTableEdge>>;
  LookupTableField: ResolverTypeWrapper<Of<LookupTableField>>;
  LookupTableFieldInput: ResolverTypeWrapper<Of<LookupTableFieldInput>>;
  LookupTableFile: ResolverTypeWrapper<Of<LookupTableFile>>;
  LookupTableFormat: ResolverTypeWrapper<Of<LookupTableFormat>>;
  LookupTableParentFilter: ResolverTypeWrapper<Of<LookupTableParentFilter>>;
  LookupTableRow: ResolverTypeWrapper<Of<LookupTableRow>>;
  LookupTableRowConnection: ResolverTypeWrapper<Of<LookupTableRowConnection>>;
  LookupTableRowCreateInput: ResolverTypeWrapper<Of<LookupTableRowCreateInput>>;
  LookupTableRowCreatePayload: ResolverTypeWrapper<Of<LookupTableRowCreatePayload>>;
  LookupTableRowDeletePayload: ResolverTypeWrapper<Of<LookupTableRowDeletePayload>>;
  LookupTableRowEdge: ResolverTypeWrapper<Of<LookupTableRowEdge>>;
  LookupTableRowField: ResolverTypeWrapper<Of<LookupTableRowField>>;
  LookupTableRowFieldInput: ResolverTypeWrapper<Of<LookupTableRowFieldInput>>;
  LookupTableRowFilter: ResolverTypeWrapper<Of<LookupTableRowFilter>>;
  LookupTableRowUpdateInput: ResolverTypeWrapper<Of<LookupTableRowUpdateInput>>;
  LookupTableRowUpdatePayload: ResolverTypeWrapper<Of<LookupTableRowUpdatePayload>>;
  LookupTableUpdateInput: ResolverTypeWrapper<Of<LookupTableUpdateInput>>;
  LookupTableUpdatePayload: ResolverTypeWrapper<Of<LookupTableUpdatePayload>>;
  LookupTableValue: ResolverTypeWrapper<Of<LookupTableValue>>;
  LookupTableValueInput: ResolverTypeWrapper<Of<LookupTableValueInput>>;
  LookupTablesUploadPayload: ResolverTypeWrapper<Of<LookupTablesUploadPayload>>;
  MessagingContentKind: ResolverTypeWrapper<Of<MessagingContentKind>>;
  MessagingDirection: ResolverTypeWrapper<Of<MessagingDirection>>;
  MessagingError: ResolverTypeWrapper<Of<MessagingError>>;
  MessagingEvent: ResolverTypeWrapper<Of<Omit<MessagingEvent, 'case' | 'messages' | 'recipient'> & { case?: Maybe<ResolversTypes['Case']>, messages?: Maybe<ReadonlyArray<ResolversTypes['MessagingMessage']>>, recipient?: Maybe<ResolversTypes['MessagingRecipient']> }>>;
  MessagingEventConnection: ResolverTypeWrapper<Of<Omit<MessagingEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MessagingEventEdge']>, nodes: ReadonlyArray<ResolversTypes['MessagingEvent']> }>>;
  MessagingEventEdge: ResolverTypeWrapper<Of<Omit<MessagingEventEdge, 'node'> & { node: ResolversTypes['MessagingEvent'] }>>;
  MessagingEventFilter: ResolverTypeWrapper<Of<MessagingEventFilter>>;
  MessagingEventOrder: ResolverTypeWrapper<Of<MessagingEventOrder>>;
  MessagingEventOrderField: ResolverTypeWrapper<Of<MessagingEventOrderField>>;
  MessagingMessage: ResolverTypeWrapper<Of<Omit<MessagingMessage, 'event'> & { event: ResolversTypes['MessagingEvent'] }>>;
  MessagingMessageKind: ResolverTypeWrapper<Of<MessagingMessageKind>>;
  MessagingRecipient: ResolverTypeWrapper<Of<Omit<MessagingRecipient, 'case' | 'user'> & { case?: Maybe<ResolversTypes['Case']>, user?: Maybe<ResolversTypes['ProjectUser']> }>>;
  MessagingRecipientKind: ResolverTypeWrapper<Of<MessagingRecipientKind>>;
  MessagingSource: ResolverTypeWrapper<Of<MessagingSource>>;
  MessagingSourceKind: ResolverTypeWrapper<Of<MessagingSourceKind>>;
  MessagingStatus: ResolverTypeWrapper<Of<MessagingStatus>>;
  MessagingSurvey: ResolverTypeWrapper<Of<Omit<MessagingSurvey, 'application' | 'definition' | 'form'> & { application?: Maybe<ResolversTypes['Application']>, definition?: Maybe<ResolversTypes['FormDefinition']>, form?: Maybe<ResolversTypes['Form']> }>>;
  MobileWorker: ResolverTypeWrapper<Of<Omit<MobileWorker, 'forms' | 'groups' | 'locations' | 'primaryLocation' | 'usercase'> & { forms?: Maybe<ResolversTypes['FormConnection']>, groups?: Maybe<ReadonlyArray<ResolversTypes['Group']>>, locations?: Maybe<ReadonlyArray<ResolversTypes['Location']>>, primaryLocation?: Maybe<ResolversTypes['Location']>, usercase?: Maybe<ResolversTypes['Case']> }>>;
  MobileWorkerActivatePayload: ResolverTypeWrapper<Of<Omit<MobileWorkerActivatePayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversTypes['MobileWorker']> }>>;
  MobileWorkerActivity: ResolverTypeWrapper<Of<MobileWorkerActivity>>;
  MobileWorkerConnection: ResolverTypeWrapper<Of<Omit<MobileWorkerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MobileWorkerEdge']>, nodes: ReadonlyArray<ResolversTypes['MobileWorker']> }>>;
  MobileWorkerCreateInput: ResolverTypeWrapper<Of<MobileWorkerCreateInput>>;
  MobileWorkerCreatePayload: ResolverTypeWrapper<Of<Omit<MobileWorkerCreatePayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversTypes['MobileWorker']> }>>;
  MobileWorkerDeactivatePayload: ResolverTypeWrapper<Of<Omit<MobileWorkerDeactivatePayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversTypes['MobileWorker']> }>>;
  MobileWorkerDeletePayload: ResolverTypeWrapper<Of<MobileWorkerDeletePayload>>;
  MobileWorkerEdge: ResolverTypeWrapper<Of<Omit<MobileWorkerEdge, 'node'> & { node: ResolversTypes['MobileWorker'] }>>;
  MobileWorkerFilter: ResolverTypeWrapper<Of<MobileWorkerFilter>>;
  MobileWorkerRegisterInput: ResolverTypeWrapper<Of<MobileWorkerRegisterInput>>;
  MobileWorkerRegisterPayload: ResolverTypeWrapper<Of<Omit<MobileWorkerRegisterPayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversTypes['MobileWorker']> }>>;
  MobileWorkerResetPasswordPayload: ResolverTypeWrapper<Of<Omit<MobileWorkerResetPasswordPayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversTypes['MobileWorker']> }>>;
  MobileWorkerUpdateInput: ResolverTypeWrapper<Of<MobileWorkerUpdateInput>>;
  MobileWorkerUpdatePayload: ResolverTypeWrapper<Of<Omit<MobileWorkerUpdatePayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversTypes['MobileWorker']> }>>;
  MobileWorkerWriteResult: ResolverTypeWrapper<Of<Omit<MobileWorkerWriteResult, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversTypes['MobileWorker']> }>>;
  MobileWorkersCreatePayload: ResolverTypeWrapper<Of<Omit<MobileWorkersCreatePayload, 'results'> & { results: ReadonlyArray<ResolversTypes['MobileWorkerWriteResult']> }>>;
  MobileWorkersInviteBySmsInput: ResolverTypeWrapper<Of<MobileWorkersInviteBySmsInput>>;
  MobileWorkersInviteBySmsPayload: ResolverTypeWrapper<Of<MobileWorkersInviteBySmsPayload>>;
  MobileWorkersResendInstallInfoBySmsInput: ResolverTypeWrapper<Of<MobileWorkersResendInstallInfoBySmsInput>>;
  MobileWorkersResendInstallInfoBySmsPayload: ResolverTypeWrapper<Of<MobileWorkersResendInstallInfoBySmsPayload>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NonNegativeInt: ResolverTypeWrapper<Of<Scalars['NonNegativeInt']['output']>>;
  ODataColumn: ResolverTypeWrapper<Of<ODataColumn>>;
  ODataFeed: ResolverTypeWrapper<Of<ODataFeed>>;
  ODataRow: ResolverTypeWrapper<Of<ODataRow>>;
  ODataRowConnection: ResolverTypeWrapper<Of<ODataRowConnection>>;
  ODataRowEdge: ResolverTypeWrapper<Of<ODataRowEdge>>;
  PageInfo: ResolverTypeWrapper<Of<PageInfo>>;
  ProjectMember: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ProjectMember']>;
  ProjectUser: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ProjectUser']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Report: ResolverTypeWrapper<Of<Report>>;
  ReportColumn: ResolverTypeWrapper<Of<ReportColumn>>;
  ReportFilter: ResolverTypeWrapper<Of<ReportFilter>>;
  ReportFilterInput: ResolverTypeWrapper<Of<ReportFilterInput>>;
  ReportOperator: ResolverTypeWrapper<Of<ReportOperator>>;
  ReportRow: ResolverTypeWrapper<Of<ReportRow>>;
  ReportRowColumn: ResolverTypeWrapper<Of<ReportRowColumn>>;
  ReportRowConnection: ResolverTypeWrapper<Of<ReportRowConnection>>;
  ReportRowEdge: ResolverTypeWrapper<Of<ReportRowEdge>>;
  RequestBudget: ResolverTypeWrapper<Of<RequestBudget>>;
  RequestBudgetKind: ResolverTypeWrapper<Of<RequestBudgetKind>>;
  RequestBudgetLimit: ResolverTypeWrapper<Of<RequestBudgetLimit>>;
  RequestBudgetPeriod: ResolverTypeWrapper<Of<RequestBudgetPeriod>>;
  RequestBudgetWindow: ResolverTypeWrapper<Of<RequestBudgetWindow>>;
  Restore: ResolverTypeWrapper<Of<Omit<Restore, 'cases'> & { cases: ReadonlyArray<ResolversTypes['RestoreCase']> }>>;
  RestoreCase: ResolverTypeWrapper<Of<Omit<RestoreCase, 'case' | 'indices'> & { case?: Maybe<ResolversTypes['Case']>, indices: ReadonlyArray<ResolversTypes['CaseIndex']> }>>;
  RestoreFixture: ResolverTypeWrapper<Of<RestoreFixture>>;
  RestoreRegistration: ResolverTypeWrapper<Of<RestoreRegistration>>;
  SavedExport: ResolverTypeWrapper<Of<SavedExport>>;
  SmsInvitationInput: ResolverTypeWrapper<Of<SmsInvitationInput>>;
  String: ResolverTypeWrapper<Of<Scalars['String']['output']>>;
  URL: ResolverTypeWrapper<Of<Scalars['URL']['output']>>;
  UnknownOwner: ResolverTypeWrapper<Of<UnknownOwner>>;
  UnknownUser: ResolverTypeWrapper<Of<UnknownUser>>;
  Upload: ResolverTypeWrapper<Of<Scalars['Upload']['output']>>;
  UserSignInPayload: ResolverTypeWrapper<Of<Omit<UserSignInPayload, 'user'> & { user?: Maybe<ResolversTypes['ProjectMember']> }>>;
  WebUser: ResolverTypeWrapper<Of<Omit<WebUser, 'forms' | 'locations' | 'primaryLocation'> & { forms?: Maybe<ResolversTypes['FormConnection']>, locations?: Maybe<ReadonlyArray<ResolversTypes['Location']>>, primaryLocation?: Maybe<ResolversTypes['Location']> }>>;
  WebUserActivatePayload: ResolverTypeWrapper<Of<Omit<WebUserActivatePayload, 'webUser'> & { webUser?: Maybe<ResolversTypes['WebUser']> }>>;
  WebUserConnection: ResolverTypeWrapper<Of<Omit<WebUserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['WebUserEdge']>, nodes: ReadonlyArray<ResolversTypes['WebUser']> }>>;
  WebUserDeactivatePayload: ResolverTypeWrapper<Of<Omit<WebUserDeactivatePayload, 'webUser'> & { webUser?: Maybe<ResolversTypes['WebUser']> }>>;
  WebUserEdge: ResolverTypeWrapper<Of<Omit<WebUserEdge, 'node'> & { node: ResolversTypes['WebUser'] }>>;
  WebUserFilter: ResolverTypeWrapper<Of<WebUserFilter>>;
  WebUserInvitation: ResolverTypeWrapper<Of<Omit<WebUserInvitation, 'locations' | 'primaryLocation'> & { locations?: Maybe<ReadonlyArray<ResolversTypes['Location']>>, primaryLocation?: Maybe<ResolversTypes['Location']> }>>;
  WebUserInviteInput: ResolverTypeWrapper<Of<WebUserInviteInput>>;
  WebUserInvitePayload: ResolverTypeWrapper<Of<Omit<WebUserInvitePayload, 'invitation'> & { invitation?: Maybe<ResolversTypes['WebUserInvitation']> }>>;
  WebUserUpdateInput: ResolverTypeWrapper<Of<WebUserUpdateInput>>;
  WebUserUpdatePayload: ResolverTypeWrapper<Of<Omit<WebUserUpdatePayload, 'webUser'> & { webUser?: Maybe<ResolversTypes['WebUser']> }>>;
  WriteOutcome: ResolverTypeWrapper<Of<WriteOutcome>>;
  WriteProgress: ResolverTypeWrapper<Of<WriteProgress>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActionTime: Of<Omit<ActionTime, 'user'> & { user?: Maybe<ResolversParentTypes['ProjectUser']> }>;
  ActionTimeConnection: Of<Omit<ActionTimeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ActionTimeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ActionTime']> }>;
  ActionTimeEdge: Of<Omit<ActionTimeEdge, 'node'> & { node: ResolversParentTypes['ActionTime'] }>;
  ActionTimeFilter: Of<ActionTimeFilter>;
  Application: Of<Omit<Application, 'builds' | 'ccz' | 'modules'> & { builds?: Maybe<ReadonlyArray<ResolversParentTypes['ApplicationBuild']>>, ccz?: Maybe<ResolversParentTypes['ApplicationPackage']>, modules?: Maybe<ReadonlyArray<ResolversParentTypes['ApplicationModule']>> }>;
  ApplicationBuild: Of<Omit<ApplicationBuild, 'application' | 'ccz' | 'modules'> & { application?: Maybe<ResolversParentTypes['Application']>, ccz?: Maybe<ResolversParentTypes['ApplicationPackage']>, modules?: Maybe<ReadonlyArray<ResolversParentTypes['ApplicationModule']>> }>;
  ApplicationModule: Of<Omit<ApplicationModule, 'application' | 'build' | 'forms'> & { application?: Maybe<ResolversParentTypes['Application']>, build?: Maybe<ResolversParentTypes['ApplicationBuild']>, forms?: Maybe<ReadonlyArray<ResolversParentTypes['FormDefinition']>> }>;
  ApplicationPackage: Of<ApplicationPackage>;
  ApplicationStructure: ResolversInterfaceTypes<ResolversParentTypes>['ApplicationStructure'];
  AttachmentContent: Of<AttachmentContent>;
  Boolean: Of<Scalars['Boolean']['output']>;
  Case: Of<Omit<Case, 'closedBy' | 'forms' | 'host' | 'indices' | 'messagingEvents' | 'modifiedBy' | 'openedBy' | 'owner' | 'parent'> & { closedBy?: Maybe<ResolversParentTypes['ProjectUser']>, forms?: Maybe<ResolversParentTypes['FormConnection']>, host?: Maybe<ResolversParentTypes['Case']>, indices?: Maybe<ReadonlyArray<ResolversParentTypes['CaseIndex']>>, messagingEvents?: Maybe<ResolversParentTypes['MessagingEventConnection']>, modifiedBy?: Maybe<ResolversParentTypes['ProjectUser']>, openedBy?: Maybe<ResolversParentTypes['ProjectUser']>, owner?: Maybe<ResolversParentTypes['CaseOwner']>, parent?: Maybe<ResolversParentTypes['Case']> }>;
  CaseAttachment: Of<CaseAttachment>;
  CaseAttachmentImage: Of<CaseAttachmentImage>;
  CaseConnection: Of<Omit<CaseConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Case']> }>;
  CaseCreateInput: Of<CaseCreateInput>;
  CaseCreatePayload: Of<Omit<CaseCreatePayload, 'case'> & { case?: Maybe<ResolversParentTypes['Case']> }>;
  CaseEdge: Of<Omit<CaseEdge, 'node'> & { node: ResolversParentTypes['Case'] }>;
  CaseFilter: Of<CaseFilter>;
  CaseIndex: Of<Omit<CaseIndex, 'case'> & { case?: Maybe<ResolversParentTypes['Case']> }>;
  CaseIndexFilter: Of<CaseIndexFilter>;
  CaseIndexInput: Of<CaseIndexInput>;
  CaseOrder: Of<CaseOrder>;
  CaseOwner: ResolversInterfaceTypes<ResolversParentTypes>['CaseOwner'];
  CasePropertyFilter: Of<CasePropertyFilter>;
  CaseRefInput: Of<CaseRefInput>;
  CaseSaveInput: Of<CaseSaveInput>;
  CaseType: Of<Omit<CaseType, 'applications' | 'formDefinitions' | 'modules'> & { applications: ReadonlyArray<ResolversParentTypes['Application']>, formDefinitions?: Maybe<ReadonlyArray<ResolversParentTypes['FormDefinition']>>, modules: ReadonlyArray<ResolversParentTypes['ApplicationModule']> }>;
  CaseUpdateInput: Of<CaseUpdateInput>;
  CaseUpdatePayload: Of<Omit<CaseUpdatePayload, 'case'> & { case?: Maybe<ResolversParentTypes['Case']> }>;
  CaseUpsertInput: Of<CaseUpsertInput>;
  CaseUpsertPayload: Of<Omit<CaseUpsertPayload, 'case'> & { case?: Maybe<ResolversParentTypes['Case']> }>;
  CaseWriteResult: Of<Omit<CaseWriteResult, 'case'> & { case?: Maybe<ResolversParentTypes['Case']> }>;
  CasesImportInput: Of<CasesImportInput>;
  CasesImportPayload: Of<CasesImportPayload>;
  CasesImportSourceInput: Of<CasesImportSourceInput>;
  CasesSaveChunk: Of<CasesSaveChunk>;
  CasesSaveError: Of<CasesSaveError>;
  CasesSavePayload: Of<Omit<CasesSavePayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['CaseWriteResult']> }>;
  DataExport: Of<Omit<DataExport, 'formDefinitions'> & { formDefinitions?: Maybe<ReadonlyArray<ResolversParentTypes['FormDefinition']>> }>;
  DataExportConnection: Of<Omit<DataExportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DataExportEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DataExport']> }>;
  DataExportEdge: Of<Omit<DataExportEdge, 'node'> & { node: ResolversParentTypes['DataExport'] }>;
  DataSource: Of<Omit<DataSource, 'rows'> & { rows?: Maybe<ResolversParentTypes['DataSourceRowConnection']> }>;
  DataSourceDefinition: Of<DataSourceDefinition>;
  DataSourceRow: Of<Omit<DataSourceRow, 'case' | 'form'> & { case?: Maybe<ResolversParentTypes['Case']>, form?: Maybe<ResolversParentTypes['Form']> }>;
  DataSourceRowConnection: Of<Omit<DataSourceRowConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DataSourceRowEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DataSourceRow']> }>;
  DataSourceRowEdge: Of<Omit<DataSourceRowEdge, 'node'> & { node: ResolversParentTypes['DataSourceRow'] }>;
  Date: Of<Scalars['Date']['output']>;
  DateTime: Of<Scalars['DateTime']['output']>;
  DetConfig: Of<DetConfig>;
  Domain: Of<Omit<Domain, 'actionTimes' | 'application' | 'applicationBuild' | 'applications' | 'case' | 'caseByExternalId' | 'caseOwner' | 'casesById' | 'dataExport' | 'dataExports' | 'dataSource' | 'dataSources' | 'form' | 'formDefinitions' | 'forms' | 'formsById' | 'group' | 'groupByName' | 'groups' | 'location' | 'locationBySiteCode' | 'locationType' | 'locationTypes' | 'locationsById' | 'messagingEvent' | 'messagingEvents' | 'mobileWorker' | 'mobileWorkerByUsername' | 'mobileWorkers' | 'mobileWorkersById' | 'restore' | 'user' | 'viewer' | 'webUser' | 'webUserByUsername' | 'webUsers'> & { actionTimes?: Maybe<ResolversParentTypes['ActionTimeConnection']>, application?: Maybe<ResolversParentTypes['Application']>, applicationBuild?: Maybe<ResolversParentTypes['ApplicationBuild']>, applications?: Maybe<ReadonlyArray<ResolversParentTypes['Application']>>, case?: Maybe<ResolversParentTypes['Case']>, caseByExternalId?: Maybe<ResolversParentTypes['Case']>, caseOwner?: Maybe<ResolversParentTypes['CaseOwner']>, casesById: ReadonlyArray<Maybe<ResolversParentTypes['Case']>>, dataExport?: Maybe<ResolversParentTypes['DataExport']>, dataExports?: Maybe<ResolversParentTypes['DataExportConnection']>, dataSource?: Maybe<ResolversParentTypes['DataSource']>, dataSources?: Maybe<ReadonlyArray<ResolversParentTypes['DataSource']>>, form?: Maybe<ResolversParentTypes['Form']>, formDefinitions?: Maybe<ReadonlyArray<ResolversParentTypes['FormDefinition']>>, forms?: Maybe<ResolversParentTypes['FormConnection']>, formsById: ReadonlyArray<Maybe<ResolversParentTypes['Form']>>, group?: Maybe<ResolversParentTypes['Group']>, groupByName?: Maybe<ResolversParentTypes['Group']>, groups?: Maybe<ResolversParentTypes['GroupConnection']>, location?: Maybe<ResolversParentTypes['Location']>, locationBySiteCode?: Maybe<ResolversParentTypes['Location']>, locationType?: Maybe<ResolversParentTypes['LocationType']>, locationTypes?: Maybe<ReadonlyArray<ResolversParentTypes['LocationType']>>, locationsById: ReadonlyArray<Maybe<ResolversParentTypes['Location']>>, messagingEvent?: Maybe<ResolversParentTypes['MessagingEvent']>, messagingEvents?: Maybe<ResolversParentTypes['MessagingEventConnection']>, mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']>, mobileWorkerByUsername?: Maybe<ResolversParentTypes['MobileWorker']>, mobileWorkers?: Maybe<ResolversParentTypes['MobileWorkerConnection']>, mobileWorkersById: ReadonlyArray<Maybe<ResolversParentTypes['MobileWorker']>>, restore?: Maybe<ResolversParentTypes['Restore']>, user?: Maybe<ResolversParentTypes['ProjectUser']>, viewer?: Maybe<ResolversParentTypes['ProjectMember']>, webUser?: Maybe<ResolversParentTypes['WebUser']>, webUserByUsername?: Maybe<ResolversParentTypes['WebUser']>, webUsers?: Maybe<ResolversParentTypes['WebUserConnection']> }>;
  DomainConnection: Of<Omit<DomainConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DomainEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Domain']> }>;
  DomainEdge: Of<Omit<DomainEdge, 'node'> & { node: ResolversParentTypes['Domain'] }>;
  DomainFilter: Of<DomainFilter>;
  DownloadableFile: ResolversInterfaceTypes<ResolversParentTypes>['DownloadableFile'];
  EmailAddress: Of<Scalars['EmailAddress']['output']>;
  Float: Of<Scalars['Float']['output']>;
  Form: Of<Omit<Form, 'application' | 'build' | 'cases' | 'definition' | 'editedBy' | 'submittedBy'> & { application?: Maybe<ResolversParentTypes['Application']>, build?: Maybe<ResolversParentTypes['ApplicationBuild']>, cases?: Maybe<ReadonlyArray<ResolversParentTypes['Case']>>, definition?: Maybe<ResolversParentTypes['FormDefinition']>, editedBy?: Maybe<ResolversParentTypes['ProjectUser']>, submittedBy?: Maybe<ResolversParentTypes['ProjectUser']> }>;
  FormAttachment: Of<FormAttachment>;
  FormCaseAttachmentInput: Of<FormCaseAttachmentInput>;
  FormCaseIndexInput: Of<FormCaseIndexInput>;
  FormCaseInput: Of<FormCaseInput>;
  FormCaseRefInput: Of<FormCaseRefInput>;
  FormConnection: Of<Omit<FormConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FormEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Form']> }>;
  FormDataInput: Of<FormDataInput>;
  FormDefinition: Of<Omit<FormDefinition, 'application' | 'build' | 'module' | 'submissions'> & { application?: Maybe<ResolversParentTypes['Application']>, build?: Maybe<ResolversParentTypes['ApplicationBuild']>, module: ResolversParentTypes['ApplicationModule'], submissions?: Maybe<ResolversParentTypes['FormConnection']> }>;
  FormEdge: Of<Omit<FormEdge, 'node'> & { node: ResolversParentTypes['Form'] }>;
  FormFilter: Of<FormFilter>;
  FormMetadata: Of<FormMetadata>;
  FormMetadataInput: Of<FormMetadataInput>;
  FormOrder: Of<FormOrder>;
  FormQuestion: Of<FormQuestion>;
  FormQuestionItemset: Of<FormQuestionItemset>;
  FormQuestionOption: Of<FormQuestionOption>;
  FormSourceInput: Of<FormSourceInput>;
  FormSubmitInput: Of<FormSubmitInput>;
  FormSubmitPayload: Of<Omit<FormSubmitPayload, 'cases' | 'form'> & { cases?: Maybe<ReadonlyArray<ResolversParentTypes['Case']>>, form?: Maybe<ResolversParentTypes['Form']> }>;
  FormsArchivePayload: Of<FormsArchivePayload>;
  FormsDeletePayload: Of<FormsDeletePayload>;
  FormsUnarchivePayload: Of<FormsUnarchivePayload>;
  GeoPoint: Of<GeoPoint>;
  GeoPointInput: Of<GeoPointInput>;
  Group: Of<Omit<Group, 'mobileWorkers'> & { mobileWorkers?: Maybe<ResolversParentTypes['MobileWorkerConnection']> }>;
  GroupConnection: Of<Omit<GroupConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['GroupEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Group']> }>;
  GroupCreateInput: Of<GroupCreateInput>;
  GroupCreatePayload: Of<Omit<GroupCreatePayload, 'group'> & { group?: Maybe<ResolversParentTypes['Group']> }>;
  GroupDeletePayload: Of<GroupDeletePayload>;
  GroupEdge: Of<Omit<GroupEdge, 'node'> & { node: ResolversParentTypes['Group'] }>;
  GroupUpdateInput: Of<GroupUpdateInput>;
  GroupUpdatePayload: Of<Omit<GroupUpdatePayload, 'group'> & { group?: Maybe<ResolversParentTypes['Group']> }>;
  GroupWriteResult: Of<Omit<GroupWriteResult, 'group'> & { group?: Maybe<ResolversParentTypes['Group']> }>;
  GroupsCreatePayload: Of<Omit<GroupsCreatePayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['GroupWriteResult']> }>;
  HqAccount: Of<Omit<HqAccount, 'domains'> & { domains?: Maybe<ResolversParentTypes['DomainConnection']> }>;
  HqAttachment: ResolversInterfaceTypes<ResolversParentTypes>['HqAttachment'];
  HqDateTimeRange: Of<HqDateTimeRange>;
  HqFileContentInput: Of<HqFileContentInput>;
  HqFileInput: Of<HqFileInput>;
  HqJob: Of<HqJob>;
  HqJobProblem: Of<HqJobProblem>;
  HqUserError: Of<HqUserError>;
  ID: Of<Scalars['ID']['output']>;
  Int: Of<Scalars['Int']['output']>;
  JSON: Of<Scalars['JSON']['output']>;
  JSONObject: Of<Scalars['JSONObject']['output']>;
  LocalizedText: Of<LocalizedText>;
  Location: Of<Omit<Location, 'ancestor' | 'ancestors' | 'mobileWorkers' | 'parent' | 'type' | 'webUsers'> & { ancestor?: Maybe<ResolversParentTypes['Location']>, ancestors?: Maybe<ReadonlyArray<ResolversParentTypes['Location']>>, mobileWorkers?: Maybe<ResolversParentTypes['MobileWorkerConnection']>, parent?: Maybe<ResolversParentTypes['Location']>, type?: Maybe<ResolversParentTypes['LocationType']>, webUsers?: Maybe<ResolversParentTypes['WebUserConnection']> }>;
  LocationConnection: Of<Omit<LocationConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Location']> }>;
  LocationCreateInput: Of<LocationCreateInput>;
  LocationCreatePayload: Of<Omit<LocationCreatePayload, 'location'> & { location?: Maybe<ResolversParentTypes['Location']> }>;
  LocationEdge: Of<Omit<LocationEdge, 'node'> & { node: ResolversParentTypes['Location'] }>;
  LocationFilter: Of<LocationFilter>;
  LocationOrder: Of<LocationOrder>;
  LocationSaveInput: Of<LocationSaveInput>;
  LocationType: Of<Omit<LocationType, 'children' | 'parent'> & { children?: Maybe<ReadonlyArray<ResolversParentTypes['LocationType']>>, parent?: Maybe<ResolversParentTypes['LocationType']> }>;
  LocationUpdateInput: Of<LocationUpdateInput>;
  LocationUpdatePayload: Of<Omit<LocationUpdatePayload, 'location'> & { location?: Maybe<ResolversParentTypes['Location']> }>;
  LocationWriteResult: Of<Omit<LocationWriteResult, 'location'> & { location?: Maybe<ResolversParentTypes['Location']> }>;
  LocationsSavePayload: Of<Omit<LocationsSavePayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['LocationWriteResult']> }>;
  LookupTable: Of<LookupTable>;
  LookupTableConnection: Of<LookupTableConnection>;
  LookupTableCreateInput: Of<LookupTableCreateInput>;
  LookupTableCreatePayload: Of<LookupTableCreatePayload>;
  LookupTableDeletePayload: Of<LookupTableDeletePayload>;
  LookupTableEdge: Of<LookupTableEdge>;
  LookupTableField: Of<LookupTableField>;
  LookupTableFieldInput: Of<LookupTableFieldInput>;
  LookupTableFile: Of<LookupTableFile>;
  LookupTableParentFilter: Of<LookupTableParentFilter>;
  LookupTableRow: Of<LookupTableRow>;
  LookupTableRowConnection: Of<LookupTableRowConnection>;
  LookupTableRowCreateInput: Of<LookupTableRowCreateInput>;
  LookupTableRowCreatePayload: Of<LookupTableRowCreatePayload>;
  LookupTableRowDeletePayload: Of<LookupTableRowDeletePayload>;
  LookupTableRowEdge: Of<LookupTableRowEdge>;
  LookupTableRowField: Of<LookupTableRowField>;
  LookupTableRowFieldInput: Of<LookupTableRowFieldInput>;
  LookupTableRowFilter: Of<LookupTableRowFilter>;
  LookupTableRowUpdateInput: Of<LookupTableRowUpdateInput>;
  LookupTableRowUpdatePayload: Of<LookupTableRowUpdatePayload>;
  LookupTableUpdateInput: Of<LookupTableUpdateInput>;
  LookupTableUpdatePayload: Of<LookupTableUpdatePayload>;
  LookupTableValue: Of<LookupTableValue>;
  LookupTableValueInput: Of<LookupTableValueInput>;
  LookupTablesUploadPayload: Of<LookupTablesUploadPayload>;
  MessagingError: Of<MessagingError>;
  MessagingEvent: Of<Omit<MessagingEvent, 'case' | 'messages' | 'recipient'> & { case?: Maybe<ResolversParentTypes['Case']>, messages?: Maybe<ReadonlyArray<ResolversParentTypes['MessagingMessage']>>, recipient?: Maybe<ResolversParentTypes['MessagingRecipient']> }>;
  MessagingEventConnection: Of<Omit<MessagingEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MessagingEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MessagingEvent']> }>;
  MessagingEventEdge: Of<Omit<MessagingEventEdge, 'node'> & { node: ResolversParentTypes['MessagingEvent'] }>;
  MessagingEventFilter: Of<MessagingEventFilter>;
  MessagingEventOrder: Of<MessagingEventOrder>;
  MessagingMessage: Of<Omit<MessagingMessage, 'event'> & { event: ResolversParentTypes['MessagingEvent'] }>;
  MessagingRecipient: Of<Omit<MessagingRecipient, 'case' | 'user'> & { case?: Maybe<ResolversParentTypes['Case']>, user?: Maybe<ResolversParentTypes['ProjectUser']> }>;
  MessagingSource: Of<MessagingSource>;
  MessagingSurvey: Of<Omit<MessagingSurvey, 'application' | 'definition' | 'form'> & { application?: Maybe<ResolversParentTypes['Application']>, definition?: Maybe<ResolversParentTypes['FormDefinition']>, form?: Maybe<ResolversParentTypes['Form']> }>;
  MobileWorker: Of<Omit<MobileWorker, 'forms' | 'groups' | 'locations' | 'primaryLocation' | 'usercase'> & { forms?: Maybe<ResolversParentTypes['FormConnection']>, groups?: Maybe<ReadonlyArray<ResolversParentTypes['Group']>>, locations?: Maybe<ReadonlyArray<ResolversParentTypes['Location']>>, primaryLocation?: Maybe<ResolversParentTypes['Location']>, usercase?: Maybe<ResolversParentTypes['Case']> }>;
  MobileWorkerActivatePayload: Of<Omit<MobileWorkerActivatePayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkerConnection: Of<Omit<MobileWorkerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MobileWorkerEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkerCreateInput: Of<MobileWorkerCreateInput>;
  MobileWorkerCreatePayload: Of<Omit<MobileWorkerCreatePayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkerDeactivatePayload: Of<Omit<MobileWorkerDeactivatePayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkerDeletePayload: Of<MobileWorkerDeletePayload>;
  MobileWorkerEdge: Of<Omit<MobileWorkerEdge, 'node'> & { node: ResolversParentTypes['MobileWorker'] }>;
  MobileWorkerFilter: Of<MobileWorkerFilter>;
  MobileWorkerRegisterInput: Of<MobileWorkerRegisterInput>;
  MobileWorkerRegisterPayload: Of<Omit<MobileWorkerRegisterPayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkerResetPasswordPayload: Of<Omit<MobileWorkerResetPasswordPayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkerUpdateInput: Of<MobileWorkerUpdateInput>;
  MobileWorkerUpdatePayload: Of<Omit<MobileWorkerUpdatePayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkerWriteResult: Of<Omit<MobileWorkerWriteResult, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkersCreatePayload: Of<Omit<MobileWorkersCreatePayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['MobileWorkerWriteResult']> }>;
  MobileWorkersInviteBySmsInput: Of<MobileWorkersInviteBySmsInput>;
  MobileWorkersInviteBySmsPayload: Of<MobileWorkersInviteBySmsPayload>;
  MobileWorkersResendInstallInfoBySmsInput: Of<MobileWorkersResendInstallInfoBySmsInput>;
  MobileWorkersResendInstallInfoBySmsPayload: Of<MobileWorkersResendInstallInfoBySmsPayload>;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NonNegativeInt: Of<Scalars['NonNegativeInt']['output']>;
  ODataColumn: Of<ODataColumn>;
  ODataFeed: Of<ODataFeed>;
  ODataRow: Of<ODataRow>;
  ODataRowConnection: Of<ODataRowConnection>;
  ODataRowEdge: Of<ODataRowEdge>;
  PageInfo: Of<PageInfo>;
  ProjectMember: ResolversInterfaceTypes<ResolversParentTypes>['ProjectMember'];
  ProjectUser: ResolversInterfaceTypes<ResolversParentTypes>['ProjectUser'];
  Query: Record<PropertyKey, never>;
  Report: Of<Report>;
  ReportColumn: Of<ReportColumn>;
  ReportFilter: Of<ReportFilter>;
  ReportFilterInput: Of<ReportFilterInput>;
  ReportRow: Of<ReportRow>;
  ReportRowColumn: Of<ReportRowColumn>;
  ReportRowConnection: Of<ReportRowConnection>;
  ReportRowEdge: Of<ReportRowEdge>;
  RequestBudget: Of<RequestBudget>;
  RequestBudgetLimit: Of<RequestBudgetLimit>;
  RequestBudgetWindow: Of<RequestBudgetWindow>;
  Restore: Of<Omit<Restore, 'cases'> & { cases: ReadonlyArray<ResolversParentTypes['RestoreCase']> }>;
  RestoreCase: Of<Omit<RestoreCase, 'case' | 'indices'> & { case?: Maybe<ResolversParentTypes['Case']>, indices: ReadonlyArray<ResolversParentTypes['CaseIndex']> }>;
  RestoreFixture: Of<RestoreFixture>;
  RestoreRegistration: Of<RestoreRegistration>;
  SavedExport: Of<SavedExport>;
  SmsInvitationInput: Of<SmsInvitationInput>;
  String: Of<Scalars['String']['output']>;
  URL: Of<Scalars['URL']['output']>;
  UnknownOwner: Of<UnknownOwner>;
  UnknownUser: Of<UnknownUser>;
  Upload: Of<Scalars['Upload']['output']>;
  UserSignInPayload: Of<Omit<UserSignInPayload, 'user'> & { user?: Maybe<ResolversParentTypes['ProjectMember']> }>;
  WebUser: Of<Omit<WebUser, 'forms' | 'locations' | 'primaryLocation'> & { forms?: Maybe<ResolversParentTypes['FormConnection']>, locations?: Maybe<ReadonlyArray<ResolversParentTypes['Location']>>, primaryLocation?: Maybe<ResolversParentTypes['Location']> }>;
  WebUserActivatePayload: Of<Omit<WebUserActivatePayload, 'webUser'> & { webUser?: Maybe<ResolversParentTypes['WebUser']> }>;
  WebUserConnection: Of<Omit<WebUserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['WebUserEdge']>, nodes: ReadonlyArray<ResolversParentTypes['WebUser']> }>;
  WebUserDeactivatePayload: Of<Omit<WebUserDeactivatePayload, 'webUser'> & { webUser?: Maybe<ResolversParentTypes['WebUser']> }>;
  WebUserEdge: Of<Omit<WebUserEdge, 'node'> & { node: ResolversParentTypes['WebUser'] }>;
  WebUserFilter: Of<WebUserFilter>;
  WebUserInvitation: Of<Omit<WebUserInvitation, 'locations' | 'primaryLocation'> & { locations?: Maybe<ReadonlyArray<ResolversParentTypes['Location']>>, primaryLocation?: Maybe<ResolversParentTypes['Location']> }>;
  WebUserInviteInput: Of<WebUserInviteInput>;
  WebUserInvitePayload: Of<Omit<WebUserInvitePayload, 'invitation'> & { invitation?: Maybe<ResolversParentTypes['WebUserInvitation']> }>;
  WebUserUpdateInput: Of<WebUserUpdateInput>;
  WebUserUpdatePayload: Of<Omit<WebUserUpdatePayload, 'webUser'> & { webUser?: Maybe<ResolversParentTypes['WebUser']> }>;
  WriteProgress: Of<WriteProgress>;
};

export type FreshDirectiveArgs = {
  maxAge?: Maybe<Scalars['Int']['input']>;
  staleIfThrottled?: Maybe<Scalars['Int']['input']>;
};

export type FreshDirectiveResolver<Result, Parent, ContextType = Context, Args = FreshDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type KeyDirectiveArgs = {
  fields: Scalars['String']['input'];
};

export type KeyDirectiveResolver<Result, Parent, ContextType = Context, Args = KeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type MaxItemsDirectiveArgs = {
  count: Scalars['Int']['input'];
};

export type MaxItemsDirectiveResolver<Result, Parent, ContextType = Context, Args = MaxItemsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = Context, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TagDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type TagDirectiveResolver<Result, Parent, ContextType = Context, Args = TagDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActionTimeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionTime'] = ResolversParentTypes['ActionTime']> = {
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  localDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  startTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['ProjectUser']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActionTimeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionTimeConnection'] = ResolversParentTypes['ActionTimeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActionTimeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ActionTime']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ActionTimeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionTimeEdge'] = ResolversParentTypes['ActionTimeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ActionTime'], ParentType, ContextType>;
};

export type ApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application']> = {
  appId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  builds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ApplicationBuild']>>, ParentType, ContextType>;
  ccz?: Resolver<Maybe<ResolversTypes['ApplicationPackage']>, ParentType, ContextType, RequireFields<ApplicationCczArgs, 'multimedia'>>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  modules?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ApplicationModule']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplicationBuildResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationBuild'] = ResolversParentTypes['ApplicationBuild']> = {
  appId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  buildId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  builtOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ccz?: Resolver<Maybe<ResolversTypes['ApplicationPackage']>, ParentType, ContextType, RequireFields<ApplicationBuildCczArgs, 'multimedia'>>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isReleased?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  modules?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ApplicationModule']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplicationModuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationModule'] = ResolversParentTypes['ApplicationModule']> = {
  appId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  build?: Resolver<Maybe<ResolversTypes['ApplicationBuild']>, ParentType, ContextType>;
  buildId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  casePropertyNames?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  caseType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  forms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FormDefinition']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  moduleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ApplicationModuleNameArgs>>;
  translations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LocalizedText']>>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['CaseType']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplicationPackageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationPackage'] = ResolversParentTypes['ApplicationPackage']> = {
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downloadUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplicationStructureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationStructure'] = ResolversParentTypes['ApplicationStructure']> = {
  __resolveType: TypeResolveFn<'Application' | 'ApplicationBuild', ParentType, ContextType>;
};

export type AttachmentContentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachmentContent'] = ResolversParentTypes['AttachmentContent']> = {
  base64?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  attachments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CaseAttachment']>>, ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caseType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  children?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<CaseChildrenArgs, 'first'>>;
  closed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  closedBy?: Resolver<Maybe<ResolversTypes['ProjectUser']>, ParentType, ContextType>;
  dateClosed?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateOpened?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  extensions?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<CaseExtensionsArgs, 'first'>>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  forms?: Resolver<Maybe<ResolversTypes['FormConnection']>, ParentType, ContextType, RequireFields<CaseFormsArgs, 'first'>>;
  host?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indexedOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  indices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CaseIndex']>>, ParentType, ContextType>;
  lastModified?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  messagingEvents?: Resolver<Maybe<ResolversTypes['MessagingEventConnection']>, ParentType, ContextType, RequireFields<CaseMessagingEventsArgs, 'first'>>;
  modifiedBy?: Resolver<Maybe<ResolversTypes['ProjectUser']>, ParentType, ContextType>;
  openedBy?: Resolver<Maybe<ResolversTypes['ProjectUser']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['CaseOwner']>, ParentType, ContextType>;
  ownerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  properties?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType, Partial<CasePropertiesArgs>>;
  property?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<CasePropertyArgs, 'name'>>;
  serverLastModified?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  subcases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<CaseSubcasesArgs, 'first' | 'identifier'>>;
  type?: Resolver<Maybe<ResolversTypes['CaseType']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaseAttachmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseAttachment'] = ResolversParentTypes['CaseAttachment']> = {
  content?: Resolver<Maybe<ResolversTypes['AttachmentContent']>, ParentType, ContextType, RequireFields<CaseAttachmentContentArgs, 'maxBytes'>>;
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downloadUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  hqUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['CaseAttachmentImage']>, ParentType, ContextType, Partial<CaseAttachmentImageArgs>>;
  length?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaseAttachmentImageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseAttachmentImage'] = ResolversParentTypes['CaseAttachmentImage']> = {
  content?: Resolver<Maybe<ResolversTypes['AttachmentContent']>, ParentType, ContextType, RequireFields<CaseAttachmentImageContentArgs, 'maxBytes'>>;
  downloadUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type CaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Case']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CaseCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseCreatePayload'] = ResolversParentTypes['CaseCreatePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  formId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type CaseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseEdge'] = ResolversParentTypes['CaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
};

export type CaseIndexResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseIndex'] = ResolversParentTypes['CaseIndex']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relationship?: Resolver<Maybe<ResolversTypes['CaseRelationship']>, ParentType, ContextType>;
};

export type CaseOwnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseOwner'] = ResolversParentTypes['CaseOwner']> = {
  __resolveType: TypeResolveFn<'Group' | 'Location' | 'MobileWorker' | 'UnknownOwner' | 'WebUser', ParentType, ContextType>;
};

export type CaseTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseType'] = ResolversParentTypes['CaseType']> = {
  applications?: Resolver<ReadonlyArray<ResolversTypes['Application']>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<CaseTypeCasesArgs, 'first'>>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  formDefinitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FormDefinition']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  modules?: Resolver<ReadonlyArray<ResolversTypes['ApplicationModule']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  propertyNames?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaseUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseUpdatePayload'] = ResolversParentTypes['CaseUpdatePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  formId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type CaseUpsertPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseUpsertPayload'] = ResolversParentTypes['CaseUpsertPayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  formId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type CaseWriteResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseWriteResult'] = ResolversParentTypes['CaseWriteResult']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  caseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type CasesImportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CasesImportPayload'] = ResolversParentTypes['CasesImportPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['HqJob']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type CasesSaveChunkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CasesSaveChunk'] = ResolversParentTypes['CasesSaveChunk']> = {
  error?: Resolver<Maybe<ResolversTypes['CasesSaveError']>, ParentType, ContextType>;
  formId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  indexes?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
};

export type CasesSaveErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CasesSaveError'] = ResolversParentTypes['CasesSaveError']> = {
  code?: Resolver<ResolversTypes['HqErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfter?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  safeToRepeat?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type CasesSavePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CasesSavePayload'] = ResolversParentTypes['CasesSavePayload']> = {
  chunks?: Resolver<ReadonlyArray<ResolversTypes['CasesSaveChunk']>, ParentType, ContextType>;
  results?: Resolver<ReadonlyArray<ResolversTypes['CaseWriteResult']>, ParentType, ContextType>;
  unsavedIndexes?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type DataExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExport'] = ResolversParentTypes['DataExport']> = {
  caseType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detConfig?: Resolver<Maybe<ResolversTypes['DetConfig']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  exportFormat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exportId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  formDefinitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FormDefinition']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDeidentified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ExportKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  odataFeed?: Resolver<Maybe<ResolversTypes['ODataFeed']>, ParentType, ContextType, RequireFields<DataExportOdataFeedArgs, 'tableNumber'>>;
  savedExport?: Resolver<ResolversTypes['SavedExport'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['CaseType']>, ParentType, ContextType>;
  xmlns?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DataExportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExportConnection'] = ResolversParentTypes['DataExportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DataExportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DataExport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DataExportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExportEdge'] = ResolversParentTypes['DataExportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataExport'], ParentType, ContextType>;
};

export type DataSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataSource'] = ResolversParentTypes['DataSource']> = {
  dataSourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['DataSourceDefinition']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['DataSourceRowConnection']>, ParentType, ContextType, RequireFields<DataSourceRowsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DataSourceDefinitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataSourceDefinition'] = ResolversParentTypes['DataSourceDefinition']> = {
  filter?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  indicators?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JSONObject']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DataSourceRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataSourceRow'] = ResolversParentTypes['DataSourceRow']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  docId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType>;
  insertedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<DataSourceRowValueArgs, 'column'>>;
  values?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
};

export type DataSourceRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataSourceRowConnection'] = ResolversParentTypes['DataSourceRowConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DataSourceRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DataSourceRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DataSourceRowEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataSourceRowEdge'] = ResolversParentTypes['DataSourceRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataSourceRow'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DetConfigResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DetConfig'] = ResolversParentTypes['DetConfig']> = {
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downloadUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  hqUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DomainResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Domain'] = ResolversParentTypes['Domain']> = {
  actionTimes?: Resolver<Maybe<ResolversTypes['ActionTimeConnection']>, ParentType, ContextType, RequireFields<DomainActionTimesArgs, 'first'>>;
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType, RequireFields<DomainApplicationArgs, 'appId'>>;
  applicationBuild?: Resolver<Maybe<ResolversTypes['ApplicationBuild']>, ParentType, ContextType, RequireFields<DomainApplicationBuildArgs, 'buildId'>>;
  applications?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Application']>>, ParentType, ContextType>;
  budget?: Resolver<ResolversTypes['RequestBudget'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<DomainCaseArgs, 'caseId'>>;
  caseByExternalId?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<DomainCaseByExternalIdArgs, 'externalId'>>;
  caseOwner?: Resolver<Maybe<ResolversTypes['CaseOwner']>, ParentType, ContextType, RequireFields<DomainCaseOwnerArgs, 'ownerId'>>;
  caseType?: Resolver<Maybe<ResolversTypes['CaseType']>, ParentType, ContextType, RequireFields<DomainCaseTypeArgs, 'name'>>;
  caseTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CaseType']>>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<DomainCasesArgs, 'first'>>;
  casesById?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Case']>>, ParentType, ContextType, RequireFields<DomainCasesByIdArgs, 'caseIds'>>;
  dataExport?: Resolver<Maybe<ResolversTypes['DataExport']>, ParentType, ContextType, RequireFields<DomainDataExportArgs, 'exportId'>>;
  dataExports?: Resolver<Maybe<ResolversTypes['DataExportConnection']>, ParentType, ContextType, RequireFields<DomainDataExportsArgs, 'first'>>;
  dataSource?: Resolver<Maybe<ResolversTypes['DataSource']>, ParentType, ContextType, RequireFields<DomainDataSourceArgs, 'dataSourceId'>>;
  dataSources?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DataSource']>>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType, RequireFields<DomainFormArgs, 'formId'>>;
  formDefinitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FormDefinition']>>, ParentType, ContextType, Partial<DomainFormDefinitionsArgs>>;
  forms?: Resolver<Maybe<ResolversTypes['FormConnection']>, ParentType, ContextType, RequireFields<DomainFormsArgs, 'first'>>;
  formsById?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Form']>>, ParentType, ContextType, RequireFields<DomainFormsByIdArgs, 'formIds'>>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<DomainGroupArgs, 'groupId'>>;
  groupByName?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<DomainGroupByNameArgs, 'name'>>;
  groups?: Resolver<Maybe<ResolversTypes['GroupConnection']>, ParentType, ContextType, RequireFields<DomainGroupsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['HqJob']>, ParentType, ContextType, RequireFields<DomainJobArgs, 'jobId'>>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType, RequireFields<DomainLocationArgs, 'locationId'>>;
  locationBySiteCode?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType, RequireFields<DomainLocationBySiteCodeArgs, 'siteCode'>>;
  locationType?: Resolver<Maybe<ResolversTypes['LocationType']>, ParentType, ContextType, RequireFields<DomainLocationTypeArgs, 'code'>>;
  locationTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LocationType']>>, ParentType, ContextType>;
  locations?: Resolver<Maybe<ResolversTypes['LocationConnection']>, ParentType, ContextType, RequireFields<DomainLocationsArgs, 'first'>>;
  locationsById?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Location']>>, ParentType, ContextType, RequireFields<DomainLocationsByIdArgs, 'locationIds'>>;
  lookupTable?: Resolver<Maybe<ResolversTypes['LookupTable']>, ParentType, ContextType, RequireFields<DomainLookupTableArgs, 'tableId'>>;
  lookupTableByTag?: Resolver<Maybe<ResolversTypes['LookupTable']>, ParentType, ContextType, RequireFields<DomainLookupTableByTagArgs, 'tag'>>;
  lookupTableRow?: Resolver<Maybe<ResolversTypes['LookupTableRow']>, ParentType, ContextType, RequireFields<DomainLookupTableRowArgs, 'rowId'>>;
  lookupTables?: Resolver<Maybe<ResolversTypes['LookupTableConnection']>, ParentType, ContextType, RequireFields<DomainLookupTablesArgs, 'first'>>;
  messagingEvent?: Resolver<Maybe<ResolversTypes['MessagingEvent']>, ParentType, ContextType, RequireFields<DomainMessagingEventArgs, 'eventId'>>;
  messagingEvents?: Resolver<Maybe<ResolversTypes['MessagingEventConnection']>, ParentType, ContextType, RequireFields<DomainMessagingEventsArgs, 'first'>>;
  mobileWorker?: Resolver<Maybe<ResolversTypes['MobileWorker']>, ParentType, ContextType, RequireFields<DomainMobileWorkerArgs, 'userId'>>;
  mobileWorkerByUsername?: Resolver<Maybe<ResolversTypes['MobileWorker']>, ParentType, ContextType, RequireFields<DomainMobileWorkerByUsernameArgs, 'username'>>;
  mobileWorkers?: Resolver<Maybe<ResolversTypes['MobileWorkerConnection']>, ParentType, ContextType, RequireFields<DomainMobileWorkersArgs, 'first'>>;
  mobileWorkersById?: Resolver<ReadonlyArray<Maybe<ResolversTypes['MobileWorker']>>, ParentType, ContextType, RequireFields<DomainMobileWorkersByIdArgs, 'userIds'>>;
  name?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  odataFeed?: Resolver<Maybe<ResolversTypes['ODataFeed']>, ParentType, ContextType, RequireFields<DomainOdataFeedArgs, 'configId' | 'kind' | 'tableNumber'>>;
  projectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType, RequireFields<DomainReportArgs, 'reportId'>>;
  reports?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Report']>>, ParentType, ContextType>;
  restore?: Resolver<Maybe<ResolversTypes['Restore']>, ParentType, ContextType, RequireFields<DomainRestoreArgs, 'failHard' | 'overwriteCache' | 'skipFixtures' | 'version'>>;
  savedExport?: Resolver<Maybe<ResolversTypes['SavedExport']>, ParentType, ContextType, RequireFields<DomainSavedExportArgs, 'exportId'>>;
  user?: Resolver<Maybe<ResolversTypes['ProjectUser']>, ParentType, ContextType, RequireFields<DomainUserArgs, 'userId'>>;
  viewer?: Resolver<Maybe<ResolversTypes['ProjectMember']>, ParentType, ContextType>;
  webUser?: Resolver<Maybe<ResolversTypes['WebUser']>, ParentType, ContextType, RequireFields<DomainWebUserArgs, 'userId'>>;
  webUserByUsername?: Resolver<Maybe<ResolversTypes['WebUser']>, ParentType, ContextType, RequireFields<DomainWebUserByUsernameArgs, 'username'>>;
  webUsers?: Resolver<Maybe<ResolversTypes['WebUserConnection']>, ParentType, ContextType, RequireFields<DomainWebUsersArgs, 'first'>>;
  writeProgress?: Resolver<Maybe<ResolversTypes['WriteProgress']>, ParentType, ContextType, RequireFields<DomainWriteProgressArgs, 'idempotencyKey'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DomainConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DomainConnection'] = ResolversParentTypes['DomainConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DomainEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Domain']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DomainEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DomainEdge'] = ResolversParentTypes['DomainEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Domain'], ParentType, ContextType>;
};

export type DownloadableFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DownloadableFile'] = ResolversParentTypes['DownloadableFile']> = {
  __resolveType: TypeResolveFn<'ApplicationPackage' | 'CaseAttachment' | 'DetConfig' | 'FormAttachment' | 'LookupTableFile' | 'SavedExport', ParentType, ContextType>;
};

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type FormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Form'] = ResolversParentTypes['Form']> = {
  answers?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  appId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  archived?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  attachments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FormAttachment']>>, ParentType, ContextType>;
  build?: Resolver<Maybe<ResolversTypes['ApplicationBuild']>, ParentType, ContextType>;
  buildId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  caseIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Case']>>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['FormDefinition']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  editedBy?: Resolver<Maybe<ResolversTypes['ProjectUser']>, ParentType, ContextType>;
  editedOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  formId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indexedOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  initialProcessingComplete?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPhoneSubmission?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['FormMetadata']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  serverModifiedOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  submitIp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedBy?: Resolver<Maybe<ResolversTypes['ProjectUser']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uiVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<FormValueArgs, 'path'>>;
  values?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JSON']>>, ParentType, ContextType, RequireFields<FormValuesArgs, 'path'>>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  xmlns?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FormAttachmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormAttachment'] = ResolversParentTypes['FormAttachment']> = {
  content?: Resolver<Maybe<ResolversTypes['AttachmentContent']>, ParentType, ContextType, RequireFields<FormAttachmentContentArgs, 'maxBytes'>>;
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downloadUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  hqUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  length?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FormConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormConnection'] = ResolversParentTypes['FormConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FormEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Form']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FormDefinitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormDefinition'] = ResolversParentTypes['FormDefinition']> = {
  appId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  build?: Resolver<Maybe<ResolversTypes['ApplicationBuild']>, ParentType, ContextType>;
  buildId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  formDefinitionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  module?: Resolver<ResolversTypes['ApplicationModule'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<FormDefinitionNameArgs>>;
  questions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FormQuestion']>>, ParentType, ContextType>;
  submissions?: Resolver<Maybe<ResolversTypes['FormConnection']>, ParentType, ContextType, RequireFields<FormDefinitionSubmissionsArgs, 'first'>>;
  translations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LocalizedText']>>, ParentType, ContextType>;
  xmlns?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FormEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormEdge'] = ResolversParentTypes['FormEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Form'], ParentType, ContextType>;
};

export type FormMetadataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormMetadata'] = ResolversParentTypes['FormMetadata']> = {
  appBuildVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  appVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commcareVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deprecatedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  deviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  geoPoint?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  instanceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  timeEnd?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  timeStart?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FormQuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormQuestion'] = ResolversParentTypes['FormQuestion']> = {
  calculate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  constraint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groupPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hashtag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isGroup?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  itemset?: Resolver<Maybe<ResolversTypes['FormQuestionItemset']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  options?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FormQuestionOption']>>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relevant?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  repeatPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  required?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  setValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  translations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LocalizedText']>>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FormQuestionItemsetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormQuestionItemset'] = ResolversParentTypes['FormQuestionItemset']> = {
  instanceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  instanceRef?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  labelRef?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodeset?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  valueRef?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FormQuestionOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormQuestionOption'] = ResolversParentTypes['FormQuestionOption']> = {
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  translations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LocalizedText']>>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FormSubmitPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormSubmitPayload'] = ResolversParentTypes['FormSubmitPayload']> = {
  cases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Case']>>, ParentType, ContextType>;
  duplicate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType>;
  formId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type FormsArchivePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormsArchivePayload'] = ResolversParentTypes['FormsArchivePayload']> = {
  job?: Resolver<Maybe<ResolversTypes['HqJob']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type FormsDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormsDeletePayload'] = ResolversParentTypes['FormsDeletePayload']> = {
  job?: Resolver<Maybe<ResolversTypes['HqJob']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type FormsUnarchivePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormsUnarchivePayload'] = ResolversParentTypes['FormsUnarchivePayload']> = {
  job?: Resolver<Maybe<ResolversTypes['HqJob']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  accuracy?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  altitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type GroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = {
  caseSharing?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<GroupCasesArgs, 'first'>>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  mobileWorkerIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  mobileWorkers?: Resolver<Maybe<ResolversTypes['MobileWorkerConnection']>, ParentType, ContextType, RequireFields<GroupMobileWorkersArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reporting?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupConnection'] = ResolversParentTypes['GroupConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Group']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GroupCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupCreatePayload'] = ResolversParentTypes['GroupCreatePayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type GroupDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupDeletePayload'] = ResolversParentTypes['GroupDeletePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  groupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type GroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupEdge'] = ResolversParentTypes['GroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
};

export type GroupUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupUpdatePayload'] = ResolversParentTypes['GroupUpdatePayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type GroupWriteResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupWriteResult'] = ResolversParentTypes['GroupWriteResult']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  groupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type GroupsCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupsCreatePayload'] = ResolversParentTypes['GroupsCreatePayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['GroupWriteResult']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type HqAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HqAccount'] = ResolversParentTypes['HqAccount']> = {
  domains?: Resolver<Maybe<ResolversTypes['DomainConnection']>, ParentType, ContextType, RequireFields<HqAccountDomainsArgs, 'first'>>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HqAttachmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HqAttachment'] = ResolversParentTypes['HqAttachment']> = {
  __resolveType: TypeResolveFn<'CaseAttachment' | 'FormAttachment', ParentType, ContextType>;
};

export type HqJobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HqJob'] = ResolversParentTypes['HqJob']> = {
  created?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HqJobKind'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['HqJobProblem']>, ParentType, ContextType>;
  processed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requested?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HqJobStatus'], ParentType, ContextType>;
  succeeded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HqJobProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HqJobProblem'] = ResolversParentTypes['HqJobProblem']> = {
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ids?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type HqUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HqUserError'] = ResolversParentTypes['HqUserError']> = {
  code?: Resolver<ResolversTypes['HqUserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type LocalizedTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText']> = {
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  ancestor?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType, RequireFields<LocationAncestorArgs, 'typeCode'>>;
  ancestors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Location']>>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<LocationCasesArgs, 'first'>>;
  children?: Resolver<Maybe<ResolversTypes['LocationConnection']>, ParentType, ContextType, RequireFields<LocationChildrenArgs, 'first'>>;
  coordinates?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  descendants?: Resolver<Maybe<ResolversTypes['LocationConnection']>, ParentType, ContextType, RequireFields<LocationDescendantsArgs, 'first'>>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastModified?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  locationData?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  locationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mobileWorkers?: Resolver<Maybe<ResolversTypes['MobileWorkerConnection']>, ParentType, ContextType, RequireFields<LocationMobileWorkersArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  parentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  siteCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['LocationType']>, ParentType, ContextType>;
  typeCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  typeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webUsers?: Resolver<Maybe<ResolversTypes['WebUserConnection']>, ParentType, ContextType, RequireFields<LocationWebUsersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationConnection'] = ResolversParentTypes['LocationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LocationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Location']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LocationCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationCreatePayload'] = ResolversParentTypes['LocationCreatePayload']> = {
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type LocationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationEdge'] = ResolversParentTypes['LocationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
};

export type LocationTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationType'] = ResolversParentTypes['LocationType']> = {
  administrative?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  children?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LocationType']>>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locationTypeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locations?: Resolver<Maybe<ResolversTypes['LocationConnection']>, ParentType, ContextType, RequireFields<LocationTypeLocationsArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['LocationType']>, ParentType, ContextType>;
  sharesCases?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  viewDescendants?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocationUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationUpdatePayload'] = ResolversParentTypes['LocationUpdatePayload']> = {
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type LocationWriteResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationWriteResult'] = ResolversParentTypes['LocationWriteResult']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  locationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type LocationsSavePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationsSavePayload'] = ResolversParentTypes['LocationsSavePayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['LocationWriteResult']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type LookupTableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTable'] = ResolversParentTypes['LookupTable']> = {
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LookupTableField']>>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['LookupTableFile']>, ParentType, ContextType, RequireFields<LookupTableFileArgs, 'format'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isGlobal?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  itemAttributes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['LookupTableRowConnection']>, ParentType, ContextType, RequireFields<LookupTableRowsArgs, 'first'>>;
  tableId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LookupTableConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableConnection'] = ResolversParentTypes['LookupTableConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LookupTableEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LookupTable']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LookupTableCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableCreatePayload'] = ResolversParentTypes['LookupTableCreatePayload']> = {
  lookupTable?: Resolver<Maybe<ResolversTypes['LookupTable']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type LookupTableDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableDeletePayload'] = ResolversParentTypes['LookupTableDeletePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  tableId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type LookupTableEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableEdge'] = ResolversParentTypes['LookupTableEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LookupTable'], ParentType, ContextType>;
};

export type LookupTableFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableField'] = ResolversParentTypes['LookupTableField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  properties?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type LookupTableFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableFile'] = ResolversParentTypes['LookupTableFile']> = {
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  downloadUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LookupTableRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableRow'] = ResolversParentTypes['LookupTableRow']> = {
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LookupTableRowField']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itemAttributes?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  rowId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sortKey?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  table?: Resolver<Maybe<ResolversTypes['LookupTable']>, ParentType, ContextType>;
  tableId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<LookupTableRowValueArgs, 'field'>>;
  values?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LookupTableRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableRowConnection'] = ResolversParentTypes['LookupTableRowConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LookupTableRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LookupTableRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LookupTableRowCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableRowCreatePayload'] = ResolversParentTypes['LookupTableRowCreatePayload']> = {
  lookupTableRow?: Resolver<Maybe<ResolversTypes['LookupTableRow']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type LookupTableRowDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableRowDeletePayload'] = ResolversParentTypes['LookupTableRowDeletePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rowId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type LookupTableRowEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableRowEdge'] = ResolversParentTypes['LookupTableRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LookupTableRow'], ParentType, ContextType>;
};

export type LookupTableRowFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableRowField'] = ResolversParentTypes['LookupTableRowField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LookupTableValue']>>, ParentType, ContextType>;
};

export type LookupTableRowUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableRowUpdatePayload'] = ResolversParentTypes['LookupTableRowUpdatePayload']> = {
  lookupTableRow?: Resolver<Maybe<ResolversTypes['LookupTableRow']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type LookupTableUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableUpdatePayload'] = ResolversParentTypes['LookupTableUpdatePayload']> = {
  lookupTable?: Resolver<Maybe<ResolversTypes['LookupTable']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type LookupTableValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableValue'] = ResolversParentTypes['LookupTableValue']> = {
  properties?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LookupTablesUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTablesUploadPayload'] = ResolversParentTypes['LookupTablesUploadPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['HqJob']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type MessagingErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagingError'] = ResolversParentTypes['MessagingError']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageDetail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MessagingEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagingEvent'] = ResolversParentTypes['MessagingEvent']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  caseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  contentKind?: Resolver<Maybe<ResolversTypes['MessagingContentKind']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateLastActivity?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['MessagingError']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MessagingMessage']>>, ParentType, ContextType>;
  rawContentKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['MessagingRecipient']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['MessagingSource']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MessagingStatus']>, ParentType, ContextType>;
  survey?: Resolver<Maybe<ResolversTypes['MessagingSurvey']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessagingEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagingEventConnection'] = ResolversParentTypes['MessagingEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MessagingEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MessagingEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MessagingEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagingEventEdge'] = ResolversParentTypes['MessagingEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MessagingEvent'], ParentType, ContextType>;
};

export type MessagingMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagingMessage'] = ResolversParentTypes['MessagingMessage']> = {
  backend?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateModified?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['MessagingDirection']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  emailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['MessagingEvent'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['MessagingMessageKind']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessagingRecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagingRecipient'] = ResolversParentTypes['MessagingRecipient']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['MessagingRecipientKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipientId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['ProjectUser']>, ParentType, ContextType>;
};

export type MessagingSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagingSource'] = ResolversParentTypes['MessagingSource']> = {
  kind?: Resolver<Maybe<ResolversTypes['MessagingSourceKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type MessagingSurveyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagingSurvey'] = ResolversParentTypes['MessagingSurvey']> = {
  appId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['FormDefinition']>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType>;
  formDefinitionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  formId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  formName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MobileWorkerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorker'] = ResolversParentTypes['MobileWorker']> = {
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<MobileWorkerCasesArgs, 'first'>>;
  defaultPhoneNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  forms?: Resolver<Maybe<ResolversTypes['FormConnection']>, ParentType, ContextType, RequireFields<MobileWorkerFormsArgs, 'first'>>;
  groupIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  groups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Group']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locationIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  locations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Location']>>, ParentType, ContextType>;
  phoneNumbers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  primaryLocation?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  primaryLocationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userData?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType, Partial<MobileWorkerUserDataArgs>>;
  userDatum?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<MobileWorkerUserDatumArgs, 'name'>>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  usercase?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MobileWorkerActivatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerActivatePayload'] = ResolversParentTypes['MobileWorkerActivatePayload']> = {
  mobileWorker?: Resolver<Maybe<ResolversTypes['MobileWorker']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type MobileWorkerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerConnection'] = ResolversParentTypes['MobileWorkerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MobileWorkerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MobileWorker']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MobileWorkerCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerCreatePayload'] = ResolversParentTypes['MobileWorkerCreatePayload']> = {
  mobileWorker?: Resolver<Maybe<ResolversTypes['MobileWorker']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type MobileWorkerDeactivatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerDeactivatePayload'] = ResolversParentTypes['MobileWorkerDeactivatePayload']> = {
  mobileWorker?: Resolver<Maybe<ResolversTypes['MobileWorker']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type MobileWorkerDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerDeletePayload'] = ResolversParentTypes['MobileWorkerDeletePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type MobileWorkerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerEdge'] = ResolversParentTypes['MobileWorkerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MobileWorker'], ParentType, ContextType>;
};

export type MobileWorkerRegisterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerRegisterPayload'] = ResolversParentTypes['MobileWorkerRegisterPayload']> = {
  formId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mobileWorker?: Resolver<Maybe<ResolversTypes['MobileWorker']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type MobileWorkerResetPasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerResetPasswordPayload'] = ResolversParentTypes['MobileWorkerResetPasswordPayload']> = {
  mobileWorker?: Resolver<Maybe<ResolversTypes['MobileWorker']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type MobileWorkerUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerUpdatePayload'] = ResolversParentTypes['MobileWorkerUpdatePayload']> = {
  mobileWorker?: Resolver<Maybe<ResolversTypes['MobileWorker']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type MobileWorkerWriteResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerWriteResult'] = ResolversParentTypes['MobileWorkerWriteResult']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mobileWorker?: Resolver<Maybe<ResolversTypes['MobileWorker']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type MobileWorkersCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkersCreatePayload'] = ResolversParentTypes['MobileWorkersCreatePayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['MobileWorkerWriteResult']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type MobileWorkersInviteBySmsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkersInviteBySmsPayload'] = ResolversParentTypes['MobileWorkersInviteBySmsPayload']> = {
  phoneNumbers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type MobileWorkersResendInstallInfoBySmsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkersResendInstallInfoBySmsPayload'] = ResolversParentTypes['MobileWorkersResendInstallInfoBySmsPayload']> = {
  phoneNumbers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  caseCreate?: Resolver<Maybe<ResolversTypes['CaseCreatePayload']>, ParentType, ContextType, RequireFields<MutationCaseCreateArgs, 'domain' | 'input'>>;
  caseUpdate?: Resolver<Maybe<ResolversTypes['CaseUpdatePayload']>, ParentType, ContextType, RequireFields<MutationCaseUpdateArgs, 'case' | 'domain' | 'input'>>;
  caseUpsert?: Resolver<Maybe<ResolversTypes['CaseUpsertPayload']>, ParentType, ContextType, RequireFields<MutationCaseUpsertArgs, 'domain' | 'externalId' | 'input'>>;
  casesImport?: Resolver<Maybe<ResolversTypes['CasesImportPayload']>, ParentType, ContextType, RequireFields<MutationCasesImportArgs, 'domain' | 'input'>>;
  casesSave?: Resolver<Maybe<ResolversTypes['CasesSavePayload']>, ParentType, ContextType, RequireFields<MutationCasesSaveArgs, 'domain' | 'inputs' | 'stopAtFailure'>>;
  formSubmit?: Resolver<Maybe<ResolversTypes['FormSubmitPayload']>, ParentType, ContextType, RequireFields<MutationFormSubmitArgs, 'domain' | 'input'>>;
  formsArchive?: Resolver<Maybe<ResolversTypes['FormsArchivePayload']>, ParentType, ContextType, RequireFields<MutationFormsArchiveArgs, 'domain' | 'formIds'>>;
  formsDelete?: Resolver<Maybe<ResolversTypes['FormsDeletePayload']>, ParentType, ContextType, RequireFields<MutationFormsDeleteArgs, 'domain' | 'formIds'>>;
  formsUnarchive?: Resolver<Maybe<ResolversTypes['FormsUnarchivePayload']>, ParentType, ContextType, RequireFields<MutationFormsUnarchiveArgs, 'domain' | 'formIds'>>;
  groupCreate?: Resolver<Maybe<ResolversTypes['GroupCreatePayload']>, ParentType, ContextType, RequireFields<MutationGroupCreateArgs, 'domain' | 'input'>>;
  groupDelete?: Resolver<Maybe<ResolversTypes['GroupDeletePayload']>, ParentType, ContextType, RequireFields<MutationGroupDeleteArgs, 'domain' | 'groupId'>>;
  groupUpdate?: Resolver<Maybe<ResolversTypes['GroupUpdatePayload']>, ParentType, ContextType, RequireFields<MutationGroupUpdateArgs, 'domain' | 'groupId' | 'input'>>;
  groupsCreate?: Resolver<Maybe<ResolversTypes['GroupsCreatePayload']>, ParentType, ContextType, RequireFields<MutationGroupsCreateArgs, 'domain' | 'inputs'>>;
  locationCreate?: Resolver<Maybe<ResolversTypes['LocationCreatePayload']>, ParentType, ContextType, RequireFields<MutationLocationCreateArgs, 'domain' | 'input'>>;
  locationUpdate?: Resolver<Maybe<ResolversTypes['LocationUpdatePayload']>, ParentType, ContextType, RequireFields<MutationLocationUpdateArgs, 'domain' | 'input' | 'locationId'>>;
  locationsSave?: Resolver<Maybe<ResolversTypes['LocationsSavePayload']>, ParentType, ContextType, RequireFields<MutationLocationsSaveArgs, 'domain' | 'inputs'>>;
  lookupTableCreate?: Resolver<Maybe<ResolversTypes['LookupTableCreatePayload']>, ParentType, ContextType, RequireFields<MutationLookupTableCreateArgs, 'domain' | 'input'>>;
  lookupTableDelete?: Resolver<Maybe<ResolversTypes['LookupTableDeletePayload']>, ParentType, ContextType, RequireFields<MutationLookupTableDeleteArgs, 'domain' | 'tableId'>>;
  lookupTableRowCreate?: Resolver<Maybe<ResolversTypes['LookupTableRowCreatePayload']>, ParentType, ContextType, RequireFields<MutationLookupTableRowCreateArgs, 'domain' | 'input' | 'tableId'>>;
  lookupTableRowDelete?: Resolver<Maybe<ResolversTypes['LookupTableRowDeletePayload']>, ParentType, ContextType, RequireFields<MutationLookupTableRowDeleteArgs, 'domain' | 'rowId'>>;
  lookupTableRowUpdate?: Resolver<Maybe<ResolversTypes['LookupTableRowUpdatePayload']>, ParentType, ContextType, RequireFields<MutationLookupTableRowUpdateArgs, 'domain' | 'input' | 'rowId'>>;
  lookupTableUpdate?: Resolver<Maybe<ResolversTypes['LookupTableUpdatePayload']>, ParentType, ContextType, RequireFields<MutationLookupTableUpdateArgs, 'domain' | 'input' | 'tableId'>>;
  lookupTablesUpload?: Resolver<Maybe<ResolversTypes['LookupTablesUploadPayload']>, ParentType, ContextType, RequireFields<MutationLookupTablesUploadArgs, 'domain' | 'file' | 'replace'>>;
  mobileWorkerActivate?: Resolver<Maybe<ResolversTypes['MobileWorkerActivatePayload']>, ParentType, ContextType, RequireFields<MutationMobileWorkerActivateArgs, 'domain' | 'userId'>>;
  mobileWorkerCreate?: Resolver<Maybe<ResolversTypes['MobileWorkerCreatePayload']>, ParentType, ContextType, RequireFields<MutationMobileWorkerCreateArgs, 'domain' | 'input'>>;
  mobileWorkerDeactivate?: Resolver<Maybe<ResolversTypes['MobileWorkerDeactivatePayload']>, ParentType, ContextType, RequireFields<MutationMobileWorkerDeactivateArgs, 'domain' | 'userId'>>;
  mobileWorkerDelete?: Resolver<Maybe<ResolversTypes['MobileWorkerDeletePayload']>, ParentType, ContextType, RequireFields<MutationMobileWorkerDeleteArgs, 'domain' | 'userId'>>;
  mobileWorkerRegister?: Resolver<Maybe<ResolversTypes['MobileWorkerRegisterPayload']>, ParentType, ContextType, RequireFields<MutationMobileWorkerRegisterArgs, 'domain' | 'input'>>;
  mobileWorkerResetPassword?: Resolver<Maybe<ResolversTypes['MobileWorkerResetPasswordPayload']>, ParentType, ContextType, RequireFields<MutationMobileWorkerResetPasswordArgs, 'domain' | 'userId'>>;
  mobileWorkerUpdate?: Resolver<Maybe<ResolversTypes['MobileWorkerUpdatePayload']>, ParentType, ContextType, RequireFields<MutationMobileWorkerUpdateArgs, 'domain' | 'input' | 'userId'>>;
  mobileWorkersCreate?: Resolver<Maybe<ResolversTypes['MobileWorkersCreatePayload']>, ParentType, ContextType, RequireFields<MutationMobileWorkersCreateArgs, 'domain' | 'findExisting' | 'inputs'>>;
  mobileWorkersInviteBySms?: Resolver<Maybe<ResolversTypes['MobileWorkersInviteBySmsPayload']>, ParentType, ContextType, RequireFields<MutationMobileWorkersInviteBySmsArgs, 'domain' | 'input'>>;
  mobileWorkersResendInstallInfoBySms?: Resolver<Maybe<ResolversTypes['MobileWorkersResendInstallInfoBySmsPayload']>, ParentType, ContextType, RequireFields<MutationMobileWorkersResendInstallInfoBySmsArgs, 'domain' | 'input'>>;
  userSignIn?: Resolver<Maybe<ResolversTypes['UserSignInPayload']>, ParentType, ContextType, RequireFields<MutationUserSignInArgs, 'domain' | 'password' | 'username'>>;
  webUserActivate?: Resolver<Maybe<ResolversTypes['WebUserActivatePayload']>, ParentType, ContextType, RequireFields<MutationWebUserActivateArgs, 'domain' | 'userId'>>;
  webUserDeactivate?: Resolver<Maybe<ResolversTypes['WebUserDeactivatePayload']>, ParentType, ContextType, RequireFields<MutationWebUserDeactivateArgs, 'domain' | 'userId'>>;
  webUserInvite?: Resolver<Maybe<ResolversTypes['WebUserInvitePayload']>, ParentType, ContextType, RequireFields<MutationWebUserInviteArgs, 'domain' | 'input'>>;
  webUserUpdate?: Resolver<Maybe<ResolversTypes['WebUserUpdatePayload']>, ParentType, ContextType, RequireFields<MutationWebUserUpdateArgs, 'domain' | 'input' | 'userId'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Application' | 'ApplicationBuild' | 'ApplicationModule' | 'Case' | 'CaseType' | 'DataExport' | 'DataSource' | 'Domain' | 'Form' | 'FormDefinition' | 'Group' | 'HqJob' | 'Location' | 'LocationType' | 'LookupTable' | 'LookupTableRow' | 'MessagingEvent' | 'MessagingMessage' | 'MobileWorker' | 'ODataFeed' | 'Report' | 'WebUser', ParentType, ContextType>;
};

export interface NonNegativeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['NonNegativeInt'], any> {
  name: 'NonNegativeInt';
}

export type ODataColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ODataColumn'] = ResolversParentTypes['ODataColumn']> = {
  heading?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ODataFeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ODataFeed'] = ResolversParentTypes['ODataFeed']> = {
  columns?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ODataColumn']>>, ParentType, ContextType>;
  configId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ExportKind'], ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['ODataRowConnection']>, ParentType, ContextType, RequireFields<ODataFeedRowsArgs, 'first'>>;
  tableNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ODataRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ODataRow'] = ResolversParentTypes['ODataRow']> = {
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ODataRowValueArgs, 'column'>>;
  values?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
};

export type ODataRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ODataRowConnection'] = ResolversParentTypes['ODataRowConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ODataRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ODataRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ODataRowEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ODataRowEdge'] = ResolversParentTypes['ODataRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ODataRow'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProjectMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectMember'] = ResolversParentTypes['ProjectMember']> = {
  __resolveType: TypeResolveFn<'MobileWorker' | 'WebUser', ParentType, ContextType>;
};

export type ProjectUserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectUser'] = ResolversParentTypes['ProjectUser']> = {
  __resolveType: TypeResolveFn<'MobileWorker' | 'UnknownUser' | 'WebUser', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType, RequireFields<QueryDomainArgs, 'name'>>;
  domains?: Resolver<Maybe<ResolversTypes['DomainConnection']>, ParentType, ContextType, RequireFields<QueryDomainsArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  viewer?: Resolver<Maybe<ResolversTypes['HqAccount']>, ParentType, ContextType>;
};

export type ReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Report'] = ResolversParentTypes['Report']> = {
  columns?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReportColumn']>>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  filters?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReportFilter']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reportId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['ReportRowConnection']>, ParentType, ContextType, RequireFields<ReportRowsArgs, 'first'>>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportColumn'] = ResolversParentTypes['ReportColumn']> = {
  heading?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ReportColumnHeadingArgs>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReportFilterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportFilter'] = ResolversParentTypes['ReportFilter']> = {
  datatype?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReportRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportRow'] = ResolversParentTypes['ReportRow']> = {
  columns?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReportRowColumn']>>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ReportRowValueArgs, 'column'>>;
  values?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
};

export type ReportRowColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportRowColumn'] = ResolversParentTypes['ReportRowColumn']> = {
  expandColumnValue?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  heading?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReportRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportRowConnection'] = ResolversParentTypes['ReportRowConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReportRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReportRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReportRowEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportRowEdge'] = ResolversParentTypes['ReportRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReportRow'], ParentType, ContextType>;
};

export type RequestBudgetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestBudget'] = ResolversParentTypes['RequestBudget']> = {
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  limits?: Resolver<ReadonlyArray<ResolversTypes['RequestBudgetLimit']>, ParentType, ContextType>;
  mobileWorkers?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  queued?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  reserve?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RequestBudgetLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestBudgetLimit'] = ResolversParentTypes['RequestBudgetLimit']> = {
  kind?: Resolver<ResolversTypes['RequestBudgetKind'], ParentType, ContextType>;
  windows?: Resolver<ReadonlyArray<ResolversTypes['RequestBudgetWindow']>, ParentType, ContextType>;
};

export type RequestBudgetWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestBudgetWindow'] = ResolversParentTypes['RequestBudgetWindow']> = {
  free?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['RequestBudgetPeriod'], ParentType, ContextType>;
  resetsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  used?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type RestoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Restore'] = ResolversParentTypes['Restore']> = {
  cases?: Resolver<ReadonlyArray<ResolversTypes['RestoreCase']>, ParentType, ContextType, Partial<RestoreCasesArgs>>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fixtures?: Resolver<ReadonlyArray<ResolversTypes['RestoreFixture']>, ParentType, ContextType, Partial<RestoreFixturesArgs>>;
  itemCount?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  registration?: Resolver<ResolversTypes['RestoreRegistration'], ParentType, ContextType>;
  restoreId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RestoreCaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreCase'] = ResolversParentTypes['RestoreCase']> = {
  attachments?: Resolver<ReadonlyArray<ResolversTypes['CaseAttachment']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caseType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  indices?: Resolver<ReadonlyArray<ResolversTypes['CaseIndex']>, ParentType, ContextType>;
  lastModified?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  modifiedById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ownerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  properties?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType, Partial<RestoreCasePropertiesArgs>>;
  property?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<RestoreCasePropertyArgs, 'name'>>;
};

export type RestoreFixtureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreFixture'] = ResolversParentTypes['RestoreFixture']> = {
  content?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  fixtureId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  xml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RestoreRegistrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreRegistration'] = ResolversParentTypes['RestoreRegistration']> = {
  dateJoined?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  userData?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType, Partial<RestoreRegistrationUserDataArgs>>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SavedExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedExport'] = ResolversParentTypes['SavedExport']> = {
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  downloadUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  exportId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  hqUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UnknownOwnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownOwner'] = ResolversParentTypes['UnknownOwner']> = {
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ownerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownUserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownUser'] = ResolversParentTypes['UnknownUser']> = {
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface UploadScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Upload'], any> {
  name: 'Upload';
}

export type UserSignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserSignInPayload'] = ResolversParentTypes['UserSignInPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['ProjectMember']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type WebUserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUser'] = ResolversParentTypes['WebUser']> = {
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<WebUserCasesArgs, 'first'>>;
  defaultPhoneNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  forms?: Resolver<Maybe<ResolversTypes['FormConnection']>, ParentType, ContextType, RequireFields<WebUserFormsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAdmin?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locationIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  locations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Location']>>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  phoneNumbers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  primaryLocation?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  primaryLocationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tableauGroups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  tableauRole?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userData?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType, Partial<WebUserUserDataArgs>>;
  userDatum?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<WebUserUserDatumArgs, 'name'>>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebUserActivatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUserActivatePayload'] = ResolversParentTypes['WebUserActivatePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
  webUser?: Resolver<Maybe<ResolversTypes['WebUser']>, ParentType, ContextType>;
};

export type WebUserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUserConnection'] = ResolversParentTypes['WebUserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WebUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WebUser']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WebUserDeactivatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUserDeactivatePayload'] = ResolversParentTypes['WebUserDeactivatePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
  webUser?: Resolver<Maybe<ResolversTypes['WebUser']>, ParentType, ContextType>;
};

export type WebUserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUserEdge'] = ResolversParentTypes['WebUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebUser'], ParentType, ContextType>;
};

export type WebUserInvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUserInvitation'] = ResolversParentTypes['WebUserInvitation']> = {
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  invitationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  locationIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  locations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Location']>>, ParentType, ContextType>;
  primaryLocation?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  primaryLocationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tableauGroups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  tableauRole?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userData?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
};

export type WebUserInvitePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUserInvitePayload'] = ResolversParentTypes['WebUserInvitePayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['WebUserInvitation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
};

export type WebUserUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUserUpdatePayload'] = ResolversParentTypes['WebUserUpdatePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HqUserError']>, ParentType, ContextType>;
  webUser?: Resolver<Maybe<ResolversTypes['WebUser']>, ParentType, ContextType>;
};

export type WriteProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WriteProgress'] = ResolversParentTypes['WriteProgress']> = {
  done?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  ended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  unknown?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ActionTime?: ActionTimeResolvers<ContextType>;
  ActionTimeConnection?: ActionTimeConnectionResolvers<ContextType>;
  ActionTimeEdge?: ActionTimeEdgeResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  ApplicationBuild?: ApplicationBuildResolvers<ContextType>;
  ApplicationModule?: ApplicationModuleResolvers<ContextType>;
  ApplicationPackage?: ApplicationPackageResolvers<ContextType>;
  ApplicationStructure?: ApplicationStructureResolvers<ContextType>;
  AttachmentContent?: AttachmentContentResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  CaseAttachment?: CaseAttachmentResolvers<ContextType>;
  CaseAttachmentImage?: CaseAttachmentImageResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseCreatePayload?: CaseCreatePayloadResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  CaseIndex?: CaseIndexResolvers<ContextType>;
  CaseOwner?: CaseOwnerResolvers<ContextType>;
  CaseType?: CaseTypeResolvers<ContextType>;
  CaseUpdatePayload?: CaseUpdatePayloadResolvers<ContextType>;
  CaseUpsertPayload?: CaseUpsertPayloadResolvers<ContextType>;
  CaseWriteResult?: CaseWriteResultResolvers<ContextType>;
  CasesImportPayload?: CasesImportPayloadResolvers<ContextType>;
  CasesSaveChunk?: CasesSaveChunkResolvers<ContextType>;
  CasesSaveError?: CasesSaveErrorResolvers<ContextType>;
  CasesSavePayload?: CasesSavePayloadResolvers<ContextType>;
  DataExport?: DataExportResolvers<ContextType>;
  DataExportConnection?: DataExportConnectionResolvers<ContextType>;
  DataExportEdge?: DataExportEdgeResolvers<ContextType>;
  DataSource?: DataSourceResolvers<ContextType>;
  DataSourceDefinition?: DataSourceDefinitionResolvers<ContextType>;
  DataSourceRow?: DataSourceRowResolvers<ContextType>;
  DataSourceRowConnection?: DataSourceRowConnectionResolvers<ContextType>;
  DataSourceRowEdge?: DataSourceRowEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DetConfig?: DetConfigResolvers<ContextType>;
  Domain?: DomainResolvers<ContextType>;
  DomainConnection?: DomainConnectionResolvers<ContextType>;
  DomainEdge?: DomainEdgeResolvers<ContextType>;
  DownloadableFile?: DownloadableFileResolvers<ContextType>;
  EmailAddress?: GraphQLScalarType;
  Form?: FormResolvers<ContextType>;
  FormAttachment?: FormAttachmentResolvers<ContextType>;
  FormConnection?: FormConnectionResolvers<ContextType>;
  FormDefinition?: FormDefinitionResolvers<ContextType>;
  FormEdge?: FormEdgeResolvers<ContextType>;
  FormMetadata?: FormMetadataResolvers<ContextType>;
  FormQuestion?: FormQuestionResolvers<ContextType>;
  FormQuestionItemset?: FormQuestionItemsetResolvers<ContextType>;
  FormQuestionOption?: FormQuestionOptionResolvers<ContextType>;
  FormSubmitPayload?: FormSubmitPayloadResolvers<ContextType>;
  FormsArchivePayload?: FormsArchivePayloadResolvers<ContextType>;
  FormsDeletePayload?: FormsDeletePayloadResolvers<ContextType>;
  FormsUnarchivePayload?: FormsUnarchivePayloadResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  GroupConnection?: GroupConnectionResolvers<ContextType>;
  GroupCreatePayload?: GroupCreatePayloadResolvers<ContextType>;
  GroupDeletePayload?: GroupDeletePayloadResolvers<ContextType>;
  GroupEdge?: GroupEdgeResolvers<ContextType>;
  GroupUpdatePayload?: GroupUpdatePayloadResolvers<ContextType>;
  GroupWriteResult?: GroupWriteResultResolvers<ContextType>;
  GroupsCreatePayload?: GroupsCreatePayloadResolvers<ContextType>;
  HqAccount?: HqAccountResolvers<ContextType>;
  HqAttachment?: HqAttachmentResolvers<ContextType>;
  HqJob?: HqJobResolvers<ContextType>;
  HqJobProblem?: HqJobProblemResolvers<ContextType>;
  HqUserError?: HqUserErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  JSONObject?: GraphQLScalarType;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  LocationConnection?: LocationConnectionResolvers<ContextType>;
  LocationCreatePayload?: LocationCreatePayloadResolvers<ContextType>;
  LocationEdge?: LocationEdgeResolvers<ContextType>;
  LocationType?: LocationTypeResolvers<ContextType>;
  LocationUpdatePayload?: LocationUpdatePayloadResolvers<ContextType>;
  LocationWriteResult?: LocationWriteResultResolvers<ContextType>;
  LocationsSavePayload?: LocationsSavePayloadResolvers<ContextType>;
  LookupTable?: LookupTableResolvers<ContextType>;
  LookupTableConnection?: LookupTableConnectionResolvers<ContextType>;
  LookupTableCreatePayload?: LookupTableCreatePayloadResolvers<ContextType>;
  LookupTableDeletePayload?: LookupTableDeletePayloadResolvers<ContextType>;
  LookupTableEdge?: LookupTableEdgeResolvers<ContextType>;
  LookupTableField?: LookupTableFieldResolvers<ContextType>;
  LookupTableFile?: LookupTableFileResolvers<ContextType>;
  LookupTableRow?: LookupTableRowResolvers<ContextType>;
  LookupTableRowConnection?: LookupTableRowConnectionResolvers<ContextType>;
  LookupTableRowCreatePayload?: LookupTableRowCreatePayloadResolvers<ContextType>;
  LookupTableRowDeletePayload?: LookupTableRowDeletePayloadResolvers<ContextType>;
  LookupTableRowEdge?: LookupTableRowEdgeResolvers<ContextType>;
  LookupTableRowField?: LookupTableRowFieldResolvers<ContextType>;
  LookupTableRowUpdatePayload?: LookupTableRowUpdatePayloadResolvers<ContextType>;
  LookupTableUpdatePayload?: LookupTableUpdatePayloadResolvers<ContextType>;
  LookupTableValue?: LookupTableValueResolvers<ContextType>;
  LookupTablesUploadPayload?: LookupTablesUploadPayloadResolvers<ContextType>;
  MessagingError?: MessagingErrorResolvers<ContextType>;
  MessagingEvent?: MessagingEventResolvers<ContextType>;
  MessagingEventConnection?: MessagingEventConnectionResolvers<ContextType>;
  MessagingEventEdge?: MessagingEventEdgeResolvers<ContextType>;
  MessagingMessage?: MessagingMessageResolvers<ContextType>;
  MessagingRecipient?: MessagingRecipientResolvers<ContextType>;
  MessagingSource?: MessagingSourceResolvers<ContextType>;
  MessagingSurvey?: MessagingSurveyResolvers<ContextType>;
  MobileWorker?: MobileWorkerResolvers<ContextType>;
  MobileWorkerActivatePayload?: MobileWorkerActivatePayloadResolvers<ContextType>;
  MobileWorkerConnection?: MobileWorkerConnectionResolvers<ContextType>;
  MobileWorkerCreatePayload?: MobileWorkerCreatePayloadResolvers<ContextType>;
  MobileWorkerDeactivatePayload?: MobileWorkerDeactivatePayloadResolvers<ContextType>;
  MobileWorkerDeletePayload?: MobileWorkerDeletePayloadResolvers<ContextType>;
  MobileWorkerEdge?: MobileWorkerEdgeResolvers<ContextType>;
  MobileWorkerRegisterPayload?: MobileWorkerRegisterPayloadResolvers<ContextType>;
  MobileWorkerResetPasswordPayload?: MobileWorkerResetPasswordPayloadResolvers<ContextType>;
  MobileWorkerUpdatePayload?: MobileWorkerUpdatePayloadResolvers<ContextType>;
  MobileWorkerWriteResult?: MobileWorkerWriteResultResolvers<ContextType>;
  MobileWorkersCreatePayload?: MobileWorkersCreatePayloadResolvers<ContextType>;
  MobileWorkersInviteBySmsPayload?: MobileWorkersInviteBySmsPayloadResolvers<ContextType>;
  MobileWorkersResendInstallInfoBySmsPayload?: MobileWorkersResendInstallInfoBySmsPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NonNegativeInt?: GraphQLScalarType;
  ODataColumn?: ODataColumnResolvers<ContextType>;
  ODataFeed?: ODataFeedResolvers<ContextType>;
  ODataRow?: ODataRowResolvers<ContextType>;
  ODataRowConnection?: ODataRowConnectionResolvers<ContextType>;
  ODataRowEdge?: ODataRowEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProjectMember?: ProjectMemberResolvers<ContextType>;
  ProjectUser?: ProjectUserResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Report?: ReportResolvers<ContextType>;
  ReportColumn?: ReportColumnResolvers<ContextType>;
  ReportFilter?: ReportFilterResolvers<ContextType>;
  ReportRow?: ReportRowResolvers<ContextType>;
  ReportRowColumn?: ReportRowColumnResolvers<ContextType>;
  ReportRowConnection?: ReportRowConnectionResolvers<ContextType>;
  ReportRowEdge?: ReportRowEdgeResolvers<ContextType>;
  RequestBudget?: RequestBudgetResolvers<ContextType>;
  RequestBudgetLimit?: RequestBudgetLimitResolvers<ContextType>;
  RequestBudgetWindow?: RequestBudgetWindowResolvers<ContextType>;
  Restore?: RestoreResolvers<ContextType>;
  RestoreCase?: RestoreCaseResolvers<ContextType>;
  RestoreFixture?: RestoreFixtureResolvers<ContextType>;
  RestoreRegistration?: RestoreRegistrationResolvers<ContextType>;
  SavedExport?: SavedExportResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UnknownOwner?: UnknownOwnerResolvers<ContextType>;
  UnknownUser?: UnknownUserResolvers<ContextType>;
  Upload?: GraphQLScalarType;
  UserSignInPayload?: UserSignInPayloadResolvers<ContextType>;
  WebUser?: WebUserResolvers<ContextType>;
  WebUserActivatePayload?: WebUserActivatePayloadResolvers<ContextType>;
  WebUserConnection?: WebUserConnectionResolvers<ContextType>;
  WebUserDeactivatePayload?: WebUserDeactivatePayloadResolvers<ContextType>;
  WebUserEdge?: WebUserEdgeResolvers<ContextType>;
  WebUserInvitation?: WebUserInvitationResolvers<ContextType>;
  WebUserInvitePayload?: WebUserInvitePayloadResolvers<ContextType>;
  WebUserUpdatePayload?: WebUserUpdatePayloadResolvers<ContextType>;
  WriteProgress?: WriteProgressResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  fresh?: FreshDirectiveResolver<any, any, ContextType>;
  key?: KeyDirectiveResolver<any, any, ContextType>;
  maxItems?: MaxItemsDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  tag?: TagDirectiveResolver<any, any, ContextType>;
};
