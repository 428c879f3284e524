import { type Problem, RejectedChange } from '../../../errors.js';
import type {
  MutationLocationCreateArgs,
  MutationLocationsSaveArgs,
  MutationLocationUpdateArgs,
  MutationResolvers,
  Resolvers,
} from '../../../generated/schema.js';
import { locationBody, savedBodies } from './input.js';
import { mutation, refuseInput, refuseId } from '../../../graphql/payload.js';
import { locations } from '../resource.js';
import { createLocation, editLocation, saveLocations, unknownLocation } from './writes.js';
import { forgetAncestors } from '../resolvers.js';
import { checkPlacement, keepSiteCodes, locateRefusal } from './checks.js';
import { findCreated } from './recovery.js';

/** Changes of locations. */
export const mutations = {
  locationCreate: mutation(async ({ domain, input }: MutationLocationCreateArgs, context) => {
    const hq = context.hq(domain);
    const problems: Problem[] = [];
    const body = locationBody(input, true, ['input'], problems);
    refuseInput(problems);
    const change = createLocation(domain, body);
    const location = await hq.write(change, {
      prepare: async () => (await checkPlacement(hq, [{ body, path: ['input'], isNew: true }]), change),
      recover: async since => (await findCreated(hq, [body], since))?.[0],
    });
    forgetAncestors(hq);
    return { location };
  }),

  locationUpdate: mutation(async ({ domain, locationId, input }: MutationLocationUpdateArgs, context) => {
    const hq = context.hq(domain);
    const problems: Problem[] = [];
    const body = locationBody(input, false, ['input'], problems);
    if (Object.keys(body).length === 0 && problems.length === 0)
      problems.push({ field: ['input'], message: 'There is nothing to change.', code: 'REQUIRED' });
    refuseInput(problems);
    refuseId(locations, locationId, unknownLocation);
    const location = await hq.write(editLocation(domain, locationId, body), {
      async prepare() {
        await checkPlacement(hq, [{ body, path: ['input'], isNew: false }]);
        const [kept] = await keepSiteCodes(
          hq,
          [body],
          () => locationId,
          (_, field) => (field === 'locationId' ? [field] : ['input', field]),
        );
        return editLocation(domain, locationId, kept ?? body);
      },
    });
    forgetAncestors(hq);
    return { location };
  }),

  locationsSave: mutation(async ({ domain, inputs }: MutationLocationsSaveArgs, context) => {
    const hq = context.hq(domain);
    const bodies = savedBodies(inputs);
    const isNew = (i: number) => bodies[i]!.location_id === undefined;
    const items = bodies.map((body, i) => ({ body, path: ['inputs', String(i)], isNew: isNew(i) }));
    const newBodies = bodies.filter((_, i) => isNew(i));
    const ids = await hq
      .write(saveLocations(bodies), {
        async prepare() {
          await checkPlacement(hq, items);
          return saveLocations(
            await keepSiteCodes(
              hq,
              bodies,
              ({ location_id: id }) => id,
              (i, field) => ['inputs', String(i), field],
            ),
          );
        },
        async recover(since) {
          const created = (await findCreated(hq, newBodies, since))?.values();
          return created && bodies.map(({ location_id: id }) => id ?? created.next().value!.location_id);
        },
      })
      .catch(async (error: unknown) => {
        throw error instanceof RejectedChange ? await locateRefusal(hq, bodies, error) : error;
      });
    forgetAncestors(hq);
    return {
      results: ids.map((locationId, index) => ({
        domain,
        index,
        outcome: isNew(index) ? ('CREATED' as const) : ('UPDATED' as const),
        locationId,
        userErrors: [],
      })),
    };
  }),
} satisfies MutationResolvers;

/** For several locations HQ returns only ids. */
export const resolvers = {
  LocationsSavePayload: {
    results: ({ results = [] }) => results,
  },
  LocationWriteResult: {
    location: (row, _, { hq }) => hq(row.domain).load(locations, row.locationId),
  },
} satisfies Resolvers;
