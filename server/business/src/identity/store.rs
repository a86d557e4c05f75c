//! SQL of people, customers, memberships and sessions.

use super::{CustomerRow, StaffRow};
use crate::db::{Conn, Ts, args, statements};
use crate::members::stored::{self, Columns};
use crate::visit::Origin;
use crate::{Error, Result};
use domain::{CustomerChoice, CustomerId, Instant, Membership, OwnRoleId, PersonId, Role, SessionId, StaffRole};
use uuid::Uuid;

statements! {
    PERSON_BY_EMAIL = "select id, password_hash, disabled_at is not null as is_disabled from person where email = $1";
    ADD_PERSON = "insert into person (id, email, name, password_hash, created_at) values ($1, $2, $3, $4, $5)
                  on conflict (email) do nothing";
    SET_PERSON_PREFERENCES = "update person set language = $2, time_zone = $3, appearance = $4 where id = $1";
    PERSON_PREFERENCES = "select language, time_zone, appearance from person where id = $1";
    END_TOUR = "update person set tour_ended_at = $2 where id = $1 and tour_ended_at is null";
    CONTACT = "select name, email, disabled_at is not null as is_disabled, password_hash is not null as has_password,
                      password_set_at
               from person where id = $1";
    PASSWORD_HASH = "select password_hash from person where id = $1 and disabled_at is null";
    SET_NEW_PASSWORD = "update person set password_hash = $2, password_set_at = $3 where id = $1";
    REMOVE_PASSWORD = "update person set password_hash = null, password_set_at = null where id = $1";
    SET_NAME = "update person set name = $2 where id = $1";
    // Nothing happens when somebody else has the address.
    SET_EMAIL = "update person set email = $2
                 where id = $1 and not exists (select 1 from person as other where other.email = $2 and other.id <> $1)";
    LAST_CUSTOMER = "select last_customer_id from person where id = $1";
    SET_LAST_CUSTOMER = "update person set last_customer_id = $2 where id = $1";
    SET_PASSWORD_HASH = "update person set password_hash = $2 where id = $1";
    DISABLE_PERSON = "update person set disabled_at = $2 where id = $1 and disabled_at is null";

    ENABLE_PERSON = "update person set disabled_at = null where id = $1 and disabled_at is not null";

    ADD_STAFF = "insert into staff (person_id, role, created_at) values ($1, $2, $3) on conflict (person_id) do nothing";
    ACTIVE_STAFF_ROLE = "select staff.role from staff join person on person.id = staff.person_id
                  where staff.person_id = $1 and person.disabled_at is null";
    REMOVE_STAFF = "delete from staff where person_id = $1";
    WAS_STAFF = "update person set staff_until_at = $2 where id = $1";
    STAFF_ROLE = "select role from staff where person_id = $1";
    STOP_LOOKING = "update session set support_access_id = null where person_id = $1 and support_access_id is not null";
    LIST_STAFF = "select person.email, person.name, staff.role from staff join person on person.id = staff.person_id
                  order by person.email";

    ADD_CUSTOMER = "insert into customer (id, slug, name, created_at) values ($1, $2, $3, $4)
                    on conflict (slug) do nothing";
    CUSTOMER_BY_SLUG = "select id from customer where slug = $1";
    SET_CUSTOMER_LANGUAGE = "update customer set language = $2 where id = $1";
    LIST_CUSTOMERS = "select id, slug, name, created_at from customer order by slug";
    COUNT_MEMBERS = "select count(*) from membership where customer_id = $1";
    COUNT_INVOICES = sqlite "select coalesce(sum(invoice_count), 0) from invoice_total where customer_id = $1"
                     postgres "select coalesce(sum(invoice_count), 0)::bigint from invoice_total where customer_id = $1";
    ADD_MEMBERSHIP = "insert into membership (customer_id, person_id, role, roles, created_at)
                      values ($1, $2, $3, $4, $5) on conflict (customer_id, person_id) do nothing";
    OWNERS = "select person.name from membership join person on person.id = membership.person_id
              where membership.customer_id = $1 and membership.disabled_at is null and person.disabled_at is null
                and ' ' || coalesce(membership.roles, membership.role) || ' ' like '% owner %'
              order by person.name, person.id limit $2";
    // With the customers' own roles among the person's. Their ids are so long that few memberships are looked at for any.
    CUSTOMERS_OF = sqlite
        "select customer.id, customer.name, customer.language, customer.factor_wanted_at is not null as wants_factor,
                membership.role, membership.roles, membership.sites_json,
                membership.order_limit_minor, membership.order_limit_currency,
                case when length(membership.roles) >= 32 then
                    (select json_group_array(json_array(lower(hex(own_role.id)), own_role.name, json(own_role.grants_json)))
                     from own_role
                     where own_role.customer_id = membership.customer_id
                       and instr(membership.roles, lower(hex(own_role.id))) > 0)
                end as own_roles_json
         from membership join customer on customer.id = membership.customer_id
         where membership.person_id = $1 and membership.disabled_at is null order by customer.name, customer.id"
    postgres
        "select customer.id, customer.name, customer.language, customer.factor_wanted_at is not null as wants_factor,
                membership.role, membership.roles, membership.sites_json,
                membership.order_limit_minor, membership.order_limit_currency,
                case when length(membership.roles) >= 32 then
                    (select cast(json_agg(json_build_array(replace(cast(own_role.id as text), '-', ''), own_role.name,
                                                           cast(own_role.grants_json as json))) as text)
                     from own_role
                     where own_role.customer_id = membership.customer_id
                       and position(replace(cast(own_role.id as text), '-', '') in membership.roles) > 0)
                end as own_roles_json
         from membership join customer on customer.id = membership.customer_id
         where membership.person_id = $1 and membership.disabled_at is null order by customer.name, customer.id";

    ADD_SESSION = "insert into session (id, token_hash, person_id, customer_id, created_at, last_seen_at, expires_at,
                                        ip, user_agent)
                   values ($1, $2, $3, $4, $5, $5, $6, $7, $8)";
    // By its token or, for a moment, by the one from before. On PostgreSQL this also sets the person for row-level security, so that their memberships can be read next in the
    // same transaction.
    SESSION_BY_TOKEN =
        sqlite "select session.id, session.person_id, session.customer_id, session.created_at, session.last_seen_at,
                       session.expires_at, coalesce(session.proved_at, session.created_at) as proved_at,
                       session.rotate_at is not null as is_to_rotate,
                       case when session.token_hash = $1 then null else session.rotated_at end as replaced_at,
                       person.name, person.email, person.disabled_at is not null as is_disabled, person.language,
                       person.factor_wanted_at,
                       (exists (select 1 from authenticator where authenticator.person_id = person.id
                                                                and authenticator.confirmed_at is not null)
                        or exists (select 1 from passkey where passkey.person_id = person.id)) as has_factor,
                       person.time_zone, person.appearance, person.tour_ended_at is null as is_new, staff.role as staff,
                       '' as scope
                from session join person on person.id = session.person_id
                     left join staff on staff.person_id = person.id
                where session.token_hash = $1 or session.previous_token_hash = $1"
        postgres "select session.id, session.person_id, session.customer_id, session.created_at, session.last_seen_at,
                         session.expires_at, coalesce(session.proved_at, session.created_at) as proved_at,
                         session.rotate_at is not null as is_to_rotate,
                         case when session.token_hash = $1 then null else session.rotated_at end as replaced_at,
                         person.name, person.email, person.disabled_at is not null as is_disabled, person.language,
                         person.factor_wanted_at,
                         (exists (select 1 from authenticator where authenticator.person_id = person.id
                                                                  and authenticator.confirmed_at is not null)
                          or exists (select 1 from passkey where passkey.person_id = person.id)) as has_factor,
                         person.time_zone, person.appearance, person.tour_ended_at is null as is_new, staff.role as staff,
                         set_config('app.person', session.person_id::text, true) as scope
                  from session join person on person.id = session.person_id
                       left join staff on staff.person_id = person.id
                  where session.token_hash = $1 or session.previous_token_hash = $1";
    SESSIONS_OF = "select id, created_at, last_seen_at, ip, user_agent from session
                   where person_id = $1 and expires_at > $2 and last_seen_at >= $3
                   order by last_seen_at desc, id limit 200";
    END_OWN_SESSION = "delete from session where person_id = $1 and id = $2";
    END_OTHER_SESSIONS_OF = "delete from session where person_id = $1 and id <> $2";
    // The token from before proves nothing: it is over at once.
    RENEW_SESSION = "update session set token_hash = $2, proved_at = $3, previous_token_hash = null, rotate_at = null
                     where id = $1";
    ROTATE_SESSIONS_OF = "update session set rotate_at = $2 where person_id = $1";
    // $3 a pattern with the role's key.
    ROTATE_SESSIONS_WITH = "update session set rotate_at = $2
                            where person_id in (select membership.person_id from membership
                                                where membership.customer_id = $1 and membership.roles like $3)";
    // Of several requests that come with the same token, one does.
    ROTATE_SESSION = "update session set previous_token_hash = token_hash, token_hash = $2, rotated_at = $3, rotate_at = null
                      where id = $1 and rotate_at is not null";
    SESSIONS_IN = "select id, created_at, last_seen_at, ip, user_agent from session
                   where person_id = $1 and customer_id = $2 and expires_at > $3 and last_seen_at >= $4
                   order by last_seen_at desc, id limit 200";
    FACTOR_WANTED = "select factor_wanted_at from person where id = $1";
    WANT_FACTOR = "update person set factor_wanted_at = $2 where id = $1 and factor_wanted_at is null";
    WANT_NO_FACTOR = "update person set factor_wanted_at = null where id = $1 and factor_wanted_at is not null";
    TOUCH_SESSION = "update session set last_seen_at = $2 where id = $1 and last_seen_at < $2";
    CHOOSE_CUSTOMER = "update session set customer_id = $2 where id = $1";
    END_SESSION = "delete from session where id = $1";
    END_SESSIONS_OF = "delete from session where person_id = $1";
    END_SESSIONS_IN = "delete from session where person_id = $1 and customer_id = $2";
    END_EXPIRED_SESSIONS = "delete from session where expires_at <= $1 or last_seen_at < $2";
}

