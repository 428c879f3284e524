import { isoIndex, parseV2Date } from '../dates.js';
import type { FormElement } from './xml.js';

/** An object of a form's JSON (forms.md 2.1). */
export type Json = Readonly<Record<string, unknown>>;

/** Is it an object of JSON? */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text of an element, which has attributes or not (forms.md 2.1, rules 5 and 6). */
export function textAt(value: unknown): string | undefined {
  const text = isJson(value) ? (value['#text'] ?? '') : value;
  return typeof text === 'string' ? text : undefined;
}

/** A date with a time, in ISO with or without seconds and offset; bare dates and times are none (forms.md 2.2). */
const DATE_AND_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?$/;

/** ms since the epoch, of a date with a time; without an offset it is UTC. */
export function momentOf(text: string): number | undefined {
  return DATE_AND_TIME.test(text) ? parseV2Date(text)?.ms : undefined;
}

/** A moment that needs no guess: with seconds, and with `Z` or an offset (forms.md 2.2 takes a missing one for UTC). */
export function isExactTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:?\d\d)?)$/.test(text) && parseV2Date(text) !== undefined;
}

/** Every date with a time is rewritten to UTC, in answers too (forms.md 2.2). */
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
