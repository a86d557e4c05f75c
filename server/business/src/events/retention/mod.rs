//! How long events are kept: each class for so many days, or for ever. What is older is removed once a day.
//!
//! The seal stays whole: a link keeps its place and its hash when its event goes, and an event of its own, sealed before
//! anything is removed, says which links those are. That event is kept for ever. The server itself may not delete events on
//! PostgreSQL; it calls a function there that removes sealed, old ones only.

mod store;
#[cfg(test)]
#[cfg(feature = "testing")]
mod tests;

pub(crate) use store::ALL as STATEMENTS;

use super::seal::{self, Ranges, Removed};
use super::{Actor, NewEvent};
use crate::db::Scope;
use crate::queue::{Leased, Trouble};
use crate::visit::Origin;
use crate::{Portal, Result, identity};
use domain::{CustomerId, Instant, LogClass, LogKind};
use uuid::Uuid;

/// Nothing that is younger is ever removed, whatever is set; the database's own function holds to it as well.
pub const LEAST_DAYS: u32 = 30;

/// Events removed in one transaction.
const BATCH: i64 = 500;

/// How many days the events of each class are kept; `None`: for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// Sign-ins and refusals.
    pub security_days: Option<u32>,
    /// Changes.
    pub change_days: Option<u32>,
    /// Downloads, exports, what the supplier looked at.
    pub reading_days: Option<u32>,
}

impl Default for Retention {
    /// A year and a month, so that one year can be held against the one before; changes for ever, because they say how
    /// things came to be as they are.
    fn default() -> Self {
        Self { security_days: Some(400), change_days: None, reading_days: Some(400) }
    }
}

impl Retention {
    /// Before this instant events of this class are not kept.
    fn horizon(self, class: LogClass, now: Instant) -> Option<Instant> {
        let days = match class {
            LogClass::Security => self.security_days,
            LogClass::Change => self.change_days,
            LogClass::Reading => self.reading_days,
        };
        days.map(|days| now.plus_seconds(-i64::from(days.max(LEAST_DAYS)) * 24 * 60 * 60))
    }
}

/// Removes what is not to be kept longer, of all customers and of the installation: a job.
pub(crate) async fn run(portal: &Portal, job: &Leased) -> std::result::Result<(), Trouble> {
    apply(portal).await?;
    let conn = portal.db.write(Scope::NONE).await?;
    Ok(job.finish(conn).await?)
}

/// Removes what is not to be kept longer; says how many events that were.
///
/// # Errors
/// The database does not answer, or somebody else seals at the same moment; what was removed until then is removed.
pub async fn apply(portal: &Portal) -> Result<usize> {
    let mut removed = 0;
    for class in LogClass::ALL {
        let Some(before) = portal.settings.retention.horizon(class, portal.clock.now()) else { continue };
        removed += apply_to(portal, None, class, before).await?;
        for (customer, _) in identity::every_customer(portal).await? {
            removed += apply_to(portal, Some(customer), class, before).await?;
        }
    }
    Ok(removed)
}

async fn apply_to(portal: &Portal, customer: Option<CustomerId>, class: LogClass, before: Instant) -> Result<usize> {
    let scope = Scope::both(customer, None);
    let kinds: Vec<LogKind> =
        LogKind::ALL.iter().copied().filter(|kind| kind.class() == class && kind.may_expire()).collect();
    let mut removed = 0;
    for kind in kinds {
        loop {
            let links = {
                let mut conn = portal.db.read(scope).await?;
                store::expired(&mut conn, customer, kind.name(), before, BATCH).await?
            };
            if links.is_empty() {
                break;
            }
            let (positions, events): (Vec<i64>, Vec<Uuid>) = links.into_iter().unzip();
            say(
                portal,
                customer,
                &Removed { class: class.name(), before, count: events.len(), links: Ranges::of(positions) },
            )
            .await?;
            let mut conn = portal.db.write(scope).await?;
            let gone = store::remove(&mut conn, customer, &events, before).await?;
            conn.commit().await?;
            removed += gone;
            if gone < events.len() {
                // The database's own clock is behind ours: another day. Until then they are named as removed and are there.
                tracing::warn!(
                    kind = kind.name(),
                    named = events.len(),
                    gone,
                    "the database kept events that retention named as removed"
                );
                break;
            }
        }
    }
    Ok(removed)
}

/// Says what is about to be removed, and seals that: nothing is missing that no sealed event explains.
async fn say(portal: &Portal, customer: Option<CustomerId>, removed: &Removed) -> Result<()> {
    let origin = Origin::internal();
    let actor = Actor { customer, person: None, origin: &origin };
    let event = NewEvent::general("retention.applied", "log").after(removed.written());
    super::record_alone(portal, actor, event).await?;
    match seal::seal(portal, customer).await {
        Ok(_) => Ok(()),
        // The sealing of every minute may have been at it at the same moment; then it has a link already.
        Err(_) => seal::seal(portal, customer).await.map(|_| ()),
    }
}
