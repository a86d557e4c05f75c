// Letters on their way: with a real mail server on the other side, and with a portal that is killed in the middle.
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { expect, test } from '../fixtures';
import { PROGRAM } from '../start_portico';

/** A letter as the mail server got it. */
interface Arrived {
  id: string;
  to: string[];
  text: string;
}

/** A mail server with what arrived at it. */
interface Peer {
  port: number;
  arrived: Arrived[];
}

let folder: string;
let cleaning: (() => Promise<unknown> | void)[] = [];

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portico-mail-'));
  // An authority of our own, and with its word a certificate for this machine's name.
  const file = (name: string) => join(folder, name);
  const certificate = (name: string, subject: string, ...more: string[]) => {
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', file(`${name}.key`)];
    const openssl = ['req', '-x509', '-days', '2', '-subj', subject, ...key, '-out', file(`${name}.pem`), ...more];
    execFileSync('openssl', openssl, { stdio: 'ignore' });
  };
  certificate('authority', '/CN=Authority', '-addext', 'basicConstraints=critical,CA:TRUE');
  const extensions = ['basicConstraints=critical,CA:FALSE', 'subjectAltName=DNS:localhost'];
  const signed = ['-CA', file('authority.pem'), '-CAkey', file('authority.key')];
  certificate('server', '/CN=localhost', ...signed, ...extensions.flatMap((each) => ['-addext', each]));
});

test.afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean();
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function mailServer(options: SMTPServerOptions = {}, beforeAnswer: () => Promise<void> = async () => {}): Promise<Peer> {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    key: readFileSync(join(folder, 'server.key')),
    cert: readFileSync(join(folder, 'server.pem')),
    authOptional: true,
    logger: false,
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const id = /^Message-ID: <(.+)>\r$/m.exec(text)?.[1] ?? '';
        arrived.push({ id, to: session.envelope.rcptTo.map(({ address }) => address), text });
        void beforeAnswer().then(() => answer());
      });
    },
    ...options,
  });
  // A client that breaks off is what some of these are about.
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  cleaning.push(() => new Promise<void>((closed) => server.close(closed)));
  return { port: (server.server.address() as AddressInfo).port, arrived };
}

/** An installation of its own, with nothing in it. */
function installation(mail: string): { env: NodeJS.ProcessEnv; data: string } {
  const data = mkdtempSync(join(folder, 'data-'));
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PORTICO_'));
  const env = {
    ...Object.fromEntries(inherited),
    PORTICO_DATA_DIR: data,
    PORTICO_LISTEN: '127.0.0.1:0',
    PORTICO_MAIL: mail,
    PORTICO_MAIL_FROM: 'Meridian Supplies <portal@meridian.example>',
    PORTICO_MAIL_AUTHORITY: join(folder, 'authority.pem'),
  };
  return { env, data };
}

async function portico(env: NodeJS.ProcessEnv, ...words: string[]): Promise<{ code: number; out: string }> {
  return new Promise((done) => {
    execFile(PROGRAM, words, { env, cwd: folder, timeout: 60_000 }, (problem, stdout, stderr) => {
      done({ code: typeof problem?.code === 'number' ? problem.code : problem ? -1 : 0, out: stdout + stderr });
    });
  });
}

function start(env: NodeJS.ProcessEnv, ...words: string[]): ChildProcess {
  const child = spawn(PROGRAM, words, { env, cwd: folder, stdio: 'ignore' });
  cleaning.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  });
  return child;
}

test('a letter goes over STARTTLS, signed in, and arrives with both its forms @one-size', async () => {
  const seen: string[] = [];
  const peer = await mailServer({
    authOptional: false,
    onAuth({ username, password }, session, answer) {
      seen.push(`${username} ${password} ${session.secure}`);
      answer(null, { user: username });
    },
  });
  const { env } = installation(`smtp://portal%40meridian.example:s%2Fcret@localhost:${peer.port}`);
  const tried = await portico(env, 'mail', 'try', 'petra@meridian.example');
  expect(tried.out).toContain('handed over');
  expect(tried.code).toBe(0);
  expect(seen).toEqual(['portal@meridian.example s/cret true']);
  expect(peer.arrived).toHaveLength(1);
  const [letter] = peer.arrived;
  expect(letter?.to).toEqual(['petra@meridian.example']);
  expect(letter?.text).toMatch(/^From: .*<portal@meridian\.example>\r$/m);
  expect(letter?.text).toContain('text/plain');
  expect(letter?.text).toContain('text/html');
  const listed = await portico(env, 'mail', 'list');
  expect(listed.out).toContain('sent');
  expect((await portico(env, 'job', 'list')).out).toBe('');
});

