//! The portal over HTTP: the router, what stands before every handler, and the handlers that are no pages of the app.
//! No rules: handlers call the verbs of `business`, as server functions do.

mod account;
mod administration;
mod asking;
pub mod assets;
mod brand;
pub mod broken;
pub mod client;
mod deep_link;
mod development;
mod downloads;
mod factor;
mod gate;
pub mod headers;
mod health;
mod invitations;
mod kept;
mod language;
mod limits;
mod links;
mod log;
mod mail_reports;
pub(crate) mod measurements;
mod members;
mod observe;
mod pages;
pub mod return_to;
mod router;
mod session;
mod sign_in;
mod support;

pub use measurements::{Measurements, router as metrics_router};
pub(crate) use measurements::{connection_closed, connection_opened};
pub use router::{Access, ROUTES, RouteRow, access_of, app_pages, router};

use crate::config::{BaseUrl, Config};
use crate::installation;
use ::language::Language;
use assets::Assets;
use axum::extract::FromRef;
use business::Portal;
use ipnet::IpNet;
use leptos::config::LeptosOptions;
use limits::PostLimit;
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// What handlers work with. Cloning is cheap and shares everything.
#[derive(Clone)]
pub struct Web(Arc<Inner>);

/// See [`Web`].
pub struct Inner {
    /// The portal.
    pub portal: Portal,
    /// How it is reached.
    pub options: WebOptions,
    /// The app's own options: where its scripts are.
    pub leptos: LeptosOptions,
    posts: PostLimit,
    machine_posts: PostLimit,
}

/// How the portal is reached over HTTP, and within which limits.
#[derive(Debug, Clone)]
pub struct WebOptions {
    /// Where people reach it.
    pub base_url: BaseUrl,
    /// The languages on offer, first the one for people of whom nothing else is known.
    pub languages: Vec<Language>,
    /// Proxies that are believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Forms per address and minute.
    pub posts_per_minute: u32,
    /// The largest request, in bytes.
    pub max_upload: usize,
    /// Longest time for a request.
    pub request_timeout: Duration,
    /// The files a browser fetches.
    pub assets: Assets,
    /// Are requests counted for /metrics?
    pub is_measured: bool,
    /// Is the gallery of components shown?
    pub has_gallery: bool,
    /// As long as there is a file of this name, everybody is told that the portal is being worked on.
    pub maintenance: Option<PathBuf>,
}

impl WebOptions {
    /// Is the portal being worked on? Asked with each request: one look at a name, so that it holds at once.
    #[must_use]
    pub fn is_in_maintenance(&self) -> bool {
        self.maintenance.as_ref().is_some_and(|file| file.exists())
    }
}

impl From<&Config> for WebOptions {
    fn from(config: &Config) -> Self {
        Self {
            base_url: config.base_url.clone(),
            languages: config.languages.clone(),
            trusted_proxies: config.trusted_proxies.clone(),
            posts_per_minute: config.posts_per_minute,
            max_upload: config.max_upload,
            request_timeout: config.request_timeout,
            assets: Assets::find(),
            is_measured: config.metrics_listen.is_some(),
            has_gallery: config.gallery,
            maintenance: Some(installation::maintenance_file(&config.data_dir)),
        }
    }
}

impl Web {
    /// The portal, reached like this.
    #[must_use]
    pub fn new(portal: Portal, options: WebOptions) -> Self {
        let leptos = LeptosOptions::builder()
            .output_name("portico")
            .site_root("target/site")
            .site_pkg_dir(options.assets.pkg_dir())
            .env(if std::env::var_os("LEPTOS_WATCH").is_some() {
                leptos::config::Env::DEV
            } else {
                leptos::config::Env::PROD
            })
            .reload_port(reload_port())
            .build();
        let posts = PostLimit::per_minute(options.posts_per_minute);
        // They speak for many people, and are cheap to tell from others.
        let machine_posts = PostLimit::per_minute(options.posts_per_minute.saturating_mul(10));
        Self(Arc::new(Inner { portal, options, leptos, posts, machine_posts }))
    }
}

/// The port on which the development tool says that files have changed.
fn reload_port() -> u32 {
    std::env::var("LEPTOS_RELOAD_PORT").ok().and_then(|port| port.parse().ok()).unwrap_or(3001)
}

impl Deref for Web {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl FromRef<Web> for LeptosOptions {
    fn from_ref(web: &Web) -> Self {
        web.leptos.clone()
    }
}
