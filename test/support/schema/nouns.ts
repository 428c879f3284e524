import { isObjectType } from 'graphql';
import { nodes, schema } from '../sdl.js';

/** `MobileWorker` as `mobileWorker`. */
export const lowerFirst = (name: string): string => `${name[0]!.toLowerCase()}${name.slice(1)}`;

/** The field with HQ's own id of a type, such as `caseId` of `Case`: the first `ID!` that is named for a noun. */
export function hqIdOf(name: string): string | undefined {
  const type = schema.getType(name);
  if (!isObjectType(type)) return undefined;
  return Object.values(type.getFields()).find(field => /\wId$/.test(field.name) && String(field.type) === 'ID!')?.name;
}

/** What mutations can change, in the singular: the types with a global id, and their short names in CommCare. */
export const nouns: readonly string[] = [...nodes.map(({ name }) => lowerFirst(name)), 'user'];

/** Several of a noun, as names of fields spell it. */
export const plural = (noun: string): string => `${noun}s`;
