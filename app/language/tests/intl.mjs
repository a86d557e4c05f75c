// Compares what the portal writes with what this Node's Intl (ICU, the Unicode CLDR) writes. Reads a line of JSON for each
// value, { locale, kind, value, text }, and prints one for each that differs.
import { createInterface } from 'node:readline';

const options = (more) => ({ numberingSystem: 'latn', timeZone: 'UTC', ...more });
const kept = new Map();
const once = (key, make) => kept.get(key) ?? kept.set(key, make()).get(key);
const date = (locale, more) => (value) =>
  once(`${locale} ${JSON.stringify(more)}`, () => new Intl.DateTimeFormat(locale, options(more))).format(new Date(value));
const number = (locale, more) => once(`${locale} ${JSON.stringify(more)}`, () => new Intl.NumberFormat(locale, options(more)));
const relative = (locale, numeric) =>
  once(`${locale} ${numeric}`, () => new Intl.RelativeTimeFormat(locale, { numberingSystem: 'latn', numeric }));

const KINDS = {
  date: (locale, value) => date(locale, { dateStyle: 'medium' })(value),
  'date long': (locale, value) => date(locale, { dateStyle: 'long' })(value),
  time: (locale, value) => date(locale, { timeStyle: 'short' })(value),
  moment: (locale, value) => date(locale, { dateStyle: 'medium', timeStyle: 'short' })(value),
  zoned: (locale, { at, zone }) => date(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone })(at),
  number: (locale, value) => number(locale, {}).format(BigInt(value)),
  decimal: (locale, value) => number(locale, { maximumFractionDigits: 20 }).format(value),
  percent: (locale, value) => number(locale, { style: 'percent', maximumFractionDigits: 2 }).format(`${value}e-2`),
  // The digits are those of ISO 4217; the CLDR drops them for some currencies that hardly use them.
  money: (locale, { amount, currency, digits }) =>
    number(locale, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount),
  list: (locale, value) => once(`${locale} list`, () => new Intl.ListFormat(locale)).format(value),
  plural: (locale, value) => once(`${locale} plural`, () => new Intl.PluralRules(locale)).select(Number(value)),
  // The day after tomorrow, which some languages have a word for, is in two days here.
  relative: (locale, { count, unit }) => relative(locale, unit === 'day' && Math.abs(count) < 2 ? 'auto' : 'always').format(count, unit),
  duration: (locale, { count, unit }) => number(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  size: (locale, { count, unit }) =>
    number(locale, { style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits: 1 }).format(count),
  order: (locale, { one, other }) => Math.sign(once(`${locale} order`, () => new Intl.Collator(locale)).compare(one, other)),
  country: (locale, value) => once(`${locale} country`, () => new Intl.DisplayNames(locale, { type: 'region' })).of(value),
};

const counted = {};
for await (const line of createInterface({ input: process.stdin })) {
  const { locale, kind, value, text } = JSON.parse(line);
  const expected = KINDS[kind](locale, value);
  counted[`${locale} ${kind}`] = (counted[`${locale} ${kind}`] ?? 0) + 1;
  if (expected !== text) console.log(JSON.stringify({ locale, kind, value, expected, found: text }));
}
console.log(JSON.stringify({ counted }));
