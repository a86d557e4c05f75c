//! White label: how the portal shows whose it is. Set by an administrator, seen by everybody.
//!
//! Every page needs it, so the last reading is kept ([`BrandCache`]) and made anew at most every [`FRESH_SECONDS`]; the
//! server that saves sees its own change at once, others beside it on the same database soon after.

mod colour;
mod image;
pub mod mail;
mod store;

pub use colour::{check_accent, ink_on};
pub use image::{ICON_SIZES, LARGEST};

pub(crate) use store::ALL as STATEMENTS;

use crate::db::{Conn, Scope};
use crate::events::{self, NewEvent};
use crate::{Error, Portal, Refusal, Result, Visit};
use domain::{
    Action, Brand, BrandForm, BrandImage, BrandImageKind, BrandPage, Colour, FooterLink, MOST_LINKS, Problem,
    ProblemCode,
};
use serde_json::json;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant as Tick};
use tokio::sync::Semaphore;

/// How old, in seconds, the brand may be that a page shows.
const FRESH_SECONDS: u64 = 10;
/// Longest name, in characters: it stands in the header of a phone.
const LONGEST_NAME: usize = 60;
/// Longest words of a link, in characters.
const LONGEST_LABEL: usize = 40;
/// Longest address of a link, in characters.
const LONGEST_ADDRESS: usize = 500;
/// Longest text below a mail, in characters.
const LONGEST_FOOTER: usize = 1000;

/// One picture is read at a time: each may take 128 MiB.
static READING: Semaphore = Semaphore::const_new(1);

/// The brand as last read.
#[derive(Debug, Default)]
pub struct BrandCache(Mutex<Cached>);

#[derive(Debug, Default)]
struct Cached {
    brand: Arc<Brand>,
    read_at: Option<Tick>,
}

impl BrandCache {
    /// As last read; how the portal is by itself, before it was read for the first time.
    fn last(&self) -> Arc<Brand> {
        Arc::clone(&self.0.lock().unwrap_or_else(PoisonError::into_inner).brand)
    }

    /// As last read, when that is not long ago.
    fn fresh(&self) -> Option<Arc<Brand>> {
        let cached = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let age = cached.read_at?.elapsed();
        (age < Duration::from_secs(FRESH_SECONDS)).then(|| Arc::clone(&cached.brand))
    }

    fn keep(&self, brand: Brand) -> Arc<Brand> {
        let brand = Arc::new(brand);
        let mut cached = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *cached = Cached { brand: Arc::clone(&brand), read_at: Some(Tick::now()) };
        brand
    }
}

/// How the portal looks now. Whatever happens, there is an answer: when the database has none, the last one known.
pub async fn current(portal: &Portal) -> Arc<Brand> {
    if let Some(brand) = portal.brand.fresh() {
        return brand;
    }
    match read(portal).await {
        Ok(brand) => portal.brand.keep(brand),
        Err(error) => {
            tracing::warn!(%error, "how the portal looks could not be read");
            portal.brand.last()
        }
    }
}

/// The supplier's name: as an administrator set it, else as configured.
#[must_use]
pub fn supplier(portal: &Portal, brand: &Brand) -> String {
    brand.name.clone().unwrap_or_else(|| portal.settings.supplier.clone())
}

async fn read(portal: &Portal) -> Result<Brand> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    let row = store::brand(&mut conn).await?;
    let mut brand = Brand::default();
    if let Some(row) = row {
        let colour = |text: Option<String>| text.and_then(|text| text.parse().ok());
        brand.name = row.name;
        brand.accent = colour(row.accent);
        brand.band = colour(row.band);
        brand.on_band = brand.band.map(ink_on);
        brand.links = serde_json::from_str(&row.links_json)
            .map_err(|error| Error::unexpected("reading the links below pages", &error))?;
        brand.mail_footer = row.mail_footer;
    }
    for row in store::images(&mut conn).await? {
        let side = |pixels| u32::try_from(pixels).unwrap_or_default();
        let image = BrandImage { digest: row.digest, width: side(row.width), height: side(row.height) };
        if row.name == "logo" {
            brand.logo = Some(image);
        } else if row.name == format!("icon-{}", ICON_SIZES[0]) {
            brand.icon = Some(image);
        }
    }
    Ok(brand)
}

/// Administrators only; for everybody else there is no such thing, and the try is noted.
///
/// # Errors
/// Not found.
pub async fn require(visit: &Visit, portal: &Portal) -> Result<()> {
    if visit.decide(Action::ChangeBrand).allowed {
        return Ok(());
    }
    events::record_alone(portal, visit.into(), NewEvent::general("brand.refused", "brand")).await?;
    Err(Error::NOT_FOUND)
}

