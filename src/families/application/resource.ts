import { type Call, freeGet, get } from '../../client/call.js';
import { unpaged } from '../../client/paging.js';
import type { Resource } from '../../engine/resource/resource.js';
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

/** An application or a build (applications.md 3). */
export interface ApplicationRow {
  readonly __typename: 'Application';
  readonly domain: string;
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly is_released: boolean | null;
  readonly built_on: string | null;
  readonly build_comment: string | null;
  readonly built_from_app_id: string | null;
  readonly modules: readonly ModuleRow[];
  readonly versions: readonly BuildRow[];
}

/** A build, as its application lists it. */
export interface BuildRow {
  readonly id: string;
  readonly built_on: string | null;
  readonly build_comment: string | null;
  readonly is_released: boolean;
  readonly version: number;
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

/** A module and its application. */
export interface ModulePart {
  readonly application: ApplicationRow;
  readonly module: ModuleRow;
}

/** A form, its module and application. */
export interface FormDefinitionPart extends ModulePart {
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
  is_released: orNull(flag),
  built_on: orNull(date),
  build_comment: orNull(text),
  built_from_app_id: orNull(text),
  modules: list(part(MODULE)),
  versions: list(
    part<BuildRow>({ id, built_on: orNull(date), build_comment: orNull(text), is_released: flag, version: whole }),
  ),
};

const read = rowReader(APPLICATION, (sent, { domain }): ApplicationRow => ({
  ...sent,
  domain,
  __typename: 'Application',
}));

/** Applications by id. HQ sends all of them in one large reply, without paging. */
export const applications: Resource<ApplicationRow> = {
  name: 'Application',
  read,
  keys: { id: row => row.id },
  idPattern: /^[\w-]+$/,
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
    is_released: null,
    built_on: null,
    build_comment: null,
    built_from_app_id: null,
    modules: [{ forms: link.many('xmlns', 20).map(xmlns => ({ unique_id: xmlns, xmlns, name: {}, questions: [] })) }],
    versions: link
      .many('version', 5)
      .map(version => ({ id: version, built_on: null, build_comment: null, is_released: false, version: 1 })),
  }),
};

/** Builds, and applications that are in no list, by id. */
export const builds: Resource<ApplicationRow> = {
  ...applications,
  name: 'Build',
  lists: [],
  ways: [{ kind: 'one', call: id => get(`application/v1/${id}/`) }],
};

/** HQ's parameters for the version of an application to pack. */
interface Packed {
  readonly version?: string;
  readonly latest?: string;
  readonly multimedia?: string;
}

/**
 * The request for a packed application (applications.md 5). It is not part of HQ's API; no rate limit was found on it.
 */
export const cczCall = (domain: string, appId: string, { version, latest, multimedia }: Packed): Call =>
  freeGet(`/a/${encodeURIComponent(domain)}/apps/api/download_ccz/`, {
    app_id: appId,
    version,
    latest,
    include_multimedia: multimedia,
  });
