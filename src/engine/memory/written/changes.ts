import type { Change } from './changed.js';
import { isRecent } from '../../../client/clock.js';
import { notedAfter, touchedAfter, type Noted, type Touch } from './noted.js';
import { overlayOf, type Overlay } from './overlay.js';
import type { Resource } from '../../resource/resource.js';
import type { steady } from '../steady.js';

/** A change of HQ's rows that has been made. */
export interface Made<Row> extends Change<Row> {
  /** HQ goes on with it for up to so many ms: what is read until then is not kept. */
  readonly takes?: number | undefined;
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
  readonly touches: readonly Touch[];
}

/** The changes that all who see the same have made, and that HQ's index may not show yet. */
interface Held<Row> {
  readonly noted: readonly Noted<Row>[];
  readonly bytes: number;
}

/** Changes of HQ's rows as they are remembered. */
export interface Changes {
  readonly generation: (resource: Named) => Promise<Generation>;
  /** What those who see the same have written, over what HQ's index shows. */
  overlay<Row>(resource: Resource<Row>, generation: Generation): Promise<Overlay<Row>>;
  /** All that is remembered is stale; nothing was changed. */
  stale(resource: Named): Promise<void>;
  /** Notes a change; what began with it. `settled`: work of HQ's has ended, which may have changed anything. */
  note<Row>(resource: Resource<Row> | Named, made: Made<Row>, settled?: true): Promise<Generation>;
}

/** A resource, or what bears its name. */
type Named = { readonly name: string };

const DAY = 86_400_000;

/** Clocks of gateways that share a store differ by less, ms: a time further in the future is of a clock set back since. */
const SKEW = 60_000;

const NONE: Generation = { number: 0, at: -Infinity, until: -Infinity, touches: [] };

/** Changes in one project space; `seen` names those who see the same, read each time. */
export function createChanges(
  { getMany, setMany }: ReturnType<typeof steady>,
  { now, lag }: { readonly now: () => number; readonly lag: number },
  partition: { readonly seen: string },
  domain: string,
  operation: string,
): Changes {
  const generationKey = ({ name }: Named) => `${domain}:${name}:generation`;
  const writtenKey = ({ name }: Named) => `${partition.seen}:${name}:written`;

  async function generation(resource: Named): Promise<Generation> {
    const held = (await getMany<Generation>([generationKey(resource)]))[0] ?? NONE;
    const isFuture = held.at > now() + SKEW;
    const touches = held.touches.filter(({ at }) => isRecent(at, now() + SKEW, SKEW + lag));
    return { ...held, touches, ...(isFuture && { at: -Infinity, until: -Infinity }) };
  }

  async function notedIn<Row>(resource: Named): Promise<readonly Noted<Row>[]> {
    const held = (await getMany<Held<Row>>([writtenKey(resource)]))[0];
    return held?.noted.filter(({ at }) => isRecent(at, now(), lag)) ?? [];
  }

  const begin = (resource: Named, value: Generation) => ({ key: generationKey(resource), value, ttl: 2 * DAY });

  return {
    generation,
    async overlay(resource, { touches }) {
      return overlayOf(resource, await notedIn(resource), touches, { me: partition.seen, lag });
    },
    async stale(resource) {
      const held = await generation(resource);
      await setMany([begin(resource, { ...held, number: held.number + 1 })]);
    },
    async note<Row>(resource: Resource<Row> | Named, made: Made<Row>, settled?: true) {
      const held = await generation(resource);
      const at = now();
      const number = held.number + 1;
      const until = settled ? at : Math.max(at + (made.takes ?? 0), held.until);
      const touches = touchedAfter(held.touches, made, { number, at, by: partition.seen });
      const next: Generation = { number, at, until, touches };
      const keeps = 'keys' in resource && !resource.isPresent;
      const noted = keeps
        ? notedAfter(resource, await notedIn<Row>(resource), made, { at, by: operation, number })
        : [];
      const bytes = noted.reduce((sum, one) => sum + one.bytes, 0);
      await setMany([
        begin(resource, next),
        { key: writtenKey(resource), value: { noted, bytes } satisfies Held<Row>, ttl: Math.max(1, lag) },
      ]);
      return next;
    },
  };
}
