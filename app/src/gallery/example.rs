//! An example: a component in use, and the very code that shows it, read from the source.

use crate::ui::{CodeBlock, Erase, Fold};
use leptos::prelude::*;

/// Examples that belong together.
pub(super) struct Part {
    /// Its id in addresses.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// The text of the file in which its examples stand.
    pub source: &'static str,
    /// The examples.
    pub examples: Vec<Example>,
}

/// A component in use.
pub(super) struct Example {
    /// What is shown: the names of components, mostly.
    pub title: &'static str,
    /// When to use it.
    pub about: &'static str,
    /// The function that makes it.
    pub name: &'static str,
    /// That function.
    pub view: fn() -> AnyView,
}

/// Makes an example of a function of this file.
macro_rules! example {
    ($title:literal, $about:literal, $function:ident) => {
        $crate::gallery::example::Example { title: $title, about: $about, name: stringify!($function), view: $function }
    };
}
pub(super) use example;

/// A part of the gallery.
#[component]
pub(super) fn PartView(
    /// Which.
    part: Part,
) -> impl IntoView {
    let source = part.source;
    let examples = part
        .examples
        .into_iter()
        .map(|example| {
            let heading = format!("{}-heading", example.name);
            let labelled_by = heading.clone();
            view! {
                <section class="gallery-example" id=example.name aria-labelledby=labelled_by>
                    <h3 id=heading>{example.title}</h3>
                    <p class="muted">{example.about}</p>
                    <div class="gallery-shown">{(example.view)()}</div>
                    <Fold title=format!("Code: {}", example.title)>
                        <CodeBlock
                            id=format!("{}-code", example.name)
                            text=code_of(source, example.name)
                            label=format!("Code of {}", example.title)
                            copy=format!("Copy the code of {}", example.title)
                            copied="Copied"
                        />
                    </Fold>
                </section>
            }
            .erase()
        })
        .collect_view();
    view! {
        <section class="gallery-part" id=part.id>
            <h2>{part.title}</h2>
            {examples}
        </section>
    }
    .erase()
}

/// The body of a function in a source text, without its indentation.
fn code_of(source: &str, name: &str) -> String {
    let start = format!("\nfn {name}() -> AnyView {{\n");
    let body = source.split_once(&start).and_then(|(_, rest)| rest.split_once("\n}\n")).map_or("", |(body, _)| body);
    body.lines().map(|line| line.strip_prefix("    ").unwrap_or(line)).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::code_of;

    #[test]
    fn the_code_of_an_example_is_the_body_of_its_function() {
        let source =
            "//! x\n\nfn one() -> AnyView {\n    view! {\n        <p />\n    }\n}\n\nfn two() -> AnyView {\n    a\n}\n";
        assert_eq!(code_of(source, "one"), "view! {\n    <p />\n}");
        assert_eq!(code_of(source, "two"), "a");
    }

    #[test]
    fn every_example_has_a_name_of_its_own_and_its_code() {
        let mut names = std::collections::BTreeSet::new();
        for part in super::super::parts() {
            for example in part.examples {
                assert!(names.insert(example.name), "{} is there twice", example.name);
                assert!(!code_of(part.source, example.name).is_empty(), "{} has no code", example.name);
            }
        }
    }
}
