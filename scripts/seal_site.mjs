// Seals what cargo-leptos built for the browser, so that it can be served for ever and embedded in the server:
// the folder `pkg` gets a name that changes with its contents, and every file that shrinks gets a .br and a .gz beside it.
// Usage: node seal_site.mjs BUILT SITE CACHE    prints the build id
// Only what differs in SITE is written, so that an unchanged site does not make cargo build the server again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const COMPRESSIBLE = new Set([
  '.css', '.html', '.ico', '.js', '.json', '.map', '.mjs', '.svg', '.txt', '.wasm', '.webmanifest', '.xml',
]);
// Below this a compressed answer saves no packet.
const WORTH_COMPRESSING = 512;

const [built, site, cache] = process.argv.slice(2);
if (!built || !site || !cache) {
  console.error('Usage: node seal_site.mjs BUILT SITE CACHE');
  process.exit(2);
}

// Type declarations: for programmers, never for browsers.
const isServed = (name) => !name.endsWith('.d.ts');

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .filter(isServed)
    .sort();
}

/** Twelve hex digits that change when a name or a byte under `pkg` changes. */
function buildId() {
  const hash = createHash('sha256');
  for (const name of filesUnder(join(built, 'pkg'))) {
    hash.update(`${name}\0${sha256(readFileSync(join(built, 'pkg', name)))}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

const FORMATS = [
  {
    ending: '.br',
    compress: (bytes) =>
      brotli(bytes, {
        params: {
          [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
          [zlib.constants.BROTLI_PARAM_LGWIN]: 24,
          [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  { ending: '.gz', compress: (bytes) => gzip(bytes, { level: 9 }) },
];

/** Compressing is the slow part: each result is kept under the hash of what it was made from. */
async function compressed(bytes, format) {
  const kept = join(cache, sha256(bytes) + format.ending);
  if (existsSync(kept)) return readFileSync(kept);
  const result = await format.compress(bytes);
  mkdirSync(cache, { recursive: true });
  // Another clone may do the same at this moment: never let it see half a file.
  const unfinished = `${kept}.${process.pid}`;
  writeFileSync(unfinished, result);
  renameSync(unfinished, kept);
  return result;
}

function write(path, bytes) {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function removeAllBut(wanted) {
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && !wanted.has(relative(site, path))) rmSync(path);
  }
  // An old build's folder is empty now.
  for (const name of readdirSync(site)) {
    if (/^pkg(-[0-9a-f]{12})?$/.test(name) && readdirSync(join(site, name)).length === 0) rmdirSync(join(site, name));
  }
}

const id = buildId();
const wanted = new Set();
for (const name of filesUnder(built)) {
  const bytes = readFileSync(join(built, name));
  const sealed = name.startsWith('pkg/') ? `pkg-${id}/${name.slice('pkg/'.length)}` : name;
  write(join(site, sealed), bytes);
  wanted.add(sealed);
  if (bytes.length <= WORTH_COMPRESSING || !COMPRESSIBLE.has(extname(name))) continue;
  for (const format of FORMATS) {
    const smaller = await compressed(bytes, format);
    if (smaller.length >= bytes.length) continue;
    write(join(site, sealed + format.ending), smaller);
    wanted.add(sealed + format.ending);
  }
}
mkdirSync(site, { recursive: true });
removeAllBut(wanted);
console.log(id);
