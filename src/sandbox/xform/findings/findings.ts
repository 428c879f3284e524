import { parseV2Date } from '../../dates.js';
import type { DomainRecord } from '../../world/model.js';
import { blockFindings, CASE_XML } from './blockFindings.js';
import type { Finding, FindingRule } from './finding.js';
import { isExactTime } from '../formJson.js';
import type { IncomingForm } from '../submission.js';
import type { FormElement } from '../xml.js';

const OPENROSA_META = 'http://openrosa.org/jr/xforms';
const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[1-5][0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$/i;

/** Fields of `meta` that reports need (forms.md 4). */
const META_FIELDS = ['deviceID', 'timeStart', 'timeEnd', 'username', 'userID', 'instanceID'];

const child = (element: FormElement, tag: string): FormElement | undefined =>
  element.children.find(one => one.tag === tag);

/** The descendants of an element, without those of case blocks. */
function* below(element: FormElement): Generator<FormElement> {
  for (const one of element.children) {
    yield one;
    if (!isBlock(one)) yield* below(one);
  }
}

/** A case block is a `case` element with an id, in either version of case XML (forms.md 2.5). */
const isBlock = (element: FormElement): boolean =>
  element.tag === 'case' && (element.attributes.has('case_id') || child(element, 'case_id') !== undefined);

function metaFindings(root: FormElement): readonly Finding[] {
  const meta = child(root, 'meta');
  if (!meta) return [{ rule: 'meta', message: 'the form has no meta' }];
  const findings: Finding[] = [];
  const add = (rule: FindingRule, message: string): void => void findings.push({ rule, message });
  if (meta.namespace !== OPENROSA_META) add('meta', `meta is not in ${OPENROSA_META}`);
  for (const name of META_FIELDS) {
    const field = child(meta, name);
    if (!field || field.text.trim() === '') add('meta', `meta has no ${name}`);
    else if (field.namespace !== meta.namespace) add('meta', `${name} is not in the namespace of meta`);
  }
  const id = child(meta, 'instanceID')?.text;
  if (id && !UUID.test(id)) add('instance-id', `instanceID '${id}' is no UUID`);
  const [start, end] = ['timeStart', 'timeEnd'].map(name => child(meta, name)?.text ?? '');
  for (const time of [start, end]) {
    if (time && !isExactTime(time)) add('meta-times', `'${time}' is no time with seconds and an offset`);
  }
  const [from = NaN, to = NaN] = [start, end].map(text => parseV2Date(text ?? '')?.ms);
  if (from > to) add('meta-times', 'timeEnd is before timeStart');
  return findings;
}

/**
 * All rule violations of a form (forms.md 4, "Required in the XML"). HQ accepts many of them silently; our client
 * should produce none.
 */
export function findingsIn(domain: DomainRecord, root: FormElement, { attachments }: IncomingForm): readonly Finding[] {
  const blocks = [...below(root)].filter(isBlock);
  const used = new Set([...below(root)].map(element => element.text.trim()));
  const sources = blocks.flatMap(
    block => child(block, 'attachment')?.children.map(one => one.attributes.get('src')) ?? [],
  );
  const unused = [...attachments.keys()].filter(name => !used.has(name) && !sources.includes(name));
  return [
    ...(root.namespace === CASE_XML
      ? [{ rule: 'xmlns', message: 'the form is in the namespace of cases' } as const]
      : []),
    ...metaFindings(root),
    ...blockFindings(domain, blocks, attachments),
    ...unused.map(name => ({ rule: 'unused-file', message: `the form does not mention the file '${name}'` }) as const),
  ];
}
