/** A node of a form's answers: text, a group, or a list of these (forms.md 2.1). */
type AnswerTree = Readonly<Record<string, unknown>>;

/**
 * All answers at a path, in the form's order. A repeated group or question is a list when there are several and a
 * single node when there is one, so every step may branch. Skipped answers are absent.
 */
export function answersAt(form: AnswerTree, path: string): readonly unknown[] {
  // A path of the form's definition starts with the root (`/data/...`), which the answers do not contain.
  const steps = path.split('/').slice(path.startsWith('/') ? 2 : 0);
  let nodes: readonly unknown[] = [form];
  for (const step of steps) nodes = nodes.flatMap(node => childrenOf(node, step));
  return nodes.map(plain);
}

/** The answers at a path: null for none, the answer for one, a list for several. */
export function answerAt(form: AnswerTree, path: string): unknown {
  const answers = answersAt(form, path);
  return answers.length > 1 ? answers : (answers[0] ?? null);
}

function childrenOf(node: unknown, name: string): readonly unknown[] {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return [];
  const child = (node as AnswerTree)[name];
  return (Array.isArray(child) ? (child as readonly unknown[]) : [child]).filter(
    one => one !== null && one !== undefined,
  );
}

/**
 * HQ sends a text with XML attributes as an object with the text in `#text`. The attributes are not part of the answer.
 */
function plain(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const names = Object.keys(node);
  return names.every(name => name.startsWith('@') || name === '#text') && names.length > 0
    ? ((node as AnswerTree)['#text'] ?? '')
    : node;
}

/** Parses a location in the format of devices: `latitude longitude altitude accuracy`. Null for other text. */
export function geoPoint(
  text: string | null | undefined,
): { latitude: number; longitude: number; altitude: number | null; accuracy: number | null } | null {
  const [latitude, longitude, altitude, accuracy] = (text ?? '').trim().split(/\s+/).filter(Boolean).map(Number);
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return null;
  return { latitude: latitude!, longitude: longitude!, altitude: finite(altitude), accuracy: finite(accuracy) };
}

const finite = (value: number | undefined) => (Number.isFinite(value) ? value! : null);
