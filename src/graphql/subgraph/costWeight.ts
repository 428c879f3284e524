import type { Amount, CostStatement, Unit } from './costStatement.js';

/** The weight of one HQ request, where an object of the answer weighs 1. Weights are whole numbers. */
export const REQUEST_WEIGHT = 100;

/** The weight of a request that HQ does not limit. */
const UNMETERED_WEIGHT = 10;

/** Parents that are assumed to share requests for all of the operation: the rows of a default page. */
const SHARING_PARENTS = 20;

/** Where a field with a cost stands. */
export interface CostedField {
  /** The name of its type. */
  readonly parent: string;
  /** At most a few such objects are in an operation: a root type, a project space. */
  readonly isSingle: boolean;
  /** The field is a connection: each parent has a list of its own. */
  readonly isConnection: boolean;
}

/**
 * What one selection of a field weighs in the IBM cost specification. That specification multiplies by the number of
 * parents, although parents share requests here; so each is charged its share of a full request.
 */
export function weightOf({ unmetered, amounts }: CostStatement, place: CostedField): number {
  const requests = amounts.reduce((sum, amount) => sum + amount.requests * shareOf(amount, place), 0);
  const shareOfUnmetered = place.isSingle ? 1 : 1 / SHARING_PARENTS;
  return Math.ceil(REQUEST_WEIGHT * requests + (unmetered ? UNMETERED_WEIGHT * shareOfUnmetered : 0));
}

function shareOf({ units }: Amount, place: CostedField): number {
  // Of two units the first is a request for each parent, which the second only lowers.
  const [unit] = units;
  if (place.isSingle || !unit) return 1;
  const kinds = unit.noun.includes(' of each kind') ? 3 : 1;
  if (unit.noun === 'operation' || unit.noun.endsWith(' in the project space')) return kinds / SHARING_PARENTS;
  return place.isConnection && !countsParents(unit, place) ? 1 : 1 / unit.count;
}

/** "per 60 cases" of a field of `Case`. */
const countsParents = ({ noun }: Unit, { parent }: CostedField) =>
  parent.toLowerCase().endsWith(noun.toLowerCase().replace(/s$/, ''));
