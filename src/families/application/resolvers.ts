import { dateTime } from '../../graphql/dates.js';
import { formQuery } from '../form/filter.js';
import { globalId } from '../../graphql/globalIds.js';
import { inLanguage, nonEmpty } from '../../graphql/values.js';
import type { Context } from '../../operation/context.js';
import { HqUnexpected } from '../../errors.js';
import type { Resolvers } from '../../generated/schema.js';
import { extendView, unwrapView } from '../../engine/resource/invalidValues.js';
import {
  type ApplicationRow,
  applications,
  builds,
  type FormDefinitionPart,
  type FormDefinitionRow,
  type ModulePart,
  type ModuleRow,
  type Texts,
} from './resource.js';
import { forms } from '../form/resource.js';
import { cczHref, masterOf } from './ccz.js';
import { partsWithId } from '../shared/parts.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';

/** Applications, their modules, forms and questions, and the case types in them. */
export const resolvers = {
  Domain: {
    application: (row, { appId }, { hq }) => applicationOf(hq(row.domain_name), appId),
    applications: (row, _, { hq }) => hq(row.domain_name).loadAll(applications),
    caseTypes: async (row, _, { hq, reportPartial }) =>
      caseTypesOf(await hq(row.domain_name).loadAll(applications), reportPartial),
  },
  Application: {
    id: row => globalId('Application', row.domain, row.id),
    appId: row => row.id,
    isReleased: row => row.is_released,
    builtOn: row => dateTime(row.built_on),
    buildComment: row => nonEmpty(row.build_comment),
    builtFromAppId: row => row.built_from_app_id,
    modules: row => row.modules.map(module => ({ application: row, module })),
    builds: (row, _, context) =>
      partsWithId(row.versions, context).map(version => extendView(version, { domain: row.domain })),
    ccz: (row, { build, multimedia }, { origin }) => cczHref(origin, row, build, multimedia),
  },
  ApplicationBuild: {
    buildId: row => row.id,
    builtOn: row => dateTime(row.built_on),
    buildComment: row => nonEmpty(row.build_comment),
    isReleased: row => row.is_released,
    application: (row, _, { hq }) => hq(row.domain).load(builds, row.id),
  },
  ApplicationModule: {
    moduleId: ({ module }) => module.unique_id ?? null,
    name: ({ module }, { language }) => inLanguage(module.name, language),
    translations: ({ module }) => localizedTexts(module.name),
    caseType: ({ module }) => nonEmpty(module.case_type),
    casePropertyNames: ({ module }) => module.case_properties ?? [],
    forms: ({ application, module }, _, context) =>
      partsWithId(module.forms ?? [], context).map(form => ({ application, module, form })),
    error: ({ module }) => module.error ?? null,
  },
  FormDefinition: {
    formDefinitionId: ({ form }) => form.unique_id,
    xmlns: ({ form }) => form.xmlns,
    name: ({ form }, { language }) => inLanguage(form.name, language),
    translations: ({ form }) => localizedTexts(form.name),
    questions: ({ form }, _, context) => partsWithId(form.questions, context),
    module: ({ application, module }) => ({ application, module }),
    submissions: ({ application, form }, { filter, ...paging }, { hq }) =>
      form.xmlns
        ? hq(application.domain).nestedList(forms, 'xmlns', form.xmlns, {
            ...paging,
            filter: { ...formQuery(filter, null, 'xmlns', 'appId'), app_id: masterOf(application) },
          })
        : null,
  },
  FormQuestion: {
    path: row => row.value,
    translations: row => localizedTexts(row.translations),
    hashtag: row => row.hashtagValue ?? null,
    repeatPath: row => nonEmpty(row.repeat),
    groupPath: row => nonEmpty(row.group),
    setValue: row => nonEmpty(row.setvalue),
    isGroup: row => row.is_group ?? false,
    options: (row, _, context) => partsWithId(row.options ?? [], context),
    itemset: row => row.data_source ?? null,
  },
  FormQuestionItemset: {
    instanceId: row => row.instance_id ?? null,
    instanceRef: row => row.instance_ref ?? null,
    valueRef: row => row.value_ref ?? null,
    labelRef: row => row.label_ref ?? null,
  },
  FormQuestionOption: {
    translations: row => localizedTexts(row.translations),
  },
} satisfies Resolvers;

/** Texts in all languages, in HQ's order. */
const localizedTexts = (texts: Texts | undefined) =>
  Object.entries(texts ?? {}).map(([language, text]) => ({ language, text }));

/** Loaders by global id. */
export const nodes = {
  Application: (id, domain, { hq }) => applicationOf(hq(domain), id),
} satisfies NodeLoaders;

/** An application or a build. Builds are in no list. */
export const applicationOf = async (hq: ReturnType<Context['hq']>, id: string): Promise<ApplicationRow | null> =>
  (await hq.load(applications, id)) ?? hq.load(builds, id);

/** The first form of an application that matches. */
export function definitionOf(
  application: ApplicationRow | null,
  matches: (form: FormDefinitionRow) => boolean,
): FormDefinitionPart | null {
  for (const module of application?.modules ?? []) {
    const found = definitionsOf({ application: application!, module }).find(({ form }) => matches(unwrapView(form)));
    if (found) return found;
  }
  return null;
}

const definitionsOf = (part: ModulePart): readonly FormDefinitionPart[] =>
  (part.module.forms ?? []).map(form => ({ ...part, form }));

/**
 * The case types of applications, sorted by name, with the properties that any application defines. `onInvalid`
 * receives the error of a module that cannot be read; such a module contributes nothing.
 * @throws {HqUnexpected} for such a module where `onInvalid` is absent.
 */
export function caseTypesOf(rows: readonly ApplicationRow[], onInvalid?: (error: HqUnexpected) => void) {
  const types = new Map<string, { properties: Set<string>; applications: Set<ApplicationRow> }>();
  for (const application of rows) {
    for (const module of application.modules) {
      const { case_type, case_properties } = readTypes(module, onInvalid);
      if (!case_type) continue;
      const type = types.get(case_type) ?? { properties: new Set(), applications: new Set() };
      types.set(case_type, type);
      type.applications.add(application);
      case_properties?.forEach(name => type.properties.add(name));
    }
  }
  return [...types]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, type]) => ({
      name,
      propertyNames: [...type.properties].sort(),
      applications: [...type.applications],
    }));
}

function readTypes(
  module: ModuleRow,
  onInvalid?: (error: HqUnexpected) => void,
): Pick<ModuleRow, 'case_type' | 'case_properties'> {
  try {
    const { case_type, case_properties } = module;
    return { case_type, case_properties };
  } catch (error) {
    if (!onInvalid || !(error instanceof HqUnexpected)) throw error;
    onInvalid(error);
    return unwrapView(module);
  }
}
