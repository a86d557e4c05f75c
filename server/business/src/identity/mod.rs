//! Signing in and staying signed in, and the people and customers of the installation.
//!
//! The only place that makes a [`Visit`] out of a request.

mod administration;
mod challenge;
mod device;
mod device_name;
mod email_change;
mod entrance;
mod factor;
mod guards;
mod link;
mod naming;
mod notices;
mod oversight;
mod own;
mod password;
mod preferences;
mod proof;
mod reset;
mod rules;
mod sign_in_link;
mod staff;
mod store;
mod token;

pub(crate) use administration::every_customer;
pub use administration::{
    CustomerRow, NewPerson, add_customer, add_person, disable_person, find_customer, list_customers,
    set_customer_language, set_password,
};
pub use challenge::CHALLENGE_SECONDS;
pub use device::DEVICE_SECONDS;
pub(crate) use device_name::device_of;
pub(crate) use email_change::email_change_token;
pub use email_change::{ask_email_change, confirm_email, email_change_for};
pub use entrance::{Entrance, SignedIn, answer_factor, answer_of, factor_choice, has_mail};
pub use factor::{
    Answer, PasskeyAsked, add_passkey, ask_passkey, authenticator_set_up, begin_authenticator, begin_passkey,
    confirm_authenticator, has_passkeys, key_fits, prove_with_passkey, remove_authenticator, remove_passkey,
    renew_recovery_codes, reset_factors, sign_in_with_passkey,
};
pub use guards::Guards;
pub(crate) use naming::{customer_name, customers as customers_named, names, people};
pub(crate) use notices::{Disowned, disown_token};
pub use notices::{FactorChange, disown, may_disown};
pub use oversight::{block, end_session_of, end_sessions_of, reset_factors_of, unblock};
pub(crate) use oversight::{has_factors, sessions_of};
pub use own::{account, change_password, end_other_sessions, end_session, set_name};
pub(crate) use preferences::zone;
pub use preferences::{end_tour, preferences, preferences_form, save_preferences, set_language};
pub(crate) use reset::reset_token;
pub(crate) use sign_in_link::sign_in_token;

pub use proof::{FRESH_SECONDS, Proof, Renewed, is_fresh, proof_choice, prove};
pub use reset::{ask_password_reset, password_reset_for, reset_password};
pub use rules::{LONGEST as LONGEST_PASSWORD, SHORTEST as SHORTEST_PASSWORD};
pub use sign_in_link::{ask_sign_in_link, has_sign_in_links, may_sign_in_with, sign_in_with_link};
pub use staff::{StaffRow, add_staff, list_staff, remove_staff};

/// The statements of this area and of what is in it.
pub(crate) const STATEMENTS: [&[crate::db::Statement]; 6] =
    [store::ALL, challenge::STATEMENTS, device::STATEMENTS, factor::STATEMENTS, link::STATEMENTS, naming::STATEMENTS];

use crate::db::{Conn, Scope};
use crate::events::{self, Actor, NewEvent};
use crate::visit::{Origin, Visit, Visitor};
use crate::{Error, Portal, Refusal, Result, home, support};
use domain::{
    Action, Appearance, CustomerChoice, CustomerId, Instant, PersonId, Problem, ProblemCode, SessionId, StaffRole,
    Standing, Viewer,
};
use entrance::First;
use secrecy::SecretString;
use serde_json::json;

/// A session's use is noted at most this often, in seconds, so that reading does not become writing.
const TOUCH_SECONDS: i64 = 60;

/// So many people are named at most as those to ask.
const OWNERS_LIMIT: i64 = 3;

/// Signs a person in with address and password. `device` is what the browser is known by, if it is.
///
/// # Errors
/// `Invalid` with one problem of no field when the two do not match, whatever the reason: an unknown address, a wrong
/// password and a disabled person get the same answer after the same work. `TooSoon` after too many tries, `Unavailable`
/// when too many people sign in at the same moment.
pub async fn sign_in(
    portal: &Portal,
    origin: &Origin,
    email: &str,
    password: SecretString,
    device: Option<&str>,
) -> Result<Entrance> {
    let email = administration::normal_email(email);
    if let Err(refusal) = portal.guards.check_sign_in(origin.ip, &email) {
        tracing::info!(request = %origin.request, "a sign-in was throttled");
        if portal.guards.wants_trace() {
            let event = NewEvent::general("session.throttled", "session");
            events::record_alone(portal, Actor { customer: None, person: None, origin }, event).await?;
        }
        return Err(refusal.into());
    }
    let person = {
        let mut conn = portal.db.read(Scope::NONE).await?;
        store::person_by_email(&mut conn, &email).await?
    };
    let usable_hash =
        person.as_ref().filter(|person| !person.is_disabled).and_then(|person| person.password_hash.clone());
    let verdict = password::verify(&portal.guards, password, usable_hash.clone()).await?;
    let (Some(person), true) = (person.as_ref(), verdict.matches) else {
        let event = match &person {
            Some(person) => NewEvent::about("session.refused", "person", person.id.0),
            None => NewEvent::general("session.refused", "person"),
        };
        events::record_alone(portal, Actor { customer: None, person: None, origin }, event).await?;
        return Err(Refusal::Invalid(vec![Problem::new("", ProblemCode::Malformed)]).into());
    };

    entrance::enter(portal, origin, person.id, First::Password, device, verdict.renewed_hash).await
}

