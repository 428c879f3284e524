import { isoIndex, parseV2Date } from '../dates.js';
import type { FormElement } from './xml.js';

/** An object of a form's JSON (forms.md 2.1). */
export type Json = Readonly<Record<string, unknown>>;

/** Is it a JSON object? */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of an element with or without attributes (forms.md 2.1, rules 5 and 6). */
export function textAt(value: unknown): string | undefined {
  const text = isJson(value) ? (value['#text'] ?? '') : value;
  return typeof text === 'string' ? text : undefined;
}

/** An ISO date with a time, with or without seconds and offset; not a bare date or time (forms.md 2.2). */
const DATE_AND_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?$/;

/** A date with a time as ms since the epoch. UTC without an offset. */
export function momentOf(text: string): number | undefined {
  return DATE_AND_TIME.test(text) ? parseV2Date(text)?.ms : undefined;
}

/** Is it an unambiguous time, with seconds and with `Z` or an offset (forms.md 2.2 takes a missing one for UTC). */
export function isExactTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:?\d\d)?)$/.test(text) && parseV2Date(text) !== undefined;
}

/** HQ converts every date with a time to UTC, also in answers to questions (forms.md 2.2). */
function adjusted(text: string): string {
  const ms = momentOf(text);
  return ms === undefined ? text : isoIndex(ms);
}

function valueOf(element: FormElement, parentNamespace: string): unknown {
  const { attributes, children, namespace, text } = element;
  const isOther = namespace !== parentNamespace && namespace !== '';
  if (attributes.size === 0 && children.length === 0 && !isOther) return adjusted(text);
  const named = new Map<string, unknown[]>();
  for (const child of children) {
    const same = named.get(child.tag) ?? [];
    same.push(valueOf(child, namespace));
    named.set(child.tag, same);
  }
  return Object.fromEntries([
    ...(isOther ? [['@xmlns', namespace]] : []),
    ...[...attributes].map(([name, value]) => [`@${name}`, adjusted(value)]),
    ...(text.trim() === '' ? [] : [['#text', adjusted(text)]]),
    ...[...named].map(([tag, values]) => [tag, values.length === 1 ? values[0] : values]),
  ]) as Json;
}

/** The `form` JSON of a submitted form before it is indexed (forms.md 2.1 and 2.2). */
export function formJsonOf(root: FormElement): Json {
  const value = valueOf(root, '');
  return { '#type': root.tag, ...(isJson(value) ? value : { '#text': value }) };
}
