//! SQL of invitations. The customer stands in every where clause but one: whoever opens a link belongs to none yet.

use crate::db::{Conn, Ts, args, statements};
use crate::members::stored::{self, Columns};
use crate::{Error, Result};
use domain::{CustomerId, Instant, InvitationId, InvitationState, Membership, PAGE_SIZE, PageRequest, PersonId};
use uuid::Uuid;

statements! {
    ADD = "insert into invitation (id, customer_id, email, name, roles, sites_json, order_limit_minor,
                                   order_limit_currency, language, message, invited_by, is_suppliers, letter_id,
                                   created_at, sent_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15)";
    FIND = "select invitation.id, invitation.email, invitation.name, '' as role, invitation.roles, invitation.sites_json,
                   invitation.order_limit_minor, invitation.order_limit_currency, invitation.language,
                   invitation.message, invitation.invited_by, invitation.is_suppliers, invitation.letter_id,
                   invitation.sent_at, invitation.expires_at, invitation.accepted_at, invitation.revoked_at,
                   invitation.bounced_at, person.name as inviter
            from invitation left join person on person.id = invitation.invited_by
            where invitation.customer_id = $1 and invitation.id = $2";
    // Nobody sends it again or takes it back while its letter is written.
    HOLD = sqlite "select id from invitation where customer_id = $1 and id = $2"
           postgres "select id from invitation where customer_id = $1 and id = $2 for no key update";

    // $2 the name of a state, or nothing for all; $3 now.
    FIRST = "select invitation.id, invitation.email, invitation.name, '' as role, invitation.roles,
                    invitation.sites_json, invitation.order_limit_minor, invitation.order_limit_currency,
                    invitation.language, invitation.message, invitation.invited_by, invitation.is_suppliers,
                    invitation.letter_id, invitation.sent_at, invitation.expires_at, invitation.accepted_at,
                    invitation.revoked_at, invitation.bounced_at, person.name as inviter
             from invitation left join person on person.id = invitation.invited_by
             where invitation.customer_id = $1
               and ($2 = '' or case when invitation.accepted_at is not null then 'accepted'
                                    when invitation.revoked_at is not null then 'revoked'
                                    when invitation.bounced_at is not null then 'bounced'
                                    when invitation.expires_at <= $3 then 'expired' else 'pending' end = $2)
             order by invitation.id desc limit $4";
    // $5 the row before the page.
    AFTER = "select invitation.id, invitation.email, invitation.name, '' as role, invitation.roles,
                    invitation.sites_json, invitation.order_limit_minor, invitation.order_limit_currency,
                    invitation.language, invitation.message, invitation.invited_by, invitation.is_suppliers,
                    invitation.letter_id, invitation.sent_at, invitation.expires_at, invitation.accepted_at,
                    invitation.revoked_at, invitation.bounced_at, person.name as inviter
             from invitation left join person on person.id = invitation.invited_by
             where invitation.customer_id = $1
               and ($2 = '' or case when invitation.accepted_at is not null then 'accepted'
                                    when invitation.revoked_at is not null then 'revoked'
                                    when invitation.bounced_at is not null then 'bounced'
                                    when invitation.expires_at <= $3 then 'expired' else 'pending' end = $2)
               and invitation.id < $5
             order by invitation.id desc limit $4";
    // $5 the row after the page.
    BEFORE = "select invitation.id, invitation.email, invitation.name, '' as role, invitation.roles,
                     invitation.sites_json, invitation.order_limit_minor, invitation.order_limit_currency,
                     invitation.language, invitation.message, invitation.invited_by, invitation.is_suppliers,
                     invitation.letter_id, invitation.sent_at, invitation.expires_at, invitation.accepted_at,
                     invitation.revoked_at, invitation.bounced_at, person.name as inviter
              from invitation left join person on person.id = invitation.invited_by
              where invitation.customer_id = $1
                and ($2 = '' or case when invitation.accepted_at is not null then 'accepted'
                                     when invitation.revoked_at is not null then 'revoked'
                                     when invitation.bounced_at is not null then 'bounced'
                                     when invitation.expires_at <= $3 then 'expired' else 'pending' end = $2)
                and invitation.id > $5
              order by invitation.id limit $4";

    COUNT_OPEN = "select count(*) from invitation
                  where customer_id = $1 and accepted_at is null and revoked_at is null and expires_at > $2";
    OPEN_TO = "select id from invitation
               where customer_id = $1 and email = $2 and accepted_at is null and revoked_at is null and expires_at > $3
               limit 1";
    IS_MEMBER = "select membership.disabled_at is not null as is_disabled
                 from membership join person on person.id = membership.person_id
                 where membership.customer_id = $1 and person.email = $2";
    CUSTOMER = "select name, language from customer where id = $1";

    RENEW = "update invitation
             set invited_by = $3, is_suppliers = $4, letter_id = $5, sent_at = $6, expires_at = $7, bounced_at = null
             where customer_id = $1 and id = $2 and accepted_at is null and revoked_at is null";
    REVOKE = "update invitation set revoked_at = $3
              where customer_id = $1 and id = $2 and accepted_at is null and revoked_at is null and expires_at > $3";
    ACCEPT = "update invitation set accepted_at = $3, accepted_by = $4
              where customer_id = $1 and id = $2 and accepted_at is null and revoked_at is null and expires_at > $3";
    // Of several letters the last one counts.
    BOUNCE = "update invitation set bounced_at = $4
              where customer_id = $1 and id = $2 and letter_id = $3 and bounced_at is null and accepted_at is null
                and revoked_at is null";

    ADD_TOKEN = "insert into invitation_token (token_hash, customer_id, invitation_id, expires_at)
                 values ($1, $2, $3, $4)";
    END_TOKENS = "delete from invitation_token where customer_id = $1 and invitation_id = $2";
    // On PostgreSQL a transaction without a customer sees the one link that it names.
    NAME_LINK = sqlite "select $1" postgres "select set_config('app.invitation', $1, true)";
    BY_TOKEN = "select customer_id, invitation_id from invitation_token where token_hash = $1 and expires_at > $2";

    REMOVE_TOKENS = "delete from invitation_token where customer_id = $1 and expires_at <= $2";
    REMOVE_ENDED = "delete from invitation
                    where customer_id = $1 and coalesce(accepted_at, revoked_at, expires_at) < $2";
}

