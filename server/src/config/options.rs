//! Every option of the installation in one table: name, default, meaning. `portico config` prints it, the documentation
//! is written from it, and defaults are read from it, so that they cannot differ.

/// One option, set in the configuration file or as an environment variable.
#[derive(Debug, Clone, Copy)]
pub struct ConfigOption {
    /// Its name in the configuration file. The variable is `PORTICO_` and the name in capitals.
    pub key: &'static str,
    /// What holds when it is not set, written as it would be set; empty where there is none.
    pub default: &'static str,
    /// What it does, in one or two sentences.
    pub about: &'static str,
    /// A value one might set.
    pub example: &'static str,
    /// It may hold a password: it is never shown, and may be given as a file (`<key>_file`) instead.
    pub secret: bool,
}

impl ConfigOption {
    /// The environment variable.
    #[must_use]
    pub fn variable(&self) -> String {
        format!("PORTICO_{}", self.key.to_ascii_uppercase())
    }
}

const fn option(key: &'static str, default: &'static str, example: &'static str, about: &'static str) -> ConfigOption {
    ConfigOption { key, default, about, example, secret: false }
}

const fn secret(key: &'static str, default: &'static str, example: &'static str, about: &'static str) -> ConfigOption {
    ConfigOption { key, default, about, example, secret: true }
}

