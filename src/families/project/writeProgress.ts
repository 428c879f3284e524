import type { Resolvers } from '../../generated/schema.js';

/** Progress of mutations of many objects. */
export const resolvers = {
  Domain: {
    async writeProgress(row, { idempotencyKey }, { hq }) {
      const progress = await hq(row.domain_name).changes.progress(idempotencyKey);
      if (!progress) return null;
      const { total, done, refused, unknown, startedAt, updatedAt } = progress;
      return {
        ...progress,
        waiting: total - done - refused - unknown,
        startedAt: new Date(startedAt).toISOString(),
        updatedAt: new Date(updatedAt).toISOString(),
      };
    },
  },
} satisfies Resolvers;
