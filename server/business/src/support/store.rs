//! SQL of looks at the portal as a customer. The customer stands in every where clause, but of what a session points to.

use crate::db::{Conn, Ts, args, statements};
use crate::{Error, Result};
use domain::{
    Cursor, CustomerId, Instant, PAGE_SIZE, PageRequest, PersonId, SessionId, SupportAccessId, SupportSetting,
};
use uuid::Uuid;

statements! {
    // Asked with every request of the supplier's people. Of a session that is another's it finds nothing.
    OF_SESSION = "select support_access.id, support_access.customer_id, support_access.ends_at, support_access.ended_at,
                         customer.name, customer.language, customer.support_access as setting
                  from session
                       join support_access on support_access.id = session.support_access_id
                                              and support_access.person_id = session.person_id
                       join customer on customer.id = support_access.customer_id
                  where session.id = $1 and support_access.ends_at is not null";
    POINT = "update session set support_access_id = $2 where id = $1";
    POINT_NOWHERE = "update session set support_access_id = null where id = $1 and support_access_id = $2";

    SETTING = "select support_access from customer where id = $1";
    SET_SETTING = "update customer set support_access = $2 where id = $1";

    ADD = "insert into support_access (id, customer_id, person_id, reason, asked_at, answer, decided_at)
           values ($1, $2, $3, $4, $5, $6, $7)";
    ANSWER = "update support_access set answer = $3, decided_at = $4, decided_by = $5
              where customer_id = $1 and id = $2 and answer is null and ended_at is null and asked_at > $6";
    BEGIN = "update support_access set begun_at = $4, ends_at = $5
             where customer_id = $1 and id = $2 and person_id = $3 and answer = 'granted' and begun_at is null
               and ended_at is null and decided_at > $6";
    END = "update support_access set ended_at = $3
           where customer_id = $1 and id = $2 and begun_at is not null and ended_at is null";
    WITHDRAW = "update support_access set ended_at = $2
                where customer_id = $1 and begun_at is null and ended_at is null
                  and (answer is null or answer = 'granted')";
    RUNNING = "select id from support_access
               where customer_id = $1 and begun_at is not null and ended_at is null and ends_at > $2
               order by id";

    FIND = "select support_access.id, asker.name as who, support_access.reason, support_access.asked_at,
                   support_access.answer, support_access.decided_at, decider.name as decided_by,
                   support_access.begun_at, support_access.ends_at, support_access.ended_at
            from support_access join person asker on asker.id = support_access.person_id
                 left join person decider on decider.id = support_access.decided_by
            where support_access.customer_id = $1 and support_access.id = $2";
    // $2 what was asked or granted before counts no longer, $3 now.
    OPEN = "select support_access.id, asker.name as who, support_access.reason, support_access.asked_at,
                   support_access.answer, support_access.decided_at, decider.name as decided_by,
                   support_access.begun_at, support_access.ends_at, support_access.ended_at
            from support_access join person asker on asker.id = support_access.person_id
                 left join person decider on decider.id = support_access.decided_by
            where support_access.customer_id = $1 and support_access.ended_at is null
              and (support_access.answer is null or support_access.answer = 'granted')
              and (support_access.begun_at is null
                   and coalesce(support_access.decided_at, support_access.asked_at) > $2
                   or support_access.ends_at > $3)
            order by support_access.asked_at desc, support_access.id desc limit 100";
    OPEN_OF = "select support_access.id, asker.name as who, support_access.reason, support_access.asked_at,
                      support_access.answer, support_access.decided_at, decider.name as decided_by,
                      support_access.begun_at, support_access.ends_at, support_access.ended_at
               from support_access join person asker on asker.id = support_access.person_id
                    left join person decider on decider.id = support_access.decided_by
               where support_access.customer_id = $1 and support_access.person_id = $4
                 and support_access.ended_at is null
                 and (support_access.answer is null or support_access.answer = 'granted')
                 and (support_access.begun_at is null
                      and coalesce(support_access.decided_at, support_access.asked_at) > $2
                      or support_access.ends_at > $3)
               order by support_access.asked_at desc, support_access.id desc limit 10";
    ASKED_SINCE = "select count(*) from support_access where customer_id = $1 and person_id = $2 and asked_at > $3";
    ALL_FIRST = "select support_access.id, asker.name as who, support_access.reason, support_access.asked_at,
                        support_access.answer, support_access.decided_at, decider.name as decided_by,
                        support_access.begun_at, support_access.ends_at, support_access.ended_at
                 from support_access join person asker on asker.id = support_access.person_id
                      left join person decider on decider.id = support_access.decided_by
                 where support_access.customer_id = $1
                 order by support_access.asked_at desc, support_access.id desc limit $2";
    // $3 the row before the page.
    ALL_AFTER = "select support_access.id, asker.name as who, support_access.reason, support_access.asked_at,
                        support_access.answer, support_access.decided_at, decider.name as decided_by,
                        support_access.begun_at, support_access.ends_at, support_access.ended_at
                 from support_access join person asker on asker.id = support_access.person_id
                      left join person decider on decider.id = support_access.decided_by
                 where support_access.customer_id = $1
                   and (support_access.asked_at, support_access.id) <
                       (select last.asked_at, last.id from support_access last where last.customer_id = $1 and last.id = $3)
                 order by support_access.asked_at desc, support_access.id desc limit $2";
    // $3 the row after the page.
    ALL_BEFORE = "select support_access.id, asker.name as who, support_access.reason, support_access.asked_at,
                         support_access.answer, support_access.decided_at, decider.name as decided_by,
                         support_access.begun_at, support_access.ends_at, support_access.ended_at
                  from support_access join person asker on asker.id = support_access.person_id
                       left join person decider on decider.id = support_access.decided_by
                  where support_access.customer_id = $1
                    and (support_access.asked_at, support_access.id) >
                        (select first.asked_at, first.id from support_access first
                         where first.customer_id = $1 and first.id = $3)
                  order by support_access.asked_at, support_access.id limit $2";

    OWNERS = "select person.id, person.email from membership join person on person.id = membership.person_id
              where membership.customer_id = $1 and membership.disabled_at is null and person.disabled_at is null
                and ' ' || coalesce(membership.roles, membership.role) || ' ' like '% owner %'
              order by person.name, person.id limit $2";
    WAITING = "select asker.name as who, customer.name as customer, support_access.reason
               from support_access join person asker on asker.id = support_access.person_id
                    join customer on customer.id = support_access.customer_id
               where support_access.customer_id = $1 and support_access.id = $2 and support_access.answer is null
                 and support_access.ended_at is null and support_access.asked_at > $3";
}

