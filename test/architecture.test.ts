import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
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

const matches = (name: string, patterns: readonly RegExp[]) => patterns.some(pattern => pattern.test(name));
const ours = (name: string) =>
  files.some(({ file }) => file.replace(/\.tsx?$/, '') === name) || name.startsWith('generated/');

/** A room and what of ours it may import (ARCHITECTURE.md 3). */
const ROOMS: [room: RegExp, may: RegExp[]][] = [
  [/^(errors|hq\/call|hq\/connection|hq\/clock)$/, []],
  [/^hq\/want$/, [/^hq\/call$/]],
  [/^hq\/(resource|expansion)$/, [/^hq\/(call|expansion|pagers|sorting|want)$/]],
  [/^hq\/step$/, [/^hq\/(expansion|resource)$/]],
  [/^hq\/plan$/, [/^hq\/(resource|step)$/]],
  [/^hq\//, [/^hq\//, /^errors$/]],
  [
    /^resources\//,
    [/^hq\/(call|expansion|pagers|pythonList|seek|sorting|resource|unread|want|write)$/, /^resources\//, /^errors$/],
  ],
  [
    /^resolvers\//,
    [/^resolvers\//, /^resources\//, /^hq\/unread$/, /^graphql\//, /^generated\//, /^errors$/, /^context$/],
  ],
  [/^graphql\//, [/^graphql\//, /^resolvers\/index$/, /^resources\//, /^generated\//, /^errors$/, /^context$/]],
  [
    /^(contexts?|cost|parts|pric(e|ing))$/,
    [/^hq\//, /^errors$/, /^(context|cost|parts|price|pricing)$/, /^graphql\/selected$/],
  ],
  [/^server\//, [/^server\//, /^context$/, /^graphql\//, /^resolvers\//, /^errors$/, /^(cost|price)$/, /^hq\/call$/]],
  [/^sandbox\//, [/^sandbox\//]],
  [/^explorer\//, [/^explorer\//]],
];

/** Packages with one door. */
const DOORS: Record<string, RegExp> = {
  got: /^hq\/http\.ts$/,
  keyv: /^hq\/store\.ts$/,
  dataloader: /^hq\/hq\.ts$/,
  '@apollo/server': /^server\//,
  'graphql-upload': /^(server\/(uploads|idempotency)|graphql\/(file|scalars))\.ts$/,
  zod: /^config\.ts$/,
  commander: /^(cli|commands\/.*)\.ts$/,
  fflate: /^(sandbox\/zip|graphql\/workbook\/archive)\.ts$/,
  'content-disposition': /^(hq\/disposition|server\/files|sandbox\/exports\/file)\.ts$/,
  xmlchars: /^(graphql|sandbox)\/xmlName\.ts$/,
  saxes: /^(resources\/xmlEvents|sandbox\/xform\/xml)\.ts$/,
  pino: /^server\/log\.ts$/,
  compression: /^server\/compress\.ts$/,
  cors: /^server\/cors\.ts$/,
  negotiator: /^server\/explorer\.ts$/,
  // The embedded HQ has doors of its own.
  'write-excel-file': /^(graphql\/workbook\/write|sandbox\/exports\/file)\.ts$/,
  xmlbuilder2: /^(resources\/xml|sandbox\/(endpoints\/odataMetadata|exports\/file))\.ts$/,
  'read-excel-file': /^sandbox\/workbook\/workbook\.ts$/,
  '@e965/xlsx': /^sandbox\/workbook\/olderWorkbook\.ts$/,
  'csv-stringify': /^(graphql\/csv|sandbox\/exports\/file)\.ts$/,
};

describe('the house (ARCHITECTURE.md 3)', () => {
  test('a layer imports only what its room may', () => {
    const broken = files.flatMap(source => {
      const room = source.file.replace(/\.tsx?$/, '');
      const may = ROOMS.find(([pattern]) => pattern.test(room))?.[1];
      return may
        ? importsOf(source)
            .filter(name => ours(name) && !matches(name, may))
            .map(name => `${room} -> ${name}`)
        : [];
    });
    expect(broken).toEqual([]);
  });

  test('nothing imports main or cli', () => {
    expect(
      files.filter(source => importsOf(source).some(name => /^(main|cli)$/.test(name))).map(({ file }) => file),
    ).toEqual([]);
  });

  test.each(Object.entries(DOORS))('%s has one door', (name, door) => {
    const through = files
      .filter(source => importsOf(source).some(one => one === name || one.startsWith(`${name}/`)))
      .map(({ file }) => file);
    expect(through.filter(file => !door.test(file))).toEqual([]);
    expect(through).not.toEqual([]);
  });

  test('only the configuration reads the environment', () => {
    expect(files.filter(({ text }) => /process\.env/.test(text)).map(({ file }) => file)).toEqual(['config.ts']);
  });

  test('the sandbox knows nothing of the gateway, so that it can contradict it', () => {
    const foreign = files
      .filter(({ file }) => file.startsWith('sandbox/'))
      .flatMap(source => importsOf(source).filter(name => ours(name) && !name.startsWith('sandbox/')));
    expect(foreign).toEqual([]);
  });

  test('no default export, no any, no file that a reader cannot hold', () => {
    expect(files.filter(({ text }) => /^export default/m.test(text)).map(({ file }) => file)).toEqual([]);
    const lengths = files.map(({ file, text }) => ({ file, lines: text.split('\n').length }));
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  test('every export says what it is for', () => {
    const silent = files.flatMap(({ file, text }) =>
      [...text.matchAll(/^(.*)\n(export (?:async )?(?:const|function|class|interface|type) \w+)/gm)]
        .filter(([, before]) => !/\*\/\s*$/.test(before!))
        .map(([, , what]) => `${file}: ${what}`),
    );
    expect(silent).toEqual([]);
  });
});