/// Sessions unused since before this instant are over.
fn idle_since(portal: &Portal, now: Instant) -> Instant {
    now.plus_seconds(-portal.settings.session_idle_seconds)
}

/// Who comes with this token? `None` when its session is unknown, over, or of a disabled person.
///
/// # Errors
/// The database does not answer.
pub async fn resume(portal: &Portal, origin: Origin, token: &str) -> Result<Option<Visit>> {
    let Some(token_hash) = token::hash_if_well_formed(token) else { return Ok(None) };
    let now = portal.clock.now();
    let mut conn = portal.db.read(Scope::NONE).await?;
    let Some(session) = store::session_by_token(&mut conn, token_hash).await? else { return Ok(None) };
    if session.is_disabled || session.expires_at <= now || session.last_seen_at < idle_since(portal, now) {
        return Ok(None);
    }
    let memberships = store::memberships_of(&mut conn, session.person).await?;
    let staff = session.staff.as_deref().and_then(StaffRole::from_name);
    let look = match staff {
        Some(role) if role.includes(Action::LookAsCustomer) => support::of_session(&mut conn, session.id, now).await?,
        _ => None,
    };
    conn.commit().await?;
    let is_looking = look.as_ref().is_some_and(|look| look.is_on);
    if now.seconds_since(session.last_seen_at) >= TOUCH_SECONDS {
        // Whoever looks as a customer is not with their own meanwhile.
        let customer = session.customer.filter(|_| !is_looking);
        touch_later(portal.clone(), session.id, session.person, customer, now);
    }
    let customer_count = memberships.len();
    let (customer, customers_language, member) = session
        .customer
        .and_then(|id| memberships.into_iter().find(|(customer, ..)| customer.id == id))
        .map_or((None, None, None), |(customer, language, member)| (Some(customer), language, Some(member)));
    let preferences = session.preferences;
    let languages = [preferences.language, customers_language].map(|tag| tag.and_then(|tag| tag.parse().ok()));
    let appearance = preferences.appearance.as_deref().and_then(Appearance::from_name).unwrap_or_default();
    let visit = Visit {
        person: Some(Visitor {
            id: session.person,
            session: session.id,
            name: session.name,
            email: session.email,
            customer_count,
            appearance,
            is_new: session.is_new,
            expires_at: session.expires_at,
            proved_at: session.proved_at,
        }),
        customer,
        standing: Standing { member, staff, is_looking },
        origin,
        languages,
        zone: zone(portal, preferences.time_zone.as_deref()),
        looking: None,
        look_over: None,
    };
    Ok(Some(match look {
        Some(look) => look.taken_by(visit),
        None => visit,
    }))
}

/// Notes a session's use, and with it the person's stay in the customer, beside the request, which must not wait for a
/// writer.
fn touch_later(portal: Portal, session: SessionId, person: PersonId, customer: Option<CustomerId>, now: Instant) {
    tokio::spawn(async move {
        let touched = async {
            let mut conn = portal.db.write(Scope::both(customer, Some(person))).await?;
            store::touch_session(&mut conn, session, now).await?;
            if let Some(customer) = customer {
                home::note(&mut conn, customer, person, now).await?;
            }
            conn.commit().await
        };
        if let Err(error) = touched.await {
            tracing::warn!(%error, "a session's use could not be noted");
        }
    });
}

/// Ends this session.
///
/// # Errors
/// Signed out, when there is none; or the database does not answer.
pub async fn sign_out(visit: &Visit, portal: &Portal) -> Result<()> {
    let session = visit.session_id().ok_or(Refusal::SignedOut)?;
    let mut conn = portal.db.write(scope_of(visit)).await?;
    store::end_session(&mut conn, session).await?;
    let event = NewEvent::about("session.ended", "session", session.0);
    events::record(&mut conn, portal.clock.now(), visit.into(), event).await?;
    conn.commit().await
}

