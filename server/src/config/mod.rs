//! The configuration: one TOML file and environment variables, read once at start and refused as a whole when anything
//! in it is unknown, malformed or contradictory. What the options are stands in `options.rs`.

pub mod base_url;
mod mail;
pub mod options;
mod values;

pub use base_url::BaseUrl;

use business::events::retention::Retention;
use business::identity::{FactorRoles, SessionLimits};
use business::mail::{MailSettings, ReportKey, ReportKeys, ReportSecret, Sender, SenderError, Transport};
use ipnet::IpNet;
use jiff::tz::TimeZone;
use language::Language;
use options::{ConfigOption, OPTIONS};
use secrecy::{ExposeSecret, SecretString};
use sqlx::sqlite::SqliteConnectOptions;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;
use values::{
    address, database, factor_roles, folder, kept, languages, level, networks, number, optional, supplier_name, truth,
    workers, zone,
};

/// Variables with our prefix that are no options: they name the configuration file, or belong to building and testing.
/// `cargo run` passes on what the build script set.
const OTHER_VARIABLES: &[&str] =
    &["PORTICO_CONFIG", "PORTICO_CACHE", "PORTICO_SITE_DIR", "PORTICO_EMBED_DIR", "PORTICO_CHROMIUM"];

/// Variables of the tests start with this.
const TEST_VARIABLES: &str = "PORTICO_TEST_";

/// Most bytes of a configuration or secret file.
const FILE_LIMIT: u64 = 1024 * 1024;

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// A line a person can read.
    Text,
    /// One JSON object per line.
    Json,
}

/// What the installation is set to.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where people reach the portal.
    pub base_url: BaseUrl,
    /// Where the server listens.
    pub listen: SocketAddr,
    /// The folder for database and files.
    pub data_dir: PathBuf,
    /// The database; always filled in.
    pub database_url: SecretString,
    /// Connections to the database.
    pub database_connections: u32,
    /// Migrate at start.
    pub auto_migrate: bool,
    /// The supplier's name.
    pub supplier: String,
    /// The languages on offer, first the one for people of whom nothing else is known.
    pub languages: Vec<Language>,
    /// The installation's time zone.
    pub time_zone: TimeZone,
    /// How letters leave.
    pub mail: Transport,
    /// The same, fit to be shown.
    pub mail_shown: String,
    /// In whose name they are sent, where it is set.
    pub mail_from: Option<Sender>,
    /// A certificate that the mail server may show, where one is set.
    pub mail_authority: Option<PathBuf>,
    /// May people sign in with a link in a letter?
    pub sign_in_links: bool,
    /// The file of the installation's key, where one is named.
    pub key_file: Option<PathBuf>,
    /// By what reports of bounces are known to be Resend's, where it is set.
    pub resend_webhook_key: Option<ReportSecret>,
    /// By what they are known to be SendGrid's, where it is set.
    pub sendgrid_webhook_key: Option<ReportKey>,
    /// Days for which letters are kept.
    pub retention_letters: i64,
    /// Proxies that are believed.
    pub trusted_proxies: Vec<IpNet>,
    /// A session ends after this time without a request.
    pub session_idle: Duration,
    /// A session ends this long after signing in.
    pub session_absolute: Duration,
    /// The same of whoever manages a customer's people or money.
    pub session_managing: SessionLimits,
    /// The same of the supplier's own people.
    pub session_staff: SessionLimits,
    /// The roles of whom a second step is required.
    pub require_second_factor: FactorRoles,
    /// Days that they may go on without one.
    pub second_factor_grace_days: i64,
    /// Tries to sign in per address and minute.
    pub sign_in_per_address: u32,
    /// Tries to sign in per account and minute.
    pub sign_in_per_account: u32,
    /// Passwords checked at the same time.
    pub concurrent_hashes: usize,
    /// Forms per address and minute.
    pub posts_per_minute: u32,
    /// How long events are kept.
    pub retention: Retention,
    /// The largest request, in bytes.
    pub max_upload: usize,
    /// Longest time for a request.
    pub request_timeout: Duration,
    /// Longest time for a client to say what it wants.
    pub header_timeout: Duration,
    /// Time for requests under way to end.
    pub shutdown: Duration,
    /// Connections at the same time.
    pub max_connections: usize,
    /// Threads that serve requests.
    pub worker_threads: usize,
    /// Where metrics are served.
    pub metrics_listen: Option<SocketAddr>,
    /// Is the gallery of components shown?
    pub gallery: bool,
    /// How the log is written.
    pub log_format: LogFormat,
    /// What is logged.
    pub log_level: String,
    /// The file it was read from, if any.
    pub file: Option<PathBuf>,
    /// Files that hold secrets.
    pub secret_files: Vec<PathBuf>,
    /// Where each option was set, for `portico config`; options that were not set are absent.
    pub sources: BTreeMap<&'static str, String>,
}

