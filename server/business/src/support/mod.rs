//! Looking at the portal as a customer: somebody of the supplier's sees what the customer sees, for half an hour, for a reason,
//! when the customer lets them. This file is the door.
//!
//! It is never a sign-in as anybody: the visit stays that of whoever looks, and what they may do is decided as theirs
//! (`domain::Standing::is_looking`): they read all, and change nothing. Each page that they see leaves an event in the
//! customer's log, and each event of such a visit names both, whoever looks and as whom.
//!
//! Whether somebody still looks is asked with every request: the half hour by the clock, the customer's setting, an owner who
//! ended it, the role at the supplier. So nothing has to happen at the very moment for a look to be over.

mod store;

#[cfg(test)]
#[cfg(feature = "testing")]
mod tests;

pub(crate) use store::ALL as STATEMENTS;

use crate::administration::{reason_of, require};
use crate::db::{Conn, Scope};
use crate::events::{self, Actor, NewEvent};
use crate::mail::{self, Letter};
use crate::visit::Looking;
use crate::{Error, Portal, Refusal, Result, Visit, members, queue};
use domain::{
    Action, CustomerChoice, CustomerId, Instant, LOOKING_SECONDS, ListQuery, Page, PageRequest, PersonId, Problem,
    ProblemCode, SUPPORT_ACCESS_SECONDS, SessionId, SupportAccess, SupportAccessId, SupportPage, SupportSetting,
    SupportState,
};
use language::Language;
use serde_json::json;
use store::AccessRow;
use uuid::Uuid;

/// So many owners get a letter.
const OWNERS_TOLD: i64 = 20;
/// Somebody asks a customer at most this often within [`SUPPORT_ACCESS_SECONDS`].
const MOST_ASKED: i64 = 10;
/// So much of an address is recorded, in characters.
const LONGEST_ADDRESS: usize = 200;

/// What a session looks at, or did.
pub(crate) struct Look {
    access: SupportAccessId,
    customer: CustomerChoice,
    language: Option<String>,
    until: Instant,
    /// Does it go on?
    pub(crate) is_on: bool,
}

impl Look {
    /// The visit as one that looks, or that has looked.
    pub(crate) fn taken_by(self, mut visit: Visit) -> Visit {
        if !self.is_on {
            visit.look_over = Some((self.access, self.customer.id));
            return visit;
        }
        visit.origin.in_place_of = Some(self.customer.id);
        visit.languages[1] = self.language.and_then(|tag| tag.parse::<Language>().ok());
        visit.customer = Some(self.customer);
        visit.standing.member = None;
        visit.standing.is_looking = true;
        visit.looking = Some(Looking { access: self.access, until: self.until });
        if let Some(person) = &mut visit.person {
            // There is no other customer to go to meanwhile.
            person.customer_count = 1;
        }
        visit
    }
}

/// What this session of one of the supplier's looks at, or did until now; in a transaction that may see what is theirs.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn of_session(conn: &mut Conn, session: SessionId, now: Instant) -> Result<Option<Look>> {
    let Some(row) = store::of_session(conn, session).await? else { return Ok(None) };
    let is_on = row.ended_at.is_none()
        && row.ends_at > now
        && matches!(setting_of(&row.setting), SupportSetting::OnRequest | SupportSetting::Always);
    let customer = CustomerChoice { id: row.customer, name: row.name, roles: Vec::new() };
    Ok(Some(Look { access: row.id, customer, language: row.language, until: row.ends_at, is_on }))
}

/// What this version does not know lets nobody look.
fn setting_of(name: &str) -> SupportSetting {
    SupportSetting::from_name(name).unwrap_or(SupportSetting::Never)
}

/// What came of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The session looks as the customer from now on.
    Begun,
    /// An owner has to say yes.
    Waits,
}

