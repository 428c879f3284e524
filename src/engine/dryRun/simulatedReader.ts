import { type Sideloaded, sideloadedEntries } from '../read/sideloaded.js';
import type { Send } from '../../client/call.js';
import type { SimulatedRows } from './simulatedRows.js';
import type { Simulation } from './simulation.js';
import { pageCall, shapeQuery, type Reader } from '../read/reader.js';
import { usableSideload, type Expansion, expansionQuery } from '../resource/expansion.js';
import { valuesOf, type FollowUp, type Families, type Resource } from '../resource/resource.js';

/** A send that only counts the call. */
export const sendNothing =
  (count: (call: Parameters<Send>[0]) => void): Send =>
  async call => {
    count(call);
    // It takes a turn of the event loop, so that calls of one round are under way together.
    await new Promise(resolve => setImmediate(resolve));
    return { status: 200, type: '', body: undefined, bytes: 0 };
  };

/** A reader that counts the calls which would be sent and returns simulated rows. */
export function createSimulatedReader({ ids }: Simulation, dry: SimulatedRows, families: Families): Reader {
  return {
    async one(resource, { way, value }, _, send, followUps = []) {
      const call = way.call(value);
      await send(
        way.expansion ? { ...call, query: { ...call.query, ...expansionQuery(way.expansion, followUps) } } : call,
      );
      const rows = (await dry.found(resource, [{ by: 'id', value }]))[0]!;
      return { rows, sideloaded: await sideload(resource, way.expansion, rows, followUps) };
    },
    async many(resource, { way, values }, _, send) {
      await send(way.call(values));
      const wants = values.map(value => ({ by: way.by ?? 'id', value }));
      return { rows: (await dry.found(resource, wants)).flat() };
    },
    async page(resource, list, filter, place, _, send, shape = {}) {
      const times = resource.parentId === undefined ? 1 : Math.ceil(ids.times(resource.parentId));
      await send({ ...pageCall(list, { ...filter, ...shapeQuery(list, shape) }, place), times });
      const page = await dry.page(resource, list, filter, place);
      return { ...page, sideloaded: await sideload(resource, list.expansion, page.rows, shape.followUps ?? []) };
    },
  };

  /** What HQ would sideload with rows, and with the sideloaded ones. */
  async function sideload<Row>(
    resource: Resource<Row>,
    expansion: Expansion | undefined,
    rows: readonly Row[],
    followUps: readonly FollowUp[],
  ): Promise<readonly Sideloaded[]> {
    const sideloaded: Sideloaded[] = [];
    for (const relation of expansion ? followUps.filter(one => usableSideload(expansion, one)) : []) {
      const target = families.get(relation.to)!;
      for (const value of new Set(rows.flatMap(row => valuesOf(resource, relation.via ?? 'id', row)))) {
        const answer = await dry.answer(target, { by: relation.by, value });
        if (relation.by !== 'id' || answer.rows.length > 0)
          sideloaded.push(sideloadedEntries(expansion!, target, { ...relation, value }, answer));
        sideloaded.push(...(await sideload(target, expansion, answer.rows, relation.followUps)));
      }
    }
    return sideloaded;
  }
}
