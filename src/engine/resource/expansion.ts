import type { Query } from '../../client/call.js';
import type { Ahead, Lead } from './want.js';

/** What HQ puts beside a row where it is asked to (`…__full`): rows that the row leads to. Each costs HQ a read. */
export interface Expansion {
  /** By lead, as `Form.case_id`. What is asked for holds for the rows beside the row, too. */
  readonly brings: Readonly<Record<string, Beside>>;
  /** Most rows of a page that is asked for so. */
  readonly most: number;
  /** All that a row's JSON holds of it. */
  readonly carried: (json: unknown) => readonly Carried[];
}

/** How HQ puts the rows of a lead beside a row. */
export interface Beside {
  /** HQ's parameter that asks for it; absent where the row itself tells. */
  readonly flag?: string;
  readonly lacks?: readonly string[];
  /** In another order than in HQ's list of them. */
  readonly unordered?: boolean;
}

/** The rows of a want as they stand beside another row. */
export interface Carried extends Lead {
  readonly value: string;
  /** As their resource reads them. */
  readonly rows: readonly unknown[];
  /** As in `Beside`, of these rows. */
  readonly unordered?: boolean;
}

/** How an expansion calls a lead. */
export const leadName = ({ to, by }: Lead): string => `${to}.${by}`;

/** How HQ puts what a lead leads to beside the rows, where it does. */
export const besideOf = ({ brings }: Expansion, lead: Lead): Beside | undefined => brings[leadName(lead)];

/** The same, where the rows that it puts there tell all that they are to tell. */
export function bringing(expansion: Expansion, lead: Ahead): Beside | undefined {
  const beside = besideOf(expansion, lead);
  return beside?.lacks?.some(field => lead.untold.includes(field)) ? undefined : beside;
}

/** The parameters that ask HQ for what is ahead of some rows, and of the rows beside them; none where it brings nothing. */
export function flagsOf(expansion: Expansion, ahead: readonly Ahead[]): Query {
  const flags: Record<string, string> = {};
  for (const lead of ahead) {
    const beside = bringing(expansion, lead);
    if (beside?.flag) flags[beside.flag] = 'true';
    if (beside) Object.assign(flags, flagsOf(expansion, lead.then));
  }
  return flags;
}
