import { createHash } from 'node:crypto';
import { type DocumentNode, Kind, print, visit } from 'graphql';

const hashes = new WeakMap<DocumentNode, string>();

/**
 * A short hash of a document's shape, equal for documents that differ only in literals. It identifies operations in the
 * log without literals, which may be case content.
 */
export function signature(document: DocumentNode): string {
  const cached = hashes.get(document);
  if (cached !== undefined) return cached;
  const hash = createHash('sha256')
    .update(print(withoutLiterals(document)))
    .digest('hex')
    .slice(0, 16);
  hashes.set(document, hash);
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
