import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BadInput } from '../../../../src/errors.js';
import { caseWorkbook } from '../../../../src/families/case/import/caseWorkbook.js';
import { RejectedChange } from '../../../../src/errors.js';
import { sentWorkbook } from '../../../../src/graphql/uploadedWorkbook.js';
import { readWorkbook } from '../../../../src/sandbox/workbook/workbook.js';
import { startImportWorld, resultOf } from '../../../support/sandbox/importWorld.js';
import type { ImportWorld } from '../../../support/sandbox/importWorld.js';
import { lockedWorkbook, workbookFile } from '../../../support/sandbox/workbookFile.js';
import { xmlTexts } from '../../../support/random/formAnswers.js';

describe('the workbook of an import', () => {
  let hq: ImportWorld;
  afterEach(() => hq.stop());

  test('is imported as one case type, whatever types the project has; every cell is text (bulk-case-upload.md 1 and 2)', async () => {
    hq = await startImportWorld();
    const rows = [
      { case_id: 'a', name: 'Ann', rank: '007', dob: null },
      { case_id: null, name: 'Bea', rank: 1.5, dob: true },
    ];
    const file = Buffer.from(await caseWorkbook(rows));
    expect((await sent(file)).sheets).toEqual(['Cases to import']);
    const status = await hq.imported({ file, fields: { create_new_cases: 'on' } });
    expect(resultOf(status)).toMatchObject({ match_count: 1, created_count: 1, errors: [] });
    expect(hq.case('a')).toMatchObject({ name: 'Ann', rank: '007', dob: '' });
    const [bea] = hq.domain.cases.find({ names: ['Bea'] }).rows;
    expect(bea).toMatchObject({ properties: { rank: '1.5', dob: 'true' }, type: 'patient' });
  });
});

test('any text is read back unchanged, except that line ends are of one kind', async () => {
  const gone = /[\u007F-\u0084\u0086-\u009F\uFFFD]|\p{Noncharacter_Code_Point}/gu;
  const cells = fc.array(
    xmlTexts.map(text => text.replaceAll(gone, '')),
    { minLength: 1, maxLength: 20 },
  );
  await fc.assert(
    fc.asyncProperty(cells, async values => {
      const rows = values.map((text, n) => ({ id: `r${n}`, text }));
      const [sheet] = await readWorkbook(await caseWorkbook(rows));
      expect(sheet?.rows.slice(1)).toEqual(values.map((text, n) => [`r${n}`, text.replaceAll(/\r\n?/g, '\n')]));
    }),
    { numRuns: 50 },
  );
});

test("names of JavaScript's own properties are ordinary texts", async () => {
  const words = Object.getOwnPropertyNames(Object.prototype).map(name => ({ name, again: name }));
  const [sheet] = await readWorkbook(await caseWorkbook(words));
  expect(sheet?.rows.slice(1)).toEqual(words.map(({ name }) => [name, name]));
  const [other] = await readWorkbook(await caseWorkbook([{ constructor: 'a', toString: 'b' }]));
  expect(other?.rows).toEqual([
    ['constructor', 'toString'],
    ['a', 'b'],
  ]);
});

test('text that looks like an escape of the format stays text', async () => {
  const [sheet] = await readWorkbook(await caseWorkbook([{ name: 'a_x000D_b_x005F_' }]));
  expect(sheet?.rows[1]).toEqual(['a_x000D_b_x005F_']);
});

