import { kindOf } from './forms/formKinds.js';
import { ARCHIVED, CLOSES, PHOTO, PORTRAIT, PROBLEM, HistoryBuilder } from './history.js';
import type { ProgrammeHistory } from './history.js';
import { legacy, moved, registration } from './forms/householdForms.js';
import { childRow, householdRow, memberAt, motherRow, mothersOf } from './households.js';
import { antenatal, homeVisit, nutrition, postnatal, session } from './forms/motherForms.js';
import { caseApi, followUp, growth, immunisation, referral, stock, supervision, usercase } from './forms/otherForms.js';
import { householdOf } from './owners.js';
import { randomStream, fraction } from './basics/random.js';
import type { Roster } from './roster.js';
import { calendar, DAY, HOUR, MINUTE } from './basics/times.js';

/** Submitter numbers: workers first, then web users, then HQ's two special users. */
export interface Submitters {
  readonly active: number;
  readonly workers: number;
  readonly webUsers: number;
  readonly demoUser: number;
  readonly system: number;
  workerOf(household: number): number;
}

const MOTHER_VISITS = [antenatal, postnatal, homeVisit, nutrition].map(kindOf);
const CHILD_VISITS = [growth, immunisation].map(kindOf);
const [ANC, PNC, HOME] = [kindOf(antenatal), kindOf(postnatal), kindOf(homeVisit)];
const WITH_PHOTO = new Set([ANC, PNC, HOME, kindOf(session), kindOf(growth), kindOf(registration)]);

/** Has the mother changed in the last week? Five of six have: 10,000 of 12,000. */
export const changedThisWeek = (mother: number): boolean => mother % 6 !== 5;