/// Everything that is wrong with a configuration, one sentence each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError(pub Vec<String>);

impl std::fmt::Display for ConfigError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the configuration cannot be used:")?;
        self.0.iter().try_for_each(|problem| write!(f, "\n  - {problem}"))
    }
}

impl std::error::Error for ConfigError {}

/// A value that was given, and where.
#[derive(Debug, Clone)]
struct Given {
    text: String,
    source: String,
}

/// Collects values, and what is wrong with them.
#[derive(Default)]
struct Reader {
    given: BTreeMap<&'static str, Given>,
    secret_files: Vec<PathBuf>,
    problems: Vec<String>,
}

impl Config {
    /// Reads the configuration: this file or the usual ones, and these environment variables.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn load(
        file: Option<&Path>,
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let mut reader = Reader::default();
        let variables: BTreeMap<String, String> =
            variables.into_iter().filter(|(name, _)| name.starts_with("PORTICO_")).collect();
        let named = file.map(Path::to_path_buf).or_else(|| variables.get("PORTICO_CONFIG").map(PathBuf::from));
        let usual = PathBuf::from("portico.toml");
        let file = named.or_else(|| usual.is_file().then_some(usual));
        if let Some(file) = &file {
            reader.file(file);
        }
        reader.variables(&variables);
        let config = reader.understand(file);
        if reader.problems.is_empty() {
            config.ok_or(ConfigError(Vec::new()))
        } else {
            Err(ConfigError(reader.problems))
        }
    }

    /// What verbs need to know of it.
    #[must_use]
    pub fn settings(&self) -> business::Settings {
        let seconds = |duration: Duration| i64::try_from(duration.as_secs()).unwrap_or(i64::MAX);
        business::Settings {
            supplier: self.supplier.clone(),
            time_zone: self.time_zone.clone(),
            session_idle_seconds: seconds(self.session_idle),
            session_absolute_seconds: seconds(self.session_absolute),
            session_managing: self.session_managing,
            session_staff: self.session_staff,
            factor_roles: self.require_second_factor.clone(),
            factor_grace_seconds: self.second_factor_grace_days * 24 * 60 * 60,
            sign_in_per_address: self.sign_in_per_address,
            sign_in_per_account: self.sign_in_per_account,
            concurrent_hashes: self.concurrent_hashes,
            language: self.languages.first().copied().unwrap_or(Language::English),
            base_url: self.base_url.to_string(),
            retention: self.retention,
            mail: MailSettings {
                transport: self.mail.clone(),
                from: self.mail_from.clone(),
                // No mail program takes an address of a mere number.
                host: if self.base_url.is_loopback() { "localhost" } else { self.base_url.host() }.to_owned(),
                report_keys: ReportKeys {
                    resend: self.resend_webhook_key.clone(),
                    sendgrid: self.sendgrid_webhook_key.clone(),
                },
                is_shown: self.is_developed(),
            },
            key: None,
            sign_in_links: self.sign_in_links,
            retention_letters: self.retention_letters,
        }
    }

    /// Does somebody develop the portal here, or try it out, whom nobody else can reach? Then letters in the folder are shown.
    /// A server that listens to others believes whatever host they name; for one in a container, that is for this machine all
    /// the same, the gallery says so.
    #[must_use]
    pub fn is_developed(&self) -> bool {
        self.base_url.is_loopback() && (self.listen.ip().is_loopback() || self.gallery)
    }

    /// Is the database the embedded one?
    #[must_use]
    pub fn is_sqlite(&self) -> bool {
        self.database_url.expose_secret().starts_with("sqlite:")
    }

    /// The file of the embedded database.
    #[must_use]
    pub fn sqlite_file(&self) -> Option<PathBuf> {
        let url = self.database_url.expose_secret();
        let options = SqliteConnectOptions::from_str(url).ok().filter(|_| self.is_sqlite())?;
        Some(options.get_filename().to_path_buf())
    }

    /// The database's address without user name and password, fit to be shown.
    #[must_use]
    pub fn database_shown(&self) -> String {
        shown_database(self.database_url.expose_secret())
    }

    /// The value of an option as it holds, fit to be shown.
    #[must_use]
    pub fn shown(&self, option: &ConfigOption) -> String {
        let duration = |duration: Duration, unit: u64| (duration.as_secs() / unit).to_string();
        match option.key {
            "base_url" => self.base_url.to_string(),
            "listen" => self.listen.to_string(),
            "data_dir" => self.data_dir.display().to_string(),
            "database_url" => self.database_shown(),
            "database_connections" => self.database_connections.to_string(),
            "auto_migrate" => self.auto_migrate.to_string(),
            "supplier" => self.supplier.clone(),
            "languages" => self.languages.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            "time_zone" => self.time_zone.iana_name().unwrap_or("UTC").to_owned(),
            "mail" => self.mail_shown.clone(),
            "mail_from" => self.mail_from.as_ref().map(ToString::to_string).unwrap_or_default(),
            "mail_authority" => self.mail_authority.as_ref().map(|path| path.display().to_string()).unwrap_or_default(),
            "sign_in_links" => self.sign_in_links.to_string(),
            "key_file" => self.key_file.as_ref().map(|path| path.display().to_string()).unwrap_or_default(),
            // A secret is not shown.
            "resend_webhook_key" => self.resend_webhook_key.as_ref().map(|_| "set".to_owned()).unwrap_or_default(),
            "sendgrid_webhook_key" => self.sendgrid_webhook_key.as_ref().map(ToString::to_string).unwrap_or_default(),
            "retention_letters" => self.retention_letters.to_string(),
            "allow_insecure_http" => (!self.base_url.is_https() && !self.base_url.is_loopback()).to_string(),
            "trusted_proxies" => self.trusted_proxies.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            "session_idle_minutes" => duration(self.session_idle, 60),
            "session_absolute_hours" => duration(self.session_absolute, 3600),
            "session_idle_minutes_managing" => (self.session_managing.idle_seconds / 60).to_string(),
            "session_absolute_hours_managing" => (self.session_managing.absolute_seconds / 3600).to_string(),
            "session_idle_minutes_staff" => (self.session_staff.idle_seconds / 60).to_string(),
            "session_absolute_hours_staff" => (self.session_staff.absolute_seconds / 3600).to_string(),
            "require_second_factor" => values::shown_roles(&self.require_second_factor),
            "second_factor_grace_days" => self.second_factor_grace_days.to_string(),
            "sign_in_per_address" => self.sign_in_per_address.to_string(),
            "sign_in_per_account" => self.sign_in_per_account.to_string(),
            "concurrent_hashes" => self.concurrent_hashes.to_string(),
            "posts_per_minute" => self.posts_per_minute.to_string(),
            "retention_security_days" => self.retention.security_days.unwrap_or(0).to_string(),
            "retention_reading_days" => self.retention.reading_days.unwrap_or(0).to_string(),
            "retention_change_days" => self.retention.change_days.unwrap_or(0).to_string(),
            "max_upload_mib" => (self.max_upload / (1024 * 1024)).to_string(),
            "request_timeout_seconds" => duration(self.request_timeout, 1),
            "header_timeout_seconds" => duration(self.header_timeout, 1),
            "shutdown_seconds" => duration(self.shutdown, 1),
            "max_connections" => self.max_connections.to_string(),
            "worker_threads" => self.worker_threads.to_string(),
            "metrics_listen" => self.metrics_listen.map(|address| address.to_string()).unwrap_or_default(),
            "gallery" => self.gallery.to_string(),
            "log_format" => match self.log_format {
                LogFormat::Text => "text".to_owned(),
                LogFormat::Json => "json".to_owned(),
            },
            "log_level" => self.log_level.clone(),
            _ => String::new(),
        }
    }
}

