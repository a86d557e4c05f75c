//! Search everywhere: one index over all that a customer has, fed by the modules. This file is the door.
//!
//! A module [`put`]s what can be found into the index in the transaction that makes it, adds its [`SearchKind`], and says
//! how a thing that was found is shown; it never asks the index itself. What is shown is read from the module's own
//! tables, so that amounts and states are those of this moment. What a role may not see is not asked for.
//!
//! Each customer pays for their own things only. On SQLite every word in the one FTS5 index begins with the customer's
//! key; on PostgreSQL the customer's rows are walked by an index and compared as tsvector, because row-level security
//! rules out the indexes over words that it has (see the migration). Mistyped words are looked for only when nothing was
//! found as typed, among the words that this customer's things have, on both engines in the same way: no extension that
//! a database user would have to be allowed to create.

mod slips;
mod store;
mod words;

#[cfg(test)]
mod tests;

pub(crate) use store::ALL as STATEMENTS;
pub(crate) use words::has_one_of;

use crate::db::{Conn, Scope};
use crate::{Portal, Refusal, Result, Visit, Within, identity, invoices};
use domain::{
    Correction, CustomerId, HITS_LIMIT, Rule, SOUGHT_LIMIT, SearchHit, SearchKind, SearchQuery, SearchResults,
};
use std::collections::{BTreeMap, BTreeSet};
use store::Found;
use uuid::Uuid;

/// Things whose number begins as typed that are looked at.
const NUMBERS: i64 = 10;
/// Things that are looked at for somebody who may see only some of them.
const LOOKED_AT: i64 = 500;
/// Words that are tried in the place of a mistyped one.
const MEANT: usize = 4;
/// Things that are put into the index in one transaction when it is made anew.
const BATCH: usize = 500;
/// Words that are remembered as learned; then forgotten and, at worst, learned again.
const LEARNED_LIMIT: usize = 50_000;

/// What the customer has that this text may mean, as far as the visitor may see it: things with exactly this number,
/// then what has all these words or words that begin so, then numbers that begin so. When there is nothing, the words
/// that are most like the typed ones are tried, and named in the answer.
///
/// # Errors
/// Not allowed, when no customer is chosen; too soon, when the person searches all the time; or the database does not
/// answer.
pub async fn find(visit: &Visit, portal: &Portal, query: &SearchQuery) -> Result<SearchResults> {
    let customer = visit.customer().ok_or(Refusal::NotAllowed(Rule::NoCustomer))?.id;
    let typed: String = query.q.chars().take(SOUGHT_LIMIT).collect();
    let sought = words::sought_words(&typed);
    let reached: Vec<(SearchKind, Within)> =
        SearchKind::ALL.into_iter().filter_map(|kind| Some((kind, visit.within(kind.action())?))).collect();
    let kinds: Vec<SearchKind> = reached.iter().map(|(kind, _)| *kind).collect();
    let mut results = SearchResults { q: typed, hits: Vec::new(), has_more: false, corrections: Vec::new() };
    if sought.is_empty() || kinds.is_empty() {
        return Ok(results);
    }
    if let Some(person) = visit.person_id()
        && let Err(refusal) = portal.guards.check_search(person)
    {
        tracing::info!(request = %visit.origin().request, "a search was throttled");
        return Err(refusal.into());
    }
    let search = Search { customer, kinds: &kinds, reached: &reached };
    let mut conn = portal.db.read(Scope::customer(customer)).await?;
    let number_key = words::number_key(&results.q);
    let limit = if search.is_confined() { LOOKED_AT } else { NUMBERS };
    let numbers = store::by_number(&mut conn, customer, &kinds, &number_key, limit).await?;
    let mut is_cut = search.is_cut(&numbers);
    let (exact, similar): (Vec<_>, Vec<_>) =
        search.seen(&mut conn, numbers).await?.into_iter().partition(|found| found.number_key == number_key);
    let mut alternatives: Vec<Vec<String>> = sought.into_iter().map(|word| vec![word]).collect();
    let (mut others, is_cut_too) = search.by_words(&mut conn, &alternatives).await?;
    is_cut |= is_cut_too;
    // The words that may be meant are those of all that the customer has: to somebody who is confined they would tell of
    // what they may not see.
    if exact.is_empty() && similar.is_empty() && others.is_empty() && !search.is_confined() {
        let corrections = search.correct(&mut conn, &mut alternatives).await?;
        if !corrections.is_empty() {
            others = search.by_words(&mut conn, &alternatives).await?.0;
            // Nothing has all of what was meant: then nothing was meant.
            results.corrections = if others.is_empty() { Vec::new() } else { corrections };
        }
    }
    let mut seen = BTreeSet::new();
    let mut ranks: Vec<(usize, Found)> = [exact, others, similar]
        .into_iter()
        .enumerate()
        .flat_map(|(rank, some)| some.into_iter().map(move |found| (rank, found)))
        .collect();
    ranks.retain(|(_, found)| seen.insert(found.object_id));
    results.has_more = is_cut || ranks.len() > HITS_LIMIT;
    ranks.truncate(HITS_LIMIT);
    results.hits = search.show(&mut conn, portal, &ranks, &alternatives.concat()).await?;
    Ok(results)
}

