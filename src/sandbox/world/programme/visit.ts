import { answer } from './forms/answers.js';
import type { Visit } from './forms/answers.js';
import type { CaseBlock, FormKind, Question } from './forms/formKind.js';
import { FORM_KINDS } from './forms/formKinds.js';
import type { Ground } from './ground.js';
import { PHOTO, PORTRAIT } from './history.js';
import { profileOf } from './people.js';
import type { Profile } from './people.js';
import { seedOf } from './basics/random.js';

/** What one form did to one case. */
export interface Change {
  readonly block: CaseBlock;
  readonly opened?: Profile;
  readonly update: Readonly<Record<string, string>>;
  readonly closes: boolean;
  /** Name of the attachment that went to the case. */
  readonly attachment?: string;
}

/** The kind of the form at a row. */
export function kindAt(ground: Ground, form: number): FormKind {
  const kind = FORM_KINDS[ground.ledger.kind[form] ?? 0];
  if (kind === undefined) throw new RangeError(`form ${form} is of no known kind`);
  return kind;
}

/** The name under which a form carries its photo, '' without one. */
export function photoName(ground: Ground, form: number): string {
  const flags = ground.ledger.flags[form] ?? 0;
  if ((flags & PHOTO) === 0) return '';
  return flags & PORTRAIT ? 'portrait.png' : `${Math.floor(ground.ledger.ended(form))}.png`;
}

/** Everything that answers depend on: the form, and the case or entry that they are about. */
export function visitAt(ground: Ground, form: number, about: number): Visit {
  const seed = ground.seed ^ Math.imul(form + 1, 0x01000193) ^ Math.imul(about + 1, 0x85ebca6b);
  return {
    roll: path => seedOf(path, seed),
    at: ground.ledger.ended(form),
    photo: photoName(ground, form),
    gps: gpsOf(ground, form),
  };
}

/** Questions whose answers belong to a block: those of its repeat entry, or those outside of all such entries. */
export function questionsOf(kind: FormKind, block: CaseBlock | undefined): readonly Question[] {
  const repeats = kind.groups.filter(group => group.repeat === true).map(group => `${group.path}/`);
  const own = block?.repeated === true ? `${block.at}/` : undefined;
  return kind.questions.filter(question =>
    own !== undefined ? question.path.startsWith(own) : !repeats.some(path => question.path.startsWith(path)),
  );
}

/** What the form did to a case that it touched. */
export function changeOf(ground: Ground, form: number, row: number): Change {
  const kind = kindAt(ground, form);
  const type = ground.roster.typeAt(row);
  const block = kind.blocks.find(one => one.type === undefined || one.type === type);
  if (block === undefined) throw new RangeError(`${kind.key} does not touch a ${type}`);
  const closes = ground.ledger.closes(form);
  // HQ submits one form when it makes a usercase, and another when it closes it.
  if (block.opens === true && ground.ledger.firstFormOf(row) === form) {
    const opened = profileOf(ground, row, ground.ledger.ended(form));
    return { block, opened, update: opened.properties, closes };
  }
  const update: Record<string, string> = {};
  const visit = visitAt(ground, form, block.repeated === true ? row : 0);
  for (const question of questionsOf(kind, block)) {
    const value = question.saves === undefined ? undefined : answer(question, visit);
    if (question.saves !== undefined && value !== undefined) update[question.saves] = value;
  }
  const portrait = ((ground.ledger.flags[form] ?? 0) & PORTRAIT) !== 0;
  return { block, update, closes, ...(portrait ? { attachment: photoName(ground, form) } : {}) };
}

function gpsOf(ground: Ground, form: number): string {
  const village = ground.villageOf(ground.ledger.user[form] ?? 0);
  if (village?.latitude == null || village.longitude == null) return '';
  return `${(village.latitude + (form % 97) / 1e4).toFixed(5)} ${(village.longitude + (form % 89) / 1e4).toFixed(5)} ${1000 + (form % 300)}.0 ${3 + (form % 20)}.0`;
}
