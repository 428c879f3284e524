import { BadInput } from '../../errors.js';
import type { ReportFilterInput } from '../../generated/schema.js';
import { checkLength, type QueryParameters } from '../../graphql/arguments.js';

/** A filter of a report as defined. */
interface Defined {
  readonly slug: string;
  readonly type: string;
  readonly datatype: string;
}

type FilterField = Exclude<keyof ReportFilterInput, 'slug'>;

const OPERATORS = { EQ: '=', NE: '!=', LT: '<', LTE: '<=', GT: '>', GTE: '>=' } as const;

/** What each kind of filter takes; a kind that is not here takes values. */
const TAKES: Readonly<Record<string, readonly FilterField[]>> = {
  date: ['start', 'end'],
  numeric: ['operator', 'operand'],
  quarter: ['year', 'quarter'],
};

/** Kinds that take one value (reports.md 3). */
const SINGLE = ['choice_list', 'location_drilldown'];

/**
 * The filters as parameters of a report (reports.md 3), checked against its definition: HQ answers a value that does not
 * fit with a 500, and overlooks a filter that is not there.
 * @throws {BadInput} naming the filter.
 */
export function reportQuery(
  filters: readonly ReportFilterInput[] | null | undefined,
  defined: readonly Defined[],
): QueryParameters {
  const query: QueryParameters = {};
  const seen = new Set<string>();
  for (const filter of filters ?? []) {
    const definition = defined.find(({ slug }) => slug === filter.slug);
    if (!definition)
      throw wrong(
        filter,
        `the report has no such filter; it has ${defined.map(({ slug }) => slug).join(', ') || 'none'}`,
      );
    if (seen.has(filter.slug)) throw wrong(filter, 'given twice');
    seen.add(filter.slug);
    Object.assign(query, parametersOf(filter, definition));
  }
  return checkLength('filter', query);
}

/** A definition that the filters fit, where HQ's is not known: a dry run prices them as they come. */
export function definedAsGiven(filters: readonly ReportFilterInput[] | null | undefined): readonly Defined[] {
  return (filters ?? []).map(filter => {
    const kind = Object.entries(TAKES).find(([, takes]) => takes.some(field => given(filter[field])));
    return { slug: filter.slug, type: kind?.[0] ?? 'dynamic_choice_list', datatype: 'string' };
  });
}

function parametersOf(filter: ReportFilterInput, { slug, type, datatype }: Defined): QueryParameters {
  const takes = TAKES[type] ?? ['values'];
  const foreign = (['values', 'start', 'end', 'operator', 'operand', 'year', 'quarter'] as const).find(
    field => given(filter[field]) && !takes.includes(field),
  );
  if (foreign) throw wrong(filter, `a ${type} filter takes ${takes.join(' and ')}, not ${foreign}`);
  if (type === 'date') {
    if (!given(filter.start) && !given(filter.end)) throw wrong(filter, 'give start, end or both');
    // HQ looks at the filter only when both parameters are there.
    return { [`${slug}-start`]: filter.start ?? '', [`${slug}-end`]: filter.end ?? '' };
  }
  if (type === 'numeric') {
    if (!given(filter.operator) || !given(filter.operand)) throw wrong(filter, 'give operator and operand');
    return { [`${slug}-operator`]: OPERATORS[filter.operator], [`${slug}-operand`]: filter.operand };
  }
  if (type === 'quarter') {
    const { year, quarter } = filter;
    if (!given(year) || !given(quarter) || year < 1000 || year > 9999 || quarter < 1 || quarter > 4)
      throw wrong(filter, 'give year, of four digits, and quarter, 1 to 4');
    return { [`${slug}-year`]: year, [`${slug}-quarter`]: quarter };
  }
  return { [slug]: valuesOf(filter, type, datatype) };
}

function valuesOf(filter: ReportFilterInput, type: string, datatype: string): string | readonly string[] {
  const values = filter.values ?? [];
  if (values.length === 0) throw wrong(filter, 'give values');
  if (SINGLE.includes(type) && values.length > 1) throw wrong(filter, `a ${type} filter takes one value`);
  const numeric = ['integer', 'decimal', 'small_integer'].includes(datatype);
  if (!numeric) return values;
  const numbers = values.map(Number);
  const fits = datatype === 'decimal' ? Number.isFinite : Number.isSafeInteger;
  if (numbers.some((number, i) => !fits(number) || values[i]!.trim() === ''))
    throw wrong(filter, `values must be numbers (${datatype})`);
  // HQ reads values that are no text as JSON.
  return SINGLE.includes(type) ? String(numbers[0]) : JSON.stringify(numbers);
}

const given = (value: unknown) => value !== undefined && value !== null;

const wrong = ({ slug }: ReportFilterInput, reason: string) =>
  new BadInput(`filter ${JSON.stringify(slug)}: ${reason}.`);