/// A person as far as signing in needs them.
#[derive(sqlx::FromRow)]
pub(super) struct PersonRow {
    #[sqlx(try_from = "Uuid")]
    pub(super) id: PersonId,
    pub(super) password_hash: Option<String>,
    pub(super) is_disabled: bool,
}

pub(super) async fn person_by_email(conn: &mut Conn, email: &str) -> Result<Option<PersonRow>> {
    conn.fetch_optional(&PERSON_BY_EMAIL, args![email]).await
}

/// False when the address is taken.
pub(super) async fn add_person(
    conn: &mut Conn,
    id: PersonId,
    email: &str,
    name: &str,
    password_hash: Option<String>,
    now: Instant,
) -> Result<bool> {
    Ok(conn.execute(&ADD_PERSON, args![id, email, name, password_hash, now]).await? == 1)
}

pub(super) async fn set_password_hash(conn: &mut Conn, person: PersonId, hash: &str) -> Result<()> {
    conn.execute(&SET_PASSWORD_HASH, args![person, hash]).await.map(|_| ())
}

/// How to reach a person, and whether they can get in.
pub(super) struct Contact {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) is_disabled: bool,
    pub(super) has_password: bool,
    pub(super) password_set_at: Option<Instant>,
}

#[derive(sqlx::FromRow)]
struct ContactRow {
    name: String,
    email: String,
    is_disabled: bool,
    has_password: bool,
    password_set_at: Option<Ts>,
}

