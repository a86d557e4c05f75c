// Load on one page: as much as it takes (wrk), or at a fixed rate. Which pages are loaded does not belong here.
import { execFile } from 'node:child_process';
import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';

const run = promisify(execFile);

const UNITS = { us: 0.001, ms: 1, s: 1000, m: 60_000 };
const milliseconds = (text) => {
  const [, number, unit] = /^([\d.]+)(us|ms|s|m)$/.exec(text);
  return Number(number) * UNITS[unit];
};

/** As many requests as the page answers on this many connections: pages per second, and latency in milliseconds. */
export async function asMuchAsItTakes(url, cookie, connections, seconds) {
  const threads = Math.min(2, connections);
  const { stdout } = await run(
    'wrk',
    [
      `-t${threads}`, `-c${connections}`, `-d${seconds}s`, '--latency', '--timeout', '10s',
      ...(cookie ? ['-H', `Cookie: ${cookie}`] : []),
      '-H', 'Accept: text/html',
      url,
    ],
    { timeout: (seconds + 30) * 1000 },
  );
  const percentile = (percent) => milliseconds(new RegExp(`^\\s+${percent}%\\s+(\\S+)$`, 'm').exec(stdout)[1]);
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1];
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout);
  return {
    perSecond: Number(/^Requests\/sec:\s+([\d.]+)$/m.exec(stdout)[1]),
    p50: percentile(50),
    p90: percentile(90),
    p99: percentile(99),
    failed: Number(failed ?? 0) + (broken ? broken.slice(1).reduce((sum, count) => sum + Number(count), 0) : 0),
  };
}

/**
 * A fixed number of requests per second, sent when they are due and not when the one before is answered, so that a
 * stall is seen by all who would have waited (no coordinated omission): latency in milliseconds from the due time.
 */
export async function atRate(url, cookie, perSecond, seconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const headers = { Accept: 'text/html', ...(cookie ? { Cookie: cookie } : {}) };
  const latencies = [];
  let failed = 0;
  let sent = 0;
  const total = Math.floor(perSecond * seconds);
  const answers = [];
  const began = performance.now();
  const request = (due) =>
    new Promise((done) => {
      const asked = get(url, { agent, headers, timeout: 10_000 }, (answer) => {
        answer.resume();
        answer.once('end', () => {
          latencies.push(performance.now() - due);
          if (answer.statusCode !== 200) failed += 1;
          done();
        });
        answer.once('error', () => { failed += 1; done(); });
      });
      asked.once('timeout', () => asked.destroy(new Error('timeout')));
      asked.once('error', () => { failed += 1; done(); });
    });
  while (sent < total) {
    const now = performance.now();
    while (sent < total && began + (sent * 1000) / perSecond <= now) {
      answers.push(request(began + (sent * 1000) / perSecond));
      sent += 1;
    }
    await new Promise((done) => setTimeout(done, 1));
  }
  await Promise.all(answers);
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const percentile = (percent) => latencies[Math.min(latencies.length - 1, Math.ceil((latencies.length * percent) / 100) - 1)];
  return { perSecond: (latencies.length * 1000) / (performance.now() - began), p50: percentile(50), p90: percentile(90), p99: percentile(99), failed };
}