/// One search of one visitor.
struct Search<'a> {
    customer: CustomerId,
    kinds: &'a [SearchKind],
    reached: &'a [(SearchKind, Within)],
}

impl Search<'_> {
    /// What has these words, one more than is shown if there is; and whether there may be more than was looked at.
    async fn by_words(&self, conn: &mut Conn, alternatives: &[Vec<String>]) -> Result<(Vec<Found>, bool)> {
        let limit = i64::try_from(HITS_LIMIT + 1).unwrap_or(i64::MAX);
        let limit = if self.is_confined() { LOOKED_AT } else { limit };
        let found = store::by_words(conn, self.customer, self.kinds, alternatives, limit).await?;
        let is_cut = self.is_cut(&found);
        let mut seen = self.seen(conn, found).await?;
        seen.truncate(HITS_LIMIT + 1);
        Ok((seen, is_cut))
    }

    /// Is this all that is looked at for somebody who may see only some of it, so that there may be more?
    fn is_cut(&self, found: &[Found]) -> bool {
        self.is_confined() && i64::try_from(found.len()).is_ok_and(|count| count >= LOOKED_AT)
    }

    /// May the visitor see only some things of a kind?
    fn is_confined(&self) -> bool {
        self.reached.iter().any(|(_, within)| within.is_confined())
    }

    /// Those that the visitor may see: the index does not know whose a thing is inside the customer.
    async fn seen(&self, conn: &mut Conn, mut found: Vec<Found>) -> Result<Vec<Found>> {
        for (kind, within) in self.reached.iter().filter(|(_, within)| within.is_confined()) {
            let ids: Vec<Uuid> =
                found.iter().filter(|found| found.kind == kind.name()).map(|found| found.object_id).collect();
            let seen = match kind {
                SearchKind::Invoice => invoices::seen(conn, within, &ids).await?,
            };
            found.retain(|found| found.kind != kind.name() || seen.contains(&found.object_id));
        }
        Ok(found)
    }

    /// Replaces words that nothing has by those that were meant.
    async fn correct(&self, conn: &mut Conn, alternatives: &mut [Vec<String>]) -> Result<Vec<Correction>> {
        let mut corrections = Vec::new();
        for words in alternatives {
            let [typed] = words.as_slice() else { continue };
            if !slips::may_be_one(typed) || store::has_word(conn, self.customer, typed).await? {
                continue;
            }
            let (head, tail) = slips::halves(typed);
            let candidates = store::alike(conn, self.customer, &head, &tail).await?;
            let taken = slips::meant(typed, &candidates, MEANT);
            if !taken.is_empty() {
                corrections.push(Correction { typed: typed.clone(), taken: taken.clone() });
                *words = taken;
            }
        }
        Ok(corrections)
    }

    /// What was found as it is shown: by rank, then by date. One statement for each kind.
    async fn show(
        &self,
        conn: &mut Conn,
        portal: &Portal,
        ranks: &[(usize, Found)],
        sought: &[String],
    ) -> Result<Vec<SearchHit>> {
        let today = portal.today();
        let mut shown: BTreeMap<Uuid, SearchHit> = BTreeMap::new();
        for (kind, within) in self.reached {
            let ids: Vec<Uuid> =
                ranks.iter().filter(|(_, found)| found.kind == kind.name()).map(|(_, found)| found.object_id).collect();
            if ids.is_empty() {
                continue;
            }
            shown.extend(match kind {
                SearchKind::Invoice => invoices::found(conn, within, &ids, today, sought).await?,
            });
        }
        let mut hits: Vec<(usize, SearchHit)> =
            ranks.iter().filter_map(|(rank, found)| Some((*rank, shown.remove(&found.object_id)?))).collect();
        hits.sort_by(|(rank, hit), (other_rank, other)| rank.cmp(other_rank).then(other.date.cmp(&hit.date)));
        Ok(hits.into_iter().map(|(_, hit)| hit).collect())
    }
}

