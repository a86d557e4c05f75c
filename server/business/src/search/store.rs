//! SQL of the search. Every statement has the customer in its where clause, and on SQLite also in every word of the index.

use super::words;
use crate::Result;
use crate::db::{Conn, args, statements};
use domain::{CustomerId, SearchKind};
use serde_json::json;
use uuid::Uuid;

statements! {
    PUT_ENTRY = sqlite
        "insert into search_entry (customer_id, object_id, kind, number_key, words) values ($1, $2, $3, $4, $5)
         on conflict (customer_id, object_id) do update
         set kind = excluded.kind, number_key = excluded.number_key, words = excluded.words"
    postgres
        "insert into search_entry (customer_id, object_id, kind, number_key, words)
         values ($1, $2, $3, $4, cast(cast($5 as text) as tsvector))
         on conflict (customer_id, object_id) do update
         set kind = excluded.kind, number_key = excluded.number_key, words = excluded.words";
    // $2 is an array of pairs: a word, and the same backwards.
    LEARN = sqlite
        "insert into search_word (customer_id, word, backwards)
         select $1, value ->> 0, value ->> 1 from json_each($2) where true
         on conflict (customer_id, word) do nothing"
    postgres
        "insert into search_word (customer_id, word, backwards)
         select $1, pair ->> 0, pair ->> 1 from jsonb_array_elements(cast(cast($2 as text) as jsonb)) pair
         on conflict (customer_id, word) do nothing";

    // $2 array of kinds; numbers from $3 on and before $4; the shortest first, which is the very number if there is one.
    BY_NUMBER = sqlite
        "select object_id, kind, number_key from search_entry
         where customer_id = $1 and kind in (select value from json_each($2)) and number_key >= $3 and number_key < $4
         order by number_key, object_id limit $5"
    postgres
        "select object_id, kind, number_key from search_entry
         where customer_id = $1 and number_key >= $3 and number_key < $4
           and kind = any (array(select jsonb_array_elements_text(cast(cast($2 as text) as jsonb))))
         order by number_key, object_id limit $5";
    // $3 in the language of each engine, see `pattern`. The order of the index is the order of arrival: it is walked
    // until there are enough, and nothing is sorted.
    BY_WORDS = sqlite
        "select entry.object_id, entry.kind, entry.number_key
         from search_text cross join search_entry entry on entry.row_number = search_text.rowid
         where search_text match $3 and entry.customer_id = $1 and entry.kind in (select value from json_each($2))
         order by search_text.rowid desc limit $4"
    postgres
        "select object_id, kind, number_key from search_entry
         where customer_id = $1 and words @@ cast(cast($3 as text) as tsquery)
           and kind = any (array(select jsonb_array_elements_text(cast(cast($2 as text) as jsonb))))
         order by object_id desc limit $4";

    // Words with this beginning, or backwards with that one.
    LIKE_WORDS = "select word from (select word from search_word where customer_id = $1 and word >= $2 and word < $3
                                    order by word limit $6) beginning
                  union
                  select word from (select word from search_word where customer_id = $1 and backwards >= $4 and backwards < $5
                                    order by backwards limit $6) ending";
    HAS_WORD = "select 1 from search_word where customer_id = $1 and word >= $2 and word < $3 limit 1";

    RULE_VERSION = "select rule_version from search_complete where kind = $1";
    SET_COMPLETE = "insert into search_complete (kind, rule_version) values ($1, $2)
                    on conflict (kind) do update set rule_version = excluded.rule_version";
}

/// Most words that are compared with a mistyped one, from either of its ends.
const ALIKE_LIMIT: i64 = 2_000;

/// What is greater than every text that begins with this one.
fn after(beginning: &str) -> String {
    format!("{beginning}{}", char::MAX)
}

fn backwards(word: &str) -> String {
    word.chars().rev().collect()
}

/// Puts a thing into the index, or its new words in the place of the old ones.
pub(super) async fn put_entry(
    conn: &mut Conn,
    customer: CustomerId,
    kind: SearchKind,
    object: Uuid,
    number_key: &str,
    words: &[String],
) -> Result<()> {
    conn.execute(&PUT_ENTRY, args![customer, object, kind.name(), number_key, words.join(" ")]).await.map(|_| ())
}

/// Remembers words that may be meant by mistyped ones.
pub(super) async fn learn(conn: &mut Conn, customer: CustomerId, words: &[&String]) -> Result<()> {
    let pairs: Vec<_> = words.iter().map(|word| json!([word, backwards(word)])).collect();
    conn.execute(&LEARN, args![customer, json!(pairs).to_string()]).await.map(|_| ())
}

/// A thing that was found.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Found {
    pub(super) object_id: Uuid,
    pub(super) kind: String,
    pub(super) number_key: String,
}

