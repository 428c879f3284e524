import type { Resource, Way } from '../../engine/resource/resource.js';

/**
 * The same rows as HQ has them this moment, asked for in these ways: nothing of it is remembered. For what a change starts
 * from, and for what memory does not know and may be younger than it. HQ's database answers single reads, and lists of
 * people and groups come from its index, which trails.
 */
export const liveReads = <Row>(resource: Resource<Row>, ...kinds: readonly Way['kind'][]): Resource<Row> => ({
  ...resource,
  name: `${resource.name}Present`,
  freshSeconds: 0,
  ways: kinds.flatMap(kind => resource.ways.filter(way => way.kind === kind)),
});

/** The same lists read anew, with what this credential has written since; they are asked from end to end. */
export const uncachedList = <Row>(resource: Resource<Row>): Resource<Row> => ({
  ...resource,
  freshSeconds: 0,
  lists: resource.lists.map(list => ({ ...list, name: `${list.name} anew` })),
});
