//! A list of facts: term and value. Values, not views, like tables.

use crate::ui::Erase;
use leptos::prelude::*;

/// A term, its value, and how the value looks.
#[derive(Debug, Clone, Default)]
pub struct Fact {
    term: String,
    groups: Vec<String>,
    class: &'static str,
}

impl Fact {
    /// A fact; nothing at all when there is no value.
    #[must_use]
    pub fn of(term: impl Into<String>, value: impl Into<Option<String>>) -> Option<Self> {
        let value = value.into().filter(|value| !value.is_empty())?;
        Some(Self { term: term.into(), groups: vec![value], class: "" })
    }

    /// A fact whose value is read in groups. The gaps are drawn, not written, so that what is copied has none.
    #[must_use]
    pub fn grouped(term: impl Into<String>, groups: Vec<String>) -> Self {
        Self { term: term.into(), groups, class: "grouped" }
    }

    /// The fact with a class for its value.
    #[must_use]
    pub fn with_class(self, class: &'static str) -> Self {
        Self { class, ..self }
    }
}

/// A list of facts.
#[component]
pub fn Facts(
    /// The facts.
    facts: Vec<Fact>,
    /// The class of the list.
    #[prop(default = "facts")]
    class: &'static str,
) -> impl IntoView {
    let facts = facts
        .into_iter()
        .map(|fact| {
            view! {
                <div>
                    <dt>{fact.term}</dt>
                    <dd class=fact.class>
                        {fact.groups.into_iter().map(|group| view! { <bdi>{group}</bdi> }).collect_view()}
                    </dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class=class>{facts}</dl> }.erase()
}
