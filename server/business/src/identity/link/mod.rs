//! Links in letters that open something: each works once and for a while. The token is in the letter and nowhere else, so
//! that neither the database nor a backup opens anything.

mod store;

pub(super) use store::ALL as STATEMENTS;
pub(super) use store::{end_expired, end_purpose};

use super::email_change::NewAddress;
use super::token;
use crate::db::Conn;
use crate::{Error, Result};
use domain::{Instant, PersonId};
use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a link opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// The page to set a new password.
    PasswordReset,
    /// Another address to sign in with.
    EmailChange,
    /// The portal, without a password.
    SignIn,
    /// "This wasn't me": ends what somebody else began.
    Disown,
}

impl Purpose {
    /// The name as stored.
    const fn name(self) -> &'static str {
        match self {
            Self::PasswordReset => "password_reset",
            Self::EmailChange => "email_change",
            Self::SignIn => "sign_in",
            Self::Disown => "disown",
        }
    }

    /// How long it works, in seconds. A link in place of a password works as short as ASVS 6.5.5 asks of what comes by
    /// another way.
    pub(super) const fn seconds(self) -> i64 {
        match self {
            Self::SignIn => 10 * 60,
            Self::PasswordReset => 30 * 60,
            Self::EmailChange => 60 * 60,
            Self::Disown => 7 * 24 * 60 * 60,
        }
    }
}

/// What a link says for certain.
#[derive(Debug, Clone)]
pub(super) struct Link<D> {
    /// The link.
    pub(super) id: Uuid,
    /// Whose it is.
    pub(super) person: PersonId,
    /// What else belongs to it.
    pub(super) detail: D,
}

/// Nothing else belongs to it.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Plain {}

/// Makes a link that works for so many seconds; its token belongs into a letter.
pub(super) async fn make<D: Serialize>(
    conn: &mut Conn,
    now: Instant,
    purpose: Purpose,
    person: PersonId,
    detail: &D,
    seconds: i64,
) -> Result<SecretString> {
    let made = token::new()?;
    let json = serde_json::to_string(detail).map_err(|cause| Error::unexpected("making a link", &cause))?;
    let row = store::NewLink {
        id: Uuid::now_v7(),
        token_hash: token::hash(made.expose_secret()),
        purpose: purpose.name(),
        person,
        detail_json: json,
        now,
        expires_at: now.plus_seconds(seconds),
    };
    store::add(conn, row).await?;
    Ok(made)
}

/// What this token opens, if it still does. Looking uses nothing up.
pub(super) async fn find<D: DeserializeOwned>(
    conn: &mut Conn,
    now: Instant,
    purpose: Purpose,
    token: &str,
) -> Result<Option<Link<D>>> {
    let Some(hash) = token::hash_if_well_formed(token) else { return Ok(None) };
    let Some(row) = store::find(conn, hash, purpose.name(), now).await? else { return Ok(None) };
    let detail = serde_json::from_str(&row.detail_json).map_err(|cause| Error::unexpected("reading a link", &cause))?;
    Ok(Some(Link { id: row.id, person: PersonId(row.person_id), detail }))
}

/// The address that waits to be confirmed by this person.
pub(super) async fn pending_email(conn: &mut Conn, person: PersonId, now: Instant) -> Result<Option<String>> {
    let json = store::latest_detail(conn, person, Purpose::EmailChange.name(), now).await?;
    Ok(json.and_then(|json| serde_json::from_str::<NewAddress>(&json).ok()).map(|address| address.email))
}

/// All links of a person for this purpose, used or not yet expired.
pub(super) async fn all_of<D: DeserializeOwned>(
    conn: &mut Conn,
    purpose: Purpose,
    person: PersonId,
) -> Result<Vec<Link<D>>> {
    let rows = store::all_of(conn, person, purpose.name()).await?;
    rows.into_iter()
        .map(|row| {
            let detail =
                serde_json::from_str(&row.detail_json).map_err(|cause| Error::unexpected("reading a link", &cause))?;
            Ok(Link { id: row.id, person, detail })
        })
        .collect()
}

/// Uses a link up; false when somebody else did so at the same moment.
pub(super) async fn take(conn: &mut Conn, link: Uuid) -> Result<bool> {
    store::remove(conn, link).await
}
