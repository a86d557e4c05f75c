//! Opening PostgreSQL, and the role that requests run as.
//!
//! The URL's user owns the tables and migrates. Requests run as [`RUNTIME_ROLE`], which owns nothing, may not bypass
//! row-level security, and may not change or delete events, except by the function that removes old ones. Where the URL's user may not create roles, requests run as
//! that user, which forced row-level security binds as well, unless it is a superuser or may bypass it: that is refused.

use super::{DbOptions, OpenError, Pools};
use crate::{Error, Result};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, Connection as _, PgPool};
use std::io;
use std::str::FromStr;
use std::time::Duration;

/// A server that has not let anybody in after this time is not there.
const PATIENCE: Duration = Duration::from_secs(10);

/// The role requests run as.
pub const RUNTIME_ROLE: &str = "portico_runtime";

/// Becomes the runtime role, if it exists and the user may. Says which role it is afterwards.
const BECOME_RUNTIME: &str = "do $$ begin
    if exists (select from pg_roles where rolname = 'portico_runtime')
       and pg_has_role(current_user, 'portico_runtime', 'member') then
        set role portico_runtime;
    end if;
end $$";

/// Lets nothing wait for ever, and makes acknowledged writes last.
const SETTINGS: &str = "set statement_timeout = '30s'; set lock_timeout = '10s';
    set idle_in_transaction_session_timeout = '60s'; set timezone = 'UTC'";

pub(super) async fn open(options: &DbOptions) -> std::result::Result<Pools, OpenError> {
    let connect = PgConnectOptions::from_str(&options.url)?
        .application_name("portico")
        .log_statements(tracing::log::LevelFilter::Off)
        .log_slow_statements(tracing::log::LevelFilter::Warn, Duration::from_secs(1));
    refuse_at_once(&connect).await?;
    let owner = PgPoolOptions::new()
        .max_connections(2)
        .idle_timeout(Duration::from_secs(30))
        .acquire_timeout(PATIENCE)
        .connect_with(connect.clone())
        .await?;
    let runtime = PgPoolOptions::new()
        .max_connections(options.connections.max(1))
        .acquire_timeout(Duration::from_secs(5))
        .after_connect(|conn, _| {
            Box::pin(async move {
                sqlx::raw_sql(SETTINGS).execute(&mut *conn).await?;
                sqlx::raw_sql(BECOME_RUNTIME).execute(&mut *conn).await?;
                Ok(())
            })
        })
        .connect_lazy_with(connect);
    Ok(Pools::Postgres { runtime, owner })
}

/// Tries one connection of its own: a pool tries again and again for as long as it may wait, and then knows nothing but
/// that time ran out.
async fn refuse_at_once(connect: &PgConnectOptions) -> std::result::Result<(), OpenError> {
    let in_vain = |_| sqlx::Error::Io(io::Error::new(io::ErrorKind::TimedOut, "the server does not answer"));
    let tried = tokio::time::timeout(PATIENCE, connect.connect()).await.map_err(in_vain)?;
    match tried {
        Ok(conn) => conn.close().await.map_err(OpenError::from),
        // A server that is starting, or has too many guests, may have a place in a moment: the pool waits for it.
        Err(sqlx::Error::Database(error)) if error.is_transient_in_connect_phase() => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Makes the runtime role, if the user may, and gives it what requests need and no more. Run after every migration, so
/// that new tables are covered.
pub(super) async fn grant(owner: &PgPool) -> Result<()> {
    sqlx::raw_sql(GRANT).execute(owner).await.map(|_| ()).map_err(Error::from)
}

const GRANT: &str = "do $$
begin
    if not exists (select from pg_roles where rolname = 'portico_runtime') then
        begin
            create role portico_runtime nologin nosuperuser nobypassrls nocreatedb nocreaterole;
        exception
            -- Another installation in the same cluster was quicker, or the user may not make roles.
            when duplicate_object or unique_violation or insufficient_privilege then null;
        end;
    end if;
    if exists (select from pg_roles where rolname = 'portico_runtime') then
        if not pg_has_role(current_user, 'portico_runtime', 'member') then
            begin
                execute format('grant portico_runtime to %I', current_user);
            exception
                when insufficient_privilege or unique_violation then null;
            end;
        end if;
        grant usage on schema public to portico_runtime;
        grant select, insert, update, delete on all tables in schema public to portico_runtime;
        revoke update, delete, truncate on event, event_seal from portico_runtime;
        grant execute on function remove_expired_events(text, uuid, timestamptz) to portico_runtime;
        revoke insert, update, delete, truncate on _sqlx_migrations from portico_runtime;
    end if;
end $$";

/// Refuses a role that could look behind row-level security.
pub(super) async fn check_second_wall(runtime: &PgPool) -> Result<()> {
    let (role, bypasses): (String, bool) = sqlx::query_as(
        "select current_user::text, rolsuper or rolbypassrls from pg_roles where rolname = current_user",
    )
    .fetch_one(runtime)
    .await?;
    if bypasses {
        return Err(Error::unexpected(
            "checking row-level security",
            &format!(
                "the database role {role} is a superuser or may bypass row-level security, so customers would be kept \
                 apart by one wall only; use a role that may create roles, or create {RUNTIME_ROLE} and grant it"
            ),
        ));
    }
    Ok(())
}
