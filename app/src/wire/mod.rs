//! How answers cross the wire: JSON, written by serde_json on the server, and read by [`json`] in the browser, both
//! where it comes with the page and where a server function answers: the browser then loads one reader, once.

mod asking;
mod json;

pub use asking::{Asking, CUSTOMER_HEADER};
pub use json::NotJson;

use leptos::prelude::ArcResource;
use leptos::server::codee::{Decoder, Encoder};
use serde::Serialize;
use serde::de::DeserializeOwned;
use server_fn::codec::Post;
use server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};

/// JSON as text.
pub struct JsonText;

/// The codec for answers of server functions.
pub type Json = Post<JsonText>;

/// What a page loads: it comes with the page, and from a server function after that. Counted rather than owned by the
/// page, because on the server its loading may outlive a page that somebody left.
pub type Load<T> = ArcResource<T, JsonText>;

/// Loads what depends on `source`, again whenever that changes. `source` may be asked when the page is gone already:
/// it reads signals with `try_get` and `try_with`.
pub fn load<S, T, F>(
    source: impl Fn() -> S + Send + Sync + 'static,
    fetch: impl Fn(S) -> F + Send + Sync + 'static,
) -> Load<T>
where
    S: PartialEq + Clone + Send + Sync + 'static,
    T: Serialize + DeserializeOwned + Send + Sync + 'static,
    F: Future<Output = T> + Send + 'static,
{
    ArcResource::new_with_options(source, fetch, false)
}

impl ContentType for JsonText {
    const CONTENT_TYPE: &'static str = "application/json";
}

impl FormatType for JsonText {
    const FORMAT_TYPE: Format = Format::Text;
}

impl<T: Serialize> Encodes<T> for JsonText {
    type Error = serde_json::Error;

    fn encode(output: &T) -> Result<Bytes, Self::Error> {
        serde_json::to_vec(output).map(Bytes::from)
    }
}

impl<T: DeserializeOwned> Decodes<T> for JsonText {
    type Error = NotJson;

    fn decode(bytes: Bytes) -> Result<T, Self::Error> {
        json::read(std::str::from_utf8(&bytes).map_err(|_| NotJson)?)
    }
}

impl<T: Serialize> Encoder<T> for JsonText {
    type Error = serde_json::Error;
    type Encoded = String;

    fn encode(value: &T) -> Result<String, Self::Error> {
        serde_json::to_string(value)
    }
}

impl<T: DeserializeOwned> Decoder<T> for JsonText {
    type Error = NotJson;
    type Encoded = str;

    fn decode(text: &str) -> Result<T, Self::Error> {
        json::read(text)
    }
}
