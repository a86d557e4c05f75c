//! The demonstration: the cast moves in, real sample invoices are imported through the real importer, some are paid.
//! Everything comes from inside the program, so that `portico demo` works anywhere.

mod sign_ins;
mod variants;

pub use sign_ins::SIGN_INS;

use crate::cli::DemoArguments;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::config::Config;
use crate::installation;
use app::development::LETTERS;
use business::cast::{BAKERY, CUSTOMERS, CastCustomer, HOTEL, PEOPLE, PETRA};
use business::identity::{self, NewPerson};
use business::invoices::{self, Importer, NewPayment, Outcome};
use business::{Error, Origin, Portal, Refusal, Visit};
use domain::{CustomerId, Money, Role, StaffRole};
use rust_embed::RustEmbed;
use sign_ins::SignIn;
use std::collections::BTreeMap;
use std::sync::Arc;
use variants::{Payment, Piece};

/// The sample invoices; `SOURCES.md` beside them says where they come from.
#[derive(RustEmbed)]
#[folder = "demo/invoices"]
struct Samples;

/// Customers made for measuring.
const BENCH: CastCustomer = CastCustomer { slug: "bench", name: "Bench & Sons" };
const REST: CastCustomer = CastCustomer { slug: "bench-rest", name: "Everybody Else" };
const BENCH_EMAIL: &str = "bench@bench.example";

/// Runs the command.
///
/// # Errors
/// The installation has other customers, or something of it does not work.
pub async fn run(config: &Config, portal: &Portal, wanted: &DemoArguments, out: &mut Output) -> Result<(), Failure> {
    let known = sign_ins::read(config)?;
    if wanted.show {
        let known = known.ok_or_else(|| {
            Failure::failed(format!(
                "{} holds no demonstration. In an empty installation `portico demo` makes one.",
                config.data_dir.display()
            ))
        })?;
        print(config, &known, wanted.json, out);
        return Ok(());
    }
    refuse_strangers(portal, wanted.force).await?;
    let people = match known {
        Some(known) if is_complete(portal).await? => known,
        known => fill(config, portal, known, out).await?,
    };
    let people = match wanted.bulk {
        Some(count) => {
            let of_one = wanted.bulk_customer.unwrap_or(count).min(count);
            add_bulk(config, portal, people, count, of_one, out).await?
        }
        None => people,
    };
    print(config, &people, wanted.json, out);
    Ok(())
}

/// Demonstration data does not belong among real customers.
async fn refuse_strangers(portal: &Portal, force: bool) -> Result<(), Failure> {
    let is_ours = |slug: &str| CUSTOMERS.iter().chain([&BENCH, &REST]).any(|customer| customer.slug == slug);
    let strangers = identity::list_customers(portal).await?.into_iter().filter(|row| !is_ours(&row.slug)).count();
    if strangers == 0 || force {
        return Ok(());
    }
    Err(Failure::failed(format!(
        "This installation has {strangers} customers of its own; the demonstration does not belong among them. Use another \
         data_dir, or add --force."
    )))
}

async fn is_complete(portal: &Portal) -> Result<bool, Failure> {
    let rows = identity::list_customers(portal).await?;
    let is_there = |customer: &CastCustomer| {
        rows.iter()
            .any(|row| row.slug == customer.slug && (row.invoice_count > 0 || !variants::has_documents(*customer)))
    };
    Ok(CUSTOMERS.iter().all(is_there))
}

/// Moves the cast in and imports; goes on where an interrupted call stopped.
async fn fill(
    config: &Config,
    portal: &Portal,
    known: Option<Vec<SignIn>>,
    out: &Output,
) -> Result<Vec<SignIn>, Failure> {
    // Kept before anybody gets one: should this be interrupted, nobody is locked out.
    let people = match known {
        Some(known) => known,
        None => {
            let people = PEOPLE.iter().chain([&PETRA]).map(SignIn::of).collect::<Result<Vec<_>, _>>()?;
            sign_ins::write(config, &people)?;
            people
        }
    };
    // What was opened before there was a demonstration goes by the name of a supplier that nobody set.
    let mut portal = portal.clone();
    portal.settings = Arc::new(installation::settings(config));
    let portal = &portal;
    let mut ids = BTreeMap::new();
    for customer in CUSTOMERS {
        ids.insert(customer.slug, add_customer(portal, customer).await?);
    }
    for person in &people {
        add_person(portal, person).await?;
    }
    let today = portal.clock.today();
    for customer in [BAKERY, HOTEL] {
        if let Some(id) = ids.get(customer.slug) {
            let visit = as_installation(*id, customer);
            import(portal, &visit, &variants::documents(customer, today)?, out).await?;
        }
    }
    Ok(people)
}

async fn add_customer(portal: &Portal, customer: CastCustomer) -> Result<CustomerId, Failure> {
    match identity::find_customer(portal, customer.slug).await {
        Ok(id) => Ok(id),
        Err(Error::Refused(Refusal::NotFound)) => {
            Ok(identity::add_customer(portal, &Origin::internal(), customer.slug, customer.name).await?)
        }
        Err(error) => Err(error.into()),
    }
}

