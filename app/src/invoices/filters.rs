//! The filter above the list: a plain form to the list's own address. In the browser it navigates without loading a
//! document, and leaves out what was not filled in.

use super::query::list_address;
use super::words;
use crate::errors::words::problem_of;
use crate::ui::{Button, SelectField, TextField};
use domain::InvoiceQuery;
use leptos::ev::SubmitEvent;
use leptos::html::Form;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement};

/// The filter of the list.
#[component]
pub fn Filters(
    /// What is asked for now.
    query: Memo<InvoiceQuery>,
) -> impl IntoView {
    let problems = Memo::new(move |_| query.with(|query| query.understand().1));
    let problem = move |name: &'static str| Signal::derive(move || problem_of(&problems.read(), name));
    let value =
        move |read: fn(&InvoiceQuery) -> &String| Signal::derive(move || query.with(|query| read(query).clone()));

    let form = NodeRef::<Form>::new();
    // What stands in the address is what the fields start from; after a navigation they start afresh.
    Effect::watch(
        move || query.get(),
        move |_, _, _| {
            request_animation_frame(move || {
                if let Some(form) = form.get_untracked() {
                    form.reset();
                }
            });
        },
        false,
    );
    let navigate = use_navigate();
    let submit = move |event: SubmitEvent| {
        let Some(asked) = event.target().and_then(|target| asked(target.unchecked_ref())) else { return };
        event.prevent_default();
        navigate(&list_address(&asked), NavigateOptions { scroll: false, ..NavigateOptions::default() });
    };
    let has_more = query
        .with_untracked(|query| [&query.from, &query.to, &query.min, &query.max].iter().any(|field| !field.is_empty()));
    let can_clear = move || query.with(InvoiceQuery::is_filtered);

    view! {
        <form class="filters" method="get" action="/invoices" role="search" node_ref=form on:submit=submit>
            <TextField label="Search invoices" name="q" kind="search" value=value(|query| &query.q) problem=problem("q") />
            <SelectField
                label="Status"
                name="status"
                options=words::status_choices()
                value=value(|query| &query.status)
                problem=problem("status")
            />
            // Only a narrow screen shows this switch; a wide one has room for everything.
            <input class="filters-switch" type="checkbox" id="filters-more" checked=has_more />
            <label class="filters-switch-label" for="filters-more">
                "More filters"
            </label>
            <div class="filters-more">
                <TextField label="From" name="from" kind="date" value=value(|query| &query.from) problem=problem("from") />
                <TextField label="To" name="to" kind="date" value=value(|query| &query.to) problem=problem("to") />
                <TextField
                    label="Minimum amount"
                    name="min"
                    inputmode="decimal"
                    value=value(|query| &query.min)
                    problem=problem("min")
                />
                <TextField
                    label="Maximum amount"
                    name="max"
                    inputmode="decimal"
                    value=value(|query| &query.max)
                    problem=problem("max")
                />
                <SelectField
                    label="Sort by"
                    name="sort"
                    options=words::sort_choices()
                    value=Signal::derive(move || query.with(|query| super::query::sort_of(query).name().to_owned()))
                />
            </div>
            <div class="filters-end">
                <Button>"Apply"</Button>
                <a class="button button-quiet" href="/invoices" class:is-idle=move || !can_clear()>
                    "Clear"
                </a>
            </div>
        </form>
    }
    .into_any()
}

/// What the form asks for, as typed.
fn asked(form: &HtmlFormElement) -> Option<InvoiceQuery> {
    let fields = FormData::new_with_form(form).ok()?;
    let field = |name| fields.get(name).as_string().unwrap_or_default();
    Some(InvoiceQuery {
        status: field("status"),
        from: field("from"),
        to: field("to"),
        min: field("min"),
        max: field("max"),
        q: field("q"),
        sort: field("sort"),
        after: String::new(),
        before: String::new(),
    })
}
