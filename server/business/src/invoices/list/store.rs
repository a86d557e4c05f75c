//! SQL of the list of invoices. The text is put together from the fragments below, only those that are asked for, so that
//! the engines see which index fits; whatever a person typed is a parameter.

use crate::db::{Conn, Statement, Value, args, statements};
use crate::invoices::document::search_pattern;
use crate::invoices::store::SummaryRow;
use crate::{Result, Within};
use domain::{DUE_SOON_DAYS, Date, Direction, InvoiceFilter, InvoiceSort, InvoiceStatus, PAGE_SIZE, SortKey};
use uuid::Uuid;

statements! {
    // Kept by whoever changes an invoice, so that nobody adds up all rows to show a first page.
    TOTALS = "select currency, invoice_count, total_minor, open_minor from invoice_total
              where customer_id = $1 and invoice_count > 0 and currency <> 'XXX' order by currency";
}

const ROWS: &str = "select id, kind, number, seller_name, issue_date, due_date, due_sort, currency, total_minor, open_minor, \
                    amount_thousandths, settlement, buyer_reference, order_reference, is_structured \
                    from invoice where customer_id = ?";

const SUMS: &str = "select currency, count(*) as invoice_count, \
                    cast(sum(case when kind = 'credit_note' then -total_minor else total_minor end) as bigint) as total_minor, \
                    cast(sum(open_minor) as bigint) as open_minor \
                    from invoice where customer_id = ?";

const SUMS_END: &str = " and currency <> 'XXX' group by currency order by currency";

/// A place in the list: the key as the column's type, and the row.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) key: Key,
    pub(super) id: Uuid,
}

/// A sort key as its column's type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Key {
    Date(Date),
    Number(i64),
    Text(String),
}

/// Where a page lies.
#[derive(Debug, Clone)]
pub(super) enum Side {
    First,
    After(Place),
    Before(Place),
}

/// The rows of a page in the list's order, and one more at the far end, if there is one.
pub(super) async fn rows(
    conn: &mut Conn,
    within: &Within,
    filter: &InvoiceFilter,
    side: &Side,
    today: Date,
) -> Result<Vec<SummaryRow>> {
    let mut rows: Vec<SummaryRow> =
        conn.fetch_all(&rows_statement(within, filter, side), rows_values(within, filter, side, today)).await?;
    if matches!(side, Side::Before(_)) {
        rows.reverse();
    }
    Ok(rows)
}

pub(super) fn rows_statement(within: &Within, filter: &InvoiceFilter, side: &Side) -> Statement {
    statement(&rows_text(filter.sort, side, &Predicates::of(within, filter)))
}

/// The parameters of [`rows_statement`].
pub(super) fn rows_values(within: &Within, filter: &InvoiceFilter, side: &Side, today: Date) -> Vec<Value> {
    let mut values = filter_values(within, filter, today);
    if let Side::After(place) | Side::Before(place) = side {
        values.push(match &place.key {
            Key::Date(date) => (*date).into(),
            Key::Number(number) => (*number).into(),
            Key::Text(text) => text.into(),
        });
        values.push(place.id.into());
    }
    let limit = i64::try_from(PAGE_SIZE + 1).unwrap_or(i64::MAX);
    values.push(limit.into());
    values
}

/// Sums of one currency.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct TotalRow {
    pub(super) currency: String,
    pub(super) invoice_count: i64,
    pub(super) total_minor: i64,
    pub(super) open_minor: i64,
}

/// Sums over everything that matches. Documents whose amounts are not known do not count.
pub(super) async fn totals(
    conn: &mut Conn,
    within: &Within,
    filter: &InvoiceFilter,
    today: Date,
) -> Result<Vec<TotalRow>> {
    let predicates = Predicates::of(within, filter);
    if predicates == Predicates::default() {
        return conn.fetch_all(&TOTALS, args![within.customer]).await;
    }
    conn.fetch_all(&statement(&totals_text(&predicates)), filter_values(within, filter, today)).await
}

/// Which predicates are in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Predicates {
    sites: bool,
    status: Option<InvoiceStatus>,
    from: bool,
    to: bool,
    least: bool,
    most: bool,
    text: bool,
}

impl Predicates {
    const fn of(within: &Within, filter: &InvoiceFilter) -> Self {
        Self {
            sites: within.is_confined(),
            status: filter.status,
            from: filter.from.is_some(),
            to: filter.to.is_some(),
            least: filter.least.is_some(),
            most: filter.most.is_some(),
            text: filter.text.is_some(),
        }
    }

    fn write(self, text: &mut String) {
        if self.sites {
            text.push_str(" and buyer_reference @sites");
        }
        text.push_str(match self.status {
            None => "",
            // As `domain::status_of` has it: with a due date that is near or past, an invoice is due soon or overdue.
            Some(InvoiceStatus::Open) => " and settlement = 'open' and due_sort > ?",
            Some(InvoiceStatus::PartlyPaid) => " and settlement = 'partly_paid' and due_sort > ?",
            Some(InvoiceStatus::DueSoon) => {
                " and settlement in ('open', 'partly_paid') and due_sort >= ? and due_sort <= ?"
            }
            Some(InvoiceStatus::Overdue) => " and settlement in ('open', 'partly_paid') and due_sort < ?",
            Some(InvoiceStatus::Paid) => " and settlement = 'paid'",
            Some(InvoiceStatus::Credited) => " and settlement = 'credited'",
            Some(InvoiceStatus::Incomplete) => " and settlement = 'unknown'",
        });
        for (used, predicate) in [
            (self.from, " and issue_date >= ?"),
            (self.to, " and issue_date <= ?"),
            (self.least, " and amount_thousandths >= ?"),
            (self.most, " and amount_thousandths <= ?"),
            (
                self.text,
                " and @id in (select invoice_id from invoice_search where customer_id = ? and text like ? escape '\\')",
            ),
        ] {
            if used {
                text.push_str(predicate);
            }
        }
    }
}

