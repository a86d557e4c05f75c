//! `portico doctor`: looks the installation over, changes nothing, and says what is wrong and how to mend it.

use crate::backup;
use crate::cli::failure::{DONE, FAILED};
use crate::cli::output::Output;
use crate::config::{Config, ConfigError};
use crate::demo;
use crate::installation::{self, files_folder};
use business::db::{Db, Engine, OpenError};
use business::files::{FileError, FileStore};
use business::invoices::{self, OriginalsSeen};
use business::{Portal, clock::Clock, identity};
use serde::Serialize;
use sqlx::Row as _;
use std::path::Path;

/// Files whose content is compared with their hash; all others are only counted.
const SAMPLE: usize = 200;
/// Less free space than this is wrong, less than ten times as much is worth a word; in bytes.
const SPACE_NEEDED: u64 = 100 * 1024 * 1024;
/// A clock before the day this was written is wrong: 2026-11-01 in microseconds since 1970.
const WRITTEN: i64 = 1_793_491_200_000_000;
/// Clocks of database and server may differ by so many seconds.
const CLOCK_DIFFERENCE: i64 = 5;

/// How a check went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// All is well.
    Ok,
    /// It works, and should be looked at.
    Warn,
    /// It is wrong.
    Fail,
}

/// The outcome of one check.
#[derive(Debug, Clone, Serialize)]
pub struct Finding {
    /// What was looked at.
    pub check: &'static str,
    /// How it went.
    pub level: Level,
    /// What was found.
    pub found: String,
    /// How to mend it; absent when nothing is to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
}

#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn ok(&mut self, check: &'static str, found: impl Into<String>) {
        self.0.push(Finding { check, level: Level::Ok, found: found.into(), remedy: None });
    }

    fn add(&mut self, check: &'static str, level: Level, found: impl Into<String>, remedy: impl Into<String>) {
        self.0.push(Finding { check, level, found: found.into(), remedy: Some(remedy.into()) });
    }

    fn tell(self, json: bool, out: &mut Output) -> u8 {
        let worst = self.0.iter().map(|finding| finding.level).max().unwrap_or(Level::Ok);
        for finding in &self.0 {
            if json {
                out.json(finding);
                continue;
            }
            let word = match finding.level {
                Level::Ok => "OK  ",
                Level::Warn => "WARN",
                Level::Fail => "FAIL",
            };
            out.line(&format!("{word}  {}: {}", finding.check, finding.found));
            if let Some(remedy) = &finding.remedy {
                out.line(&format!("      → {remedy}"));
            }
        }
        if worst == Level::Fail { FAILED } else { DONE }
    }
}

/// The configuration itself cannot be used: nothing else can be looked at.
pub fn unusable(error: &ConfigError, json: bool, out: &mut Output) -> u8 {
    let mut findings = Findings::default();
    for problem in &error.0 {
        findings.add(
            "configuration",
            Level::Fail,
            problem.clone(),
            "`portico config --markdown` explains every option",
        );
    }
    findings.tell(json, out)
}

/// Looks everything over; the exit code says whether something is wrong.
pub async fn examine(config: &Config, json: bool, out: &mut Output) -> u8 {
    let mut findings = Findings::default();
    configuration(config, &mut findings);
    permissions(config, &mut findings);
    data_folder(config, &mut findings);
    clock(&mut findings);
    if installation::is_being_restored(&config.data_dir) {
        findings.add("restore", Level::Warn, "a restore is under way", "wait until it has ended, and look again");
        return findings.tell(json, out);
    }
    leftovers(config, &mut findings);
    if let Some(sentence) = backup::interrupted_restore(config) {
        // What is there is of two installations: nothing that could be said of it would help.
        findings.add("restore", Level::Fail, "a restore began and did not end", sentence);
        return findings.tell(json, out);
    }
    if config.is_sqlite() && config.sqlite_file().is_none_or(|file| !file.exists()) {
        findings.add(
            "database",
            Level::Warn,
            format!("there is none yet at {}", config.database_shown()),
            "`portico serve` makes it; `portico demo` fills it with something to look at",
        );
        return findings.tell(json, out);
    }
    if let Some(error) = config.sqlite_file().and_then(|file| cannot_be_written(&file)) {
        findings.add("database", Level::Fail, error, WRITABLE);
        return findings.tell(json, out);
    }
    match installation::connect(config).await {
        Ok(db) => {
            if database(config, &db, &mut findings).await {
                files(config, &db, &mut findings).await;
            }
            db.close().await;
        }
        Err(error) => {
            let remedy = match &error {
                OpenError::Unreachable(cause) => remedy_of(config, cause),
                OpenError::UnknownEngine => "set database_url to sqlite:FILE or postgres://…",
            };
            findings.add("database", Level::Fail, format!("{}: {error}", config.database_shown()), remedy);
        }
    }
    findings.tell(json, out)
}

