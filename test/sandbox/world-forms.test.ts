import { describe, expect, test } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import { createWorld } from '../../src/sandbox/world/world.js';
import { domainIn, NOW, WEEK } from '../support/worlds/demoWorld.js';
import { xmlObject } from '../support/sandbox/xmlObject.js';

/** Paths of the answers in a form: everything that is no attribute, `case` or `meta`. */
function answerPaths(node: unknown, path: string): string[] {
  if (Array.isArray(node)) return node.flatMap(entry => answerPaths(entry, path));
  if (typeof node !== 'object' || node === null) return [path];
  return Object.entries(node)
    .filter(([name]) => !/^[@#]/.test(name) && name !== 'case' && name !== 'meta')
    .flatMap(([name, value]) => answerPaths(value, `${path}/${name}`));
}
describe('the forms of a small world', () => {
  const world = createWorld({ now: NOW, cases: 2_000 });
  const demo = domainIn(world);
  const cases = [...demo.cases];
  const forms = [...demo.forms];
  test('forms are those of the applications, question by question', () => {
    const modules = demo.applications.flatMap(app =>
      app.modules.flatMap(module => module.forms.map(form => ({ app, form }))),
    );
    for (const form of forms) {
      if (form.appId === null) continue;
      const definition = modules.find(one => one.app.id === form.appId && one.form.xmlns === form.xmlns)!;
      expect(definition.app.builds.map(build => build.id)).toContain(form.buildId);
      const paths = new Set(definition.form.questions.map(question => question['value']));
      for (const path of answerPaths(form.form, '/data')) expect(paths).toContain(path);
    }
    expect(demo.applications.flatMap(app => app.modules).filter(module => module.error !== undefined).length).toBe(1);
  });

  test('a visit has one entry of a repeat group as an object, several as an array (forms.md 2.1.7)', () => {
    const sessions = forms.filter(form => form.form['@name'] === 'Group Session').map(form => form.form['attendance']);
    expect(sessions.some(entries => Array.isArray(entries) && entries.length > 1)).toBe(true);
    const topics = forms.filter(form => form.form['@name'] === 'Home Visit').map(form => form.form['topic']);
    expect(topics.some(entries => Array.isArray(entries))).toBe(true);
    expect(topics.some(entries => !Array.isArray(entries) && typeof entries === 'object')).toBe(true);
  });

  test('everything happened before now, much of it in the last week, in forms of many types', () => {
    for (const form of forms) {
      const { timeStart, timeEnd } = form.form['meta'] as Record<string, string>;
      const moments = [
        Date.parse(timeStart!),
        Date.parse(timeEnd!),
        form.receivedOn,
        form.editedOn ?? form.receivedOn,
        form.indexedOn,
      ];
      expect([...moments].sort((a, b) => a - b)).toEqual(moments);
      expect(form.indexedOn).toBeLessThanOrEqual(NOW);
    }
    for (const row of cases) expect(Math.max(row.indexedOn, row.indexedOnV1)).toBeLessThanOrEqual(NOW);
    const recent = new Set(forms.filter(form => form.receivedOn >= WEEK.from).map(form => form.form['@name']));
    expect(recent.size).toBeGreaterThanOrEqual(8);
    expect(new Set(forms.map(form => form.userId)).has('demo_user')).toBe(true);
    expect(forms.some(form => demo.webUsers.get(form.userId))).toBe(true);
    expect(forms.some(form => form.archived) && forms.some(form => form.editedBy !== null)).toBe(true);
  });

  test('photos are PNGs of the length announced, each another one', () => {
    const photos = forms.flatMap(form =>
      [...form.attachments].filter(([name]) => name !== 'form.xml').map(([, photo]) => photo),
    );
    expect(photos.length / forms.length).toBeGreaterThan(0.05);
    for (const photo of photos) {
      const bytes = Buffer.from(photo.bytes());
      expect(bytes.length).toBe(photo.length);
      expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
      const [width, height, idat] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes.readUInt32BE(33)];
      expect(inflateSync(bytes.subarray(41, 41 + idat)).length).toBe(height * (1 + width * 3));
    }
    expect(new Set(photos.map(photo => Buffer.from(photo.bytes()).toString('base64'))).size).toBe(photos.length);
  });

  test('a case attachment is an attachment of the form that brought it', () => {
    const portraits = cases.flatMap(row => Object.values(row.attachments));
    expect(portraits.length).toBeGreaterThan(0);
    for (const { formId, file } of portraits)
      expect(demo.forms.get(formId)?.attachments.get(file)?.contentType).toBe('image/png');
  });

  test('form.xml is the form (forms.md 2.1)', () => {
    for (const form of forms.slice(0, 400)) {
      const xml = form.attachments.get('form.xml')!;
      const text = Buffer.from(xml.bytes()).toString('utf8');
      expect(Buffer.byteLength(text)).toBe(xml.length);
      const root = xmlObject(text)[form.form['#type'] as string] as Record<string, unknown>;
      const { meta, ...rest } = root;
      const { meta: jsonMeta, '#type': _, ...json } = form.form;
      expect(rest).toEqual(JSON.parse(JSON.stringify(json, (_key, value: unknown) => (value === null ? '' : value))));
      expect((meta as Record<string, string>)['instanceID']).toBe((jsonMeta as Record<string, string>)['instanceID']);
    }
  });
});
