//! What stands where something else would be.

use super::example::{Part, example};
use crate::ui::{ButtonLink, EmptyState, Erase, ErrorState, Notice, Skeleton, Tone};
use leptos::prelude::*;

pub(super) fn part() -> Part {
    Part {
        id: "states",
        title: "States",
        source: include_str!("states.rs"),
        examples: vec![
            example!("Notice", "A message that belongs to the page.", notices),
            example!("EmptyState", "Nothing to show: why, and what to do.", empty),
            example!("ErrorState", "A part that could not be shown: what to do, and a reference.", error),
            example!("Skeleton", "Where text will be; as many lines as keep the page from jumping.", skeleton),
        ],
    }
}

fn notices() -> AnyView {
    view! {
        <div class="stack">
            <Notice tone=Tone::Accent>
                <p>"Prices change on 1 April. Orders placed before keep theirs."</p>
            </Notice>
            <Notice tone=Tone::Positive>
                <p>"Your order was placed."</p>
            </Notice>
            <Notice tone=Tone::Warning>
                <p>"The price list is from 2 February; the newer one has not arrived yet."</p>
            </Notice>
            <Notice tone=Tone::Danger>
                <p>"The payment was refused by your bank. Choose another way to pay."</p>
            </Notice>
        </div>
    }
    .erase()
}

fn empty() -> AnyView {
    view! {
        <EmptyState title="No orders yet">
            <p>"What you order appears here, with where it is."</p>
            <ButtonLink href="#empty">"Go to products"</ButtonLink>
        </EmptyState>
    }
    .erase()
}

fn error() -> AnyView {
    view! {
        <ErrorState title="The orders could not be shown" reference=("Reference:".into(), "01HQ-7F3A".into())>
            <p>"Something broke on our side. Try again in a moment."</p>
            <ButtonLink href="#error" quiet=true>
                "Try again"
            </ButtonLink>
        </ErrorState>
    }
    .erase()
}

fn skeleton() -> AnyView {
    view! { <Skeleton lines=3 /> }.erase()
}
