//! Security headers of every answer.

use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use actix_web::middleware::Next;
use actix_web::web;

use crate::platform::services::Services;

/// Nothing from other hosts, nothing inline, no frames around us.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; \
     base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/// The same, but for who may hold the page in a frame.
const EMBED_POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";

/// Marks a request that is answered as GET is, though only the head of the answer was asked for.
#[derive(Clone, Copy, Debug)]
pub struct AskedForHead;

/// Whether a path is one of the pages that other sites may hold in a frame.
#[must_use]
pub fn is_embed(path: &str) -> bool {
    path.starts_with("/embed/")
}

/// The policy of a page for other sites; nothing where no site may hold it.
fn embed_policy(services: &Services, path: &str) -> Option<HeaderValue> {
    let origins = services.config.embed_origins();
    let is_open = is_embed(path) && !origins.is_empty();
    is_open.then(|| HeaderValue::try_from(format!("{EMBED_POLICY}{}", origins.join(" "))).ok()).flatten()
}

/// Middleware: adds the headers that are not there yet.
///
/// # Errors
/// Those of the wrapped service.
pub async fn secure<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let services = request.app_data::<web::Data<Services>>();
    let is_https = services.is_some_and(|services| services.site.public_url.starts_with("https://"));
    let embed = services.and_then(|services| embed_policy(services, request.path()));
    // Only what never changes may be kept by browsers and proxies; the handler of a static file says so itself.
    let mut response = next.call(request).await?;
    let headers = response.headers_mut();
    let mut add = |name: HeaderName, value: &'static str| {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    };
    if embed.is_none() {
        add(CONTENT_SECURITY_POLICY, POLICY);
        add(X_FRAME_OPTIONS, "DENY");
    }
    add(X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Addresses of pages hold tokens; they must not travel to other sites.
    add(REFERRER_POLICY, "no-referrer");
    add(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    add(HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()");
    add(CACHE_CONTROL, "no-store");
    if is_https {
        add(STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    if let Some(policy) = embed {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    Ok(response)
}