test.each<[readonly Record<string, unknown>[], RegExp]>([
  [[], /^rows is empty/],
  [[{ '3x': 1 }], /^rows\[0\]\.3x is not a valid column/],
  [[{ 'a-b': 1 }], /^rows\[0\]\.a-b /],
  [[{ a: 1, b: 2 }, { a: 1 }], /^rows\[1\] has no b, which rows\[0\] has/],
  [[{ a: 1 }, { a: 1, c: 2 }], /^rows\[1\]\.c is not a column of rows\[0\]/],
  [[{ a: 'x' }, { a: ' ' }], /^rows\[1\] is blank/],
  [[{ a: '---' }], /^rows\[0\] is blank/],
  [[{ a: {} }], /^rows\[0\]\.a must be a string/],
  [[{ a: 'x\u0000' }], /^rows\[0\]\.a contains the character U\+0000 at position 1/],
  [[{ a: '\ud83d' }], /^rows\[0\]\.a contains the character U\+D83D/],
  [[{ a: '\ufffd' }], /^rows\[0\]\.a contains the character U\+FFFD/],
  [[{ a: '\u0080' }], /^rows\[0\]\.a contains the character U\+0080/],
])('rows that HQ or a workbook would spoil are refused: %j', async (rows, message) => {
  await expect(caseWorkbook(rows)).rejects.toThrow(BadInput);
  await expect(caseWorkbook(rows)).rejects.toThrow(message);
});

describe('an uploaded workbook', () => {
  const compound = lockedWorkbook.subarray(0, 512);

  test("lists the names of its sheets, and has a workbook's file name", async () => {
    const file = await workbookFile({ patient: [['a'], ['b']], 'A & B 😀': [] });
    expect(await sent(file, 'Cases.XLSX')).toMatchObject({ name: 'Cases.XLSX', sheets: ['patient', 'A & B 😀'] });
    expect(await sent(file, 'cases')).toMatchObject({ name: 'cases.xlsx' });
  });

  test.each<[string, Uint8Array, string, RegExp]>([
    ['empty', Buffer.alloc(0), 'a.xlsx', /empty/],
    ['no workbook by name', Buffer.from('PK'), 'a.csv', /not a readable \.xlsx workbook/],
    ['with a password', lockedWorkbook, 'a.xlsx', /has a password/],
    ['older than its name says', compound, 'a.xlsx', /older format/],
    ['older, and says so', compound, 'a.xls', /older format/],
    ['no archive', Buffer.from('name,age\nAnn,3\n'), 'a.xlsx', /not a readable \.xlsx workbook/],
    ['an empty archive', Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex'), 'a.xlsx', /not a readable \.xlsx workbook/],
  ])('%s: refused', async (_, file, name, message) => {
    await expect(sent(file, name)).rejects.toThrow(RejectedChange);
    await expect(sent(file, name)).rejects.toThrow(message);
  });

  test('of an older format, where HQ accepts it, is passed on unread under a name with its extension', async () => {
    const older = { content: { base64: Buffer.from(compound).toString('base64') } };
    for (const [name, ending] of [
      ['a.XLS', 'a.XLS'],
      ['a.xlsx', 'a.xlsx.xls'],
    ]) {
      const taken = await sentWorkbook({ ...older, name }, ['file'], { xls: true });
      expect(taken).toEqual({ name: ending, type: 'application/vnd.ms-excel', content: compound });
    }
    const locked = { content: { base64: lockedWorkbook.toString('base64') }, name: 'a.xls' };
    await expect(sentWorkbook(locked, ['file'], { xls: true })).rejects.toThrow(/has a password/);
  });

  test('truncated or damaged anywhere, is read or refused, never an internal error', async () => {
    const file = await workbookFile({ patient: [['a'], ['b']] });
    const place = fc.nat({ max: file.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.nat({ max: 255 }), fc.boolean(), async (at, byte, cut) => {
        const spoilt = Buffer.from(cut ? file.subarray(0, at + 1) : file);
        spoilt[at] = byte;
        const { sheets } = await sent(spoilt).catch((error: unknown) => {
          expect(error).toBeInstanceOf(RejectedChange);
          return { sheets: [] };
        });
        expect(Array.isArray(sheets)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** The file as a client sends it in base64. */
const sent = (file: Uint8Array, name = 'cases.xlsx') =>
  sentWorkbook({ content: { base64: Buffer.from(file).toString('base64') }, name }, ['file']);
