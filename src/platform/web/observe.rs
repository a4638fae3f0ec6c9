//! The outermost middleware: reads the clock, numbers the request, logs one line, counts it.

use std::sync::Arc;
use std::time::Instant;

use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{
    ACCEPT, ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, HeaderName, HeaderValue, USER_AGENT, VARY,
};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage as _, web};

use super::client_address::client_address;
use super::headers::is_embed;
use crate::platform::context::{Context, Origin, Practice};
use crate::platform::problem::Problem;
use crate::platform::services::Services;

/// Longest request id taken over from a proxy, in characters.
const REQUEST_ID_MAX: usize = 64;
/// As much of `User-Agent` as is looked at, in characters.
const USER_AGENT_MAX: usize = 400;

/// Middleware around everything: gives each request its [`Context`], and problems their request id.
///
/// # Errors
/// None of its own; every service below answers its errors.
pub async fn observe<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, Error> {
    let started = Instant::now();
    let Some(services) = request.app_data::<web::Data<Services>>().map(|data| data.get_ref().clone()) else {
        return next.call(request).await.map(ServiceResponse::map_into_left_body);
    };
    let context = context_of(&request, &services);
    let request_id = context.origin.request_id.clone().unwrap_or_default();
    let method = known(request.method());
    request.extensions_mut().insert(context);
    let page = page_for(&request, &request_id);

    // Nothing may keep a copy of the request here: the router needs it for itself.
    let response = next.call(request).await?.map_into_left_body();
    let mut response = with_request_id(response, &request_id, page);
    if let Ok(value) = HeaderValue::from_str(&request_id) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), value);
    }

    // The pattern, never the path: paths hold tokens.
    let route = response.request().match_pattern().unwrap_or_else(|| String::from("unmatched"));
    let status = response.status().as_u16();
    let seconds = started.elapsed().as_secs_f64();
    let labels = [("route", route.clone()), ("method", method.to_owned()), ("status", status.to_string())];
    metrics::counter!("http_requests_total", &labels).increment(1);
    metrics::histogram!("http_request_duration_seconds", "route" => route.clone()).record(seconds);
    let milliseconds = seconds * 1000.0;
    if status >= 500 {
        tracing::warn!(method, route, status, milliseconds, request_id, "request");
    } else {
        tracing::info!(method, route, status, milliseconds, request_id, "request");
    }
    Ok(response)
}

/// The method by its name; what clients make up is one name, so that they cannot make up metrics.
fn known(method: &Method) -> &'static str {
    let methods = [
        Method::GET,
        Method::POST,
        Method::PUT,
        Method::PATCH,
        Method::DELETE,
        Method::HEAD,
        Method::OPTIONS,
    ];
    let names = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
    methods.iter().zip(names).find(|(known, _)| *known == method).map_or("OTHER", |(_, name)| name)
}

fn context_of(request: &ServiceRequest, services: &Services) -> Context {
    let mut context = services.context();
    let given = request.headers().get("X-Request-Id").and_then(|value| value.to_str().ok()).filter(|id| {
        (1..=REQUEST_ID_MAX).contains(&id.len())
            && id.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
    });
    let request_id = given.map_or_else(|| services.random.uuid_v7(context.now).to_string(), str::to_owned);
    let forwarded: Vec<&str> =
        request.headers().get_all("X-Forwarded-For").filter_map(|value| value.to_str().ok()).collect();
    let peer = request.peer_addr().map(|address| address.ip());
    let address = client_address(peer, &forwarded, services.config.http.trusted_proxies);
    let user_agent = request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok());
    context.origin = Origin {
        request_id: Some(request_id),
        client_address: address.map(|ip| ip.to_string()),
        user_agent: user_agent.map(|text| text.chars().take(USER_AGENT_MAX).collect()),
    };
    context
}

/// How a problem looks to a browser; the pages hand it in, so that this floor needs to know none of them.
#[derive(Clone, Copy)]
pub struct ProblemPage(pub fn(&Problem, &PageRequest) -> RenderedProblem);

/// What a page for a problem is told about the request.
#[derive(Clone, Debug)]
pub struct PageRequest {
    /// Its id, to be named when asking for help.
    pub request_id: String,
    /// The query, which may choose a language. Never log it.
    pub query: String,
    /// The header `Accept-Language`.
    pub accept_language: String,
    /// Whether it was for a page inside another site.
    pub is_embedded: bool,
    /// Whether the page is an answer to what was sent: its address may show nothing when it is opened.
    pub is_sent: bool,
    /// Whose installation it is.
    pub practice: Arc<Practice>,
}

/// A problem as a page.
#[derive(Clone, Debug)]
pub struct RenderedProblem {
    /// The page.
    pub html: String,
    /// BCP 47 tag of its language.
    pub language: &'static str,
}

/// The page for problems, if it is a browser that asks for a page.
fn page_for(request: &ServiceRequest, request_id: &str) -> Option<(ProblemPage, PageRequest)> {
    let accepts = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_page = !request.path().starts_with("/api/") && accepts.contains("text/html");
    let page = request.app_data::<web::Data<ProblemPage>>()?;
    let services = request.app_data::<web::Data<Services>>()?;
    is_page.then(|| {
        let languages = request.headers().get_all(ACCEPT_LANGUAGE).filter_map(|value| value.to_str().ok());
        let about = PageRequest {
            request_id: request_id.to_owned(),
            query: request.query_string().to_owned(),
            accept_language: languages.collect::<Vec<_>>().join(","),
            is_embedded: is_embed(request.path()),
            is_sent: !request.method().is_safe(),
            practice: services.site.practice(),
        };
        (***page, about)
    })
}

/// A problem answer gets the id of its request into its body, or becomes a page.
fn with_request_id<B>(
    response: ServiceResponse<EitherBody<B, BoxBody>>,
    request_id: &str,
    page: Option<(ProblemPage, PageRequest)>,
) -> ServiceResponse<EitherBody<B, BoxBody>> {
    let problem = response.response().error().and_then(|error| error.as_error::<Problem>()).cloned();
    let Some(problem) = problem else { return response };
    let (request, old) = response.into_parts();
    let mut new = problem.response(request_id);
    if let Some((ProblemPage(render), about)) = page {
        let page = render(&problem, &about);
        new.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        new.headers_mut().insert(CONTENT_LANGUAGE, HeaderValue::from_static(page.language));
        new.headers_mut().insert(VARY, HeaderValue::from_static("Accept-Language"));
        new = new.set_body(BoxBody::new(page.html));
    }
    for (name, value) in old.headers() {
        if !new.headers().contains_key(name) {
            new.headers_mut().insert(name.clone(), value.clone());
        }
    }
    ServiceResponse::new(request, new.map_into_right_body())
}
