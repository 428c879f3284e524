import { getNamedType, type GraphQLField, type GraphQLObjectType, isObjectType, isRequiredArgument } from 'graphql';
import { schema } from '../../support/sdl.js';

/** Fields from `Domain` to the objects of a type, such as `cases { nodes`. */
export type Path = readonly string[];

/** The shortest path from a project space to each type that can be reached without an id. */
export function pathsFromDomain(): ReadonlyMap<string, Path> {
  const paths = new Map<string, Path>([['Domain', []]]);
  for (const [name, path] of paths)
    for (const field of Object.values((schema.getType(name) as GraphQLObjectType).getFields())) {
      const type = getNamedType(field.type);
      if (isObjectType(type) && !paths.has(type.name) && !field.args.some(isRequiredArgument))
        paths.set(type.name, [...path, written(field)]);
    }
  return paths;
}

/** Few rows: those of a demo world that may have no such link. */
const written = ({ name, args }: GraphQLField<unknown, unknown>) =>
  args.some(argument => argument.name === 'first') ? `${name}(first: 5)` : name;

/** The operation that reads these fields of the objects at the end of a path. */
export const queryAt = (path: Path, fields: readonly string[]): string =>
  `{ ${['domain(name: "demo")', ...path].join(' { ')} { __typename ${fields.join(' ')} ${'} '.repeat(path.length + 2)}`;

/** The first object of a type in an answer. */
export function firstOf(type: string, answer: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  if ((answer as { readonly __typename?: string }).__typename === type) return answer as Record<string, string>;
  for (const value of Object.values(answer)) {
    const found = firstOf(type, value);
    if (found) return found;
  }
  return undefined;
}
