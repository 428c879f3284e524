import { listShared, readSharedJson } from '../referenceFolder.js';
import type { Schema } from './jsonSchema.js';

/** One method of one URL as HQ's own specs describe it. */
export interface Operation {
  /** Name of the spec file without its ending: `user-v1`. */
  readonly spec: string;
  readonly method: string;
  /** `/a/{domain}/api/user/v1/{pk}/`. */
  readonly path: string;
  /** Parameters in the query. `<name>` in a name stands for any text. */
  readonly parameters: readonly { readonly name: string; readonly schema: Schema }[];
  readonly body?: Schema;
  /** Schemas of JSON answers by status. */
  readonly answers: Readonly<Record<string, Schema>>;
  readonly components: Schema;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema } | undefined>>;
}

interface RawOperation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: Content;
  readonly responses?: Readonly<Record<string, Content>>;
}

/** Every operation of every spec in `hq/openapi`. */
export function readOperations(): readonly Operation[] {
  return listShared('hq/openapi')
    .filter(file => file.endsWith('.json'))
    .flatMap(file => operationsOf(file.split('.')[0] ?? '', readSharedJson(`hq/openapi/${file}`)));
}

function operationsOf(spec: string, document: unknown): readonly Operation[] {
  const { paths, components } = document as { paths: Record<string, Record<string, unknown>>; components: Schema };
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([key]) => key !== 'parameters')
      .map(([method, operation]) => read(operation as RawOperation, { spec, method, path, components })),
  );
}

function read(raw: RawOperation, place: { spec: string; method: string; path: string; components: Schema }): Operation {
  const json = (content: Content | undefined): Schema | undefined => content?.content?.['application/json']?.schema;
  const answers = Object.entries(raw.responses ?? {}).flatMap(([status, response]) => {
    const schema = json(response);
    return schema ? [[status, schema]] : [];
  });
  return {
    ...place,
    method: place.method.toUpperCase(),
    components: (place.components['schemas'] ?? {}) as Schema,
    parameters: (raw.parameters ?? []).filter(parameter => parameter.in === 'query'),
    body: json(raw.requestBody),
    answers: Object.fromEntries(answers) as Record<string, Schema>,
  };
}

/** The operations on a path, whatever the method: those of the most literal URL that fits. */
export function operationsAt(operations: readonly Operation[], path: string): readonly Operation[] {
  const fitting = operations.filter(operation => matches(operation.path, path));
  const open = (operation: Operation): number => operation.path.split('{').length;
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
