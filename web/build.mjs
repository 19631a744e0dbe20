// Builds the site: node build.mjs --core DIR --content DIR --out DIR
//
// --core     folder with lastmile.mjs and lastmile.wasm
// --content  folder with packs/<id>/pack.json
// --out      folder for the site; what an earlier build left in it is removed
//
// Scripts, styles, the core and the practice sets get names with a hash of their content, so a
// server may keep them for ever; index.html and content/index.json are the two that change.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { csp } from './security.mjs';

const WEB = dirname(fileURLToPath(import.meta.url));
/** Files that a first practice call needs must stay below this, brotli. */
const PRACTICE_BUDGET = 200 * 1000;

function readOptions(args) {
  const options = {};
  for (let i = 0; i < args.length; i += 2) options[args[i].replace(/^--/, '')] = args[i + 1];
  for (const name of ['core', 'content', 'out']) {
    if (!options[name]) throw new Error(`--${name} is missing: node build.mjs --core DIR --content DIR --out DIR`);
    options[name] = resolve(options[name]);
  }
  return options;
}

/** @param {{core: string, out: string}} options @returns {Promise<esbuild.Metafile>} */
async function bundle({ core, out }) {
  const result = await esbuild.build({
    entryPoints: { lastmile: join(WEB, 'main.js'), page: join(WEB, 'styles/page.css'), icon: join(WEB, 'art/icon.svg') },
    outdir: join(out, 'assets'),
    absWorkingDir: WEB,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['es2022'],
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.wasm': 'file', '.svg': 'copy' },
    alias: {
      'lastmile-core': join(core, 'lastmile.mjs'),
      'lastmile-core.wasm': join(core, 'lastmile.wasm'),
    },
    metafile: true,
    logLevel: 'warning',
    plugins: [shortTemplates],
  });
  return result.metafile;
}

/** Minifies the styles inside css`…` and takes the indentation out of html`…`. */
const shortTemplates = {
  name: 'short-templates',
  setup(build) {
    build.onLoad({ filter: /[\\/]web[\\/](elements|art)[\\/].*\.js$/ }, async ({ path }) => {
      const parts = (await readFile(path, 'utf8')).split(/(css`[^`]*`)/);
      const short = parts.map((part) => (part.startsWith('css`') ? shortStyle(part) : part.replace(/\n\s+/g, '\n')));
      return { contents: (await Promise.all(short)).join(''), loader: 'js' };
    });
  },
};

async function shortStyle(template) {
  const { code } = await esbuild.transform(template.slice(4, -1), { loader: 'css', minify: true });
  return `css\`${code.trim().replaceAll('\\', '\\\\')}\``;
}

/** The built file of an entry point. */
function outputOf(metafile, out, entry) {
  const found = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry);
  if (!found) throw new Error(`The bundler made nothing of ${entry}.`);
  return relative(out, resolve(WEB, found[0]));
}

function outputsEndingIn(metafile, out, suffix) {
  return Object.keys(metafile.outputs)
    .filter((name) => name.endsWith(suffix))
    .map((name) => relative(out, resolve(WEB, name)));
}

/** The scripts that the first call needs beside the entry: what it imports, and the core's glue. */
function eagerModules(metafile, { core, out }, js) {
  const glue = join(core, 'lastmile.mjs');
  const named = Object.entries(metafile.outputs).map(([name, output]) => ({ file: relative(out, resolve(WEB, name)), output }));
  const imports = named.find(({ file }) => file === js)?.output.imports ?? [];
  const direct = imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => relative(out, resolve(WEB, path)));
  const glued = named.filter(({ output }) => output.entryPoint && resolve(WEB, output.entryPoint) === glue).map(({ file }) => file);
  return [...direct, ...glued];
}