const WRITABLE: &str = "give the file and its folder to the user that runs portico, and let that user write to both";
const RESTORE: &str = "stop the server and restore the newest backup that is whole: portico restore --force FILE";

fn cannot_be_written(file: &Path) -> Option<String> {
    let opened = std::fs::File::options().read(true).write(true).open(file);
    opened.err().map(|error| format!("{} cannot be written to: {error}", file.display()))
}

/// What mends a database that refuses for this reason.
fn remedy_of(config: &Config, cause: &sqlx::Error) -> &'static str {
    if !config.is_sqlite() {
        return "check database_url, that the server runs and that this user may sign in to it";
    }
    // The lower byte is the kind, the rest says more (https://sqlite.org/rescode.html).
    let code = cause.as_database_error().and_then(|error| error.code()?.parse::<i32>().ok()).map(|code| code & 0xff);
    match code {
        Some(3 | 8 | 14 | 23) => WRITABLE,
        Some(5 | 6) => "another program holds the file: end it",
        Some(10 | 13) => "look at the disk, and make room on it",
        _ => RESTORE,
    }
}

/// What somebody should clear away.
fn leftovers(config: &Config, findings: &mut Findings) {
    for (path, remedy) in backup::leftovers(config) {
        findings.add("leftovers", Level::Warn, format!("{} lies there", path.display()), remedy);
    }
}

fn configuration(config: &Config, findings: &mut Findings) {
    let source = config.file.as_ref().map_or_else(|| "no file".to_owned(), |file| file.display().to_string());
    findings.ok("configuration", format!("understood ({source}, {} options set)", config.sources.len()));
    let (base, listen) = (&config.base_url, config.listen);
    if base.is_loopback() && !listen.ip().is_loopback() {
        findings.add(
            "base URL",
            Level::Warn,
            format!("it listens to other machines ({listen}) but is for this one only ({base}); others are refused"),
            "set base_url to the address that people use",
        );
    } else if base.is_loopback() && base.port() != listen.port() {
        findings.add(
            "base URL",
            Level::Warn,
            format!("people are expected at {base}, and it listens at {listen}"),
            "set both to the same port, unless something forwards one to the other",
        );
    } else if !base.is_https() && !base.is_loopback() {
        findings.add(
            "base URL",
            Level::Warn,
            format!("{base} is not protected by TLS"),
            "put a proxy with TLS in front and set base_url to https://…",
        );
    } else if base.is_https() && config.trusted_proxies.is_empty() {
        findings.add(
            "base URL",
            Level::Warn,
            format!(
                "{base} is served through a proxy, and none is named: every client seems to have the proxy's address"
            ),
            "set trusted_proxies to the proxy's address",
        );
    } else {
        findings.ok("base URL", format!("{base}, listening at {listen}"));
    }
    if config.metrics_listen.is_some_and(|address| !address.ip().is_loopback()) {
        findings.add(
            "metrics",
            Level::Warn,
            "metrics are served to other machines, without a password",
            "let only the monitoring system reach metrics_listen",
        );
    }
}

