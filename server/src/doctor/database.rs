//! What the doctor says of the database: whether it answers, what it refuses, what in it is strange.

use super::{Findings, Level};
use crate::config::Config;
use crate::installation::files_folder;
use business::clock::Clock;
use business::db::{Db, Engine};
use business::files::FileStore;
use sqlx::Row as _;
use std::path::Path;

/// Clocks of database and server may differ by so many seconds.
const CLOCK_DIFFERENCE: i64 = 5;

pub(super) const WRITABLE: &str =
    "give the file and its folder to the user that runs portico, and let that user write to both";
pub(super) const RESTORE: &str =
    "stop the server and restore the newest backup that is whole: portico restore --force FILE";

pub(super) fn cannot_be_written(file: &Path) -> Option<String> {
    let opened = std::fs::File::options().read(true).write(true).open(file);
    opened.err().map(|error| format!("{} cannot be written to: {error}", file.display()))
}

/// What mends a database that refuses for this reason.
pub(super) fn remedy_of(config: &Config, cause: &sqlx::Error) -> &'static str {
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

/// Answers whether the tables are there and can be asked further.
pub(super) async fn database(config: &Config, db: &Db, findings: &mut Findings) -> bool {
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
pub(super) async fn empty(config: &Config, findings: &mut Findings) {
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

pub(super) async fn sqlite(db: &Db, findings: &mut Findings) {
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

pub(super) async fn postgres(db: &Db, findings: &mut Findings) {
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
