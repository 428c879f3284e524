import type { Problem } from '../errors.js';
import type { WriteOutcome } from '../generated/schema.js';
import type { ImageLimits } from './attachment/imageLimits.js';
import type { MutationPayload } from '../graphql/payload.js';
import type { BudgetState } from '../client/budget/budget.js';
import type { PackagePart } from './application/ccz.js';
import type { CaseTypePart, FormDefinitionPart, ModulePart, ItemsetRow, QuestionRow } from './application/row.js';
import type { AttachmentPart } from './attachment/resource.js';
import type { CaseIndexRow } from './case/row.js';
import type { DetConfigPart, SavedExportPart } from './dataExport/resource.js';
import type { DataSourceDataRow, DataSourcePart } from './report/dataSource/resource.js';
import type { MetadataRow } from './form/row.js';
import type { FormSubmitted } from './form/submit/writes.js';
import type * as resources from './resources.js';
import type { JobProblemPart, JobRow } from './job/resource.js';
import type { LookupFieldPart, LookupTableDefinitionRow, LookupValueRow } from './lookupTable/resource.js';
import type { TableCreated, TableUpdated } from './lookupTable/change/writes.js';
import type { MessagePart, MessagingEventRow, RecipientRow, SurveyRow } from './message/resource.js';
import type { ODataColumnPart } from './dataExport/odata/metadata.js';
import type { FeedPart, FeedRow } from './dataExport/odata/resource.js';
import type { LimitPart, LimitWindowPart } from './project/limits.js';
import type { ReportDataRow, ReportDefinitionRow } from './report/resource.js';
import type { RestoreCaseRow } from './restore/cases.js';
import type { RestoreFixtureRow } from './restore/fixtures.js';
import type { RegistrationRow, RestoreRow } from './restore/reader.js';
import type { InvitationRow } from './webUser/change/writes.js';

type ResourceList = typeof resources;
type RowOf<Family extends keyof ResourceList> = ReturnType<ResourceList[Family]['read']>;

type AnyRow = RowOf<keyof ResourceList>;

/** Types of rows that state their type by `__typename`. */
type NamedRows = {
  readonly [Name in Extract<AnyRow, { readonly __typename: string }>['__typename']]: Extract<
    AnyRow,
    { readonly __typename: Name }
  >;
};

/** Types of rows without `__typename`, or of a family that is not listed. */
interface TypeRows {
  DataSourceDefinition: RowOf<'dataSourceDefinitions'>;
  DataSourceRow: DataSourceDataRow;
  HqJob: JobRow;
  ODataRow: FeedRow;
  ReportRow: ReportDataRow;
  HqAccount: RowOf<'identities'>;
}

/** A part of a row, with the project space for further requests. */
type FamilyRows<Part> = Part & { readonly domain: string };

/** The payload of a mutation whose object is read afterwards: the outcome is absent where the change was not made. */
type PayloadOf<Outcome> = Partial<Outcome> & MutationPayload;

/** Payload of activating or deactivating a web user: HQ returns no row. */
type SwitchedPayload = PayloadOf<{ readonly webUser: { readonly domain: string; readonly userId: string } }>;

/** One of several saved locations: HQ returns only its id. */
type SavedLocation = FamilyRows<{
  readonly index: number;
  readonly outcome: WriteOutcome;
  readonly locationId: string;
  readonly userErrors: readonly Problem[];
}>;

/** Types that are a part of a row. */
interface PartRows {
  ApplicationPackage: PackagePart;
  ApplicationModule: ModulePart;
  FormAttachment: AttachmentPart;
  CaseAttachment: AttachmentPart;
  CaseAttachmentImage: AttachmentPart & { readonly limits: ImageLimits };
  RequestBudget: FamilyRows<BudgetState>;
  RequestBudgetLimit: LimitPart;
  RequestBudgetWindow: LimitWindowPart;
  CaseType: CaseTypePart;
  CaseIndex: FamilyRows<CaseIndexRow & { readonly identifier: string }>;
  DataSource: DataSourcePart;
  DetConfig: DetConfigPart;
  FormDefinition: FormDefinitionPart;
  FormMetadata: MetadataRow;
  FormSubmitPayload: Partial<FormSubmitted> & MutationPayload;
  HqJobProblem: JobProblemPart;
  LookupTableCreatePayload: PayloadOf<TableCreated>;
  LookupTableField: LookupTableDefinitionRow['fields'][number];
  LookupTableRowField: LookupFieldPart;
  LookupTableUpdatePayload: PayloadOf<TableUpdated>;
  LookupTableValue: LookupValueRow;
  MessagingMessage: MessagePart;
  MessagingError: NonNullable<MessagingEventRow['error']>;
  MessagingRecipient: FamilyRows<RecipientRow>;
  MessagingSource: MessagingEventRow['source'];
  MessagingSurvey: FamilyRows<SurveyRow>;
  ODataColumn: ODataColumnPart;
  ODataFeed: FeedPart;
  FormQuestion: QuestionRow;
  FormQuestionItemset: ItemsetRow;
  FormQuestionOption: NonNullable<QuestionRow['options']>[number];
  ReportColumn: ReportDefinitionRow['columns'][number];
  ReportRowColumn: ReportDataRow['columns'][number];
  Restore: FamilyRows<RestoreRow>;
  RestoreCase: FamilyRows<RestoreCaseRow>;
  RestoreFixture: RestoreFixtureRow;
  RestoreRegistration: RegistrationRow;
  SavedExport: SavedExportPart;
  LocationsSavePayload: PayloadOf<{ readonly results: readonly SavedLocation[] }>;
  LocationWriteResult: SavedLocation;
  WebUserActivatePayload: SwitchedPayload;
  WebUserDeactivatePayload: SwitchedPayload;
  WebUserInvitation: InvitationRow;
}

/** A payload whose worker is read only when selected. */
export interface OfWorker {
  readonly mobileWorker?: { readonly domain: string; readonly userId: string } | null;
  readonly userErrors: readonly Problem[];
}

/** Mutation payloads that differ from their GraphQL fields. */
interface Payloads {
  MobileWorkerActivatePayload: OfWorker;
  MobileWorkerDeactivatePayload: OfWorker;
  MobileWorkerResetPasswordPayload: OfWorker;
}

type Parents = NamedRows & TypeRows & PartRows & Payloads;

/** The parent of a GraphQL type's resolvers: HQ's row, a part of a row, or an object with the type's own fields. */
export type Of<T> = T extends readonly (infer Item)[]
  ? readonly Of<Item>[]
  : T extends Promise<infer Later>
    ? Promise<Of<Later>>
    : T extends { readonly __typename?: infer Name }
      ? Extract<Name, keyof Parents> extends never
        ? { readonly [K in keyof T]: Of<T[K]> }
        : Parents[Extract<Name, keyof Parents>]
      : T;