pub(super) async fn contact(conn: &mut Conn, person: PersonId) -> Result<Contact> {
    let row: ContactRow = conn.fetch_one(&CONTACT, args![person]).await?;
    Ok(Contact {
        name: row.name,
        email: row.email,
        is_disabled: row.is_disabled,
        has_password: row.has_password,
        password_set_at: row.password_set_at.map(Into::into),
    })
}

/// The hash of a person's password; `None` when there is none, or they may not get in.
pub(super) async fn password_hash(conn: &mut Conn, person: PersonId) -> Result<Option<String>> {
    let row: Option<(Option<String>,)> = conn.fetch_optional(&PASSWORD_HASH, args![person]).await?;
    Ok(row.and_then(|(hash,)| hash))
}

/// A password that the person has chosen anew.
pub(super) async fn set_new_password(conn: &mut Conn, person: PersonId, hash: &str, now: Instant) -> Result<()> {
    conn.execute(&SET_NEW_PASSWORD, args![person, hash, now]).await.map(|_| ())
}

pub(super) async fn remove_password(conn: &mut Conn, person: PersonId) -> Result<()> {
    conn.execute(&REMOVE_PASSWORD, args![person]).await.map(|_| ())
}

pub(super) async fn set_name(conn: &mut Conn, person: PersonId, name: &str) -> Result<()> {
    conn.execute(&SET_NAME, args![person, name]).await.map(|_| ())
}

