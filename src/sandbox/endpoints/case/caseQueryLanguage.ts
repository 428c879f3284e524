/** `=` and `!=` compare text, the other operators numbers or dates. */
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A parsed filter of the Case Query Language, with dates and `today()` evaluated. */
export type CaseExpression =
  | { readonly kind: 'and' | 'or'; readonly left: CaseExpression; readonly right: CaseExpression }
  | { readonly kind: 'not'; readonly of: CaseExpression }
  | { readonly kind: 'compare'; readonly property: string; readonly comparison: Comparison; readonly value: string }
  | { readonly kind: 'selected'; readonly property: string; readonly choices: readonly string[]; readonly all: boolean }
  | {
      readonly kind: 'subcases';
      readonly identifier: string;
      readonly filter?: CaseExpression;
      readonly comparison: Comparison;
      readonly count: number;
    };

/** A query that HQ rejects with `Bad query: <message>` (cases.md 2.3). */
export class BadQuery extends Error {}

interface Token {
  readonly kind: 'text' | 'number' | 'name' | 'sign' | 'end';
  readonly value: string;
}

const TOKEN =
  /\s*(?:"([^"]*)"|'([^']*)'|(-?\d+(?:\.\d+)?)(?![\w-])|(@?[\p{L}_][\p{L}\p{N}_.-]*)|(!=|<=|>=|[=<>(),]))/uy;
const COMPARISONS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);
const NO_OPERATOR = 'Your search query is required to have at least one boolean operator (=, !=, >, >=, <, <=)';

function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) throw new BadQuery(`'${text.slice(at).trim()}' cannot be read`);
    const [, double, single, number, name, sign] = match;
    const quoted = double ?? single;
    if (quoted !== undefined) found.push({ kind: 'text', value: quoted });
    else if (number !== undefined) found.push({ kind: 'number', value: number });
    else if (name !== undefined) found.push({ kind: 'name', value: name });
    else found.push({ kind: 'sign', value: sign ?? '' });
    at = TOKEN.lastIndex;
  }
  found.push({ kind: 'end', value: '' });
  return found;
}

/** Midnight UTC of a `YYYY-MM-DD` that exists in the calendar, else undefined. */
export function dayOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(text) ? day : undefined;
}

/** Ordering operators need a number or a date on their right side. */
function checkOrdered(comparison: Comparison, value: string): void {
  if (comparison === '=' || comparison === '!=') return;
  if (value.trim() !== '' && Number.isFinite(Number(value))) return;
  if (dayOf(value.slice(0, 10)) !== undefined) return;
  throw new BadQuery(`'${value}' is neither a number nor a date`);
}

/**
 * Parses a query of the Case Query Language (cases.md 2.3): comparisons, `and`, `or`, `not()`, parentheses, `selected`,
 * `selected-any`, `selected-all`, `subcase-exists`, `subcase-count`, `date()`, `today()`. `now` (ms) is what `today()`
 * means, in UTC. Throws {@link BadQuery}.
 */
export function parseCaseQuery(text: string, now: number): CaseExpression {
  const all = tokens(text);
  let at = 0;
  const here = (): Token => all[at] ?? { kind: 'end', value: '' };
  const take = (): Token => {
    const token = here();
    at += 1;
    return token;
  };
  const isSign = (value: string): boolean => here().kind === 'sign' && here().value === value;
  const isWord = (value: string): boolean => here().kind === 'name' && here().value === value;
  const expect = (value: string): void => {
    if (!isSign(value)) throw new BadQuery(`expected '${value}' before '${here().value}'`);
    at += 1;
  };

  function comparison(): Comparison {
    if (here().kind !== 'sign' || !COMPARISONS.has(here().value)) throw new BadQuery(NO_OPERATOR);
    return take().value as Comparison;
  }

  function value(): string {
    const token = take();
    if (token.kind === 'text' || token.kind === 'number') return token.value;
    if (token.kind === 'name' && token.value === 'today' && isSign('(')) {
      expect('(');
      expect(')');
      return new Date(now).toISOString().slice(0, 10);
    }
    if (token.kind === 'name' && token.value === 'date' && isSign('(')) {
      expect('(');
      const day = value();
      expect(')');
      if (dayOf(day) === undefined) throw new BadQuery(`'${day}' is not a valid date`);
      return day;
    }
    throw new BadQuery(`a value was expected in place of '${token.value}'`);
  }

  function name(): string {
    const token = take();
    if (token.kind !== 'name') throw new BadQuery(`a case property was expected in place of '${token.value}'`);
    return token.value;
  }

  function selected(how: string): CaseExpression {
    const property = name();
    expect(',');
    const text = value();
    expect(')');
    const choices = how === 'selected' ? [text] : text.split(/\s+/).filter(Boolean);
    return { kind: 'selected', property, choices, all: how === 'selected-all' };
  }

  function subcases(how: string): CaseExpression {
    const identifier = value();
    let filter: CaseExpression | undefined;
    if (isSign(',')) {
      take();
      filter = either();
    }
    expect(')');
    if (how === 'subcase-exists') return { kind: 'subcases', identifier, filter, comparison: '>=', count: 1 };
    const compared = comparison();
    const count = Number(value());
    if (!Number.isInteger(count) || count < 0) throw new BadQuery('subcase-count is compared with a whole number');
    return { kind: 'subcases', identifier, filter, comparison: compared, count };
  }

  function called(how: string): CaseExpression {
    expect('(');
    if (how === 'not') {
      const of = either();
      expect(')');
      return { kind: 'not', of };
    }
    if (how === 'selected' || how === 'selected-any' || how === 'selected-all') return selected(how);
    if (how === 'subcase-exists' || how === 'subcase-count') return subcases(how);
    throw new BadQuery(`'${how}' is not a supported query function`);
  }

  function single(): CaseExpression {
    if (isSign('(')) {
      take();
      const inner = either();
      expect(')');
      return inner;
    }
    const token = take();
    if (token.kind === 'text' || token.kind === 'number' || token.kind === 'end') throw new BadQuery(NO_OPERATOR);
    if (token.kind === 'sign') throw new BadQuery(`'${token.value}' is out of place`);
    if (isSign('(')) return called(token.value);
    const compared = comparison();
    const right = value();
    checkOrdered(compared, right);
    return { kind: 'compare', property: token.value, comparison: compared, value: right };
  }

  function both(): CaseExpression {
    let left = single();
    while (isWord('and')) {
      take();
      left = { kind: 'and', left, right: single() };
    }
    return left;
  }

  function either(): CaseExpression {
    let left = both();
    while (isWord('or')) {
      take();
      left = { kind: 'or', left, right: both() };
    }
    return left;
  }

  const read = either();
  if (here().kind !== 'end') throw new BadQuery(`'${here().value}' is out of place`);
  return read;
}
