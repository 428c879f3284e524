import { wantText } from '../memory/keys.js';
import type { FollowUp, Families, Resource, Want } from '../resource/resource.js';
import { followUpsOf, needsIfExpandedOf, type OperationSelection } from './followUps.js';

/** What an operation wants next of the rows that it wants now. */
export interface Lookahead {
  /** Relations of the resource that a selection follows. */
  followUps(resource: Resource<unknown>, selection: OperationSelection): readonly FollowUp[];
  /** Records what is selected of a want. Several fields may want the same rows and follow other relations. */
  record(resource: Resource<unknown>, want: Want, selection: OperationSelection): void;
  /** The wants with all that was recorded for them since the last call. */
  annotate(resource: Resource<unknown>, wants: readonly Want[]): readonly Want[];
}

/** What was recorded for the wants of one resource. */
interface Recorded {
  /** Relations by the text of the want; each selection's once. */
  readonly followUps: Map<string, Set<readonly FollowUp[]>>;
  readonly needsIfExpanded: readonly string[];
}

/** Nothing is recorded. */
export function createLookahead(families: Families): Lookahead {
  const recorded = new Map<unknown, Recorded>();
  const followUps = (resource: Resource<unknown>, selection: OperationSelection) =>
    resource.relations ? followUpsOf(resource, selection, families) : [];

  return {
    followUps,
    record(resource, want, selection) {
      const found = followUps(resource, selection);
      if (found.length === 0) return;
      const known = recorded.get(resource) ?? {
        followUps: new Map<string, Set<readonly FollowUp[]>>(),
        needsIfExpanded: needsIfExpandedOf(resource, selection),
      };
      recorded.set(resource, known);
      const text = wantText(want);
      known.followUps.set(text, (known.followUps.get(text) ?? new Set()).add(found));
    },
    annotate(resource, wants) {
      const known = recorded.get(resource);
      if (!known) return wants;
      recorded.delete(resource);
      return wants.map(want => {
        const found = known.followUps.get(wantText(want));
        return found ? { ...want, followUps: [...found].flat(), needsIfExpanded: known.needsIfExpanded } : want;
      });
    },
  };
}
