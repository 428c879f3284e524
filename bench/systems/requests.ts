import { authorizationOf, markOf } from '../stub/world.js';
import type { LoadRequest } from '../load/job.js';
import { LONG_AGO, type Question } from './questions.js';
import { type Row, rowOf } from './rows.js';
import { systemOf } from './systems.js';

/** Number of logins in the rows of 1,000 logins. */
export const LOGINS = 1000;

/** The login of the rows with one login. */
export const ONE_LOGIN = 1;

/** Logins of the rows with new logins start here. */
const NEW_LOGINS = 1_000_000;

const PROPERTIES = ['edd', 'village', 'phone', 'seen_by'];

/** The question of the n-th request of a row. */
export function questionOf({ shape, first, varies }: Row, n: number): Question {
  return {
    shape,
    first,
    // The n-th filter is n ms later than the first one, and still before all cases.
    since: new Date(LONG_AGO + (varies === 'filter' ? n : 0)).toISOString(),
    ...(varies === 'names' && { names: [...PROPERTIES, `unknown_${n}`] }),
  };
}

/** The login of the n-th request of a row. */
export const loginOfRequest = ({ logins }: Row, n: number): number =>
  ({ one: ONE_LOGIN, thousand: 2 + (n % LOGINS), new: NEW_LOGINS + n })[logins];

/** The request of a question by a login, as a system takes it. */
export function requestFor(system: string, question: Question, login: number, priced = false): LoadRequest {
  const { path, ask } = systemOf(system);
  return {
    path: path(question),
    body: JSON.stringify(ask(question)),
    headers: { authorization: authorizationOf(login), ...(priced && { 'hq-explain': 'plan' }) },
    ...(question.shape !== 'trivial' && !priced && { mark: markOf(login) }),
  };
}

/** The requests of a row, one after the other. Rows that repeat requests give the same objects again. */
export function createRequests(system: string, name: string): () => LoadRequest {
  const { varies, logins, ...given } = rowOf(name);
  const row: Row = systemOf(system).answersFromMemory
    ? { ...given, logins: logins === 'new' ? 'one' : logins }
    : { ...given, logins, ...(varies && { varies }) };
  const make = (n: number) => requestFor(system, questionOf(row, n), loginOfRequest(row, n), row.priced);
  let n = 0;
  const repeated = row.varies ? 0 : { one: 1, thousand: LOGINS, new: 0 }[row.logins];
  if (repeated === 0) return () => make(n++);
  const all = Array.from({ length: repeated }, (_, i) => make(i));
  return () => all[n++ % repeated]!;
}
