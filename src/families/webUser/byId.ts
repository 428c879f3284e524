import type { Context } from '../../operation/context.js';
import { webUsers, type WebUserRow } from './resource.js';

/** The only field that HQ's list of web users lacks (users.md 2). */
const needs = ['tableau_groups'];

/**
 * The web user with an id. HQ's list costs one request for all web users. An operation that selects a field that the list
 * lacks reads the user alone, which brings all fields.
 */
export const webUserById = (hq: ReturnType<Context['hq']>, id: string): Promise<WebUserRow | null> =>
  hq.load(webUsers, id, hq.selects('WebUser.tableauGroups') ? { needs } : {});

/** A web user's Tableau groups. */
export const tableauGroupsOf = async (hq: Context['hq'], row: WebUserRow): Promise<readonly string[] | null> =>
  row.tableau_groups ?? (await hq(row.domain).load(webUsers, row.id, { needs }))?.tableau_groups ?? null;