/// Asks to look as a customer; where the customer allows it always, the look begins at once.
///
/// # Errors
/// Not found: who is none of the supplier's, or no such customer; `Invalid`: `reason` too short or too long, `support` when the
/// customer lets nobody; already done, when something was asked and can still be granted or begun; too soon.
pub async fn ask(visit: &Visit, portal: &Portal, customer: CustomerId, reason: &str) -> Result<Asked> {
    let person = require(visit, portal, Action::LookAsCustomer).await?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::both(Some(customer), Some(person))).await?;
    let setting = setting_of(&store::setting(&mut conn, customer).await?);
    let reason = reason_of(reason)?;
    let actor = of(visit, customer);
    if setting == SupportSetting::Never {
        let event =
            NewEvent::about("support_access.refused", "customer", customer.0).after(json!({ "reason": reason }));
        events::record(&mut conn, now, actor, event).await?;
        conn.commit().await?;
        return Err(Refusal::Invalid(vec![Problem::new("support", ProblemCode::NotAChoice)]).into());
    }
    let horizon = now.plus_seconds(-SUPPORT_ACCESS_SECONDS);
    if !store::open_of(&mut conn, customer, person, horizon, now).await?.is_empty() {
        return Err(Refusal::AlreadyDone.into());
    }
    // Each may be a letter to every owner.
    if store::asked_since(&mut conn, customer, person, horizon).await? >= MOST_ASKED {
        return Err(Refusal::TooSoon(SUPPORT_ACCESS_SECONDS.unsigned_abs()).into());
    }
    let id = SupportAccessId(Uuid::now_v7());
    let is_always = setting == SupportSetting::Always;
    store::add(&mut conn, id, customer, person, reason, now, is_always).await?;
    let event = NewEvent::about("support_access.asked", "support_access", id.0).after(json!({ "reason": reason }));
    events::record(&mut conn, now, actor, event).await?;
    if is_always {
        start(visit, &mut conn, customer, id, now).await?;
        conn.commit().await?;
        return Ok(Asked::Begun);
    }
    if !portal.settings.mail.transport.is_none() {
        for (owner, email) in store::owners(&mut conn, customer, OWNERS_TOLD).await? {
            let letter = Letter::SupportAsked { customer, access: id };
            mail::post(&mut conn, now, &letter, Some(owner), &email).await?;
        }
    }
    conn.commit().await?;
    queue::wake(portal);
    Ok(Asked::Waits)
}

/// Begins to look, once an owner has said yes; for half an hour.
///
/// # Errors
/// Not found: who is none of the supplier's, or what is somebody else's, not granted, too old, or was begun before.
pub async fn begin(visit: &Visit, portal: &Portal, customer: CustomerId, id: SupportAccessId) -> Result<()> {
    let person = require(visit, portal, Action::LookAsCustomer).await?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::both(Some(customer), Some(person))).await?;
    if setting_of(&store::setting(&mut conn, customer).await?) == SupportSetting::Never {
        return Err(Error::NOT_FOUND);
    }
    start(visit, &mut conn, customer, id, now).await?;
    conn.commit().await
}

async fn start(visit: &Visit, conn: &mut Conn, customer: CustomerId, id: SupportAccessId, now: Instant) -> Result<()> {
    let session = visit.session_id().ok_or(Refusal::SignedOut)?;
    let person = visit.person_id().ok_or(Refusal::SignedOut)?;
    let ends = now.plus_seconds(LOOKING_SECONDS);
    if !store::begin(conn, customer, id, person, now, ends, now.plus_seconds(-SUPPORT_ACCESS_SECONDS)).await? {
        return Err(Error::NOT_FOUND);
    }
    store::point(conn, session, id).await?;
    let event = NewEvent::about("support_access.begun", "support_access", id.0)
        .after(json!({ "minutes": LOOKING_SECONDS / 60 }));
    events::record(conn, now, of(visit, customer), event).await.map(|_| ())
}

/// Looks no longer; says at whom.
///
/// # Errors
/// Not found, when the visitor does not look.
pub async fn stop(visit: &Visit, portal: &Portal) -> Result<CustomerId> {
    let looking = visit.looking.ok_or(Error::NOT_FOUND)?;
    let customer = visit.customer_id()?;
    over(visit, portal, looking.access, customer).await?;
    Ok(customer)
}

/// Notes that what the session looked at is over, where it was so before this request; says at whom it looked.
///
/// # Errors
/// The database refuses.
pub async fn settle(visit: &Visit, portal: &Portal) -> Result<Option<CustomerId>> {
    let Some((access, customer)) = visit.look_over else { return Ok(None) };
    over(visit, portal, access, customer).await?;
    Ok(Some(customer))
}

