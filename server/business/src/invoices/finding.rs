//! What the search knows of invoices, and how it shows those it found.

use super::store;
use crate::db::Conn;
use crate::search::{self, Entry, Learned};
use crate::{Result, Within};
use domain::{CustomerId, Date, FoundObject, InvoiceSummary, SearchHit, SearchKind};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Words before and after the sought one in an excerpt.
const AROUND: (usize, usize) = (3, 6);
/// Longest excerpt, in characters.
const EXCERPT_LIMIT: usize = 120;

/// Puts an invoice into the index: found by number, seller, references and lines.
///
/// # Errors
/// The database refuses.
pub(super) async fn put(
    conn: &mut Conn,
    customer: CustomerId,
    invoice: Uuid,
    [number, seller, text]: [&str; 3],
    learned: &mut Learned,
) -> Result<()> {
    // The searched text begins with the number, but that of a file without data is cut as a file's name is.
    let entry = Entry { kind: SearchKind::Invoice, object: invoice, number, texts: &[number, seller, text] };
    search::put(conn, customer, &entry, learned).await
}

/// Puts the next invoices, by id, into the index; says which was the last, if there may be more, and how many there were.
///
/// # Errors
/// The database refuses.
pub(crate) async fn index(
    conn: &mut Conn,
    customer: CustomerId,
    after: Option<Uuid>,
    only_missing: bool,
    limit: usize,
    learned: &mut Learned,
) -> Result<(Option<Uuid>, u64)> {
    // A version that arrives meanwhile waits, or is seen.
    store::lock(conn, customer).await?;
    let rows = store::to_index(conn, customer, after, only_missing, limit).await?;
    for row in &rows {
        put(conn, customer, row.id, [&row.number, &row.seller_name, &row.text], learned).await?;
    }
    let last = rows.last().filter(|_| rows.len() == limit).map(|row| row.id);
    Ok((last, rows.len() as u64))
}

/// Those of these invoices that are there and may be seen, as the search shows them.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn found(
    conn: &mut Conn,
    within: &Within,
    ids: &[Uuid],
    today: Date,
    sought: &[String],
) -> Result<BTreeMap<Uuid, SearchHit>> {
    let rows = store::summaries(conn, within, ids).await?;
    let mut hits: BTreeMap<Uuid, SearchHit> = rows.into_iter().map(|row| (row.id.0, hit(row.summary(today)))).collect();
    let hidden: Vec<Uuid> = hits.iter().filter(|(_, hit)| !shows(hit, sought)).map(|(id, _)| *id).collect();
    if !hidden.is_empty() {
        for (id, text) in store::texts(conn, within.customer, &hidden).await? {
            if let Some(hit) = hits.get_mut(&id) {
                hit.excerpt = excerpt(&text, sought);
            }
        }
    }
    Ok(hits)
}

/// Those of these invoices that are there and may be seen.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn seen(conn: &mut Conn, within: &Within, ids: &[Uuid]) -> Result<BTreeSet<Uuid>> {
    Ok(store::summaries(conn, within, ids).await?.into_iter().map(|row| row.id.0).collect())
}

fn hit(summary: InvoiceSummary) -> SearchHit {
    SearchHit {
        object: FoundObject::Invoice { id: summary.id, kind: summary.kind, status: summary.status },
        title: summary.number,
        subtitle: Some(summary.seller),
        reference: summary.reference,
        excerpt: None,
        date: Some(summary.issued),
        amount: summary.amount,
    }
}

/// Does the hit show by itself why it was found?
fn shows(hit: &SearchHit, sought: &[String]) -> bool {
    [Some(&hit.title), hit.subtitle.as_ref(), hit.reference.as_ref()]
        .into_iter()
        .flatten()
        .any(|text| search::has_one_of(text, sought))
}

/// The words around the first one that was sought.
fn excerpt(text: &str, sought: &[String]) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = words.iter().position(|word| search::has_one_of(word, sought))?;
    let around = words.get(at.saturating_sub(AROUND.0)..words.len().min(at + AROUND.1 + 1))?;
    Some(around.join(" ").chars().take(EXCERPT_LIMIT).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_what_stands_around_the_first_sought_word() {
        let text = "re-1 po-4711 eins zwei drei grüner tee 100% bio aus china und mehr und mehr";
        let sought = ["gruner".to_owned()];
        assert_eq!(excerpt(text, &sought).as_deref(), Some("eins zwei drei grüner tee 100% bio aus china und"));
        assert_eq!(excerpt(text, &["kaffee".to_owned()]), None);
        let long = format!("{} tee", "ü".repeat(5_000));
        assert_eq!(excerpt(&long, &["tee".to_owned()]).map(|text| text.chars().count()), Some(EXCERPT_LIMIT));
    }
}
