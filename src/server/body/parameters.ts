/** Parameters that may be left out of a GET, and the words by which clients leave them out all the same. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  operationName: [''],
  variables: ['', 'null'],
  extensions: ['', 'null'],
};

/** The query of a GET without the parameters that say nothing (GraphQL over HTTP, "GET"): Apollo refuses those. */
export function givenParameters(search: string): string {
  const parameters = new URLSearchParams(search);
  for (const [name, nothing] of Object.entries(OPTIONAL))
    if (nothing.includes(parameters.get(name) ?? '')) parameters.delete(name);
  return parameters.toString();
}

/** The body of a POST, in which an empty name of the operation counts as none, as it does in a GET. */
export function givenBody(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('operationName' in body) || body.operationName !== '') return body;
  const { operationName: _, ...given } = body;
  return given;
}
