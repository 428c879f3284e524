import { describe, expect, test } from '@jest/globals';
import { type Alter, alteredHq, at, type Json, put } from '../../support/sandbox/alteredHq.js';
import { type RowContract, rowContracts, type FieldKind, type FieldContract } from './rowContracts.js';
import { rowContractsOfDefinitions } from './rowContractsOfDefinitions.js';
import { gatewayPerFile } from '../../support/gatewayPerTest.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';

const { world, demo } = seededWorld(60);
const { endpoints, state } = alteredHq();
const gateway = gatewayPerFile({ world, endpoints });

/** Values that the contract knows for no field of a kind. */
const UNKNOWN: Readonly<Record<FieldKind, readonly unknown[]>> = {
  text: [5, { a: 'b' }],
  date: ['yesterday', '2026-02-30T00:00:00.000000Z', 'aaaa-bb-ccTdd:ee:ff.gggggghZ', 5],
  flag: ['yes', 1],
  number: ['1', 1.5, 2 ** 40],
  word: ['something', 5],
  list: ['a', { a: 'b' }],
  object: [[], 'a', 5],
};

/** Which values of a field are unknown to the contract, and which say that HQ does not know. */
function valuesOf(said: FieldContract) {
  const kind = said.replace(/[?*]/g, '') as FieldKind;
  const nulls = said.includes('?') ? [null] : [];
  return {
    unknown: [
      ...UNKNOWN[kind],
      ...(said.includes('?') ? [] : [null]),
      ...(kind === 'object' || said.includes('*') ? [] : [undefined]),
    ],
    none: [...(kind === 'date' ? ['1900-01-01', '1900-01-01T00:00:00.000000Z'] : []), ...nulls],
  };
}

const queryOf = ({ field, select }: RowContract): string => {
  const list = field(demo);
  const whole = list.includes('SELECT') ? list.replace('SELECT', select) : list;
  return `query @fresh(maxAge: 0) { domain(name: "demo") { ${
    list.includes('SELECT') ? whole : `${list} ${nodesOf(select, list)}`
  } } }`;
};
const PLAIN = /^(applications|reports|locationTypes)$/;
const nodesOf = (select: string, list: string) => (PLAIN.test(list) ? `{ ${select} }` : `{ nodes { ${select} } }`);

async function ask(family: RowContract, alter?: Alter) {
  Object.assign(state, { path: family.path, alter });
  const { data, errors = [], bill } = await gateway.ask<{ domain: Json }>(queryOf(family));
  return { domain: data.domain, errors, bill };
}

/** What the list shows unaltered, and which of its rows is to be altered. */
async function before(family: RowContract) {
  let row: Json = {};
  const asked = await ask(family, body => {
    row = (at(body, family.rows) as Json[]).find(family.fits ?? (() => true))!;
  });
  expect(asked.errors).toEqual([]);
  const id = at(row, family.id[0]);
  const nodes = at(asked.domain, family.nodes) as Json[];
  const index = nodes.findIndex(node => node[family.id[1]] === String(id));
  expect(index).toBeGreaterThanOrEqual(0);
  return { ...asked, id, index };
}

const changing =
  (family: RowContract, id: unknown, path: string, value: unknown): Alter =>
  body =>
    put(
      (at(body, family.rows) as Json[]).find(row => at(row, family.id[0]) === id),
      path,
      value,
    );

/** Errors as path and code, in any order. */
const told = (errors: Awaited<ReturnType<typeof ask>>['errors']) =>
  errors.map(({ path, extensions }) => `${(path ?? []).join('.')} ${String(extensions['code'])}`).toSorted();
const expected = (...paths: string[]) => paths.map(path => `domain.${path} HQ_UNEXPECTED`).toSorted();

describe.each([...rowContracts, ...rowContractsOfDefinitions].map(family => [family.name, family] as const))(
  '%s',
  (_, family) => {
    test(`a value outside of the contract is null with an error at its path; HQ's "unknown" is null without one`, async () => {
      const usual = await before(family);
      for (const [field, said, ...shown] of family.fields) {
        const { unknown, none } = valuesOf(said);
        for (const value of [...unknown, ...none]) {
          const { domain, errors, bill } = await ask(family, changing(family, usual.id, field, value));
          const wanted = structuredClone(usual.domain);
          for (const one of shown) put(wanted, `${family.nodes}.${usual.index}.${one}`, null);
          const paths = shown.map(one => `${family.nodes}.${usual.index}.${one}`);
          const what = { field, value: value === undefined ? 'missing' : value };
          expect({ ...what, domain, errors: told(errors), bill }).toEqual({
            ...{ ...what, domain: wanted, bill: usual.bill },
            errors: none.includes(value as string) ? [] : expected(...paths),
          });
        }
      }
    });

    test.each([
      ['null', null],
      ['of another kind', [1]],
      ['missing', undefined],
    ])('a row whose id is %s is omitted, with an error at the list', async (_, value) => {
      const usual = await before(family);
      const { domain, errors, bill } = await ask(family, changing(family, usual.id, family.id[0], value));
      const wanted = structuredClone(usual.domain);
      put(wanted, `${family.nodes}.${usual.index}`, undefined);
      expect({ domain, bill }).toEqual({ domain: wanted, bill: usual.bill });
      expect(told(errors)).toEqual(expected(family.list));
    });

    test.each([
      ['null', null],
      ['a text', 'row'],
      ['empty', {}],
    ])('a row that is %s is omitted, with an error at the list', async (_, value) => {
      const usual = await before(family);
      const { domain, errors, bill } = await ask(family, body => {
        const rows = at(body, family.rows) as unknown[];
        rows[rows.findIndex(row => at(row, family.id[0]) === usual.id)] = value;
      });
      const wanted = structuredClone(usual.domain);
      put(wanted, `${family.nodes}.${usual.index}`, undefined);
      expect({ domain, bill }).toEqual({ domain: wanted, bill: usual.bill });
      expect(told(errors)).toEqual(expected(family.list));
    });

    test('a part of a row without an id is omitted, with an error at its list', async () => {
      const usual = await before(family);
      for (const [field, list] of family.parts ?? []) {
        const place = `${family.nodes}.${usual.index}.${list}`;
        for (const value of [null, undefined, [1]]) {
          const { domain, errors } = await ask(family, changing(family, usual.id, field, value));
          const wanted = structuredClone(usual.domain);
          put(wanted, `${place}.0`, undefined);
          expect({ field, value, domain, errors: told(errors) }).toEqual({
            ...{ field, value, domain: wanted, errors: expected(place) },
          });
        }
      }
    });
  },
);
