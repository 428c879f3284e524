import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from '../context.js';
import type { Of } from '../rows.js';
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
  /** An instant in UTC, such as `2026-03-12T08:15:00.123456Z` (RFC 3339). HQ's microseconds are kept. As input any offset is taken; without fraction the whole second is meant. */
  DateTime: { input: string; output: string; }
  /** An email address. */
  EmailAddress: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A JSON object. */
  JSONObject: { input: Readonly<Record<string, unknown>>; output: Readonly<Record<string, unknown>>; }
  /** A whole number from 0 on. */
  NonNegativeInt: { input: number; output: number; }
  /** An absolute URL. */
  URL: { input: string; output: string; }
};

/** An application as it is being edited now, or one of its builds. All of it comes in one HQ answer. */
export type Application = Node & {
  readonly __typename?: 'Application';
  /** HQ's id: of the application, or of the build. */
  readonly appId: Scalars['ID']['output'];
  /** Comment on the build. */
  readonly buildComment?: Maybe<Scalars['String']['output']>;
  /** All builds; empty of a build. */
  readonly builds: ReadonlyArray<ApplicationBuild>;
  /** Of a build, the application's id; null of the application itself. */
  readonly builtFromAppId?: Maybe<Scalars['ID']['output']>;
  /** When it was built; null of the application itself. */
  readonly builtOn?: Maybe<Scalars['DateTime']['output']>;
  /** Link to the packed application (.ccz) for devices, at HQ, which asks for no login there. The newest released build unless `build` says otherwise; of a build, that build. Costs no HQ request here. */
  readonly ccz?: Maybe<Scalars['URL']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Is it a build that was released (starred)? Null where HQ does not say. */
  readonly isReleased?: Maybe<Scalars['Boolean']['output']>;
  /** The modules (menus), in their order. */
  readonly modules: ReadonlyArray<ApplicationModule>;
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Version: rises with every save. */
  readonly version: Scalars['Int']['output'];
};