/** Generates a year of submissions. `forms`: the total number of forms. */
export function programme(seed: number, roster: Roster, by: Submitters, now: number, forms?: number): ProgrammeHistory {
  const record = new HistoryBuilder();
  const times = calendar(now);
  const [when, chance, edits] = [randomStream(seed, 'when'), randomStream(seed, 'what'), randomStream(seed, 'edit')];
  const { households, mothers, children } = roster;

  const rowsOf = (household: number): number[] => {
    const first = householdRow(household);
    return Array.from({ length: householdRow(household + 1) - first }, (_, i) => first + i);
  };
  const changes = (household: number): boolean =>
    rowsOf(household).every(row => memberAt(row).role !== 'mother' || changedThisWeek(memberAt(row).number));
  const isNew = (household: number): boolean => chance(household) % 8 === 0 && changes(household);
  const hasMoved = (household: number): boolean =>
    mothersOf(household) === 1 && chance(household) % 24 === 5 && !isNew(household);
  /** A time after the registration of a household. */
  const after = (household: number, at: number): number => {
    const since = record.receivedOn(household);
    return since > now - 8 * DAY ? Math.floor(since + at * (now - 2 * MINUTE - since)) : times.earlier(since, at);
  };
  const add = (kind: number, user: number, receivedOn: number, cases: readonly number[], flags = 0): void => {
    const n = record.size;
    const edited =
      edits(n) % 40 === 0 && receivedOn < now - 6 * HOUR ? receivedOn + 10 * MINUTE + (edits(n) % (2 * HOUR)) : 0;
    const photo = WITH_PHOTO.has(kind) && edits(n + 1) % (kind === HOME ? 4 : 9) === 0 ? PHOTO : 0;
    const portrait = photo && kind === kindOf(growth) && edits(n) % 2 ? PORTRAIT : 0;
    record.add({ kind, user, receivedOn, editedOn: edited, flags: flags | photo | portrait, cases });
  };
  const at = (n: number): number => fraction(when(n));

  for (let h = 0; h < households; h += 1) {
    const user = h % 20 === 9 && by.workers > by.active ? by.active + (h % (by.workers - by.active)) : by.workerOf(h);
    add(kindOf(registration), user, isNew(h) ? times.recent(at(h)) : times.anyDay(at(h)), rowsOf(h));
  }
  for (let h = 0; h < households; h += 1) {
    if (!hasMoved(h)) continue;
    add(kindOf(moved), by.workerOf(h), changes(h) ? times.recent(at(h + 1)) : after(h, at(h + 1)), rowsOf(h));
  }
  visitMothers();
  for (let c = 0; c < children; c += 1) {
    const row = childRow(c);
    const { household } = memberAt(row);
    if (chance(c) % 20 !== 1 || hasMoved(household)) continue;
    const recent = c % 3 === 0 && !isNew(household);
    add(CHILD_VISITS[c % 2] ?? 0, by.workerOf(household), recent ? times.recent(at(row)) : after(household, at(row)), [
      row,
    ]);
  }
  referTo();
  for (let n = 0; n < by.workers; n += 1) {
    const made = times.anyDay(at(n));
    add(kindOf(usercase), by.system, made, [roster.usercases + n]);
    // HQ closes the usercase of a deactivated worker.
    if (n >= by.active)
      add(kindOf(usercase), by.system, times.earlier(made, at(n + 1)), [roster.usercases + n], CLOSES);
  }
  for (let row = roster.legacy; row < roster.size; row += 1) {
    add(kindOf(legacy), 0, now - 380 * DAY - (when(row) % (20 * DAY)), [row]);
  }
  withoutCases();
  fill(forms === undefined ? Math.ceil(mothers / 8) : forms - record.size);
  return record.columns();

  function visitMothers(): void {
    let meeting: number[] = [];
    const meet = (m: number): void => {
      if (meeting.length > 0)
        add(kindOf(session), by.workerOf(memberAt(meeting[0] ?? 0).household), times.recent(at(m)), meeting);
      meeting = [];
    };
    for (let m = 0; m < mothers; m += 1) {
      const row = motherRow(m);
      const { household } = memberAt(row);
      if (m % 15 === 0 || meeting.length === 6) meet(m);
      if (!changedThisWeek(m) || isNew(household) || hasMoved(household)) continue;
      if (Math.floor(m / 15) % 5 === 2) meeting.push(row);
      else {
        const kind = MOTHER_VISITS[(m + (chance(m) % 2)) % MOTHER_VISITS.length] ?? 0;
        add(
          kind,
          by.workerOf(household),
          times.recent(at(row)),
          [row],
          kind === PNC && chance(row) % 6 === 0 ? CLOSES : 0,
        );
      }
    }
    meet(mothers);
  }

  function referTo(): void {
    for (let row = roster.referrals; row < roster.usercases; row += 1) {
      const household = householdOf(roster, row);
      const user = by.workerOf(household);
      const sent = after(household, at(row));
      add(kindOf(referral), user, sent, [row]);
      if (row % 3 === 0)
        add(kindOf(followUp), user, Math.floor(sent + (now - 2 * MINUTE - sent) * at(row + 1)), [row], CLOSES);
    }
  }

  function withoutCases(): void {
    const count = Math.min(400, Math.max(6, Math.ceil(households / 20)));
    for (let n = 0; n < (by.workers > 0 ? count : 0); n += 1) {
      const recent = n % 3 === 0;
      const worker = chance(n) % by.active;
      const user = n % 2 === 0 ? worker : n % 31 === 15 ? by.demoUser : by.workers + (chance(n) % by.webUsers);
      add(kindOf(n % 2 === 0 ? stock : supervision), user, recent ? times.recent(at(n)) : times.anyDay(at(n)), []);
    }
    for (let h = 4; h < households; h += 50) {
      const user = by.workers + (h % by.webUsers);
      if (!hasMoved(h)) add(kindOf(caseApi), user, after(h, at(h + 2)), [householdRow(h)]);
    }
  }

  /** Adds earlier visits of mothers, some of them archived. */
  function fill(count: number): void {
    if (count < 0) throw new RangeError(`the programme alone has ${-count} forms more than asked for`);
    let turn = 0;
    for (let n = 0; n < count && turn < 40 * (count + mothers); turn += 1) {
      const m = Math.imul(turn, 7919) >>> 0;
      const row = motherRow(m % Math.max(1, mothers));
      const { household } = memberAt(row);
      if (mothers === 0 || isNew(household) || hasMoved(household)) continue;
      const flags = n % 15 === 3 ? ARCHIVED : n % 60 === 7 ? PROBLEM : 0;
      const user = n % 30 === 3 ? by.demoUser : by.workerOf(household);
      add(MOTHER_VISITS[n % MOTHER_VISITS.length] ?? 0, user, after(household, at(row + n)), [row], flags);
      n += 1;
    }
  }
}
