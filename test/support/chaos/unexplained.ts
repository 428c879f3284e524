import { isDeepStrictEqual } from 'node:util';

type Path = readonly (string | number)[];

/**
 * Where an answer differs from the one without faults and no error says so: null may stand for a value, and a list may be
 * shorter, only where an error has this path, a path above it or one below it.
 */
export function unexplained(expected: unknown, found: unknown, errors: readonly Path[], at: Path = []): string[] {
  if (isDeepStrictEqual(expected, found)) return [];
  const isBelowError = errors.some(path => isPrefix(path, at));
  if (found === null && (isBelowError || errors.some(path => isPrefix(at, path)))) return [];
  if (Array.isArray(expected) && Array.isArray(found)) {
    const differences = found.flatMap((one, i) => unexplained(expected[i], one, errors, [...at, i]));
    if (expected.length === found.length && differences.length === 0) return [];
    // The order of children that HQ returns with their case is not guaranteed; of a list that came in part, each row is one
    // of HQ's.
    const isComparable = expected.length === found.length || (isBelowError && found.length < expected.length);
    return isComparable && areRowsOf(expected, found, errors, at) ? [] : [...differences, text(at)];
  }
  if (isRecord(expected) && isRecord(found))
    return Object.keys({ ...expected, ...found }).flatMap(key =>
      unexplained(expected[key], found[key], errors, [...at, key]),
    );
  return isBelowError ? [] : [text(at)];
}

/** Each row found is another one of those expected. */
function areRowsOf(
  expected: readonly unknown[],
  found: readonly unknown[],
  errors: readonly Path[],
  at: Path,
): boolean {
  const left = new Set(expected);
  return found.every((row, i) => {
    const match = [...left].find(one => unexplained(one, row, errors, [...at, i]).length === 0);
    return match !== undefined && left.delete(match);
  });
}

const isPrefix = (start: Path, path: Path) => start.length <= path.length && start.every((step, i) => path[i] === step);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (path: Path) => path.join('.') || '(the whole answer)';
