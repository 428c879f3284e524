import { NC_NAME_RE } from 'xmlchars/xmlns/1.0/ed3.js';

/** Is it the name of an XML element, without a namespace? HQ keeps case properties, links and lookup tables as elements. */
export const isXmlName = (name: string): boolean => NC_NAME_RE.test(name);
