//! SQL of the log as people read it. The text is put together from the fragments below, only those that are asked for.
//!
//! However many events there are, a page costs the same: each kind that is asked for is looked up in an index of its own
//! order, a page of each is put together, and the newest of them are fetched.

use crate::Result;
use crate::db::{Conn, Engine, Statement, Ts, Value, args, statements};
use domain::{CustomerId, Instant, LogArea, LogKind, LogWhat, PersonId};
use uuid::Uuid;

statements! {
    // What has this number, and what was paid towards it.
    NUMBERED = "select id from invoice where customer_id = $1 and number = $2
                union all
                select payment.id from payment join invoice
                  on invoice.customer_id = payment.customer_id and invoice.id = payment.invoice_id
                where payment.customer_id = $1 and invoice.number = $2
                limit 100";
}

/// An event, whole.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(in crate::events) struct LogRow {
    pub(in crate::events) id: Uuid,
    #[sqlx(try_from = "Ts")]
    pub(in crate::events) at: Instant,
    pub(in crate::events) person_id: Option<Uuid>,
    pub(in crate::events) on_behalf_of: Option<Uuid>,
    pub(in crate::events) kind: String,
    pub(in crate::events) object_kind: String,
    pub(in crate::events) object_id: Option<Uuid>,
    pub(in crate::events) before_json: Option<String>,
    pub(in crate::events) after_json: Option<String>,
    pub(in crate::events) ip: Option<String>,
    pub(in crate::events) user_agent: Option<String>,
    pub(in crate::events) request_id: Uuid,
}

/// A place in the log, and which way the page lies from there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::events) enum Side {
    /// The newest.
    First,
    /// What is older than this.
    Older(Instant, Uuid),
    /// What is newer than this.
    Newer(Instant, Uuid),
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::events) struct Wanted {
    /// Whose; the installation's own for none.
    pub(in crate::events) customer: Option<CustomerId>,
    /// Is a customer asking, who reads of some kinds only?
    pub(in crate::events) is_for_customer: bool,
    pub(in crate::events) what: Option<LogWhat>,
    pub(in crate::events) person: Option<PersonId>,
    /// What it happened to, one of these.
    pub(in crate::events) objects: Option<Vec<Uuid>>,
    /// From this instant on.
    pub(in crate::events) from: Instant,
    /// Before this one.
    pub(in crate::events) until: Instant,
}

/// What of the question changes the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shape {
    has_customer: bool,
    is_for_customer: bool,
    what: Option<LogWhat>,
    has_person: bool,
    has_objects: bool,
    is_back: bool,
}

impl Shape {
    fn of(wanted: &Wanted, side: Side) -> Self {
        Self {
            has_customer: wanted.customer.is_some(),
            is_for_customer: wanted.is_for_customer,
            what: wanted.what,
            has_person: wanted.person.is_some(),
            has_objects: wanted.objects.is_some(),
            is_back: matches!(side, Side::Newer(..)),
        }
    }

    /// The kinds that are asked for; `None` for all, also those of a newer version.
    fn kinds(self) -> Option<Vec<&'static str>> {
        if !self.is_for_customer && self.what.is_none() && !self.has_person {
            return None;
        }
        let is_wanted = |kind: &LogKind| {
            (!self.is_for_customer || kind.is_for_customer()) && self.what.is_none_or(|what| what.includes(*kind))
        };
        Some(LogKind::ALL.iter().copied().filter(is_wanted).map(LogKind::name).collect())
    }
}

/// Before anything that can be recorded, and after it.
pub(in crate::events) const BEGINNING: Instant = Instant(-62_135_596_800_000_000);
pub(in crate::events) const END: Instant = Instant(253_402_300_799_000_000);

/// The events of a page, the newest first, and one more at the far end, if there is one.
pub(in crate::events) async fn rows(conn: &mut Conn, wanted: &Wanted, side: Side, limit: usize) -> Result<Vec<LogRow>> {
    let Some(statement) = rows_statement(wanted, side) else { return Ok(Vec::new()) };
    let mut rows: Vec<LogRow> = conn.fetch_all(&statement, rows_values(wanted, side, limit)).await?;
    if matches!(side, Side::Newer(..)) {
        rows.reverse();
    }
    Ok(rows)
}

/// `None` where nothing can be found.
pub(in crate::events) fn rows_statement(wanted: &Wanted, side: Side) -> Option<Statement> {
    statement(Shape::of(wanted, side))
}

/// The parameters of [`rows_statement`].
pub(in crate::events) fn rows_values(wanted: &Wanted, side: Side, limit: usize) -> Vec<Value> {
    let (at, id) = match side {
        Side::First => (END, Uuid::max()),
        Side::Older(at, id) | Side::Newer(at, id) => (at, id),
    };
    let limit = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let mut values = args![wanted.from, wanted.until, at, id, limit];
    values.extend(wanted.customer.map(Value::from));
    values.extend(wanted.person.map(Value::from));
    if let Some(objects) = &wanted.objects {
        let ids: Vec<String> = objects.iter().map(|id| id.as_simple().to_string()).collect();
        values.push(serde_json::json!(ids).to_string().into());
    }
    values
}

/// `None` where nothing can be found: a kind that is not for customers, asked for by one.
fn statement(shape: Shape) -> Option<Statement> {
    let texts = [Engine::Sqlite, Engine::Postgres].map(|engine| text(shape, engine));
    let [sqlite, postgres] = texts;
    Some(Statement::composed(sqlite?, postgres?))
}

