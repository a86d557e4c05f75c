//! The filter above the list: a plain form to the list's own address. In the browser it navigates without loading a
//! document, and leaves out what was not filled in.

use super::names;
use super::query::{list_address, sort_of};
use crate::errors::told::problem_of;
use crate::request::words;
use crate::ui::{Button, Erase, SelectField, TextField, focus_heading};
use domain::{InvoiceQuery, InvoiceSort};
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
    let form = NodeRef::<Form>::new();
    // What stands in the address is what the fields start from; after a navigation they start afresh.
    Effect::watch(
        move || query.get(),
        move |_, _, _| {
            request_animation_frame(move || {
                if let Some(form) = form.get_untracked() {
                    form.reset();
                }
                // What was pressed may be gone, or about to go with an empty list: then the focus would be nowhere.
                let is_going = |active: web_sys::Element| active.matches("body, .is-idle, .empty *").unwrap_or(true);
                if document().active_element().is_none_or(is_going) {
                    focus_heading();
                }
            });
        },
        false,
    );
    let label = words().invoices_filter();
    let navigate = use_navigate();
    let submit = move |event: SubmitEvent| {
        let Some(asked) = event.target().and_then(|target| asked(target.unchecked_ref())) else { return };
        event.prevent_default();
        navigate(&list_address(&asked), NavigateOptions { scroll: false, ..NavigateOptions::default() });
    };
    view! {
        <form class="filters" method="get" action="/invoices" role="search" aria-label=label node_ref=form on:submit=submit>
            {move || query.with(fields)}
        </form>
    }
    .erase()
}

/// The fields with what is asked for in them, and with what is wrong with it.
fn fields(query: &InvoiceQuery) -> impl IntoView + use<> {
    let problems = query.understand().1;
    let words = words();
    let problem = |name: &str| problem_of(words, &problems, name);
    let is_sorted = sort_of(query) != InvoiceSort::DEFAULT;
    let has_more = is_sorted || [&query.from, &query.to, &query.min, &query.max].iter().any(|field| !field.is_empty());
    let clear = if query.is_filtered() || is_sorted { "button button-quiet" } else { "button button-quiet is-idle" };
    view! {
        <TextField label=words.invoices_search() name="q" kind="search" value=query.q.clone() problem=problem("q") />
        <SelectField
            label=words.invoices_status()
            name="status"
            options=names::status_choices(words)
            value=query.status.clone()
            problem=problem("status")
        />
        // Only a narrow screen shows this switch; a wide one has room for everything.
        <input class="filters-switch" type="checkbox" id="filters-more" checked=has_more />
        <label class="filters-switch-label" for="filters-more">
            {words.invoices_more_filters()}
        </label>
        <div class="filters-more">
            <TextField label=words.invoices_from() name="from" kind="date" value=query.from.clone() problem=problem("from") />
            <TextField label=words.invoices_to() name="to" kind="date" value=query.to.clone() problem=problem("to") />
            <TextField
                label=words.invoices_min()
                name="min"
                inputmode="decimal"
                value=query.min.clone()
                problem=problem("min")
            />
            <TextField
                label=words.invoices_max()
                name="max"
                inputmode="decimal"
                value=query.max.clone()
                problem=problem("max")
            />
            <SelectField label=words.invoices_sort() name="sort" options=names::sort_choices(words) value=sort_of(query).name() />
        </div>
        <div class="filters-end">
            <Button>{words.invoices_apply()}</Button>
            <a class=clear href="/invoices">
                {words.clear()}
            </a>
        </div>
    }
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
