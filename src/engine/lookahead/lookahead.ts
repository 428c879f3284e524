import type { Ahead, Families, Resource } from '../resource/resource.js';

/** A field that the operation selects of some rows. */
export interface Selected {
  /** As `Type.field`. */
  readonly field: string;
  /** No argument narrows or moves what it leads to. */
  readonly whole: boolean;
  /** What it selects of the rows there. */
  readonly below: () => readonly Selected[];
}

/** Farther ahead nobody looks. */
const DEEPEST = 3;

/** What an operation selects. */
export interface Selection {
  /** Of the rows that a field is resolved to. */
  readonly selected: readonly Selected[];
  /** Anywhere, as `Type.field`. */
  readonly shown: ReadonlySet<string>;
}

/** By what is selected, and from where the leads go: rows of one field are many, and what is ahead of them is the same. */
const known = new WeakMap<readonly Selected[], Map<Leading['leads'], readonly Ahead[]>>();

type Leading = Pick<Resource<unknown>, 'leads'>;

/** What the operation will want of a family's rows, by what it selects of them. */
export function aheadOf(resource: Leading, selection: Selection, families: Families): readonly Ahead[] {
  const found = known.get(selection.selected) ?? new Map<Leading['leads'], readonly Ahead[]>();
  known.set(selection.selected, found);
  const ahead = found.get(resource.leads) ?? followed(resource, selection, families, 0);
  found.set(resource.leads, ahead);
  return ahead;
}

function followed(
  { leads = {} }: Leading,
  { selected, shown }: Selection,
  families: Families,
  depth: number,
): readonly Ahead[] {
  if (depth === DEEPEST) return [];
  return selected.flatMap(({ field, whole, below }) => {
    const lead = whole ? leads[field] : undefined;
    const next = lead && families.get(lead.to);
    if (!next) return [];
    const then = followed(next, { selected: below(), shown }, families, depth + 1);
    return [{ ...lead, then, untold: untoldOf(next, { shown }) }];
  });
}

/** Fields of a family's rows that the operation shows somewhere, and that a row may not tell where HQ expands. */
export const untoldOf = (
  { untold = {} }: Pick<Resource<unknown>, 'untold'>,
  { shown }: Pick<Selection, 'shown'>,
): readonly string[] => Object.keys(untold).flatMap(field => (shown.has(field) ? [untold[field]!] : []));
