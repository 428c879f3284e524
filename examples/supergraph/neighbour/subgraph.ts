import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SubgraphSource } from './serve.js';

/** The model's risk scores, from 0 to 1, by project space and case id. */
export type Scores = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A case as a gateway refers to it: its key, and the fields of `@requires`. */
interface CaseReference {
  readonly domain: string;
  readonly caseId: string;
  readonly caseType?: string | null;
  readonly closed?: boolean | null;
}

/** The subgraph of risk and rainfall. */
export const riskAndRainfall = (scores: Scores): SubgraphSource => ({
  sdl: readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'),
  resolvers: {
    Query: {
      riskiest: (_, { domain, first }: { domain: string; first: number }) =>
        Object.entries(scores[domain] ?? {})
          .sort(([, a], [, b]) => b - a)
          .slice(0, first)
          .map(([caseId]) => ({ domain, caseId })),
    },
    Case: {
      riskScore: ({ domain, caseId }: CaseReference) => scores[domain]?.[caseId] ?? null,
      advice: ({ caseType, closed }: CaseReference) =>
        closed ? 'none: the case is closed' : `visit the ${caseType || 'case'}`,
    },
    Location: { rainfall: ({ locationId }: { locationId: string }) => rainfallAt(locationId) },
  },
});

/** Made-up weather in millimetres: the same location always has the same. */
export const rainfallAt = (locationId: string): number =>
  createHash('sha256').update(locationId).digest().readUInt16BE(0) / 100;
