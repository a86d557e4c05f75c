//! Letters: transactional mail, queued in the transaction of what it tells of, written and sent by a job.
//!
//! A letter is written when it is sent, in the person's language of that moment. So no link that opens something is kept
//! in the database, in a backup or in the log; only what the letter is about is.
//!
//! The other side may get a letter twice, when the machine dies between its sending and the note of it. Both have the same
//! Message-ID, by which mail programs and servers can tell.

pub mod folder;
mod http;
mod provider;
mod reports;
mod store;
mod transport;
mod written;

pub use provider::{Provider, ProviderKind};
pub use reports::{Report, ReportKey, ReportKeys, ReportSecret, hear, note_forgery};
pub use transport::{MailSettings, Protection, Sender, SenderError, Smtp, Transport};

use transport::{Outgoing, TransportError};

pub(crate) use store::ALL as STATEMENTS;

use crate::db::{Conn, Scope};
use crate::events::{self, Actor, NewEvent};
use crate::identity::FactorChange;
use crate::queue::{self, Leased, Task, Trouble};
use crate::visit::Origin;
use crate::{Portal, Refusal, Result, brand, invitations};
use domain::{CustomerId, Instant, InvitationId, PersonId, Problem, ProblemCode, SupportAccessId};
use language::{Language, Words};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// What a letter is about. Stored as JSON: ids, never a secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "letter", rename_all = "snake_case")]
pub enum Letter {
    /// Shows whoever runs the portal that its letters arrive, and how they look.
    Trial,
    /// A link to set a new password. Without a person it is nobody's, and thrown away: so whoever asks for one waits as long,
    /// and makes as much work, whether there is such an address or not.
    PasswordReset,
    /// A link to sign in with. Without a person it is nobody's, as above.
    SignInLink,
    /// The password was changed.
    PasswordChanged {
        /// When.
        at: Instant,
    },
    /// Somebody signed in from a browser that was not used before.
    NewDevice {
        /// When.
        at: Instant,
        /// With what; empty when unknown.
        browser: String,
        /// On what; empty when unknown.
        system: String,
        /// From which network address; empty when unknown.
        ip: String,
    },
    /// A second factor was changed.
    FactorChanged {
        /// What happened.
        change: FactorChange,
        /// When.
        at: Instant,
    },
    /// A link that confirms the address it is sent to.
    EmailChange,
    /// Tells the old address that there is a new one.
    EmailChanged {
        /// When.
        at: Instant,
    },
    /// Asks somebody to join a customer. Its reader is a mere address.
    Invitation {
        /// The customer.
        customer: CustomerId,
        /// The invitation.
        invitation: InvitationId,
    },
    /// Asks an owner whether somebody of the supplier's may look at the portal as their customer.
    SupportAsked {
        /// The customer.
        customer: CustomerId,
        /// The request.
        access: SupportAccessId,
    },
}

impl Letter {
    /// What kind of letter it is, by the name it is stored under: what the record says of it. What else a letter knows of its
    /// reader stays in the letter.
    const fn kind(&self) -> &'static str {
        match self {
            Self::Trial => "trial",
            Self::PasswordReset => "password_reset",
            Self::SignInLink => "sign_in_link",
            Self::PasswordChanged { .. } => "password_changed",
            Self::NewDevice { .. } => "new_device",
            Self::FactorChanged { .. } => "factor_changed",
            Self::EmailChange => "email_change",
            Self::EmailChanged { .. } => "email_changed",
            Self::Invitation { .. } => "invitation",
            Self::SupportAsked { .. } => "support_asked",
        }
    }
}

#[cfg(test)]
impl Letter {
    /// One of each, for tests. The compiler asks for a new one here.
    fn samples() -> Vec<Self> {
        let at = Instant(1_795_348_800_000_000);
        let changed = |change| Self::FactorChanged { change, at };
        let after = |letter: Option<&Self>| match letter {
            None => Some(Self::Trial),
            Some(Self::Trial) => Some(Self::PasswordReset),
            Some(Self::PasswordReset) => Some(Self::SignInLink),
            Some(Self::SignInLink) => Some(Self::PasswordChanged { at }),
            Some(Self::PasswordChanged { .. }) => Some(Self::NewDevice {
                at,
                browser: "Firefox".to_owned(),
                system: "Windows".to_owned(),
                ip: "192.0.2.7".to_owned(),
            }),
            Some(Self::NewDevice { .. }) => Some(Self::EmailChange),
            Some(Self::EmailChange) => Some(Self::EmailChanged { at }),
            // Which one, the test says that asks.
            Some(Self::EmailChanged { .. }) => {
                Some(Self::Invitation { customer: CustomerId(Uuid::nil()), invitation: InvitationId(Uuid::nil()) })
            }
            Some(Self::Invitation { .. }) => {
                Some(Self::SupportAsked { customer: CustomerId(Uuid::nil()), access: SupportAccessId(Uuid::nil()) })
            }
            Some(Self::SupportAsked { .. }) => FactorChange::ALL.first().copied().map(changed),
            Some(Self::FactorChanged { change, .. }) => {
                FactorChange::ALL.into_iter().skip_while(|each| each != change).nth(1).map(changed)
            }
        };
        std::iter::successors(after(None), |letter| after(Some(letter))).collect()
    }
}

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterState {
    /// On its way to the next server.
    Queued,
    /// The next server has taken it.
    Sent,
    /// The next server refused it for good.
    Failed,
    /// The next server took it, and could not deliver it.
    Bounced,
}

