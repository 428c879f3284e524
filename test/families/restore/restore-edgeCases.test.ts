import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import { readRestore } from '../../../src/families/restore/resource.js';
import { createRestoreMemory } from '../../../src/families/restore/memoryLimit.js';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { restoreWorld } from '../../support/worlds/restoreWorld.js';
import { answering, type InDomain, type RestoreAnswer, WHOLE, xmlOf } from '../../support/expected/expectedRestores.js';
import { inDemo } from '../../support/expected/expectedFormat.js';

let gateway: TestGateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

async function restored(body: string | Uint8Array, fields = WHOLE, headers = {}) {
  gateway = await startGateway({ world: restoreWorld(), endpoints: [answering(body, headers)] });
  const { data, errors = [], bill } = await gateway.ask<InDomain>(inDemo(`restore { ${fields} }`));
  expect(bill).toHaveLength(1);
  const code = errors[0]?.extensions['code'];
  return { restore: data.domain.restore as RestoreAnswer, code, message: errors[0]?.message ?? '' };
}

const V2 = 'xmlns="http://commcarehq.org/case/transaction/v2"';

describe('XML that simple readers get wrong', () => {
  test('entities, CDATA, comments, prefixes, names of JavaScript, surrogates', async () => {
    const { restore } = await restored(
      xmlOf(`<!-- <case/> --><c:case xmlns:c="http://commcarehq.org/case/transaction/v2" case_id="c1" date_modified="2021-06-01T12:00:00Z" user_id="">
        <c:create><c:case_type>a&amp;b</c:case_type><c:case_name><![CDATA[<b>&amp;]]]]><![CDATA[></b>]]></c:case_name><c:owner_id/></c:create>
        <c:update><c:__proto__>p</c:__proto__><c:constructor>&#x1F600;&#65;&lt;&quot;</c:constructor><c:toString/>
          <c:mixed>one<!-- x -->two<![CDATA[ & three]]></c:mixed></c:update></c:case>`),
    );
    const [row] = restore.cases;
    expect(row).toMatchObject({
      caseId: 'c1',
      caseType: 'a&b',
      caseName: '<b>&amp;]]></b>',
      closed: false,
      userId: null,
      ownerId: '',
    });
    expect(Object.entries(row!.properties)).toEqual([
      ['__proto__', 'p'],
      ['constructor', '😀A<"'],
      ['toString', ''],
      ['mixed', 'onetwo & three'],
    ]);
  });

  test('a fixture as XML, unchanged, and as JSON', async () => {
    const inside = `<fixture id="f" user_id="u1"><a:list xmlns:a="urn:a" x="1&#10;2 &lt;&quot;"><row n="1">one &amp; <b>two</b> tail</row><row/><other>x</other><row> &#13; </row></a:list></fixture>`;
    const { restore } = await restored(xmlOf(inside));
    const [fixture] = restore.fixtures;
    expect(fixture!.xml).toBe(inside.replace('<row/>', '<row></row>'));
    expect(fixture!.content).toEqual({
      list: [
        {
          '@x': '1\n2 <"',
          '@xmlns:a': 'urn:a',
          row: [{ '@n': '1', '#text': 'one &  tail', b: ['two'] }, '', ' \r '],
          other: ['x'],
        },
      ],
    });
  });

  test('cases that the phone must delete, a removed index, a removed file', async () => {
    const { restore } = await restored(
      xmlOf(`<case ${V2} case_id="c1"><close/></case>
        <case ${V2} case_id="c2"><update><case_type>t</case_type><case_name/></update><index><parent case_type="h"></parent><host case_type="p" relationship="extension"> c9 </host></index>
          <attachment><photo src="https://elsewhere.example.org/steal/photo" from="remote"/><gone/></attachment></case>`),
    );
    expect(restore.itemCount).toBeNull();
    expect(restore.cases).toMatchObject([
      { caseId: 'c1', caseType: null, caseName: null, ownerId: null, closed: true, properties: {}, lastModified: null },
      {
        caseId: 'c2',
        caseType: 't',
        caseName: '',
        indices: [{ identifier: 'host', relationship: 'EXTENSION', caseId: 'c9' }],
      },
    ]);
    // A link that came with the restore is not followed.
    expect(restore.cases[1]).toMatchObject({
      attachments: [{ name: 'photo', href: `${gateway!.url}/files/demo/case/c2/photo` }],
    });
    expect(JSON.stringify(restore)).not.toContain('elsewhere');
  });

  test('compressed by HQ', async () => {
    const { restore } = await restored(gzipSync(xmlOf('')), WHOLE, { 'content-encoding': 'gzip' });
    expect(restore.restoreId).toBe('r1');
  });

  test('a case without an id is omitted, with an error at the list', async () => {
    const { restore, code, message } = await restored(
      xmlOf(`<case ${V2}><create/></case><case ${V2} case_id="c2"><create/></case>`),
    );
    expect(restore.cases).toMatchObject([{ caseId: 'c2' }]);
    expect([code, message]).toEqual(['HQ_UNEXPECTED', 'HQ sent cases of a restore without an id. Left out: 1.']);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['another root', '<html xmlns="x"/>', 'HQ_UNEXPECTED'],
    ['another message', xmlOf('').replace('ota_restore_success', 'ota_restore_pending'), 'HQ_UNEXPECTED'],
    ['no restore id', xmlOf('').replace('<restore_id>r1</restore_id>', ''), 'HQ_UNEXPECTED'],
    ['no user', xmlOf('').replace(/<Registration.*Registration>/s, ''), 'HQ_UNEXPECTED'],
    ['tags that do not match', xmlOf('<case case_id="Amina"><create></case>'), 'HQ_UNEXPECTED'],
    [
      'an entity of its own',
      `<!DOCTYPE r [<!ENTITY e "x">]>${xmlOf('<fixture id="f">&e;</fixture>').slice(38)}`,
      'HQ_UNEXPECTED',
    ],
    ['nested without end', xmlOf('<a>'.repeat(500)), 'HQ_UNEXPECTED'],
    ['no UTF-8', Buffer.concat([Buffer.from(xmlOf('').slice(0, 200)), Buffer.from([0xff, 0xfe])]), 'HQ_UNEXPECTED'],
    ['nothing', '', 'HQ_UNAVAILABLE'],
    ['an end that never comes', xmlOf('').replace('</OpenRosaResponse>', ''), 'HQ_UNAVAILABLE'],
  ])('%s is an error that quotes nothing of it', async (_, body, code) => {
    const { restore, code: said, message } = await restored(body);
    expect([restore, said]).toEqual([null, code]);
    expect(message).not.toMatch(/Amina|sha1|anna/);
  });
});

