//! Letters that tell a person what was changed about how they get in, and the link in them by which whoever did not do that
//! ends it: "this wasn't me".

use super::link::{self, Purpose};
use super::{challenge, device, factor, store};
use crate::db::{Conn, Scope};
use crate::events::{self, Actor, NewEvent};
use crate::mail::{self, Letter};
use crate::visit::Origin;
use crate::{Portal, Result, Visit};
use domain::{Instant, PersonId};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// For so long after what a letter tells of, "this wasn't me" also takes away the factors that were added since, in seconds. For
/// longer, whoever reads the person's mail would have a way around the second factor.
const FACTORS_SECONDS: i64 = 24 * 60 * 60;

/// What was changed about a person's second factors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactorChange {
    /// An authenticator app can be used from now on.
    AuthenticatorAdded,
    /// It can no longer.
    AuthenticatorRemoved,
    /// A passkey can be used from now on.
    PasskeyAdded,
    /// It can no longer.
    PasskeyRemoved,
    /// There are new recovery codes, and the old ones work no longer.
    RecoveryCodesMade,
    /// One was used.
    RecoveryCodeUsed,
    /// An administrator took all factors away.
    Reset,
}

impl FactorChange {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::AuthenticatorAdded,
        Self::AuthenticatorRemoved,
        Self::PasskeyAdded,
        Self::PasskeyRemoved,
        Self::RecoveryCodesMade,
        Self::RecoveryCodeUsed,
        Self::Reset,
    ];

    const fn event(self) -> &'static str {
        match self {
            Self::AuthenticatorAdded | Self::PasskeyAdded => "factor.added",
            Self::AuthenticatorRemoved | Self::PasskeyRemoved => "factor.removed",
            Self::RecoveryCodesMade => "recovery_codes.made",
            Self::RecoveryCodeUsed => "recovery_code.used",
            Self::Reset => "factor.reset",
        }
    }
}

/// What "this wasn't me" is said about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Disowned {
    /// When it happened: what was done since then is not believed.
    pub(crate) since: Instant,
    /// The address from before, where it was changed.
    pub(crate) previous_email: Option<String>,
}

impl Disowned {
    /// Does this one end that one? What came later does not outlive what came before; but only a way back to an older address
    /// ends a way back to an address: whoever has taken an account over gets letters, too.
    fn ends(&self, other: &Self) -> bool {
        other.since >= self.since && (self.previous_email.is_some() || other.previous_email.is_none())
    }
}

/// Queues a letter to a person, where the portal sends any.
pub(super) async fn tell(portal: &Portal, conn: &mut Conn, person: PersonId, letter: &Letter) -> Result<()> {
    if portal.settings.mail.transport.is_none() {
        return Ok(());
    }
    let contact = store::contact(conn, person).await?;
    mail::post(conn, portal.clock.now(), letter, Some(person), &contact.email).await.map(|_| ())
}

/// Records that a factor was changed, and tells its person.
pub(super) async fn factor_changed(
    portal: &Portal,
    conn: &mut Conn,
    visit: &Visit,
    change: FactorChange,
) -> Result<()> {
    let Some(person) = visit.person_id() else { return Ok(()) };
    factor_changed_by(portal, conn, visit.into(), person, change).await
}

/// The same, by whomever.
pub(super) async fn factor_changed_by(
    portal: &Portal,
    conn: &mut Conn,
    actor: Actor<'_>,
    person: PersonId,
    change: FactorChange,
) -> Result<()> {
    let now = portal.clock.now();
    let event = NewEvent::about(change.event(), "person", person.0).after(json!({ "change": change }));
    events::record(conn, now, actor, event).await?;
    tell(portal, conn, person, &Letter::FactorChanged { change, at: now }).await
}

/// A link for a letter by which its reader says that it was not them. `None`: the person is gone or disabled.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn disown_token(
    portal: &Portal,
    person: PersonId,
    disowned: &Disowned,
) -> Result<Option<SecretString>> {
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::NONE).await?;
    if store::contact(&mut conn, person).await?.is_disabled {
        return Ok(None);
    }
    let purpose = Purpose::Disown;
    let token = link::make(&mut conn, now, purpose, person, disowned, purpose.seconds()).await?;
    conn.commit().await?;
    Ok(Some(token))
}

/// Does this link still say "this wasn't me"?
///
/// # Errors
/// The database does not answer.
pub async fn may_disown(portal: &Portal, token: &str) -> Result<bool> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    let found = link::find::<Disowned>(&mut conn, portal.clock.now(), Purpose::Disown, token).await?;
    Ok(found.is_some())
}

/// "This wasn't me": ends all sessions, forgets all devices, takes the password away and whatever else the letter told of.
/// Answers the token of a link to set a new password with.
///
/// # Errors
/// Not found, when the link works no longer.
pub async fn disown(portal: &Portal, origin: &Origin, token: &str) -> Result<SecretString> {
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::NONE).await?;
    let Some(found) = link::find::<Disowned>(&mut conn, now, Purpose::Disown, token).await? else {
        return Err(crate::Error::NOT_FOUND);
    };
    if !link::take(&mut conn, found.id).await? {
        return Err(crate::Error::NOT_FOUND);
    }
    let person = found.person;
    let ended = store::end_sessions_of(&mut conn, person).await?;
    device::forget_of(&mut conn, person).await?;
    challenge::end_of(&mut conn, person).await?;
    for purpose in [Purpose::PasswordReset, Purpose::SignIn, Purpose::EmailChange] {
        link::end_purpose(&mut conn, person, purpose).await?;
    }
    for other in link::all_of::<Disowned>(&mut conn, Purpose::Disown, person).await? {
        if found.detail.ends(&other.detail) {
            link::take(&mut conn, other.id).await?;
        }
    }
    mail::cancel_links(&mut conn, person).await?;
    store::remove_password(&mut conn, person).await?;
    let mut restored = false;
    if let Some(email) = &found.detail.previous_email {
        restored = store::set_email(&mut conn, person, email).await?;
    }
    let mut removed = 0;
    if restored || now.seconds_since(found.detail.since) < FACTORS_SECONDS {
        removed = factor::remove_since(&mut conn, person, found.detail.since).await?;
    }
    let event = NewEvent::about("person.disowned", "person", person.0)
        .after(json!({ "sessions_ended": ended, "email_restored": restored, "factors_removed": removed }));
    events::record(&mut conn, now, Actor { customer: None, person: Some(person), origin }, event).await?;
    let purpose = Purpose::PasswordReset;
    let token = link::make(&mut conn, now, purpose, person, &link::Plain {}, purpose.seconds()).await?;
    conn.commit().await?;
    Ok(token)
}
