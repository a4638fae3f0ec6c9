//! All routes of the web server, and what stands around them.

use std::future::ready;

use actix_cors::Cors;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::ALLOW;
use actix_web::middleware::{Compress, Next, from_fn};
use actix_web::{App as WebApp, Error, HttpMessage as _, HttpRequest, HttpResponse, web};
use utoipa::openapi::OpenApi;
use utoipa::openapi::path::PathItem;
use utoipa_actix_web::{AppExt as _, scope};
use utoipa_swagger_ui::SwaggerUi;

use super::start::App;
use crate::platform::openapi::complete;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::{AskedForHead, ProblemPage, limit, observe, ops_routes, path_fault, secure};
use crate::{booking, coaching, events, identity, mail, newsletter, pages};

/// The OpenAPI document of all registered routes.
#[must_use]
pub fn openapi() -> OpenApi {
    let (_, document) = WebApp::new()
        .into_utoipa_app()
        .service(
            scope("/api/v1")
                .configure(identity::api::routes)
                .configure(mail::api::routes)
                .configure(events::api::routes)
                .configure(booking::api::routes)
                .configure(coaching::api::routes)
                .configure(newsletter::api::routes),
        )
        .split_for_parts();
    complete(document)
}

/// The document as the web server needs it, made once for all worker threads: it takes megabytes.
#[derive(Clone)]
pub(super) struct Document {
    tree: web::Data<OpenApi>,
    json: web::Bytes,
}

impl Document {
    pub(super) fn new() -> Self {
        let document = openapi();
        let json = serde_json::to_string(&document).unwrap_or_default().into();
        Self { tree: web::Data::new(document), json }
    }
}

/// The application of one worker thread.
pub(super) fn web_app(
    app: &App,
    document: &Document,
) -> WebApp<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody + use<>>,
        Error = Error,
        InitError = (),
    > + use<>,
> {
    let config = &app.services.config;
    let shows_mailbox = mail::dev_mailbox_allowed(config);
    let json = document.json.clone();
    let (routes, _) = WebApp::new()
        .into_utoipa_app()
        .service(
            scope("/api/v1")
                .configure(identity::api::routes)
                .configure(mail::api::routes)
                .configure(events::api::routes)
                .configure(booking::api::routes)
                .configure(coaching::api::routes)
                .configure(newsletter::api::routes),
        )
        .split_for_parts();
    routes
        .app_data(web::Data::new(app.services.clone()))
        .app_data(web::Data::new(app.credentials.clone()))
        .app_data(web::Data::new(app.limiter.clone()))
        .app_data(web::Data::new(ProblemPage(pages::problem_page)))
        .app_data(document.tree.clone())
        .app_data(web::PayloadConfig::new(config.http.body_limit_bytes))
        .app_data(web::PathConfig::default().error_handler(path_fault))
        .route("/api/openapi.json", web::get().to(move || ready(document_response(json.clone()))))
        .service(
            SwaggerUi::new("/api/docs/{_:.*}").config(utoipa_swagger_ui::Config::new(["/api/openapi.json"])),
        )
        .configure(ops_routes)
        .configure(|routes| {
            if shows_mailbox {
                mail::api::dev_mailbox_routes(routes);
                pages::dev_routes(routes);
            }
        })
        .configure(pages::routes)
        .default_service(web::to(not_there))
        .wrap(cors(&config.http.allowed_origins))
        .wrap(from_fn(limit))
        .wrap(from_fn(observe))
        // Outside of whatever writes bodies: a body written later would not be compressed, but called so.
        .wrap(Compress::default())
        .wrap(from_fn(secure))
        .wrap(from_fn(head_as_get))
}

fn document_response(json: web::Bytes) -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(json)
}

fn cors(origins: &[String]) -> Cors {
    let cors = Cors::default()
        .allow_any_method()
        .allow_any_header()
        .expose_headers(["ETag", "Link", "Location", "X-Request-Id", "Retry-After", "Idempotency-Replayed"])
        .block_on_origin_mismatch(false)
        .max_age(3600);
    origins.iter().fold(cors, |cors, origin| cors.allowed_origin(origin))
}

/// HEAD is answered as GET is; the server leaves the body out.
async fn head_as_get<B: MessageBody>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    if request.method() == Method::HEAD {
        request.head_mut().method = Method::GET;
        request.extensions_mut().insert(AskedForHead);
    }
    next.call(request).await
}

/// Nothing is registered here: 405 where another method would find something, else 404.
async fn not_there(request: HttpRequest) -> Result<HttpResponse<BoxBody>, Error> {
    let allowed = request.app_data::<web::Data<OpenApi>>().map(|document| methods(document, request.path()));
    match allowed {
        // A method that is there, and an id that is none.
        Some(methods) if methods.contains(&request.method().as_str()) => Err(Problem::not_found().into()),
        Some(methods) if !methods.is_empty() => {
            let detail = format!("This address takes {}.", methods.join(", "));
            let problem = Problem::new(Kind::MethodNotAllowed, "method_not_allowed", detail);
            let mut response = HttpResponse::from_error(problem);
            if let Ok(value) = methods.join(", ").parse() {
                response.headers_mut().insert(ALLOW, value);
            }
            Ok(response)
        }
        _ => Err(Problem::not_found().into()),
    }
}

fn methods(document: &OpenApi, path: &str) -> Vec<&'static str> {
    let matching = document.paths.paths.iter().filter(|(pattern, _)| matches(pattern, path));
    // Of `/x/word` and `/x/{id}` the one that names the word is meant.
    let meant = matching.min_by_key(|(pattern, _)| pattern.matches('{').count());
    meant.map(|(_, item)| methods_of(item)).unwrap_or_default()
}

fn methods_of(item: &PathItem) -> Vec<&'static str> {
    [
        ("GET", item.get.is_some()),
        ("POST", item.post.is_some()),
        ("PUT", item.put.is_some()),
        ("PATCH", item.patch.is_some()),
        ("DELETE", item.delete.is_some()),
    ]
    .into_iter()
    .filter_map(|(method, is_there)| is_there.then_some(method))
    .collect()
}

fn matches(pattern: &str, path: &str) -> bool {
    let (mut pattern, mut path) = (pattern.split('/'), path.split('/'));
    loop {
        match (pattern.next(), path.next()) {
            (None, None) => return true,
            (Some(wanted), Some(given))
                if wanted == given || (wanted.starts_with('{') && !given.is_empty()) => {}
            _ => return false,
        }
    }
}
