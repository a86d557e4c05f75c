//! Backups with the real program: there and back, on both engines and between them.

use crate::command_line::{free_port, wait_until_ready};
use crate::program::Program;
use business::cast::{BAKERY, PETRA};
use business::clock::Clock;
use business::db::{Db, DbOptions};
use business::files::FileStore;
use business::identity::Entrance;
use business::{Origin, Portal, Settings, Visit};
use domain::{Brand, BrandForm, BrandImageKind, FooterLink, SearchQuery};
use secrecy::{ExposeSecret as _, SecretString};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

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

    /// Runs a statement on the server.
    fn run(&self, sql: &str) {
        self.run_at(&std::env::var("PORTICO_TEST_POSTGRES_URL").unwrap(), sql);
    }

    /// Runs a statement in this database.
    fn change(&self, sql: &str) {
        self.run_at(&self.url, sql);
    }

    fn run_at(&self, url: &str, sql: &str) {
        self.runtime.block_on(async {
            let mut conn = PgConnection::connect(url).await.unwrap();
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

/// What the search of an installation finds: words, a beginning, a mistyped word.
fn finds(program: &Program) -> Vec<Vec<String>> {
    within(program, async |portal| {
        let id = business::identity::find_customer(portal, BAKERY.slug).await.unwrap();
        let visit = Visit::system(id, BAKERY.name, Origin::internal());
        let mut found = Vec::new();
        for typed in ["testverkaufer", "seller name", "re", "gerüst", "tsetverkäufer"] {
            let query = SearchQuery { q: typed.to_owned() };
            let results = business::search::find(&visit, portal, &query).await.unwrap();
            let mut titles: Vec<String> = results.hits.into_iter().map(|hit| hit.title).collect();
            titles.sort();
            found.push(titles);
        }
        found
    })
}

/// Gives the portal links and a logo, as its administrator does.
fn adorn(program: &Program) {
    let sign_ins: serde_json::Value =
        serde_json::from_slice(&std::fs::read(program.path("data/demo-sign-ins.json")).unwrap()).unwrap();
    let petra = sign_ins.as_array().unwrap().iter().find(|person| person["email"] == PETRA.email).unwrap();
    let password = SecretString::from(petra["password"].as_str().unwrap());
    within(program, async |portal| {
        let origin = Origin::internal();
        let entrance = business::identity::sign_in(portal, &origin, PETRA.email, password, None).await.unwrap();
        let Entrance::Inside(signed_in) = entrance else { panic!("Petra has no second factor") };
        let visit = business::identity::resume(portal, origin, signed_in.token.expose_secret()).await.unwrap().unwrap();
        let links = vec![FooterLink {
            label: "Impressum \\ 100 %".to_owned(),
            address: "https://nordwind.example/".to_owned(),
        }];
        let form = BrandForm { name: "Nordwind".to_owned(), links, ..BrandForm::default() };
        business::brand::save(&visit, portal, &form).await.unwrap();
        let mut png = Cursor::new(Vec::new());
        let picture =
            image::RgbaImage::from_fn(40, 20, |x, y| image::Rgba([if x > y { 255 } else { 0 }, 120, 90, 255]));
        picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
        business::brand::set_image(&visit, portal, BrandImageKind::Logo, png.into_inner()).await.unwrap();
    });
}

/// How the portal looks: what an administrator set, and the logo's bytes.
fn looks(program: &Program) -> (Brand, Vec<u8>) {
    within(program, async |portal| {
        let brand = business::brand::current(portal).await;
        (brand.as_ref().clone(), business::brand::image(portal, "logo").await.unwrap().1)
    })
}

/// Does something with an installation's portal.
fn within<T>(program: &Program, work: impl AsyncFnOnce(&Portal) -> T) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let db = Db::open(&DbOptions::url(&program.database_url())).await.unwrap();
        let files = FileStore::as_it_is(program.path("data/files"));
        let portal = Portal::new(db, files, Clock::real(), Settings::default());
        let done = work(&portal).await;
        portal.db.close().await;
        done
    })
}

