//! The sealed log: every event gets a link in the chain of its customer, whose hash covers the event and the link before.
//! Whoever takes an event out, changes it or moves it breaks every link that follows.
//!
//! Sealing is a job, every minute, so that writing an event stays cheap and verbs of one customer do not wait for each
//! other. An event that was committed late is sealed late: the chain has the order of sealing, and an event's own time is
//! part of what is sealed.
//!
//! What is removed because it is not to be kept longer (`retention`) leaves its link: the chain goes on over it, and a sealed
//! event says which links those are. What is missing and named by none was taken out.
//!
//! A chain cannot tell that its end was cut off together with the events there. Therefore `portico audit heads` writes down
//! where each chain stands, to be kept elsewhere, and `portico audit verify --heads` compares.

mod expired;
mod store;

pub(crate) use expired::{Ranges, Removed};
pub(crate) use store::ALL as STATEMENTS;

use crate::db::Scope;
use crate::queue::{Leased, Trouble};
use crate::{Portal, Result, identity};
use domain::CustomerId;
use expired::Expired;
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::str::FromStr;
use store::{Link, SealedEvent};
use uuid::Uuid;

/// Links added in one transaction.
const BATCH: i64 = 500;

/// An event may be committed this long after its id was made, in milliseconds, and is still found by the sealing.
const LATENESS: u128 = 60 * 60 * 1000;

/// So many problems of one chain are told.
const TOLD: usize = 20;

/// What is before the first link.
const BEGINNING: [u8; 32] = [0; 32];

/// Seals what is not sealed yet, of all customers and of the installation: a job.
pub(crate) async fn run(portal: &Portal, job: &Leased) -> std::result::Result<(), Trouble> {
    seal_all(portal).await?;
    let conn = portal.db.write(Scope::NONE).await?;
    Ok(job.finish(conn).await?)
}

/// Seals what is not sealed yet; says how many events that were.
///
/// # Errors
/// The database does not answer, or somebody else seals at the same moment.
pub async fn seal_all(portal: &Portal) -> Result<usize> {
    let mut sealed = seal(portal, None).await?;
    for (customer, _) in identity::every_customer(portal).await? {
        sealed += seal(portal, Some(customer)).await?;
    }
    Ok(sealed)
}

/// The same, of one chain.
///
/// # Errors
/// As [`seal_all`].
pub(crate) async fn seal(portal: &Portal, customer: Option<CustomerId>) -> Result<usize> {
    let chain = chain_of(customer);
    let scope = Scope::both(customer, None);
    let (mut position, mut hash, mut since) = {
        let mut conn = portal.db.read(scope).await?;
        let head = store::head(&mut conn, chain).await?;
        let since = looked_for_since(head.as_ref());
        // Mostly there is nothing, and then nobody has to wait for a writer.
        if store::unsealed(&mut conn, customer, since, 1).await?.is_empty() {
            return Ok(0);
        }
        head.map_or((0, BEGINNING.to_vec(), since), |head| (head.position, head.seal_hash, since))
    };
    let mut sealed = 0;
    loop {
        let mut conn = portal.db.write(scope).await?;
        let events = store::unsealed(&mut conn, customer, since, BATCH).await?;
        // From here on; what comes late below it is found by the next run.
        let Some(last) = events.last() else { return Ok(sealed) };
        since = last.id;
        for event in &events {
            position += 1;
            hash = link(&hash, event);
            store::add(&mut conn, chain, &Link { position, event_id: event.id, seal_hash: hash.clone() }).await?;
        }
        conn.commit().await?;
        sealed += events.len();
    }
}

pub(crate) fn chain_of(customer: Option<CustomerId>) -> Uuid {
    customer.map_or(Uuid::nil(), |customer| customer.0)
}

/// Events with greater ids are looked for: not far below the head, and not above now, where a clock that was wrong for a while
/// may have left a head.
fn looked_for_since(head: Option<&Link>) -> Uuid {
    head.map_or(Uuid::nil(), |head| earlier(head.event_id.min(Uuid::now_v7())))
}

/// The least id that was made up to [`LATENESS`] before this one (RFC 9562, 5.7: the time is in its first 48 bits, in
/// milliseconds).
fn earlier(id: Uuid) -> Uuid {
    let millis = (id.as_u128() >> 80).saturating_sub(LATENESS);
    Uuid::from_u128(millis << 80)
}

/// The hash of a link: over the hash before it and the event's fields, each with its length, absent ones told from empty.
fn link(before: &[u8], event: &SealedEvent) -> Vec<u8> {
    let mut hasher = Sha256::new();
    hasher.update(before);
    let mut field = |bytes: Option<&[u8]>| match bytes {
        Some(bytes) => {
            hasher.update([1]);
            hasher.update((bytes.len() as u64).to_be_bytes());
            hasher.update(bytes);
        }
        None => hasher.update([0]),
    };
    field(Some(event.id.as_bytes()));
    field(Some(&event.at.0.to_be_bytes()));
    field(event.customer_id.as_ref().map(|id| id.as_bytes().as_slice()));
    field(event.person_id.as_ref().map(|id| id.as_bytes().as_slice()));
    field(Some(event.kind.as_bytes()));
    field(Some(event.object_kind.as_bytes()));
    field(event.object_id.as_ref().map(|id| id.as_bytes().as_slice()));
    for text in [&event.before_json, &event.after_json, &event.ip, &event.user_agent] {
        field(text.as_ref().map(String::as_bytes));
    }
    field(Some(event.request_id.as_bytes()));
    // Came later: an event without it is sealed as it always was.
    if let Some(behalf) = &event.on_behalf_of {
        hasher.update([2]);
        hasher.update(behalf.as_bytes());
    }
    hasher.finalize().to_vec()
}