/// A database's address without user name, password and parameters.
fn shown_database(url: &str) -> String {
    let url = url.split('?').next().unwrap_or(url);
    match url.split_once("://") {
        Some((scheme, rest)) => {
            let (authority, path) = rest.split_once('/').map_or((rest, ""), |(authority, path)| (authority, path));
            let host = authority.rsplit('@').next().unwrap_or(authority);
            if scheme == "sqlite" { url.to_owned() } else { format!("{scheme}://{host}/{path}") }
        }
        None => url.to_owned(),
    }
}

impl Reader {
    fn file(&mut self, path: &Path) {
        let text = match read_limited(path) {
            Ok(text) => text,
            Err(error) => {
                self.problems.push(format!("the file {} cannot be read: {error}", path.display()));
                return;
            }
        };
        let table = match text.parse::<toml::Table>() {
            Ok(table) => table,
            Err(error) => {
                // The message quotes the offending line, which may hold a password: only say where.
                let place = error.span().map_or(1, |span| text[..span.start.min(text.len())].lines().count().max(1));
                self.problems.push(format!(
                    "the file {} is not TOML, line {place}: {}",
                    path.display(),
                    error.message()
                ));
                return;
            }
        };
        for (key, value) in table {
            let source = format!("{} in {}", key, path.display());
            match plain_text(&value) {
                Some(text) => self.give(&key, text, source, "the file"),
                None => self
                    .problems
                    .push(format!("{source} must be a text, a whole number, true, false or a list of texts")),
            }
        }
    }

