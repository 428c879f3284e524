import { treeBuild } from './builder.js';
import type { XmlElement } from '../../formats/xml/element.js';
import { xmlReader } from '../../formats/xml/reader.js';

/** A list that applications choose from, its whole element as text (cases.md 6.2). */
export interface RestoreFixtureRow {
  readonly fixture_id: string;
  readonly user_id: string | null;
  readonly xml: string;
}

/** What is inside a fixture as JSON: an element that may hold elements always as an object, its children always as lists. */
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
  // Between elements there is only the space that sets them apart.
  const own = children.length > 0 ? text.trim() : text;
  return Object.fromEntries([
    ...Object.entries(attributes).map(([name, value]): [string, unknown] => [`@${name}`, value]),
    ...(own ? [['#text', own] as const] : []),
    ...named,
  ]);
}

const valueOf = (element: XmlElement): unknown =>
  element.children.length > 0 || Object.keys(element.attributes).length > 0 ? objectOf(element) : element.text;