/// The parameters of [`Predicates::write`], in its order, after the customer.
fn filter_values(within: &Within, filter: &InvoiceFilter, today: Date) -> Vec<Value> {
    let soon = today.plus_days(DUE_SOON_DAYS);
    let mut values = args![within.customer];
    values.extend(within.sites_json().map(Value::from));
    match filter.status {
        Some(InvoiceStatus::Open | InvoiceStatus::PartlyPaid) => values.push(soon.into()),
        Some(InvoiceStatus::DueSoon) => values.extend([today.into(), soon.into()]),
        Some(InvoiceStatus::Overdue) => values.push(today.into()),
        Some(InvoiceStatus::Paid | InvoiceStatus::Credited | InvoiceStatus::Incomplete) | None => {}
    }
    values.extend(filter.from.map(Value::from));
    values.extend(filter.to.map(Value::from));
    values.extend(filter.least.map(Value::from));
    values.extend(filter.most.map(Value::from));
    if let Some(text) = &filter.text {
        values.extend([within.customer.into(), search_pattern(text).into()]);
    }
    values
}

const fn column(key: SortKey) -> &'static str {
    match key {
        SortKey::Date => "issue_date",
        SortKey::Due => "due_sort",
        SortKey::Amount => "amount_thousandths",
        SortKey::Number => "number",
    }
}

fn rows_text(sort: InvoiceSort, side: &Side, predicates: &Predicates) -> String {
    let column = column(sort.key);
    // A page before a row is read backwards from there.
    let descends = (sort.direction == Direction::Descending) != matches!(side, Side::Before(_));
    let (comparison, order) = if descends { ("<", "desc") } else { (">", "asc") };
    let mut text = ROWS.to_owned();
    predicates.write(&mut text);
    if !matches!(side, Side::First) {
        text.push_str(&format!(" and ({column}, id) {comparison} (?, ?)"));
    }
    text.push_str(&format!(" order by {column} {order}, id {order} limit ?"));
    text
}

fn totals_text(predicates: &Predicates) -> String {
    let mut text = SUMS.to_owned();
    predicates.write(&mut text);
    text.push_str(SUMS_END);
    text
}

/// Is one of a list of sites, on SQLite and on PostgreSQL.
const SITES: [&str; 2] = [
    "in (select value from json_each(?))",
    "= any (array(select jsonb_array_elements_text(cast(cast(? as text) as jsonb))))",
];

/// Numbers the parameters, which the fragments leave as `?`, and words `@id` and `@sites` for each engine: the search is run
/// once and its result looked up while walking an index. SQLite, which believes that it finds little, would fetch invoice by
/// invoice instead; the plus keeps it from that. PostgreSQL knows better by its statistics.
fn statement(text: &str) -> Statement {
    let [sqlite, postgres] = SITES.map(|sites| numbered(&text.replace("@sites", sites)));
    Statement::composed(sqlite.replace("@id", "+id"), postgres.replace("@id", "id"))
}

fn numbered(text: &str) -> String {
    let mut numbered = String::with_capacity(text.len() + 32);
    for (index, part) in text.split('?').enumerate() {
        if index > 0 {
            numbered.push('$');
            numbered.push_str(&index.to_string());
        }
        numbered.push_str(part);
    }
    numbered
}

/// Every statement that can be put together, for the test that prepares them.
pub(in crate::invoices) fn all_composed() -> Vec<Statement> {
    let place = Place { key: Key::Number(0), id: Uuid::nil() };
    let sides = [Side::First, Side::After(place.clone()), Side::Before(place)];
    let statuses = std::iter::once(None).chain(InvoiceStatus::ALL.map(Some));
    let mut all = Vec::new();
    for (status, bits) in statuses.flat_map(|status| (0..64_u8).map(move |bits| (status, bits))) {
        let is_set = |bit: u8| bits & (1 << bit) != 0;
        let predicates = Predicates {
            sites: is_set(5),
            status,
            from: is_set(0),
            to: is_set(1),
            least: is_set(2),
            most: is_set(3),
            text: is_set(4),
        };
        all.push(statement(&totals_text(&predicates)));
        for sort in InvoiceSort::ALL {
            all.extend(sides.iter().map(|side| statement(&rows_text(sort, side, &predicates))));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::CustomerId;

    #[test]
    fn only_the_predicates_in_use_stand_in_the_text() {
        let text = rows_text(InvoiceSort::DEFAULT, &Side::First, &Predicates::default());
        let statement = statement(&text);
        assert!(statement.sqlite().ends_with("where customer_id = $1 order by issue_date desc, id desc limit $2"));
        assert_eq!(statement.sqlite(), statement.postgres());
    }

    #[test]
    fn every_combination_has_as_many_parameters_as_values() {
        let today = Date::MIN;
        let within = Within::whole(CustomerId(Uuid::nil()));
        for status in std::iter::once(None).chain(InvoiceStatus::ALL.map(Some)) {
            let filter = InvoiceFilter { status, least: Some(1), text: Some("a".into()), ..InvoiceFilter::default() };
            let text = totals_text(&Predicates::of(&within, &filter));
            assert_eq!(text.matches('?').count(), filter_values(&within, &filter, today).len(), "{status:?}");
        }
        assert_eq!(all_composed().len(), 8 * 64 * 25);
    }
}
