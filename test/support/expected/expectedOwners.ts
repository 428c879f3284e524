import type { DomainRecord } from '../../../src/sandbox/world/model.js';

/** A location and what lies above it, the top first. */
export function lineage(domain: DomainRecord, id: string): { id: string; name: string; typeCode: string }[] {
  const place = domain.locations.get(id)!;
  return [...(place.parent ? lineage(domain, place.parent) : []), place];
}

interface Named {
  readonly username: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
}

/** The name that HQ shows for a user: the full name, else the user name as it is typed to log in. */
export const displayNameOf = ({ username, firstName, lastName }: Named): string =>
  `${firstName ?? ''} ${lastName ?? ''}`.trim() || username.replace(/@.*commcarehq.org$/, '');

/** The owner of a case as job 1 shows it. */
export function expectedOwner(domain: DomainRecord, id: string | null): unknown {
  if (!id) return null;
  const district = (place: string) => {
    const name = lineage(domain, place).find(one => one.typeCode === 'district')?.name;
    return name === undefined ? null : { name };
  };
  const typeName = (place: string) =>
    domain.locationTypes.find(type => type.code === domain.locations.get(place)!.typeCode)!.name;
  const placeOf = ({ primaryLocation: place }: { readonly primaryLocation: string | null }) =>
    place && { name: domain.locations.get(place)!.name, typeName: typeName(place), district: district(place) };
  const worker = domain.workers.get(id);
  if (worker) {
    return {
      __typename: 'MobileWorker',
      displayName: displayNameOf(worker),
      username: worker.username,
      primaryLocation: placeOf(worker),
    };
  }
  const user = domain.webUsers.get(id);
  if (user) {
    const { username } = user;
    return { __typename: 'WebUser', displayName: displayNameOf(user), username, primaryLocation: placeOf(user) };
  }
  const group = domain.groups.get(id);
  if (group) return { __typename: 'Group', displayName: group.name };
  const place = domain.locations.get(id);
  if (place && !place.archived) return { __typename: 'Location', displayName: place.name, district: district(id) };
  return { __typename: 'UnknownOwner', displayName: null };
}
