import { describe, expect, test } from '@jest/globals';
import type { ApplicationRecord } from '../../../src/sandbox/world/model.js';
import { startGateway } from '../../support/gateway.js';
import { apps, demo, LIST, type Node, world } from '../../support/expected/expectedApplications.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { byText, inDemo, type Part } from '../../support/expected/expectedFormat.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';

const gateway = gatewayPerTest({ world });

const ask = <Data = { domain: Record<string, Node[]> }>(selection: string) => gateway.ask<Data>(inDemo(selection));

describe('links of applications', () => {
  test('case types with their properties and the applications that use them: one request', async () => {
    const { data, errors, bill } = await ask('caseTypes { name propertyNames applications { appId } }');
    expect(errors).toBeUndefined();
    const modules = apps.flatMap(app => app.modules.filter(({ error }) => !error).map(module => ({ app, ...module })));
    const types = [...new Set(modules.map(module => module.caseType))].filter(Boolean).sort();
    expect(data.domain['caseTypes']).toEqual(
      types.map(name => {
        const mine = modules.filter(module => module.caseType === name);
        return {
          name,
          propertyNames: [...new Set(mine.flatMap(module => module.caseProperties))].sort(byText),
          applications: [...new Set(mine.map(({ app }) => app.id))].map(appId => ({ appId })),
        };
      }),
    );
    expect(bill).toEqual([LIST]);
  });

  test('submissions of every form, of a build too, newest first', async () => {
    const query =
      'applications { modules { forms { xmlns submissions(first: 100) { totalCount nodes { formId } } } } }';
    const { data, errors, bill } = await ask<{
      domain: { applications: { modules: { forms: { xmlns: string; submissions: Part<Node> }[] }[] }[] };
    }>(query);
    expect(errors).toBeUndefined();
    let forms = 0;
    for (const [i, { modules }] of data.domain.applications.entries()) {
      for (const { xmlns, submissions } of modules.flatMap(module => module.forms)) {
        const { rows } = demo.forms.find({ xmlns, appId: apps[i]!.id });
        expect(submissions).toEqual({ totalCount: rows.length, nodes: rows.map(({ id }) => ({ formId: id })) });
        forms += 1;
      }
    }
    expect(forms).toBeGreaterThan(10);
    const [app] = apps;
    // An application of many forms by its list; the others, which have one or two, by their forms.
    const single = apps
      .slice(1)
      .flatMap(({ id, modules }) =>
        modules.flatMap(module =>
          module.forms.map(({ xmlns }) => `GET form/v1/?app_id=${id}&limit=200&xmlns=${encodeURIComponent(xmlns)}`),
        ),
      );
    const whole = [1, 1000].map(limit => `GET form/v1/?app_id=${app!.id}&limit=${limit}`);
    expect(bill.toSorted()).toEqual([LIST, ...whole, ...single].toSorted());
    const definition = app!.modules[0]!.forms[0]!;
    const of = await ask<{ domain: { application: { modules: { forms: { submissions: Part<Node> }[] }[] } } }>(
      `application(appId: "${app!.builds[0]!.id}") { modules { forms { submissions(first: 2) { totalCount nodes { formId } } } } }`,
    );
    const { rows } = demo.forms.find({ xmlns: definition.xmlns, appId: app!.id });
    expect(of.data.domain.application.modules[0]!.forms[0]!.submissions).toEqual({
      totalCount: rows.length,
      nodes: rows.slice(0, 2).map(({ id }) => ({ formId: id })),
    });
    expect(of.bill).toEqual([`GET application/v1/${app!.builds[0]!.id}/`]);
  });
});

describe('unusual applications', () => {
  const question = {
    value: '/data/a',
    type: 'Text',
    tag: 'input',
    label: null,
    hashtagValue: '#form/a',
    repeat: '',
    group: '',
  };
  const form = (uniqueId: string, name: Record<string, string>, xmlns: string | null, questions: Node[] = []) =>
    ({ uniqueId, name, xmlns, questions }) as ApplicationRecord['modules'][number]['forms'][number];
  const odd: ApplicationRecord = {
    id: 'odd',
    name: '',
    version: 0,
    created: 0,
    builds: [],
    modules: [
      {
        uniqueId: 'm1',
        name: { fra: 'Visites', hin: 'x' },
        caseType: '',
        caseProperties: [],
        forms: [form('f1', {}, null)],
      },
      {
        uniqueId: 'm2',
        name: {},
        caseType: 'visit',
        caseProperties: ['bad name!', 'a'],
        forms: [form('f2', { en: '' }, 'http://x', [question])],
      },
    ],
  };

  test('without names, types, namespaces and languages', async () => {
    const own = await startGateway({ world: buildWorld({ applications: [odd, { ...odd, id: 'bare', modules: [] }] }) });
    try {
      const { data, errors, bill } = await own.ask<{ domain: Record<string, unknown> }>(
        inDemo(`applications { name version builds { buildId } modules { name caseType casePropertyNames
          forms { xmlns name translations { language text } questions { path repeatPath groupPath label hashtag required isGroup options { value } translations { language text } } submissions { totalCount } } } }
          caseTypes { name propertyNames }`),
      );
      expect(errors).toBeUndefined();
      const nothing = { name: '', version: 0, builds: [] };
      const asked = {
        path: '/data/a',
        repeatPath: null,
        groupPath: null,
        label: null,
        hashtag: '#form/a',
        required: null,
        isGroup: false,
        options: [],
        translations: [],
      };
      expect(data.domain['applications']).toEqual([
        {
          ...nothing,
          modules: [
            {
              name: 'Visites',
              caseType: null,
              casePropertyNames: [],
              forms: [{ xmlns: null, name: null, translations: [], questions: [], submissions: null }],
            },
            {
              name: null,
              caseType: 'visit',
              casePropertyNames: ['bad name!', 'a'],
              forms: [
                {
                  xmlns: 'http://x',
                  name: '',
                  translations: [{ language: 'en', text: '' }],
                  questions: [asked],
                  submissions: { totalCount: 0 },
                },
              ],
            },
          ],
        },
        { ...nothing, modules: [] },
      ]);
      expect(data.domain['caseTypes']).toEqual([{ name: 'visit', propertyNames: ['a', 'bad name!'] }]);
      expect(bill).toEqual([LIST, 'GET form/v1/?app_id=odd&limit=100&xmlns=http%3A%2F%2Fx']);
    } finally {
      await own.close();
    }
  });

  test('none at all', async () => {
    const { data, errors, bill } = await gateway.ask(
      '{ domain(name: "empty") { applications { name } caseTypes { name } application(appId: "a") { name } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ domain: { applications: [], caseTypes: [], application: null } });
    expect(bill).toEqual([LIST, 'GET application/v1/a/']);
  });
});
