import { NC_NAME_RE } from 'xmlchars/xmlns/1.0/ed3.js';

/**
 * Is it a valid XML element name without a namespace? HQ stores case properties, links and lookup tables as elements.
 */
export const isXmlName = (name: string): boolean => NC_NAME_RE.test(name);