    fn variables(&mut self, variables: &BTreeMap<String, String>) {
        let mut from_environment = BTreeMap::new();
        for (name, value) in variables {
            if OTHER_VARIABLES.contains(&name.as_str()) || name.starts_with(TEST_VARIABLES) {
                continue;
            }
            if is_service_link(name, value) {
                continue;
            }
            let key = name.strip_prefix("PORTICO_").unwrap_or(name).to_ascii_lowercase();
            from_environment.insert(key, (name.clone(), value.clone()));
        }
        // A variable wins over the file, also when one names a file and the other holds the value.
        for key in from_environment.keys() {
            let key = key.strip_suffix("_file").unwrap_or(key);
            if let Some(option) = options::find(key) {
                self.given.remove(option.key);
            }
        }
        for (key, (name, value)) in from_environment {
            self.give(&key, value, name, "the environment");
        }
    }

    fn give(&mut self, key: &str, text: String, source: String, whence: &str) {
        let (option, text) = match options::find(key) {
            Some(option) => (option, text),
            None => match key.strip_suffix("_file").and_then(options::find).filter(|option| option.secret) {
                Some(option) => {
                    let path = PathBuf::from(text);
                    match read_limited(&path) {
                        Ok(text) => {
                            self.secret_files.push(path);
                            (option, text.trim_end_matches(['\r', '\n']).to_owned())
                        }
                        Err(error) => {
                            self.problems
                                .push(format!("{source} names {}, which cannot be read: {error}", path.display()));
                            return;
                        }
                    }
                }
                None => {
                    self.problems.push(unknown(key, &source, whence));
                    return;
                }
            },
        };
        if let Some(earlier) = self.given.get(option.key) {
            self.problems.push(format!("{} is set twice: by {} and by {source}", option.key, earlier.source));
            return;
        }
        self.given.insert(option.key, Given { text, source });
    }

