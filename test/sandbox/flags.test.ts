import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { FLAGS, isFlag, withFlags } from '../../src/sandbox/flags.js';

const DIRECTORY = 'src/sandbox';
const source = readdirSync(DIRECTORY, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && file !== 'flags.ts')
  .map(file => readFileSync(`${DIRECTORY}/${file}`, 'utf8'))
  .join('\n');

test('every flag that the sandbox looks at is listed with its meaning, and no other', () => {
  const named = [
    ...source.matchAll(/toggles\??\.has\('([^']+)'\)/g),
    ...source.matchAll(/const \w+ = '(sandbox:[^']+|[A-Z]+_[A-Z_]+)'/g),
    ...source.matchAll(/meterToggle: '([^']+)'/g),
  ].map(([, name]) => name!);
  expect([...new Set(named)].sort()).toEqual(FLAGS.map(({ name }) => name).sort());
  for (const { meaning } of FLAGS) expect(meaning).toMatch(/^\S.{10,70}$/);
});

test('a name is a flag, with a minus sign or a form’s id where it takes one', () => {
  expect(['ASYNC_RESTORE', '-ASYNC_RESTORE', 'sandbox:stuck-form:f1'].filter(isFlag)).toHaveLength(3);
  expect(['', '-', 'ASYNC', 'async_restore', 'sandbox:', '--ASYNC_RESTORE'].filter(isFlag)).toEqual([]);
});

test('changes switch on, or off with a minus sign; the later one wins', () => {
  expect([...withFlags(['A', 'B'], ['C', '-A', '-none', 'D', '-D'])]).toEqual(['B', 'C']);
});
