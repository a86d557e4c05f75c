//! A form whose verb wants a fresh proof: the page on which people prove who they are answers it, and holds what was sent.
//! From there it goes to its own address once more, with the proof beside its fields. So nothing that was typed is lost,
//! nothing of it is stored, and the two arrive together or not at all.

use super::factor::{again_with, give};
use super::{Web, broken, pages};
use app::account::{CONFIRM, Kept, PROOF_ANSWER, PROOF_CODE, PROOF_PASSWORD, PROOF_TOKEN, Tried};
use app::request::CurrentVisit;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use business::identity::{self, Proof, Renewed, answer_of};
use business::{Error, Visit};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{Method, StatusCode};
use language::Language;
use secrecy::SecretString;
use url::form_urlencoded;

/// Most bytes of a form that is kept. Longer ones are as they ever were: whoever has to prove who they are begins anew.
const MOST_BYTES: usize = 64 * 1024;

/// On the answer of a handler whose verb wanted a fresh proof.
#[derive(Debug, Clone, Copy)]
pub(super) struct ProofWanted;

/// Is this a form that can be kept?
pub(super) fn is_kept(request: &Request) -> bool {
    let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    *request.method() == Method::POST
        && header(CONTENT_TYPE).is_none_or(|kind| kind.starts_with("application/x-www-form-urlencoded"))
        && header(CONTENT_LENGTH)
            .map_or(Some(0), |length| length.parse().ok())
            .is_some_and(|length: usize| length <= MOST_BYTES)
}

/// What came with a form beside its own fields.
#[derive(Default)]
struct Given {
    password: String,
    code: String,
    token: String,
    answer: String,
    is_there: bool,
}

/// Hands a form to its handler; with a proof, when one came with it.
pub(super) async fn run(web: Web, visit: Visit, language: Language, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let Ok(sent) = to_bytes(body, MOST_BYTES).await else { return broken::bare(StatusCode::PAYLOAD_TOO_LARGE) };
    let (fields, given) = taken_apart(&sent);
    let kept = Kept { action: parts.uri.path().to_owned(), fields };
    let mut renewed = None;
    let mut body = sent.clone();
    if given.is_there {
        match prove(&web, &visit, given).await {
            Ok(done) => {
                parts.extensions.insert(CurrentVisit(Some(done.visit.clone())));
                renewed = Some(done);
            }
            Err(error) => {
                let tried = Tried { kept: Some(kept), ..Tried::default() };
                return again_with(web, CONFIRM, CurrentVisit(Some(visit)), error, tried, language).await;
            }
        }
        body = without_proof(&sent).into();
        parts.headers.remove(CONTENT_LENGTH);
    }
    let mut response = next.run(Request::from_parts(parts, Body::from(body))).await;
    if response.extensions().get::<ProofWanted>().is_some() {
        let tried = Tried { kept: Some(kept), ..Tried::default() };
        return pages::tried_again(web, CONFIRM, CurrentVisit(Some(visit)), tried, language).await;
    }
    if let Some(renewed) = renewed {
        give(&web, &mut response, &renewed);
    }
    response
}

async fn prove(web: &Web, visit: &Visit, given: Given) -> Result<Renewed, Error> {
    if !given.token.is_empty() {
        return identity::prove_with_passkey(visit, &web.portal, &given.token, &given.answer).await;
    }
    let proof = if given.code.is_empty() {
        Proof::Password(SecretString::from(given.password))
    } else {
        Proof::Factor(answer_of(given.code))
    };
    identity::prove(visit, &web.portal, proof).await
}

/// The form's own fields, and the proof.
fn taken_apart(sent: &[u8]) -> (Vec<(String, String)>, Given) {
    let (mut fields, mut given) = (Vec::new(), Given::default());
    for (name, value) in form_urlencoded::parse(sent) {
        let place = match name.as_ref() {
            PROOF_PASSWORD => &mut given.password,
            PROOF_CODE => &mut given.code,
            PROOF_TOKEN => &mut given.token,
            PROOF_ANSWER => &mut given.answer,
            _ => {
                fields.push((name.into_owned(), value.into_owned()));
                continue;
            }
        };
        *place = value.into_owned();
        given.is_there = true;
    }
    (fields, given)
}

/// The form as it was before the proof came beside it.
fn without_proof(sent: &[u8]) -> Vec<u8> {
    let is_own = |pair: &&[u8]| {
        let name = form_urlencoded::parse(pair).next().map(|(name, _)| name.into_owned()).unwrap_or_default();
        ![PROOF_PASSWORD, PROOF_CODE, PROOF_TOKEN, PROOF_ANSWER].contains(&name.as_str())
    };
    sent.split(|byte| *byte == b'&').filter(is_own).collect::<Vec<_>>().join(&b'&')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_is_told_from_the_fields_of_a_form() {
        let sent = b"roles=owner&roles=a%26b&proof-password=p%20w&proof%2Dcode=&sites=";
        let (fields, given) = taken_apart(sent);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(fields, [("roles", "owner"), ("roles", "a&b"), ("sites", "")]);
        assert!(given.is_there && given.password == "p w");
        assert_eq!(without_proof(sent), b"roles=owner&roles=a%26b&sites=");
        assert!(!taken_apart(b"roles=owner").1.is_there);
    }
}