/// False when somebody else has the address.
pub(super) async fn set_email(conn: &mut Conn, person: PersonId, email: &str) -> Result<bool> {
    Ok(conn.execute(&SET_EMAIL, args![person, email]).await? == 1)
}

/// The customer that the person looked at last.
pub(super) async fn last_customer(conn: &mut Conn, person: PersonId) -> Result<Option<CustomerId>> {
    let (last,): (Option<Uuid>,) = conn.fetch_one(&LAST_CUSTOMER, args![person]).await?;
    Ok(last.map(CustomerId))
}

/// A session as its owner sees it.
pub(super) struct OwnSession {
    pub(super) id: SessionId,
    pub(super) created_at: Instant,
    pub(super) last_seen_at: Instant,
    pub(super) ip: Option<String>,
    pub(super) user_agent: Option<String>,
}

#[derive(sqlx::FromRow)]
struct OwnSessionRow {
    id: Uuid,
    created_at: Ts,
    last_seen_at: Ts,
    ip: Option<String>,
    user_agent: Option<String>,
}

/// The sessions of a person that are not over, last used first; at most 200.
pub(super) async fn sessions_of(
    conn: &mut Conn,
    person: PersonId,
    now: Instant,
    idle_since: Instant,
) -> Result<Vec<OwnSession>> {
    let rows: Vec<OwnSessionRow> = conn.fetch_all(&SESSIONS_OF, args![person, now, idle_since]).await?;
    Ok(rows.into_iter().map(OwnSessionRow::session).collect())
}

/// Those of them in which the person looks at this customer.
pub(super) async fn sessions_in(
    conn: &mut Conn,
    person: PersonId,
    customer: CustomerId,
    now: Instant,
    idle_since: Instant,
) -> Result<Vec<OwnSession>> {
    let rows: Vec<OwnSessionRow> = conn.fetch_all(&SESSIONS_IN, args![person, customer, now, idle_since]).await?;
    Ok(rows.into_iter().map(OwnSessionRow::session).collect())
}

impl OwnSessionRow {
    fn session(self) -> OwnSession {
        OwnSession {
            id: SessionId(self.id),
            created_at: self.created_at.into(),
            last_seen_at: self.last_seen_at.into(),
            ip: self.ip,
            user_agent: self.user_agent,
        }
    }
}

/// False when it is over or somebody else's.
pub(super) async fn end_own_session(conn: &mut Conn, person: PersonId, session: SessionId) -> Result<bool> {
    Ok(conn.execute(&END_OWN_SESSION, args![person, session]).await? == 1)
}

/// Ends a person's sessions but one; says how many.
pub(super) async fn end_other_sessions_of(conn: &mut Conn, person: PersonId, kept: Option<SessionId>) -> Result<u64> {
    match kept {
        Some(kept) => conn.execute(&END_OTHER_SESSIONS_OF, args![person, kept]).await,
        None => end_sessions_of(conn, person).await,
    }
}

/// The session has another token, and its holder has proved who they are.
pub(super) async fn renew_session(
    conn: &mut Conn,
    session: SessionId,
    token_hash: Vec<u8>,
    now: Instant,
) -> Result<()> {
    conn.execute(&RENEW_SESSION, args![session, token_hash, now]).await.map(|_| ())
}

pub(super) async fn rotate_of(conn: &mut Conn, person: PersonId, now: Instant) -> Result<()> {
    conn.execute(&ROTATE_SESSIONS_OF, args![person, now]).await.map(|_| ())
}

pub(super) async fn rotate_with(conn: &mut Conn, customer: CustomerId, role: OwnRoleId, now: Instant) -> Result<()> {
    let pattern = format!("%{}%", role.0.as_simple());
    conn.execute(&ROTATE_SESSIONS_WITH, args![customer, now, pattern]).await.map(|_| ())
}

/// False when another request was first.
pub(super) async fn rotate(conn: &mut Conn, session: SessionId, token_hash: Vec<u8>, now: Instant) -> Result<bool> {
    Ok(conn.execute(&ROTATE_SESSION, args![session, token_hash, now]).await? == 1)
}

