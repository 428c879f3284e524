import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { schema } from '../../support/sdl.js';

/** An output field by its coordinate, `Type.field`. */
export interface OutputMember {
  readonly coordinate: string;
  readonly parent: GraphQLObjectType | GraphQLInterfaceType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** An argument, `Type.field(argument:)`, or an input field, `Input.field`. */
export interface InputMember {
  readonly coordinate: string;
  readonly member: GraphQLArgument | GraphQLInputField;
  /** The input type; undefined for an argument. */
  readonly input?: GraphQLInputObjectType;
}

/** A part of a schema that can be deprecated. */
export interface DeprecableMember {
  readonly coordinate: string;
  readonly deprecationReason?: string | null | undefined;
}

const typesOf = (of: GraphQLSchema) => Object.values(of.getTypeMap()).filter(type => !isIntrospectionType(type));

const outputMembersOf = (of: GraphQLSchema): OutputMember[] =>
  typesOf(of)
    .filter(type => isObjectType(type) || isInterfaceType(type))
    .flatMap(parent =>
      Object.values(parent.getFields()).map(field => ({ coordinate: `${parent.name}.${field.name}`, parent, field })),
    );

const inputMembersOf = (of: GraphQLSchema): InputMember[] => [
  ...outputMembersOf(of).flatMap(({ coordinate, field }) =>
    field.args.map(member => ({ coordinate: `${coordinate}(${member.name}:)`, member })),
  ),
  ...typesOf(of)
    .filter(isInputObjectType)
    .flatMap(input =>
      Object.values(input.getFields()).map(member => ({ coordinate: `${input.name}.${member.name}`, member, input })),
    ),
];

/** All output fields of the schema. */
export const outputMembers: readonly OutputMember[] = outputMembersOf(schema);

/** All arguments and input fields of the schema. */
export const inputMembers: readonly InputMember[] = inputMembersOf(schema);

/** Fields, arguments, input fields, enum values and arguments of directives: all that `@deprecated` can stand at. */
export const deprecableMembersOf = (of: GraphQLSchema): readonly DeprecableMember[] => [
  ...outputMembersOf(of).map(({ coordinate, field }) => ({ ...field, coordinate })),
  ...inputMembersOf(of).map(({ coordinate, member }) => ({ ...member, coordinate })),
  ...typesOf(of)
    .filter(isEnumType)
    .flatMap(type => type.getValues().map(value => ({ ...value, coordinate: `${type.name}.${value.name}` }))),
  ...of
    .getDirectives()
    .flatMap(({ name, args }) => args.map(arg => ({ ...arg, coordinate: `@${name}(${arg.name}:)` }))),
];