async fn add_person(portal: &Portal, person: &SignIn) -> Result<(), Failure> {
    if person.is_administrator {
        return add_administrator(portal, person).await;
    }
    for (index, place) in person.customers.iter().enumerate() {
        let new = |password| NewPerson {
            email: person.email.clone(),
            name: person.name.clone(),
            customer: place.slug.clone(),
            roles: vec![place.role],
            password,
        };
        let password = (index == 0).then(|| person.password.as_str().into());
        match identity::add_person(portal, &Origin::internal(), new(password)).await {
            Ok(_) => {}
            // From a call that was interrupted: there already, with another password perhaps.
            Err(Error::Refused(Refusal::Invalid(_))) if index == 0 => {
                identity::set_password(portal, &Origin::internal(), &person.email, person.password.as_str().into())
                    .await?;
                ignore_member(identity::add_person(portal, &Origin::internal(), new(None)).await)?;
            }
            other => ignore_member(other)?,
        }
    }
    Ok(())
}

async fn add_administrator(portal: &Portal, person: &SignIn) -> Result<(), Failure> {
    let (origin, role) = (Origin::internal(), StaffRole::Administrator);
    let new = Some((person.name.as_str(), person.password.as_str().into()));
    match identity::add_staff(portal, &origin, &person.email, role, new).await {
        Ok(_) => Ok(()),
        // From a call that was interrupted, as above.
        Err(Error::Refused(Refusal::Invalid(_))) => {
            identity::set_password(portal, &origin, &person.email, person.password.as_str().into()).await?;
            ignore_member(identity::add_staff(portal, &origin, &person.email, role, None).await)
        }
        Err(error) => Err(error.into()),
    }
}

/// Somebody who is a member already is what was wanted.
fn ignore_member<T>(outcome: business::Result<T>) -> Result<(), Failure> {
    match outcome {
        Ok(_) | Err(Error::Refused(Refusal::Invalid(_))) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn as_installation(id: CustomerId, customer: CastCustomer) -> Visit {
    Visit::system(id, customer.name, Origin::internal())
}

async fn import(portal: &Portal, visit: &Visit, pieces: &[Piece], out: &Output) -> Result<(), Failure> {
    let mut importer = Importer::new(portal, visit).await?;
    let mut imports = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        imports.extend(importer.take(&piece.name, piece.bytes.clone()).await?);
        out.progress(&format!("{index} of {} sample invoices", pieces.len()));
    }
    imports.extend(importer.finish().await?);
    out.progress("");
    for (piece, import) in pieces.iter().zip(&imports) {
        if import.outcome == Outcome::Rejected {
            let why = import.errors.first().map(|finding| finding.message.as_str()).unwrap_or_default();
            return Err(Failure::failed(format!("The sample {} was rejected: {why}", piece.name)));
        }
        if let (Some(payment), Some(number), Outcome::Imported) = (&piece.payment, &import.number, import.outcome) {
            pay(portal, visit, number, payment).await?;
        }
    }
    Ok(())
}

async fn pay(portal: &Portal, visit: &Visit, number: &str, payment: &Payment) -> Result<(), Failure> {
    for id in invoices::find_by_number(visit, portal, number).await? {
        let detail = invoices::find(visit, portal, id).await?;
        let Some(open) = detail.summary.open.filter(|open| open.minor > 0) else { continue };
        let amount = Money::new(open.minor / payment.divisor, open.currency);
        let due = detail.summary.due.unwrap_or_else(|| detail.summary.issued.plus_days(14));
        let on = due.plus_days(-payment.days_before_due).min(portal.clock.today()).max(detail.summary.issued);
        let new = NewPayment { invoice: id, on, amount, reference: Some(format!("Transfer {number}")) };
        invoices::record_payment(visit, portal, new).await?;
    }
    Ok(())
}

/// Adds invoices made by rule, for measuring.
async fn add_bulk(
    config: &Config,
    portal: &Portal,
    mut people: Vec<SignIn>,
    count: u64,
    of_one: u64,
    out: &Output,
) -> Result<Vec<SignIn>, Failure> {
    for (customer, count) in [(BENCH, of_one), (REST, count - of_one)] {
        let id = add_customer(portal, customer).await?;
        out.note(&format!("{count} invoices for {} …", customer.name));
        invoices::bulk::fill(portal, id, count).await?;
    }
    if !people.iter().any(|person| person.email == BENCH_EMAIL) {
        let person = SignIn::new(BENCH_EMAIL, "Benjamin Bench", &[(BENCH, Role::Owner)])?;
        people.push(person.clone());
        sign_ins::write(config, &people)?;
        add_person(portal, &person).await?;
    }
    Ok(people)
}

fn print(config: &Config, people: &[SignIn], json: bool, out: &mut Output) {
    if json {
        out.json(&people);
        return;
    }
    out.line(&format!("The demonstration of {}. Who can sign in at {}:", business::cast::SUPPLIER, config.base_url));
    out.line("");
    let width = people.iter().map(|person| person.email.len()).max().unwrap_or(0);
    for person in people {
        let at_the_supplier = person.is_administrator.then(|| "administrator of the portal".to_owned());
        let places: Vec<String> = person
            .customers
            .iter()
            .map(|place| format!("{} of {}", place.role, place.name))
            .chain(at_the_supplier)
            .collect();
        out.line(&format!("  {:width$}  {}  {}", person.email, person.password, places.join(", ")));
    }
    out.line("");
    if installation::settings(config).mail.shows_letters() {
        out.line(&format!("No letter leaves: {}{LETTERS} shows what would have been sent.", config.base_url));
    }
    out.line(&format!("Kept in {}; `portico demo --show` prints it again.", sign_ins::path(config).display()));
}

/// A sample, by its file's name.
fn sample(name: &str) -> Result<Vec<u8>, Failure> {
    Samples::get(name)
        .map(|file| file.data.into_owned())
        .ok_or_else(|| Failure::failed(format!("The sample {name} is not in this program.")))
}
