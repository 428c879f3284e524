/** Optional parameters of a GET, and the values by which clients omit them. */
const EMPTY_VALUES: Readonly<Record<string, readonly string[]>> = {
  operationName: [''],
  variables: ['', 'null'],
  extensions: ['', 'null'],
};

/** The query string of a GET without empty optional parameters (GraphQL over HTTP, "GET"), which Apollo rejects. */
export function givenParameters(search: string): string {
  const parameters = new URLSearchParams(search);
  for (const [name, emptyValues] of Object.entries(EMPTY_VALUES))
    if (emptyValues.includes(parameters.get(name) ?? '')) parameters.delete(name);
  return parameters.toString();
}

/** The body of a POST without an empty `operationName`, as in a GET. */
export function givenBody(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('operationName' in body) || body.operationName !== '') return body;
  const { operationName: _, ...given } = body;
  return given;
}
