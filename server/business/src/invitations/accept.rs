//! What the reader of an invitation does: looks at it, which uses nothing up, and joins. Whoever has the link has the mailbox,
//! and so may learn whether there is a login for the address; nobody else does.

use super::store::{self, Row};
use crate::db::{Conn, Scope};
use crate::events::{self, Actor, NewEvent};
use crate::identity::{self, FirstProof, PasskeyAsked, SignedIn};
use crate::members::{self, joining};
use crate::portal::offset_in;
use crate::visit::Origin;
use crate::{Error, Portal, Refusal, Result, Visit};
use domain::{
    Action, CustomerId, InvitationId, InvitationOffer, Membership, Object, OfferKind, PersonId, Standing, decide,
};
use secrecy::SecretString;
use serde_json::json;

/// What somebody chooses who has no login yet.
pub struct NewcomerPassword {
    /// How they are called.
    pub name: String,
    /// The password.
    pub password: SecretString,
}

/// An invitation that can be accepted, and what it gives now.
struct Open {
    row: Row,
    membership: Membership,
}

/// Which invitation this token opens.
async fn named(portal: &Portal, token: &str) -> Result<(CustomerId, InvitationId)> {
    let hash = identity::token_hash(token).ok_or(Error::NOT_FOUND)?;
    let mut conn = portal.db.read(Scope::NONE).await?;
    // Only a transaction can say which link it is about.
    let found = store::by_token(&mut conn, hash, portal.clock.now()).await?;
    found.ok_or(Error::NOT_FOUND)
}

/// The invitation, when it can be accepted: not over, and its inviter may still give what it gives. Roles that are gone since
/// are left out.
async fn open(conn: &mut Conn, portal: &Portal, customer: CustomerId, row: Row) -> Result<Open> {
    if !row.is_open(portal.clock.now()) {
        return Err(Error::NOT_FOUND);
    }
    let own_roles = joining::own_roles(conn, customer).await?;
    let mut membership = row.membership.read(&own_roles)?;
    if membership.is_owner() && !members::is_whole(&membership) {
        // A role of the customer's own rules something out by now: an owner is one wholly.
        membership.roles.retain(|role| !role.grants.deny_something());
    }
    let may_give = match row.invited_by() {
        Some(person) if row.is_suppliers => {
            let staff = identity::staff_role(conn, person).await?;
            decide(&Standing { staff, ..Standing::default() }, Action::ManageCustomers, &Object::Any).allowed
        }
        Some(person) => joining::may_give(conn, customer, person, &own_roles, &membership).await?,
        None => row.is_suppliers,
    };
    if membership.roles.is_empty() || !may_give {
        return Err(Error::NOT_FOUND);
    }
    Ok(Open { row, membership })
}

/// An invitation as its reader sees it; `None` when its link works no longer, whatever the reason.
///
/// # Errors
/// The database does not answer.
pub async fn offer(visit: Option<&Visit>, portal: &Portal, token: &str) -> Result<Option<InvitationOffer>> {
    match found_offer(visit, portal, token).await {
        Err(Error::Refused(Refusal::NotFound)) => Ok(None),
        found => found.map(Some),
    }
}

async fn found_offer(visit: Option<&Visit>, portal: &Portal, token: &str) -> Result<InvitationOffer> {
    let (customer, id) = named(portal, token).await?;
    let mut conn = portal.db.read(Scope::customer(customer)).await?;
    let row = store::find(&mut conn, customer, id).await?;
    let Open { row, .. } = open(&mut conn, portal, customer, row).await?;
    let kind = match identity::login_of(&mut conn, &row.email).await? {
        None => OfferKind::NewLogin,
        Some(login) if login.is_disabled => return Err(Error::NOT_FOUND),
        Some(login) => match store::is_member(&mut conn, customer, &row.email).await? {
            Some(true) => return Err(Error::NOT_FOUND),
            Some(false) => OfferKind::Member,
            None if visit.and_then(Visit::person_id) == Some(login.person) => OfferKind::Join,
            None => OfferKind::SignIn,
        },
    };
    let (name, _) = store::customer(&mut conn, customer).await?;
    Ok(InvitationOffer {
        kind,
        customer: name,
        by: row.by(),
        expires: offset_in(&portal.settings.time_zone, row.expires()),
        email: row.email,
        name: row.name,
        message: row.message,
    })
}

/// Joins with a new login and a password, and signs in.
///
/// # Errors
/// Not found, when the link works no longer; already done, when there is a login for the address by now; `Invalid` with
/// problems of `name` and `password`, and the link goes on working.
pub async fn accept_with_password(
    portal: &Portal,
    origin: &Origin,
    token: &str,
    newcomer: NewcomerPassword,
    device: Option<&str>,
) -> Result<SignedIn> {
    let (customer, id) = named(portal, token).await?;
    let (email, customer_name) = waiting(portal, customer, id).await?;
    let name = newcomer.name.trim();
    let about = [email.as_str(), customer_name.as_str()];
    let proof = identity::first_password(portal, name, newcomer.password, about).await?;
    let person = join_anew(portal, origin, customer, id, name, proof).await?;
    identity::begin_first(portal, origin, person, device).await
}

