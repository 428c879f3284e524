import {
  getNamedType,
  type GraphQLField,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { costStatement } from '../support/schema/costStatement.js';
import { schema } from '../support/sdl.js';

/** A field of a payload with all that its description and those of the fields below it call free. */
export interface PayloadField {
  /** `Payload.field` */
  readonly name: string;
  readonly description: string;
  readonly selection: string;
}

/** The fields of a mutation's payload that are objects, but for `userErrors`. */
export function payloadFields(mutation: string): readonly PayloadField[] {
  const payload = getNamedType(schema.getMutationType()!.getFields()[mutation]!.type);
  if (!isObjectType(payload)) return [];
  return Object.values(payload.getFields())
    .filter(({ name, type }) => name !== 'userErrors' && isCompositeType(getNamedType(type)))
    .map(field => ({
      name: `${payload.name}.${field.name}`,
      description: field.description ?? '',
      selection: `${field.name}${below(field, 2)}`,
    }));
}

/** The free fields of what a field returns, down to this depth. */
function below({ type: wrapped }: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(wrapped);
  if (!isCompositeType(type)) return '';
  if (depth === 0 || !(isObjectType(type) || isInterfaceType(type))) return ' { __typename }';
  const fields = Object.values(type.getFields()).filter(
    ({ description, args }) => !costStatement(description ?? '') && !args.some(isRequiredArgument),
  );
  return ` { __typename ${fields.map(field => `${field.name}${below(field, depth - 1)}`).join(' ')} }`;
}
