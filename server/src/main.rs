//! The program `portico`.

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// Rendering a page asks for thousands of small pieces of memory and gives them back.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(server::cli::run(std::env::args_os(), std::env::vars()))
}
