//! The real program: what it says, what it does, its exit codes.

use crate::program::Program;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/demo/invoices");
const PASSWORD: &str = "correct horse battery staple\n";

fn with_customer() -> Program {
    let program = Program::new();
    program.call(&["customer", "add", "--slug", "acme", "--name", "Acme Ltd"]).well();
    program
}

#[test]
fn it_explains_itself() {
    let program = Program::new();
    assert!(program.call(&["--version"]).well().out.starts_with("portico 0."));
    let help = program.call(&["--help"]).well().out;
    for word in ["serve", "import", "backup", "doctor", "Exit codes", "portico demo"] {
        assert!(help.contains(word), "{word}\n{help}");
    }
    for words in [&["import", "invoices", "--help"][..], &["person", "add", "--help"], &["payment", "add", "--help"]] {
        assert!(program.call(words).well().out.contains("Example"), "{words:?}");
    }
    let nothing = program.call(&[]);
    assert_eq!(nothing.code, 2);
    assert!(nothing.err.contains("Usage"));
    assert_eq!(program.call(&["fly"]).code, 2);
}

#[test]
fn a_wrong_configuration_is_refused_with_all_that_is_wrong() {
    let program = Program::new().with("PORTICO_LISTEN", "here").with("PORTICO_DATA_DIRR", "x");
    let called = program.call(&["customer", "list"]);
    assert_eq!(called.code, 2);
    assert!(called.err.contains("PORTICO_LISTEN: 'here' is no address"), "{}", called.err);
    assert!(called.err.contains("did you mean PORTICO_DATA_DIR?"), "{}", called.err);
    let examined = program.call(&["doctor"]);
    assert_eq!(examined.code, 1);
    assert!(examined.out.contains("FAIL  configuration"), "{}", examined.out);
}

#[test]
fn the_configuration_is_shown_without_its_secrets() {
    let program = Program::new().with("PORTICO_DATABASE_URL", "postgres://me:secret@db.test/portico");
    std::fs::write(program.path("portico.toml"), "supplier = \"Meridian\"\n").unwrap();
    let shown = program.call(&["config"]).well().out;
    assert!(shown.contains("supplier = \"Meridian\"  # supplier in portico.toml"), "{shown}");
    assert!(shown.contains("database_url = \"postgres://db.test/portico\"  # PORTICO_DATABASE_URL"), "{shown}");
    assert!(!shown.contains("secret"));
}

#[test]
fn the_documentation_says_what_the_program_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/configuration.md");
    let written = std::fs::read_to_string(path).unwrap_or_default();
    let said = Program::new().call(&["config", "--markdown"]).well().out;
    assert_eq!(written, said, "write it anew: portico config --markdown > docs/configuration.md");
}