    /// The value of an option, given or default; on a malformed one a problem is noted.
    fn value<T>(&mut self, key: &'static str, read: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        let default = options::find(key).map_or("", |option| option.default);
        let text = self.given.get(key).map_or(default, |given| given.text.trim());
        match read(text) {
            Ok(value) => Some(value),
            Err(problem) => {
                let source = self.given.get(key).map_or("the default", |given| given.source.as_str());
                self.problems.push(format!("{source}: {problem}"));
                None
            }
        }
    }

    fn understand(&mut self, file: Option<PathBuf>) -> Option<Config> {
        // Every option is read before anything is given up, so that all problems are said at once.
        let listen = self.value("listen", address);
        let base_url = if self.given.contains_key("base_url") {
            self.value("base_url", str::parse::<BaseUrl>)
        } else {
            listen.map(BaseUrl::of_this_machine)
        };
        let data_dir = self.value("data_dir", folder);
        let database_url = self.value("database_url", database);
        let database_connections = self.value("database_connections", |text| number::<u32>(text, 1, 1000));
        let auto_migrate = self.value("auto_migrate", truth);
        let supplier = self.value("supplier", supplier_name);
        let languages = self.value("languages", languages);
        let time_zone = self.value("time_zone", zone);
        let mail_from = self.value("mail_from", |text| {
            if text.is_empty() {
                Ok(None)
            } else {
                text.parse().map(Some).map_err(|error: SenderError| error.to_string())
            }
        });
        let mail_authority = self.value("mail_authority", |text| {
            if text.is_empty() {
                return Ok(None);
            }
            let path = PathBuf::from(text);
            let pem = read_limited(&path).map_err(|error| format!("{text} cannot be read: {error}"))?;
            Ok(Some((path, pem)))
        });
        let mail = data_dir.as_ref().and_then(|data_dir| {
            let pem = mail_authority.as_ref().and_then(|found| found.as_ref()).map(|(_, pem)| pem.as_bytes());
            self.value("mail", |text| mail::transport(text, data_dir, pem))
        });
        let sign_in_links = self.value("sign_in_links", truth);
        let key_file = self.value("key_file", |text| Ok(Some(PathBuf::from(text)).filter(|_| !text.is_empty())));
        let resend_webhook_key = self.value("resend_webhook_key", optional::<ReportSecret>);
        let sendgrid_webhook_key = self.value("sendgrid_webhook_key", optional::<ReportKey>);
        let retention_letters = self.value("retention_letters", |text| number::<i64>(text, 1, 36_500));
        let allow_insecure_http = self.value("allow_insecure_http", truth);
        let trusted_proxies = self.value("trusted_proxies", networks);
        let idle = self.value("session_idle_minutes", |text| number::<u64>(text, 1, 60 * 24 * 30));
        let absolute = self.value("session_absolute_hours", |text| number::<u64>(text, 1, 24 * 90));
        let session_managing = self.limits("session_idle_minutes_managing", "session_absolute_hours_managing");
        let session_staff = self.limits("session_idle_minutes_staff", "session_absolute_hours_staff");
        let require_second_factor = self.value("require_second_factor", factor_roles);
        let second_factor_grace_days = self.value("second_factor_grace_days", |text| number::<i64>(text, 0, 365));
        let sign_in_per_address = self.value("sign_in_per_address", |text| number::<u32>(text, 1, 100_000));
        let sign_in_per_account = self.value("sign_in_per_account", |text| number::<u32>(text, 1, 100_000));
        let concurrent_hashes = self.value("concurrent_hashes", |text| number::<usize>(text, 1, 256));
        let posts_per_minute = self.value("posts_per_minute", |text| number::<u32>(text, 4, 1_000_000));
        let retention_security = self.value("retention_security_days", kept);
        let retention_reading = self.value("retention_reading_days", kept);
        let retention_change = self.value("retention_change_days", kept);
        let max_upload_mib = self.value("max_upload_mib", |text| number::<usize>(text, 1, 1024));
        let request_timeout = self.value("request_timeout_seconds", |text| number::<u64>(text, 1, 3600));
        let header_timeout = self.value("header_timeout_seconds", |text| number::<u64>(text, 1, 600));
        let shutdown = self.value("shutdown_seconds", |text| number::<u64>(text, 1, 600));
        let max_connections = self.value("max_connections", |text| number::<usize>(text, 1, 1_000_000));
        let worker_threads = self.value("worker_threads", workers);
        let metrics_listen =
            self.value("metrics_listen", |text| if text.is_empty() { Ok(None) } else { address(text).map(Some) });
        let gallery = self.value("gallery", truth);
        let log_format = self.value("log_format", |text| match text {
            "text" => Ok(LogFormat::Text),
            "json" => Ok(LogFormat::Json),
            other => Err(format!("'{other}' is no format of the log; there are text and json")),
        });
        let log_level = self.value("log_level", level);

        if let (Some(idle), Some(absolute)) = (idle, absolute)
            && absolute * 60 < idle
        {
            self.problems.push(format!(
                "session_absolute_hours ({absolute}) is shorter than session_idle_minutes ({idle}): a session that ends \
                 after {absolute} h cannot be idle for longer"
            ));
        }
        if let (Some(base_url), Some(allowed)) = (&base_url, allow_insecure_http) {
            self.transport(base_url, allowed);
        }
        if let (Some(listen), Some(Some(metrics))) = (listen, metrics_listen)
            && overlap(listen, metrics)
        {
            self.problems.push(format!(
                "listen ({listen}) and metrics_listen ({metrics}) meet at one port: metrics need an address of their own"
            ));
        }

        let (listen, base_url, data_dir) = (listen?, base_url?, data_dir?);
        let database_url = database_url?.unwrap_or_else(|| embedded(&data_dir.join("portico.db")));
        let (mail, mail_shown) = mail?;
        Some(Config {
            base_url,
            listen,
            data_dir,
            database_url: database_url.into(),
            database_connections: database_connections?,
            auto_migrate: auto_migrate?,
            supplier: supplier?,
            languages: languages?,
            time_zone: time_zone?,
            mail,
            mail_shown,
            mail_from: mail_from?,
            mail_authority: mail_authority?.map(|(path, _)| path),
            sign_in_links: sign_in_links?,
            key_file: key_file?,
            resend_webhook_key: resend_webhook_key?,
            sendgrid_webhook_key: sendgrid_webhook_key?,
            retention_letters: retention_letters?,
            trusted_proxies: trusted_proxies?,
            session_idle: Duration::from_secs(idle? * 60),
            session_absolute: Duration::from_secs(absolute? * 3600),
            session_managing: session_managing?,
            session_staff: session_staff?,
            require_second_factor: require_second_factor?,
            second_factor_grace_days: second_factor_grace_days?,
            sign_in_per_address: sign_in_per_address?,
            sign_in_per_account: sign_in_per_account?,
            concurrent_hashes: concurrent_hashes?,
            posts_per_minute: posts_per_minute?,
            retention: Retention {
                security_days: retention_security?,
                change_days: retention_change?,
                reading_days: retention_reading?,
            },
            max_upload: max_upload_mib? * 1024 * 1024,
            request_timeout: Duration::from_secs(request_timeout?),
            header_timeout: Duration::from_secs(header_timeout?),
            shutdown: Duration::from_secs(shutdown?),
            max_connections: max_connections?,
            worker_threads: worker_threads?,
            metrics_listen: metrics_listen?,
            gallery: gallery?,
            log_format: log_format?,
            log_level: log_level?,
            file,
            secret_files: std::mem::take(&mut self.secret_files),
            sources: self.given.iter().map(|(key, given)| (*key, given.source.clone())).collect(),
        })
    }