#[cfg(unix)]
fn permissions(config: &Config, findings: &mut Findings) {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| std::fs::metadata(path).ok().map(|found| found.permissions().mode() & 0o777);
    let mut open = Vec::new();
    let holds_secret = config.sources.get("database_url").is_some_and(|source| source.contains(" in "));
    let mut secret = config.secret_files.clone();
    secret.extend(config.file.iter().filter(|_| holds_secret && !config.is_sqlite()).cloned());
    secret.push(config.data_dir.join(demo::SIGN_INS));
    secret.extend(config.sqlite_file());
    for path in &secret {
        if let Some(mode) = mode(path)
            && mode & 0o077 != 0
        {
            open.push(format!("{} ({mode:o})", path.display()));
        }
    }
    if let Some(mode) = mode(&config.data_dir)
        && mode & 0o007 != 0
    {
        open.push(format!("{} ({mode:o})", config.data_dir.display()));
    }
    if let Some(file) = &config.file
        && let Some(mode) = mode(file)
        && mode & 0o022 != 0
    {
        findings.add(
            "permissions",
            Level::Fail,
            format!(
                "other users of this machine can change {} ({mode:o}), and with it where data goes",
                file.display()
            ),
            "chmod go-w the file",
        );
    }
    if open.is_empty() {
        findings.ok("permissions", "nobody else can read secrets and data");
    } else {
        findings.add(
            "permissions",
            Level::Fail,
            format!("other users of this machine can get at {}", open.join(", ")),
            "chmod 600 the files, chmod 700 the folder",
        );
    }
}

#[cfg(not(unix))]
fn permissions(_: &Config, findings: &mut Findings) {
    findings.ok("permissions", "not looked at on this system");
}

fn data_folder(config: &Config, findings: &mut Findings) {
    let folder = &config.data_dir;
    if !folder.exists() {
        findings.add(
            "data folder",
            Level::Warn,
            format!("{} does not exist yet", folder.display()),
            "the first command that needs it makes it; check that data_dir is what you mean",
        );
        return;
    }
    if let Err(error) = tempfile::tempfile_in(folder) {
        findings.add(
            "data folder",
            Level::Fail,
            format!("{} cannot be written to: {error}", folder.display()),
            "give it to the user that runs portico",
        );
        return;
    }
    let served = if installation::is_served(folder) { ", a server runs on it" } else { ", no server runs on it" };
    findings.ok("data folder", format!("{} can be written to{served}", folder.display()));
    match rustix::fs::statvfs(folder) {
        Ok(found) => {
            let free = found.f_bavail.saturating_mul(found.f_frsize);
            let text = format!("{} MB free in {}", free / 1_000_000, folder.display());
            if free < SPACE_NEEDED {
                findings.add("free space", Level::Fail, text, "make room: without it nothing can be stored");
            } else if free < 10 * SPACE_NEEDED {
                findings.add("free space", Level::Warn, text, "make room before it runs out");
            } else {
                findings.ok("free space", text);
            }
        }
        Err(error) => findings.add("free space", Level::Warn, format!("it cannot be told: {error}"), "look with df"),
    }
}

fn clock(findings: &mut Findings) {
    let now = Clock::real().now();
    if now.0 < WRITTEN {
        findings.add(
            "clock",
            Level::Fail,
            format!("it says {now}, which is before this program was written"),
            "set the machine's clock (timedatectl set-ntp true): sessions and due dates depend on it",
        );
    } else {
        findings.ok("clock", now.to_string());
    }
}

/// Answers whether the tables are there and can be asked further.
async fn database(config: &Config, db: &Db, findings: &mut Findings) -> bool {
    let strange = match db.strange().await {
        Ok(strange) => strange,
        Err(error) => {
            findings.add("database", Level::Fail, format!("it does not answer: {error}"), remedy_of(config, &error));
            return false;
        }
    };
    let mut is_sound = strange.is_empty();
    match db.migration_state().await {
        Ok(state) if state.is_current() => findings.ok("migrations", format!("up to date (version {})", state.applied)),
        Ok(state) if state.applied > state.known => {
            findings.add(
                "migrations",
                Level::Fail,
                format!("the database is of version {}, this program knows {}", state.applied, state.known),
                "install the newer program again",
            );
            return false;
        }
        Ok(state) if state.applied == 0 => {
            is_sound = false;
            empty(config, findings).await;
        }
        Ok(state) => findings.add(
            "migrations",
            Level::Warn,
            format!("{} of {} have run", state.applied, state.known),
            "make a backup and run `portico migrate`, or start the server with auto_migrate",
        ),
        Err(error) => {
            findings.add(
                "database",
                Level::Fail,
                format!("it does not answer: {error}"),
                "the cause stands in the log above",
            );
            return false;
        }
    }
    if !strange.is_empty() {
        findings.add(
            "tables",
            Level::Fail,
            format!("they are not as this program makes them: {}", strange.join("; ")),
            "somebody or something else changed the database: restore the newest backup that is whole",
        );
    }
    match db.engine() {
        Engine::Sqlite => sqlite(db, findings).await,
        Engine::Postgres => postgres(db, findings).await,
    }
    is_sound
}

