//! Passkeys (WebAuthn level 3). Each is found without being asked for by name and makes sure of its person (by fingerprint, face
//! or PIN), so that it is two factors in one: the only proof that is needed to get in.

use super::super::challenge::{self, Asked};
use super::super::entrance::{self, SignedIn};
use super::super::notices::{self, FactorChange};
use super::super::proof::{self, Renewed};
use super::super::{device, scope_of, store as identity};
use super::{drop_codes_without_factor, new_codes, put_codes, store, wrong};
use crate::db::Scope;
use crate::events::{self, Actor, NewEvent};
use crate::visit::Origin;
use crate::{Error, Portal, Refusal, Result, Visit, brand, queue};
use domain::{PasskeyId, PersonId};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};
use std::time::Duration;
use url::{Host, Url};
use uuid::Uuid;
use webauthn_rs::prelude::{
    CreationChallengeResponse, DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Webauthn, WebauthnBuilder,
};

/// Most passkeys of one person.
const MOST: usize = 20;
/// Longest name of one, in characters.
const LONGEST_NAME: usize = 60;
/// Largest answer of a browser, in bytes.
const LARGEST_ANSWER: usize = 32 * 1024;

/// What a browser is asked to do, and the token by which its answer is known.
#[derive(Debug)]
pub struct PasskeyAsked {
    /// For `navigator.credentials`, as JSON.
    pub options: Json,
    /// Comes back with the answer.
    pub token: SecretString,
}

/// Can there be passkeys? Browsers know them by the name of a host, not by a mere address.
#[must_use]
pub fn has_passkeys(portal: &Portal) -> bool {
    Url::parse(&portal.settings.base_url).is_ok_and(|url| matches!(url.host(), Some(Host::Domain(_))))
}

fn webauthn(portal: &Portal) -> Result<Webauthn> {
    let origin = Url::parse(&portal.settings.base_url).map_err(|cause| Error::unexpected("using passkeys", &cause))?;
    let host = origin.domain().ok_or(Refusal::Unavailable)?.to_owned();
    WebauthnBuilder::new(&host, &origin)
        .map(|builder| {
            let seconds = u64::try_from(challenge::CHALLENGE_SECONDS).unwrap_or(300);
            builder.rp_name(&portal.settings.supplier).timeout(Duration::from_secs(seconds))
        })
        .and_then(WebauthnBuilder::build)
        .map_err(|cause| Error::unexpected("using passkeys", &cause))
}

fn hash_of(credential: &[u8]) -> Vec<u8> {
    Sha256::digest(credential).to_vec()
}

fn read<T: serde::de::DeserializeOwned>(answer: &str) -> Result<T> {
    if answer.len() > LARGEST_ANSWER {
        return Err(wrong("passkey"));
    }
    serde_json::from_str(answer).map_err(|_| wrong("passkey"))
}

/// What a browser is asked to make, as JSON.
async fn for_browser(portal: &Portal, options: CreationChallengeResponse) -> Result<Json> {
    let mut options =
        serde_json::to_value(options).map_err(|cause| Error::unexpected("asking for a passkey", &cause))?;
    // One that is found without a name, so that it can stand in for address and password.
    if let Some(selection) = options.pointer_mut("/publicKey/authenticatorSelection").and_then(Json::as_object_mut) {
        selection.insert("residentKey".to_owned(), json!("required"));
        selection.insert("requireResidentKey".to_owned(), json!(true));
    }
    let brand = brand::current(portal).await;
    if let Some(party) = options.pointer_mut("/publicKey/rp").and_then(Json::as_object_mut) {
        party.insert("name".to_owned(), json!(brand::supplier(portal, &brand)));
    }
    Ok(options)
}

