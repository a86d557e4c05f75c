// Adds up what the test runners wrote down and says it in one closing line. Ends with 1 unless all parts ran and passed.
// Usage: node count_results.mjs FOLDER [FAILED PART…]
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...failedParts] = process.argv.slice(2);
const read = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');

/** nextest: the attributes of the outermost element of its JUnit report. */
function rust() {
  const outermost = /<testsuites\b[^>]*>/.exec(read('rust.xml'))?.[0];
  if (!outermost) return undefined;
  const count = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(outermost)?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  const skipped = [...read('rust.xml').matchAll(/<skipped\b/g)].length;
  return { passed: count('tests') - failed - skipped, failed, skipped };
}

/** rustdoc: one line per crate, "test result: ok. 3 passed; 0 failed; 1 ignored; …". */
function examples() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [...read('doc.txt').matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/gm)];
  for (const [, passed, failed, ignored] of lines) {
    total.passed += Number(passed);
    total.failed += Number(failed);
    total.skipped += Number(ignored);
  }
  return lines.length > 0 ? total : undefined;
}

/** Playwright: the statistics of its JSON report. A test that passed only on a second try counts as failed. */
function journeys() {
  const text = read('end2end.json');
  if (!text) return undefined;
  const { expected, unexpected, flaky, skipped } = JSON.parse(text).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

const parts = { Rust: rust(), 'documentation examples': examples(), journeys: journeys() };
const total = { passed: 0, failed: 0, skipped: 0 };
const said = [];
const missing = [];
for (const [name, counts] of Object.entries(parts)) {
  if (!counts) {
    missing.push(name);
    continue;
  }
  for (const key of Object.keys(total)) total[key] += counts[key];
  said.push(`${name} ${counts.passed}/${counts.passed + counts.failed}`);
}
// A runner that ended badly without a failed test (a crash, a build error) is a failure all the same.
const unexplained = failedParts.length > 0 && total.failed === 0;
if (missing.length > 0) console.log(`Did not run: ${missing.join(', ')}.`);
if (failedParts.length > 0) console.log(`Failed: ${failedParts.join(', ')}.`);
console.log(
  `${total.passed} passed, ${total.failed + (unexplained ? failedParts.length : 0)} failed, ${total.skipped} skipped (${said.join(', ')})`,
);
process.exit(failedParts.length > 0 || missing.length > 0 || total.failed > 0 ? 1 : 0);
