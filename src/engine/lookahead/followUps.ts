import type { FollowUp, Families, Resource } from '../resource/resource.js';

/** A field that the operation selects of some rows. */
export interface SelectedField {
  /** As `Type.field`. */
  readonly field: string;
  /** No argument filters or pages what it leads to. */
  readonly isWholeList: boolean;
  /** What it selects of the rows there. */
  readonly selectedBelow: () => readonly SelectedField[];
}

/** Relations are followed so far from the rows of a field. */
const MAX_DEPTH = 3;

/** What an operation selects. */
export interface OperationSelection {
  /** Of the rows that a field is resolved to. */
  readonly selected: readonly SelectedField[];
  /** Anywhere, as `Type.field`. */
  readonly shown: ReadonlySet<string>;
}

/** By what is selected and the relations of the family: the many rows of one field have the same follow-ups. */
const known = new WeakMap<readonly SelectedField[], Map<RelatedResource['relations'], readonly FollowUp[]>>();

type RelatedResource = Pick<Resource<unknown>, 'relations'>;

/** Relations of a family that an operation follows, by what it selects of the rows. */
export function followUpsOf(
  resource: RelatedResource,
  selection: OperationSelection,
  families: Families,
): readonly FollowUp[] {
  const found = known.get(selection.selected) ?? new Map<RelatedResource['relations'], readonly FollowUp[]>();
  known.set(selection.selected, found);
  const followUps = found.get(resource.relations) ?? followed(resource, selection, families, 0);
  found.set(resource.relations, followUps);
  return followUps;
}

function followed(
  { relations = {} }: RelatedResource,
  { selected, shown }: OperationSelection,
  families: Families,
  depth: number,
): readonly FollowUp[] {
  if (depth === MAX_DEPTH) return [];
  return selected.flatMap(({ field, isWholeList, selectedBelow }) => {
    const relation = isWholeList ? relations[field] : undefined;
    const next = relation && families.get(relation.to);
    if (!next) return [];
    const followUps = followed(next, { selected: selectedBelow(), shown }, families, depth + 1);
    return [{ ...relation, followUps, needsIfExpanded: needsIfExpandedOf(next, { shown }) }];
  });
}

/** Fields that the operation shows somewhere and that a row may lack where HQ sideloads it. */
export const needsIfExpandedOf = (
  { missingWhenExpanded = {} }: Pick<Resource<unknown>, 'missingWhenExpanded'>,
  { shown }: Pick<OperationSelection, 'shown'>,
): readonly string[] =>
  Object.keys(missingWhenExpanded).flatMap(field => (shown.has(field) ? [missingWhenExpanded[field]!] : []));
