import { SaxesParser } from 'saxes';
import { HqUnavailable, HqUnexpected } from '../../errors.js';

/** What stands in XML, in its order. Names are as written, prefix included. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
}

/** Reads XML piece by piece. */
export interface XmlReader {
  write(piece: string): void;
  /** The end; throws HqUnavailable where the document has not ended. */
  end(): void;
  /** The line that is being read, from 1. */
  line(): number;
  /** Whether texts are told of and kept until they end; on at first. */
  listen(on: boolean): void;
}

/** Deeper than any document of HQ's: who nests without end would have us remember it all. */
const DEEPEST = 200;

/**
 * Tells of XML that comes in pieces and keeps nothing but the piece that has not ended. Entities of a document's own are
 * unknown here, so none is ever expanded. Throws HqUnexpected for what is no XML; never with a word of it.
 */
export function xmlReader({ open, text, close }: XmlEvents): XmlReader {
  const parser = new SaxesParser();
  let depth = 0;
  let ended = false;
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new HqUnexpected('HQ sent XML that is nested too deep.');
    open(name, attributes);
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    depth -= 1;
    close();
  });
  parser.on('error', () => {
    throw ended
      ? new HqUnavailable('HQ broke off its XML before the end; ask again.')
      : new HqUnexpected('HQ sent XML that cannot be read.');
  });
  return {
    write: piece => void parser.write(piece),
    end() {
      ended = true;
      parser.close();
    },
    line: () => parser.line,
    listen(on) {
      if (on) parser.on('text', text);
      else parser.off('text');
    },
  };
}

/** A name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
