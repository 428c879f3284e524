import type { Change } from './rowState.js';
import { isRecent } from '../../../client/clock.js';
import { withChange, withNotice, type RecordedChange, type ChangeNotice } from './changeLog.js';
import { createOverlay, type Overlay } from './overlay.js';
import type { Resource } from '../../resource/resource.js';
import type { neverFailing } from '../neverFailing.js';

/** A change of HQ's rows that has been made. */
export interface CompletedChange<Row> extends Change<Row> {
  /** HQ goes on with it for up to so many ms: what is read until then is not kept. */
  readonly processingMs?: number | undefined;
}

/** What is known of the changes of a resource in a project space, by anybody. */
export interface Generation {
  /** Whatever was remembered under another number is stale. */
  readonly number: number;
  /** When the last change was made, ms since the epoch. */
  readonly at: number;
  /** When it has surely been made, HQ's own work after it included; ms since the epoch. */
  readonly until: number;
  /** The changes that HQ's index may not show yet. */
  readonly notices: readonly ChangeNotice[];
}

/** The changes that all who see the same have made, and that HQ's index may not show yet. */
interface StoredChanges<Row> {
  readonly changes: readonly RecordedChange<Row>[];
  readonly bytes: number;
}

/** Changes of HQ's rows as they are remembered. */
export interface ChangeStore {
  readonly generation: (resource: Named) => Promise<Generation>;
  /** What those who see the same have written, over what HQ's index shows. */
  overlay<Row>(resource: Resource<Row>, generation: Generation): Promise<Overlay<Row>>;
  /** All that is remembered is stale; nothing was changed. */
  invalidate(resource: Named): Promise<void>;
  /** Notes a change; what began with it. `settled`: work of HQ's has ended, which may have changed anything. */
  record<Row>(resource: Resource<Row> | Named, made: CompletedChange<Row>, settled?: true): Promise<Generation>;
}

/** A resource, or what bears its name. */
type Named = { readonly name: string };

const DAY = 86_400_000;

/** Clocks of gateways that share a store differ by less, ms: a time further in the future is of a clock set back since. */
const SKEW = 60_000;

const NONE: Generation = { number: 0, at: -Infinity, until: -Infinity, notices: [] };

/** Changes in one project space; `seen` names those who see the same, read each time. */
export function createChangeStore(
  { getMany, setMany }: ReturnType<typeof neverFailing>,
  { now, lag }: { readonly now: () => number; readonly lag: number },
  partition: { readonly shared: string },
  domain: string,
  operation: string,
): ChangeStore {
  const generationKey = ({ name }: Named) => `${domain}:${name}:generation`;
  const writtenKey = ({ name }: Named) => `${partition.shared}:${name}:written`;

  async function generation(resource: Named): Promise<Generation> {
    const held = (await getMany<Generation>([generationKey(resource)]))[0] ?? NONE;
    const isFuture = held.at > now() + SKEW;
    const notices = held.notices.filter(({ at }) => isRecent(at, now() + SKEW, SKEW + lag));
    return { ...held, notices, ...(isFuture && { at: -Infinity, until: -Infinity }) };
  }

  async function notedIn<Row>(resource: Named): Promise<readonly RecordedChange<Row>[]> {
    const held = (await getMany<StoredChanges<Row>>([writtenKey(resource)]))[0];
    return held?.changes.filter(({ at }) => isRecent(at, now(), lag)) ?? [];
  }

  const begin = (resource: Named, value: Generation) => ({ key: generationKey(resource), value, ttl: 2 * DAY });

  return {
    generation,
    async overlay(resource, { notices }) {
      return createOverlay(resource, await notedIn(resource), notices, { me: partition.shared, lag });
    },
    async invalidate(resource) {
      const held = await generation(resource);
      await setMany([begin(resource, { ...held, number: held.number + 1 })]);
    },
    async record<Row>(resource: Resource<Row> | Named, made: CompletedChange<Row>, settled?: true) {
      const held = await generation(resource);
      const at = now();
      const number = held.number + 1;
      const until = settled ? at : Math.max(at + (made.processingMs ?? 0), held.until);
      const notices = withNotice(held.notices, made, { generation: number, at, partition: partition.shared });
      const next: Generation = { number, at, until, notices };
      const keeps = 'keys' in resource && !resource.isFromDatabase;
      const changes = keeps
        ? withChange(resource, await notedIn<Row>(resource), made, { at, operation: operation, generation: number })
        : [];
      const bytes = changes.reduce((sum, one) => sum + one.bytes, 0);
      await setMany([
        begin(resource, next),
        { key: writtenKey(resource), value: { changes, bytes } satisfies StoredChanges<Row>, ttl: Math.max(1, lag) },
      ]);
      return next;
    },
  };
}
