/** The name that a `Content-Disposition` header gives a file (RFC 6266), without any folder; undefined where it gives none. */
export function fileName(header: string | undefined): string | undefined {
  if (!header) return undefined;
  const [, extended] = /;\s*filename\*\s*=\s*UTF-8'[^']*'([^;\s]+)/i.exec(header) ?? [];
  const [, quoted, bare] = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s"]+))/i.exec(header) ?? [];
  const name = decoded(extended) ?? quoted?.replaceAll(/\\(.)/g, '$1') ?? bare;
  return name?.split(/[\\/]/).at(-1) || undefined;
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
