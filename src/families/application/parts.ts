import type { Context } from '../../operation/context.js';
import { partsWithId, readReported } from '../shared/parts.js';
import type { ApplicationOrBuildRow, FormDefinitionPart, FormDefinitionRow, ModulePart, ModuleRow } from './row.js';

/** The modules of an application or build. `modules`: where they are not in its row. */
export const modulesOf = (
  structure: ApplicationOrBuildRow,
  modules: readonly ModuleRow[] = structure.modules ?? [],
): readonly ModulePart[] =>
  modules.map((module, position) => ({ __typename: 'ApplicationModule', structure, position, module }));

/** The modules of all applications. */
export const allModules = (structures: readonly ApplicationOrBuildRow[]): readonly ModulePart[] =>
  structures.flatMap(structure => modulesOf(structure));

/** A form of a module. */
export const formPart = (parent: ModulePart, form: FormDefinitionRow): FormDefinitionPart => ({
  __typename: 'FormDefinition',
  parent,
  form,
});

/** The forms of a module. Forms without an id are reported as an error beside the list. */
export const formsOf = (part: ModulePart, context: Pick<Context, 'reportPartial'>): readonly FormDefinitionPart[] =>
  partsWithId(part.module.forms ?? [], context).map(form => formPart(part, form));

/** The forms of several modules. A module whose forms cannot be read is reported as an error beside the list. */
export const formsOfAll = (
  parts: readonly ModulePart[],
  context: Pick<Context, 'reportPartial'>,
): readonly FormDefinitionPart[] =>
  parts.flatMap(part =>
    partsWithId(readReported(part.module, 'forms', context) ?? [], context).map(form => formPart(part, form)),
  );
