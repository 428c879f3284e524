/** JSON types by place; array items are `*`, and keys of maps that a project names itself are `{}`. */
export type JsonShape = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The shape of a value. `maps` are the keys whose objects have project-specific keys: `user_data`, or `data[]` for the
 * items of a list.
 */
export function shapeOf(value: unknown, maps: ReadonlySet<string>): JsonShape {
  const shape = new Map<string, Set<string>>();
  const visit = (inner: unknown, place: string, key: string): void => {
    const type = inner === null ? 'null' : Array.isArray(inner) ? 'array' : typeof inner;
    shape.set(place, (shape.get(place) ?? new Set()).add(type));
    if (Array.isArray(inner)) inner.forEach(item => visit(item, `${place}/*`, `${key}[]`));
    else if (type === 'object') {
      for (const [name, one] of Object.entries(inner as object)) {
        visit(one, `${place}/${maps.has(key) ? '{}' : name}`, name);
      }
    }
  };
  visit(value, '', '');
  return shape;
}

/** Where an answer and an example of it differ: places that only one of them has, and types that cannot be the same field's. */
export function shapeDifferences(example: JsonShape, answer: JsonShape): readonly string[] {
  const missing = [...example.keys()].filter(place => !answer.has(place) && isReached(answer, place));
  const extra = [...answer.keys()].filter(place => !example.has(place) && isReached(example, place));
  const unlike = [...example].filter(([place, types]) => {
    const own = answer.get(place);
    return own && ![...types, ...own].includes('null') && ![...types].some(type => own.has(type));
  });
  return [
    ...missing.map(place => `missing ${place}`),
    ...extra.map(place => `extra ${place}`),
    ...unlike.map(([place, types]) => `${place} is ${[...(answer.get(place) ?? [])].join()}, not ${[...types].join()}`),
  ].sort();
}

/** Could the place be there? Not below an empty list or map, nor below what is missing itself. */
function isReached(shape: JsonShape, place: string): boolean {
  const above = place.slice(0, place.lastIndexOf('/'));
  const isItem = place.endsWith('/*') || place.endsWith('/{}');
  return !isItem && shape.get(above)?.has('object') === true;
}
