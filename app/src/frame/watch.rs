//! What a page tells when something changes around it: no connection, a session that ends soon, one that has ended. The
//! server writes the words; `frontend/watch.js` shows them when it is so. Without JavaScript they stay hidden, and the next
//! page says the same.

use crate::request::{self, words};
use crate::ui::{Button, Erase};
use language::SessionLastText;
use leptos::prelude::*;

/// The notices, and how long the session lasts without a request.
#[component]
pub fn Watch(
    /// Seconds until a session without a request ends; nobody is signed in without them.
    idle_seconds: Option<i64>,
) -> impl IntoView {
    let words = words();
    let session = idle_seconds.map(|idle| {
        let end = request::session_end();
        let ends_in = end.map(|(seconds, _)| seconds);
        let at = end.map(|(_, at)| words.time(at)).unwrap_or_default();
        view! {
            <div class="banner" id="session-last" role="alert" hidden=true>
                <p>
                    <strong>{words.session_ending()}</strong>
                    " "
                    {words.tell(SessionLastText { time: &at })}
                </p>
            </div>
            <dialog class="dialog" id="session-ending" aria-labelledby="session-ending-heading">
                <div class="dialog-head">
                    <h2 id="session-ending-heading">{words.session_ending()}</h2>
                </div>
                <form class="dialog-body stack" method="dialog">
                    <p>{words.session_ending_text()}</p>
                    <Button>{words.session_stay()}</Button>
                </form>
            </dialog>
            <div class="banner" id="session-over" role="alert" data-idle=idle data-ends=ends_in hidden=true>
                <p>
                    <strong>{words.session_over()}</strong>
                    " "
                    {words.session_over_text()}
                </p>
                <a class="button" href="/sign-in" rel="external">
                    {words.sign_in()}
                </a>
            </div>
        }
        .erase()
    });
    view! {
        <div class="banner" id="offline" role="status" data-back=words.online_again() hidden=true>
            <p>
                <strong>{words.offline()}</strong>
                " "
                {words.offline_text()}
            </p>
        </div>
        {session}
    }
    .erase()
}