/// Asks the browser of somebody without a login for a passkey.
///
/// # Errors
/// Not found, when the link works no longer; already done, when there is a login for the address; too soon; unavailable.
pub async fn ask_passkey(portal: &Portal, origin: &Origin, token: &str, name: &str) -> Result<PasskeyAsked> {
    let (customer, id) = named(portal, token).await?;
    let (email, _) = waiting(portal, customer, id).await?;
    let name: String = name.trim().chars().filter(|c| !c.is_control()).take(200).collect();
    identity::ask_first_passkey(portal, origin, id.0, &email, &name).await
}

/// Joins with a new login and a passkey, and signs in. The answer also holds recovery codes, to be shown this once.
///
/// # Errors
/// As [`accept_with_password`], with problems of `name` and `passkey`.
pub async fn accept_with_passkey(
    portal: &Portal,
    origin: &Origin,
    token: &str,
    name: &str,
    asked: &str,
    answer: &str,
    device: Option<&str>,
) -> Result<(SignedIn, Vec<String>)> {
    let (customer, id) = named(portal, token).await?;
    waiting(portal, customer, id).await?;
    let name = name.trim();
    let (proof, codes) = identity::first_passkey(portal, id.0, name, asked, answer).await?;
    let person = join_anew(portal, origin, customer, id, name, proof).await?;
    Ok((identity::begin_first(portal, origin, person, device).await?, codes))
}

/// The address of an invitation that waits for somebody without a login, and the customer's name.
async fn waiting(portal: &Portal, customer: CustomerId, id: InvitationId) -> Result<(String, String)> {
    let mut conn = portal.db.read(Scope::customer(customer)).await?;
    let row = store::find(&mut conn, customer, id).await?;
    let Open { row, .. } = open(&mut conn, portal, customer, row).await?;
    if identity::login_of(&mut conn, &row.email).await?.is_some() {
        return Err(Refusal::AlreadyDone.into());
    }
    let (name, _) = store::customer(&mut conn, customer).await?;
    Ok((row.email, name))
}

/// Makes the login and the member.
async fn join_anew(
    portal: &Portal,
    origin: &Origin,
    customer: CustomerId,
    id: InvitationId,
    name: &str,
    proof: FirstProof,
) -> Result<PersonId> {
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    let open = held(&mut conn, portal, customer, id).await?;
    let actor = Actor { customer: Some(customer), person: None, origin };
    let language = open.row.language.clone();
    let person = identity::add_login(&mut conn, portal, actor, &open.row.email, name, language, proof).await?;
    become_member(&mut conn, portal, Actor { person: Some(person), ..actor }, customer, person, &open).await?;
    conn.commit().await?;
    Ok(person)
}

/// Joins with the login that one is signed in with, and looks at that customer from now on.
///
/// # Errors
/// Signed out; not found, when the link works no longer or is for somebody else; already done, when one is a member.
pub async fn join(visit: &Visit, portal: &Portal, token: &str) -> Result<()> {
    let person = visit.person_id().ok_or(Refusal::SignedOut)?;
    let (customer, id) = named(portal, token).await?;
    let mut conn = portal.db.write(Scope::both(Some(customer), Some(person))).await?;
    let open = held(&mut conn, portal, customer, id).await?;
    let login = identity::login_of(&mut conn, &open.row.email).await?;
    if !login.is_some_and(|login| login.person == person && !login.is_disabled) {
        return Err(Error::NOT_FOUND);
    }
    let actor = Actor { customer: Some(customer), person: Some(person), origin: visit.origin() };
    become_member(&mut conn, portal, actor, customer, person, &open).await?;
    conn.commit().await?;
    identity::choose_customer(visit, portal, customer).await
}

/// The invitation, when it can be accepted, with everybody else waiting who wants to change who may do what here.
async fn held(conn: &mut Conn, portal: &Portal, customer: CustomerId, id: InvitationId) -> Result<Open> {
    joining::lock(conn, customer).await?;
    let row = store::hold(conn, customer, id).await?;
    open(conn, portal, customer, row).await
}

async fn become_member(
    conn: &mut Conn,
    portal: &Portal,
    actor: Actor<'_>,
    customer: CustomerId,
    person: PersonId,
    open: &Open,
) -> Result<()> {
    let now = portal.clock.now();
    if !joining::join(conn, customer, person, &open.membership, now).await? {
        return Err(Refusal::AlreadyDone.into());
    }
    if !store::accept(conn, customer, open.row.id, now, person).await? {
        return Err(Error::NOT_FOUND);
    }
    store::end_tokens(conn, customer, open.row.id).await?;
    identity::rotate_of(conn, portal, person).await?;
    let mut after = members::told(&open.membership);
    if let Some(fields) = after.as_object_mut() {
        // By whom it holds: the actor is who joined.
        fields.insert("invited_by".to_owned(), json!(open.row.by()));
    }
    let event = NewEvent::about("invitation.accepted", "person", person.0).after(after);
    events::record(conn, now, actor, event).await.map(|_| ())
}
