import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failed } from './run.js';

const PAPER = 'docs/architecture.md';
const BEGIN = '<!-- rooms: drawn by `npm run docs:rooms` -->';
const END = '<!-- /rooms -->';

/** Everybody's, or nobody's: errors and generated types, and the explorer, which is bundled for the browser by itself. */
const LEFT_OUT = /^(errors\.ts$|generated\/|explorer\/)/;

/** The box of a file below `src/`: its folder; what lies beside the folders starts the rest. */
const roomOf = file => (file.includes('/') ? file.split('/')[0] : 'commands');

/** The box within the engine: again the folder; the engine's own files are its doors. */
const engineRoomOf = file => (file.split('/').length > 2 ? file.split('/')[1] : 'doors');

const LABELS = { commands: 'cli, config, commands/', doors: 'hq, fetch*, rounds' };

/** Draws the rooms of `src/` as a Mermaid flow chart, out of its imports. Throws where rooms go in a circle. */
export async function drawRooms() {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => /\.tsx?$/.test(file) && !LEFT_OUT.test(file));
  const imports = [];
  for (const file of files) {
    const text = await readFile(`src/${file}`, 'utf8');
    for (const [, name] of text.matchAll(/(?:^(?:import|export)\s[^;]*?from |^import |\bimport\()'(\.[^']+)'/gm)) {
      const to = posix.join(posix.dirname(file), name);
      if (!LEFT_OUT.test(to.replace(/\.js$/, '.ts'))) imports.push([file, to]);
    }
  }
  const inEngine = file => file.startsWith('engine/');
  return [
    'flowchart TD',
    ...boxes(files, roomOf).filter(box => !box.startsWith('engine')),
    'subgraph engine["engine/"]',
    ...boxes(files.filter(inEngine), engineRoomOf).map(indent),
    ...arrows(
      imports.filter(pair => pair.every(inEngine)),
      engineRoomOf,
    ).map(indent),
    'end',
    ...arrows(imports, roomOf),
  ]
    .map((line, i) => (i === 0 ? line : indent(line)))
    .join('\n');
}

const indent = line => `  ${line}`;

function boxes(files, boxOf) {
  return [...new Set(files.map(boxOf))].sort().map(box => `${box}["${LABELS[box] ?? `${box}/`}"]`);
}

/** The arrows between boxes, without those that a longer way of arrows makes too. */
function arrows(imports, boxOf) {
  const below = new Map();
  for (const [from, to] of imports.map(pair => pair.map(boxOf))) {
    if (from !== to) below.set(from, (below.get(from) ?? new Set()).add(to));
  }
  const next = box => [...(below.get(box) ?? [])].sort();
  const reaches = (from, to, passed = []) => {
    if (passed.includes(from)) throw new Failed('rooms', [`${[...passed, from].join(' -> ')} is a circle`], 1);
    return next(from).some(box => box === to || reaches(box, to, [...passed, from]));
  };
  return [...below.keys()].sort().flatMap(from =>
    next(from)
      .filter(to => !next(from).some(box => box !== to && reaches(box, to)))
      .map(to => `${from} --> ${to}`),
  );
}

/** Puts the picture into the paper. Returns whether it was another one before. */
export async function putRooms() {
  const before = await readFile(PAPER, 'utf8');
  const [head, rest] = before.split(BEGIN);
  const [, tail] = rest?.split(END) ?? [];
  if (tail === undefined) throw new Failed('rooms', [`${PAPER} has no place for the picture: ${BEGIN} ... ${END}`], 1);
  const after = `${head}${BEGIN}\n\n\`\`\`mermaid\n${await drawRooms()}\n\`\`\`\n\n${END}${tail}`;
  await writeFile(PAPER, after);
  return before !== after;
}

/** Rejects when the committed picture is not that of the imports; leaves the right one behind. */
export async function roomsAreCurrent() {
  if (await putRooms())
    throw new Failed('rooms', [`(the picture in ${PAPER} was not that of src/; it is now: commit it)`], 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await putRooms();
