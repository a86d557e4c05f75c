//! The browsers that a person has signed in with: known by a cookie, so that signing in from another one can be told, and so
//! that a second factor need not be asked for each time where the person wants that.

mod store;

pub(super) use store::ALL as STATEMENTS;
pub(super) use store::{distrust_of, end_unseen, forget_of, trust};

use super::token;
use crate::Result;
use crate::db::Conn;
use domain::{Instant, PersonId};
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;

/// How long a browser is remembered that is not used, in seconds: what browsers keep a cookie at most (RFC 6265bis, 5.6.2).
pub const DEVICE_SECONDS: i64 = 400 * 24 * 60 * 60;
/// How long a second factor is not asked for, in seconds.
pub(super) const TRUST_SECONDS: i64 = 30 * 24 * 60 * 60;

/// A browser of which the portal knows that this person used it before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    pub(super) id: Uuid,
    /// No second factor is asked for.
    pub(super) is_trusted: bool,
}

/// The browser that this cookie is of, if this person has used it before.
pub(super) async fn find(
    conn: &mut Conn,
    now: Instant,
    person: PersonId,
    cookie: Option<&str>,
) -> Result<Option<Known>> {
    let Some(hash) = cookie.and_then(token::hash_if_well_formed) else { return Ok(None) };
    store::find(conn, person, hash, now).await
}

/// What came of noting a browser.
pub(super) struct Noted {
    pub(super) id: Uuid,
    /// Goes into the browser's cookie.
    pub(super) token: SecretString,
    /// The person has signed in before, and never from here.
    pub(super) is_new: bool,
}

/// Notes that this person signs in from this browser. Its cookie is changed each time, for everybody who uses the browser:
/// what somebody planted or copied before is worth nothing afterwards.
pub(super) async fn note(conn: &mut Conn, now: Instant, person: PersonId, cookie: Option<&str>) -> Result<Noted> {
    let token = token::new()?;
    let hash = token::hash(token.expose_secret());
    let before = cookie.and_then(token::hash_if_well_formed);
    let known = match &before {
        Some(before) => store::find(conn, person, before.clone(), now).await?,
        None => None,
    };
    if let Some(before) = before {
        store::rename(conn, before, hash.clone()).await?;
    }
    if let Some(known) = known {
        store::touch(conn, known.id, now).await?;
        return Ok(Noted { id: known.id, token, is_new: false });
    }
    let is_new = store::has_any(conn, person).await?;
    let id = Uuid::now_v7();
    store::add(conn, id, person, hash, now).await?;
    Ok(Noted { id, token, is_new })
}
