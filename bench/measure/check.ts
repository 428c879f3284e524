import { isDeepStrictEqual } from 'node:util';
import { Agent } from 'node:http';
import { markOf } from '../stub/world.js';
import { expectedNodes, type Question } from '../systems/questions.js';
import { loginOfRequest, questionOf, requestFor } from '../systems/requests.js';
import type { Row } from '../systems/rows.js';
import { post } from './post.js';
import type { RunningServer } from './server.js';

/** What the check of a system has found. */
export interface Checked {
  /** Why its answers to a row are wrong, by the row's name. Such rows are not measured. */
  readonly wrong: ReadonlyMap<string, string>;
  /** Wrong answers when many logins asked at the same time, twice each. */
  readonly mixed: number;
}

/** Requests that are open at the same time while logins are compared. */
const OPEN = 64;

/** The request of a row that no load generator sends: its filter and login are its own. */
const BEFORE_ALL = -1;

/**
 * Compares whole answers with the rows of the stub, before anything is measured: each row of the table twice, so that
 * remembered answers are compared too, and then those of several logins that ask at the same time, twice each.
 */
export async function check(server: RunningServer, rows: readonly Row[], logins: number): Promise<Checked> {
  const agent = new Agent({ keepAlive: true, maxSockets: OPEN });
  try {
    const wrong = new Map<string, string>();
    for (const row of rows.filter(one => !one.priced || server.system.prices)) {
      const asked = [questionOf(row, BEFORE_ALL), loginOfRequest(row, BEFORE_ALL)] as const;
      const compare = row.priced ? comparePrice : compareRows;
      const problem = (await compare(server, agent, ...asked)) ?? (await compare(server, agent, ...asked));
      if (problem !== undefined) wrong.set(row.name, problem);
    }
    return { wrong, mixed: wrong.size === 0 ? await countMixed(server, agent, logins) : 0 };
  } finally {
    agent.destroy();
  }
}

async function countMixed(server: RunningServer, agent: Agent, logins: number): Promise<number> {
  let mixed = 0;
  const question: Question = { shape: 'cases', first: 100, since: new Date(0).toISOString() };
  const open = Array.from({ length: 2 * logins }, (_, n) => 2 + (n % logins));
  await Promise.all(
    Array.from({ length: OPEN }, async () => {
      for (let login = open.shift(); login !== undefined; login = open.shift())
        if ((await compareRows(server, agent, question, login)) !== undefined) mixed++;
    }),
  );
  return mixed;
}

/** Undefined if the answer is right; otherwise what is wrong. */
async function compareRows(
  { system, port }: RunningServer,
  agent: Agent,
  asked: Question,
  login: number,
): Promise<string | undefined> {
  const text = await textOf(post(agent, port, requestFor(system.name, asked, login)));
  const answer = parsed(text);
  if (typeof answer === 'string') return answer;
  const { data, errors } = answer;
  if (errors) return `errors: ${JSON.stringify(errors).slice(0, 300)}`;
  const isSame =
    asked.shape === 'trivial'
      ? isDeepStrictEqual(data, { __typename: 'Query' })
      : isDeepStrictEqual(system.nodes(data), expectedNodes(asked, markOf(login)));
  return isSame ? undefined : `other rows: ${text.slice(0, 300)}`;
}

/** Undefined if the answer is a price; otherwise what is wrong. */
async function comparePrice(
  { system, port }: RunningServer,
  agent: Agent,
  asked: Question,
  login: number,
): Promise<string | undefined> {
  const text = await textOf(post(agent, port, requestFor(system.name, asked, login, true)));
  return text.includes('"NOT_EXECUTED"') && text.includes('"cost"') ? undefined : `no price: ${text.slice(0, 300)}`;
}

/** The body of an answer; what is told of the connection if the server ended it. */
const textOf = (body: Promise<string>): Promise<string> => body.catch(String);

/** The answer; a text if it is no JSON. */
function parsed(text: string): { readonly data?: unknown; readonly errors?: unknown } | string {
  try {
    return JSON.parse(text) as { readonly data?: unknown; readonly errors?: unknown };
  } catch {
    return `no JSON: ${text.slice(0, 300)}`;
  }
}