/** A restore of about 50 MB in the pieces of a socket, made as it is read. */
async function* large(row: (i: number) => string, rows: number): AsyncGenerator<Uint8Array> {
  const [head, tail] = xmlOf('@').split('@');
  let text = head!;
  for (let i = 0; i < rows; i += 1) {
    text += row(i);
    while (text.length >= 65_536) {
      yield Buffer.from(text.slice(0, 65_536));
      text = text.slice(65_536);
    }
  }
  yield Buffer.from(text + tail!);
}

describe('a restore of 50 MB', () => {
  const blob = 'x'.repeat(4_900);
  const caseXml = (i: number) =>
    `<case ${V2} case_id="c${i}"><create><case_type>${i % 1000 === 0 ? 'rare' : 'usual'}</case_type></create><update><blob>${blob}</blob></update></case>`;
  const fixtureXml = (i: number) => `<fixture id="f${i}"><list>${`<row a="1">${blob}</row>`}</list></fixture>`;
  /** Two pieces of a socket and one case or fixture. */
  const LITTLE = 2 * 65_536 + 10_000;

  test.each([
    ['cases', caseXml],
    ['fixtures', fixtureXml],
  ])('with only id and user selected is held one piece at a time: %s', async (_, row) => {
    const room = createRestoreMemory(LITTLE);
    const restore = await readRestore(large(row, 10_000), { cases: [], fixtures: [] }, room);
    expect(restore).toMatchObject({ restore_id: 'r1', cases: [], fixtures: [] });
    expect(room.peak).toBeLessThan(LITTLE);
    expect(room.held).toBeLessThan(500);
  });

  test('with one case type selected holds those cases, and one other at a time', async () => {
    const room = createRestoreMemory(10 * 5_200 + LITTLE);
    const { cases } = await readRestore(large(caseXml, 10_000), { cases: ['rare'], fixtures: [] }, room);
    expect(cases.map(({ case_id }) => case_id)).toEqual(Array.from({ length: 10 }, (_, i) => `c${i * 1000}`));
    expect(room.peak - room.held).toBeLessThan(LITTLE);
  });

  test('selected whole is refused where it would be too large, and its memory is released', async () => {
    const room = createRestoreMemory(1_000_000);
    const going = readRestore(large(caseXml, 10_000), { cases: null, fixtures: null }, room);
    await expect(going).rejects.toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining('caseType') });
    expect([room.held, room.peak < 1_100_000]).toEqual([0, true]);
  });

  test('one endless text, comment or attribute is not collected beyond the limit', async () => {
    for (const start of ['<case><update><a>', '<!--', '<fixture id="', '<![CDATA[']) {
      const room = createRestoreMemory(1_000_000);
      const going = readRestore(
        large(i => (i === 0 ? start : blob), 10_000),
        { cases: [], fixtures: [] },
        room,
      );
      await expect(going).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(room.held).toBe(0);
    }
  });

  test('through the gateway: id and user within a small limit, everything refused by name', async () => {
    const body = Buffer.from(xmlOf(Array.from({ length: 10_000 }, (_, i) => caseXml(i)).join('')));
    expect(body.length).toBeGreaterThan(50_000_000);
    gateway = await startGateway({ world: restoreWorld(), endpoints: [answering(body)], restoreRoom: 400_000 });
    const few = await gateway.ask<InDomain>(
      inDemo('restore { restoreId registration { username } cases(caseType: ["rare"]) { caseId } }'),
    );
    expect([few.errors, few.data.domain.restore!.cases.length, few.bill.length]).toEqual([undefined, 10, 1]);
    const all = await gateway.ask<InDomain>(inDemo('restore { restoreId cases { caseId } }'));
    expect(all.errors).toMatchObject([{ path: ['domain', 'restore'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(all.bill).toHaveLength(1);
  });
});