/// A database without tables is a new one, unless customers' files lie beside it.
async fn empty(config: &Config, findings: &mut Findings) {
    let customers = FileStore::as_it_is(files_folder(&config.data_dir)).customers().await.unwrap_or_default();
    if customers.is_empty() {
        let remedy = "`portico serve` or `portico migrate` makes its tables";
        findings.add("migrations", Level::Warn, "none has run: the database is empty", remedy);
    } else {
        findings.add(
            "migrations",
            Level::Fail,
            format!("the database is empty, and there are files of {} customers", customers.len()),
            "make sure that data_dir and database_url belong together; if they do, restore the newest backup",
        );
    }
}

async fn sqlite(db: &Db, findings: &mut Findings) {
    let Some(pool) = db.sqlite_writer() else { return };
    let asked = async {
        let version = sqlx::query("select sqlite_version()").fetch_one(pool).await?.try_get::<String, _>(0)?;
        let journal = sqlx::query("pragma journal_mode").fetch_one(pool).await?.try_get::<String, _>(0)?;
        let check = sqlx::query("pragma quick_check").fetch_one(pool).await?.try_get::<String, _>(0)?;
        let orphans = sqlx::query("pragma foreign_key_check").fetch_optional(pool).await?.is_some();
        Ok::<_, sqlx::Error>((version, journal, check, orphans))
    };
    match asked.await {
        Ok((version, journal, check, orphans)) => {
            findings.ok("database", format!("SQLite {version}"));
            if journal == "wal" {
                findings.ok("write-ahead log", "on");
            } else {
                findings.add(
                    "write-ahead log",
                    Level::Fail,
                    format!("the journal mode is {journal}"),
                    "put the data folder on a local disk: network folders do not work with SQLite",
                );
            }
            if check == "ok" && !orphans {
                findings.ok("integrity", "the database is whole");
            } else {
                findings.add(
                    "integrity",
                    Level::Fail,
                    check,
                    "stop the server and restore the newest backup that is whole",
                );
            }
        }
        Err(error) => {
            findings.add("database", Level::Fail, error.to_string(), "restore the newest backup that is whole");
        }
    }
}

async fn postgres(db: &Db, findings: &mut Findings) {
    let Some(pool) = db.postgres_owner() else { return };
    let asked = async {
        let row = sqlx::query(
            "select current_setting('server_version'), (extract(epoch from clock_timestamp()) * 1000000)::bigint, \
             current_setting('synchronous_commit'), current_setting('fsync'), current_setting('server_encoding')",
        )
        .fetch_one(pool)
        .await?;
        let text = |index: usize| row.try_get::<String, _>(index);
        Ok::<_, sqlx::Error>((text(0)?, row.try_get::<i64, _>(1)?, text(2)?, text(3)?, text(4)?))
    };
    match asked.await {
        Ok((version, at, commit, fsync, encoding)) => {
            findings.ok("database", format!("PostgreSQL {version}"));
            let apart = (Clock::real().now().0 - at) / 1_000_000;
            if apart.abs() > CLOCK_DIFFERENCE {
                findings.add(
                    "clocks",
                    Level::Warn,
                    format!("this machine and the database's are {} s apart", apart.abs()),
                    "set both by NTP",
                );
            } else {
                findings.ok("clocks", "this machine and the database agree");
            }
            if commit == "off" || fsync == "off" {
                findings.add(
                    "durability",
                    Level::Warn,
                    format!(
                        "synchronous_commit is {commit}, fsync is {fsync}: a power cut loses what was acknowledged"
                    ),
                    "set both to on in postgresql.conf",
                );
            }
            if encoding != "UTF8" {
                findings.add(
                    "encoding",
                    Level::Fail,
                    format!("the database's encoding is {encoding}"),
                    "create it with UTF8",
                );
            }
        }
        Err(error) => findings.add("database", Level::Fail, error.to_string(), "check the server's log"),
    }
    match db.check_second_wall().await {
        Ok(()) => findings.ok("row-level security", "requests run as a role that it binds"),
        Err(_) => findings.add(
            "row-level security",
            Level::Fail,
            "requests would run as a superuser or a role that may bypass it",
            "sign in as a user that may create roles, or create the role portico_runtime (nologin nosuperuser nobypassrls) \
             and grant it to the user of database_url; then run `portico migrate`",
        ),
    }
}

