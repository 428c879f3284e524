import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { schema, types } from '../support/sdl.js';

/** GraphQL literals for arguments: by coordinate (`Type.field(argument:)`), else by the argument's name. */
export type Samples = Readonly<Record<string, string>>;

/** A type with an operation that reads objects of it, and nothing in them. */
export interface MeasuredType {
  readonly name: string;
  /** The operation with a selection in these objects. */
  readonly selecting: (selection: string) => string;
  /** Response names from the root to the objects, lists and fragments left out. */
  readonly path: readonly string[];
  readonly fields: readonly MeasuredField[];
}

/** A field as it is selected: with sample arguments, and as little as can be selected below it. */
export interface MeasuredField {
  /** `Type.field` */
  readonly name: string;
  readonly description: string;
  readonly selection: string;
}

interface Way {
  readonly open: string;
  readonly close: string;
  readonly path: readonly string[];
}

const ROOT: Way = { open: '{ ', close: ' }', path: [] };

/**
 * Every object type with its fields, with the shortest way from the root, or the one that `shortcuts` gives by type (a list
 * of `Type.field`). `missing`: types that no way leads to, and fields with a required argument that has no sample.
 */
export function measuredTypes(samples: Samples, shortcuts: Readonly<Record<string, readonly string[]>>) {
  const ways = waysToTypes(samples, shortcuts);
  const missing = objects.filter(({ name }) => !ways.has(name)).map(({ name }) => name);
  const reached = objects.flatMap((type): MeasuredType[] => {
    const way = ways.get(type.name);
    if (!way) return [];
    const fields = Object.values(type.getFields()).flatMap((field): MeasuredField[] => {
      const name = `${type.name}.${field.name}`;
      const call = callOf(type, field, samples);
      if (call === undefined) missing.push(name);
      const selection = `${call}${selectionOf(getNamedType(field.type))}`;
      return call === undefined ? [] : [{ name, description: field.description ?? '', selection }];
    });
    const selecting = (selection: string) => `${way.open}__typename ${selection}${way.close}`;
    return [{ name: type.name, selecting, path: way.path, fields }];
  });
  return { reached, missing };
}

const objects = types.filter(isObjectType).filter(({ name }) => name !== 'Mutation');

/** The least that can be selected; of a connection, its rows. */
function selectionOf(type: GraphQLNamedType): string {
  if (!isCompositeType(type)) return '';
  return isObjectType(type) && type.getFields()['nodes'] ? ' { nodes { __typename } }' : ' { __typename }';
}

/** The field with arguments; undefined where a required one has no sample. */
function callOf(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>, samples: Samples): string | undefined {
  const given: string[] = [];
  for (const arg of field.args) {
    const exact = samples[`${type.name}.${field.name}(${arg.name}:)`];
    const value = exact ?? (isRequiredArgument(arg) ? samples[arg.name] : undefined);
    if (value !== undefined) given.push(`${arg.name}: ${value}`);
    else if (isRequiredArgument(arg)) return undefined;
  }
  return given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
}

/** Breadth first from the root, so that each type is reached by the fewest fields. */
function waysToTypes(samples: Samples, shortcuts: Readonly<Record<string, readonly string[]>>) {
  const ways = new Map([['Query', ROOT]]);
  for (const [name, fields] of Object.entries(shortcuts)) ways.set(name, along(fields, name, samples));
  for (const queue = [...ways.keys()]; queue.length > 0;) {
    const type = objectNamed(queue.shift()!);
    for (const field of Object.values(type.getFields()).filter(({ type: of }) => getNamedType(of).name !== 'Node'))
      for (const target of objectsOf(getNamedType(field.type))) {
        if (ways.has(target.name)) continue;
        const next = step(ways.get(type.name)!, type, field, target, samples);
        if (!next) continue;
        ways.set(target.name, next);
        queue.push(target.name);
      }
  }
  return ways;
}

/** The way along fields, such as `['Query.domain', 'Domain.case']`, to objects of a type. */
function along(fields: readonly string[], last: string, samples: Samples): Way {
  const parts = fields.map(name => name.split('.') as [string, string]);
  return parts.reduce((way, [type, name], i) => {
    const target = objectNamed(parts[i + 1]?.[0] ?? last);
    const next = step(way, objectNamed(type), objectNamed(type).getFields()[name]!, target, samples);
    if (!next) throw new Error(`${type}.${name} lacks a sample for an argument`);
    return next;
  }, ROOT);
}

function step(
  { open, close, path }: Way,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  target: GraphQLObjectType,
  samples: Samples,
): Way | undefined {
  const call = callOf(type, field, samples);
  if (call === undefined) return undefined;
  const fragment = isAbstractType(getNamedType(field.type)) ? `... on ${target.name} { ` : '';
  return {
    open: `${open}${call} { __typename ${fragment}`,
    close: `${fragment && ' }'} }${close}`,
    path: [...path, field.name],
  };
}

function objectsOf(type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

const objectNamed = (name: string) => schema.getType(name) as GraphQLObjectType;
