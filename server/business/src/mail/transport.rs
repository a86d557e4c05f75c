//! How letters leave: over SMTP (RFC 5321) to the supplier's mail server, over a provider's HTTP, into a folder while one
//! develops, or not at all.

use super::provider::Provider;
use super::reports::ReportKeys;
use crate::brand::mail::Written;
use domain::Instant;
use lettre::address::Address;
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use secrecy::{ExposeSecret as _, SecretString};
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;
use uuid::Uuid;

/// Longest time for one exchange with the mail server; the whole letter has the job's time.
const PATIENCE: Duration = Duration::from_secs(20);

/// So much is kept of what a mail server says, in characters.
const LONGEST_ANSWER: usize = 500;

/// How letters leave, and in whose name.
#[derive(Debug, Clone, Default)]
pub struct MailSettings {
    /// How.
    pub transport: Transport,
    /// In whose name; `None`: of `portal` at the portal's own host, under the supplier's name.
    pub from: Option<Sender>,
    /// The host in `Message-ID` and, where no sender is set, in its address.
    pub host: String,
    /// By what reports of providers are known to be theirs.
    pub report_keys: ReportKeys,
    /// Are letters in the folder shown to whoever asks? Only where somebody develops.
    pub is_shown: bool,
}

/// How letters leave.
#[derive(Debug, Clone, Default)]
pub enum Transport {
    /// Not at all.
    #[default]
    None,
    /// Each into a file of this folder, `<id>.eml`: for development.
    Folder(PathBuf),
    /// To a mail server.
    Smtp(Smtp),
    /// To a provider, over HTTP.
    Provider(Provider),
}

impl Transport {
    /// Do letters not leave at all?
    #[must_use]
    pub const fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

/// A mail server. Each letter has a connection of its own.
#[derive(Clone)]
pub struct Smtp {
    shown: String,
    mailer: AsyncSmtpTransport<Tokio1Executor>,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

/// How the way to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// TLS after STARTTLS (RFC 3207); without it nothing is sent.
    StartTls,
    /// None: on this machine only.
    None,
}

/// How a certificate in PEM begins (RFC 7468).
const BEGIN: &[u8] = b"-----BEGIN CERTIFICATE-----";

impl Smtp {
    /// A mail server. `authority`: a certificate (PEM) that is trusted beside the public ones.
    ///
    /// # Errors
    /// A sentence on what cannot be used.
    pub fn new(
        host: &str,
        port: u16,
        protection: Protection,
        account: Option<(&str, &SecretString)>,
        authority: Option<&[u8]>,
    ) -> Result<Self, String> {
        let tls = || -> Result<TlsParameters, String> {
            let mut parameters = TlsParameters::builder(host.to_owned());
            if let Some(pem) = authority {
                // The library takes a file without any for a list of none.
                if !pem.windows(BEGIN.len()).any(|part| part == BEGIN) {
                    return Err("the authority's file holds no certificate in PEM".to_owned());
                }
                let certificate = Certificate::from_pem(pem).map_err(|error| error.to_string())?;
                parameters = parameters.add_root_certificate(certificate);
            }
            parameters.build().map_err(|error| error.to_string())
        };
        let tls = match protection {
            Protection::Tls => Tls::Wrapper(tls()?),
            Protection::StartTls => Tls::Required(tls()?),
            Protection::None => Tls::None,
        };
        // Dangerous is only that it would take no TLS for granted; which one it is stands above.
        let mut mailer =
            AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host).port(port).tls(tls).timeout(Some(PATIENCE));
        if let Some((user, password)) = account {
            mailer = mailer.credentials(Credentials::new(user.to_owned(), password.expose_secret().to_owned()));
        }
        Ok(Self { shown: format!("{host}:{port}"), mailer: mailer.build() })
    }
}

/// In whose name letters leave: `Name <address>` or a mere address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender(Mailbox);

/// A text that is no sender.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SenderError;

impl fmt::Display for SenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "write an address, such as portal@example.com, or a name and an address: Example <portal@example.com>",
        )
    }
}

impl std::error::Error for SenderError {}

impl FromStr for Sender {
    type Err = SenderError;

    fn from_str(text: &str) -> Result<Self, SenderError> {
        text.parse().map(Self).map_err(|_| SenderError)
    }
}

impl fmt::Display for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Can a letter be sent to this?
pub(super) fn is_address(text: &str) -> bool {
    text.len() <= 254 && text.parse::<Address>().is_ok()
}

/// A letter that is ready to leave.
#[derive(Debug)]
pub(super) struct Outgoing<'a> {
    /// Stands in its Message-ID.
    pub(super) id: Uuid,
    /// In whose name, where no sender is set.
    pub(super) supplier: &'a str,
    /// The address.
    pub(super) to: &'a str,
    pub(super) subject: &'a str,
    pub(super) written: Written,
}