fn there_and_back(from: &Program, to: &Program) {
    from.call(&["demo"]).well();
    adorn(from);
    let looked = looks(from);
    let staff = from.call(&["staff", "list"]).well().out;
    let held = holds(from);
    let found = finds(from);
    assert!(found[0].len() + found[1].len() > 1 && found[0] == found[4], "{found:?}");
    // What was sealed on one engine is whole on the other: the doctor looks.
    within(from, async |portal| assert!(business::events::seal::seal_all(portal).await.unwrap() > 100));
    let file = from.path("backup.tar");
    let file = file.to_str().unwrap();
    from.call(&["backup", file]).well();
    assert_eq!(from.call(&["backup", file]).code, 2, "a backup is never written over");
    to.call(&["restore", file]).well();
    assert_eq!(holds(to), held);
    assert_eq!(finds(to), found);
    assert_eq!(looks(to), looked);
    assert_eq!(to.call(&["staff", "list"]).well().out, staff);
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

/// The program with a customer and some invoices: less than the demonstration, and quicker.
fn filled(program: Program) -> Program {
    program.call(&["customer", "add", "--slug", "harbour", "--name", "Harbour View Hotel"]).well();
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/demo/invoices");
    let paths = ["xrechnung-01.05a-ubl.xml", "xrechnung-01.15a-ubl.xml", "mustang-RE-20201121_508.pdf"]
        .map(|name| format!("{samples}/{name}"));
    program.call(&["import", "invoices", "--customer", "harbour", &paths[0], &paths[1], &paths[2]]).well();
    program
}

/// The same, and a backup of it in `backup.tar`.
fn backed_up(program: Program) -> Program {
    let program = filled(program);
    program.call(&["backup", "backup.tar"]).well();
    program
}

/// What [`filled`] put there is there.
fn is_filled(program: &Program) {
    assert!(program.call(&["customer", "list"]).well().out.contains("harbour        0          3"));
    assert!(!program.call(&["doctor"]).well().out.contains("FAIL"));
}

/// A path below the program's folder, as an argument.
fn named(program: &Program, name: &str) -> String {
    program.path(name).to_str().unwrap().to_owned()
}

/// Runs statements in an embedded database.
fn change_sqlite(file: &Path, sql: &str) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut conn = sqlx::SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut conn).await.unwrap();
        conn.close().await.unwrap();
    });
}

/// A backup as somebody else might have made it: each entry is changed or left out, and the manifest agrees with it.
fn forge(from: &str, to: &str, mut change: impl FnMut(&str, Vec<u8>) -> Option<Vec<u8>>) {
    let mut entries = Vec::new();
    for entry in tar::Archive::new(std::fs::File::open(from).unwrap()).entries().unwrap() {
        let mut entry = entry.unwrap();
        let name = entry.path().unwrap().to_str().unwrap().to_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        entries.push((name, bytes));
    }
    let mut manifest: serde_json::Value = serde_json::from_slice(&entries.remove(0).1).unwrap();
    let mut listed = manifest["entries"].as_array().unwrap().clone();
    let mut kept = Vec::new();
    for (name, bytes) in entries {
        let Some(bytes) = change(&name, bytes) else {
            listed.retain(|entry| entry["name"] != *name);
            continue;
        };
        let entry = listed.iter_mut().find(|entry| entry["name"] == *name).unwrap();
        entry["size"] = bytes.len().into();
        entry["sha256"] = business::files::FileHash::of(&bytes).to_string().into();
        kept.push((name, bytes));
    }
    manifest["entries"] = listed.into();
    kept.insert(0, ("manifest.json".to_owned(), serde_json::to_vec(&manifest).unwrap()));
    let mut tar = tar::Builder::new(std::fs::File::create(to).unwrap());
    for (name, bytes) in kept {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        tar.append_data(&mut header, name, &bytes[..]).unwrap();
    }
    tar.finish().unwrap();
}

/// The names in a folder that begin like this.
fn beginning(folder: &Path, prefix: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().flatten();
    entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix)).map(|entry| entry.path()).collect()
}

