//! SQL of a customer's people and its own roles. The customer stands in every where clause.

use super::stored::{self, Columns};
use crate::db::{Conn, Ts, args, statements};
use crate::{Error, Result};
use domain::{
    CustomerId, Grants, HeldRole, Instant, Membership, NamedMember, OwnRoleId, PAGE_SIZE, PageRequest, PersonId,
};
use uuid::Uuid;

statements! {
    // Whoever changes who may do what waits for whoever does the same: that there stays an owner is read, then written.
    // SQLite has one writer anyway.
    LOCK = sqlite "select id from customer where id = $1"
           postgres "select id from customer where id = $1 for no key update";

    MEMBER = "select person.id, person.name, person.email, person.disabled_at is not null as is_blocked,
                     membership.disabled_at is not null as is_disabled, membership.role, membership.roles,
                     membership.sites_json, membership.order_limit_minor, membership.order_limit_currency
              from membership join person on person.id = membership.person_id
              where membership.customer_id = $1 and membership.person_id = $2";
    // $2 what is looked for in lower case, $3 as typed (one engine knows the lower case of ASCII only), as patterns; `%`: all.
    MEMBERS_FIRST = "select person.id, person.name, person.email, person.disabled_at is not null as is_blocked,
                            membership.disabled_at is not null as is_disabled, membership.role, membership.roles,
                            membership.sites_json, membership.order_limit_minor, membership.order_limit_currency
                     from membership join person on person.id = membership.person_id
                     where membership.customer_id = $1
                       and (lower(person.name) like $2 escape '\\' or person.name like $3 escape '\\'
                            or person.email like $2 escape '\\')
                     order by person.name, person.id limit $4";
    // $5 the row before the page.
    MEMBERS_AFTER = "select person.id, person.name, person.email, person.disabled_at is not null as is_blocked,
                            membership.disabled_at is not null as is_disabled, membership.role, membership.roles,
                            membership.sites_json, membership.order_limit_minor, membership.order_limit_currency
                     from membership join person on person.id = membership.person_id
                     where membership.customer_id = $1
                       and (lower(person.name) like $2 escape '\\' or person.name like $3 escape '\\'
                            or person.email like $2 escape '\\')
                       and (person.name, person.id) > (select last.name, last.id
                                                       from membership known join person last on last.id = known.person_id
                                                       where known.customer_id = $1 and known.person_id = $5)
                     order by person.name, person.id limit $4";
    // $5 the row after the page.
    MEMBERS_BEFORE = "select person.id, person.name, person.email, person.disabled_at is not null as is_blocked,
                             membership.disabled_at is not null as is_disabled, membership.role, membership.roles,
                             membership.sites_json, membership.order_limit_minor, membership.order_limit_currency
                      from membership join person on person.id = membership.person_id
                      where membership.customer_id = $1
                        and (lower(person.name) like $2 escape '\\' or person.name like $3 escape '\\'
                             or person.email like $2 escape '\\')
                        and (person.name, person.id) < (select first.name, first.id
                                                        from membership known join person first on first.id = known.person_id
                                                        where known.customer_id = $1 and known.person_id = $5)
                      order by person.name desc, person.id desc limit $4";
    OTHER_OWNERS = "select count(*) from membership join person on person.id = membership.person_id
                    where membership.customer_id = $1 and membership.person_id <> $2
                      and membership.disabled_at is null and person.disabled_at is null
                      and ' ' || coalesce(membership.roles, membership.role) || ' ' like '% owner %'";
    SET_MEMBERSHIP = "update membership
                      set role = $3, roles = $4, sites_json = $5, order_limit_minor = $6, order_limit_currency = $7
                      where customer_id = $1 and person_id = $2";
    DISABLE_MEMBERSHIP = "update membership set disabled_at = $3, role = $4, roles = $5
                          where customer_id = $1 and person_id = $2 and disabled_at is null";
    ENABLE_MEMBERSHIP = "update membership set disabled_at = null, role = $3, roles = $4
                         where customer_id = $1 and person_id = $2 and disabled_at is not null";
    REMOVE_MEMBERSHIP = "delete from membership where customer_id = $1 and person_id = $2";

    FACTOR_WANTED = "select factor_wanted_at from customer where id = $1";
    // Nothing happens when it is so already.
    WANT_FACTOR = "update customer set factor_wanted_at = $2 where id = $1 and factor_wanted_at is null";
    WANT_NO_FACTOR = "update customer set factor_wanted_at = null where id = $1 and factor_wanted_at is not null";
    // Nobody who cannot come in counts.
    WITHOUT_FACTOR = "select person.id, person.name
                      from membership join person on person.id = membership.person_id
                      where membership.customer_id = $1 and membership.disabled_at is null
                        and person.disabled_at is null
                        and not exists (select 1 from authenticator where authenticator.person_id = person.id
                                                                      and authenticator.confirmed_at is not null)
                        and not exists (select 1 from passkey where passkey.person_id = person.id)
                      order by person.name, person.id limit $2";
    COUNT_WITHOUT_FACTOR = "select count(*)
                            from membership join person on person.id = membership.person_id
                            where membership.customer_id = $1 and membership.disabled_at is null
                              and person.disabled_at is null
                              and not exists (select 1 from authenticator where authenticator.person_id = person.id
                                                                            and authenticator.confirmed_at is not null)
                              and not exists (select 1 from passkey where passkey.person_id = person.id)";

    OWN_ROLES = "select id, name, grants_json from own_role where customer_id = $1 order by name, id";
    OWN_ROLE = "select id, name, grants_json from own_role where customer_id = $1 and id = $2";
    ADD_OWN_ROLE = "insert into own_role (id, customer_id, name, name_key, grants_json, created_at)
                    values ($1, $2, $3, $4, $5, $6) on conflict (customer_id, name_key) do nothing";
    OWN_ROLE_BY_NAME = "select id from own_role where customer_id = $1 and name_key = $2";
    SET_OWN_ROLE = "update own_role set name = $3, name_key = $4, grants_json = $5 where customer_id = $1 and id = $2";
    REMOVE_OWN_ROLE = "delete from own_role where customer_id = $1 and id = $2";
    // $2 a pattern with the role's key.
    HELD_BY = "select count(*) from membership where customer_id = $1 and roles like $2";
    HOLDERS = "select role, roles, sites_json, order_limit_minor, order_limit_currency from membership
               where customer_id = $1 and roles like $2";
    OWNERS_WITH = "select count(*) from membership
                   where customer_id = $1 and roles like $2 and ' ' || roles || ' ' like '% owner %'";
    // The roles of all members; few of them have one of the customer's own.
    ROLES_HELD = "select roles from membership where customer_id = $1 and length(roles) >= 32";
}

