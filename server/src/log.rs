//! The log: to standard error, as text or JSON. What goes into it holds no address, name, secret or content of a customer.

use crate::config::{Config, LogFormat};
use crate::web::measurements;
use std::backtrace::{Backtrace, BacktraceStatus};
use std::io::IsTerminal as _;
use std::str::FromStr as _;
use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

/// Longest text of a panic that is logged, in characters.
const PANIC_TEXT: usize = 200;

/// Starts the log. Commands speak up only when something is wrong, unless a level was set.
pub fn start(config: &Config, is_server: bool) {
    let quiet = !is_server && !config.sources.contains_key("log_level");
    let level = if quiet { "warn" } else { config.log_level.as_str() };
    let filter = Targets::from_str(level).unwrap_or_default();
    let colour = std::io::stderr().is_terminal();
    let written = match config.log_format {
        LogFormat::Json => tracing_subscriber::fmt::layer()
            .json()
            .flatten_event(true)
            .with_writer(std::io::stderr)
            .with_filter(filter)
            .boxed(),
        LogFormat::Text => {
            tracing_subscriber::fmt::layer().with_ansi(colour).with_writer(std::io::stderr).with_filter(filter).boxed()
        }
    };
    // A second start in one process (tests) keeps the first.
    drop(tracing_subscriber::registry().with(written).try_init());
    std::panic::set_hook(Box::new(|panic| {
        measurements::count_panic();
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let text = panic
            .payload()
            .downcast_ref::<&str>()
            .map(|text| (*text).to_owned())
            .or_else(|| panic.payload().downcast_ref::<String>().cloned())
            .unwrap_or_default();
        let text: String = text.chars().take(PANIC_TEXT).collect();
        // Only when the operator asks for it with RUST_BACKTRACE: it is long, and slow to make.
        let backtrace = Backtrace::capture();
        if backtrace.status() == BacktraceStatus::Captured {
            tracing::error!(place, text, %backtrace, "panic");
        } else {
            tracing::error!(place, text, "panic");
        }
    }));
}
