import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { schema, types } from '../../support/sdl.js';
import { BROAD_NAMES, VERBS } from './names.js';
import { nouns, plural } from '../../support/schema/nouns.js';
import { inputMembers, outputMembers } from './schemaMembers.js';

const contract = readdirSync('docs/hq')
  .map(name => readFileSync(`docs/hq/${name}`, 'utf8'))
  .join('\n');
/** HQ's `UTC_start_time` and `UTC_end_time` of action times, which docs/hq leaves out. */
const UNDOCUMENTED = ['startTime', 'endTime'];
const snake = (name: string) => name.replace(/[A-Z]+/g, letters => `_${letters.toLowerCase()}`);
/** True if HQ uses this name, in its own spelling. */
const isOfHq = (name: string) =>
  UNDOCUMENTED.includes(name) || contract.includes(name) || contract.includes(snake(name));

const members = [
  ...outputMembers.map(({ coordinate, field }) => ({ coordinate, name: field.name, type: field.type })),
  ...inputMembers.map(({ coordinate, member }) => ({ coordinate, name: member.name, type: member.type })),
];
const typed = (...names: string[]) => members.filter(({ type }) => names.includes(getNamedType(type).name));
const isList = ({ type }: (typeof members)[number]) => isListType(getNullableType(type));
const names = (found: readonly { readonly coordinate: string }[]) =>
  found.map(({ coordinate }) => coordinate).toSorted();

describe('types', () => {
  test('do not have names of broad applicability, which a neighbour in a supergraph has too', () => {
    expect(BROAD_NAMES.filter(name => schema.getType(name))).toEqual([]);
  });

  test('that several types have in common are interfaces, not unions', () => {
    const unions = types.filter(isUnionType).map(({ name }) => name);
    expect(unions).toEqual([]);
  });

  test('have a suffix by their kind', () => {
    const inputs = types.filter(
      type => isInputObjectType(type) && !/(Input|Filter|Order|Range|Source)$/.test(type.name),
    );
    const outputs = types.filter(
      type => (isObjectType(type) || isInterfaceType(type)) && /(Input|Order|Range|Enum|Type)$/.test(type.name),
    );
    expect(inputs.map(({ name }) => name)).toEqual([]);
    expect(outputs.map(({ name }) => name).toSorted()).toEqual(['CaseType', 'LocationType']);
    expect(types.filter(type => isEnumType(type) && /Enum$/.test(type.name))).toEqual([]);
  });
});

describe('mutations', () => {
  const mutations = Object.values(schema.getMutationType()!.getFields());

  test('are a noun and a verb, the noun in the plural if many are changed', () => {
    const subjects = nouns.flatMap(noun => [noun, plural(noun)]);
    const wrong = mutations.filter(({ name }) => {
      const subject = subjects.filter(noun => name.startsWith(noun)).toSorted((a, b) => b.length - a.length)[0];
      return !subject || !VERBS.some(verb => name.slice(subject.length).startsWith(verb));
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('have inputs and a payload of their own', () => {
    for (const { name, type, args } of mutations) {
      const own = `${name[0]!.toUpperCase()}${name.slice(1)}`;
      expect(getNamedType(type).name).toBe(`${own}Payload`);
      const input = args.find(arg => arg.name === 'input');
      if (input) expect(getNamedType(input.type).name).toBe(`${own}Input`);
    }
  });
});

describe('fields, arguments and input fields', () => {
  test('of the type ID are named for a noun', () => {
    const id = (member: (typeof members)[number]) => (isList(member) ? /Ids$/ : /Id$/);
    const wrong = typed('ID').filter(
      member =>
        !id(member).test(member.name) &&
        !['id', 'domain'].includes(member.name) &&
        !/^Domain\.name$|^Query\.\w+\(/.test(member.coordinate) &&
        // The kind of the job says of what its problems are.
        member.coordinate !== 'HqJobProblem.ids' &&
        // A condition has the name of the field, and takes several of its values.
        !/Filter\.\w+Id$/.test(member.coordinate),
    );
    expect(names(wrong)).toEqual([]);
  });

  test('named for an id are of the type ID', () => {
    // HQ's external ids are free text of another system, an instance's id is a name within a form.
    const wrong = members.filter(
      ({ name, type }) =>
        /Ids?$/.test(name) && !/(externalIds?|^instanceId|\wById)$/i.test(name) && getNamedType(type).name !== 'ID',
    );
    expect(names(wrong)).toEqual([]);
  });

  test('that are instants have the name that HQ uses, or end in `At`', () => {
    const times = typed('DateTime', 'HqDateTimeRange').filter(
      ({ coordinate }) => !/^HqDateTimeRange\./.test(coordinate),
    );
    expect(names(times.filter(({ name }) => !isOfHq(name) && !/At$/.test(name)))).toEqual([]);
    const others = members.filter(
      ({ name, type }) => /\w(On|At)$/.test(name) && !/^(DateTime|HqDateTimeRange)$/.test(getNamedType(type).name),
    );
    expect(names(others)).toEqual([]);
  });

  test('that are truth values begin with `is` only if HQ names them so', () => {
    const flags = typed('Boolean').filter(({ name }) => /^is[A-Z]/.test(name));
    expect(flags.length).toBeGreaterThan(3);
    expect(names(flags.filter(({ name }) => !isOfHq(name)))).toEqual([]);
  });

  test('that are links say where they lead: `downloadUrl` to this gateway, `...Url` to HQ', () => {
    expect(names(members.filter(({ name }) => /^(url|href)$|Href$/.test(name)))).toEqual([]);
    expect(names(typed('URL').filter(({ name }) => !/Url$/.test(name)))).toEqual([]);
  });

  test('are spelled out', () => {
    expect(
      names(members.filter(({ name }) => /^(lang|meta|desc|msg|num|cnt|img|addr|info|str|obj|idx)$/.test(name))),
    ).toEqual([]);
  });

  test('of a filter are in the singular, and take several values where they are ids or codes', () => {
    const conditions = inputMembers.filter(({ input }) => input && /Filter$/.test(input.name));
    const single = conditions.filter(
      ({ member, coordinate }) =>
        getNamedType(member.type).name === 'ID' &&
        !isListType(getNullableType(member.type)) &&
        !/ParentFilter\./.test(coordinate),
    );
    expect(names(single)).toEqual([]);
  });
});