/// Makes everybody else wait who wants to change who may do what in this customer.
pub(super) async fn lock(conn: &mut Conn, customer: CustomerId) -> Result<()> {
    conn.fetch_one::<(Uuid,)>(&LOCK, args![customer]).await.map(|_| ())
}

/// A person of the customer's.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct MemberRow {
    #[sqlx(try_from = "Uuid")]
    pub(super) id: PersonId,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) is_blocked: bool,
    pub(super) is_disabled: bool,
    #[sqlx(flatten)]
    pub(super) membership: Columns,
}

/// The member; not found when the person is none here.
pub(super) async fn member(conn: &mut Conn, customer: CustomerId, person: PersonId) -> Result<MemberRow> {
    conn.fetch_optional(&MEMBER, args![customer, person]).await?.ok_or(Error::NOT_FOUND)
}

/// Since when a second factor is wanted of everybody here.
pub(super) async fn factor_wanted(conn: &mut Conn, customer: CustomerId) -> Result<Option<Instant>> {
    let (since,): (Option<Ts>,) = conn.fetch_one(&FACTOR_WANTED, args![customer]).await?;
    Ok(since.map(Into::into))
}

/// False when it is so already.
pub(super) async fn want_factor(conn: &mut Conn, customer: CustomerId, since: Option<Instant>) -> Result<bool> {
    let changed = match since {
        Some(since) => conn.execute(&WANT_FACTOR, args![customer, since]).await?,
        None => conn.execute(&WANT_NO_FACTOR, args![customer]).await?,
    };
    Ok(changed == 1)
}