/// Why a letter did not leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TransportError {
    /// The other side refuses this letter for good, and says why.
    Refused(String),
    /// It could not be handed over; later it may.
    Unreachable {
        /// Why.
        cause: String,
        /// So many seconds the other side asked us to wait.
        wait: Option<i64>,
    },
}

impl TransportError {
    fn unreachable(cause: impl Into<String>) -> Self {
        Self::Unreachable { cause: cause.into(), wait: None }
    }
}

/// Made by a machine: whoever is away sends no answer (RFC 3834).
#[derive(Debug, Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

impl MailSettings {
    /// Hands a letter over; returns what the other side said.
    pub(super) async fn deliver(&self, outgoing: Outgoing<'_>, now: Instant) -> Result<String, TransportError> {
        let id = outgoing.id;
        match &self.transport {
            Transport::None => Err(TransportError::unreachable("the portal is set up to send no mail")),
            Transport::Folder(folder) => {
                let name = file_name(id);
                keep(folder, &name, &self.message(outgoing)?.formatted())
                    .await
                    .map_err(|error| TransportError::unreachable(format!("{}: {error}", folder.display())))?;
                Ok(name)
            }
            Transport::Provider(provider) => {
                // Refused before anybody is asked: what is no address anywhere.
                let _: Address = outgoing.to.parse().map_err(|error| refused(&error))?;
                provider.deliver(&self.sender(outgoing.supplier)?, &self.host, &outgoing, now).await
            }
            Transport::Smtp(smtp) => match smtp.mailer.send(self.message(outgoing)?).await {
                Ok(answer) => Ok(one_line(&answer.message().collect::<Vec<_>>().join(" "))),
                Err(error) => Err(understood(&error)),
            },
        }
    }

    fn message(&self, outgoing: Outgoing<'_>) -> Result<Message, TransportError> {
        let Outgoing { id, supplier, to, subject, written } = outgoing;
        let to: Address = to.parse().map_err(|error| refused(&error))?;
        Message::builder()
            .from(self.sender(supplier)?)
            .to(Mailbox::new(None, to))
            .subject(subject)
            .message_id(Some(format!("<{id}@{}>", self.host)))
            .header(AutoSubmitted)
            .multipart(
                MultiPart::alternative()
                    .singlepart(SinglePart::plain(written.text))
                    .singlepart(SinglePart::html(written.html)),
            )
            .map_err(|error| refused(&error))
    }

    /// In whose name.
    fn sender(&self, supplier: &str) -> Result<Mailbox, TransportError> {
        match &self.from {
            Some(Sender(from)) => Ok(from.clone()),
            None => {
                let address = Address::new("portal", &self.host).map_err(|error| refused(&error))?;
                Ok(Mailbox::new(Some(supplier.to_owned()), address))
            }
        }
    }
}

fn refused(error: &dyn fmt::Display) -> TransportError {
    TransportError::Refused(error.to_string())
}

/// The file of a letter in the folder.
pub(super) fn file_name(id: Uuid) -> String {
    format!("{id}.eml")
}

/// What another machine said, fit to be kept and to be shown on a terminal: short, and without what a terminal obeys.
pub(super) fn one_line(said: &str) -> String {
    said.chars().take(LONGEST_ANSWER).map(|char| if char.is_control() { ' ' } else { char }).collect()
}

/// Writes a whole file or none.
async fn keep(folder: &std::path::Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let unfinished = folder.join(format!(".{name}"));
    tokio::fs::write(&unfinished, bytes).await?;
    tokio::fs::rename(unfinished, folder.join(name)).await
}

/// A 5yz answer is for good (RFC 5321, 4.2.1), unless it is about us and not about the letter: whoever set a wrong password
/// or forgot STARTTLS mends it (RFC 4954, section 6).
fn understood(error: &lettre::transport::smtp::Error) -> TransportError {
    let about_us = [530, 534, 535, 538];
    let mut said = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(next) = cause {
        let next_said = next.to_string();
        if !said.contains(&next_said) {
            said = format!("{said}: {next_said}");
        }
        cause = next.source();
    }
    let said = one_line(&said);
    let code = error.status().map(u16::from);
    if error.is_permanent() && !code.is_some_and(|code| about_us.contains(&code)) {
        TransportError::Refused(said)
    } else {
        TransportError::unreachable(said)
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_ANSWER, one_line};

    #[test]
    fn what_a_mail_server_says_is_cut_and_commands_no_terminal() {
        assert_eq!(one_line("250 \u{1b}[2Jok\r\nthere"), "250  [2Jok  there");
        assert_eq!(one_line(&"é".repeat(10_000)).chars().count(), LONGEST_ANSWER);
    }
}
