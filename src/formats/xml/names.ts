import { CHAR } from 'xmlchars/xml/1.0/ed5.js';
import { NC_NAME_RE } from 'xmlchars/xmlns/1.0/ed3.js';

/**
 * Whether the text can be the name of an XML element without namespace (https://www.w3.org/TR/xml-names/#NT-NCName). HQ
 * stores case properties and form questions as elements (cases.md 3.1, forms.md 2).
 */
export const isXmlName = (name: string): boolean => NC_NAME_RE.test(name);

/** Characters that XML 1.0 does not allow, not even as references (https://www.w3.org/TR/xml/#NT-Char). */
const NOT_XML = new RegExp(`[^${CHAR}]`, 'u');

/** The first character that XML 1.0 does not allow, even escaped; undefined if there is none. */
export const notXml = (text: string): string | undefined => NOT_XML.exec(text)?.[0];

/** The index of the first such character in UTF-16 units; -1 if there is none. */
export const notXmlAt = (text: string): number => text.search(NOT_XML);
