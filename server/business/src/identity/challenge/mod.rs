//! What somebody is asked for between two requests: the second factor of a sign-in, or the answer of a passkey. It belongs
//! to whoever has its token, works once and for ten minutes, and bears few wrong answers.

mod store;

pub(super) use store::ALL as STATEMENTS;
pub(super) use store::{end_expired, end_of};

use super::token;
use crate::db::Conn;
use crate::{Error, Result};
use domain::{Instant, PersonId, SessionId};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// How long one may be answered, in seconds (ASVS 6.5.5: at most ten minutes).
pub const CHALLENGE_SECONDS: i64 = 10 * 60;
/// Wrong answers that one bears.
pub(super) const MOST_TRIES: i64 = 5;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// The second factor of a sign-in.
    SecondFactor,
    /// A passkey, of whoever has one.
    PasskeySignIn,
    /// A passkey of a certain person, instead of a code or again in the middle of a session.
    PasskeyProof,
    /// A new passkey.
    PasskeySetUp,
    /// The first passkey of somebody who was invited and has no login yet.
    PasskeyInvited,
}

impl Asked {
    /// The name as stored.
    const fn name(self) -> &'static str {
        match self {
            Self::SecondFactor => "second_factor",
            Self::PasskeySignIn => "passkey_sign_in",
            Self::PasskeyProof => "passkey_proof",
            Self::PasskeySetUp => "passkey_set_up",
            Self::PasskeyInvited => "passkey_invited",
        }
    }
}

/// Something that waits for its answer.
#[derive(Debug, Clone)]
pub(super) struct Challenge<D> {
    pub(super) id: Uuid,
    /// Whose answer it waits for; `None`: whoever it may be.
    pub(super) person: Option<PersonId>,
    /// Inside of which session.
    pub(super) session: Option<SessionId>,
    /// What the answer is compared with.
    pub(super) detail: D,
}

/// Asks; the token belongs into the person's cookie.
pub(super) async fn ask<D: Serialize>(
    conn: &mut Conn,
    now: Instant,
    asked: Asked,
    person: Option<PersonId>,
    session: Option<SessionId>,
    detail: &D,
) -> Result<SecretString> {
    let token = token::new()?;
    let json = serde_json::to_string(detail).map_err(|cause| Error::unexpected("making a challenge", &cause))?;
    let row = store::NewChallenge {
        id: Uuid::now_v7(),
        token_hash: token::hash(token.expose_secret()),
        purpose: asked.name(),
        person,
        session,
        detail_json: json,
        now,
        expires_at: now.plus_seconds(CHALLENGE_SECONDS),
    };
    store::add(conn, row).await?;
    Ok(token)
}

/// What waits under this token.
pub(super) async fn find<D: DeserializeOwned>(
    conn: &mut Conn,
    now: Instant,
    asked: Asked,
    token: &str,
) -> Result<Option<Challenge<D>>> {
    let Some(hash) = token::hash_if_well_formed(token) else { return Ok(None) };
    let Some(row) = store::find(conn, hash, asked.name(), now).await? else { return Ok(None) };
    let detail =
        serde_json::from_str(&row.detail_json).map_err(|cause| Error::unexpected("reading a challenge", &cause))?;
    let (person, session) = (row.person_id.map(PersonId), row.session_id.map(SessionId));
    Ok(Some(Challenge { id: row.id, person, session, detail }))
}

/// Counts a wrong answer; after the last one that it bears, nothing waits any more.
pub(super) async fn count_wrong(conn: &mut Conn, id: Uuid) -> Result<()> {
    store::count_wrong(conn, id).await?;
    store::end_tried(conn, id, MOST_TRIES).await
}

/// Ends it; false when somebody else did so at the same moment.
pub(super) async fn take(conn: &mut Conn, id: Uuid) -> Result<bool> {
    store::remove(conn, id).await
}