    /// How long sessions last, by these two options.
    fn limits(&mut self, idle_key: &'static str, absolute_key: &'static str) -> Option<SessionLimits> {
        let idle = self.value(idle_key, |text| number::<i64>(text, 1, 60 * 24 * 30));
        let absolute = self.value(absolute_key, |text| number::<i64>(text, 1, 24 * 90));
        let (idle, absolute) = (idle?, absolute?);
        if absolute * 60 < idle {
            self.problems.push(format!(
                "{absolute_key} ({absolute}) is shorter than {idle_key} ({idle}): a session that ends after {absolute} h \
                 cannot be idle for longer"
            ));
        }
        Some(SessionLimits { idle_seconds: idle * 60, absolute_seconds: absolute * 3600 })
    }

    fn transport(&mut self, base_url: &BaseUrl, allowed: bool) {
        if !base_url.is_https() && !base_url.is_loopback() && !allowed {
            self.problems.push(format!(
                "base_url {base_url} is neither https nor on this machine: passwords would cross the network unprotected. \
                 Put a proxy with TLS in front and set base_url to https://…, or, in a closed test network only, set \
                 allow_insecure_http = true"
            ));
        }
        if allowed && (base_url.is_https() || base_url.is_loopback()) {
            self.problems.push(format!(
                "allow_insecure_http is set although base_url {base_url} does not need it: remove it, so that nobody relies on it"
            ));
        }
    }
}

