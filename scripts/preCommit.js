import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Failed, run } from './run.js';

/**
 * The hook before a commit: formats the staged text of each staged file, and lints the files. What of a file is not staged
 * stays as it is, unformatted and not committed; the linter reads files as they lie in the folder.
 */
const git = (args, input) => execFileSync('git', args, { encoding: 'utf8', input, maxBuffer: 1e9 });

/** Formats what is staged of a file, and the file too where all of it is staged. */
async function format(prettier, file) {
  const { ignored, inferredParser } = await prettier.getFileInfo(file, {
    ignorePath: ['.gitignore', '.prettierignore'],
  });
  if (ignored || !inferredParser) return;
  const staged = git(['show', `:${file}`]);
  const text = await prettier.format(staged, { ...(await prettier.resolveConfig(file)), filepath: file });
  if (text === staged) return;
  const [mode] = git(['ls-files', '--stage', '--', file]).split(' ');
  if (existsSync(file) && readFileSync(file, 'utf8') === staged) writeFileSync(file, text);
  git(['update-index', '--cacheinfo', mode, git(['hash-object', '-w', '--stdin'], text).trim(), file]);
  console.log(`formatted ${file}`);
}

try {
  // Added, copied, changed or renamed; links and submodules are no files.
  const changed = git(['diff', '--cached', '--raw', '--no-renames', '--diff-filter=AM', '-z']).split('\0');
  const files = changed.filter((_, i) => i % 2 === 1 && /^:\d+ 100/.test(changed[i - 1]));
  if (files.length > 0 && existsSync('node_modules/prettier')) {
    const prettier = await import('prettier');
    for (const file of files) await format(prettier, file);
    const code = files.filter(file => /\.(js|tsx?|graphql)$/.test(file) && existsSync(file));
    if (code.length > 0) await run('eslint', ['--no-warn-ignored', ...code]);
  }
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  process.exitCode = 1;
}
