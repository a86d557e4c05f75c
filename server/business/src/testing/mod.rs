//! A portal per test, on either engine, with a clock that stands still and the cast moved in.
//!
//! Which engines: `PORTICO_TEST_ENGINES` (`sqlite`, `postgres` or both with a comma); without it SQLite, and PostgreSQL as
//! well when `PORTICO_TEST_POSTGRES_URL` names a server. That URL's user must be able to create databases and roles.

use crate::cast::{CastCustomer, CastPerson};
use crate::clock::Clock;
use crate::db::{Db, DbOptions, Engine};
use crate::files::FileStore;
use crate::identity::{self, Entrance, NewPerson};
use crate::vault::{KEY_BYTES, VaultKey};
use crate::visit::{Origin, Visit};
use crate::{Portal, Settings};
use domain::{CustomerId, Instant, StaffRole};
use secrecy::{ExposeSecret, SecretString};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use tempfile::TempDir;
use uuid::Uuid;

/// Every test happens at 2026-11-22T12:00:00Z, unless it moves its clock.
pub const NOON: Instant = Instant(1_795_348_800_000_000);

/// The password of everybody in tests.
pub const PASSWORD: &str = "correct horse battery staple";

/// A portal with a database and a folder of its own.
pub struct TestPortal {
    /// The portal under test.
    pub portal: Portal,
    /// On which engine.
    pub engine: Engine,
    folder: TempDir,
    database: Option<String>,
}

/// Is this engine tested in this run?
///
/// # Panics
/// When PostgreSQL is asked for and no server is named.
#[must_use]
pub fn is_tested(engine: Engine) -> bool {
    let has_server = std::env::var_os("PORTICO_TEST_POSTGRES_URL").is_some();
    let name = if engine == Engine::Sqlite { "sqlite" } else { "postgres" };
    match std::env::var("PORTICO_TEST_ENGINES") {
        Ok(engines) => {
            let wanted = engines.split(',').any(|engine| engine.trim() == name);
            assert!(
                engine == Engine::Sqlite || !wanted || has_server,
                "PORTICO_TEST_ENGINES asks for postgres; name a server in PORTICO_TEST_POSTGRES_URL, or run the tests \
                 through scripts/with_postgres"
            );
            wanted
        }
        Err(_) => engine == Engine::Sqlite || has_server,
    }
}

impl TestPortal {
    /// A fresh, migrated, empty portal.
    pub async fn start(engine: Engine) -> Self {
        Self::start_with(
            engine,
            Settings { sign_in_per_address: 10_000, sign_in_per_account: 10_000, ..Settings::default() },
        )
        .await
    }

    /// As [`start`](Self::start), with these settings.
    pub async fn start_with(engine: Engine, settings: Settings) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (options, database) = match engine {
            Engine::Sqlite => (DbOptions::sqlite(&folder.path().join("portico.db")), None),
            Engine::Postgres => {
                let (url, name) = create_database().await;
                (DbOptions { url, connections: 4 }, Some(name))
            }
        };
        let db = Db::open(&options).await.unwrap();
        db.migrate().await.unwrap();
        let files = FileStore::folder(folder.path().join("files")).unwrap();
        let key = Some(VaultKey::of([7; KEY_BYTES]));
        let settings = Settings { key, base_url: "https://portal.test".to_owned(), ..settings };
        let portal = Portal::new(db, files, Clock::held_at(NOON), settings);
        Self { portal, engine, folder, database }
    }

    /// The folder of this portal's database and files.
    #[must_use]
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// The same portal, set otherwise.
    pub fn set(&self, change: impl FnOnce(&mut Settings)) -> Portal {
        let mut settings = (*self.portal.settings).clone();
        change(&mut settings);
        Portal { settings: Arc::new(settings), ..self.portal.clone() }
    }

    /// Closes the portal and removes its database.
    pub async fn stop(self) {
        self.portal.db.close().await;
        if let Some(name) = self.database {
            let mut server = PgConnection::connect(&server_url()).await.unwrap();
            let drop = AssertSqlSafe(format!("drop database {name} with (force)"));
            sqlx::query(drop).execute(&mut server).await.unwrap();
        }
    }

    /// Adds a customer of the cast.
    pub async fn add(&self, customer: CastCustomer) -> CustomerId {
        identity::add_customer(&self.portal, &Origin::internal(), customer.slug, customer.name).await.unwrap()
    }

    /// Adds a person of the cast, with [`PASSWORD`]; their customers must have been added.
    pub async fn add_person(&self, person: CastPerson) {
        for (index, (customer, role)) in person.memberships.iter().enumerate() {
            let new = NewPerson {
                email: person.email.to_owned(),
                name: person.name.to_owned(),
                customer: customer.slug.to_owned(),
                roles: vec![*role],
                password: (index == 0).then(|| SecretString::from(PASSWORD)),
            };
            identity::add_person(&self.portal, &Origin::internal(), new).await.unwrap();
        }
    }

    /// Adds somebody of the supplier's, with [`PASSWORD`].
    pub async fn add_administrator(&self, person: CastPerson) {
        let new = Some((person.name, SecretString::from(PASSWORD)));
        let role = StaffRole::Administrator;
        identity::add_staff(&self.portal, &Origin::internal(), person.email, role, new).await.unwrap();
    }

    /// Moves in these customers and people.
    pub async fn move_in(&self, customers: &[CastCustomer], people: &[CastPerson]) {
        for customer in customers {
            self.add(*customer).await;
        }
        for person in people {
            self.add_person(*person).await;
        }
    }

    /// Signs a person of the cast in; answers the token of the cookie.
    pub async fn sign_in(&self, person: CastPerson) -> String {
        let entrance = identity::sign_in(&self.portal, &origin(), person.email, PASSWORD.into(), None).await.unwrap();
        match entrance {
            Entrance::Inside(signed_in) => signed_in.token.expose_secret().to_owned(),
            Entrance::Factor { .. } => panic!("{} has a second factor", person.email),
        }
    }

    /// A visit of a person of the cast, through a real sign-in.
    pub async fn visit(&self, person: CastPerson) -> Visit {
        let token = self.sign_in(person).await;
        identity::resume(&self.portal, origin(), &token).await.unwrap().unwrap()
    }

    /// The installation itself acting for a customer.
    #[must_use]
    pub fn system(&self, customer: CustomerId, name: &str) -> Visit {
        Visit::system(customer, name, Origin::internal())
    }
}

