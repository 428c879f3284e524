import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { describeWithReference } from './support/describeWithReference.js';
import { listReference, readReference } from './support/referenceFolder.js';

const FOLDER = 'docs/hq';
const text = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8');
const papers = readdirSync(FOLDER).filter(file => file.endsWith('.md'));

/** Every text of ours that may cite the contract. */
const sources = ['src', 'test', 'schema', 'bench', 'scripts'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(tsx?|js|graphql)$/.test(file) && !/^generated|node_modules/.test(file))
    .map(file => `${folder}/${file}`),
);

/** The sections of a paper by their numbers: `2.1`, `2b`, and `10c` for a part `(c)` behind section 10. */
function sectionsOf(paper: string): ReadonlyMap<string, string> {
  const sections = new Map<string, string>();
  let section = '';
  for (const part of paper.split(/^#+ /m).slice(1)) {
    const [, number, letter] = /^(?:(\d[\w.]*?)\.? )?(?:\(([a-z])\) )?/.exec(part)!;
    section = number ?? section;
    if (number) sections.set(number, part);
    if (letter) sections.set(`${section}${letter}`, part);
  }
  return sections;
}

/** Is it a section, or a numbered point in one? */
function isThere(sections: ReadonlyMap<string, string>, at: string): boolean {
  const [, section = '', point] = /^(.*)\.(\d+)$/.exec(at) ?? [];
  return sections.has(at) || new RegExp(`(^|\\s)${point}\\. `).test(sections.get(section) ?? '');
}

describe('the contract of HQ in docs/hq', () => {
  test('has each file and section that is cited', () => {
    const sections = new Map(papers.map(paper => [paper, sectionsOf(text(paper))]));
    const cited = sources.flatMap(file =>
      [...readFileSync(file, 'utf8').matchAll(/\b([\w-]+\.md) (\d+[a-z]?(?:\.\d+)*)/g)].map(([, paper, at]) => ({
        ...{ file, paper: paper!, at: at! },
      })),
    );
    expect(cited.length).toBeGreaterThan(500);
    const lost = cited.filter(({ paper, at }) => !isThere(sections.get(paper) ?? new Map(), at));
    expect(lost.map(({ file, paper, at }) => `${file}: ${paper} ${at}`)).toEqual([]);
  });

  test('is named file by file in its README', () => {
    expect(papers.filter(file => file !== 'README.md' && !text('README.md').includes(`(${file})`))).toEqual([]);
  });
});

describeWithReference('the contract beside the project', () => {
  const files = listReference('hq/contract');

  test('has the same files', () => {
    expect(papers.filter(file => file !== 'README.md').sort()).toEqual(files);
  });

  test.each(files.filter(file => file !== 'CHANGES.md'))('%s is the same here', file => {
    expect(text(file)).toBe(readReference(`hq/contract/${file}`));
  });

  test('CHANGES.md is the same here, but for what its lines end with of this project’s code', () => {
    const there = readReference('hq/contract/CHANGES.md').split('\n');
    const here = text('CHANGES.md').split('\n');
    expect(here.length).toBe(there.length);
    expect(here.filter((line, i) => !there[i]!.startsWith(line))).toEqual([]);
  });
});