/// Begins to add a passkey.
///
/// # Errors
/// Signed out; a fresh proof is needed; unavailable, where there can be none; `Invalid`, when there are too many.
pub async fn begin_passkey(visit: &Visit, portal: &Portal) -> Result<PasskeyAsked> {
    let person = visit.person.as_ref().ok_or(Refusal::SignedOut)?;
    proof::require(visit, portal)?;
    let webauthn = webauthn(portal)?;
    let mut conn = portal.db.write(scope_of(visit)).await?;
    let present = passkeys(&mut conn, person.id).await?;
    if present.len() >= MOST {
        return Err(wrong("passkey"));
    }
    let known = present.iter().map(|passkey| passkey.cred_id().clone()).collect();
    let (options, state) = webauthn
        .start_passkey_registration(person.id.0, &person.email, &person.name, Some(known))
        .map_err(|cause| Error::unexpected("asking for a passkey", &cause))?;
    let options = for_browser(portal, options).await?;
    let now = portal.clock.now();
    let asked = Asked::PasskeySetUp;
    let token = challenge::ask(&mut conn, now, asked, Some(person.id), Some(person.session), &state).await?;
    conn.commit().await?;
    Ok(PasskeyAsked { options, token })
}

/// Adds the passkey that a browser made. Whoever had no recovery codes gets them now, to be shown this once.
///
/// # Errors
/// Signed out; a fresh proof is needed; `Invalid` with a problem of `passkey`: the answer does not fit what was asked.
pub async fn add_passkey(visit: &Visit, portal: &Portal, token: &str, answer: &str, name: &str) -> Result<Vec<String>> {
    let person = visit.person.as_ref().ok_or(Refusal::SignedOut)?;
    proof::require(visit, portal)?;
    let answer: RegisterPublicKeyCredential = read(answer)?;
    let name: String = name.trim().chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect();
    let (codes, hashes) = new_codes(portal, person.id).await?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(scope_of(visit)).await?;
    let asked = challenge::find::<PasskeyRegistration>(&mut conn, now, Asked::PasskeySetUp, token).await?;
    let asked = asked.filter(|asked| asked.person == Some(person.id) && asked.session == Some(person.session));
    let asked = asked.ok_or_else(|| wrong("passkey"))?;
    if !challenge::take(&mut conn, asked.id).await? {
        return Err(wrong("passkey"));
    }
    let made = webauthn(portal)?.finish_passkey_registration(&answer, &asked.detail);
    let made = made.map_err(|cause| {
        tracing::info!(%cause, "a passkey was not accepted");
        wrong("passkey")
    })?;
    let json = serde_json::to_string(&made).map_err(|cause| Error::unexpected("keeping a passkey", &cause))?;
    let hash = hash_of(made.cred_id());
    if !store::add_passkey(&mut conn, PasskeyId(Uuid::now_v7()), person.id, hash, &json, &name, now).await? {
        return Err(wrong("passkey"));
    }
    let has_codes = super::codes_left(&mut conn, person.id).await? > 0;
    if !has_codes {
        put_codes(&mut conn, person.id, hashes).await?;
    }
    device::distrust_of(&mut conn, person.id).await?;
    notices::factor_changed(portal, &mut conn, visit, FactorChange::PasskeyAdded).await?;
    conn.commit().await?;
    queue::wake(portal);
    Ok(if has_codes { Vec::new() } else { codes })
}

/// What the first passkey of somebody without a login is compared with.
#[derive(Serialize, Deserialize)]
struct AskedOfInvited {
    invitation: Uuid,
    /// Who they will be.
    person: Uuid,
    state: PasskeyRegistration,
}

/// The first passkey of somebody who has no login yet.
pub(crate) struct FirstPasskey {
    /// Who they will be.
    pub(in super::super) person: PersonId,
    made: Passkey,
}

/// Begins to make the first passkey of somebody who has no login yet.
pub(in super::super) async fn ask_first_passkey(
    portal: &Portal,
    invitation: Uuid,
    email: &str,
    name: &str,
) -> Result<PasskeyAsked> {
    let person = Uuid::now_v7();
    let name = if name.is_empty() { email } else { name };
    let (options, state) = webauthn(portal)?
        .start_passkey_registration(person, email, name, None)
        .map_err(|cause| Error::unexpected("asking for a passkey", &cause))?;
    let options = for_browser(portal, options).await?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::NONE).await?;
    challenge::end_expired(&mut conn, now).await?;
    let detail = AskedOfInvited { invitation, person, state };
    let token = challenge::ask(&mut conn, now, Asked::PasskeyInvited, None, None, &detail).await?;
    conn.commit().await?;
    Ok(PasskeyAsked { options, token })
}

