//! What a browser may ask about letters that were kept. Nobody has to be signed in: there are letters before there is anybody
//! who could.

#![allow(missing_docs, reason = "the macro makes a field of every argument; the function says what it is")]

use crate::error::PortalError;
use crate::wire::{Asking, Json};
use domain::{KeptLetterDetail, KeptLetters};
use leptos::prelude::*;
use server_fn::codec::GetUrl;

/// The newest letters, or those older than this one.
#[server(name = ListLetters, prefix = "/api", endpoint = "development/letters", input = GetUrl, output = Json, client = Asking)]
pub async fn letters(before: Option<String>) -> Result<KeptLetters, PortalError> {
    use crate::request::portal;
    Ok(business::mail::folder::list(&portal()?, before.as_deref()).await?)
}

/// A letter.
#[server(name = FindLetter, prefix = "/api", endpoint = "development/letter", input = GetUrl, output = Json, client = Asking)]
pub async fn letter(id: String) -> Result<KeptLetterDetail, PortalError> {
    use crate::request::portal;
    Ok(business::mail::folder::find(&portal()?, &id).await?)
}
