import { CHAR } from 'xmlchars/xml/1.0/ed5.js';
import { NC_NAME_RE } from 'xmlchars/xmlns/1.0/ed3.js';

/**
 * Is it the name of an XML element, without a namespace (https://www.w3.org/TR/xml-names/#NT-NCName)? HQ keeps case
 * properties and form questions as elements (cases.md 3.1, forms.md 2).
 */
export const isXmlName = (name: string): boolean => NC_NAME_RE.test(name);

/** What XML 1.0 has no place for, not even as a reference (https://www.w3.org/TR/xml/#NT-Char). */
const FOREIGN = new RegExp(`[^${CHAR}]`, 'u');

/** A character that no XML 1.0 document can hold, escaped or not; undefined where there is none. */
export const notXml = (text: string): string | undefined => FOREIGN.exec(text)?.[0];

/** Where the first such character stands, in UTF-16 units; -1 where there is none. */
export const notXmlAt = (text: string): number => text.search(FOREIGN);
