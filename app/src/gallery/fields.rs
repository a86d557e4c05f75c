//! What can be filled in.

use super::example::{Part, example};
use crate::ui::{
    CheckBox, CheckGroup, Choice, CodeField, ColourField, ComboBox, Counted, DateField, Erase, FileDrop, MoneyField,
    NumberField, PasswordField, RadioGroup, SelectField, StrengthWords, Switch, TextArea, TextField,
};
use leptos::prelude::*;

pub(super) fn part() -> Part {
    Part {
        id: "fields",
        title: "Fields",
        source: include_str!("fields.rs"),
        examples: vec![
            example!("TextField", "One line. With a problem it is said below, and read with the field.", text_fields),
            example!("TextArea", "Several lines; grows with its text, and says how much is left.", text_areas),
            example!(
                "NumberField, MoneyField",
                "Text with a keyboard for numbers; what was typed is never lost.",
                numbers
            ),
            example!("DateField", "The browser's own calendar.", dates),
            example!("ColourField", "Written or picked; without scripts it is written.", colour_fields),
            example!("SelectField", "One of few, where there is no room to show them all.", selects),
            example!("ComboBox", "One of many, found by typing; without scripts a plain list.", combo_boxes),
            example!("CheckBox, CheckGroup", "Yes or no; any number of several.", check_boxes),
            example!("RadioGroup", "One of few, all seen at once.", radios),
            example!("Switch", "Something that is on or off.", switches),
            example!("FileDrop", "Chosen or dropped; it is the browser's own field.", files),
            example!(
                "PasswordField",
                "Can be looked at, pasted and filled in; a new one is told how strong it is.",
                passwords
            ),
            example!("CodeField", "One field for the whole code, which can be pasted and filled in.", codes),
        ],
    }
}

fn text_fields() -> AnyView {
    view! {
        <div class="gallery-grid">
            <TextField label="Reference" name="reference" value="PO 4711" />
            <TextField
                label="E-mail address"
                name="email"
                kind="email"
                value="anna@devries"
                problem=Some("Write the whole address, for example name@company.com.".to_owned())
            />
        </div>
    }
    .erase()
}

fn colour_fields() -> AnyView {
    view! {
        <div class="gallery-grid">
            <ColourField label="Ground" name="ground" value="#2f45c0" pick="Pick: ground" hint="Such as #2f45c0." />
            <ColourField
                label="Text"
                name="text"
                value="blue"
                pick="Pick: text"
                problem=Some("Write a colour with six digits, such as #2f45c0.".to_owned())
            />
        </div>
    }
    .erase()
}

fn text_areas() -> AnyView {
    view! {
        <div class="gallery-grid">
            <TextArea
                label="What happened?"
                name="story"
                hint="What you did, what you expected, what you saw."
                limit=(500, Counted::new("{n} character left", "{n} characters left"))
            />
            <TextArea
                label="Why do you dispute it?"
                name="reason"
                value="No."
                problem=Some("Tell us in a sentence what is wrong.".to_owned())
            />
        </div>
    }
    .erase()
}

fn numbers() -> AnyView {
    view! {
        <div class="gallery-grid">
            <NumberField label="Quantity" name="quantity" value="24" unit="boxes" />
            <NumberField
                label="Meter reading"
                name="reading"
                value="12.5.1"
                unit="kWh"
                decimals=true
                problem=Some("This is no number; write it like 1234.5.".to_owned())
            />
            <MoneyField label="Amount to pay now" name="amount" value="217.80" currency="EUR" hint="At most what is open." />
        </div>
    }
    .erase()
}

fn dates() -> AnyView {
    view! {
        <div class="gallery-grid">
            <DateField label="Delivery on" name="delivery" value="2026-02-27" earliest="2026-02-01" />
            <DateField
                label="Paid on"
                name="paid"
                value="soon"
                problem=Some("Write a date, for example 2026-02-27.".to_owned())
            />
        </div>
    }
    .erase()
}

fn selects() -> AnyView {
    view! {
        <div class="gallery-grid">
            <SelectField
                label="Priority"
                name="priority"
                options=vec![("low", "Low"), ("normal", "Normal"), ("high", "High")]
                value="normal"
            />
        </div>
    }
    .erase()
}

