//! Values of options: from the text that somebody set to what it means, or to a sentence that says why it means nothing.

use business::events::retention::LEAST_DAYS;
use business::identity::FactorRoles;
use domain::{Role, StaffRole};
use ipnet::IpNet;
use jiff::tz::TimeZone;
use language::Language;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::str::FromStr;
use tracing_subscriber::filter::Targets;
pub(super) fn address(text: &str) -> Result<SocketAddr, String> {
    let text = text.replace("localhost:", "127.0.0.1:");
    text.parse().map_err(|_| format!("'{text}' is no address with a port, such as 127.0.0.1:3000 or [::1]:3000"))
}

pub(super) fn folder(text: &str) -> Result<PathBuf, String> {
    if text.is_empty() || text.contains('\0') {
        Err("it must name a folder".to_owned())
    } else {
        Ok(PathBuf::from(text))
    }
}

pub(super) fn database(text: &str) -> Result<Option<String>, String> {
    match text {
        "" => Ok(None),
        url if url.starts_with("postgres://") || url.starts_with("postgresql://") => Ok(Some(url.to_owned())),
        url if url.strip_prefix("sqlite:").is_some_and(|path| !path.trim_start_matches('/').is_empty()) => {
            if url.contains(":memory:") {
                Err("a database in memory forgets everything; name a file".to_owned())
            } else {
                Ok(Some(url.to_owned()))
            }
        }
        // Not quoted: it may hold a password.
        _ => Err("it must start with postgres:// or sqlite:".to_owned()),
    }
}

pub(super) fn number<T: FromStr + PartialOrd + Copy + std::fmt::Display>(
    text: &str,
    least: T,
    most: T,
) -> Result<T, String> {
    match text.parse::<T>() {
        Ok(value) if value >= least && value <= most => Ok(value),
        _ => Err(format!("'{text}' is no whole number from {least} to {most}")),
    }
}

/// Something that may be left out. What was written is not quoted: it may be a secret.
pub(super) fn optional<T: FromStr<Err: std::fmt::Display>>(text: &str) -> Result<Option<T>, String> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|error: T::Err| error.to_string()) }
}

pub(super) fn truth(text: &str) -> Result<bool, String> {
    match text {
        "true" => Ok(true),
        "false" => Ok(false),
        other => Err(format!("'{other}' is neither true nor false")),
    }
}

pub(super) fn supplier_name(text: &str) -> Result<String, String> {
    let length = text.chars().count();
    if length == 0 || length > 100 || text.chars().any(char::is_control) {
        Err("a supplier's name has 1 to 100 characters".to_owned())
    } else {
        Ok(text.to_owned())
    }
}

pub(super) fn languages(text: &str) -> Result<Vec<Language>, String> {
    let named = text.split([',', ' ']).filter(|part| !part.is_empty());
    let languages: Vec<Language> =
        named.map(|tag| tag.parse().map_err(|error| format!("'{tag}': {error}"))).collect::<Result<_, String>>()?;
    let is_twice = languages.iter().enumerate().any(|(at, language)| languages[..at].contains(language));
    match languages.as_slice() {
        [] => Err("there must be one language at least".to_owned()),
        _ if is_twice => Err("a language is named twice".to_owned()),
        _ => Ok(languages),
    }
}

pub(super) fn zone(text: &str) -> Result<TimeZone, String> {
    TimeZone::get(text).map_err(|_| format!("'{text}' is no time zone; one is called Europe/Amsterdam, for example"))
}

pub(super) fn networks(text: &str) -> Result<Vec<IpNet>, String> {
    text.split([',', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| {
            let network = part.parse::<IpNet>().or_else(|_| part.parse::<IpAddr>().map(IpNet::from));
            let network =
                network.map_err(|_| format!("'{part}' is neither an address nor a network such as 10.0.0.0/8"))?;
            if network.prefix_len() == 0 {
                return Err(format!("'{part}' is every address there is: anybody could then claim to be anybody"));
            }
            Ok(network.trunc())
        })
        .collect()
}

pub(super) fn workers(text: &str) -> Result<usize, String> {
    let wanted = number::<usize>(text, 0, 1024)?;
    if (1..4).contains(&wanted) {
        return Err(format!("{wanted} is too few: with fewer than 4 threads one slow page can hold up all others"));
    }
    Ok(if wanted == 0 { std::thread::available_parallelism().map_or(4, |cores| cores.get().max(4)) } else { wanted })
}

pub(super) fn level(text: &str) -> Result<String, String> {
    // The library takes a word that is no level for the name of a target, about which everything is then logged.
    let is_level = |word: &str| matches!(word.trim(), "off" | "error" | "warn" | "info" | "debug" | "trace");
    let is_understood = |part: &str| is_level(part.split_once('=').map_or(part, |(_, level)| level));
    if !text.is_empty() && text.split(',').all(is_understood) && Targets::from_str(text).is_ok() {
        Ok(text.to_owned())
    } else {
        Err(format!("'{text}' is neither a level (error, warn, info, debug, trace) nor a list of target=level"))
    }
}

/// For how many days something is kept; 0: for ever.
pub(super) fn kept(text: &str) -> Result<Option<u32>, String> {
    match number::<u32>(text, 0, 36_500)? {
        0 => Ok(None),
        days if days < LEAST_DAYS => Err(format!("{days} days are too few: at least {LEAST_DAYS}, or 0 for ever")),
        days => Ok(Some(days)),
    }
}

/// Roles of members and of the supplier's own people, in one list.
pub(super) fn factor_roles(text: &str) -> Result<FactorRoles, String> {
    let mut roles = FactorRoles::default();
    for name in text.split([',', ' ']).filter(|part| !part.is_empty()) {
        match (name.parse::<Role>(), StaffRole::from_name(name)) {
            (Ok(role), _) => roles.members.push(role),
            (Err(_), Some(role)) => roles.staff.push(role),
            (Err(_), None) => {
                let all = Role::ALL.map(Role::name).into_iter().chain(StaffRole::ALL.map(StaffRole::name));
                return Err(format!("'{name}' is no role; there are {}", all.collect::<Vec<_>>().join(", ")));
            }
        }
    }
    Ok(roles)
}

/// The same, as it is written.
pub(super) fn shown_roles(roles: &FactorRoles) -> String {
    let members = roles.members.iter().map(|role| role.name());
    members.chain(roles.staff.iter().map(|role| role.name())).collect::<Vec<_>>().join(", ")
}
