/**
 * The last paragraph of a field's description states what it costs:
 *
 *     Cost: <amount> [+ <amount> ...] [; 0 if <condition> [or <condition>]].
 *
 *     amount    = unmetered                                  HQ does not limit these requests
 *               | [up to ]<number> <kind>                    per selection, whatever the number of rows
 *               | [up to ]<number> <kind> per <unit>
 *               | <number> <kind> per <unit> (or per <unit>, if fewer)
 *     kind      = HQ request | form submission | restore     each has its own limit at HQ
 *     unit      = operation                                  once, whatever the number of parents
 *               | <noun>                                     for each parent, or each item of the input
 *               | <number> <nouns>                           for each so many of them
 *               | <number> <nouns> of each kind              of each kind of owner or user that has to be asked
 *     condition = cached | returned with the parent | the case is open | the form is new
 *
 * A field without such a paragraph causes no request of its own. An amount "in the project space" may take one request more,
 * which counts a list of unknown size.
 */
export interface CostStatement {
  /** Some of its requests are not limited by HQ. */
  readonly unmetered: boolean;
  readonly amounts: readonly Amount[];
  readonly conditions: readonly string[];
}

/** A part of what a field costs. */
export interface Amount {
  readonly requests: number;
  readonly kind: string;
  /** None: per selection. Two: whichever needs fewer requests. */
  readonly units: readonly Unit[];
}

/** What an amount is counted by. */
export interface Unit {
  /** 1 for `operation`. */
  readonly count: number;
  readonly noun: string;
}

const AMOUNT =
  /^(?:up to )?(\d+) (HQ requests?|form submission|restore)(?: per ([^()]+?)(?: \(or per (.*), if fewer\))?)?$/;

/**
 * The statement of a description; undefined where there is none.
 * @throws {Error} where it does not follow the grammar or does not stand last, alone.
 */
export function costStatement(description: string): CostStatement | undefined {
  const paragraphs = description.split('\n\n');
  const stated = paragraphs.filter(text => text.includes('Cost:'));
  if (stated.length === 0) return undefined;
  const line = paragraphs.at(-1)!;
  const [, terms, conditions] = /^Cost: ([^;\n]+?)(?:; 0 if ([a-z ]+))?\.$/.exec(line) ?? [];
  if (stated.length > 1 || terms === undefined)
    throw new Error(`not the last paragraph, or not in the grammar: ${line}`);
  const amounts = terms.split(' + ');
  return {
    unmetered: amounts.includes('unmetered'),
    amounts: amounts.filter(text => text !== 'unmetered').map(amount),
    conditions: conditions?.split(' or ') ?? [],
  };
}

function amount(text: string): Amount {
  const [, requests, kind, ...units] = AMOUNT.exec(text) ?? [];
  if (requests === undefined || (Number(requests) === 1) === kind!.endsWith('s')) throw new Error(`no amount: ${text}`);
  return { requests: Number(requests), kind: kind!, units: units.filter(one => one !== undefined).map(unit) };
}

function unit(text: string): Unit {
  const [, count, noun = ''] = /^(?:([\d,]+) )?(.*)$/.exec(text)!;
  return { count: count === undefined ? 1 : Number(count.replaceAll(',', '')), noun };
}
