//! The filter above the log: a plain form to the page's own address, and what is asked for now.

use super::query::changed;
use super::{Whose, names};
use crate::errors::told::problem_of;
use crate::request::words;
use crate::ui::{ActiveFilter, DateField, Erase, FilterBar, SelectField, TextField};
use domain::{LogActor, LogPage, LogPerson, LogQuery};
use language::{LogAbout, LogFilterRemove, LogSince, LogUntil, Words};
use leptos::prelude::*;

/// From so many customers on they are not chosen among but named: as many as the server tells of.
const MANY_CUSTOMERS: usize = 500;

/// The filter of the log.
#[component]
pub(super) fn Filters(
    /// Whose log it is.
    whose: Whose,
    /// What is asked for now.
    query: LogQuery,
    /// What was found, with what there is to choose among.
    page: LogPage,
) -> impl IntoView {
    let words = words();
    let is_for_customer = whose == Whose::Customers;
    let problem = |name: &str| problem_of(words, &page.problems, name);
    let customer = (!is_for_customer).then(|| customer_field(words, &query, &page));
    let mut people = vec![(String::new(), words.all().to_owned())];
    people.extend(page.people.iter().map(|person| (person.id.to_string(), person.name.clone())));
    if !query.person.is_empty() && !people.iter().any(|(id, _)| *id == query.person) {
        people.push((query.person.clone(), person_name(&page, &query.person)));
    }
    let clear = changed(whose, &LogQuery { customer: query.customer.clone(), ..LogQuery::default() }, |_| ());
    let what = view! {
        <SelectField
            label=words.log_what()
            name="what"
            options=names::what_choices(words, is_for_customer, &query.what)
            value=query.what.clone()
            problem=problem("what")
        />
    }
    .erase();
    let person = view! {
        <SelectField
            label=words.log_person()
            name="person"
            options=people
            value=query.person.clone()
            problem=problem("person")
        />
    }
    .erase();
    let about = view! {
        <TextField
            label=words.log_document()
            name="about"
            kind="search"
            value=query.about.clone()
            problem=problem("about")
        />
    }
    .erase();
    let [from, to] =
        [(words.invoices_from(), "from", query.from.clone()), (words.invoices_to(), "to", query.to.clone())]
            .map(|(label, name, value)| view! { <DateField label name value problem=problem(name) /> }.erase());
    view! {
        <FilterBar
            action=whose.path()
            label=words.log_filter()
            apply=words.invoices_apply()
            active=active(words, whose, &query, &page)
            clear=(words.invoices_clear_filters().to_owned(), clear)
        >
            {customer}
            {what}
            {person}
            {about}
            {from}
            {to}
        </FilterBar>
    }
    .erase()
}

fn customer_field(words: Words, query: &LogQuery, page: &LogPage) -> AnyView {
    let (value, problem) = (query.customer.clone(), problem_of(words, &page.problems, "customer"));
    if page.customers.len() >= MANY_CUSTOMERS {
        return view! {
            <TextField
                label=words.log_customer()
                name="customer"
                value
                problem
                hint=words.log_customer_short()
            />
        }
        .erase();
    }
    let mut choices = vec![(String::new(), words.log_installation().to_owned())];
    choices.extend(page.customers.iter().map(|customer| (customer.slug.clone(), customer.name.clone())));
    view! { <SelectField label=words.log_customer() name="customer" options=choices value problem /> }.erase()
}

/// The name of somebody who is not offered to choose, as far as the page tells it.
fn person_name(page: &LogPage, id: &str) -> String {
    let told = page.page.rows.iter().find_map(|entry| match &entry.who {
        LogActor::Person(LogPerson { id: found, name, .. }) if found.to_string() == id => Some(name.clone()),
        _ => None,
    });
    told.filter(|name| !name.is_empty()).unwrap_or_else(|| id.to_owned())
}

/// What is asked for now, each part with the way to drop it.
fn active(words: Words, whose: Whose, query: &LogQuery, page: &LogPage) -> Vec<ActiveFilter> {
    let (filter, _) = query.understand();
    let mut active = Vec::new();
    let mut add = |text: String, drop: fn(&mut LogQuery)| {
        let remove = words.tell(LogFilterRemove { filter: &text });
        active.push(ActiveFilter { words: text, remove, href: changed(whose, query, drop) });
    };
    if filter.what.is_some() {
        add(names::what(words, query.what.trim()), |query| query.what.clear());
    }
    if filter.person.is_some() {
        let people = page.people.iter().find(|person| person.id.to_string() == query.person);
        let name = people.map_or_else(|| person_name(page, &query.person), |person| person.name.clone());
        add(name, |query| query.person.clear());
    }
    if let Some(about) = &filter.about {
        let name = page.page.rows.iter().find(|entry| entry.object.id.is_some_and(|id| id.to_string() == *about));
        let name = name.and_then(|entry| entry.object.name.clone()).unwrap_or_else(|| about.clone());
        add(words.tell(LogAbout { object: &name }), |query| query.about.clear());
    }
    if let Some(from) = filter.from {
        add(words.tell(LogSince { date: &words.date(from) }), |query| query.from.clear());
    }
    if let Some(to) = filter.to {
        add(words.tell(LogUntil { date: &words.date(to) }), |query| query.to.clear());
    }
    active
}
