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
mod invited;
mod link;
mod naming;
mod notices;
mod oversight;
mod own;
mod password;
mod preferences;
mod proof;
mod required;
mod reset;
mod rules;
mod session;
mod sign_in_link;
mod staff;
mod store;
mod token;

pub use administration::{
    CustomerRow, Login, NewPerson, add_customer, add_person, disable_person, find_customer, find_login, list_customers,
    set_customer_language, set_password,
};
pub(crate) use administration::{every_customer, normal_email};
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
pub(crate) use invited::{
    FirstProof, add_login, ask_first_passkey, begin_first, contact_problems, first_passkey, first_password, login_of,
    new_token, token_hash,
};
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

pub(crate) use proof::require as require_proof;
pub use proof::{FRESH_SECONDS, Proof, Renewed, is_fresh, proof_choice, prove};
pub use required::FactorRoles;
pub use reset::{ask_password_reset, password_reset_for, reset_password};
pub use rules::{LONGEST as LONGEST_PASSWORD, SHORTEST as SHORTEST_PASSWORD};
pub use session::{ROTATION_SECONDS, SessionLimits, rotate};
pub(crate) use session::{rotate_of, rotate_with};
pub use sign_in_link::{ask_sign_in_link, has_sign_in_links, may_sign_in_with, sign_in_with_link};
pub(crate) use staff::staff_role;
pub use staff::{StaffRow, add_staff, list_staff, remove_staff};

/// The statements of this area and of what is in it.
pub(crate) const STATEMENTS: [&[crate::db::Statement]; 6] =
    [store::ALL, challenge::STATEMENTS, device::STATEMENTS, factor::STATEMENTS, link::STATEMENTS, naming::STATEMENTS];

