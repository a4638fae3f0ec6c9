//! What operators and load balancers ask: is the process alive, is it ready, which version is it.

use actix_web::{HttpResponse, get, web};

use super::call::Call;
use crate::platform::db::{Schema, schema};
use crate::platform::problem::Problem;

/// Registers `/healthz`, `/readyz` and `/version`.
pub fn ops_routes(config: &mut web::ServiceConfig) {
    config.service(healthz).service(readyz).service(version);
}

/// The process is alive.
#[get("/healthz")]
async fn healthz() -> HttpResponse {
    HttpResponse::Ok().json(serde_json::json!({ "status": "alive" }))
}

/// The database answers and its schema is current; otherwise 503 with the reasons.
#[get("/readyz")]
async fn readyz(call: Call) -> Result<HttpResponse, Problem> {
    let mut reasons = Vec::new();
    match call.services.database.connection().await {
        Ok(mut connection) => match schema(&mut connection).await {
            Ok(Schema::Current) => {}
            Ok(Schema::Outdated(missing)) => {
                reasons.push(format!("{missing} migrations are missing; run altitude migrate"));
            }
            Err(_) => reasons.push(String::from("the database does not answer")),
        },
        Err(_) => reasons.push(String::from("the database cannot be reached")),
    }
    if reasons.is_empty() {
        return Ok(HttpResponse::Ok().json(serde_json::json!({ "status": "ready", "reasons": [] })));
    }
    Ok(HttpResponse::ServiceUnavailable()
        .insert_header(("Retry-After", "5"))
        .json(serde_json::json!({ "status": "unavailable", "reasons": reasons })))
}

/// Which program this is.
#[get("/version")]
async fn version() -> HttpResponse {
    HttpResponse::Ok().json(serde_json::json!({
        "name": "altitude",
        "version": env!("CARGO_PKG_VERSION"),
        "time_zone_data": chrono_tz::IANA_TZDB_VERSION,
    }))
}
