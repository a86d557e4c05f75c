//! The page of the search: one field, and what was found. Nothing on it reacts, so it ships no WebAssembly.

use super::server_fns::find;
use crate::invoices::names;
use crate::request::{self, words};
use crate::ui::{Badge, Button, EmptyState, Erase, Loaded, PageHeading};
use crate::wire::load;
use domain::{FoundObject, SearchHit, SearchQuery, SearchResults};
use language::{InvoiceTitle, SearchCorrected, SearchFound, SearchNone, SearchTitle, Words};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// The search.
#[component]
pub fn SearchPage() -> impl IntoView {
    request::plain(|| {
        let words = words();
        let q = use_query_map().with_untracked(|query| query.get("q")).unwrap_or_default();
        let is_asked = !q.trim().is_empty();
        let query = SearchQuery { q: q.clone() };
        let results = load(move || query.clone(), find);
        let found = if is_asked {
            view! { <Loaded resource=results inside=true view=|results| view! { <Found results /> }.erase() /> }.erase()
        } else {
            view! {
                <EmptyState title=words.search_start()>
                    <p>{words.search_start_text()}</p>
                </EmptyState>
            }
            .erase()
        };
        let title = if is_asked { words.tell(SearchTitle { query: q.trim() }) } else { words.search().to_owned() };
        view! {
            <Title text=title />
            <div class="search-page">
                <PageHeading>{words.search()}</PageHeading>
                <form class="search-form" method="get" action="/search" role="search">
                    <input
                        type="search"
                        name="q"
                        id="search-everything"
                        value=q
                        autocomplete="off"
                        enterkeyhint="search"
                        maxlength="100"
                        aria-label=words.search_label()
                        placeholder=words.search_placeholder()
                        autofocus=!is_asked
                    />
                    <Button>{words.search()}</Button>
                </form>
                {found}
            </div>
        }
        .erase()
    })
}

#[component]
fn Found(results: SearchResults) -> impl IntoView {
    let words = words();
    let count = i64::try_from(results.hits.len()).unwrap_or(i64::MAX);
    let query = results.q.trim();
    let corrections: Vec<_> = results
        .corrections
        .iter()
        .map(|correction| {
            let taken: Vec<&str> = correction.taken.iter().map(String::as_str).collect();
            words.tell(SearchCorrected { typed: &correction.typed, taken: &words.list(&taken) })
        })
        .collect();
    let nothing = (count == 0).then(|| {
        view! {
            <EmptyState title=words.tell(SearchNone { query })>
                <p>{words.search_none_text()}</p>
            </EmptyState>
        }
    });
    view! {
        <p class="muted" role="status">
            {words.tell(SearchFound { count })}
        </p>
        {corrections.into_iter().map(|correction| view! { <p class="muted">{correction}</p> }).collect_view()}
        {nothing}
        <ul class="hits">{results.hits.into_iter().map(|hit| hit_line(words, hit)).collect_view()}</ul>
        {results.has_more.then(|| view! { <p class="muted">{words.search_more()}</p> })}
    }
}

fn hit_line(words: Words, hit: SearchHit) -> impl IntoView {
    let FoundObject::Invoice { id, kind, status } = hit.object;
    let title = words.tell(InvoiceTitle { kind: names::document(words, kind, ""), number: &hit.title });
    let (status, tone) = names::status(words, status);
    let date = hit.date.map(|date| words.date(date));
    let around = [hit.subtitle, hit.reference, date].into_iter().flatten().enumerate();
    view! {
        <li class="hit">
            <div class="hit-what">
                <a class="row-link" href=format!("/invoices/{id}")>{title}</a>
                <span class="cell-note">
                    {around
                        .map(|(at, part)| view! { {(at > 0).then_some(" · ")} <bdi>{part}</bdi> })
                        .collect_view()}
                </span>
                {hit.excerpt.map(|excerpt| view! { <span class="cell-note hit-excerpt">"… " <bdi>{excerpt}</bdi> " …"</span> })}
            </div>
            <Badge tone text=status />
            <span class="amount">{hit.amount.map(|amount| words.money(amount))}</span>
        </li>
    }
}
