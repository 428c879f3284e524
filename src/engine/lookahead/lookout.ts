import { aheadOf, type Selection, untoldOf } from './lookahead.js';
import { wantText } from '../memory/keys.js';
import type { Ahead, Families, Resource, Want } from '../resource/resource.js';

/** What an operation will want next of the rows that it wants now. */
export interface Lookout {
  /** Of the rows that the field is resolved to. */
  ahead(resource: Resource<unknown>): readonly Ahead[];
  /** Notes what is ahead of a want: several fields may want the same, and go on in other ways. */
  note(resource: Resource<unknown>, want: Want): void;
  /** The wants with all that was noted of them since the last time. */
  seen(resource: Resource<unknown>, wants: readonly Want[]): readonly Want[];
}

/** Looks out from the field that is being resolved. */
export function createLookout(selection: () => Selection, families: Families): Lookout {
  const noted = new Map<unknown, Map<string, Set<readonly Ahead[]>>>();
  const ahead = (resource: Resource<unknown>) => (resource.leads ? aheadOf(resource, selection(), families) : []);

  return {
    ahead,
    note(resource, want) {
      const found = ahead(resource);
      if (found.length === 0) return;
      const known = noted.get(resource) ?? new Map<string, Set<readonly Ahead[]>>();
      const text = wantText(want);
      noted.set(resource, known.set(text, (known.get(text) ?? new Set()).add(found)));
    },
    seen(resource, wants) {
      const known = noted.get(resource);
      if (!known) return wants;
      noted.delete(resource);
      const untold = untoldOf(resource, selection());
      return wants.map(want => {
        const found = known.get(wantText(want));
        return found ? { ...want, ahead: [...found].flat(), untold } : want;
      });
    },
  };
}
