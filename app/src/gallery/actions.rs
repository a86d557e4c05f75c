//! What can be pressed or followed.

use super::example::{Part, example};
use crate::ui::{
    ActionButton, Breadcrumb, Button, ButtonLink, Erase, Glyph, Look, Pagination, Press, Step, StepState, Stepper,
    TabLink, TabLinks, TextLink,
};
use leptos::prelude::*;

pub(super) fn part() -> Part {
    Part {
        id: "actions",
        title: "Buttons, links, ways",
        source: include_str!("actions.rs"),
        examples: vec![
            example!(
                "Button, ButtonLink",
                "One main button in a view; links look like buttons when they are the next step.",
                buttons
            ),
            example!(
                "ActionButton",
                "With icons, for what cannot be undone, and while something is under way.",
                action_buttons
            ),
            example!(
                "ActionButton: icons alone",
                "The words are still there for those who do not see the icon.",
                icon_buttons
            ),
            example!(
                "TextLink",
                "Links in text are underlined; colour alone would not say that they are links.",
                links
            ),
            example!("Breadcrumb", "For pages more than one step below the navigation.", breadcrumb),
            example!("TabLinks", "Several views of one thing, each with an address of its own.", tab_links),
            example!("Stepper", "Where one is in something that takes several steps.", stepper),
            example!("Pagination", "To the page before and after; lists have no page numbers.", pagination),
        ],
    }
}

fn buttons() -> AnyView {
    view! {
        <div class="gallery-row">
            <Button>"Save"</Button>
            <Button quiet=true>"Save as draft"</Button>
            <ButtonLink href="#buttons">"Go to orders"</ButtonLink>
            <ButtonLink href="#buttons" quiet=true>
                "See all"
            </ButtonLink>
        </div>
    }
    .erase()
}

fn action_buttons() -> AnyView {
    view! {
        <div class="gallery-row">
            <ActionButton icon=Glyph::Plus press=Press::Nothing>
                "New order"
            </ActionButton>
            <ActionButton look=Look::Quiet icon=Glyph::Download press=Press::Nothing>
                "Download"
            </ActionButton>
            <ActionButton look=Look::Danger icon=Glyph::Trash press=Press::Nothing>
                "Delete account"
            </ActionButton>
            <ActionButton look=Look::Bare press=Press::Nothing>
                "Cancel"
            </ActionButton>
            <ActionButton busy=true press=Press::Nothing>
                "Sending …"
            </ActionButton>
            <ActionButton disabled=true press=Press::Nothing>
                "Approve"
            </ActionButton>
        </div>
    }
    .erase()
}

fn icon_buttons() -> AnyView {
    view! {
        <div class="gallery-row">
            <ActionButton look=Look::Quiet icon=Glyph::Filter icon_only=true press=Press::Nothing>
                "Filter"
            </ActionButton>
            <ActionButton look=Look::Bare icon=Glyph::Edit icon_only=true press=Press::Nothing>
                "Edit"
            </ActionButton>
            <ActionButton look=Look::Bare icon=Glyph::ArrowNext icon_only=true press=Press::Nothing>
                "Next"
            </ActionButton>
        </div>
    }
    .erase()
}

fn links() -> AnyView {
    view! {
        <p>
            "Your agreement is in " <TextLink href="#links">"the contract of 2026"</TextLink> ". The carrier shows "
            <TextLink href="https://example.com/" leaves="opens another site">
                "where the parcel is"
            </TextLink> "."
        </p>
        <p>
            <TextLink href="#links" icon=Glyph::Download quiet=true>
                "Download all originals"
            </TextLink>
        </p>
    }
    .erase()
}

fn breadcrumb() -> AnyView {
    view! {
        <Breadcrumb
            label="Where you are"
            above=vec![("Projects".into(), "#breadcrumb".into()), ("New bakery oven".into(), "#breadcrumb".into())]
            here="Acceptance"
        />
    }
    .erase()
}

fn tab_links() -> AnyView {
    let link = |title: &str, count: &str, is_current| TabLink {
        title: title.into(),
        href: "#tab_links".into(),
        count: Some(count.into()),
        is_current,
    };
    view! {
        <TabLinks
            label="Views of the tickets"
            links=vec![link("Waiting for you", "3", true), link("Open", "12", false), link("Closed", "148", false)]
        />
    }
    .erase()
}

fn stepper() -> AnyView {
    let step = |title: &str, state, said: &str, href: Option<&str>| Step {
        title: title.into(),
        state,
        said: said.into(),
        href: href.map(Into::into),
    };
    view! {
        <Stepper
            label="Steps of the order"
            steps=vec![
                step("Products", StepState::Done, "done", Some("#stepper")),
                step("Delivery", StepState::Current, "you are here", None),
                step("Check and order", StepState::Ahead, "still to come", None),
            ]
        />
    }
    .erase()
}

fn pagination() -> AnyView {
    view! { <Pagination previous=Some("#pagination".to_owned()) next=Some("#pagination".to_owned()) /> }.erase()
}
