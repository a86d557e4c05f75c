//! Invitations: a customer's own people, or the supplier's, ask somebody by letter to join. This file is the door.
//!
//! What an invitation gives is looked at twice: when it is written, and again when it is accepted. Whoever invited has to be
//! somebody still who may give it; else nobody could be kept from coming back by an invitation that they sent themselves.
//! Whoever sends it again answers for it from then on.

mod accept;
mod bulk;
mod store;

pub use accept::{NewcomerPassword, accept_with_passkey, accept_with_password, ask_passkey, join, offer};
pub use bulk::{decoded, invite_many, preview};
pub(crate) use store::ALL as STATEMENTS;

use crate::db::{Conn, Scope};
use crate::events::{self, Actor, NewEvent};
use crate::mail::{self, Letter};
use crate::members::{self, joining};
use crate::queue::{self, Leased, Trouble};
use crate::visit::Origin;
use crate::{Error, Portal, Refusal, Result, Visit, identity};
use domain::{
    Action, Cursor, CustomerId, HeldRole, Instant, InvitationForm, InvitationId, InvitationList, InvitationQuery,
    InvitationStart, InvitationSummary, LONGEST_MESSAGE, Membership, PAGE_SIZE, Page, PageRequest, PersonId, Problem,
    ProblemCode,
};
use language::Language;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use uuid::Uuid;

/// How long an invitation can be accepted, in seconds: fourteen days.
pub const VALID_SECONDS: i64 = 14 * 24 * 60 * 60;
/// How long it is known what became of one, in seconds: ninety days.
const KEPT_SECONDS: i64 = 90 * 24 * 60 * 60;
/// Most invitations of one customer that wait at the same time.
const MOST_OPEN: i64 = 1000;
/// The same one is sent again at most so often, in seconds.
const SECONDS_BETWEEN: i64 = 60;

/// Who invites.
enum Inviter {
    /// One of the customer's people, who gives nothing beyond what they have.
    Member(PersonId, Membership),
    /// The supplier: one of its people, or the installation itself.
    Supplier(Option<PersonId>),
}

impl Inviter {
    const fn person(&self) -> Option<PersonId> {
        match self {
            Self::Member(person, _) => Some(*person),
            Self::Supplier(person) => *person,
        }
    }

    const fn is_supplier(&self) -> bool {
        matches!(self, Self::Supplier(_))
    }

    /// What they would give or take without having it.
    fn beyond(&self, before: &Membership, after: &Membership) -> Vec<Problem> {
        match self {
            Self::Member(_, own) => members::beyond_problems(own, before, after),
            Self::Supplier(_) => Vec::new(),
        }
    }
}

/// How an invitation reaches its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sending {
    /// By a letter.
    Letter,
    /// By whoever gets its link.
    Link,
}

/// An invitation that was understood.
struct Wanted {
    email: String,
    name: String,
    language: Option<String>,
    message: String,
    membership: Membership,
}

/// What the pages that invite start with.
///
/// # Errors
/// Not allowed, or the database does not answer.
pub async fn start(visit: &Visit, portal: &Portal) -> Result<InvitationStart> {
    let customer = members::require(visit, portal, Action::ManagePeople).await?;
    let mut conn = portal.db.read(Scope::customer(customer)).await?;
    let choices = members::choices(joining::own_roles(&mut conn, customer).await?);
    Ok(InvitationStart { choices, has_mail: identity::has_mail(portal) })
}

/// Invites somebody: who gives rights has proved a short while ago who they are.
///
/// # Errors
/// Not allowed; a fresh proof is needed; unavailable, when the portal sends no mail; too soon; `Invalid`: `email` malformed, or
/// taken (a member is here with it), `invited` (they are already), `full` (too many wait), `name`, `language`, `message`, and
/// those of [`members::save`] about roles, sites and limit, `beyond` among them.
pub async fn invite(visit: &Visit, portal: &Portal, form: &InvitationForm) -> Result<InvitationId> {
    let customer = members::require_fresh(visit, portal, Action::ManagePeople).await?;
    require_mail(portal)?;
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    let (inviter, own_roles) = inviter(&mut conn, visit, customer).await?;
    let wanted = understand(portal, &mut conn, customer, &inviter, &own_roles, form).await?;
    portal.guards.check_invitations(customer, &[&wanted.email])?;
    let (id, _) = add(portal, &mut conn, customer, &inviter, &wanted, Sending::Letter, visit.into()).await?;
    conn.commit().await?;
    queue::wake(portal);
    Ok(id)
}

