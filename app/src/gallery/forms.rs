//! Fields together: forms, and what is wrong with them.

use super::example::{Part, example};
use crate::ui::{
    ActionButton, CheckBox, Choice, Erase, ErrorSummary, Form, FormActions, Look, Press, RadioGroup, TextArea,
    TextField,
};
use leptos::prelude::*;

pub(super) fn part() -> Part {
    Part {
        id: "forms",
        title: "Forms",
        source: include_str!("forms.rs"),
        examples: vec![
            example!("Form, FormActions", "Fields below each other, the main button first. It is sent once.", form),
            example!(
                "ErrorSummary",
                "What is wrong, above the form; each leads to its field, which kept what was typed.",
                problems
            ),
        ],
    }
}

fn form() -> AnyView {
    view! {
        <Form action="/gallery" asks=true label="Report a problem">
            <TextField label="Subject" name="subject" />
            <RadioGroup
                label="How urgent is it?"
                name="urgency"
                choices=vec![Choice::new("can-wait", "It can wait"), Choice::new("today", "Today")]
                value="can-wait"
            />
            <TextArea label="Description" name="description" />
            <CheckBox label="Send me a copy" name="copy_to_me" />
            <FormActions>
                <ActionButton>"Send"</ActionButton>
                <ActionButton look=Look::Quiet press=Press::Resets>
                    "Clear"
                </ActionButton>
            </FormActions>
        </Form>
    }
    .erase()
}

fn problems() -> AnyView {
    view! {
        <Form action="/gallery" asks=true label="Change your address">
            <ErrorSummary
                title="The address was not saved. Two fields need another look."
                problems=vec![
                    ("postcode".into(), "Postcode: write four digits and two letters.".into()),
                    ("city".into(), "City: fill it in.".into()),
                ]
                takes_focus=false
            />
            <TextField
                label="Postcode"
                name="postcode"
                value="10 12"
                problem=Some("Write four digits and two letters, for example 1012 AB.".to_owned())
            />
            <TextField label="City" name="city" problem=Some("Fill it in.".to_owned()) />
            <FormActions>
                <ActionButton>"Save address"</ActionButton>
            </FormActions>
        </Form>
    }
    .erase()
}
