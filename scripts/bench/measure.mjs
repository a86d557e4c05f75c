// What is measured, and in which order. How it is measured is in the files beside this one.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { asMuchAsItTakes, atRate } from './load.mjs';
import { lighthouse } from './lighthouse.mjs';
import { parts } from './parts.mjs';
import { Portal } from './portal.mjs';
import { Report } from './report.mjs';

const QUICK = process.argv.includes('--quick');
const ONLY = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const PARTS = ['sizes', 'lighthouse', 'sqlite', 'postgres'];
if (ONLY !== undefined && !PARTS.includes(ONLY)) throw new Error(`--only knows ${PARTS.join(', ')}`);
const SECONDS = QUICK ? 2 : 8;
const LARGE = QUICK ? 20_000 : 1_000_000;
const SMALL = 1_000;
// Of the large and of the small database, this part belongs to the customer who looks.
const OF_CUSTOMER = 0.1;
const IMPORTED = QUICK ? 300 : 3_000;
const CONNECTIONS = [1, 16, 64];
// From the plan of the house: what a list page on SQLite has to bear, and at which rate its latency is judged.
const LIST_PER_SECOND = 1_500;

const report = new Report();
const heading = (text) => console.log(`\n${text}`);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function sizes() {
  heading('What a browser downloads');
  const site = resolve('target/site');
  const pkg = readdirSync(site).find((name) => /^pkg-[0-9a-f]{12}$/.test(name));
  const compressed = (name) => readFileSync(join(site, pkg, `${name}.br`)).length / 1000;
  const wasm = compressed('portico.wasm');
  const js = ['portico.js', 'wake.js', 'watch.js'].map(compressed).reduce((sum, size) => sum + size);
  report.add('WASM, brotli', wasm, 'kB');
  report.add('JavaScript of a page that wakes up, brotli', js, 'kB');
  report.add('WASM + JavaScript, brotli', wasm + js, 'kB', { most: 200 });
  report.add('JavaScript of components, where a page has them, brotli', compressed('enhance.js'), 'kB');
  report.add('words of one language (German), brotli', compressed('words.de.txt'), 'kB');
  report.add('CSS, brotli', compressed('portico.css'), 'kB', { most: 15 });
  const named = join(process.env.CARGO_TARGET_DIR ?? 'target', 'front/wasm32-unknown-unknown/wasm-release/frontend.wasm');
  const largest = parts(named).filter(({ share }) => share >= 0.01);
  console.log('  What the WebAssembly is made of, before it is optimised and compressed:');
  console.log(`  ${largest.map(({ crate, share }) => `${crate} ${(100 * share).toFixed(1)} %`).join(', ')}`);
}

async function loadPages(portal, engine, cookie, detail) {
  const pages = [
    ['sign-in', '/sign-in', undefined],
    ['list', '/invoices', cookie],
    ['detail', detail, cookie],
  ];
  for (const [name, path, session] of pages) {
    // Warm: the first requests open connections and fill caches.
    await asMuchAsItTakes(portal.url + path, session, 16, 1);
    for (const connections of CONNECTIONS) {
      const load = await asMuchAsItTakes(portal.url + path, session, connections, SECONDS);
      const what = `${engine}, ${name}, ${connections} connection${connections > 1 ? 's' : ''}`;
      const isJudged = engine === 'SQLite' && name === 'list' && connections === 16;
      report.add(what, load.perSecond, 'pages/s', isJudged ? { least: LIST_PER_SECOND } : undefined, load);
      if (load.failed > 0) report.add(`${what}, failed`, load.failed, 'requests', { most: 0 });
    }
  }
}

/** Somebody with exactly one customer, who may see invoices; preferably of the customer made for measuring. */
function whoLooks(people) {
  const candidates = people.filter((person) => person.customers.length === 1);
  const found =
    candidates.find((person) => person.customers[0].slug === 'bench') ??
    candidates.find((person) => person.email === 'anna@devries.example');
  if (!found) throw new Error('the demonstration has nobody to look at the list');
  return found;
}

async function listOf50(portal, cookie) {
  const text = await portal.page('/invoices', cookie);
  const rows = text.match(/<tbody[\s\S]*?<\/tbody>/)?.[0].match(/<tr\b/g)?.length ?? 0;
  if (rows !== 50) report.missing(`a list of 50 rows`, `the list has ${rows}; the figures below are for that`);
  const detail = /\/invoices\/[0-9a-f-]{36}/.exec(text)?.[0];
  if (!detail) throw new Error('the list links to no invoice');
  return detail;
}

async function speed(engine, key) {
  heading(`${engine}: ${SMALL.toLocaleString('en-GB')} invoices`);
  const portal = await Portal.create(key, 'bench_small');
  try {
    await portal.command('demo');
    await portal.command('demo', '--bulk', `${SMALL}`, '--bulk-customer', `${SMALL * OF_CUSTOMER}`);
    const person = whoLooks(JSON.parse(await portal.command('demo', '--show', '--json')));

    const starts = [];
    for (let count = 0; count < 5; count += 1) {
      await portal.stop();
      starts.push(await portal.start());
    }
    report.add(`${engine}, cold start`, median(starts), 'ms', key === 'sqlite' ? { most: 500 } : undefined);
    report.add(`${engine}, memory when idle`, portal.memory(), 'MB', key === 'sqlite' ? { most: 60 } : undefined);

    const cookie = await portal.signIn(person);
    const detail = await listOf50(portal, cookie);
    await loadPages(portal, engine, cookie, detail);
    const half = await atRate(`${portal.url}/invoices`, cookie, LIST_PER_SECOND / 2, SECONDS);
    const judged = key === 'sqlite' ? { most: 50 } : undefined;
    report.add(`${engine}, list at ${LIST_PER_SECOND / 2} pages/s, p99`, half.p99, 'ms', judged);
    report.add(`${engine}, memory after load`, portal.memory(), 'MB');
    const small = await asMuchAsItTakes(`${portal.url}/invoices`, cookie, 1, SECONDS);
    await importing(portal, engine);
    return small.p50;
  } finally {
    await portal.remove();
  }
}