impl LetterState {
    /// All states.
    pub const ALL: [Self; 4] = [Self::Queued, Self::Sent, Self::Failed, Self::Bounced];

    /// Its name as stored and shown.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Bounced => "bounced",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// Queues a letter to this person, or to somebody who has a mere address, in the transaction of what it tells of. Whoever
/// committed then calls [`queue::wake`].
///
/// # Errors
/// The database refuses.
pub async fn post(
    conn: &mut Conn,
    now: Instant,
    letter: &Letter,
    person: Option<PersonId>,
    address: &str,
) -> Result<Uuid> {
    let id = Uuid::now_v7();
    store::add(conn, id, letter, person, address, now).await?;
    queue::enqueue(conn, now, &Task::SendLetter { letter: id }, Some(&key_of(id))).await?;
    Ok(id)
}

/// The key of the job that sends this letter.
fn key_of(id: Uuid) -> String {
    format!("letter-{id}")
}

/// Sends this letter now, if nobody is just doing so, and no other: whoever asks may be set up differently from the server
/// that the others wait for.
///
/// # Errors
/// The database does not answer.
pub async fn send_now(portal: &Portal, id: Uuid) -> Result<()> {
    queue::work_this(portal, &key_of(id)).await.map(|_| ())
}

/// Queues a letter that shows whether letters arrive; the command line's way.
///
/// # Errors
/// `Invalid` for what is no address; unavailable, when the portal is set up to send none.
pub async fn post_trial(portal: &Portal, address: &str) -> Result<Uuid> {
    if portal.settings.mail.transport.is_none() {
        return Err(Refusal::Unavailable.into());
    }
    let address = address.trim();
    if !transport::is_address(address) {
        return Err(Refusal::Invalid(vec![Problem::new("address", ProblemCode::Malformed)]).into());
    }
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::NONE).await?;
    let id = post(&mut conn, now, &Letter::Trial, None, address).await?;
    conn.commit().await?;
    queue::wake(portal);
    Ok(id)
}

/// A letter as an administrator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRow {
    /// The letter; stands in its Message-ID.
    pub id: Uuid,
    /// What it is about, as JSON.
    pub letter: String,
    /// To whom.
    pub address: String,
    /// What became of it.
    pub state: LetterState,
    /// What the other side said last.
    pub answer: Option<String>,
    /// When it was queued.
    pub created: Instant,
    /// When the next server took it.
    pub sent: Option<Instant>,
    /// When we heard that it was not delivered all the same, and why.
    pub bounced: Option<(Instant, String)>,
}

/// A letter.
///
/// # Errors
/// Not found.
pub async fn find(portal: &Portal, id: Uuid) -> Result<LetterRow> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    store::find(&mut conn, id).await
}

/// Keeps a letter that has not left from leaving; false when it has left.
///
/// # Errors
/// The database does not answer.
pub async fn cancel(portal: &Portal, id: Uuid) -> Result<bool> {
    let mut conn = portal.db.write(Scope::NONE).await?;
    let is_cancelled = store::cancel(&mut conn, id).await?;
    conn.commit().await?;
    Ok(is_cancelled)
}

/// Keeps a letter that has not left from leaving, in the transaction after which it would say what holds no longer.
///
/// # Errors
/// The database refuses.
pub(crate) async fn withdraw(conn: &mut Conn, id: Uuid) -> Result<()> {
    store::cancel(conn, id).await.map(|_| ())
}

/// Keeps letters with links that were asked for from leaving, because what they were asked about holds no longer.
///
/// # Errors
/// The database refuses.
pub(crate) async fn cancel_links(conn: &mut Conn, person: PersonId) -> Result<()> {
    for letter in [Letter::PasswordReset, Letter::SignInLink, Letter::EmailChange] {
        store::cancel_like(conn, person, &letter).await?;
    }
    Ok(())
}

