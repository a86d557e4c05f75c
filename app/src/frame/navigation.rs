//! The way to the modules that are on and that the visitor may see: a column beside the page, on a phone a bar below it.
//!
//! The bar holds four; when there are more, the last place opens a sheet with the rest.

use crate::administration::{BRAND, CUSTOMERS, LOGINS};
use crate::log::{LOG, WHOLE_LOG};
use crate::request::{self, words};
use crate::routes;
use crate::ui::{Erase, Glyph, Icon};
use domain::{Action, Viewer};
use language::Words;
use leptos::prelude::*;

/// Places in the bar of a phone.
const PLACES: usize = 4;

/// A module, as the navigation shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Module {
    href: &'static str,
    label: &'static str,
    glyph: Glyph,
    /// What one must be allowed to do; nothing for what everybody sees who has a customer.
    action: Option<Action>,
}

/// All modules, the most used first.
fn modules(words: Words) -> [Module; 9] {
    let module = |href, label, glyph, action| Module { href, label, glyph, action };
    [
        module("/", words.nav_home(), Glyph::Home, None),
        module("/invoices", words.nav_invoices(), Glyph::Invoice, Some(Action::ReadInvoices)),
        module("/search", words.search(), Glyph::Search, None),
        module("/people", words.people_title(), Glyph::People, Some(Action::ReadPeople)),
        module(LOG, words.log_title(), Glyph::Clock, Some(Action::ReadLog)),
        module(CUSTOMERS, words.people_customers_title(), Glyph::Folder, Some(Action::ReadCustomers)),
        module(LOGINS, words.people_logins_title(), Glyph::People, Some(Action::ReadCustomers)),
        module(BRAND, words.brand_title(), Glyph::Settings, Some(Action::ChangeBrand)),
        module(WHOLE_LOG, words.log_whole_title(), Glyph::Clock, Some(Action::ReadWholeLog)),
    ]
}

/// The navigation.
#[component]
pub fn Navigation(
    /// Who is looking.
    viewer: Viewer,
) -> impl IntoView {
    let words = words();
    let has_customer = viewer.customer.is_some();
    let may = |module: &Module| module.action.map_or(has_customer, |action| viewer.may(action));
    let visible: Vec<_> = modules(words).into_iter().filter(may).collect();
    let (first, rest) = visible.split_at(in_the_bar(visible.len()));
    let rest = (!rest.is_empty()).then(|| {
        view! {
            <li class="navigation-rest">
                <button type="button" class="navigation-link navigation-more" popovertarget="navigation-sheet">
                    <Icon glyph=Glyph::More />
                    <span>{words.menu_more()}</span>
                </button>
                <ul class="navigation-sheet" id="navigation-sheet" popover="auto">
                    {rest.iter().map(|module| link(*module)).collect_view()}
                </ul>
            </li>
        }
    });
    view! {
        <nav class="navigation" aria-label=words.menu_main()>
            <ul>{first.iter().map(|module| link(*module)).collect_view()} {rest}</ul>
        </nav>
    }
    .erase()
}

fn link(module: Module) -> impl IntoView {
    let path = request::path();
    let is_here = path == module.href || module.href != "/" && path.starts_with(module.href);
    view! {
        <li>
            <a
                class="navigation-link"
                href=module.href
                rel=routes::leaves(module.href).then_some("external")
                aria-current=is_here.then_some("page")
            >
                <Icon glyph=module.glyph />
                <span>{module.label}</span>
            </a>
        </li>
    }
}

/// How many stand in the bar itself.
const fn in_the_bar(count: usize) -> usize {
    if count <= PLACES { count } else { PLACES - 1 }
}

#[cfg(test)]
mod tests {
    use super::in_the_bar;

    #[test]
    fn the_bar_holds_four_or_three_and_the_way_to_the_rest() {
        assert_eq!([0, 3, 4, 5, 9].map(in_the_bar), [0, 3, 4, 3, 3]);
    }
}