/// All options, in the order they are documented.
pub const OPTIONS: &[ConfigOption] = &[
    option(
        "base_url",
        "http://127.0.0.1:3000",
        "https://portal.example.com",
        "The address under which people reach the portal: scheme, host and port, no path. With https the session cookie \
         is bound to it and browsers are told to stay with https. Requests for other hosts are refused. When it is not \
         set, the portal is for this machine only, at the port of `listen`.",
    ),
    option(
        "listen",
        "127.0.0.1:3000",
        "0.0.0.0:3000",
        "The address and port the server listens on. TLS is the business of a proxy in front of it.",
    ),
    option(
        "data_dir",
        "./data",
        "/var/lib/portico",
        "The folder for the embedded database and for files. It must be writable for the server and for nobody else.",
    ),
    secret(
        "database_url",
        "",
        "postgres://portico:PASSWORD@db.example.com/portico",
        "The database. Without it an embedded SQLite database in the data folder (portico.db). Otherwise \
         postgres://… or sqlite:PATH.",
    ),
    option("database_connections", "10", "20", "Connections to the database that are kept at most."),
    option(
        "auto_migrate",
        "true",
        "false",
        "Bring the database's tables up to date when the server starts. With false, run `portico migrate` first.",
    ),
    option(
        "supplier",
        "Portico",
        "Example Ltd",
        "The name of the company that runs the portal, shown to its customers as long as an administrator has set no other.",
    ),
    option(
        "languages",
        "en, nl, de, fr, ar",
        "de, en",
        "The languages that people may choose among, first the one for people of whom nothing else is known: who has \
         chosen none, whose company has none, and whose browser asks for none of these.",
    ),
    option(
        "time_zone",
        "UTC",
        "Europe/Amsterdam",
        "The zone, by its name in the IANA database, whose clocks show times to people who have chosen none, and whose \
         calendar says what day it is when invoices fall due.",
    ),
    secret(
        "mail",
        "none",
        "smtp://portal:PASSWORD@mail.example.com:587",
        "How letters leave: none; smtp://USER:PASSWORD@HOST:PORT, with TLS after STARTTLS, without which nothing is sent; \
         smtps://USER:PASSWORD@HOST:PORT, with TLS from the start; resend://KEY@api.resend.com or \
         sendgrid://KEY@api.sendgrid.com (api.eu.sendgrid.com for accounts in Europe), over HTTP with the provider's key; or \
         folder, which writes each letter into the folder mail of the data folder, for development: where base_url and listen \
         are this machine only, /dev/mail shows them to whoever asks. User, password and key are written as in a URL (%40 for @); user and \
         password may be absent. HOST:PORT?tls=none is for a server on this machine. `portico mail try ADDRESS` tries it. A \
         demonstration for which nothing is set uses folder.",
    ),
    option(
        "mail_from",
        "",
        "Example Ltd <portal@example.com>",
        "In whose name letters are sent. Without it, the supplier's, from the address portal@ at base_url's host.",
    ),
    option(
        "mail_authority",
        "",
        "/etc/portico/mail-ca.pem",
        "A file with a certificate (PEM) that is trusted, beside the public ones, when the mail server or the provider shows \
         its own.",
    ),
    secret(
        "resend_webhook_key",
        "",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "The signing secret of a webhook at Resend, by which its reports are known to be its own. Make the webhook there, for \
         the address /mail/events/resend of the portal and the events email.bounced, email.suppressed and email.failed; \
         `portico mail list` then says which letters were not delivered.",
    ),
    option(
        "sendgrid_webhook_key",
        "",
        "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==",
        "The verification key of SendGrid's signed event webhook, by which its reports are known to be its own. Make the \
         webhook there, for the address /mail/events/sendgrid of the portal and the events bounced and dropped; \
         `portico mail list` then says which letters were not delivered.",
    ),
    option(
        "retention_letters",
        "90",
        "30",
        "What became of a letter is kept for so many days, and then removed with the letter.",
    ),
    option(
        "sign_in_links",
        "false",
        "true",
        "Offer to sign in with a link in a letter, which works once and for ten minutes, beside password and passkey. Whoever \
         reads somebody's mail can then sign in as them, unless they have a second step.",
    ),
    option(
        "key_file",
        "",
        "/etc/portico/portico.key",
        "The file of the installation's key, with which secrets in the database are encrypted, such as those of authenticator \
         apps. Without it portico.key in the data folder, which is made at the first start. Several servers on one database \
         need the same file. A backup holds it.",
    ),
    option(
        "allow_insecure_http",
        "false",
        "true",
        "Permit a base_url with http on an address that is not this machine. Passwords and invoices then cross the \
         network unprotected: for tests in a closed network only.",
    ),
    option(
        "trusted_proxies",
        "",
        "10.0.0.0/8, 192.0.2.7",
        "Networks whose proxies are believed when they name the client's address (X-Forwarded-For) and the request \
         (X-Request-Id). Without it both headers are ignored.",
    ),
    option("session_idle_minutes", "60", "30", "A person is signed out after this time without a request."),
    option(
        "session_absolute_hours",
        "12",
        "24",
        "A person is signed out this long after signing in, whatever happens; not shorter than session_idle_minutes.",
    ),
    option(
        "session_idle_minutes_managing",
        "60",
        "15",
        "Whoever manages a customer's people or money (owners, finance, and roles that may manage people or roles) is signed \
         out after this time without a request. Of all that holds for somebody, the shortest counts, here and below.",
    ),
    option(
        "session_absolute_hours_managing",
        "12",
        "8",
        "They are signed out this long after signing in, whatever happens; not shorter than session_idle_minutes_managing.",
    ),
    option(
        "session_idle_minutes_staff",
        "30",
        "15",
        "The supplier's own people are signed out after this time without a request.",
    ),
    option(
        "session_absolute_hours_staff",
        "12",
        "8",
        "They are signed out this long after signing in, whatever happens; not shorter than session_idle_minutes_staff.",
    ),
    option(
        "require_second_factor",
        "",
        "owner, finance, administrator",
        "The roles of whom a second step is required: of members (owner, finance, buyer, member, viewer) and of the supplier's \
         own people (agent, account_manager, administrator). A customer can require it of everybody in it besides. Whoever has \
         none is asked to set one up, and after second_factor_grace_days nothing else opens to them.",
    ),
    option(
        "second_factor_grace_days",
        "14",
        "0",
        "So many days somebody of whom a second step is required may go on without one; 0 means not at all.",
    ),
    option("sign_in_per_address", "30", "10", "Tries to sign in that one address has per minute."),
    option("sign_in_per_account", "10", "5", "Tries to sign in that one account has per minute."),
    option(
        "concurrent_hashes",
        "2",
        "4",
        "Passwords checked at the same time; each takes 19 MiB and one core. Others wait.",
    ),
    option(
        "posts_per_minute",
        "120",
        "60",
        "Forms that one address may send per minute. A burst of a quarter of that is allowed.",
    ),
    option(
        "retention_security_days",
        "400",
        "90",
        "Events of sign-ins and refusals are kept this many days, at least 30; 0 means for ever. The default is a year and a \
         month, so that a year can be held against the one before, and no longer, because they say where people were.",
    ),
    option(
        "retention_reading_days",
        "400",
        "730",
        "Events of what was read, downloaded and exported are kept this many days, at least 30; 0 means for ever.",
    ),
    option(
        "retention_change_days",
        "0",
        "3650",
        "Events of changes are kept this many days, at least 30; 0 means for ever, because they say how things came to be as \
         they are. What is removed leaves the seal of the log whole.",
    ),
    option("max_upload_mib", "2", "10", "The largest request that is read, in MiB (1 to 1024)."),
    option("request_timeout_seconds", "30", "60", "A request that takes longer is ended with an error."),
    option("header_timeout_seconds", "15", "30", "A client that takes longer to say what it wants is disconnected."),
    option("shutdown_seconds", "20", "60", "After SIGTERM, requests under way have this long to end."),
    option("max_connections", "4096", "1024", "Connections open at the same time; further ones wait."),
    option("worker_threads", "0", "8", "Threads that serve requests; 0 means one for each core, at least 4."),
    option(
        "metrics_listen",
        "",
        "127.0.0.1:9090",
        "The address and port for /metrics in Prometheus' format; not served when empty. Keep it out of reach of customers.",
    ),
    option(
        "gallery",
        "false",
        "true",
        "Show the gallery of all components at /gallery, to everybody. For those who develop the portal.",
    ),
    option("log_format", "text", "json", "How the log is written to standard error: text or json."),
    option(
        "log_level",
        "info",
        "info,sqlx=warn",
        "What is logged: error, warn, info, debug or trace, or a list of target=level.",
    ),
];