async function growth(engine, key, small) {
  heading(`${engine}: ${LARGE.toLocaleString('en-GB')} invoices, ${(LARGE * OF_CUSTOMER).toLocaleString('en-GB')} of them this customer's`);
  const portal = await Portal.create(key, 'bench_large');
  try {
    await portal.command('demo');
    const began = performance.now();
    await portal.command('demo', '--bulk', `${LARGE}`, '--bulk-customer', `${LARGE * OF_CUSTOMER}`);
    console.log(`  (filled in ${Math.round((performance.now() - began) / 1000)} s)`);
    const person = whoLooks(JSON.parse(await portal.command('demo', '--show', '--json')));
    await portal.start();
    const cookie = await portal.signIn(person);
    await listOf50(portal, cookie);
    const large = await asMuchAsItTakes(`${portal.url}/invoices`, cookie, 1, SECONDS);
    const what = `${engine}, list of ${LARGE.toLocaleString('en-GB')}`;
    report.add(`${what}, 1 connection`, large.perSecond, 'pages/s', undefined, large);
    report.add(`${what}, p50 against ${SMALL.toLocaleString('en-GB')}`, large.p50 / small, '×', { most: 1.5 });
    const busy = await asMuchAsItTakes(`${portal.url}/invoices`, cookie, 16, SECONDS);
    report.add(`${what}, 16 connections`, busy.perSecond, 'pages/s', undefined, busy);
  } finally {
    await portal.remove();
  }
}

/** Copies of one real document under different numbers: the sample of the browser journeys. */
async function importing(portal, engine) {
  const sample = resolve('end2end/samples/M-2026-90001.xml');
  if (!existsSync(sample)) return report.missing(`${engine}, import`, 'end2end/samples has no invoice');
  const folder = mkdtempSync(join(tmpdir(), 'portico-bench-import-'));
  try {
    const text = readFileSync(sample, 'utf8');
    for (let count = 0; count < IMPORTED; count += 1) {
      writeFileSync(join(folder, `${count}.xml`), text.replaceAll('M-2026-90001', `B-2026-${count}`));
    }
    const began = performance.now();
    await portal.command('import', 'invoices', '--customer', 'devries', '--json', folder);
    report.add(`${engine}, import`, (IMPORTED * 1000) / (performance.now() - began), 'invoices/s');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As Lighthouse sees the pages that everybody sees: on a simulated phone with slow 4G. The best of three counts: what else
 * the machine does can only make it worse. */
async function lights() {
  heading('Lighthouse, simulated phone on slow 4G');
  const portal = await Portal.create('sqlite', 'bench_lights');
  try {
    await portal.command('demo');
    const person = whoLooks(JSON.parse(await portal.command('demo', '--show', '--json')));
    await portal.start();
    const cookie = await portal.signIn(person);
    const detail = /\/invoices\/[0-9a-f-]{36}/.exec(await portal.page('/invoices', cookie))[0];
    const pages = [
      { name: 'sign-in', path: '/sign-in' },
      { name: 'home', path: '/', cookie },
      { name: 'list', path: '/invoices', cookie },
      { name: 'detail', path: detail, cookie },
    ];
    const rounds = [];
    for (let round = 0; round < (QUICK ? 1 : 3); round += 1) rounds.push(await lighthouse(portal.url, pages));
    pages.forEach(({ name }, at) => {
      const best = rounds.map((round) => round[at]).sort((a, b) => b.performance - a.performance)[0];
      report.add(`${name}, performance`, best.performance, 'of 100', { least: 95 });
      report.add(`${name}, accessibility`, best.accessibility, 'of 100', { least: 100 });
      report.add(`${name}, best practices`, best.practices, 'of 100', { least: 100 });
      report.add(`${name}, largest contentful paint`, best.lcp, 'ms', { most: 1500 });
      report.add(`${name}, cumulative layout shift`, best.cls, '', { most: 0.02 });
      report.add(`${name}, total blocking time`, best.tbt, 'ms');
    });
  } finally {
    await portal.remove();
  }
}

/** A part that cannot be measured is said, and does not keep the others from being measured. */
async function part(name, measure) {
  try {
    return await measure();
  } catch (problem) {
    report.missing(name, `${problem.message}`.split('\n').slice(0, 6).join(' '));
    return undefined;
  }
}

const wanted = (key) => ONLY === undefined || ONLY === key;
if (wanted('sizes')) await part('sizes', async () => sizes());
if (wanted('lighthouse')) await part('Lighthouse', lights);
for (const [engine, key] of [['SQLite', 'sqlite'], ['PostgreSQL', 'postgres']]) {
  if (!wanted(key)) continue;
  const small = await part(`${engine}, speed`, () => speed(engine, key));
  if (small !== undefined) await part(`${engine}, growth`, () => growth(engine, key, small));
}
report.print();
const path = resolve(ONLY === undefined ? 'target/bench.json' : `target/bench-${ONLY}.json`);
report.write(path);
console.log(`Written to ${path.slice(resolve('.').length + 1)}.${QUICK ? ' (--quick: not to be compared with anything.)' : ''}`);
