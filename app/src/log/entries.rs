//! The events themselves: a table on a wide screen, cards on a narrow one. What changed is folded away.

use super::filters::Filters;
use super::query::{changed, export_address, list_address, page_address};
use super::{Whose, names};
use crate::request::{self, words};
use crate::ui::{Badge, ButtonLink, EmptyState, Erase, Fold, Pagination, TextLink, Tone};
use domain::{Action, LogActor, LogChange, LogDevice, LogEntry, LogPage, LogPerson, LogQuery};
use language::{LogAllBy, LogDeviceOn, LogOnBehalf, LogShown, LogUnused, Words};
use leptos::prelude::*;

/// What was found, with the filter above it.
#[component]
pub(super) fn Found(
    /// Whose log it is.
    whose: Whose,
    /// What was asked for.
    query: LogQuery,
    /// What was found.
    page: LogPage,
) -> impl IntoView {
    let words = words();
    let count = page.page.rows.len();
    let told = words.tell(LogShown { count: i64::try_from(count).unwrap_or_default() });
    let told = if page.problems.is_empty() { told } else { words.tell(LogUnused { found: &told }) };
    let about = match whose {
        Whose::Customers => words.log_explained(),
        Whose::Suppliers => words.log_whole_explained(),
    };
    let found = if count == 0 {
        nothing(words, whose, &query)
    } else {
        let previous = page.page.previous.as_ref().map(|before| page_address(whose, &query, "", before));
        let next = page.page.next.as_ref().map(|after| page_address(whose, &query, after, ""));
        let rows = page.page.rows.iter().map(|entry| row(words, whose, &query, entry)).collect_view();
        view! {
            {table(words, rows.erase())}
            <Pagination previous next />
            {exports(words, whose, &query)}
        }
        .erase()
    };
    view! {
        <div class="stack">
            <p class="muted">{about}</p>
            <Filters whose query=query.clone() page=page.clone() />
            <p class="muted" role="status">
                {told}
            </p>
            {found}
        </div>
    }
    .erase()
}

fn nothing(words: Words, whose: Whose, query: &LogQuery) -> AnyView {
    if !query.is_filtered() {
        return view! {
            <EmptyState title=words.log_none()>
                <p>{words.log_none_text()}</p>
            </EmptyState>
        }
        .erase();
    }
    let all = list_address(whose, &LogQuery { customer: query.customer.clone(), ..LogQuery::default() });
    view! {
        <EmptyState title=words.log_none_match()>
            <p>{words.log_none_match_text()}</p>
            <p>
                <a class="button button-quiet" href=all>
                    {words.invoices_clear_filters()}
                </a>
            </p>
        </EmptyState>
    }
    .erase()
}

/// All that matches, as a file. Where something could not be used there is no file: it would hold something else.
fn exports(words: Words, whose: Whose, query: &LogQuery) -> AnyView {
    let may = match whose {
        Whose::Customers => request::viewer().is_some_and(|viewer| viewer.may(Action::ExportLog)),
        // Whoever reads every log takes it along.
        Whose::Suppliers => true,
    };
    if !may || !query.understand().1.is_empty() {
        return ().erase();
    }
    let (csv, lines) = (export_address(whose, query, "csv"), export_address(whose, query, "jsonl"));
    view! {
        // Without `download`: whoever has to prove first who they are is led to a page, which is not to be saved as the file.
        <p class="log-exports">
            <ButtonLink quiet=true external=true href=csv>
                {words.log_export_csv()}
            </ButtonLink>
            <ButtonLink quiet=true external=true href=lines>
                {words.log_export_lines()}
            </ButtonLink>
        </p>
    }
    .erase()
}