fn text(shape: Shape, engine: Engine) -> Option<String> {
    let mut parameter = 5;
    let mut next = || {
        parameter += 1;
        parameter
    };
    let customer = if shape.has_customer { format!("customer_id = ${}", next()) } else { "customer_id is null".into() };
    // SQLite believes that a customer has little, and would walk all of it: the plus keeps it to the other condition.
    let (plus, join) = match engine {
        Engine::Sqlite => ("+", "cross join event where"),
        Engine::Postgres => ("", "join event on"),
    };
    let mut common = if shape.has_objects { format!("{plus}{customer}") } else { customer.clone() };
    if shape.has_person {
        common.push_str(&format!(" and person_id = ${}", next()));
    }
    if shape.has_objects {
        let parameter = next();
        common.push_str(&match engine {
            Engine::Sqlite => format!(" and object_id in (select unhex(value) from json_each(${parameter}))"),
            Engine::Postgres => format!(
                " and object_id = any (array(select cast(value as uuid) from \
                 jsonb_array_elements_text(cast(cast(${parameter} as text) as jsonb)) value))"
            ),
        });
    }
    let (comparison, order) = if shape.is_back { (">", "asc") } else { ("<", "desc") };
    let end =
        format!("at >= $1 and at < $2 and (at, id) {comparison} ($3, $4) order by at {order}, id {order} limit $5");
    let parts: Vec<String> = match shape.kinds() {
        None => vec![format!("select id, at from event where {common} and {end}")],
        Some(kinds) if kinds.is_empty() => return None,
        // Few events happened to one thing: they are found by it, and their kind is looked at afterwards.
        Some(kinds) if shape.has_objects => {
            let kinds: Vec<String> = kinds.iter().map(|kind| format!("'{kind}'")).collect();
            vec![format!("select id, at from event where {common} and kind in ({}) and {end}", kinds.join(", "))]
        }
        Some(kinds) => kinds
            .iter()
            .map(|kind| format!("select id, at from event where {common} and kind = '{kind}' and {end}"))
            .collect(),
    };
    let parts: Vec<String> =
        parts.iter().enumerate().map(|(at, part)| format!("select id, at from ({part}) as part{at}")).collect();
    Some(format!(
        "with page as ({} order by at {order}, id {order} limit $5) \
         select event.id, event.at, event.person_id, event.on_behalf_of, event.kind, event.object_kind, event.object_id, \
         event.before_json, event.after_json, event.ip, event.user_agent, event.request_id \
         from page {join} event.id = page.id and {plus}event.{customer} \
         order by event.at {order}, event.id {order}",
        parts.join(" union all ")
    ))
}

/// Every statement that can be put together, for the test that prepares them.
pub(in crate::events) fn all_composed() -> Vec<Statement> {
    let areas = LogArea::ALL.into_iter().map(LogWhat::Area);
    let kinds = LogKind::ALL.iter().copied().map(LogWhat::Kind);
    let mut all = Vec::new();
    for what in std::iter::once(None).chain(areas.chain(kinds).map(Some)) {
        for bits in 0..32_u8 {
            let is_set = |bit: u8| bits & (1 << bit) != 0;
            let shape = Shape {
                has_customer: is_set(0),
                is_for_customer: is_set(1),
                what,
                has_person: is_set(2),
                has_objects: is_set(3),
                is_back: is_set(4),
            };
            // Only a customer asks as one.
            if shape.has_customer || !shape.is_for_customer {
                all.extend(statement(shape));
            }
        }
    }
    all
}

/// What of this customer has this number: documents, and what was paid towards them.
pub(in crate::events) async fn numbered(conn: &mut Conn, customer: CustomerId, number: &str) -> Result<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = conn.fetch_all(&NUMBERED, args![customer, number]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted() -> Wanted {
        let customer = Some(CustomerId(Uuid::nil()));
        let (what, person, objects) = (None, None, None);
        Wanted { customer, is_for_customer: false, what, person, objects, from: BEGINNING, until: END }
    }

    #[test]
    fn every_question_has_as_many_parameters_as_values() {
        let place = (Instant(0), Uuid::nil());
        let (person, objects) = (Some(PersonId(Uuid::nil())), Some(vec![Uuid::nil()]));
        for wanted in [
            wanted(),
            Wanted { customer: None, ..wanted() },
            Wanted { person, ..wanted() },
            Wanted { objects: objects.clone(), ..wanted() },
            Wanted { person, objects, is_for_customer: true, what: Some(LogWhat::Area(LogArea::Invoices)), ..wanted() },
        ] {
            for side in [Side::First, Side::Older(place.0, place.1), Side::Newer(place.0, place.1)] {
                let statement = statement(Shape::of(&wanted, side)).unwrap();
                let count = rows_values(&wanted, side, 50).len();
                for text in [statement.sqlite(), statement.postgres()] {
                    assert!(text.contains(&format!("${count}")), "{text}");
                    assert!(!text.contains(&format!("${}", count + 1)), "{text}");
                }
            }
        }
    }

    #[test]
    fn a_customer_who_asks_for_what_is_the_suppliers_gets_no_statement() {
        let asks = Wanted { is_for_customer: true, what: Some(LogWhat::Kind(LogKind::BrandSaved)), ..wanted() };
        assert!(statement(Shape::of(&asks, Side::First)).is_none());
        let all = Wanted { is_for_customer: true, ..wanted() };
        let text = statement(Shape::of(&all, Side::First)).unwrap().sqlite().to_owned();
        assert!(text.contains("'invoice.downloaded'") && !text.contains("'customer.refused'"), "{text}");
    }
}
