/**
 * Is it the name of an XML element, without a namespace? HQ keeps case properties and form questions as elements
 * (cases.md 3.1, forms.md 2).
 */
export const isXmlName = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name);

/** A character that no XML 1.0 document can hold, escaped or not; undefined where there is none. */
export const notXml = (text: string): string | undefined =>
  /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text)?.[0];
