//! What the doctor says of the machine: configuration, rights, free space, clock, what was left lying about.

use super::{Findings, Level};
use crate::backup;
use crate::config::Config;
use crate::{demo, installation};
use business::clock::Clock;
use std::path::Path;

/// Less free space than this is wrong, less than ten times as much is worth a word; in bytes.
const SPACE_NEEDED: u64 = 100 * 1024 * 1024;
/// A clock before the day this was written is wrong: 2026-11-01 in microseconds since 1970.
const WRITTEN: i64 = 1_793_491_200_000_000;

/// What somebody should clear away.
pub(super) fn leftovers(config: &Config, findings: &mut Findings) {
    for (path, remedy) in backup::leftovers(config) {
        findings.add("leftovers", Level::Warn, format!("{} lies there", path.display()), remedy);
    }
}

pub(super) fn configuration(config: &Config, findings: &mut Findings) {
    let source = config.file.as_ref().map_or_else(|| "no file".to_owned(), |file| file.display().to_string());
    findings.ok("configuration", format!("understood ({source}, {} options set)", config.sources.len()));
    let (base, listen) = (&config.base_url, config.listen);
    if base.is_loopback() && !listen.ip().is_loopback() {
        findings.add(
            "base URL",
            Level::Warn,
            format!("it listens to other machines ({listen}) but is for this one only ({base}); others are refused"),
            "set base_url to the address that people use",
        );
    } else if base.is_loopback() && base.port() != listen.port() {
        findings.add(
            "base URL",
            Level::Warn,
            format!("people are expected at {base}, and it listens at {listen}"),
            "set both to the same port, unless something forwards one to the other",
        );
    } else if !base.is_https() && !base.is_loopback() {
        findings.add(
            "base URL",
            Level::Warn,
            format!("{base} is not protected by TLS"),
            "put a proxy with TLS in front and set base_url to https://…",
        );
    } else if base.is_https() && config.trusted_proxies.is_empty() {
        findings.add(
            "base URL",
            Level::Warn,
            format!(
                "{base} is served through a proxy, and none is named: every client seems to have the proxy's address"
            ),
            "set trusted_proxies to the proxy's address",
        );
    } else {
        findings.ok("base URL", format!("{base}, listening at {listen}"));
    }
    if config.metrics_listen.is_some_and(|address| !address.ip().is_loopback()) {
        findings.add(
            "metrics",
            Level::Warn,
            "metrics are served to other machines, without a password",
            "let only the monitoring system reach metrics_listen",
        );
    }
}

#[cfg(unix)]
pub(super) fn permissions(config: &Config, findings: &mut Findings) {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| std::fs::metadata(path).ok().map(|found| found.permissions().mode() & 0o777);
    let mut open = Vec::new();
    let holds_secret = config.sources.get("database_url").is_some_and(|source| source.contains(" in "));
    let mut secret = config.secret_files.clone();
    secret.extend(config.file.iter().filter(|_| holds_secret && !config.is_sqlite()).cloned());
    secret.push(config.data_dir.join(demo::SIGN_INS));
    secret.extend(config.sqlite_file());
    for path in &secret {
        if let Some(mode) = mode(path)
            && mode & 0o077 != 0
        {
            open.push(format!("{} ({mode:o})", path.display()));
        }
    }
    if let Some(mode) = mode(&config.data_dir)
        && mode & 0o007 != 0
    {
        open.push(format!("{} ({mode:o})", config.data_dir.display()));
    }
    if let Some(file) = &config.file
        && let Some(mode) = mode(file)
        && mode & 0o022 != 0
    {
        findings.add(
            "permissions",
            Level::Fail,
            format!(
                "other users of this machine can change {} ({mode:o}), and with it where data goes",
                file.display()
            ),
            "chmod go-w the file",
        );
    }
    if open.is_empty() {
        findings.ok("permissions", "nobody else can read secrets and data");
    } else {
        findings.add(
            "permissions",
            Level::Fail,
            format!("other users of this machine can get at {}", open.join(", ")),
            "chmod 600 the files, chmod 700 the folder",
        );
    }
}

#[cfg(not(unix))]
pub(super) fn permissions(_: &Config, findings: &mut Findings) {
    findings.ok("permissions", "not looked at on this system");
}

pub(super) fn data_folder(config: &Config, findings: &mut Findings) {
    let folder = &config.data_dir;
    if !folder.exists() {
        findings.add(
            "data folder",
            Level::Warn,
            format!("{} does not exist yet", folder.display()),
            "the first command that needs it makes it; check that data_dir is what you mean",
        );
        return;
    }
    if let Err(error) = tempfile::tempfile_in(folder) {
        findings.add(
            "data folder",
            Level::Fail,
            format!("{} cannot be written to: {error}", folder.display()),
            "give it to the user that runs portico",
        );
        return;
    }
    let served = if installation::is_served(folder) { ", a server runs on it" } else { ", no server runs on it" };
    findings.ok("data folder", format!("{} can be written to{served}", folder.display()));
    match rustix::fs::statvfs(folder) {
        Ok(found) => {
            let free = found.f_bavail.saturating_mul(found.f_frsize);
            let text = format!("{} MB free in {}", free / 1_000_000, folder.display());
            if free < SPACE_NEEDED {
                findings.add("free space", Level::Fail, text, "make room: without it nothing can be stored");
            } else if free < 10 * SPACE_NEEDED {
                findings.add("free space", Level::Warn, text, "make room before it runs out");
            } else {
                findings.ok("free space", text);
            }
        }
        Err(error) => findings.add("free space", Level::Warn, format!("it cannot be told: {error}"), "look with df"),
    }
}

pub(super) fn clock(findings: &mut Findings) {
    let now = Clock::real().now();
    if now.0 < WRITTEN {
        findings.add(
            "clock",
            Level::Fail,
            format!("it says {now}, which is before this program was written"),
            "set the machine's clock (timedatectl set-ntp true): sessions and due dates depend on it",
        );
    } else {
        findings.ok("clock", now.to_string());
    }
}