/// Ends all sessions of this person, this one included; says how many.
///
/// # Errors
/// As [`sign_out`].
pub async fn sign_out_everywhere(visit: &Visit, portal: &Portal) -> Result<u64> {
    let person = visit.person_id().ok_or(Refusal::SignedOut)?;
    let mut conn = portal.db.write(scope_of(visit)).await?;
    let ended = store::end_sessions_of(&mut conn, person).await?;
    let event = NewEvent::about("session.ended_everywhere", "person", person.0).after(json!({ "sessions": ended }));
    events::record(&mut conn, portal.clock.now(), visit.into(), event).await?;
    conn.commit().await?;
    Ok(ended)
}

/// Ends the sessions in which this person looks at this customer, in the transaction that lets them do so no longer; says
/// how many. Sessions that look at another customer stay.
///
/// # Errors
/// The database refuses.
pub(crate) async fn end_sessions_in(conn: &mut Conn, person: PersonId, customer: CustomerId) -> Result<u64> {
    store::end_sessions_in(conn, person, customer).await
}

fn scope_of(visit: &Visit) -> Scope {
    Scope::both(visit.customer.as_ref().map(|customer| customer.id), visit.person_id())
}

/// Where this person can go now, by name, in a transaction that may see their memberships.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn customers_of(conn: &mut Conn, person: PersonId) -> Result<Vec<CustomerChoice>> {
    store::customers_of(conn, person).await
}

/// The customers this person may look at, by name.
///
/// # Errors
/// Signed out, when nobody is signed in; or the database does not answer.
pub async fn customers(visit: &Visit, portal: &Portal) -> Result<Vec<CustomerChoice>> {
    let person = visit.person_id().ok_or(Refusal::SignedOut)?;
    let mut conn = portal.db.read(Scope::person(person)).await?;
    store::customers_of(&mut conn, person).await
}

/// The names of those who own this customer's account in the portal: whom to ask. At most [`OWNERS_LIMIT`], by name.
///
/// # Errors
/// The database does not answer.
pub async fn owners(visit: &Visit, portal: &Portal) -> Result<Vec<String>> {
    let Some(customer) = visit.customer().map(|customer| customer.id) else { return Ok(Vec::new()) };
    let mut conn = portal.db.read(Scope::customer(customer)).await?;
    store::owners(&mut conn, customer, OWNERS_LIMIT).await
}

/// Looks at another customer from now on.
///
/// # Errors
/// Not found, when the person is no member there (or there is no such customer).
pub async fn choose_customer(visit: &Visit, portal: &Portal, id: CustomerId) -> Result<()> {
    let session = visit.session_id().ok_or(Refusal::SignedOut)?;
    let person = visit.person_id().ok_or(Refusal::SignedOut)?;
    if !customers(visit, portal).await?.iter().any(|customer| customer.id == id) {
        let event = NewEvent::about("customer.refused", "customer", id.0);
        events::record_alone(portal, visit.into(), event).await?;
        return Err(Error::NOT_FOUND);
    }
    let mut conn = portal.db.write(Scope::both(Some(id), Some(person))).await?;
    store::choose_customer(&mut conn, session, person, id).await?;
    let actor = Actor { customer: Some(id), person: Some(person), origin: visit.origin() };
    let event = NewEvent::about("customer.chosen", "customer", id.0);
    events::record(&mut conn, portal.clock.now(), actor, event).await?;
    conn.commit().await
}

/// What a person's own browser may know of them.
#[must_use]
pub fn viewer(visit: &Visit) -> Viewer {
    let person = visit.person.as_ref();
    Viewer {
        name: person.map(|person| person.name.clone()).unwrap_or_default(),
        email: person.map(|person| person.email.clone()).unwrap_or_default(),
        customer: visit.customer.clone(),
        customer_count: person.map_or(0, |person| person.customer_count),
        appearance: visit.appearance(),
        // Whoever looks as a customer is shown around nowhere.
        is_new: visit.looking.is_none() && person.is_some_and(|person| person.is_new),
        staff: visit.staff(),
        may: Action::ALL.into_iter().filter(|action| visit.decide(*action).allowed).collect(),
    }
}

#[cfg(test)]
#[cfg(feature = "testing")]
mod tests;

#[cfg(test)]
#[cfg(feature = "testing")]
mod getting_in_tests;

#[cfg(test)]
#[cfg(feature = "testing")]
mod preferences_tests;
