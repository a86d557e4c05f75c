//! Names of people and customers, for those who show what happened.

mod store;

pub(crate) use store::ALL as STATEMENTS;

use crate::Result;
use crate::db::Conn;
use domain::{CustomerId, LogCustomer, LogPerson};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The names of those of these people who are there. One of the supplier's is told from a member of the customer; of none,
/// for the installation itself.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn names(
    conn: &mut Conn,
    customer: Option<CustomerId>,
    people: &[Uuid],
) -> Result<BTreeMap<Uuid, LogPerson>> {
    if people.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows = store::names(conn, customer, people).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.person())).collect())
}

/// The customer's members, or the supplier's people, by name; at most `limit`.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn people(conn: &mut Conn, customer: Option<CustomerId>, limit: i64) -> Result<Vec<LogPerson>> {
    let rows = match customer {
        Some(customer) => store::members(conn, customer, limit).await?,
        None => store::staff(conn, limit).await?,
    };
    Ok(rows.into_iter().map(store::NameRow::person).collect())
}

/// What a customer is called.
///
/// # Errors
/// Not found.
pub(crate) async fn customer_name(conn: &mut Conn, customer: CustomerId) -> Result<String> {
    store::customer(conn, customer).await
}

/// Customers, by name; at most `limit`.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn customers(conn: &mut Conn, limit: i64) -> Result<Vec<LogCustomer>> {
    store::customers(conn, limit).await
}