/// The stored originals.
fn originals(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            found.extend(originals(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found.sort();
    found
}

fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_backup_is_closed_to_others_all_the_time_and_a_signal_leaves_nothing_of_it() {
    let program = backed_up(Program::new());
    assert_eq!(mode(&program.path("backup.tar")), 0o600);
    // An original that takes for ever to be read: the backup waits in the middle of its work.
    let original = originals(&program.path("data/files")).remove(0);
    std::fs::remove_file(&original).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&original).status().unwrap().success());
    let running = program.start(&["backup", "second.tar"]);
    let began = std::time::Instant::now();
    let staging = loop {
        if let [staging] = &beginning(program.folder(), ".portico-backup-")[..]
            && staging.join("backup.tar").exists()
        {
            break staging.clone();
        }
        assert!(began.elapsed() < std::time::Duration::from_secs(20), "the backup does not begin");
        std::thread::sleep(std::time::Duration::from_millis(10));
    };
    assert_eq!(mode(&staging), 0o700);
    let ended = running.terminate();
    assert!(ended.code == 1 && ended.err.contains("no backup was written"), "{} {}", ended.code, ended.err);
    assert!(!staging.exists() && !program.path("second.tar").exists());
}

#[test]
fn a_restore_that_is_stopped_while_it_checks_leaves_nothing() {
    let program = precious(Program::new());
    // A backup that never comes.
    assert!(std::process::Command::new("mkfifo").arg(program.path("backup.tar")).status().unwrap().success());
    let running = program.start(&["restore", "--force", "backup.tar"]);
    let began = std::time::Instant::now();
    let staging = loop {
        if let [staging] = &beginning(&program.path("data"), ".portico-restore-")[..] {
            break staging.clone();
        }
        assert!(began.elapsed() < std::time::Duration::from_secs(20), "the restore does not begin");
        std::thread::sleep(std::time::Duration::from_millis(10));
    };
    assert_eq!(mode(&staging), 0o700);
    let examined = program.call(&["doctor"]);
    assert!(examined.out.contains("a restore is under way"), "{}", examined.out);
    let ended = running.terminate();
    assert!(ended.code == 1 && ended.err.contains("nothing was changed"), "{} {}", ended.code, ended.err);
    assert!(!staging.exists());
    assert!(program.call(&["customer", "list"]).well().out.contains("precious"));
}

#[test]
fn a_restore_mends_a_database_that_is_none() {
    let program = backed_up(Program::new());
    std::fs::write(program.path("data/portico.db"), "no database, but a letter to somebody").unwrap();
    assert_eq!(program.call(&["doctor"]).code, 1);
    program.call(&["restore", "--force", "backup.tar"]).well();
    is_filled(&program);
}

#[test]
fn what_interrupted_work_left_behind_is_named_by_the_doctor() {
    let program = backed_up(Program::new());
    for name in [".portico-backup-a", "data/.portico-restore-b", "data/before-restore-c"] {
        std::fs::create_dir(program.path(name)).unwrap();
    }
    let examined = program.call(&["doctor"]).well().out;
    for name in [".portico-backup-a", ".portico-restore-b", "before-restore-c"] {
        assert!(examined.contains(name), "{examined}");
    }
    assert!(examined.contains("WARN  leftovers") && examined.contains("delete it"), "{examined}");
    let backup = program.call(&["backup", "next.tar"]).well();
    assert!(backup.err.contains(".portico-backup-a"), "{}", backup.err);
}