/** An application as it is being edited now, or one of its builds. All of it comes in one HQ answer. */
export type ApplicationCczArgs = {
  build?: InputMaybe<Scalars['ID']['input']>;
  multimedia?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A saved version of an application. */
export type ApplicationBuild = {
  readonly __typename?: 'ApplicationBuild';
  /** The build with its modules and forms. Costs 1 HQ request a build; none when in memory. */
  readonly application?: Maybe<Application>;
  /** Comment on the build. */
  readonly buildComment?: Maybe<Scalars['String']['output']>;
  /** HQ's id of the build: `buildId` of the forms that came from it. */
  readonly buildId: Scalars['ID']['output'];
  /** When it was built. */
  readonly builtOn?: Maybe<Scalars['DateTime']['output']>;
  /** Was it released (starred)? */
  readonly isReleased: Scalars['Boolean']['output'];
  /** Version of the application that was built. */
  readonly version: Scalars['Int']['output'];
};

/** A module (menu) of an application. */
export type ApplicationModule = {
  readonly __typename?: 'ApplicationModule';
  /** Names of the properties that this application gives to cases of that type. */
  readonly caseProperties: ReadonlyArray<Scalars['String']['output']>;
  /** Type of the cases it works on; null where it works on none. */
  readonly caseType?: Maybe<Scalars['String']['output']>;
  /** What HQ said when it failed to read the module; all else is empty then. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** Its forms, in their order. */
  readonly forms: ReadonlyArray<FormDefinition>;
  /** HQ's id of the module in the application; null where HQ failed to read the module. */
  readonly moduleId?: Maybe<Scalars['ID']['output']>;
  /** Name in a language. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Names by language code. */
  readonly names: Scalars['JSONObject']['output'];
};


/** A module (menu) of an application. */
export type ApplicationModuleNameArgs = {
  lang?: InputMaybe<Scalars['String']['input']>;
};

/** A file that came with a form: a photo, a recording, the submitted XML. */
export type Attachment = {
  readonly __typename?: 'Attachment';
  /** The bytes in this answer. Costs 1 HQ request that HQ does not meter, each time it is asked for. */
  readonly content?: Maybe<AttachmentContent>;
  /** Media type as HQ stored it; null where HQ does not know it. */
  readonly contentType?: Maybe<Scalars['String']['output']>;
  /** This gateway's own link to the file, streamed. It takes the same `authorization` header as this graph. */
  readonly href: Scalars['String']['output'];
  /** Bytes; null where HQ does not know them. */
  readonly length?: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Name within its form or case. In a form it is the name that the answer holds; `form.xml` is the submitted XML. */
  readonly name: Scalars['String']['output'];
  /** Where HQ serves it. HQ asks there for its own login or API credential. */
  readonly url: Scalars['URL']['output'];
};


/** A file that came with a form: a photo, a recording, the submitted XML. */
export type AttachmentContentArgs = {
  maxBytes?: InputMaybe<Scalars['Int']['input']>;
};

/** The bytes of a file. */
export type AttachmentContent = {
  readonly __typename?: 'AttachmentContent';
  /** The bytes in base64. */
  readonly base64: Scalars['String']['output'];
  /** Bytes, counted. */
  readonly length: Scalars['NonNegativeInt']['output'];
  /** The bytes as text; null when they are not UTF-8. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** The HQ requests that a project space may make, over HQ's five windows. */
export type Budget = {
  readonly __typename?: 'Budget';
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Active mobile workers, from which HQ derives the limits; null while neither set nor counted, and the limits are an estimate. */
  readonly mobileWorkers?: Maybe<Scalars['NonNegativeInt']['output']>;
  /** HQ requests of this gateway that wait for their turn. */
  readonly queued: Scalars['NonNegativeInt']['output'];
  /** Share of each limit that this gateway leaves to HQ's other clients, from 0 to 1. */
  readonly reserve: Scalars['Float']['output'];
  /** Each window; a request needs room in all of them. */
  readonly windows: ReadonlyArray<BudgetWindow>;
};

/** The length of a window. */
export type BudgetPeriod =
  /** A day. */
  | 'DAY'
  /** An hour. */
  | 'HOUR'
  /** A minute. */
  | 'MINUTE'
  /** A second. */
  | 'SECOND'
  /** Seven days. */
  | 'WEEK';

/** One of HQ's windows. */
export type BudgetWindow = {
  readonly __typename?: 'BudgetWindow';
  /** HQ requests that the window lets this gateway make now. */
  readonly free: Scalars['NonNegativeInt']['output'];
  /** HQ requests that HQ allows in it, the reserve included. */
  readonly limit: Scalars['Float']['output'];
  /** How long the window is. */
  readonly period: BudgetPeriod;
  /** When nothing that was spent until now counts any more. */
  readonly resetsAt: Scalars['DateTime']['output'];
  /** HQ requests made in it as far as this gateway knows, as HQ counts: the oldest part of a window fades out. */
  readonly used: Scalars['Float']['output'];
};

/**
 * A case: a client, a household, a stock item, whatever the project space follows over time. Rows come from HQ's search index,
 * which trails a change by seconds.
 */
export type Case = Node & {
  readonly __typename?: 'Case';
  /**
   * Files that belong to the case, the newest of each name. HQ's case APIs do not list them, so they are read off the forms that
   * touched the case: costs what all `forms` of the case cost, 1 HQ request for up to 1,000 of them; none when these are in memory.
   */
  readonly attachments?: Maybe<ReadonlyArray<Attachment>>;
  /** HQ's case id. */
  readonly caseId: Scalars['ID']['output'];
  /** Name; may be empty. */
  readonly caseName: Scalars['String']['output'];
  /** Case type; may be empty. */
  readonly caseType: Scalars['String']['output'];
  /** Cases whose index `parent` points here. Costs 1 HQ request for the children of about 60 cases; none when in memory. */
  readonly children?: Maybe<CaseConnection>;
  /** Is it closed? */
  readonly closed: Scalars['Boolean']['output'];
  /** Who closed the case; null while it is open. Costs HQ requests as `openedBy` does, and nothing beside it; none for open cases. */
  readonly closedBy?: Maybe<User>;
  /** When it was closed; null while open. */
  readonly dateClosed?: Maybe<Scalars['DateTime']['output']>;
  /** When it was opened, by the device's clock; null where HQ does not know. */
  readonly dateOpened?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Cases whose index `host` points here. Costs 1 HQ request for the extensions of about 60 cases; none when in memory. */
  readonly extensions?: Maybe<CaseConnection>;
  /** Free text that another system knows the case by, not unique. Null when never set; empty when cleared. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /**
   * Form submissions that touched the case, newest first, archived ones left out. Costs 1 HQ request a case, or the pages of the
   * list of forms (1,000 each) where that is fewer; none when in memory.
   */
  readonly forms?: Maybe<FormConnection>;
  /** The case that the index `host` points at; null without one. Costs 1 HQ request for the hosts of up to 5,000 cases; none when in memory. */
  readonly host?: Maybe<Case>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /**
   * When HQ's search index took the row up: the bookmark of a feed (`CaseFilter.indexedOn`). It moves without any change when HQ
   * indexes anew. Null in lists sorted by `orderBy`, whose index has a clock of its own.
   */
  readonly indexedOn?: Maybe<Scalars['DateTime']['output']>;
  /** Links to other cases, by the name of the index. */
  readonly indices: ReadonlyArray<CaseIndex>;
  /** Last change, by the device's clock; null where HQ does not know. */
  readonly lastModified?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Messages about the case, least recently active first. Costs 1 HQ request a case, or 1 for any number of cases where the
   * project space has fewer than 1,000 events; none when in memory.
   */
  readonly messagingEvents?: Maybe<MessagingEventConnection>;
  /** Who changed the case last; null where HQ does not know. Costs HQ requests as `openedBy` does, and nothing beside it. */
  readonly modifiedBy?: Maybe<User>;
  /**
   * Who opened the case; null where HQ does not know. Only HQ's older case API tells: costs 1 HQ request a case, or the pages of
   * its list (5,000 each) where that is fewer, then what `owner` costs for workers and web users; none when in memory, and none
   * for the first part in lists sorted by `orderBy`.
   */
  readonly openedBy?: Maybe<User>;
  /** Who owns the case; null when nobody does. Costs 1 HQ request for each kind of owner that has to be asked (workers, groups, locations, web users), whatever the number of cases; none for what is in memory. */
  readonly owner?: Maybe<CaseOwner>;
  /** Id of the owner: a mobile worker, group, location, web user, or any text, because HQ does not check it. Null or empty when nobody owns it. */
  readonly ownerId?: Maybe<Scalars['ID']['output']>;
  /** The case that the index `parent` points at; null without one. Costs 1 HQ request for the parents of up to 5,000 cases; none when in memory. */
  readonly parent?: Maybe<Case>;
  /** Case properties by name. Values are always text, numbers and dates too. */
  readonly properties: Scalars['JSONObject']['output'];
  /** One case property; null when it is not set. */
  readonly property?: Maybe<Scalars['String']['output']>;
  /** Last change, by HQ's clock; null where HQ does not know. */
  readonly serverLastModified?: Maybe<Scalars['DateTime']['output']>;
};


/**
 * A case: a client, a household, a stock item, whatever the project space follows over time. Rows come from HQ's search index,
 * which trails a change by seconds.
 */
export type CaseChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A case: a client, a household, a stock item, whatever the project space follows over time. Rows come from HQ's search index,
 * which trails a change by seconds.
 */
export type CaseExtensionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A case: a client, a household, a stock item, whatever the project space follows over time. Rows come from HQ's search index,
 * which trails a change by seconds.
 */
export type CaseFormsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FormFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A case: a client, a household, a stock item, whatever the project space follows over time. Rows come from HQ's search index,
 * which trails a change by seconds.
 */
export type CaseMessagingEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A case: a client, a household, a stock item, whatever the project space follows over time. Rows come from HQ's search index,
 * which trails a change by seconds.
 */
export type CasePropertiesArgs = {
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/**
 * A case: a client, a household, a stock item, whatever the project space follows over time. Rows come from HQ's search index,
 * which trails a change by seconds.
 */
export type CasePropertyArgs = {
  name: Scalars['String']['input'];
};

/** Part of a list of cases. */
export type CaseConnection = {
  readonly __typename?: 'CaseConnection';
  /** The cases, each with its cursor. */
  readonly edges: ReadonlyArray<CaseEdge>;
  /** The cases. */
  readonly nodes: ReadonlyArray<Case>;
  /** Where this part lies. */
  readonly pageInfo: PageInfo;
  /** Cases in the whole list; null where HQ does not tell for free. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A case in a list. */
export type CaseEdge = {
  readonly __typename?: 'CaseEdge';
  /** The place after it. */
  readonly cursor: Scalars['String']['output'];
  /** The case. */
  readonly node: Case;
};

/** Which cases. All that is given must hold; of a list, one value must. Text is compared exactly, upper and lower case told apart. Empty lists are refused. */
export type CaseFilter = {
  /** With exactly this name. */
  readonly caseName?: InputMaybe<Scalars['String']['input']>;
  /** Of one of these types. */
  readonly caseType?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** True for closed cases, false for open ones; both when absent. */
  readonly closed?: InputMaybe<Scalars['Boolean']['input']>;
  /** When closed. Open cases match no such range. */
  readonly dateClosed?: InputMaybe<DateTimeRange>;
  /** When opened, by the device's clock. */
  readonly dateOpened?: InputMaybe<DateTimeRange>;
  /** With one of these external ids. */
  readonly externalId?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** False leaves out cases of types that the data dictionary calls deprecated; otherwise they are included. */
  readonly includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  /** With an index at certain cases. */
  readonly index?: InputMaybe<CaseIndexFilter>;
  /**
   * When indexed. For a feed: ask with `gt` = the highest `indexedOn` seen, less a few minutes, because the index fills out of
   * order; drop what was seen already. Deleted cases show in no feed. HQ's clock here is exact to the millisecond.
   */
  readonly indexedOn?: InputMaybe<DateTimeRange>;
  /** Last change, by the device's clock. */
  readonly lastModified?: InputMaybe<DateTimeRange>;
  /** Owned by one of these ids. */
  readonly ownerId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With the index `parent` at one of these cases. */
  readonly parentId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With these property values. Several values of one name: any of them. */
  readonly properties?: InputMaybe<ReadonlyArray<CasePropertyFilter>>;
  /** A condition in HQ's Case Query Language, such as `edd > '2026-01-01' and subcase-count('parent', @case_type = 'child') > 1`. */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** Last change, by HQ's clock. */
  readonly serverLastModified?: InputMaybe<DateTimeRange>;
};

/** A link from a case to another. */
export type CaseIndex = {
  readonly __typename?: 'CaseIndex';
  /** The case it points at; null where HQ has none for this credential. Costs 1 HQ request for up to 5,000 cases; none when in memory. */
  readonly case?: Maybe<Case>;
  /** HQ's id of the case it points at. */
  readonly caseId: Scalars['ID']['output'];
  /** Type of that case when the link was made. */
  readonly caseType: Scalars['String']['output'];
  /** Name of the index, mostly `parent` or `host`. */
  readonly identifier: Scalars['String']['output'];
  /** What the link means. */
  readonly relationship: CaseRelationship;
};

/** Cases with an index at certain cases. */
export type CaseIndexFilter = {
  /** HQ's ids of the cases that it points at; any of them. */
  readonly caseIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Name of the index, mostly `parent` or `host`. */
  readonly identifier: Scalars['String']['input'];
};

/** How cases are sorted. */
export type CaseOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: CaseOrderField;
};

/**
 * What cases can be sorted by. `INDEXED_ON`, `ASC` is what HQ's case API gives. The others go through HQ's older case API, which
 * takes only these filters, each with one value: caseType, ownerId, caseName, externalId, closed, lastModified,
 * serverLastModified. It also tells `openedBy`, `closedBy` and `modifiedBy` in the same answer.
 */
export type CaseOrderField =
  /** When the search index took the row up. Only ascending. */
  | 'INDEXED_ON'
  /** Last change, by the device's clock. */
  | 'LAST_MODIFIED'
  /** Last change, by HQ's clock. */
  | 'SERVER_LAST_MODIFIED';

/** Who owns a case. */
export type CaseOwner = Group | Location | MobileWorker | UnknownOwner | WebUser;

/** A value of a case property. */
export type CasePropertyFilter = {
  /** Name of the property. */
  readonly name: Scalars['String']['input'];
  /** The value; empty finds cases where the property is empty or not set. */
  readonly value: Scalars['String']['input'];
};

/** What a link between cases means. */
export type CaseRelationship =
  /** The case is a child of the other, with an owner of its own. */
  | 'CHILD'
  /** The case extends the other (its host), and goes where that goes. */
  | 'EXTENSION';

/** A type of cases, as the applications use it. */
export type CaseType = {
  readonly __typename?: 'CaseType';
  /** Applications with a module for such cases. */
  readonly applications: ReadonlyArray<Application>;
  /** The type: `Case.caseType`. */
  readonly name: Scalars['String']['output'];
  /** Names of the properties that any application gives to such cases, sorted. */
  readonly properties: ReadonlyArray<Scalars['String']['output']>;
};

/** A span of time. Bounds narrow each other; two lower or two upper bounds at once are refused. */
export type DateTimeRange = {
  /** After this instant. */
  readonly gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At or after this instant. */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this instant. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At or before this instant. */
  readonly lte?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type Domain = Node & {
  readonly __typename?: 'Domain';
  /** An application, or one of its builds, by id; null where HQ has none. Costs 1 HQ request for all applications, 1 for a build; none when in memory. */
  readonly application?: Maybe<Application>;
  /** The applications with their modules, forms and questions, oldest first. Costs 1 HQ request, a large one; none when in memory. */
  readonly applications?: Maybe<ReadonlyArray<Application>>;
  /** What HQ still allows this project space, by this gateway's own account. Costs no HQ request. */
  readonly budget?: Maybe<Budget>;
  /** A case by its id; null where HQ has none for this credential. Costs 1 HQ request for up to 5,000 cases asked for in the same operation; none when in memory. */
  readonly case?: Maybe<Case>;
  /**
   * The case with this external id; null where there is none. An error where several cases share it, because HQ does not keep
   * them unique: then use `cases(filter: { externalId: ... })`. Costs 1 HQ request for about 60 external ids; none when in memory.
   */
  readonly caseByExternalId?: Maybe<Case>;
  /** The case types that the applications use, by name. Costs nothing beside `applications`: 1 HQ request; none when in memory. */
  readonly caseTypes?: Maybe<ReadonlyArray<CaseType>>;
  /**
   * Cases, oldest index time first (a feed: see `CaseFilter.indexedOn`), open and closed together unless the filter says otherwise.
   * Costs 1 HQ request for up to 5,000 cases; none when this page is in memory.
   */
  readonly cases?: Maybe<CaseConnection>;
  /** A form submission by its id, archived ones too; null where HQ has none. Costs 1 HQ request a form (HQ reads forms singly); none when in memory. */
  readonly form?: Maybe<Form>;
  /** Form submissions, newest received first. Costs 1 HQ request for up to 1,000 forms; none when this page is in memory. */
  readonly forms?: Maybe<FormConnection>;
  /** A group by id; null where HQ has none. Costs 1 HQ request for all groups, up to 1,000; none when in memory. */
  readonly group?: Maybe<Group>;
  /** Groups by name. Costs 1 HQ request for up to 1,000; none when in memory. */
  readonly groups?: Maybe<GroupConnection>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** A location by id; null where HQ has none or it is archived. Costs 1 HQ request for all locations, up to 5,000; none when in memory. */
  readonly location?: Maybe<Location>;
  /** A location by its site code; null where HQ has none or it is archived. Costs at most 1 HQ request; none when the locations are in memory. */
  readonly locationBySiteCode?: Maybe<Location>;
  /** The levels that locations are organised in. Costs 1 HQ request; none when in memory. */
  readonly locationTypes?: Maybe<ReadonlyArray<LocationType>>;
  /** Locations that are not archived, longest unchanged first. Costs 1 HQ request for up to 5,000; none when in memory. */
  readonly locations?: Maybe<LocationConnection>;
  /** A lookup table by its tag; null where HQ has none. Costs 1 HQ request for all tables; none when in memory. */
  readonly lookupTable?: Maybe<LookupTable>;
  /** Lookup tables. Costs 1 HQ request for up to 1,000; none when in memory. */
  readonly lookupTables?: Maybe<LookupTableConnection>;
  /** Messages sent or received (SMS, email, surveys), one event for each recipient, least recently active first. Costs 1 HQ request for up to 1,000; none when this page is in memory. */
  readonly messagingEvents?: Maybe<MessagingEventConnection>;
  /** A mobile worker by id, deactivated ones too; null where HQ has none. Costs 1 HQ request for all workers that an operation asks for, up to 1,000 in the project space; none when in memory. */
  readonly mobileWorker?: Maybe<MobileWorker>;
  /**
   * A mobile worker by user name, deactivated ones too; null where HQ has none. Costs 1 HQ request for all workers up to 1,000,
   * 1 more for the deactivated ones if the name is not among the active; none when in memory.
   */
  readonly mobileWorkerByUsername?: Maybe<MobileWorker>;
  /** Mobile workers by user name. Costs 1 HQ request for up to 1,000 workers; none when in memory. */
  readonly mobileWorkers?: Maybe<MobileWorkerConnection>;
  /** The name in the URLs (`/a/{name}/`). */
  readonly name: Scalars['ID']['output'];
  /** The display name; null where HQ's list of project spaces does not tell it (see `Query.domains`). Costs 1 HQ request that HQ does not meter; none when in memory. */
  readonly projectName?: Maybe<Scalars['String']['output']>;
  /** A report by id; null where HQ has none. Costs 1 HQ request for all reports; none when in memory. */
  readonly report?: Maybe<Report>;
  /** The reports that were built in this project space. Costs 1 HQ request; none when in memory. */
  readonly reports?: Maybe<ReadonlyArray<Report>>;
  /** A web user by id; null where this project space has no such member. Costs 1 HQ request for all web users, up to 1,000; none when in memory. */
  readonly webUser?: Maybe<WebUser>;
  /** Web users of this project space, in no set order. Costs 1 HQ request for up to 1,000; none when in memory. */
  readonly webUsers?: Maybe<WebUserConnection>;
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainApplicationArgs = {
  appId: Scalars['ID']['input'];
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainCaseArgs = {
  caseId: Scalars['ID']['input'];
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainCaseByExternalIdArgs = {
  externalId: Scalars['String']['input'];
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CaseOrder>;
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainFormArgs = {
  formId: Scalars['ID']['input'];
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainFormsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FormFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FormOrder>;
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainGroupArgs = {
  groupId: Scalars['ID']['input'];
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainLocationArgs = {
  locationId: Scalars['ID']['input'];
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainLocationBySiteCodeArgs = {
  siteCode: Scalars['String']['input'];
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainLocationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LocationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LocationOrder>;
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainLookupTableArgs = {
  tag: Scalars['String']['input'];
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainLookupTablesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainMessagingEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MessagingEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MessagingEventOrder>;
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainMobileWorkerArgs = {
  userId: Scalars['ID']['input'];
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainMobileWorkerByUsernameArgs = {
  username: Scalars['String']['input'];
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainMobileWorkersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MobileWorkerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainReportArgs = {
  reportId: Scalars['ID']['input'];
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainWebUserArgs = {
  userId: Scalars['ID']['input'];
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainWebUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WebUserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A form submission. Rows come from HQ's search index, which trails a submission by seconds. */
export type Form = Node & {
  readonly __typename?: 'Form';
  /** HQ's id of the application; null for forms that came through an API, an import or HQ itself. */
  readonly appId?: Maybe<Scalars['ID']['output']>;
  /** The application it came from; null as `appId`, and where the application is deleted. Costs 1 HQ request for all applications; none when in memory. */
  readonly application?: Maybe<Application>;
  /** Is it archived? Then lists leave it out unless asked, and it no longer changes its cases. */
  readonly archived: Scalars['Boolean']['output'];
  /** Files that came with the form; `form.xml` is the submission itself. */
  readonly attachments: ReadonlyArray<Attachment>;
  /** The exact build of the application. Costs 1 HQ request a build; none when in memory. */
  readonly build?: Maybe<Application>;
  /** HQ's id of the exact build; null as `appId`. */
  readonly buildId?: Maybe<Scalars['ID']['output']>;
  /** HQ's ids of the cases that the form touched, at any depth of it, each once. */
  readonly caseIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Cases that the form touched, at any depth of it, as they are now; deleted ones are missing. Costs 1 HQ request for up to 5,000 cases of any number of forms; none when in memory. */
  readonly cases?: Maybe<ReadonlyArray<Case>>;
  /** The form in the application as it is now, with its questions, found by `xmlns`. Costs what `application` costs: 1 HQ request for all; none when in memory. */
  readonly definition?: Maybe<FormDefinition>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Who edited it last; null when nobody did. Costs HQ requests as `submittedBy` does, and nothing beside it. */
  readonly editedBy?: Maybe<User>;
  /** When it was last submitted anew with other content; null when never. */
  readonly editedOn?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The answers as HQ has them: groups are objects, every value is text, an element that occurs once is a single value and one
   * that repeats is a list, a skipped question is missing and an empty answer is `""`. Keys with `@` and `#` are XML's.
   */
  readonly form: Scalars['JSONObject']['output'];
  /** HQ's form id: the `instanceID` of the submission. */
  readonly formId: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** When HQ's search index took it up: the bookmark of a feed (`FormFilter.indexedOn`). */
  readonly indexedOn: Scalars['DateTime']['output'];
  /** Have all its cases been processed? */
  readonly initialProcessingComplete?: Maybe<Scalars['Boolean']['output']>;
  /** Did it come from a phone (or another OpenRosa client)? */
  readonly isPhoneSubmission: Scalars['Boolean']['output'];
  /** Who, when, where and on what; null when the form does not say. */
  readonly metadata?: Maybe<FormMetadata>;
  /** Name of the form when it was built. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What went wrong when HQ took it in, or HQ's note on special forms; null when nothing. */
  readonly problem?: Maybe<Scalars['String']['output']>;
  /** When HQ first received it; kept when the form is edited. */
  readonly receivedOn: Scalars['DateTime']['output'];
  /** Last change on HQ's side: edited, archived, ... */
  readonly serverModifiedOn: Scalars['DateTime']['output'];
  /** Sender's IP address. */
  readonly submitIp?: Maybe<Scalars['String']['output']>;
  /**
   * Who filled the form in; null when it does not say. Costs 1 HQ request for the mobile workers of any number of forms, further
   * ones (deactivated workers, web users) only for ids still unknown; none when in memory.
   */
  readonly submittedBy?: Maybe<User>;
  /** Tag of the XML's root, mostly `data`; `system` of forms that HQ made itself. What form it is tells `xmlns`. */
  readonly type: Scalars['String']['output'];
  /** Version of the form's layout, as text; null or empty when unknown. */
  readonly uiVersion?: Maybe<Scalars['String']['output']>;
  /**
   * The answer to a question: null when it was skipped, a list when it was answered several times (it, or a group around it,
   * repeats), an object when the path leads to a group.
   */
  readonly value?: Maybe<Scalars['JSON']['output']>;
  /** All answers to a question in the form's order: always a list, empty when it was skipped. */
  readonly values: ReadonlyArray<Scalars['JSON']['output']>;
  /** Version of the application that the form came from, as text; empty when unknown. */
  readonly version: Scalars['String']['output'];
  /** Namespace of the form: tells what form it is. Submissions of all versions of a form share it. */
  readonly xmlns?: Maybe<Scalars['String']['output']>;
};


/** A form submission. Rows come from HQ's search index, which trails a submission by seconds. */
export type FormValueArgs = {
  path: Scalars['String']['input'];
};


/** A form submission. Rows come from HQ's search index, which trails a submission by seconds. */
export type FormValuesArgs = {
  path: Scalars['String']['input'];
};

/** Part of a list of forms. */
export type FormConnection = {
  readonly __typename?: 'FormConnection';
  /** The forms, each with its cursor. */
  readonly edges: ReadonlyArray<FormEdge>;
  /** The forms. */
  readonly nodes: ReadonlyArray<Form>;
  /** Where this part lies. */
  readonly pageInfo: PageInfo;
  /** Forms in the whole list; null where HQ does not tell for free. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A form of an application: what submissions with its `xmlns` answer. */
export type FormDefinition = {
  readonly __typename?: 'FormDefinition';
  /** The application that it belongs to. */
  readonly application: Application;
  /** HQ's id of the form in the application. */
  readonly formDefinitionId: Scalars['ID']['output'];
  /** The module that it belongs to. */
  readonly module: ApplicationModule;
  /** Name in a language. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Names by language code. */
  readonly names: Scalars['JSONObject']['output'];
  /** Its questions in their order, groups and repeats included, then hidden values. */
  readonly questions: ReadonlyArray<Question>;
  /** Submissions of it that are not archived, newest first. Costs 1 HQ request for up to 1,000; none when in memory. */
  readonly submissions?: Maybe<FormConnection>;
  /** Namespace of its submissions; null of a form without content. */
  readonly xmlns?: Maybe<Scalars['String']['output']>;
};


/** A form of an application: what submissions with its `xmlns` answer. */
export type FormDefinitionNameArgs = {
  lang?: InputMaybe<Scalars['String']['input']>;
};


/** A form of an application: what submissions with its `xmlns` answer. */
export type FormDefinitionSubmissionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FormFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A form in a list. */
export type FormEdge = {
  readonly __typename?: 'FormEdge';
  /** The place after it. */
  readonly cursor: Scalars['String']['output'];
  /** The form. */
  readonly node: Form;
};

/** Which forms. All that is given must hold. HQ takes one value each; empty texts are refused. */
export type FormFilter = {
  /** From this application (any build of it). */
  readonly appId?: InputMaybe<Scalars['ID']['input']>;
  /** That touched this case. Forms that changed only its stock are not found. */
  readonly caseId?: InputMaybe<Scalars['ID']['input']>;
  /** True also returns archived forms, so that a feed sees forms being archived. */
  readonly includeArchived?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * When indexed. For a feed: sort by `INDEXED_ON`, `ASC`, ask with `gte` = the highest `indexedOn` seen, less a few minutes,
   * because the index fills out of order; drop what was seen already. Deleted forms show in no feed. HQ's clock here is exact to the millisecond.
   */
  readonly indexedOn?: InputMaybe<DateTimeRange>;
  /** When HQ first received them. */
  readonly receivedOn?: InputMaybe<DateTimeRange>;
  /** Last change on HQ's side. */
  readonly serverModifiedOn?: InputMaybe<DateTimeRange>;
  /** Filled in by this user. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  /** With exactly this namespace. */
  readonly xmlns?: InputMaybe<Scalars['String']['input']>;
};

/** Who filled a form in, when, where and on what, as the device said. */
export type FormMetadata = {
  readonly __typename?: 'FormMetadata';
  /** Version of the application. */
  readonly appBuildVersion?: Maybe<Scalars['Int']['output']>;
  /** Version of CommCare and of the application, as the device said, in one text. */
  readonly appVersion?: Maybe<Scalars['String']['output']>;
  /** Version of CommCare on the device, as `2.53.1`. */
  readonly commcareVersion?: Maybe<Scalars['String']['output']>;
  /** Of an edited form, the id that the earlier content has now. */
  readonly deprecatedId?: Maybe<Scalars['ID']['output']>;
  /** The device. */
  readonly deviceId?: Maybe<Scalars['String']['output']>;
  /** The form id as submitted. */
  readonly instanceId?: Maybe<Scalars['ID']['output']>;
  /** Where it was filled in; null without a fix. */
  readonly location?: Maybe<GeoPoint>;
  /** When it was finished, by the device's clock. */
  readonly timeEnd?: Maybe<Scalars['DateTime']['output']>;
  /** When it was begun, by the device's clock. */
  readonly timeStart?: Maybe<Scalars['DateTime']['output']>;
  /** HQ's id of the user; also special ones such as `demo_user`; null when the form does not say. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
  /** User name on the device. Free text: trust `userId`. */
  readonly username?: Maybe<Scalars['String']['output']>;
};

/** How forms are sorted. */
export type FormOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: FormOrderField;
};

/** What forms can be sorted by. */
export type FormOrderField =
  /** When the search index took them up. */
  | 'INDEXED_ON'
  /** When HQ first received them. */
  | 'RECEIVED_ON'
  /** Last change on HQ's side. */
  | 'SERVER_MODIFIED_ON';

/** A place on earth as a device measured it. */
export type GeoPoint = {
  readonly __typename?: 'GeoPoint';
  /** Metres of uncertainty. */
  readonly accuracy?: Maybe<Scalars['Float']['output']>;
  /** Metres above sea level. */
  readonly altitude?: Maybe<Scalars['Float']['output']>;
  /** Degrees north. */
  readonly latitude: Scalars['Float']['output'];
  /** Degrees east. */
  readonly longitude: Scalars['Float']['output'];
};

/** A group of mobile workers, for sharing cases, for reports, or both. */
export type Group = Node & {
  readonly __typename?: 'Group';
  /** Do members share cases? Then cases can belong to the group. */
  readonly caseSharing: Scalars['Boolean']['output'];
  /** Cases that the group owns, open and closed. Costs 1 HQ request for the cases of about 60 groups; none when in memory. */
  readonly cases?: Maybe<CaseConnection>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** HQ's group id. */
  readonly groupId: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Custom data by name. */
  readonly metadata: Scalars['JSONObject']['output'];
  /** Name, unique in the project space. */
  readonly name: Scalars['String']['output'];
  /** Is it shown in the filters of reports? */
  readonly reporting: Scalars['Boolean']['output'];
  /** HQ's ids of the active members. */
  readonly userIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Active members. Costs 1 HQ request for the workers of any number of groups, up to 1,000 in the project space; none when in memory. */
  readonly users?: Maybe<ReadonlyArray<MobileWorker>>;
};


/** A group of mobile workers, for sharing cases, for reports, or both. */
export type GroupCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Part of a list of groups. */
export type GroupConnection = {
  readonly __typename?: 'GroupConnection';
  /** The groups, each with its cursor. */
  readonly edges: ReadonlyArray<GroupEdge>;
  /** The groups. */
  readonly nodes: ReadonlyArray<Group>;
  /** Where this part lies. */
  readonly pageInfo: PageInfo;
  /** Groups in the whole list; null where HQ does not tell for free. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A group in a list. */
export type GroupEdge = {
  readonly __typename?: 'GroupEdge';
  /** The place after it. */
  readonly cursor: Scalars['String']['output'];
  /** The group. */
  readonly node: Group;
};

/** A location: a district, a clinic, a village. HQ's APIs do not show archived ones. */
export type Location = Node & {
  readonly __typename?: 'Location';
  /** The nearest location of a type on the way up, itself included; null without one. Costs HQ requests as `parent` does; none when in memory. */
  readonly ancestor?: Maybe<Location>;
  /** The locations above it, the nearest first. Costs HQ requests as `parent` does, for all levels together; none when in memory. */
  readonly ancestors?: Maybe<ReadonlyArray<Location>>;
  /** Cases that the location owns, open and closed. Costs 1 HQ request for the cases of about 60 locations; none when in memory. */
  readonly cases?: Maybe<CaseConnection>;
  /** The locations just below it. Costs 1 HQ request for up to 5,000 locations in the project space; none when in memory. */
  readonly children?: Maybe<LocationConnection>;
  /** When it was made. Costs HQ requests as `externalId` does, and nothing beside it. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** All locations below it, at any depth. Costs the whole list, 1 HQ request for up to 5,000 locations; none when in memory. */
  readonly descendants?: Maybe<LocationConnection>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** What another system knows it by; null when not set. Only HQ's older location API tells: costs 1 HQ request for up to 1,000 locations in the project space; none when in memory. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Last save. */
  readonly lastModified: Scalars['DateTime']['output'];
  /** Degrees north; null when not set. */
  readonly latitude?: Maybe<Scalars['Float']['output']>;
  /** Custom data by name. */
  readonly locationData: Scalars['JSONObject']['output'];
  /** HQ's location id. */
  readonly locationId: Scalars['ID']['output'];
  /** Degrees east; null when not set. */
  readonly longitude?: Maybe<Scalars['Float']['output']>;
  /** Active mobile workers assigned to it. Costs 1 HQ request for up to 1,000 workers in the project space; none when in memory. */
  readonly mobileWorkers?: Maybe<MobileWorkerConnection>;
  /** Name, unique among the children of its parent; empty where HQ has none. */
  readonly name: Scalars['String']['output'];
  /** The location above it; null at the top. Costs 1 HQ request for up to 5,000 locations in the project space; none when in memory. */
  readonly parent?: Maybe<Location>;
  /** HQ's id of the location above it; null at the top. */
  readonly parentId?: Maybe<Scalars['ID']['output']>;
  /** Names from the top down to this one, joined by `/`. Costs HQ requests as `parent` does; none when in memory. */
  readonly path?: Maybe<Scalars['String']['output']>;
  /** Code, unique in the project space. */
  readonly siteCode: Scalars['String']['output'];
  /** Its type. Costs 1 HQ request for all types; none when in memory. */
  readonly type?: Maybe<LocationType>;
  /** Code of its type. */
  readonly typeCode: Scalars['String']['output'];
  /** Name of its type. */
  readonly typeName: Scalars['String']['output'];
};


/** A location: a district, a clinic, a village. HQ's APIs do not show archived ones. */
export type LocationAncestorArgs = {
  typeCode: Scalars['String']['input'];
};


/** A location: a district, a clinic, a village. HQ's APIs do not show archived ones. */
export type LocationCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A location: a district, a clinic, a village. HQ's APIs do not show archived ones. */
export type LocationChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A location: a district, a clinic, a village. HQ's APIs do not show archived ones. */
export type LocationDescendantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  typeCode?: InputMaybe<Scalars['String']['input']>;
};


/** A location: a district, a clinic, a village. HQ's APIs do not show archived ones. */
export type LocationMobileWorkersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Part of a list of locations. */
export type LocationConnection = {
  readonly __typename?: 'LocationConnection';
  /** The locations, each with its cursor. */
  readonly edges: ReadonlyArray<LocationEdge>;
  /** The locations. */
  readonly nodes: ReadonlyArray<Location>;
  /** Where this part lies. */
  readonly pageInfo: PageInfo;
  /** Locations in the whole list; null where HQ does not tell for free. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A location in a list. */
export type LocationEdge = {
  readonly __typename?: 'LocationEdge';
  /** The place after it. */
  readonly cursor: Scalars['String']['output'];
  /** The location. */
  readonly node: Location;
};

/** Which locations. All that is given must hold; text is compared exactly, upper and lower case told apart; empty texts are refused. HQ has no filter for locations at the top. */
export type LocationFilter = {
  /** Last save. */
  readonly lastModified?: InputMaybe<DateTimeRange>;
  /** With this name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Just below this location. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** With this site code. */
  readonly siteCode?: InputMaybe<Scalars['String']['input']>;
  /** Of the type with this code. */
  readonly typeCode?: InputMaybe<Scalars['String']['input']>;
};

/** How locations are sorted. */
export type LocationOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: LocationOrderField;
};

/** What locations can be sorted by. */
export type LocationOrderField =
  /** Last save. */
  | 'LAST_MODIFIED';

/** A level that locations are organised in. */
export type LocationType = Node & {
  readonly __typename?: 'LocationType';
  /** Does it only organise, without stock or cases of its own? */
  readonly administrative: Scalars['Boolean']['output'];
  /** The types just below it. Costs no further HQ request: all types come together. */
  readonly children?: Maybe<ReadonlyArray<LocationType>>;
  /** Code, unique in the project space; null possible in old data. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** HQ's number of the type. */
  readonly locationTypeId: Scalars['ID']['output'];
  /** Locations of this type. Costs 1 HQ request for up to 5,000; none when in memory. */
  readonly locations?: Maybe<LocationConnection>;
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** The type above it; null at the top. Costs no further HQ request: all types come together. */
  readonly parent?: Maybe<LocationType>;
  /** Do workers of such a location share its cases? Then cases can belong to it. */
  readonly sharesCases: Scalars['Boolean']['output'];
  /** Do workers see data of the locations below? */
  readonly viewDescendants: Scalars['Boolean']['output'];
};


/** A level that locations are organised in. */
export type LocationTypeLocationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A lookup table: lists that applications choose from. */
export type LookupTable = Node & {
  readonly __typename?: 'LookupTable';
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Its fields (columns). */
  readonly fields: ReadonlyArray<LookupTableField>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Do all users get all its rows? */
  readonly isGlobal: Scalars['Boolean']['output'];
  /** Names of attributes that each row has beside its fields. */
  readonly itemAttributes: ReadonlyArray<Scalars['String']['output']>;
  /** Its rows in their order. Costs 1 HQ request for up to 1,000 rows of this table, or of all tables together where that is fewer; none when in memory. */
  readonly rows?: Maybe<LookupTableRowConnection>;
  /** HQ's id of the table. */
  readonly tableId: Scalars['ID']['output'];
  /** The table's name in applications (HQ's "Table ID"), unique in the project space. */
  readonly tag: Scalars['String']['output'];
};


/** A lookup table: lists that applications choose from. */
export type LookupTableRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LookupTableRowFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Part of a list of lookup tables. */
export type LookupTableConnection = {
  readonly __typename?: 'LookupTableConnection';
  /** The tables, each with its cursor. */
  readonly edges: ReadonlyArray<LookupTableEdge>;
  /** The tables. */
  readonly nodes: ReadonlyArray<LookupTable>;
  /** Where this part lies. */
  readonly pageInfo: PageInfo;
  /** Tables in the whole list; null where HQ does not tell for free. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A lookup table in a list. */
export type LookupTableEdge = {
  readonly __typename?: 'LookupTableEdge';
  /** The place after it. */
  readonly cursor: Scalars['String']['output'];
  /** The table. */
  readonly node: LookupTable;
};

/** A field (column) of a lookup table. */
export type LookupTableField = {
  readonly __typename?: 'LookupTableField';
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Names of what tells its values apart, such as `lang`. */
  readonly properties: ReadonlyArray<Scalars['String']['output']>;
};

/** Rows whose field equals a field of a row in another table. */
export type LookupTableParentFilter = {
  /** The field of this table that must equal it. */
  readonly childField: Scalars['String']['input'];
  /** The field of the other table. */
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
  readonly fields: ReadonlyArray<LookupTableRowField>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Attributes beside the fields, by name. Costs no HQ request for rows read from the list of all rows; else 1 HQ request a row or 1 for up to 1,000; none when in memory. */
  readonly itemAttributes?: Maybe<Scalars['JSONObject']['output']>;
  /** HQ's id of the row. */
  readonly rowId: Scalars['ID']['output'];
  /** Place in the table. Costs HQ requests as `itemAttributes` does, and nothing beside it. */
  readonly sortKey?: Maybe<Scalars['Int']['output']>;
  /** The table. Costs 1 HQ request for all tables; none when in memory. */
  readonly table?: Maybe<LookupTable>;
  /** HQ's id of the table. */
  readonly tableId: Scalars['ID']['output'];
  /** The first value of a field; null where the row has none. */
  readonly value?: Maybe<Scalars['String']['output']>;
  /** Fields by name, each with its first value. Values are always text. */
  readonly values: Scalars['JSONObject']['output'];
};


/** A row of a lookup table. */
export type LookupTableRowValueArgs = {
  field: Scalars['String']['input'];
};

/** Part of a list of rows. */
export type LookupTableRowConnection = {
  readonly __typename?: 'LookupTableRowConnection';
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<LookupTableRowEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<LookupTableRow>;
  /** Where this part lies. */
  readonly pageInfo: PageInfo;
  /** Rows in the whole list; null where HQ does not tell for free. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A row in a list. */
export type LookupTableRowEdge = {
  readonly __typename?: 'LookupTableRowEdge';
  /** The place after it. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: LookupTableRow;
};

/** The values that a row has in a field. */
export type LookupTableRowField = {
  readonly __typename?: 'LookupTableRowField';
  /** Name of the field. */
  readonly name: Scalars['String']['output'];
  /** Its values: several when its properties tell them apart. */
  readonly values: ReadonlyArray<LookupTableValue>;
};

/** Which rows. */
export type LookupTableRowFilter = {
  /** Rows that belong to a row of another table, as the villages of a district do. */
  readonly parent?: InputMaybe<LookupTableParentFilter>;
};

/** A value in a lookup table. */
export type LookupTableValue = {
  readonly __typename?: 'LookupTableValue';
  /** What tells it apart from the field's other values, such as `{ "lang": "fra" }`. */
  readonly properties: Scalars['JSONObject']['output'];
  /** The value. */
  readonly value: Scalars['String']['output'];
};

/** A single SMS, call or email. */
export type Message = {
  readonly __typename?: 'Message';
  /** The gateway that carried it. */
  readonly backend?: Maybe<Scalars['String']['output']>;
  /** Its text. */
  readonly content?: Maybe<Scalars['String']['output']>;
  /** When it was sent or received. */
  readonly date?: Maybe<Scalars['DateTime']['output']>;
  /** Last change of its state. */
  readonly dateModified?: Maybe<Scalars['DateTime']['output']>;
  /** `outgoing`, `incoming` or `unknown`. */
  readonly direction: Scalars['String']['output'];
  /** Email address; null of all but emails. */
  readonly emailAddress?: Maybe<Scalars['String']['output']>;
  /** What went wrong; null when nothing did. */
  readonly errorMessage?: Maybe<Scalars['String']['output']>;
  /** HQ's number of the message. */
  readonly messageId: Scalars['ID']['output'];
  /** Phone number; null of emails. */
  readonly phoneNumber?: Maybe<Scalars['String']['output']>;
  /** What became of it, in HQ's words. */
  readonly status: Scalars['String']['output'];
  /** `sms`, `ivr` or `email`. */
  readonly type: Scalars['String']['output'];
};

/** What can be sent. `SMS` and `SMS_SURVEY` include their special kinds, as HQ has it. */
export type MessagingContentType =
  /** A text message sent through an API. */
  | 'API_SMS'
  /** A text message in a chat. */
  | 'CHAT_SMS'
  /** An email. */
  | 'EMAIL'
  /** A push notification. */
  | 'FCM_NOTIFICATION'
  /** A survey by call. */
  | 'IVR_SURVEY'
  /** A text message that somebody sent by hand. */
  | 'MANUAL_SMS'
  /** Nothing. */
  | 'NONE'
  /** A check that a phone number works. */
  | 'PHONE_VERIFICATION'
  /** A text message, the special kinds below included. */
  | 'SMS'
  /** A text message that asks for a call back. */
  | 'SMS_CALLBACK'
  /** A survey by text messages; surveys by call included. */
  | 'SMS_SURVEY';

/** What went wrong with a message. */
export type MessagingError = {
  readonly __typename?: 'MessagingError';
  /** HQ's code, as `NO_PHONE_NUMBER`. */
  readonly code: Scalars['String']['output'];
  /** The same in words. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** More about it. */
  readonly messageDetail?: Maybe<Scalars['String']['output']>;
};

/** A message, or a conversation of a survey, with one recipient, and what became of it. */
export type MessagingEvent = Node & {
  readonly __typename?: 'MessagingEvent';
  /** The case that it is about; null without one. Costs 1 HQ request for the cases of up to 5,000 events; none when in memory. */
  readonly case?: Maybe<Case>;
  /** HQ's id of the case that it is about; null without one. */
  readonly caseId?: Maybe<Scalars['ID']['output']>;
  /** What was sent, as `sms`, `sms-survey`, `email`; `unknown` possible. */
  readonly contentType: Scalars['String']['output'];
  /** When it was made. */
  readonly date: Scalars['DateTime']['output'];
  /** Last activity. */
  readonly dateLastActivity: Scalars['DateTime']['output'];
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** What went wrong with the event as a whole; null when nothing did. */
  readonly error?: Maybe<MessagingError>;
  /** HQ's number of the event. */
  readonly eventId: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Its messages. */
  readonly messages: ReadonlyArray<Message>;
  /** Whom it was sent to. */
  readonly recipient: MessagingRecipient;
  /** Why it was sent. */
  readonly source: MessagingSource;
  /** What became of it, as `completed`, `error`, `in-progress`; `unknown` possible. */
  readonly status: Scalars['String']['output'];
  /** The survey that it is about; null of other events. */
  readonly survey?: Maybe<MessagingSurvey>;
};

/** Part of a list of messaging events. */
export type MessagingEventConnection = {
  readonly __typename?: 'MessagingEventConnection';
  /** The events, each with its cursor. */
  readonly edges: ReadonlyArray<MessagingEventEdge>;
  /** The events. */
  readonly nodes: ReadonlyArray<MessagingEvent>;
  /** Where this part lies. */
  readonly pageInfo: PageInfo;
  /** Events in the whole list; null where HQ does not tell for free, which it does not for root lists. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An event in a list. */
export type MessagingEventEdge = {
  readonly __typename?: 'MessagingEventEdge';
  /** The place after it. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: MessagingEvent;
};

/** Which messaging events. All that is given must hold; of a list, one value must. Empty lists are refused. */
export type MessagingEventFilter = {
  /** About this case. */
  readonly caseId?: InputMaybe<Scalars['ID']['input']>;
  /** What was sent. */
  readonly contentType?: InputMaybe<ReadonlyArray<MessagingContentType>>;
  /** When they were made. */
  readonly date?: InputMaybe<DateTimeRange>;
  /** Last activity. For a feed: ask with `gte` = the highest `dateLastActivity` seen and drop what was seen already. */
  readonly dateLastActivity?: InputMaybe<DateTimeRange>;
  /** To or from exactly this address. */
  readonly emailAddress?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** With this error code, as `NO_PHONE_NUMBER`. */
  readonly errorCode?: InputMaybe<Scalars['String']['input']>;
  /** To or from phone numbers that contain this. */
  readonly phoneNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it was sent. */
  readonly source?: InputMaybe<ReadonlyArray<MessagingSourceType>>;
  /** What became of it. */
  readonly status?: InputMaybe<MessagingStatus>;
};

/** How messaging events are sorted. */
export type MessagingEventOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: MessagingEventOrderField;
};

/** What messaging events can be sorted by. */
export type MessagingEventOrderField =
  /** Last activity. */
  | 'DATE_LAST_ACTIVITY';

/** Whom a message was sent to. */
export type MessagingRecipient = {
  readonly __typename?: 'MessagingRecipient';
  /** The recipient when it is a case. Costs 1 HQ request for the cases of up to 5,000 events; none when in memory. */
  readonly case?: Maybe<Case>;
  /** Name; `unknown` where HQ did not find one. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** HQ's id: of a case when `type` is `case`, else of a user; null where HQ does not know. */
  readonly recipientId?: Maybe<Scalars['ID']['output']>;
  /** `case`, `mobile-worker`, `web-user` or `unknown`. */
  readonly type: Scalars['String']['output'];
  /** The recipient when it is a user. Costs 1 HQ request for the workers, 1 for the web users, of any number of events; none when in memory. */
  readonly user?: Maybe<User>;
};

/** Why a message was sent: a broadcast, a conditional alert, a keyword. */
export type MessagingSource = {
  readonly __typename?: 'MessagingSource';
  /** Its name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** HQ's id of it; null where there is none. */
  readonly sourceId?: Maybe<Scalars['ID']['output']>;
  /** HQ's kind of source, as `conditional-alert`, `scheduled-broadcast`, `keyword`. */
  readonly type: Scalars['String']['output'];
};

/** Why a message can be sent. `BROADCAST`, `REMINDER` and `OTHER` include their special kinds, as HQ has it. */
export type MessagingSourceType =
  /** A broadcast, both kinds below included. */
  | 'BROADCAST'
  /** A conditional alert. */
  | 'CONDITIONAL_ALERT'
  /** A forwarded message. */
  | 'FORWARDED_MESSAGE'
  /** A broadcast at once. */
  | 'IMMEDIATE_BROADCAST'
  /** A keyword that somebody sent. */
  | 'KEYWORD'
  /** Anything else; forwarded messages included. */
  | 'OTHER'
  /** A reminder; conditional alerts included. */
  | 'REMINDER'
  /** A broadcast at a set time. */
  | 'SCHEDULED_BROADCAST'
  /** A message that HQ could not make sense of. */
  | 'UNRECOGNIZED';

/** What can become of a message. */
export type MessagingStatus =
  /** Done. */
  | 'COMPLETED'
  /** The email arrived. */
  | 'EMAIL_DELIVERED'
  /** The email was sent. */
  | 'EMAIL_SENT'
  /** Something went wrong; events with a failed message included. */
  | 'ERROR'
  /** It is under way; open surveys included. */
  | 'IN_PROGRESS'
  /** It ended before it was done; surveys closed without a form included. */
  | 'NOT_COMPLETED';

/** A survey: a form filled in by messages. */
export type MessagingSurvey = {
  readonly __typename?: 'MessagingSurvey';
  /** HQ's id of the application. */
  readonly appId?: Maybe<Scalars['ID']['output']>;
  /** The application. Costs 1 HQ request for all applications; none when in memory. */
  readonly application?: Maybe<Application>;
  /** The form in the application. Costs what `application` costs: 1 HQ request for all; none when in memory. */
  readonly definition?: Maybe<FormDefinition>;
  /** The submission; null until it is submitted. Costs 1 HQ request a form; none when in memory. */
  readonly form?: Maybe<Form>;
  /** HQ's id of the form in the application. */
  readonly formDefinitionId?: Maybe<Scalars['ID']['output']>;
  /** HQ's id of the submission; null until it is submitted. */
  readonly formId?: Maybe<Scalars['ID']['output']>;
  /** Name of the form. */
  readonly formName?: Maybe<Scalars['String']['output']>;
};

/** A mobile worker: somebody who uses CommCare in this project space only. */
export type MobileWorker = Node & {
  readonly __typename?: 'MobileWorker';
  /** Is the worker active? Costs no HQ request for workers read from a list; else 1 HQ request for up to 1,000 workers, 1 more for the deactivated ones; none when in memory. */
  readonly active?: Maybe<Scalars['Boolean']['output']>;
  /** Cases that the worker owns, open and closed. Costs 1 HQ request for the cases of about 60 workers; none when in memory. */
  readonly cases?: Maybe<CaseConnection>;
  /** The phone number that messages go to; null without one. */
  readonly defaultPhoneNumber?: Maybe<Scalars['String']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Email address; null when empty. */
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  /** First name; null when empty. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /** Forms that the worker filled in, newest first, archived ones left out. Costs 1 HQ request a worker, or the pages of the list of forms (1,000 each) where that is fewer; none when in memory. */
  readonly forms?: Maybe<FormConnection>;
  /** HQ's ids of the worker's groups. */
  readonly groupIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The worker's groups. Costs 1 HQ request for the groups of any number of workers; none when in memory. */
  readonly groups?: Maybe<ReadonlyArray<Group>>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Language code; null when not set. */
  readonly language?: Maybe<Scalars['String']['output']>;
  /** Last name; null when empty. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** HQ's ids of the worker's locations. */
  readonly locationIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The worker's locations, archived ones left out. Costs 1 HQ request for up to 5,000 locations in the project space; none when in memory. */
  readonly locations?: Maybe<ReadonlyArray<Location>>;
  /** Phone numbers, the default first. */
  readonly phoneNumbers: ReadonlyArray<Scalars['String']['output']>;
  /** The worker's first location; null without one. Costs 1 HQ request for up to 5,000 locations in the project space; none when in memory. */
  readonly primaryLocation?: Maybe<Location>;
  /** HQ's id of the worker's first location; null without one. */
  readonly primaryLocationId?: Maybe<Scalars['ID']['output']>;
  /** Name of the role; null without one. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** Custom user data by name. Values are text, but for HQ's own `commcare_profile`, which may be a number. */
  readonly userData: Scalars['JSONObject']['output'];
  /** One field of the custom user data; null when it is not set. */
  readonly userDatum?: Maybe<Scalars['String']['output']>;
  /** HQ's user id. */
  readonly userId: Scalars['ID']['output'];
  /** The case that HQ keeps for the worker (type `commcare-user`); null where the project space has none. Costs 1 HQ request for up to 5,000 workers; none when in memory. */
  readonly usercase?: Maybe<Case>;
  /** Full user name, as `asha@demo.commcarehq.org`. */
  readonly username: Scalars['String']['output'];
};


/** A mobile worker: somebody who uses CommCare in this project space only. */
export type MobileWorkerCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A mobile worker: somebody who uses CommCare in this project space only. */
export type MobileWorkerFormsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FormFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A mobile worker: somebody who uses CommCare in this project space only. */
export type MobileWorkerUserDataArgs = {
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** A mobile worker: somebody who uses CommCare in this project space only. */
export type MobileWorkerUserDatumArgs = {
  name: Scalars['String']['input'];
};

/** Part of a list of mobile workers. */
export type MobileWorkerConnection = {
  readonly __typename?: 'MobileWorkerConnection';
  /** The workers, each with its cursor. */
  readonly edges: ReadonlyArray<MobileWorkerEdge>;
  /** The workers. */
  readonly nodes: ReadonlyArray<MobileWorker>;
  /** Where this part lies. */
  readonly pageInfo: PageInfo;
  /** Workers in the whole list; null where HQ does not tell for free. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A mobile worker in a list. */
export type MobileWorkerEdge = {
  readonly __typename?: 'MobileWorkerEdge';
  /** The place after it. */
  readonly cursor: Scalars['String']['output'];
  /** The worker. */
  readonly node: MobileWorker;
};

/** Which mobile workers. */
export type MobileWorkerFilter = {
  /** True for active workers, false for deactivated ones. HQ lists the two apart. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Active members of this group. Not together with `active: false`. */
  readonly groupId?: InputMaybe<Scalars['ID']['input']>;
};

/** An object with a global id. */
export type Node = {
  /** Opaque id, the same for the same object at all times, good for `node(id:)`. HQ's own id has the name of its kind (`caseId`, `formId`, ...). */
  readonly id: Scalars['ID']['output'];
};

/** Which way a list is sorted. */
export type OrderDirection =
  /** Smallest, oldest first. */
  | 'ASC'
  /** Largest, newest first. */
  | 'DESC';

/** Where a part of a list lies in the whole. Lists go forward only, as HQ's cursors do. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last row, to go on with `after`; null when there is none. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Is there more after this part? True also where an error ended the list early. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Is there something before this part? True whenever `after` was given. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row; null when there is none. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** Where a request starts: who is asking, the project spaces, and any object by its global id. */
export type Query = {
  readonly __typename?: 'Query';
  /** A project space by the name in its URLs (`/a/{name}/`). Costs no HQ request: whether it exists and lets the credential in shows when something in it is read. */
  readonly domain?: Maybe<Domain>;
  /**
   * Project spaces of the account. HQ tells only those whose plan has the Zapier integration, so this list may be shorter than
   * what the account can open with `domain`. Free: HQ does not meter this request.
   */
  readonly domains?: Maybe<ReadonlyArray<Domain>>;
  /** Any object by its global id. Costs what reading it by HQ's own id costs: at most 1 HQ request, shared with other look-ups of its kind; none when in memory. */
  readonly node?: Maybe<Node>;
  /** Objects by their global ids, in the order of the ids; null where there is none. Ids of one kind and project space share their HQ requests. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** The account behind the credential. Free: HQ does not meter this request, and it is remembered for a few minutes. Good for checking a credential. */
  readonly viewer?: Maybe<Viewer>;
};


/** Where a request starts: who is asking, the project spaces, and any object by its global id. */
export type QueryDomainArgs = {
  name: Scalars['ID']['input'];
};


/** Where a request starts: who is asking, the project spaces, and any object by its global id. */
export type QueryDomainsArgs = {
  canViewReports?: InputMaybe<Scalars['Boolean']['input']>;
  featureFlag?: InputMaybe<Scalars['String']['input']>;
};


/** Where a request starts: who is asking, the project spaces, and any object by its global id. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Where a request starts: who is asking, the project spaces, and any object by its global id. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** A question, group, label or hidden value of a form. */
export type Question = {
  readonly __typename?: 'Question';
  /** How a hidden value is calculated: an XPath expression. */
  readonly calculate?: Maybe<Scalars['String']['output']>;
  /** Comment of the form's author. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** Which answers are taken: an XPath condition. */
  readonly constraint?: Maybe<Scalars['String']['output']>;
  /** Where answers to choose from come from, when from a lookup table or the like: HQ's `nodeset`, `instance_id`, `instance_ref`, `value_ref`, `label_ref`. */
  readonly dataSource?: Maybe<Scalars['JSONObject']['output']>;
  /** Path of the group around it. */
  readonly group?: Maybe<Scalars['String']['output']>;
  /** Short name in expressions, as `#form/name`. */
  readonly hashtag?: Maybe<Scalars['String']['output']>;
  /** Is it a group? */
  readonly isGroup: Scalars['Boolean']['output'];
  /** Text in the application's first language; null without one. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** Answers to choose from, where they stand in the form. */
  readonly options: ReadonlyArray<QuestionOption>;
  /** Path in the form, as `/data/group/question`: what `Form.value(path:)` takes. */
  readonly path: Scalars['String']['output'];
  /** When it is asked: an XPath condition. */
  readonly relevant?: Maybe<Scalars['String']['output']>;
  /** Path of the repeat around it. */
  readonly repeat?: Maybe<Scalars['String']['output']>;
  /** Must it be answered? Null of hidden values. */
  readonly required?: Maybe<Scalars['Boolean']['output']>;
  /** Where a default comes from: an XPath expression. */
  readonly setValue?: Maybe<Scalars['String']['output']>;
  /** The XForm's tag, as `input`, `select1`, `group`, `hidden`. */
  readonly tag: Scalars['String']['output'];
  /** Texts by language code. */
  readonly translations: Scalars['JSONObject']['output'];
  /** Kind of answer, as `Text`, `Int`, `Date`, `Select`, `MSelect`, `Image`, `Group`, `Repeat`, `DataBindOnly` (hidden value). */
  readonly type: Scalars['String']['output'];
};

/** An answer to choose. */
export type QuestionOption = {
  readonly __typename?: 'QuestionOption';
  /** Text in the application's first language. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** Texts by language code. */
  readonly translations: Scalars['JSONObject']['output'];
  /** What is stored. */
  readonly value: Scalars['String']['output'];
};

/** A report that was built in the project space, over a data source. */
export type Report = Node & {
  readonly __typename?: 'Report';
  /** Its columns as defined. An expanded column becomes several in the rows (see `ReportRow.columns`). */
  readonly columns: ReadonlyArray<ReportColumn>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Its filters: what `rows(filter:)` takes. */
  readonly filters: ReadonlyArray<ReportFilter>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** HQ's report id. */
  readonly reportId: Scalars['ID']['output'];
  /** Its rows in the report's order. Costs 1 HQ request for 50 rows, which is HQ's most; none when these are in memory. */
  readonly rows?: Maybe<ReportRowConnection>;
  /** Title; null without one. */
  readonly title?: Maybe<Scalars['String']['output']>;
};


/** A report that was built in the project space, over a data source. */
export type ReportRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReadonlyArray<ReportFilterInput>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A column of a report as defined. */
export type ReportColumn = {
  readonly __typename?: 'ReportColumn';
  /** HQ's id of the column: the key of its values in the rows, or its beginning. */
  readonly columnId: Scalars['String']['output'];
  /** Heading in a language. */
  readonly display?: Maybe<Scalars['String']['output']>;
  /** HQ's kind of column, mostly `field` or `expanded`. */
  readonly type: Scalars['String']['output'];
};


/** A column of a report as defined. */
export type ReportColumnDisplayArgs = {
  lang?: InputMaybe<Scalars['String']['input']>;
};

/** A filter of a report. */
export type ReportFilter = {
  readonly __typename?: 'ReportFilter';
  /** HQ's kind of value, such as `string`, `integer`, `decimal`, `date`. */
  readonly datatype: Scalars['String']['output'];
  /** Its name in `rows(filter:)`. */
  readonly slug: Scalars['String']['output'];
  /** HQ's kind of filter, such as `date`, `choice_list`, `dynamic_choice_list`, `numeric`, `quarter`, `location_drilldown`. */
  readonly type: Scalars['String']['output'];
};

/** Values for one filter of a report. What fits depends on the filter's type; the rest is refused before HQ is asked. */
export type ReportFilterInput = {
  /** For a date filter: the last day, included. Without it all days from `start` on. */
  readonly end?: InputMaybe<Scalars['Date']['input']>;
  /** For a numeric filter: with what to compare. */
  readonly operand?: InputMaybe<Scalars['Float']['input']>;
  /** For a numeric filter: how to compare. */
  readonly operator?: InputMaybe<ReportOperator>;
  /** For a quarter filter: 1 to 4. */
  readonly quarter?: InputMaybe<Scalars['Int']['input']>;
  /** Which filter. */
  readonly slug: Scalars['String']['input'];
  /** For a date filter: the first day. Without it all days up to `end`. */
  readonly start?: InputMaybe<Scalars['Date']['input']>;
  /** For choice lists: one of the values must match. For a `location_drilldown`: one location id. */
  readonly values?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** For a quarter filter: the year. */
  readonly year?: InputMaybe<Scalars['Int']['input']>;
};

/** How a numeric filter compares. */
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
  /** The columns of the row in their order. Of an expanded column there is one for each value, as many as the data has. */
  readonly columns: ReadonlyArray<ReportRowColumn>;
  /** Place in the report, from 0. */
  readonly index: Scalars['NonNegativeInt']['output'];
  /** One value; null where it is empty. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
  /** Values by the slug of their column. Numbers are numbers. */
  readonly values: Scalars['JSONObject']['output'];
};


/** A row of a report. */
export type ReportRowValueArgs = {
  column: Scalars['String']['input'];
};

/** A column as a row has it. */
export type ReportRowColumn = {
  readonly __typename?: 'ReportRowColumn';
  /** Of an expanded column, the value that this one counts. */
  readonly expandColumnValue?: Maybe<Scalars['JSON']['output']>;
  /** Heading. */
  readonly header?: Maybe<Scalars['String']['output']>;
  /** Key in `values`. */
  readonly slug: Scalars['String']['output'];
};

/** Part of a report's rows. */
export type ReportRowConnection = {
  readonly __typename?: 'ReportRowConnection';
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<ReportRowEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<ReportRow>;
  /** Where this part lies. */
  readonly pageInfo: PageInfo;
  /** Rows that match the filters; null where HQ does not tell for free. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A row in a report. */
export type ReportRowEdge = {
  readonly __typename?: 'ReportRowEdge';
  /** The place after it. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ReportRow;
};

/** An owner that HQ does not know: deleted, another project's, or just text, because HQ does not check owners. */
export type UnknownOwner = {
  readonly __typename?: 'UnknownOwner';
  /** What stands in the case as owner. */
  readonly ownerId: Scalars['ID']['output'];
};

/** A user that HQ's APIs do not tell: HQ itself (`system`), `demo_user`, deleted users, other projects'. */
export type UnknownUser = {
  readonly __typename?: 'UnknownUser';
  /** What stands in the form or case as user. */
  readonly userId: Scalars['ID']['output'];
};

/** Somebody who fills forms in or changes cases. */
export type User = MobileWorker | UnknownUser | WebUser;

/** The account behind the credential. All of it comes in one HQ answer that HQ does not meter. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** Project spaces of the account, as far as HQ tells (see `Query.domains`). Free: HQ does not meter this request. */
  readonly domains?: Maybe<ReadonlyArray<Domain>>;
  /** Email address; null when empty. */
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  /** First name; null when empty. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /** Last name; null when empty. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** HQ's id of the account. */
  readonly userId: Scalars['ID']['output'];
  /** Name to log in with; of web users their email address. */
  readonly username: Scalars['String']['output'];
};

/** A web user as a member of this project space: role, data and locations are those that hold here. */
export type WebUser = Node & {
  readonly __typename?: 'WebUser';
  /** Is the membership in this project space enabled? Null on older HQ. */
  readonly active?: Maybe<Scalars['Boolean']['output']>;
  /** Cases that the user owns, open and closed. Costs 1 HQ request for the cases of about 60 users; none when in memory. */
  readonly cases?: Maybe<CaseConnection>;
  /** The phone number that messages go to; null without one. */
  readonly defaultPhoneNumber?: Maybe<Scalars['String']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Email address; null when empty. */
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  /** First name; null when empty. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /** Forms that the user filled in, newest first, archived ones left out. Costs 1 HQ request a user, or the pages of the list of forms (1,000 each) where that is fewer; none when in memory. */
  readonly forms?: Maybe<FormConnection>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Is the user an administrator here? */
  readonly isAdmin: Scalars['Boolean']['output'];
  /** Last name; null when empty. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** HQ's ids of the user's locations. */
  readonly locationIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The user's locations, archived ones left out. Costs 1 HQ request for up to 5,000 locations in the project space; none when in memory. */
  readonly locations?: Maybe<ReadonlyArray<Location>>;
  /** What the role allows, in HQ's own names: true or false, or lists of what is allowed. */
  readonly permissions: Scalars['JSONObject']['output'];
  /** Phone numbers, the default first. */
  readonly phoneNumbers: ReadonlyArray<Scalars['String']['output']>;
  /** The user's first location; null without one. Costs 1 HQ request for up to 5,000 locations in the project space; none when in memory. */
  readonly primaryLocation?: Maybe<Location>;
  /** HQ's id of the user's first location; null without one. */
  readonly primaryLocationId?: Maybe<Scalars['ID']['output']>;
  /** Name of the profile that fills the user data; null without one. */
  readonly profile?: Maybe<Scalars['String']['output']>;
  /** Name of the role here, `Admin` for administrators; null without one. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** Groups in Tableau. Only HQ's single read tells: costs 1 HQ request a user; none when in memory. */
  readonly tableauGroups?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Role in Tableau; null without one. */
  readonly tableauRole?: Maybe<Scalars['String']['output']>;
  /** Custom user data by name. */
  readonly userData: Scalars['JSONObject']['output'];
  /** One field of the custom user data; null when it is not set. */
  readonly userDatum?: Maybe<Scalars['String']['output']>;
  /** HQ's user id, the same in all project spaces. */
  readonly userId: Scalars['ID']['output'];
  /** User name: an email address. */
  readonly username: Scalars['String']['output'];
};


/** A web user as a member of this project space: role, data and locations are those that hold here. */
export type WebUserCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A web user as a member of this project space: role, data and locations are those that hold here. */
export type WebUserFormsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FormFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A web user as a member of this project space: role, data and locations are those that hold here. */
export type WebUserUserDataArgs = {
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** A web user as a member of this project space: role, data and locations are those that hold here. */
export type WebUserUserDatumArgs = {
  name: Scalars['String']['input'];
};

/** Part of a list of web users. */
export type WebUserConnection = {
  readonly __typename?: 'WebUserConnection';
  /** The web users, each with its cursor. */
  readonly edges: ReadonlyArray<WebUserEdge>;
  /** The web users. */
  readonly nodes: ReadonlyArray<WebUser>;
  /** Where this part lies. */
  readonly pageInfo: PageInfo;
  /** Web users in the whole list; null where HQ does not tell for free. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A web user in a list. */
export type WebUserEdge = {
  readonly __typename?: 'WebUserEdge';
  /** The place after it. */
  readonly cursor: Scalars['String']['output'];
  /** The web user. */
  readonly node: WebUser;
};

/** Which web users. */
export type WebUserFilter = {
  /** With exactly this user name. */
  readonly username?: InputMaybe<Scalars['String']['input']>;
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



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CaseOwner:
    | ( Of<Omit<Group, 'users'> & { users?: Maybe<ReadonlyArray<_RefType['MobileWorker']>> }> )
    | ( Of<Omit<Location, 'ancestor' | 'ancestors' | 'mobileWorkers' | 'parent'> & { ancestor?: Maybe<_RefType['Location']>, ancestors?: Maybe<ReadonlyArray<_RefType['Location']>>, mobileWorkers?: Maybe<_RefType['MobileWorkerConnection']>, parent?: Maybe<_RefType['Location']> }> )
    | ( Of<Omit<MobileWorker, 'forms' | 'groups' | 'locations' | 'primaryLocation' | 'usercase'> & { forms?: Maybe<_RefType['FormConnection']>, groups?: Maybe<ReadonlyArray<_RefType['Group']>>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']>, usercase?: Maybe<_RefType['Case']> }> )
    | ( Of<UnknownOwner> )
    | ( Of<Omit<WebUser, 'forms' | 'locations' | 'primaryLocation'> & { forms?: Maybe<_RefType['FormConnection']>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']> }> )
  ;
  User:
    | ( Of<Omit<MobileWorker, 'forms' | 'groups' | 'locations' | 'primaryLocation' | 'usercase'> & { forms?: Maybe<_RefType['FormConnection']>, groups?: Maybe<ReadonlyArray<_RefType['Group']>>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']>, usercase?: Maybe<_RefType['Case']> }> )
    | ( Of<UnknownUser> )
    | ( Of<Omit<WebUser, 'forms' | 'locations' | 'primaryLocation'> & { forms?: Maybe<_RefType['FormConnection']>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']> }> )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( Of<Omit<Application, 'builds' | 'modules'> & { builds: ReadonlyArray<_RefType['ApplicationBuild']>, modules: ReadonlyArray<_RefType['ApplicationModule']> }> )
    | ( Of<Omit<Case, 'closedBy' | 'forms' | 'host' | 'indices' | 'messagingEvents' | 'modifiedBy' | 'openedBy' | 'owner' | 'parent'> & { closedBy?: Maybe<_RefType['User']>, forms?: Maybe<_RefType['FormConnection']>, host?: Maybe<_RefType['Case']>, indices: ReadonlyArray<_RefType['CaseIndex']>, messagingEvents?: Maybe<_RefType['MessagingEventConnection']>, modifiedBy?: Maybe<_RefType['User']>, openedBy?: Maybe<_RefType['User']>, owner?: Maybe<_RefType['CaseOwner']>, parent?: Maybe<_RefType['Case']> }> )
    | ( Of<Omit<Domain, 'application' | 'applications' | 'case' | 'caseByExternalId' | 'caseTypes' | 'form' | 'forms' | 'group' | 'groups' | 'location' | 'locationBySiteCode' | 'messagingEvents' | 'mobileWorker' | 'mobileWorkerByUsername' | 'mobileWorkers' | 'webUser' | 'webUsers'> & { application?: Maybe<_RefType['Application']>, applications?: Maybe<ReadonlyArray<_RefType['Application']>>, case?: Maybe<_RefType['Case']>, caseByExternalId?: Maybe<_RefType['Case']>, caseTypes?: Maybe<ReadonlyArray<_RefType['CaseType']>>, form?: Maybe<_RefType['Form']>, forms?: Maybe<_RefType['FormConnection']>, group?: Maybe<_RefType['Group']>, groups?: Maybe<_RefType['GroupConnection']>, location?: Maybe<_RefType['Location']>, locationBySiteCode?: Maybe<_RefType['Location']>, messagingEvents?: Maybe<_RefType['MessagingEventConnection']>, mobileWorker?: Maybe<_RefType['MobileWorker']>, mobileWorkerByUsername?: Maybe<_RefType['MobileWorker']>, mobileWorkers?: Maybe<_RefType['MobileWorkerConnection']>, webUser?: Maybe<_RefType['WebUser']>, webUsers?: Maybe<_RefType['WebUserConnection']> }> )
    | ( Of<Omit<Form, 'application' | 'build' | 'cases' | 'definition' | 'editedBy' | 'submittedBy'> & { application?: Maybe<_RefType['Application']>, build?: Maybe<_RefType['Application']>, cases?: Maybe<ReadonlyArray<_RefType['Case']>>, definition?: Maybe<_RefType['FormDefinition']>, editedBy?: Maybe<_RefType['User']>, submittedBy?: Maybe<_RefType['User']> }> )
    | ( Of<Omit<Group, 'users'> & { users?: Maybe<ReadonlyArray<_RefType['MobileWorker']>> }> )
    | ( Of<Omit<Location, 'ancestor' | 'ancestors' | 'mobileWorkers' | 'parent'> & { ancestor?: Maybe<_RefType['Location']>, ancestors?: Maybe<ReadonlyArray<_RefType['Location']>>, mobileWorkers?: Maybe<_RefType['MobileWorkerConnection']>, parent?: Maybe<_RefType['Location']> }> )
    | ( Of<LocationType> )
    | ( Of<LookupTable> )
    | ( Of<LookupTableRow> )
    | ( Of<Omit<MessagingEvent, 'case' | 'recipient'> & { case?: Maybe<_RefType['Case']>, recipient: _RefType['MessagingRecipient'] }> )
    | ( Of<Omit<MobileWorker, 'forms' | 'groups' | 'locations' | 'primaryLocation' | 'usercase'> & { forms?: Maybe<_RefType['FormConnection']>, groups?: Maybe<ReadonlyArray<_RefType['Group']>>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']>, usercase?: Maybe<_RefType['Case']> }> )
    | ( Of<Report> )
    | ( Of<Omit<WebUser, 'forms' | 'locations' | 'primaryLocation'> & { forms?: Maybe<_RefType['FormConnection']>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']> }> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Application: ResolverTypeWrapper<Of<Omit<Application, 'builds' | 'modules'> & { builds: ReadonlyArray<ResolversTypes['ApplicationBuild']>, modules: ReadonlyArray<ResolversTypes['ApplicationModule']> }>>;
  ApplicationBuild: ResolverTypeWrapper<Of<Omit<ApplicationBuild, 'application'> & { application?: Maybe<ResolversTypes['Application']> }>>;
  ApplicationModule: ResolverTypeWrapper<Of<Omit<ApplicationModule, 'forms'> & { forms: ReadonlyArray<ResolversTypes['FormDefinition']> }>>;
  Attachment: ResolverTypeWrapper<Of<Attachment>>;
  AttachmentContent: ResolverTypeWrapper<Of<AttachmentContent>>;
  Boolean: ResolverTypeWrapper<Of<Scalars['Boolean']['output']>>;
  Budget: ResolverTypeWrapper<Of<Budget>>;
  BudgetPeriod: ResolverTypeWrapper<Of<BudgetPeriod>>;
  BudgetWindow: ResolverTypeWrapper<Of<BudgetWindow>>;
  Case: ResolverTypeWrapper<Of<Omit<Case, 'closedBy' | 'forms' | 'host' | 'indices' | 'messagingEvents' | 'modifiedBy' | 'openedBy' | 'owner' | 'parent'> & { closedBy?: Maybe<ResolversTypes['User']>, forms?: Maybe<ResolversTypes['FormConnection']>, host?: Maybe<ResolversTypes['Case']>, indices: ReadonlyArray<ResolversTypes['CaseIndex']>, messagingEvents?: Maybe<ResolversTypes['MessagingEventConnection']>, modifiedBy?: Maybe<ResolversTypes['User']>, openedBy?: Maybe<ResolversTypes['User']>, owner?: Maybe<ResolversTypes['CaseOwner']>, parent?: Maybe<ResolversTypes['Case']> }>>;
  CaseConnection: ResolverTypeWrapper<Of<Omit<CaseConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Case']> }>>;
  CaseEdge: ResolverTypeWrapper<Of<Omit<CaseEdge, 'node'> & { node: ResolversTypes['Case'] }>>;
  CaseFilter: ResolverTypeWrapper<Of<CaseFilter>>;
  CaseIndex: ResolverTypeWrapper<Of<Omit<CaseIndex, 'case'> & { case?: Maybe<ResolversTypes['Case']> }>>;
  CaseIndexFilter: ResolverTypeWrapper<Of<CaseIndexFilter>>;
  CaseOrder: ResolverTypeWrapper<Of<CaseOrder>>;
  CaseOrderField: ResolverTypeWrapper<Of<CaseOrderField>>;
  CaseOwner: Of<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CaseOwner']>>;
  CasePropertyFilter: ResolverTypeWrapper<Of<CasePropertyFilter>>;
  CaseRelationship: ResolverTypeWrapper<Of<CaseRelationship>>;
  CaseType: ResolverTypeWrapper<Of<Omit<CaseType, 'applications'> & { applications: ReadonlyArray<ResolversTypes['Application']> }>>;
  Date: ResolverTypeWrapper<Of<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Of<Scalars['DateTime']['output']>>;
  DateTimeRange: ResolverTypeWrapper<Of<DateTimeRange>>;
  Domain: ResolverTypeWrapper<Of<Omit<Domain, 'application' | 'applications' | 'case' | 'caseByExternalId' | 'caseTypes' | 'form' | 'forms' | 'group' | 'groups' | 'location' | 'locationBySiteCode' | 'messagingEvents' | 'mobileWorker' | 'mobileWorkerByUsername' | 'mobileWorkers' | 'webUser' | 'webUsers'> & { application?: Maybe<ResolversTypes['Application']>, applications?: Maybe<ReadonlyArray<ResolversTypes['Application']>>, case?: Maybe<ResolversTypes['Case']>, caseByExternalId?: Maybe<ResolversTypes['Case']>, caseTypes?: Maybe<ReadonlyArray<ResolversTypes['CaseType']>>, form?: Maybe<ResolversTypes['Form']>, forms?: Maybe<ResolversTypes['FormConnection']>, group?: Maybe<ResolversTypes['Group']>, groups?: Maybe<ResolversTypes['GroupConnection']>, location?: Maybe<ResolversTypes['Location']>, locationBySiteCode?: Maybe<ResolversTypes['Location']>, messagingEvents?: Maybe<ResolversTypes['MessagingEventConnection']>, mobileWorker?: Maybe<ResolversTypes['MobileWorker']>, mobileWorkerByUsername?: Maybe<ResolversTypes['MobileWorker']>, mobileWorkers?: Maybe<ResolversTypes['MobileWorkerConnection']>, webUser?: Maybe<ResolversTypes['WebUser']>, webUsers?: Maybe<ResolversTypes['WebUserConnection']> }>>;
  EmailAddress: ResolverTypeWrapper<Of<Scalars['EmailAddress']['output']>>;
  Float: ResolverTypeWrapper<Of<Scalars['Float']['output']>>;
  Form: ResolverTypeWrapper<Of<Omit<Form, 'application' | 'build' | 'cases' | 'definition' | 'editedBy' | 'submittedBy'> & { application?: Maybe<ResolversTypes['Application']>, build?: Maybe<ResolversTypes['Application']>, cases?: Maybe<ReadonlyArray<ResolversTypes['Case']>>, definition?: Maybe<ResolversTypes['FormDefinition']>, editedBy?: Maybe<ResolversTypes['User']>, submittedBy?: Maybe<ResolversTypes['User']> }>>;
  FormConnection: ResolverTypeWrapper<Of<Omit<FormConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FormEdge']>, nodes: ReadonlyArray<ResolversTypes['Form']> }>>;
  FormDefinition: ResolverTypeWrapper<Of<Omit<FormDefinition, 'application' | 'module' | 'submissions'> & { application: ResolversTypes['Application'], module: ResolversTypes['ApplicationModule'], submissions?: Maybe<ResolversTypes['FormConnection']> }>>;
  FormEdge: ResolverTypeWrapper<Of<Omit<FormEdge, 'node'> & { node: ResolversTypes['Form'] }>>;
  FormFilter: ResolverTypeWrapper<Of<FormFilter>>;
  FormMetadata: ResolverTypeWrapper<Of<FormMetadata>>;
  FormOrder: ResolverTypeWrapper<Of<FormOrder>>;
  FormOrderField: ResolverTypeWrapper<Of<FormOrderField>>;
  GeoPoint: ResolverTypeWrapper<Of<GeoPoint>>;
  Group: ResolverTypeWrapper<Of<Omit<Group, 'users'> & { users?: Maybe<ReadonlyArray<ResolversTypes['MobileWorker']>> }>>;
  GroupConnection: ResolverTypeWrapper<Of<Omit<GroupConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['GroupEdge']>, nodes: ReadonlyArray<ResolversTypes['Group']> }>>;
  GroupEdge: ResolverTypeWrapper<Of<Omit<GroupEdge, 'node'> & { node: ResolversTypes['Group'] }>>;
  ID: ResolverTypeWrapper<Of<Scalars['ID']['output']>>;
  Int: ResolverTypeWrapper<Of<Scalars['Int']['output']>>;
  JSON: ResolverTypeWrapper<Of<Scalars['JSON']['output']>>;
  JSONObject: ResolverTypeWrapper<Of<Scalars['JSONObject']['output']>>;
  Location: ResolverTypeWrapper<Of<Omit<Location, 'ancestor' | 'ancestors' | 'mobileWorkers' | 'parent'> & { ancestor?: Maybe<ResolversTypes['Location']>, ancestors?: Maybe<ReadonlyArray<ResolversTypes['Location']>>, mobileWorkers?: Maybe<ResolversTypes['MobileWorkerConnection']>, parent?: Maybe<ResolversTypes['Location']> }>>;
  LocationConnection: ResolverTypeWrapper<Of<Omit<LocationConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Location']> }>>;
  LocationEdge: ResolverTypeWrapper<Of<Omit<LocationEdge, 'node'> & { node: ResolversTypes['Location'] }>>;
  LocationFilter: ResolverTypeWrapper<Of<LocationFilter>>;
  LocationOrder: ResolverTypeWrapper<Of<LocationOrder>>;
  LocationOrderField: ResolverTypeWrapper<Of<LocationOrderField>>;
  LocationType: ResolverTypeWrapper<Of<LocationType>>;
  LookupTable: ResolverTypeWrapper<Of<LookupTable>>;
  LookupTableConnection: ResolverTypeWrapper<Of<LookupTableConnection>>;
  LookupTableEdge: ResolverTypeWrapper<Of<LookupTableEdge>>;
  LookupTableField: ResolverTypeWrapper<Of<LookupTableField>>;
  LookupTableParentFilter: ResolverTypeWrapper<Of<LookupTableParentFilter>>;
  LookupTableRow: ResolverTypeWrapper<Of<LookupTableRow>>;
  LookupTableRowConnection: ResolverTypeWrapper<Of<LookupTableRowConnection>>;
  LookupTableRowEdge: ResolverTypeWrapper<Of<LookupTableRowEdge>>;
  LookupTableRowField: ResolverTypeWrapper<Of<LookupTableRowField>>;
  LookupTableRowFilter: ResolverTypeWrapper<Of<LookupTableRowFilter>>;
  LookupTableValue: ResolverTypeWrapper<Of<LookupTableValue>>;
  Message: ResolverTypeWrapper<Of<Message>>;
  MessagingContentType: ResolverTypeWrapper<Of<MessagingContentType>>;
  MessagingError: ResolverTypeWrapper<Of<MessagingError>>;
  MessagingEvent: ResolverTypeWrapper<Of<Omit<MessagingEvent, 'case' | 'recipient'> & { case?: Maybe<ResolversTypes['Case']>, recipient: ResolversTypes['MessagingRecipient'] }>>;
  MessagingEventConnection: ResolverTypeWrapper<Of<Omit<MessagingEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MessagingEventEdge']>, nodes: ReadonlyArray<ResolversTypes['MessagingEvent']> }>>;
  MessagingEventEdge: ResolverTypeWrapper<Of<Omit<MessagingEventEdge, 'node'> & { node: ResolversTypes['MessagingEvent'] }>>;
  MessagingEventFilter: ResolverTypeWrapper<Of<MessagingEventFilter>>;
  MessagingEventOrder: ResolverTypeWrapper<Of<MessagingEventOrder>>;
  MessagingEventOrderField: ResolverTypeWrapper<Of<MessagingEventOrderField>>;
  MessagingRecipient: ResolverTypeWrapper<Of<Omit<MessagingRecipient, 'case' | 'user'> & { case?: Maybe<ResolversTypes['Case']>, user?: Maybe<ResolversTypes['User']> }>>;
  MessagingSource: ResolverTypeWrapper<Of<MessagingSource>>;
  MessagingSourceType: ResolverTypeWrapper<Of<MessagingSourceType>>;
  MessagingStatus: ResolverTypeWrapper<Of<MessagingStatus>>;
  MessagingSurvey: ResolverTypeWrapper<Of<Omit<MessagingSurvey, 'application' | 'definition' | 'form'> & { application?: Maybe<ResolversTypes['Application']>, definition?: Maybe<ResolversTypes['FormDefinition']>, form?: Maybe<ResolversTypes['Form']> }>>;
  MobileWorker: ResolverTypeWrapper<Of<Omit<MobileWorker, 'forms' | 'groups' | 'locations' | 'primaryLocation' | 'usercase'> & { forms?: Maybe<ResolversTypes['FormConnection']>, groups?: Maybe<ReadonlyArray<ResolversTypes['Group']>>, locations?: Maybe<ReadonlyArray<ResolversTypes['Location']>>, primaryLocation?: Maybe<ResolversTypes['Location']>, usercase?: Maybe<ResolversTypes['Case']> }>>;
  MobileWorkerConnection: ResolverTypeWrapper<Of<Omit<MobileWorkerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MobileWorkerEdge']>, nodes: ReadonlyArray<ResolversTypes['MobileWorker']> }>>;
  MobileWorkerEdge: ResolverTypeWrapper<Of<Omit<MobileWorkerEdge, 'node'> & { node: ResolversTypes['MobileWorker'] }>>;
  MobileWorkerFilter: ResolverTypeWrapper<Of<MobileWorkerFilter>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NonNegativeInt: ResolverTypeWrapper<Of<Scalars['NonNegativeInt']['output']>>;
  OrderDirection: ResolverTypeWrapper<Of<OrderDirection>>;
  PageInfo: ResolverTypeWrapper<Of<PageInfo>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Question: ResolverTypeWrapper<Of<Question>>;
  QuestionOption: ResolverTypeWrapper<Of<QuestionOption>>;
  Report: ResolverTypeWrapper<Of<Report>>;
  ReportColumn: ResolverTypeWrapper<Of<ReportColumn>>;
  ReportFilter: ResolverTypeWrapper<Of<ReportFilter>>;
  ReportFilterInput: ResolverTypeWrapper<Of<ReportFilterInput>>;
  ReportOperator: ResolverTypeWrapper<Of<ReportOperator>>;
  ReportRow: ResolverTypeWrapper<Of<ReportRow>>;
  ReportRowColumn: ResolverTypeWrapper<Of<ReportRowColumn>>;
  ReportRowConnection: ResolverTypeWrapper<Of<ReportRowConnection>>;
  ReportRowEdge: ResolverTypeWrapper<Of<ReportRowEdge>>;
  String: ResolverTypeWrapper<Of<Scalars['String']['output']>>;
  URL: ResolverTypeWrapper<Of<Scalars['URL']['output']>>;
  UnknownOwner: ResolverTypeWrapper<Of<UnknownOwner>>;
  UnknownUser: ResolverTypeWrapper<Of<UnknownUser>>;
  User: Of<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['User']>>;
  Viewer: ResolverTypeWrapper<Of<Omit<Viewer, 'domains'> & { domains?: Maybe<ReadonlyArray<ResolversTypes['Domain']>> }>>;
  WebUser: ResolverTypeWrapper<Of<Omit<WebUser, 'forms' | 'locations' | 'primaryLocation'> & { forms?: Maybe<ResolversTypes['FormConnection']>, locations?: Maybe<ReadonlyArray<ResolversTypes['Location']>>, primaryLocation?: Maybe<ResolversTypes['Location']> }>>;
  WebUserConnection: ResolverTypeWrapper<Of<Omit<WebUserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['WebUserEdge']>, nodes: ReadonlyArray<ResolversTypes['WebUser']> }>>;
  WebUserEdge: ResolverTypeWrapper<Of<Omit<WebUserEdge, 'node'> & { node: ResolversTypes['WebUser'] }>>;
  WebUserFilter: ResolverTypeWrapper<Of<WebUserFilter>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Application: Of<Omit<Application, 'builds' | 'modules'> & { builds: ReadonlyArray<ResolversParentTypes['ApplicationBuild']>, modules: ReadonlyArray<ResolversParentTypes['ApplicationModule']> }>;
  ApplicationBuild: Of<Omit<ApplicationBuild, 'application'> & { application?: Maybe<ResolversParentTypes['Application']> }>;
  ApplicationModule: Of<Omit<ApplicationModule, 'forms'> & { forms: ReadonlyArray<ResolversParentTypes['FormDefinition']> }>;
  Attachment: Of<Attachment>;
  AttachmentContent: Of<AttachmentContent>;
  Boolean: Of<Scalars['Boolean']['output']>;
  Budget: Of<Budget>;
  BudgetWindow: Of<BudgetWindow>;
  Case: Of<Omit<Case, 'closedBy' | 'forms' | 'host' | 'indices' | 'messagingEvents' | 'modifiedBy' | 'openedBy' | 'owner' | 'parent'> & { closedBy?: Maybe<ResolversParentTypes['User']>, forms?: Maybe<ResolversParentTypes['FormConnection']>, host?: Maybe<ResolversParentTypes['Case']>, indices: ReadonlyArray<ResolversParentTypes['CaseIndex']>, messagingEvents?: Maybe<ResolversParentTypes['MessagingEventConnection']>, modifiedBy?: Maybe<ResolversParentTypes['User']>, openedBy?: Maybe<ResolversParentTypes['User']>, owner?: Maybe<ResolversParentTypes['CaseOwner']>, parent?: Maybe<ResolversParentTypes['Case']> }>;
  CaseConnection: Of<Omit<CaseConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Case']> }>;
  CaseEdge: Of<Omit<CaseEdge, 'node'> & { node: ResolversParentTypes['Case'] }>;
  CaseFilter: Of<CaseFilter>;
  CaseIndex: Of<Omit<CaseIndex, 'case'> & { case?: Maybe<ResolversParentTypes['Case']> }>;
  CaseIndexFilter: Of<CaseIndexFilter>;
  CaseOrder: Of<CaseOrder>;
  CaseOwner: Of<ResolversUnionTypes<ResolversParentTypes>['CaseOwner']>;
  CasePropertyFilter: Of<CasePropertyFilter>;
  CaseType: Of<Omit<CaseType, 'applications'> & { applications: ReadonlyArray<ResolversParentTypes['Application']> }>;
  Date: Of<Scalars['Date']['output']>;
  DateTime: Of<Scalars['DateTime']['output']>;
  DateTimeRange: Of<DateTimeRange>;
  Domain: Of<Omit<Domain, 'application' | 'applications' | 'case' | 'caseByExternalId' | 'caseTypes' | 'form' | 'forms' | 'group' | 'groups' | 'location' | 'locationBySiteCode' | 'messagingEvents' | 'mobileWorker' | 'mobileWorkerByUsername' | 'mobileWorkers' | 'webUser' | 'webUsers'> & { application?: Maybe<ResolversParentTypes['Application']>, applications?: Maybe<ReadonlyArray<ResolversParentTypes['Application']>>, case?: Maybe<ResolversParentTypes['Case']>, caseByExternalId?: Maybe<ResolversParentTypes['Case']>, caseTypes?: Maybe<ReadonlyArray<ResolversParentTypes['CaseType']>>, form?: Maybe<ResolversParentTypes['Form']>, forms?: Maybe<ResolversParentTypes['FormConnection']>, group?: Maybe<ResolversParentTypes['Group']>, groups?: Maybe<ResolversParentTypes['GroupConnection']>, location?: Maybe<ResolversParentTypes['Location']>, locationBySiteCode?: Maybe<ResolversParentTypes['Location']>, messagingEvents?: Maybe<ResolversParentTypes['MessagingEventConnection']>, mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']>, mobileWorkerByUsername?: Maybe<ResolversParentTypes['MobileWorker']>, mobileWorkers?: Maybe<ResolversParentTypes['MobileWorkerConnection']>, webUser?: Maybe<ResolversParentTypes['WebUser']>, webUsers?: Maybe<ResolversParentTypes['WebUserConnection']> }>;
  EmailAddress: Of<Scalars['EmailAddress']['output']>;
  Float: Of<Scalars['Float']['output']>;
  Form: Of<Omit<Form, 'application' | 'build' | 'cases' | 'definition' | 'editedBy' | 'submittedBy'> & { application?: Maybe<ResolversParentTypes['Application']>, build?: Maybe<ResolversParentTypes['Application']>, cases?: Maybe<ReadonlyArray<ResolversParentTypes['Case']>>, definition?: Maybe<ResolversParentTypes['FormDefinition']>, editedBy?: Maybe<ResolversParentTypes['User']>, submittedBy?: Maybe<ResolversParentTypes['User']> }>;
  FormConnection: Of<Omit<FormConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FormEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Form']> }>;
  FormDefinition: Of<Omit<FormDefinition, 'application' | 'module' | 'submissions'> & { application: ResolversParentTypes['Application'], module: ResolversParentTypes['ApplicationModule'], submissions?: Maybe<ResolversParentTypes['FormConnection']> }>;
  FormEdge: Of<Omit<FormEdge, 'node'> & { node: ResolversParentTypes['Form'] }>;
  FormFilter: Of<FormFilter>;
  FormMetadata: Of<FormMetadata>;
  FormOrder: Of<FormOrder>;
  GeoPoint: Of<GeoPoint>;
  Group: Of<Omit<Group, 'users'> & { users?: Maybe<ReadonlyArray<ResolversParentTypes['MobileWorker']>> }>;
  GroupConnection: Of<Omit<GroupConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['GroupEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Group']> }>;
  GroupEdge: Of<Omit<GroupEdge, 'node'> & { node: ResolversParentTypes['Group'] }>;
  ID: Of<Scalars['ID']['output']>;
  Int: Of<Scalars['Int']['output']>;
  JSON: Of<Scalars['JSON']['output']>;
  JSONObject: Of<Scalars['JSONObject']['output']>;
  Location: Of<Omit<Location, 'ancestor' | 'ancestors' | 'mobileWorkers' | 'parent'> & { ancestor?: Maybe<ResolversParentTypes['Location']>, ancestors?: Maybe<ReadonlyArray<ResolversParentTypes['Location']>>, mobileWorkers?: Maybe<ResolversParentTypes['MobileWorkerConnection']>, parent?: Maybe<ResolversParentTypes['Location']> }>;
  LocationConnection: Of<Omit<LocationConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Location']> }>;
  LocationEdge: Of<Omit<LocationEdge, 'node'> & { node: ResolversParentTypes['Location'] }>;
  LocationFilter: Of<LocationFilter>;
  LocationOrder: Of<LocationOrder>;
  LocationType: Of<LocationType>;
  LookupTable: Of<LookupTable>;
  LookupTableConnection: Of<LookupTableConnection>;
  LookupTableEdge: Of<LookupTableEdge>;
  LookupTableField: Of<LookupTableField>;
  LookupTableParentFilter: Of<LookupTableParentFilter>;
  LookupTableRow: Of<LookupTableRow>;
  LookupTableRowConnection: Of<LookupTableRowConnection>;
  LookupTableRowEdge: Of<LookupTableRowEdge>;
  LookupTableRowField: Of<LookupTableRowField>;
  LookupTableRowFilter: Of<LookupTableRowFilter>;
  LookupTableValue: Of<LookupTableValue>;
  Message: Of<Message>;
  MessagingError: Of<MessagingError>;
  MessagingEvent: Of<Omit<MessagingEvent, 'case' | 'recipient'> & { case?: Maybe<ResolversParentTypes['Case']>, recipient: ResolversParentTypes['MessagingRecipient'] }>;
  MessagingEventConnection: Of<Omit<MessagingEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MessagingEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MessagingEvent']> }>;
  MessagingEventEdge: Of<Omit<MessagingEventEdge, 'node'> & { node: ResolversParentTypes['MessagingEvent'] }>;
  MessagingEventFilter: Of<MessagingEventFilter>;
  MessagingEventOrder: Of<MessagingEventOrder>;
  MessagingRecipient: Of<Omit<MessagingRecipient, 'case' | 'user'> & { case?: Maybe<ResolversParentTypes['Case']>, user?: Maybe<ResolversParentTypes['User']> }>;
  MessagingSource: Of<MessagingSource>;
  MessagingSurvey: Of<Omit<MessagingSurvey, 'application' | 'definition' | 'form'> & { application?: Maybe<ResolversParentTypes['Application']>, definition?: Maybe<ResolversParentTypes['FormDefinition']>, form?: Maybe<ResolversParentTypes['Form']> }>;
  MobileWorker: Of<Omit<MobileWorker, 'forms' | 'groups' | 'locations' | 'primaryLocation' | 'usercase'> & { forms?: Maybe<ResolversParentTypes['FormConnection']>, groups?: Maybe<ReadonlyArray<ResolversParentTypes['Group']>>, locations?: Maybe<ReadonlyArray<ResolversParentTypes['Location']>>, primaryLocation?: Maybe<ResolversParentTypes['Location']>, usercase?: Maybe<ResolversParentTypes['Case']> }>;
  MobileWorkerConnection: Of<Omit<MobileWorkerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MobileWorkerEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkerEdge: Of<Omit<MobileWorkerEdge, 'node'> & { node: ResolversParentTypes['MobileWorker'] }>;
  MobileWorkerFilter: Of<MobileWorkerFilter>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NonNegativeInt: Of<Scalars['NonNegativeInt']['output']>;
  PageInfo: Of<PageInfo>;
  Query: Record<PropertyKey, never>;
  Question: Of<Question>;
  QuestionOption: Of<QuestionOption>;
  Report: Of<Report>;
  ReportColumn: Of<ReportColumn>;
  ReportFilter: Of<ReportFilter>;
  ReportFilterInput: Of<ReportFilterInput>;
  ReportRow: Of<ReportRow>;
  ReportRowColumn: Of<ReportRowColumn>;
  ReportRowConnection: Of<ReportRowConnection>;
  ReportRowEdge: Of<ReportRowEdge>;
  String: Of<Scalars['String']['output']>;
  URL: Of<Scalars['URL']['output']>;
  UnknownOwner: Of<UnknownOwner>;
  UnknownUser: Of<UnknownUser>;
  User: Of<ResolversUnionTypes<ResolversParentTypes>['User']>;
  Viewer: Of<Omit<Viewer, 'domains'> & { domains?: Maybe<ReadonlyArray<ResolversParentTypes['Domain']>> }>;
  WebUser: Of<Omit<WebUser, 'forms' | 'locations' | 'primaryLocation'> & { forms?: Maybe<ResolversParentTypes['FormConnection']>, locations?: Maybe<ReadonlyArray<ResolversParentTypes['Location']>>, primaryLocation?: Maybe<ResolversParentTypes['Location']> }>;
  WebUserConnection: Of<Omit<WebUserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['WebUserEdge']>, nodes: ReadonlyArray<ResolversParentTypes['WebUser']> }>;
  WebUserEdge: Of<Omit<WebUserEdge, 'node'> & { node: ResolversParentTypes['WebUser'] }>;
  WebUserFilter: Of<WebUserFilter>;
};

export type FreshDirectiveArgs = {
  maxAge?: Maybe<Scalars['Int']['input']>;
  staleIfThrottled?: Maybe<Scalars['Int']['input']>;
};

export type FreshDirectiveResolver<Result, Parent, ContextType = Context, Args = FreshDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application']> = {
  appId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  buildComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  builds?: Resolver<ReadonlyArray<ResolversTypes['ApplicationBuild']>, ParentType, ContextType>;
  builtFromAppId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  builtOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ccz?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType, RequireFields<ApplicationCczArgs, 'multimedia'>>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isReleased?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  modules?: Resolver<ReadonlyArray<ResolversTypes['ApplicationModule']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplicationBuildResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationBuild'] = ResolversParentTypes['ApplicationBuild']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  buildComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  buildId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  builtOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isReleased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApplicationModuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationModule'] = ResolversParentTypes['ApplicationModule']> = {
  caseProperties?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  caseType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  forms?: Resolver<ReadonlyArray<ResolversTypes['FormDefinition']>, ParentType, ContextType>;
  moduleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ApplicationModuleNameArgs>>;
  names?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
};

export type AttachmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  content?: Resolver<Maybe<ResolversTypes['AttachmentContent']>, ParentType, ContextType, RequireFields<AttachmentContentArgs, 'maxBytes'>>;
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  href?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  length?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type AttachmentContentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachmentContent'] = ResolversParentTypes['AttachmentContent']> = {
  base64?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BudgetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Budget'] = ResolversParentTypes['Budget']> = {
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mobileWorkers?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  queued?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  reserve?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  windows?: Resolver<ReadonlyArray<ResolversTypes['BudgetWindow']>, ParentType, ContextType>;
};

export type BudgetWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetWindow'] = ResolversParentTypes['BudgetWindow']> = {
  free?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['BudgetPeriod'], ParentType, ContextType>;
  resetsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  attachments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Attachment']>>, ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  caseType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  children?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<CaseChildrenArgs, 'first'>>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  closedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateClosed?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateOpened?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  extensions?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<CaseExtensionsArgs, 'first'>>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  forms?: Resolver<Maybe<ResolversTypes['FormConnection']>, ParentType, ContextType, RequireFields<CaseFormsArgs, 'first'>>;
  host?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indexedOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  indices?: Resolver<ReadonlyArray<ResolversTypes['CaseIndex']>, ParentType, ContextType>;
  lastModified?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  messagingEvents?: Resolver<Maybe<ResolversTypes['MessagingEventConnection']>, ParentType, ContextType, RequireFields<CaseMessagingEventsArgs, 'first'>>;
  modifiedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  openedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['CaseOwner']>, ParentType, ContextType>;
  ownerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  properties?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType, Partial<CasePropertiesArgs>>;
  property?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<CasePropertyArgs, 'name'>>;
  serverLastModified?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Case']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CaseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseEdge'] = ResolversParentTypes['CaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
};

export type CaseIndexResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseIndex'] = ResolversParentTypes['CaseIndex']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['CaseRelationship'], ParentType, ContextType>;
};

export type CaseOwnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseOwner'] = ResolversParentTypes['CaseOwner']> = {
  __resolveType: TypeResolveFn<'Group' | 'Location' | 'MobileWorker' | 'UnknownOwner' | 'WebUser', ParentType, ContextType>;
};

export type CaseTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseType'] = ResolversParentTypes['CaseType']> = {
  applications?: Resolver<ReadonlyArray<ResolversTypes['Application']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  properties?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DomainResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Domain'] = ResolversParentTypes['Domain']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType, RequireFields<DomainApplicationArgs, 'appId'>>;
  applications?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Application']>>, ParentType, ContextType>;
  budget?: Resolver<Maybe<ResolversTypes['Budget']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<DomainCaseArgs, 'caseId'>>;
  caseByExternalId?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<DomainCaseByExternalIdArgs, 'externalId'>>;
  caseTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CaseType']>>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<DomainCasesArgs, 'first'>>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType, RequireFields<DomainFormArgs, 'formId'>>;
  forms?: Resolver<Maybe<ResolversTypes['FormConnection']>, ParentType, ContextType, RequireFields<DomainFormsArgs, 'first'>>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<DomainGroupArgs, 'groupId'>>;
  groups?: Resolver<Maybe<ResolversTypes['GroupConnection']>, ParentType, ContextType, RequireFields<DomainGroupsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType, RequireFields<DomainLocationArgs, 'locationId'>>;
  locationBySiteCode?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType, RequireFields<DomainLocationBySiteCodeArgs, 'siteCode'>>;
  locationTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LocationType']>>, ParentType, ContextType>;
  locations?: Resolver<Maybe<ResolversTypes['LocationConnection']>, ParentType, ContextType, RequireFields<DomainLocationsArgs, 'first'>>;
  lookupTable?: Resolver<Maybe<ResolversTypes['LookupTable']>, ParentType, ContextType, RequireFields<DomainLookupTableArgs, 'tag'>>;
  lookupTables?: Resolver<Maybe<ResolversTypes['LookupTableConnection']>, ParentType, ContextType, RequireFields<DomainLookupTablesArgs, 'first'>>;
  messagingEvents?: Resolver<Maybe<ResolversTypes['MessagingEventConnection']>, ParentType, ContextType, RequireFields<DomainMessagingEventsArgs, 'first'>>;
  mobileWorker?: Resolver<Maybe<ResolversTypes['MobileWorker']>, ParentType, ContextType, RequireFields<DomainMobileWorkerArgs, 'userId'>>;
  mobileWorkerByUsername?: Resolver<Maybe<ResolversTypes['MobileWorker']>, ParentType, ContextType, RequireFields<DomainMobileWorkerByUsernameArgs, 'username'>>;
  mobileWorkers?: Resolver<Maybe<ResolversTypes['MobileWorkerConnection']>, ParentType, ContextType, RequireFields<DomainMobileWorkersArgs, 'first'>>;
  name?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  projectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType, RequireFields<DomainReportArgs, 'reportId'>>;
  reports?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Report']>>, ParentType, ContextType>;
  webUser?: Resolver<Maybe<ResolversTypes['WebUser']>, ParentType, ContextType, RequireFields<DomainWebUserArgs, 'userId'>>;
  webUsers?: Resolver<Maybe<ResolversTypes['WebUserConnection']>, ParentType, ContextType, RequireFields<DomainWebUsersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type FormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Form'] = ResolversParentTypes['Form']> = {
  appId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  archived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  build?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  buildId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  caseIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Case']>>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['FormDefinition']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  editedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  editedOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  formId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indexedOn?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  initialProcessingComplete?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPhoneSubmission?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['FormMetadata']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  serverModifiedOn?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  submitIp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uiVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<FormValueArgs, 'path'>>;
  values?: Resolver<ReadonlyArray<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<FormValuesArgs, 'path'>>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  xmlns?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FormConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormConnection'] = ResolversParentTypes['FormConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FormEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Form']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FormDefinitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormDefinition'] = ResolversParentTypes['FormDefinition']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  formDefinitionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  module?: Resolver<ResolversTypes['ApplicationModule'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<FormDefinitionNameArgs>>;
  names?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  questions?: Resolver<ReadonlyArray<ResolversTypes['Question']>, ParentType, ContextType>;
  submissions?: Resolver<Maybe<ResolversTypes['FormConnection']>, ParentType, ContextType, RequireFields<FormDefinitionSubmissionsArgs, 'first'>>;
  xmlns?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  deviceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instanceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  timeEnd?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  timeStart?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  accuracy?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  altitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type GroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = {
  caseSharing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<GroupCasesArgs, 'first'>>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reporting?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  users?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MobileWorker']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupConnection'] = ResolversParentTypes['GroupConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Group']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupEdge'] = ResolversParentTypes['GroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  ancestor?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType, RequireFields<LocationAncestorArgs, 'typeCode'>>;
  ancestors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Location']>>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<LocationCasesArgs, 'first'>>;
  children?: Resolver<Maybe<ResolversTypes['LocationConnection']>, ParentType, ContextType, RequireFields<LocationChildrenArgs, 'first'>>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  descendants?: Resolver<Maybe<ResolversTypes['LocationConnection']>, ParentType, ContextType, RequireFields<LocationDescendantsArgs, 'first'>>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastModified?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  locationData?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  locationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mobileWorkers?: Resolver<Maybe<ResolversTypes['MobileWorkerConnection']>, ParentType, ContextType, RequireFields<LocationMobileWorkersArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  parentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  siteCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['LocationType']>, ParentType, ContextType>;
  typeCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  typeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationConnection'] = ResolversParentTypes['LocationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LocationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Location']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LocationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationEdge'] = ResolversParentTypes['LocationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
};

export type LocationTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationType'] = ResolversParentTypes['LocationType']> = {
  administrative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  children?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LocationType']>>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locationTypeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locations?: Resolver<Maybe<ResolversTypes['LocationConnection']>, ParentType, ContextType, RequireFields<LocationTypeLocationsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['LocationType']>, ParentType, ContextType>;
  sharesCases?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewDescendants?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LookupTableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTable'] = ResolversParentTypes['LookupTable']> = {
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['LookupTableField']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isGlobal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  itemAttributes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['LookupTableRowConnection']>, ParentType, ContextType, RequireFields<LookupTableRowsArgs, 'first'>>;
  tableId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LookupTableConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableConnection'] = ResolversParentTypes['LookupTableConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LookupTableEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LookupTable']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LookupTableEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableEdge'] = ResolversParentTypes['LookupTableEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LookupTable'], ParentType, ContextType>;
};

export type LookupTableFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableField'] = ResolversParentTypes['LookupTableField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  properties?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LookupTableRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableRow'] = ResolversParentTypes['LookupTableRow']> = {
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['LookupTableRowField']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itemAttributes?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  rowId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sortKey?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  table?: Resolver<Maybe<ResolversTypes['LookupTable']>, ParentType, ContextType>;
  tableId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<LookupTableRowValueArgs, 'field'>>;
  values?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LookupTableRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableRowConnection'] = ResolversParentTypes['LookupTableRowConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LookupTableRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LookupTableRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LookupTableRowEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableRowEdge'] = ResolversParentTypes['LookupTableRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LookupTableRow'], ParentType, ContextType>;
};

export type LookupTableRowFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableRowField'] = ResolversParentTypes['LookupTableRowField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['LookupTableValue']>, ParentType, ContextType>;
};

export type LookupTableValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableValue'] = ResolversParentTypes['LookupTableValue']> = {
  properties?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  backend?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateModified?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MessagingErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagingError'] = ResolversParentTypes['MessagingError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageDetail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MessagingEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagingEvent'] = ResolversParentTypes['MessagingEvent']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  caseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateLastActivity?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['MessagingError']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messages?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['MessagingRecipient'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['MessagingSource'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type MessagingRecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagingRecipient'] = ResolversParentTypes['MessagingRecipient']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipientId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type MessagingSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagingSource'] = ResolversParentTypes['MessagingSource']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  forms?: Resolver<Maybe<ResolversTypes['FormConnection']>, ParentType, ContextType, RequireFields<MobileWorkerFormsArgs, 'first'>>;
  groupIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  groups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Group']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locationIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  locations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Location']>>, ParentType, ContextType>;
  phoneNumbers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  primaryLocation?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  primaryLocationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userData?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType, Partial<MobileWorkerUserDataArgs>>;
  userDatum?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<MobileWorkerUserDatumArgs, 'name'>>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  usercase?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MobileWorkerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerConnection'] = ResolversParentTypes['MobileWorkerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MobileWorkerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MobileWorker']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MobileWorkerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerEdge'] = ResolversParentTypes['MobileWorkerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MobileWorker'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Application' | 'Case' | 'Domain' | 'Form' | 'Group' | 'Location' | 'LocationType' | 'LookupTable' | 'LookupTableRow' | 'MessagingEvent' | 'MobileWorker' | 'Report' | 'WebUser', ParentType, ContextType>;
};

export interface NonNegativeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['NonNegativeInt'], any> {
  name: 'NonNegativeInt';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType, RequireFields<QueryDomainArgs, 'name'>>;
  domains?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Domain']>>, ParentType, ContextType, Partial<QueryDomainsArgs>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type QuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Question'] = ResolversParentTypes['Question']> = {
  calculate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  constraint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataSource?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hashtag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isGroup?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['QuestionOption']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relevant?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  repeat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  required?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  setValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  translations?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QuestionOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuestionOption'] = ResolversParentTypes['QuestionOption']> = {
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  translations?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Report'] = ResolversParentTypes['Report']> = {
  columns?: Resolver<ReadonlyArray<ResolversTypes['ReportColumn']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  filters?: Resolver<ReadonlyArray<ResolversTypes['ReportFilter']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reportId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['ReportRowConnection']>, ParentType, ContextType, RequireFields<ReportRowsArgs, 'first'>>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportColumn'] = ResolversParentTypes['ReportColumn']> = {
  columnId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  display?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ReportColumnDisplayArgs>>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReportFilterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportFilter'] = ResolversParentTypes['ReportFilter']> = {
  datatype?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReportRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportRow'] = ResolversParentTypes['ReportRow']> = {
  columns?: Resolver<ReadonlyArray<ResolversTypes['ReportRowColumn']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ReportRowValueArgs, 'column'>>;
  values?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
};

export type ReportRowColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportRowColumn'] = ResolversParentTypes['ReportRowColumn']> = {
  expandColumnValue?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  header?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UnknownOwnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownOwner'] = ResolversParentTypes['UnknownOwner']> = {
  ownerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownUserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownUser'] = ResolversParentTypes['UnknownUser']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  __resolveType: TypeResolveFn<'MobileWorker' | 'UnknownUser' | 'WebUser', ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  domains?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Domain']>>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebUserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUser'] = ResolversParentTypes['WebUser']> = {
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<WebUserCasesArgs, 'first'>>;
  defaultPhoneNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  forms?: Resolver<Maybe<ResolversTypes['FormConnection']>, ParentType, ContextType, RequireFields<WebUserFormsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAdmin?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locationIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  locations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Location']>>, ParentType, ContextType>;
  permissions?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  phoneNumbers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  primaryLocation?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  primaryLocationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tableauGroups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  tableauRole?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userData?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType, Partial<WebUserUserDataArgs>>;
  userDatum?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<WebUserUserDatumArgs, 'name'>>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebUserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUserConnection'] = ResolversParentTypes['WebUserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WebUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WebUser']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WebUserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUserEdge'] = ResolversParentTypes['WebUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebUser'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Application?: ApplicationResolvers<ContextType>;
  ApplicationBuild?: ApplicationBuildResolvers<ContextType>;
  ApplicationModule?: ApplicationModuleResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  AttachmentContent?: AttachmentContentResolvers<ContextType>;
  Budget?: BudgetResolvers<ContextType>;
  BudgetWindow?: BudgetWindowResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  CaseIndex?: CaseIndexResolvers<ContextType>;
  CaseOwner?: CaseOwnerResolvers<ContextType>;
  CaseType?: CaseTypeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Domain?: DomainResolvers<ContextType>;
  EmailAddress?: GraphQLScalarType;
  Form?: FormResolvers<ContextType>;
  FormConnection?: FormConnectionResolvers<ContextType>;
  FormDefinition?: FormDefinitionResolvers<ContextType>;
  FormEdge?: FormEdgeResolvers<ContextType>;
  FormMetadata?: FormMetadataResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  GroupConnection?: GroupConnectionResolvers<ContextType>;
  GroupEdge?: GroupEdgeResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  JSONObject?: GraphQLScalarType;
  Location?: LocationResolvers<ContextType>;
  LocationConnection?: LocationConnectionResolvers<ContextType>;
  LocationEdge?: LocationEdgeResolvers<ContextType>;
  LocationType?: LocationTypeResolvers<ContextType>;
  LookupTable?: LookupTableResolvers<ContextType>;
  LookupTableConnection?: LookupTableConnectionResolvers<ContextType>;
  LookupTableEdge?: LookupTableEdgeResolvers<ContextType>;
  LookupTableField?: LookupTableFieldResolvers<ContextType>;
  LookupTableRow?: LookupTableRowResolvers<ContextType>;
  LookupTableRowConnection?: LookupTableRowConnectionResolvers<ContextType>;
  LookupTableRowEdge?: LookupTableRowEdgeResolvers<ContextType>;
  LookupTableRowField?: LookupTableRowFieldResolvers<ContextType>;
  LookupTableValue?: LookupTableValueResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessagingError?: MessagingErrorResolvers<ContextType>;
  MessagingEvent?: MessagingEventResolvers<ContextType>;
  MessagingEventConnection?: MessagingEventConnectionResolvers<ContextType>;
  MessagingEventEdge?: MessagingEventEdgeResolvers<ContextType>;
  MessagingRecipient?: MessagingRecipientResolvers<ContextType>;
  MessagingSource?: MessagingSourceResolvers<ContextType>;
  MessagingSurvey?: MessagingSurveyResolvers<ContextType>;
  MobileWorker?: MobileWorkerResolvers<ContextType>;
  MobileWorkerConnection?: MobileWorkerConnectionResolvers<ContextType>;
  MobileWorkerEdge?: MobileWorkerEdgeResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NonNegativeInt?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Question?: QuestionResolvers<ContextType>;
  QuestionOption?: QuestionOptionResolvers<ContextType>;
  Report?: ReportResolvers<ContextType>;
  ReportColumn?: ReportColumnResolvers<ContextType>;
  ReportFilter?: ReportFilterResolvers<ContextType>;
  ReportRow?: ReportRowResolvers<ContextType>;
  ReportRowColumn?: ReportRowColumnResolvers<ContextType>;
  ReportRowConnection?: ReportRowConnectionResolvers<ContextType>;
  ReportRowEdge?: ReportRowEdgeResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UnknownOwner?: UnknownOwnerResolvers<ContextType>;
  UnknownUser?: UnknownUserResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WebUser?: WebUserResolvers<ContextType>;
  WebUserConnection?: WebUserConnectionResolvers<ContextType>;
  WebUserEdge?: WebUserEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  fresh?: FreshDirectiveResolver<any, any, ContextType>;
};
