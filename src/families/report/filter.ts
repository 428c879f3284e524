import { BadInput } from '../../errors.js';
import type { ReportFilterInput } from '../../generated/schema.js';
import { checkLength, type QueryParameters } from '../../graphql/arguments.js';

/** A filter in the report's definition. */
interface FilterDefinition {
  readonly slug: string;
  readonly type: string;
  readonly datatype: string;
}

type FilterField = Exclude<keyof ReportFilterInput, 'slug'>;

const OPERATORS = { EQ: '=', NE: '!=', LT: '<', LTE: '<=', GT: '>', GTE: '>=' } as const;

/** Input fields that each type of filter accepts. Other types accept `values`. */
const FIELDS: Readonly<Record<string, readonly FilterField[]>> = {
  date: ['start', 'end'],
  numeric: ['operator', 'operand'],
  quarter: ['year', 'quarter'],
};

/** Types that accept one value (reports.md 3). */
const SINGLE = ['choice_list', 'location_drilldown'];

/**
 * The filters as parameters of a report (reports.md 3), checked against its definition: HQ answers an invalid value
 * with a 500, and ignores an unknown filter.
 * @throws {BadInput} naming the filter.
 */
export function reportQuery(
  filters: readonly ReportFilterInput[] | null | undefined,
  definitions: readonly FilterDefinition[],
): QueryParameters {
  const query: QueryParameters = {};
  const seen = new Set<string>();
  for (const filter of filters ?? []) {
    const definition = definitions.find(({ slug }) => slug === filter.slug);
    if (!definition)
      throw filterError(
        filter,
        `the report has no such filter. Its filters: ${definitions.map(({ slug }) => slug).join(', ') || 'none'}`,
      );
    if (seen.has(filter.slug)) throw filterError(filter, 'listed twice');
    seen.add(filter.slug);
    Object.assign(query, parametersOf(filter, definition));
  }
  return checkLength('filter', query);
}

/** A definition that matches the given filters, for dry runs, which do not know HQ's definition. */
export function assumedDefinitions(
  filters: readonly ReportFilterInput[] | null | undefined,
): readonly FilterDefinition[] {
  return (filters ?? []).map(filter => {
    const kind = Object.entries(FIELDS).find(([, fields]) => fields.some(field => isSet(filter[field])));
    return { slug: filter.slug, type: kind?.[0] ?? 'dynamic_choice_list', datatype: 'string' };
  });
}

function parametersOf(filter: ReportFilterInput, { slug, type, datatype }: FilterDefinition): QueryParameters {
  const fields = FIELDS[type] ?? ['values'];
  const unsupported = (['values', 'start', 'end', 'operator', 'operand', 'year', 'quarter'] as const).find(
    field => isSet(filter[field]) && !fields.includes(field),
  );
  if (unsupported) throw filterError(filter, `a ${type} filter accepts ${fields.join(' and ')}, not ${unsupported}`);
  if (type === 'date') {
    if (!isSet(filter.start) && !isSet(filter.end)) throw filterError(filter, 'set start, end or both');
    // HQ ignores the filter unless both parameters are present.
    return { [`${slug}-start`]: filter.start ?? '', [`${slug}-end`]: filter.end ?? '' };
  }
  if (type === 'numeric') {
    if (!isSet(filter.operator) || !isSet(filter.operand)) throw filterError(filter, 'set operator and operand');
    return { [`${slug}-operator`]: OPERATORS[filter.operator], [`${slug}-operand`]: filter.operand };
  }
  if (type === 'quarter') {
    const { year, quarter } = filter;
    if (!isSet(year) || !isSet(quarter) || year < 1000 || year > 9999 || quarter < 1 || quarter > 4)
      throw filterError(filter, 'set year (four digits) and quarter (1 to 4)');
    return { [`${slug}-year`]: year, [`${slug}-quarter`]: quarter };
  }
  return { [slug]: valuesOf(filter, type, datatype) };
}

function valuesOf(filter: ReportFilterInput, type: string, datatype: string): string | readonly string[] {
  const values = filter.values ?? [];
  if (values.length === 0) throw filterError(filter, 'set values');
  if (SINGLE.includes(type) && values.length > 1) throw filterError(filter, `a ${type} filter accepts one value`);
  const numeric = ['integer', 'decimal', 'small_integer'].includes(datatype);
  if (!numeric) return values;
  const numbers = values.map(Number);
  const isValid = datatype === 'decimal' ? Number.isFinite : Number.isSafeInteger;
  if (numbers.some((number, i) => !isValid(number) || values[i]!.trim() === ''))
    throw filterError(filter, `values must be numbers (${datatype})`);
  // HQ parses values that are not text as JSON.
  return SINGLE.includes(type) ? String(numbers[0]) : JSON.stringify(numbers);
}

const isSet = (value: unknown) => value !== undefined && value !== null;

const filterError = ({ slug }: ReportFilterInput, reason: string) =>
  new BadInput(`filter ${JSON.stringify(slug)}: ${reason}.`);
