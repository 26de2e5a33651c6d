//! What every handler may reach.

use std::sync::Arc;

use app::server::Backend;
use app::shell::Bundle;
use http::HeaderValue;

use crate::cache::Cache;
use crate::client_network::TrustedProxies;
use crate::load::Load;
use crate::readiness::Readiness;
use crate::sites::EmbedHosts;

/// The parts of the running site.
#[derive(Clone)]
pub struct Site {
    /// Store, settings, clock.
    pub backend: Backend,
    /// The browser's bundle.
    pub bundle: Bundle,
    /// The Content-Security-Policy of every page.
    pub policy: HeaderValue,
    /// Rendered pages and files of the record.
    pub cache: Arc<Cache>,
    /// How much is taken on at once.
    pub load: Arc<Load>,
    /// Sites that may frame figures.
    pub embed_hosts: EmbedHosts,
    /// Whether the database can write.
    pub readiness: Readiness,
    /// Whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Arc<TrustedProxies>,
}
