//! Colours, type, spaces, icons.

use super::example::{Part, example};
use crate::ui::{Erase, Glyph, Icon};
use leptos::prelude::*;

pub(super) fn part() -> Part {
    Part {
        id: "foundations",
        title: "Foundations",
        source: include_str!("foundations.rs"),
        examples: vec![
            example!("Colours", "Roles from style/tokens.css. Styles name a role, never a colour.", colours),
            example!("Chart colours", "In this order; charts also differ by line and place.", chart_colours),
            example!("Type", "Five sizes, in rem, so that they follow the reader's own.", type_scale),
            example!("Arabic", "The system's own Arabic face, from right to left.", arabic),
            example!("Icon", "One sprite; each takes the colour and the size of the text around it.", icons),
        ],
    }
}

fn colours() -> AnyView {
    let roles = [
        "surface",
        "raised",
        "sunken",
        "ink",
        "muted",
        "line",
        "control",
        "accent",
        "accent-fill",
        "accent-soft",
        "positive",
        "positive-soft",
        "warning",
        "warning-soft",
        "danger",
        "danger-soft",
    ];
    let swatches = roles.map(|role| view! { <li data-role=role>{role}</li> }).collect_view();
    view! { <ul class="gallery-swatches">{swatches}</ul> }.erase()
}

fn chart_colours() -> AnyView {
    let roles = ["chart-1", "chart-2", "chart-3", "chart-4", "chart-5", "chart-6"];
    let swatches = roles.map(|role| view! { <li data-role=role>{role}</li> }).collect_view();
    view! { <ul class="gallery-swatches">{swatches}</ul> }.erase()
}

fn type_scale() -> AnyView {
    let sizes = ["amount", "title", "large", "body", "small", "tiny"];
    let lines =
        sizes.map(|size| view! { <p data-size=size>{format!("{size}: The five boxing wizards jump quickly")}</p> });
    view! { <div class="gallery-type">{lines.collect_view()}</div> }.erase()
}

fn arabic() -> AnyView {
    view! {
        <div class="gallery-type" lang="ar" dir="rtl">
            <p data-size="title">"الفواتير المفتوحة"</p>
            <p data-size="body">"الرجاء دفع المبلغ ١٬٢٣٤٫٥٠ € حتى ٢٧ فبراير ٢٠٢٦ إلى الحساب NL91 ABNA 0417 1643 00."</p>
        </div>
    }
    .erase()
}

fn icons() -> AnyView {
    let icons = Glyph::ALL
        .iter()
        .map(|glyph| {
            view! {
                <li>
                    <Icon glyph=*glyph />
                    {glyph.name()}
                </li>
            }
        })
        .collect_view();
    view! { <ul class="gallery-icons">{icons}</ul> }.erase()
}
