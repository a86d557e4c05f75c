//! What a configuration may say, what is refused, and how it is told.

use super::*;
use domain::{Role, StaffRole};

fn load(file: &str, variables: &[(&str, &str)]) -> Result<Config, ConfigError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("portico.toml");
    std::fs::write(&path, file).unwrap();
    Config::load(Some(&path), variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
}

fn refused(file: &str, variables: &[(&str, &str)]) -> String {
    load(file, variables).unwrap_err().to_string()
}

#[test]
fn nothing_needs_to_be_set() {
    let config = load("", &[]).unwrap();
    assert_eq!(config.base_url.to_string(), "http://127.0.0.1:3000");
    assert_eq!(config.listen.to_string(), "127.0.0.1:3000");
    assert_eq!(config.database_url.expose_secret(), "sqlite:./data/portico.db");
    assert_eq!(config.sqlite_file(), Some(PathBuf::from("./data/portico.db")));
    assert!(config.worker_threads >= 4);
    assert_eq!(config.metrics_listen, None);
}

#[test]
fn the_table_and_the_reader_agree() {
    for option in OPTIONS.iter().filter(|option| option.key != "mail_authority") {
        // The insecure pair only makes sense together.
        let file = match option.key {
            "allow_insecure_http" => "base_url = \"http://portal.test\"\nallow_insecure_http = true".to_owned(),
            key => format!("{key} = {}", options::toml_value(option.example)),
        };
        let config = load(&file, &[]).unwrap_or_else(|error| panic!("{}: {error}", option.key));
        if !option.secret {
            assert_eq!(config.shown(option), option.example.replace("192.0.2.7", "192.0.2.7/32"), "{}", option.key);
        }
        assert!(config.sources.contains_key(option.key), "{}", option.key);
        let takes_anything = matches!(option.key, "data_dir" | "key_file");
        assert_eq!(load("", &[(&option.variable(), "\u{1}nonsense=\u{1}")]).is_err(), !takes_anything);
    }
}

#[test]
fn every_default_is_what_holds_when_nothing_is_set() {
    let config = load("", &[]).unwrap();
    for option in OPTIONS {
        let expected = match option.key {
            "database_url" => "sqlite:./data/portico.db".to_owned(),
            "worker_threads" => config.worker_threads.to_string(),
            _ => option.default.to_owned(),
        };
        assert_eq!(config.shown(option), expected, "{}", option.key);
    }
}

#[test]
fn on_this_machine_the_base_url_follows_the_port() {
    for (listen, base_url) in [
        ("127.0.0.1:4000", "http://127.0.0.1:4000"),
        ("0.0.0.0:4000", "http://127.0.0.1:4000"),
        ("[::1]:4000", "http://[::1]:4000"),
        ("localhost:80", "http://127.0.0.1:80"),
    ] {
        assert_eq!(load("", &[("PORTICO_LISTEN", listen)]).unwrap().base_url.to_string(), base_url);
    }
}

#[test]
fn a_data_folder_may_have_any_name() {
    let config = load("data_dir = \"/srv/100% ours?\"", &[]).unwrap();
    assert_eq!(config.sqlite_file(), Some(PathBuf::from("/srv/100% ours?/portico.db")));
}

#[test]
fn a_variable_wins_over_the_file() {
    let config = load("listen = \"127.0.0.1:1\"", &[("PORTICO_LISTEN", "127.0.0.1:2")]).unwrap();
    assert_eq!(config.listen.port(), 2);
    assert_eq!(config.sources["listen"], "PORTICO_LISTEN");
}

#[test]
fn a_misspelt_name_is_refused_with_a_suggestion() {
    let message = refused("lisen = \"127.0.0.1:1\"", &[("PORTICO_DATABSE_URL", "x"), ("PORTICO_ZZZZZZZZ", "x")]);
    assert!(message.contains("did you mean listen?"), "{message}");
    assert!(message.contains("did you mean PORTICO_DATABASE_URL?"), "{message}");
    assert!(message.contains("PORTICO_ZZZZZZZZ is no option; `portico config` lists all"), "{message}");
}

#[test]
fn variables_of_building_and_testing_are_let_pass() {
    let variables =
        [("PORTICO_CACHE", "x"), ("PORTICO_SITE_DIR", "y"), ("PORTICO_TEST_POSTGRES_URL", "z"), ("HOME", "/")];
    assert!(load("", &variables).is_ok());
    let links =
        [("PORTICO_SERVICE_HOST", "10.0.0.1"), ("PORTICO_PORT", "tcp://10.0.0.1:80"), ("PORTICO_PORT_80_TCP", "x")];
    assert!(load("", &links).is_ok());
    assert!(load("", &[("PORTICO_PORT", "3000")]).is_err());
}