/// Would one of these take the other's place? An unspecified address means all of the machine's.
fn overlap(one: SocketAddr, other: SocketAddr) -> bool {
    let all = one.ip().is_unspecified() || other.ip().is_unspecified();
    one == other || (all && one.port() == other.port() && one.port() != 0)
}

/// Kubernetes gives every container of a namespace such variables about each service in it; a service may well be called
/// portico.
fn is_service_link(name: &str, value: &str) -> bool {
    name.starts_with("PORTICO_SERVICE_")
        || name.starts_with("PORTICO_PORT_")
        || (name == "PORTICO_PORT" && (value.starts_with("tcp://") || value.starts_with("udp://")))
}

/// Reads a small file of text.
fn read_limited(path: &Path) -> Result<String, String> {
    let size = std::fs::metadata(path).map_err(|error| error.to_string())?.len();
    if size > FILE_LIMIT {
        return Err(format!("it has {size} bytes, more than a configuration can need"));
    }
    std::fs::read_to_string(path).map_err(|error| error.to_string())
}

/// The URL of an embedded database in this file.
pub(crate) fn embedded(file: &Path) -> String {
    use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
    /// What a URL would take for something else.
    const ESCAPED: &AsciiSet = &CONTROLS.add(b'%').add(b'?').add(b'#');
    format!("sqlite:{}", utf8_percent_encode(&file.to_string_lossy(), ESCAPED))
}

/// A TOML value as an environment variable would have it.
fn plain_text(value: &toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Boolean(truth) => Some(truth.to_string()),
        toml::Value::Array(values) => {
            let texts: Option<Vec<_>> = values.iter().map(|value| value.as_str().map(str::to_owned)).collect();
            texts.map(|texts| texts.join(", "))
        }
        _ => None,
    }
}

fn unknown(key: &str, source: &str, whence: &str) -> String {
    let near = OPTIONS
        .iter()
        .map(|option| (distance(key, option.key), option))
        .min_by_key(|(distance, _)| *distance)
        .filter(|(distance, option)| *distance <= 1 + option.key.len() / 3);
    let name = |option: &ConfigOption| if whence == "the file" { option.key.to_owned() } else { option.variable() };
    match near {
        Some((_, option)) => format!("{source} is no option; did you mean {}?", name(option)),
        None => format!("{source} is no option; `portico config` lists all"),
    }
}

/// Levenshtein's distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().take(64).enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests;
