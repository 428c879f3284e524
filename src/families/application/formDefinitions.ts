import { globalId } from '../../graphql/globalIds.js';
import { inLanguage, nonEmpty } from '../../graphql/values.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';
import type { Context } from '../../operation/context.js';
import type { Resolvers } from '../../generated/schema.js';
import { unwrapView } from '../../engine/resource/invalidValues.js';
import { nestedForms } from '../form/nestedForms.js';
import { partsWithId } from '../shared/parts.js';
import { appIdOf } from './ccz.js';
import {
  type ApplicationRow,
  applications,
  type BuildRow,
  builds,
  type FormDefinitionPart,
  type FormDefinitionRow,
  type ModulePart,
} from './resource.js';
import { localizedTexts } from './texts.js';

/** The forms of applications with their questions. */
export const resolvers = {
  FormDefinition: {
    id: ({ structure, form }) => globalId('FormDefinition', structure.domain, `${structure.id}/${form.unique_id}`),
    domain: ({ structure }) => structure.domain,
    formDefinitionId: ({ form }) => form.unique_id,
    xmlns: ({ form }) => form.xmlns,
    name: ({ form }, { language }) => inLanguage(form.name, language),
    translations: ({ form }) => localizedTexts(form.name),
    questions: ({ form }, _, context) => partsWithId(form.questions, context),
    application: ({ structure }, _, { hq }) =>
      structure.__typename === 'Application' ? structure : hq(structure.domain).load(applications, appIdOf(structure)),
    build: ({ structure }) => (structure.__typename === 'Application' ? null : structure),
    module: ({ structure, module }) => ({ structure, module }),
    submissions: ({ structure, form }, args, { hq }) => {
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
    const structure = await structureOf(hq(domain), structureId);
    return definitionOf(structure, ({ unique_id }) => unique_id === formId);
  },
} satisfies NodeLoaders;

/** An application, or a build, which is in no list. */
const structureOf = async (hq: ReturnType<Context['hq']>, id: string): Promise<ApplicationRow | BuildRow | null> =>
  (await hq.load(applications, id)) ?? hq.load(builds, id);

/** A form of a module. */
export const definitionPart = (part: ModulePart, form: FormDefinitionRow): FormDefinitionPart => ({
  __typename: 'FormDefinition',
  ...part,
  form,
});

/** The first form of an application or build that matches. */
export function definitionOf(
  structure: ApplicationRow | BuildRow | null,
  matches: (form: FormDefinitionRow) => boolean,
): FormDefinitionPart | null {
  for (const module of structure?.modules ?? []) {
    const form = (module.forms ?? []).find(one => matches(unwrapView(one)));
    if (form) return definitionPart({ structure: structure!, module }, form);
  }
  return null;
}
