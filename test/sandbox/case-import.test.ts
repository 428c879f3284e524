import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { recordsOf } from '../../src/sandbox/xform/records.js';
import { startImportWorld, refusedRows, resultOf } from '../support/sandbox/importWorld.js';
import type { ImportWorld } from '../support/sandbox/importWorld.js';
import type { Json } from '../support/sandbox/writableUserWorld.js';
import { olderWorkbook } from '../support/sandbox/olderWorkbook.js';

let hq: ImportWorld;
beforeEach(async () => {
  hq = await startImportWorld();
});
afterEach(() => hq.stop());

const create = { create_new_cases: 'on' };
/** Patients that imports created, by name. */
const patients = (): readonly Json[] => {
  const rows = [...hq.domain.cases.find({ types: ['patient'] }).rows].sort((one, two) =>
    one.name < two.name ? -1 : 1,
  );
  return rows.filter(({ id }) => !['a', 't1', 't2'].includes(id)).map(row => ({ ...row, ...row.properties }));
};

describe('an import (bulk-case-upload.md 2)', () => {
  test('updates by case_id: only the columns of the file change', async () => {
    const status = await hq.imported({
      file: {
        Sheet1: [
          ['case_id', 'name', 'rank', 'new'],
          ['a', 'Ann', 3, null],
        ],
      },
    });
    expect(resultOf(status)).toMatchObject({ match_count: 1, created_count: 0, errors: [] });
    expect(hq.case('a')).toMatchObject({
      ...{ name: 'Ann', rank: '3', new: '', dob: '1948-11-02' },
      ...{ ownerId: 'worker-ann', externalId: 'x1', modifiedBy: 'id-chief' },
    });
  });

  test('takes workbooks of the older kind (.xls) as well, with numbers, truths and days as HQ reads them', async () => {
    const sheets = {
      Sheet1: [
        ['case_id', 'name', 'rank', 'alive', 'dob', 'new'],
        ['a', 'Ann É 😀', 3, true, new Date(Date.UTC(1990, 4, 6)), null],
        ['t1', '007', 2.5, false, new Date(Date.UTC(2020, 1, 29, 13, 45)), 'x'],
      ],
    };
    const status = await hq.imported({ file: olderWorkbook(sheets), fileName: 'cases.xls' });
    expect(resultOf(status)).toMatchObject({ match_count: 2, created_count: 0, errors: [] });
    expect(hq.case('a')).toMatchObject({ name: 'Ann É 😀', rank: '3', alive: 'True', dob: '1990-05-06', new: '' });
    expect(hq.case('t1')).toMatchObject({
      name: '007',
      rank: '2.5',
      alive: 'False',
      dob: '2020-02-29 13:45:00',
      new: 'x',
    });
  });

  test('skips rows that match nothing, silently, unless create_new_cases is exactly "on"', async () => {
    const file = {
      Sheet1: [
        ['case_id', 'name'],
        ['unknown', 'Bea'],
        [null, 'Cy'],
        ['h', 'of another type'],
      ],
    };
    const notOn: readonly Record<string, string>[] = [{}, { create_new_cases: 'True' }, { create_new_cases: 'true' }];
    for (const fields of notOn) {
      const status = await hq.imported({ file, fields });
      expect(resultOf(status)).toMatchObject({ match_count: 0, created_count: 0, errors: [] });
    }
    expect(patients()).toEqual([]);
    expect(resultOf(await hq.imported({ file, fields: create }))).toMatchObject({ match_count: 0, created_count: 3 });
    expect(patients()).toMatchObject([{ name: 'Bea' }, { name: 'Cy' }, { name: 'of another type' }]);
    expect(patients().map(({ id }) => id)).not.toContain('unknown');
    expect(hq.case('h')).toMatchObject({ type: 'household', name: 'Name of h' });
  });

  test('creates with the uploading user as owner, by the names of columns that the request gives', async () => {
    const file = {
      Sheet1: [
        ['pid', 'full_name', 'external_id', 'age'],
        [null, 'Dee', 'x9', 7],
      ],
    };
    await hq.imported({ file, fields: { ...create, search_column: 'pid', name_column: 'full_name' } });
    const [row] = patients();
    expect(row).toMatchObject({ name: 'Dee', ownerId: 'id-chief', openedBy: 'id-chief', externalId: 'x9', age: '7' });
    expect(row).not.toHaveProperty('pid');
    expect(row).not.toHaveProperty('full_name');
  });

  test('by external_id: blank ids and ambiguous ones fail, later rows update what earlier ones created', async () => {
    const rows = [
      ['hid', 'name'],
      ['x1', 'Ann'],
      [null, 'Bea'],
      ['twin', 'Cy'],
      ['x7', 'Dee'],
      ['x7', 'Dora'],
    ];
    const fields = { ...create, search_field: 'external_id', search_column: 'hid' };
    const status = await hq.imported({ file: { Sheet1: rows }, fields });
    expect(resultOf(status)).toMatchObject({ match_count: 2, created_count: 1 });
    expect(refusedRows(status)).toEqual([
      ['Blank External ID', 'hid', [3]],
      ['Too Many Matches', 'hid', [4]],
    ]);
    expect(patients()).toMatchObject([{ name: 'Dora', externalId: 'x7' }]);
    expect(hq.case('a')).toMatchObject({ name: 'Ann' });
  });

  test('cells become text: dates, truths, numbers; "---" is blank; ids lose their decimals; blank rows are nothing', async () => {
    const day = new Date(Date.UTC(2020, 1, 29));
    const moment = new Date(Date.UTC(2020, 1, 29, 10, 30));
    const rows = [
      ['external_id', 'name', 'day', 'moment', 'yes', 'half', 'rank'],
      ['12.0', 'Ann', day, moment, true, 1.5, '---'],
      [null, null, null, null, null, null, null],
      ['---', ' ', '---', null, null, null, null],
      [13, 'Bea', null, null, null, null, '007'],
    ];
    const status = await hq.imported({ file: { Sheet1: rows }, fields: { ...create, search_field: 'external_id' } });
    expect(resultOf(status)).toMatchObject({ created_count: 2, errors: [] });
    expect(patients()).toMatchObject([
      { externalId: '12', day: '2020-02-29', moment: '2020-02-29 10:30:00', yes: 'True', half: '1.5', rank: '' },
      { externalId: '13', rank: '007' },
    ]);
  });

  test('owners by id or by name; others are errors of their rows alone', async () => {
    const rows = [
      ['name', 'owner_id', 'owner_name'],
      ['by id', 'worker-zoe', null],
      ['by user', null, 'Ann'],
      ['by group', null, 'North'],
      ['by place', null, 'Reston'],
      ['no sharing', 'east', null],
      ['no place of cases', 'va', null],
      ['unknown', 'nobody', null],
      ['unknown name', null, 'Nobody'],
    ];
    const status = await hq.imported({ file: { Sheet1: rows }, fields: create });
    expect(refusedRows(status)).toEqual([
      ['Invalid Owner', 'owner_id', [6, 7, 8]],
      ['Invalid Owner Name', 'owner_name', [9]],
    ]);
    expect(patients().map(({ ownerId }) => ownerId)).toEqual(
      expect.arrayContaining(['worker-zoe', 'worker-ann', 'north', 'reston']),
    );
    expect(resultOf(status)).toMatchObject({ created_count: 4 });
  });

  test('parents by id or external id, as children or extensions', async () => {
    const rows = [
      ['name', 'parent_id', 'parent_external_id', 'parent_type', 'parent_relationship_type', 'parent_identifier'],
      ['child', 'h', null, 'household', null, null],
      ['guest', null, 'hh1', 'household', 'extension', 'host'],
      ['own type', 'a', null, null, null, null],
      ['wrong type', 'h', null, null, null, null],
      ['nameless', 'h', null, 'household', 'extension', null],
    ];
    const status = await hq.imported({ file: { Sheet1: rows }, fields: create });
    expect(refusedRows(status)).toEqual([
      ['Invalid Parent ID', 'parent_id', [5]],
      ['Invalid Parent ID', 'parent_identifier', [6]],
    ]);
    const links = patients().map(({ name, indices }) => [name, indices]);
    expect(links).toEqual(
      expect.arrayContaining([
        ['child', [{ identifier: 'parent', caseId: 'h', caseType: 'household', relationship: 'child' }]],
        ['guest', [{ identifier: 'host', caseId: 'h', caseType: 'household', relationship: 'extension' }]],
        ['own type', [{ identifier: 'parent', caseId: 'a', caseType: 'patient', relationship: 'child' }]],
      ]),
    );
  });

  test('"close" closes an existing case; date_opened counts with its flag alone; names have a limit', async () => {
    const rows = [
      ['case_id', 'name', 'close', 'date_opened'],
      ['a', 'x'.repeat(255), 'yes', '2020-01-01'],
      ['t1', 'x'.repeat(256), null, null],
    ];
    const status = await hq.imported({ file: { Sheet1: rows } });
    expect(refusedRows(status)).toEqual([['Name Too Long', 'name', [3]]]);
    expect(hq.case('a')).toMatchObject({ closed: expect.any(Number), closedBy: 'id-chief' });
    expect(hq.case('a')?.['opened']).not.toBe(Date.UTC(2020, 0, 1));
    await hq.stop();
    hq = await startImportWorld({ toggles: new Set(['BULK_UPLOAD_DATE_OPENED']) });
    const dated = {
      Sheet1: [
        ['case_id', 'date_opened'],
        ['a', '2020-01-01'],
        ['t1', 'once'],
      ],
    };
    expect(refusedRows(await hq.imported({ file: dated }))).toEqual([['Invalid Date', 'date_opened', [3]]]);
    expect(hq.case('a')).toMatchObject({ opened: Date.UTC(2020, 0, 1) });
  });

  test('every sheet named like a case type: each is imported as its own, and only "True" creates (the trap of 1)', async () => {
    const file = {
      patient: [
        ['case_id', 'name'],
        [null, 'Ann'],
      ],
      household: [
        ['case_id', 'name'],
        ['h', 'The Harmons'],
      ],
    };
    const fields = { search_field: 'case_id', search_column: 'case_id', create_new_cases: 'on', case_type: 'visit' };
    expect(resultOf(await hq.imported({ file, fields }))).toMatchObject({ match_count: 1, created_count: 0 });
    const status = await hq.imported({ file, fields: { ...fields, create_new_cases: 'True' } });
    expect(resultOf(status)).toMatchObject({ match_count: 1, created_count: 1 });
    expect(patients()).toMatchObject([{ name: 'Ann', type: 'patient' }]);
    expect(hq.case('h')).toMatchObject({ name: 'The Harmons' });
    const one = { file: { patient: [['case_id'], ['a']] }, fields: { search_field: 'case_id' } };
    const dead = await hq.upload(one);
    expect([dead.status, dead.body, dead.text]).toEqual([500, undefined, expect.stringContaining('<html')]);
  });

  test('works in chunks of 100 changes, each a form; what it sends is good case XML', async () => {
    const rows = Array.from({ length: 250 }, (_, n) => [`p${n}`, `Patient ${n}`]);
    const fields = { ...create, search_field: 'external_id' };
    const status = await hq.imported({ file: { Sheet1: [['external_id', 'name'], ...rows] }, fields });
    expect(resultOf(status)).toMatchObject({ created_count: 250, num_chunks: 3 });
    expect(recordsOf(hq.domain).checked.flatMap(({ findings }) => findings)).toEqual([]);
    expect(hq.domain.forms.find({}).rows).toHaveLength(3);
  });

  test('rows that are skipped or refused fill no chunk', async () => {
    const good = Array.from({ length: 100 }, (_, n) => ['a', `Ann ${n}`]);
    const skipped = Array.from({ length: 90 }, (_, n) => [`unknown ${n}`, 'Nobody']);
    const long = Array.from({ length: 20 }, () => ['a', 'x'.repeat(256)]);
    const file = { Sheet1: [['case_id', 'name'], ...good.slice(50), ...skipped, ...long, ...good.slice(0, 50)] };
    expect(resultOf(await hq.imported({ file }))).toMatchObject({ match_count: 100, num_chunks: 1 });
    expect(hq.domain.forms.find({}).rows).toHaveLength(1);
    expect(hq.case('a')).toMatchObject({ name: 'Ann 49' });
  });

  test('a chunk ends before a row that names a case which it creates, as itself or as its parent', async () => {
    const fields = { ...create, search_field: 'external_id' };
    const rows = [
      ['external_id', 'name', 'parent_external_id'],
      ['n1', 'Mother', null],
      ['n2', 'Child', 'n1'],
      ['n3', 'Other', null],
      ['n3', 'Other again', null],
      ['n3', 'Other at last', null],
    ];
    const status = await hq.imported({ file: { Sheet1: rows }, fields });
    expect(resultOf(status)).toMatchObject({ created_count: 3, match_count: 2, num_chunks: 3, errors: [] });
    const named = new Map(patients().map(row => [row['externalId'], row]));
    expect(named.get('n2')?.['indices']).toMatchObject([{ identifier: 'parent', caseId: named.get('n1')?.['id'] }]);
    expect(named.get('n3')).toMatchObject({ name: 'Other at last' });
  });
});