test('a server with an unknown certificate, or without TLS, gets nothing, not even the password @one-size', async () => {
  const seen: string[] = [];
  const onAuth: SMTPServerOptions['onAuth'] = ({ username }, _, answer) => {
    seen.push(username ?? '');
    answer(null, { user: username });
  };
  const unknown = await mailServer({ onAuth });
  const plain = await mailServer({ onAuth, disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
  for (const [peer, trusts] of [
    [unknown, false],
    [plain, true],
  ] as const) {
    const { env } = installation(`smtp://portal:secret@localhost:${peer.port}`);
    if (!trusts) delete env.PORTICO_MAIL_AUTHORITY;
    const tried = await portico(env, 'mail', 'try', 'petra@meridian.example');
    expect(tried.out).toContain('not handed over');
    expect(tried.out).not.toContain('secret');
    expect(tried.code).toBe(1);
    expect(peer.arrived).toHaveLength(0);
  }
  expect(seen).toEqual([]);
});

test('an address that is refused for good is not tried again, and one that is refused for now is @one-size', async () => {
  let isBusy = true;
  const peer = await mailServer({
    onRcptTo({ address }, _, answer) {
      const refusal = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });
      if (address.startsWith('nobody')) return answer(refusal(550, 'No such mailbox'));
      if (isBusy) return answer(refusal(451, 'Come back later'));
      return answer();
    },
  });
  const { env } = installation(`smtp://localhost:${peer.port}`);
  const refused = await portico(env, 'mail', 'try', 'nobody@meridian.example');
  expect(refused.out).toContain('refused');
  expect(refused.out).toContain('No such mailbox');
  expect((await portico(env, 'mail', 'list')).out).toContain('failed');
  expect((await portico(env, 'job', 'list')).out).toBe('');
  const later = await portico(env, 'mail', 'try', 'petra@meridian.example');
  expect(later.out).toContain('not handed over');
  expect(later.out).toContain('Come back later');
  isBusy = false;
  expect((await portico(env, 'mail', 'try', 'petra@meridian.example')).code).toBe(0);
  expect(peer.arrived).toHaveLength(1);
});

test('a letter goes to a provider over HTTPS, and to nobody who cannot show who they are @one-size', async () => {
  const asked: { path?: string; key?: string; from: string }[] = [];
  const provider = createServer(
    { key: readFileSync(join(folder, 'server.key')), cert: readFileSync(join(folder, 'server.pem')) },
    (request, answer) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { from } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { from: string };
        asked.push({ path: request.url, key: request.headers.authorization, from });
        answer.setHeader('content-type', 'application/json').end('{"id":"4ef9a417-02e9-4d39-ad75-9611e0fcc33c"}');
      });
    },
  );
  await new Promise<void>((listening) => provider.listen(0, '127.0.0.1', listening));
  cleaning.push(() => new Promise<void>((closed) => provider.close(() => closed())));
  const { port } = provider.address() as AddressInfo;
  const { env } = installation(`resend://re_s%2Fcret@localhost:${port}`);
  const trusting = await portico(env, 'mail', 'try', 'petra@meridian.example');
  expect(trusting.out).toContain('handed over (taken as 4ef9a417-02e9-4d39-ad75-9611e0fcc33c)');
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ path: '/emails', key: 'Bearer re_s/cret' });
  expect(asked[0]?.from).toContain('<portal@meridian.example>');
  delete env.PORTICO_MAIL_AUTHORITY;
  const wary = await portico(env, 'mail', 'try', 'petra@meridian.example');
  expect(wary.out).toContain('not handed over');
  expect(wary.out).not.toContain('cret');
  expect(asked).toHaveLength(1);
});

test('a letter whose sender is killed arrives all the same, and twice only under one Message-ID @one-size', async () => {
  test.setTimeout(120_000);
  // The sender dies once before the letter is handed over, and once when it is but nobody has said so yet.
  let die = () => {};
  let stall = true;
  const peer = await mailServer(
    {
      onRcptTo({ address }, _, answer) {
        if (stall && address.startsWith('before')) return die();
        return answer();
      },
    },
    async () => {
      if (!stall) return;
      die();
      await new Promise(() => {});
    },
  );
  const { env } = installation(`smtp://localhost:${peer.port}`);
  for (const address of ['before@meridian.example', 'after@meridian.example']) {
    const sender = start(env, 'mail', 'try', address);
    const killed = new Promise((resolve) => sender.once('exit', resolve));
    die = () => void sender.kill('SIGKILL');
    await killed;
    expect(sender.signalCode).toBe('SIGKILL');
  }
  expect(peer.arrived.map(({ to }) => to[0])).toEqual(['after@meridian.example']);
  stall = false;
  start(env, 'serve');
  // Half a minute after its sender was last heard of, somebody else takes the job.
  await expect.poll(() => peer.arrived.length, { timeout: 60_000 }).toBe(3);
  await expect.poll(async () => (await portico(env, 'job', 'list')).out, { timeout: 10_000 }).toBe('');
  const ids = (name: string) => peer.arrived.filter(({ to }) => to[0] === `${name}@meridian.example`).map(({ id }) => id);
  expect(ids('before')).toHaveLength(1);
  expect(ids('after')).toHaveLength(2);
  expect(new Set(ids('after')).size).toBe(1);
  expect(peer.arrived).toHaveLength(3);
});
