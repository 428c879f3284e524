import { HqUnexpected } from '../../errors.js';
import { type ElementBuild, textBuild, treeBuild } from './builder.js';
import { readRestoreCase, type RestoreCaseRow } from './cases.js';
import type { RestoreFixtureRow } from './fixtures.js';
import type { RestoreMemory } from './memoryLimit.js';
import { childOf, textOf, type XmlElement } from '../../formats/xml/element.js';
import { localName, xmlReader } from '../../formats/xml/reader.js';

/** The user of a restore. HQ also sends a hash of the password, which is not read. */
export interface RegistrationRow {
  readonly username: string;
  readonly user_id: string;
  readonly date: string | null;
  readonly user_data: Readonly<Record<string, string>>;
}

/** The selected parts of a restore. */
export interface RestoreRow {
  readonly restore_id: string;
  readonly items: number | null;
  readonly registration: RegistrationRow;
  readonly cases: readonly RestoreCaseRow[];
  /** Number of cases without an id, which are left out. */
  readonly unnamed: number;
  readonly fixtures: readonly RestoreFixtureRow[];
}

/** Case types and fixture ids to keep; null for all. */
export interface RestoreWanted {
  readonly cases: readonly string[] | null;
  readonly fixtures: readonly string[] | null;
}

/** Reads a restore in pieces. */
export interface RestoreReader {
  write(piece: string): void;
  /**
   * Returns the restore after its last piece.
   * @throws {HqUnavailable} where it is incomplete.
   * @throws {HqUnexpected} where it is not a restore.
   */
  end(): RestoreRow;
  /** Releases the memory of a restore that failed. */
  discard(): void;
}

/** A deep copy. A substring of a piece would keep the whole piece in memory. */
const deepCopy = <Row>(row: Row): Row => JSON.parse(JSON.stringify(row)) as Row;

const isWanted = (wanted: readonly string[] | null, name: string) => wanted === null || wanted.includes(name);

/** A reader that keeps only the wanted parts. Text of other elements, and of the password, is skipped by the parser. */
export function restoreReader(wanted: RestoreWanted, memory: RestoreMemory): RestoreReader {
  const cases: RestoreCaseRow[] = [];
  const fixtures: RestoreFixtureRow[] = [];
  let unnamed = 0;
  let inherited: Readonly<Record<string, string>> = {};
  let [items, restoreId, registration] = [null as number | null, '', undefined as RegistrationRow | undefined];
  /** Characters in memory: in total, of the current element, and of the current piece. */
  let [held, elementSize, pieceSize] = [0, 0, 0];
  let depth = 0;
  /** Depth of the element that is skipped; 0 while reading. */
  let skipDepth = 0;
  let current:
    { readonly name: string; readonly build: ElementBuild<unknown>; readonly finish: () => boolean } | undefined;

  const add = (characters: number) => {
    held += characters;
    memory.add(characters);
  };
  const release = (characters: number) => {
    held -= characters;
    memory.release(characters);
  };
  const hold = (characters: number) => {
    elementSize += characters;
    add(characters);
  };
  const releasePiece = () => {
    release(pieceSize);
    pieceSize = 0;
  };

  const reader = xmlReader({
    open(name, attributes) {
      releasePiece();
      depth += 1;
      const local = localName(name);
      if (depth === 1) begin(local, attributes);
      if (depth === 1 || skipDepth > 0) return;
      if (depth === 2) current = partOf(local, name, attributes);
      if (!current || (current.name === 'Registration' && local === 'password')) skip();
      else if (depth > 2) current.build.open(name, attributes);
    },
    text(text) {
      releasePiece();
      if (skipDepth === 0) current?.build.text(text);
    },
    close() {
      releasePiece();
      if (skipDepth === depth) {
        skipDepth = 0;
        reader.listen(true);
      } else if (skipDepth === 0 && current) {
        current.build.close();
        if (depth === 2) finish(current.finish());
      }
      depth -= 1;
    },
  });

  return {
    write(piece) {
      pieceSize += piece.length;
      add(piece.length);
      reader.write(piece);
    },
    end() {
      reader.end();
      releasePiece();
      if (!restoreId || !registration) throw new HqUnexpected('HQ sent a restore without its id or its user.');
      return { restore_id: restoreId, items, registration, cases, unnamed, fixtures };
    },
    discard: () => release(held),
  };

  function skip() {
    skipDepth = depth;
    reader.listen(false);
  }

  /** Ends an element. If it was kept, its characters stay counted. */
  function finish(kept: boolean) {
    if (!kept) release(elementSize);
    elementSize = 0;
    current = undefined;
  }

  function begin(name: string, attributes: Readonly<Record<string, string>>) {
    if (name !== 'OpenRosaResponse') throw new HqUnexpected('HQ sent XML that is not a restore.');
    items = /^\d+$/.test(attributes['items'] ?? '') ? Number(attributes['items']) : null;
    inherited = Object.fromEntries(Object.entries(attributes).filter(([key]) => key.startsWith('xmlns:')));
  }

  function partOf(local: string, name: string, attributes: Readonly<Record<string, string>>): typeof current {
    const tree = (use: (element: XmlElement) => boolean) => {
      const build = treeBuild(name, attributes, hold);
      return { name: local, build, finish: () => use(build.result()) };
    };
    if (local === 'message') return checkNature(attributes['nature']);
    if (local === 'Sync') return tree(element => ((restoreId = textOf(element, 'restore_id')?.trim() ?? ''), false));
    if (local === 'Registration') return tree(element => ((registration = deepCopy(readRegistration(element))), true));
    if (local === 'case' && wanted.cases?.length !== 0) return tree(keepCase);
    if (local === 'fixture' && isWanted(wanted.fixtures, attributes['id'] ?? '')) {
      const build = textBuild(name, { ...inherited, ...attributes }, hold);
      const { id: fixture_id = '', user_id = null } = attributes;
      return { name: local, build, finish: () => fixtures.push({ fixture_id, user_id, xml: build.result() }) > 0 };
    }
    return undefined;
  }

  function keepCase(element: XmlElement): boolean {
    const row = readRestoreCase(element);
    if (!row) {
      unnamed += 1;
      return false;
    }
    return isWanted(wanted.cases, row.case_type ?? '') && cases.push(deepCopy(row)) > 0;
  }
}

/** Checks that the reply is a restore. The message has no text to keep. Old servers send no nature. */
function checkNature(nature = 'ota_restore_success'): undefined {
  if (nature !== 'ota_restore_success') throw new HqUnexpected('HQ sent another message instead of a restore.');
}

function readRegistration(element: XmlElement): RegistrationRow {
  const [username, user_id] = [textOf(element, 'username'), textOf(element, 'uuid')];
  if (!username || !user_id) throw new HqUnexpected('HQ sent a restore with a user without a name or id.');
  const data = childOf(element, 'user_data')?.children ?? [];
  return {
    username,
    user_id,
    date: textOf(element, 'date') ?? null,
    user_data: Object.fromEntries(data.map(({ attributes, text }) => [attributes['key'] ?? '', text])),
  };
}
