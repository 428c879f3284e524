import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import { sharedIsDue } from '../support/referenceFolder.js';
import { read, startTinyUsers } from '../support/sandbox/userWorld.js';

const folder = join(process.cwd(), '..', 'shared', 'hq', 'openapi');
const here = existsSync(folder);
if (!here && sharedIsDue) throw new Error(`HQ's OpenAPI documents are missing: ${folder}`);
if (!here) console.warn(`skipped: HQ's OpenAPI documents are not at ${folder}`);

interface Schema {
  readonly properties: Readonly<Record<string, { readonly writeOnly?: boolean; readonly items?: Schema }>>;
}

interface Document {
  readonly components: object;
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
}

interface Operation {
  readonly responses: {
    readonly 200: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  };
}

function listSchema(document: Document): Schema {
  const [list] = Object.values(document.paths);
  return list!.get.responses[200].content['application/json'].schema;
}

(here ? describe : describe.skip)("HQ's own OpenAPI documents", () => {
  let hq: Sandbox;

  beforeAll(async () => {
    hq = await startTinyUsers();
  });
  afterAll(() => hq.close());

  test.each<[file: string, path: string, absent: readonly string[]]>([
    // `extras` is dead in the code (users.md 1).
    ['user-v1', 'user/v1/', ['extras']],
    // Of the detail alone (users.md 2).
    ['web-user-v1', 'web-user/v1/', ['tableau_groups']],
    ['group-v1', 'group/v1/', []],
    ['bulk-user-v1', 'bulk-user/v1/', []],
    ['user-domains-v1', '/api/user_domains/v1/', []],
  ])('%s: the list fits its schema and shows every field of it', async (file, path, absent) => {
    const document = JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')) as Document;
    const schema = listSchema(document);
    const { body } = await read(hq, path);
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const valid = ajv.validate({ ...schema, components: document.components }, body);
    expect({ valid, errors: ajv.errors }).toEqual({ valid: true, errors: null });

    const fields = Object.entries(schema.properties['objects']?.items?.properties ?? {});
    const shown = fields.filter(([name, field]) => !field.writeOnly && !absent.includes(name)).map(([name]) => name);
    expect(Object.keys(body.objects[0] ?? {}).sort()).toEqual(shown.sort());
  });
});
