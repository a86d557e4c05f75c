// A portal to be measured: the real program on a free port, with a database and a folder of its own. What is measured
// does not belong here.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PROGRAM = resolve('target/release/portico');
const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** A new, empty database on the PostgreSQL that scripts/with_postgres started; returns its URL. */
async function newPostgresDatabase(name) {
  const url = process.env.PORTICO_TEST_POSTGRES_URL;
  if (!url) throw new Error('PORTICO_TEST_POSTGRES_URL is not set: run this through scripts/bench/run.');
  const psql = join(process.env.PORTICO_TEST_POSTGRES_PROGRAMS ?? '/usr/bin', 'psql');
  await run(psql, [url, '--quiet', '--no-psqlrc', '--command', `create database ${name}`]);
  return url.replace(/\/postgres$/, `/${name}`);
}

export class Portal {
  #process;
  #cookies = new Map();

  /** An installation with nothing in it: engine is `sqlite` or `postgres`. */
  static async create(engine, name) {
    const portal = new Portal();
    portal.folder = mkdtempSync(join(tmpdir(), 'portico-bench-'));
    const port = await freePort();
    portal.url = `http://127.0.0.1:${port}`;
    portal.env = {
      PATH: process.env.PATH,
      PORTICO_DATA_DIR: portal.folder,
      PORTICO_LISTEN: `127.0.0.1:${port}`,
      PORTICO_BASE_URL: portal.url,
      PORTICO_LOG_LEVEL: 'warn',
      // One person signs in from one address many times here.
      PORTICO_SIGN_IN_PER_ADDRESS: '1000',
      PORTICO_SIGN_IN_PER_ACCOUNT: '1000',
      ...(engine === 'postgres' ? { PORTICO_DATABASE_URL: await newPostgresDatabase(name) } : {}),
    };
    return portal;
  }

  /** Runs one command of the program; returns what it printed. */
  async command(...words) {
    const options = { env: this.env, cwd: this.folder, maxBuffer: 64 * 1024 * 1024, timeout: 1_200_000 };
    return (await run(PROGRAM, words, options)).stdout;
  }

  /** Starts it and waits until it is ready; returns how long that took, in milliseconds. */
  async start() {
    const began = performance.now();
    const child = spawn(PROGRAM, ['serve'], { env: this.env, cwd: this.folder, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#process = child;
    let log = '';
    child.stderr.on('data', (text) => (log = (log + text).slice(-4000)));
    while (performance.now() - began < 30_000) {
      if (child.exitCode !== null) break;
      try {
        const answer = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(1000) });
        await answer.arrayBuffer();
        if (answer.ok) return performance.now() - began;
      } catch {
        // Not listening yet.
      }
      await sleep(2);
    }
    throw new Error(`The portal did not become ready:\n${log}`);
  }

  async stop() {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    const forced = setTimeout(() => child.kill('SIGKILL'), 25_000);
    await ended;
    clearTimeout(forced);
  }

  async remove() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Resident memory in MB (10^6 bytes). */
  memory() {
    const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
    return (Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)[1]) * 1024) / 1e6;
  }

  /** Signs this person in, as the form does; returns the Cookie header of the session. */
  async signIn({ email, password, customers }) {
    if (this.#cookies.has(email)) return this.#cookies.get(email);
    const post = (path, form, cookie) =>
      fetch(`${this.url}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: this.url, ...(cookie ? { Cookie: cookie } : {}) },
        body: new URLSearchParams(form),
      });
    const cookiesOf = (answer) => answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
    const answer = await post('/sign-in', { email, password, return_to: '' });
    const cookie = cookiesOf(answer);
    if (answer.status < 300 || answer.status > 399 || !cookie) {
      throw new Error(`${email} could not sign in: status ${answer.status}`);
    }
    if (customers?.length > 1) throw new Error(`${email} has several customers; measure with one who has one.`);
    this.#cookies.set(email, cookie);
    return cookie;
  }

  /** Fetches a page as this person; returns its text and fails unless it is a good one. */
  async page(path, cookie) {
    const answer = await fetch(`${this.url}${path}`, { headers: cookie ? { Cookie: cookie } : {}, redirect: 'manual' });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: status ${answer.status}`);
    return text;
  }
}
