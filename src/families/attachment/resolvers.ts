import { contentOf } from '../../files/content.js';
import { BadInput } from '../../errors.js';
import { fileHref } from '../../files/links.js';
import { imageLimits } from './imageLimits.js';
import type { Resolvers } from '../../generated/schema.js';
import { extendView } from '../../engine/resource/invalidValues.js';
import { attachmentCall, type AttachmentPart } from './resource.js';
import type { CaseRow } from '../case/row.js';
import { caseBlocks } from '../case/caseBlock.js';
import type { FormRow } from '../form/row.js';
import { openImage } from './file.js';

/** The fields that files of forms and cases share. */
const fileFields = {
  contentType: row => row.content_type,
  hqUrl: (row, _, { hqUrl }) => `${hqUrl}/a/${row.domain}/api/${attachmentCall(row.kind, row.ownerId, row.name).path}`,
  downloadUrl: ({ domain, kind, ownerId, name }, _, { origin }) =>
    fileHref(origin, { domain, kind, id: ownerId, name }),
  content: (row, { maxBytes }, { openFile }) =>
    contentOf(
      () => openFile(row.domain, attachmentCall(row.kind, row.ownerId, row.name)),
      maxBytes ?? 1_000_000,
      row.length,
    ),
} satisfies Resolvers['FormAttachment'];

/** Files of forms and cases. */
export const resolvers = {
  FormAttachment: fileFields,
  CaseAttachment: {
    ...fileFields,
    image: (row, limits) => extendView(imageOf(row), { limits: imageLimits(limits) }),
  },
  CaseAttachmentImage: {
    downloadUrl: ({ limits, domain, kind, ownerId, name }, _, { origin }) =>
      fileHref(origin, {
        ...{ domain, kind, name },
        id: ownerId,
        query: Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, String(limit)])),
      }),
    content: (row, { maxBytes }, { openFile }) =>
      contentOf(() => openImage(openFile, row, row.limits), maxBytes ?? 1_000_000, null),
  },
} satisfies Resolvers;

/**
 * The file of a case, if HQ can resize it.
 * @throws {BadInput} for a file with another content type than an image.
 */
function imageOf(row: AttachmentPart): AttachmentPart {
  if (row.content_type && !row.content_type.startsWith('image/'))
    throw new BadInput(`image: this file is not an image but ${row.content_type}. Use "downloadUrl".`);
  return row;
}

/** Metadata of a case's file that its form does not list. */
const UNLISTED = { content_type: null, length: null };

/** The files of a form. */
export const formFiles = (
  { domain, id }: FormRow,
  attachments: NonNullable<FormRow['attachments']>,
): readonly AttachmentPart[] =>
  Object.entries(attachments).map(([name, file]) => extendView(file, { domain, kind: 'form', ownerId: id, name }));

/**
 * The current files of a case, read from its forms (newest first). HQ's case APIs do not list them (cases.md 5). The
 * case block of a form states the name of the case's file, and the name of the form's file with its content.
 */
export function caseFiles({ domain, case_id }: CaseRow, newestFirst: readonly FormRow[]): readonly AttachmentPart[] {
  const files = new Map<string, AttachmentPart | null>();
  for (const { form, attachments = {} } of newestFirst) {
    for (const block of caseBlocks(form)) {
      if (block['@case_id'] !== case_id) continue;
      for (const [name, node] of Object.entries(block.attachment ?? {})) {
        if (name.startsWith('@') || files.has(name)) continue;
        const file = node['@src'] === undefined ? undefined : attachments[node['@src']];
        // A file node without a source means that the form removed the file.
        files.set(
          name,
          node['@src'] ? extendView(file ?? UNLISTED, { domain, kind: 'case', ownerId: case_id, name }) : null,
        );
      }
    }
  }
  return [...files.values()].filter(file => file !== null);
}
