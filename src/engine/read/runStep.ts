import type { Send } from '../../client/call.js';
import { keptAnswer, keptById } from '../memory/entries.js';
import { matching } from '../resource/rowIndex.js';
import type { Kept } from '../memory/memory.js';
import { tellsOne, type Answer, type Resource, type Want } from '../resource/resource.js';
import type { Source } from './source.js';
import type { ManyStep, OneStep, PartStep, SizeStep, Step, WholeStep } from '../plan/step.js';
import { isUnnamed } from '../resource/unread.js';
import type { Walk } from './listReader.js';

/** What a step brought: answers to some of its wants, and what is worth remembering. */
export interface Taken<Row> {
  readonly answers: ReadonlyMap<Want, Answer<Row>>;
  readonly kept: readonly Kept<Row>[];
  /** The list of the step has been read to its end. */
  readonly done: boolean;
}

/** A step that answers wants. */
export type TakenStep = Exclude<Step, SizeStep>;

/** Carries a step out. A list of unknown size is read by one page only: the next round knows what the rest costs. */
export async function take<Row>(
  resource: Resource<Row>,
  step: TakenStep,
  walk: Walk<Row> | undefined,
  source: Source,
  send: Send,
): Promise<Taken<Row>> {
  const times = step.kind === 'whole' ? 1 : step.times;
  const all: Send = times > 1 ? call => send({ ...call, times }) : send;
  switch (step.kind) {
    case 'one':
      return takeOne(resource, step, source, all);
    case 'many':
      return takeMany(resource, step, source, all);
    default:
      return takeList(resource, step, walk!, all);
  }
}

async function takeOne<Row>(resource: Resource<Row>, step: OneStep, source: Source, send: Send): Promise<Taken<Row>> {
  const { way, wants } = step;
  const { rows, bytes } = await source.read.one(resource, { way, value: wants[0]!.value }, source, send);
  const answer: Answer<Row> = { rows, complete: true, ...(way.isPresent && { isPresent: true }) };
  const kept = rows.length > 0 ? [{ want: wants[0], answer, bytes, lacks: way.lacks }] : [];
  return { answers: new Map(wants.map(same => [same, answer])), kept, done: true };
}

async function takeMany<Row>(resource: Resource<Row>, step: ManyStep, source: Source, send: Send): Promise<Taken<Row>> {
  const { way, wants } = step;
  const { rows, bytes } = await source.read.many(resource, step, source, send);
  const answers = new Map<Want, Answer<Row>>();
  for (const want of wants) {
    const found = matching(resource, rows, want.by, want.value);
    // HQ may have answered with a row without its id: nothing but an error is right then.
    const other = found.length === 0 && tellsOne(resource, want.by) ? rows.filter(isUnnamed) : found;
    if (other.length > 0 || !way.leaves)
      answers.set(want, { rows: tellsOne(resource, want.by) ? other.slice(0, 1) : other, complete: true });
  }
  return {
    answers,
    kept: [...answered(answers, way.lacks), ...keptById(resource, rows, bytes, way.lacks)],
    done: true,
  };
}

async function takeList<Row>(
  resource: Resource<Row>,
  step: PartStep | WholeStep,
  walk: Walk<Row>,
  send: Send,
): Promise<Taken<Row>> {
  const { way, wants, list } = step;
  const lacks = [...(list.lacks ?? []), ...(way.lacks ?? [])];
  const head = step.kind === 'part' ? (step.head ?? Infinity) : Infinity;
  const onePage = walk.rows().length + walk.unseen + 1;
  await walk.read(send, Number.isFinite(head) ? head : step.sized && !list.untold ? Infinity : onePage);
  const rows = walk.rows();
  const answers = new Map<Want, Answer<Row>>();
  const unseen = step.kind === 'part' ? walk.unseen / step.values.length : 0;
  const first = list === resource.lists[0] || step.kind === 'part';
  for (const want of wants) {
    const found = matching(resource, rows, want.by, want.value);
    if (tellsOne(resource, want.by)) {
      if (found.length > 0) answers.set(want, { rows: found.slice(0, 1), complete: true });
    } else if (walk.done && first) answers.set(want, { rows: found, complete: true, unseen });
    else if (found.length + unseen >= head)
      answers.set(want, { rows: found, complete: false, total: walk.total, unseen });
  }
  const whole = step.kind === 'whole' && walk.done;
  const kept: Kept<Row>[] = whole
    ? [
        {
          list,
          filter: wants[0]?.filter,
          answer: { rows, complete: true, total: rows.length + walk.unseen, unseen: walk.unseen },
          bytes: walk.bytes,
          lacks,
        },
      ]
    : [...answered(answers, lacks), ...keptById(resource, rows, walk.bytes, lacks)];
  return { answers, kept, done: walk.done };
}

/** Answers by other keys than the id. */
const answered = <Row>(answers: ReadonlyMap<Want, Answer<Row>>, lacks?: readonly string[]): readonly Kept<Row>[] =>
  [...answers].filter(([want]) => want.by !== 'id').map(([want, answer]) => keptAnswer(want, answer, lacks));
