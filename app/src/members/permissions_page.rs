//! Who may do what: a table of people and actions, each with the rule that says so, and the question why.

use super::list_page::{finder, nobody, page_links, query_from};
use super::server_fns::{explanation, permissions};
use super::{PEOPLE, PERMISSIONS, told};
use crate::error::PortalError;
use crate::errors::told::role_name;
use crate::request::{self, words};
use crate::ui::{
    Button, Cell, Column, Erase, Form, FormActions, Loaded, Notice, PageHeading, Section, SelectField, Table,
    TextField, Tone,
};
use crate::wire::load;
use domain::{
    Action, ExplainedInvoice, Explanation, MatrixRow, MemberQuery, MemberState, PermissionMatrix, Problem, Question,
    Rule,
};
use language::{
    PeopleWhyBlocked, PeopleWhyDisabled, PeopleWhyInvoiceNoSite, PeopleWhyInvoiceNone, PeopleWhyInvoiceSite,
    PeopleWhyInvoiceYes, PeopleWhyLimit, Words,
};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// The table, and the answer when something was asked: or what is wrong with the question.
type Answered = (PermissionMatrix, Option<Result<Explanation, Vec<Problem>>>);

/// The page.
#[component]
pub fn PermissionsPage() -> impl IntoView {
    request::plain(|| {
        let (query, question) = use_query_map().with_untracked(|map| {
            let field = |name| map.get(name).unwrap_or_default();
            let question = Question { person: field("person"), action: field("action"), number: field("number") };
            // Whoever asks about one person sees the others as well, to ask about them next.
            let only = if question.action.is_empty() { field("person") } else { String::new() };
            (MemberQuery { person: only, ..query_from(map) }, question)
        });
        let asked = (query.clone(), question.clone());
        let both = load(move || asked.clone(), |(query, question)| answered(query, question));
        let view = move |(matrix, answer): Answered| {
            view! { <Permissions matrix answer query=query.clone() question=question.clone() /> }.erase()
        };
        view! { <Loaded resource=both view /> }.erase()
    })
}

async fn answered(query: MemberQuery, question: Question) -> Result<Answered, PortalError> {
    let matrix = permissions(query).await?;
    if question.action.is_empty() {
        return Ok((matrix, None));
    }
    match explanation(question).await {
        Ok(explanation) => Ok((matrix, Some(Ok(explanation)))),
        Err(PortalError::Invalid(problems)) => Ok((matrix, Some(Err(problems)))),
        Err(error) => Err(error),
    }
}

#[component]
fn Permissions(
    matrix: PermissionMatrix,
    answer: Option<Result<Explanation, Vec<Problem>>>,
    query: MemberQuery,
    question: Question,
) -> impl IntoView {
    let words = words();
    let actions = matrix.actions;
    let (previous, next) = (matrix.page.previous, matrix.page.next);
    let asked = match &answer {
        Some(Ok(told)) => Some((told.member.id.to_string(), told.member.name.clone())),
        _ => None,
    };
    let (told, problems) = match answer {
        Some(Ok(explanation)) => (Some(explained(words, &explanation)), Vec::new()),
        Some(Err(problems)) => {
            request::set_status(422);
            (None, told_of(words, &problems))
        }
        None => (None, Vec::new()),
    };
    let mut people: Vec<(String, String)> =
        matrix.page.rows.iter().map(|row| (row.member.id.to_string(), row.member.name.clone())).collect();
    // Somebody on another page of the list can be asked about again.
    people.extend(asked.filter(|asked| people.iter().all(|(id, _)| *id != asked.0)));
    let found = if matrix.page.rows.is_empty() {
        nobody(words)
    } else {
        let columns = std::iter::once(Column::text(words.people_name()))
            .chain(actions.iter().map(|action| Column::text(told::action(words, *action))))
            .collect();
        let rows = matrix.page.rows.into_iter().map(|member| row(words, member)).collect();
        view! { <Table caption=words.people_permissions() columns rows class="permission-table" /> }.erase()
    };
    let why = (!people.is_empty()).then(|| why(words, people, &actions, &question, &problems));
    view! {
        <Title text=words.people_permissions() />
        <p class="back">
            <a href=PEOPLE rel="external">
                {words.people_title()}
            </a>
        </p>
        <div class="stack">
            <PageHeading>{words.people_permissions()}</PageHeading>
            <p class="muted">{words.people_permissions_about()}</p>
            {told} {why} {finder(words, PERMISSIONS, &query)} {found}
            {page_links(PERMISSIONS, &query.q, previous.as_deref(), next.as_deref())}
        </div>
    }
    .erase()
}

