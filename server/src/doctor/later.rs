//! What the doctor says of the queue, of letters and of the sealed log.

use super::{Findings, Level};
use crate::config::Config;
use crate::installation::{self, files_folder};
use crate::isolation::store::leftovers;
use crate::key;
use business::clock::Clock;
use business::db::{Db, MigrationState};
use business::files::FileStore;
use business::mail::{ProviderKind, Transport};
use business::{Portal, Settings, events, identity, queue};

/// So many jobs that wait are no reason to look.
const MANY: i64 = 1_000;

pub(super) async fn later(config: &Config, db: &Db, findings: &mut Findings) {
    // What an older database has not yet is no fault; that it is older was said.
    if !db.migration_state().await.is_ok_and(MigrationState::is_current) {
        return;
    }
    let files = FileStore::as_it_is(files_folder(&config.data_dir));
    let key = match key::read(config) {
        Ok(key) => key,
        Err(failure) => {
            findings.add("key", Level::Fail, failure.message, "put back the file of a backup");
            None
        }
    };
    let settings = Settings { key, ..installation::settings(config) };
    let portal = Portal::new(db.clone(), files, Clock::real(), settings);
    let no_answer = "the cause stands in the log above";
    let file = key::key_file(config);
    match identity::key_fits(&portal).await {
        Ok(Some(false)) => findings.add(
            "key",
            Level::Fail,
            format!("{} is not the key of this database: authenticator apps cannot be checked", file.display()),
            "put back the file of a backup, or `portico person reset-factors` for each person who cannot get in",
        ),
        Ok(_) if !file.is_file() => {
            findings.add(
                "key",
                Level::Warn,
                format!("there is none yet at {}", file.display()),
                "`portico serve` makes it",
            );
        }
        Ok(_) => findings.ok("key", format!("{} fits", file.display())),
        Err(error) => findings.add("key", Level::Fail, error.to_string(), no_answer),
    }
    match queue::standing(&portal).await {
        Ok(standing) if standing.dead > 0 => findings.add(
            "queue",
            Level::Warn,
            format!("{} jobs failed for good", standing.dead),
            "`portico job list` says which and why; mend the cause, then `portico job retry ID` or `portico job drop ID`",
        ),
        Ok(standing) if standing.waiting > MANY => findings.add(
            "queue",
            Level::Warn,
            format!("{} jobs wait", standing.waiting),
            "is a server running? `portico job list` says what they wait for",
        ),
        Ok(standing) => findings.ok("queue", format!("{} jobs wait", standing.waiting)),
        Err(error) => findings.add("queue", Level::Fail, error.to_string(), no_answer),
    }
    mail(config, findings);
    match leftovers(db).await {
        Ok(left) if left.is_empty() => {}
        Ok(left) => findings.add(
            "isolation",
            Level::Warn,
            format!("{} customers of an examination were not removed", left.len()),
            "`portico doctor --isolation` removes them, unless it is just running",
        ),
        Err(failure) => findings.add("isolation", Level::Fail, failure.message, no_answer),
    }
    match events::seal::verify(&portal, &[]).await {
        Ok(chains) => {
            let broken = chains.iter().filter(|chain| !chain.problems.is_empty()).count();
            let sealed: i64 = chains.iter().filter_map(|chain| chain.head.as_ref()).map(|head| head.position).sum();
            if broken == 0 {
                findings.ok("log", format!("{sealed} events are as they were sealed"));
            } else {
                findings.add(
                    "log",
                    Level::Fail,
                    format!("it was tampered with, in {broken} chains"),
                    "`portico audit verify` says where; compare with a backup",
                );
            }
        }
        Err(error) => findings.add("log", Level::Fail, error.to_string(), no_answer),
    }
}

fn mail(config: &Config, findings: &mut Findings) {
    // The demonstration keeps its letters where nothing is set.
    let settings = installation::settings(config).mail;
    match &settings.transport {
        Transport::None => {
            let remedy = "set the option `mail`, and try it with `portico mail try ADDRESS`";
            findings.add("mail", Level::Warn, "the portal is set up to send no letters", remedy);
        }
        Transport::Folder(folder) => {
            let found = format!("no letter leaves: each becomes a file in {}", folder.display());
            if config.base_url.is_loopback() {
                findings.ok("mail", found);
            } else {
                findings.add("mail", Level::Warn, found, "set the option `mail` to a mail server or a provider");
            }
        }
        Transport::Smtp(_) => findings.ok("mail", config.mail_shown.clone()),
        Transport::Provider(provider) => {
            let (kind, keys) = (provider.kind(), &settings.report_keys);
            let (is_heard, option) = match kind {
                ProviderKind::Resend => (keys.resend.is_some(), "resend_webhook_key"),
                ProviderKind::SendGrid => (keys.sendgrid.is_some(), "sendgrid_webhook_key"),
            };
            if settings.from.is_none() {
                findings.add(
                    "mail",
                    Level::Warn,
                    format!("{}: letters are sent in the name of portal@{}", config.mail_shown, settings.host),
                    "set mail_from to an address of a domain that the provider has verified as yours",
                );
            } else if !is_heard {
                findings.add(
                    "mail",
                    Level::Warn,
                    format!("{}: letters that are not delivered stay unknown", config.mail_shown),
                    format!(
                        "make a webhook there for {}/mail/events/{} and set {option}",
                        config.base_url,
                        kind.name()
                    ),
                );
            } else {
                findings.ok("mail", config.mail_shown.clone());
            }
        }
    }
}
