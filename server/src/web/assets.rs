//! The files a browser fetches besides pages: scripts, WebAssembly, styles, icons. They are compiled into the program, or
//! stand in a folder beside it. No customer's data is among them.

use axum::body::Body;
use http::header::{self, HeaderMap, HeaderValue};
use http::{Method, Response, StatusCode};
use rust_embed::{EmbeddedFile, RustEmbed};
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;
use std::path::{Path, PathBuf};

/// The files that were there when the program was built; none in a build without a site.
#[derive(RustEmbed)]
#[folder = "$PORTICO_EMBED_DIR"]
struct Embedded;

/// A year: a name under `pkg-<hash>` never has other contents.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Names without a hash are asked for again after an hour, and answered shortly when unchanged.
const AN_HOUR: &str = "public, max-age=3600";

/// Where the files are.
#[derive(Debug, Clone)]
pub enum Assets {
    /// In the program.
    Embedded,
    /// In this folder, read at each request: a development build, or a release with its files beside it.
    Folder(PathBuf),
    /// Nowhere: pages work without style and scripts.
    Missing,
}

impl Assets {
    /// Looks where the files are: the folder that the development tool names, the program itself, `site` beside the
    /// program, the build's output.
    #[must_use]
    pub fn find() -> Self {
        if let Some(folder) = std::env::var_os("LEPTOS_SITE_ROOT").map(PathBuf::from).filter(|folder| folder.is_dir()) {
            return Self::Folder(folder);
        }
        if Embedded::iter().next().is_some() {
            return Self::Embedded;
        }
        let beside = std::env::current_exe().ok().and_then(|program| Some(program.parent()?.join("site")));
        [beside, Some(PathBuf::from("target/site"))]
            .into_iter()
            .flatten()
            .find(|folder| folder.is_dir())
            .map_or(Self::Missing, Self::Folder)
    }

    /// The folder of this build's scripts: `pkg-<hash>`, or `pkg` in development.
    #[must_use]
    pub fn pkg_dir(&self) -> String {
        let mut folders: Vec<(u64, String)> = match self {
            Self::Embedded => Embedded::iter()
                .filter_map(|path| {
                    let folder = path.split_once('/')?.0.to_owned();
                    let modified = Embedded::get(&path)?.metadata.last_modified().unwrap_or(0);
                    Some((modified, folder))
                })
                .collect(),
            Self::Folder(root) => std::fs::read_dir(root)
                .into_iter()
                .flatten()
                .flatten()
                .filter(|entry| entry.path().is_dir())
                .filter_map(|entry| {
                    let modified = entry.metadata().ok()?.modified().ok()?;
                    let seconds = modified.duration_since(std::time::UNIX_EPOCH).ok()?.as_secs();
                    Some((seconds, entry.file_name().into_string().ok()?))
                })
                .collect(),
            Self::Missing => Vec::new(),
        };
        folders.retain(|(_, folder)| folder.starts_with("pkg-"));
        // Folders of earlier builds may still be there for tabs that are open.
        folders.into_iter().max().map_or_else(|| "pkg".to_owned(), |(_, folder)| folder)
    }

    /// The answer to a request for this path; `None` when there is no such file.
    #[must_use]
    pub fn answer(&self, method: &Method, path: &str, headers: &HeaderMap) -> Option<Response<Body>> {
        if !matches!(*method, Method::GET | Method::HEAD) {
            return None;
        }
        let path = path.strip_prefix('/')?;
        if !is_plain(path) {
            return None;
        }
        // A variant is only ever sent in place of a file that is there itself.
        let plain = self.read(path)?;
        let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
        let (encoding, file) = [("br", "br"), ("gzip", "gz")]
            .into_iter()
            .filter(|(encoding, _)| accepts(accepted, encoding))
            .find_map(|(encoding, ending)| Some((Some(encoding), self.read(&format!("{path}.{ending}"))?)))
            .unwrap_or((None, plain));
        let mut response = Response::new(Body::empty());
        let etag = format!("\"{}\"", &file.hash[..32.min(file.hash.len())]);
        let unchanged = headers
            .get(header::IF_NONE_MATCH)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|known| known.split(',').any(|known| known.trim().trim_start_matches("W/") == etag));
        let out = response.headers_mut();
        out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        out.insert(
            header::CACHE_CONTROL,
            HeaderValue::from_static(if path.starts_with("pkg-") { FOREVER } else { AN_HOUR }),
        );
        if let Ok(etag) = HeaderValue::from_str(&etag) {
            out.insert(header::ETAG, etag);
        }
        if unchanged {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return Some(response);
        }
        out.insert(header::CONTENT_TYPE, content_type(path));
        if let Some(encoding) = encoding {
            out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        out.insert(header::CONTENT_LENGTH, HeaderValue::from(file.bytes.len()));
        if *method == Method::GET {
            *response.body_mut() = match file.bytes {
                Cow::Borrowed(bytes) => Body::from(axum::body::Bytes::from_static(bytes)),
                Cow::Owned(bytes) => Body::from(bytes),
            };
        }
        Some(response)
    }

    fn read(&self, path: &str) -> Option<File> {
        match self {
            Self::Embedded => Embedded::get(path).map(File::from),
            Self::Folder(root) => {
                let bytes = std::fs::read(inside(root, path)?).ok()?;
                let hash = hex(&Sha256::digest(&bytes));
                Some(File { bytes: Cow::Owned(bytes), hash })
            }
            Self::Missing => None,
        }
    }
}

