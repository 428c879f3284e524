/**
 * Monaco requests its workers when it is loaded, so this file is imported before GraphiQL. The workers are files of
 * this server: GraphiQL's own set-ups need a CDN or another bundler.
 */
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_: string, label: string) =>
      new Worker(label === 'json' || label === 'graphql' ? WORKERS[label] : WORKERS.editor),
  },
});