/// Invites somebody to a customer, as one of the supplier's people; with any role of the customer's.
///
/// # Errors
/// Not found, for everybody who is none of them or may not manage customers, and when there is no such customer; else as
/// [`invite`].
pub async fn invite_as_supplier(
    visit: &Visit,
    portal: &Portal,
    customer: CustomerId,
    form: &InvitationForm,
) -> Result<InvitationId> {
    let person = visit.person_id().filter(|_| visit.decide(Action::ManageCustomers).allowed);
    let Some(person) = person else {
        let event = NewEvent::general("people.refused", "person").after(json!({ "action": Action::ManageCustomers }));
        events::record_alone(portal, visit.into(), event).await?;
        return Err(Error::NOT_FOUND);
    };
    identity::require_proof(visit, portal)?;
    require_mail(portal)?;
    let inviter = Inviter::Supplier(Some(person));
    let actor = Actor { customer: Some(customer), person: Some(person), origin: visit.origin() };
    supply(portal, customer, &inviter, form, Sending::Letter, actor).await.map(|(id, _)| id)
}

/// Invites somebody to the customer with this slug, as the installation itself; the command line's way. With `as_link` no
/// letter is sent: the answer is the address that would have stood in it.
///
/// # Errors
/// As [`invite`]; `Invalid` with a problem of `customer`, when there is none such.
pub async fn invite_by_command(
    portal: &Portal,
    origin: &Origin,
    slug: &str,
    form: &InvitationForm,
    as_link: bool,
) -> Result<Option<SecretString>> {
    if !as_link {
        require_mail(portal)?;
    }
    let customer = match identity::find_customer(portal, slug).await {
        Err(Error::Refused(Refusal::NotFound)) => {
            return Err(Refusal::Invalid(vec![Problem::new("customer", ProblemCode::NotAChoice)]).into());
        }
        found => found?,
    };
    let sending = if as_link { Sending::Link } else { Sending::Letter };
    let actor = Actor { customer: Some(customer), person: None, origin };
    let (_, token) = supply(portal, customer, &Inviter::Supplier(None), form, sending, actor).await?;
    Ok(token.map(|token| address_of(portal, &token)))
}

async fn supply(
    portal: &Portal,
    customer: CustomerId,
    inviter: &Inviter,
    form: &InvitationForm,
    sending: Sending,
    actor: Actor<'_>,
) -> Result<(InvitationId, Option<SecretString>)> {
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    store::customer(&mut conn, customer).await?;
    joining::lock(&mut conn, customer).await?;
    let own_roles = joining::own_roles(&mut conn, customer).await?;
    let wanted = understand(portal, &mut conn, customer, inviter, &own_roles, form).await?;
    portal.guards.check_invitations(customer, &[&wanted.email])?;
    let added = add(portal, &mut conn, customer, inviter, &wanted, sending, actor).await?;
    conn.commit().await?;
    queue::wake(portal);
    Ok(added)
}

/// The address that opens an invitation.
pub(crate) fn address_of(portal: &Portal, token: &SecretString) -> SecretString {
    format!("{}/invitation?token={}", portal.settings.base_url, token.expose_secret()).into()
}

fn require_mail(portal: &Portal) -> Result<()> {
    if identity::has_mail(portal) { Ok(()) } else { Err(Refusal::Unavailable.into()) }
}

/// Who asks, with everybody else waiting who wants to change who may do what here; and the customer's own roles.
async fn inviter(conn: &mut Conn, visit: &Visit, customer: CustomerId) -> Result<(Inviter, Vec<HeldRole>)> {
    let (own, own_roles) = members::asker(conn, visit, customer, Action::ManagePeople).await?;
    let inviter = visit.person_id().map_or(Inviter::Supplier(None), |person| Inviter::Member(person, own));
    Ok((inviter, own_roles))
}

/// What a form says, when it can be done.
async fn understand(
    portal: &Portal,
    conn: &mut Conn,
    customer: CustomerId,
    inviter: &Inviter,
    own_roles: &[HeldRole],
    form: &InvitationForm,
) -> Result<Wanted> {
    let now = portal.clock.now();
    let (wanted, mut problems) = read(inviter, own_roles, form)?;
    problems.extend(address_problem(conn, customer, &wanted.email, now).await?);
    if store::count_open(conn, customer, now).await? >= MOST_OPEN {
        problems.push(Problem::new("full", ProblemCode::NotAChoice));
    }
    members::refuse(problems)?;
    Ok(wanted)
}

