//! A letter that was kept instead of sent: its look in a frame that runs nothing, its text, its headers, and its links, which
//! the frame does not follow.

use super::{LETTERS, STYLE, server_fns};
use crate::request::{self, words};
use crate::ui::{Erase, Loaded, PageHeading, Section, TextLink};
use crate::wire::load;
use domain::KeptLetterDetail;
use language::LettersTo;
use leptos::prelude::*;
use leptos_meta::{Stylesheet, Title};
use leptos_router::hooks::use_params_map;

/// The page.
#[component]
pub fn LetterPage() -> impl IntoView {
    request::plain(|| {
        let id = use_params_map().with_untracked(|params| params.get("id")).unwrap_or_default();
        let letter = load(move || id.clone(), server_fns::letter);
        view! { <Loaded resource=letter view=|letter| view! { <Letter letter /> }.erase() /> }.erase()
    })
}

#[component]
fn Letter(letter: KeptLetterDetail) -> impl IntoView {
    let words = words();
    let KeptLetterDetail { summary, headers, links, text } = letter;
    let html = format!("{LETTERS}/{}/html", summary.id);
    let to = words.tell(LettersTo { address: &summary.to });
    let links = (!links.is_empty()).then(|| {
        let links = links
            .into_iter()
            .map(|link| {
                let shown = link.clone();
                view! {
                    <li>
                        <TextLink href=link>
                            <bdi>{shown}</bdi>
                        </TextLink>
                    </li>
                }
            })
            .collect_view();
        view! {
            <Section title=words.letter_links() id="letter-links">
                <ul class="letter-links">{links}</ul>
            </Section>
        }
        .erase()
    });
    let headers: Vec<String> = headers.into_iter().map(|header| format!("{}: {}", header.name, header.value)).collect();
    view! {
        <Title text=summary.subject.clone() />
        <Stylesheet href=STYLE />
        <div class="stack">
            <p>
                <TextLink href=LETTERS>{words.letters_title()}</TextLink>
            </p>
            <PageHeading>
                <bdi>{summary.subject}</bdi>
            </PageHeading>
            <p class="muted">
                <bdi>{to}</bdi>
                " · "
                {words.moment(summary.at)}
            </p>
            {links}
            <Section title=words.letter_look() id="letter-look">
                <p>
                    <TextLink href=html.clone()>{words.letter_open()}</TextLink>
                </p>
                // To be looked at: nobody has to tab through what does nothing.
                <iframe class="letter-frame" src=html title=words.letter_look() inert=true></iframe>
            </Section>
            <Section title=words.letter_text() id="letter-text">
                <p class="note" dir="auto">
                    {text}
                </p>
            </Section>
            <Section title=words.letter_headers() id="letter-headers">
                <p class="note" dir="ltr">
                    {headers.join("\n")}
                </p>
            </Section>
        </div>
    }
    .erase()
}
