//! What the browser may ask about the person who is signed in.

use crate::error::PortalError;
use crate::wire::{Asking, Json};
use domain::{AccountOverview, AuthenticatorSetUp, CustomerChoice, PreferencesForm, ProofChoice, Viewer};
use leptos::prelude::*;
use server_fn::codec::GetUrl;

/// Who is looking, and at which customer.
#[server(name = Viewing, prefix = "/api", endpoint = "account/viewer", input = GetUrl, output = Json, client = Asking)]
pub async fn viewer() -> Result<Viewer, PortalError> {
    use crate::request::visit;
    let visit = visit().await?;
    Ok(business::identity::viewer(&visit))
}

/// The customers the person may look at.
#[server(name = Customers, prefix = "/api", endpoint = "account/customers", input = GetUrl, output = Json, client = Asking)]
pub async fn customers() -> Result<Vec<CustomerChoice>, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::identity::customers(&visit, &portal()?).await?)
}

/// What the person has chosen, and what there is to choose from.
#[server(name = Preferring, prefix = "/api", endpoint = "account/preferences", input = GetUrl, output = Json, client = Asking)]
pub async fn preferences() -> Result<PreferencesForm, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::identity::preferences_form(&visit, &portal()?).await?)
}

/// What stands on the person's own page.
#[server(name = Overview, prefix = "/api", endpoint = "account/overview", input = GetUrl, output = Json, client = Asking)]
pub async fn overview() -> Result<AccountOverview, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::identity::account(&visit, &portal()?).await?)
}

/// What an authenticator app is set up with.
#[server(name = SettingUp, prefix = "/api", endpoint = "account/authenticator", input = GetUrl, output = Json, client = Asking)]
pub async fn authenticator() -> Result<AuthenticatorSetUp, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::identity::authenticator_set_up(&visit, &portal()?).await?)
}

/// How the person may prove again who they are.
#[server(name = Proving, prefix = "/api", endpoint = "account/proof", input = GetUrl, output = Json, client = Asking)]
pub async fn proof() -> Result<ProofChoice, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::identity::proof_choice(&visit, &portal()?).await?)
}

/// How the second step of signing in may be answered.
#[server(name = Step, prefix = "/api", endpoint = "account/step", input = GetUrl, output = Json, client = Asking)]
pub async fn step() -> Result<ProofChoice, PortalError> {
    use crate::request::{portal, step_token};
    Ok(business::identity::factor_choice(&portal()?, &step_token()).await?)
}

/// Does the portal send mail?
#[server(name = HasMail, prefix = "/api", endpoint = "account/mail", input = GetUrl, output = Json, client = Asking)]
pub async fn has_mail() -> Result<bool, PortalError> {
    use crate::request::portal;
    Ok(business::identity::has_mail(&portal()?))
}

/// For whose address a link sets a new password, if it still does.
#[server(name = ResetLink, prefix = "/api", endpoint = "account/reset-link", input = GetUrl, output = Json, client = Asking)]
pub async fn reset_link(
    /// The link's token.
    token: String,
) -> Result<Option<String>, PortalError> {
    use crate::request::portal;
    Ok(business::identity::password_reset_for(&portal()?, &token).await?)
}

/// The address that a link confirms, if it still does.
#[server(name = EmailLink, prefix = "/api", endpoint = "account/email-link", input = GetUrl, output = Json, client = Asking)]
pub async fn email_link(
    /// The link's token.
    token: String,
) -> Result<Option<String>, PortalError> {
    use crate::request::portal;
    Ok(business::identity::email_change_for(&portal()?, &token).await?)
}

/// Does a link still sign somebody in?
#[server(name = SignInLink, prefix = "/api", endpoint = "account/sign-in-link", input = GetUrl, output = Json, client = Asking)]
pub async fn sign_in_link(
    /// The link's token.
    token: String,
) -> Result<bool, PortalError> {
    use crate::request::portal;
    Ok(business::identity::may_sign_in_with(&portal()?, &token).await?)
}

/// Does a link still say "this wasn't me"?
#[server(name = DisownLink, prefix = "/api", endpoint = "account/disown-link", input = GetUrl, output = Json, client = Asking)]
pub async fn disown_link(
    /// The link's token.
    token: String,
) -> Result<bool, PortalError> {
    use crate::request::portal;
    Ok(business::identity::may_disown(&portal()?, &token).await?)
}
