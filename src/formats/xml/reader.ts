import { SaxesParser } from 'saxes';
import { HqUnavailable, HqUnexpected } from '../../errors.js';

/** Callbacks for the contents of XML, in document order. Names are as written, including the prefix. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
}

/** Reads XML in pieces. */
export interface XmlReader {
  write(piece: string): void;
  /** Ends the document; throws HqUnavailable if it is incomplete. */
  end(): void;
  /** The current line, from 1. */
  line(): number;
  /** Switches the `text` callback; on by default. Off, text is not buffered. */
  listen(on: boolean): void;
}

/** Maximum nesting of elements, above that of any document of HQ. Limits memory. */
const MAX_DEPTH = 200;

/**
 * Parses XML that arrives in pieces, and buffers only the unfinished piece. Entities defined by a document are unknown,
 * so none is expanded. Throws HqUnexpected for invalid XML, without quoting it.
 */
export function xmlReader({ open, text, close }: XmlEvents): XmlReader {
  const parser = new SaxesParser();
  let depth = 0;
  let ended = false;
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > MAX_DEPTH) throw new HqUnexpected('HQ sent XML that is nested too deeply.');
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
      ? new HqUnavailable('HQ ended its XML early. Retry.')
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

/** A name without prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
