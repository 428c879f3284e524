import { element, escaped, textElement } from '../../../xmlText.js';
import type { FormNode } from './formTree.js';

/**
 * The XML of a form as the phone sent it. `root` holds the attributes, answers, case blocks and `meta` of the element
 * `data` or `system`.
 */
export function formXml(tag: string, root: FormNode): Uint8Array {
  return Buffer.from(`<?xml version='1.0' ?>${nodeXml(tag, root)}`, 'utf8');
}

function nodeXml(name: string, node: string | FormNode): string {
  if (typeof node === 'string') return textElement(name, node);
  const attributes: Record<string, string> = {};
  const children: string[] = [];
  for (const [key, value] of Object.entries(node)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one !== 'string') children.push(nodeXml(key, one));
      else if (key.startsWith('@')) attributes[key.slice(1)] = one;
      else children.push(key === '#text' ? escaped(one) : textElement(key, one));
    }
  }
  return element(name, attributes, ...children);
}
