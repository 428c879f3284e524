import { BadInput, HqUnexpected, KnownError } from '../../errors.js';
import type { ServedFile } from '../../operation/context.js';
import type { OpenFile } from '../../files/links.js';
import { imageLimits, type ImageLimits } from './imageLimits.js';
import { attachmentCall, imageCall, type AttachmentOf } from './resource.js';

type OpenAttachment = Parameters<OpenFile>[0]['openFile'];

/** How images of the kinds that HQ's photos may be begin: JPEG, PNG, GIF, BMP, TIFF, WebP, HEIC and AVIF. */
const IMAGE = /^(\xff\xd8\xff|\x89PNG|GIF8|BM|II\*\0|MM\0\*|RIFF....WEBP|....ftyp)/s;

/** A case's photo in the largest of HQ's sizes within limits; an error where none fits, never an empty photo. */
export async function openImage(
  open: OpenAttachment,
  { domain, of, name }: { readonly domain: string; readonly of: string; readonly name: string },
  limits: ImageLimits,
): Promise<ServedFile> {
  try {
    return await open(domain, imageCall(of, name, limits), IMAGE);
  } catch (error) {
    const { hqStatus } = error as KnownError;
    if (hqStatus === 200)
      throw new BadInput(
        `image: none of HQ's sizes of this photo is within ${Object.entries(limits).join(' and ').replaceAll(',', ' ')}; allow more, or take the file at "href".`,
      );
    if (hqStatus === 500)
      throw new HqUnexpected('HQ failed to make the image smaller (500): it may be no image; take the file at "href".');
    throw error;
  }
}

/** The link to an attachment. With limits it is to a smaller image, which HQ has of cases' photos alone. */
export const attachmentFile =
  (kind: AttachmentOf): OpenFile =>
  async ({ openFile }, { domain, id, name, query }) => {
    if (!name) throw new KnownError('NOT_FOUND', 'The link to an attachment ends with its name.');
    if (Object.keys(query).length === 0)
      return { ...(await openFile(domain, attachmentCall(kind, id, name))), isImmutable: true };
    if (kind === 'form') throw new BadInput("image: HQ makes smaller images of cases' photos alone, not of forms'.");
    return { ...(await openImage(openFile, { domain, of: id, name }, imageLimits(query))), isImmutable: true };
  };