/// Since when a second factor is wanted of the person.
pub(super) async fn factor_wanted(conn: &mut Conn, person: PersonId) -> Result<Option<Instant>> {
    let (since,): (Option<Ts>,) = conn.fetch_one(&FACTOR_WANTED, args![person]).await?;
    Ok(since.map(Into::into))
}

pub(super) async fn want_factor(conn: &mut Conn, person: PersonId, now: Instant) -> Result<()> {
    conn.execute(&WANT_FACTOR, args![person, now]).await.map(|_| ())
}

pub(super) async fn want_no_factor(conn: &mut Conn, person: PersonId) -> Result<()> {
    conn.execute(&WANT_NO_FACTOR, args![person]).await.map(|_| ())
}

/// False when already disabled.
pub(super) async fn disable_person(conn: &mut Conn, person: PersonId, now: Instant) -> Result<bool> {
    Ok(conn.execute(&DISABLE_PERSON, args![person, now]).await? == 1)
}

/// False when they could come in already.
pub(super) async fn enable_person(conn: &mut Conn, person: PersonId) -> Result<bool> {
    Ok(conn.execute(&ENABLE_PERSON, args![person]).await? == 1)
}

/// False when they are one already.
pub(super) async fn add_staff(conn: &mut Conn, person: PersonId, role: StaffRole, now: Instant) -> Result<bool> {
    Ok(conn.execute(&ADD_STAFF, args![person, role.name(), now]).await? == 1)
}

/// What somebody is at the supplier who may get in.
pub(super) async fn active_staff_role(conn: &mut Conn, person: PersonId) -> Result<Option<StaffRole>> {
    let row: Option<(String,)> = conn.fetch_optional(&ACTIVE_STAFF_ROLE, args![person]).await?;
    Ok(row.and_then(|(role,)| StaffRole::from_name(&role)))
}

/// False when they were none.
pub(super) async fn remove_staff(conn: &mut Conn, person: PersonId, now: Instant) -> Result<bool> {
    conn.execute(&WAS_STAFF, args![person, now]).await?;
    // What they look at as a customer is over, also when they are one again.
    conn.execute(&STOP_LOOKING, args![person]).await?;
    Ok(conn.execute(&REMOVE_STAFF, args![person]).await? == 1)
}

/// What the person is at the supplier. A role that this version does not know is none.
pub(super) async fn staff_role(conn: &mut Conn, person: PersonId) -> Result<Option<StaffRole>> {
    let row: Option<(String,)> = conn.fetch_optional(&STAFF_ROLE, args![person]).await?;
    Ok(row.and_then(|(role,)| StaffRole::from_name(&role)))
}

pub(super) async fn list_staff(conn: &mut Conn) -> Result<Vec<StaffRow>> {
    let rows: Vec<(String, String, String)> = conn.fetch_all(&LIST_STAFF, args![]).await?;
    rows.into_iter()
        .map(|(email, name, role)| {
            let role = StaffRole::from_name(&role).ok_or_else(|| Error::unexpected("reading staff", &role))?;
            Ok(StaffRow { email, name, role })
        })
        .collect()
}

/// False when the slug is taken.
pub(super) async fn add_customer(
    conn: &mut Conn,
    id: CustomerId,
    slug: &str,
    name: &str,
    now: Instant,
) -> Result<bool> {
    Ok(conn.execute(&ADD_CUSTOMER, args![id, slug, name, now]).await? == 1)
}

pub(super) async fn customer_by_slug(conn: &mut Conn, slug: &str) -> Result<Option<CustomerId>> {
    let row: Option<(Uuid,)> = conn.fetch_optional(&CUSTOMER_BY_SLUG, args![slug]).await?;
    Ok(row.map(|(id,)| CustomerId(id)))
}

#[derive(sqlx::FromRow)]
struct CustomerListRow {
    id: Uuid,
    slug: String,
    name: String,
    created_at: Ts,
}

/// All customers, without their counts.
pub(super) async fn list_customers(conn: &mut Conn) -> Result<Vec<CustomerRow>> {
    let rows: Vec<CustomerListRow> = conn.fetch_all(&LIST_CUSTOMERS, args![]).await?;
    Ok(rows
        .into_iter()
        .map(|row| CustomerRow {
            id: CustomerId(row.id),
            slug: row.slug,
            name: row.name,
            member_count: 0,
            invoice_count: 0,
            created: row.created_at.into(),
        })
        .collect())
}