/// An invitation to be added.
pub(super) struct New<'a> {
    pub(super) id: InvitationId,
    pub(super) customer: CustomerId,
    pub(super) email: &'a str,
    pub(super) name: &'a str,
    pub(super) membership: &'a Membership,
    pub(super) language: Option<&'a str>,
    pub(super) message: &'a str,
    pub(super) invited_by: Option<PersonId>,
    pub(super) is_suppliers: bool,
    pub(super) letter: Option<Uuid>,
    pub(super) now: Instant,
    pub(super) expires_at: Instant,
}

pub(super) async fn add(conn: &mut Conn, new: &New<'_>) -> Result<()> {
    let limit = new.membership.order_limit;
    let values = args![
        new.id,
        new.customer,
        new.email,
        new.name,
        stored::keys(new.membership),
        stored::sites_json(new.membership),
        limit.map(|limit| limit.minor),
        limit.map(|limit| limit.currency.code().to_owned()),
        new.language.map(str::to_owned),
        new.message,
        new.invited_by,
        new.is_suppliers,
        new.letter,
        new.now,
        new.expires_at,
    ];
    conn.execute(&ADD, values).await.map(|_| ())
}

/// An invitation as stored.
#[derive(sqlx::FromRow)]
pub(super) struct Row {
    #[sqlx(try_from = "Uuid")]
    pub(super) id: InvitationId,
    pub(super) email: String,
    pub(super) name: String,
    #[sqlx(flatten)]
    pub(super) membership: Columns,
    pub(super) language: Option<String>,
    pub(super) message: String,
    invited_by: Option<Uuid>,
    pub(super) is_suppliers: bool,
    pub(super) letter_id: Option<Uuid>,
    sent_at: Ts,
    expires_at: Ts,
    accepted_at: Option<Ts>,
    revoked_at: Option<Ts>,
    bounced_at: Option<Ts>,
    inviter: Option<String>,
}

