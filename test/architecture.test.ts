import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SRC = resolve('src');

/** Every file of ours under src, without what is generated. */
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file) && !file.startsWith('generated'))
  .map(file => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

/** What a file imports: our modules as paths below src without ending, packages by name. */
function importsOf({ file, text }: { file: string; text: string }): string[] {
  return [...text.matchAll(/^(?:import|export)\s[^;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)]
    .map(match => (match[1] ?? match[2] ?? match[3])!)
    .map(name =>
      name.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file), name)).replace(/\.(js|tsx?)$/, '') : name,
    );
}

const nameOf = (file: string) => file.replace(/\.tsx?$/, '');
const roomOf = (name: string) => ROOMS.find(([room]) => room.test(name));
const matches = (name: string, patterns: readonly RegExp[]) => patterns.some(pattern => pattern.test(name));
const ours = (name: string) =>
  files.some(({ file }) => file.replace(/\.tsx?$/, '') === name) || name.startsWith('generated/');

/**
 * A room, from the top of the house down, and what of ours outside of it it may import. The first room that a file lies in
 * counts. Generated types and errors are everybody's.
 */
const ROOMS: [room: RegExp, may: RegExp[]][] = [
  [/^errors$/, []],
  [
    /^(cli|commands\/)/,
    [/^(config|commands|server|telemetry|redis|families|graphql\/published|operation|engine|client|sandbox)\b/],
  ],
  [/^(config$|settings\/)/, [/^(settings\/|sandbox\/flags$|redis\/address$)/]],
  [/^explorer\//, []],
  [/^sandbox\//, []],
  [/^server\//, [/^execution\//, /^files\//, /^graphql\//, /^operation\//]],
  [/^telemetry\//, [/^operation\/observer$/, /^redis\//, /^client\//]],
  [/^redis\//, []],
  [/^execution\//, []],
  [
    /^families\//,
    [
      /^(graphql|files|formats)\//,
      /^operation\/(context|selection)$/,
      /^engine\/resource\//,
      /^engine\/write\/write$/,
      /^client\/(call|paging|timePaging|pythonList|budget\/budget)$/,
    ],
  ],
  [/^files\//, [/^operation\/context$/]],
  [/^graphql\//, [/^formats\//, /^operation\/context$/]],
  [/^formats\//, []],
  [/^operation\//, [/^engine\//, /^client\//]],
  // Within the engine, from the top down.
  [/^engine\/hq$/, [/^engine\//, /^client\//]],
  [/^engine\/(loaders|readTogether)$/, [/^engine\/(memory|resource)\//, /^engine\/rounds$/]],
  [/^engine\/fetchAny$/, [/^engine\/(fetch|read\/|resource\/)/, /^client\//]],
  [/^engine\/fetch$/, [/^engine\/(lists|lookahead|read|memory|plan|resource)\//, /^client\//]],
  [/^engine\/lists\//, [/^engine\/(lookahead|read|memory|plan|resource)\//, /^client\//]],
  [/^engine\/fetchAll$/, [/^engine\/(read|memory|resource)\//, /^client\//]],
  [/^engine\/write\//, [/^engine\/(read|memory|resource)\//, /^client\//]],
  [/^engine\/lookahead\//, [/^engine\/(read|memory|plan|resource)\//, /^client\//]],
  [/^engine\/dryRun\//, [/^engine\/(lookahead|read|memory|resource)\//, /^client\//]],
  [/^engine\/read\//, [/^engine\/(memory|plan|resource)\//, /^client\//]],
  [/^engine\/(memory|plan)\//, [/^engine\/resource\//, /^client\//]],
  [/^engine\/(resource\/|rounds$)/, [/^client\//]],
  [/^client\//, []],
];

/** Files of a room that may stand beside each other before it is to be divided; explorer and generated files aside. */
const MOST_FILES = 15;

/** Names of TypeScript's library and of browsers that a reader takes for theirs, beside those of this process. */
const MORE_GLOBALS = [
  ...['Awaited', 'Exclude', 'Extract', 'Iterable', 'Omit', 'Parameters', 'Partial', 'Pick', 'Readonly', 'Record'],
  ...['Required', 'ReturnType', 'Attr', 'Comment', 'Document', 'Element', 'Image', 'History', 'Location', 'Node'],
  ...['Notification', 'Option', 'Range', 'Selection', 'Storage', 'Text', 'Window'],
];

/** Declarations without a docstring right before them. */
const exportsWithoutDocstring = (text: string) =>
  [...text.matchAll(/^(.*)\n(export (?:async )?(?:const|function|class|interface|type) \w+)/gm)]
    .filter(([, before]) => !/\*\/\s*$/.test(before!))
    .map(([, , what]) => what!);

/** Packages with one door. */
const DOORS: Record<string, RegExp> = {
  got: /^client\/wire\/http\.ts$/,
  keyv: /^engine\/memory\/store\/keyValue\.ts$/,
  '@keyv/redis': /^redis\/client\.ts$/,
  dataloader: /^engine\/loaders\.ts$/,
  '@apollo/server': /^server\//,
  'graphql-upload': /^(server\/body\/uploads|server\/graphql\/idempotencyKey|graphql\/(uploads|scalars))\.ts$/,
  zod: /^settings\/kinds\.ts$/,
  'prom-client': /^telemetry\/(metrics|budgetMetrics)\.ts$/,
  '@opentelemetry/api': /^telemetry\/tracing\.ts$/,
  commander: /^(cli|commands\/.*)\.ts$/,
  fflate: /^(sandbox\/bytes\/zip|formats\/workbook\/archive)\.ts$/,
  'content-disposition': /^(client\/wire\/disposition|server\/files|sandbox\/exports\/file)\.ts$/,
  xmlchars: /^(formats\/xml\/names|sandbox\/xmlName)\.ts$/,
  saxes: /^(formats\/xml\/reader|sandbox\/xform\/xml)\.ts$/,
  pino: /^server\/log\.ts$/,
  compression: /^server\/compress\.ts$/,
  cors: /^server\/cors\.ts$/,
  negotiator: /^server\/explorer\.ts$/,
  // The embedded HQ has doors of its own.
  'write-excel-file': /^(formats\/workbook\/writer|sandbox\/exports\/file)\.ts$/,
  xmlbuilder2: /^(formats\/xml\/writer|sandbox\/(endpoints\/export\/odataMetadata|exports\/file))\.ts$/,
  'read-excel-file': /^sandbox\/workbook\/workbook\.ts$/,
  '@e965/xlsx': /^sandbox\/workbook\/olderWorkbook\.ts$/,
  'csv-stringify': /^(formats\/csv|sandbox\/exports\/file)\.ts$/,
};

describe('the rooms of src (docs/architecture.md)', () => {
  test('a room imports only what it may', () => {
    const lost = files.map(({ file }) => nameOf(file)).filter(name => !roomOf(name));
    expect(lost).toEqual([]);
    const broken = files.flatMap(source => {
      const [room, may] = roomOf(nameOf(source.file))!;
      return importsOf(source)
        .filter(name => ours(name) && !room.test(name) && !matches(name, [...may, /^errors$/, /^generated\//]))
        .map(name => `${nameOf(source.file)} -> ${name}`);
    });
    expect(broken).toEqual([]);
  });

  test('no folder has too many files', () => {
    const rooms = new Map<string, number>();
    for (const { file } of files) rooms.set(dirname(file), (rooms.get(dirname(file)) ?? 0) + 1);
    rooms.delete('explorer');
    expect([...rooms].filter(([, held]) => held > MOST_FILES)).toEqual([]);
  });

  test('nothing imports main or cli', () => {
    expect(
      files.filter(source => importsOf(source).some(name => /^(main|cli)$/.test(name))).map(({ file }) => file),
    ).toEqual([]);
  });

  test.each(Object.entries(DOORS))('%s is imported in one place', (name, door) => {
    const through = files
      .filter(source => importsOf(source).some(one => one === name || one.startsWith(`${name}/`)))
      .map(({ file }) => file);
    expect(through.filter(file => !door.test(file))).toEqual([]);
    expect(through).not.toEqual([]);
  });

  test('only the configuration reads the environment', () => {
    expect(files.filter(({ text }) => /process\.env/.test(text)).map(({ file }) => file)).toEqual(['config.ts']);
  });

  test('the sandbox imports nothing of the gateway, so that it can contradict it', () => {
    const foreign = files
      .filter(({ file }) => file.startsWith('sandbox/'))
      .flatMap(source => importsOf(source).filter(name => ours(name) && !name.startsWith('sandbox/')));
    expect(foreign).toEqual([]);
  });

  test('no default export, no any, no file of more than 250 lines', () => {
    expect(files.filter(({ text }) => /^export default/m.test(text)).map(({ file }) => file)).toEqual([]);
    const lengths = files.map(({ file, text }) => ({ file, lines: text.split('\n').length }));
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  test('every export has a docstring', () => {
    const silent = files.flatMap(({ file, text }) => exportsWithoutDocstring(text).map(what => `${file}: ${what}`));
    expect(silent).toEqual([]);
  });

  test('a type name stands once, and shadows no global', () => {
    const declared = files.flatMap(({ file, text }) =>
      [...text.matchAll(/^export (?:declare )?(?:abstract )?(?:interface|type|class|enum) (\w+)/gm)].map(match => ({
        file,
        name: match[1]!,
      })),
    );
    const places = new Map<string, string[]>();
    for (const { file, name } of declared) places.set(name, [...(places.get(name) ?? []), file]);
    const twice = [...places].filter(([, held]) => held.length > 1);
    expect(twice).toEqual([]);
    const globals = new Set([...Object.getOwnPropertyNames(globalThis), ...MORE_GLOBALS]);
    expect(declared.filter(({ name }) => globals.has(name))).toEqual([]);
  });
});

/** Every file of the tests; those of the sandbox are arranged by its endpoints. */
const testFiles = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter(file => /\.ts$/.test(file))
  .map(file => ({ file, text: readFileSync(join('test', file), 'utf8') }));

/** Folders of tests that are about no single room of src. */
const ACROSS_ROOMS = /^(support|sandbox|failures|jobs|schema|clients|supergraph)(\/|$)/;

describe('the rooms of test', () => {
  test('a folder is a room of src, or about several rooms', () => {
    const folders = new Set(testFiles.map(({ file }) => dirname(file)));
    expect(
      [...folders].filter(folder => folder !== '.' && !ACROSS_ROOMS.test(folder) && !existsSync(join(SRC, folder))),
    ).toEqual([]);
  });

  test('no folder has too many files', () => {
    const folders = new Map<string, number>();
    for (const { file } of testFiles) folders.set(dirname(file), (folders.get(dirname(file)) ?? 0) + 1);
    folders.delete('sandbox');
    expect([...folders].filter(([, held]) => held > MOST_FILES)).toEqual([]);
  });

  test('a helper lies beside its users; in support it has several', () => {
    const benches = readdirSync('bench', { recursive: true, encoding: 'utf8' }).filter(
      file => file.endsWith('.ts') && !file.includes('node_modules'),
    );
    const users = new Map<string, Set<string>>();
    for (const file of [...testFiles.map(one => join('test', one.file)), ...benches.map(one => join('bench', one))]) {
      for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import) '(\.[^']+)\.js'/g)) {
        const helper = relative('test', join(dirname(file), `${path}.ts`));
        users.set(helper, (users.get(helper) ?? new Set()).add(file));
      }
    }
    const misplaced = testFiles
      .map(({ file }) => file)
      .filter(file => !/\.test\.ts$/.test(file) && !file.startsWith('sandbox/'))
      .filter(file => {
        const by = [...(users.get(file) ?? [])];
        const elsewhere = by.filter(user => dirname(user) !== join('test', dirname(file)));
        return (
          by.length === 0 ||
          (file.startsWith('support/') ? by.length === 1 && elsewhere.length > 0 : elsewhere.length > 0)
        );
      });
    expect(misplaced).toEqual([]);
  });

  test('what support offers has a docstring', () => {
    const silent = testFiles
      .filter(({ file }) => file.startsWith('support/'))
      .flatMap(({ file, text }) => exportsWithoutDocstring(text).map(what => `${file}: ${what}`));
    expect(silent).toEqual([]);
  });
});
