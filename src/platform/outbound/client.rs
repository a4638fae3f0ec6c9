//! The client for calls to addresses that somebody else chose.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use rustls::{ClientConfig, RootCertStore};
use thiserror::Error;

use super::target::TargetRules;

/// Connections to one host that wait for the next call.
const IDLE_PER_HOST: usize = 2;
/// How long they wait.
const IDLE_MAX: Duration = Duration::from_secs(15);

/// Why there is no client.
#[derive(Debug, Error)]
#[error("outgoing calls: {0}")]
pub struct ClientFault(String);

/// A name leads only to addresses that may not be called.
#[derive(Debug, Error)]
#[error("the name leads to no public address")]
struct RefusedAddress;

/// Looks names up and leaves out what may not be called.
struct GuardedResolver(TargetRules);

impl Resolve for GuardedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let rules = self.0;
        Box::pin(async move {
            let found: Vec<_> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            let is_known = !found.is_empty();
            let allowed: Vec<_> = found.into_iter().filter(|address| rules.may_reach(address.ip())).collect();
            if is_known && allowed.is_empty() {
                return Err(Box::from(RefusedAddress));
            }
            let addresses: Addrs = Box::new(allowed.into_iter());
            Ok(addresses)
        })
    }
}

/// A client that follows no redirects, uses no proxy, and connects only where the rules allow. Addresses written as
/// numbers are not looked up: check them with [`TargetRules::check`] before each call.
///
/// # Errors
/// [`ClientFault`] when TLS cannot be set up.
pub fn outbound_client(
    rules: TargetRules,
    connect_timeout: Duration,
) -> Result<reqwest::Client, ClientFault> {
    let fault = |cause: &dyn Error| ClientFault(cause.to_string());
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|cause| fault(&cause))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    reqwest::Client::builder()
        .tls_backend_preconfigured(tls)
        .dns_resolver(GuardedResolver(rules))
        .redirect(Policy::none())
        .no_proxy()
        .http1_only()
        .connect_timeout(connect_timeout)
        .pool_max_idle_per_host(IDLE_PER_HOST)
        .pool_idle_timeout(IDLE_MAX)
        .user_agent(concat!("altitude/", env!("CARGO_PKG_VERSION")))
        .build()
        .map_err(|cause| fault(&cause))
}

/// Whether a call failed because the name leads to no address that may be called.
#[must_use]
pub fn is_refused_address(cause: &reqwest::Error) -> bool {
    let mut source = cause.source();
    while let Some(cause) = source {
        if cause.is::<RefusedAddress>() {
            return true;
        }
        source = cause.source();
    }
    false
}
