//! Are the originals there that the database speaks of? For backups and for looking an installation over.

use super::store;
use crate::db::Scope;
use crate::files::FileHash;
use crate::{Portal, Result, identity};
use domain::CustomerId;

/// How many missing originals are named; the rest is counted.
const NAMED: usize = 5;

/// What became of the originals that the database speaks of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OriginalsSeen {
    /// How many the database speaks of.
    pub all: u64,
    /// How many of these the store has not.
    pub missing: u64,
    /// The first of these.
    pub first_missing: Vec<(CustomerId, FileHash)>,
}

/// Looks for every original of every customer in the store, without reading its bytes. Memory does not grow with their
/// number.
///
/// # Errors
/// The database does not answer, or the store cannot be read.
pub async fn see_originals(portal: &Portal) -> Result<OriginalsSeen> {
    let mut seen = OriginalsSeen::default();
    for customer in identity::list_customers(portal).await? {
        let mut after = None;
        loop {
            let hashes = {
                let mut conn = portal.db.read(Scope::customer(customer.id)).await?;
                store::originals_after(&mut conn, customer.id, after).await?
            };
            let Some(last) = hashes.last() else { break };
            after = Some(*last);
            seen.all += hashes.len() as u64;
            let missing = portal.files.missing(customer.id, hashes).await?;
            seen.missing += missing.len() as u64;
            let room = NAMED.saturating_sub(seen.first_missing.len());
            seen.first_missing.extend(missing.into_iter().take(room).map(|hash| (customer.id, hash)));
        }
    }
    Ok(seen)
}
