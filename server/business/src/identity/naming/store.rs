//! SQL of names.

use crate::Result;
use crate::db::{Conn, args, statements};
use domain::{CustomerId, LogCustomer, LogPerson, PersonId};
use uuid::Uuid;

statements! {
    // $1 an array of ids, $2 the customer or nothing.
    NAMES = sqlite "select person.id, person.name,
                           (person.staff_until_at is not null
                            or exists (select 1 from staff where staff.person_id = person.id))
                           and not exists (select 1 from membership
                                           where membership.customer_id = $2 and membership.person_id = person.id)
                           as is_supplier
                    from person where person.id in (select unhex(value) from json_each($1))"
            postgres "select person.id, person.name,
                             (person.staff_until_at is not null
                            or exists (select 1 from staff where staff.person_id = person.id))
                             and not exists (select 1 from membership
                                             where membership.customer_id = $2 and membership.person_id = person.id)
                             as is_supplier
                      from person where person.id = any (array(
                          select cast(value as uuid)
                          from jsonb_array_elements_text(cast(cast($1 as text) as jsonb)) value))";
    MEMBERS = sqlite "select person.id, person.name, 0 as is_supplier
                      from membership join person on person.id = membership.person_id
                      where membership.customer_id = $1 order by person.name, person.id limit $2"
              postgres "select person.id, person.name, false as is_supplier
                        from membership join person on person.id = membership.person_id
                        where membership.customer_id = $1 order by person.name, person.id limit $2";
    STAFF = sqlite "select person.id, person.name, 1 as is_supplier
                    from staff join person on person.id = staff.person_id order by person.name, person.id limit $1"
            postgres "select person.id, person.name, true as is_supplier
                      from staff join person on person.id = staff.person_id order by person.name, person.id limit $1";
    CUSTOMER = "select name from customer where id = $1";
    CUSTOMERS = "select slug, name from customer order by name, id limit $1";
}

/// Somebody's name.
#[derive(sqlx::FromRow)]
pub(super) struct NameRow {
    pub(super) id: Uuid,
    name: String,
    is_supplier: bool,
}

impl NameRow {
    pub(super) fn person(self) -> LogPerson {
        LogPerson { id: PersonId(self.id), name: self.name, is_supplier: self.is_supplier }
    }
}

pub(super) async fn names(conn: &mut Conn, customer: Option<CustomerId>, people: &[Uuid]) -> Result<Vec<NameRow>> {
    let ids: Vec<String> = people.iter().map(|id| id.as_simple().to_string()).collect();
    conn.fetch_all(&NAMES, args![serde_json::json!(ids).to_string(), customer]).await
}

pub(super) async fn members(conn: &mut Conn, customer: CustomerId, limit: i64) -> Result<Vec<NameRow>> {
    conn.fetch_all(&MEMBERS, args![customer, limit]).await
}

pub(super) async fn staff(conn: &mut Conn, limit: i64) -> Result<Vec<NameRow>> {
    conn.fetch_all(&STAFF, args![limit]).await
}

pub(super) async fn customer(conn: &mut Conn, customer: CustomerId) -> Result<String> {
    conn.fetch_one::<(String,)>(&CUSTOMER, args![customer]).await.map(|(name,)| name)
}

pub(super) async fn customers(conn: &mut Conn, limit: i64) -> Result<Vec<LogCustomer>> {
    let rows: Vec<(String, String)> = conn.fetch_all(&CUSTOMERS, args![limit]).await?;
    Ok(rows.into_iter().map(|(slug, name)| LogCustomer { slug, name }).collect())
}
