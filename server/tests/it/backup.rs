//! Backups with the real program: there and back, on both engines and between them.

use crate::command_line::{free_port, wait_until_ready};
use crate::program::Program;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

/// A database of its own on the test server, removed with the test.
struct Postgres {
    url: String,
    name: String,
    runtime: tokio::runtime::Runtime,
}

impl Postgres {
    /// `None` when no server is there to test with.
    fn create() -> Option<Self> {
        if !business::testing::is_tested(business::db::Engine::Postgres) {
            return None;
        }
        let server = std::env::var("PORTICO_TEST_POSTGRES_URL").unwrap();
        let name = format!("portico_backup_{}", uuid::Uuid::now_v7().as_simple());
        let (base, _) = server.rsplit_once('/').unwrap();
        let url = format!("{base}/{name}");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let this = Self { url, name, runtime };
        this.run(&format!("create database {}", this.name));
        Some(this)
    }

    fn run(&self, sql: &str) {
        let server = std::env::var("PORTICO_TEST_POSTGRES_URL").unwrap();
        self.runtime.block_on(async {
            let mut conn = PgConnection::connect(&server).await.unwrap();
            sqlx::query(AssertSqlSafe(sql.to_owned())).execute(&mut conn).await.unwrap();
            conn.close().await.unwrap();
        });
    }

    fn program(&self) -> Program {
        Program::new().with("PORTICO_DATABASE_URL", &self.url)
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.run(&format!("drop database if exists {} with (force)", self.name));
    }
}

/// What an installation holds, as far as the command line tells: customers, and every invoice again as `already`.
fn holds(program: &Program) -> String {
    let listed = program.call(&["customer", "list", "--json"]).well().out;
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/demo/invoices");
    let paths: Vec<String> = ["xrechnung-01.05a-ubl.xml", "xrechnung-01.15a-ubl.xml", "mustang-RE-20201121_508.pdf"]
        .iter()
        .map(|name| format!("{samples}/{name}"))
        .collect();
    let import =
        program.call(&["import", "invoices", "--customer", "devries", "--json", &paths[0], &paths[1], &paths[2]]);
    assert!(import.out.contains("\"already\":3"), "{}", import.out);
    let payment = ["--customer", "harbour", "--invoice", "M-30004", "--date", "2026-11-22"];
    let paid = program.call(&[&["payment", "add", "--amount", "0.01"], &payment[..]].concat()).well().out;
    program.call(&[&["payment", "add", "--amount", "-0.01"], &payment[..]].concat()).well();
    listed + &paid
}

fn there_and_back(from: &Program, to: &Program) {
    from.call(&["demo"]).well();
    let held = holds(from);
    let file = from.path("backup.tar");
    let file = file.to_str().unwrap();
    from.call(&["backup", file]).well();
    assert_eq!(from.call(&["backup", file]).code, 2, "a backup is never written over");
    to.call(&["restore", file]).well();
    assert_eq!(holds(to), held);
    let examined = to.call(&["doctor"]);
    assert!(!examined.out.contains("FAIL"), "{}", examined.out);
}

#[test]
fn an_embedded_installation_comes_back_whole() {
    there_and_back(&Program::new(), &Program::new());
}

#[test]
fn an_installation_on_postgres_comes_back_whole() {
    if let (Some(from), Some(to)) = (Postgres::create(), Postgres::create()) {
        there_and_back(&from.program(), &to.program());
    }
}

#[test]
fn an_embedded_installation_moves_to_postgres() {
    if let Some(to) = Postgres::create() {
        there_and_back(&Program::new(), &to.program());
    }
}

#[test]
fn an_installation_on_postgres_moves_to_an_embedded_database() {
    if let Some(from) = Postgres::create() {
        there_and_back(&from.program(), &Program::new());
    }
}

#[test]
fn an_owner_whom_row_level_security_binds_can_back_up_and_restore() {
    let (Some(from), Some(to)) = (Postgres::create(), Postgres::create()) else { return };
    let owner = format!("owner_{}", &from.name[from.name.len() - 12..]);
    from.run(&format!("create role {owner} login createrole password 'only-for-this-test'"));
    for database in [&from.name, &to.name] {
        from.run(&format!("alter database {database} owner to {owner}"));
    }
    let as_owner = |database: &Postgres| {
        let (_, rest) = database.url.split_once('@').unwrap();
        Program::new().with("PORTICO_DATABASE_URL", &format!("postgres://{owner}:only-for-this-test@{rest}"))
    };
    // Roles belong to the whole server: another test may have made the runtime role, which this owner is then given.
    from.run(
        "do $$ begin create role portico_runtime nologin nosuperuser nobypassrls; exception when duplicate_object or unique_violation then null; end $$",
    );
    from.run(&format!("grant portico_runtime to {owner}"));
    there_and_back(&as_owner(&from), &as_owner(&to));
    for database in [&from, &to] {
        database.run(&format!("drop database {} with (force)", database.name));
    }
    from.run(&format!("drop owned by {owner}"));
    from.run(&format!("drop role {owner}"));
}

