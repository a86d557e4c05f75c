//! How server functions are asked: as any other, and with the customer that the document on screen shows. Somebody who
//! switches customers in another tab must not find the other's data under this one's name.

use crate::request;
use futures_util::{Sink, Stream};
use server_fn::Bytes;
use server_fn::client::Client;
use server_fn::client::browser::BrowserClient;
use server_fn::error::FromServerFnError;
use server_fn::request::browser::BrowserRequest;
use server_fn::response::browser::BrowserResponse;

/// Names the customer that the asking document shows.
pub const CUSTOMER_HEADER: &str = "portico-customer";

/// Asks server functions on behalf of the document.
pub struct Asking;

impl<E, In, Out> Client<E, In, Out> for Asking
where
    E: FromServerFnError,
    In: FromServerFnError,
    Out: FromServerFnError,
{
    type Request = BrowserRequest;
    type Response = BrowserResponse;

    fn send(request: Self::Request) -> impl Future<Output = Result<Self::Response, E>> + Send {
        if let Some(customer) = request::shown_customer() {
            request.headers().set(CUSTOMER_HEADER, &customer);
        }
        <BrowserClient as Client<E, In, Out>>::send(request)
    }

    fn open_websocket(
        path: &str,
    ) -> impl Future<
        Output = Result<
            (impl Stream<Item = Result<Bytes, Bytes>> + Send + 'static, impl Sink<Bytes> + Send + 'static),
            E,
        >,
    > + Send {
        <BrowserClient as Client<E, In, Out>>::open_websocket(path)
    }

    fn spawn(future: impl Future<Output = ()> + Send + 'static) {
        <BrowserClient as Client<E, In, Out>>::spawn(future);
    }
}
