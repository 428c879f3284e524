import { globalId } from '../../graphql/globalIds.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';
import type { Context } from '../../operation/context.js';
import type { Resolvers } from '../../generated/schema.js';
import { casesOfType } from '../case/lists.js';
import { readReported } from '../shared/parts.js';
import { allModules, formsOfAll, modulesOf } from './parts.js';
import { applications } from './resource.js';
import type { ApplicationRow, CaseTypePart, ModulePart } from './row.js';

/** Case types. HQ has no list of them with their properties, so they are derived from the modules of all applications. */
export const resolvers = {
  Domain: {
    caseTypes: async (row, _, context) => {
      const types = new Map<string, ModulePart[]>();
      for (const part of await modulesIn(row.domain_name, context)) {
        const name = readReported(part.module, 'case_type', context);
        if (name) types.set(name, [...(types.get(name) ?? []), part]);
      }
      return [...types]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, modules]) => caseTypePart(row.domain_name, name, modules));
    },
    caseType: (row, { name }, context) => caseTypeNamed(row.domain_name, name, context),
  },
  CaseType: {
    id: row => globalId('CaseType', row.domain, row.name),
    propertyNames: ({ modules }, _, context) => {
      const names = modules.flatMap(({ module }) => readReported(module, 'case_properties', context) ?? []);
      return [...new Set(names)].sort();
    },
    applications: ({ modules }) => [...new Set(modules.map(({ structure }) => structure as ApplicationRow))],
    formDefinitions: ({ modules }, _, context) => formsOfAll(modules, context),
    cases: (row, args, { hq }) => casesOfType(hq(row.domain), row.name, args),
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  CaseType: (name, domain, context) => caseTypeNamed(domain, name, context),
} satisfies NodeLoaders;

type TypeContext = Pick<Context, 'hq' | 'reportPartial'>;

/**
 * A case type by name; null if no application uses it. A module that cannot be read is reported as an error beside the
 * field.
 */
export async function caseTypeNamed(
  domain: string,
  name: string | null | undefined,
  context: TypeContext,
): Promise<CaseTypePart | null> {
  if (!name) return null;
  const structures = await context.hq(domain).loadAll(applications);
  const modules = structures.flatMap(structure => {
    const { byType, simulated, unreadable } = caseTypesOf(structure);
    for (const { module } of unreadable) readReported(module, 'case_type', context);
    return simulated.length > 0 ? simulated : (byType.get(name) ?? []);
  });
  return modules.length > 0 ? caseTypePart(domain, name, modules) : null;
}

/** The modules of one application by what they say about their case type. */
interface TypedModules {
  readonly byType: ReadonlyMap<unknown, readonly ModulePart[]>;
  /** Of a dry run: any name is theirs. */
  readonly simulated: readonly ModulePart[];
  readonly unreadable: readonly ModulePart[];
}

/** A list of cases asks for the type of each row: the modules of an application are grouped once. */
const typedModules = new WeakMap<ApplicationRow, TypedModules>();

function caseTypesOf(structure: ApplicationRow): TypedModules {
  const known = typedModules.get(structure);
  if (known) return known;
  const parts = modulesOf(structure);
  const simulated = parts.filter(({ module }) => module.isSimulated);
  const unreadable: ModulePart[] = [];
  const byType = new Map<unknown, ModulePart[]>();
  for (const part of parts) {
    const type = readReported(part.module, 'case_type', { reportPartial: () => unreadable.push(part) });
    const same = byType.get(type);
    if (same) same.push(part);
    else byType.set(type, [part]);
  }
  const grouped = { byType, simulated, unreadable };
  typedModules.set(structure, grouped);
  return grouped;
}

const caseTypePart = (domain: string, name: string, modules: readonly ModulePart[]): CaseTypePart => ({
  __typename: 'CaseType',
  domain,
  name,
  modules,
});

const modulesIn = async (domain: string, { hq }: TypeContext) => allModules(await hq(domain).loadAll(applications));
