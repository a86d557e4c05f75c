//! What stands above every page as long as somebody of the supplier's looks as a customer: who, as whom, until when, and the way
//! out. The server makes it with the frame, so that pages that wake up have it as well.

use crate::request::{self, words};
use crate::ui::Erase;
use language::PeopleLooking;
use leptos::prelude::*;

/// Where a look is ended.
pub const STOP_LOOKING: &str = "/support-access/stop";

/// The banner; nothing for everybody else.
#[component]
pub fn Looking() -> impl IntoView {
    let words = words();
    request::looking().map(|looking| {
        let told = words.tell(PeopleLooking {
            name: &looking.who,
            customer: &looking.customer,
            moment: &words.moment(looking.until),
        });
        view! {
            <aside class="banner" aria-label=words.people_looking_label()>
                <p>{told}</p>
                <form method="post" action=STOP_LOOKING>
                    <button type="submit" class="button button-quiet">
                        {words.people_looking_stop()}
                    </button>
                </form>
            </aside>
        }
        .erase()
    })
}