/// Members and documents of a customer.
pub(super) async fn count_of(conn: &mut Conn, customer: CustomerId) -> Result<(i64, i64)> {
    let (members,): (i64,) = conn.fetch_one(&COUNT_MEMBERS, args![customer]).await?;
    let (invoices,): (i64,) = conn.fetch_one(&COUNT_INVOICES, args![customer]).await?;
    Ok((members, invoices))
}

/// The names of a customer's owners.
pub(super) async fn owners(conn: &mut Conn, customer: CustomerId, limit: i64) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = conn.fetch_all(&OWNERS, args![customer, limit]).await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// False when already a member.
pub(super) async fn add_membership(
    conn: &mut Conn,
    customer: CustomerId,
    person: PersonId,
    roles: &[Role],
    now: Instant,
) -> Result<bool> {
    let membership = Membership::of(roles);
    let values = args![customer, person, stored::old_role(&membership, false).name(), stored::keys(&membership), now];
    Ok(conn.execute(&ADD_MEMBERSHIP, values).await? == 1)
}

#[derive(sqlx::FromRow)]
struct ChoiceRow {
    id: Uuid,
    name: String,
    language: Option<String>,
    wants_factor: bool,
    #[sqlx(flatten)]
    membership: Columns,
    own_roles_json: Option<String>,
}

/// The customers of a person, by name.
pub(super) async fn customers_of(conn: &mut Conn, person: PersonId) -> Result<Vec<CustomerChoice>> {
    let rows = memberships_of(conn, person).await?;
    Ok(rows.into_iter().map(|row| row.customer).collect())
}

/// A customer of a person's, and what the person is there.
pub(super) struct Belonging {
    pub(super) customer: CustomerChoice,
    /// The customer's language.
    pub(super) language: Option<String>,
    pub(super) membership: Membership,
    /// Does the customer want a second factor of everybody?
    pub(super) wants_factor: bool,
}

/// The customers of a person, by name, and what the person is there.
pub(super) async fn memberships_of(conn: &mut Conn, person: PersonId) -> Result<Vec<Belonging>> {
    let rows: Vec<ChoiceRow> = conn.fetch_all(&CUSTOMERS_OF, args![person]).await?;
    rows.into_iter()
        .map(|row| {
            let own_roles = row.own_roles_json.as_deref().map_or_else(|| Ok(Vec::new()), stored::own_roles)?;
            let membership = row.membership.read(&own_roles)?;
            let roles = membership.role_names();
            Ok(Belonging {
                customer: CustomerChoice { id: CustomerId(row.id), name: row.name, roles },
                language: row.language,
                membership,
                wants_factor: row.wants_factor,
            })
        })
        .collect()
}

/// A session to be added.
pub(super) struct NewSession<'a> {
    pub(super) id: SessionId,
    pub(super) token_hash: Vec<u8>,
    pub(super) person: PersonId,
    pub(super) customer: Option<CustomerId>,
    pub(super) now: Instant,
    pub(super) expires_at: Instant,
    pub(super) origin: &'a Origin,
}

pub(super) async fn add_session(conn: &mut Conn, session: NewSession<'_>) -> Result<()> {
    let values = args![
        session.id,
        session.token_hash,
        session.person,
        session.customer,
        session.now,
        session.expires_at,
        session.origin.ip.map(|ip| ip.to_string()),
        session.origin.user_agent.clone(),
    ];
    conn.execute(&ADD_SESSION, values).await.map(|_| ())
}

/// A session with its person.
pub(super) struct SessionRow {
    pub(super) id: SessionId,
    pub(super) person: PersonId,
    pub(super) customer: Option<CustomerId>,
    pub(super) created_at: Instant,
    pub(super) last_seen_at: Instant,
    pub(super) expires_at: Instant,
    pub(super) proved_at: Instant,
    /// Does it wait for another token?
    pub(super) is_to_rotate: bool,
    /// When the token that it was found by was replaced; `None`: it is the session's.
    pub(super) replaced_at: Option<Instant>,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) is_disabled: bool,
    pub(super) factor_wanted_at: Option<Instant>,
    pub(super) has_factor: bool,
    pub(super) preferences: PreferencesRow,
    pub(super) is_new: bool,
    pub(super) staff: Option<String>,
}