/// Who has no second factor, by name, so many of them; and how many they are.
pub(super) async fn without_factor(
    conn: &mut Conn,
    customer: CustomerId,
    limit: i64,
) -> Result<(Vec<NamedMember>, i64)> {
    let rows: Vec<(Uuid, String)> = conn.fetch_all(&WITHOUT_FACTOR, args![customer, limit]).await?;
    let (count,): (i64,) = conn.fetch_one(&COUNT_WITHOUT_FACTOR, args![customer]).await?;
    Ok((rows.into_iter().map(|(id, name)| NamedMember { id: PersonId(id), name }).collect(), count))
}

/// A text as a pattern for what contains it; nothing stands for all.
fn pattern(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in text.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    if !text.is_empty() {
        pattern.push('%');
    }
    pattern
}

/// The rows of a page by name, and one more at the far end, if there is one.
pub(super) async fn members(
    conn: &mut Conn,
    customer: CustomerId,
    sought: &str,
    page: &PageRequest,
) -> Result<Vec<MemberRow>> {
    let limit = i64::try_from(PAGE_SIZE + 1).unwrap_or(i64::MAX);
    let mut values = args![customer, pattern(&sought.to_lowercase()), pattern(sought), limit];
    match page {
        PageRequest::First => conn.fetch_all(&MEMBERS_FIRST, values).await,
        PageRequest::After(cursor) => {
            values.push(cursor.id.into());
            conn.fetch_all(&MEMBERS_AFTER, values).await
        }
        PageRequest::Before(cursor) => {
            values.push(cursor.id.into());
            let mut rows: Vec<MemberRow> = conn.fetch_all(&MEMBERS_BEFORE, values).await?;
            rows.reverse();
            Ok(rows)
        }
    }
}

/// How many owners there are who can come in, besides this person.
pub(super) async fn other_owners(conn: &mut Conn, customer: CustomerId, person: PersonId) -> Result<i64> {
    let (count,): (i64,) = conn.fetch_one(&OTHER_OWNERS, args![customer, person]).await?;
    Ok(count)
}

pub(super) async fn set_membership(
    conn: &mut Conn,
    customer: CustomerId,
    person: PersonId,
    membership: &Membership,
    is_disabled: bool,
) -> Result<()> {
    let limit = membership.order_limit;
    let values = args![
        customer,
        person,
        stored::old_role(membership, is_disabled).name(),
        stored::keys(membership),
        stored::sites_json(membership),
        limit.map(|limit| limit.minor),
        limit.map(|limit| limit.currency.code().to_owned()),
    ];
    conn.execute(&SET_MEMBERSHIP, values).await.map(|_| ())
}

/// False when it was so already.
pub(super) async fn disable(
    conn: &mut Conn,
    customer: CustomerId,
    person: PersonId,
    membership: &Membership,
    now: Instant,
) -> Result<bool> {
    let old = stored::old_role(membership, true).name();
    let values = args![customer, person, now, old, stored::keys(membership)];
    Ok(conn.execute(&DISABLE_MEMBERSHIP, values).await? == 1)
}

/// False when it was so already.
pub(super) async fn enable(
    conn: &mut Conn,
    customer: CustomerId,
    person: PersonId,
    membership: &Membership,
) -> Result<bool> {
    let values = args![customer, person, stored::old_role(membership, false).name(), stored::keys(membership)];
    Ok(conn.execute(&ENABLE_MEMBERSHIP, values).await? == 1)
}