impl Row {
    /// What became of it by now. The list's filter says the same in SQL.
    pub(super) fn state(&self, now: Instant) -> InvitationState {
        if self.accepted_at.is_some() {
            InvitationState::Accepted
        } else if self.revoked_at.is_some() {
            InvitationState::Revoked
        } else if self.bounced_at.is_some() {
            InvitationState::Bounced
        } else if !self.is_open(now) {
            InvitationState::Expired
        } else {
            InvitationState::Pending
        }
    }

    /// Can it be accepted? A letter that came back may have been read all the same.
    pub(super) fn is_open(&self, now: Instant) -> bool {
        self.accepted_at.is_none() && self.revoked_at.is_none() && self.expires() > now
    }

    pub(super) fn invited_by(&self) -> Option<PersonId> {
        self.invited_by.map(PersonId)
    }

    pub(super) fn sent(&self) -> Instant {
        self.sent_at.into()
    }

    pub(super) fn expires(&self) -> Instant {
        self.expires_at.into()
    }

    /// Who invites, as the customer's people and the reader know them; empty: the supplier.
    pub(super) fn by(&self) -> String {
        self.inviter.clone().filter(|_| !self.is_suppliers).unwrap_or_default()
    }
}

/// The invitation; not found when it is none of this customer's.
pub(super) async fn find(conn: &mut Conn, customer: CustomerId, id: InvitationId) -> Result<Row> {
    conn.fetch_optional(&FIND, args![customer, id]).await?.ok_or(Error::NOT_FOUND)
}

/// The invitation, held until the transaction ends; not found when it is none of this customer's.
pub(super) async fn hold(conn: &mut Conn, customer: CustomerId, id: InvitationId) -> Result<Row> {
    conn.fetch_optional::<(Uuid,)>(&HOLD, args![customer, id]).await?.ok_or(Error::NOT_FOUND)?;
    find(conn, customer, id).await
}

/// The rows of a page, newest first, and one more at the far end, if there is one.
pub(super) async fn list(
    conn: &mut Conn,
    customer: CustomerId,
    state: Option<InvitationState>,
    now: Instant,
    page: &PageRequest,
) -> Result<Vec<Row>> {
    let limit = i64::try_from(PAGE_SIZE + 1).unwrap_or(i64::MAX);
    let mut values = args![customer, state.map_or("", InvitationState::name), now, limit];
    match page {
        PageRequest::First => conn.fetch_all(&FIRST, values).await,
        PageRequest::After(cursor) => {
            values.push(cursor.id.into());
            conn.fetch_all(&AFTER, values).await
        }
        PageRequest::Before(cursor) => {
            values.push(cursor.id.into());
            let mut rows: Vec<Row> = conn.fetch_all(&BEFORE, values).await?;
            rows.reverse();
            Ok(rows)
        }
    }
}

/// How many can be accepted.
pub(super) async fn count_open(conn: &mut Conn, customer: CustomerId, now: Instant) -> Result<i64> {
    let (count,): (i64,) = conn.fetch_one(&COUNT_OPEN, args![customer, now]).await?;
    Ok(count)
}

/// Is there one to this address that can be accepted?
pub(super) async fn is_invited(conn: &mut Conn, customer: CustomerId, email: &str, now: Instant) -> Result<bool> {
    Ok(conn.fetch_optional::<(Uuid,)>(&OPEN_TO, args![customer, email, now]).await?.is_some())
}

