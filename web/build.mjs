// Builds the page into tonecheck/server/static, and notes what it was built from: the tests compare that with the
// sources, so that a forgotten build is noticed where there is no Node.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';

const out = '../tonecheck/server/static';
const sources = readdirSync('src').filter(name => name.endsWith('.ts')).sort();
const hash = createHash('sha256');
for (const name of sources) hash.update(readFileSync(`src/${name}`));
await build({
  entryPoints: ['src/main.ts'],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  banner: { js: `/* built from ${hash.digest('hex')} */` },
  outfile: `${out}/page.js`,
});
for (const name of ['index.html', 'page.css']) copyFileSync(name, `${out}/${name}`);
