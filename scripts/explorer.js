import { build } from 'esbuild';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

const SOURCE = 'src/explorer';
const OUT = 'dist/explorer';

const shared = {
  bundle: true,
  minify: true,
  // GraphiQL takes the titles of its icons from the names of their components.
  keepNames: true,
  target: 'es2022',
  outdir: OUT,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  publicPath: '/explorer',
  loader: { '.ttf': 'file', '.svg': 'file' },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/** Bundles the explorer into dist/explorer. All files but the page have a hash in their name; each is also gzipped. */
export async function buildExplorer() {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });

  const workers = await build({
    ...shared,
    // Classic scripts: the page starts them without `type: module`.
    format: 'iife',
    entryPoints: {
      editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
      json: 'monaco-editor/esm/vs/language/json/json.worker.js',
      graphql: 'monaco-graphql/esm/graphql.worker.js',
    },
  });
  const page = await build({
    ...shared,
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    tsconfig: join(SOURCE, 'tsconfig.json'),
    entryPoints: { main: join(SOURCE, 'main.tsx'), icon: join(SOURCE, 'icon.svg') },
    define: {
      'process.env.NODE_ENV': '"production"',
      EXAMPLES: JSON.stringify(await examples()),
      WORKERS: JSON.stringify({
        editor: urlOf(workers, /^editor-/),
        json: urlOf(workers, /^json-/),
        graphql: urlOf(workers, /^graphql-/),
      }),
    },
  });

  const html = await readFile(join(SOURCE, 'index.html'), 'utf8');
  await writeFile(
    join(OUT, 'index.html'),
    html
      .replace('{{script}}', urlOf(page, /^main-.*\.js$/))
      .replace('{{style}}', urlOf(page, /^main-.*\.css$/))
      .replace('{{icon}}', urlOf(page, /^icon-.*\.svg$/)),
  );
  await compress();
}

/**
 * The queries of `examples/`. The first sentence of the comment at the top describes a query; its first clause is the
 * title.
 */
async function examples() {
  const files = await readdir('examples').catch(() => []);
  return Promise.all(
    files
      .filter(file => file.endsWith('.graphql'))
      .sort()
      .map(async file => {
        const query = await readFile(join('examples', file), 'utf8');
        const comment = /^(#.*\n)*/.exec(query)?.[0].replace(/^# ?/gm, '').replaceAll('\n', ' ');
        const [about] = (comment || basename(file, '.graphql')).split('. ');
        return { title: about.split(',')[0], about, query };
      }),
  );
}

function urlOf({ metafile }, pattern) {
  const name = Object.keys(metafile.outputs)
    .map(path => basename(path))
    .find(file => pattern.test(file));
  if (!name) throw new Error(`The explorer's build has no file ${pattern}.`);
  return `/explorer/${name}`;
}

/** Gzips the files at build time instead of at each request. Files that do not shrink are served uncompressed. */
async function compress() {
  for (const file of await readdir(OUT)) {
    const plain = await readFile(join(OUT, file));
    const packed = gzipSync(plain, { level: constants.Z_BEST_COMPRESSION });
    if (packed.length < plain.length * 0.95) await writeFile(join(OUT, `${file}.gz`), packed);
  }
}
