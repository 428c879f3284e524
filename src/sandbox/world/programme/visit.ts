import { answer } from './forms/answers.js';
import type { VisitAnswers } from './forms/answers.js';
import type { CaseBlockDefinition, FormKind, FormQuestion } from './forms/formKind.js';
import { FORM_KINDS } from './forms/formKinds.js';
import type { RowSource } from './rowSource.js';
import { PHOTO, PORTRAIT } from './history.js';
import { openedCaseAt } from './people.js';
import type { OpenedCase } from './people.js';
import { seedOf } from './basics/random.js';

/** The change of a case by a form. */
export interface VisitChange {
  readonly block: CaseBlockDefinition;
  readonly opened?: OpenedCase;
  readonly update: Readonly<Record<string, string>>;
  readonly closes: boolean;
  /** Name of the attachment that was added to the case. */
  readonly attachment?: string;
}

/** The kind of the form at a row. */
export function kindAt(source: RowSource, form: number): FormKind {
  const kind = FORM_KINDS[source.ledger.kind[form] ?? 0];
  if (kind === undefined) throw new RangeError(`form ${form} is of no known kind`);
  return kind;
}

/** The file name of a form's photo; "" without one. */
export function photoName(source: RowSource, form: number): string {
  const flags = source.ledger.flags[form] ?? 0;
  if ((flags & PHOTO) === 0) return '';
  return flags & PORTRAIT ? 'portrait.png' : `${Math.floor(source.ledger.ended(form))}.png`;
}

/** The values that answers depend on, for a form and the case or repeat entry of the question. */
export function visitAt(source: RowSource, form: number, about: number): VisitAnswers {
  const seed = source.seed ^ Math.imul(form + 1, 0x01000193) ^ Math.imul(about + 1, 0x85ebca6b);
  return {
    roll: path => seedOf(path, seed),
    at: source.ledger.ended(form),
    photo: photoName(source, form),
    gps: gpsOf(source, form),
  };
}

/** The questions of a case block: those of its repeat group, or those outside of repeat groups. */
export function questionsOf(kind: FormKind, block: CaseBlockDefinition | undefined): readonly FormQuestion[] {
  const repeats = kind.groups.filter(group => group.repeat === true).map(group => `${group.path}/`);
  const own = block?.repeated === true ? `${block.at}/` : undefined;
  return kind.questions.filter(question =>
    own !== undefined ? question.path.startsWith(own) : !repeats.some(path => question.path.startsWith(path)),
  );
}

/** The change of a case by one of its forms. */
export function changeOf(source: RowSource, form: number, row: number): VisitChange {
  const kind = kindAt(source, form);
  const type = source.roster.typeAt(row);
  const block = kind.blocks.find(one => one.type === undefined || one.type === type);
  if (block === undefined) throw new RangeError(`${kind.key} does not touch a ${type}`);
  const closes = source.ledger.closes(form);
  // HQ submits one form when it creates a usercase, and another when it closes the usercase.
  if (block.opens === true && source.ledger.firstFormOf(row) === form) {
    const opened = openedCaseAt(source, row, source.ledger.ended(form));
    return { block, opened, update: opened.properties, closes };
  }
  const update: Record<string, string> = {};
  const visit = visitAt(source, form, block.repeated === true ? row : 0);
  for (const question of questionsOf(kind, block)) {
    const value = question.saves === undefined ? undefined : answer(question, visit);
    if (question.saves !== undefined && value !== undefined) update[question.saves] = value;
  }
  const portrait = ((source.ledger.flags[form] ?? 0) & PORTRAIT) !== 0;
  return { block, update, closes, ...(portrait ? { attachment: photoName(source, form) } : {}) };
}

function gpsOf(source: RowSource, form: number): string {
  const village = source.villageOf(source.ledger.user[form] ?? 0);
  if (village?.latitude == null || village.longitude == null) return '';
  return `${(village.latitude + (form % 97) / 1e4).toFixed(5)} ${(village.longitude + (form % 89) / 1e4).toFixed(5)} ${1000 + (form % 300)}.0 ${3 + (form % 20)}.0`;
}
