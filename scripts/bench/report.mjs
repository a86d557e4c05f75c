// One table for people and one JSON file for programs, with the budgets from the plan of the house.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';

const round = (value) => (value >= 100 ? Math.round(value) : value >= 10 ? Math.round(value * 10) / 10 : Math.round(value * 100) / 100);
const shown = (value) => (typeof value === 'number' ? round(value).toLocaleString('en-GB') : (value ?? '–'));
const limit = (budget) => (budget.most !== undefined ? `≤ ${shown(budget.most)}` : `≥ ${shown(budget.least)}`);

export class Report {
  #rows = [];
  #notes = [];

  /**
   * A measured value; budget is { most } or { least } in the same unit, or nothing; latency, where the value is a rate,
   * is { p50, p90, p99 } in milliseconds.
   */
  add(what, value, unit, budget, latency) {
    const within = budget && (budget.most !== undefined ? value <= budget.most : value >= budget.least);
    const row = { what, value: round(value), unit };
    if (latency) row.latency_ms = { p50: round(latency.p50), p90: round(latency.p90), p99: round(latency.p99) };
    if (budget) Object.assign(row, { budget, within });
    this.#rows.push(row);
    const judged = budget ? ` (${limit(budget)}: ${within ? 'ok' : 'over'})` : '';
    console.log(`  ${what}: ${shown(value)} ${unit}${latency ? `, p99 ${shown(latency.p99)} ms` : ''}${judged}`);
  }

  /** Something that could not be measured, and why. */
  missing(what, reason) {
    this.#notes.push({ what, reason });
    console.log(`  ${what}: not measured, ${reason}`);
  }

  print() {
    const latency = (row, name) => (row.latency_ms ? shown(row.latency_ms[name]) : '');
    const lines = this.#rows.map((row) => [
      row.what,
      shown(row.value),
      row.unit,
      latency(row, 'p50'),
      latency(row, 'p90'),
      latency(row, 'p99'),
      row.budget ? limit(row.budget) : '',
      row.budget ? (row.within ? 'ok' : 'OVER') : '',
    ]);
    const head = ['what', 'value', 'unit', 'p50 ms', 'p90 ms', 'p99 ms', 'budget', ''];
    const toTheRight = [1, 3, 4, 5, 6];
    const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column].length)));
    const line = (cells) =>
      cells.map((cell, column) => (toTheRight.includes(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  ').trimEnd();
    console.log(`\n${line(head)}\n${widths.map((width) => '─'.repeat(width)).join('  ')}`);
    for (const cells of lines) console.log(line(cells));
    for (const { what, reason } of this.#notes) console.log(`${what}: not measured, ${reason}`);
    const judged = this.#rows.filter((row) => row.budget);
    console.log(`\n${judged.filter((row) => row.within).length} of ${judged.length} budgets kept.`);
  }

  write(path) {
    const ask = (...words) => {
      try {
        return execFileSync(words[0], words.slice(1), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
      } catch {
        return undefined;
      }
    };
    const machine = { processor: cpus()[0]?.model, cores: cpus().length, memory_gb: Math.round(totalmem() / 1e9) };
    const commit = ask('git', 'rev-parse', '--short=12', 'HEAD');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      `${JSON.stringify({ measured_at: new Date().toISOString(), commit, machine, results: this.#rows, not_measured: this.#notes }, null, 2)}\n`,
    );
  }
}
