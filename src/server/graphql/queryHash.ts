import { createHash } from 'node:crypto';
import { type DocumentNode, Kind, print, visit } from 'graphql';

const kept = new WeakMap<DocumentNode, string>();

/**
 * A short hash of an operation's shape: equal for operations that differ only in literals, so that the log can tell
 * operations apart without a trace of the case content that a literal may be.
 */
export function signature(document: DocumentNode): string {
  const before = kept.get(document);
  if (before !== undefined) return before;
  const hash = createHash('sha256')
    .update(print(withoutLiterals(document)))
    .digest('hex')
    .slice(0, 16);
  kept.set(document, hash);
  return hash;
}

function withoutLiterals(document: DocumentNode): DocumentNode {
  return visit(document, {
    IntValue: node => ({ ...node, value: '0' }),
    FloatValue: node => ({ ...node, value: '0' }),
    StringValue: node => ({ ...node, value: '', block: false }),
    ListValue: { leave: node => ({ ...node, kind: Kind.LIST, values: node.values.slice(0, 1) }) },
  });
}
