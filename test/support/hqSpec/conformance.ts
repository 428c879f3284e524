import type { ValidateFunction } from 'ajv';
import { operationsAt, readOperations } from './operations.js';
import type { SpecOperation } from './operations.js';
import { bodiesWithoutSpec, parametersWithoutSpec, urlsWithoutSpec } from './requestGaps.js';
import { problems, toJsonSchema, validator } from './jsonSchema.js';
import type { JsonSchema } from './jsonSchema.js';

/** A request as a bill holds it. */
export interface RequestLine {
  readonly method: string;
  /** From the root, `/a/demo/api/user/v1/`, or below `/a/{domain}/api/`, `user/v1/`. */
  readonly path: string;
  /** As sent, without the question mark. */
  readonly query?: string;
  /** JSON as data. */
  readonly body?: unknown;
}

let known: readonly SpecOperation[] | undefined;

/** Every operation of HQ's specs; read once. Throws where `../shared` is absent. */
export const operations = (): readonly SpecOperation[] => (known ??= readOperations());

/**
 * What is wrong with a request by HQ's own specs and, where those are known to be wrong, by the contract: an unknown
 * URL or method, a query parameter that HQ would ignore or refuse, a value of the wrong type, a body of the wrong shape.
 * Empty where all is well.
 */
export function checkRequest({ method, path, query = '', body }: RequestLine): string[] {
  const full = newStyle(path.startsWith('/') ? path : `/a/domain/api/${path}`);
  const below = full.replace(/^\/a\/[^/]+\//, '');
  if (urlsWithoutSpec.some(({ url }) => url.test(below))) return [];
  const at = operationsAt(operations(), full);
  if (at.length === 0) return [`unknown URL: ${full}`];
  const operation = at.find(one => one.method === method);
  if (!operation) return [`${method} is not for ${at[0]?.path}`];
  const parameters = [...new URLSearchParams(query)].flatMap(([name, value]) => checkParameter(operation, name, value));
  return [...parameters, ...(body === undefined ? [] : checkBody(operation, body))];
}

/** The same resource under its new URL: v0.6 is v2, v0.5 and v0.4 are v1 (errors-and-paging.md 1 and 2). */
function newStyle(path: string): string {
  return path.replace(
    /\/api\/v0\.([456])\/([\w-]+)\//,
    (_, old, resource) => `/api/${resource}/v${old === '6' ? 2 : 1}/`,
  );
}

function checkParameter(operation: SpecOperation, name: string, value: string): string[] {
  const spec = operation.parameters.find(parameter => nameFits(parameter.name, name));
  if (spec) return valueFits(spec.schema, value) ? [] : [`${name}=${value} is no ${kindOf(spec.schema)}`];
  const gaps = parametersWithoutSpec.filter(({ path }) => path === operation.path).flatMap(gap => gap.parameters);
  const isKnown = gaps.some(gap => (typeof gap === 'string' ? gap === name : gap.test(name)));
  return isKnown ? [] : [`unknown parameter: ${name}`];
}

function nameFits(spec: string, name: string): boolean {
  const [before, after] = spec.split(/<\w+>/);
  return after === undefined ? spec === name : name.startsWith(before ?? '') && name.length > (before ?? '').length;
}

function valueFits(schema: JsonSchema, value: string): boolean {
  if (Array.isArray(schema['enum'])) return schema['enum'].includes(value);
  if (schema['type'] === 'integer') return /^\d+$/.test(value);
  if (schema['type'] === 'boolean') return value === 'true' || value === 'false';
  // The v1 lists refuse the zone that the format demands (errors-and-paging.md 7, forms.md 1.1).
  if (schema['format'] === 'date-time') return /^\d{4}-\d\d-\d\d(T\d\d:\d\d(Z|:\d\d(\.\d{1,6})?))?$/.test(value);
  return true;
}

function kindOf(schema: JsonSchema): string {
  if (Array.isArray(schema['enum'])) return `one of ${schema['enum'].join(', ')}`;
  return schema['format'] === 'date-time' ? 'time without a zone' : String(schema['type']);
}

const compiled = new Map<JsonSchema, ValidateFunction>();

function checkBody(operation: SpecOperation, body: unknown): readonly string[] {
  if (!operation.body) return ['no body is taken'];
  if (bodiesWithoutSpec.some(({ call }) => call === `${operation.method} ${operation.path}`)) return [];
  return check(operation.body, operation, 'request', body).map(problem => `body: ${problem}`);
}

/** What is wrong with an answer by its spec, read strictly; the spec's known errors included. */
export function checkAnswer(operation: SpecOperation, status: number, body: unknown): readonly string[] {
  const schema = operation.answers[String(status)];
  return schema ? check(schema, operation, 'answer', body) : [`status ${status} is not in the spec`];
}

function check(schema: JsonSchema, { components }: SpecOperation, direction: 'answer' | 'request', value: unknown) {
  const validate = compiled.get(schema) ?? validator(toJsonSchema(schema, components, direction));
  compiled.set(schema, validate);
  return problems(validate, value);
}
