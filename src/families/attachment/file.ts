import { BadInput, HqUnexpected, KnownError } from '../../errors.js';
import type { ServedFile } from '../../operation/context.js';
import type { OpenFile } from '../../files/links.js';
import { imageLimits, type ImageLimits } from './imageLimits.js';
import { attachmentCall, imageCall, type AttachmentOf } from './resource.js';

type OpenAttachment = Parameters<OpenFile>[0]['openFile'];

/** First bytes of the image types that HQ accepts as photos: JPEG, PNG, GIF, BMP, TIFF, WebP, HEIC and AVIF. */
const IMAGE = /^(\xff\xd8\xff|\x89PNG|GIF8|BM|II\*\0|MM\0\*|RIFF....WEBP|....ftyp)/s;

/**
 * Opens a case's photo in the largest of HQ's sizes within the limits.
 * @throws {BadInput} where no size is within the limits: HQ then answers 200 without usable content (cases.md 5).
 */
export async function openImage(
  open: OpenAttachment,
  { domain, ownerId, name }: { readonly domain: string; readonly ownerId: string; readonly name: string },
  limits: ImageLimits,
): Promise<ServedFile> {
  try {
    return await open(domain, imageCall(ownerId, name, limits), IMAGE);
  } catch (error) {
    const { hqStatus } = error as KnownError;
    if (hqStatus === 200)
      throw new BadInput(
        `image: none of HQ's sizes of this photo is within ${Object.entries(limits).join(' and ').replaceAll(',', ' ')}. Raise the limits, or use "downloadUrl".`,
      );
    if (hqStatus === 500)
      throw new HqUnexpected('HQ failed to resize the image (500). The file may not be an image. Use "downloadUrl".');
    throw error;
  }
}

/**
 * Opens an attachment. With limits in the link's query it opens a resized image, which HQ offers only for photos of
 * cases.
 */
export const attachmentFile =
  (kind: AttachmentOf): OpenFile =>
  async ({ openFile }, { domain, id, name, query }) => {
    if (!name) throw new KnownError('NOT_FOUND', 'The link to an attachment must end with its name.');
    if (Object.keys(query).length === 0)
      return { ...(await openFile(domain, attachmentCall(kind, id, name))), isImmutable: true };
    if (kind === 'form') throw new BadInput('image: HQ resizes photos of cases only, not of forms.');
    return { ...(await openImage(openFile, { domain, ownerId: id, name }, imageLimits(query))), isImmutable: true };
  };
