// Writes app/language/formats/*.ftl: how each language writes dates, numbers, money, lists, times ago and countries, as the
// Unicode CLDR says, read out of this Node's own ICU. Run it again when a language is added or the CLDR has changed.
// Usage: node scripts/locale_formats.mjs
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../app/language/formats');
// The language as the portal knows it, and the locale whose customs it follows.
const LOCALES = { en: 'en-GB', nl: 'nl-NL', de: 'de-DE', fr: 'fr-FR', ar: 'ar' };
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];
// Where Arabic would otherwise choose by region: the digits of the CLDR's default for the language alone.
const options = (more) => ({ numberingSystem: 'latn', timeZone: 'UTC', ...more });

/** Text as Fluent takes it anywhere: what is not plainly visible, or means something to Fluent, as an escaped literal. */
const literal = (text) =>
  text.replace(/[^\p{L}\p{M}\p{N}.,:;!?/%()'’·€$£+\- ]+|^ +| +$/gu, (odd) =>
    `{ "${[...odd].map((c) => (/[\x21-\x7e]/.test(c) && c !== '"' && c !== '\\' ? c : `\\U${c.codePointAt(0).toString(16).padStart(6, '0').toUpperCase()}`)).join('')}" }`,
  );
const argument = (name) => `{ $${name} }`;
/** A blank has to be escaped only where Fluent would trim it. */
const trimmed = (text) => text.replaceAll(/(?<!^)\{ "\\U000020" \}(?!$)/g, ' ');
const pattern = (parts, name) =>
  trimmed(parts.map((part) => (name(part) ? argument(name(part)) : literal(part.value))).join(''));

function sampleOf(locale) {
  const rules = new Intl.PluralRules(locale);
  const numbers = [...Array(200).keys(), 1_000_000];
  return Object.fromEntries(
    CATEGORIES.map((category) => [category, numbers.find((number) => rules.select(number) === category)]).filter(
      ([, number]) => number !== undefined,
    ),
  );
}

/** A message that depends on a count. */
function plural(locale, parts, isCount) {
  const samples = sampleOf(locale);
  const variant = (category) => {
    // A leading or trailing blank belongs to the text here.
    const text = pattern(parts(samples[category]), (part) => isCount(part) && 'count');
    return `\n    ${category === 'other' ? '*' : ''}[${category}] ${text}`;
  };
  const joined = (text) => text.replaceAll(/\{ \$count \}(\{ \$count \})+/g, '{ $count }');
  return `{ $count ->${Object.keys(samples).map((category) => joined(variant(category))).join('')}\n }`;
}

const isDigits = (part) => part.type === 'integer' || part.type === 'group';

function formats(language, locale) {
  const lines = [];
  const say = (key, text) => lines.push(`${key} = ${text}`);
  const date = new Date('2001-02-03T04:05:00Z');
  const parts = (more) => new Intl.DateTimeFormat(locale, options(more)).formatToParts(date);
  const name = (month, style) => {
    const format = new Intl.DateTimeFormat(locale, options({ day: 'numeric', month: style, year: 'numeric' }));
    return format.formatToParts(new Date(Date.UTC(2001, month, 3))).find(({ type }) => type === 'month').value;
  };
  const family = (key, names) => lines.push(`${key} =`, ...names.map((text, at) => `    .code-${at + 1} = ${literal(text)}`));
  for (const style of ['short', 'long']) family(`month-${style}`, [...Array(12).keys()].map((month) => name(month, style)));
  const weekday = new Intl.DateTimeFormat(locale, options({ weekday: 'long' }));
  family('weekday', [...Array(7).keys()].map((day) => weekday.format(new Date(Date.UTC(2001, 0, 1 + day)))));
  const field = ({ type, value }) => {
    if (type === 'day') return value === '3' ? 'day' : 'day2';
    if (type === 'month' && value === '2') return 'month';
    if (type === 'month' && value === '02') return 'month2';
    if (type === 'month') return value === name(1, 'long') ? 'month-long' : 'month-short';
    if (type === 'year') return 'year';
    if (type === 'hour') return { '04': 'hour24-2', 4: 'hour12' }[value];
    if (type === 'minute') return 'minute';
    if (type === 'dayPeriod') return 'period';
    return undefined;
  };
  say('date-medium', pattern(parts({ dateStyle: 'medium' }), field));
  say('date-long', pattern(parts({ dateStyle: 'long' }), field));
  say('clock-time', pattern(parts({ timeStyle: 'short' }), field));
  const both = new Intl.DateTimeFormat(locale, options({ dateStyle: 'medium', timeStyle: 'short' })).format(date);
  const medium = new Intl.DateTimeFormat(locale, options({ dateStyle: 'medium' })).format(date);
  const time = new Intl.DateTimeFormat(locale, options({ timeStyle: 'short' })).format(date);
  if (!both.startsWith(medium) || !both.endsWith(time)) throw new Error(`${locale} writes date and time in another order: ${both}`);
  say('date-and-time', `${argument('date')}${literal(both.slice(medium.length, both.length - time.length))}${argument('time')}`.replace('{ "\\U000020" }', ' '));
  const period = (hour) =>
    new Intl.DateTimeFormat(locale, options({ hour: 'numeric', hour12: true })).formatToParts(new Date(Date.UTC(2001, 0, 1, hour))).find(({ type }) => type === 'dayPeriod').value;
  say('period-morning', literal(period(4)));
  say('period-afternoon', literal(period(16)));

  const number = new Intl.NumberFormat(locale, options({ minimumFractionDigits: 1 })).formatToParts(-1234567.5);
  for (const [key, type] of [['number-group', 'group'], ['number-decimal', 'decimal']]) {
    say(key, literal(number.find((part) => part.type === type).value));
  }
  const amount = (part) => ['integer', 'group', 'decimal', 'fraction'].includes(part.type) && 'amount';
  const once = (text) => text.replaceAll(/(\{ \$amount \})+/g, '{ $amount }');
  say('number-negative', once(pattern(number, amount)));
  const money = (value) =>
    once(
      pattern(
        new Intl.NumberFormat(locale, options({ style: 'currency', currency: 'EUR' })).formatToParts(value),
        (part) => amount(part) || (part.type === 'currency' && 'symbol'),
      ),
    );
  say('money-positive', money(1234.5));
  say('money-negative', money(-1234.5));
  say('percent', once(pattern(new Intl.NumberFormat(locale, options({ style: 'percent' })).formatToParts(0.19), amount)).replaceAll('$amount', '$number'));
  // A mark of direction at its end belongs to the sign.
  const symbolOf = (parts) => {
    const at = parts.findIndex(({ type }) => type === 'currency');
    return parts[at].value + (at === parts.length - 2 && /^[\u200e\u200f]+$/.test(parts[at + 1].value) ? parts[at + 1].value : '');
  };
  const symbols = Intl.supportedValuesOf('currency')
    .map((code) => [code, symbolOf(new Intl.NumberFormat(locale, options({ style: 'currency', currency: code })).formatToParts(1))])
    .filter(([code, symbol]) => symbol !== code);
  lines.push('currency-symbol =', ...symbols.map(([code, symbol]) => `    .${code} = ${literal(symbol)}`));

  const list = new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' });
  const join = (items, first, second) => pattern(list.formatToParts(items), ({ type, value }) => type === 'element' && { [first]: 'first', [second]: 'second' }[value]);
  say('list-two', join(['A', 'B'], 'A', 'B'));
  const four = list.formatToParts(['A', 'B', 'C', 'D']).filter(({ type }) => type === 'literal');
  const between = (at) => trimmed(`${argument('first')}${literal(four[at].value)}${argument('second')}`);
  say('list-start', between(0));
  say('list-middle', between(1));
  say('list-end', between(2));

  const always = new Intl.RelativeTimeFormat(locale, { numeric: 'always', ...options() });
  const auto = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', ...options() });
  say('relative-now', literal(auto.format(0, 'second')));
  for (const [key, days] of [['yesterday', -1], ['today', 0], ['tomorrow', 1]]) say(`relative-${key}`, literal(auto.format(days, 'day')));
  for (const unit of ['minute', 'hour', 'day', 'month', 'year']) {
    say(`relative-${unit}-ahead`, plural(locale, (count) => always.formatToParts(count, unit), isDigits));
    say(`relative-${unit}-ago`, plural(locale, (count) => always.formatToParts(-count, unit), isDigits));
  }
  const unitParts = (unit, unitDisplay) => (count) =>
    new Intl.NumberFormat(locale, options({ style: 'unit', unit, unitDisplay })).formatToParts(count);
  for (const unit of ['second', 'minute', 'hour', 'day']) say(`duration-${unit}`, plural(locale, unitParts(unit, 'long'), isDigits));
  say('size-byte', plural(locale, unitParts('byte', 'long'), isDigits));
  for (const unit of ['kilobyte', 'megabyte', 'gigabyte']) {
    say(`size-${unit}`, once(pattern(unitParts(unit, 'short')(5), amount)).replaceAll('$amount', '$number'));
  }
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  // Codes of ISO 3166-1, not those that stand for groups, tests and the unknown.
  const not = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA']);
  const countries = letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => !not.has(code) && new Intl.Locale(`und-${code}`).maximize().region === code)
    .map((code) => [code, names.of(code)])
    .filter(([code, country]) => country && country !== code);
  lines.push('country =', ...countries.map(([code, country]) => `    .${code} = ${literal(country)}`));
  return `# How ${locale} writes dates, numbers, money, lists and times. Made by scripts/locale_formats.mjs from the Unicode CLDR
# ${process.versions.cldr} (ICU ${process.versions.icu}; Unicode License v3); do not edit by hand.
${lines.join('\n')}
`;
}

