//! Tells the compiler which folder of browser files to embed: the one that `PORTICO_SITE_DIR` names, or an empty one, so
//! that the server also compiles before a site was built.

#![allow(clippy::print_stdout, reason = "printing is how a build script talks to cargo")]

use std::path::{Path, PathBuf};

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=PORTICO_SITE_DIR");
    let site = std::env::var_os("PORTICO_SITE_DIR").map(PathBuf::from).filter(|site| site.is_dir());
    let folder = match site {
        Some(site) => {
            watch(&site)?;
            site
        }
        None => {
            let empty = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join("no-site");
            std::fs::create_dir_all(&empty)?;
            empty
        }
    };
    println!("cargo::rustc-env=PORTICO_EMBED_DIR={}", folder.display());
    Ok(())
}

/// Every folder by itself: a changed file inside one does not change the time of the folder above it.
fn watch(path: &Path) -> std::io::Result<()> {
    println!("cargo::rerun-if-changed={}", path.display());
    if path.is_dir() {
        for entry in std::fs::read_dir(path)? {
            watch(&entry?.path())?;
        }
    }
    Ok(())
}