fn missing_originals_are_noticed(program: Program) {
    let program = filled(program);
    let stored = originals(&program.path("data/files"));
    std::fs::remove_file(&stored[0]).unwrap();
    let hash = stored[0].file_name().unwrap().to_str().unwrap();
    let refused = program.call(&["backup", "backup.tar"]);
    assert!(refused.code == 1 && refused.err.contains("No backup was written"), "{} {}", refused.code, refused.err);
    let words = format!("1 of {} originals", stored.len());
    assert!(refused.err.contains(hash) && refused.err.contains(&words), "{}", refused.err);
    assert!(!program.path("backup.tar").exists());
    let examined = program.call(&["doctor"]);
    assert!(examined.code == 1 && examined.out.contains("FAIL  files"), "{}", examined.out);
    assert!(examined.out.contains(hash) && examined.out.contains(&words), "{}", examined.out);
    std::fs::remove_dir_all(program.path("data/files")).unwrap();
    let words = format!("{0} of {0} originals", stored.len());
    let examined = program.call(&["doctor"]);
    assert!(examined.code == 1 && examined.out.contains(&words), "{}", examined.out);
    assert!(!program.path("data/files").exists(), "the doctor changes nothing");
    assert!(program.call(&["backup", "backup.tar"]).err.contains(&words));
}

#[test]
fn missing_originals_are_noticed_by_backup_and_doctor_on_sqlite() {
    missing_originals_are_noticed(Program::new());
}

#[test]
fn missing_originals_are_noticed_by_backup_and_doctor_on_postgres() {
    if let Some(database) = Postgres::create() {
        missing_originals_are_noticed(database.program());
    }
}

/// Restoring this backup is refused with these words, and what was there stays.
fn is_refused(file: &str, to: &Program, words: &str) {
    let refused = to.call(&["restore", "--force", file]);
    assert_eq!(refused.code, 1, "{}", refused.err);
    assert!(refused.err.contains(words) && refused.err.contains("Nothing was changed"), "{}", refused.err);
    assert!(!refused.err.contains("Something broke"), "{}", refused.err);
    assert!(to.call(&["customer", "list"]).well().out.contains("precious"));
    for prefix in ["before-restore-", "restore-under-way", ".portico-restore-"] {
        assert_eq!(beginning(&to.path("data"), prefix), Vec::<PathBuf>::new());
    }
}

fn precious(program: Program) -> Program {
    program.call(&["customer", "add", "--slug", "precious", "--name", "Precious"]).well();
    program
}

#[test]
fn a_backup_without_all_originals_is_refused_whichever_way_it_goes() {
    let (from_postgres, to_postgres) = (Postgres::create(), Postgres::create());
    let sources = [Some(Program::new()), from_postgres.as_ref().map(Postgres::program)];
    let targets = [Some(Program::new()), to_postgres.as_ref().map(Postgres::program)].map(|to| to.map(precious));
    for from in sources.into_iter().flatten().map(backed_up) {
        let (whole, lacking) = (named(&from, "backup.tar"), named(&from, "lacking.tar"));
        let mut is_first = true;
        forge(&whole, &lacking, |name, bytes| {
            (!name.starts_with("files/") || !std::mem::take(&mut is_first)).then_some(bytes)
        });
        for to in targets.iter().flatten() {
            is_refused(&lacking, to, "1 originals that the backup's database speaks of");
        }
    }
}

#[test]
fn a_backup_whose_database_this_program_did_not_make_is_refused() {
    let from = backed_up(Program::new());
    let database = Postgres::create();
    let targets = [Some(Program::new()), database.as_ref().map(Postgres::program)].map(|to| to.map(precious));
    for (change, words) in [
        ("update _sqlx_migrations set checksum = x'00'", "migration 1 was another one"),
        ("insert into _sqlx_migrations values (999, 'x', 0, 1, x'00', 0)", "migration 999 is none of"),
        ("drop table payment", "the table payment is missing"),
        ("create trigger t after insert on event begin delete from event; end", "the trigger t does not belong"),
        ("create view v as select 1", "the view v does not belong"),
        ("drop table _sqlx_migrations", "no database of this program"),
    ] {
        let (whole, forged, copy) = (named(&from, "backup.tar"), named(&from, "forged.tar"), from.path("copy.db"));
        forge(&whole, &forged, |name, bytes| {
            if name != "database/portico.db" {
                return Some(bytes);
            }
            std::fs::write(&copy, bytes).unwrap();
            change_sqlite(&copy, change);
            Some(std::fs::read(&copy).unwrap())
        });
        for to in targets.iter().flatten() {
            is_refused(&forged, to, words);
        }
    }
}

