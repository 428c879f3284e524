import { nonEmpty } from '../../graphql/values.js';

/** The parts of a user that HQ makes the shown name of. */
interface NamedUser {
  readonly username: string;
  readonly first_name: string | null;
  readonly last_name: string | null;
}

/** The name that HQ shows for a user: the full name, or the username without the domain of mobile workers. */
export const displayName = ({ username, first_name, last_name }: NamedUser, isWorker: boolean): string | null =>
  nonEmpty([first_name, last_name].filter(Boolean).join(' ').trim()) ??
  nonEmpty(isWorker ? username.replace(/@.*$/, '') : username);
