import { treeBuild } from './builder.js';
import type { XmlElement } from '../../formats/xml/element.js';
import { xmlReader } from '../../formats/xml/reader.js';

/** A fixture: data for choices in applications (cases.md 6.2). `xml` is the whole element. */
export interface RestoreFixtureRow {
  readonly fixture_id: string;
  readonly user_id: string | null;
  readonly xml: string;
}

/**
 * The content of a fixture as JSON. An element with children or attributes is an object; its children are always lists.
 */
export function fixtureContent({ xml }: RestoreFixtureRow): Readonly<Record<string, unknown>> {
  const build = treeBuild('', {}, () => undefined);
  const reader = xmlReader(build);
  reader.write(xml);
  reader.end();
  const [fixture] = build.result().children;
  return objectOf({ ...fixture!, attributes: {} });
}

function objectOf({ attributes, children, text }: XmlElement): Readonly<Record<string, unknown>> {
  const named = new Map<string, unknown[]>();
  for (const child of children) {
    const known = named.get(child.name);
    if (known) known.push(valueOf(child));
    else named.set(child.name, [valueOf(child)]);
  }
  // Text between elements is only white space.
  const ownText = children.length > 0 ? text.trim() : text;
  return Object.fromEntries([
    ...Object.entries(attributes).map(([name, value]): [string, unknown] => [`@${name}`, value]),
    ...(ownText ? [['#text', ownText] as const] : []),
    ...named,
  ]);
}

const valueOf = (element: XmlElement): unknown =>
  element.children.length > 0 || Object.keys(element.attributes).length > 0 ? objectOf(element) : element.text;