use crate::db::{Conn, Scope};
use crate::events::{self, Actor, NewEvent};
use crate::visit::{Origin, Visit, Visitor};
use crate::{Error, Portal, Refusal, Result, home, support};
use domain::{
    Action, Appearance, CustomerChoice, CustomerId, Instant, MemberSession, PersonId, Problem, ProblemCode, StaffRole,
    Standing, Viewer,
};
use entrance::First;
use secrecy::SecretString;
use serde_json::json;
use uuid::Uuid;

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
    let email = normal_email(email);
    if let Err(refusal) = may_try(portal, origin, &email, device).await? {
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

/// May somebody try to sign in? Whoever comes in a browser that this account was used in before is counted by that browser,
/// and not with strangers: else anybody could keep anybody out. That browser is looked for whether there is such an account or
/// not, and only where a browser says who it is.
async fn may_try(
    portal: &Portal,
    origin: &Origin,
    email: &str,
    device: Option<&str>,
) -> Result<std::result::Result<(), Refusal>> {
    if let Err(refusal) = portal.guards.check_network(origin.ip) {
        return Ok(Err(refusal));
    }
    if device.is_some() {
        let mut conn = portal.db.read(Scope::NONE).await?;
        let person = store::person_by_email(&mut conn, email).await?.map_or(PersonId(Uuid::nil()), |person| person.id);
        if let Some(known) = device::find(&mut conn, portal.clock.now(), person, device).await?
            && portal.guards.may_try_from(known.id)
        {
            return Ok(Ok(()));
        }
    }
    Ok(portal.guards.check_account(email))
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
    let is_replaced = session.replaced_at.is_some_and(|at| now.seconds_since(at) >= ROTATION_SECONDS);
    if session.is_disabled || session.expires_at <= now || is_replaced {
        return Ok(None);
    }
    let memberships = store::memberships_of(&mut conn, session.person).await?;
    let staff = session.staff.as_deref().and_then(StaffRole::from_name);
    let look = match staff {
        Some(role) if role.includes(Action::LookAsCustomer) => support::of_session(&mut conn, session.id, now).await?,
        _ => None,
    };
    conn.commit().await?;
    let staff = session.staff.as_deref().and_then(StaffRole::from_name);
    // By what the person is now: whoever became more since they signed in stays no longer than others of that kind.
    let limits = session::limits(portal, staff, memberships.iter().map(|of| &of.membership));
    let expires_at = session.expires_at.min(session.created_at.plus_seconds(limits.absolute_seconds));
    if expires_at <= now || session.last_seen_at < now.plus_seconds(-limits.idle_seconds) {
        return Ok(None);
    }
    let roles = &portal.settings.factor_roles;
    let is_wanted_of = |of: &store::Belonging| of.wants_factor || roles.want_of(&of.membership);
    let is_wanted_of_staff = roles.want_of_staff(staff);
    let is_factor_wanted = is_wanted_of_staff || memberships.iter().any(is_wanted_of);
    let is_looking = look.as_ref().is_some_and(|look| look.is_on);
    if now.seconds_since(session.last_seen_at) >= TOUCH_SECONDS
        || is_factor_wanted != session.factor_wanted_at.is_some()
    {
        // Whoever looks as a customer is not with their own meanwhile.
        let customer = session.customer.filter(|_| !is_looking);
        touch_later(portal.clone(), &session, customer, is_factor_wanted, now);
    }
    let customer_count = memberships.len();
    let chosen = session.customer.and_then(|id| memberships.into_iter().find(|of| of.customer.id == id));
    let is_wanted_here = is_wanted_of_staff || chosen.as_ref().is_some_and(is_wanted_of);
    let factor_until =
        (is_wanted_here && !session.has_factor).then(|| required::until(portal, session.factor_wanted_at, now));
    let (customer, customers_language, member) =
        chosen.map_or((None, None, None), |of| (Some(of.customer), of.language, Some(of.membership)));
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
            expires_at,
            idle_seconds: limits.idle_seconds,
            proved_at: session.proved_at,
            is_to_rotate: session.is_to_rotate && session.replaced_at.is_none(),
            factor_until,
            must_add_factor: factor_until.is_some_and(|until| until <= now),
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

/// Notes a session's use, since when a second factor is wanted of its person, and with it the person's stay in the customer, beside the request, which must not wait for a
/// writer.
fn touch_later(
    portal: Portal,
    session: &store::SessionRow,
    customer: Option<CustomerId>,
    is_factor_wanted: bool,
    now: Instant,
) {
    let notes_factor = is_factor_wanted != session.factor_wanted_at.is_some();
    let (session, person) = (session.id, session.person);
    tokio::spawn(async move {
        let touched = async {
            let mut conn = portal.db.write(Scope::both(customer, Some(person))).await?;
            store::touch_session(&mut conn, session, now).await?;
            if notes_factor {
                required::note(&mut conn, person, is_factor_wanted, now).await?;
            }
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

/// The sessions in which this person looks at this customer, last used first; at most 200. From where is not said: a login
/// may belong elsewhere, too.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn sessions_in(
    conn: &mut Conn,
    visit: &Visit,
    portal: &Portal,
    person: PersonId,
    customer: CustomerId,
) -> Result<Vec<MemberSession>> {
    let now = portal.clock.now();
    let sessions = store::sessions_in(conn, person, customer, now, idle_since(portal, now)).await?;
    let told = |row: store::OwnSession| MemberSession {
        device: device_of(row.user_agent.as_deref()),
        started: visit.moment(row.created_at),
        seen: visit.moment(row.last_seen_at),
    };
    Ok(sessions.into_iter().map(told).collect())
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

/// So many of a person's customers are looked through for something they follow a link to.
const ELSEWHERE: usize = 20;

/// The visitor as they would be in each other of their customers, by name: to find where something is that is not here.
///
/// # Errors
/// The database does not answer.
pub async fn elsewhere(visit: &Visit, portal: &Portal) -> Result<Vec<Visit>> {
    let Some(person) = visit.person_id().filter(|_| visit.customer.is_some()) else { return Ok(Vec::new()) };
    let memberships = {
        let mut conn = portal.db.read(Scope::person(person)).await?;
        store::memberships_of(&mut conn, person).await?
    };
    let here = visit.customer().map(|customer| customer.id);
    let others = memberships.into_iter().filter(|of| Some(of.customer.id) != here).take(ELSEWHERE);
    Ok(others
        .map(|of| Visit {
            customer: Some(of.customer),
            standing: Standing { member: Some(of.membership), ..visit.standing.clone() },
            ..visit.clone()
        })
        .collect())
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
pub(crate) use getting_in_tests::with_app;

#[cfg(test)]
#[cfg(feature = "testing")]
mod attack_tests;

#[cfg(test)]
#[cfg(feature = "testing")]
mod preferences_tests;

#[cfg(test)]
#[cfg(feature = "testing")]
mod session_tests;
