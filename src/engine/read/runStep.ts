import type { Send } from '../../client/call.js';
import { broughtBy, entryById, type NewEntry } from '../memory/entries.js';
import { rowsWith, unreadableLinks } from '../resource/rowIndex.js';
import { isUniqueKey, type Answer, type Resource, type Want } from '../resource/resource.js';
import type { Source } from './source.js';
import type { ManyStep, OneStep, PartStep, SizeStep, Step, WholeStep } from '../plan/step.js';
import { hasNoId } from '../resource/invalidValues.js';
import type { ListReader } from './listReader.js';

/** What a step brought: answers to some of its wants, and what to cache. */
export interface StepResult<Row> {
  readonly answers: ReadonlyMap<Want, Answer<Row>>;
  readonly newEntries: readonly NewEntry<Row>[];
  /** The list of the step has been read to its end. */
  readonly done: boolean;
}

/** A step that answers wants. */
export type FetchStep = Exclude<Step, SizeStep>;

/** Runs a step. Of a list of unknown size only one page is read: the next round knows what the rest costs. */
export async function runStep<Row>(
  resource: Resource<Row>,
  step: FetchStep,
  listReader: ListReader<Row> | undefined,
  source: Source,
  send: Send,
): Promise<StepResult<Row>> {
  const times = step.kind === 'whole' ? 1 : step.times;
  const all: Send = times > 1 ? call => send({ ...call, times }) : send;
  const result = await (step.kind === 'one'
    ? runOne(resource, step, source, all)
    : step.kind === 'many'
      ? runMany(resource, step, source, all)
      : runList(resource, step, listReader!, all));
  const requests = listReader?.requests ?? { id: source.memory.nextRequestId(), count: 1 };
  return { ...result, newEntries: broughtBy(requests, result.newEntries) };
}

async function runOne<Row>(
  resource: Resource<Row>,
  step: OneStep,
  source: Source,
  send: Send,
): Promise<StepResult<Row>> {
  const { way, wants } = step;
  const { rows } = await source.read.one(resource, { way, value: wants[0]!.value }, source, send);
  const answer: Answer<Row> = { rows, complete: true, ...(way.isFromDatabase && { isFromDatabase: true }) };
  const newEntries = rows.length > 0 ? [{ want: wants[0], answer, missingFields: way.missingFields }] : [];
  return { answers: new Map(wants.map(same => [same, answer])), newEntries, done: true };
}

async function runMany<Row>(
  resource: Resource<Row>,
  step: ManyStep,
  source: Source,
  send: Send,
): Promise<StepResult<Row>> {
  const { way, wants } = step;
  const { rows } = await source.read.many(resource, step, source, send);
  const answers = new Map<Want, Answer<Row>>();
  for (const want of wants) {
    const found = rowsWith(resource, rows, want.by, want.value);
    // HQ may have answered with a row that has no id: the only right answer is then an error.
    const other = found.length === 0 && isUniqueKey(resource, want.by) ? rows.filter(hasNoId) : found;
    if (other.length > 0 || !way.leavesOpen)
      answers.set(
        want,
        isUniqueKey(resource, want.by)
          ? { rows: other.slice(0, 1), complete: true }
          : { rows: other, complete: true, ...unreadableLinks(resource, rows, want.by) },
      );
  }
  return {
    answers,
    newEntries: [...answerEntries(answers, way.missingFields), entryById(rows, way.missingFields)],
    done: true,
  };
}

async function runList<Row>(
  resource: Resource<Row>,
  step: PartStep | WholeStep,
  listReader: ListReader<Row>,
  send: Send,
): Promise<StepResult<Row>> {
  const { way, wants, list } = step;
  const missingFields = [...(list.missingFields ?? []), ...(way.missingFields ?? [])];
  const wantedRows = step.kind === 'part' ? (step.firstRows ?? Infinity) : Infinity;
  const onePage = listReader.rows().length + listReader.omittedRows + 1;
  await listReader.read(
    send,
    Number.isFinite(wantedRows) ? wantedRows : step.isSizeKnown && !list.sizeUnknown ? Infinity : onePage,
  );
  const rows = listReader.rows();
  const answers = new Map<Want, Answer<Row>>();
  const omittedRows = step.kind === 'part' ? listReader.omittedRows / step.values.length : 0;
  const first = list === resource.lists[0] || step.kind === 'part';
  for (const want of wants) {
    const found = rowsWith(resource, rows, want.by, want.value);
    if (isUniqueKey(resource, want.by)) {
      if (found.length > 0) answers.set(want, { rows: found.slice(0, 1), complete: true });
    } else if (listReader.done && first)
      answers.set(want, { rows: found, complete: true, omittedRows, ...unreadableLinks(resource, rows, want.by) });
    else if (found.length + omittedRows >= wantedRows)
      answers.set(want, {
        ...{ rows: found, complete: false, total: listReader.total, omittedRows },
        ...unreadableLinks(resource, rows, want.by),
      });
  }
  const whole = step.kind === 'whole' && listReader.done;
  const newEntries: NewEntry<Row>[] = whole
    ? [
        {
          list,
          answer: {
            rows,
            complete: true,
            total: rows.length + listReader.omittedRows,
            omittedRows: listReader.omittedRows,
          },
          missingFields,
        },
      ]
    : [...answerEntries(answers, missingFields), entryById(rows, missingFields)];
  return { answers, newEntries, done: listReader.done };
}

/** Answers by other keys than the id. One that may lack rows is not stored: the stored rows would not say so. */
const answerEntries = <Row>(
  answers: ReadonlyMap<Want, Answer<Row>>,
  missingFields?: readonly string[],
): readonly NewEntry<Row>[] =>
  [...answers]
    .filter(([want, { unreadableLinks }]) => want.by !== 'id' && !unreadableLinks)
    .map(([want, answer]) => ({ want, answer, missingFields }));