/// What is wrong with a question.
fn told_of(words: Words, problems: &[Problem]) -> Vec<(String, String)> {
    let of_invoices = |problem: &Problem| problem.field == "number" && problem.code == domain::ProblemCode::NotAChoice;
    if problems.iter().any(of_invoices) {
        return vec![("number".to_owned(), words.people_problem_number().to_owned())];
    }
    told::problems(words, problems)
}

fn row(words: Words, row: MatrixRow) -> Vec<Cell> {
    let note = told::state(words, row.member.state).unwrap_or_default().to_owned();
    let title = Cell::title(row.member.name)
        .with_link(format!("{PEOPLE}/{}", row.member.id))
        .with_notes([row.member.email, note]);
    std::iter::once(title)
        .chain(row.decisions.iter().map(|decision| Cell::text(told::in_short(words, decision))))
        .collect()
}

/// The question, as a form whose state is the address.
fn why(
    words: Words,
    people: Vec<(String, String)>,
    actions: &[Action],
    question: &Question,
    problems: &[(String, String)],
) -> AnyView {
    let actions: Vec<(&str, &str)> =
        actions.iter().map(|action| (action.name(), told::action(words, *action))).collect();
    let [of_person, of_action, of_number] = ["person", "action", "number"].map(|field| told::of_field(problems, field));
    let Question { person, action, number } = question.clone();
    view! {
        <Section title=words.people_why() id="why">
            <Form action=PERMISSIONS asks=true label=words.people_why()>
                <SelectField
                    label=words.people_why_person()
                    name="person"
                    options=people
                    value=person
                    problem=of_person
                />
                <SelectField
                    label=words.people_why_action()
                    name="action"
                    options=actions
                    value=action
                    problem=of_action
                />
                <TextField
                    label=words.people_why_number()
                    name="number"
                    value=number
                    hint=words.people_why_number_hint()
                    problem=of_number
                />
                <FormActions>
                    <Button>{words.people_why_ask()}</Button>
                </FormActions>
            </Form>
        </Section>
    }
    .erase()
}

/// The answer in sentences: whether they can come in at all, whether they may do it, and with which invoices.
fn explained(words: Words, told: &Explanation) -> AnyView {
    let name = told.member.name.as_str();
    let sites = words.list(&told.member.sites.iter().map(String::as_str).collect::<Vec<_>>());
    let mut sentences = Vec::new();
    match told.member.state {
        MemberState::Active => {}
        MemberState::Disabled => sentences.push(words.tell(PeopleWhyDisabled { name })),
        MemberState::Blocked => sentences.push(words.tell(PeopleWhyBlocked { name })),
    }
    let is_certain = told.decision.allowed && told.number.is_some();
    if is_certain {
        sentences.extend(told.invoices.iter().map(|invoice| of_invoice(words, name, &sites, invoice)));
    } else {
        sentences.push(told::in_full(words, name, &sites, &told.decision));
    }
    if let Some(number) = told.number.as_deref().filter(|_| told.invoices.is_empty()) {
        sentences.push(words.tell(PeopleWhyInvoiceNone { number }));
    }
    if let Some(limit) = told.limit.filter(|_| told.decision.allowed) {
        sentences.push(words.tell(PeopleWhyLimit { limit: &words.money(limit) }));
    }
    let is_yes = told.decision.allowed
        && told.member.state == MemberState::Active
        && (told.number.is_none() || told.invoices.iter().any(|invoice| invoice.decision.allowed));
    let sentences = sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view();
    let action = told::action(words, told.action);
    view! {
        <Notice tone=if is_yes { Tone::Positive } else { Tone::Warning } urgent=true>
            <p>
                <strong>{action}</strong>
            </p>
            {sentences}
        </Notice>
    }
    .erase()
}

fn of_invoice(words: Words, name: &str, sites: &str, invoice: &ExplainedInvoice) -> String {
    let (number, seller) = (invoice.number.as_str(), invoice.seller.as_str());
    match (&invoice.decision.rule, invoice.site.as_deref()) {
        (Rule::RoleIncludes(role), _) => {
            words.tell(PeopleWhyInvoiceYes { name, number, seller, role: &role_name(words, role) })
        }
        (Rule::OtherSite, Some(site)) => words.tell(PeopleWhyInvoiceSite { name, number, seller, site, sites }),
        (Rule::OtherSite, None) => words.tell(PeopleWhyInvoiceNoSite { name, number, seller, sites }),
        _ => told::in_full(words, name, sites, &invoice.decision),
    }
}