async fn files(config: &Config, db: &Db, findings: &mut Findings) {
    let folder = files_folder(&config.data_dir);
    let store = FileStore::as_it_is(&folder);
    if folder.exists()
        && let Err(error) = store.check().await
    {
        findings.add(
            "files",
            Level::Fail,
            error.to_string(),
            "free space and give the folder to the user that runs portico",
        );
        return;
    }
    let portal = Portal::new(db.clone(), store.clone(), Clock::real(), config.settings());
    match look_at(&portal, &store).await {
        Ok(seen) => seen.tell(&folder, findings),
        Err(error) => findings.add("files", Level::Fail, error, "the cause stands in the log above"),
    }
}

/// What was seen of the stored files.
#[derive(Default)]
struct Seen {
    originals: OriginalsSeen,
    compared: u64,
    damaged: u64,
    /// Folders of customers that there are not.
    strangers: usize,
}

impl Seen {
    fn tell(&self, folder: &Path, findings: &mut Findings) {
        let Self { originals, compared, damaged, strangers } = self;
        let OriginalsSeen { all, missing, first_missing } = originals;
        if *missing > 0 {
            let first: Vec<String> = first_missing.iter().map(|(_, hash)| hash.to_string()).collect();
            findings.add(
                "files",
                Level::Fail,
                format!("{missing} of {all} originals are missing in {}, first {}", folder.display(), first.join(", ")),
                "restore the newest backup that has them; until then no backup can be made. Is data_dir the right one?",
            );
        }
        if *damaged > 0 {
            findings.add(
                "files",
                Level::Fail,
                format!("{damaged} of {compared} files looked at are damaged"),
                "import the originals again, or restore a backup; then look at the disk",
            );
        }
        if *missing + *damaged == 0 {
            findings.ok("files", format!("all {all} originals are there, {compared} files compared with their hash"));
        }
        if *strangers > 0 {
            findings.add(
                "orphaned files",
                Level::Warn,
                format!("{strangers} folders belong to no customer of this database"),
                "make sure that data_dir and database_url belong together",
            );
        }
    }
}

async fn look_at(portal: &Portal, store: &FileStore) -> Result<Seen, String> {
    let known = identity::list_customers(portal).await.map_err(|error| error.to_string())?;
    let originals = invoices::see_originals(portal).await.map_err(|error| error.to_string())?;
    let mut seen = Seen { originals, ..Seen::default() };
    // Spread over all of them; names are hashes, so that any choice is a fair one.
    let step = usize::try_from(seen.originals.all).unwrap_or(usize::MAX).div_ceil(SAMPLE).max(1);
    let mut to_next = 0;
    for customer in store.customers().await.map_err(|error| error.to_string())? {
        if !known.iter().any(|row| row.id == customer) {
            seen.strangers += 1;
        }
        for file in store.list(customer).await.map_err(|error| error.to_string())? {
            if to_next > 0 {
                to_next -= 1;
                continue;
            }
            to_next = step - 1;
            seen.compared += 1;
            match store.get(customer, file.hash).await {
                Ok(_) => {}
                Err(FileError::Missing(_) | FileError::Corrupt(_)) => seen.damaged += 1,
                Err(error) => return Err(error.to_string()),
            }
        }
    }
    Ok(seen)
}
