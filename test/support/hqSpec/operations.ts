import { listReference, readReferenceJson } from '../referenceFolder.js';
import type { JsonSchema } from './jsonSchema.js';

/** One method of one URL as HQ's own specs describe it. */
export interface SpecOperation {
  /** Name of the spec file without its ending: `user-v1`. */
  readonly spec: string;
  readonly method: string;
  /** `/a/{domain}/api/user/v1/{pk}/`. */
  readonly path: string;
  /** Parameters in the query. `<name>` in a name stands for any text. */
  readonly parameters: readonly { readonly name: string; readonly schema: JsonSchema }[];
  readonly body?: JsonSchema;
  /** Schemas of JSON answers by status. */
  readonly answers: Readonly<Record<string, JsonSchema>>;
  readonly components: JsonSchema;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema } | undefined>>;
}

interface RawOperation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: JsonSchema }[];
  readonly requestBody?: Content;
  readonly responses?: Readonly<Record<string, Content>>;
}

/** Every operation of every spec in `hq/openapi`. */
export function readOperations(): readonly SpecOperation[] {
  return listReference('hq/openapi')
    .filter(file => file.endsWith('.json'))
    .flatMap(file => operationsOf(file.split('.')[0] ?? '', readReferenceJson(`hq/openapi/${file}`)));
}

function operationsOf(spec: string, document: unknown): readonly SpecOperation[] {
  const { paths, components } = document as { paths: Record<string, Record<string, unknown>>; components: JsonSchema };
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([key]) => key !== 'parameters')
      .map(([method, operation]) => read(operation as RawOperation, { spec, method, path, components })),
  );
}

function read(
  raw: RawOperation,
  place: { spec: string; method: string; path: string; components: JsonSchema },
): SpecOperation {
  const json = (content: Content | undefined): JsonSchema | undefined => content?.content?.['application/json']?.schema;
  const answers = Object.entries(raw.responses ?? {}).flatMap(([status, response]) => {
    const schema = json(response);
    return schema ? [[status, schema]] : [];
  });
  return {
    ...place,
    method: place.method.toUpperCase(),
    components: (place.components['schemas'] ?? {}) as JsonSchema,
    parameters: (raw.parameters ?? []).filter(parameter => parameter.in === 'query'),
    body: json(raw.requestBody),
    answers: Object.fromEntries(answers) as Record<string, JsonSchema>,
  };
}

/** The operations on a path, whatever the method: those of the most literal URL that fits. */
export function operationsAt(operations: readonly SpecOperation[], path: string): readonly SpecOperation[] {
  const fitting = operations.filter(operation => matches(operation.path, path));
  const open = (operation: SpecOperation): number => operation.path.split('{').length;
  const least = Math.min(...fitting.map(open));
  return fitting.filter(operation => open(operation) === least);
}

function matches(template: string, path: string): boolean {
  const pattern = template
    .replace(/[.]/g, '\\.')
    .replace(/\{event_id\}/g, '\\d+')
    .replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(path);
}
