//! What a person chooses for themselves: language, time zone, appearance. A plain form, answered by the server.

use super::server_fns::preferences;
use crate::request::{self, offered_languages, words};
use crate::ui::{Button, Erase, Loaded, Notice, PageHeading, SelectField, Tone};
use crate::wire::load;
use domain::{Appearance, PreferencesForm};
use language::{PreferencesTimeZoneDefault, Words};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// The page.
#[component]
pub fn PreferencesPage() -> impl IntoView {
    request::plain(|| {
        let is_saved = use_query_map().with_untracked(|query| query.get("saved").is_some());
        let form = load(|| (), |()| preferences());
        view! { <Loaded resource=form view=move |form| view! { <Preferences form is_saved /> }.erase() /> }.erase()
    })
}

#[component]
fn Preferences(form: PreferencesForm, is_saved: bool) -> impl IntoView {
    let words = words();
    view! {
        <Title text=words.preferences() />
        <div class="narrow stack">
            <PageHeading>{words.preferences()}</PageHeading>
            {is_saved
                .then(|| {
                    view! {
                        <Notice tone=Tone::Positive urgent=true>
                            <p>{words.preferences_saved()}</p>
                        </Notice>
                    }
                })}
            {preferences_form(words, form, None)}
        </div>
    }
}

/// The form; `from` names the page that it is on, where that is another one.
pub(super) fn preferences_form(words: Words, form: PreferencesForm, from: Option<&'static str>) -> AnyView {
    let chosen = form.chosen;
    let languages = std::iter::once((String::new(), words.preferences_language_default().to_owned()))
        .chain(offered_languages().into_iter().map(|each| (each.tag().to_owned(), each.own_name().to_owned())))
        .collect::<Vec<_>>();
    let default_zone = words.tell(PreferencesTimeZoneDefault { zone: &form.default_time_zone });
    let zones = std::iter::once((String::new(), default_zone))
        .chain(form.time_zones.into_iter().map(|zone| (zone.clone(), zone.replace('_', " "))))
        .collect::<Vec<_>>();
    let appearances = Appearance::ALL
        .into_iter()
        .map(|each| {
            let label = match each {
                Appearance::Auto => words.preferences_appearance_auto(),
                Appearance::Light => words.preferences_appearance_light(),
                Appearance::Dark => words.preferences_appearance_dark(),
            };
            (each.name(), label)
        })
        .collect::<Vec<_>>();
    view! {
        <form class="stack" method="post" action="/preferences">
            {from.map(|from| view! { <input type="hidden" name="from" value=from /> })}
            <SelectField
                label=words.preferences_language()
                name="language"
                options=languages
                value=chosen.language
                hint=words.preferences_language_hint()
            />
            <SelectField
                label=words.preferences_time_zone()
                name="time_zone"
                options=zones
                value=chosen.time_zone
                hint=words.preferences_time_zone_hint()
            />
            <SelectField
                label=words.preferences_appearance()
                name="appearance"
                options=appearances
                value=chosen.appearance.name()
            />
            <Button>{words.preferences_save()}</Button>
        </form>
    }
    .erase()
}