/// What is set, for an administrator to change.
///
/// # Errors
/// Not found, for everybody else.
pub async fn page(visit: &Visit, portal: &Portal) -> Result<BrandPage> {
    require(visit, portal).await?;
    let brand = portal.brand.keep(read(portal).await?);
    let written = |colour: Option<Colour>| colour.map(|colour| colour.to_string()).unwrap_or_default();
    Ok(BrandPage {
        form: BrandForm {
            name: brand.name.clone().unwrap_or_default(),
            accent: written(brand.accent),
            band: written(brand.band),
            links: brand.links.clone(),
            mail_footer: brand.mail_footer.clone(),
        },
        default_name: portal.settings.supplier.clone(),
        logo: brand.logo.clone(),
        icon: brand.icon.clone(),
    })
}

/// The brand that this form makes, with the pictures of the present one; and what is wrong with the form. Where a field is
/// wrong, what is set at present stays.
///
/// Problems: `name` too long or with control characters; `accent`, `band` malformed; `accent` not a choice, where it
/// cannot be read well ([`check_accent`] names the nearest shade that can); `link1_label` … and `link1_address` …
/// missing, too long or malformed; `mail_footer` too long.
#[must_use]
pub fn preview(present: &Brand, form: &BrandForm) -> (Brand, Vec<Problem>) {
    let mut brand = present.clone();
    let mut problems = Vec::new();
    match one_line("name", &form.name, LONGEST_NAME) {
        Ok(name) => brand.name = name,
        Err(problem) => problems.push(problem),
    }
    match colour_of("accent", &form.accent) {
        Ok(Some(accent)) if check_accent(accent).nearest.is_some() => {
            problems.push(Problem::new("accent", ProblemCode::NotAChoice));
        }
        Ok(accent) => brand.accent = accent,
        Err(problem) => problems.push(problem),
    }
    match colour_of("band", &form.band) {
        Ok(band) => (brand.band, brand.on_band) = (band, band.map(ink_on)),
        Err(problem) => problems.push(problem),
    }
    match links_of(&form.links) {
        Ok(links) => brand.links = links,
        Err(wrong) => problems.extend(wrong),
    }
    let footer = form.mail_footer.trim().replace("\r\n", "\n");
    if footer.chars().count() > LONGEST_FOOTER {
        problems.push(Problem::new("mail_footer", ProblemCode::TooLong(LONGEST_FOOTER)));
    } else if footer.chars().any(|c| c.is_control() && c != '\n') {
        problems.push(Problem::new("mail_footer", ProblemCode::Malformed));
    } else {
        brand.mail_footer = footer;
    }
    (brand, problems)
}

/// Saves all of it.
///
/// # Errors
/// Not found, for who is no administrator; `Invalid` as [`preview`] says.
pub async fn save(visit: &Visit, portal: &Portal, form: &BrandForm) -> Result<()> {
    require(visit, portal).await?;
    let before = read(portal).await?;
    let (after, problems) = preview(&before, form);
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems).into());
    }
    if before == after {
        return Ok(());
    }
    let written = |colour: Option<Colour>| colour.map(|colour| colour.to_string());
    let row = store::BrandRow {
        name: after.name.clone(),
        accent: written(after.accent),
        band: written(after.band),
        links_json: json!(after.links).to_string(),
        mail_footer: after.mail_footer.clone(),
    };
    let now = portal.clock.now();
    let mut conn = portal.db.write(installation()).await?;
    store::set_brand(&mut conn, row, now).await?;
    let event = NewEvent::general("brand.saved", "brand").before(json!(before)).after(json!(after));
    commit(conn, visit, portal, event).await
}

/// The brand is the installation's, whatever customer its administrator looks at: so is what happens to it.
const fn installation() -> Scope {
    Scope::NONE
}

async fn commit(mut conn: Conn, visit: &Visit, portal: &Portal, event: NewEvent) -> Result<()> {
    let actor = events::Actor { customer: None, person: visit.person_id(), origin: visit.origin() };
    events::record(&mut conn, portal.clock.now(), actor, event).await?;
    conn.commit().await?;
    portal.brand.keep(read(portal).await?);
    Ok(())
}