/// What a form says, and what is wrong with it as such.
fn read(inviter: &Inviter, own_roles: &[HeldRole], form: &InvitationForm) -> Result<(Wanted, Vec<Problem>)> {
    let (email, name) = (identity::normal_email(&form.email), form.name.trim().to_owned());
    let mut problems = identity::contact_problems(&email, &name);
    let message = form.message.replace("\r\n", "\n").trim().to_owned();
    if message.chars().count() > LONGEST_MESSAGE {
        problems.push(Problem::new("message", ProblemCode::TooLong(LONGEST_MESSAGE)));
    } else if message.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        problems.push(Problem::new("message", ProblemCode::Malformed));
    }
    let language = form.language.trim();
    let known = language.parse::<Language>();
    if !language.is_empty() && known.is_err() {
        problems.push(Problem::new("language", ProblemCode::NotAChoice));
    }
    let language = known.ok().map(|language| language.tag().to_owned());
    let membership = match members::understand(&form.member, own_roles) {
        Ok(membership) => {
            problems.extend(inviter.beyond(&Membership::default(), &membership));
            if membership.is_owner() && !members::is_whole(&membership) {
                problems.push(Problem::new("owner_whole", ProblemCode::NotAChoice));
            }
            membership
        }
        Err(Error::Refused(Refusal::Invalid(wrong))) => {
            problems.extend(wrong);
            Membership::default()
        }
        Err(error) => return Err(error),
    };
    Ok((Wanted { email, name, language, message, membership }, problems))
}

/// Is somebody with this address here, or asked to come?
async fn address_problem(conn: &mut Conn, customer: CustomerId, email: &str, now: Instant) -> Result<Option<Problem>> {
    if store::is_member(conn, customer, email).await?.is_some() {
        return Ok(Some(Problem::new("email", ProblemCode::Taken)));
    }
    let is_invited = store::is_invited(conn, customer, email, now).await?;
    Ok(is_invited.then(|| Problem::new("invited", ProblemCode::NotAChoice)))
}

/// Adds an invitation, with its letter or its link, and its event.
async fn add(
    portal: &Portal,
    conn: &mut Conn,
    customer: CustomerId,
    inviter: &Inviter,
    wanted: &Wanted,
    sending: Sending,
    actor: Actor<'_>,
) -> Result<(InvitationId, Option<SecretString>)> {
    let (id, now) = (InvitationId(Uuid::now_v7()), portal.clock.now());
    let expires_at = now.plus_seconds(VALID_SECONDS);
    let letter = match sending {
        Sending::Letter => Some(post(conn, now, customer, id, &wanted.email).await?),
        Sending::Link => None,
    };
    let new = store::New {
        id,
        customer,
        email: &wanted.email,
        name: &wanted.name,
        membership: &wanted.membership,
        language: wanted.language.as_deref(),
        message: &wanted.message,
        invited_by: inviter.person(),
        is_suppliers: inviter.is_supplier(),
        letter,
        now,
        expires_at,
    };
    store::add(conn, &new).await?;
    let token = match sending {
        Sending::Letter => None,
        Sending::Link => {
            let (token, hash) = identity::new_token()?;
            store::add_token(conn, hash, customer, id, expires_at).await?;
            Some(token)
        }
    };
    let event = NewEvent::about("invitation.sent", "invitation", id.0).after(told(&wanted.email, &wanted.membership));
    events::record(conn, now, actor, event).await?;
    Ok((id, token))
}

async fn post(conn: &mut Conn, now: Instant, customer: CustomerId, id: InvitationId, email: &str) -> Result<Uuid> {
    let letter = Letter::Invitation { customer, invitation: id };
    mail::post(conn, now, &letter, None, email).await
}

/// An invitation as the log has it.
fn told(email: &str, membership: &Membership) -> serde_json::Value {
    let mut told = members::told(membership);
    if let Some(fields) = told.as_object_mut() {
        fields.insert("email".to_owned(), json!(email));
    }
    told
}

