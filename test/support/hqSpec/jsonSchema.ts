import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';

/** A schema as OpenAPI 3.0 writes it, or as JSON Schema does. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Answers and requests differ in which properties they hold: HQ sends no `writeOnly`, takes no `readOnly`. */
export type Direction = 'answer' | 'request';

const annotations = new Set([
  'description',
  'example',
  'examples',
  'title',
  'default',
  'nullable',
  'readOnly',
  'writeOnly',
]);

/**
 * OpenAPI 3.0 as JSON Schema: references put in place, `nullable` as a type, annotations left out. It is read strictly:
 * an object that lists properties has no others, and an answer has all of them.
 */
export function toJsonSchema(schema: JsonSchema, components: JsonSchema, direction: Direction): JsonSchema {
  const inner = (value: unknown): JsonSchema => toJsonSchema(value as JsonSchema, components, direction);
  if (typeof schema['$ref'] === 'string') return inner(components[schema['$ref'].split('/').at(-1) ?? '']);
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (annotations.has(key)) continue;
    if (key === 'items') result[key] = inner(value);
    else if (key === 'additionalProperties' && typeof value === 'object') result[key] = inner(value);
    else if (['anyOf', 'oneOf', 'allOf'].includes(key)) result[key] = (value as unknown[]).map(inner);
    else if (key !== 'properties') result[key] = value;
  }
  if (schema['properties']) Object.assign(result, closed(schema['properties'] as JsonSchema, result, inner, direction));
  return schema['nullable'] === true ? { ...result, type: [result['type'], 'null'] } : result;
}

function closed(
  properties: JsonSchema,
  so: JsonSchema,
  inner: (value: unknown) => JsonSchema,
  direction: Direction,
): JsonSchema {
  const hidden = direction === 'answer' ? 'writeOnly' : 'readOnly';
  const shown = Object.entries(properties).filter(([, value]) => (value as JsonSchema)[hidden] !== true);
  return {
    properties: Object.fromEntries(shown.map(([name, value]) => [name, inner(value)])),
    additionalProperties: so['additionalProperties'] ?? false,
    ...(direction === 'answer' && { required: shown.map(([name]) => name) }),
  };
}

const time = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})?`;

/** A validator with the formats as HQ means them: its times mostly have no zone (errors-and-paging.md 7). */
export function validator(schema: JsonSchema): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
  ajv.addFormat('date-time', new RegExp(`^${time}$`));
  ajv.addFormat('decimal', /^-?\d+(\.\d+)?$/);
  ajv.addFormat('uri', /^https?:\/\/[^\s]+$/);
  return ajv.compile(schema);
}

/**
 * What a validator found, each problem once: places in arrays as `*`, and the property that is too much or missing. Where
 * several schemas may fit, it is judged by the one that fits best.
 */
export function problems(validate: ValidateFunction, value: unknown): readonly string[] {
  validate(value);
  const errors = validate.errors ?? [];
  const misfits = new Set(errors.filter(({ keyword }) => isChoice(keyword)).flatMap(choice => worse(choice, errors)));
  return [...new Set(errors.filter(error => !isChoice(error.keyword) && !misfits.has(error)).map(asText))];
}

const isChoice = (keyword: string): boolean => keyword === 'anyOf' || keyword === 'oneOf';

/** Of a choice that failed, the errors of all schemas but the best. */
function worse({ schemaPath, instancePath }: ErrorObject, errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const branches = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    if (!error.schemaPath.startsWith(`${schemaPath}/`)) continue;
    if (error.instancePath !== instancePath && !error.instancePath.startsWith(`${instancePath}/`)) continue;
    const branch = error.schemaPath.slice(schemaPath.length + 1).split('/')[0] ?? '';
    branches.set(branch, [...(branches.get(branch) ?? []), error]);
  }
  return [...branches.values()]
    .sort((a, b) => a.length - b.length)
    .slice(1)
    .flat();
}

function asText({ instancePath, message = '', params }: ErrorObject): string {
  const { additionalProperty } = params as { additionalProperty?: string };
  const place = instancePath.replace(/\/\d+(?=\/|$)/g, '/*');
  return `${place} ${message}${additionalProperty === undefined ? '' : `: ${additionalProperty}`}`.trim();
}
