//! A filter above a list: a plain form whose state is the address. What is asked for now stands below it, each part with
//! the way to drop it.

use crate::ui::{Content, Erase, Glyph, Icon, Look};
use leptos::prelude::*;

/// Something that is asked for now.
#[derive(Debug, Clone)]
pub struct ActiveFilter {
    /// What.
    pub words: String,
    /// What dropping it says: for example "Remove filter: paid".
    pub remove: String,
    /// The list without it.
    pub href: String,
}

/// A filter above a list. Fields that are not filled in stay out of the address.
#[component]
pub fn FilterBar(
    /// The address of the list.
    #[prop(into)]
    action: String,
    /// What the filter is called.
    #[prop(into)]
    label: String,
    /// What the button says.
    #[prop(into)]
    apply: String,
    /// What is asked for now.
    #[prop(optional)]
    active: Vec<ActiveFilter>,
    /// Dropping everything: words and address.
    #[prop(optional)]
    clear: Option<(String, String)>,
    /// Its fields.
    children: Content,
) -> impl IntoView {
    let has_active = !active.is_empty();
    let chips = active
        .into_iter()
        .map(|filter| {
            view! {
                <li>
                    <a class="chip" href=filter.href>
                        <span class="unseen">{filter.remove}</span>
                        <span aria-hidden="true">{filter.words}</span>
                        <Icon glyph=Glyph::Cross />
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <form class="filter-bar" method="get" action=action role="search" aria-label=label data-tidy="">
            <div class="filter-fields">
                {children.view()} <button type="submit" class=Look::Quiet.class()>
                    <Icon glyph=Glyph::Filter />
                    <span>{apply}</span>
                </button>
            </div>
            {has_active
                .then(|| {
                    view! {
                        <ul class="chips">
                            {chips}
                            {clear
                                .map(|(words, href)| view! { <li><a class="button button-bare" href=href>{words}</a></li> })}
                        </ul>
                    }
                })}
        </form>
    }
    .erase()
}