struct File {
    bytes: Cow<'static, [u8]>,
    hash: String,
}

impl From<EmbeddedFile> for File {
    fn from(file: EmbeddedFile) -> Self {
        Self { hash: hex(&file.metadata.sha256_hash()), bytes: file.data }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Is it a path of plain names, as all our files have? Nothing encoded, hidden or upwards.
fn is_plain(path: &str) -> bool {
    !path.is_empty()
        && path.len() <= 255
        && path.split('/').all(|name| {
            !name.is_empty()
                && !name.starts_with('.')
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
        })
}

/// The file of this path, if it lies inside the folder also when links are followed.
fn inside(root: &Path, path: &str) -> Option<PathBuf> {
    let file = root.join(path).canonicalize().ok()?;
    (file.is_file() && file.starts_with(root.canonicalize().ok()?)).then_some(file)
}

fn content_type(path: &str) -> HeaderValue {
    let guessed = mime_guess::from_path(path).first_or_octet_stream();
    let text = match (guessed.type_().as_str(), guessed.subtype().as_str()) {
        ("text", "javascript") | ("application", "javascript") => "text/javascript; charset=utf-8".to_owned(),
        ("text", _) => format!("{}; charset=utf-8", guessed.essence_str()),
        _ if path.ends_with(".webmanifest") => "application/manifest+json".to_owned(),
        _ => guessed.essence_str().to_owned(),
    };
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("application/octet-stream"))
}

/// Does this `Accept-Encoding` take the encoding? `q=0` refuses; `*` takes whatever is not named (RFC 9110, 12.5.3).
#[must_use]
pub fn accepts(accepted: &str, encoding: &str) -> bool {
    let mut any = false;
    for part in accepted.split(',') {
        let mut parts = part.split(';');
        let name = parts.next().unwrap_or("").trim();
        let quality = parts.find_map(|parameter| parameter.trim().strip_prefix("q=")).unwrap_or("1").trim();
        let refused = quality.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        if name.eq_ignore_ascii_case(encoding) {
            return !refused;
        }
        any |= name == "*" && !refused;
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> (tempfile::TempDir, Assets) {
        let folder = tempfile::tempdir().unwrap();
        let pkg = folder.path().join("pkg-abc");
        std::fs::create_dir(&pkg).unwrap();
        std::fs::write(pkg.join("portico.wasm"), b"plain").unwrap();
        std::fs::write(pkg.join("portico.wasm.br"), b"brotli").unwrap();
        std::fs::write(pkg.join("portico.wasm.gz"), b"gzip").unwrap();
        std::fs::write(folder.path().join("favicon.svg"), b"<svg/>").unwrap();
        std::fs::write(folder.path().join(".secret"), b"no").unwrap();
        let assets = Assets::Folder(folder.path().to_path_buf());
        (folder, assets)
    }

    fn get(assets: &Assets, path: &str, name: &str, value: &str) -> Option<Response<Body>> {
        let mut headers = HeaderMap::new();
        if !name.is_empty() {
            headers.insert(http::HeaderName::from_bytes(name.as_bytes()).unwrap(), value.parse().unwrap());
        }
        assets.answer(&Method::GET, path, &headers)
    }

    #[test]
    fn the_smallest_variant_that_the_browser_takes_is_sent() {
        let (_folder, assets) = site();
        for (accepted, encoding) in [
            ("gzip, deflate, br, zstd", Some("br")),
            ("gzip", Some("gzip")),
            ("br;q=0, gzip;q=0.5", Some("gzip")),
            ("*", Some("br")),
            ("identity", None),
            ("br;q=0.0,gzip;q=0", None),
        ] {
            let response = get(&assets, "/pkg-abc/portico.wasm", "accept-encoding", accepted).unwrap();
            let found = response.headers().get(header::CONTENT_ENCODING).map(|value| value.to_str().unwrap());
            assert_eq!(found, encoding, "{accepted}");
            assert_eq!(response.headers()[header::CONTENT_TYPE], "application/wasm");
            assert_eq!(response.headers()[header::VARY], "accept-encoding");
        }
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        let (_folder, assets) = site();
        let wasm = get(&assets, "/pkg-abc/portico.wasm", "", "").unwrap();
        assert_eq!(wasm.headers()[header::CACHE_CONTROL], FOREVER);
        let icon = get(&assets, "/favicon.svg", "", "").unwrap();
        assert_eq!(icon.headers()[header::CACHE_CONTROL], AN_HOUR);
        assert_eq!(icon.headers()[header::CONTENT_TYPE], "image/svg+xml");
        assert_eq!(assets.pkg_dir(), "pkg-abc");
    }

    #[test]
    fn an_unchanged_file_is_not_sent_again() {
        let (_folder, assets) = site();
        let etag = get(&assets, "/favicon.svg", "", "").unwrap().headers()[header::ETAG].to_str().unwrap().to_owned();
        let again = get(&assets, "/favicon.svg", "if-none-match", &etag).unwrap();
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let (folder, assets) = site();
        std::os::unix::fs::symlink("/etc/hostname", folder.path().join("link.txt")).unwrap();
        for path in
            ["/../Cargo.toml", "/.secret", "/%2e%2e/x", "//etc/passwd", "/pkg-abc", "/", "", "/link.txt", "/a\0b"]
        {
            assert!(get(&assets, path, "", "").is_none(), "{path}");
        }
    }
}
