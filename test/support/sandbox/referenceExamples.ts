import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedIsDue } from '../referenceFolder.js';

/** One line of an `index.json` of HQ's recorded requests and answers. */
export interface Example {
  readonly file: string;
  readonly method: string | null;
  readonly url: string | null;
  readonly status: number | null;
  readonly what: string;
}

const folder = join(process.cwd(), '..', 'shared', 'hq', 'examples');

/** Are HQ's examples here? Without them a test is skipped, but a build server must have them (`sharedIsDue`). */
export function examplesAreHere(): boolean {
  const here = existsSync(folder);
  if (!here && sharedIsDue) throw new Error(`HQ's examples are missing: ${folder}`);
  if (!here) console.warn(`skipped: HQ's examples are not at ${folder}`);
  return here;
}

const parse = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));

/** What the index of a family lists. */
export const examplesOf = (family: string): readonly Example[] => parse(`${family}/index.json`) as Example[];

/** An example's JSON. */
export const exampleJson = (family: string, file: string): unknown => parse(`${family}/${file}`);

/** The keys of a value and the JSON type of each, arrays by their first item. */
export function shapeOf(value: unknown): unknown {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== 'object') return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}
