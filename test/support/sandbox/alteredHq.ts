import type { Endpoint } from '../../../src/sandbox/http/endpoint.js';
import { allEndpoints } from '../../../src/sandbox/endpoints/index.js';

/** JSON as a tree that can be changed in place. */
export type Json = Record<string, unknown>;

/** Changes a body of HQ's before it is sent. */
export type Alter = (body: Json) => unknown;

/** The embedded HQ's endpoints, whose answers at one path are altered while `alter` is set. */
export function alteredHq() {
  const state: { path?: string; alter?: Alter } = {};
  const endpoints = allEndpoints.map((endpoint): Endpoint => ({
    ...endpoint,
    async handle(ask) {
      const answer = await endpoint.handle(ask);
      const { path, alter } = state;
      if (!alter || !endpoint.paths.includes(path!) || typeof answer.body !== 'object') return answer;
      const body = JSON.parse(JSON.stringify(answer.body)) as Json;
      alter(body);
      return { ...answer, body };
    },
  }));
  return { endpoints, state };
}

/** The value at a path such as `messages.0.status`. */
export const at = (tree: unknown, path: string): unknown =>
  path
    .split('.')
    .filter(Boolean)
    .reduce<unknown>((node, step) => (node as Json | null | undefined)?.[step], tree);

/** Puts a value at a path; undefined takes away what is there. */
export function put(tree: unknown, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop()!;
  const parent = at(tree, steps.join('.')) as Json;
  if (value === undefined && Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (value === undefined) delete parent[last];
  else parent[last] = value;
}