#[derive(sqlx::FromRow)]
struct SessionLook {
    id: Uuid,
    customer_id: Uuid,
    ends_at: Ts,
    ended_at: Option<Ts>,
    name: String,
    language: Option<String>,
    setting: String,
}

/// What a session points to.
pub(super) struct OfSession {
    pub(super) id: SupportAccessId,
    pub(super) customer: CustomerId,
    pub(super) ends_at: Instant,
    pub(super) ended_at: Option<Instant>,
    pub(super) name: String,
    pub(super) language: Option<String>,
    pub(super) setting: String,
}

pub(super) async fn of_session(conn: &mut Conn, session: SessionId) -> Result<Option<OfSession>> {
    let row: Option<SessionLook> = conn.fetch_optional(&OF_SESSION, args![session]).await?;
    Ok(row.map(|row| OfSession {
        id: SupportAccessId(row.id),
        customer: CustomerId(row.customer_id),
        ends_at: row.ends_at.into(),
        ended_at: row.ended_at.map(Into::into),
        name: row.name,
        language: row.language,
        setting: row.setting,
    }))
}

/// The session looks at this from now on.
pub(super) async fn point(conn: &mut Conn, session: SessionId, id: SupportAccessId) -> Result<()> {
    conn.execute(&POINT, args![session, id]).await.map(|_| ())
}

