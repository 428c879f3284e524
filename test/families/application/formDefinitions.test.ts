import { describe, expect, test } from '@jest/globals';
import { apps, LIST, type Node, world } from '../../support/expected/expectedApplications.js';
import { globalId, inDemo } from '../../support/expected/expectedFormat.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';

const gateway = gatewayPerTest({ world });

const ask = (selection: string) => gateway.ask<{ domain: Record<string, Node[] | null> }>(inDemo(selection));

const all = apps.flatMap(app =>
  app.modules.flatMap(module => (module.error === undefined ? module.forms.map(form => ({ app, module, form })) : [])),
);
const FIELDS =
  'id domain formDefinitionId appId buildId xmlns module { moduleId } application { appId } build { buildId }';

/** A form of an application as `FIELDS` should show it. */
const definitionSeen = ({ app, module, form }: (typeof all)[number]) => ({
  id: globalId('FormDefinition', `${app.id}/${form.uniqueId}`),
  domain: 'demo',
  formDefinitionId: form.uniqueId,
  appId: app.id,
  buildId: null,
  xmlns: form.xmlns,
  module: { moduleId: module.uniqueId },
  application: { appId: app.id },
  build: null,
});

describe('form definitions', () => {
  test('of all applications, in their order: one request', async () => {
    const { data, errors, bill } = await ask(`formDefinitions { ${FIELDS} }`);
    expect(errors).toBeUndefined();
    expect(data.domain['formDefinitions']).toEqual(all.map(definitionSeen));
    expect(all.length).toBeGreaterThan(10);
    expect(bill).toEqual([LIST]);
  });

  test('with some namespaces: one request; none for a namespace of no form; an empty list is refused', async () => {
    const [first, second] = [...new Set(all.map(({ form }) => form.xmlns))].filter(Boolean) as [string, string];
    const { data, errors, bill } = await ask(
      `some: formDefinitions(xmlns: ["${second}", "${first}", "http://nothing"]) { ${FIELDS} }
       none: formDefinitions(xmlns: ["http://nothing"]) { xmlns } empty: formDefinitions(xmlns: []) { xmlns }`,
    );
    expect(data.domain).toEqual({
      some: all.filter(({ form }) => [first, second].includes(form.xmlns)).map(definitionSeen),
      none: [],
      empty: null,
    });
    expect(errors).toMatchObject([{ path: ['domain', 'empty'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(bill).toEqual([LIST]);
  });

  test('of a build by global id: the request of the build; of an unknown form null', async () => {
    const { app, module, form } = all[0]!;
    const build = app.builds[0]!;
    const { data, errors, bill } = await gateway.ask<{ nodes: unknown[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on FormDefinition { ${FIELDS} } } }`,
      {
        variables: {
          ids: [`${build.id}/${form.uniqueId}`, `${build.id}/nothing`].map(id => globalId('FormDefinition', id)),
        },
      },
    );
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([
      {
        ...definitionSeen({ app, module, form }),
        id: globalId('FormDefinition', `${build.id}/${form.uniqueId}`),
        buildId: build.id,
        build: { buildId: build.id },
      },
      null,
    ]);
    expect(bill.toSorted()).toEqual([LIST, `GET application/v1/${build.id}/`]);
  });
});
