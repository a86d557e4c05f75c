//! What a person has chosen for themselves: language, time zone, appearance; and whether they know their way about.

use super::{scope_of, store};
use crate::events::{self, NewEvent};
use crate::{Portal, Refusal, Result, Visit};
use domain::{Appearance, Preferences, PreferencesForm, Problem, ProblemCode};
use jiff::tz::TimeZone;
use language::Language;
use serde_json::json;

/// Longest name of a zone; those of the IANA database are much shorter.
const LONGEST_ZONE: usize = 64;

/// The parts of the world that zones are named after.
const REGIONS: [&str; 10] = [
    "Africa/",
    "America/",
    "Antarctica/",
    "Arctic/",
    "Asia/",
    "Atlantic/",
    "Australia/",
    "Europe/",
    "Indian/",
    "Pacific/",
];

/// What this person has chosen.
///
/// # Errors
/// Signed out, when nobody is signed in; or the database does not answer.
pub async fn preferences(visit: &Visit, portal: &Portal) -> Result<Preferences> {
    let person = visit.person_id().ok_or(Refusal::SignedOut)?;
    let mut conn = portal.db.read(scope_of(visit)).await?;
    let row = store::preferences(&mut conn, person).await?;
    Ok(Preferences {
        language: row.language.unwrap_or_default(),
        time_zone: row.time_zone.unwrap_or_default(),
        appearance: row.appearance.as_deref().and_then(Appearance::from_name).unwrap_or_default(),
    })
}

/// Chooses all of it.
///
/// # Errors
/// Signed out; `Invalid` with a problem of `language` or `time_zone` that are not known.
pub async fn save_preferences(visit: &Visit, portal: &Portal, wanted: &Preferences) -> Result<()> {
    let person = visit.person_id().ok_or(Refusal::SignedOut)?;
    let mut problems = Vec::new();
    if !wanted.language.is_empty() && wanted.language.parse::<Language>().is_err() {
        problems.push(Problem::new("language", ProblemCode::NotAChoice));
    }
    if !wanted.time_zone.is_empty() && named_zone(&wanted.time_zone).is_none() {
        problems.push(Problem::new("time_zone", ProblemCode::NotAChoice));
    }
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems).into());
    }
    let before = preferences(visit, portal).await?;
    if before == *wanted {
        return Ok(());
    }
    let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let row = store::PreferencesRow {
        language: filled(&wanted.language),
        time_zone: filled(&wanted.time_zone),
        appearance: (wanted.appearance != Appearance::Auto).then(|| wanted.appearance.name().to_owned()),
    };
    let mut conn = portal.db.write(scope_of(visit)).await?;
    store::set_preferences(&mut conn, person, row).await?;
    let event =
        NewEvent::about("person.preferences_saved", "person", person.0).before(json!(before)).after(json!(wanted));
    events::record(&mut conn, portal.clock.now(), visit.into(), event).await?;
    conn.commit().await
}

/// Chooses the language alone.
///
/// # Errors
/// Signed out; or the database does not answer.
pub async fn set_language(visit: &Visit, portal: &Portal, language: Language) -> Result<()> {
    let before = preferences(visit, portal).await?;
    save_preferences(visit, portal, &Preferences { language: language.tag().to_owned(), ..before }).await
}

/// The introduction need not be shown again, on no device.
///
/// # Errors
/// Signed out; or the database does not answer.
pub async fn end_tour(visit: &Visit, portal: &Portal) -> Result<()> {
    let person = visit.person_id().ok_or(Refusal::SignedOut)?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(scope_of(visit)).await?;
    if store::end_tour(&mut conn, person, now).await? {
        events::record(&mut conn, now, visit.into(), NewEvent::about("person.tour_ended", "person", person.0)).await?;
    }
    conn.commit().await
}

/// What this person has chosen, and what there is to choose from.
///
/// # Errors
/// As [`preferences`].
pub async fn preferences_form(visit: &Visit, portal: &Portal) -> Result<PreferencesForm> {
    let mut time_zones: Vec<String> = jiff::tz::db()
        .available()
        .map(|name| name.as_str().to_owned())
        // Regions and places; what else the database names are abbreviations, offsets and what is kept for old machines.
        .filter(|name| REGIONS.iter().any(|region| name.starts_with(region)))
        .collect();
    time_zones.push("UTC".to_owned());
    time_zones.sort();
    Ok(PreferencesForm {
        chosen: preferences(visit, portal).await?,
        time_zones,
        default_time_zone: portal.settings.time_zone.iana_name().unwrap_or("UTC").to_owned(),
    })
}

/// The zone of this name; the installation's where there is none, or none that is known (any more).
pub(crate) fn zone(portal: &Portal, name: Option<&str>) -> TimeZone {
    name.and_then(named_zone).unwrap_or_else(|| portal.settings.time_zone.clone())
}

fn named_zone(name: &str) -> Option<TimeZone> {
    (name.len() <= LONGEST_ZONE).then(|| TimeZone::get(name).ok()).flatten()
}