pub(super) async fn remove(conn: &mut Conn, customer: CustomerId, person: PersonId) -> Result<()> {
    conn.execute(&REMOVE_MEMBERSHIP, args![customer, person]).await.map(|_| ())
}

#[derive(sqlx::FromRow)]
struct OwnRoleRow {
    id: Uuid,
    name: String,
    grants_json: String,
}

impl OwnRoleRow {
    fn read(self) -> Result<HeldRole> {
        Ok(HeldRole::own(OwnRoleId(self.id), &self.name, stored::grants(&self.grants_json)?))
    }
}

/// The customer's own roles, by name.
pub(super) async fn own_roles(conn: &mut Conn, customer: CustomerId) -> Result<Vec<HeldRole>> {
    let rows: Vec<OwnRoleRow> = conn.fetch_all(&OWN_ROLES, args![customer]).await?;
    rows.into_iter().map(OwnRoleRow::read).collect()
}

pub(super) async fn own_role(conn: &mut Conn, customer: CustomerId, id: OwnRoleId) -> Result<HeldRole> {
    let row: Option<OwnRoleRow> = conn.fetch_optional(&OWN_ROLE, args![customer, id]).await?;
    row.ok_or(Error::NOT_FOUND)?.read()
}

/// The name as it is compared.
fn name_key(name: &str) -> String {
    name.to_lowercase()
}

/// False when the name is taken.
pub(super) async fn add_own_role(
    conn: &mut Conn,
    customer: CustomerId,
    id: OwnRoleId,
    name: &str,
    grants: &Grants,
    now: Instant,
) -> Result<bool> {
    let values = args![id, customer, name, name_key(name), stored::grants_json(grants), now];
    Ok(conn.execute(&ADD_OWN_ROLE, values).await? == 1)
}

/// The role of this name.
pub(super) async fn own_role_by_name(conn: &mut Conn, customer: CustomerId, name: &str) -> Result<Option<OwnRoleId>> {
    let row: Option<(Uuid,)> = conn.fetch_optional(&OWN_ROLE_BY_NAME, args![customer, name_key(name)]).await?;
    Ok(row.map(|(id,)| OwnRoleId(id)))
}

pub(super) async fn set_own_role(
    conn: &mut Conn,
    customer: CustomerId,
    id: OwnRoleId,
    name: &str,
    grants: &Grants,
) -> Result<()> {
    let values = args![customer, id, name, name_key(name), stored::grants_json(grants)];
    conn.execute(&SET_OWN_ROLE, values).await.map(|_| ())
}

pub(super) async fn remove_own_role(conn: &mut Conn, customer: CustomerId, id: OwnRoleId) -> Result<()> {
    conn.execute(&REMOVE_OWN_ROLE, args![customer, id]).await.map(|_| ())
}

fn with_key(id: OwnRoleId) -> String {
    format!("%{}%", id.0.as_simple())
}

/// How many people have this role.
pub(super) async fn held_by(conn: &mut Conn, customer: CustomerId, id: OwnRoleId) -> Result<i64> {
    let (count,): (i64,) = conn.fetch_one(&HELD_BY, args![customer, with_key(id)]).await?;
    Ok(count)
}

/// What those are who have this role, whether they may come in or not.
pub(super) async fn holders(conn: &mut Conn, customer: CustomerId, id: OwnRoleId) -> Result<Vec<Columns>> {
    conn.fetch_all(&HOLDERS, args![customer, with_key(id)]).await
}

/// How many owners have this role.
pub(super) async fn owners_with(conn: &mut Conn, customer: CustomerId, id: OwnRoleId) -> Result<i64> {
    let (count,): (i64,) = conn.fetch_one(&OWNERS_WITH, args![customer, with_key(id)]).await?;
    Ok(count)
}

/// What members have who may have a role of the customer's own, as stored.
pub(super) async fn roles_held(conn: &mut Conn, customer: CustomerId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = conn.fetch_all(&ROLES_HELD, args![customer]).await?;
    Ok(rows.into_iter().map(|(roles,)| roles).collect())
}