/// A request from an address that is documentation's own (RFC 5737).
#[must_use]
pub fn origin() -> Origin {
    let ip = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 7));
    Origin { ip: Some(ip), user_agent: Some("test".to_owned()), ..Origin::internal() }
}

fn server_url() -> String {
    std::env::var("PORTICO_TEST_POSTGRES_URL").expect("PORTICO_TEST_POSTGRES_URL names no server")
}

/// A database of its own, made from a template that the first test migrates.
async fn create_database() -> (String, String) {
    let server = server_url();
    let (base, _) = server.rsplit_once('/').expect("PORTICO_TEST_POSTGRES_URL ends in /database");
    let template = format!("portico_template_{}", crate::db::latest_version());
    let mut conn = PgConnection::connect(&server).await.unwrap();
    // One test makes the template while the others wait; the lock is this connection's and ends with it.
    sqlx::query("select pg_advisory_lock(4711)").execute(&mut conn).await.unwrap();
    let exists: (bool,) = sqlx::query_as("select exists (select from pg_database where datname = $1)")
        .bind(&template)
        .fetch_one(&mut conn)
        .await
        .unwrap();
    if !exists.0 {
        let unfinished = format!("{template}_unfinished");
        sqlx::query(AssertSqlSafe(format!("drop database if exists {unfinished} with (force)")))
            .execute(&mut conn)
            .await
            .unwrap();
        sqlx::query(AssertSqlSafe(format!("create database {unfinished}"))).execute(&mut conn).await.unwrap();
        let db = Db::open(&DbOptions::url(&format!("{base}/{unfinished}"))).await.unwrap();
        db.migrate().await.unwrap();
        db.close().await;
        sqlx::query(AssertSqlSafe(format!("alter database {unfinished} rename to {template}")))
            .execute(&mut conn)
            .await
            .unwrap();
    }
    let name = format!("portico_test_{}", Uuid::now_v7().as_simple());
    sqlx::query(AssertSqlSafe(format!("create database {name} template {template}"))).execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
    (format!("{base}/{name}"), name)
}

/// Tests that run on both engines, each in a database of its own:
///
/// ```ignore
/// business::both_engines! {
///     async fn a_stranger_finds_nothing(test) { … test.portal … }
/// }
/// ```
#[macro_export]
macro_rules! both_engines {
    ($($(#[$meta:meta])* async fn $name:ident($test:ident) $body:block)*) => {$(
        mod $name {
            #[allow(unused_imports, reason = "not every test needs all that its module imports")]
            use super::*;

            async fn on($test: &$crate::testing::TestPortal) $body

            async fn start_and_run(engine: $crate::db::Engine) {
                if $crate::testing::is_tested(engine) {
                    let test = $crate::testing::TestPortal::start(engine).await;
                    on(&test).await;
                    test.stop().await;
                }
            }

            $(#[$meta])*
            #[tokio::test]
            async fn on_sqlite() {
                start_and_run($crate::db::Engine::Sqlite).await;
            }

            $(#[$meta])*
            #[tokio::test]
            async fn on_postgres() {
                start_and_run($crate::db::Engine::Postgres).await;
            }
        }
    )*};
}
