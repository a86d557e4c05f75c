//! The letters in the folder, for whoever develops: what would have been sent. Shown only where the settings say so, to
//! whoever asks, for there are letters before there is anybody who could sign in.
//!
//! A file is named by its letter's id and never by what somebody asked for.

use super::transport::file_name;
use super::{MailSettings, Transport};
use crate::portal::offset_in;
use crate::{Error, Portal, Result};
use domain::{Instant, KeptHeader, KeptLetter, KeptLetterDetail, KeptLetters, Moment};
use mail_parser::{Message, MessageParser};
use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// So many are listed at once.
const LISTED: usize = 50;

/// So much of a file is read, in bytes; a letter of ours has some ten thousand.
const LONGEST: u64 = 1024 * 1024;

impl MailSettings {
    /// May letters be looked at that were kept instead of sent?
    #[must_use]
    pub fn shows_letters(&self) -> bool {
        self.shown_folder().is_ok()
    }

    /// The folder whose letters may be looked at.
    fn shown_folder(&self) -> Result<PathBuf> {
        match &self.transport {
            Transport::Folder(folder) if self.is_shown => Ok(folder.clone()),
            _ => Err(Error::NOT_FOUND),
        }
    }
}

/// The newest letters; with `before`, those that are older than this one.
///
/// # Errors
/// Not found, where letters are not shown.
pub async fn list(portal: &Portal, before: Option<&str>) -> Result<KeptLetters> {
    let folder = portal.settings.mail.shown_folder()?;
    let before = before.map(id_of).transpose()?;
    let found = blocking(move || {
        let mut ids = newest(&folder, before)?;
        let has_more = ids.len() > LISTED;
        ids.truncate(LISTED);
        // One that is taken away meanwhile is not there.
        let read = |id: Uuid| Some((id, read(&folder, id).ok()??));
        Ok((ids.into_iter().filter_map(read).collect::<Vec<_>>(), has_more))
    });
    let (found, has_more) = found.await?;
    let letters: Vec<KeptLetter> = found
        .iter()
        .filter_map(|(id, bytes)| MessageParser::default().parse(bytes).map(|message| summary(portal, *id, &message)))
        .collect();
    let older = letters.last().filter(|_| has_more).map(|letter| letter.id.clone());
    Ok(KeptLetters { letters, older })
}

/// A letter.
///
/// # Errors
/// Not found, also for what is no id and where letters are not shown.
pub async fn find(portal: &Portal, id: &str) -> Result<KeptLetterDetail> {
    let id = id_of(id)?;
    let bytes = bytes_of(portal, id).await?;
    let message = MessageParser::default().parse(&bytes).ok_or(Error::NOT_FOUND)?;
    let text = message.body_text(0).map(std::borrow::Cow::into_owned).unwrap_or_default();
    // What leads into this portal; whatever else stands in a letter is no link here.
    let base_url = portal.settings.base_url.as_str();
    let inside = |line: &&str| line.strip_prefix(base_url).is_some_and(|path| path.is_empty() || path.starts_with('/'));
    Ok(KeptLetterDetail {
        summary: summary(portal, id, &message),
        headers: message
            .headers_raw()
            .map(|(name, value)| KeptHeader { name: name.to_owned(), value: value.trim().to_owned() })
            .collect(),
        links: text.lines().map(str::trim).filter(inside).map(str::to_owned).collect(),
        text,
    })
}

/// A letter's HTML, as it would have been sent.
///
/// # Errors
/// Not found, also for what is no id and where letters are not shown.
pub async fn html(portal: &Portal, id: &str) -> Result<String> {
    let bytes = bytes_of(portal, id_of(id)?).await?;
    let message = MessageParser::default().parse(&bytes).ok_or(Error::NOT_FOUND)?;
    message.body_html(0).map(std::borrow::Cow::into_owned).ok_or(Error::NOT_FOUND)
}

fn id_of(text: &str) -> Result<Uuid> {
    text.parse().map_err(|_| Error::NOT_FOUND)
}

async fn bytes_of(portal: &Portal, id: Uuid) -> Result<Vec<u8>> {
    let folder = portal.settings.mail.shown_folder()?;
    blocking(move || read(&folder, id)).await?.ok_or(Error::NOT_FOUND)
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> std::io::Result<T> + Send + 'static) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => Ok(done?),
        Err(broken) => Err(Error::unexpected("reading letters", &broken)),
    }
}

/// The ids of the newest letters, newest first, one more than are listed. Ids are made in the order of time.
fn newest(folder: &Path, before: Option<Uuid>) -> std::io::Result<Vec<Uuid>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        // Nothing was sent yet.
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut newest = BTreeSet::new();
    for entry in entries {
        let name = entry?.file_name();
        let id = name.to_str().and_then(|name| name.strip_suffix(".eml")).and_then(|name| name.parse::<Uuid>().ok());
        if let Some(id) = id.filter(|id| before.is_none_or(|before| *id < before)) {
            newest.insert(id);
            if newest.len() > LISTED + 1 {
                newest.pop_first();
            }
        }
    }
    Ok(newest.into_iter().rev().collect())
}

/// A file's beginning; `None` when there is none.
fn read(folder: &Path, id: Uuid) -> std::io::Result<Option<Vec<u8>>> {
    let path = folder.join(file_name(id));
    match std::fs::symlink_metadata(&path) {
        // A link could lead anywhere.
        Ok(found) if !found.is_file() => return Ok(None),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        found => found.map(drop)?,
    }
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(LONGEST).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

fn summary(portal: &Portal, id: Uuid, message: &Message<'_>) -> KeptLetter {
    let to = message.to().and_then(|to| to.first()).and_then(|to| to.address()).unwrap_or_default();
    KeptLetter {
        id: id.to_string(),
        subject: message.subject().unwrap_or_default().to_owned(),
        to: to.to_owned(),
        at: made(portal, id),
    }
}

/// When a letter was posted: in the first 48 bits of its id, in milliseconds (RFC 9562, 5.7).
fn made(portal: &Portal, id: Uuid) -> Moment {
    let millis = i64::try_from(id.as_u128() >> 80).unwrap_or(i64::MAX);
    offset_in(&portal.settings.time_zone, Instant(millis.saturating_mul(1_000)))
}
