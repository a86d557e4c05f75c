// Starts the real program on a free port with the demonstration's people and invoices in a folder of its own, and stops
// it again. Nothing a journey does belongs here.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Person, rememberPortico } from './portico';

const HERE = dirname(fileURLToPath(import.meta.url));
export const PROGRAM = join(HERE, '..', 'target', 'release', 'portico');
const SAMPLES = join(HERE, 'samples');
const LOG = join(HERE, 'test-results', 'portico.log');

const run = promisify(execFile);

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** Waits until the portal says that it is ready; gives up after 20 seconds or when it ends. */
async function becomesReady(url: string, portal: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    if (portal.exitCode !== null || portal.signalCode !== null) break;
    try {
      if ((await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(1000) })).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The portal did not become ready; its log is in ${log}.`);
}

/** Ends the portal as an administrator would, and by force only when it does not. */
async function stop(portal: ChildProcess): Promise<void> {
  if (portal.exitCode !== null || portal.signalCode !== null) return;
  const ended = new Promise((resolve) => portal.once('exit', resolve));
  portal.kill('SIGTERM');
  const forced = setTimeout(() => portal.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(forced);
}

/** A portal that runs, with the demonstration in it. */
interface Running {
  url: string;
  people: Person[];
  end: () => Promise<void>;
}

/** Starts one for all journeys. */
export default async function start(): Promise<() => Promise<void>> {
  const { url, people, end } = await startPortico();
  rememberPortico(url, people);
  return end;
}

/**
 * Starts one of its own: for a journey that changes what all others would see. Passkeys want a host with a name: `localhost`.
 */
export async function startPortico(
  log = LOG,
  host: '127.0.0.1' | 'localhost' = '127.0.0.1',
  options: Record<string, string> = {},
): Promise<Running> {
  if (!existsSync(PROGRAM)) throw new Error('target/release/portico is missing: scripts/build');
  const folder = mkdtempSync(join(tmpdir(), 'portico-end2end-'));
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PORTICO_'));
  const env = {
    ...Object.fromEntries(inherited),
    PORTICO_DATA_DIR: folder,
    PORTICO_LISTEN: `127.0.0.1:${port}`,
    PORTICO_BASE_URL: url,
    // With the language that nobody speaks, to find what is not translated.
    PORTICO_LANGUAGES: 'en, nl, de, fr, ar, en-XA',
    PORTICO_TIME_ZONE: 'Europe/Amsterdam',
    // The components are looked at as well.
    PORTICO_GALLERY: 'true',
    // All journeys come from one address and share few people; the limits have tests of their own.
    PORTICO_SIGN_IN_PER_ADDRESS: '1000',
    PORTICO_SIGN_IN_PER_ACCOUNT: '1000',
    PORTICO_POSTS_PER_MINUTE: '10000',
    ...options,
  };
  const running = { env, cwd: folder, timeout: 120_000, maxBuffer: 16 * 1024 * 1024 };

  let portal: ChildProcess | undefined;
  const end = async () => {
    if (portal) await stop(portal);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await run(PROGRAM, ['demo'], running);
    const signIns = await run(PROGRAM, ['demo', '--show', '--json'], running);
    // A document of our own: what a customer downloads is compared with it, byte by byte.
    await run(PROGRAM, ['import', 'invoices', '--customer', 'devries', SAMPLES], running);

    // Nothing is set about mail, so that the demonstration keeps this letter to be looked at.
    await run(PROGRAM, ['mail', 'try', 'petra@meridian.example'], running);

    mkdirSync(dirname(log), { recursive: true });
    const written = createWriteStream(log);
    portal = spawn(PROGRAM, ['serve'], { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    portal.stdout?.pipe(written, { end: false });
    portal.stderr?.pipe(written, { end: false });
    await becomesReady(url, portal, log);
    return { url, people: JSON.parse(signIns.stdout) as Person[], end };
  } catch (problem) {
    await end();
    throw problem;
  }
}
