import { type Sideloaded, sideloadedEntries } from '../read/sideloaded.js';
import type { Send } from '../../client/call.js';
import type { SimulatedRows } from './simulatedRows.js';
import type { Simulation } from './simulation.js';
import { pageCall, shapeQuery, type Reader } from '../read/reader.js';
import { usableSideload, type Expansion, expansionQuery } from '../resource/expansion.js';
import { valuesOf, type FollowUp, type Families, type Resource } from '../resource/resource.js';

/** A send that asks nobody. */
export const sendNothing =
  (count: (call: Parameters<Send>[0]) => void): Send =>
  async call => {
    count(call);
    // As long under way as others that would go out with it.
    await new Promise(resolve => setImmediate(resolve));
    return { status: 200, type: '', body: undefined, bytes: 0 };
  };

/** Reads what might be: the calls are those that would be sent, the rows those of a dry run. */
export function createSimulatedReader({ ids }: Simulation, dry: SimulatedRows, families: Families): Reader {
  return {
    async one(resource, { way, value }, _, send, ahead = []) {
      const call = way.call(value);
      await send(way.expansion ? { ...call, query: { ...call.query, ...expansionQuery(way.expansion, ahead) } } : call);
      const rows = (await dry.found(resource, [{ by: 'id', value }]))[0]!;
      return { rows, bytes: 0, sideloaded: await beside(resource, way.expansion, rows, ahead) };
    },
    async many(resource, { way, values }, _, send) {
      await send(way.call(values));
      const wants = values.map(value => ({ by: way.by ?? 'id', value }));
      return { rows: (await dry.found(resource, wants)).flat(), bytes: 0 };
    },
    async page(resource, list, filter, place, _, send, shape = {}) {
      const times = resource.parentId === undefined ? 1 : Math.ceil(ids.times(resource.parentId));
      await send({ ...pageCall(list, { ...filter, ...shapeQuery(list, shape) }, place), times });
      const page = await dry.page(resource, list, filter, place);
      return { ...page, sideloaded: await beside(resource, list.expansion, page.rows, shape.followUps ?? []) };
    },
  };

  /** What HQ would put beside rows, and beside those. */
  async function beside<Row>(
    resource: Resource<Row>,
    expansion: Expansion | undefined,
    rows: readonly Row[],
    ahead: readonly FollowUp[],
  ): Promise<readonly Sideloaded[]> {
    const brought: Sideloaded[] = [];
    for (const lead of expansion ? ahead.filter(one => usableSideload(expansion, one)) : []) {
      const target = families.get(lead.to)!;
      for (const value of new Set(rows.flatMap(row => valuesOf(resource, lead.via ?? 'id', row)))) {
        const answer = await dry.answer(target, { by: lead.by, value });
        if (lead.by !== 'id' || answer.rows.length > 0)
          brought.push(sideloadedEntries(expansion!, target, { ...lead, value }, answer, 0));
        brought.push(...(await beside(target, expansion, answer.rows, lead.followUps)));
      }
    }
    return brought;
  }
}
