//! Are two answers the same to whoever gets them? Without what differs from answer to answer, and without what the asker said.

use super::window::Answer;
use http::header;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// An answer as it says the same each time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plain {
    pub(super) status: u16,
    headers: Vec<(String, String)>,
    body: String,
}

/// This answer to a question that held `asked`; `said` was said before, and may stand in one's own log.
pub(super) fn plain(answer: &Answer, asked: &str, said: &[&str]) -> Plain {
    let header = |name: &str| answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("");
    let policy = header("content-security-policy");
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap_or("");
    let mut spoken = vec![(nonce.to_owned(), "NONCE"), (header("x-request-id").to_owned(), "REQUEST")];
    for asked in std::iter::once(&asked).chain(said).flat_map(|asked| spellings(asked)) {
        spoken.push((asked, "ASKED"));
    }
    let masked = |text: &str| {
        spoken
            .iter()
            .filter(|(found, _)| !found.is_empty())
            .fold(text.to_owned(), |text, (found, instead)| text.replace(found, instead))
    };
    let mut headers: Vec<(String, String)> = answer
        .headers
        .iter()
        .filter(|(name, _)| **name != header::CONTENT_LENGTH && name.as_str() != "x-request-id")
        .map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes());
            // A token is another one each time.
            let value = match value.split_once('=') {
                Some((cookie, rest)) if *name == header::SET_COOKIE => {
                    format!("{cookie}=…{}", rest.split_once(';').map_or("", |(_, rest)| rest))
                }
                _ => masked(&value),
            };
            (name.to_string(), value)
        })
        .collect();
    headers.sort();
    Plain { status: answer.status.as_u16(), headers, body: masked(&answer.body) }
}

impl Plain {
    /// Does this word stand in it?
    pub(super) fn holds(&self, word: &str) -> bool {
        self.body.contains(word) || self.headers.iter().any(|(_, value)| value.contains(word))
    }

    /// How two answers differ; `None` when they do not.
    pub(super) fn differs(&self, other: &Self) -> Option<String> {
        if self.status != other.status {
            return Some(format!("{} instead of {}", self.status, other.status));
        }
        if let Some(header) = self.headers.iter().find(|header| !other.headers.contains(header)) {
            return Some(format!("the header {}: {}", header.0, header.1));
        }
        if self.headers.len() != other.headers.len() {
            return Some("a header is missing".to_owned());
        }
        (self.body != other.body).then(|| {
            let at = self.body.bytes().zip(other.body.bytes()).take_while(|(a, b)| a == b).count();
            let near =
                |text: &str| text.get(at.saturating_sub(40)..).unwrap_or(text).chars().take(100).collect::<String>();
            format!("“{}” instead of “{}”", near(&self.body), near(&other.body))
        })
    }
}

/// How what was asked may stand in an answer.
fn spellings(asked: &str) -> Vec<String> {
    if asked.is_empty() {
        return Vec::new();
    }
    let encoded = utf8_percent_encode(asked, NON_ALPHANUMERIC).to_string();
    vec![encoded.replace('%', "%25"), encoded, asked.to_owned(), asked.replace('-', "")]
}

#[cfg(test)]
mod tests {
    use super::*;
    use business::Work;
    use http::{HeaderMap, HeaderValue, StatusCode};
    use std::time::Duration;

    fn answer(body: &str, nonce: &str) -> Answer {
        let mut headers = HeaderMap::new();
        let policy = format!("script-src 'nonce-{nonce}' 'strict-dynamic'");
        headers.insert("content-security-policy", HeaderValue::from_str(&policy).unwrap());
        headers.insert("x-request-id", HeaderValue::from_static("7b"));
        let body = body.to_owned();
        Answer { status: StatusCode::NOT_FOUND, headers, body, work: Work::default(), took: Duration::ZERO }
    }

    #[test]
    fn what_differs_each_time_and_what_was_asked_make_no_difference_and_all_else_does() {
        let one = plain(&answer("<p nonce=\"abc\">a-1: 7b</p>", "abc"), "a-1", &[]);
        assert_eq!(one.differs(&plain(&answer("<p nonce=\"xyz\">b-2: 7b</p>", "xyz"), "b-2", &[])), None);
        assert!(one.differs(&plain(&answer("<p nonce=\"abc\">a-1: 7b!</p>", "abc"), "a-1", &[])).is_some());
        assert!(one.differs(&plain(&answer("<p nonce=\"abc\">c-3: 7b</p>", "abc"), "a-1", &[])).is_some());
        let mut other = answer("<p nonce=\"abc\">a-1: 7b</p>", "abc");
        other.headers.insert("etag", HeaderValue::from_static("x"));
        assert!(one.differs(&plain(&other, "a-1", &[])).is_some());
    }

    #[test]
    fn the_others_word_is_found_where_it_was_not_asked() {
        assert!(!plain(&answer("you asked for zq1", ""), "zq1", &[]).holds("zq1"));
        assert!(plain(&answer("you asked for zq1-a, here is zq1-b", ""), "zq1-a", &[]).holds("zq1"));
    }
}
