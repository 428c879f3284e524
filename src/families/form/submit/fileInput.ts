import { type Problem, RejectedChange } from '../../../errors.js';
import type { HqFileInput } from '../../../generated/schema.js';
import { caseBlocks } from '../../case/caseBlock.js';
import type { FormAnswers } from './readFormXml.js';
import { problem } from '../../../graphql/problems.js';
import { sentFile, type SentFile } from '../../../graphql/uploads.js';
import { below, refuseInput } from '../../../graphql/payload.js';

/** File types that HQ accepts in a form: by extension, or by content type (forms.md 4). */
const EXTENSIONS = /\.(jpe?g|png|pdf|3ga|mp3|wav|amr|qcp|ogg|3gpp|3gp2?|3g2|mp4|mpg4|mpeg4|m4v|mpe?g)$/i;
const TYPES = /^(image\/|audio\/|video\/|application\/pdf\b|application\/octet-stream\b)/i;

/** HQ stores the content type that it receives. For files without a type, the usual type of the extension is sent. */
const TYPES_BY_EXTENSION: Readonly<Record<string, string>> = {
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
const UNKNOWN_TYPE = 'application/octet-stream';

/** Names that HQ uses itself. */
const RESERVED_NAMES = ['form.xml', 'xml_submission_file'];

/**
 * Reads the files of a form, one after the other.
 * @throws {RejectedChange} for all invalid files, each with its path.
 */
export async function sentFiles(inputs: readonly HqFileInput[], path: readonly string[]): Promise<readonly SentFile[]> {
  const files: SentFile[] = [];
  const problems: Problem[] = [];
  for (const [i, input] of inputs.entries()) {
    const filePath = [...path, String(i)];
    try {
      const file = await sentFile(input, filePath);
      const type =
        file.type === UNKNOWN_TYPE
          ? (TYPES_BY_EXTENSION[file.name.split('.').at(-1)!.toLowerCase()] ?? UNKNOWN_TYPE)
          : file.type;
      problems.push(...below(filePath, fileProblems(file, files)));
      files.push({ ...file, type });
    } catch (error) {
      if (!(error instanceof RejectedChange)) throw error;
      problems.push(...error.problems);
    }
  }
  refuseInput(problems);
  return files;
}

function fileProblems({ name, type }: SentFile, others: readonly SentFile[]): readonly Problem[] {
  if (/[\p{Cc}"\\]/u.test(name) || name.trim() !== name || RESERVED_NAMES.includes(name.toLowerCase()))
    return [problem('INVALID', 'HQ does not accept this name for a file of a form.', 'name')];
  if (others.some(one => one.name === name)) return [problem('DUPLICATE', 'Another file has this name.', 'name')];
  if (EXTENSIONS.test(name) || TYPES.test(type)) return [];
  const kind = type.slice(0, 80);
  return [
    problem('INVALID', `HQ accepts images, audio, video and PDF as files of a form, but not ${kind}.`, 'contentType'),
  ];
}

/**
 * Files that the form does not name, and missing files that its cases refer to. A form that replaces another keeps that
 * form's files, so nothing is missing then.
 */
export function referenceProblems(
  files: readonly SentFile[],
  answers: FormAnswers,
  isReplacement: boolean,
): readonly Problem[] {
  const sources = caseBlocks(answers).flatMap(block => Object.values(block.attachment ?? {}).map(one => one['@src']));
  const named = new Set<string | undefined>([...textsIn(answers), ...sources]);
  const names = files.map(({ name }) => name);
  const missing = isReplacement
    ? []
    : [...new Set(sources)].filter(name => name !== undefined && !names.includes(name));
  return [
    ...names.flatMap((name, i) =>
      named.has(name)
        ? []
        : [problem('INVALID', 'The form does not refer to a file with this name.', String(i), 'name')],
    ),
    ...missing.map(name =>
      problem('REQUIRED', `A case of the form refers to the file ${JSON.stringify(name)}, which was not sent.`),
    ),
  ];
}

/** All texts of the answers, without case blocks. */
function* textsIn(node: unknown): Generator<string> {
  if (typeof node === 'string') yield node.trim();
  else if (Array.isArray(node)) for (const one of node) yield* textsIn(one);
  else if (typeof node === 'object' && node !== null && !('@case_id' in node)) yield* textsIn(Object.values(node));
}
