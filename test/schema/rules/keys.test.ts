import { describe, expect, test } from '@jest/globals';
import { type GraphQLObjectType, isObjectType, Kind } from 'graphql';
import { nodes, types } from '../../support/sdl.js';
import { hqIdOf, lowerFirst } from '../../support/schema/nouns.js';

/** Objects with an id of HQ's that are no `Node`, with the reason. */
const NO_NODES: Readonly<Record<string, string>> = {
  CaseIndex: 'a part of a case; the id is that of another case',
  DataSourceRow: 'a document may have several rows',
  HqAccount: 'the caller; HQ has no look-up of accounts',
  MessagingRecipient: 'a part of an event; the id is that of the case or user',
  MessagingSource: 'a part of an event; HQ has no look-up of broadcasts, alerts and keywords',
  Restore: 'an answer of HQ at one moment; each reading has another id',
  RestoreCase: 'a part of a restore; the id is that of `Case`',
  RestoreFixture: 'a part of a restore',
  RestoreRegistration: 'a part of a restore; the id is that of the user',
  SavedExport: 'a file; the id is that of the export',
  UnknownOwner: 'HQ has no object with the id',
  UnknownUser: 'HQ has no object with the id',
  WebUserInvitation: 'HQ returns it when it is created and never again',
};

/** Nodes without a key of the project space and HQ's id, with the reason. */
const NO_HQ_KEY: Readonly<Record<string, string>> = {
  ApplicationModule: 'an application and its builds have modules with the same id, and some have none',
  FormDefinition: 'an application and its builds have forms with the same id',
  MessagingMessage: 'the id is unique within the event only',
  ODataFeed: 'the feed of a configuration has several tables',
};

/** The fields of a type's keys, as its `@key` directives state them. */
const keysOf = ({ astNode }: GraphQLObjectType) =>
  (astNode?.directives ?? [])
    .filter(({ name }) => name.value === 'key')
    .flatMap(({ arguments: args = [] }) => args)
    .flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : []));

/** Whether a type has an id of its own that may be null, such as `invitationId` of `WebUserInvitation`. */
const hasOwnId = (type: GraphQLObjectType) => {
  const noun = /[A-Z][a-z]+$/.exec(type.name)?.[0] ?? type.name;
  return type.getFields()[`${lowerFirst(noun)}Id`] !== undefined;
};

/** HQ's own id in the project space, or what identifies the object there instead. */
const ownKeyOf = (name: string) =>
  ({ Domain: 'name', CaseType: 'domain name' })[name] ?? `domain ${String(hqIdOf(name))}`;

describe('objects with an id of HQ', () => {
  const parts = types
    .filter(isObjectType)
    .filter(type => !nodes.includes(type) && !/(Payload|Result|Outcome|Chunk)$/.test(type.name));

  test('are nodes, except for the ones listed here', () => {
    const withId = parts.filter(type => hqIdOf(type.name) !== undefined || hasOwnId(type)).map(({ name }) => name);
    expect(withId.toSorted()).toEqual(Object.keys(NO_NODES));
  });
});

describe('a node', () => {
  test.each(nodes.map(type => [type.name, type] as const))('%s has its keys', (name, type) => {
    expect(keysOf(type)).toEqual(['id', ...(NO_HQ_KEY[name] === undefined ? [ownKeyOf(name)] : [])]);
  });

  test('without a key of HQ is listed here only while it is one', () => {
    expect(Object.keys(NO_HQ_KEY).filter(name => !nodes.some(type => type.name === name))).toEqual([]);
  });
});
