//! How letters leave: from the text that somebody set to a transport, or to a sentence that says why it is none. The text may
//! hold a password, so that no sentence quotes it.

use super::base_url::is_loopback_host;
use crate::installation::letters_folder;
use business::mail::{Protection, Provider, ProviderKind, Smtp, Transport};
use percent_encoding::percent_decode_str;
use secrecy::SecretString;
use std::path::Path;
use url::Url;

/// What may be set.
const CHOICES: &str = "mail must be none, folder, smtp://HOST, smtps://HOST, resend://KEY@api.resend.com or sendgrid://KEY@api.sendgrid.com";

/// For a way without protection to anywhere else.
const ELSEWHERE: &str =
    "mail with ?tls=none is for a server on this machine only: letters hold links that open accounts";

/// The transport, and how it is shown.
pub(super) fn transport(text: &str, data_dir: &Path, authority: Option<&[u8]>) -> Result<(Transport, String), String> {
    match text {
        "none" => return Ok((Transport::None, text.to_owned())),
        "folder" => return Ok((Transport::Folder(letters_folder(data_dir)), text.to_owned())),
        _ => {}
    }
    let url = Url::parse(text).map_err(|_| CHOICES.to_owned())?;
    if let Some(kind) = ProviderKind::ALL.into_iter().find(|kind| kind.name() == url.scheme()) {
        return provider(kind, &url, authority);
    }
    let protection = match url.scheme() {
        "smtps" => Protection::Tls,
        "smtp" => match url.query() {
            None => Protection::StartTls,
            Some("tls=none") => Protection::None,
            Some(_) => return Err("mail knows one parameter only: ?tls=none".to_owned()),
        },
        _ => return Err(CHOICES.to_owned()),
    };
    if protection == Protection::Tls && url.query().is_some()
        || !matches!(url.path(), "" | "/")
        || url.fragment().is_some()
    {
        return Err(format!("{CHOICES}, with nothing behind the port"));
    }
    // No dot at the end and no brackets: what a certificate is checked against.
    let host = url.host_str().filter(|host| !host.is_empty()).ok_or("mail names no host")?;
    if protection == Protection::None && !is_loopback_host(host) {
        return Err(ELSEWHERE.to_owned());
    }
    let port = url.port().unwrap_or(if protection == Protection::Tls { 465 } else { 587 });
    let user = plain(url.username())?;
    let password = url.password().map(plain).transpose()?.map(SecretString::from);
    let account = match (&password, user.as_str()) {
        (None, "") => None,
        (Some(password), user) if !user.is_empty() => Some((user, password)),
        _ => return Err("mail: user and password go together: smtp://USER:PASSWORD@HOST".to_owned()),
    };
    let smtp = Smtp::new(host.trim_matches(['[', ']']), port, protection, account, authority)
        .map_err(|error| format!("mail: {error}"))?;
    Ok((Transport::Smtp(smtp), format!("{}://{host}:{port}", url.scheme())))
}

/// A part of a URL as it is meant.
fn plain(part: &str) -> Result<String, String> {
    let decoded =
        percent_decode_str(part).decode_utf8().map_err(|_| "mail: user, password or key is no UTF-8".to_owned());
    decoded.map(std::borrow::Cow::into_owned)
}

/// A provider over HTTP. The host is written out, because there are several: each has its own for Europe, and a test its own.
fn provider(kind: ProviderKind, url: &Url, authority: Option<&[u8]>) -> Result<(Transport, String), String> {
    let has_tls = match url.query() {
        None => true,
        Some("tls=none") => false,
        Some(_) => return Err("mail knows one parameter only: ?tls=none".to_owned()),
    };
    if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
        return Err(format!("{CHOICES}, with nothing behind the port"));
    }
    let host = url.host_str().filter(|host| !host.is_empty()).ok_or("mail names no host")?;
    if !has_tls && !is_loopback_host(host) {
        return Err(ELSEWHERE.to_owned());
    }
    let key = plain(url.username())?;
    if key.is_empty() || url.password().is_some() {
        return Err(format!("mail: the provider's key stands before the host: {}://KEY@HOST", kind.name()));
    }
    let port = url.port().unwrap_or(if has_tls { 443 } else { 80 });
    let provider = Provider::new(kind, host, port, has_tls, SecretString::from(key), authority)
        .map_err(|error| format!("mail: {error}"))?;
    Ok((Transport::Provider(provider), format!("{}://{host}:{port}", kind.name())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn understood(text: &str) -> Result<String, String> {
        transport(text, Path::new("data"), None).map(|(_, shown)| shown)
    }

    #[test]
    fn what_is_shown_holds_no_password() {
        assert_eq!(understood("none").unwrap(), "none");
        assert_eq!(understood("folder").unwrap(), "folder");
        let shown = understood("smtp://portal%40example.com:se%2Fcret@mail.example.com").unwrap();
        assert_eq!(shown, "smtp://mail.example.com:587");
        assert_eq!(understood("smtps://u:p@mail.example.com").unwrap(), "smtps://mail.example.com:465");
        assert_eq!(understood("smtp://127.0.0.1:2525?tls=none").unwrap(), "smtp://127.0.0.1:2525");
        assert_eq!(understood("resend://re_secret@api.resend.com").unwrap(), "resend://api.resend.com:443");
        assert_eq!(
            understood("sendgrid://SG.secret@api.eu.sendgrid.com").unwrap(),
            "sendgrid://api.eu.sendgrid.com:443"
        );
        assert_eq!(understood("resend://secret@[::1]:2525?tls=none").unwrap(), "resend://[::1]:2525");
        for text in ["smtp://u:secret@mail.example.com", "resend://secret@api.resend.com"] {
            let (transport, _) = transport(text, Path::new("data"), None).unwrap();
            assert!(!format!("{transport:?}").contains("secret"));
        }
    }

    #[test]
    fn what_cannot_work_is_refused_without_being_quoted() {
        for (text, expected) in [
            ("", "must be none"),
            ("sendmail", "must be none"),
            ("http://me:secret@mail.example.com", "must be none"),
            ("smtp://me:secret@mail.example.com?tls=none", "this machine only"),
            ("smtp://mail.example.com?tls=off&secret", "one parameter only"),
            ("smtps://mail.example.com?tls=none", "nothing behind the port"),
            ("smtp://mail.example.com/secret", "nothing behind the port"),
            ("smtp://secret@mail.example.com", "go together"),
            ("smtp://:secret@mail.example.com", "go together"),
            ("smtp:", "names no host"),
            ("resend://api.resend.com", "KEY@HOST"),
            ("resend://me:secret@api.resend.com", "KEY@HOST"),
            ("resend://secret@api.resend.com/v2", "nothing behind the port"),
            ("resend://secret@api.resend.com?tls=none", "this machine only"),
            ("sendgrid://secret@api.sendgrid.com?tls=off", "one parameter only"),
            ("sendgrid://secret%0a@api.sendgrid.com", "characters that no key has"),
            ("sendgrid://secret@", "must be none"),
        ] {
            let problem = understood(text).unwrap_err();
            assert!(problem.contains(expected), "{text}: {problem}");
            assert!(!problem.contains("secret"), "{problem}");
        }
    }

    #[test]
    fn an_authority_that_is_no_certificate_is_refused() {
        for text in ["smtps://mail.example.com", "resend://key@api.resend.com"] {
            assert!(transport(text, Path::new("data"), Some(b"nonsense")).is_err());
        }
    }
}