/// Takes this picture, made anew in the sizes that are needed, in place of the one before.
///
/// # Errors
/// Not found, for who is no administrator; `Invalid` with a problem of `logo` or `icon`: too long (in bytes), malformed
/// (no PNG, JPEG or WebP), too short (an icon that is not square or narrower than so many pixels).
pub async fn set_image(visit: &Visit, portal: &Portal, kind: BrandImageKind, bytes: Vec<u8>) -> Result<()> {
    require(visit, portal).await?;
    let made = {
        let _one = READING.acquire().await.map_err(|error| Error::unexpected("waiting to read a picture", &error))?;
        let made =
            tokio::task::spawn_blocking(move || image::make(kind, &bytes).map(|made| (image::digest(&bytes), made)));
        made.await.map_err(|error| Error::unexpected("reading a picture", &error))?
    };
    let (digest, made) = made.map_err(|code| Refusal::Invalid(vec![Problem::new(kind.name(), code)]))?;
    let mut conn = portal.db.write(installation()).await?;
    remove(&mut conn, kind).await?;
    for made in made {
        store::add_image(&mut conn, &digest, made).await?;
    }
    let event = NewEvent::general("brand.image_set", "brand").after(json!({ "image": kind, "digest": digest }));
    commit(conn, visit, portal, event).await
}

/// Does without this picture from now on.
///
/// # Errors
/// Not found, for who is no administrator.
pub async fn remove_image(visit: &Visit, portal: &Portal, kind: BrandImageKind) -> Result<()> {
    require(visit, portal).await?;
    let mut conn = portal.db.write(installation()).await?;
    remove(&mut conn, kind).await?;
    let event = NewEvent::general("brand.image_removed", "brand").after(json!({ "image": kind }));
    commit(conn, visit, portal, event).await
}

async fn remove(conn: &mut Conn, kind: BrandImageKind) -> Result<()> {
    match kind {
        BrandImageKind::Logo => store::remove_logo(conn).await,
        BrandImageKind::Icon => store::remove_icon(conn).await,
    }
}

/// The digest and the bytes (PNG) of the picture of this name: `logo`, `icon-512`, … Everybody may see it.
///
/// # Errors
/// Not found.
pub async fn image(portal: &Portal, name: &str) -> Result<(String, Vec<u8>)> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    store::image(&mut conn, name).await?.ok_or(Error::NOT_FOUND)
}

/// A text of one line; `None` when it is empty.
fn one_line(field: &str, text: &str, longest: usize) -> std::result::Result<Option<String>, Problem> {
    let text = text.trim();
    if text.chars().count() > longest {
        Err(Problem::new(field, ProblemCode::TooLong(longest)))
    } else if text.chars().any(char::is_control) {
        Err(Problem::new(field, ProblemCode::Malformed))
    } else {
        Ok(Some(text.to_owned()).filter(|text| !text.is_empty()))
    }
}

fn colour_of(field: &str, text: &str) -> std::result::Result<Option<Colour>, Problem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| Problem::new(field, ProblemCode::Malformed))
}

fn links_of(rows: &[FooterLink]) -> std::result::Result<Vec<FooterLink>, Vec<Problem>> {
    let mut links = Vec::new();
    let mut problems = Vec::new();
    for (index, row) in rows.iter().take(MOST_LINKS).enumerate() {
        let field = |name: &str| format!("link{}_{name}", index + 1);
        let label = one_line(&field("label"), &row.label, LONGEST_LABEL);
        let address = one_line(&field("address"), &row.address, LONGEST_ADDRESS);
        match (label, address) {
            (Ok(None), Ok(None)) => {}
            (Ok(Some(label)), Ok(Some(address))) if is_link(&address) => links.push(FooterLink { label, address }),
            (Ok(Some(_)), Ok(Some(_))) => problems.push(Problem::new(&field("address"), ProblemCode::Malformed)),
            (Ok(None), Ok(Some(_))) => problems.push(Problem::new(&field("label"), ProblemCode::Missing)),
            (Ok(Some(_)), Ok(None)) => problems.push(Problem::new(&field("address"), ProblemCode::Missing)),
            (label, address) => problems.extend(label.err().into_iter().chain(address.err())),
        }
    }
    if problems.is_empty() { Ok(links) } else { Err(problems) }
}

/// May a page lead there? Nothing that runs (`javascript:`), nothing that says less than it does.
fn is_link(address: &str) -> bool {
    let rest = ["https://", "http://", "mailto:"].iter().find_map(|start| address.strip_prefix(start));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
        && address.chars().all(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '"' | '\\'))
}

#[cfg(test)]
#[cfg(feature = "testing")]
mod tests;