/// The option of this name.
#[must_use]
pub fn find(key: &str) -> Option<&'static ConfigOption> {
    OPTIONS.iter().find(|option| option.key == key)
}

/// The whole table as a page of documentation in Markdown.
#[must_use]
pub fn documentation() -> String {
    use std::fmt::Write as _;
    let mut page = String::from(
        "# Configuration\n\n\
         Portico works without any configuration. What should be different stands in one TOML file or in environment\n\
         variables; a variable wins over the file. The file is the one named by `--config`, else by `PORTICO_CONFIG`, else\n\
         `portico.toml` in the current folder, if there is one. Unknown names and contradictory values are refused at start.\n\n\
         `portico config` shows what holds and where it was set. This page is written by `portico config --markdown`.\n\n",
    );
    for option in OPTIONS {
        let default = if option.default.is_empty() { "none".to_owned() } else { format!("`{}`", option.default) };
        // Writing to a String cannot fail.
        let _ = write!(
            page,
            "## {}\n\n{}\n\n- Variable: `{}`\n- Default: {default}\n- Example: `{} = {}`\n",
            option.key,
            option.about,
            option.variable(),
            option.key,
            toml_value(option.example)
        );
        if option.secret {
            let _ = writeln!(
                page,
                "- It may hold a password: `{}_file` or `{}_FILE` names a file that holds it instead.",
                option.key,
                option.variable()
            );
        }
        page.push('\n');
    }
    page.truncate(page.trim_end().len());
    page.push('\n');
    page
}

/// A value as it is written in TOML.
#[must_use]
pub fn toml_value(value: &str) -> String {
    if matches!(value, "true" | "false") || (!value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit())) {
        value.to_owned()
    } else {
        toml::Value::String(value.to_owned()).to_string()
    }
}
