//! The page on which many are invited from a list: first what would happen with each row, then a button.

use super::invite_page::{back, no_mail, of_customer, too_soon};
use super::server_fns::invitation_start;
use super::{IMPORT, INVITATIONS, told};
use crate::errors::told::role_names;
use crate::members::told::of_field;
use crate::request::{self, words};
use crate::ui::{
    Button, ButtonLink, Cell, Column, Erase, ErrorSummary, FileDrop, Form, FormActions, Loaded, PageHeading, Section,
    Table, TextArea, Tone,
};
use crate::wire::load;
use domain::{IMPORT_ROWS, ImportPreview, ImportRow, InvitationStart, Problem};
use language::{PeopleImportFound, PeopleImportHint, PeopleImportSend, Words};
use leptos::prelude::*;
use leptos_meta::Title;

/// A list that was sent to be looked over, or could not be; the server puts it into the context of the page that answers it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportAttempt {
    /// The list.
    pub text: String,
    /// What would become of each row.
    pub preview: Option<ImportPreview>,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Too many: again after this many seconds.
    pub too_soon: Option<u64>,
}

/// The page.
#[component]
pub fn ImportPage() -> impl IntoView {
    request::plain(|| {
        let start = load(|| (), |()| invitation_start());
        view! { <Loaded resource=start view=|start| view! { <Import start /> }.erase() /> }.erase()
    })
}

#[component]
fn Import(start: InvitationStart) -> impl IntoView {
    let words = words();
    let attempt = use_context::<ImportAttempt>().unwrap_or_default();
    if !attempt.problems.is_empty() {
        request::set_status(422);
    }
    let told = told::problems(words, &attempt.problems);
    let summary =
        (!told.is_empty()).then(|| view! { <ErrorSummary title=words.error_invalid() problems=told.clone() /> });
    let wait = too_soon(words, attempt.too_soon);
    let preview = attempt.preview.clone().map(|preview| looked_over(words, preview, attempt.text.clone()));
    let form = if start.has_mail { form(words, attempt.text.clone(), &told) } else { no_mail(words) };
    view! {
        <Title text=words.people_import() />
        {back(words)}
        <div class="stack">
            <PageHeading>{words.people_import()}</PageHeading>
            <p class="muted">{words.people_import_about()}</p>
            {wait} {summary} {preview} {form}
            <p>
                <ButtonLink href=INVITATIONS external=true quiet=true>
                    {words.people_invitations()}
                </ButtonLink>
            </p>
        </div>
    }
    .erase()
}

/// The list, as a file or as text.
fn form(words: Words, text: String, told: &[(String, String)]) -> AnyView {
    let (of_file, of_list) = (of_field(told, "file"), of_field(told, "list"));
    let rows = i64::try_from(IMPORT_ROWS).unwrap_or(i64::MAX);
    let hint = words.tell(PeopleImportHint { rows, size: &told::largest(words) });
    view! {
        <Form action=IMPORT files=true label=words.people_import()>
            {of_customer()}
            <FileDrop
                label=words.people_import_file()
                name="file"
                prompt=words.people_import_prompt()
                accept=".csv,.txt,text/csv,text/plain"
                hint=hint.clone()
                problem=of_file.clone()
            />
            <TextArea
                label=words.people_import_text()
                name="list"
                value=text.clone()
                rows=8
                problem=of_list.clone()
            />
            <FormActions>
                <Button>{words.people_import_look()}</Button>
            </FormActions>
        </Form>
    }
    .erase()
}

/// What would become of each row, and the button that does it. The list goes with it: nothing of it is kept on the server.
fn looked_over(words: Words, preview: ImportPreview, text: String) -> AnyView {
    let count = preview.good;
    let columns = vec![
        Column::text(words.sign_in_email()),
        Column::number(words.people_import_line()),
        Column::text(words.people_roles()),
        Column::text(words.people_import_outcome()),
    ];
    let rows = preview.rows.into_iter().map(|row| cells(words, row)).collect();
    let send = (count > 0).then(|| {
        view! {
            <Form action=format!("{IMPORT}/send") label=words.tell(PeopleImportFound { count })>
                {of_customer()}
                <input type="hidden" name="list" value=text.clone() />
                <FormActions>
                    <Button>{words.tell(PeopleImportSend { count })}</Button>
                </FormActions>
            </Form>
        }
    });
    view! {
        <Section title=words.people_import_outcome() id="preview">
            <div class="stack">
                <p role="status">{words.tell(PeopleImportFound { count })}</p>
                <Table caption=words.people_import_outcome() columns rows />
                {send}
            </div>
        </Section>
    }
    .erase()
}

fn cells(words: Words, row: ImportRow) -> Vec<Cell> {
    let told: Vec<String> = told::problems(words, &row.problems).into_iter().map(|(_, told)| told).collect();
    let outcome = if told.is_empty() {
        Cell::badge(Tone::Positive, words.people_import_good())
    } else {
        Cell::text(told.join(" "))
    };
    vec![
        Cell::title(row.email).with_notes([row.name, row.language]),
        Cell::number(told::line(words, row.line)),
        Cell::text(role_names(words, &row.roles)),
        outcome,
    ]
}