/// Is somebody with this address a member, and disabled here?
pub(super) async fn is_member(conn: &mut Conn, customer: CustomerId, email: &str) -> Result<Option<bool>> {
    let row: Option<(bool,)> = conn.fetch_optional(&IS_MEMBER, args![customer, email]).await?;
    Ok(row.map(|(is_disabled,)| is_disabled))
}

/// The customer's name and language.
pub(super) async fn customer(conn: &mut Conn, customer: CustomerId) -> Result<(String, Option<String>)> {
    conn.fetch_optional(&CUSTOMER, args![customer]).await?.ok_or(Error::NOT_FOUND)
}

/// How an invitation is sent again.
pub(super) struct Renewal {
    pub(super) invited_by: Option<PersonId>,
    pub(super) is_suppliers: bool,
    pub(super) letter: Uuid,
    pub(super) now: Instant,
    pub(super) expires_at: Instant,
}

/// False when it is over for good.
pub(super) async fn renew(conn: &mut Conn, customer: CustomerId, id: InvitationId, renewal: Renewal) -> Result<bool> {
    let Renewal { invited_by, is_suppliers, letter, now, expires_at } = renewal;
    let values = args![customer, id, invited_by, is_suppliers, letter, now, expires_at];
    Ok(conn.execute(&RENEW, values).await? == 1)
}

/// False when it was over.
pub(super) async fn revoke(conn: &mut Conn, customer: CustomerId, id: InvitationId, now: Instant) -> Result<bool> {
    Ok(conn.execute(&REVOKE, args![customer, id, now]).await? == 1)
}

/// False when it was over.
pub(super) async fn accept(
    conn: &mut Conn,
    customer: CustomerId,
    id: InvitationId,
    now: Instant,
    person: PersonId,
) -> Result<bool> {
    Ok(conn.execute(&ACCEPT, args![customer, id, now, person]).await? == 1)
}

/// False when that is known, it is over, or it was sent again since.
pub(super) async fn bounce(
    conn: &mut Conn,
    customer: CustomerId,
    id: InvitationId,
    letter: Uuid,
    now: Instant,
) -> Result<bool> {
    Ok(conn.execute(&BOUNCE, args![customer, id, letter, now]).await? == 1)
}

pub(super) async fn add_token(
    conn: &mut Conn,
    token_hash: Vec<u8>,
    customer: CustomerId,
    id: InvitationId,
    expires_at: Instant,
) -> Result<()> {
    conn.execute(&ADD_TOKEN, args![token_hash, customer, id, expires_at]).await.map(|_| ())
}

/// Its links open nothing any more.
pub(super) async fn end_tokens(conn: &mut Conn, customer: CustomerId, id: InvitationId) -> Result<()> {
    conn.execute(&END_TOKENS, args![customer, id]).await.map(|_| ())
}

/// What this token opens; the transaction has no customer.
pub(super) async fn by_token(
    conn: &mut Conn,
    token_hash: Vec<u8>,
    now: Instant,
) -> Result<Option<(CustomerId, InvitationId)>> {
    let hex: String = token_hash.iter().map(|byte| format!("{byte:02x}")).collect();
    conn.fetch_one::<(String,)>(&NAME_LINK, args![hex]).await?;
    let row: Option<(Uuid, Uuid)> = conn.fetch_optional(&BY_TOKEN, args![token_hash, now]).await?;
    Ok(row.map(|(customer, id)| (CustomerId(customer), InvitationId(id))))
}

/// Forgets links that have expired, and invitations that ended before the horizon; says how many of the latter.
pub(super) async fn remove_old(conn: &mut Conn, customer: CustomerId, now: Instant, horizon: Instant) -> Result<u64> {
    conn.execute(&REMOVE_TOKENS, args![customer, now]).await?;
    conn.execute(&REMOVE_ENDED, args![customer, horizon]).await
}