#[test]
fn a_backup_is_made_while_the_portal_runs_and_a_restore_is_not() {
    let port = free_port();
    let program = Program::new().with("PORTICO_LISTEN", &format!("127.0.0.1:{port}"));
    program.call(&["demo"]).well();
    let running = program.start(&["serve"]);
    wait_until_ready(port);
    program.call(&["backup", "backup.tar"]).well();
    let refused = program.call(&["restore", "--force", "backup.tar"]);
    assert!(refused.code == 1 && refused.err.contains("stop it first"), "{}", refused.err);
    running.terminate().well();
    program.call(&["restore", "--force", "backup.tar"]).well();
    holds(&program);
}

#[test]
fn what_is_there_is_not_replaced_unawares_and_kept_aside() {
    let from = Program::new();
    from.call(&["demo"]).well();
    let file = from.path("backup.tar");
    let file = file.to_str().unwrap();
    from.call(&["backup", file]).well();
    let to = Program::new();
    to.call(&["customer", "add", "--slug", "precious", "--name", "Precious"]).well();
    let refused = to.call(&["restore", file]);
    assert!(refused.code == 1 && refused.err.contains("--force"), "{}", refused.err);
    assert!(to.call(&["customer", "list"]).well().out.contains("precious"));
    to.call(&["restore", "--force", file]).well();
    assert!(!to.call(&["customer", "list"]).well().out.contains("precious"));
    let aside = std::fs::read_dir(to.path("data"))
        .unwrap()
        .flatten()
        .find(|entry| entry.file_name().to_string_lossy().starts_with("before-restore-"))
        .expect("the old is kept");
    let kept =
        Program::new().with("PORTICO_DATABASE_URL", &format!("sqlite:{}", aside.path().join("portico.db").display()));
    assert!(kept.call(&["customer", "list"]).well().out.contains("precious"));
}

#[test]
fn a_damaged_backup_changes_nothing() {
    let program = Program::new();
    program.call(&["demo"]).well();
    program.call(&["backup", "backup.tar"]).well();
    let mut bytes = std::fs::read(program.path("backup.tar")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(program.path("damaged.tar"), &bytes).unwrap();
    std::fs::write(program.path("short.tar"), &bytes[..middle]).unwrap();
    for file in ["damaged.tar", "short.tar", "data/portico.db"] {
        let refused = program.call(&["restore", "--force", file]);
        assert!(refused.code == 1 && refused.err.contains("Nothing was changed"), "{file}: {}", refused.err);
    }
    assert_eq!(program.call(&["restore", "nowhere.tar"]).code, 2);
    holds(&program);
}

#[test]
fn nobody_stays_signed_in_over_a_restore() {
    let port = free_port();
    let program = Program::new().with("PORTICO_LISTEN", &format!("127.0.0.1:{port}"));
    program.call(&["demo"]).well();
    let db = format!("sqlite://{}", program.path("data/portico.db").display());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let sessions = |db: &str| -> i64 {
        runtime.block_on(async {
            let mut conn = sqlx::SqliteConnection::connect(db).await.unwrap();
            let (count,): (i64,) = sqlx::query_as("select count(*) from session").fetch_one(&mut conn).await.unwrap();
            conn.close().await.unwrap();
            count
        })
    };
    runtime.block_on(async {
        let mut conn = sqlx::SqliteConnection::connect(&db).await.unwrap();
        sqlx::query(
            "insert into session (id, token_hash, person_id, created_at, last_seen_at, expires_at)
             select randomblob(16), randomblob(32), id, 0, 0, 9223372036854775807 from person limit 1",
        )
        .execute(&mut conn)
        .await
        .unwrap();
        conn.close().await.unwrap();
    });
    assert_eq!(sessions(&db), 1);
    program.call(&["backup", "backup.tar"]).well();
    program.call(&["restore", "--force", "backup.tar"]).well();
    assert_eq!(sessions(&db), 0);
}
