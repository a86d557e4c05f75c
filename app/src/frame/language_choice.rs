//! Choosing a language: a button for each, in its own words. Plain forms: it works before, and without, WebAssembly.

use crate::request::{offered_languages, words};
use leptos::prelude::*;

/// A button for each language on offer; nothing where there is only one.
#[component]
pub fn LanguageChoice(
    /// The id of a form whose contents are sent along and come back; without it the buttons have a form of their own.
    #[prop(optional)]
    form: Option<&'static str>,
) -> impl IntoView {
    let (words, offered) = (words(), offered_languages());
    let has_choice = offered.len() > 1;
    let buttons = offered
        .into_iter()
        .map(|language| {
            let is_current = language == words.language();
            view! {
                <button
                    type="submit"
                    class="language"
                    form=form
                    formaction="/language"
                    formmethod="post"
                    formnovalidate=true
                    name="language"
                    value=language.tag()
                    lang=language.tag()
                    aria-current=is_current.then_some("true")
                >
                    {language.own_name()}
                </button>
            }
        })
        .collect_view();
    has_choice.then(|| {
        view! {
            <form class="languages" method="post" action="/language" aria-label=words.preferences_language()>
                {buttons}
            </form>
        }
    })
}