/// A customer's invitations, newest first.
///
/// # Errors
/// Not allowed, or the database does not answer.
pub async fn list(visit: &Visit, portal: &Portal, query: &InvitationQuery) -> Result<InvitationList> {
    let customer = members::require(visit, portal, Action::ManagePeople).await?;
    let (state, mut wanted) = query.understand();
    let now = portal.clock.now();
    let mut conn = portal.db.read(Scope::customer(customer)).await?;
    let own_roles = joining::own_roles(&mut conn, customer).await?;
    let mut rows = store::list(&mut conn, customer, state, now, &wanted).await?;
    if rows.is_empty() && wanted != PageRequest::First {
        wanted = PageRequest::First;
        rows = store::list(&mut conn, customer, state, now, &wanted).await?;
    }
    let has_more = rows.len() > PAGE_SIZE;
    let (has_next, has_previous) = match wanted {
        PageRequest::First => (has_more, false),
        PageRequest::After(_) => (has_more, true),
        PageRequest::Before(_) => (true, has_more),
    };
    if has_more {
        // The extra row lies at the far end.
        rows.remove(if matches!(wanted, PageRequest::Before(_)) { 0 } else { rows.len() - 1 });
    }
    let cursor = |row: Option<&store::Row>, is_wanted: bool| {
        row.filter(|_| is_wanted).map(|row| Cursor { key: String::new(), id: row.id.0 }.to_string())
    };
    let (next, previous) = (cursor(rows.last(), has_next), cursor(rows.first(), has_previous));
    let summary = |row: &store::Row| {
        Ok(InvitationSummary {
            id: row.id,
            email: row.email.clone(),
            name: row.name.clone(),
            roles: row.membership.read(&own_roles)?.role_names(),
            state: row.state(now),
            by: row.by(),
            sent: visit.moment(row.sent()),
            expires: visit.moment(row.expires()),
        })
    };
    let page = Page { rows: rows.iter().map(summary).collect::<Result<_>>()?, next, previous };
    Ok(InvitationList { page, state, has_mail: identity::has_mail(portal) })
}

/// How many invitations of a customer can be accepted.
pub(crate) async fn count_open(conn: &mut Conn, customer: CustomerId, now: Instant) -> Result<i64> {
    store::count_open(conn, customer, now).await
}

/// Sends an invitation again, for another fourteen days; links that were sent before open nothing any more.
///
/// # Errors
/// Not allowed; not found; already done, when it was accepted or revoked; too soon; unavailable without mail; `Invalid` as
/// [`invite`], where what held when it was sent first holds no longer.
pub async fn resend(visit: &Visit, portal: &Portal, id: InvitationId) -> Result<()> {
    let customer = members::require_fresh(visit, portal, Action::ManagePeople).await?;
    require_mail(portal)?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    let (inviter, own_roles) = inviter(&mut conn, visit, customer).await?;
    let row = store::hold(&mut conn, customer, id).await?;
    if !row.state(now).may_be_sent() {
        return Err(Refusal::AlreadyDone.into());
    }
    let next = row.sent().plus_seconds(SECONDS_BETWEEN);
    if next > now {
        return Err(Refusal::TooSoon(next.seconds_since(now).unsigned_abs()).into());
    }
    let membership = row.membership.read(&own_roles)?;
    let mut problems = inviter.beyond(&Membership::default(), &membership);
    if membership.roles.is_empty() {
        problems.push(Problem::new("roles", ProblemCode::Missing));
    }
    if row.is_open(now) {
        if store::is_member(&mut conn, customer, &row.email).await?.is_some() {
            problems.push(Problem::new("email", ProblemCode::Taken));
        }
    } else {
        // It waits again, as if it were a new one.
        problems.extend(address_problem(&mut conn, customer, &row.email, now).await?);
        if store::count_open(&mut conn, customer, now).await? >= MOST_OPEN {
            problems.push(Problem::new("full", ProblemCode::NotAChoice));
        }
    }
    members::refuse(problems)?;
    portal.guards.check_invitations(customer, &[&row.email])?;
    withdraw(&mut conn, customer, &row).await?;
    let letter = post(&mut conn, now, customer, id, &row.email).await?;
    let renewal = store::Renewal {
        invited_by: inviter.person(),
        is_suppliers: inviter.is_supplier(),
        letter,
        now,
        expires_at: now.plus_seconds(VALID_SECONDS),
    };
    if !store::renew(&mut conn, customer, id, renewal).await? {
        return Err(Refusal::AlreadyDone.into());
    }
    let event = NewEvent::about("invitation.resent", "invitation", id.0).after(told(&row.email, &membership));
    events::record(&mut conn, now, visit.into(), event).await?;
    conn.commit().await?;
    queue::wake(portal);
    Ok(())
}

