import { randomUUID } from 'node:crypto';
import { allowance } from '../client/allowance.js';
import type { Ledger } from '../client/ledger.js';
import { createReadTogether, type ReadTogether } from '../engine/readTogether.js';
import type { Pace } from '../engine/rounds.js';
import type { ExecutionState, OperationRequest } from './context.js';

/** How an operation reads: alone, or in a group. */
export interface Reading {
  /** Its id in the cache, the same for a group: none of its operations reads again what another has read. */
  readonly operation: string;
  /** Counts one HQ request against its limit, or against the sum of the group's limits. */
  readonly spend: () => void;
  /** With whom it reads in a project space. */
  readonly in?: (domain: string) => ReadTogether;
}

/** What a group needs of an operation. */
export interface GroupMember {
  readonly ledger: Ledger;
  /** HQ requests that it may make. */
  readonly limit: number;
  readonly execution: () => Pick<ExecutionState, 'busy' | 'idle' | 'refusal'> | undefined;
}

/** Queries of one credential that read together. Each has a deadline, a freshness and errors of its own. */
export interface OperationGroup extends Reading {
  readonly join: (member: GroupMember) => void;
}

/** Resolves when all operations of a group have come. `come`: how many have. */
export type Gathered = (come: () => number) => Promise<unknown>;

/** An operation reads alone. */
export const readingAlone = ({ ledger, limit }: GroupMember): Reading => ({
  operation: randomUUID(),
  spend: allowance([ledger], () => limit),
});

/** A group without operations. Until `gathered` resolves no round begins. */
export function createOperationGroup(gathered: Gathered): OperationGroup {
  const members: GroupMember[] = [];
  const complete = gathered(() => members.length);
  const ledgers: Ledger[] = [];
  const refused = new WeakSet<object>();
  const spaces = new Map<string, ReadTogether>();

  return {
    operation: randomUUID(),
    in(domain) {
      const known = spaces.get(domain);
      if (known) return known;
      const space = createReadTogether(() => paceOf(members, refused));
      spaces.set(domain, space);
      void space.rounds.during(() => complete);
      return space;
    },
    spend: allowance(ledgers, () => members.reduce((sum, { limit }) => sum + limit, 0)),
    join(member) {
      members.push(member);
      ledgers.push(member.ledger);
    },
  };
}

/** Rows wait while those of any operation do, but for one that was refused: it never becomes idle. */
function paceOf(members: readonly GroupMember[], refused: WeakSet<object>): Pace | undefined {
  const execution = members.map(member => member.execution()).find(one => one?.busy && !refused.has(one));
  if (!execution) return undefined;
  return {
    busy: true,
    idle(callback) {
      let isCalled = false;
      const once = () => {
        if (!isCalled) callback();
        isCalled = true;
      };
      execution.idle(once);
      void execution.refusal.then(() => {
        refused.add(execution);
        once();
      });
    },
  };
}

/** Parts of a gateway's operation that arrive within these ms read together. */
const GATHERING_MS = 5;

const aMoment = () => new Promise(resolve => setTimeout(resolve, GATHERING_MS));

/** The groups of all operations. */
export interface Groups {
  /**
   * Lets a query read with those of its HTTP request, or, if it is a part of a gateway's operation, with those of the same
   * caller and trace. Undefined if there is no such group: it reads alone.
   */
  join(
    member: GroupMember,
    request: Pick<OperationRequest, 'group' | 'trace'>,
    caller: string,
    isPart: boolean,
  ): Reading | undefined;
}

/** By default all parts have come a few ms after the first. */
export function createGroups(gathered: Gathered = aMoment): Groups {
  const open = new Map<string, OperationGroup>();

  return {
    join(member, { group, trace }, caller, isPart) {
      const found = group ?? (isPart && trace ? ofTrace(`${caller} ${trace}`) : undefined);
      found?.join(member);
      return found;
    },
  };

  function ofTrace(key: string): OperationGroup {
    const known = open.get(key);
    if (known) return known;
    const group = createOperationGroup(come => gathered(come).finally(() => open.delete(key)));
    open.set(key, group);
    return group;
  }
}