#[test]
fn customers_and_people_are_managed() {
    let program = with_customer();
    let again = program.call(&["customer", "add", "--slug", "acme", "--name", "Acme"]);
    assert_eq!(again.code, 2);
    assert!(again.err.contains("with this slug already"), "{}", again.err);
    assert_eq!(program.call(&["customer", "add", "--slug", "No Good", "--name", "x"]).code, 2);

    let add =
        ["person", "add", "--email", "anna@acme.example", "--name", "Anna", "--customer", "acme", "--role", "owner"];
    let without = program.call(&add);
    assert!(without.code == 2 && without.err.contains("--password-stdin"), "{}", without.err);
    let mut with_password = add.to_vec();
    with_password.push("--password-stdin");
    let short = program.call_with_input(&with_password, "short\n");
    assert!(short.code == 2 && short.err.contains("at least 12"), "{}", short.err);
    let lines = program.call_with_input(&with_password, "correct horse\nbattery staple\n");
    assert!(lines.code == 2 && lines.err.contains("single line"), "{}", lines.err);
    program.call_with_input(&with_password, PASSWORD).well();
    let unknown =
        program.call(&["person", "add", "--email", "b@c.de", "--name", "B", "--customer", "acme", "--role", "king"]);
    assert!(unknown.code == 2 && unknown.err.contains("owner, finance"), "{}", unknown.err);

    let several =
        ["person", "add", "--email", "b@acme.example", "--name", "B", "--customer", "acme", "--role", "finance,buyer"];
    let added = program.call_with_input(&[&several[..], &["--password-stdin"]].concat(), PASSWORD).well().out;
    assert!(added.contains("finance, buyer of acme"), "{added}");
    let agent = ["staff", "add", "--email", "b@acme.example", "--role", "agent"];
    assert!(program.call(&agent).well().out.contains("agent"));
    assert_eq!(program.call(&["staff", "add", "--email", "anna@acme.example", "--role", "king"]).code, 2);
    program
        .call_with_input(&["person", "set-password", "--email", "anna@acme.example", "--password-stdin"], PASSWORD)
        .well();
    let shown = program.call(&["person", "show", "--email", "B@acme.example"]).well().out;
    for line in [
        "b@acme.example  B",
        "login: open",
        "second step: none",
        "required: not",
        "staff: agent",
        "member of Acme Ltd: finance, buyer",
    ] {
        assert!(shown.contains(line), "{line}: {shown}");
    }
    program.call(&["person", "disable", "--email", "anna@acme.example"]).well();
    let shown = program.call(&["person", "show", "--email", "anna@acme.example", "--json"]).well().out;
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(
        (&shown["disabled"], &shown["passkeys"], &shown["staff"]),
        (&true.into(), &0.into(), &serde_json::Value::Null)
    );
    assert_eq!(shown["memberships"][0]["roles"][0], "owner");
    assert_eq!(program.call(&["person", "show", "--email", "nobody@acme.example"]).code, 2);
    assert_eq!(program.call(&["person", "disable", "--email", "nobody@acme.example"]).code, 2);

    let listed = program.call(&["customer", "list", "--json"]).well().out;
    let row: serde_json::Value = serde_json::from_str(listed.lines().next().unwrap()).unwrap();
    assert_eq!((&row["slug"], &row["members"], &row["invoices"]), (&"acme".into(), &2.into(), &0.into()));
    assert!(program.call(&["customer", "list"]).well().out.contains("Acme Ltd"));
}

