import type { Resource, Way } from '../../engine/resource/resource.js';

/**
 * The same rows read from HQ, uncached, in the given ways. For changes that must start from current data, and for rows
 * that are too new for the cache. HQ answers reads by id from its database. Its lists of users and groups come from a
 * search index, which is updated later.
 */
export const liveReads = <Row>(resource: Resource<Row>, ...kinds: readonly Way['kind'][]): Resource<Row> => ({
  ...resource,
  name: `${resource.name}Live`,
  freshSeconds: 0,
  ways: kinds.flatMap(kind => resource.ways.filter(way => way.kind === kind)),
});

/** The same lists, uncached, with the recent changes of this credential. They are read as a whole. */
export const uncachedList = <Row>(resource: Resource<Row>): Resource<Row> => ({
  ...resource,
  freshSeconds: 0,
  lists: resource.lists.map(list => ({ ...list, name: `${list.name} uncached` })),
});
