import { XMLBuilder } from 'fast-xml-parser';
import type { Node } from './formTree.js';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  suppressEmptyNode: true,
});

/** A form as the phone sent it. `root` holds the attributes, answers, case blocks and `meta` of the element `data` or `system`. */
export function formXml(tag: string, root: Node): Uint8Array {
  return Buffer.from(`<?xml version='1.0' ?>${builder.build({ [tag]: root })}`, 'utf8');
}
