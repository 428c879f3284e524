/**
 * Monaco asks for its workers as soon as it is loaded, so this file is imported before GraphiQL. They are files of our
 * own server: GraphiQL's ready-made set-ups want a CDN or another bundler.
 */
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_: string, label: string) =>
      new Worker(label === 'json' || label === 'graphql' ? WORKERS[label] : WORKERS.editor),
  },
});
