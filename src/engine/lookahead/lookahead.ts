import { followUpsOf, type OperationSelection, needsIfExpandedOf } from './followUps.js';
import { wantText } from '../memory/keys.js';
import type { FollowUp, Families, Resource, Want } from '../resource/resource.js';

/** What an operation will want next of the rows that it wants now. */
export interface Lookahead {
  /** Of the rows that the field is resolved to. */
  followUps(resource: Resource<unknown>): readonly FollowUp[];
  /** Notes what is ahead of a want: several fields may want the same, and go on in other ways. */
  record(resource: Resource<unknown>, want: Want): void;
  /** The wants with all that was noted of them since the last time. */
  annotate(resource: Resource<unknown>, wants: readonly Want[]): readonly Want[];
}

/** Looks out from the field that is being resolved. */
export function createLookahead(selection: () => OperationSelection, families: Families): Lookahead {
  const noted = new Map<unknown, Map<string, Set<readonly FollowUp[]>>>();
  const followUps = (resource: Resource<unknown>) =>
    resource.relations ? followUpsOf(resource, selection(), families) : [];

  return {
    followUps,
    record(resource, want) {
      const found = followUps(resource);
      if (found.length === 0) return;
      const known = noted.get(resource) ?? new Map<string, Set<readonly FollowUp[]>>();
      const text = wantText(want);
      noted.set(resource, known.set(text, (known.get(text) ?? new Set()).add(found)));
    },
    annotate(resource, wants) {
      const known = noted.get(resource);
      if (!known) return wants;
      noted.delete(resource);
      const needsIfExpanded = needsIfExpandedOf(resource, selection());
      return wants.map(want => {
        const found = known.get(wantText(want));
        return found ? { ...want, followUps: [...found].flat(), needsIfExpanded } : want;
      });
    },
  };
}