#[test]
fn contradictions_are_refused() {
    for (file, expected) in [
        ("base_url = \"https://portal.test/path\"", "no path"),
        ("base_url = \"http://portal.test\"", "neither https nor on this machine"),
        ("allow_insecure_http = true", "does not need it"),
        ("base_url = \"ftp://portal.test\"", "https:// or http://"),
        ("trusted_proxies = \"10.0.0.0/8, ten\"", "'ten' is neither"),
        ("trusted_proxies = \"0.0.0.0/0\"", "every address"),
        ("session_idle_minutes = 90\nsession_absolute_hours = 1", "is shorter than"),
        (
            "session_idle_minutes_staff = 90\nsession_absolute_hours_staff = 1",
            "session_absolute_hours_staff (1) is shorter than",
        ),
        ("require_second_factor = \"owner, king\"", "'king' is no role; there are owner, finance"),
        ("second_factor_grace_days = -1", "no whole number"),
        ("worker_threads = 2", "too few"),
        ("retention_reading_days = 7", "7 days are too few"),
        ("retention_change_days = -1", "no whole number"),
        ("metrics_listen = \"127.0.0.1:3000\"", "an address of their own"),
        ("metrics_listen = \"0.0.0.0:3000\"", "an address of their own"),
        ("metrics_listen = \"[::]:3000\"", "an address of their own"),
        ("database_url = \"mysql://me:secret@host/x\"", "postgres:// or sqlite:"),
        ("database_url = \"sqlite::memory:\"", "forgets everything"),
        ("log_level = \"loud\"", "neither a level"),
        ("auto_migrate = \"yes\"", "neither true nor false"),
        ("listen = [1, 2]", "must be a text"),
        ("[listen]\nport = 1", "must be a text"),
        ("listen = ", "is not TOML, line 1"),
    ] {
        let message = refused(file, &[]);
        assert!(message.contains(expected), "{file}: {message}");
        assert!(!message.contains("secret"), "{message}");
    }
}

#[test]
fn a_second_step_is_required_of_roles_of_members_and_of_staff_and_by_default_of_nobody() {
    let settings = load("", &[]).unwrap().settings();
    assert_eq!((settings.factor_roles, settings.factor_grace_seconds), (FactorRoles::default(), 14 * 24 * 60 * 60));
    assert_eq!((settings.session_staff.idle_seconds, settings.session_staff.absolute_seconds), (30 * 60, 12 * 60 * 60));
    let file = "require_second_factor = \"owner, administrator finance\"\nsecond_factor_grace_days = 0";
    let config = load(file, &[]).unwrap();
    let expected = FactorRoles { members: vec![Role::Owner, Role::Finance], staff: vec![StaffRole::Administrator] };
    assert_eq!((config.settings().factor_roles, config.settings().factor_grace_seconds), (expected, 0));
    assert_eq!(config.shown(options::find("require_second_factor").unwrap()), "owner, finance, administrator");
}

#[test]
fn how_long_events_are_kept_is_a_number_of_days_or_for_ever() {
    let kept = load("retention_security_days = 30\nretention_reading_days = 0", &[]).unwrap().settings().retention;
    assert_eq!((kept.security_days, kept.reading_days, kept.change_days), (Some(30), None, None));
    // What is documented as the default is the one that verbs have.
    assert_eq!(load("", &[]).unwrap().settings().retention, Retention::default());
}

#[test]
fn all_problems_are_said_at_once() {
    assert_eq!(load("listen = \"x\"\nlog_format = \"xml\"\nmax_upload_mib = 0", &[]).unwrap_err().0.len(), 3);
}

#[test]
fn a_secret_may_stand_in_a_file_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("database");
    std::fs::write(&secret, "postgres://me:secret@db.test:5433/portico?sslmode=require\n").unwrap();
    let path = secret.to_str().unwrap();
    let config = load("", &[("PORTICO_DATABASE_URL_FILE", path)]).unwrap();
    assert_eq!(config.database_url.expose_secret(), "postgres://me:secret@db.test:5433/portico?sslmode=require");
    assert_eq!(config.database_shown(), "postgres://db.test:5433/portico");
    assert_eq!(config.secret_files, std::slice::from_ref(&secret));
    let twice = refused(&format!("database_url = \"sqlite:x\"\ndatabase_url_file = \"{path}\""), &[]);
    assert!(twice.contains("set twice"), "{twice}");
    let missing = refused("database_url_file = \"/nowhere/at/all\"", &[]);
    assert!(missing.contains("cannot be read"), "{missing}");
}

#[test]
fn a_variable_wins_over_the_file_also_for_secrets() {
    let config = load("database_url = \"sqlite:a.db\"", &[("PORTICO_DATABASE_URL", "sqlite:b.db")]).unwrap();
    assert_eq!(config.sqlite_file(), Some(PathBuf::from("b.db")));
}

#[test]
fn no_password_is_in_the_debug_output() {
    let config = load("database_url = \"postgres://me:secret@db/x\"", &[]).unwrap();
    assert!(!format!("{config:?}").contains("secret@"));
}
