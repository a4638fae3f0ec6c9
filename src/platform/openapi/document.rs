//! Completing the collected document.

use utoipa::openapi::path::Operation;
use utoipa::openapi::schema::ComponentsBuilder;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{Content, Info, OpenApi, Ref, RefOr, Response, Server};
use utoipa::{PartialSchema as _, ToSchema as _};

use super::shapes::{merge_flattened, patch_body};
use crate::platform::problem::{FieldError, ProblemBody};

/// Completes the collected document: title, the bearer scheme, and the problems that every operation may answer.
#[must_use]
pub fn complete(mut document: OpenApi) -> OpenApi {
    document.info = Info::new("Altitude", env!("CARGO_PKG_VERSION"));
    document.info.description = Some(String::from(
        "Booking growth sessions, for a coaching practice of engineers. Errors are problem details (RFC 9457) with a \
         stable code; lists are pages with a cursor; instants are RFC 3339 in UTC.",
    ));
    document.servers = Some(vec![Server::new("/")]);
    let components = document.components.take().unwrap_or_default();
    let mut schemas = components.schemas;
    schemas.insert(ProblemBody::name().into_owned(), ProblemBody::schema());
    schemas.insert(FieldError::name().into_owned(), FieldError::schema());
    merge_flattened(&mut schemas);
    for item in document.paths.paths.values_mut() {
        if let Some(RefOr::T(body)) = item.patch.as_mut().and_then(|patch| patch.request_body.as_mut()) {
            patch_body(body, &mut schemas);
        }
    }
    let mut builder = ComponentsBuilder::new()
        .security_scheme("bearer", SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
    for (name, schema) in schemas {
        builder = builder.schema(name, schema);
    }
    document.components = Some(builder.build());
    for item in document.paths.paths.values_mut() {
        let operations = [
            (&mut item.get, false),
            (&mut item.post, true),
            (&mut item.put, true),
            (&mut item.patch, true),
            (&mut item.delete, true),
        ];
        for (operation, is_change) in operations {
            if let Some(operation) = operation {
                add_problems(operation, is_change);
            }
        }
    }
    document
}

fn add_problems(operation: &mut Operation, is_change: bool) {
    let is_secured = operation.security.is_some();
    let has_body = operation.request_body.is_some();
    let has_path = operation.parameters.iter().flatten().any(|parameter| {
        matches!(parameter, RefOr::T(parameter) if matches!(parameter.parameter_in, utoipa::openapi::path::ParameterIn::Path))
    });
    let problems = [
        ("400", true, "Malformed: bad JSON, a bad parameter, a wrong shape"),
        ("401", is_secured, "No valid token or key"),
        ("403", is_secured || is_change, "Not allowed"),
        ("404", has_path || is_secured || is_change, "Not there, or not yours to know"),
        ("409", is_change, "The state of things does not allow it"),
        ("412", is_change, "Changed meanwhile by somebody else"),
        ("413", has_body, "The body is too large"),
        ("415", has_body, "The body is not JSON"),
        ("422", is_change, "Well formed, but not acceptable"),
        ("429", true, "Too many requests; see Retry-After"),
        ("503", true, "Away for a moment; see Retry-After"),
    ];
    for (status, applies, description) in problems {
        if applies && !operation.responses.responses.contains_key(status) {
            operation.responses.responses.insert(String::from(status), RefOr::T(problem(description)));
        }
    }
}

fn problem(description: &str) -> Response {
    let schema = RefOr::Ref(Ref::from_schema_name(ProblemBody::name()));
    let mut response = Response::new(description);
    response.content.insert(String::from("application/problem+json"), RefOr::T(Content::new(Some(schema))));
    response
}