async fn over(visit: &Visit, portal: &Portal, access: SupportAccessId, customer: CustomerId) -> Result<()> {
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::both(Some(customer), visit.person_id())).await?;
    if let Some(session) = visit.session_id() {
        store::point_nowhere(&mut conn, session, access).await?;
    }
    // Whoever ended it before has said so.
    if store::end(&mut conn, customer, access, now).await? {
        let event = NewEvent::about("support_access.ended", "support_access", access.0);
        events::record(&mut conn, now, of(visit, customer), event).await?;
    }
    conn.commit().await
}

/// Notes that whoever looks as a customer sees this page, or asks for these data; nothing for everybody else.
///
/// # Errors
/// The database refuses: then nothing may be shown.
pub async fn note_view(visit: &Visit, portal: &Portal, address: &str) -> Result<()> {
    if visit.looking.is_none() {
        return Ok(());
    }
    let event = match invoice_in(address) {
        Some(invoice) => NewEvent::about("support.viewed", "invoice", invoice),
        None => NewEvent::general("support.viewed", "page"),
    };
    let event = event.after(json!({ "address": short(address) }));
    events::record_alone(portal, visit.into(), event).await.map(|_| ())
}

/// Notes that whoever looks as a customer wanted to do something there.
///
/// # Errors
/// The database refuses.
pub async fn note_refusal(visit: &Visit, portal: &Portal, address: &str) -> Result<()> {
    let event = NewEvent::general("support.refused", "page").after(json!({ "address": short(address) }));
    events::record_alone(portal, visit.into(), event).await.map(|_| ())
}

fn short(address: &str) -> String {
    address.chars().take(LONGEST_ADDRESS).collect()
}

/// The invoice that an address is about, so that the log names it.
fn invoice_in(address: &str) -> Option<Uuid> {
    let rest = address.strip_prefix("/invoices/").or_else(|| address.strip_prefix("/api/invoices/find?id="))?;
    Uuid::try_parse(rest.get(..36)?).ok()
}

/// Who did it, in whose log.
fn of(visit: &Visit, customer: CustomerId) -> Actor<'_> {
    Actor { customer: Some(customer), person: visit.person_id(), origin: visit.origin() }
}

/// What one of the supplier's has asked of this customer, as long as it can be granted or begun or goes on.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn open_of(
    visit: &Visit,
    portal: &Portal,
    conn: &mut Conn,
    customer: CustomerId,
    person: PersonId,
) -> Result<Vec<SupportAccess>> {
    let now = portal.clock.now();
    let rows = store::open_of(conn, customer, person, now.plus_seconds(-SUPPORT_ACCESS_SECONDS), now).await?;
    Ok(rows.into_iter().map(|row| told(visit, row, now)).collect())
}

/// What an owner reads: what is set, what waits, and who looked, why, from when to when.
///
/// # Errors
/// Not allowed; or the database does not answer.
pub async fn overview(visit: &Visit, portal: &Portal, query: &ListQuery) -> Result<SupportPage> {
    let customer = members::require(visit, portal, Action::ReadPeople).await?;
    let now = portal.clock.now();
    let mut conn = portal.db.read(Scope::customer(customer)).await?;
    let setting = setting_of(&store::setting(&mut conn, customer).await?);
    let open = store::open(&mut conn, customer, now.plus_seconds(-SUPPORT_ACCESS_SECONDS), now).await?;
    let (_, mut wanted) = query.understand();
    let mut rows = store::page(&mut conn, customer, &wanted).await?;
    if rows.is_empty() && wanted != PageRequest::First {
        wanted = PageRequest::First;
        rows = store::page(&mut conn, customer, &wanted).await?;
    }
    Ok(SupportPage {
        customer,
        setting,
        may_manage: visit.decide(Action::ManagePeople).allowed,
        open: open.into_iter().map(|row| told(visit, row, now)).collect(),
        all: Page::cut(rows, &wanted, |row| store::place(row.id)).map(|row| told(visit, row, now)),
    })
}

fn told(visit: &Visit, row: AccessRow, now: Instant) -> SupportAccess {
    let state = row.state(now);
    let ends = match (row.ended_at, row.ends_at) {
        (Some(ended), Some(ends)) => Some(ended.min(ends)),
        (ended, ends) => ended.filter(|_| row.begun_at.is_some()).or(ends),
    };
    SupportAccess {
        id: row.id,
        who: row.who,
        reason: row.reason,
        asked: visit.moment(row.asked_at),
        state,
        decided_by: row.decided_by.unwrap_or_default(),
        begun: row.begun_at.map(|at| visit.moment(at)),
        ends: ends.map(|at| visit.moment(at)),
    }
}

