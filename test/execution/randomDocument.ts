import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';
import type { Random } from './randomSchema.js';

/** A random valid-looking operation over a schema: aliases, arguments, fragments, directives, variables. */
export function randomDocument(schema: GraphQLSchema, random: Random): string {
  const isMutation = random(6) === 0;
  const fragments: string[] = [];
  const root = isMutation ? schema.getMutationType()! : schema.getQueryType()!;
  const body = selection(root, 4);
  const head = `${isMutation ? 'mutation' : 'query'} Q($yes: Boolean! = true, $no: Boolean! = false, $n: Int)`;
  return `${head} ${body}\n${fragments.join('\n')}`;

  function selection(type: GraphQLNamedType, depth: number): string {
    const parts: string[] = [];
    const many = 1 + random(4);
    for (let i = 0; i < many; i++) parts.push(part(type, depth));
    if (random(5) === 0) parts.push('__typename');
    return `{ ${parts.join(' ')} }`;
  }

  function part(type: GraphQLNamedType, depth: number): string {
    if (isAbstractType(type)) {
      const possible = schema.getPossibleTypes(type);
      const on = possible[random(possible.length)]!;
      if (isInterfaceType(type) && random(3) === 0) return `name${directive()}`;
      if (random(4) === 0) return spread(on, depth);
      return `... on ${on.name}${directive()} ${selection(on, depth)}`;
    }
    if (!isObjectType(type)) return '__typename';
    if (random(8) === 0) return `...${directive()} ${selection(type, depth)}`;
    const fields = Object.values(type.getFields());
    const field = fields[random(fields.length)]!;
    const below = getNamedType(field.type);
    if (!isLeafType(below) && depth === 0) return '__typename';
    const n = random(4);
    const args = n === 0 ? '' : n === 1 ? '(n: $n)' : `(n: ${random(3)})`;
    // The same name always has the same arguments and type, so that two of them can be merged.
    const name = `${field.name}${args.replace(/\W/g, '')}_${type.name}`;
    const alias = random(12) === 0 ? `__proto__${type.name}` : name;
    const set = isLeafType(below) ? '' : ` ${selection(below, depth - 1)}`;
    return `${alias === name ? name : `${name}x`}: ${field.name}${args}${directive()}${set}`;
  }

  function spread(type: GraphQLNamedType, depth: number): string {
    const name = `F${fragments.length}`;
    fragments.push('');
    const index = fragments.length - 1;
    fragments[index] = `fragment ${name} on ${type.name} ${selection(type, Math.max(0, depth - 1))}`;
    return `...${name}${directive()}`;
  }

  function directive(): string {
    return ['', '', '', '', '', ' @skip(if: $no)', ' @include(if: $yes)', ' @skip(if: $yes)', ' @include(if: false)'][
      random(9)
    ]!;
  }
}
