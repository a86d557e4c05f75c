//! Every language's dates, numbers, money, lists, times and order of names are those of ICU, which Node carries: 500 values of
//! each kind for each language, the same ones every time.

use domain::{Currency, Date, Instant, Moment, Money};
use language::{DateStyle, Language, Words};
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::{Command, Stdio};

/// Values of each kind.
const COUNT: usize = 500;

/// Numbers that are the same in every run (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: i64) -> i64 {
        i64::try_from(self.next() % u64::try_from(limit).unwrap()).unwrap()
    }

    /// As many small as large ones, of either sign.
    fn any(&mut self) -> i64 {
        let digits = u32::try_from(1 + self.below(12)).unwrap();
        let limit = 10_i64.pow(digits);
        let number = self.below(limit);
        if self.below(4) == 0 { -number } else { number }
    }

    fn of<T: Copy>(&mut self, values: &[T]) -> T {
        values[usize::try_from(self.below(i64::try_from(values.len()).unwrap())).unwrap()]
    }
}

fn locale(language: Language) -> &'static str {
    match language {
        Language::English | Language::Pseudo => "en-GB",
        Language::Dutch => "nl-NL",
        Language::German => "de-DE",
        Language::French => "fr-FR",
        Language::Arabic => "ar",
    }
}

/// What Node finds different, and how many it compared of each kind.
fn differences(values: &[Value]) -> (Vec<String>, Value) {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/intl.mjs");
    let mut node = Command::new("node")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node is needed to compare with ICU; scripts/setup looks for it");
    let mut input = node.stdin.take().unwrap();
    let lines: String = values.iter().map(|value| format!("{value}\n")).collect();
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()).unwrap());
    let output = node.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success(), "intl.mjs failed");
    let mut found: Vec<String> = String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect();
    let counted: Value = serde_json::from_str(&found.pop().unwrap()).unwrap();
    (found, counted["counted"].clone())
}

fn values(language: Language) -> Vec<Value> {
    let words = Words::of(language);
    let numbers = &mut Numbers(1);
    let mut all = Vec::new();
    let mut add = |kind: &str, value: Value, text: Value| {
        all.push(json!({ "locale": locale(language), "kind": kind, "value": value, "text": text }));
    };
    for at in 0..COUNT {
        // From 1000 on: years before that are written with fewer digits than ISO 8601 wants from this test.
        let date = Date::from_days(i32::try_from(-354_285 + numbers.below(3_287_181)).unwrap());
        add("date", json!(date.to_string()), json!(words.date(date)));
        add("date long", json!(date.to_string()), json!(words.date_in(date, DateStyle::Long)));
        let at_instant = Instant(numbers.below(4_102_444_800) * 1_000_000);
        let moment = Moment { at: at_instant, offset: 0 };
        add("time", json!(at_instant.to_string()), json!(words.time(moment)));
        add("moment", json!(at_instant.to_string()), json!(words.moment(moment)));

        let number = if at < 120 { i64::try_from(at).unwrap() } else { numbers.any() };
        add("number", json!(number.to_string()), json!(words.number(number)));
        let decimal = format!("{}.{}", numbers.any(), numbers.below(10_000));
        add("decimal", json!(decimal), json!(words.decimal(&decimal, 0)));
        let rate = format!("{}.{}", numbers.below(101), numbers.of(&[0, 5, 25, 75, 9]));
        add("percent", json!(rate), json!(words.percent(&rate)));

        let code = numbers.of(&CURRENCIES);
        let currency: Currency = code.parse().unwrap();
        let money = Money::new(numbers.any(), currency);
        let value = json!({ "amount": money.to_decimal(), "currency": code, "digits": currency.digits() });
        add("money", value, json!(words.money(money)));

        let names: Vec<&str> = (0..numbers.below(7)).map(|_| numbers.of(&NAMES)).collect();
        add("list", json!(names), json!(words.list(&names)));

        let name = |numbers: &mut Numbers| -> String {
            let alphabet = numbers.of(&ALPHABETS);
            let letters: Vec<char> = alphabet.chars().collect();
            (0..=numbers.below(4)).map(|_| numbers.of(&letters)).collect()
        };
        let (one, other) = (name(numbers), name(numbers));
        let order = words.compare(&one, &other) as i8;
        add("order", json!({ "one": one, "other": other }), json!(order));

        let count = numbers.below(400);
        let (unit, seconds) = numbers.of(&[("second", 1), ("minute", 60), ("hour", 3600), ("day", 86_400)]);
        let fits = match unit {
            "second" => 1 + count % 89,
            "minute" => 2 + count % 88,
            "hour" => 2 + count % 46,
            _ => 3 + count,
        };
        let span = u64::try_from(fits * seconds).unwrap();
        add("duration", json!({ "count": fits, "unit": unit }), json!(words.duration(span)));

        let now = Instant(1_700_000_000_000_000);
        let (unit, seconds, limit) = numbers.of(&[
            ("minute", 60, 59),
            ("hour", 3600, 23),
            ("day", 86_400, 59),
            ("month", 2_592_000, 22),
            ("year", 31_536_000, 90),
        ]);
        let least = if unit == "month" || unit == "year" { 2 } else { 1 };
        let count = (least + numbers.below(limit - least + 1)) * numbers.of(&[1, -1]);
        let text = words.since(now.plus_seconds(count * seconds), now);
        add("relative", json!({ "count": count, "unit": unit }), json!(text));

        let (unit, bytes) =
            numbers.of(&[("byte", 1_u64), ("kilobyte", 1_000), ("megabyte", 1_000_000), ("gigabyte", 1_000_000_000)]);
        let count = u64::try_from(1 + numbers.below(998)).unwrap();
        add("size", json!({ "count": count, "unit": unit }), json!(words.size(count * bytes)));
        let country = numbers.of(&COUNTRIES);
        add("country", json!(country), json!(words.country(country)));
    }
    all
}

const CURRENCIES: [&str; 24] = [
    "EUR", "USD", "GBP", "CHF", "JPY", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "KWD", "BHD", "TND", "AED", "SAR",
    "EGP", "MAD", "CAD", "AUD", "CLP", "KRW", "INR", "XOF",
];
const COUNTRIES: [&str; 12] = ["NL", "DE", "BE", "FR", "GB", "US", "AE", "EG", "CH", "AT", "CN", "ZA"];
const NAMES: [&str; 6] = ["Anna", "Berg & Sohn", "Café", "Zoë", "أحمد", "42"];
const ALPHABETS: [&str; 4] = [
    "aáàâäåAÁÄbBcçCdeéèêëEÉfghiíîïjklmnñoóòôöøOÖprsßtuúùûüUÜvwxyýÿzæœŒłđ",
    "abc ABC-',.&0123456789 ()/+é",
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي",
    "ابتث abcÀ 123",
];

#[test]
fn everything_is_written_as_icu_writes_it() {
    let all: Vec<Value> = Language::SHIPPED.into_iter().flat_map(values).collect();
    let (found, counted) = differences(&all);
    for (kind, count) in counted.as_object().unwrap() {
        assert_eq!(count, COUNT, "{kind}");
    }
    assert_eq!(counted.as_object().unwrap().len(), Language::SHIPPED.len() * 14);
    let shown: Vec<_> = found.iter().take(40).cloned().collect();
    assert!(found.is_empty(), "{} of {} differ:\n{}", found.len(), all.len(), shown.join("\n"));
}