/// A thing that can be found.
pub(crate) struct Entry<'a> {
    /// Of which kind.
    pub(crate) kind: SearchKind,
    /// Its id, a UUIDv7: what arrived last is the greatest.
    pub(crate) object: Uuid,
    /// Its number; empty when it has none.
    pub(crate) number: &'a str,
    /// All texts that it is found by, its number among them if that is to be found by its parts.
    pub(crate) texts: &'a [&'a str],
}

/// Words of one customer that are known to be in the index, so that they are not written again and again. Of use as long
/// as every transaction that it was used in is committed.
#[derive(Debug, Default)]
pub(crate) struct Learned(BTreeSet<String>);

/// Puts a thing into the index, or its new words in the place of the old ones, in the transaction of what made it so.
///
/// # Errors
/// The database refuses.
pub(crate) async fn put(conn: &mut Conn, customer: CustomerId, entry: &Entry<'_>, learned: &mut Learned) -> Result<()> {
    let words = words::words_of(entry.texts.iter().copied());
    store::put_entry(conn, customer, entry.kind, entry.object, &words::number_key(entry.number), &words).await?;
    let new: Vec<&String> = words.iter().filter(|word| words::is_learned(word) && !learned.0.contains(*word)).collect();
    if new.is_empty() {
        return Ok(());
    }
    store::learn(conn, customer, &new).await?;
    if learned.0.len() > LEARNED_LIMIT {
        learned.0.clear();
    }
    learned.0.extend(new.into_iter().cloned());
    Ok(())
}

/// Makes the index complete, where it is not: after an update that brought it, or one with another rule of making words.
/// Takes little time when there is nothing to do. Interrupted, it goes on where it stopped; whoever searches meanwhile
/// finds what is there. Says how many things it put into the index.
///
/// # Errors
/// The database refuses.
pub async fn complete(portal: &Portal, mut progress: impl FnMut(u64)) -> Result<u64> {
    let mut count = 0;
    for kind in SearchKind::ALL {
        let version = {
            let mut conn = portal.db.read(Scope::NONE).await?;
            store::rule_version(&mut conn, kind).await?
        };
        if version == Some(words::RULE_VERSION) {
            continue;
        }
        tracing::info!(kind = kind.name(), "making the search index complete");
        // What another rule made has to be made again; what this one made before an interruption has not.
        let only_missing = version.is_none();
        for customer in identity::list_customers(portal).await? {
            let mut learned = Learned::default();
            let mut after = None;
            loop {
                let mut conn = portal.db.write(Scope::customer(customer.id)).await?;
                let (last, put) = match kind {
                    SearchKind::Invoice => {
                        invoices::index(&mut conn, customer.id, after, only_missing, BATCH, &mut learned).await?
                    }
                };
                conn.commit().await?;
                count += put;
                progress(count);
                if last.is_none() {
                    break;
                }
                after = last;
            }
        }
        let mut conn = portal.db.write(Scope::NONE).await?;
        store::set_complete(&mut conn, kind).await?;
        conn.commit().await?;
    }
    Ok(count)
}
