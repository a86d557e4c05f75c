//! Migrations: two lists with the same numbers, both inside the binary, the fitting one picked at run time. They only
//! ever go forward and fit the previous version of the program (expand, then contract).

use crate::{Error, Result};
use sqlx::migrate::Migrator;
use sqlx::{PgPool, SqlitePool};

pub(super) static SQLITE: Migrator = sqlx::migrate!("../../migrations/sqlite");
pub(super) static POSTGRES: Migrator = sqlx::migrate!("../../migrations/postgres");

/// How far the database is migrated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MigrationState {
    /// The newest migration that has run; 0 in an empty database.
    pub applied: i64,
    /// The newest migration this program knows.
    pub known: i64,
}

impl MigrationState {
    /// Is the database as this program needs it?
    #[must_use]
    pub const fn is_current(self) -> bool {
        self.applied == self.known
    }
}

/// The newest migration this program knows.
#[must_use]
pub fn latest_version() -> i64 {
    SQLITE.iter().map(|migration| migration.version).max().unwrap_or(0)
}

pub(super) async fn sqlite(pool: &SqlitePool) -> Result<()> {
    SQLITE.run(pool).await.map_err(|cause| Error::unexpected("migrating the database", &cause))
}

pub(super) async fn postgres(pool: &PgPool) -> Result<()> {
    POSTGRES.run(pool).await.map_err(|cause| Error::unexpected("migrating the database", &cause))
}

pub(super) async fn state_sqlite(pool: &SqlitePool) -> Result<MigrationState> {
    let (tables,): (i64,) =
        sqlx::query_as("select count(*) from sqlite_master where name = '_sqlx_migrations'").fetch_one(pool).await?;
    let applied =
        if tables == 0 { None } else { sqlx::query_as::<_, (Option<i64>,)>(APPLIED).fetch_one(pool).await?.0 };
    Ok(MigrationState { applied: applied.unwrap_or(0), known: latest_version() })
}

pub(super) async fn state_postgres(pool: &PgPool) -> Result<MigrationState> {
    let (exists,): (bool,) =
        sqlx::query_as("select to_regclass('_sqlx_migrations') is not null").fetch_one(pool).await?;
    let applied = if exists { sqlx::query_as::<_, (Option<i64>,)>(APPLIED).fetch_one(pool).await?.0 } else { None };
    Ok(MigrationState { applied: applied.unwrap_or(0), known: latest_version() })
}

const APPLIED: &str = "select max(version) from _sqlx_migrations where success";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_engines_have_the_same_migrations() {
        let names = |migrator: &Migrator| -> Vec<_> {
            migrator.iter().map(|migration| (migration.version, migration.description.to_string())).collect()
        };
        assert_eq!(names(&SQLITE), names(&POSTGRES));
    }
}