/// The session looks at this no longer.
pub(super) async fn point_nowhere(conn: &mut Conn, session: SessionId, id: SupportAccessId) -> Result<()> {
    conn.execute(&POINT_NOWHERE, args![session, id]).await.map(|_| ())
}

/// What a customer has set, as stored; not found when there is no such customer.
pub(super) async fn setting(conn: &mut Conn, customer: CustomerId) -> Result<String> {
    let row: Option<(String,)> = conn.fetch_optional(&SETTING, args![customer]).await?;
    row.map(|(setting,)| setting).ok_or(Error::NOT_FOUND)
}

pub(super) async fn set_setting(conn: &mut Conn, customer: CustomerId, setting: SupportSetting) -> Result<()> {
    conn.execute(&SET_SETTING, args![customer, setting.name()]).await.map(|_| ())
}

/// A request; one that nobody has to grant is granted.
pub(super) async fn add(
    conn: &mut Conn,
    id: SupportAccessId,
    customer: CustomerId,
    person: PersonId,
    reason: &str,
    now: Instant,
    is_granted: bool,
) -> Result<()> {
    let values =
        args![id, customer, person, reason, now, is_granted.then(|| "granted".to_owned()), is_granted.then_some(now)];
    conn.execute(&ADD, values).await.map(|_| ())
}

/// False when it was answered, or is older than `since`.
pub(super) async fn answer(
    conn: &mut Conn,
    customer: CustomerId,
    id: SupportAccessId,
    answer: &str,
    now: Instant,
    person: Option<PersonId>,
    since: Instant,
) -> Result<bool> {
    Ok(conn.execute(&ANSWER, args![customer, id, answer, now, person, since]).await? == 1)
}

/// False when it is somebody else's, not granted, granted before `since`, or was begun.
pub(super) async fn begin(
    conn: &mut Conn,
    customer: CustomerId,
    id: SupportAccessId,
    person: PersonId,
    now: Instant,
    ends: Instant,
    since: Instant,
) -> Result<bool> {
    Ok(conn.execute(&BEGIN, args![customer, id, person, now, ends, since]).await? == 1)
}

/// False when it was ended before, or never begun.
pub(super) async fn end(conn: &mut Conn, customer: CustomerId, id: SupportAccessId, now: Instant) -> Result<bool> {
    Ok(conn.execute(&END, args![customer, id, now]).await? == 1)
}

/// What has not begun never will.
pub(super) async fn withdraw(conn: &mut Conn, customer: CustomerId, now: Instant) -> Result<()> {
    conn.execute(&WITHDRAW, args![customer, now]).await.map(|_| ())
}

/// What goes on now.
pub(super) async fn running(conn: &mut Conn, customer: CustomerId, now: Instant) -> Result<Vec<SupportAccessId>> {
    let rows: Vec<(Uuid,)> = conn.fetch_all(&RUNNING, args![customer, now]).await?;
    Ok(rows.into_iter().map(|(id,)| SupportAccessId(id)).collect())
}

#[derive(sqlx::FromRow)]
struct Stored {
    id: Uuid,
    who: String,
    reason: String,
    asked_at: Ts,
    answer: Option<String>,
    decided_at: Option<Ts>,
    decided_by: Option<String>,
    begun_at: Option<Ts>,
    ends_at: Option<Ts>,
    ended_at: Option<Ts>,
}

/// A request, and what became of it.
pub(super) struct AccessRow {
    pub(super) id: SupportAccessId,
    pub(super) who: String,
    pub(super) reason: String,
    pub(super) asked_at: Instant,
    pub(super) answer: Option<String>,
    pub(super) decided_at: Option<Instant>,
    pub(super) decided_by: Option<String>,
    pub(super) begun_at: Option<Instant>,
    pub(super) ends_at: Option<Instant>,
    pub(super) ended_at: Option<Instant>,
}