/// The passkey that a browser made for this invitation; its challenge is used up.
pub(in super::super) async fn first_passkey(
    portal: &Portal,
    invitation: Uuid,
    token: &str,
    answer: &str,
) -> Result<FirstPasskey> {
    let answer: RegisterPublicKeyCredential = read(answer)?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::NONE).await?;
    let asked = challenge::find::<AskedOfInvited>(&mut conn, now, Asked::PasskeyInvited, token).await?;
    let asked = asked.filter(|asked| asked.detail.invitation == invitation).ok_or_else(|| wrong("passkey"))?;
    if !challenge::take(&mut conn, asked.id).await? {
        return Err(wrong("passkey"));
    }
    conn.commit().await?;
    let made = webauthn(portal)?.finish_passkey_registration(&answer, &asked.detail.state).map_err(|cause| {
        tracing::info!(%cause, "a passkey was not accepted");
        wrong("passkey")
    })?;
    Ok(FirstPasskey { person: PersonId(asked.detail.person), made })
}

/// Keeps the first passkey of a login that was just added, with recovery codes.
pub(in super::super) async fn add_first_passkey(
    conn: &mut crate::db::Conn,
    now: domain::Instant,
    passkey: &FirstPasskey,
    hashes: Vec<Vec<u8>>,
) -> Result<()> {
    let json = serde_json::to_string(&passkey.made).map_err(|cause| Error::unexpected("keeping a passkey", &cause))?;
    let (id, hash) = (PasskeyId(Uuid::now_v7()), hash_of(passkey.made.cred_id()));
    if !store::add_passkey(conn, id, passkey.person, hash, &json, "", now).await? {
        return Err(wrong("passkey"));
    }
    put_codes(conn, passkey.person, hashes).await
}

/// Takes a passkey away.
///
/// # Errors
/// Signed out; a fresh proof is needed; not found, when there is none such or it is somebody else's.
pub async fn remove_passkey(visit: &Visit, portal: &Portal, id: PasskeyId) -> Result<()> {
    let person = visit.person_id().ok_or(Refusal::SignedOut)?;
    proof::require(visit, portal)?;
    let mut conn = portal.db.write(scope_of(visit)).await?;
    if !store::remove_passkey(&mut conn, person, id).await? {
        return Err(Error::NOT_FOUND);
    }
    drop_codes_without_factor(&mut conn, person).await?;
    device::distrust_of(&mut conn, person).await?;
    notices::factor_changed(portal, &mut conn, visit, FactorChange::PasskeyRemoved).await?;
    conn.commit().await?;
    queue::wake(portal);
    Ok(())
}

/// Asks whoever is there for a passkey: to get in, or, in the middle of a session, to prove again who they are.
///
/// # Errors
/// Too soon, after many from one network; unavailable, where there can be none.
pub async fn ask_passkey(visit: Option<&Visit>, portal: &Portal, origin: &Origin) -> Result<PasskeyAsked> {
    portal.guards.check_passkey(origin.ip)?;
    let (options, state) = webauthn(portal)?
        .start_discoverable_authentication()
        .map_err(|cause| Error::unexpected("asking for a passkey", &cause))?;
    let mut options =
        serde_json::to_value(options).map_err(|cause| Error::unexpected("asking for a passkey", &cause))?;
    // The page knows whether it asks aloud or only where somebody types their address.
    if let Some(options) = options.as_object_mut() {
        options.remove("mediation");
    }
    let now = portal.clock.now();
    let (asked, person, session) = match visit {
        Some(visit) => (Asked::PasskeyProof, visit.person_id(), visit.session_id()),
        None => (Asked::PasskeySignIn, None, None),
    };
    let mut conn = portal.db.write(Scope::NONE).await?;
    challenge::end_expired(&mut conn, now).await?;
    let token = challenge::ask(&mut conn, now, asked, person, session, &state).await?;
    conn.commit().await?;
    Ok(PasskeyAsked { options, token })
}