/// What a person has chosen, as stored.
#[derive(sqlx::FromRow)]
pub(super) struct PreferencesRow {
    pub(super) language: Option<String>,
    pub(super) time_zone: Option<String>,
    pub(super) appearance: Option<String>,
}

#[derive(sqlx::FromRow)]
struct SessionByToken {
    id: Uuid,
    person_id: Uuid,
    customer_id: Option<Uuid>,
    created_at: Ts,
    last_seen_at: Ts,
    expires_at: Ts,
    proved_at: Ts,
    is_to_rotate: bool,
    replaced_at: Option<Ts>,
    name: String,
    email: String,
    is_disabled: bool,
    factor_wanted_at: Option<Ts>,
    has_factor: bool,
    #[sqlx(flatten)]
    preferences: PreferencesRow,
    is_new: bool,
    staff: Option<String>,
}

pub(super) async fn session_by_token(conn: &mut Conn, token_hash: Vec<u8>) -> Result<Option<SessionRow>> {
    let row: Option<SessionByToken> = conn.fetch_optional(&SESSION_BY_TOKEN, args![token_hash]).await?;
    Ok(row.map(|row| SessionRow {
        id: SessionId(row.id),
        person: PersonId(row.person_id),
        customer: row.customer_id.map(CustomerId),
        created_at: row.created_at.into(),
        last_seen_at: row.last_seen_at.into(),
        expires_at: row.expires_at.into(),
        proved_at: row.proved_at.into(),
        is_to_rotate: row.is_to_rotate,
        replaced_at: row.replaced_at.map(Into::into),
        name: row.name,
        email: row.email,
        is_disabled: row.is_disabled,
        factor_wanted_at: row.factor_wanted_at.map(Into::into),
        has_factor: row.has_factor,
        preferences: row.preferences,
        is_new: row.is_new,
        staff: row.staff,
    }))
}

pub(super) async fn preferences(conn: &mut Conn, person: PersonId) -> Result<PreferencesRow> {
    conn.fetch_one(&PERSON_PREFERENCES, args![person]).await
}

pub(super) async fn set_preferences(conn: &mut Conn, person: PersonId, wanted: PreferencesRow) -> Result<()> {
    let values = args![person, wanted.language, wanted.time_zone, wanted.appearance];
    conn.execute(&SET_PERSON_PREFERENCES, values).await.map(|_| ())
}

pub(super) async fn set_customer_language(
    conn: &mut Conn,
    customer: CustomerId,
    language: Option<String>,
) -> Result<()> {
    conn.execute(&SET_CUSTOMER_LANGUAGE, args![customer, language]).await.map(|_| ())
}

/// False when it had ended before.
pub(super) async fn end_tour(conn: &mut Conn, person: PersonId, now: Instant) -> Result<bool> {
    Ok(conn.execute(&END_TOUR, args![person, now]).await? == 1)
}

pub(super) async fn touch_session(conn: &mut Conn, session: SessionId, now: Instant) -> Result<()> {
    conn.execute(&TOUCH_SESSION, args![session, now]).await.map(|_| ())
}

/// The session shows this customer, and the next one will.
pub(super) async fn choose_customer(
    conn: &mut Conn,
    session: SessionId,
    person: PersonId,
    customer: CustomerId,
) -> Result<()> {
    conn.execute(&CHOOSE_CUSTOMER, args![session, customer]).await?;
    conn.execute(&SET_LAST_CUSTOMER, args![person, customer]).await.map(|_| ())
}

pub(super) async fn end_session(conn: &mut Conn, session: SessionId) -> Result<()> {
    conn.execute(&END_SESSION, args![session]).await.map(|_| ())
}

/// How many ended.
pub(super) async fn end_sessions_of(conn: &mut Conn, person: PersonId) -> Result<u64> {
    conn.execute(&END_SESSIONS_OF, args![person]).await
}

/// How many ended.
pub(super) async fn end_sessions_in(conn: &mut Conn, person: PersonId, customer: CustomerId) -> Result<u64> {
    conn.execute(&END_SESSIONS_IN, args![person, customer]).await
}

/// Forgets sessions that are over, so that the table stays small.
pub(super) async fn end_expired_sessions(conn: &mut Conn, now: Instant, idle_since: Instant) -> Result<u64> {
    conn.execute(&END_EXPIRED_SESSIONS, args![now, idle_since]).await
}
