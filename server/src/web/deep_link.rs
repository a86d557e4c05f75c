//! Links that lead into a customer: what somebody follows from a letter, a bookmark or a colleague opens in the customer that
//! it is about, also while they look at another of theirs.
//!
//! A link that knows says so (`?in=` and the customer's id). One that does not may be about something of another customer
//! of the visitor's: then it is looked for there, once nothing of the sort was found here. Either way only what a browser
//! opens as a document switches: nothing that a page of somebody else's embeds.

use super::Web;
use super::return_to::safe;
use super::sign_in::{refused, see_other};
use axum::extract::Request;
use axum::response::Response;
use business::{Visit, identity, invoices};
use domain::{CustomerId, InvoiceId};
use http::{HeaderMap, Method, StatusCode, Uri};

/// The parameter by which a link says which customer it is about.
const CUSTOMER: &str = "in";

/// Does a browser open this as a document? Browsers of before 2023 do not say.
fn is_opened(method: &Method, headers: &HeaderMap) -> bool {
    *method == Method::GET && headers.get("sec-fetch-dest").is_none_or(|dest| dest == "document")
}

/// The answer to a link that says which customer it is about: the same address there, without saying it. A customer that
/// is none of theirs is not found.
pub(super) async fn followed(web: &Web, visit: &Visit, link: Link) -> Response {
    let Link { customer, rest } = link;
    let is_here = visit.customer().is_some_and(|here| here.id.to_string() == customer);
    if !is_here {
        let Ok(customer) = customer.parse::<CustomerId>() else {
            return super::broken::bare(StatusCode::NOT_FOUND);
        };
        if let Err(error) = identity::choose_customer(visit, &web.portal, customer).await {
            return refused(&error);
        }
    }
    see_other(safe(&rest).unwrap_or("/"))
}

/// A link that says which customer it is about.
pub(super) struct Link {
    customer: String,
    /// The address without saying it.
    rest: String,
}

impl Link {
    /// Of a request that opens a document.
    pub(super) fn of(request: &Request) -> Option<Self> {
        let is_opened = is_opened(request.method(), request.headers());
        taken_out(request.uri()).filter(|_| is_opened).map(|(customer, rest)| Self { customer, rest })
    }
}

/// What was said, and the address without it. Ids have no letters that would be encoded.
fn taken_out(uri: &Uri) -> Option<(String, String)> {
    let query = uri.query()?;
    let is_said = |pair: &&str| pair.strip_prefix(CUSTOMER).is_some_and(|rest| rest.starts_with('='));
    let customer = query.split('&').find(is_said)?.get(CUSTOMER.len() + 1..)?.to_owned();
    let rest: Vec<&str> = query.split('&').filter(|pair| !is_said(pair)).collect();
    let path = uri.path();
    Some((customer, if rest.is_empty() { path.to_owned() } else { format!("{path}?{}", rest.join("&")) }))
}

/// What a link may be about, to be looked for elsewhere.
pub(super) struct Followed {
    invoice: InvoiceId,
    address: String,
}

impl Followed {
    /// Of a request that opens a document in a customer, by somebody who has others.
    pub(super) fn of(visit: &Visit, request: &Request) -> Option<Self> {
        if !is_opened(request.method(), request.headers()) || !visit.has_other_customers() {
            return None;
        }
        let invoice = request.uri().path().strip_prefix("/invoices/")?.split('/').next()?.parse().ok()?;
        let address = request.uri().path_and_query()?.as_str().to_owned();
        Some(Self { invoice, address })
    }

    /// The same address in the customer of the visitor's where there is such a thing; `None` when there is none.
    pub(super) async fn found_elsewhere(self, web: &Web, visit: &Visit) -> Option<Response> {
        match self.switch(web, visit).await {
            Ok(true) => Some(see_other(safe(&self.address).unwrap_or("/"))),
            Ok(false) => None,
            Err(error) => Some(refused(&error)),
        }
    }

    async fn switch(&self, web: &Web, visit: &Visit) -> business::Result<bool> {
        for other in identity::elsewhere(visit, &web.portal).await? {
            if invoices::is_there(&other, &web.portal, self.invoice).await? {
                identity::choose_customer(visit, &web.portal, other.customer_id()?).await?;
                return Ok(true);
            }
        }
        Ok(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_link_says_is_taken_out_of_its_address() {
        let taken = |address: &str| taken_out(&address.parse().unwrap());
        assert_eq!(taken("/invoices?in=a&q=b"), Some(("a".to_owned(), "/invoices?q=b".to_owned())));
        assert_eq!(taken("/invoices?q=b&in=a&in=c"), Some(("a".to_owned(), "/invoices?q=b".to_owned())));
        assert_eq!(taken("/?in="), Some((String::new(), "/".to_owned())));
        assert_eq!(taken("/invoices?inn=a&q=in=b"), None);
        assert_eq!(taken("/invoices"), None);
    }
}