/// Where a chain stands: enough to find out later that its end was cut off. Written as one line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The customer's id; zeros for the installation.
    pub chain: Uuid,
    /// How many links it has.
    pub position: i64,
    /// The hash of the last one.
    pub hash: Vec<u8>,
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ", self.chain, self.position)?;
        self.hash.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A text that is no head of a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeadError;

impl fmt::Display for HeadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a line has an id, a number and 64 hexadecimal digits")
    }
}

impl std::error::Error for HeadError {}

impl FromStr for Head {
    type Err = HeadError;

    fn from_str(text: &str) -> std::result::Result<Self, HeadError> {
        let mut words = text.split_whitespace();
        let (Some(chain), Some(position), Some(hash), None) = (words.next(), words.next(), words.next(), words.next())
        else {
            return Err(HeadError);
        };
        let digits = hash.as_bytes();
        if digits.len() != 64 || !digits.iter().all(u8::is_ascii_hexdigit) {
            return Err(HeadError);
        }
        let byte = |at: usize| u8::from_str_radix(&hash[at..at + 2], 16).map_err(|_| HeadError);
        Ok(Self {
            chain: chain.parse().map_err(|_| HeadError)?,
            position: position.parse().map_err(|_| HeadError)?,
            hash: (0..64).step_by(2).map(byte).collect::<std::result::Result<_, _>>()?,
        })
    }
}

/// Where the chains stand that have a link.
///
/// # Errors
/// The database does not answer.
pub async fn heads(portal: &Portal) -> Result<Vec<Head>> {
    let mut customers = vec![None];
    customers.extend(identity::every_customer(portal).await?.into_iter().map(|(customer, _)| Some(customer)));
    let mut heads = Vec::new();
    for customer in customers {
        let chain = chain_of(customer);
        let mut conn = portal.db.read(Scope::both(customer, None)).await?;
        let head = store::head(&mut conn, chain).await?;
        heads.extend(head.map(|head| Head { chain, position: head.position, hash: head.seal_hash }));
    }
    Ok(heads)
}

/// What was found of one chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Where it stands; `None` for a chain without a link.
    pub head: Option<Head>,
    /// Whose it is: the customer's short name; `None` for the installation.
    pub slug: Option<String>,
    /// Events that wait for the next sealing.
    pub waiting: i64,
    /// What is wrong, a sentence each; at most twenty.
    pub problems: Vec<String>,
}

/// Looks through every chain, link by link, and compares with heads that were written down before.
///
/// # Errors
/// The database does not answer.
pub async fn verify(portal: &Portal, heads: &[Head]) -> Result<Vec<Verified>> {
    let mut found = vec![verify_chain(portal, None, None, heads).await?];
    for (customer, slug) in identity::every_customer(portal).await? {
        found.push(verify_chain(portal, Some(customer), Some(slug), heads).await?);
    }
    // Whose customer is gone, with all of the chain.
    let is_there = |head: &&Head| {
        found.iter().any(|verified| verified.head.as_ref().is_some_and(|found| found.chain == head.chain))
    };
    let gone: Vec<String> = heads
        .iter()
        .filter(|head| head.position > 0 && !is_there(head))
        .map(|head| format!("the chain {} had {} events and is not there", head.chain, head.position))
        .collect();
    found[0].problems.extend(gone);
    Ok(found)
}

async fn verify_chain(
    portal: &Portal,
    customer: Option<CustomerId>,
    slug: Option<String>,
    heads: &[Head],
) -> Result<Verified> {
    let chain = chain_of(customer);
    let scope = Scope::both(customer, None);
    let heads: Vec<&Head> = heads.iter().filter(|head| head.chain == chain).collect();
    let mut problems = Vec::new();
    let expired = {
        let mut conn = portal.db.read(scope).await?;
        Expired::read(&store::retentions(&mut conn, customer).await?)
    };
    let (mut position, mut hash) = (0, BEGINNING.to_vec());
    loop {
        let mut conn = portal.db.read(scope).await?;
        let links = store::links(&mut conn, chain, position, BATCH).await?;
        if links.is_empty() {
            break;
        }
        for (linked, event) in links {
            if linked.position != position + 1 {
                problems.push(format!("links {} to {} are missing", position + 1, linked.position - 1));
            } else {
                match event {
                    None if expired.includes(linked.position, linked.event_id) => {}
                    None => problems.push(format!("event {} (link {}) is missing", linked.event_id, linked.position)),
                    Some(event) if link(&hash, &event) != linked.seal_hash => {
                        problems.push(format!("event {} (link {}) was changed", linked.event_id, linked.position));
                    }
                    Some(_) => {}
                }
            }
            // From here on as it stands, so that each damage is told once.
            (position, hash) = (linked.position, linked.seal_hash);
            for head in heads.iter().filter(|head| head.position == position && head.hash != hash) {
                problems.push(format!("link {} is not what was written down", head.position));
            }
        }
    }
    for head in heads.iter().filter(|head| head.position > position) {
        problems.push(format!("it had {} links, and {position} are left", head.position));
    }
    let mut conn = portal.db.read(scope).await?;
    let waiting = store::count_unsealed(&mut conn, customer, Uuid::nil()).await?;
    let since = looked_for_since(store::head(&mut conn, chain).await?.as_ref());
    let late = waiting - store::count_unsealed(&mut conn, customer, since).await?;
    if late > 0 {
        problems.push(format!("{late} events came long after their time and are not sealed"));
    }
    problems.truncate(TOLD);
    let head = (position > 0).then_some(Head { chain, position, hash });
    Ok(Verified { head, slug, waiting: waiting - late, problems })
}

#[cfg(test)]
#[cfg(feature = "testing")]
mod tests;
