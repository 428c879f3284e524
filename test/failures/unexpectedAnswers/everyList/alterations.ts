import type { Json } from '../../../support/sandbox/alteredHq.js';

/** One way to alter a row of HQ, by what is altered and by the value that it gets. */
export interface Alteration {
  readonly name: string;
  /** True for a value that says "not known": the field is null, with or without an error. */
  readonly silent?: true;
  /** True if it may take the row out of lists of the objects that it belongs to. */
  readonly links?: true;
  readonly fits: (value: unknown, key: string) => boolean;
  readonly value: unknown;
}

/** HQ's fields that link a row to others without being named for an id. */
const LINKS = ['groups', 'locations', 'primary_location', 'location_type_code', 'case', '@xmlns', 'xmlns'];
const isLink = (key: string) => /(^|_|@)ids?$|I[dD]s?$/.test(key) || LINKS.includes(key);
const isDate = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value);
const isText = (value: unknown, key: string) => typeof value === 'string' && !isDate(value) && !isLink(key);
const isTextLink = (value: unknown, key: string) => typeof value === 'string' && isLink(key);
/** Lists of a form's answers may have case blocks in them, which link the form to cases. */
const isList = (value: unknown, key: string) =>
  Array.isArray(value) && !isLink(key) && !JSON.stringify(value).includes('@case_id');

/** Each text, date, flag, number, id, list and object of a row gets a value that HQ's contract does not have there. */
export const alterations: readonly Alteration[] = [
  { name: 'each text is null', silent: true, fits: isText, value: null },
  { name: 'each text is a number', fits: isText, value: 5 },
  { name: 'each text is an object', fits: isText, value: { a: 'b' } },
  { name: 'each date is 1900-01-01', silent: true, fits: isDate, value: '1900-01-01T00:00:00.000000Z' },
  { name: 'each date is null', silent: true, fits: isDate, value: null },
  { name: 'each date is unreadable', fits: isDate, value: 'yesterday' },
  { name: 'each truth value is a text', fits: value => typeof value === 'boolean', value: 'perhaps' },
  { name: 'each number is a text', fits: value => typeof value === 'number', value: 'many' },
  { name: 'each list is a text', fits: isList, value: 'a' },
  { name: 'each list is null', silent: true, fits: isList, value: null },
  { name: 'each link is null', links: true, silent: true, fits: isTextLink, value: null },
  { name: 'each link is a list', links: true, fits: isTextLink, value: [['a']] },
];

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Alters all that fits in a row and in its parts, but not the id of the row itself. Returns how many values it altered. */
export function alterRow(row: Json, idKey: string | undefined, { fits, value }: Alteration): number {
  const visit = (node: Json | unknown[], name: string): number =>
    Object.entries(node)
      .filter(([key]) => node !== row || key !== idKey)
      .map(([key, old]) => {
        const own = Array.isArray(node) ? name : key;
        if (!fits(old, own)) return isObject(old) ? visit(old, own) : 0;
        (node as Json)[key] = structuredClone(value);
        return 1;
      })
      .reduce((sum, one) => sum + one, 0);
  return visit(row, '');
}

/** The rows of an answer of HQ: those of its list, or the only one. */
export function rowsIn(body: unknown): readonly Json[] {
  if (Array.isArray(body)) return body.filter(isObject);
  if (!isObject(body)) return [];
  const list = ['objects', 'cases', 'value', 'data'].map(name => body[name]).find(Array.isArray);
  return (list ?? [body]).filter(isObject);
}

/** The field of the rows' own ids: the first that is named for an id and has another value in each row. */
export function idKeyOf(rows: readonly Json[]): string | undefined {
  const names = ['id', ...Object.keys(rows[0] ?? {}).filter(isLink)];
  return names.find(
    key =>
      rows.every(row => ['string', 'number'].includes(typeof row[key])) &&
      new Set(rows.map(row => row[key])).size === rows.length,
  );
}
