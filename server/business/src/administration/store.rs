//! SQL of the lists of customers and people. Those of customers' own things name the customer in the where clause; customers
//! and people themselves are the installation's.

use crate::db::{Conn, Ts, args, statements};
use crate::{Error, Result};
use domain::{
    Cursor, CustomerId, CustomerSummary, Instant, PAGE_SIZE, PageRequest, PersonId, PersonMembership, PersonSummary,
    StaffRole, SupportSetting,
};
use uuid::Uuid;

statements! {
    // $1 what is looked for in lower case, $2 as typed (one engine knows the lower case of ASCII only), as patterns; `%`: all.
    CUSTOMERS_FIRST = "select id, name, slug, support_access, language, created_at from customer
                       where (lower(name) like $1 escape '\\' or name like $2 escape '\\' or slug like $1 escape '\\')
                       order by name, id limit $3";
    // $4 the row before the page.
    CUSTOMERS_AFTER = "select id, name, slug, support_access, language, created_at from customer
                       where (lower(name) like $1 escape '\\' or name like $2 escape '\\' or slug like $1 escape '\\')
                         and (name, id) > (select last.name, last.id from customer last where last.id = $4)
                       order by name, id limit $3";
    // $4 the row after the page.
    CUSTOMERS_BEFORE = "select id, name, slug, support_access, language, created_at from customer
                        where (lower(name) like $1 escape '\\' or name like $2 escape '\\' or slug like $1 escape '\\')
                          and (name, id) < (select first.name, first.id from customer first where first.id = $4)
                        order by name desc, id desc limit $3";
    CUSTOMER = "select id, name, slug, support_access, language, created_at from customer where id = $1";
    MEMBERS_OF = "select count(*) from membership where customer_id = $1";

    PEOPLE_FIRST = "select person.id, person.name, person.email, staff.role as staff,
                           person.disabled_at is not null as is_blocked
                    from person left join staff on staff.person_id = person.id
                    where (lower(person.name) like $1 escape '\\' or person.name like $2 escape '\\'
                           or person.email like $1 escape '\\')
                    order by person.name, person.id limit $3";
    PEOPLE_AFTER = "select person.id, person.name, person.email, staff.role as staff,
                           person.disabled_at is not null as is_blocked
                    from person left join staff on staff.person_id = person.id
                    where (lower(person.name) like $1 escape '\\' or person.name like $2 escape '\\'
                           or person.email like $1 escape '\\')
                      and (person.name, person.id) > (select last.name, last.id from person last where last.id = $4)
                    order by person.name, person.id limit $3";
    PEOPLE_BEFORE = "select person.id, person.name, person.email, staff.role as staff,
                            person.disabled_at is not null as is_blocked
                     from person left join staff on staff.person_id = person.id
                     where (lower(person.name) like $1 escape '\\' or person.name like $2 escape '\\'
                            or person.email like $1 escape '\\')
                       and (person.name, person.id) < (select first.name, first.id from person first where first.id = $4)
                     order by person.name desc, person.id desc limit $3";
    PERSON = "select person.id, person.name, person.email, staff.role as staff,
                     person.disabled_at is not null as is_blocked, person.created_at
              from person left join staff on staff.person_id = person.id where person.id = $1";
    // Seen by the person's end of row-level security.
    MEMBERSHIPS_OF = "select customer.id, customer.name, membership.disabled_at is not null as is_disabled
                      from membership join customer on customer.id = membership.customer_id
                      where membership.person_id = $1 order by customer.name, customer.id limit 500";
    CUSTOMERS_OF = "select customer_id from membership where person_id = $1 order by customer_id limit $2";
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

/// Where a row stands: it says its name itself, so that nothing of it is in the address.
pub(super) const fn place(id: Uuid) -> Cursor {
    Cursor { key: String::new(), id }
}

/// The rows of a page by name, and one more at the far end, if there is one.
async fn rows<R: crate::db::Row>(
    conn: &mut Conn,
    [first, after, before]: [&crate::db::Statement; 3],
    sought: &str,
    page: &PageRequest,
) -> Result<Vec<R>> {
    let limit = i64::try_from(PAGE_SIZE + 1).unwrap_or(i64::MAX);
    let mut values = args![pattern(&sought.to_lowercase()), pattern(sought), limit];
    match page {
        PageRequest::First => conn.fetch_all(first, values).await,
        PageRequest::After(cursor) => {
            values.push(cursor.id.into());
            conn.fetch_all(after, values).await
        }
        PageRequest::Before(cursor) => {
            values.push(cursor.id.into());
            let mut rows: Vec<R> = conn.fetch_all(before, values).await?;
            rows.reverse();
            Ok(rows)
        }
    }
}

#[derive(sqlx::FromRow)]
struct CustomerRow {
    id: Uuid,
    name: String,
    slug: String,
    support_access: String,
    language: Option<String>,
    created_at: Ts,
}

/// A customer, without the count of its people.
pub(super) struct Customer {
    pub(super) summary: CustomerSummary,
    pub(super) language: Option<String>,
    pub(super) created: Instant,
}

impl From<CustomerRow> for Customer {
    fn from(row: CustomerRow) -> Self {
        let summary = CustomerSummary {
            id: CustomerId(row.id),
            name: row.name,
            slug: row.slug,
            people: 0,
            // What this version does not know lets nobody look.
            support: SupportSetting::from_name(&row.support_access).unwrap_or(SupportSetting::Never),
        };
        Self { summary, language: row.language, created: row.created_at.into() }
    }
}

pub(super) async fn customers(conn: &mut Conn, sought: &str, page: &PageRequest) -> Result<Vec<CustomerSummary>> {
    let statements = [&CUSTOMERS_FIRST, &CUSTOMERS_AFTER, &CUSTOMERS_BEFORE];
    let rows: Vec<CustomerRow> = rows(conn, statements, sought, page).await?;
    Ok(rows.into_iter().map(|row| Customer::from(row).summary).collect())
}

/// The customer; not found when there is none.
pub(super) async fn customer(conn: &mut Conn, id: CustomerId) -> Result<Customer> {
    let row: Option<CustomerRow> = conn.fetch_optional(&CUSTOMER, args![id]).await?;
    row.map(Customer::from).ok_or(Error::NOT_FOUND)
}

/// How many members a customer has.
pub(super) async fn members_of(conn: &mut Conn, customer: CustomerId) -> Result<i64> {
    let (count,): (i64,) = conn.fetch_one(&MEMBERS_OF, args![customer]).await?;
    Ok(count)
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: Uuid,
    name: String,
    email: String,
    staff: Option<String>,
    is_blocked: bool,
}

impl From<PersonRow> for PersonSummary {
    fn from(row: PersonRow) -> Self {
        let staff = row.staff.as_deref().and_then(StaffRole::from_name);
        Self { id: PersonId(row.id), name: row.name, email: row.email, staff, is_blocked: row.is_blocked }
    }
}

pub(super) async fn people(conn: &mut Conn, sought: &str, page: &PageRequest) -> Result<Vec<PersonSummary>> {
    let rows: Vec<PersonRow> = rows(conn, [&PEOPLE_FIRST, &PEOPLE_AFTER, &PEOPLE_BEFORE], sought, page).await?;
    Ok(rows.into_iter().map(PersonSummary::from).collect())
}

#[derive(sqlx::FromRow)]
struct PersonSince {
    #[sqlx(flatten)]
    person: PersonRow,
    created_at: Ts,
}

/// The person, and since when; not found when there is none.
pub(super) async fn person(conn: &mut Conn, id: PersonId) -> Result<(PersonSummary, Instant)> {
    let row: Option<PersonSince> = conn.fetch_optional(&PERSON, args![id]).await?;
    row.map(|row| (row.person.into(), row.created_at.into())).ok_or(Error::NOT_FOUND)
}

#[derive(sqlx::FromRow)]
struct MembershipRow {
    id: Uuid,
    name: String,
    is_disabled: bool,
}

/// Where a person is a member, without their roles.
pub(super) async fn memberships_of(conn: &mut Conn, person: PersonId) -> Result<Vec<PersonMembership>> {
    let rows: Vec<MembershipRow> = conn.fetch_all(&MEMBERSHIPS_OF, args![person]).await?;
    let membership = |row: MembershipRow| PersonMembership {
        id: CustomerId(row.id),
        name: row.name,
        roles: Vec::new(),
        is_disabled: row.is_disabled,
    };
    Ok(rows.into_iter().map(membership).collect())
}

/// The customers of whom a person is a member.
pub(super) async fn customers_of(conn: &mut Conn, person: PersonId, limit: i64) -> Result<Vec<CustomerId>> {
    let rows: Vec<(Uuid,)> = conn.fetch_all(&CUSTOMERS_OF, args![person, limit]).await?;
    Ok(rows.into_iter().map(|(id,)| CustomerId(id)).collect())
}
