import { get } from '../../client/call.js';
import { unpaged } from '../../client/paging.js';
import type { LinkedIds, Resource } from '../../engine/resource/resource.js';
import {
  date,
  flag,
  id,
  idOrEmpty,
  list,
  orAbsent,
  orNull,
  text,
  textOrNone,
  texts,
  whole,
} from '../shared/fieldKinds.js';
import { part, rowReader, type RowShape } from '../shared/rowShape.js';

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

/** A module, and where it was read. */
export interface ModulePart {
  /** The application or the build, with its modules. */
  readonly structure: ApplicationRow | BuildRow;
  readonly module: ModuleRow;
}

/** A form with its module. */
export interface FormDefinitionPart extends ModulePart {
  readonly __typename: 'FormDefinition';
  readonly form: FormDefinitionRow;
}

const ITEMSET: RowShape<ItemsetRow> = {
  nodeset: textOrNone,
  instance_id: textOrNone,
  instance_ref: textOrNone,
  value_ref: textOrNone,
  label_ref: textOrNone,
};

const QUESTION: RowShape<QuestionRow> = {
  value: id,
  tag: text,
  type: text,
  label: textOrNone,
  hashtagValue: textOrNone,
  repeat: textOrNone,
  group: textOrNone,
  relevant: textOrNone,
  constraint: textOrNone,
  calculate: textOrNone,
  setvalue: textOrNone,
  required: orAbsent(orNull(flag)),
  comment: textOrNone,
  is_group: orAbsent(flag),
  translations: orAbsent(texts),
  options: orAbsent(list(part({ value: idOrEmpty, label: textOrNone, translations: orAbsent(texts) }))),
  data_source: orAbsent(orNull(part(ITEMSET))),
};

const MODULE: RowShape<ModuleRow> = {
  error: orAbsent(text),
  unique_id: orAbsent(text),
  name: orAbsent(texts),
  case_type: orAbsent(text),
  case_properties: orAbsent(list(text)),
  forms: orAbsent(
    list(part<FormDefinitionRow>({ unique_id: id, xmlns: orNull(text), name: texts, questions: list(part(QUESTION)) })),
  ),
};

const APPLICATION: RowShape<Omit<ApplicationRow, '__typename' | 'domain'>> = {
  id,
  name: text,
  version: whole,
  modules: list(part(MODULE)),
  versions: list(
    part<VersionRow>({ id, built_on: orNull(date), build_comment: orNull(text), is_released: flag, version: whole }),
  ),
};

const BUILD: RowShape<Omit<BuildRow, '__typename' | 'domain' | 'application'>> = {
  id,
  name: text,
  version: whole,
  is_released: orNull(flag),
  built_on: orNull(date),
  build_comment: orNull(text),
  built_from_app_id: orNull(text),
  modules: list(part(MODULE)),
};

/** HQ's ids of documents. Other text cannot be in its URLs. */
const idPattern = /^[\w-]+$/;

/** Applications by id. HQ sends all of them in one large reply, without paging. */
export const applications: Resource<ApplicationRow> = {
  name: 'Application',
  read: rowReader(APPLICATION, (sent, { domain }) => ({ ...sent, domain, __typename: 'Application' })),
  keys: { id: row => row.id },
  idPattern,
  freshSeconds: 3600,
  usualRows: 10,
  lists: [{ name: 'applications', path: 'application/v1/', pager: unpaged }],
  ways: [{ kind: 'whole' }],
  simulatedRow: (id, link, domain) => ({
    __typename: 'Application',
    domain,
    id,
    name: '',
    version: 1,
    modules: simulatedModules(link),
    versions: link
      .many('version', 5)
      .map(version => ({ id: version, built_on: null, build_comment: null, is_released: false, version: 1 })),
  }),
};

/** Builds by id. They are in no list of HQ. */
export const builds: Resource<BuildRow> = {
  name: 'ApplicationBuild',
  read: rowReader(BUILD, (sent, { domain }) => ({ ...sent, domain, __typename: 'ApplicationBuild' })),
  keys: { id: row => row.id },
  idPattern,
  freshSeconds: 3600,
  usualRows: 10,
  lists: [],
  ways: [{ kind: 'one', call: id => get(`application/v1/${id}/`) }],
  simulatedRow: (id, link, domain) => ({
    __typename: 'ApplicationBuild',
    domain,
    id,
    name: '',
    version: 1,
    is_released: null,
    built_on: null,
    build_comment: null,
    built_from_app_id: link('app_id') ?? id,
    modules: simulatedModules(link),
  }),
};

function simulatedModules(link: LinkedIds): readonly ModuleRow[] {
  return [{ forms: link.many('xmlns', 20).map(xmlns => ({ unique_id: xmlns, xmlns, name: {}, questions: [] })) }];
}
