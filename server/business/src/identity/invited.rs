//! A login for whoever was invited: with a password of their own choice, or with a passkey. That the address is theirs, the
//! link in the letter has shown; whether there is an invitation, `invitations` knows.

use super::administration::{email_problem, name_problem, refuse};
use super::entrance::{self, SignedIn};
use super::factor::{self, FirstPasskey, PasskeyAsked};
use super::notices::FactorChange;
use super::{password, rules, store, token};
use crate::db::Conn;
use crate::events::{self, Actor, NewEvent};
use crate::visit::Origin;
use crate::{Portal, Refusal, Result, brand};
use domain::{PersonId, Problem};
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use uuid::Uuid;

/// A login that there is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Login {
    /// Whose it is.
    pub(crate) person: PersonId,
    /// May they not get in?
    pub(crate) is_disabled: bool,
}

/// The login with this address.
pub(crate) async fn login_of(conn: &mut Conn, email: &str) -> Result<Option<Login>> {
    let person = store::person_by_email(conn, email).await?;
    Ok(person.map(|person| Login { person: person.id, is_disabled: person.is_disabled }))
}

/// What is wrong with the address and the name of somebody who is to be invited; a name may be missing.
pub(crate) fn contact_problems(email: &str, name: &str) -> Vec<Problem> {
    email_problem(email).into_iter().chain(name_problem(name).filter(|_| !name.is_empty())).collect()
}

/// A fresh token, and what the database knows of it.
pub(crate) fn new_token() -> Result<(SecretString, Vec<u8>)> {
    let token = token::new()?;
    let hash = token::hash(token.expose_secret());
    Ok((token, hash))
}

/// What the database knows of this token, if it can be one at all.
pub(crate) fn token_hash(token: &str) -> Option<Vec<u8>> {
    token::hash_if_well_formed(token)
}

/// What a new login is made with.
pub(crate) enum FirstProof {
    /// A password, hashed.
    Password(String),
    /// A passkey, and hashes of the recovery codes for the day when it is lost.
    Passkey(Box<FirstPasskey>, Vec<Vec<u8>>),
}

/// A first password, hashed.
///
/// # Errors
/// `Invalid` with problems of `name` and `password`; unavailable, when too many are hashed.
pub(crate) async fn first_password(
    portal: &Portal,
    name: &str,
    password: SecretString,
    about: [&str; 2],
) -> Result<FirstProof> {
    let supplier = brand::supplier(portal, &*brand::current(portal).await);
    let mut problems: Vec<Problem> = name_problem(name).into_iter().collect();
    let [email, customer] = about;
    problems.extend(rules::problem(&portal.guards, &password, &[name, email, customer, &supplier]).await?);
    refuse(problems)?;
    Ok(FirstProof::Password(password::hash(&portal.guards, password).await?))
}

/// Asks a browser for the passkey of somebody who has no login yet.
///
/// # Errors
/// Too soon; unavailable, where there can be none.
pub(crate) async fn ask_first_passkey(
    portal: &Portal,
    origin: &Origin,
    invitation: Uuid,
    email: &str,
    name: &str,
) -> Result<PasskeyAsked> {
    portal.guards.check_passkey(origin.ip)?;
    factor::ask_first_passkey(portal, invitation, email, name).await
}

/// The passkey that a browser made for this invitation, and the recovery codes that go with it, to be shown this once. The
/// answer is used up.
///
/// # Errors
/// `Invalid` with a problem of `name`, or of `passkey`: the answer does not fit what was asked.
pub(crate) async fn first_passkey(
    portal: &Portal,
    invitation: Uuid,
    name: &str,
    token: &str,
    answer: &str,
) -> Result<(FirstProof, Vec<String>)> {
    refuse(name_problem(name).into_iter().collect())?;
    let made = factor::first_passkey(portal, invitation, token, answer).await?;
    let (codes, hashes) = factor::new_codes(portal, made.person).await?;
    Ok((FirstProof::Passkey(Box::new(made), hashes), codes))
}

/// Adds the login, in the transaction in which its person joins. Only whoever has the link to their mailbox gets here.
///
/// # Errors
/// Already done, when there is one with this address by now.
pub(crate) async fn add_login(
    conn: &mut Conn,
    portal: &Portal,
    actor: Actor<'_>,
    email: &str,
    name: &str,
    language: Option<String>,
    proof: FirstProof,
) -> Result<PersonId> {
    let now = portal.clock.now();
    let id = match &proof {
        FirstProof::Password(_) => PersonId(Uuid::now_v7()),
        FirstProof::Passkey(passkey, _) => passkey.person,
    };
    if !store::add_person(conn, id, email, name, None, now).await? {
        return Err(Refusal::AlreadyDone.into());
    }
    let preferences = store::PreferencesRow { language, time_zone: None, appearance: None };
    store::set_preferences(conn, id, preferences).await?;
    let actor = Actor { person: Some(id), ..actor };
    let event = NewEvent::about("person.added", "person", id.0).after(json!({ "name": name }));
    events::record(conn, now, actor, event).await?;
    match proof {
        FirstProof::Password(hash) => store::set_new_password(conn, id, &hash, now).await?,
        FirstProof::Passkey(passkey, hashes) => {
            factor::add_first_passkey(conn, now, &passkey, hashes).await?;
            let event =
                NewEvent::about("factor.added", "person", id.0).after(json!({ "change": FactorChange::PasskeyAdded }));
            events::record(conn, now, actor, event).await?;
        }
    }
    Ok(id)
}

/// Begins the first session of somebody who has just got their login.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn begin_first(
    portal: &Portal,
    origin: &Origin,
    person: PersonId,
    device: Option<&str>,
) -> Result<SignedIn> {
    entrance::begin(portal, origin, person, &["invitation"], device, false, None).await
}
