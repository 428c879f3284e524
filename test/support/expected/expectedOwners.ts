import type { DomainRecord } from '../../../src/sandbox/world/model.js';

/** A location and what lies above it, the top first. */
export function lineage(domain: DomainRecord, id: string): { id: string; name: string; typeCode: string }[] {
  const place = domain.locations.get(id)!;
  return [...(place.parent ? lineage(domain, place.parent) : []), place];
}

/** The owner of a case as job 1 shows it. */
export function expectedOwner(domain: DomainRecord, id: string | null): unknown {
  if (!id) return null;
  const district = (place: string) => {
    const name = lineage(domain, place)
      .slice(0, -1)
      .find(one => one.typeCode === 'district')?.name;
    return name === undefined ? null : { name };
  };
  const typeName = (place: string) =>
    domain.locationTypes.find(type => type.code === domain.locations.get(place)!.typeCode)!.name;
  const worker = domain.workers.get(id);
  if (worker) {
    const place = worker.primaryLocation;
    return {
      __typename: 'MobileWorker',
      username: worker.username,
      firstName: worker.firstName,
      lastName: worker.lastName || null,
      primaryLocation: place
        ? { name: domain.locations.get(place)!.name, typeName: typeName(place), district: district(place) }
        : null,
    };
  }
  const user = domain.webUsers.get(id);
  if (user) return { __typename: 'WebUser', username: user.username };
  const group = domain.groups.get(id);
  if (group) return { __typename: 'Group', name: group.name };
  const place = domain.locations.get(id);
  if (place && !place.archived) return { __typename: 'Location', name: place.name, district: district(id) };
  return { __typename: 'UnknownOwner', ownerId: id };
}
