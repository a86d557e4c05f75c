//! What the link in an invitation opens: who invites, and the way in for whoever was invited. Looking at it uses nothing up.

use super::link_pages::{OutsideCard, danger, strength};
use super::tried::{INVITATION, Tried, password_hint};
use crate::errors::told::problem_of;
use crate::invitations::invitation_offer;
use crate::request::{self, words};
use crate::ui::{ActionButton, Button, ButtonLink, Erase, Loaded, Look, PasswordField, Section, TextField};
use crate::wire::load;
use domain::{InvitationOffer, OfferKind};
use language::{
    PeopleJoinAs, PeopleJoinMember, PeopleJoinSignIn, PeopleJoinText, PeopleJoinTitle, PeopleJoinUntil,
    PeopleJoinWrites, Words,
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The page.
#[component]
pub fn InvitationPage() -> impl IntoView {
    request::plain(|| {
        let tried = use_context::<Tried>().unwrap_or_default();
        // Without one it is the invitation that this browser went to sign in for, which the server knows.
        let token = if tried.token.is_empty() {
            use_query_map().with_untracked(|query| query.get("token")).unwrap_or_default()
        } else {
            tried.token.clone()
        };
        let asked = token.clone();
        let offer = load(move || asked.clone(), invitation_offer);
        let view = move |offer: Option<InvitationOffer>| match offer {
            Some(offer) => view! { <Offer offer token=token.clone() tried=tried.clone() /> }.erase(),
            None => over(words()),
        };
        view! { <Loaded resource=offer view /> }.erase()
    })
}

/// In place of an invitation that is over, whatever the reason.
fn over(words: Words) -> AnyView {
    request::set_status(410);
    view! {
        <OutsideCard title=words.people_join_over()>
            <p>{words.people_join_over_text()}</p>
            <p>
                <ButtonLink href="/sign-in" external=true quiet=true>
                    {words.sign_in()}
                </ButtonLink>
            </p>
        </OutsideCard>
    }
    .erase()
}

#[component]
fn Offer(offer: InvitationOffer, token: String, tried: Tried) -> impl IntoView {
    let words = words();
    tried.announce();
    let (is_wrong, general) = (tried.is_wrong(), tried.general(words));
    let supplier = request::supplier();
    let by = if offer.by.is_empty() { supplier.clone() } else { offer.by.clone() };
    let text = words.tell(PeopleJoinText { by: &by, customer: &offer.customer, supplier: &supplier });
    let message = (!offer.message.is_empty()).then(|| {
        let lines = offer.message.lines().map(|line| view! { <p dir="auto">{line.to_owned()}</p> }).collect_view();
        view! {
            <p dir="auto">{words.tell(PeopleJoinWrites { by: &by })}</p>
            <blockquote class="stack">{lines}</blockquote>
        }
    });
    let until = words.tell(PeopleJoinUntil { date: &words.date(offer.expires.date()) });
    let email = offer.email.as_str();
    let next = match offer.kind {
        OfferKind::NewLogin => newcomer(words, &offer, &token, &tried),
        OfferKind::Join => {
            button(words.tell(PeopleJoinAs { email }), "/invitation/join", words.people_join_button(), token)
        }
        OfferKind::SignIn => {
            button(words.tell(PeopleJoinSignIn { email }), "/invitation/sign-in", words.sign_in(), token)
        }
        OfferKind::Member => view! {
            <p dir="auto">{words.tell(PeopleJoinMember { customer: &offer.customer })}</p>
            <p>
                <ButtonLink href="/" external=true>
                    {words.error_go_home()}
                </ButtonLink>
            </p>
        }
        .erase(),
    };
    let title = words.tell(PeopleJoinTitle { customer: &offer.customer });
    view! {
        <OutsideCard title=title is_wrong=is_wrong>
            <p dir="auto">{text.clone()}</p>
            {message}
            <p class="muted">{until.clone()}</p>
            {danger(general)}
            {next}
        </OutsideCard>
    }
    .erase()
}

/// What somebody does who has a login: one button.
fn button(text: String, action: &'static str, label: &'static str, token: String) -> AnyView {
    view! {
        <p dir="auto">{text}</p>
        <form method="post" action=action>
            <input type="hidden" name="token" value=token />
            <Button>{label}</Button>
        </form>
    }
    .erase()
}

/// What somebody does who has none: a password, or, where the browser can, a passkey.
fn newcomer(words: Words, offer: &InvitationOffer, token: &str, tried: &Tried) -> AnyView {
    let name =
        if tried.problems.is_empty() && tried.typed.is_empty() { offer.name.clone() } else { tried.typed.clone() };
    let of_password = tried.problem(words, "password", "");
    let of_name = problem_of(words, &tried.problems, "name");
    let passkey = tried.problems.iter().any(|problem| problem.field == "passkey");
    let passkey = danger(passkey.then(|| words.people_join_passkey_failed().to_owned()));
    let passkeys = request::has_passkeys().then(|| with_passkey(words, token, &name));
    let (email, token) = (offer.email.clone(), token.to_owned());
    view! {
        <p>
            <bdi>{email.clone()}</bdi>
        </p>
        <p>{words.people_join_new()}</p>
        {passkey}
        <Section title=words.people_join_password() id="password">
            <form method="post" action=INVITATION class="stack">
                <input type="hidden" name="token" value=token.clone() />
                // Browsers keep the password under it.
                <input type="hidden" name="email" value=email.clone() autocomplete="username" />
                <TextField
                    label=words.people_join_name()
                    name="name"
                    value=name.clone()
                    autocomplete="name"
                    required=true
                    problem=of_name.clone()
                />
                <PasswordField
                    label=words.password_new()
                    name="password"
                    reveal=words.password_show()
                    autocomplete="new-password"
                    strength=strength(words)
                    hint=password_hint(words)
                    problem=of_password.clone()
                />
                <Button>{words.people_join_button()}</Button>
            </form>
        </Section>
        {passkeys}
    }
    .erase()
}

/// The form that the answer of a passkey is sent with. Shown by `frontend/passkey.js`.
fn with_passkey(words: Words, token: &str, name: &str) -> AnyView {
    let (token, name) = (token.to_owned(), name.to_owned());
    view! {
        <form
            method="post"
            action="/invitation/passkey"
            class="stack"
            data-passkey="create"
            data-options="/invitation/passkey/options"
            aria-label=words.people_join_passkey()
            hidden=true
        >
            <h2>{words.people_join_passkey()}</h2>
            <p class="muted">{words.people_join_passkey_text()}</p>
            <input type="hidden" name="invitation" value=token />
            <input type="hidden" name="token" />
            <input type="hidden" name="answer" />
            <TextField
                label=words.people_join_name()
                name="called"
                value=name
                autocomplete="name"
                required=true
            />
            <ActionButton look=Look::Quiet>{words.people_join_passkey_make()}</ActionButton>
            <p class="field-problem" role="alert" hidden=true>
                {words.people_join_passkey_failed()}
            </p>
        </form>
    }
    .erase()
}
