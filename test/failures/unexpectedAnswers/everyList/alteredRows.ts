import type { Endpoint } from '../../../../src/sandbox/http/endpoint.js';
import { allEndpoints } from '../../../../src/sandbox/endpoints/index.js';
import type { Json } from '../../../support/sandbox/alteredHq.js';
import { type Alteration, alterRow, idKeyOf, rowsIn } from './alterations.js';

/** The row of HQ that is altered: the first one of an endpoint that an answer of the graph shows. */
export interface Target {
  readonly endpoint: string;
  /** The field with the row's own id and its value; undefined for rows without one, of which the first is altered. */
  readonly id?: readonly [key: string, value: unknown];
}

/** The embedded HQ's endpoints, which show their JSON to `watch` before it is sent. `watch` may change it in place. */
export function watchedHq() {
  const state: { watch?: (endpoint: string, body: unknown) => void } = {};
  const endpoints = allEndpoints.map((endpoint): Endpoint => ({
    ...endpoint,
    async handle(ask) {
      const answer = await endpoint.handle(ask);
      const { body } = answer;
      if (!state.watch || typeof body !== 'object' || body instanceof Uint8Array) return answer;
      const copy = JSON.parse(JSON.stringify(body)) as unknown;
      state.watch(endpoint.paths[0]!, copy);
      return { ...answer, body: copy };
    },
  }));
  return { endpoints, state };
}

/** Which rows to alter: one of each endpoint that was asked. `shown` is the answer of the graph as text. */
export function targetsIn(bodies: readonly (readonly [endpoint: string, body: unknown])[], shown: string): Target[] {
  const targets = new Map<string, Target>();
  for (const [endpoint, body] of bodies) {
    const rows = rowsIn(body);
    const key = idKeyOf(rows);
    const row = key === undefined ? undefined : rows.find(one => shown.includes(JSON.stringify(String(one[key]))));
    if (rows.length === 0 || targets.has(endpoint)) continue;
    if (key === undefined) targets.set(endpoint, { endpoint });
    else if (row) targets.set(endpoint, { endpoint, id: [key, row[key]] });
  }
  return [...targets.values()];
}

/** Alters the target in the bodies that it is shown; `count` is the number of altered values. */
export function altering({ endpoint, id }: Target, alteration: Alteration) {
  let count = 0;
  const isTarget = (row: Json, index: number) => (id ? row[id[0]] === id[1] : index === 0);
  return {
    watch: (asked: string, body: unknown) => {
      if (asked !== endpoint) return;
      for (const row of rowsIn(body).filter(isTarget)) count += alterRow(row, id?.[0], alteration);
    },
    count: () => count,
  };
}