/// Things of these kinds whose number begins like this.
pub(super) async fn by_number(
    conn: &mut Conn,
    customer: CustomerId,
    kinds: &[SearchKind],
    number_key: &str,
    limit: i64,
) -> Result<Vec<Found>> {
    let values = args![customer, names(kinds), number_key, after(number_key), limit];
    conn.fetch_all(&BY_NUMBER, values).await
}

/// Things of these kinds that have, for each of the alternatives, a word that begins with one of them; what arrived last
/// comes first.
pub(super) async fn by_words(
    conn: &mut Conn,
    customer: CustomerId,
    kinds: &[SearchKind],
    alternatives: &[Vec<String>],
    limit: i64,
) -> Result<Vec<Found>> {
    let pattern = pattern(conn.engine(), customer, alternatives);
    conn.fetch_all(&BY_WORDS, args![customer, names(kinds), pattern, limit]).await
}

fn names(kinds: &[SearchKind]) -> String {
    json!(kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>()).to_string()
}

/// The alternatives in the language of FTS5 or of tsquery. Words have nothing but letters and digits and stand in quotes,
/// so that none of them is an operator. A single letter is a word; whoever types on has two.
fn pattern(engine: crate::db::Engine, customer: CustomerId, alternatives: &[Vec<String>]) -> String {
    use crate::db::Engine::{Postgres, Sqlite};
    let key: String = customer.0.as_bytes()[11..].iter().map(|byte| format!("{byte:02x}")).collect();
    let word = |word: &String| match (engine, word.chars().nth(1).is_some()) {
        (Sqlite, true) => format!("\"{key}{word}\"*"),
        (Sqlite, false) => format!("\"{key}{word}\""),
        (Postgres, true) => format!("'{word}':*"),
        (Postgres, false) => format!("'{word}'"),
    };
    let (or, and) = match engine {
        Sqlite => (" OR ", " AND "),
        Postgres => (" | ", " & "),
    };
    let groups = alternatives.iter().map(|words| format!("({})", words.iter().map(word).collect::<Vec<_>>().join(or)));
    groups.collect::<Vec<_>>().join(and)
}

/// Has this customer a word that begins like this?
pub(super) async fn has_word(conn: &mut Conn, customer: CustomerId, beginning: &str) -> Result<bool> {
    let row: Option<(i32,)> = conn.fetch_optional(&HAS_WORD, args![customer, beginning, after(beginning)]).await?;
    Ok(row.is_some())
}

/// This customer's words with this beginning, or backwards with that one.
pub(super) async fn alike(conn: &mut Conn, customer: CustomerId, head: &str, tail: &str) -> Result<Vec<String>> {
    let values = args![customer, head, after(head), tail, after(tail), ALIKE_LIMIT];
    let rows: Vec<(String,)> = conn.fetch_all(&LIKE_WORDS, values).await?;
    Ok(rows.into_iter().map(|(word,)| word).collect())
}

/// By which version of the rule all things of this kind are in the index; `None` when not all are.
pub(super) async fn rule_version(conn: &mut Conn, kind: SearchKind) -> Result<Option<i64>> {
    let row: Option<(i64,)> = conn.fetch_optional(&RULE_VERSION, args![kind.name()]).await?;
    Ok(row.map(|(version,)| version))
}

/// All things of this kind are in the index now.
pub(super) async fn set_complete(conn: &mut Conn, kind: SearchKind) -> Result<()> {
    conn.execute(&SET_COMPLETE, args![kind.name(), words::RULE_VERSION]).await.map(|_| ())
}

/// Each question with values, and an index that answers it, for the test that looks at plans.
#[cfg(test)]
pub(super) fn questions(
    engine: crate::db::Engine,
    customer: CustomerId,
) -> Vec<(crate::db::Statement, Vec<crate::db::Value>, &'static str)> {
    let is_sqlite = engine == crate::db::Engine::Sqlite;
    let words = pattern(engine, customer, &[vec!["delivery".to_owned()], vec!["dep".to_owned()]]);
    let kinds = names(&SearchKind::ALL);
    vec![
        (BY_NUMBER, args![customer, &kinds, "b1", after("b1"), 10_i64], "search_entry_by_number"),
        (
            BY_WORDS,
            args![customer, &kinds, words, 10_i64],
            if is_sqlite { "search_text VIRTUAL TABLE INDEX" } else { "search_entry_pkey" },
        ),
        (HAS_WORD, args![customer, "dep", after("dep")], if is_sqlite { "PRIMARY KEY" } else { "search_word" }),
        (
            LIKE_WORDS,
            args![customer, "dep", after("dep"), "tnem", after("tnem"), 10_i64],
            if is_sqlite { "search_word_by_end" } else { "search_word" },
        ),
    ]
}