#[test]
fn a_backup_that_lacks_a_table_is_refused() {
    let (Some(from), Some(to)) = (Postgres::create(), Postgres::create()) else { return };
    let from = backed_up(from.program());
    let (whole, forged) = (named(&from, "backup.tar"), named(&from, "forged.tar"));
    forge_tables(&whole, &forged);
    for to in [precious(Program::new()), precious(to.program())] {
        is_refused(&forged, &to, "the table payment is missing");
    }
}

/// Leaves the payments out of a backup of PostgreSQL.
fn forge_tables(from: &str, to: &str) {
    forge(from, to, |name, bytes| (name != "database/payment.rows").then_some(bytes));
    let mut entries = tar::Archive::new(std::fs::File::open(to).unwrap());
    let folder = tempfile::tempdir().unwrap();
    entries.unpack(folder.path()).unwrap();
    let path = folder.path().join("manifest.json");
    let mut manifest: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    manifest["tables"].as_array_mut().unwrap().retain(|table| table["name"] != "payment");
    std::fs::write(&path, serde_json::to_vec(&manifest).unwrap()).unwrap();
    let mut tar = tar::Builder::new(std::fs::File::create(to).unwrap());
    tar.append_path_with_name(&path, "manifest.json").unwrap();
    for entry in manifest["entries"].as_array().unwrap() {
        let name = entry["name"].as_str().unwrap();
        tar.append_path_with_name(folder.path().join(name), name).unwrap();
    }
    tar.finish().unwrap();
}

#[test]
fn after_an_interrupted_restore_nothing_but_restore_and_doctor_works() {
    let program = backed_up(Program::new());
    // As a process leaves it that was killed after it moved the old things aside and before it placed the new ones.
    let aside = program.path("data/before-restore-x");
    std::fs::create_dir(&aside).unwrap();
    for name in ["portico.db", "files"] {
        std::fs::rename(program.path("data").join(name), aside.join(name)).unwrap();
    }
    std::fs::write(program.path("data/restore-under-way"), "data/before-restore-x\n").unwrap();
    for words in [
        &["customer", "list"][..],
        &["serve"],
        &["migrate"],
        &["demo"],
        &["backup", "next.tar"],
        &["customer", "add", "--slug", "a", "--name", "A"],
    ] {
        let refused = program.call(words);
        assert_eq!(refused.code, 1, "{words:?}");
        assert!(refused.err.contains("began and did not end"), "{words:?}: {}", refused.err);
        assert!(refused.err.contains("portico restore --force"), "{words:?}: {}", refused.err);
        assert!(refused.err.contains("before-restore-x"), "{words:?}: {}", refused.err);
        assert!(!program.path("data/portico.db").exists(), "{words:?}");
    }
    let examined = program.call(&["doctor"]);
    assert!(examined.code == 1 && examined.out.contains("FAIL  restore"), "{}", examined.out);
    assert!(examined.out.contains("portico restore --force"), "{}", examined.out);
    // A restore that is refused leaves it as it is, and one that ends mends it.
    std::fs::write(program.path("no.tar"), "no").unwrap();
    assert_eq!(program.call(&["restore", "--force", "no.tar"]).code, 1);
    assert!(program.path("data/restore-under-way").exists());
    program.call(&["restore", "--force", "backup.tar"]).well();
    assert!(!program.path("data/restore-under-way").exists());
    is_filled(&program);
}

fn killed_at_any_time(program: Program) {
    let program = backed_up(program);
    let restore = ["restore", "--force", "backup.tar"];
    let began = std::time::Instant::now();
    program.call(&restore).well();
    let whole = began.elapsed();
    for part in 1..=4 {
        let running = program.start(&restore);
        std::thread::sleep(whole * part / 4);
        // Dropping it kills it.
        drop(running);
        let listed = program.call(&["customer", "list"]);
        if listed.code == 0 {
            assert!(listed.out.contains("harbour"), "part {part}: {}", listed.out);
            program.call(&["backup", &format!("{part}.tar")]).well();
        } else {
            assert!(listed.err.contains("began and did not end"), "part {part}: {}", listed.err);
            let began = std::time::Instant::now();
            while program.call(&restore).code != 0 {
                // A PostgreSQL server needs a moment to notice that its client is dead.
                assert!(began.elapsed() < std::time::Duration::from_secs(10), "part {part}: it is not mended");
            }
        }
    }
    is_filled(&program);
}

