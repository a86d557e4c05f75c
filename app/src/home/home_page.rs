//! The start page: what waits for the person, most urgent first, then what is new since they were here. Nothing on it
//! reacts, so it ships no WebAssembly.

use super::server_fns::overview;
use super::tour::Tour;
use crate::account::{ACCOUNT, viewer};
use crate::error::PortalError;
use crate::request::{self, words};
use crate::ui::{Badge, EmptyState, Erase, Fact, Facts, Loaded, Notice, PageHeading, Section, Tone};
use crate::wire::load;
use domain::{
    Date, DocumentKind, HomeOverview, InvoiceId, InvoiceStatus, Moment, News, NewsItem, NewsKind, Task, TaskKind,
    Viewer, Waiting,
};
use language::{
    HomeDue, HomeGreeting, HomeNewCreditNote, HomeNewInvoice, HomeNewPayment, HomeNewVersion, HomeNothingNew,
    HomeOverdue, HomePay, HomeWaitingMore, PeopleFactorUntil, Words,
};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// The start page.
#[component]
pub fn HomePage() -> impl IntoView {
    request::plain(|| {
        let step = use_query_map().with_untracked(|query| query.get("tour"));
        let home = load(|| (), |()| async { Ok::<_, PortalError>((viewer().await?, overview().await?)) });
        let view = move |(viewer, home): (Viewer, HomeOverview)| {
            let step = step.as_deref().map(|step| step.parse().unwrap_or(1)).or(viewer.is_new.then_some(1));
            view! { <Home viewer home step /> }.erase()
        };
        view! {
            <Title text=words().nav_home() />
            <Loaded resource=home view />
        }
        .erase()
    })
}

#[component]
fn Home(viewer: Viewer, home: HomeOverview, step: Option<u8>) -> impl IntoView {
    let words = words();
    view! {
        <div class="home">
            <PageHeading>{words.tell(HomeGreeting { name: &viewer.name })}</PageHeading>
            {home.factor_until.map(|until| factor_wanted(words, until))}
            {step.map(|step| view! { <Tour step /> })}
            <WaitingFor waiting=home.waiting today=home.today />
            <NewSince news=home.news />
        </div>
    }
}

/// A second step is wanted of them, and there is time yet.
fn factor_wanted(words: Words, until: Moment) -> AnyView {
    view! {
        <Notice tone=Tone::Warning>
            <p>{words.tell(PeopleFactorUntil { date: &words.date(until.date()) })}</p>
            <p>
                <a href=format!("{ACCOUNT}#factor")>{words.people_factor_set_up()}</a>
            </p>
        </Notice>
    }
    .erase()
}

#[component]
fn WaitingFor(waiting: Waiting, today: Date) -> impl IntoView {
    let words = words();
    let more = waiting.count.saturating_sub(i64::try_from(waiting.tasks.len()).unwrap_or(i64::MAX));
    let sums = waiting
        .to_pay
        .into_iter()
        .map(|sum| {
            let facts = [
                Fact::of(words.home_to_pay(), words.money(sum.open)),
                Some(sum.overdue)
                    .filter(|overdue| overdue.minor != 0)
                    .and_then(|overdue| Fact::of(words.home_of_it_overdue(), words.money(overdue)))
                    .map(|fact| fact.with_class("text-danger")),
            ];
            view! { <Facts class="total" facts=facts.into_iter().flatten().collect() /> }
        })
        .collect_view();
    let content = if waiting.tasks.is_empty() {
        view! {
            <EmptyState title=words.home_nothing_waiting()>
                <p>{words.home_nothing_waiting_text()}</p>
            </EmptyState>
        }
        .erase()
    } else {
        view! {
            <div class="totals">{sums}</div>
            <ul class="tasks">{waiting.tasks.into_iter().map(|task| task_line(words, task, today)).collect_view()}</ul>
            {(more > 0)
                .then(|| {
                    view! {
                        <p>
                            <a href="/invoices?sort=due">{words.tell(HomeWaitingMore { count: more })}</a>
                        </p>
                    }
                })}
        }
        .erase()
    };
    view! {
        <Section title=words.home_waiting() id="waiting">
            {content}
        </Section>
    }
}

fn task_line(words: Words, task: Task, today: Date) -> impl IntoView {
    let TaskKind::Pay { invoice, open, status } = task.what;
    let (when, tone) = match (task.due, status) {
        (Some(due), InvoiceStatus::Overdue) => {
            (words.tell(HomeOverdue { count: i64::from(today.days_since(due)) }), Tone::Danger)
        }
        (Some(due), status) => {
            let tone = if status == InvoiceStatus::DueSoon { Tone::Warning } else { Tone::Neutral };
            (words.tell(HomeDue { when: &words.day(due, today) }), tone)
        }
        (None, _) => (words.home_no_due_date().to_owned(), Tone::Neutral),
    };
    view! {
        <li class="task">
            <div class="task-what">
                <a class="row-link" href=format!("/invoices/{invoice}")>
                    {words.tell(HomePay { number: &task.title })}
                </a>
                <span class="cell-note">
                    <bdi>{task.from}</bdi>
                    {task.due.map(|due| view! { " · " <bdi>{words.date(due)}</bdi> })}
                </span>
            </div>
            <Badge tone text=when />
            <span class="amount">{words.money(open)}</span>
        </li>
    }
}

#[component]
fn NewSince(news: News) -> impl IntoView {
    let words = words();
    let title = if news.since.is_some() { words.home_new() } else { words.home_latest() };
    let nothing = news.items.is_empty().then(|| match news.since {
        Some(since) => words.tell(HomeNothingNew { moment: &words.moment(since) }),
        None => words.home_nothing_yet().to_owned(),
    });
    view! {
        <Section title id="new">
            {nothing.map(|nothing| view! { <p class="muted">{nothing}</p> })}
            <ul class="entries news">{news.items.into_iter().map(|item| news_line(words, item)).collect_view()}</ul>
            {news.has_more.then(|| view! { <p class="section-more"><a href="/invoices">{words.invoice_all()}</a></p> })}
        </Section>
    }
}

fn news_line(words: Words, item: NewsItem) -> impl IntoView {
    let number = item.title.as_str();
    let (text, invoice, amount): (String, InvoiceId, _) = match item.what {
        NewsKind::InvoiceReceived { invoice, kind: DocumentKind::Invoice, amount } => {
            (words.tell(HomeNewInvoice { number }), invoice, amount)
        }
        NewsKind::InvoiceReceived { invoice, kind: DocumentKind::CreditNote, amount } => {
            (words.tell(HomeNewCreditNote { number }), invoice, amount)
        }
        NewsKind::InvoiceChanged { invoice, amount, .. } => (words.tell(HomeNewVersion { number }), invoice, amount),
        NewsKind::PaymentReceived { invoice, amount } => (words.tell(HomeNewPayment { number }), invoice, Some(amount)),
    };
    view! {
        <li>
            <span>
                <a href=format!("/invoices/{invoice}")>{text}</a>
                " "
                <span class="cell-note">
                    <bdi>{item.from}</bdi>
                    " · "
                    <bdi>{words.moment(item.at)}</bdi>
                </span>
            </span>
            <span class="amount">{amount.map(|amount| words.money(amount))}</span>
        </li>
    }
}