/// The table. Unlike `ui::Table` its cells hold views, and no browser's code has to draw them.
fn table(words: Words, rows: AnyView) -> AnyView {
    let head = [words.log_what(), words.log_who(), words.log_when(), words.log_where()];
    view! {
        <table class="table log-table" role="table">
            <caption class="unseen">{words.log_caption()}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {head.map(|label| view! { <th scope="col" role="columnheader">{label}</th> }).collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .erase()
}

fn row(words: Words, whose: Whose, query: &LogQuery, entry: &LogEntry) -> AnyView {
    let object = entry.object.name.clone().map(|name| match entry.object.invoice {
        // The supplier's people have no page of a customer's invoice.
        Some(id) if whose == Whose::Customers => view! {
            <span class="cell-note">
                <a class="link" href=format!("/invoices/{id}")>
                    <bdi>{name}</bdi>
                </a>
            </span>
        }
        .erase(),
        _ => view! { <span class="cell-note"><bdi>{name}</bdi></span> }.erase(),
    });
    let device = entry.device.as_ref();
    let device = device.map(|device| view! { <span class="cell-note">{told(words, device)}</span> });
    let whence = match entry.ip.clone() {
        Some(ip) => view! { <div><bdi>{ip}</bdi> {device}</div> }.erase(),
        // Truly empty, so that styles can tell.
        None => ().erase(),
    };
    let details = details(words, whose, query, entry);
    view! {
        <tr role="row">
            <td role="cell" class="cell-title">
                <span>{names::kind(words, &entry.kind)}</span>
                {object}
                <Fold title=words.log_details()>{details}</Fold>
            </td>
            <td role="cell" data-label=words.log_who()>
                <div>{who(words, entry)}</div>
            </td>
            <td role="cell" data-label=words.log_when()>
                <time datetime=entry.at.at.to_string()>{words.moment(entry.at)}</time>
            </td>
            <td role="cell" data-label=words.log_where()>{whence}</td>
        </tr>
    }
    .erase()
}

fn who(words: Words, entry: &LogEntry) -> AnyView {
    let behalf = entry.on_behalf_of.as_ref().map(|person| {
        view! { <span class="cell-note">{words.tell(LogOnBehalf { name: &name(words, person) })}</span> }
    });
    let who = match &entry.who {
        LogActor::Portal => words.log_by_portal().erase(),
        LogActor::Unknown => words.log_by_unknown().erase(),
        LogActor::Person(person) => view! {
            <bdi>{name(words, person)}</bdi>
            {person.is_supplier.then(|| view! { " " <Badge tone=Tone::Accent text=words.log_supplier() /> })}
        }
        .erase(),
    };
    view! {
        {who}
        {behalf}
    }
    .erase()
}

fn name(words: Words, person: &LogPerson) -> String {
    if person.name.is_empty() { words.log_by_gone().to_owned() } else { person.name.clone() }
}

fn told(words: Words, device: &LogDevice) -> String {
    match (device.browser.as_str(), device.system.as_str()) {
        (browser, "") => browser.to_owned(),
        ("", system) => system.to_owned(),
        (browser, system) => words.tell(LogDeviceOn { browser, system }),
    }
}

/// What changed, and what leads on from here.
fn details(words: Words, whose: Whose, query: &LogQuery, entry: &LogEntry) -> AnyView {
    let changes = entry.changes.iter().map(|change| change_of(words, change)).collect_view();
    let about = entry.object.id.map(|id| {
        let href = changed(whose, &LogQuery { customer: query.customer.clone(), ..LogQuery::default() }, |query| {
            query.about = id.to_string();
        });
        view! { <li><TextLink href=href>{words.log_all_about()}</TextLink></li> }
    });
    let by = match &entry.who {
        LogActor::Person(person) => {
            let href = changed(whose, &LogQuery { customer: query.customer.clone(), ..LogQuery::default() }, |query| {
                query.person = person.id.to_string();
            });
            let all = words.tell(LogAllBy { name: &name(words, person) });
            Some(view! { <li><TextLink href=href>{all}</TextLink></li> })
        }
        LogActor::Portal | LogActor::Unknown => None,
    };
    view! {
        <dl class="facts log-changes">
            {changes}
            <div>
                <dt>{words.log_request()}</dt>
                <dd>
                    <code>{entry.request.to_string()}</code>
                </dd>
            </div>
        </dl>
        <ul class="log-further">{about} {by}</ul>
    }
    .erase()
}

fn change_of(words: Words, change: &LogChange) -> AnyView {
    let value = |value: &domain::LogValue| names::value(words, &change.field, value);
    let now = change.after.as_ref().map(value);
    let told = match change.before.as_ref().map(value) {
        Some(before) => view! {
            <del>
                <span class="unseen">{words.log_before()} " "</span>
                <bdi>{before}</bdi>
            </del>
            " "
            <ins>
                <span class="unseen">{words.log_after()} " "</span>
                {match now {
                    Some(now) => view! { <bdi>{now}</bdi> }.erase(),
                    None => words.log_nothing().erase(),
                }}
            </ins>
        }
        .erase(),
        None => view! { <bdi>{now.unwrap_or_default()}</bdi> }.erase(),
    };
    view! {
        <div>
            <dt>{names::field(words, &change.field)}</dt>
            <dd>{told}</dd>
        </div>
    }
    .erase()
}
