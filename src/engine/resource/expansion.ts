import type { Query } from '../../client/call.js';
import type { FollowUp, Relation } from './want.js';

/** What HQ puts beside a row where it is asked to (`…__full`): rows that the row leads to. Each costs HQ a read. */
export interface Expansion {
  /** By lead, as `Form.case_id`. What is asked for holds for the rows beside the row, too. */
  readonly sideloads: Readonly<Record<string, Sideload>>;
  /** Most rows of a page that is asked for so. */
  readonly maxRows: number;
  /** All that a row's JSON holds of it. */
  readonly rowsIn: (json: unknown) => readonly SideloadedRows[];
}

/** How HQ puts the rows of a lead beside a row. */
export interface Sideload {
  /** HQ's parameter that asks for it; absent where the row itself tells. */
  readonly flag?: string;
  readonly missingFields?: readonly string[];
  /** In another order than in HQ's list of them. */
  readonly unordered?: boolean;
}

/** The rows of a want as they stand beside another row. */
export interface SideloadedRows extends Relation {
  readonly value: string;
  /** As their resource reads them. */
  readonly rows: readonly unknown[];
  /** As in `Beside`, of these rows. */
  readonly unordered?: boolean;
}

/** How an expansion calls a lead. */
export const relationName = ({ to, by }: Relation): string => `${to}.${by}`;

/** How HQ puts what a lead leads to beside the rows, where it does. */
export const sideloadOf = ({ sideloads }: Expansion, lead: Relation): Sideload | undefined =>
  sideloads[relationName(lead)];

/** The same, where the rows that it puts there tell all that they are to tell. */
export function usableSideload(expansion: Expansion, lead: FollowUp): Sideload | undefined {
  const beside = sideloadOf(expansion, lead);
  return beside?.missingFields?.some(field => lead.needsIfExpanded.includes(field)) ? undefined : beside;
}

/** The parameters that ask HQ for what is ahead of some rows, and of the rows beside them; none where it brings nothing. */
export function expansionQuery(expansion: Expansion, ahead: readonly FollowUp[]): Query {
  const flags: Record<string, string> = {};
  for (const lead of ahead) {
    const beside = usableSideload(expansion, lead);
    if (beside?.flag) flags[beside.flag] = 'true';
    if (beside) Object.assign(flags, expansionQuery(expansion, lead.followUps));
  }
  return flags;
}
