import type { Problem } from './errors.js';
import type { BudgetState } from './hq/budget.js';
import type { BuildRow, FormDefinitionPart, ModulePart, QuestionRow } from './resources/application.js';
import type { AttachmentPart } from './resources/attachment.js';
import type { CaseIndexRow } from './resources/case.js';
import type { MetadataRow } from './resources/form.js';
import type { resources } from './resources/index.js';
import type { LookupFieldPart, LookupTableDefinitionRow, LookupValueRow } from './resources/lookupTable.js';
import type { MessageRow, MessagingEventRow, RecipientRow, SurveyRow } from './resources/message.js';
import type { ReportDataRow, ReportDefinitionRow } from './resources/report.js';

type Families = typeof resources;
type RowOf<Family extends keyof Families> = ReturnType<Families[Family]['read']>;

/** Types that are a row of HQ's. */
interface Rows {
  Application: RowOf<'applications'>;
  Case: RowOf<'cases'>;
  Domain: RowOf<'userDomains'>;
  Form: RowOf<'forms'>;
  Group: RowOf<'groups'>;
  Location: RowOf<'locations'>;
  LocationType: RowOf<'locationTypes'>;
  LookupTable: RowOf<'lookupTables'>;
  LookupTableRow: RowOf<'lookupTableRows'>;
  MessagingEvent: RowOf<'messagingEvents'>;
  MobileWorker: RowOf<'mobileWorkers'>;
  Report: RowOf<'reports'>;
  ReportRow: ReportDataRow;
  Viewer: RowOf<'identities'>;
  WebUser: RowOf<'webUsers'>;
}

/** A part of a row, which asks HQ further in its project space. */
type In<Part> = Part & { readonly domain: string };

/** Types that are a part of a row. */
interface Parts {
  ApplicationBuild: In<BuildRow>;
  ApplicationModule: ModulePart;
  Attachment: AttachmentPart;
  Budget: In<BudgetState>;
  BudgetWindow: BudgetState['windows'][number];
  CaseIndex: In<CaseIndexRow & { readonly identifier: string }>;
  FormDefinition: FormDefinitionPart;
  FormMetadata: MetadataRow;
  LookupTableField: LookupTableDefinitionRow['fields'][number];
  LookupTableRowField: LookupFieldPart;
  LookupTableValue: LookupValueRow;
  Message: MessageRow;
  MessagingError: NonNullable<MessagingEventRow['error']>;
  MessagingRecipient: In<RecipientRow>;
  MessagingSource: MessagingEventRow['source'];
  MessagingSurvey: In<SurveyRow>;
  Question: QuestionRow;
  QuestionOption: NonNullable<QuestionRow['options']>[number];
  ReportColumn: ReportDefinitionRow['columns'][number];
  ReportRowColumn: ReportDataRow['columns'][number];
}

/** A payload whose worker is read only if it is asked for. */
export interface OfWorker {
  readonly mobileWorker?: { readonly domain: string; readonly userId: string } | null;
  readonly userErrors: readonly Problem[];
}

/** What mutations answer, where that is not the payload's own fields. */
interface Payloads {
  MobileWorkerActivatePayload: OfWorker;
  MobileWorkerDeactivatePayload: OfWorker;
  MobileWorkerResetPasswordPayload: OfWorker;
}

type Parents = Rows & Parts & Payloads;

/** What a resolver is handed as the parent of a GraphQL type: HQ's row, a part of it, or else its fields in kind. */
export type Of<T> = T extends readonly (infer Item)[]
  ? readonly Of<Item>[]
  : T extends Promise<infer Later>
    ? Promise<Of<Later>>
    : T extends { readonly __typename?: infer Name }
      ? Extract<Name, keyof Parents> extends never
        ? { readonly [K in keyof T]: Of<T[K]> }
        : Parents[Extract<Name, keyof Parents>]
      : T;
