// What Lighthouse says of the pages that everybody sees, on its simulated phone (slow 4G, a slow processor). A session's
// cookie goes with the requests; which portal and which pages, the caller says.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const CHROMIUM = process.env.PORTICO_CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** Chromium with a port for Lighthouse, chosen by itself; ends with `stop`. */
async function browser() {
  const folder = mkdtempSync(join(tmpdir(), 'portico-lighthouse-'));
  const child = spawn(CHROMIUM, [...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await new Promise((done, failed) => {
    let said = '';
    const late = setTimeout(() => failed(new Error(`Chromium did not open its port: ${said.slice(-300)}`)), 20_000);
    child.once('error', failed);
    child.stderr.on('data', (text) => {
      said += text;
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said);
      if (!found) return;
      clearTimeout(late);
      done(Number(found[1]));
    });
  });
  const stop = async () => {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
    // Its helpers write for a moment longer. What it leaves behind in the end is no reason to lose what was measured.
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    } catch (problem) {
      console.log(`  (${folder} could not be removed: ${problem.code})`);
    }
  };
  return { port, stop };
}

/** The scores (0 to 100) and times of each page: [{ path, performance, accessibility, practices, lcp, cls, tbt }]. */
export async function lighthouse(url, pages) {
  const folder = process.env.LIGHTHOUSE_FOLDER;
  if (!folder) throw new Error('LIGHTHOUSE_FOLDER is not set: run this through scripts/bench/run');
  const { default: run } = await import(pathToFileURL(join(folder, 'node_modules/lighthouse/core/index.js')).href);
  const { port, stop } = await browser();
  try {
    const results = [];
    for (const { path, cookie } of pages) {
      const { lhr } = await run(`${url}${path}`, {
        port,
        output: 'json',
        logLevel: 'silent',
        onlyCategories: ['performance', 'accessibility', 'best-practices'],
        extraHeaders: cookie ? { Cookie: cookie } : {},
      });
      const score = (category) => Math.round((lhr.categories[category].score ?? 0) * 100);
      const value = (audit) => lhr.audits[audit].numericValue;
      const failed = Object.values(lhr.audits)
        .filter(({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === 'binary')
        .map(({ id }) => id);
      results.push({
        path,
        performance: score('performance'),
        accessibility: score('accessibility'),
        practices: score('best-practices'),
        lcp: value('largest-contentful-paint'),
        cls: value('cumulative-layout-shift'),
        tbt: value('total-blocking-time'),
        failed,
      });
    }
    return results;
  } finally {
    await stop();
  }
}
