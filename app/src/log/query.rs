//! The log's query as it stands in the address, and addresses made from it.

use super::Whose;
use crate::address::with_query;
use domain::LogQuery;
use leptos_router::params::ParamsMap;

/// What the address asks for.
#[must_use]
pub fn query_from(params: &ParamsMap) -> LogQuery {
    let field = |name| params.get(name).unwrap_or_default();
    LogQuery {
        customer: field("customer"),
        what: field("what"),
        person: field("person"),
        about: field("about"),
        from: field("from"),
        to: field("to"),
        after: field("after"),
        before: field("before"),
    }
}

/// The address that asks for this.
pub(super) fn list_address(whose: Whose, query: &LogQuery) -> String {
    with_query(whose.path(), &query.fields())
}

/// The address of the first page of what is asked for, with one thing changed.
pub(super) fn changed(whose: Whose, query: &LogQuery, change: impl FnOnce(&mut LogQuery)) -> String {
    let mut query = LogQuery { after: String::new(), before: String::new(), ..query.clone() };
    change(&mut query);
    list_address(whose, &query)
}

/// The address of the page after (or before) this one.
pub(super) fn page_address(whose: Whose, query: &LogQuery, after: &str, before: &str) -> String {
    list_address(whose, &LogQuery { after: after.to_owned(), before: before.to_owned(), ..query.clone() })
}

/// The address of a file with all that is asked for.
pub(super) fn export_address(whose: Whose, query: &LogQuery, format: &str) -> String {
    let query = LogQuery { after: String::new(), before: String::new(), ..query.clone() };
    let mut fields = vec![("format", format)];
    fields.extend(query.fields());
    with_query(whose.export_path(), &fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_keeps_the_filter_and_another_filter_starts_at_the_newest() {
        let query = LogQuery { what: "invoices".into(), after: "aa".into(), ..LogQuery::default() };
        assert_eq!(page_address(Whose::Customers, &query, "bb", ""), "/log?what=invoices&after=bb");
        let changed = changed(Whose::Suppliers, &query, |query| query.customer = "acme".to_owned());
        assert_eq!(changed, "/administration/log?customer=acme&what=invoices");
        assert_eq!(export_address(Whose::Customers, &query, "csv"), "/log/export?format=csv&what=invoices");
    }

    #[test]
    fn every_field_of_a_query_is_read_from_an_address() {
        let mut params = ParamsMap::new();
        for (name, _) in LogQuery::default().fields() {
            params.insert(name.to_owned(), name.to_owned());
        }
        assert!(query_from(&params).fields().iter().all(|(name, value)| name == value));
    }
}
