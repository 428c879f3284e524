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
  /** A file, sent as a GraphQL multipart request. One without `authorization` needs the header `apollo-require-preflight: true`. */
  Upload: { input: unknown; output: unknown; }
};

/** A day on which a user opened pages of HQ in a project space. */
export type ActionTime = {
  readonly __typename?: 'ActionTime';
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** When the last page of the day was opened. Of a day that is not over it is the last one until now. */
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  /** The day, in the time zone `timeZone`. */
  readonly localDate?: Maybe<Scalars['Date']['output']>;
  /** When the first page of the day was opened. */
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the time zone in which the day begins and ends; null where HQ does not report it. */
  readonly timeZone?: Maybe<Scalars['String']['output']>;
  /**
   * The user; null without `userId`. Costs 1 HQ request for the mobile workers of any number of days, further ones (deactivated
   * workers, web users) only for ids still unknown; none when in memory.
   */
  readonly user?: Maybe<User>;
  /** HQ's id of the user; null where no user has this name any more, and on older HQ servers. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
  /** User name: of web users the email address, of mobile workers the full name (`asha@demo.commcarehq.org`). */
  readonly username?: Maybe<Scalars['String']['output']>;
};

/** Part of a list of days. */
export type ActionTimeConnection = {
  readonly __typename?: 'ActionTimeConnection';
  /** The days, each with its cursor. */
  readonly edges: ReadonlyArray<ActionTimeEdge>;
  /** The days. */
  readonly nodes: ReadonlyArray<ActionTime>;
  /** Where this part lies. */
  readonly pageInfo: PageInfo;
  /** Days in the whole list; null where HQ does not report it. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A day in a list. */
export type ActionTimeEdge = {
  readonly __typename?: 'ActionTimeEdge';
  /** The place after it. */
  readonly cursor: Scalars['String']['output'];
  /** The day. */
  readonly node: ActionTime;
};

/** Filters days of users. Conditions are combined with AND. Empty texts and lists are rejected. */
export type ActionTimeFilter = {
  /** First day, included. */
  readonly firstDay?: InputMaybe<Scalars['Date']['input']>;
  /** Last day, included. */
  readonly lastDay?: InputMaybe<Scalars['Date']['input']>;
  /** When the first page of the day was opened. */
  readonly startTime?: InputMaybe<DateTimeRange>;
  /** Time zone in which days begin and end, such as `Asia/Kolkata`. The project space's own when absent. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
  /** User names, matched exactly. As many as one HQ request holds: about 60. */
  readonly usernames?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** An application as it is being edited now, or one of its builds. All of it comes in one HQ answer. */
export type Application = Node & {
  readonly __typename?: 'Application';
  /** HQ's id: of the application, or of the build. */
  readonly appId: Scalars['ID']['output'];
  /** Comment on the build. */
  readonly buildComment?: Maybe<Scalars['String']['output']>;
  /** All builds; empty of a build. */
  readonly builds?: Maybe<ReadonlyArray<ApplicationBuild>>;
  /** Of a build, the application's id; null of the application itself. */
  readonly builtFromAppId?: Maybe<Scalars['ID']['output']>;
  /** When it was built; null of the application itself. */
  readonly builtOn?: Maybe<Scalars['DateTime']['output']>;
  /**
   * This gateway's own link to the packed application (.ccz) for devices, streamed. It takes the same `authorization` header as this
   * graph. The newest released build unless `build` says otherwise; of a build, that build. Costs no HQ request here, and the download
   * 1 that HQ does not meter. What HQ cannot pack is an error in words there, never a file.
   */
  readonly ccz?: Maybe<Scalars['URL']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Is it a build that was released (starred)? Null where HQ does not say. */
  readonly isReleased?: Maybe<Scalars['Boolean']['output']>;
  /** The modules (menus), in their order. */
  readonly modules?: Maybe<ReadonlyArray<ApplicationModule>>;
  /** Name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Version: rises with every save. */
  readonly version?: Maybe<Scalars['Int']['output']>;
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
  readonly isReleased?: Maybe<Scalars['Boolean']['output']>;
  /** Version of the application that was built. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** A module (menu) of an application. */
export type ApplicationModule = {
  readonly __typename?: 'ApplicationModule';
  /** Names of the properties that this application gives to cases of that type. */
  readonly caseProperties?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Type of the cases it works on; null where it works on none. */
  readonly caseType?: Maybe<Scalars['String']['output']>;
  /** What HQ said when it failed to read the module; all else is empty then. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** Its forms, in their order. */
  readonly forms?: Maybe<ReadonlyArray<FormDefinition>>;
  /** HQ's id of the module in the application; null where HQ failed to read the module. */
  readonly moduleId?: Maybe<Scalars['ID']['output']>;
  /** Name in a language. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Names by language code. */
  readonly names?: Maybe<Scalars['JSONObject']['output']>;
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
  /**
   * The photo as HQ makes it smaller: the largest of the few sizes that HQ keeps within the limits, of which at least one is needed.
   * HQ does so with the photos of cases alone: for a form's file, and for what is no image, this is an error.
   */
  readonly image?: Maybe<AttachmentImage>;
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


/** A file that came with a form: a photo, a recording, the submitted XML. */
export type AttachmentImageArgs = {
  maxBytes?: InputMaybe<Scalars['Int']['input']>;
  maxHeight?: InputMaybe<Scalars['Int']['input']>;
  maxWidth?: InputMaybe<Scalars['Int']['input']>;
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

/** A photo in a smaller size. */
export type AttachmentImage = {
  readonly __typename?: 'AttachmentImage';
  /** The bytes in this answer; an error where none of HQ's sizes is within the limits. Costs 1 HQ request that HQ does not meter, each time it is asked for. */
  readonly content?: Maybe<AttachmentContent>;
  /** This gateway's own link to it, streamed. It takes the same `authorization` header as this graph. Where none of HQ's sizes is within the limits it answers with an error. */
  readonly href: Scalars['String']['output'];
};


/** A photo in a smaller size. */
export type AttachmentImageContentArgs = {
  maxBytes?: InputMaybe<Scalars['Int']['input']>;
};

/** The HQ requests that a project space may make, over HQ's four windows. */
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
  | 'SECOND';

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
  /** Name; empty or null where the case has none. */
  readonly caseName?: Maybe<Scalars['String']['output']>;
  /** Case type; empty or null where the case has none. */
  readonly caseType?: Maybe<Scalars['String']['output']>;
  /**
   * Cases whose index `parent` points here. Costs 1 HQ request for the children of about 60 cases; none when in memory, or when
   * they come with the case itself, and then 1 request is enough for both. Children that come so may stand in
   * another order than in the list.
   */
  readonly children?: Maybe<CaseConnection>;
  /** Is it closed? */
  readonly closed?: Maybe<Scalars['Boolean']['output']>;
  /** Who closed the case; null while it is open. Costs HQ requests as `openedBy` does, and nothing beside it; none for open cases. */
  readonly closedBy?: Maybe<User>;
  /** When it was closed; null while open. */
  readonly dateClosed?: Maybe<Scalars['DateTime']['output']>;
  /** When it was opened, by the device's clock; null where HQ does not know. */
  readonly dateOpened?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Cases whose index `host` points here. Costs HQ requests as `children` does. */
  readonly extensions?: Maybe<CaseConnection>;
  /** Free text that another system knows the case by, not unique. Null when never set; empty when cleared. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /**
   * Form submissions that touched the case, newest first, archived ones left out. Costs 1 HQ request a case, or the pages of the
   * list of forms (1,000 each) where that is fewer; none when in memory, or when they come with the case itself: that is one
   * request for a case, for all cases of an owner (up to 100) or for all children of a case.
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
  readonly indices?: Maybe<ReadonlyArray<CaseIndex>>;
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
   * for the first part in lists sorted by `orderBy` or where the case itself can be read that way.
   */
  readonly openedBy?: Maybe<User>;
  /** Who owns the case; null when nobody does. Costs 1 HQ request for each kind of owner that has to be asked (workers, groups, locations, web users), whatever the number of cases; none for what is in memory. */
  readonly owner?: Maybe<CaseOwner>;
  /** Id of the owner: a mobile worker, group, location, web user, or any text, because HQ does not check it. Null or empty when nobody owns it. */
  readonly ownerId?: Maybe<Scalars['ID']['output']>;
  /** The case that the index `parent` points at; null without one. Costs 1 HQ request for the parents of up to 5,000 cases; none when in memory. */
  readonly parent?: Maybe<Case>;
  /** Case properties by name. Values are always text, numbers and dates too. */
  readonly properties?: Maybe<Scalars['JSONObject']['output']>;
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

/** A new case. */
export type CaseCreateInput = {
  /** Name. At most 255 characters. */
  readonly caseName: Scalars['String']['input'];
  /** Case type, as applications have it. At most 255 characters. */
  readonly caseType: Scalars['String']['input'];
  /** Close it at once. */
  readonly close?: InputMaybe<Scalars['Boolean']['input']>;
  /** What another system knows the case by. At most 255 characters. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** Links to other cases. */
  readonly indices?: InputMaybe<ReadonlyArray<CaseIndexInput>>;
  /** Id of the owner: a mobile worker, group, location or web user. HQ does not check that there is such an owner. */
  readonly ownerId: Scalars['ID']['input'];
  /** Case properties by name: text, or numbers and booleans, which HQ keeps as text. Names must be XML names. */
  readonly properties?: InputMaybe<Scalars['JSONObject']['input']>;
};

/** What came of `caseCreate`. */
export type CaseCreatePayload = {
  readonly __typename?: 'CaseCreatePayload';
  /** The new case as HQ has it; null when it was not made. */
  readonly case?: Maybe<Case>;
  /** The form that HQ wrote for the change; null where its answer was lost and the case was found again. */
  readonly formId?: Maybe<Scalars['ID']['output']>;
  /** Why it was not made; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
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
  readonly caseType?: Maybe<Scalars['String']['output']>;
  /** Name of the index, mostly `parent` or `host`. */
  readonly identifier: Scalars['String']['output'];
  /** What the link means. */
  readonly relationship?: Maybe<CaseRelationship>;
};

/** Cases with an index at certain cases. */
export type CaseIndexFilter = {
  /** HQ's ids of the cases that it points at; any of them. */
  readonly caseIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Name of the index, mostly `parent` or `host`. */
  readonly identifier: Scalars['String']['input'];
};

/** A link from a case to another. The other case is named by one of its ids. */
export type CaseIndexInput = {
  /** HQ's id of the other case. */
  readonly caseId?: InputMaybe<Scalars['ID']['input']>;
  /** Case type of the other case. */
  readonly caseType: Scalars['String']['input'];
  /** External id of the other case. It must be one case's only. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** Name of the index: `parent` and `host` are the usual ones. */
  readonly identifier: Scalars['String']['input'];
  /** What the link means. */
  readonly relationship?: CaseRelationship;
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

/** What `casesSave` does with a case. */
export type CaseSaveAction =
  /** Open a new case, whatever external ids there are. */
  | 'CREATE'
  /** Change a case that is there. */
  | 'UPDATE'
  /** Change the case with the external id, or open one where there is none. */
  | 'UPSERT';

/** A link from a case to another. The other case is named by one of its ids. */
export type CaseSaveIndexInput = {
  /** HQ's id of the other case. */
  readonly caseId?: InputMaybe<Scalars['ID']['input']>;
  /** Case type of the other case. */
  readonly caseType: Scalars['String']['input'];
  /** External id of the other case. It must be one case's only, there or in this list. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** Name of the index: `parent` and `host` are the usual ones. */
  readonly identifier: Scalars['String']['input'];
  /** What the link means. */
  readonly relationship?: CaseRelationship;
  /** The `temporaryId` of a case that this list opens. */
  readonly temporaryId?: InputMaybe<Scalars['ID']['input']>;
};

/** One case of `casesSave`. What is left out or null stays as it is. */
export type CaseSaveInput = {
  /** What to do. */
  readonly action: CaseSaveAction;
  /** HQ's id of the case. `UPDATE` only, which is named by this or by `externalId`. */
  readonly caseId?: InputMaybe<Scalars['ID']['input']>;
  /** Name. At most 255 characters. Needed where a case is opened. */
  readonly caseName?: InputMaybe<Scalars['String']['input']>;
  /** Case type. At most 255 characters. Needed where a case is opened. */
  readonly caseType?: InputMaybe<Scalars['String']['input']>;
  /** Close it. HQ reopens no case through its case API. */
  readonly close?: InputMaybe<Scalars['Boolean']['input']>;
  /** `UPSERT`: which case. `UPDATE`: which case, or with `caseId` its new external id. `CREATE`: the new case's. At most 255 characters. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** Links to other cases, added to those that the case has; one with the same name takes its place. */
  readonly indices?: InputMaybe<ReadonlyArray<CaseSaveIndexInput>>;
  /** Id of the owner: a mobile worker, group, location or web user. Needed where a case is opened. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Case properties by name, added to those that the case has; the empty text clears one. Text, or numbers and booleans, which HQ keeps as text. */
  readonly properties?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Names of indices to take away. */
  readonly removeIndices?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A name for a new case that indices of this list can point at; HQ does not keep it. `CREATE` only. */
  readonly temporaryId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of one case of `casesSave`. */
export type CaseSaveResult = {
  readonly __typename?: 'CaseSaveResult';
  /** The case as HQ has it now; null when it was not saved, and where HQ's answer does not tell which of its cases it is. Free: it is in HQ's answer to the change. */
  readonly case?: Maybe<Case>;
  /** What came of it. */
  readonly outcome: SaveOutcome;
  /** Its place in the list, from 0. */
  readonly place: Scalars['NonNegativeInt']['output'];
};

/** A type of cases, as the applications use it. */
export type CaseType = {
  readonly __typename?: 'CaseType';
  /** Applications with a module for such cases. */
  readonly applications: ReadonlyArray<Application>;
  /** The type: `Case.caseType`. */
  readonly name: Scalars['String']['output'];
  /** Names of the properties that any application gives to such cases, sorted. */
  readonly properties?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** What changes in a case. What is left out or null stays as it is. */
export type CaseUpdateInput = {
  /** Name. At most 255 characters. */
  readonly caseName?: InputMaybe<Scalars['String']['input']>;
  /** Case type. At most 255 characters. */
  readonly caseType?: InputMaybe<Scalars['String']['input']>;
  /** Close it. HQ reopens no case through its case API. */
  readonly close?: InputMaybe<Scalars['Boolean']['input']>;
  /** The new external id; the empty text takes it away. Only where the case is named by `caseId`. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** Links to other cases, added to those that the case has; one with the same name takes its place. */
  readonly indices?: InputMaybe<ReadonlyArray<CaseIndexInput>>;
  /** Id of the new owner: a mobile worker, group, location or web user. HQ does not check that there is such an owner. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Case properties by name, added to those that the case has; the empty text clears one. */
  readonly properties?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Names of indices to take away. */
  readonly removeIndices?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What came of `caseUpdate`. */
export type CaseUpdatePayload = {
  readonly __typename?: 'CaseUpdatePayload';
  /** The case as HQ has it now; null when it was not changed. */
  readonly case?: Maybe<Case>;
  /** The form that HQ wrote for the change. */
  readonly formId?: Maybe<Scalars['ID']['output']>;
  /** Why it was not changed; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What changes in the case with an external id, or what a new one is. What is left out or null stays as it is. */
export type CaseUpsertInput = {
  /** Name. At most 255 characters. Needed where the case is opened. */
  readonly caseName?: InputMaybe<Scalars['String']['input']>;
  /** Case type. At most 255 characters. Needed where the case is opened. */
  readonly caseType?: InputMaybe<Scalars['String']['input']>;
  /** Close it. HQ reopens no case through its case API. */
  readonly close?: InputMaybe<Scalars['Boolean']['input']>;
  /** Links to other cases, added to those that the case has; one with the same name takes its place. */
  readonly indices?: InputMaybe<ReadonlyArray<CaseIndexInput>>;
  /** Id of the owner: a mobile worker, group, location or web user. Needed where the case is opened. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Case properties by name, added to those that the case has; the empty text clears one. */
  readonly properties?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Names of indices to take away. */
  readonly removeIndices?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What came of `caseUpsert`. */
export type CaseUpsertPayload = {
  readonly __typename?: 'CaseUpsertPayload';
  /** The case as HQ has it now; null when nothing was changed. */
  readonly case?: Maybe<Case>;
  /** The form that HQ wrote for the change. */
  readonly formId?: Maybe<Scalars['ID']['output']>;
  /** Why nothing was changed; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Cases to import: `rows` or `file`. */
export type CasesImportInput = {
  /**
   * Case type of the cases that are searched, and of new ones. None: each sheet of the file is named like the case type that it
   * holds. With one, not all sheets may be named like case types, because HQ would then look at the names.
   */
  readonly caseType?: InputMaybe<Scalars['String']['input']>;
  /** Kept with the upload at HQ. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** Make cases of rows that match none; else HQ skips them without a word. */
  readonly createNewCases?: InputMaybe<Scalars['Boolean']['input']>;
  /** A workbook, its headers in the first row, which are as in `rows`. One of the older kind (.xls) goes to HQ unread: it needs `caseType`, and whether its sheets are named like case types is not looked at. */
  readonly file?: InputMaybe<FileInput>;
  /** Header of the column with the case name. */
  readonly nameColumn?: InputMaybe<Scalars['String']['input']>;
  /**
   * Rows, at most 100,000: values by the headers of their columns, the same in each. Text, numbers and booleans; null or `---` blanks a property. A header begins with a letter and goes on with letters, digits and "_".
   * Beside the search column and the name column some have a meaning of their own: `external_id`, `owner_id`, `owner_name`, `parent_id`,
   * `parent_external_id`, `parent_type`, `parent_relationship_type`, `parent_identifier`, `close`. All others become case properties.
   */
  readonly rows?: InputMaybe<ReadonlyArray<Scalars['JSONObject']['input']>>;
  /** Header of the column with that id. By default `case_id` or `external_id`. */
  readonly searchColumn?: InputMaybe<Scalars['String']['input']>;
  /** What a row is matched to cases by. */
  readonly searchField?: CasesImportSearchField;
};

/** What came of `casesImport`. */
export type CasesImportPayload = {
  readonly __typename?: 'CasesImportPayload';
  /** The job as HQ has taken it on; null when it has not. */
  readonly job?: Maybe<Job>;
  /** Why HQ has not taken it on; empty when it has. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What rows of an import are matched to cases by. Only cases of the type match. */
export type CasesImportSearchField =
  /** HQ's id of the case. */
  | 'CASE_ID'
  /** The external id; a new case gets it. */
  | 'EXTERNAL_ID';

/** What came of one HQ request of `casesSave`: all of its changes are made, or none. */
export type CasesSaveChunk = {
  readonly __typename?: 'CasesSaveChunk';
  /** Why it ended so, where it is not the cases' own fault. */
  readonly error?: Maybe<CasesSaveError>;
  /** The form that HQ wrote for the changes; null when they were not made, and where HQ's answer was lost. */
  readonly formId?: Maybe<Scalars['ID']['output']>;
  /** What came of it. */
  readonly outcome: SaveOutcome;
  /** Places of its cases in the list, from 0. */
  readonly places: ReadonlyArray<Scalars['NonNegativeInt']['output']>;
};

/** Why an HQ request of `casesSave` came to nothing, or its outcome is unknown. */
export type CasesSaveError = {
  readonly __typename?: 'CasesSaveError';
  /** What `extensions.code` of an error would be: `THROTTLED`, `OUTCOME_UNKNOWN`, `FORBIDDEN`, `HQ_UNAVAILABLE`, ... */
  readonly code: Scalars['String']['output'];
  /** What happened, and what can be done. */
  readonly message: Scalars['String']['output'];
  /** Seconds until HQ's quota allows more; with `THROTTLED`. */
  readonly retryAfter?: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Is it harmless to send these cases again? With `OUTCOME_UNKNOWN`. */
  readonly safeToRepeat?: Maybe<Scalars['Boolean']['output']>;
};

/** What came of `casesSave`. */
export type CasesSavePayload = {
  readonly __typename?: 'CasesSavePayload';
  /** What came of each HQ request, in the order of sending; null like `results`. */
  readonly chunks?: Maybe<ReadonlyArray<CasesSaveChunk>>;
  /**
   * Places in the list, from 0, of the cases that are not known to be saved: refused, unknown or not sent. Empty when all is
   * done. Send the same operation with the same `Idempotency-Key` to go on; or send these cases alone, the refused ones mended,
   * the unknown ones where the chunk's error says that it is safe.
   */
  readonly left?: Maybe<ReadonlyArray<Scalars['NonNegativeInt']['output']>>;
  /** What came of each case, in the order of the list; null when the whole list was refused before anything was sent. */
  readonly results?: Maybe<ReadonlyArray<CaseSaveResult>>;
  /** What is wrong with which case; empty when nothing is. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How far a `casesSave` is. */
export type CasesSaveProgress = {
  readonly __typename?: 'CasesSaveProgress';
  /** Cases that are saved. */
  readonly done: Scalars['NonNegativeInt']['output'];
  /** Has it ended? Its answer comes again, without HQ requests for what is done, when the operation is sent again with its key. */
  readonly ended: Scalars['Boolean']['output'];
  /** The mutation's name in its operation's answer: the last that has begun. */
  readonly mutation: Scalars['String']['output'];
  /** Cases that HQ has refused. */
  readonly refused: Scalars['NonNegativeInt']['output'];
  /** When it was begun; anew when it is sent again. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** Cases in the list. */
  readonly total: Scalars['NonNegativeInt']['output'];
  /** Cases that were sent without an answer. */
  readonly unknown: Scalars['NonNegativeInt']['output'];
  /** When the last chunk ended. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Cases that are still to be sent, or were not sent when it ended. */
  readonly waiting: Scalars['NonNegativeInt']['output'];
};

/** An export of cases or forms that was set up in HQ and shows its configuration for CommCare's Data Export Tool (DET). */
export type DataExport = Node & {
  readonly __typename?: 'DataExport';
  /** Case type; null for exports of forms. */
  readonly caseType?: Maybe<Scalars['String']['output']>;
  /** This gateway's own link to that workbook, streamed. It takes the same `authorization` header as this graph. Null where HQ's link leads out of its pages of exports. */
  readonly detConfigHref?: Maybe<Scalars['String']['output']>;
  /** Where HQ serves its configuration for the Data Export Tool, a workbook. HQ asks there for its own login or API credential. */
  readonly detConfigUrl?: Maybe<Scalars['URL']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Format of its files, such as `xlsx`, `csv`, `json`, `html`. */
  readonly exportFormat?: Maybe<Scalars['String']['output']>;
  /** HQ's id of the export. The same export may also have a saved file and be an OData feed, under this id. */
  readonly exportId: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Are values that identify people left out or made unrecognisable? */
  readonly isDeidentified?: Maybe<Scalars['Boolean']['output']>;
  /** Name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The same export as an OData feed, if it is set up as one. Costs no HQ request: whether it is shows when its columns or rows are read. */
  readonly odataFeed?: Maybe<ODataFeed>;
  /** Its saved file, if HQ builds one. Costs no HQ request until it is downloaded. */
  readonly savedExport: SavedExport;
  /** What it exports: `form` or `case`. */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** Which form, by its xmlns; null for exports of cases. */
  readonly xmlns?: Maybe<Scalars['String']['output']>;
};


/** An export of cases or forms that was set up in HQ and shows its configuration for CommCare's Data Export Tool (DET). */
export type DataExportOdataFeedArgs = {
  tableId?: InputMaybe<Scalars['Int']['input']>;
};

/** Part of a list of exports. */
export type DataExportConnection = {
  readonly __typename?: 'DataExportConnection';
  /** The exports, each with its cursor. */
  readonly edges: ReadonlyArray<DataExportEdge>;
  /** The exports. */
  readonly nodes: ReadonlyArray<DataExport>;
  /** Where this part lies. */
  readonly pageInfo: PageInfo;
  /** Exports in the whole list; null where HQ does not tell for free. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An export in a list. */
export type DataExportEdge = {
  readonly __typename?: 'DataExportEdge';
  /** The place after it. */
  readonly cursor: Scalars['String']['output'];
  /** The export. */
  readonly node: DataExport;
};

/**
 * A UCR data source: a table that HQ fills from the project space's forms or cases, and that reports are built on. Its rows and its
 * definition need different permissions at HQ, and feature flags: either may be readable without the other.
 */
export type DataSource = Node & {
  readonly __typename?: 'DataSource';
  /** HQ's id of the data source. */
  readonly dataSourceId: Scalars['ID']['output'];
  /** What it is made of; null where HQ has no such data source. Costs 1 HQ request; none when in memory. */
  readonly definition?: Maybe<DataSourceDefinition>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /**
   * Its rows, longest in the table first. Costs 1 HQ request for up to 10,000 rows; none when in memory. A feed: ask again with the
   * last `endCursor` for the rows that came since. A row whose form or case changed comes again with a new `insertedAt`; one that
   * was deleted is just gone. A cursor of the middle of the list may end with an error when its row has changed: begin again then.
   */
  readonly rows?: Maybe<DataSourceRowConnection>;
};


/**
 * A UCR data source: a table that HQ fills from the project space's forms or cases, and that reports are built on. Its rows and its
 * definition need different permissions at HQ, and feature flags: either may be readable without the other.
 */
export type DataSourceRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a data source is made of. */
export type DataSourceDefinition = {
  readonly __typename?: 'DataSourceDefinition';
  /** Which forms or cases have rows, in HQ's own shape. Costs no HQ request, or 1 HQ request where the definition was read from the list of all. */
  readonly filter?: Maybe<Scalars['JSONObject']['output']>;
  /** Its columns, each in HQ's own shape. Costs HQ requests as `filter` does, and nothing beside it. */
  readonly indicators?: Maybe<ReadonlyArray<Scalars['JSONObject']['output']>>;
  /** Name; null without one. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** A row of a data source. */
export type DataSourceRow = {
  readonly __typename?: 'DataSourceRow';
  /** The case that the row was made from; null where it was made from a form, or the case is gone. Costs 1 HQ request for up to 5,000 cases; none when in memory. */
  readonly case?: Maybe<Case>;
  /** HQ's id of the form or case that the row was made from. Of one with repeats there may be several rows. */
  readonly docId: Scalars['ID']['output'];
  /** The form that the row was made from; null where it was made from a case, or the form is gone. Costs 1 HQ request a form (HQ reads forms singly); none when in memory. */
  readonly form?: Maybe<Form>;
  /** When HQ put the row into the table. */
  readonly insertedAt?: Maybe<Scalars['DateTime']['output']>;
  /** One value; null where it is empty. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
  /** Values by column, as HQ sends them: `doc_id`, `inserted_at`, and the data source's own. */
  readonly values?: Maybe<Scalars['JSONObject']['output']>;
};


/** A row of a data source. */
export type DataSourceRowValueArgs = {
  column: Scalars['String']['input'];
};

/** Part of a data source's rows. */
export type DataSourceRowConnection = {
  readonly __typename?: 'DataSourceRowConnection';
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<DataSourceRowEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<DataSourceRow>;
  /** Where this part lies. */
  readonly pageInfo: PageInfo;
  /** Rows in the whole list; always null, for HQ does not count them. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A row in a data source. */
export type DataSourceRowEdge = {
  readonly __typename?: 'DataSourceRowEdge';
  /** The place after it. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: DataSourceRow;
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
  /**
   * Days on which users opened pages of HQ (Web Apps included), with the first and the last time of each, oldest day first, then by
   * user name. HQ records no use of the mobile app here. Costs 1 HQ request for up to 10,000 days, that HQ does not meter; none
   * when this page is in memory. Needs the permission to view web users, and HQ's feature flag ACTION_TIMES_API, which Dimagi
   * switches on for single users.
   */
  readonly actionTimes?: Maybe<ActionTimeConnection>;
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
  /**
   * How far a `casesSave` is that this credential has sent with this `Idempotency-Key`; null where none is known. It is kept for a
   * day. Free: the gateway itself knows.
   */
  readonly casesSaveProgress?: Maybe<CasesSaveProgress>;
  /** A UCR data source by id. Costs no HQ request: whether HQ has it and lets the credential in shows when something in it is read. */
  readonly dataSource?: Maybe<DataSource>;
  /** The UCR data sources of this project space, of which HQ tells whoever may edit them. Costs 1 HQ request; none when in memory. */
  readonly dataSources?: Maybe<ReadonlyArray<DataSource>>;
  /** One of them by HQ's id; null where HQ has none. Costs 1 HQ request for any number of them, or for all there are; none when in memory. */
  readonly export?: Maybe<DataExport>;
  /** Exports that show their configuration for the Data Export Tool, those of forms first. Costs 1 HQ request for up to 1,000; none when in memory. Needs the permission to view reports. */
  readonly exports?: Maybe<DataExportConnection>;
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
  /**
   * Work that HQ does later, by what the mutation that began it has told. Costs 1 HQ request each time, because nothing of it is
   * remembered; kinds whose description says so are not metered.
   */
  readonly job?: Maybe<Job>;
  /** A location by id; null where HQ has none or it is archived. Costs 1 HQ request for all locations, up to 5,000, that HQ does not meter; none when in memory. */
  readonly location?: Maybe<Location>;
  /** A location by its site code; null where HQ has none or it is archived. Costs at most 1 HQ request, that HQ does not meter; none when the locations are in memory. */
  readonly locationBySiteCode?: Maybe<Location>;
  /** The levels that locations are organised in. Costs 1 HQ request that HQ does not meter; none when in memory. */
  readonly locationTypes?: Maybe<ReadonlyArray<LocationType>>;
  /** Locations that are not archived, longest unchanged first. Costs 1 HQ request for up to 5,000, that HQ does not meter; none when in memory. */
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
  /** An OData feed. Costs no HQ request: whether it exists and lets the credential in shows when its columns or rows are read. */
  readonly odataFeed?: Maybe<ODataFeed>;
  /** The display name; null where HQ's list of project spaces does not tell it (see `Query.domains`). Costs 1 HQ request that HQ does not meter; none when in memory. */
  readonly projectName?: Maybe<Scalars['String']['output']>;
  /** A report by id; null where HQ has none. Costs 1 HQ request for all reports; none when in memory. */
  readonly report?: Maybe<Report>;
  /** The reports that were built in this project space. Costs 1 HQ request; none when in memory. */
  readonly reports?: Maybe<ReadonlyArray<Report>>;
  /**
   * What HQ gives a phone of its user (OTA restore), for this credential's own user or, with `as`, for another. Costs 1 HQ
   * request, whatever is asked of it and however often with these arguments in one operation; it does not count against
   * `budget`, because HQ has a limit of its own for restores. It is always fresh as far as HQ's is: HQ keeps restores that took
   * long for an hour. Errors: `THROTTLED` with `retryAfter` while HQ still builds it, or refuses more restores;
   * `BAD_USER_INPUT` where `as`, `since` or `state` does not fit, and where it is larger than an operation may hold;
   * `UNAUTHENTICATED` for a deactivated worker; `NOT_FOUND` where the credential is no user of the project space.
   */
  readonly restore?: Maybe<Restore>;
  /** The saved file of any export, whether it is among `exports` or not. Costs no HQ request: whether there is one shows when it is downloaded. */
  readonly savedExport?: Maybe<SavedExport>;
  /** A web user by id; null where this project space has no such member. Costs 1 HQ request for all web users, up to 1,000; none when in memory. */
  readonly webUser?: Maybe<WebUser>;
  /** Web users of this project space, in no set order. Costs 1 HQ request for up to 1,000; none when in memory. */
  readonly webUsers?: Maybe<WebUserConnection>;
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainActionTimesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActionTimeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
export type DomainCasesSaveProgressArgs = {
  idempotencyKey: Scalars['String']['input'];
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainDataSourceArgs = {
  dataSourceId: Scalars['ID']['input'];
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainExportArgs = {
  exportId: Scalars['ID']['input'];
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainExportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
export type DomainJobArgs = {
  jobId: Scalars['ID']['input'];
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
export type DomainOdataFeedArgs = {
  configId: Scalars['ID']['input'];
  kind: ODataFeedKind;
  tableId?: InputMaybe<Scalars['Int']['input']>;
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
export type DomainRestoreArgs = {
  appId?: InputMaybe<Scalars['ID']['input']>;
  as?: InputMaybe<Scalars['String']['input']>;
  deviceId?: InputMaybe<Scalars['String']['input']>;
  failHard?: InputMaybe<Scalars['Boolean']['input']>;
  overwriteCache?: InputMaybe<Scalars['Boolean']['input']>;
  since?: InputMaybe<Scalars['ID']['input']>;
  skipFixtures?: InputMaybe<Scalars['Boolean']['input']>;
  state?: InputMaybe<Scalars['String']['input']>;
  version?: InputMaybe<Scalars['String']['input']>;
};


/**
 * A project space: everything below it is read with the requests that HQ allows this project space, shared by everybody who uses
 * its APIs. One page of a list costs 1 HQ request whatever its size, so ask for much at once rather than often.
 */
export type DomainSavedExportArgs = {
  exportId: Scalars['ID']['input'];
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

/** A file: uploaded, or as text in base64. */
export type FileInput = {
  /** The file in base64. */
  readonly base64?: InputMaybe<Scalars['String']['input']>;
  /** Media type, such as `image/jpeg`; the upload's own when absent. */
  readonly contentType?: InputMaybe<Scalars['String']['input']>;
  /** File name with its ending; the upload's own when absent. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The file of a multipart request. */
  readonly upload?: InputMaybe<Scalars['Upload']['input']>;
};

/** A form submission. Rows come from HQ's search index, which trails a submission by seconds. */
export type Form = Node & {
  readonly __typename?: 'Form';
  /** HQ's id of the application; null for forms that came through an API, an import or HQ itself. */
  readonly appId?: Maybe<Scalars['ID']['output']>;
  /** The application it came from; null as `appId`, and where the application is deleted. Costs 1 HQ request for all applications; none when in memory. */
  readonly application?: Maybe<Application>;
  /** Is it archived? Then lists leave it out unless asked, and it no longer changes its cases. */
  readonly archived?: Maybe<Scalars['Boolean']['output']>;
  /** Files that came with the form; `form.xml` is the submission itself. */
  readonly attachments?: Maybe<ReadonlyArray<Attachment>>;
  /** The exact build of the application. Costs 1 HQ request a build; none when in memory. */
  readonly build?: Maybe<Application>;
  /** HQ's id of the exact build; null as `appId`. */
  readonly buildId?: Maybe<Scalars['ID']['output']>;
  /** HQ's ids of the cases that the form touched, at any depth of it, each once. */
  readonly caseIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Cases that the form touched, at any depth of it, as they are now; deleted ones are missing. Costs 1 HQ request for up to 5,000 cases of any number of forms; none when in memory, or when they come with the forms (up to 100 at once). */
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
  readonly form?: Maybe<Scalars['JSONObject']['output']>;
  /** HQ's form id: the `instanceID` of the submission. */
  readonly formId: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** When HQ's search index took it up: the bookmark of a feed (`FormFilter.indexedOn`). */
  readonly indexedOn?: Maybe<Scalars['DateTime']['output']>;
  /** Have all its cases been processed? */
  readonly initialProcessingComplete?: Maybe<Scalars['Boolean']['output']>;
  /** Did it come from a phone (or another OpenRosa client)? */
  readonly isPhoneSubmission?: Maybe<Scalars['Boolean']['output']>;
  /** Who, when, where and on what; null when the form does not say. */
  readonly metadata?: Maybe<FormMetadata>;
  /** Name of the form when it was built. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What went wrong when HQ took it in, or HQ's note on special forms; null when nothing. */
  readonly problem?: Maybe<Scalars['String']['output']>;
  /** When HQ first received it; kept when the form is edited. Null where HQ does not know. */
  readonly receivedOn?: Maybe<Scalars['DateTime']['output']>;
  /** Last change on HQ's side: edited, archived, ... Null where HQ does not know. */
  readonly serverModifiedOn?: Maybe<Scalars['DateTime']['output']>;
  /** Sender's IP address. */
  readonly submitIp?: Maybe<Scalars['String']['output']>;
  /**
   * Who filled the form in; null when it does not say. Costs 1 HQ request for the mobile workers of any number of forms, further
   * ones (deactivated workers, web users) only for ids still unknown; none when in memory.
   */
  readonly submittedBy?: Maybe<User>;
  /** Tag of the XML's root, mostly `data`; `system` of forms that HQ made itself. What form it is tells `xmlns`. */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** Version of the form's layout, as text; null or empty when unknown. */
  readonly uiVersion?: Maybe<Scalars['String']['output']>;
  /**
   * The answer to a question: null when it was skipped, a list when it was answered several times (it, or a group around it,
   * repeats), an object when the path leads to a group.
   */
  readonly value?: Maybe<Scalars['JSON']['output']>;
  /** All answers to a question in the form's order: always a list, empty when it was skipped. */
  readonly values?: Maybe<ReadonlyArray<Scalars['JSON']['output']>>;
  /** Version of the application that the form came from, as text; empty when unknown. */
  readonly version?: Maybe<Scalars['String']['output']>;
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

/** A file of a case. */
export type FormCaseAttachmentInput = {
  /** Name of the file among this form's `attachments`; null takes the case's file away. */
  readonly file?: InputMaybe<Scalars['String']['input']>;
  /** Its name at the case: an XML name. */
  readonly name: Scalars['String']['input'];
};

/** A link from a case to another one, by one of its ids. */
export type FormCaseIndexInput = {
  /** HQ's id of the other case. */
  readonly caseId?: InputMaybe<Scalars['ID']['input']>;
  /** Case type of the other case. */
  readonly caseType: Scalars['String']['input'];
  /** Name of the index: `parent` and `host` are the usual ones. */
  readonly identifier: Scalars['String']['input'];
  /** What the link means. */
  readonly relationship?: CaseRelationship;
  /** The `temporaryId` of a case that this form opens. */
  readonly temporaryId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a form does to one case. What is left out or null stays as it is. */
export type FormCaseInput = {
  /** Files of the case, out of `attachments` of this form. */
  readonly attachments?: InputMaybe<ReadonlyArray<FormCaseAttachmentInput>>;
  /** HQ's id of the case. A new case that has none gets one; a case that is there needs it. */
  readonly caseId?: InputMaybe<Scalars['ID']['input']>;
  /** Name. At most 255 characters. */
  readonly caseName?: InputMaybe<Scalars['String']['input']>;
  /** Case type. At most 255 characters. */
  readonly caseType?: InputMaybe<Scalars['String']['input']>;
  /** Close it. */
  readonly close?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is it a new case? It needs `caseType` and `caseName`. */
  readonly create?: InputMaybe<Scalars['Boolean']['input']>;
  /** What another system knows the case by. At most 255 characters. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** Links to other cases, added to those that the case has; one with the same name takes its place. */
  readonly indices?: InputMaybe<ReadonlyArray<FormCaseIndexInput>>;
  /** Id of the owner: a mobile worker, group, location or web user. By default a new case is its form's user's. HQ does not check that there is such an owner. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Case properties by name, added to those that the case has; the empty text clears one. Text, or numbers and booleans, which HQ keeps as text. Names must be XML names. */
  readonly properties?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Names of indices to take away. */
  readonly removeIndices?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A name for a new case that indices of this form can point at; HQ does not keep it. */
  readonly temporaryId?: InputMaybe<Scalars['ID']['input']>;
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

/** A form as data. */
export type FormDataInput = {
  /**
   * The answers by question, in the shape that `Form.form` has: groups are objects, repeats are lists, numbers and booleans become
   * text, null leaves a question out and the empty text is an empty answer. `@name` is an attribute. What was read from a form can be sent as it is.
   */
  readonly answers: Scalars['JSONObject']['input'];
  /** What the form does to cases, beside case blocks among the answers. */
  readonly cases?: InputMaybe<ReadonlyArray<FormCaseInput>>;
  /** Who, when and on what. */
  readonly meta?: InputMaybe<FormMetaInput>;
  /** Name of the form. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Version of the application, as text. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
  /** Namespace: tells what form it is. Needed, unless `answers` has `@xmlns`. */
  readonly xmlns?: InputMaybe<Scalars['String']['input']>;
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
  readonly names?: Maybe<Scalars['JSONObject']['output']>;
  /** Its questions in their order, groups and repeats included, then hidden values. */
  readonly questions?: Maybe<ReadonlyArray<Question>>;
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

/** Who filled a form in, when and on what. HQ takes all of it as it is, and does not compare it with the credential. */
export type FormMetaInput = {
  /** Version of CommCare and of the application, in one text. */
  readonly appVersion?: InputMaybe<Scalars['String']['input']>;
  /** The device. */
  readonly deviceId?: InputMaybe<Scalars['String']['input']>;
  /** When it was finished. When this mutation was first sent, if that is not said. */
  readonly timeEnd?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it was begun. When it was finished, if that is not said. */
  readonly timeStart?: InputMaybe<Scalars['DateTime']['input']>;
  /** HQ's id of the user, with `username`. Neither: the credential's own user. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  /** The user's name. */
  readonly username?: InputMaybe<Scalars['String']['input']>;
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

/** A form to submit: one of `form`, `xml` and `file`. */
export type FormSubmitInput = {
  /** HQ's id of the application, or of a build of it, that the form comes from. None: the form belongs to no application. */
  readonly appId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Files that the form names. The `name` of each is what the form's answer holds, or what a case's attachment comes from. HQ
   * takes photos, sounds, films, PDF, and files of no known type (`application/octet-stream`).
   */
  readonly attachments?: InputMaybe<ReadonlyArray<FileInput>>;
  /**
   * HQ's id of a form that this one takes the place of. Its `receivedOn` and its files stay, and its cases are built anew. XML must
   * have the same id.
   */
  readonly edits?: InputMaybe<Scalars['ID']['input']>;
  /** As a file of XML in UTF-8, sent as it is; what `xml` says goes for it too. At most 10 MB. */
  readonly file?: InputMaybe<FileInput>;
  /** As data. */
  readonly form?: InputMaybe<FormDataInput>;
  /** As XML, sent as it is. It needs a namespace of its root and an id (`meta/instanceID`). */
  readonly xml?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `formSubmit`. */
export type FormSubmitPayload = {
  readonly __typename?: 'FormSubmitPayload';
  /**
   * Cases that the form touched, as it has left them. Costs 1 HQ request for up to 5,000 of those that it did not open, beside what `form` costs; none for
   * those that were written before it in the last seconds. With an edit, a duplicate, and a mutation that is sent again, as HQ's index has them. Cases that the credential may not see are missing.
   */
  readonly cases?: Maybe<ReadonlyArray<Case>>;
  /** Had HQ the form already, byte by byte? Then nothing has happened. */
  readonly duplicate: Scalars['Boolean']['output'];
  /**
   * The form, null where HQ keeps none or did not carry it out. A form that was just taken is shown as it was sent until HQ's index has it: free.
   * For a duplicate, and for a mutation that is sent again with its `Idempotency-Key`, 1 HQ request, none when in memory; null while HQ's index does not have it.
   */
  readonly form?: Maybe<Form>;
  /** HQ's id of the form; null where HQ keeps none. With `FAILED` it is that of the record of the failure. */
  readonly formId?: Maybe<Scalars['ID']['output']>;
  /** Why it was not taken, or not carried out; with `IGNORED` what HQ left out of a form that it has taken. Empty when all went well. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What can be done with many forms. */
export type FormsBulkAction =
  /** Take them out of lists, and undo what they did to cases. */
  | 'ARCHIVE'
  /** Delete archived ones: HQ hides them at once and makes it final 90 days later, and no user can undo it. Many HQ servers do not know it. */
  | 'DELETE'
  /** Bring archived ones back, and what they did to cases. */
  | 'UNARCHIVE';

/** What came of `formsBulkAction`. */
export type FormsBulkActionPayload = {
  readonly __typename?: 'FormsBulkActionPayload';
  /** The job as HQ has taken it on; null when it has not. */
  readonly job?: Maybe<Job>;
  /** Why HQ has not taken it on; empty when it has. */
  readonly userErrors: ReadonlyArray<UserError>;
};

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
  readonly caseSharing?: Maybe<Scalars['Boolean']['output']>;
  /** Cases that the group owns, open and closed. Costs 1 HQ request for the cases of about 60 groups; none when in memory. */
  readonly cases?: Maybe<CaseConnection>;
  /** Deactivated members: HQ keeps them and shows them nowhere else. Costs 1 HQ request for up to 1,000 deactivated workers in the project space; none when in memory. */
  readonly deactivatedUsers?: Maybe<ReadonlyArray<MobileWorker>>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** HQ's group id. */
  readonly groupId: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Custom data by name. */
  readonly metadata?: Maybe<Scalars['JSONObject']['output']>;
  /** Name, unique in the project space. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Is it shown in the filters of reports? */
  readonly reporting?: Maybe<Scalars['Boolean']['output']>;
  /** HQ's ids of the active members. */
  readonly userIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
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

/** A new group. */
export type GroupCreateInput = {
  /** Do members share cases? Then cases can belong to the group. */
  readonly caseSharing?: InputMaybe<Scalars['Boolean']['input']>;
  /** Custom data by name: text, or numbers and booleans, which are kept as text. */
  readonly metadata?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Name, unique in the project space. */
  readonly name: Scalars['String']['input'];
  /** Is it shown in the filters of reports? */
  readonly reporting?: InputMaybe<Scalars['Boolean']['input']>;
  /** HQ's ids of the members; at most 10,000. Deactivated workers may be members, but are not shown. */
  readonly userIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What came of `groupCreate`. */
export type GroupCreatePayload = {
  readonly __typename?: 'GroupCreatePayload';
  /** The new group; null when it was not made. */
  readonly group?: Maybe<Group>;
  /** Why it was not made; beside a group: why it has no members. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What came of `groupDelete`. */
export type GroupDeletePayload = {
  readonly __typename?: 'GroupDeletePayload';
  /** HQ's id of the group that is gone; null when it was not deleted. */
  readonly groupId?: Maybe<Scalars['ID']['output']>;
  /** Global id of the deleted group, for a client's cache; null when it was not deleted. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Why it was not deleted; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A group in a list. */
export type GroupEdge = {
  readonly __typename?: 'GroupEdge';
  /** The place after it. */
  readonly cursor: Scalars['String']['output'];
  /** The group. */
  readonly node: Group;
};

/** What came of one of many new groups. */
export type GroupOutcome = {
  readonly __typename?: 'GroupOutcome';
  /** The new group; null when it was not made. Free: it came with the change. */
  readonly group?: Maybe<Group>;
  /** Why it was not made; beside a group: why it has no members. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What changes of a group. */
export type GroupUpdateInput = {
  /** Workers who become members; at most 10,000. */
  readonly addUserIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Do members share cases? */
  readonly caseSharing?: InputMaybe<Scalars['Boolean']['input']>;
  /** Take out all deactivated members, too. */
  readonly dropDeactivated?: InputMaybe<Scalars['Boolean']['input']>;
  /** Custom data by name: it replaces all that the group has. */
  readonly metadata?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Name, unique in the project space. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Workers who are no members any more, deactivated ones too; at most 10,000. */
  readonly removeUserIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Is it shown in the filters of reports? */
  readonly reporting?: InputMaybe<Scalars['Boolean']['input']>;
  /** The members there shall be, at most 10,000, in place of all that HQ shows. Cannot be combined with the two above. */
  readonly userIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What came of `groupUpdate`. */
export type GroupUpdatePayload = {
  readonly __typename?: 'GroupUpdatePayload';
  /** The group as it is now; null when it was not changed. */
  readonly group?: Maybe<Group>;
  /** Why it was not changed; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What came of `groupsCreate`. */
export type GroupsCreatePayload = {
  readonly __typename?: 'GroupsCreatePayload';
  /** What came of each group, in the order of `inputs`; null when none was sent to HQ. */
  readonly outcomes?: Maybe<ReadonlyArray<GroupOutcome>>;
  /** What is wrong with the inputs, so that nothing was sent; empty where there are outcomes. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Work that HQ does after it has answered. It is asked for again until its status tells that it has ended; every few seconds is often enough. */
export type Job = Node & {
  readonly __typename?: 'Job';
  /** When it ended; null before that, and where HQ does not tell. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many of those are new; null where HQ does not tell. */
  readonly created?: Maybe<Scalars['Int']['output']>;
  /** When HQ took it on: by HQ's clock for `FORMS_BULK_ACTION`, else when the gateway got HQ's answer. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** What the job is asked for by: its kind, when it began, and HQ's own id. */
  readonly jobId: Scalars['ID']['output'];
  /** What kind of work it is. */
  readonly kind: JobKind;
  /** What HQ says of it, in its own words; of a job that HQ does not know (`UNKNOWN`), or that it only says has failed, what to do. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** What it could not do, once it has ended. Whatever is not named here is done. */
  readonly problems: ReadonlyArray<JobProblem>;
  /** How many of them it has come to; null where HQ does not tell. */
  readonly processed?: Maybe<Scalars['Int']['output']>;
  /** Percent of the work that is done; null where HQ does not tell. */
  readonly progress?: Maybe<Scalars['Int']['output']>;
  /** How many things it is to change; null where HQ does not tell. */
  readonly requested?: Maybe<Scalars['Int']['output']>;
  /** User name of who asked for it; null where HQ does not tell. */
  readonly requestedBy?: Maybe<Scalars['String']['output']>;
  /** When HQ began with it; null before that, and where HQ does not tell. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it stands. */
  readonly status: JobStatus;
  /** How many of them it has changed; null where HQ does not tell. */
  readonly succeeded?: Maybe<Scalars['Int']['output']>;
};

/** Kinds of work that HQ does later. How long HQ remembers a job, and what asking for it costs, depends on the kind. */
export type JobKind =
  /** `casesImport`. Asking is not metered. How long HQ remembers it is not known. */
  | 'CASES_IMPORT'
  /** `formsBulkAction`. Asking is metered, and takes an API key as beginning it did. A project space's jobs wait for each other: until its turn one is pending. */
  | 'FORMS_BULK_ACTION'
  /** `lookupTablesUpload`. Asking is not metered. HQ remembers it for an hour and tells no problems of single rows. One that HQ does not know looks as if it had not begun; an hour after its begin it is `UNKNOWN`. */
  | 'LOOKUP_TABLES_UPLOAD';

/** Something that a job could not do. */
export type JobProblem = {
  readonly __typename?: 'JobProblem';
  /** Column of the workbook; null where it is no one column's. */
  readonly column?: Maybe<Scalars['String']['output']>;
  /** HQ's ids of what was not changed, such as forms; empty where it is named by rows. */
  readonly ids: ReadonlyArray<Scalars['ID']['output']>;
  /** What is wrong; null where HQ says no more than the reason. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** The kind of problem, in HQ's word for it, such as `not_found` or `Invalid Owner Name`. */
  readonly reason: Scalars['String']['output'];
  /** Rows of the sheet, counted from 1 with the headers; empty where it is no row's. */
  readonly rows: ReadonlyArray<Scalars['Int']['output']>;
};

/** How a job stands. */
export type JobStatus =
  /** It has ended. What it could not do stands in `problems`, where HQ tells. */
  | 'COMPLETE'
  /** It has ended without having done its work; `message` tells why. */
  | 'FAILED'
  /** HQ has not begun with it, as far as it tells. */
  | 'PENDING'
  /** HQ is at it. */
  | 'RUNNING'
  /** HQ knows nothing of it, or no more. Whether it was done shows only in what it was to change. */
  | 'UNKNOWN';

/** A location: a district, a clinic, a village. HQ's APIs do not show archived ones. HQ meters no request for locations. */
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
  readonly lastModified?: Maybe<Scalars['DateTime']['output']>;
  /** Degrees north; null when not set. */
  readonly latitude?: Maybe<Scalars['Float']['output']>;
  /** Custom data by name. */
  readonly locationData?: Maybe<Scalars['JSONObject']['output']>;
  /** HQ's location id. */
  readonly locationId: Scalars['ID']['output'];
  /** Degrees east; null when not set. */
  readonly longitude?: Maybe<Scalars['Float']['output']>;
  /** Active mobile workers assigned to it. Costs 1 HQ request for up to 1,000 workers in the project space; none when in memory. */
  readonly mobileWorkers?: Maybe<MobileWorkerConnection>;
  /** Name, unique among the children of its parent; null where HQ has none. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The location above it; null at the top. Costs 1 HQ request for up to 5,000 locations in the project space; none when in memory. */
  readonly parent?: Maybe<Location>;
  /** HQ's id of the location above it; null at the top. */
  readonly parentId?: Maybe<Scalars['ID']['output']>;
  /** Names from the top down to this one, joined by `/`. Costs HQ requests as `parent` does; none when in memory. */
  readonly path?: Maybe<Scalars['String']['output']>;
  /** Code, unique in the project space. */
  readonly siteCode?: Maybe<Scalars['String']['output']>;
  /** Its type. Costs 1 HQ request for all types; none when in memory. */
  readonly type?: Maybe<LocationType>;
  /** Code of its type; null where HQ does not know. */
  readonly typeCode?: Maybe<Scalars['String']['output']>;
  /** Name of its type; null where HQ does not know. */
  readonly typeName?: Maybe<Scalars['String']['output']>;
};


/** A location: a district, a clinic, a village. HQ's APIs do not show archived ones. HQ meters no request for locations. */
export type LocationAncestorArgs = {
  typeCode: Scalars['String']['input'];
};


/** A location: a district, a clinic, a village. HQ's APIs do not show archived ones. HQ meters no request for locations. */
export type LocationCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A location: a district, a clinic, a village. HQ's APIs do not show archived ones. HQ meters no request for locations. */
export type LocationChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A location: a district, a clinic, a village. HQ's APIs do not show archived ones. HQ meters no request for locations. */
export type LocationDescendantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  typeCode?: InputMaybe<Scalars['String']['input']>;
};


/** A location: a district, a clinic, a village. HQ's APIs do not show archived ones. HQ meters no request for locations. */
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

/** A new location. */
export type LocationCreateInput = {
  /** Degrees north. */
  readonly latitude?: InputMaybe<Scalars['Float']['input']>;
  /** Custom data by name: text, or numbers and booleans, which are kept as text. */
  readonly locationData?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Degrees east. */
  readonly longitude?: InputMaybe<Scalars['Float']['input']>;
  /** Name, unique among the children of its parent. At most 255 characters. */
  readonly name: Scalars['String']['input'];
  /** HQ's id of the location above it; none at the top. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Code, unique in the project space: letters, digits, `-` and `_`. HQ keeps it in lower case, and makes one from the name when there is none. */
  readonly siteCode?: InputMaybe<Scalars['String']['input']>;
  /** Code of its type. */
  readonly typeCode: Scalars['String']['input'];
};

/** What came of `locationCreate`. */
export type LocationCreatePayload = {
  readonly __typename?: 'LocationCreatePayload';
  /** The new location as HQ has it; null when it was not made. */
  readonly location?: Maybe<Location>;
  /** Why it was not made; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
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

/** A location to make or to change. */
export type LocationSaveInput = {
  /** Degrees north; null takes it away. */
  readonly latitude?: InputMaybe<Scalars['Float']['input']>;
  /** Custom data by name: it replaces all that the location has. */
  readonly locationData?: InputMaybe<Scalars['JSONObject']['input']>;
  /** HQ's id of the location to change; none for a new one. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Degrees east; null takes it away. */
  readonly longitude?: InputMaybe<Scalars['Float']['input']>;
  /** Name, unique among the children of its parent. A new location must have one. At most 255 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** HQ's id of the location above it: one that is there already, not one of these new ones. HQ moves no location to the top. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Code, unique in the project space. Left out it stays as it is; of a new location HQ makes it from the name. */
  readonly siteCode?: InputMaybe<Scalars['String']['input']>;
  /** Code of its type. A new location must have one. */
  readonly typeCode?: InputMaybe<Scalars['String']['input']>;
};

/** A level that locations are organised in. HQ meters no request for them. */
export type LocationType = Node & {
  readonly __typename?: 'LocationType';
  /** Does it only organise, without stock or cases of its own? */
  readonly administrative?: Maybe<Scalars['Boolean']['output']>;
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
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The type above it; null at the top. Costs no further HQ request: all types come together. */
  readonly parent?: Maybe<LocationType>;
  /** Do workers of such a location share its cases? Then cases can belong to it. */
  readonly sharesCases?: Maybe<Scalars['Boolean']['output']>;
  /** Do workers see data of the locations below? */
  readonly viewDescendants?: Maybe<Scalars['Boolean']['output']>;
};


/** A level that locations are organised in. HQ meters no request for them. */
export type LocationTypeLocationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What changes of a location. */
export type LocationUpdateInput = {
  /** Degrees north; null takes it away. */
  readonly latitude?: InputMaybe<Scalars['Float']['input']>;
  /** Custom data by name: it replaces all that the location has. */
  readonly locationData?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Degrees east; null takes it away. */
  readonly longitude?: InputMaybe<Scalars['Float']['input']>;
  /** Name, unique among the children of its parent. At most 255 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** HQ's id of the location above it. HQ moves no location to the top. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Code, unique in the project space: letters, digits, `-` and `_`. HQ keeps it in lower case. */
  readonly siteCode?: InputMaybe<Scalars['String']['input']>;
  /** Code of its type. HQ lets no location change its type that has others below it. */
  readonly typeCode?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `locationUpdate`. */
export type LocationUpdatePayload = {
  readonly __typename?: 'LocationUpdatePayload';
  /** The location as HQ has it now; null when it was not changed. */
  readonly location?: Maybe<Location>;
  /** Why it was not changed; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What came of `locationsSave`. */
export type LocationsSavePayload = {
  readonly __typename?: 'LocationsSavePayload';
  /** The locations in the order of `inputs`; null when none was saved. */
  readonly results?: Maybe<ReadonlyArray<SavedLocation>>;
  /** Why nothing was saved; empty when all were. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A lookup table: lists that applications choose from. */
export type LookupTable = Node & {
  readonly __typename?: 'LookupTable';
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Its fields (columns). */
  readonly fields?: Maybe<ReadonlyArray<LookupTableField>>;
  /**
   * All its rows as a file, complete or not at all. Costs no HQ request here; the download costs 1 HQ request for up to 1,000
   * rows of this table, or of all tables together where it has attributes or fields with properties; none when in memory.
   */
  readonly file?: Maybe<LookupTableFile>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Do all users get all its rows? */
  readonly isGlobal?: Maybe<Scalars['Boolean']['output']>;
  /** Names of attributes that each row has beside its fields. */
  readonly itemAttributes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Its rows in their order. Costs 1 HQ request for up to 1,000 rows of this table, or of all tables together where that is fewer; none when in memory. */
  readonly rows?: Maybe<LookupTableRowConnection>;
  /** HQ's id of the table. */
  readonly tableId: Scalars['ID']['output'];
  /** The table's name in applications (HQ's "Table ID"), unique in the project space. */
  readonly tag?: Maybe<Scalars['String']['output']>;
};


/** A lookup table: lists that applications choose from. */
export type LookupTableFileArgs = {
  format?: LookupTableFormat;
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

/** A new lookup table. */
export type LookupTableCreateInput = {
  /** Its fields (columns). */
  readonly fields?: InputMaybe<ReadonlyArray<LookupTableFieldInput>>;
  /** Do all users get all its rows? Otherwise each gets those of which HQ has the user, group or location as owner. */
  readonly isGlobal?: InputMaybe<Scalars['Boolean']['input']>;
  /** Names of attributes that each row has beside its fields. XML names. */
  readonly itemAttributes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The name that applications use (HQ's "Table ID"), for good: an XML name of at most 32 characters, no other table's. */
  readonly tag: Scalars['String']['input'];
};

/** What came of `lookupTableCreate`. */
export type LookupTableCreatePayload = {
  readonly __typename?: 'LookupTableCreatePayload';
  /** The new table as HQ has it; null when it was not made. HQ does not tell the id of what it makes, so selecting it costs 1 HQ request for all tables. */
  readonly lookupTable?: Maybe<LookupTable>;
  /** Why it was not made; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What came of `lookupTableDelete`. */
export type LookupTableDeletePayload = {
  readonly __typename?: 'LookupTableDeletePayload';
  /** Global id of the deleted table, for a client's cache; null when it was not deleted. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** HQ's id of the table that is gone; null when it was not deleted. */
  readonly tableId?: Maybe<Scalars['ID']['output']>;
  /** Why it was not deleted; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
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
  readonly properties?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** A field (column) of a lookup table. */
export type LookupTableFieldInput = {
  /** Name: an XML name, no other field's of the table. */
  readonly name: Scalars['String']['input'];
  /** Names of what tells its values apart, such as `lang`. XML names. */
  readonly properties?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A file of a lookup table's rows. */
export type LookupTableFile = {
  readonly __typename?: 'LookupTableFile';
  /** Media type. */
  readonly contentType: Scalars['String']['output'];
  /** This gateway's own link to the file, streamed. It takes the same `authorization` header as this graph. */
  readonly href: Scalars['String']['output'];
  /** Name to save it under. */
  readonly name: Scalars['String']['output'];
};

/** Kinds of files of a lookup table's rows. Both have a column for the row's id (`UID`), for each field, and for each property and attribute that the table defines, under the headings of HQ's own workbook. */
export type LookupTableFormat =
  /** For programs: UTF-8, every text quoted and exactly as HQ has it, with values in undefined fields too. A spreadsheet would take some texts for numbers or formulas: open the workbook there. */
  | 'CSV'
  /**
   * A workbook as HQ's upload of lookup tables takes it, with the sheet `types`. Every cell is text. Rows with values in fields that
   * the table does not define are an error. What HQ's API does not tell is not in it: an upload that replaces a table takes away who
   * owns the rows of a table that is not global, and which fields are indexed.
   */
  | 'XLSX';

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
  readonly fields?: Maybe<ReadonlyArray<LookupTableRowField>>;
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
  readonly tableId?: Maybe<Scalars['ID']['output']>;
  /** The first value of a field; null where the row has none. */
  readonly value?: Maybe<Scalars['String']['output']>;
  /** Fields by name, each with its first value. Values are always text. */
  readonly values?: Maybe<Scalars['JSONObject']['output']>;
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

/** A new row of a lookup table. */
export type LookupTableRowCreateInput = {
  /** Fields whose values are told apart by properties. A field stands in `values` or here. */
  readonly fields?: InputMaybe<ReadonlyArray<LookupTableRowFieldInput>>;
  /** Attributes beside the fields, by name: text, numbers or booleans. */
  readonly itemAttributes?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Fields with one value each, by name: text, or numbers and booleans, which HQ keeps as text. */
  readonly values?: InputMaybe<Scalars['JSONObject']['input']>;
};

/** What came of `lookupTableRowCreate`. */
export type LookupTableRowCreatePayload = {
  readonly __typename?: 'LookupTableRowCreatePayload';
  /** The new row as HQ has it; null when it was not made. */
  readonly lookupTableRow?: Maybe<LookupTableRow>;
  /** Why it was not made; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What came of `lookupTableRowDelete`. */
export type LookupTableRowDeletePayload = {
  readonly __typename?: 'LookupTableRowDeletePayload';
  /** Global id of the deleted row, for a client's cache; null when it was not deleted. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** HQ's id of the row that is gone; null when it was not deleted. */
  readonly rowId?: Maybe<Scalars['ID']['output']>;
  /** Why it was not deleted; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
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
  readonly values?: Maybe<ReadonlyArray<LookupTableValue>>;
};

/** A field of a row with its values. */
export type LookupTableRowFieldInput = {
  /** Name of the field. */
  readonly name: Scalars['String']['input'];
  /** Its values. */
  readonly values: ReadonlyArray<LookupTableValueInput>;
};

/** Which rows. */
export type LookupTableRowFilter = {
  /** Rows that belong to a row of another table, as the villages of a district do. */
  readonly parent?: InputMaybe<LookupTableParentFilter>;
};

/** What to change of a row of a lookup table. HQ keeps no field of a row apart: fields change all together, and so do attributes. */
export type LookupTableRowUpdateInput = {
  /** Fields whose values are told apart by properties. A field stands in `values` or here. */
  readonly fields?: InputMaybe<ReadonlyArray<LookupTableRowFieldInput>>;
  /** All attributes beside the fields, by name: one that is left out is gone. Left out as a whole they stay. */
  readonly itemAttributes?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Fields with one value each, by name: text, numbers or booleans. Given this or `fields`, fields that stand in neither are gone. */
  readonly values?: InputMaybe<Scalars['JSONObject']['input']>;
};

/** What came of `lookupTableRowUpdate`. */
export type LookupTableRowUpdatePayload = {
  readonly __typename?: 'LookupTableRowUpdatePayload';
  /** The row as HQ has it now; null when it was not changed. */
  readonly lookupTableRow?: Maybe<LookupTableRow>;
  /** Why it was not changed; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What to change of a lookup table; what is left out stays as it is. */
export type LookupTableUpdateInput = {
  /** All its fields (columns): one that is left out is gone, though rows keep its values. */
  readonly fields?: InputMaybe<ReadonlyArray<LookupTableFieldInput>>;
  /** Do all users get all its rows? */
  readonly isGlobal?: InputMaybe<Scalars['Boolean']['input']>;
  /** All names of attributes that each row has beside its fields. XML names. */
  readonly itemAttributes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What came of `lookupTableUpdate`. */
export type LookupTableUpdatePayload = {
  readonly __typename?: 'LookupTableUpdatePayload';
  /** The table as HQ has it now; null when it was not changed. HQ does not answer with it, so selecting it costs 1 HQ request for all tables. */
  readonly lookupTable?: Maybe<LookupTable>;
  /** Why it was not changed; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A value in a lookup table. */
export type LookupTableValue = {
  readonly __typename?: 'LookupTableValue';
  /** What tells it apart from the field's other values, such as `{ "lang": "fra" }`. */
  readonly properties?: Maybe<Scalars['JSONObject']['output']>;
  /** The value. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** A value in a lookup table. */
export type LookupTableValueInput = {
  /** What tells it apart from the field's other values, such as `{ "lang": "fra" }`: text, numbers or booleans. */
  readonly properties?: InputMaybe<Scalars['JSONObject']['input']>;
  /** The value. */
  readonly value: Scalars['String']['input'];
};

/** What came of `lookupTablesUpload`. */
export type LookupTablesUploadPayload = {
  readonly __typename?: 'LookupTablesUploadPayload';
  /** The job that HQ has made of it; null when the file was not taken. */
  readonly job?: Maybe<Job>;
  /** Why the file was not taken; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
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
  readonly direction?: Maybe<Scalars['String']['output']>;
  /** Email address; null of all but emails. */
  readonly emailAddress?: Maybe<Scalars['String']['output']>;
  /** What went wrong; null when nothing did. */
  readonly errorMessage?: Maybe<Scalars['String']['output']>;
  /** HQ's number of the message. */
  readonly messageId: Scalars['ID']['output'];
  /** Phone number; null of emails. */
  readonly phoneNumber?: Maybe<Scalars['String']['output']>;
  /** What became of it, in HQ's words. */
  readonly status?: Maybe<Scalars['String']['output']>;
  /** `sms`, `ivr` or `email`. */
  readonly type?: Maybe<Scalars['String']['output']>;
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
  readonly code?: Maybe<Scalars['String']['output']>;
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
  readonly contentType?: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  readonly date?: Maybe<Scalars['DateTime']['output']>;
  /** Last activity. */
  readonly dateLastActivity?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** What went wrong with the event as a whole; null when nothing did. */
  readonly error?: Maybe<MessagingError>;
  /** HQ's number of the event. */
  readonly eventId: Scalars['ID']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Its messages. */
  readonly messages?: Maybe<ReadonlyArray<Message>>;
  /** Whom it was sent to. */
  readonly recipient?: Maybe<MessagingRecipient>;
  /** Why it was sent. */
  readonly source?: Maybe<MessagingSource>;
  /** What became of it, as `completed`, `error`, `in-progress`; `unknown` possible. */
  readonly status?: Maybe<Scalars['String']['output']>;
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
  readonly type?: Maybe<Scalars['String']['output']>;
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
  readonly type?: Maybe<Scalars['String']['output']>;
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
  readonly groupIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** The worker's groups. Costs 1 HQ request for the groups of any number of workers; none when in memory. */
  readonly groups?: Maybe<ReadonlyArray<Group>>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Language code; null when not set. */
  readonly language?: Maybe<Scalars['String']['output']>;
  /** Last name; null when empty. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** HQ's ids of the worker's locations. */
  readonly locationIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** The worker's locations, archived ones left out. Costs 1 HQ request for up to 5,000 locations in the project space; none when in memory. */
  readonly locations?: Maybe<ReadonlyArray<Location>>;
  /** Phone numbers, the default first. */
  readonly phoneNumbers?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The worker's first location; null without one. Costs 1 HQ request for up to 5,000 locations in the project space; none when in memory. */
  readonly primaryLocation?: Maybe<Location>;
  /** HQ's id of the worker's first location; null without one. */
  readonly primaryLocationId?: Maybe<Scalars['ID']['output']>;
  /** Name of the role; null without one. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** Custom user data by name. Values are text, but for HQ's own `commcare_profile`, which may be a number. */
  readonly userData?: Maybe<Scalars['JSONObject']['output']>;
  /** One field of the custom user data; null when it is not set. */
  readonly userDatum?: Maybe<Scalars['String']['output']>;
  /** HQ's user id. */
  readonly userId: Scalars['ID']['output'];
  /** The case that HQ keeps for the worker (type `commcare-user`); null where the project space has none. Costs 1 HQ request for up to 5,000 workers; none when in memory. */
  readonly usercase?: Maybe<Case>;
  /** Full user name, as `asha@demo.commcarehq.org`. */
  readonly username?: Maybe<Scalars['String']['output']>;
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

/** What came of `mobileWorkerActivate`. */
export type MobileWorkerActivatePayload = {
  readonly __typename?: 'MobileWorkerActivatePayload';
  /** The worker as HQ has it now; null when it was not activated. Costs 1 HQ request. */
  readonly mobileWorker?: Maybe<MobileWorker>;
  /** Why it was not activated; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
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

/** A new mobile worker. */
export type MobileWorkerCreateInput = {
  /** Name in ConnectID, in place of a password. HQ allows it to some project spaces only. */
  readonly connectUsername?: InputMaybe<Scalars['String']['input']>;
  /** The phone number that messages go to; it need not be among the others. */
  readonly defaultPhoneNumber?: InputMaybe<Scalars['String']['input']>;
  /** Email address; HQ makes it lower case. */
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** First name. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** HQ's ids of groups that the worker shall be a member of. */
  readonly groupIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Language code. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** Last name. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** HQ's ids of the worker's locations. */
  readonly locationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Password. Needed unless the worker logs in by ConnectID or chooses one when the account is confirmed. It is not kept here. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
  /** Phone numbers, the default first; HQ keeps them without a leading plus. */
  readonly phoneNumbers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** HQ's id of the worker's first location, which must be among `locationIds`. The two go together. */
  readonly primaryLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** The account is confirmed by the worker, who chooses the password then. HQ has it in some plans only, and in others takes no account without a password. */
  readonly requireAccountConfirmation?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name of the role. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
  /** Send the email for the confirmation at once. */
  readonly sendConfirmationEmail?: InputMaybe<Scalars['Boolean']['input']>;
  /** Custom user data: text, or numbers and booleans, which HQ keeps as text. `commcare_profile` sets the profile by its id. */
  readonly userData?: InputMaybe<Scalars['JSONObject']['input']>;
  /** User name, with or without `@{domain}.commcarehq.org`. HQ makes it lower case and white space in it dots. */
  readonly username: Scalars['String']['input'];
};

/** What came of a worker that was to be made. */
export type MobileWorkerCreateOutcome =
  /** HQ made it. */
  | 'CREATED'
  /** It was there, and is as it was. */
  | 'FOUND'
  /** It was not sent, because of what came of one before it. */
  | 'NOT_SENT'
  /** HQ refused it; it was not made. */
  | 'REFUSED'
  /** It was sent, and nobody knows whether HQ made it: look before sending it again, or send it with `findExisting`. */
  | 'UNKNOWN';

/** What came of `mobileWorkerCreate`. */
export type MobileWorkerCreatePayload = {
  readonly __typename?: 'MobileWorkerCreatePayload';
  /** The new worker as HQ has it; null when it was not made, or could not be read back. */
  readonly mobileWorker?: Maybe<MobileWorker>;
  /** Why it was not made; or, beside the worker, what HQ left out. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** HQ's id of the new worker; null when it was not made. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
};

/** What came of one of several new mobile workers. */
export type MobileWorkerCreateResult = {
  readonly __typename?: 'MobileWorkerCreateResult';
  /** The worker as HQ has it; null when there is none, or it could not be read back. Costs no HQ request of its own. */
  readonly mobileWorker?: Maybe<MobileWorker>;
  /** Was it made? */
  readonly outcome: MobileWorkerCreateOutcome;
  /** Why it was not made; or, beside the worker, what HQ left out. The paths begin at the mutation's arguments. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** HQ's id of the worker; null when there is none. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
};

/** What came of `mobileWorkerDeactivate`. */
export type MobileWorkerDeactivatePayload = {
  readonly __typename?: 'MobileWorkerDeactivatePayload';
  /** The worker as HQ has it now; null when it was not deactivated. Costs 1 HQ request. */
  readonly mobileWorker?: Maybe<MobileWorker>;
  /** Why it was not deactivated; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What came of `mobileWorkerDelete`. */
export type MobileWorkerDeletePayload = {
  readonly __typename?: 'MobileWorkerDeletePayload';
  /** Global id of the deleted worker, for a client's cache; null when it was not deleted. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Why it was not deleted; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** HQ's id of the worker that is gone; null when it was not deleted. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
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

/** A form that registers a mobile worker. */
export type MobileWorkerRegisterInput = {
  /** Id of the form, a UUID of the client's own: sent again with it, it is the same form and the same worker. A new one when absent. */
  readonly formId?: InputMaybe<Scalars['ID']['input']>;
  /** Password. It is not kept here, but HQ keeps it in the form. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
  /** Custom user data: text, or numbers and booleans, which HQ keeps as text. `phone_number` is the phone number. */
  readonly userData?: InputMaybe<Scalars['JSONObject']['input']>;
  /** User name, without the project space's suffix. Old HQ puts a number behind a name that is taken. */
  readonly username: Scalars['String']['input'];
};

/** What came of `mobileWorkerRegister`. */
export type MobileWorkerRegisterPayload = {
  readonly __typename?: 'MobileWorkerRegisterPayload';
  /** HQ's id of the stored form; null when it was not stored. */
  readonly formId?: Maybe<Scalars['ID']['output']>;
  /** HQ's own words to who sent the form; null when it was not taken. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** The worker that HQ has made; null where it has made none, as newer HQ servers do, or the worker could not be looked for. */
  readonly mobileWorker?: Maybe<MobileWorker>;
  /** Why the form was not taken; or, with `IGNORED`, that no worker was made of it; or, with `FAILED`, why nobody could see whether one was. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What came of `mobileWorkerResetPassword`. */
export type MobileWorkerResetPasswordPayload = {
  readonly __typename?: 'MobileWorkerResetPasswordPayload';
  /** The worker; null when no email was sent. Costs 1 HQ request; none when in memory. */
  readonly mobileWorker?: Maybe<MobileWorker>;
  /** Why no email was sent; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What to change of a mobile worker. What is not given stays as it is; null empties. */
export type MobileWorkerUpdateInput = {
  /** The phone number that messages go to; it is added where it is not there. */
  readonly defaultPhoneNumber?: InputMaybe<Scalars['String']['input']>;
  /** Email address; HQ makes it lower case. */
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** First name. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** HQ's ids of all groups that the worker shall be a member of, in place of those there are. */
  readonly groupIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Language code. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** Last name. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** HQ's ids of all of the worker's locations, in place of those there are. */
  readonly locationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** A new password. It is not kept here. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
  /** All phone numbers, in place of those there are, the default first; HQ keeps them without a leading plus. */
  readonly phoneNumbers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** HQ's id of the worker's first location, which must be among `locationIds`. The two go together; null and an empty list take the locations away. */
  readonly primaryLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the role. HQ cannot take a role away, so it cannot be null. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
  /** Send the email with which the worker confirms the account, again. */
  readonly sendConfirmationEmail?: InputMaybe<Scalars['Boolean']['input']>;
  /** Custom user data to set, by name; other data stay. The empty text clears a datum. `commcare_profile` sets the profile by its id. */
  readonly userData?: InputMaybe<Scalars['JSONObject']['input']>;
};

/** What came of `mobileWorkerUpdate`. */
export type MobileWorkerUpdatePayload = {
  readonly __typename?: 'MobileWorkerUpdatePayload';
  /** The worker as HQ has it now; null when nothing was changed. */
  readonly mobileWorker?: Maybe<MobileWorker>;
  /** Why nothing was changed; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What came of `mobileWorkersCreate`. */
export type MobileWorkersCreatePayload = {
  readonly __typename?: 'MobileWorkersCreatePayload';
  /** What came of each worker, in the order of the inputs; null when nothing was sent. */
  readonly results?: Maybe<ReadonlyArray<MobileWorkerCreateResult>>;
  /** Why nothing was sent; or else all problems of the results together. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whom to invite by SMS. */
export type MobileWorkersInviteBySmsInput = {
  /** Only phones with Android; others are told so. */
  readonly androidOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** HQ's id of the application to install. */
  readonly appId: Scalars['ID']['input'];
  /** Text of the SMS in place of HQ's own, with `{}` where the link goes. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
  /** Whoever registers must give an email address. */
  readonly requireEmail?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whom to invite; no number twice. */
  readonly users: ReadonlyArray<SmsInvitationInput>;
};

/** What came of `mobileWorkersInviteBySms`. */
export type MobileWorkersInviteBySmsPayload = {
  readonly __typename?: 'MobileWorkersInviteBySmsPayload';
  /** The phone numbers that HQ has texted to; null when nothing was sent. */
  readonly phoneNumbers?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Why nothing was sent; or the numbers that HQ did not text to. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** To whom to text how to install CommCare. */
export type MobileWorkersResendInstallInfoBySmsInput = {
  /** HQ's id of the application to install. */
  readonly appId: Scalars['ID']['input'];
  /** Text of the SMS in place of HQ's own, with `{}` where the link goes. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
  /** Phone numbers with the country's, as `+16175551234`; none twice. */
  readonly phoneNumbers: ReadonlyArray<Scalars['String']['input']>;
};

/** What came of `mobileWorkersResendInstallInfoBySms`. */
export type MobileWorkersResendInstallInfoBySmsPayload = {
  readonly __typename?: 'MobileWorkersResendInstallInfoBySmsPayload';
  /** The phone numbers that HQ has texted to; null when nothing was sent. */
  readonly phoneNumbers?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Why nothing was sent; or the numbers that HQ did not text to. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Opens a case. Costs 1 HQ request. HQ does not keep external ids unique: `caseUpsert` never makes a second case for one. */
  readonly caseCreate?: Maybe<CaseCreatePayload>;
  /** Changes a case, named by one of its ids. Costs 1 HQ request. It is safe to send again: a change made twice is made once. */
  readonly caseUpdate?: Maybe<CaseUpdatePayload>;
  /**
   * Changes the case that has this external id, or opens one where there is none. Costs 1 HQ request. It is safe to send again:
   * there is one case all the same. HQ refuses an external id that several cases have.
   */
  readonly caseUpsert?: Maybe<CaseUpsertPayload>;
  /**
   * Imports cases from rows or from a workbook with HQ's own importer, which works on them later: ask the job how far it is. Good
   * rows are saved although others fail, and the job's problems name those. Costs 1 HQ request that HQ does not meter, whatever the
   * number of rows. A workbook whose sheet names may be case types costs beside it 1 for all applications, none in memory, and 1
   * for a name that no application has. What HQ has of the project's cases is not remembered for an hour, or until the job is seen to have ended. `casesSave` answers at once instead, and says more of each case.
   */
  readonly casesImport?: Maybe<CasesImportPayload>;
  /**
   * Opens, changes and upserts many cases. Costs 1 HQ request for each 100 of them: HQ takes no more at once, and makes all of a
   * request's changes or none. More than 100 go in chunks, one after the other, and `chunks` tells what came of each. `results`
   * are in the order of `cases`. Everything is checked before the first request: what is wrong there refuses the whole list.
   *
   * A case may link to another case of the list, by `temporaryId` or by `externalId`. Cases linked by `temporaryId` go in one
   * chunk. A case linked by `externalId` to a `CREATE`, or to an `UPDATE` that gives a `caseId` its new external id, goes in the
   * same chunk while there is room. A case linked by `externalId` to an `UPSERT` goes in a later chunk, because HQ looks upserts
   * up before it saves. The order of chunks may therefore differ from the list; within a chunk it is the list's.
   *
   * For long lists raise `hq-deadline` and send an `Idempotency-Key`: `Domain.casesSaveProgress` then tells how far it is, and the
   * same operation sent again with the same key goes on where it stopped, without a request for what was done. The list counts as
   * a variable, not as part of the query's text.
   *
   * A chunk whose outcome is unknown and that is not safe to repeat is never sent again with the same key; its error says how to
   * find out whether HQ saved it. The operation sent again with its key goes on behind it.
   */
  readonly casesSave?: Maybe<CasesSavePayload>;
  /**
   * Submits a form: as data, of which the XML is made here, or as XML. Costs 1 HQ request, on HQ's quota of form submissions and
   * not of its API's. Beside it: with XML 1 that HQ does not meter, to see whether HQ has a form with its id; with `edits` 1, none
   * when that form is in memory; without `meta.userId` 1 that is not metered, for the credential's own user, none when in memory.
   *
   * HQ takes a form by its id. The same bytes again are a duplicate, and nothing happens; other bytes with the id of a form that is
   * there take its place. So that nobody replaces a form by accident, a form as data has a new id, or with the header
   * `Idempotency-Key` one that is made of the key and of the form: sent again with it, it is the same form, byte by byte. XML
   * has its own id, and is refused where HQ has another form with it. To replace a form, name it in `edits`.
   *
   * All changes of cases in a form are made, or none. What HQ refuses in the whole comes as `userErrors` with the code `FAILED`.
   */
  readonly formSubmit?: Maybe<FormSubmitPayload>;
  /**
   * Archives, brings back or deletes many forms. HQ does it later: ask the job how far it is. Costs 1 HQ request. HQ takes this from
   * API keys alone, from nobody who is restricted to locations, and where its feature flag BULK_FORM_ACTIONS_API is on. Forms that cannot be acted on are
   * named in the job's problems. It is safe to send again. What HQ has of the project's forms and cases is not remembered for an hour, or until the job is seen to have ended.
   */
  readonly formsBulkAction?: Maybe<FormsBulkActionPayload>;
  /**
   * Makes a group of mobile workers. Costs 1 HQ request without members and 2 with: HQ takes workers that a new group is made with out of
   * all their other groups, so the group is made empty and gets its members then. Members are looked up first, which costs HQ
   * requests as reading them does; none when in memory. Should the second request fail, the group stands without members, and
   * `userErrors` says so beside it.
   */
  readonly groupCreate?: Maybe<GroupCreatePayload>;
  /** Deletes a group; its members stay, and so do the cases that it owns. Costs 1 HQ request. */
  readonly groupDelete?: Maybe<GroupDeletePayload>;
  /**
   * Changes a group: what is left out stays as it is. Costs 1 HQ request, and 1 to read the group unless it is in memory. HQ replaces all
   * members at once, those included that it does not show because they are deactivated; where members change, the group as it
   * is now and the list of deactivated workers are therefore read first (2 HQ requests for up to 1,000 of them), and the workers who come or go
   * unless they are in memory. Members that HQ does not show stay, but for those named in `removeUserIds`, or all with
   * `dropDeactivated`. HQ's list of deactivated workers trails by seconds: who was deactivated just now, and not through this
   * gateway, may be missing from it.
   */
  readonly groupUpdate?: Maybe<GroupUpdatePayload>;
  /**
   * Makes many groups. Costs 1 HQ request for all of them, and 1 for each that has members, as with `groupCreate`. It is not all-or-nothing: each
   * group is made or refused by itself, and has its outcome, in the order of `inputs`. What can be seen to be wrong beforehand
   * (a name that is missing or comes twice, a member that is not there) refuses all of them before a group is made.
   */
  readonly groupsCreate?: Maybe<GroupsCreatePayload>;
  /**
   * Makes a location. Costs 1 HQ request; HQ meters none for locations. Its type and its parent are looked up first, which costs HQ requests as reading them does; none when
   * in memory.
   */
  readonly locationCreate?: Maybe<LocationCreatePayload>;
  /**
   * Changes or moves a location: what is left out stays as it is, the site code too. Costs 1 HQ request that HQ does not meter, and 1 more for a new name without
   * `siteCode`: HQ would derive another site code from the name, so the present one is read and sent along. A new type or
   * parent is looked up first, as with `locationCreate`.
   */
  readonly locationUpdate?: Maybe<LocationUpdatePayload>;
  /**
   * Makes and changes up to 100 locations at once, all or nothing: where HQ refuses one, nothing has changed. Costs 1 HQ request that HQ does not meter. More than
   * 100 are refused: as several mutations of one operation each is all or nothing. Types, parents and the site codes of
   * renamed locations are looked up first, as with `locationCreate` and `locationUpdate`: 1 HQ request for each of the three at most,
   * for up to 5,000 locations in the project space.
   */
  readonly locationsSave?: Maybe<LocationsSavePayload>;
  /** Makes a lookup table without rows. Costs 1 HQ request. */
  readonly lookupTableCreate?: Maybe<LookupTableCreatePayload>;
  /** Deletes a lookup table with all its rows. Costs 1 HQ request. */
  readonly lookupTableDelete?: Maybe<LookupTableDeletePayload>;
  /** Adds a row to a lookup table, as its last. Costs 1 HQ request; for many rows use `lookupTablesUpload`. HQ does not check names of fields against the table. */
  readonly lookupTableRowCreate?: Maybe<LookupTableRowCreatePayload>;
  /** Deletes a row of a lookup table. Costs 1 HQ request. */
  readonly lookupTableRowDelete?: Maybe<LookupTableRowDeletePayload>;
  /** Changes a row of a lookup table; its place stays. Costs 1 HQ request, and 1 to look the row up unless it is in memory: HQ would make a new row for an id that it does not know. */
  readonly lookupTableRowUpdate?: Maybe<LookupTableRowUpdatePayload>;
  /** Changes a lookup table; its tag stays. Costs 1 HQ request, and 1 to look the table up unless it is in memory: HQ would make a new table for an id that it does not know. */
  readonly lookupTableUpdate?: Maybe<LookupTableUpdatePayload>;
  /**
   * Uploads a workbook (.xlsx) of lookup tables with their rows: the way to write many rows at once. HQ takes it on and does it later,
   * mostly within a minute: ask for the job until it has ended. Costs 1 HQ request. HQ tells no problems of single rows, such as an
   * owner that it does not know: such a row is there all the same. What is wrong with the layout shows in the job.
   */
  readonly lookupTablesUpload?: Maybe<LookupTablesUploadPayload>;
  /** Lets a deactivated mobile worker log in again. Costs 1 HQ request, 1 more if the worker is asked for. */
  readonly mobileWorkerActivate?: Maybe<MobileWorkerActivatePayload>;
  /**
   * Creates a mobile worker. Costs 2 HQ requests: HQ swallows what is wrong with most fields of a new worker, so it is read back,
   * and what HQ left out comes as `userErrors` with the code `IGNORED`. 1 HQ request more where groups are given and not in memory.
   */
  readonly mobileWorkerCreate?: Maybe<MobileWorkerCreatePayload>;
  /** Lets a mobile worker log in no more. Costs 1 HQ request, 1 more if the worker is asked for. */
  readonly mobileWorkerDeactivate?: Maybe<MobileWorkerDeactivatePayload>;
  /** Deletes a mobile worker. The worker's forms and cases stay at HQ, marked. Costs 1 HQ request. */
  readonly mobileWorkerDelete?: Maybe<MobileWorkerDeletePayload>;
  /**
   * Submits the form by which old phones registered a mobile worker. Old HQ servers make a worker of it; newer ones store it like any form
   * and make none, which comes as a `userErrors` entry with the code `IGNORED`: `mobileWorkerCreate` is the way there. HQ keeps the form as
   * it is, with the password in it, for everybody who may read forms. Costs 1 HQ request for the form, which HQ meters with submissions, and
   * 1 to look for the worker.
   */
  readonly mobileWorkerRegister?: Maybe<MobileWorkerRegisterPayload>;
  /**
   * Has HQ send a mobile worker an email to choose a new password with. The worker must be active and have an email address. Costs 1
   * HQ request, 1 more if the worker is asked for.
   */
  readonly mobileWorkerResetPassword?: Maybe<MobileWorkerResetPasswordPayload>;
  /**
   * Changes what is given of a mobile worker and leaves the rest; null empties a field. Costs 1 HQ request, 1 more to tell that there
   * is no such worker, and 1 more where groups are given and not in memory.
   */
  readonly mobileWorkerUpdate?: Maybe<MobileWorkerUpdatePayload>;
  /**
   * Creates mobile workers, one after the other: each is made or not on its own, and what came of it stands in `results`. Nothing is
   * sent where one of the inputs is wrong in itself. Costs 1 HQ request a worker, and 1 for up to 1,000 of them to read them back (a
   * worker that HQ's list does not show yet, or shows otherwise than it was sent, costs 1 more). With `findExisting` 1 HQ request for
   * 1,000 active workers and 1 for the deactivated ones on top, none when in memory. Sent again with `findExisting` it goes on where
   * an error ended it.
   */
  readonly mobileWorkersCreate?: Maybe<MobileWorkersCreatePayload>;
  /**
   * Has HQ invite people by SMS to register as mobile workers. A worker is made only when somebody follows the link. Costs 1 HQ request
   * that HQ does not meter, and 1 more for the first on a server that has another URL. Newer HQ servers have no such thing: then the
   * error is `NOT_FOUND`. Numbers that HQ did not text to come as `userErrors`, the others have been texted to all the same.
   */
  readonly mobileWorkersInviteBySms?: Maybe<MobileWorkersInviteBySmsPayload>;
  /**
   * Has HQ text to mobile workers how to install CommCare (up to its version 2.44.4). Costs 1 HQ request that HQ does not meter, and 1
   * more for the first on a server that has another URL. Newer HQ servers have no such thing: then the error is `NOT_FOUND`. Numbers that
   * HQ did not text to come as `userErrors`, the others have been texted to all the same.
   */
  readonly mobileWorkersResendInstallInfoBySms?: Maybe<MobileWorkersResendInstallInfoBySmsPayload>;
  /**
   * Checks the user name and password of somebody who is in the project space, and answers who it is: HQ's single sign on. It changes
   * nothing at HQ, and neither the password nor the answer is kept here; an `Idempotency-Key` means nothing to it. A wrong password comes
   * as `userErrors`: the error `UNAUTHENTICATED` is about the credential of the operation itself, which HQ does not look at here. Costs 1
   * HQ request.
   */
  readonly signIn?: Maybe<SignInPayload>;
  /** Enables a web user's membership of this project space. Costs 1 HQ request. */
  readonly webUserActivate?: Maybe<WebUserActivatePayload>;
  /** Disables a web user's membership of this project space; the account and its other memberships stay. Costs 1 HQ request. */
  readonly webUserDeactivate?: Maybe<WebUserDeactivatePayload>;
  /** Invites somebody to the project space by email. HQ has no list of invitations: whom it has told in this answer it tells no more. Costs 1 HQ request. */
  readonly webUserInvite?: Maybe<WebUserInvitePayload>;
  /** Changes a web user's membership of the project space: what is left out stays as it is. Costs 1 HQ request. */
  readonly webUserUpdate?: Maybe<WebUserUpdatePayload>;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationCaseCreateArgs = {
  domain: Scalars['ID']['input'];
  input: CaseCreateInput;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationCaseUpdateArgs = {
  caseId?: InputMaybe<Scalars['ID']['input']>;
  domain: Scalars['ID']['input'];
  externalId?: InputMaybe<Scalars['String']['input']>;
  input: CaseUpdateInput;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationCaseUpsertArgs = {
  domain: Scalars['ID']['input'];
  externalId: Scalars['String']['input'];
  input: CaseUpsertInput;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationCasesImportArgs = {
  domain: Scalars['ID']['input'];
  input: CasesImportInput;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationCasesSaveArgs = {
  cases: ReadonlyArray<CaseSaveInput>;
  domain: Scalars['ID']['input'];
  stopAtFailure?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationFormSubmitArgs = {
  domain: Scalars['ID']['input'];
  input: FormSubmitInput;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationFormsBulkActionArgs = {
  action: FormsBulkAction;
  domain: Scalars['ID']['input'];
  formIds: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationGroupCreateArgs = {
  domain: Scalars['ID']['input'];
  input: GroupCreateInput;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationGroupDeleteArgs = {
  domain: Scalars['ID']['input'];
  groupId: Scalars['ID']['input'];
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationGroupUpdateArgs = {
  domain: Scalars['ID']['input'];
  groupId: Scalars['ID']['input'];
  input: GroupUpdateInput;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationGroupsCreateArgs = {
  domain: Scalars['ID']['input'];
  inputs: ReadonlyArray<GroupCreateInput>;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationLocationCreateArgs = {
  domain: Scalars['ID']['input'];
  input: LocationCreateInput;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationLocationUpdateArgs = {
  domain: Scalars['ID']['input'];
  input: LocationUpdateInput;
  locationId: Scalars['ID']['input'];
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationLocationsSaveArgs = {
  domain: Scalars['ID']['input'];
  inputs: ReadonlyArray<LocationSaveInput>;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationLookupTableCreateArgs = {
  domain: Scalars['ID']['input'];
  input: LookupTableCreateInput;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationLookupTableDeleteArgs = {
  domain: Scalars['ID']['input'];
  tableId: Scalars['ID']['input'];
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationLookupTableRowCreateArgs = {
  domain: Scalars['ID']['input'];
  input: LookupTableRowCreateInput;
  tableId: Scalars['ID']['input'];
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationLookupTableRowDeleteArgs = {
  domain: Scalars['ID']['input'];
  rowId: Scalars['ID']['input'];
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationLookupTableRowUpdateArgs = {
  domain: Scalars['ID']['input'];
  input: LookupTableRowUpdateInput;
  rowId: Scalars['ID']['input'];
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationLookupTableUpdateArgs = {
  domain: Scalars['ID']['input'];
  input: LookupTableUpdateInput;
  tableId: Scalars['ID']['input'];
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationLookupTablesUploadArgs = {
  domain: Scalars['ID']['input'];
  file: FileInput;
  replace: Scalars['Boolean']['input'];
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationMobileWorkerActivateArgs = {
  domain: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationMobileWorkerCreateArgs = {
  domain: Scalars['ID']['input'];
  input: MobileWorkerCreateInput;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationMobileWorkerDeactivateArgs = {
  domain: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationMobileWorkerDeleteArgs = {
  domain: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationMobileWorkerRegisterArgs = {
  domain: Scalars['ID']['input'];
  input: MobileWorkerRegisterInput;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationMobileWorkerResetPasswordArgs = {
  domain: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationMobileWorkerUpdateArgs = {
  domain: Scalars['ID']['input'];
  input: MobileWorkerUpdateInput;
  userId: Scalars['ID']['input'];
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationMobileWorkersCreateArgs = {
  domain: Scalars['ID']['input'];
  findExisting?: InputMaybe<Scalars['Boolean']['input']>;
  inputs: ReadonlyArray<MobileWorkerCreateInput>;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationMobileWorkersInviteBySmsArgs = {
  domain: Scalars['ID']['input'];
  input: MobileWorkersInviteBySmsInput;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationMobileWorkersResendInstallInfoBySmsArgs = {
  domain: Scalars['ID']['input'];
  input: MobileWorkersResendInstallInfoBySmsInput;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationSignInArgs = {
  domain: Scalars['ID']['input'];
  password: Scalars['String']['input'];
  username: Scalars['String']['input'];
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationWebUserActivateArgs = {
  domain: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationWebUserDeactivateArgs = {
  domain: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationWebUserInviteArgs = {
  domain: Scalars['ID']['input'];
  input: WebUserInviteInput;
};


/**
 * Changes. They are made one after the other, in the operation's order, and cost HQ requests like everything else; a change is
 * never sent twice by itself. What HQ refuses for its input comes as `userErrors` and has changed nothing. A change that was sent
 * and never answered is an error with the code `OUTCOME_UNKNOWN`. With the header `Idempotency-Key` (any text of the client's, a new
 * one for each operation) an operation may be sent again within a day: what was done is not done twice. Keys live as long as the
 * gateway's process: after a restart, or on another replica, a repeated key is a new one.
 */
export type MutationWebUserUpdateArgs = {
  domain: Scalars['ID']['input'];
  input: WebUserUpdateInput;
  userId: Scalars['ID']['input'];
};

/** An object with a global id. */
export type Node = {
  /** Opaque id, the same for the same object at all times, good for `node(id:)`. HQ's own id has the name of its kind (`caseId`, `formId`, ...). */
  readonly id: Scalars['ID']['output'];
};

/** A column of a feed. */
export type ODataColumn = {
  readonly __typename?: 'ODataColumn';
  /** Is it the feed's key? */
  readonly isKey: Scalars['Boolean']['output'];
  /** Heading, as the project typed it: the key in `values`. */
  readonly name: Scalars['String']['output'];
  /** OData's type, such as `Edm.String`, `Edm.Boolean`, `Edm.DateTimeOffset`. */
  readonly type: Scalars['String']['output'];
};

/**
 * A feed of cases or forms as HQ makes them for Power BI and Tableau: the columns and filters that were saved in HQ, and no others.
 * HQ takes HTTP Basic and API keys here, no OAuth tokens. It answers up to 10,000 cases or forms a request, its largest page of all.
 */
export type ODataFeed = {
  readonly __typename?: 'ODataFeed';
  /** Its columns in their order. Costs 1 HQ request that HQ does not meter; none when in memory. */
  readonly columns?: Maybe<ReadonlyArray<ODataColumn>>;
  /** HQ's id of the feed's configuration. */
  readonly configId: Scalars['ID']['output'];
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** What it is of. */
  readonly kind: ODataFeedKind;
  /**
   * Its rows. Costs 1 HQ request for up to 10,000 cases or forms, and one more for each further 10,000. Of the main table at least
   * 2,000 cases or forms are read at once, of the others 10,000, because many may have no entry: going on within them costs none
   * while they are in memory. HQ pages by place and never tells how many there are: rows that come or go during a walk may be
   * missed or come twice.
   */
  readonly rows?: Maybe<ODataRowConnection>;
  /** Which of its tables: 0 has one row a case or form, the others one for each entry of a repeat group. */
  readonly tableId: Scalars['Int']['output'];
};


/**
 * A feed of cases or forms as HQ makes them for Power BI and Tableau: the columns and filters that were saved in HQ, and no others.
 * HQ takes HTTP Basic and API keys here, no OAuth tokens. It answers up to 10,000 cases or forms a request, its largest page of all.
 */
export type ODataFeedRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a feed is of. */
export type ODataFeedKind =
  /** Cases. */
  | 'CASE'
  /** Forms. */
  | 'FORM';

/** A row of a feed. */
export type ODataRow = {
  readonly __typename?: 'ODataRow';
  /** One value, as in `values`, and costs the same. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
  /**
   * Values by column. What is missing (`---` at HQ) is null, what was left blank is an empty text. Booleans, numbers and instants (UTC) are as the
   * column's type says; a text that is none stays a text. Costs 1 HQ request that HQ does not meter, for the types of all rows
   * together; none when in memory.
   */
  readonly values?: Maybe<Scalars['JSONObject']['output']>;
};


/** A row of a feed. */
export type ODataRowValueArgs = {
  column: Scalars['String']['input'];
};

/** Part of a feed's rows. */
export type ODataRowConnection = {
  readonly __typename?: 'ODataRowConnection';
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<ODataRowEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<ODataRow>;
  /** Where this part lies. */
  readonly pageInfo: PageInfo;
  /** Always null: HQ does not tell. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A row in a feed. */
export type ODataRowEdge = {
  readonly __typename?: 'ODataRowEdge';
  /** The place after it. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ODataRow;
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
   * Project spaces of the account; of a key or token that is tied to some of them, these. A project space that an account reaches
   * through its enterprise is not listed, and can be opened with `domain` all the same. Free: HQ does not meter this request.
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
  readonly isGroup?: Maybe<Scalars['Boolean']['output']>;
  /** Text in the application's first language; null without one. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** Answers to choose from, where they stand in the form. */
  readonly options?: Maybe<ReadonlyArray<QuestionOption>>;
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
  readonly tag?: Maybe<Scalars['String']['output']>;
  /** Texts by language code. */
  readonly translations?: Maybe<Scalars['JSONObject']['output']>;
  /** Kind of answer, as `Text`, `Int`, `Date`, `Select`, `MSelect`, `Image`, `Group`, `Repeat`, `DataBindOnly` (hidden value). */
  readonly type?: Maybe<Scalars['String']['output']>;
};

/** An answer to choose. */
export type QuestionOption = {
  readonly __typename?: 'QuestionOption';
  /** Text in the application's first language. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** Texts by language code. */
  readonly translations?: Maybe<Scalars['JSONObject']['output']>;
  /** What is stored. */
  readonly value: Scalars['String']['output'];
};

/** A report that was built in the project space, over a data source. */
export type Report = Node & {
  readonly __typename?: 'Report';
  /** Its columns as defined. An expanded column becomes several in the rows (see `ReportRow.columns`). */
  readonly columns?: Maybe<ReadonlyArray<ReportColumn>>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Its filters: what `rows(filter:)` takes. */
  readonly filters?: Maybe<ReadonlyArray<ReportFilter>>;
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
  readonly type?: Maybe<Scalars['String']['output']>;
};


/** A column of a report as defined. */
export type ReportColumnDisplayArgs = {
  lang?: InputMaybe<Scalars['String']['input']>;
};

/** A filter of a report. */
export type ReportFilter = {
  readonly __typename?: 'ReportFilter';
  /** HQ's kind of value, such as `string`, `integer`, `decimal`, `date`. */
  readonly datatype?: Maybe<Scalars['String']['output']>;
  /** Its name in `rows(filter:)`. */
  readonly slug: Scalars['String']['output'];
  /** HQ's kind of filter, such as `date`, `choice_list`, `dynamic_choice_list`, `numeric`, `quarter`, `location_drilldown`. */
  readonly type?: Maybe<Scalars['String']['output']>;
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
  readonly columns?: Maybe<ReadonlyArray<ReportRowColumn>>;
  /** Place in the report, from 0. */
  readonly index: Scalars['NonNegativeInt']['output'];
  /** One value; null where it is empty. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
  /** Values by the slug of their column. Numbers are numbers. */
  readonly values?: Maybe<Scalars['JSONObject']['output']>;
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

/**
 * What HQ gives a phone of its user (OTA restore): the user, the cases that the user may see, lists that applications choose
 * from. It is read as it comes, in 1 HQ request, and no part of it is remembered after the operation. The hash of the password
 * that HQ sends with it is dropped while it is read.
 */
export type Restore = {
  readonly __typename?: 'Restore';
  /** Every open case that the user may see; with `since` those that changed. Cases that are not asked for are not kept while the restore is read. */
  readonly cases: ReadonlyArray<RestoreCase>;
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /**
   * Lists that applications choose from: locations, groups, lookup tables (`item-list:<tag>`), reports. Fixtures that are not
   * asked for are not kept while the restore is read.
   */
  readonly fixtures: ReadonlyArray<RestoreFixture>;
  /** Elements of the restore as HQ counts them, its message included; null where HQ does not count. */
  readonly itemCount?: Maybe<Scalars['NonNegativeInt']['output']>;
  /** The user that the restore is for. */
  readonly registration: RestoreRegistration;
  /** Bookmark: give it as `since` to get only what changed after this restore. */
  readonly restoreId: Scalars['ID']['output'];
};


/**
 * What HQ gives a phone of its user (OTA restore): the user, the cases that the user may see, lists that applications choose
 * from. It is read as it comes, in 1 HQ request, and no part of it is remembered after the operation. The hash of the password
 * that HQ sends with it is dropped while it is read.
 */
export type RestoreCasesArgs = {
  caseType?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/**
 * What HQ gives a phone of its user (OTA restore): the user, the cases that the user may see, lists that applications choose
 * from. It is read as it comes, in 1 HQ request, and no part of it is remembered after the operation. The hash of the password
 * that HQ sends with it is dropped while it is read.
 */
export type RestoreFixturesArgs = {
  fixtureIds?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A case as a phone gets it. What HQ leaves out is null: of a case that the phone must drop there is often nothing but the id. */
export type RestoreCase = {
  readonly __typename?: 'RestoreCase';
  /** Files of the case. `href` and `url` are made of the case and the file's name: a link that came with the restore is not followed. */
  readonly attachments: ReadonlyArray<Attachment>;
  /** The case as HQ's search index has it; null where HQ has none for this credential, which may see less than the restored user. Costs 1 HQ request for up to 5,000 cases; none when in memory. */
  readonly case?: Maybe<Case>;
  /** HQ's case id. */
  readonly caseId: Scalars['ID']['output'];
  /** Name. */
  readonly caseName?: Maybe<Scalars['String']['output']>;
  /** Case type. */
  readonly caseType?: Maybe<Scalars['String']['output']>;
  /** True where the phone must drop it: the case is closed, or no more the user's. */
  readonly closed: Scalars['Boolean']['output'];
  /** Last change, by the device's clock. */
  readonly dateModified?: Maybe<Scalars['DateTime']['output']>;
  /** Free text that another system knows the case by; null when not set. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** Links to other cases, by the name of the index. */
  readonly indices: ReadonlyArray<CaseIndex>;
  /** Id of the owner; empty when nobody owns it. */
  readonly ownerId?: Maybe<Scalars['ID']['output']>;
  /** Case properties by name. Values are always text. */
  readonly properties: Scalars['JSONObject']['output'];
  /** One case property; null when it is not set. */
  readonly property?: Maybe<Scalars['String']['output']>;
  /** HQ's id of who changed it last. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
};


/** A case as a phone gets it. What HQ leaves out is null: of a case that the phone must drop there is often nothing but the id. */
export type RestoreCasePropertiesArgs = {
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** A case as a phone gets it. What HQ leaves out is null: of a case that the phone must drop there is often nothing but the id. */
export type RestoreCasePropertyArgs = {
  name: Scalars['String']['input'];
};

/** A list that applications choose from. */
export type RestoreFixture = {
  readonly __typename?: 'RestoreFixture';
  /**
   * What is inside, as JSON. An element without attributes and children is its text; any other is an object with its
   * attributes as `@name`, its text as `#text`, and its children by name, always as lists.
   */
  readonly content: Scalars['JSONObject']['output'];
  /** Its name, such as `locations` or `item-list:villages`. */
  readonly fixtureId: Scalars['String']['output'];
  /** HQ's id of the user that it is for; null or empty where it is for all. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
  /** The whole element as XML: nothing of it is lost, the order of its parts included. */
  readonly xml: Scalars['String']['output'];
};

/** The user that a restore is for. */
export type RestoreRegistration = {
  readonly __typename?: 'RestoreRegistration';
  /** When the account was made; null where the restore does not tell. */
  readonly dateJoined?: Maybe<Scalars['Date']['output']>;
  /** User data by key. Values are always text. */
  readonly userData: Scalars['JSONObject']['output'];
  /** HQ's id of the mobile worker or web user. */
  readonly userId: Scalars['ID']['output'];
  /** Name to log in with; of mobile workers without the project space. */
  readonly username: Scalars['String']['output'];
};


/** The user that a restore is for. */
export type RestoreRegistrationUserDataArgs = {
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What came of a change that is one of many. */
export type SaveOutcome =
  /** HQ has made it. */
  | 'DONE'
  /** It was not sent, or surely not taken: nothing has changed. */
  | 'NOT_SENT'
  /** HQ has refused it, for its own fault or for one of another in its request: nothing has changed. */
  | 'REFUSED'
  /** It was sent, and no answer tells what came of it. */
  | 'UNKNOWN';

/**
 * The file that HQ builds of an export once a day, where the export is a daily saved one or feeds an Excel dashboard. Nobody
 * lists them: their ids stand in HQ's pages. Downloading costs 1 HQ request that HQ does not meter.
 */
export type SavedExport = {
  readonly __typename?: 'SavedExport';
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** HQ's id of the export. */
  readonly exportId: Scalars['ID']['output'];
  /**
   * This gateway's own link to the last built file, streamed; a 404 where there is none or it is not for this credential. It takes
   * the same `authorization` header as this graph. HQ does not tell when the file was built; asking for it may have HQ build it
   * anew, so that the next download is fresher.
   */
  readonly href: Scalars['String']['output'];
  /** Where HQ serves it. HQ asks there for its own login or API credential. */
  readonly url: Scalars['URL']['output'];
};

/** One of many locations that were saved. */
export type SavedLocation = {
  readonly __typename?: 'SavedLocation';
  /** The location as HQ has it now; null where HQ does not show it, because it is archived. HQ answers with ids alone: costs 1 HQ request for up to 5,000 locations in the project space. */
  readonly location?: Maybe<Location>;
  /** HQ's id of the location. */
  readonly locationId: Scalars['ID']['output'];
};

/** What came of `signIn`. */
export type SignInPayload = {
  readonly __typename?: 'SignInPayload';
  /**
   * Who has signed in; null where the login is wrong. HQ leaves out a worker's role and language, and a web user's locations, user data,
   * profile and state: to read them costs 1 HQ request for all of them, with the operation's credential; none when in memory.
   */
  readonly user?: Maybe<SignedInUser>;
  /** Why nobody has; empty where somebody has. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Somebody who has signed in. */
export type SignedInUser = MobileWorker | WebUser;

/** Somebody to invite by SMS. */
export type SmsInvitationInput = {
  /** Phone number with the country's, as `+16175551234`. */
  readonly phoneNumber: Scalars['String']['input'];
  /** Custom user data that the worker will have: text, or numbers and booleans, which HQ keeps as text. */
  readonly userData?: InputMaybe<Scalars['JSONObject']['input']>;
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

/** Something wrong with a part of a mutation's input, or (`IGNORED`) a part of it that HQ left out. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** The kind of mistake, to match on. */
  readonly code: UserErrorCode;
  /** Path of the input, such as `["input", "properties", "edd"]`; an index in a list stands as text. Null where it is no one input's. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What is wrong, in HQ's own words where HQ said it. */
  readonly message: Scalars['String']['output'];
};

/** Kinds of mistakes in a mutation's input. */
export type UserErrorCode =
  /** It fits several. */
  | 'AMBIGUOUS'
  /** The present state does not allow it. */
  | 'CONFLICT'
  /** It comes twice in this mutation. */
  | 'DUPLICATE'
  /** Inputs that exclude each other were given together. */
  | 'EXCLUSIVE'
  /** HQ took the change and could not carry it out. */
  | 'FAILED'
  /** HQ made the change, but left this part out. */
  | 'IGNORED'
  /** It is not of the form that it must have. */
  | 'INVALID'
  /** It cannot be changed. */
  | 'NOT_EDITABLE'
  /** It names something that is not there, or that the credential may not see. */
  | 'NOT_FOUND'
  /** It lies outside the locations that the credential is restricted to. */
  | 'OUT_OF_REACH'
  /** It must be given. */
  | 'REQUIRED'
  /** Something else has it already, and only one may. */
  | 'TAKEN'
  /** It is too long, or too many at once. */
  | 'TOO_LARGE'
  /** The username or the password is wrong, or the user is not active in the project space. */
  | 'WRONG_CREDENTIALS';

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
  readonly username?: Maybe<Scalars['String']['output']>;
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
  readonly isAdmin?: Maybe<Scalars['Boolean']['output']>;
  /** Last name; null when empty. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** HQ's ids of the user's locations. */
  readonly locationIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** The user's locations, archived ones left out. Costs 1 HQ request for up to 5,000 locations in the project space; none when in memory. */
  readonly locations?: Maybe<ReadonlyArray<Location>>;
  /** What the role allows, in HQ's own names: true or false, or lists of what is allowed. */
  readonly permissions?: Maybe<Scalars['JSONObject']['output']>;
  /** Phone numbers, the default first. */
  readonly phoneNumbers?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly userData?: Maybe<Scalars['JSONObject']['output']>;
  /** One field of the custom user data; null when it is not set. */
  readonly userDatum?: Maybe<Scalars['String']['output']>;
  /** HQ's user id, the same in all project spaces. */
  readonly userId: Scalars['ID']['output'];
  /** User name: an email address. */
  readonly username?: Maybe<Scalars['String']['output']>;
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

/** What came of `webUserActivate`. */
export type WebUserActivatePayload = {
  readonly __typename?: 'WebUserActivatePayload';
  /** Why it was not activated; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The user as HQ has it now; null when it was not activated. HQ answers with nothing: costs 1 HQ request more. */
  readonly webUser?: Maybe<WebUser>;
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

/** What came of `webUserDeactivate`. */
export type WebUserDeactivatePayload = {
  readonly __typename?: 'WebUserDeactivatePayload';
  /** Why it was not deactivated; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The user as HQ has it now; null when it was not deactivated. HQ answers with nothing: costs 1 HQ request more. */
  readonly webUser?: Maybe<WebUser>;
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

/** An invitation to a project space, as HQ answers it when it is made. */
export type WebUserInvitation = {
  readonly __typename?: 'WebUserInvitation';
  /** Name of the project space. */
  readonly domain: Scalars['ID']['output'];
  /** Where it goes. */
  readonly email: Scalars['EmailAddress']['output'];
  /** HQ's id of the invitation; null on older HQ. */
  readonly invitationId?: Maybe<Scalars['ID']['output']>;
  /** HQ's ids of the locations. */
  readonly locationIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The locations. Costs 1 HQ request for up to 5,000 locations in the project space; none when in memory. */
  readonly locations?: Maybe<ReadonlyArray<Location>>;
  /** The first location; null without one. Costs 1 HQ request for up to 5,000 locations in the project space; none when in memory. */
  readonly primaryLocation?: Maybe<Location>;
  /** HQ's id of the first location; null without one. */
  readonly primaryLocationId?: Maybe<Scalars['ID']['output']>;
  /** Name of the profile that fills the user data; null without one. */
  readonly profile?: Maybe<Scalars['String']['output']>;
  /** Name of the role. */
  readonly role: Scalars['String']['output'];
  /** Groups in Tableau. */
  readonly tableauGroups: ReadonlyArray<Scalars['String']['output']>;
  /** Role in Tableau; null without one. */
  readonly tableauRole?: Maybe<Scalars['String']['output']>;
  /** Custom user data by name. */
  readonly userData: Scalars['JSONObject']['output'];
};

/** Who is invited to a project space, and as what. */
export type WebUserInviteInput = {
  /** Where the invitation goes. */
  readonly email: Scalars['EmailAddress']['input'];
  /** HQ's ids of all locations. Given together with `primaryLocationId`. */
  readonly locationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** HQ's id of the first location, one of `locationIds`. Given together with them. */
  readonly primaryLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the profile that fills the user data. */
  readonly profile?: InputMaybe<Scalars['String']['input']>;
  /** Name of the role, `Admin` for administrators. */
  readonly role: Scalars['String']['input'];
  /** Groups in Tableau. */
  readonly tableauGroups?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Role in Tableau, where the project space has it and the credential may set it. */
  readonly tableauRole?: InputMaybe<Scalars['String']['input']>;
  /** Custom user data by name: text, or numbers and booleans, which are kept as text. */
  readonly userData?: InputMaybe<Scalars['JSONObject']['input']>;
};

/** What came of `webUserInvite`. */
export type WebUserInvitePayload = {
  readonly __typename?: 'WebUserInvitePayload';
  /** The invitation; null when it was not made. */
  readonly invitation?: Maybe<WebUserInvitation>;
  /** Why it was not made; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What changes of a web user in a project space. */
export type WebUserUpdateInput = {
  /** HQ's ids of all locations; an empty list takes them away. Given together with `primaryLocationId`. */
  readonly locationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** HQ's id of the first location, one of `locationIds`; null or empty where they are. Given together with them. */
  readonly primaryLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the profile that fills the user data; empty or null takes it away. */
  readonly profile?: InputMaybe<Scalars['String']['input']>;
  /** Name of the role, `Admin` for administrators. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
  /** Groups in Tableau, in place of all that the user has. */
  readonly tableauGroups?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Role in Tableau, where the project space has it and the credential may set it. */
  readonly tableauRole?: InputMaybe<Scalars['String']['input']>;
  /** Custom user data by name: only these fields change. Text, or numbers and booleans, which are kept as text; the empty text clears a field. */
  readonly userData?: InputMaybe<Scalars['JSONObject']['input']>;
};

/** What came of `webUserUpdate`. */
export type WebUserUpdatePayload = {
  readonly __typename?: 'WebUserUpdatePayload';
  /** Why it was not changed; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The user as HQ has it now; null when it was not changed. */
  readonly webUser?: Maybe<WebUser>;
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
    | ( Of<Omit<Group, 'deactivatedUsers' | 'users'> & { deactivatedUsers?: Maybe<ReadonlyArray<_RefType['MobileWorker']>>, users?: Maybe<ReadonlyArray<_RefType['MobileWorker']>> }> )
    | ( Of<Omit<Location, 'ancestor' | 'ancestors' | 'mobileWorkers' | 'parent'> & { ancestor?: Maybe<_RefType['Location']>, ancestors?: Maybe<ReadonlyArray<_RefType['Location']>>, mobileWorkers?: Maybe<_RefType['MobileWorkerConnection']>, parent?: Maybe<_RefType['Location']> }> )
    | ( Of<Omit<MobileWorker, 'forms' | 'groups' | 'locations' | 'primaryLocation' | 'usercase'> & { forms?: Maybe<_RefType['FormConnection']>, groups?: Maybe<ReadonlyArray<_RefType['Group']>>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']>, usercase?: Maybe<_RefType['Case']> }> )
    | ( Of<UnknownOwner> )
    | ( Of<Omit<WebUser, 'forms' | 'locations' | 'primaryLocation'> & { forms?: Maybe<_RefType['FormConnection']>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']> }> )
  ;
  SignedInUser:
    | ( Of<Omit<MobileWorker, 'forms' | 'groups' | 'locations' | 'primaryLocation' | 'usercase'> & { forms?: Maybe<_RefType['FormConnection']>, groups?: Maybe<ReadonlyArray<_RefType['Group']>>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']>, usercase?: Maybe<_RefType['Case']> }> )
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
    | ( Of<Omit<Application, 'builds' | 'modules'> & { builds?: Maybe<ReadonlyArray<_RefType['ApplicationBuild']>>, modules?: Maybe<ReadonlyArray<_RefType['ApplicationModule']>> }> )
    | ( Of<Omit<Case, 'closedBy' | 'forms' | 'host' | 'indices' | 'messagingEvents' | 'modifiedBy' | 'openedBy' | 'owner' | 'parent'> & { closedBy?: Maybe<_RefType['User']>, forms?: Maybe<_RefType['FormConnection']>, host?: Maybe<_RefType['Case']>, indices?: Maybe<ReadonlyArray<_RefType['CaseIndex']>>, messagingEvents?: Maybe<_RefType['MessagingEventConnection']>, modifiedBy?: Maybe<_RefType['User']>, openedBy?: Maybe<_RefType['User']>, owner?: Maybe<_RefType['CaseOwner']>, parent?: Maybe<_RefType['Case']> }> )
    | ( Of<DataExport> )
    | ( Of<Omit<DataSource, 'rows'> & { rows?: Maybe<_RefType['DataSourceRowConnection']> }> )
    | ( Of<Omit<Domain, 'actionTimes' | 'application' | 'applications' | 'case' | 'caseByExternalId' | 'caseTypes' | 'dataSource' | 'dataSources' | 'form' | 'forms' | 'group' | 'groups' | 'location' | 'locationBySiteCode' | 'messagingEvents' | 'mobileWorker' | 'mobileWorkerByUsername' | 'mobileWorkers' | 'restore' | 'webUser' | 'webUsers'> & { actionTimes?: Maybe<_RefType['ActionTimeConnection']>, application?: Maybe<_RefType['Application']>, applications?: Maybe<ReadonlyArray<_RefType['Application']>>, case?: Maybe<_RefType['Case']>, caseByExternalId?: Maybe<_RefType['Case']>, caseTypes?: Maybe<ReadonlyArray<_RefType['CaseType']>>, dataSource?: Maybe<_RefType['DataSource']>, dataSources?: Maybe<ReadonlyArray<_RefType['DataSource']>>, form?: Maybe<_RefType['Form']>, forms?: Maybe<_RefType['FormConnection']>, group?: Maybe<_RefType['Group']>, groups?: Maybe<_RefType['GroupConnection']>, location?: Maybe<_RefType['Location']>, locationBySiteCode?: Maybe<_RefType['Location']>, messagingEvents?: Maybe<_RefType['MessagingEventConnection']>, mobileWorker?: Maybe<_RefType['MobileWorker']>, mobileWorkerByUsername?: Maybe<_RefType['MobileWorker']>, mobileWorkers?: Maybe<_RefType['MobileWorkerConnection']>, restore?: Maybe<_RefType['Restore']>, webUser?: Maybe<_RefType['WebUser']>, webUsers?: Maybe<_RefType['WebUserConnection']> }> )
    | ( Of<Omit<Form, 'application' | 'build' | 'cases' | 'definition' | 'editedBy' | 'submittedBy'> & { application?: Maybe<_RefType['Application']>, build?: Maybe<_RefType['Application']>, cases?: Maybe<ReadonlyArray<_RefType['Case']>>, definition?: Maybe<_RefType['FormDefinition']>, editedBy?: Maybe<_RefType['User']>, submittedBy?: Maybe<_RefType['User']> }> )
    | ( Of<Omit<Group, 'deactivatedUsers' | 'users'> & { deactivatedUsers?: Maybe<ReadonlyArray<_RefType['MobileWorker']>>, users?: Maybe<ReadonlyArray<_RefType['MobileWorker']>> }> )
    | ( Of<Job> )
    | ( Of<Omit<Location, 'ancestor' | 'ancestors' | 'mobileWorkers' | 'parent'> & { ancestor?: Maybe<_RefType['Location']>, ancestors?: Maybe<ReadonlyArray<_RefType['Location']>>, mobileWorkers?: Maybe<_RefType['MobileWorkerConnection']>, parent?: Maybe<_RefType['Location']> }> )
    | ( Of<LocationType> )
    | ( Of<LookupTable> )
    | ( Of<LookupTableRow> )
    | ( Of<Omit<MessagingEvent, 'case' | 'recipient'> & { case?: Maybe<_RefType['Case']>, recipient?: Maybe<_RefType['MessagingRecipient']> }> )
    | ( Of<Omit<MobileWorker, 'forms' | 'groups' | 'locations' | 'primaryLocation' | 'usercase'> & { forms?: Maybe<_RefType['FormConnection']>, groups?: Maybe<ReadonlyArray<_RefType['Group']>>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']>, usercase?: Maybe<_RefType['Case']> }> )
    | ( Of<Report> )
    | ( Of<Omit<WebUser, 'forms' | 'locations' | 'primaryLocation'> & { forms?: Maybe<_RefType['FormConnection']>, locations?: Maybe<ReadonlyArray<_RefType['Location']>>, primaryLocation?: Maybe<_RefType['Location']> }> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActionTime: ResolverTypeWrapper<Of<Omit<ActionTime, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  ActionTimeConnection: ResolverTypeWrapper<Of<Omit<ActionTimeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ActionTimeEdge']>, nodes: ReadonlyArray<ResolversTypes['ActionTime']> }>>;
  ActionTimeEdge: ResolverTypeWrapper<Of<Omit<ActionTimeEdge, 'node'> & { node: ResolversTypes['ActionTime'] }>>;
  ActionTimeFilter: ResolverTypeWrapper<Of<ActionTimeFilter>>;
  Application: ResolverTypeWrapper<Of<Omit<Application, 'builds' | 'modules'> & { builds?: Maybe<ReadonlyArray<ResolversTypes['ApplicationBuild']>>, modules?: Maybe<ReadonlyArray<ResolversTypes['ApplicationModule']>> }>>;
  ApplicationBuild: ResolverTypeWrapper<Of<Omit<ApplicationBuild, 'application'> & { application?: Maybe<ResolversTypes['Application']> }>>;
  ApplicationModule: ResolverTypeWrapper<Of<Omit<ApplicationModule, 'forms'> & { forms?: Maybe<ReadonlyArray<ResolversTypes['FormDefinition']>> }>>;
  Attachment: ResolverTypeWrapper<Of<Attachment>>;
  AttachmentContent: ResolverTypeWrapper<Of<AttachmentContent>>;
  AttachmentImage: ResolverTypeWrapper<Of<AttachmentImage>>;
  Boolean: ResolverTypeWrapper<Of<Scalars['Boolean']['output']>>;
  Budget: ResolverTypeWrapper<Of<Budget>>;
  BudgetPeriod: ResolverTypeWrapper<Of<BudgetPeriod>>;
  BudgetWindow: ResolverTypeWrapper<Of<BudgetWindow>>;
  Case: ResolverTypeWrapper<Of<Omit<Case, 'closedBy' | 'forms' | 'host' | 'indices' | 'messagingEvents' | 'modifiedBy' | 'openedBy' | 'owner' | 'parent'> & { closedBy?: Maybe<ResolversTypes['User']>, forms?: Maybe<ResolversTypes['FormConnection']>, host?: Maybe<ResolversTypes['Case']>, indices?: Maybe<ReadonlyArray<ResolversTypes['CaseIndex']>>, messagingEvents?: Maybe<ResolversTypes['MessagingEventConnection']>, modifiedBy?: Maybe<ResolversTypes['User']>, openedBy?: Maybe<ResolversTypes['User']>, owner?: Maybe<ResolversTypes['CaseOwner']>, parent?: Maybe<ResolversTypes['Case']> }>>;
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
  CaseOwner: Of<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CaseOwner']>>;
  CasePropertyFilter: ResolverTypeWrapper<Of<CasePropertyFilter>>;
  CaseRelationship: ResolverTypeWrapper<Of<CaseRelationship>>;
  CaseSaveAction: ResolverTypeWrapper<Of<CaseSaveAction>>;
  CaseSaveIndexInput: ResolverTypeWrapper<Of<CaseSaveIndexInput>>;
  CaseSaveInput: ResolverTypeWrapper<Of<CaseSaveInput>>;
  CaseSaveResult: ResolverTypeWrapper<Of<Omit<CaseSaveResult, 'case'> & { case?: Maybe<ResolversTypes['Case']> }>>;
  CaseType: ResolverTypeWrapper<Of<Omit<CaseType, 'applications'> & { applications: ReadonlyArray<ResolversTypes['Application']> }>>;
  CaseUpdateInput: ResolverTypeWrapper<Of<CaseUpdateInput>>;
  CaseUpdatePayload: ResolverTypeWrapper<Of<Omit<CaseUpdatePayload, 'case'> & { case?: Maybe<ResolversTypes['Case']> }>>;
  CaseUpsertInput: ResolverTypeWrapper<Of<CaseUpsertInput>>;
  CaseUpsertPayload: ResolverTypeWrapper<Of<Omit<CaseUpsertPayload, 'case'> & { case?: Maybe<ResolversTypes['Case']> }>>;
  CasesImportInput: ResolverTypeWrapper<Of<CasesImportInput>>;
  CasesImportPayload: ResolverTypeWrapper<Of<CasesImportPayload>>;
  CasesImportSearchField: ResolverTypeWrapper<Of<CasesImportSearchField>>;
  CasesSaveChunk: ResolverTypeWrapper<Of<CasesSaveChunk>>;
  CasesSaveError: ResolverTypeWrapper<Of<CasesSaveError>>;
  CasesSavePayload: ResolverTypeWrapper<Of<Omit<CasesSavePayload, 'results'> & { results?: Maybe<ReadonlyArray<ResolversTypes['CaseSaveResult']>> }>>;
  CasesSaveProgress: ResolverTypeWrapper<Of<CasesSaveProgress>>;
  DataExport: ResolverTypeWrapper<Of<DataExport>>;
  DataExportConnection: ResolverTypeWrapper<Of<DataExportConnection>>;
  DataExportEdge: ResolverTypeWrapper<Of<DataExportEdge>>;
  DataSource: ResolverTypeWrapper<Of<Omit<DataSource, 'rows'> & { rows?: Maybe<ResolversTypes['DataSourceRowConnection']> }>>;
  DataSourceDefinition: ResolverTypeWrapper<Of<DataSourceDefinition>>;
  DataSourceRow: ResolverTypeWrapper<Of<Omit<DataSourceRow, 'case' | 'form'> & { case?: Maybe<ResolversTypes['Case']>, form?: Maybe<ResolversTypes['Form']> }>>;
  DataSourceRowConnection: ResolverTypeWrapper<Of<Omit<DataSourceRowConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DataSourceRowEdge']>, nodes: ReadonlyArray<ResolversTypes['DataSourceRow']> }>>;
  DataSourceRowEdge: ResolverTypeWrapper<Of<Omit<DataSourceRowEdge, 'node'> & { node: ResolversTypes['DataSourceRow'] }>>;
  Date: ResolverTypeWrapper<Of<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Of<Scalars['DateTime']['output']>>;
  DateTimeRange: ResolverTypeWrapper<Of<DateTimeRange>>;
  Domain: ResolverTypeWrapper<Of<Omit<Domain, 'actionTimes' | 'application' | 'applications' | 'case' | 'caseByExternalId' | 'caseTypes' | 'dataSource' | 'dataSources' | 'form' | 'forms' | 'group' | 'groups' | 'location' | 'locationBySiteCode' | 'messagingEvents' | 'mobileWorker' | 'mobileWorkerByUsername' | 'mobileWorkers' | 'restore' | 'webUser' | 'webUsers'> & { actionTimes?: Maybe<ResolversTypes['ActionTimeConnection']>, application?: Maybe<ResolversTypes['Application']>, applications?: Maybe<ReadonlyArray<ResolversTypes['Application']>>, case?: Maybe<ResolversTypes['Case']>, caseByExternalId?: Maybe<ResolversTypes['Case']>, caseTypes?: Maybe<ReadonlyArray<ResolversTypes['CaseType']>>, dataSource?: Maybe<ResolversTypes['DataSource']>, dataSources?: Maybe<ReadonlyArray<ResolversTypes['DataSource']>>, form?: Maybe<ResolversTypes['Form']>, forms?: Maybe<ResolversTypes['FormConnection']>, group?: Maybe<ResolversTypes['Group']>, groups?: Maybe<ResolversTypes['GroupConnection']>, location?: Maybe<ResolversTypes['Location']>, locationBySiteCode?: Maybe<ResolversTypes['Location']>, messagingEvents?: Maybe<ResolversTypes['MessagingEventConnection']>, mobileWorker?: Maybe<ResolversTypes['MobileWorker']>, mobileWorkerByUsername?: Maybe<ResolversTypes['MobileWorker']>, mobileWorkers?: Maybe<ResolversTypes['MobileWorkerConnection']>, restore?: Maybe<ResolversTypes['Restore']>, webUser?: Maybe<ResolversTypes['WebUser']>, webUsers?: Maybe<ResolversTypes['WebUserConnection']> }>>;
  EmailAddress: ResolverTypeWrapper<Of<Scalars['EmailAddress']['output']>>;
  FileInput: ResolverTypeWrapper<Of<FileInput>>;
  Float: ResolverTypeWrapper<Of<Scalars['Float']['output']>>;
  Form: ResolverTypeWrapper<Of<Omit<Form, 'application' | 'build' | 'cases' | 'definition' | 'editedBy' | 'submittedBy'> & { application?: Maybe<ResolversTypes['Application']>, build?: Maybe<ResolversTypes['Application']>, cases?: Maybe<ReadonlyArray<ResolversTypes['Case']>>, definition?: Maybe<ResolversTypes['FormDefinition']>, editedBy?: Maybe<ResolversTypes['User']>, submittedBy?: Maybe<ResolversTypes['User']> }>>;
  FormCaseAttachmentInput: ResolverTypeWrapper<Of<FormCaseAttachmentInput>>;
  FormCaseIndexInput: ResolverTypeWrapper<Of<FormCaseIndexInput>>;
  FormCaseInput: ResolverTypeWrapper<Of<FormCaseInput>>;
  FormConnection: ResolverTypeWrapper<Of<Omit<FormConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FormEdge']>, nodes: ReadonlyArray<ResolversTypes['Form']> }>>;
  FormDataInput: ResolverTypeWrapper<Of<FormDataInput>>;
  FormDefinition: ResolverTypeWrapper<Of<Omit<FormDefinition, 'application' | 'module' | 'submissions'> & { application: ResolversTypes['Application'], module: ResolversTypes['ApplicationModule'], submissions?: Maybe<ResolversTypes['FormConnection']> }>>;
  FormEdge: ResolverTypeWrapper<Of<Omit<FormEdge, 'node'> & { node: ResolversTypes['Form'] }>>;
  FormFilter: ResolverTypeWrapper<Of<FormFilter>>;
  FormMetaInput: ResolverTypeWrapper<Of<FormMetaInput>>;
  FormMetadata: ResolverTypeWrapper<Of<FormMetadata>>;
  FormOrder: ResolverTypeWrapper<Of<FormOrder>>;
  FormOrderField: ResolverTypeWrapper<Of<FormOrderField>>;
  FormSubmitInput: ResolverTypeWrapper<Of<FormSubmitInput>>;
  FormSubmitPayload: ResolverTypeWrapper<Of<Omit<FormSubmitPayload, 'cases' | 'form'> & { cases?: Maybe<ReadonlyArray<ResolversTypes['Case']>>, form?: Maybe<ResolversTypes['Form']> }>>;
  FormsBulkAction: ResolverTypeWrapper<Of<FormsBulkAction>>;
  FormsBulkActionPayload: ResolverTypeWrapper<Of<FormsBulkActionPayload>>;
  GeoPoint: ResolverTypeWrapper<Of<GeoPoint>>;
  Group: ResolverTypeWrapper<Of<Omit<Group, 'deactivatedUsers' | 'users'> & { deactivatedUsers?: Maybe<ReadonlyArray<ResolversTypes['MobileWorker']>>, users?: Maybe<ReadonlyArray<ResolversTypes['MobileWorker']>> }>>;
  GroupConnection: ResolverTypeWrapper<Of<Omit<GroupConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['GroupEdge']>, nodes: ReadonlyArray<ResolversTypes['Group']> }>>;
  GroupCreateInput: ResolverTypeWrapper<Of<GroupCreateInput>>;
  GroupCreatePayload: ResolverTypeWrapper<Of<Omit<GroupCreatePayload, 'group'> & { group?: Maybe<ResolversTypes['Group']> }>>;
  GroupDeletePayload: ResolverTypeWrapper<Of<GroupDeletePayload>>;
  GroupEdge: ResolverTypeWrapper<Of<Omit<GroupEdge, 'node'> & { node: ResolversTypes['Group'] }>>;
  GroupOutcome: ResolverTypeWrapper<Of<Omit<GroupOutcome, 'group'> & { group?: Maybe<ResolversTypes['Group']> }>>;
  GroupUpdateInput: ResolverTypeWrapper<Of<GroupUpdateInput>>;
  GroupUpdatePayload: ResolverTypeWrapper<Of<Omit<GroupUpdatePayload, 'group'> & { group?: Maybe<ResolversTypes['Group']> }>>;
  GroupsCreatePayload: ResolverTypeWrapper<Of<Omit<GroupsCreatePayload, 'outcomes'> & { outcomes?: Maybe<ReadonlyArray<ResolversTypes['GroupOutcome']>> }>>;
  ID: ResolverTypeWrapper<Of<Scalars['ID']['output']>>;
  Int: ResolverTypeWrapper<Of<Scalars['Int']['output']>>;
  JSON: ResolverTypeWrapper<Of<Scalars['JSON']['output']>>;
  JSONObject: ResolverTypeWrapper<Of<Scalars['JSONObject']['output']>>;
  Job: ResolverTypeWrapper<Of<Job>>;
  JobKind: ResolverTypeWrapper<Of<JobKind>>;
  JobProblem: ResolverTypeWrapper<Of<JobProblem>>;
  JobStatus: ResolverTypeWrapper<Of<JobStatus>>;
  Location: ResolverTypeWrapper<Of<Omit<Location, 'ancestor' | 'ancestors' | 'mobileWorkers' | 'parent'> & { ancestor?: Maybe<ResolversTypes['Location']>, ancestors?: Maybe<ReadonlyArray<ResolversTypes['Location']>>, mobileWorkers?: Maybe<ResolversTypes['MobileWorkerConnection']>, parent?: Maybe<ResolversTypes['Location']> }>>;
  LocationConnection: ResolverTypeWrapper<Of<Omit<LocationConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Location']> }>>;
  LocationCreateInput: ResolverTypeWrapper<Of<LocationCreateInput>>;
  LocationCreatePayload: ResolverTypeWrapper<Of<Omit<LocationCreatePayload, 'location'> & { location?: Maybe<ResolversTypes['Location']> }>>;
  LocationEdge: ResolverTypeWrapper<Of<Omit<LocationEdge, 'node'> & { node: ResolversTypes['Location'] }>>;
  LocationFilter: ResolverTypeWrapper<Of<LocationFilter>>;
  LocationOrder: ResolverTypeWrapper<Of<LocationOrder>>;
  LocationOrderField: ResolverTypeWrapper<Of<LocationOrderField>>;
  LocationSaveInput: ResolverTypeWrapper<Of<LocationSaveInput>>;
  LocationType: ResolverTypeWrapper<Of<LocationType>>;
  LocationUpdateInput: ResolverTypeWrapper<Of<LocationUpdateInput>>;
  LocationUpdatePayload: ResolverTypeWrapper<Of<Omit<LocationUpdatePayload, 'location'> & { location?: Maybe<ResolversTypes['Location']> }>>;
  LocationsSavePayload: ResolverTypeWrapper<Of<Omit<LocationsSavePayload, 'results'> & { results?: Maybe<ReadonlyArray<ResolversTypes['SavedLocation']>> }>>;
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
  Message: ResolverTypeWrapper<Of<Message>>;
  MessagingContentType: ResolverTypeWrapper<Of<MessagingContentType>>;
  MessagingError: ResolverTypeWrapper<Of<MessagingError>>;
  MessagingEvent: ResolverTypeWrapper<Of<Omit<MessagingEvent, 'case' | 'recipient'> & { case?: Maybe<ResolversTypes['Case']>, recipient?: Maybe<ResolversTypes['MessagingRecipient']> }>>;
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
  MobileWorkerActivatePayload: ResolverTypeWrapper<Of<Omit<MobileWorkerActivatePayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversTypes['MobileWorker']> }>>;
  MobileWorkerConnection: ResolverTypeWrapper<Of<Omit<MobileWorkerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MobileWorkerEdge']>, nodes: ReadonlyArray<ResolversTypes['MobileWorker']> }>>;
  MobileWorkerCreateInput: ResolverTypeWrapper<Of<MobileWorkerCreateInput>>;
  MobileWorkerCreateOutcome: ResolverTypeWrapper<Of<MobileWorkerCreateOutcome>>;
  MobileWorkerCreatePayload: ResolverTypeWrapper<Of<Omit<MobileWorkerCreatePayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversTypes['MobileWorker']> }>>;
  MobileWorkerCreateResult: ResolverTypeWrapper<Of<Omit<MobileWorkerCreateResult, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversTypes['MobileWorker']> }>>;
  MobileWorkerDeactivatePayload: ResolverTypeWrapper<Of<Omit<MobileWorkerDeactivatePayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversTypes['MobileWorker']> }>>;
  MobileWorkerDeletePayload: ResolverTypeWrapper<Of<MobileWorkerDeletePayload>>;
  MobileWorkerEdge: ResolverTypeWrapper<Of<Omit<MobileWorkerEdge, 'node'> & { node: ResolversTypes['MobileWorker'] }>>;
  MobileWorkerFilter: ResolverTypeWrapper<Of<MobileWorkerFilter>>;
  MobileWorkerRegisterInput: ResolverTypeWrapper<Of<MobileWorkerRegisterInput>>;
  MobileWorkerRegisterPayload: ResolverTypeWrapper<Of<Omit<MobileWorkerRegisterPayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversTypes['MobileWorker']> }>>;
  MobileWorkerResetPasswordPayload: ResolverTypeWrapper<Of<Omit<MobileWorkerResetPasswordPayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversTypes['MobileWorker']> }>>;
  MobileWorkerUpdateInput: ResolverTypeWrapper<Of<MobileWorkerUpdateInput>>;
  MobileWorkerUpdatePayload: ResolverTypeWrapper<Of<Omit<MobileWorkerUpdatePayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversTypes['MobileWorker']> }>>;
  MobileWorkersCreatePayload: ResolverTypeWrapper<Of<Omit<MobileWorkersCreatePayload, 'results'> & { results?: Maybe<ReadonlyArray<ResolversTypes['MobileWorkerCreateResult']>> }>>;
  MobileWorkersInviteBySmsInput: ResolverTypeWrapper<Of<MobileWorkersInviteBySmsInput>>;
  MobileWorkersInviteBySmsPayload: ResolverTypeWrapper<Of<MobileWorkersInviteBySmsPayload>>;
  MobileWorkersResendInstallInfoBySmsInput: ResolverTypeWrapper<Of<MobileWorkersResendInstallInfoBySmsInput>>;
  MobileWorkersResendInstallInfoBySmsPayload: ResolverTypeWrapper<Of<MobileWorkersResendInstallInfoBySmsPayload>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NonNegativeInt: ResolverTypeWrapper<Of<Scalars['NonNegativeInt']['output']>>;
  ODataColumn: ResolverTypeWrapper<Of<ODataColumn>>;
  ODataFeed: ResolverTypeWrapper<Of<ODataFeed>>;
  ODataFeedKind: ResolverTypeWrapper<Of<ODataFeedKind>>;
  ODataRow: ResolverTypeWrapper<Of<ODataRow>>;
  ODataRowConnection: ResolverTypeWrapper<Of<ODataRowConnection>>;
  ODataRowEdge: ResolverTypeWrapper<Of<ODataRowEdge>>;
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
  Restore: ResolverTypeWrapper<Of<Omit<Restore, 'cases'> & { cases: ReadonlyArray<ResolversTypes['RestoreCase']> }>>;
  RestoreCase: ResolverTypeWrapper<Of<Omit<RestoreCase, 'case' | 'indices'> & { case?: Maybe<ResolversTypes['Case']>, indices: ReadonlyArray<ResolversTypes['CaseIndex']> }>>;
  RestoreFixture: ResolverTypeWrapper<Of<RestoreFixture>>;
  RestoreRegistration: ResolverTypeWrapper<Of<RestoreRegistration>>;
  SaveOutcome: ResolverTypeWrapper<Of<SaveOutcome>>;
  SavedExport: ResolverTypeWrapper<Of<SavedExport>>;
  SavedLocation: ResolverTypeWrapper<Of<Omit<SavedLocation, 'location'> & { location?: Maybe<ResolversTypes['Location']> }>>;
  SignInPayload: ResolverTypeWrapper<Of<Omit<SignInPayload, 'user'> & { user?: Maybe<ResolversTypes['SignedInUser']> }>>;
  SignedInUser: Of<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignedInUser']>>;
  SmsInvitationInput: ResolverTypeWrapper<Of<SmsInvitationInput>>;
  String: ResolverTypeWrapper<Of<Scalars['String']['output']>>;
  URL: ResolverTypeWrapper<Of<Scalars['URL']['output']>>;
  UnknownOwner: ResolverTypeWrapper<Of<UnknownOwner>>;
  UnknownUser: ResolverTypeWrapper<Of<UnknownUser>>;
  Upload: ResolverTypeWrapper<Of<Scalars['Upload']['output']>>;
  User: Of<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['User']>>;
  UserError: ResolverTypeWrapper<Of<UserError>>;
  UserErrorCode: ResolverTypeWrapper<Of<UserErrorCode>>;
  Viewer: ResolverTypeWrapper<Of<Omit<Viewer, 'domains'> & { domains?: Maybe<ReadonlyArray<ResolversTypes['Domain']>> }>>;
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
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActionTime: Of<Omit<ActionTime, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  ActionTimeConnection: Of<Omit<ActionTimeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ActionTimeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ActionTime']> }>;
  ActionTimeEdge: Of<Omit<ActionTimeEdge, 'node'> & { node: ResolversParentTypes['ActionTime'] }>;
  ActionTimeFilter: Of<ActionTimeFilter>;
  Application: Of<Omit<Application, 'builds' | 'modules'> & { builds?: Maybe<ReadonlyArray<ResolversParentTypes['ApplicationBuild']>>, modules?: Maybe<ReadonlyArray<ResolversParentTypes['ApplicationModule']>> }>;
  ApplicationBuild: Of<Omit<ApplicationBuild, 'application'> & { application?: Maybe<ResolversParentTypes['Application']> }>;
  ApplicationModule: Of<Omit<ApplicationModule, 'forms'> & { forms?: Maybe<ReadonlyArray<ResolversParentTypes['FormDefinition']>> }>;
  Attachment: Of<Attachment>;
  AttachmentContent: Of<AttachmentContent>;
  AttachmentImage: Of<AttachmentImage>;
  Boolean: Of<Scalars['Boolean']['output']>;
  Budget: Of<Budget>;
  BudgetWindow: Of<BudgetWindow>;
  Case: Of<Omit<Case, 'closedBy' | 'forms' | 'host' | 'indices' | 'messagingEvents' | 'modifiedBy' | 'openedBy' | 'owner' | 'parent'> & { closedBy?: Maybe<ResolversParentTypes['User']>, forms?: Maybe<ResolversParentTypes['FormConnection']>, host?: Maybe<ResolversParentTypes['Case']>, indices?: Maybe<ReadonlyArray<ResolversParentTypes['CaseIndex']>>, messagingEvents?: Maybe<ResolversParentTypes['MessagingEventConnection']>, modifiedBy?: Maybe<ResolversParentTypes['User']>, openedBy?: Maybe<ResolversParentTypes['User']>, owner?: Maybe<ResolversParentTypes['CaseOwner']>, parent?: Maybe<ResolversParentTypes['Case']> }>;
  CaseConnection: Of<Omit<CaseConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Case']> }>;
  CaseCreateInput: Of<CaseCreateInput>;
  CaseCreatePayload: Of<Omit<CaseCreatePayload, 'case'> & { case?: Maybe<ResolversParentTypes['Case']> }>;
  CaseEdge: Of<Omit<CaseEdge, 'node'> & { node: ResolversParentTypes['Case'] }>;
  CaseFilter: Of<CaseFilter>;
  CaseIndex: Of<Omit<CaseIndex, 'case'> & { case?: Maybe<ResolversParentTypes['Case']> }>;
  CaseIndexFilter: Of<CaseIndexFilter>;
  CaseIndexInput: Of<CaseIndexInput>;
  CaseOrder: Of<CaseOrder>;
  CaseOwner: Of<ResolversUnionTypes<ResolversParentTypes>['CaseOwner']>;
  CasePropertyFilter: Of<CasePropertyFilter>;
  CaseSaveIndexInput: Of<CaseSaveIndexInput>;
  CaseSaveInput: Of<CaseSaveInput>;
  CaseSaveResult: Of<Omit<CaseSaveResult, 'case'> & { case?: Maybe<ResolversParentTypes['Case']> }>;
  CaseType: Of<Omit<CaseType, 'applications'> & { applications: ReadonlyArray<ResolversParentTypes['Application']> }>;
  CaseUpdateInput: Of<CaseUpdateInput>;
  CaseUpdatePayload: Of<Omit<CaseUpdatePayload, 'case'> & { case?: Maybe<ResolversParentTypes['Case']> }>;
  CaseUpsertInput: Of<CaseUpsertInput>;
  CaseUpsertPayload: Of<Omit<CaseUpsertPayload, 'case'> & { case?: Maybe<ResolversParentTypes['Case']> }>;
  CasesImportInput: Of<CasesImportInput>;
  CasesImportPayload: Of<CasesImportPayload>;
  CasesSaveChunk: Of<CasesSaveChunk>;
  CasesSaveError: Of<CasesSaveError>;
  CasesSavePayload: Of<Omit<CasesSavePayload, 'results'> & { results?: Maybe<ReadonlyArray<ResolversParentTypes['CaseSaveResult']>> }>;
  CasesSaveProgress: Of<CasesSaveProgress>;
  DataExport: Of<DataExport>;
  DataExportConnection: Of<DataExportConnection>;
  DataExportEdge: Of<DataExportEdge>;
  DataSource: Of<Omit<DataSource, 'rows'> & { rows?: Maybe<ResolversParentTypes['DataSourceRowConnection']> }>;
  DataSourceDefinition: Of<DataSourceDefinition>;
  DataSourceRow: Of<Omit<DataSourceRow, 'case' | 'form'> & { case?: Maybe<ResolversParentTypes['Case']>, form?: Maybe<ResolversParentTypes['Form']> }>;
  DataSourceRowConnection: Of<Omit<DataSourceRowConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DataSourceRowEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DataSourceRow']> }>;
  DataSourceRowEdge: Of<Omit<DataSourceRowEdge, 'node'> & { node: ResolversParentTypes['DataSourceRow'] }>;
  Date: Of<Scalars['Date']['output']>;
  DateTime: Of<Scalars['DateTime']['output']>;
  DateTimeRange: Of<DateTimeRange>;
  Domain: Of<Omit<Domain, 'actionTimes' | 'application' | 'applications' | 'case' | 'caseByExternalId' | 'caseTypes' | 'dataSource' | 'dataSources' | 'form' | 'forms' | 'group' | 'groups' | 'location' | 'locationBySiteCode' | 'messagingEvents' | 'mobileWorker' | 'mobileWorkerByUsername' | 'mobileWorkers' | 'restore' | 'webUser' | 'webUsers'> & { actionTimes?: Maybe<ResolversParentTypes['ActionTimeConnection']>, application?: Maybe<ResolversParentTypes['Application']>, applications?: Maybe<ReadonlyArray<ResolversParentTypes['Application']>>, case?: Maybe<ResolversParentTypes['Case']>, caseByExternalId?: Maybe<ResolversParentTypes['Case']>, caseTypes?: Maybe<ReadonlyArray<ResolversParentTypes['CaseType']>>, dataSource?: Maybe<ResolversParentTypes['DataSource']>, dataSources?: Maybe<ReadonlyArray<ResolversParentTypes['DataSource']>>, form?: Maybe<ResolversParentTypes['Form']>, forms?: Maybe<ResolversParentTypes['FormConnection']>, group?: Maybe<ResolversParentTypes['Group']>, groups?: Maybe<ResolversParentTypes['GroupConnection']>, location?: Maybe<ResolversParentTypes['Location']>, locationBySiteCode?: Maybe<ResolversParentTypes['Location']>, messagingEvents?: Maybe<ResolversParentTypes['MessagingEventConnection']>, mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']>, mobileWorkerByUsername?: Maybe<ResolversParentTypes['MobileWorker']>, mobileWorkers?: Maybe<ResolversParentTypes['MobileWorkerConnection']>, restore?: Maybe<ResolversParentTypes['Restore']>, webUser?: Maybe<ResolversParentTypes['WebUser']>, webUsers?: Maybe<ResolversParentTypes['WebUserConnection']> }>;
  EmailAddress: Of<Scalars['EmailAddress']['output']>;
  FileInput: Of<FileInput>;
  Float: Of<Scalars['Float']['output']>;
  Form: Of<Omit<Form, 'application' | 'build' | 'cases' | 'definition' | 'editedBy' | 'submittedBy'> & { application?: Maybe<ResolversParentTypes['Application']>, build?: Maybe<ResolversParentTypes['Application']>, cases?: Maybe<ReadonlyArray<ResolversParentTypes['Case']>>, definition?: Maybe<ResolversParentTypes['FormDefinition']>, editedBy?: Maybe<ResolversParentTypes['User']>, submittedBy?: Maybe<ResolversParentTypes['User']> }>;
  FormCaseAttachmentInput: Of<FormCaseAttachmentInput>;
  FormCaseIndexInput: Of<FormCaseIndexInput>;
  FormCaseInput: Of<FormCaseInput>;
  FormConnection: Of<Omit<FormConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FormEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Form']> }>;
  FormDataInput: Of<FormDataInput>;
  FormDefinition: Of<Omit<FormDefinition, 'application' | 'module' | 'submissions'> & { application: ResolversParentTypes['Application'], module: ResolversParentTypes['ApplicationModule'], submissions?: Maybe<ResolversParentTypes['FormConnection']> }>;
  FormEdge: Of<Omit<FormEdge, 'node'> & { node: ResolversParentTypes['Form'] }>;
  FormFilter: Of<FormFilter>;
  FormMetaInput: Of<FormMetaInput>;
  FormMetadata: Of<FormMetadata>;
  FormOrder: Of<FormOrder>;
  FormSubmitInput: Of<FormSubmitInput>;
  FormSubmitPayload: Of<Omit<FormSubmitPayload, 'cases' | 'form'> & { cases?: Maybe<ReadonlyArray<ResolversParentTypes['Case']>>, form?: Maybe<ResolversParentTypes['Form']> }>;
  FormsBulkActionPayload: Of<FormsBulkActionPayload>;
  GeoPoint: Of<GeoPoint>;
  Group: Of<Omit<Group, 'deactivatedUsers' | 'users'> & { deactivatedUsers?: Maybe<ReadonlyArray<ResolversParentTypes['MobileWorker']>>, users?: Maybe<ReadonlyArray<ResolversParentTypes['MobileWorker']>> }>;
  GroupConnection: Of<Omit<GroupConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['GroupEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Group']> }>;
  GroupCreateInput: Of<GroupCreateInput>;
  GroupCreatePayload: Of<Omit<GroupCreatePayload, 'group'> & { group?: Maybe<ResolversParentTypes['Group']> }>;
  GroupDeletePayload: Of<GroupDeletePayload>;
  GroupEdge: Of<Omit<GroupEdge, 'node'> & { node: ResolversParentTypes['Group'] }>;
  GroupOutcome: Of<Omit<GroupOutcome, 'group'> & { group?: Maybe<ResolversParentTypes['Group']> }>;
  GroupUpdateInput: Of<GroupUpdateInput>;
  GroupUpdatePayload: Of<Omit<GroupUpdatePayload, 'group'> & { group?: Maybe<ResolversParentTypes['Group']> }>;
  GroupsCreatePayload: Of<Omit<GroupsCreatePayload, 'outcomes'> & { outcomes?: Maybe<ReadonlyArray<ResolversParentTypes['GroupOutcome']>> }>;
  ID: Of<Scalars['ID']['output']>;
  Int: Of<Scalars['Int']['output']>;
  JSON: Of<Scalars['JSON']['output']>;
  JSONObject: Of<Scalars['JSONObject']['output']>;
  Job: Of<Job>;
  JobProblem: Of<JobProblem>;
  Location: Of<Omit<Location, 'ancestor' | 'ancestors' | 'mobileWorkers' | 'parent'> & { ancestor?: Maybe<ResolversParentTypes['Location']>, ancestors?: Maybe<ReadonlyArray<ResolversParentTypes['Location']>>, mobileWorkers?: Maybe<ResolversParentTypes['MobileWorkerConnection']>, parent?: Maybe<ResolversParentTypes['Location']> }>;
  LocationConnection: Of<Omit<LocationConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Location']> }>;
  LocationCreateInput: Of<LocationCreateInput>;
  LocationCreatePayload: Of<Omit<LocationCreatePayload, 'location'> & { location?: Maybe<ResolversParentTypes['Location']> }>;
  LocationEdge: Of<Omit<LocationEdge, 'node'> & { node: ResolversParentTypes['Location'] }>;
  LocationFilter: Of<LocationFilter>;
  LocationOrder: Of<LocationOrder>;
  LocationSaveInput: Of<LocationSaveInput>;
  LocationType: Of<LocationType>;
  LocationUpdateInput: Of<LocationUpdateInput>;
  LocationUpdatePayload: Of<Omit<LocationUpdatePayload, 'location'> & { location?: Maybe<ResolversParentTypes['Location']> }>;
  LocationsSavePayload: Of<Omit<LocationsSavePayload, 'results'> & { results?: Maybe<ReadonlyArray<ResolversParentTypes['SavedLocation']>> }>;
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
  Message: Of<Message>;
  MessagingError: Of<MessagingError>;
  MessagingEvent: Of<Omit<MessagingEvent, 'case' | 'recipient'> & { case?: Maybe<ResolversParentTypes['Case']>, recipient?: Maybe<ResolversParentTypes['MessagingRecipient']> }>;
  MessagingEventConnection: Of<Omit<MessagingEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MessagingEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MessagingEvent']> }>;
  MessagingEventEdge: Of<Omit<MessagingEventEdge, 'node'> & { node: ResolversParentTypes['MessagingEvent'] }>;
  MessagingEventFilter: Of<MessagingEventFilter>;
  MessagingEventOrder: Of<MessagingEventOrder>;
  MessagingRecipient: Of<Omit<MessagingRecipient, 'case' | 'user'> & { case?: Maybe<ResolversParentTypes['Case']>, user?: Maybe<ResolversParentTypes['User']> }>;
  MessagingSource: Of<MessagingSource>;
  MessagingSurvey: Of<Omit<MessagingSurvey, 'application' | 'definition' | 'form'> & { application?: Maybe<ResolversParentTypes['Application']>, definition?: Maybe<ResolversParentTypes['FormDefinition']>, form?: Maybe<ResolversParentTypes['Form']> }>;
  MobileWorker: Of<Omit<MobileWorker, 'forms' | 'groups' | 'locations' | 'primaryLocation' | 'usercase'> & { forms?: Maybe<ResolversParentTypes['FormConnection']>, groups?: Maybe<ReadonlyArray<ResolversParentTypes['Group']>>, locations?: Maybe<ReadonlyArray<ResolversParentTypes['Location']>>, primaryLocation?: Maybe<ResolversParentTypes['Location']>, usercase?: Maybe<ResolversParentTypes['Case']> }>;
  MobileWorkerActivatePayload: Of<Omit<MobileWorkerActivatePayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkerConnection: Of<Omit<MobileWorkerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MobileWorkerEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkerCreateInput: Of<MobileWorkerCreateInput>;
  MobileWorkerCreatePayload: Of<Omit<MobileWorkerCreatePayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkerCreateResult: Of<Omit<MobileWorkerCreateResult, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkerDeactivatePayload: Of<Omit<MobileWorkerDeactivatePayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkerDeletePayload: Of<MobileWorkerDeletePayload>;
  MobileWorkerEdge: Of<Omit<MobileWorkerEdge, 'node'> & { node: ResolversParentTypes['MobileWorker'] }>;
  MobileWorkerFilter: Of<MobileWorkerFilter>;
  MobileWorkerRegisterInput: Of<MobileWorkerRegisterInput>;
  MobileWorkerRegisterPayload: Of<Omit<MobileWorkerRegisterPayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkerResetPasswordPayload: Of<Omit<MobileWorkerResetPasswordPayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkerUpdateInput: Of<MobileWorkerUpdateInput>;
  MobileWorkerUpdatePayload: Of<Omit<MobileWorkerUpdatePayload, 'mobileWorker'> & { mobileWorker?: Maybe<ResolversParentTypes['MobileWorker']> }>;
  MobileWorkersCreatePayload: Of<Omit<MobileWorkersCreatePayload, 'results'> & { results?: Maybe<ReadonlyArray<ResolversParentTypes['MobileWorkerCreateResult']>> }>;
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
  Restore: Of<Omit<Restore, 'cases'> & { cases: ReadonlyArray<ResolversParentTypes['RestoreCase']> }>;
  RestoreCase: Of<Omit<RestoreCase, 'case' | 'indices'> & { case?: Maybe<ResolversParentTypes['Case']>, indices: ReadonlyArray<ResolversParentTypes['CaseIndex']> }>;
  RestoreFixture: Of<RestoreFixture>;
  RestoreRegistration: Of<RestoreRegistration>;
  SavedExport: Of<SavedExport>;
  SavedLocation: Of<Omit<SavedLocation, 'location'> & { location?: Maybe<ResolversParentTypes['Location']> }>;
  SignInPayload: Of<Omit<SignInPayload, 'user'> & { user?: Maybe<ResolversParentTypes['SignedInUser']> }>;
  SignedInUser: Of<ResolversUnionTypes<ResolversParentTypes>['SignedInUser']>;
  SmsInvitationInput: Of<SmsInvitationInput>;
  String: Of<Scalars['String']['output']>;
  URL: Of<Scalars['URL']['output']>;
  UnknownOwner: Of<UnknownOwner>;
  UnknownUser: Of<UnknownUser>;
  Upload: Of<Scalars['Upload']['output']>;
  User: Of<ResolversUnionTypes<ResolversParentTypes>['User']>;
  UserError: Of<UserError>;
  Viewer: Of<Omit<Viewer, 'domains'> & { domains?: Maybe<ReadonlyArray<ResolversParentTypes['Domain']>> }>;
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
};

export type FreshDirectiveArgs = {
  maxAge?: Maybe<Scalars['Int']['input']>;
  staleIfThrottled?: Maybe<Scalars['Int']['input']>;
};

export type FreshDirectiveResolver<Result, Parent, ContextType = Context, Args = FreshDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type MaxItemsDirectiveArgs = {
  count: Scalars['Int']['input'];
};

export type MaxItemsDirectiveResolver<Result, Parent, ContextType = Context, Args = MaxItemsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActionTimeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionTime'] = ResolversParentTypes['ActionTime']> = {
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  localDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  startTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
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
  buildComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  builds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ApplicationBuild']>>, ParentType, ContextType>;
  builtFromAppId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  builtOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ccz?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType, RequireFields<ApplicationCczArgs, 'multimedia'>>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isReleased?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  modules?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ApplicationModule']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplicationBuildResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationBuild'] = ResolversParentTypes['ApplicationBuild']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  buildComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  buildId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  builtOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isReleased?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ApplicationModuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationModule'] = ResolversParentTypes['ApplicationModule']> = {
  caseProperties?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  caseType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  forms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FormDefinition']>>, ParentType, ContextType>;
  moduleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ApplicationModuleNameArgs>>;
  names?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
};

export type AttachmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  content?: Resolver<Maybe<ResolversTypes['AttachmentContent']>, ParentType, ContextType, RequireFields<AttachmentContentArgs, 'maxBytes'>>;
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  href?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['AttachmentImage']>, ParentType, ContextType, Partial<AttachmentImageArgs>>;
  length?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type AttachmentContentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachmentContent'] = ResolversParentTypes['AttachmentContent']> = {
  base64?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AttachmentImageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachmentImage'] = ResolversParentTypes['AttachmentImage']> = {
  content?: Resolver<Maybe<ResolversTypes['AttachmentContent']>, ParentType, ContextType, RequireFields<AttachmentImageContentArgs, 'maxBytes'>>;
  href?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  caseName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caseType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  children?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<CaseChildrenArgs, 'first'>>;
  closed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
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
  indices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CaseIndex']>>, ParentType, ContextType>;
  lastModified?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  messagingEvents?: Resolver<Maybe<ResolversTypes['MessagingEventConnection']>, ParentType, ContextType, RequireFields<CaseMessagingEventsArgs, 'first'>>;
  modifiedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  openedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['CaseOwner']>, ParentType, ContextType>;
  ownerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  properties?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType, Partial<CasePropertiesArgs>>;
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

export type CaseCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseCreatePayload'] = ResolversParentTypes['CaseCreatePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  formId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type CaseSaveResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseSaveResult'] = ResolversParentTypes['CaseSaveResult']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['SaveOutcome'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type CaseTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseType'] = ResolversParentTypes['CaseType']> = {
  applications?: Resolver<ReadonlyArray<ResolversTypes['Application']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  properties?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CaseUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseUpdatePayload'] = ResolversParentTypes['CaseUpdatePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  formId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CaseUpsertPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseUpsertPayload'] = ResolversParentTypes['CaseUpsertPayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  formId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CasesImportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CasesImportPayload'] = ResolversParentTypes['CasesImportPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CasesSaveChunkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CasesSaveChunk'] = ResolversParentTypes['CasesSaveChunk']> = {
  error?: Resolver<Maybe<ResolversTypes['CasesSaveError']>, ParentType, ContextType>;
  formId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['SaveOutcome'], ParentType, ContextType>;
  places?: Resolver<ReadonlyArray<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
};

export type CasesSaveErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CasesSaveError'] = ResolversParentTypes['CasesSaveError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfter?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  safeToRepeat?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type CasesSavePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CasesSavePayload'] = ResolversParentTypes['CasesSavePayload']> = {
  chunks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CasesSaveChunk']>>, ParentType, ContextType>;
  left?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NonNegativeInt']>>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CaseSaveResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CasesSaveProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CasesSaveProgress'] = ResolversParentTypes['CasesSaveProgress']> = {
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

export type DataExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExport'] = ResolversParentTypes['DataExport']> = {
  caseType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detConfigHref?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detConfigUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  exportFormat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exportId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDeidentified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  odataFeed?: Resolver<Maybe<ResolversTypes['ODataFeed']>, ParentType, ContextType, RequireFields<DataExportOdataFeedArgs, 'tableId'>>;
  savedExport?: Resolver<ResolversTypes['SavedExport'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type DomainResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Domain'] = ResolversParentTypes['Domain']> = {
  actionTimes?: Resolver<Maybe<ResolversTypes['ActionTimeConnection']>, ParentType, ContextType, RequireFields<DomainActionTimesArgs, 'first'>>;
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType, RequireFields<DomainApplicationArgs, 'appId'>>;
  applications?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Application']>>, ParentType, ContextType>;
  budget?: Resolver<Maybe<ResolversTypes['Budget']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<DomainCaseArgs, 'caseId'>>;
  caseByExternalId?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<DomainCaseByExternalIdArgs, 'externalId'>>;
  caseTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CaseType']>>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<DomainCasesArgs, 'first'>>;
  casesSaveProgress?: Resolver<Maybe<ResolversTypes['CasesSaveProgress']>, ParentType, ContextType, RequireFields<DomainCasesSaveProgressArgs, 'idempotencyKey'>>;
  dataSource?: Resolver<Maybe<ResolversTypes['DataSource']>, ParentType, ContextType, RequireFields<DomainDataSourceArgs, 'dataSourceId'>>;
  dataSources?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DataSource']>>, ParentType, ContextType>;
  export?: Resolver<Maybe<ResolversTypes['DataExport']>, ParentType, ContextType, RequireFields<DomainExportArgs, 'exportId'>>;
  exports?: Resolver<Maybe<ResolversTypes['DataExportConnection']>, ParentType, ContextType, RequireFields<DomainExportsArgs, 'first'>>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType, RequireFields<DomainFormArgs, 'formId'>>;
  forms?: Resolver<Maybe<ResolversTypes['FormConnection']>, ParentType, ContextType, RequireFields<DomainFormsArgs, 'first'>>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<DomainGroupArgs, 'groupId'>>;
  groups?: Resolver<Maybe<ResolversTypes['GroupConnection']>, ParentType, ContextType, RequireFields<DomainGroupsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType, RequireFields<DomainJobArgs, 'jobId'>>;
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
  odataFeed?: Resolver<Maybe<ResolversTypes['ODataFeed']>, ParentType, ContextType, RequireFields<DomainOdataFeedArgs, 'configId' | 'kind' | 'tableId'>>;
  projectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType, RequireFields<DomainReportArgs, 'reportId'>>;
  reports?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Report']>>, ParentType, ContextType>;
  restore?: Resolver<Maybe<ResolversTypes['Restore']>, ParentType, ContextType, RequireFields<DomainRestoreArgs, 'failHard' | 'overwriteCache' | 'skipFixtures' | 'version'>>;
  savedExport?: Resolver<Maybe<ResolversTypes['SavedExport']>, ParentType, ContextType, RequireFields<DomainSavedExportArgs, 'exportId'>>;
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
  archived?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  attachments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Attachment']>>, ParentType, ContextType>;
  build?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  buildId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  caseIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Case']>>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['FormDefinition']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  editedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  editedOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
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
  submittedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uiVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<FormValueArgs, 'path'>>;
  values?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JSON']>>, ParentType, ContextType, RequireFields<FormValuesArgs, 'path'>>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  names?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  questions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Question']>>, ParentType, ContextType>;
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

export type FormSubmitPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormSubmitPayload'] = ResolversParentTypes['FormSubmitPayload']> = {
  cases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Case']>>, ParentType, ContextType>;
  duplicate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType>;
  formId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FormsBulkActionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormsBulkActionPayload'] = ResolversParentTypes['FormsBulkActionPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  deactivatedUsers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MobileWorker']>>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reporting?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  users?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MobileWorker']>>, ParentType, ContextType>;
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
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GroupDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupDeletePayload'] = ResolversParentTypes['GroupDeletePayload']> = {
  groupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupEdge'] = ResolversParentTypes['GroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
};

export type GroupOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupOutcome'] = ResolversParentTypes['GroupOutcome']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GroupUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupUpdatePayload'] = ResolversParentTypes['GroupUpdatePayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GroupsCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupsCreatePayload'] = ResolversParentTypes['GroupsCreatePayload']> = {
  outcomes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['GroupOutcome']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type JobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['JobKind'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['JobProblem']>, ParentType, ContextType>;
  processed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requested?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['JobStatus'], ParentType, ContextType>;
  succeeded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobProblem'] = ResolversParentTypes['JobProblem']> = {
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ids?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
};

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
  lastModified?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  locationData?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  locationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mobileWorkers?: Resolver<Maybe<ResolversTypes['MobileWorkerConnection']>, ParentType, ContextType, RequireFields<LocationMobileWorkersArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  parentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  siteCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['LocationType']>, ParentType, ContextType>;
  typeCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  typeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LocationsSavePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationsSavePayload'] = ResolversParentTypes['LocationsSavePayload']> = {
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SavedLocation']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LookupTableDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableDeletePayload'] = ResolversParentTypes['LookupTableDeletePayload']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  tableId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  href?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LookupTableRowDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableRowDeletePayload'] = ResolversParentTypes['LookupTableRowDeletePayload']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rowId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LookupTableUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableUpdatePayload'] = ResolversParentTypes['LookupTableUpdatePayload']> = {
  lookupTable?: Resolver<Maybe<ResolversTypes['LookupTable']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LookupTableValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTableValue'] = ResolversParentTypes['LookupTableValue']> = {
  properties?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LookupTablesUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupTablesUploadPayload'] = ResolversParentTypes['LookupTablesUploadPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  backend?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateModified?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MessagingErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagingError'] = ResolversParentTypes['MessagingError']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageDetail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MessagingEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagingEvent'] = ResolversParentTypes['MessagingEvent']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  caseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateLastActivity?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['MessagingError']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Message']>>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['MessagingRecipient']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['MessagingSource']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type MessagingSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagingSource'] = ResolversParentTypes['MessagingSource']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MobileWorkerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerConnection'] = ResolversParentTypes['MobileWorkerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MobileWorkerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MobileWorker']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MobileWorkerCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerCreatePayload'] = ResolversParentTypes['MobileWorkerCreatePayload']> = {
  mobileWorker?: Resolver<Maybe<ResolversTypes['MobileWorker']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type MobileWorkerCreateResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerCreateResult'] = ResolversParentTypes['MobileWorkerCreateResult']> = {
  mobileWorker?: Resolver<Maybe<ResolversTypes['MobileWorker']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['MobileWorkerCreateOutcome'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type MobileWorkerDeactivatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerDeactivatePayload'] = ResolversParentTypes['MobileWorkerDeactivatePayload']> = {
  mobileWorker?: Resolver<Maybe<ResolversTypes['MobileWorker']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MobileWorkerDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerDeletePayload'] = ResolversParentTypes['MobileWorkerDeletePayload']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MobileWorkerResetPasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerResetPasswordPayload'] = ResolversParentTypes['MobileWorkerResetPasswordPayload']> = {
  mobileWorker?: Resolver<Maybe<ResolversTypes['MobileWorker']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MobileWorkerUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkerUpdatePayload'] = ResolversParentTypes['MobileWorkerUpdatePayload']> = {
  mobileWorker?: Resolver<Maybe<ResolversTypes['MobileWorker']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MobileWorkersCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkersCreatePayload'] = ResolversParentTypes['MobileWorkersCreatePayload']> = {
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MobileWorkerCreateResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MobileWorkersInviteBySmsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkersInviteBySmsPayload'] = ResolversParentTypes['MobileWorkersInviteBySmsPayload']> = {
  phoneNumbers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MobileWorkersResendInstallInfoBySmsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileWorkersResendInstallInfoBySmsPayload'] = ResolversParentTypes['MobileWorkersResendInstallInfoBySmsPayload']> = {
  phoneNumbers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  caseCreate?: Resolver<Maybe<ResolversTypes['CaseCreatePayload']>, ParentType, ContextType, RequireFields<MutationCaseCreateArgs, 'domain' | 'input'>>;
  caseUpdate?: Resolver<Maybe<ResolversTypes['CaseUpdatePayload']>, ParentType, ContextType, RequireFields<MutationCaseUpdateArgs, 'domain' | 'input'>>;
  caseUpsert?: Resolver<Maybe<ResolversTypes['CaseUpsertPayload']>, ParentType, ContextType, RequireFields<MutationCaseUpsertArgs, 'domain' | 'externalId' | 'input'>>;
  casesImport?: Resolver<Maybe<ResolversTypes['CasesImportPayload']>, ParentType, ContextType, RequireFields<MutationCasesImportArgs, 'domain' | 'input'>>;
  casesSave?: Resolver<Maybe<ResolversTypes['CasesSavePayload']>, ParentType, ContextType, RequireFields<MutationCasesSaveArgs, 'cases' | 'domain' | 'stopAtFailure'>>;
  formSubmit?: Resolver<Maybe<ResolversTypes['FormSubmitPayload']>, ParentType, ContextType, RequireFields<MutationFormSubmitArgs, 'domain' | 'input'>>;
  formsBulkAction?: Resolver<Maybe<ResolversTypes['FormsBulkActionPayload']>, ParentType, ContextType, RequireFields<MutationFormsBulkActionArgs, 'action' | 'domain' | 'formIds'>>;
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
  signIn?: Resolver<Maybe<ResolversTypes['SignInPayload']>, ParentType, ContextType, RequireFields<MutationSignInArgs, 'domain' | 'password' | 'username'>>;
  webUserActivate?: Resolver<Maybe<ResolversTypes['WebUserActivatePayload']>, ParentType, ContextType, RequireFields<MutationWebUserActivateArgs, 'domain' | 'userId'>>;
  webUserDeactivate?: Resolver<Maybe<ResolversTypes['WebUserDeactivatePayload']>, ParentType, ContextType, RequireFields<MutationWebUserDeactivateArgs, 'domain' | 'userId'>>;
  webUserInvite?: Resolver<Maybe<ResolversTypes['WebUserInvitePayload']>, ParentType, ContextType, RequireFields<MutationWebUserInviteArgs, 'domain' | 'input'>>;
  webUserUpdate?: Resolver<Maybe<ResolversTypes['WebUserUpdatePayload']>, ParentType, ContextType, RequireFields<MutationWebUserUpdateArgs, 'domain' | 'input' | 'userId'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Application' | 'Case' | 'DataExport' | 'DataSource' | 'Domain' | 'Form' | 'Group' | 'Job' | 'Location' | 'LocationType' | 'LookupTable' | 'LookupTableRow' | 'MessagingEvent' | 'MobileWorker' | 'Report' | 'WebUser', ParentType, ContextType>;
};

export interface NonNegativeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['NonNegativeInt'], any> {
  name: 'NonNegativeInt';
}

export type ODataColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ODataColumn'] = ResolversParentTypes['ODataColumn']> = {
  isKey?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ODataFeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ODataFeed'] = ResolversParentTypes['ODataFeed']> = {
  columns?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ODataColumn']>>, ParentType, ContextType>;
  configId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ODataFeedKind'], ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['ODataRowConnection']>, ParentType, ContextType, RequireFields<ODataFeedRowsArgs, 'first'>>;
  tableId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ODataRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ODataRow'] = ResolversParentTypes['ODataRow']> = {
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ODataRowValueArgs, 'column'>>;
  values?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
};

export type ODataRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ODataRowConnection'] = ResolversParentTypes['ODataRowConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ODataRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ODataRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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
  isGroup?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  options?: Resolver<Maybe<ReadonlyArray<ResolversTypes['QuestionOption']>>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relevant?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  repeat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  required?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  setValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  translations?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QuestionOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuestionOption'] = ResolversParentTypes['QuestionOption']> = {
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  translations?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  columnId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  display?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ReportColumnDisplayArgs>>;
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

export type RestoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Restore'] = ResolversParentTypes['Restore']> = {
  cases?: Resolver<ReadonlyArray<ResolversTypes['RestoreCase']>, ParentType, ContextType, Partial<RestoreCasesArgs>>;
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fixtures?: Resolver<ReadonlyArray<ResolversTypes['RestoreFixture']>, ParentType, ContextType, Partial<RestoreFixturesArgs>>;
  itemCount?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  registration?: Resolver<ResolversTypes['RestoreRegistration'], ParentType, ContextType>;
  restoreId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RestoreCaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreCase'] = ResolversParentTypes['RestoreCase']> = {
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caseType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dateModified?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  indices?: Resolver<ReadonlyArray<ResolversTypes['CaseIndex']>, ParentType, ContextType>;
  ownerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  properties?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType, Partial<RestoreCasePropertiesArgs>>;
  property?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<RestoreCasePropertyArgs, 'name'>>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type RestoreFixtureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreFixture'] = ResolversParentTypes['RestoreFixture']> = {
  content?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  fixtureId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  exportId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  href?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type SavedLocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedLocation'] = ResolversParentTypes['SavedLocation']> = {
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  locationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['SignedInUser']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignedInUserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedInUser'] = ResolversParentTypes['SignedInUser']> = {
  __resolveType: TypeResolveFn<'MobileWorker' | 'WebUser', ParentType, ContextType>;
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

export interface UploadScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Upload'], any> {
  name: 'Upload';
}

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  __resolveType: TypeResolveFn<'MobileWorker' | 'UnknownUser' | 'WebUser', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  domains?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Domain']>>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  webUser?: Resolver<Maybe<ResolversTypes['WebUser']>, ParentType, ContextType>;
};

export type WebUserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUserConnection'] = ResolversParentTypes['WebUserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WebUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WebUser']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WebUserDeactivatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUserDeactivatePayload'] = ResolversParentTypes['WebUserDeactivatePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  webUser?: Resolver<Maybe<ResolversTypes['WebUser']>, ParentType, ContextType>;
};

export type WebUserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUserEdge'] = ResolversParentTypes['WebUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebUser'], ParentType, ContextType>;
};

export type WebUserInvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUserInvitation'] = ResolversParentTypes['WebUserInvitation']> = {
  domain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  invitationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  locationIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  locations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Location']>>, ParentType, ContextType>;
  primaryLocation?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  primaryLocationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tableauGroups?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tableauRole?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userData?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
};

export type WebUserInvitePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUserInvitePayload'] = ResolversParentTypes['WebUserInvitePayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['WebUserInvitation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WebUserUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebUserUpdatePayload'] = ResolversParentTypes['WebUserUpdatePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  webUser?: Resolver<Maybe<ResolversTypes['WebUser']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ActionTime?: ActionTimeResolvers<ContextType>;
  ActionTimeConnection?: ActionTimeConnectionResolvers<ContextType>;
  ActionTimeEdge?: ActionTimeEdgeResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  ApplicationBuild?: ApplicationBuildResolvers<ContextType>;
  ApplicationModule?: ApplicationModuleResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  AttachmentContent?: AttachmentContentResolvers<ContextType>;
  AttachmentImage?: AttachmentImageResolvers<ContextType>;
  Budget?: BudgetResolvers<ContextType>;
  BudgetWindow?: BudgetWindowResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseCreatePayload?: CaseCreatePayloadResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  CaseIndex?: CaseIndexResolvers<ContextType>;
  CaseOwner?: CaseOwnerResolvers<ContextType>;
  CaseSaveResult?: CaseSaveResultResolvers<ContextType>;
  CaseType?: CaseTypeResolvers<ContextType>;
  CaseUpdatePayload?: CaseUpdatePayloadResolvers<ContextType>;
  CaseUpsertPayload?: CaseUpsertPayloadResolvers<ContextType>;
  CasesImportPayload?: CasesImportPayloadResolvers<ContextType>;
  CasesSaveChunk?: CasesSaveChunkResolvers<ContextType>;
  CasesSaveError?: CasesSaveErrorResolvers<ContextType>;
  CasesSavePayload?: CasesSavePayloadResolvers<ContextType>;
  CasesSaveProgress?: CasesSaveProgressResolvers<ContextType>;
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
  Domain?: DomainResolvers<ContextType>;
  EmailAddress?: GraphQLScalarType;
  Form?: FormResolvers<ContextType>;
  FormConnection?: FormConnectionResolvers<ContextType>;
  FormDefinition?: FormDefinitionResolvers<ContextType>;
  FormEdge?: FormEdgeResolvers<ContextType>;
  FormMetadata?: FormMetadataResolvers<ContextType>;
  FormSubmitPayload?: FormSubmitPayloadResolvers<ContextType>;
  FormsBulkActionPayload?: FormsBulkActionPayloadResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  GroupConnection?: GroupConnectionResolvers<ContextType>;
  GroupCreatePayload?: GroupCreatePayloadResolvers<ContextType>;
  GroupDeletePayload?: GroupDeletePayloadResolvers<ContextType>;
  GroupEdge?: GroupEdgeResolvers<ContextType>;
  GroupOutcome?: GroupOutcomeResolvers<ContextType>;
  GroupUpdatePayload?: GroupUpdatePayloadResolvers<ContextType>;
  GroupsCreatePayload?: GroupsCreatePayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  JSONObject?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  JobProblem?: JobProblemResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  LocationConnection?: LocationConnectionResolvers<ContextType>;
  LocationCreatePayload?: LocationCreatePayloadResolvers<ContextType>;
  LocationEdge?: LocationEdgeResolvers<ContextType>;
  LocationType?: LocationTypeResolvers<ContextType>;
  LocationUpdatePayload?: LocationUpdatePayloadResolvers<ContextType>;
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
  Message?: MessageResolvers<ContextType>;
  MessagingError?: MessagingErrorResolvers<ContextType>;
  MessagingEvent?: MessagingEventResolvers<ContextType>;
  MessagingEventConnection?: MessagingEventConnectionResolvers<ContextType>;
  MessagingEventEdge?: MessagingEventEdgeResolvers<ContextType>;
  MessagingRecipient?: MessagingRecipientResolvers<ContextType>;
  MessagingSource?: MessagingSourceResolvers<ContextType>;
  MessagingSurvey?: MessagingSurveyResolvers<ContextType>;
  MobileWorker?: MobileWorkerResolvers<ContextType>;
  MobileWorkerActivatePayload?: MobileWorkerActivatePayloadResolvers<ContextType>;
  MobileWorkerConnection?: MobileWorkerConnectionResolvers<ContextType>;
  MobileWorkerCreatePayload?: MobileWorkerCreatePayloadResolvers<ContextType>;
  MobileWorkerCreateResult?: MobileWorkerCreateResultResolvers<ContextType>;
  MobileWorkerDeactivatePayload?: MobileWorkerDeactivatePayloadResolvers<ContextType>;
  MobileWorkerDeletePayload?: MobileWorkerDeletePayloadResolvers<ContextType>;
  MobileWorkerEdge?: MobileWorkerEdgeResolvers<ContextType>;
  MobileWorkerRegisterPayload?: MobileWorkerRegisterPayloadResolvers<ContextType>;
  MobileWorkerResetPasswordPayload?: MobileWorkerResetPasswordPayloadResolvers<ContextType>;
  MobileWorkerUpdatePayload?: MobileWorkerUpdatePayloadResolvers<ContextType>;
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
  Restore?: RestoreResolvers<ContextType>;
  RestoreCase?: RestoreCaseResolvers<ContextType>;
  RestoreFixture?: RestoreFixtureResolvers<ContextType>;
  RestoreRegistration?: RestoreRegistrationResolvers<ContextType>;
  SavedExport?: SavedExportResolvers<ContextType>;
  SavedLocation?: SavedLocationResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignedInUser?: SignedInUserResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UnknownOwner?: UnknownOwnerResolvers<ContextType>;
  UnknownUser?: UnknownUserResolvers<ContextType>;
  Upload?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WebUser?: WebUserResolvers<ContextType>;
  WebUserActivatePayload?: WebUserActivatePayloadResolvers<ContextType>;
  WebUserConnection?: WebUserConnectionResolvers<ContextType>;
  WebUserDeactivatePayload?: WebUserDeactivatePayloadResolvers<ContextType>;
  WebUserEdge?: WebUserEdgeResolvers<ContextType>;
  WebUserInvitation?: WebUserInvitationResolvers<ContextType>;
  WebUserInvitePayload?: WebUserInvitePayloadResolvers<ContextType>;
  WebUserUpdatePayload?: WebUserUpdatePayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  fresh?: FreshDirectiveResolver<any, any, ContextType>;
  maxItems?: MaxItemsDirectiveResolver<any, any, ContextType>;
};