/// Takes an invitation back: its links open nothing any more, and a letter that has not left does not leave.
///
/// # Errors
/// Not allowed; not found; already done, when it is over; `Invalid`: `beyond` as in [`invite`].
pub async fn revoke(visit: &Visit, portal: &Portal, id: InvitationId) -> Result<()> {
    let customer = members::require(visit, portal, Action::ManagePeople).await?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    let (inviter, own_roles) = inviter(&mut conn, visit, customer).await?;
    let row = store::hold(&mut conn, customer, id).await?;
    let membership = row.membership.read(&own_roles)?;
    members::refuse(inviter.beyond(&membership, &Membership::default()))?;
    if !store::revoke(&mut conn, customer, id, now).await? {
        return Err(Refusal::AlreadyDone.into());
    }
    withdraw(&mut conn, customer, &row).await?;
    let event = NewEvent::about("invitation.revoked", "invitation", id.0).before(told(&row.email, &membership));
    events::record(&mut conn, now, visit.into(), event).await?;
    conn.commit().await
}

/// What was sent opens nothing, and what was not is not sent.
async fn withdraw(conn: &mut Conn, customer: CustomerId, row: &store::Row) -> Result<()> {
    store::end_tokens(conn, customer, row.id).await?;
    if let Some(letter) = row.letter_id {
        mail::withdraw(conn, letter).await?;
    }
    Ok(())
}

/// What the letter of an invitation says.
pub(crate) struct LetterFacts {
    /// How its reader may be called; empty when unknown.
    pub(crate) name: String,
    /// The customer's name.
    pub(crate) customer: String,
    /// Who invites; empty: the supplier.
    pub(crate) by: String,
    /// What they write.
    pub(crate) message: String,
    /// Until when it can be accepted.
    pub(crate) expires: Instant,
    /// The address that opens it.
    pub(crate) address: SecretString,
}

/// In which language an invitation is written, where it or its customer says so.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn language_of(portal: &Portal, customer: CustomerId, id: InvitationId) -> Result<Option<Language>> {
    let mut conn = portal.db.read(Scope::customer(customer)).await?;
    let own = match store::find(&mut conn, customer, id).await {
        Ok(row) => row.language,
        // Its letter is nobody's, which is found out when it is written.
        Err(Error::Refused(Refusal::NotFound)) => return Ok(None),
        Err(error) => return Err(error),
    };
    let (_, customers) = store::customer(&mut conn, customer).await?;
    Ok(own.or(customers).and_then(|tag| tag.parse().ok()))
}

/// What this letter says, with a link that is made now. `None`: the invitation is over, or this is not its last letter.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn letter(
    portal: &Portal,
    customer: CustomerId,
    id: InvitationId,
    letter: Uuid,
) -> Result<Option<LetterFacts>> {
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    let row = match store::hold(&mut conn, customer, id).await {
        Ok(row) => row,
        Err(Error::Refused(Refusal::NotFound)) => return Ok(None),
        Err(error) => return Err(error),
    };
    if !row.is_open(portal.clock.now()) || row.letter_id != Some(letter) {
        return Ok(None);
    }
    let (name, _) = store::customer(&mut conn, customer).await?;
    let (token, hash) = identity::new_token()?;
    store::add_token(&mut conn, hash, customer, id, row.expires()).await?;
    conn.commit().await?;
    Ok(Some(LetterFacts {
        customer: name,
        by: row.by(),
        expires: row.expires(),
        address: address_of(portal, &token),
        name: row.name,
        message: row.message,
    }))
}

/// Notes that the letter of an invitation was not delivered. The same again changes nothing.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn note_bounce(
    portal: &Portal,
    origin: &Origin,
    customer: CustomerId,
    id: InvitationId,
    letter: Uuid,
) -> Result<()> {
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    if store::bounce(&mut conn, customer, id, letter, now).await? {
        let actor = Actor { customer: Some(customer), person: None, origin };
        events::record(&mut conn, now, actor, NewEvent::about("invitation.bounced", "invitation", id.0)).await?;
    }
    conn.commit().await
}

/// Forgets links that have expired, and what became of invitations long ago: a job, once a day.
pub(crate) async fn remove_old(portal: &Portal, job: &Leased) -> std::result::Result<(), Trouble> {
    let now = portal.clock.now();
    let origin = Origin::internal();
    for (customer, _) in identity::every_customer(portal).await? {
        let mut conn = portal.db.write(Scope::customer(customer)).await?;
        let removed = store::remove_old(&mut conn, customer, now, now.plus_seconds(-KEPT_SECONDS)).await?;
        if removed > 0 {
            let actor = Actor { customer: Some(customer), person: None, origin: &origin };
            let event = NewEvent::general("invitation.removed", "invitation").after(json!({ "count": removed }));
            events::record(&mut conn, now, actor, event).await?;
        }
        conn.commit().await?;
    }
    let conn = portal.db.write(Scope::NONE).await?;
    Ok(job.finish(conn).await?)
}

#[cfg(test)]
#[cfg(feature = "testing")]
mod tests;
