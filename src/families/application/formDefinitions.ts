import { globalId } from '../../graphql/globalIds.js';
import { anyOf } from '../../graphql/arguments.js';
import { inLanguage, nonEmpty } from '../../graphql/values.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';
import type { Context } from '../../operation/context.js';
import type { Resolvers } from '../../generated/schema.js';
import { unwrapView } from '../../engine/resource/invalidValues.js';
import { nestedForms } from '../form/nestedForms.js';
import { partsWithId } from '../shared/parts.js';
import { allModules, formPart, formsOfAll, modulesOf } from './parts.js';
import { applications } from './resource.js';
import type { ApplicationOrBuildRow, FormDefinitionPart, FormDefinitionRow } from './row.js';
import { appIdOf, applicationOf, asBuild, structureOf } from './structure.js';
import { localizedTexts } from './texts.js';

/** The forms of applications with their questions. */
export const resolvers = {
  Domain: {
    formDefinitions: (row, { xmlns }, context) => definitionsIn(row.domain_name, anyOf('xmlns', xmlns), context),
  },
  FormDefinition: {
    id: ({ parent: { structure }, form }) =>
      globalId('FormDefinition', structure.domain, `${structure.id}/${form.unique_id}`),
    domain: ({ parent }) => parent.structure.domain,
    formDefinitionId: ({ form }) => form.unique_id,
    appId: ({ parent }) => appIdOf(parent.structure),
    buildId: ({ parent }) => asBuild(parent.structure)?.id ?? null,
    xmlns: ({ form }) => form.xmlns,
    name: ({ form }, { language }) => inLanguage(form.name, language),
    translations: ({ form }) => localizedTexts(form.name),
    questions: ({ form }, _, context) => partsWithId(form.questions, context),
    application: ({ parent }, _, { hq }) => applicationOf(parent.structure, hq),
    build: ({ parent }) => asBuild(parent.structure),
    module: ({ parent }) => parent,
    submissions: ({ parent: { structure }, form }, args, { hq }) => {
      const appId = appIdOf(structure);
      return form.xmlns
        ? nestedForms(hq(structure.domain), ['xmlns', form.xmlns], { xmlns: form.xmlns, appId }, args, {
            app_id: appId,
          })
        : null;
    },
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

/** Loaders by global id. */
export const nodes = {
  FormDefinition: async (id, domain, { hq }) => {
    const [structureId = '', formId = ''] = id.split('/');
    return definitionOf(await structureOf(hq(domain), structureId), ({ unique_id }) => unique_id === formId);
  },
} satisfies NodeLoaders;

/** The first form of an application or build that matches. */
export function definitionOf(
  structure: ApplicationOrBuildRow | null,
  matches: (form: FormDefinitionRow) => boolean,
): FormDefinitionPart | null {
  for (const part of structure ? modulesOf(structure) : []) {
    const form = (part.module.forms ?? []).find(one => matches(unwrapView(one)));
    if (form) return formPart(part, form);
  }
  return null;
}

/** The forms of all applications as they are now: with one of the namespaces, or all. */
export async function definitionsIn(
  domain: string,
  xmlns: readonly string[] | undefined,
  context: Pick<Context, 'hq' | 'reportPartial'>,
): Promise<readonly FormDefinitionPart[]> {
  const all = formsOfAll(allModules(await context.hq(domain).loadAll(applications)), context);
  if (!xmlns) return all;
  return all.filter(({ parent, form }) => {
    const own = unwrapView(form).xmlns;
    return parent.module.isSimulated ?? (own !== null && xmlns.includes(own));
  });
}
