import { MARK } from './world.js';

/** A text of the stub without its marks: its pieces, between which the mark of the caller goes. */
export type Template = readonly string[];

/** The template of a text with marks. */
export const template = (text: string): Template => text.split(MARK);

/** The bytes of a template, as a login sees it. All texts of the stub are ASCII, which is the fastest to encode. */
export const fill = (pieces: Template, mark: string): Buffer => Buffer.from(pieces.join(mark), 'latin1');