#[test]
fn invoices_are_imported_once_and_told_as_json() {
    let program = with_customer();
    let files = [format!("{SAMPLES}/xrechnung-01.12a-ubl.xml"), format!("{SAMPLES}/xrechnung-01.06a-cii.xml")];
    let import = ["import", "invoices", "--customer", "acme", "--json", &files[0], &files[1]];
    let first = program.call(&import).well();
    let lines: Vec<serde_json::Value> = first.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!((&lines[0]["outcome"], &lines[0]["syntax"]), (&"imported".into(), &"UBL".into()));
    assert_eq!(lines[0]["totals"]["payable"], "305.37");
    assert_eq!((&lines[1]["syntax"], &lines[1]["line_count"]), (&"CII".into(), &7.into()));
    assert_eq!(first.out.lines().last().unwrap(), r#"{"summary":{"imported":2,"updated":0,"already":0,"rejected":0}}"#);
    let second = program.call(&import).well();
    assert!(second.out.ends_with("{\"summary\":{\"imported\":0,\"updated\":0,\"already\":2,\"rejected\":0}}\n"));

    std::fs::write(program.path("bad.xml"), "<Invoice/>").unwrap();
    let bad = program.call(&["import", "invoices", "--customer", "acme", "bad.xml", &files[0]]);
    assert_eq!(bad.code, 1);
    assert!(bad.out.contains("rejected  bad.xml"), "{}", bad.out);
    assert!(bad.out.ends_with("0 imported, 0 updated, 1 already there, 1 rejected\n"), "{}", bad.out);

    for wrong in [
        &["import", "invoices", "--customer", "nobody", &files[0]][..],
        &["import", "invoices", "--customer", "acme", "nowhere.xml"],
        &["import", "invoices", "--customer", "acme"],
    ] {
        assert_eq!(program.call(wrong).code, 2, "{wrong:?}");
    }
}

#[test]
fn payments_are_recorded() {
    let program = with_customer();
    program.call(&["import", "invoices", "--customer", "acme", &format!("{SAMPLES}/xrechnung-01.21a-ubl.xml")]).well();
    let pay = |amount: &str, number: &str| {
        program.call(&[
            "payment",
            "add",
            "--customer",
            "acme",
            "--invoice",
            number,
            "--amount",
            amount,
            "--date",
            "2020-12-20",
        ])
    };
    assert!(pay("100.00", "18383").well().out.contains("still open: 133.00 EUR"));
    assert_eq!(pay("12,5", "18383").code, 2);
    assert_eq!(pay("0", "18383").code, 2);
    assert_eq!(pay("1.00", "nothing").code, 2);
    assert!(pay("133", "18383").well().out.contains("still open: 0.00 EUR"));

    // Another seller uses the same number.
    let text = std::fs::read_to_string(format!("{SAMPLES}/xrechnung-01.21a-ubl.xml")).unwrap();
    let other = program.path("other.xml");
    std::fs::write(&other, text.replace("Mustermann GmbH", "Musterfrau AG").replace("DE 123456789", "DE 987654321"))
        .unwrap();
    program.call(&["import", "invoices", "--customer", "acme", other.to_str().unwrap()]).well();
    let asked_back = pay("1.00", "18383");
    assert_eq!(asked_back.code, 2);
    let row = asked_back.err.lines().find(|line| line.contains("Musterfrau AG")).expect(&asked_back.err);
    let id = row.split_whitespace().next().unwrap();
    assert!(pay("33", id).well().out.contains("still open: 200.00 EUR"));
    // A number may look like an id; it is still the number that was meant.
    let like_an_id = "01890a5d-ac96-774b-bcce-b302099a8057";
    std::fs::write(&other, text.replace(">18383<", &format!(">{like_an_id}<"))).unwrap();
    program.call(&["import", "invoices", "--customer", "acme", other.to_str().unwrap()]).well();
    assert!(pay("33", like_an_id).well().out.contains("still open: 200.00 EUR"));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let program = with_customer();
    let mut running = std::process::Command::new("sh");
    let script = format!("{} config | head -n 1", env!("CARGO_BIN_EXE_portico"));
    let output = running.args(["-c", &script]).current_dir(program.folder()).output().unwrap();
    assert_eq!(output.stderr, b"", "{}", String::from_utf8_lossy(&output.stderr));
}

/// A free port; somebody else may take it before it is used, which is rare enough.
pub fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

pub fn get(port: u16, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(5))).ok()?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n").ok()?;
    let mut text = String::new();
    stream.read_to_string(&mut text).ok()?;
    Some(text)
}