/// The newest letters first; at most `limit`.
///
/// # Errors
/// The database does not answer.
pub async fn list(portal: &Portal, limit: i64) -> Result<Vec<LetterRow>> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    store::list(&mut conn, limit).await
}

/// Writes and sends a letter: a job.
pub(crate) async fn send(portal: &Portal, job: &Leased, id: Uuid) -> std::result::Result<(), Trouble> {
    let queued = {
        let mut conn = portal.db.read(Scope::NONE).await?;
        store::letter(&mut conn, id).await?
    };
    // Its person is gone, somebody cancelled it, or it has left already: we may have heard of that before we could note it.
    let Some(queued) = queued.filter(|queued| queued.state == LetterState::Queued.name()) else {
        let conn = portal.db.write(Scope::NONE).await?;
        return Ok(job.finish(conn).await?);
    };
    let letter: Letter = serde_json::from_str(&queued.letter_json)
        .map_err(|cause| Trouble::Later(format!("this version does not know the letter: {cause}")))?;
    let language = match letter {
        Letter::Invitation { customer, invitation } => invitations::language_of(portal, customer, invitation).await?,
        _ => queued.language.as_deref().and_then(|tag| tag.parse::<Language>().ok()),
    };
    let brand = brand::current(portal).await;
    let words = Words::of(language.unwrap_or(portal.settings.language));
    let Some(text) = written::text_of(portal, &brand, words, &letter, &queued).await? else {
        // Nobody's.
        let mut conn = portal.db.write(Scope::NONE).await?;
        store::cancel(&mut conn, id).await?;
        return Ok(job.finish(conn).await?);
    };
    let written = brand::mail::write(portal, &brand, words, &portal.settings.base_url, &text);
    let supplier = brand::supplier(portal, &brand);
    let outgoing = Outgoing { id, supplier: &supplier, to: &queued.address, subject: &text.subject, written };
    let (state, answer) = match portal.settings.mail.deliver(outgoing, portal.clock.now()).await {
        Ok(answer) => (LetterState::Sent, answer),
        Err(TransportError::Refused(answer)) => (LetterState::Failed, answer),
        Err(TransportError::Unreachable { cause, wait }) => {
            let mut conn = portal.db.write(Scope::NONE).await?;
            store::set_answer(&mut conn, id, &cause).await?;
            conn.commit().await?;
            return Err(wait.map_or(Trouble::Later(cause.clone()), |wait| Trouble::After(cause, wait)));
        }
    };
    let now = portal.clock.now();
    let origin = Origin::internal();
    if let (LetterState::Failed, Letter::Invitation { customer, invitation }) = (state, &letter) {
        // In the customer's own transaction, and first: done again, it changes nothing.
        invitations::note_bounce(portal, &origin, *customer, *invitation, id).await?;
    }
    let mut conn = portal.db.write(Scope::NONE).await?;
    let sent = (state == LetterState::Sent).then_some(now);
    store::set_state(&mut conn, id, state, &answer, sent).await?;
    let actor = Actor { customer: None, person: None, origin: &origin };
    // What the other side said stands in the letter: it may name a person's address.
    let kind = if sent.is_some() { "letter.sent" } else { "letter.refused" };
    let event = NewEvent::about(kind, "letter", id).after(json!({ "letter": letter.kind() }));
    events::record(&mut conn, now, actor, event).await?;
    Ok(job.finish(conn).await?)
}

/// Letters removed in one transaction.
const BATCH: i64 = 500;

/// Removes the letters that are older than they are kept: a job, once a day. What still waited for its sending after so long
/// is not sent any more.
pub(crate) async fn remove_old(portal: &Portal, job: &Leased) -> std::result::Result<(), Trouble> {
    let now = portal.clock.now();
    let horizon = now.plus_seconds(-portal.settings.retention_letters.saturating_mul(24 * 60 * 60));
    loop {
        let mut conn = portal.db.write(Scope::NONE).await?;
        let removed = store::remove_old(&mut conn, horizon, BATCH).await?;
        if removed > 0 {
            let origin = Origin::internal();
            let actor = Actor { customer: None, person: None, origin: &origin };
            let event = NewEvent::general("letter.removed", "letter").after(json!({ "count": removed }));
            events::record(&mut conn, now, actor, event).await?;
        }
        if removed < BATCH.unsigned_abs() {
            return Ok(job.finish(conn).await?);
        }
        conn.commit().await?;
    }
}

#[cfg(test)]
#[cfg(feature = "testing")]
mod tests;
