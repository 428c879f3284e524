/** Texts by language code. */
export type Texts = Readonly<Record<string, string>>;

/** What an application and a build have in common. */
interface StructureRow {
  readonly domain: string;
  readonly id: string;
  readonly version: number;
}

/** An application (applications.md 3). */
export interface ApplicationRow extends StructureRow {
  readonly __typename: 'Application';
  readonly name: string;
  readonly modules: readonly ModuleRow[];
  readonly versions: readonly VersionRow[];
}

/** A build, as its application lists it. */
export interface VersionRow {
  readonly id: string;
  readonly built_on: string | null;
  readonly build_comment: string | null;
  readonly is_released: boolean;
  readonly version: number;
}

/** A build: read by itself, or one of an application's list, which has no name and modules. */
export interface BuildRow extends StructureRow {
  readonly __typename: 'ApplicationBuild';
  readonly built_on: string | null;
  readonly build_comment: string | null;
  readonly is_released: boolean | null;
  /** Null for the document of an application, which HQ returns under the application's id. */
  readonly built_from_app_id: string | null;
  readonly name?: string;
  readonly modules?: readonly ModuleRow[];
  /** The application whose list it is from. */
  readonly application?: ApplicationRow;
}

/** A module. A module that HQ failed to read has only `error`. */
export interface ModuleRow {
  readonly error?: string;
  readonly unique_id?: string;
  readonly name?: Texts;
  readonly case_type?: string;
  readonly case_properties?: readonly string[];
  readonly forms?: readonly FormDefinitionRow[];
  /** Of a dry run: represents the module of any case type. */
  readonly isSimulated?: true;
}

/** A form of a module. */
export interface FormDefinitionRow {
  readonly unique_id: string;
  readonly xmlns: string | null;
  readonly name: Texts;
  readonly questions: readonly QuestionRow[];
}

/** A question. Hidden values have few of the fields. */
export interface QuestionRow {
  readonly value: string;
  readonly tag: string;
  readonly type: string;
  readonly label?: string | null;
  readonly hashtagValue?: string | null;
  readonly repeat?: string | null;
  readonly group?: string | null;
  readonly relevant?: string | null;
  readonly constraint?: string | null;
  readonly calculate?: string | null;
  readonly setvalue?: string | null;
  readonly required?: boolean | null;
  readonly comment?: string | null;
  readonly is_group?: boolean;
  readonly translations?: Texts;
  readonly options?: readonly {
    readonly value: string;
    readonly label?: string | null;
    readonly translations?: Texts;
  }[];
  readonly data_source?: ItemsetRow | null;
}

/** The source of a question's choices outside of the form. HQ knows the references only of some. */
export interface ItemsetRow {
  readonly nodeset?: string | null;
  readonly instance_id?: string | null;
  readonly instance_ref?: string | null;
  readonly value_ref?: string | null;
  readonly label_ref?: string | null;
}

/** An application or a build, with its modules. */
export type ApplicationOrBuildRow = ApplicationRow | BuildRow;

/** A module, and where it was read. */
export interface ModulePart {
  readonly __typename: 'ApplicationModule';
  readonly structure: ApplicationOrBuildRow;
  /** From 0. */
  readonly position: number;
  readonly module: ModuleRow;
}

/** A form with its module. */
export interface FormDefinitionPart {
  readonly __typename: 'FormDefinition';
  readonly parent: ModulePart;
  readonly form: FormDefinitionRow;
}

/** A case type: the modules of all applications that work on its cases. */
export interface CaseTypePart {
  readonly __typename: 'CaseType';
  readonly domain: string;
  readonly name: string;
  readonly modules: readonly ModulePart[];
}