impl From<Stored> for AccessRow {
    fn from(row: Stored) -> Self {
        Self {
            id: SupportAccessId(row.id),
            who: row.who,
            reason: row.reason,
            asked_at: row.asked_at.into(),
            answer: row.answer,
            decided_at: row.decided_at.map(Into::into),
            decided_by: row.decided_by,
            begun_at: row.begun_at.map(Into::into),
            ends_at: row.ends_at.map(Into::into),
            ended_at: row.ended_at.map(Into::into),
        }
    }
}

fn read(rows: Vec<Stored>) -> Vec<AccessRow> {
    rows.into_iter().map(AccessRow::from).collect()
}

/// The request; not found when there is none here.
pub(super) async fn find(conn: &mut Conn, customer: CustomerId, id: SupportAccessId) -> Result<AccessRow> {
    let row: Option<Stored> = conn.fetch_optional(&FIND, args![customer, id]).await?;
    row.map(AccessRow::from).ok_or(Error::NOT_FOUND)
}

/// What waits, may begin or goes on, the newest first; at most 100.
pub(super) async fn open(
    conn: &mut Conn,
    customer: CustomerId,
    since: Instant,
    now: Instant,
) -> Result<Vec<AccessRow>> {
    conn.fetch_all(&OPEN, args![customer, since, now]).await.map(read)
}

/// The same of one person; at most 10.
pub(super) async fn open_of(
    conn: &mut Conn,
    customer: CustomerId,
    person: PersonId,
    since: Instant,
    now: Instant,
) -> Result<Vec<AccessRow>> {
    conn.fetch_all(&OPEN_OF, args![customer, since, now, person]).await.map(read)
}

/// How often a person has asked since then.
pub(super) async fn asked_since(
    conn: &mut Conn,
    customer: CustomerId,
    person: PersonId,
    since: Instant,
) -> Result<i64> {
    let (count,): (i64,) = conn.fetch_one(&ASKED_SINCE, args![customer, person, since]).await?;
    Ok(count)
}

/// Where a row stands: it says its time itself.
pub(super) const fn place(id: SupportAccessId) -> Cursor {
    Cursor { key: String::new(), id: id.0 }
}

/// The rows of a page, the newest first, and one more at the far end, if there is one.
pub(super) async fn page(conn: &mut Conn, customer: CustomerId, page: &PageRequest) -> Result<Vec<AccessRow>> {
    let limit = i64::try_from(PAGE_SIZE + 1).unwrap_or(i64::MAX);
    let rows: Vec<Stored> = match page {
        PageRequest::First => conn.fetch_all(&ALL_FIRST, args![customer, limit]).await?,
        PageRequest::After(cursor) => conn.fetch_all(&ALL_AFTER, args![customer, limit, cursor.id]).await?,
        PageRequest::Before(cursor) => {
            let mut rows: Vec<Stored> = conn.fetch_all(&ALL_BEFORE, args![customer, limit, cursor.id]).await?;
            rows.reverse();
            rows
        }
    };
    Ok(read(rows))
}

/// The customer's owners who can come in, with their addresses.
pub(super) async fn owners(conn: &mut Conn, customer: CustomerId, limit: i64) -> Result<Vec<(PersonId, String)>> {
    let rows: Vec<(Uuid, String)> = conn.fetch_all(&OWNERS, args![customer, limit]).await?;
    Ok(rows.into_iter().map(|(id, email)| (PersonId(id), email)).collect())
}

/// A request that waits, as a letter tells of it.
#[derive(sqlx::FromRow)]
pub(crate) struct Waiting {
    pub(crate) who: String,
    pub(crate) customer: String,
    pub(crate) reason: String,
}

pub(super) async fn waiting(
    conn: &mut Conn,
    customer: CustomerId,
    id: SupportAccessId,
    since: Instant,
) -> Result<Option<Waiting>> {
    conn.fetch_optional(&WAITING, args![customer, id, since]).await
}
