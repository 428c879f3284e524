import { ARCHIVED, CLOSES } from '../history.js';
import type { ProgrammeHistory } from '../history.js';
import { FORM_KINDS } from '../forms/formKinds.js';
import { randomStream } from '../basics/random.js';
import { MINUTE } from '../basics/times.js';

/** A history with indexes from forms to cases and back, and derived times. */
export interface IndexedHistory extends ProgrammeHistory {
  /** Form rows of a case, oldest first; archived ones too. */
  formsOf(caseRow: number): number[];
  /** The first form of a case, archived or not; -1 without one. */
  firstFormOf(caseRow: number): number;
  /** Form rows that a case is built from, oldest first: archived forms do not count. */
  activeFormsOf(caseRow: number): number[];
  casesOf(form: number): number[];
  archived(form: number): boolean;
  /** Does this form close its cases? */
  closes(form: number): boolean;
  /** When the visit began and ended on the phone. */
  started(form: number): number;
  ended(form: number): number;
  serverModified(form: number): number;
  indexedOn(form: number): number;
}

/** Indexes a history: sorts the forms of each case by time and derives the times of forms. */
export function indexedHistory(seed: number, history: ProgrammeHistory, cases: number): IndexedHistory {
  const { receivedOn, editedOn, flags, kind, linksFrom, links } = history;
  const { from, forms } = byCase(history, cases);
  const [delay, length, lag] = [
    randomStream(seed, 'delay'),
    randomStream(seed, 'length'),
    randomStream(seed, 'index lag'),
  ];
  const closing = FORM_KINDS.map(one => one.blocks.some(block => block.closes));
  const archived = (form: number): boolean => ((flags[form] ?? 0) & ARCHIVED) !== 0;
  const ended = (form: number): number => (receivedOn[form] ?? 0) - 1_000 - (delay(form) % (100 * MINUTE));
  const serverModified = (form: number): number => editedOn[form] || (receivedOn[form] ?? 0);
  const formsOf = (row: number, counts: (form: number) => boolean = () => true): number[] => {
    const found: number[] = [];
    for (let i = from[row] ?? 0; i < (from[row + 1] ?? 0); i += 1) {
      const form = forms[i] ?? 0;
      if (counts(form)) found.push(form);
    }
    return found;
  };
  return {
    ...history,
    formsOf: row => formsOf(row),
    firstFormOf: row => ((from[row] ?? 0) < (from[row + 1] ?? 0) ? (forms[from[row] ?? 0] ?? -1) : -1),
    activeFormsOf: row => formsOf(row, form => !archived(form)),
    casesOf: form => Array.from(links.subarray(linksFrom[form] ?? 0, linksFrom[form + 1] ?? 0)),
    archived,
    closes: form => ((flags[form] ?? 0) & CLOSES) !== 0 || closing[kind[form] ?? 0] === true,
    started: form => ended(form) - 2 * MINUTE - (length(form) % (18 * MINUTE)),
    ended,
    serverModified,
    indexedOn: form => serverModified(form) + 700 + (lag(form) % 6_000),
  };
}

function byCase(
  { size, receivedOn, linksFrom, links }: ProgrammeHistory,
  cases: number,
): { from: Uint32Array; forms: Uint32Array } {
  const from = new Uint32Array(cases + 1);
  for (const row of links) from[row + 1] = (from[row + 1] ?? 0) + 1;
  for (let row = 0; row < cases; row += 1) from[row + 1] = (from[row + 1] ?? 0) + (from[row] ?? 0);
  const order = Uint32Array.from({ length: size }, (_, form) => form);
  order.sort((a, b) => (receivedOn[a] ?? 0) - (receivedOn[b] ?? 0) || a - b);
  const next = from.slice();
  const forms = new Uint32Array(links.length);
  for (const form of order) {
    for (let i = linksFrom[form] ?? 0; i < (linksFrom[form + 1] ?? 0); i += 1) {
      const row = links[i] ?? 0;
      forms[next[row] ?? 0] = form;
      next[row] = (next[row] ?? 0) + 1;
    }
  }
  return { from, forms };
}
