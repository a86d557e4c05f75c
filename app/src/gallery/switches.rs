//! How the gallery is looked at: theme, contrast, direction, width, and which part. All of it stands in the address.

use super::example::Part;
use crate::ui::Erase;
use leptos::prelude::*;
use leptos_router::params::ParamsMap;

/// How it is looked at.
#[derive(Debug, Clone, Default)]
pub(super) struct Look {
    /// `light` or `dark`; empty for what the system wishes.
    pub theme: String,
    /// `more`, or empty.
    pub contrast: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// `320`, `768`, or empty for as wide as there is room.
    pub width: String,
    /// The id of a part, or empty for all.
    pub part: String,
    /// Is it shown inside a frame of that width?
    pub is_framed: bool,
}

impl Look {
    /// What the address asks for; anything that is not offered is left out.
    pub(super) fn asked(query: &ParamsMap) -> Self {
        let one_of = |name: &str, offered: &[&str]| {
            query.get(name).filter(|value| offered.contains(&value.as_str())).unwrap_or_default()
        };
        let direction = one_of("direction", &["ltr", "rtl"]);
        Self {
            theme: one_of("theme", &["light", "dark"]),
            contrast: one_of("contrast", &["more"]),
            direction: if direction.is_empty() { "ltr".to_owned() } else { direction },
            width: one_of("width", &["320", "768"]),
            part: query.get("part").unwrap_or_default(),
            is_framed: query.get("framed").is_some(),
        }
    }

    /// Is this part shown?
    pub(super) fn shows(&self, part: &str) -> bool {
        self.part.is_empty() || self.part == part
    }

    /// What stands in the frame, when there is one.
    pub(super) fn window(&self) -> Option<String> {
        (!self.width.is_empty() && !self.is_framed).then(|| Self { is_framed: true, ..self.clone() }.address())
    }

    fn address(&self) -> String {
        let mut address = String::from("/gallery");
        let framed = if self.is_framed { "1" } else { "" };
        let parts = [
            ("theme", self.theme.as_str()),
            ("contrast", &self.contrast),
            ("direction", if self.direction == "rtl" { "rtl" } else { "" }),
            ("width", &self.width),
            ("part", &self.part),
            ("framed", framed),
        ];
        for (name, value) in parts.into_iter().filter(|(_, value)| !value.is_empty()) {
            address.push(if address.contains('?') { '&' } else { '?' });
            address.push_str(&format!("{name}={value}"));
        }
        address
    }
}

/// A switch: what it is, what is chosen, what can be (value and words), and how a choice is set.
type Switch<'a> = (&'a str, &'a str, Vec<(&'a str, &'a str)>, fn(&mut Look, &str));

/// The switches.
#[component]
pub(super) fn Switches(
    /// How it is looked at now.
    look: Look,
    /// The parts there are.
    parts: Vec<Part>,
) -> impl IntoView {
    let with = |set: fn(&mut Look, &str), value: &str| {
        let mut other = look.clone();
        set(&mut other, value);
        other.address()
    };
    let mut offered = vec![("", "All")];
    offered.extend(parts.iter().map(|part| (part.id, part.title)));
    let rows: [Switch<'_>; 5] = [
        ("Part", &look.part, offered, |look, value| value.clone_into(&mut look.part)),
        ("Theme", &look.theme, vec![("", "System"), ("light", "Light"), ("dark", "Dark")], |look, value| {
            value.clone_into(&mut look.theme);
        }),
        ("Contrast", &look.contrast, vec![("", "System"), ("more", "More")], |look, value| {
            value.clone_into(&mut look.contrast);
        }),
        ("Direction", &look.direction, vec![("ltr", "Left to right"), ("rtl", "Right to left")], |look, value| {
            value.clone_into(&mut look.direction);
        }),
        ("Width", &look.width, vec![("", "Full"), ("768", "768"), ("320", "320")], |look, value| {
            value.clone_into(&mut look.width);
        }),
    ];
    let rows = rows
        .into_iter()
        .map(|(title, now, choices, set)| {
            let choices = choices
                .into_iter()
                .map(|(value, words)| {
                    view! {
                        <li>
                            <a href=with(set, value) aria-current=(now == value).then_some("true")>
                                {words.to_owned()}
                            </a>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <nav aria-label=title>
                    <span aria-hidden="true">{title}</span>
                    <ul>{choices}</ul>
                </nav>
            }
        })
        .collect_view();
    view! { <div class="gallery-switches">{rows}</div> }.erase()
}