fn combo_boxes() -> AnyView {
    let countries = [
        ("at", "Austria"),
        ("be", "Belgium"),
        ("dk", "Denmark"),
        ("fr", "France"),
        ("de", "Germany"),
        ("it", "Italy"),
        ("lu", "Luxembourg"),
        ("nl", "Netherlands"),
        ("es", "Spain"),
        ("ch", "Switzerland"),
    ];
    let choices = || countries.map(|(value, words)| Choice::new(value, words)).to_vec();
    view! {
        <div class="gallery-grid">
            <ComboBox
                label="Country"
                name="country"
                choices=choices()
                value="nl"
                found=Counted::new("{n} country", "{n} countries")
                nothing="No country fits"
                hint="Type to search."
            />
            <ComboBox
                label="Country of origin"
                name="origin"
                choices=[vec![Choice::new("", "Choose")], choices()].concat()
                found=Counted::new("{n} country", "{n} countries")
                nothing="No country fits"
                problem=Some("Choose a country from the list.".to_owned())
            />
        </div>
    }
    .erase()
}

fn check_boxes() -> AnyView {
    view! {
        <div class="gallery-grid">
            <div class="stack">
                <CheckBox label="Send me a copy" name="send_copy" checked=true />
                <CheckBox
                    label="I have read the terms"
                    name="terms"
                    problem=Some("Tick the box to go on.".to_owned())
                />
                <CheckBox label="Express delivery" name="express" disabled=true hint="Not in your area yet." />
            </div>
            <CheckGroup
                label="Tell me about"
                name="topics"
                choices=vec![
                    Choice::new("invoices", "Invoices"),
                    Choice::new("orders", "Orders").with_note("Confirmed, shipped, delivered"),
                    Choice::new("projects", "Projects"),
                ]
                values=vec!["invoices".to_owned(), "orders".to_owned()]
            />
        </div>
    }
    .erase()
}

fn radios() -> AnyView {
    view! {
        <div class="gallery-grid">
            <RadioGroup
                label="How do you want to pay?"
                name="method"
                choices=vec![
                    Choice::new("transfer", "Bank transfer").with_note("Takes one to two days"),
                    Choice::new("debit", "Direct debit"),
                    Choice::new("card", "Card").disabled(),
                ]
                value="transfer"
            />
            <RadioGroup
                label="Do you accept the work?"
                name="acceptance"
                choices=vec![Choice::new("yes", "Yes"), Choice::new("no", "No, something is missing")]
                problem=Some("Choose one of the two.".to_owned())
            />
        </div>
    }
    .erase()
}

fn switches() -> AnyView {
    view! {
        <div class="stack">
            <Switch label="Mail me about new invoices" name="mail_invoices" on=true hint="At once, to anna@devries.example." />
            <Switch label="Mail me about news" name="mail_news" />
            <Switch label="Text messages" name="sms" disabled=true hint="Add a telephone number first." />
        </div>
    }
    .erase()
}

fn files() -> AnyView {
    view! {
        <div class="gallery-grid">
            <FileDrop
                label="Photos of the damage"
                name="photos"
                prompt="Choose files or drop them here"
                accept="image/*,.pdf"
                multiple=true
                hint="Pictures or PDF, up to 10 MB each."
            />
            <FileDrop
                label="Signed contract"
                name="contract"
                prompt="Choose a file or drop it here"
                problem=Some("The file has more than 10 MB; save it in a smaller size.".to_owned())
            />
        </div>
    }
    .erase()
}

fn passwords() -> AnyView {
    let strength = StrengthWords {
        label: "Strength of the password".into(),
        levels: ["Weak".into(), "Fair".into(), "Good".into(), "Strong".into()],
    };
    view! {
        <div class="gallery-grid">
            <PasswordField label="Password" name="password" reveal="Show password" required=false />
            <PasswordField
                label="New password"
                name="new_password"
                reveal="Show new password"
                autocomplete="new-password"
                strength=strength
                hint="At least 12 characters. A short sentence is easy to remember."
                required=false
            />
        </div>
    }
    .erase()
}

fn codes() -> AnyView {
    view! {
        <div class="gallery-grid">
            <CodeField label="Code from your app" name="code" />
            <CodeField
                label="Code from the mail"
                name="mail_code"
                digits=8
                problem=Some("This code has been used; ask for a new one.".to_owned())
            />
        </div>
    }
    .erase()
}
