import { type Problem, RejectedChange } from '../../../errors.js';
import type { HqFileInput } from '../../../generated/schema.js';
import { caseBlocks } from '../../case/caseBlock.js';
import type { FormAnswers } from './readFormXml.js';
import { problem } from '../../../graphql/problems.js';
import { sentFile, type SentFile } from '../../../graphql/uploads.js';
import { below, refuseInput } from '../../../graphql/payload.js';

/** What HQ takes as a file of a form: by its ending, or by its type (forms.md 4). */
const ENDINGS = /\.(jpe?g|png|pdf|3ga|mp3|wav|amr|qcp|ogg|3gpp|3gp2?|3g2|mp4|mpg4|mpeg4|m4v|mpe?g)$/i;
const TYPES = /^(image\/|audio\/|video\/|application\/pdf\b|application\/octet-stream\b)/i;

/** HQ keeps the type that a file comes with; where none is told, the usual one of its ending. */
const USUAL: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  amr: 'audio/amr',
  ogg: 'audio/ogg',
  '3gp': 'video/3gpp',
  mp4: 'video/mp4',
};
const UNNAMED_TYPE = 'application/octet-stream';

/** Names that HQ has a use of its own for. */
const TAKEN = ['form.xml', 'xml_submission_file'];

/**
 * The files of a form, read one after the other.
 * @throws {RejectedChange} for all that are wrong, each by its place.
 */
export async function sentFiles(
  inputs: readonly HqFileInput[],
  place: readonly string[],
): Promise<readonly SentFile[]> {
  const files: SentFile[] = [];
  const problems: Problem[] = [];
  for (const [i, input] of inputs.entries()) {
    const at = [...place, String(i)];
    try {
      const file = await sentFile(input, at);
      const type =
        file.type === UNNAMED_TYPE ? (USUAL[file.name.split('.').at(-1)!.toLowerCase()] ?? UNNAMED_TYPE) : file.type;
      problems.push(...below(at, wrongWith(file, files)));
      files.push({ ...file, type });
    } catch (error) {
      if (!(error instanceof RejectedChange)) throw error;
      problems.push(...error.problems);
    }
  }
  refuseInput(problems);
  return files;
}

function wrongWith({ name, type }: SentFile, others: readonly SentFile[]): readonly Problem[] {
  if (/[\p{Cc}"\\]/u.test(name) || name.trim() !== name || TAKEN.includes(name.toLowerCase()))
    return [problem('INVALID', 'No file of a form can have this name.', 'name')];
  if (others.some(one => one.name === name)) return [problem('DUPLICATE', 'Another file has this name.', 'name')];
  if (ENDINGS.test(name) || TYPES.test(type)) return [];
  const kind = type.slice(0, 80);
  return [
    problem('INVALID', `HQ takes photos, sounds, films and PDF as files of a form, and no ${kind}.`, 'contentType'),
  ];
}

/**
 * Files that the form does not name, and files that its cases take from it and that did not come. A form that takes the
 * place of another keeps that one's files.
 */
export function astray(files: readonly SentFile[], answers: FormAnswers, edits: boolean): readonly Problem[] {
  const sources = caseBlocks(answers).flatMap(block => Object.values(block.attachment ?? {}).map(one => one['@src']));
  const named = new Set<string | undefined>([...textsIn(answers), ...sources]);
  const names = files.map(({ name }) => name);
  const missing = edits ? [] : [...new Set(sources)].filter(name => name !== undefined && !names.includes(name));
  return [
    ...names.flatMap((name, i) =>
      named.has(name)
        ? []
        : [
            problem(
              'INVALID',
              'Nothing in the form has this name, so that nobody would find the file.',
              String(i),
              'name',
            ),
          ],
    ),
    ...missing.map(name =>
      problem('REQUIRED', `A case of the form takes the file ${JSON.stringify(name)}, which did not come.`),
    ),
  ];
}

/** Answers, without what the form does to cases. */
function* textsIn(node: unknown): Generator<string> {
  if (typeof node === 'string') yield node.trim();
  else if (Array.isArray(node)) for (const one of node) yield* textsIn(one);
  else if (typeof node === 'object' && node !== null && !('@case_id' in node)) yield* textsIn(Object.values(node));
}