impl AccessRow {
    fn state(&self, now: Instant) -> SupportState {
        let is_old = |since: Instant| now.seconds_since(since) >= SUPPORT_ACCESS_SECONDS;
        match (self.answer.as_deref(), self.begun_at, self.ended_at) {
            (Some("declined"), ..) => SupportState::Declined,
            (_, Some(_), None) if self.ends_at.is_some_and(|ends| ends > now) => SupportState::Looking,
            (_, Some(_), _) => SupportState::Ended,
            (_, None, Some(_)) => SupportState::Lapsed,
            (Some(_), None, None) if is_old(self.decided_at.unwrap_or(self.asked_at)) => SupportState::Lapsed,
            (Some(_), None, None) => SupportState::Granted,
            (None, None, None) if is_old(self.asked_at) => SupportState::Lapsed,
            (None, None, None) => SupportState::Asked,
        }
    }
}

/// Sets whether the supplier's people may look. *Never* ends at once what goes on, and what was granted is so no longer.
///
/// # Errors
/// Not allowed; the database refuses.
pub async fn set(visit: &Visit, portal: &Portal, setting: SupportSetting) -> Result<()> {
    let customer = members::require(visit, portal, Action::ManagePeople).await?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    let before = setting_of(&store::setting(&mut conn, customer).await?);
    if before == setting {
        return Ok(());
    }
    store::set_setting(&mut conn, customer, setting).await?;
    let event = NewEvent::about("support_access.set", "customer", customer.0)
        .before(json!({ "support_access": before }))
        .after(json!({ "support_access": setting }));
    events::record(&mut conn, now, visit.into(), event).await?;
    if setting == SupportSetting::Never {
        for id in store::running(&mut conn, customer, now).await? {
            end_this(visit, &mut conn, customer, id, now).await?;
        }
        store::withdraw(&mut conn, customer, now).await?;
    }
    conn.commit().await
}

/// Says yes or no to a request.
///
/// # Errors
/// Not allowed; not found, when there is no such request; already done, when it was answered or is too old.
pub async fn answer(visit: &Visit, portal: &Portal, id: SupportAccessId, is_granted: bool) -> Result<()> {
    let customer = members::require(visit, portal, Action::ManagePeople).await?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    let row = store::find(&mut conn, customer, id).await?;
    let since = now.plus_seconds(-SUPPORT_ACCESS_SECONDS);
    let name = if is_granted { "granted" } else { "declined" };
    if !store::answer(&mut conn, customer, id, name, now, visit.person_id(), since).await? {
        return Err(Refusal::AlreadyDone.into());
    }
    let kind = if is_granted { "support_access.granted" } else { "support_access.declined" };
    let event = NewEvent::about(kind, "support_access", id.0).after(json!({ "name": row.who, "reason": row.reason }));
    events::record(&mut conn, now, visit.into(), event).await?;
    conn.commit().await
}

/// Ends a look that goes on; whoever looks is out with their next click.
///
/// # Errors
/// Not allowed; not found, when there is no such look; already done, when it is over.
pub async fn end(visit: &Visit, portal: &Portal, id: SupportAccessId) -> Result<()> {
    let customer = members::require(visit, portal, Action::ManagePeople).await?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    store::find(&mut conn, customer, id).await?;
    if !end_this(visit, &mut conn, customer, id, now).await? {
        return Err(Refusal::AlreadyDone.into());
    }
    conn.commit().await
}

async fn end_this(
    visit: &Visit,
    conn: &mut Conn,
    customer: CustomerId,
    id: SupportAccessId,
    now: Instant,
) -> Result<bool> {
    let is_ended = store::end(conn, customer, id, now).await?;
    if is_ended {
        let event = NewEvent::about("support_access.ended", "support_access", id.0);
        events::record(conn, now, visit.into(), event).await?;
    }
    Ok(is_ended)
}

/// Who wants to look as whom, and why, for a letter; `None` when it need not be answered any more.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn waiting(
    portal: &Portal,
    customer: CustomerId,
    id: SupportAccessId,
) -> Result<Option<store::Waiting>> {
    let since = portal.clock.now().plus_seconds(-SUPPORT_ACCESS_SECONDS);
    let mut conn = portal.db.read(Scope::customer(customer)).await?;
    store::waiting(&mut conn, customer, id, since).await
}
