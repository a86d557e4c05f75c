//! Where a page stands, and the way up from it.

use crate::ui::Erase;
use leptos::prelude::*;

/// The way to this page.
#[component]
pub fn Breadcrumb(
    /// What the list is called.
    #[prop(into)]
    label: String,
    /// The pages above, from the top: words and address.
    above: Vec<(String, String)>,
    /// This page.
    #[prop(into)]
    here: String,
) -> impl IntoView {
    let above = above.into_iter().map(|(words, href)| view! { <li><a href=href>{words}</a></li> }).collect_view();
    view! {
        <nav aria-label=label>
            <ol class="breadcrumb">
                {above} <li>
                    <span aria-current="page">{here}</span>
                </li>
            </ol>
        </nav>
    }
    .erase()
}
