//! The list of letters that were kept instead of sent. Nothing on it reacts, so it ships no WebAssembly.

use super::{LETTERS, STYLE, server_fns};
use crate::address;
use crate::request::{self, words};
use crate::ui::{Cell, Column, EmptyState, Erase, Loaded, PageHeading, Table, TextLink};
use crate::wire::load;
use domain::{KeptLetter, KeptLetters};
use language::{LettersTo, Words};
use leptos::prelude::*;
use leptos_meta::{Stylesheet, Title};
use leptos_router::hooks::use_query_map;

/// The page.
#[component]
pub fn LettersPage() -> impl IntoView {
    request::plain(|| {
        let before = use_query_map().with_untracked(|query| query.get("before"));
        let is_first = before.is_none();
        let letters = load(move || before.clone(), server_fns::letters);
        view! { <Loaded resource=letters view=move |found| view! { <Letters found is_first /> }.erase() /> }.erase()
    })
}

#[component]
fn Letters(found: KeptLetters, is_first: bool) -> impl IntoView {
    let words = words();
    let older = found.older.map(|last| address::with_query(LETTERS, &[("before", &last)]));
    let list = if found.letters.is_empty() {
        view! {
            <EmptyState title=words.letters_none()>
                <p>{words.letters_none_text()}</p>
            </EmptyState>
        }
        .erase()
    } else {
        let columns = vec![Column::text(words.letters_letter()), Column::text(words.letters_posted())];
        let rows = found.letters.into_iter().map(|letter| row(words, letter)).collect();
        view! { <Table caption=words.letters_caption() columns rows /> }.erase()
    };
    view! {
        <Title text=words.letters_title() />
        <Stylesheet href=STYLE />
        <div class="stack">
            <PageHeading>{words.letters_title()}</PageHeading>
            <p class="muted">{words.letters_about()}</p>
            {list}
            <p class="letters-more">
                {(!is_first).then(|| view! { <TextLink href=LETTERS>{words.letters_newest()}</TextLink> })}
                {older.map(|href| view! { <TextLink href=href>{words.letters_older()}</TextLink> })}
            </p>
        </div>
    }
    .erase()
}

fn row(words: Words, letter: KeptLetter) -> Vec<Cell> {
    let to = words.tell(LettersTo { address: &letter.to });
    let href = format!("{LETTERS}/{}", letter.id);
    vec![Cell::title(letter.subject).with_link(href).with_notes([to]), Cell::text(words.moment(letter.at))]
}