/// Waits until the server says that it is ready.
pub fn wait_until_ready(port: u16) {
    let began = Instant::now();
    while !get(port, "/health/ready").is_some_and(|answer| answer.starts_with("HTTP/1.1 200")) {
        assert!(began.elapsed() < Duration::from_secs(30), "the server does not become ready");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn it_serves_until_it_is_told_to_stop() {
    let (port, metrics) = (free_port(), free_port());
    let program = Program::new()
        .with("PORTICO_LISTEN", &format!("127.0.0.1:{port}"))
        .with("PORTICO_METRICS_LISTEN", &format!("127.0.0.1:{metrics}"))
        .with("PORTICO_LOG_FORMAT", "json");
    let running = program.start(&["serve"]);
    wait_until_ready(port);
    assert!(get(port, "/invoices?q=secret-words").unwrap().contains("location: /sign-in?"));
    assert!(get(port, "/metrics").unwrap().starts_with("HTTP/1.1 404"), "metrics have an address of their own");
    let figures = get(metrics, "/metrics").unwrap();
    assert!(figures.contains("portico_jobs{state=\"dead\"} 0"), "{figures}");
    assert!(figures.contains("portico_requests_total{method=\"GET\",route=\"/invoices\",status=\"303\"}"), "{figures}");
    assert!(figures.contains("portico_request_duration_seconds_bucket"), "{figures}");

    // A second one on the same embedded database is refused.
    let second = Program::new()
        .with("PORTICO_LISTEN", &format!("127.0.0.1:{}", free_port()))
        .with("PORTICO_DATA_DIR", program.path("data").to_str().unwrap());
    let refused = second.call(&["serve"]);
    assert!(refused.code == 1 && refused.err.contains("another server"), "{}", refused.err);
    // Commands work beside it.
    program.call(&["customer", "add", "--slug", "acme", "--name", "Acme"]).well();

    let ended = running.terminate().well();
    assert!(ended.out.contains(&format!("ready at http://127.0.0.1:{port}")), "{}", ended.out);
    let lines: Vec<serde_json::Value> = ended.err.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let request = lines.iter().find(|line| line["route"] == "/invoices").expect("a line for the request");
    assert_eq!((&request["method"], &request["status"]), (&"GET".into(), &303.into()));
    assert!(!ended.err.contains("secret-words"), "{}", ended.err);
}

#[test]
fn a_port_that_is_taken_is_said_so() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let program = Program::new().with("PORTICO_LISTEN", &taken.local_addr().unwrap().to_string());
    let called = program.call(&["serve"]);
    assert!(called.code == 1 && called.err.contains("Something else listens there"), "{}", called.err);
}

#[test]
fn the_demonstration_moves_in_once_and_never_among_strangers() {
    let program = Program::new();
    assert_eq!(program.call(&["demo", "--show"]).code, 1);
    let first = program.call(&["demo"]).well();
    let shown = program.call(&["demo", "--show", "--json"]).well().out;
    let people: serde_json::Value = serde_json::from_str(&shown).unwrap();
    // Seven customers' people, and one of the supplier's.
    assert_eq!(people.as_array().unwrap().len(), 8);
    for person in people.as_array().unwrap() {
        assert!(first.out.contains(person["password"].as_str().unwrap()));
        let is_administrator = person["is_administrator"].as_bool().unwrap();
        assert_eq!(person["customers"].as_array().unwrap().is_empty(), is_administrator);
    }
    let again = program.call(&["demo"]).well();
    assert_eq!(again.out, first.out, "passwords stay");
    let listed = program.call(&["customer", "list"]).well().out;
    assert!(listed.contains("De Vries Bakeries") && listed.contains("New Leaf Studio"), "{listed}");
    use std::os::unix::fs::PermissionsExt as _;
    let mode = std::fs::metadata(program.path("data/demo-sign-ins.json")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);

    let real = with_customer();
    let refused = real.call(&["demo"]);
    assert!(refused.code == 1 && refused.err.contains("--force"), "{}", refused.err);
    assert!(!real.path("data/demo-sign-ins.json").exists());
}

#[test]
fn an_administrator_is_added_listed_and_removed() {
    let program = with_customer();
    let add = |words: &[&str], password: &str| program.call_with_input(words, password);
    let new = ["staff", "add", "--email", "Petra@meridian.example", "--name", "Petra", "--password-stdin"];
    assert_eq!(add(&new, "too short\n").code, 2);
    add(&new, "correct horse battery\n").well();
    assert_eq!(program.call(&["staff", "list"]).well().out.trim(), "petra@meridian.example  administrator  Petra");
    let again = program.call(&["staff", "add", "--email", "petra@meridian.example"]);
    assert!(again.code != 0, "{}", again.out);
    assert!(program.call(&["staff", "add", "--email", "nobody@meridian.example"]).code != 0, "a stranger needs a name");
    program.call(&["staff", "remove", "--email", "petra@meridian.example"]).well();
    assert_eq!(program.call(&["staff", "list"]).well().out, "");
    assert_eq!(program.call(&["staff", "remove", "--email", "petra@meridian.example"]).code, 1);
}

#[test]
fn the_doctor_finds_what_is_wrong() {
    let program = with_customer();
    program.call(&["import", "invoices", "--customer", "acme", &format!("{SAMPLES}/xrechnung-01.12a-ubl.xml")]).well();
    let well = program.call(&["doctor"]).well().out;
    assert!(!well.contains("FAIL") && well.contains("OK    integrity"), "{well}");
    let json = program.call(&["doctor", "--json"]).well().out;
    assert!(json.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["check"].is_string()));

    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(program.path("data"), std::fs::Permissions::from_mode(0o755)).unwrap();
    damage_first_file(&program.path("data/files"));
    let ill = program.call(&["doctor"]);
    assert_eq!(ill.code, 1);
    assert!(ill.out.contains("FAIL  permissions") && ill.out.contains("chmod"), "{}", ill.out);
    assert!(ill.out.contains("FAIL  files"), "{}", ill.out);
}

