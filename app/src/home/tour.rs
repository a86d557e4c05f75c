//! The introduction for somebody who is here for the first time: three steps, one at a time, by links; it ends by a plain
//! form, for this person on every device. The account menu shows it again.

use crate::request::words;
use crate::ui::{Button, ButtonLink};
use language::TourStep;
use leptos::prelude::*;

/// Steps of the introduction.
const STEPS: u8 = 3;

/// One step of it.
#[component]
pub fn Tour(
    /// Which, from 1.
    step: u8,
) -> impl IntoView {
    let words = words();
    let step = step.clamp(1, STEPS);
    let (title, text) = match step {
        1 => (words.tour_home(), words.tour_home_text()),
        2 => (words.tour_find(), words.tour_find_text()),
        _ => (words.tour_account(), words.tour_account_text()),
    };
    let address = |step: u8| format!("/?tour={step}#tour");
    let is_last = step == STEPS;
    view! {
        <section class="tour" id="tour" aria-labelledby="tour-heading">
            <h2 id="tour-heading">{words.tour_title()}</h2>
            <p class="muted">{words.tell(TourStep { step: i64::from(step), count: i64::from(STEPS) })}</p>
            <h3>{title}</h3>
            <p>{text}</p>
            <form class="tour-actions" method="post" action="/end-tour">
                {(step > 1)
                    .then(|| view! { <ButtonLink href=address(step - 1) quiet=true>{words.tour_back()}</ButtonLink> })}
                {(!is_last).then(|| view! { <ButtonLink href=address(step + 1)>{words.tour_next()}</ButtonLink> })}
                <Button quiet=!is_last>{if is_last { words.tour_done() } else { words.tour_skip() }}</Button>
            </form>
        </section>
    }
}
