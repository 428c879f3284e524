import type { Spread } from '../measure/statistics.js';
import { type Row, isPage } from '../systems/rows.js';
import { cellOf, type Result } from './result.js';

/** A number as text: whole from 10 up, otherwise with two digits that count. */
export const figure = (value: number): string =>
  value >= 10 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(2)).toString();

/** The median, and how far the rounds lie from it in percent. */
const spread = ({ median, min, max }: Spread): string =>
  `${figure(median)} ±${Math.round((Math.max(max - median, median - min) / median) * 100)}%`;

/** A table of a head and lines; empty without lines. */
const markdown = (lines: readonly (readonly string[])[]): string => {
  const [head, ...rest] = lines;
  if (rest.length === 0) return '';
  const rule = head!.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head!, rule, ...rest].map(cells => `| ${cells.join(' | ')} |`).join('\n');
};

/** Answers a second of each system, and this project's ratios. */
export function rateTable(result: Result): string {
  const head = ['answers a second', ...result.systems.map(one => one.title), 'of raw', 'of Mercurius'];
  const lines = result.rows
    .filter(row => !isPage(row))
    .map(row => [
      row.title,
      ...result.systems.map(({ name }) => valueOf(result, row, name)),
      ratio(result, row, 'raw'),
      ratio(result, row, 'mercurius'),
    ]);
  return markdown([head, ...lines]);
}

function valueOf(result: Result, row: Row, system: string): string {
  const cell = cellOf(result, row.name, system);
  return cell ? spread(cell.perSecond) : missing(result, row, system);
}

const missing = ({ cells }: Result, row: Row, system: string): string =>
  cells.find(cell => cell.row === row.name && cell.system === system)?.missing ?? '';

function ratio(result: Result, { name }: Row, other: string): string {
  const [ours, theirs] = [cellOf(result, name, 'ours'), cellOf(result, name, other)];
  return ours && theirs ? `${figure(ours.perSecond.median / theirs.perSecond.median)} x` : '';
}

/** CPU time and stalls of large answers, beside the JSON work alone. */
export function pageTable(result: Result): string {
  const systems = result.systems.filter(({ name }) => name !== 'raw');
  const head = ['CPU of an answer, ms (longest stall, ms)', 'JSON alone', ...systems.map(one => one.title)];
  const lines = result.rows.filter(isPage).map(row => [
    row.title,
    figure(result.json[row.first]![row.varies ? 'cold' : 'warm']),
    ...systems.map(({ name }) => {
      const cell = cellOf(result, row.name, name);
      if (!cell) return missing(result, row, name);
      return `${figure(cell.cpuUs.median / 1000)} (${figure(cell.stallMs.median)})`;
    }),
  ]);
  return markdown([head, ...lines]);
}

/** Times of answers of each system: median and 99th percentile. */
export function timeTable(result: Result): string {
  const head = ['ms, p50 / p99', ...result.systems.map(one => one.title)];
  const lines = result.rows.map(row => [
    row.title,
    ...result.systems.map(({ name }) => {
      const cell = cellOf(result, row.name, name);
      return cell ? `${figure(cell.p50.median)} / ${figure(cell.p99.median)}` : '';
    }),
  ]);
  return markdown([head, ...lines]);
}

/** CPU time of an answer and requests to HQ that it made. */
export function costTable(result: Result): string {
  const head = ['CPU of an answer, µs (HQ requests)', ...result.systems.map(one => one.title)];
  const lines = result.rows.map(row => [
    row.title,
    ...result.systems.map(({ name }) => {
      const cell = cellOf(result, row.name, name);
      return cell ? `${figure(cell.cpuUs.median)} (${figure(cell.hqRequests.median)})` : '';
    }),
  ]);
  return markdown([head, ...lines]);
}

/** Resident memory of each system. */
export function memoryTable({ memory, systems }: Result): string {
  const head = ['resident memory, MB', 'started', 'after 100,000 cases', 'largest'];
  const titleOf = (name: string) => systems.find(one => one.name === name)?.title ?? name;
  const lines = memory.map(one => [titleOf(one.system), ...[one.started, one.afterAll, one.largest].map(figure)]);
  return markdown([head, ...lines]);
}