fn damage_first_file(folder: &std::path::Path) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            damage_first_file(&path);
        } else {
            std::fs::write(&path, "other").unwrap();
        }
    }
}

#[test]
fn a_database_that_refuses_is_said_so_at_once() {
    let url = format!("postgres://me:secret@127.0.0.1:{}/portico", free_port());
    let program = Program::new().with("PORTICO_DATABASE_URL", &url);
    let began = Instant::now();
    let called = program.call(&["customer", "list"]);
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    assert!(called.code == 1 && called.err.contains("refused"), "{}", called.err);
    let examined = program.call(&["doctor"]);
    assert!(examined.code == 1 && examined.out.contains("that the server runs"), "{}", examined.out);
    assert!(!examined.out.contains("looks closer") && !examined.out.contains("me:secret"), "{}", examined.out);
}

#[test]
fn the_doctor_knows_what_mends_an_embedded_database() {
    let program = with_customer();
    let file = program.path("data/portico.db");
    let whole = std::fs::read(&file).unwrap();
    for broken in [b"no database, but a letter to somebody".to_vec(), whole[..whole.len() / 2].to_vec()] {
        std::fs::write(&file, broken).unwrap();
        let examined = program.call(&["doctor"]);
        assert!(examined.code == 1 && examined.out.contains("FAIL  database"), "{}", examined.out);
        assert!(examined.out.contains("restore the newest backup"), "{}", examined.out);
        assert!(
            !examined.out.contains("looks closer") && !examined.out.contains("server runs and"),
            "{}",
            examined.out
        );
    }
    std::fs::write(&file, "").unwrap();
    assert!(program.call(&["doctor"]).well().out.contains("WARN  migrations: none has run"));
    std::fs::create_dir_all(program.path(&format!("data/files/{}", uuid::Uuid::nil()))).unwrap();
    let examined = program.call(&["doctor"]);
    assert!(examined.code == 1 && examined.out.contains("files of 1 customers"), "{}", examined.out);
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    let examined = program.call(&["doctor"]);
    assert!(examined.code == 1 && examined.out.contains("give the file and its folder"), "{}", examined.out);
}

#[test]
fn a_configuration_that_others_can_change_is_wrong() {
    use std::os::unix::fs::PermissionsExt as _;
    let program = with_customer();
    let file = program.path("portico.toml");
    std::fs::write(&file, "supplier = \"Meridian\"\n").unwrap();
    for (mode, is_well) in [(0o600, true), (0o644, true), (0o664, false), (0o646, false)] {
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).unwrap();
        let examined = program.call(&["doctor"]);
        assert_eq!(examined.code == 0, is_well, "{mode:o}: {}", examined.out);
        assert_eq!(examined.out.contains("chmod go-w"), !is_well, "{mode:o}: {}", examined.out);
    }
}
