import type { Query } from '../../client/call.js';
import type { FollowUp, Relation } from './want.js';

/** Related rows that HQ can return together with a row (`…__full`). Each costs HQ a read, but no request. */
export interface Expansion {
  /** By relation, as `Form.case_id`. HQ applies a flag to the sideloaded rows, too. */
  readonly sideloads: Readonly<Record<string, Sideload>>;
  /** HQ's largest page with expansions. */
  readonly maxRows: number;
  /** The sideloaded rows in the JSON of a row. */
  readonly rowsIn: (json: unknown) => readonly SideloadedRows[];
}

/** How HQ sideloads one relation. */
export interface Sideload {
  /** HQ's parameter; absent where HQ always returns these rows. */
  readonly flag?: string;
  readonly missingFields?: readonly string[];
  /** The rows are not in the order of HQ's list. */
  readonly unordered?: boolean;
}

/** Sideloaded rows: the answer to one want. */
export interface SideloadedRows extends Relation {
  readonly value: string;
  /** As the JSON that their resource reads. */
  readonly rows: readonly unknown[];
  /** As in `Sideload`. */
  readonly unordered?: boolean;
}

/** The name of a relation in `Expansion.sideloads`. */
export const relationName = ({ to, by }: Relation): string => `${to}.${by}`;

/** How HQ sideloads a relation, if it can. */
export const sideloadOf = ({ sideloads }: Expansion, relation: Relation): Sideload | undefined =>
  sideloads[relationName(relation)];

/** The same, only where the sideloaded rows have all fields that the operation needs. */
export function usableSideload(expansion: Expansion, relation: FollowUp): Sideload | undefined {
  const sideload = sideloadOf(expansion, relation);
  return sideload?.missingFields?.some(field => relation.needsIfExpanded.includes(field)) ? undefined : sideload;
}

/**
 * HQ's parameters that sideload these relations and the relations of the sideloaded rows. Empty where HQ can sideload
 * none.
 */
export function expansionQuery(expansion: Expansion, followUps: readonly FollowUp[]): Query {
  const flags: Record<string, string> = {};
  for (const relation of followUps) {
    const sideload = usableSideload(expansion, relation);
    if (sideload?.flag) flags[sideload.flag] = 'true';
    if (sideload) Object.assign(flags, expansionQuery(expansion, relation.followUps));
  }
  return flags;
}