#[test]
fn a_restore_that_is_killed_leaves_the_old_the_new_or_a_word_about_it() {
    killed_at_any_time(Program::new());
}

#[test]
fn a_restore_into_postgres_that_is_killed_leaves_the_old_the_new_or_a_word_about_it() {
    if let Some(database) = Postgres::create() {
        killed_at_any_time(database.program());
    }
}

#[test]
fn a_backup_of_nothing_is_refused_and_makes_nothing() {
    let program = Program::new();
    let refused = program.call(&["backup", "backup.tar"]);
    assert!(refused.code == 1 && refused.err.contains("There is no installation"), "{} {}", refused.code, refused.err);
    assert_eq!(std::fs::read_dir(program.folder()).unwrap().count(), 0);
    std::fs::create_dir(program.path("data")).unwrap();
    let refused = program.call(&["backup", "backup.tar"]);
    assert!(refused.code == 1 && refused.err.contains("There is no installation"), "{} {}", refused.code, refused.err);
    assert_eq!(std::fs::read_dir(program.path("data")).unwrap().count(), 0);
    std::fs::remove_dir(program.path("data")).unwrap();
    program.call(&["doctor"]).well();
    assert_eq!(std::fs::read_dir(program.folder()).unwrap().count(), 0);
}

#[test]
fn a_backup_of_an_empty_database_on_postgres_is_refused() {
    let Some(database) = Postgres::create() else { return };
    let program = database.program();
    assert!(program.call(&["backup", "backup.tar"]).err.contains("There is no installation"));
    std::fs::create_dir(program.path("data")).unwrap();
    let refused = program.call(&["backup", "backup.tar"]);
    assert!(refused.code == 1 && refused.err.contains("is empty"), "{} {}", refused.code, refused.err);
}

fn a_demonstration_ends(to: &Program) {
    let from = precious(Program::new());
    from.call(&["backup", "backup.tar"]).well();
    to.call(&["demo"]).well();
    to.call(&["restore", "--force", &named(&from, "backup.tar")]).well();
    assert!(!to.path("data/demo-sign-ins.json").exists());
    let aside = beginning(&to.path("data"), "before-restore-").remove(0);
    assert!(aside.join("demo-sign-ins.json").exists());
    assert_eq!(to.call(&["demo", "--show"]).code, 1);
}

#[test]
fn a_demonstration_ends_when_something_else_is_restored_over_it() {
    a_demonstration_ends(&Program::new());
    if let Some(database) = Postgres::create() {
        a_demonstration_ends(&database.program());
    }
}

fn a_changed_database_is_noticed(program: &Program, change: impl Fn(&str)) {
    for (sql, words) in [
        ("drop table payment", "the table payment is missing"),
        ("update _sqlx_migrations set checksum = checksum || checksum", "migration 1 was another one"),
    ] {
        change(sql);
        let examined = program.call(&["doctor"]);
        assert!(examined.code == 1 && examined.out.contains("FAIL  tables"), "{}", examined.out);
        assert!(examined.out.contains(words), "{}", examined.out);
        let refused = program.call(&["backup", "backup.tar"]);
        assert!(refused.code == 1 && refused.err.contains(words), "{} {}", refused.code, refused.err);
    }
}

#[test]
fn a_changed_database_is_noticed_by_doctor_and_backup() {
    let program = filled(Program::new());
    a_changed_database_is_noticed(&program, |sql| change_sqlite(&program.path("data/portico.db"), sql));
    if let Some(database) = Postgres::create() {
        a_changed_database_is_noticed(&filled(database.program()), |sql| database.change(sql));
    }
}