/** Copies the practice sets without white space and writes their index. */
async function copyPacks({ content, out }) {
  const folder = join(content, 'packs');
  const ids = existsSync(folder) ? (await readdir(folder)).sort() : [];
  await mkdir(join(out, 'content/packs'), { recursive: true });
  const index = [];
  for (const id of ids) {
    const source = join(folder, id, 'pack.json');
    if (!existsSync(source)) continue;
    const written = await readFile(source, 'utf8');
    const pack = JSON.parse(written);
    // Only the white space between tokens goes: the core's hash of the pack does not count that, so a
    // session saved here is verified with the author's file.
    const text = written.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
    const file = `packs/${id}-${hash}.json`;
    await writeFile(join(out, 'content', file), text);
    index.push({ id: pack.id, title: pack.title, version: pack.version, file, bytes: Buffer.byteLength(text) });
  }
  await writeFile(join(out, 'content/index.json'), `${JSON.stringify(index)}\n`);
  return index;
}

/** @param {{css: string, js: string, icon: string, wasm: string, eager: string[]}} files */
async function writePage(out, files) {
  const page = await readFile(join(WEB, 'index.html'), 'utf8');
  const fetched = [files.wasm, 'content/index.json']
    .map((file) => `<link rel="preload" as="fetch" crossorigin href="${file}">`);
  const modules = files.eager.map((file) => `<link rel="modulepreload" href="${file}">`);
  const preloads = [...modules, ...fetched].join('\n');
  const filled = page.replace('{{CSP}}', csp).replace('{{ICON}}', files.icon)
    .replace('{{CSS}}', files.css).replace('{{JS}}', files.js).replace('{{PRELOADS}}', preloads);
  await writeFile(join(out, 'index.html'), filled);
}

async function sizeOf(out, file) {
  const bytes = await readFile(join(out, file));
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

function printSizes(rows, glue) {
  const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
  const line = (name, row) => console.log(`${name.padEnd(44)}${kB(row.raw)}${kB(row.gzip)}${kB(row.brotli)}`);
  const sum = (list) => list.reduce((all, row) => ({
    raw: all.raw + row.raw, gzip: all.gzip + row.gzip, brotli: all.brotli + row.brotli,
  }), { raw: 0, gzip: 0, brotli: 0 });
  console.log(`${'kB'.padEnd(44)}     raw    gzip  brotli`);
  for (const row of rows) line(row.file + (row.later ? ' (later)' : ''), row);
  const app = sum(rows.filter(({ file }) => /\.(html|js|css|svg)$/.test(file) && file !== glue));
  const path = sum(rows.filter(({ later }) => !later));
  line('app without core and practice sets', app);
  line('practice path', path);
  const room = PRACTICE_BUDGET - path.brotli;
  console.log(`practice path: ${(path.brotli / 1000).toFixed(1)} of ${PRACTICE_BUDGET / 1000} kB brotli, `
    + (room >= 0 ? `${(room / 1000).toFixed(1)} kB to spare` : `${(-room / 1000).toFixed(1)} kB too much`));
}

/** What the first call needs comes first; parts loaded later are marked. */
async function measure(out, metafile, files, index) {
  const scripts = outputsEndingIn(metafile, out, '.js');
  const later = (file) => scripts.includes(file) && file !== files.js && !files.eager.includes(file);
  const packs = index.map(({ file }) => join('content', file));
  const all = ['index.html', ...scripts, files.css, files.icon, files.wasm, 'content/index.json', ...packs];
  const rows = await Promise.all(all.map(async (file) => ({
    ...(await sizeOf(out, file)), later: later(file) || packs.indexOf(file) > 0,
  })));
  printSizes(rows, files.eager.at(-1));
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  for (const part of ['assets', 'content', 'index.html']) {
    await rm(join(options.out, part), { recursive: true, force: true });
  }
  await mkdir(options.out, { recursive: true });
  const metafile = await bundle(options);
  const index = await copyPacks(options);
  const files = {
    js: outputOf(metafile, options.out, 'main.js'),
    css: outputOf(metafile, options.out, 'styles/page.css'),
    icon: outputsEndingIn(metafile, options.out, '.svg')[0],
    wasm: outputsEndingIn(metafile, options.out, '.wasm')[0],
  };
  files.eager = eagerModules(metafile, options, files.js);
  await writePage(options.out, files);
  await measure(options.out, metafile, files, index);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
