import type { Problem } from '../errors.js';
import type { ImageLimits } from './attachment/imageLimits.js';
import type { MutationPayload } from '../graphql/payload.js';
import type { BudgetState } from '../client/budget/budget.js';
import type { BuildRow, FormDefinitionPart, ModulePart, QuestionRow } from './application/resource.js';
import type { AttachmentPart } from './attachment/resource.js';
import type { CaseIndexRow } from './case/resource.js';
import type { SavedExportPart } from './dataExport/resource.js';
import type { DataSourceDataRow, DataSourcePart } from './report/dataSource/resource.js';
import type { MetadataRow } from './form/resource.js';
import type { FormSubmitted } from './form/submit/writes.js';
import type * as resources from './resources.js';
import type { JobProblemPart, JobRow } from './job/resource.js';
import type { LookupFieldPart, LookupTableDefinitionRow, LookupValueRow } from './lookupTable/resource.js';
import type { TableCreated, TableUpdated } from './lookupTable/change/writes.js';
import type { MessageRow, MessagingEventRow, RecipientRow, SurveyRow } from './message/resource.js';
import type { ODataColumnPart } from './dataExport/odata/metadata.js';
import type { FeedPart, FeedRow } from './dataExport/odata/resource.js';
import type { ReportDataRow, ReportDefinitionRow } from './report/resource.js';
import type { RestoreCaseRow } from './restore/cases.js';
import type { RestoreFixtureRow } from './restore/fixtures.js';
import type { RegistrationRow, RestoreRow } from './restore/reader.js';
import type { InvitationRow } from './webUser/change/writes.js';

type ResourceList = typeof resources;
type RowOf<Family extends keyof ResourceList> = ReturnType<ResourceList[Family]['read']>;

type AnyRow = RowOf<keyof ResourceList>;

/** Types that a row of a listed family names itself, by `__typename`. */
type NamedRows = {
  readonly [Name in Extract<AnyRow, { readonly __typename: string }>['__typename']]: Extract<
    AnyRow,
    { readonly __typename: Name }
  >;
};

/** Types that are a row of HQ's which names no type, or whose family is not listed. */
interface TypeRows {
  DataSourceDefinition: RowOf<'dataSourceDefinitions'>;
  DataSourceRow: DataSourceDataRow;
  HqJob: JobRow;
  ODataRow: FeedRow;
  ReportRow: ReportDataRow;
  HqAccount: RowOf<'identities'>;
}

/** A part of a row, which asks HQ further in its project space. */
type FamilyRows<Part> = Part & { readonly domain: string };

/** What came of a mutation whose noun is read afterwards, by what is known of it: nothing where it was not made. */
type PayloadOf<Outcome> = Partial<Outcome> & MutationPayload;

/** A user whose membership was switched: HQ answers nothing of it. */
type SwitchedPayload = PayloadOf<{ readonly webUser: { readonly domain: string; readonly userId: string } }>;

/** Types that are a part of a row. */
interface PartRows {
  ApplicationBuild: FamilyRows<BuildRow>;
  ApplicationModule: ModulePart;
  Attachment: AttachmentPart;
  AttachmentImage: AttachmentPart & { readonly limits: ImageLimits };
  RequestBudget: FamilyRows<BudgetState>;
  RequestBudgetWindow: BudgetState['windows'][number];
  CaseIndex: FamilyRows<CaseIndexRow & { readonly identifier: string }>;
  DataSource: DataSourcePart;
  FormDefinition: FormDefinitionPart;
  FormMetadata: MetadataRow;
  FormSubmitPayload: Partial<FormSubmitted> & MutationPayload;
  HqJobProblem: JobProblemPart;
  LookupTableCreatePayload: PayloadOf<TableCreated>;
  LookupTableField: LookupTableDefinitionRow['fields'][number];
  LookupTableRowField: LookupFieldPart;
  LookupTableUpdatePayload: PayloadOf<TableUpdated>;
  LookupTableValue: LookupValueRow;
  MessagingMessage: MessageRow;
  MessagingError: NonNullable<MessagingEventRow['error']>;
  MessagingRecipient: FamilyRows<RecipientRow>;
  MessagingSource: MessagingEventRow['source'];
  MessagingSurvey: FamilyRows<SurveyRow>;
  ODataColumn: ODataColumnPart;
  ODataFeed: FeedPart;
  FormQuestion: QuestionRow;
  FormQuestionOption: NonNullable<QuestionRow['options']>[number];
  ReportColumn: ReportDefinitionRow['columns'][number];
  ReportRowColumn: ReportDataRow['columns'][number];
  Restore: FamilyRows<RestoreRow>;
  RestoreCase: FamilyRows<RestoreCaseRow>;
  RestoreFixture: RestoreFixtureRow;
  RestoreRegistration: RegistrationRow;
  SavedExport: SavedExportPart;
  SavedLocation: FamilyRows<{ readonly locationId: string }>;
  WebUserActivatePayload: SwitchedPayload;
  WebUserDeactivatePayload: SwitchedPayload;
  WebUserInvitation: InvitationRow;
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

type Parents = NamedRows & TypeRows & PartRows & Payloads;

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
