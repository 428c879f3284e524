import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedDirective } from 'graphql';
import { schema, types } from '../sdl.js';

/** A part of the schema with its description, by its coordinate: `Type.field(argument:)`, as GraphQL's specification spells it. */
export type DescribedItem = readonly [coordinate: string, description: string];

type Described = { readonly name: string; readonly description?: string | null };

const item = (coordinate: string, { description }: Described): DescribedItem => [coordinate, description ?? ''];

const membersOf = (type: (typeof types)[number]): DescribedItem[] => {
  const at = (member: Described) => item(`${type.name}.${member.name}`, member);
  if (isEnumType(type)) return type.getValues().map(at);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(at);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(field => [
    at(field),
    ...field.args.map(arg => item(`${type.name}.${field.name}(${arg.name}:)`, arg)),
  ]);
};

/** Every type, field, argument, input field, enum value and directive of the schema. */
export const describedItems: readonly DescribedItem[] = [
  ...types.flatMap(type => [item(type.name, type), ...membersOf(type)]),
  ...schema
    .getDirectives()
    .filter(directive => !isSpecifiedDirective(directive))
    .flatMap(directive => [
      item(`@${directive.name}`, directive),
      ...directive.args.map(arg => item(`@${directive.name}(${arg.name}:)`, arg)),
    ]),
];