/// Signs in whoever's passkey answered.
///
/// # Errors
/// `Invalid` with a problem of `passkey`, whatever the reason; too soon.
pub async fn sign_in_with_passkey(
    portal: &Portal,
    origin: &Origin,
    token: &str,
    answer: &str,
    device: Option<&str>,
) -> Result<SignedIn> {
    portal.guards.check_passkey(origin.ip)?;
    match accept(portal, Asked::PasskeySignIn, token, answer, None).await {
        Ok(person) => entrance::begin(portal, origin, person, &["passkey"], device, false, None).await,
        Err(error) => {
            if matches!(error, Error::Refused(Refusal::Invalid(_))) {
                let event = NewEvent::general("session.refused", "person").after(json!({ "by": ["passkey"] }));
                events::record_alone(portal, Actor { customer: None, person: None, origin }, event).await?;
            }
            Err(error)
        }
    }
}

/// Proves again, with a passkey, who one is.
///
/// # Errors
/// Signed out; `Invalid` with a problem of `passkey`, also when it is somebody else's.
pub async fn prove_with_passkey(visit: &Visit, portal: &Portal, token: &str, answer: &str) -> Result<Renewed> {
    let person = visit.person.as_ref().ok_or(Refusal::SignedOut)?;
    match accept(portal, Asked::PasskeyProof, token, answer, Some(visit)).await {
        Ok(_) => proof::renew(visit, portal, person.session, "passkey").await,
        Err(error) => {
            let event = NewEvent::about("proof.refused", "person", person.id.0).after(json!({ "how": "passkey" }));
            events::record_alone(portal, visit.into(), event).await?;
            Err(error)
        }
    }
}

/// Whose passkey is this the right answer of?
async fn accept(portal: &Portal, asked: Asked, token: &str, answer: &str, visit: Option<&Visit>) -> Result<PersonId> {
    let answer: PublicKeyCredential = read(answer)?;
    let webauthn = webauthn(portal)?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::NONE).await?;
    let found = challenge::find::<DiscoverableAuthentication>(&mut conn, now, asked, token).await?;
    let session = visit.and_then(Visit::session_id);
    let found = found.filter(|found| found.session == session).ok_or_else(|| wrong("passkey"))?;
    if !challenge::take(&mut conn, found.id).await? {
        return Err(wrong("passkey"));
    }
    let refused = |cause: &dyn std::fmt::Display| {
        tracing::info!(%cause, "a passkey was not accepted");
        wrong("passkey")
    };
    let (handle, credential) =
        webauthn.identify_discoverable_authentication(&answer).map_err(|cause| refused(&cause))?;
    let stored = store::passkey_by_credential(&mut conn, hash_of(credential)).await?;
    let stored = stored.ok_or_else(|| wrong("passkey"))?;
    let is_theirs = stored.person.0 == handle && visit.is_none_or(|visit| visit.person_id() == Some(stored.person));
    if !is_theirs || identity::contact(&mut conn, stored.person).await?.is_disabled {
        return Err(wrong("passkey"));
    }
    let mut passkey: Passkey =
        serde_json::from_str(&stored.passkey_json).map_err(|cause| Error::unexpected("reading a passkey", &cause))?;
    let result = webauthn
        .finish_discoverable_authentication_v2(&answer, found.detail, &passkey)
        .map_err(|cause| refused(&cause))?;
    // The counter, by which a copied key shows, where the key has one.
    passkey.update_credential(&result);
    let json = serde_json::to_string(&passkey).map_err(|cause| Error::unexpected("keeping a passkey", &cause))?;
    store::use_passkey(&mut conn, stored.id, &json, now).await?;
    conn.commit().await?;
    Ok(stored.person)
}

async fn passkeys(conn: &mut crate::db::Conn, person: PersonId) -> Result<Vec<Passkey>> {
    let stored = store::passkeys_as_stored(conn, person).await?;
    stored
        .iter()
        .map(|json| serde_json::from_str(json).map_err(|cause| Error::unexpected("reading a passkey", &cause)))
        .collect()
}
