/** The published schema of the last release. */
export const RELEASED = 'test/schema/released.graphql';
