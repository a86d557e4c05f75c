//! The list's query as it stands in the address, and addresses made from it.

use crate::address::with_query;
use domain::{Direction, InvoiceQuery, InvoiceSort, SortKey};
use leptos_router::params::ParamsMap;

/// The path of the list.
pub(super) const PATH: &str = "/invoices";

/// What the address asks for.
#[must_use]
pub fn query_from(params: &ParamsMap) -> InvoiceQuery {
    let field = |name| params.get(name).unwrap_or_default();
    InvoiceQuery {
        status: field("status"),
        from: field("from"),
        to: field("to"),
        min: field("min"),
        max: field("max"),
        q: field("q"),
        sort: field("sort"),
        after: field("after"),
        before: field("before"),
    }
}

/// The list's address that asks for this. The order it has anyway is left out.
#[must_use]
pub fn list_address(query: &InvoiceQuery) -> String {
    let mut fields = query.fields();
    for (name, value) in &mut fields {
        if *name == "sort" && *value == InvoiceSort::DEFAULT.name() {
            *value = "";
        }
    }
    with_query(PATH, &fields)
}

/// The address of the page after (or before) this one.
pub(super) fn page_address(query: &InvoiceQuery, after: &str, before: &str) -> String {
    list_address(&InvoiceQuery { after: after.to_owned(), before: before.to_owned(), ..query.clone() })
}

/// The order the list has.
pub(super) fn sort_of(query: &InvoiceQuery) -> InvoiceSort {
    query.sort.parse().unwrap_or_default()
}

/// The address that sorts by this column: the other way round if it is sorted by it already, else the way people look
/// for things: the newest, the largest, what is due first.
pub(super) fn sort_address(query: &InvoiceQuery, key: SortKey) -> String {
    let now = sort_of(query);
    let direction = match (key, now.direction) {
        (key, Direction::Ascending) if key == now.key => Direction::Descending,
        (key, Direction::Descending) if key == now.key => Direction::Ascending,
        (SortKey::Date | SortKey::Amount, _) => Direction::Descending,
        (SortKey::Due | SortKey::Number, _) => Direction::Ascending,
    };
    let sort = InvoiceSort { key, direction }.name().to_owned();
    list_address(&InvoiceQuery { sort, after: String::new(), before: String::new(), ..query.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_what_is_asked_and_nothing_else() {
        assert_eq!(list_address(&InvoiceQuery::default()), "/invoices");
        let query = InvoiceQuery { q: "bolts & nuts".into(), sort: "-date".into(), ..InvoiceQuery::default() };
        assert_eq!(list_address(&query), "/invoices?q=bolts%20%26%20nuts");
    }

    #[test]
    fn another_order_starts_at_the_first_page_again() {
        let query = InvoiceQuery { status: "open".into(), after: "ff".into(), ..InvoiceQuery::default() };
        assert_eq!(sort_address(&query, SortKey::Due), "/invoices?status=open&sort=due");
        assert_eq!(sort_address(&query, SortKey::Date), "/invoices?status=open&sort=date");
        let by_due = InvoiceQuery { sort: "due".into(), ..query };
        assert_eq!(sort_address(&by_due, SortKey::Due), "/invoices?status=open&sort=-due");
        assert_eq!(sort_address(&by_due, SortKey::Date), "/invoices?status=open");
    }

    #[test]
    fn a_page_keeps_filter_and_order() {
        let query = InvoiceQuery { q: "x".into(), before: "aa".into(), ..InvoiceQuery::default() };
        assert_eq!(page_address(&query, "bb", ""), "/invoices?q=x&after=bb");
    }
}
