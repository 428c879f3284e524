/** A node of a form's answers: text, a group, or several of these (forms.md 2.1). */
type AnswerTree = Readonly<Record<string, unknown>>;

/**
 * All answers at a path, in the form's order. Groups and questions that repeat are lists when there are several and
 * single when there is one, so that every step may branch. Answers that HQ leaves out (skipped) are not there.
 */
export function answersAt(form: AnswerTree, path: string): readonly unknown[] {
  // A path of the form's definition begins with the root (`/data/...`), which the answers do not have.
  const steps = path.split('/').slice(path.startsWith('/') ? 2 : 0);
  let nodes: readonly unknown[] = [form];
  for (const step of steps) nodes = nodes.flatMap(node => childrenOf(node, step));
  return nodes.map(plain);
}

/** Null for none, the answer itself for one, a list for several. */
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

/** A text with XML attributes is an object whose text is under `#text`; the attributes are no answer. */
function plain(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const names = Object.keys(node);
  return names.every(name => name.startsWith('@') || name === '#text') && names.length > 0
    ? ((node as AnswerTree)['#text'] ?? '')
    : node;
}

/** A place as devices write it: `latitude longitude altitude accuracy`; null for anything else. */
export function geoPoint(
  text: string | null | undefined,
): { latitude: number; longitude: number; altitude: number | null; accuracy: number | null } | null {
  const [latitude, longitude, altitude, accuracy] = (text ?? '').trim().split(/\s+/).filter(Boolean).map(Number);
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return null;
  return { latitude: latitude!, longitude: longitude!, altitude: finite(altitude), accuracy: finite(accuracy) };
}

const finite = (value: number | undefined) => (Number.isFinite(value) ? value! : null);