/**
 * The order of the letters, digits and signs of our languages: a line for each that differs as a letter, in it a tab between
 * those that differ by an accent, and those that differ by case side by side. A line `= c letters` says that a character
 * stands for several.
 */
function order() {
  const root = new Intl.Collator('en');
  const base = new Intl.Collator('en', { sensitivity: 'base' });
  const accent = new Intl.Collator('en', { sensitivity: 'accent' });
  const range = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
  const all = [...range(0x20, 0x7e), ...range(0xa0, 0x17f), ...range(0x218, 0x21b), ...'ẞ‐‑–—‘’‚“”„†‡•…‰‹›€№™', ...range(0x60c, 0x60c), ...range(0x61b, 0x61b), ...range(0x61f, 0x61f), ...range(0x621, 0x63a), ...range(0x641, 0x64a), ...range(0x660, 0x669)];
  const plain = [...'abcdefghijklmnopqrstuvwxyz'];
  const pairs = plain.flatMap((a) => plain.map((b) => a + b));
  const stands = all.map((c) => [c, pairs.find((pair) => base.compare(c, pair) === 0)]).filter(([, pair]) => pair);
  const single = all.filter((c) => !stands.some(([known]) => known === c) && root.compare(c, '') !== 0).sort(root.compare);
  let text = '';
  single.forEach((c, at) => {
    const before = single[at - 1];
    if (before !== undefined) text += base.compare(before, c) !== 0 ? '\n' : accent.compare(before, c) !== 0 ? '\t' : '';
    text += c;
  });
  return `${text}\n${stands.map(([c, pair]) => `= ${c} ${pair}`).join('\n')}\n`;
}

writeFileSync(join(FOLDER, 'order.txt'), order());
for (const [language, locale] of Object.entries(LOCALES)) writeFileSync(join(FOLDER, `${language}.ftl`), formats(language, locale));
