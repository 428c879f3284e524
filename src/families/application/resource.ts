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
import type {
  ApplicationRow,
  BuildRow,
  FormDefinitionRow,
  ItemsetRow,
  ModuleRow,
  QuestionRow,
  VersionRow,
} from './row.js';

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

const MODULE: RowShape<Omit<ModuleRow, 'isSimulated'>> = {
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
  read: rowReader(APPLICATION, ({ domain }) => ({ domain, __typename: 'Application' })),
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
  read: rowReader(BUILD, ({ domain }) => ({ domain, __typename: 'ApplicationBuild' })),
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
  const case_type = link('case_type');
  const forms = link.many('xmlns', 20).map(xmlns => ({ unique_id: xmlns, xmlns, name: {}, questions: [] }));
  return [{ ...(case_type !== null && { case_type }), forms, isSimulated: true }];
}
