import { globalId } from '../../graphql/globalIds.js';
import { inLanguage, nonEmpty } from '../../graphql/values.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';
import type { Resolvers } from '../../generated/schema.js';
import { unwrapView } from '../../engine/resource/invalidValues.js';
import { caseTypeNamed } from './caseTypes.js';
import { formsOf, modulesOf } from './parts.js';
import type { ModulePart } from './row.js';
import { appIdOf, applicationOf, asBuild, structureOf } from './structure.js';
import { localizedTexts } from './texts.js';

/** The modules (menus) of applications and builds. */
export const resolvers = {
  ApplicationModule: {
    id: part => globalId('ApplicationModule', part.structure.domain, `${part.structure.id}/${keyOf(part)}`),
    domain: ({ structure }) => structure.domain,
    moduleId: ({ module }) => nonEmpty(module.unique_id),
    appId: ({ structure }) => appIdOf(structure),
    buildId: ({ structure }) => asBuild(structure)?.id ?? null,
    name: ({ module }, { language }) => inLanguage(module.name, language),
    translations: ({ module }) => localizedTexts(module.name),
    caseType: ({ module }) => nonEmpty(module.case_type),
    casePropertyNames: ({ module }) => module.case_properties ?? [],
    forms: (part, _, context) => formsOf(part, context),
    error: ({ module }) => module.error ?? null,
    type: ({ structure, module }, _, context) => caseTypeNamed(structure.domain, module.case_type, context),
    application: ({ structure }, _, { hq }) => applicationOf(structure, hq),
    build: ({ structure }) => asBuild(structure),
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  ApplicationModule: async (id, domain, { hq }) => {
    const [structureId = '', key = ''] = id.split('/');
    const structure = await structureOf(hq(domain), structureId);
    return (structure && modulesOf(structure).find(part => keyOf(part) === key)) ?? null;
  },
} satisfies NodeLoaders;

/**
 * Identifies a module within its application or build. HQ sends no id of a module that it failed to read (applications.md
 * 3); such a module is identified by its position, written so that it cannot equal an id of HQ.
 */
const keyOf = ({ module, position }: ModulePart): string => unwrapView(module).unique_id || `#${position}`;
