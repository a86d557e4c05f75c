//! Signing in with a link in a letter instead of a password, where the supplier has switched that on. Whether there is such an
//! address, nobody learns; a second factor is asked for as ever.

use super::entrance::{self, Entrance, First};
use super::link::{self, Plain, Purpose};
use super::{reset, store};
use crate::db::Scope;
use crate::events::NewEvent;
use crate::mail::Letter;
use crate::visit::Origin;
use crate::{Error, Portal, Result};
use domain::PersonId;
use secrecy::SecretString;

/// Can one sign in with a link?
#[must_use]
pub fn has_sign_in_links(portal: &Portal) -> bool {
    portal.settings.sign_in_links && entrance::has_mail(portal)
}

/// Asks for a link to sign in with.
///
/// # Errors
/// Not found, where that is switched off; too soon, after too many tries from one network.
pub async fn ask_sign_in_link(portal: &Portal, origin: &Origin, email: &str) -> Result<()> {
    if !has_sign_in_links(portal) {
        return Err(Error::NOT_FOUND);
    }
    reset::ask_for_link(portal, origin, email, &Letter::SignInLink, NewEvent::general("session.link_asked", "person"))
        .await
}

/// A link for the letter that was asked for. `None`: the person is disabled by now, or links were switched off.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn sign_in_token(portal: &Portal, person: PersonId) -> Result<Option<SecretString>> {
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::NONE).await?;
    if !has_sign_in_links(portal) || store::contact(&mut conn, person).await?.is_disabled {
        return Ok(None);
    }
    let purpose = Purpose::SignIn;
    let token = link::make(&mut conn, now, purpose, person, &Plain {}, purpose.seconds()).await?;
    conn.commit().await?;
    Ok(Some(token))
}

/// Does this link still sign somebody in?
///
/// # Errors
/// The database does not answer.
pub async fn may_sign_in_with(portal: &Portal, token: &str) -> Result<bool> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    let found = link::find::<Plain>(&mut conn, portal.clock.now(), Purpose::SignIn, token).await?;
    Ok(found.is_some() && has_sign_in_links(portal))
}

/// Signs in with a link.
///
/// # Errors
/// Not found, when it works no longer.
pub async fn sign_in_with_link(
    portal: &Portal,
    origin: &Origin,
    token: &str,
    device: Option<&str>,
) -> Result<Entrance> {
    if !has_sign_in_links(portal) {
        return Err(Error::NOT_FOUND);
    }
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::NONE).await?;
    let found = link::find::<Plain>(&mut conn, now, Purpose::SignIn, token).await?.ok_or(Error::NOT_FOUND)?;
    if store::contact(&mut conn, found.person).await?.is_disabled || !link::take(&mut conn, found.id).await? {
        return Err(Error::NOT_FOUND);
    }
    // Of several links, the others open nothing once somebody is in.
    link::end_purpose(&mut conn, found.person, Purpose::SignIn).await?;
    conn.commit().await?;
    entrance::enter(portal, origin, found.person, First::Link, device, None).await
}
