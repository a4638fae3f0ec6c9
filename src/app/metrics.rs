//! `GET /metrics` on an address of its own.

use std::net::TcpListener;

use actix_web::{App as WebApp, HttpResponse, HttpServer, web};
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::task::JoinHandle;

use super::start::{App, StartFault};
use crate::events;
use crate::mail;
use crate::platform::config::Environment;
use crate::platform::jobs::{self, Stop};
use crate::platform::services::Services;

#[derive(Clone)]
struct Exporter {
    services: Services,
    handle: PrometheusHandle,
}

/// Starts the endpoint where `metrics.bind` says. Outside production an address in use is only a warning, so that
/// two trials can run side by side.
pub(super) fn start(
    app: &App,
    handle: Option<PrometheusHandle>,
    stop: &Stop,
) -> Result<Option<JoinHandle<()>>, StartFault> {
    let config = &app.services.config;
    let (false, Some(handle)) = (config.metrics.bind.is_empty(), handle) else {
        return Ok(None);
    };
    let listener = match TcpListener::bind(&config.metrics.bind) {
        Ok(listener) => listener,
        Err(cause) if config.environment == Environment::Production => {
            return Err(StartFault::System(format!("metrics.bind {}: {cause}", config.metrics.bind)));
        }
        Err(cause) => {
            tracing::warn!(bind = config.metrics.bind, cause = %cause, "metrics.off");
            return Ok(None);
        }
    };
    let exporter = web::Data::new(Exporter { services: app.services.clone(), handle });
    let server = HttpServer::new(move || {
        WebApp::new().app_data(exporter.clone()).route("/metrics", web::get().to(render))
    })
    .workers(1)
    .disable_signals()
    .shutdown_timeout(1)
    .listen(listener)
    .map_err(|cause| StartFault::System(cause.to_string()))?
    .run();
    let mut stop = stop.clone();
    Ok(Some(tokio::spawn(async move {
        let server_handle = server.handle();
        tokio::select! {
            _ = server => {}
            () = stop.stopped() => server_handle.stop(false).await,
        }
    })))
}

async fn render(exporter: web::Data<Exporter>) -> HttpResponse {
    read_gauges(&exporter.services).await;
    HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(exporter.handle.render())
}

/// What is counted when somebody looks: pool use, depth and age of the queue, waiting mails.
#[expect(
    clippy::cast_precision_loss,
    clippy::as_conversions,
    reason = "gauges are floats; these counts are small"
)]
async fn read_gauges(services: &Services) {
    let pool = services.database.status();
    metrics::gauge!("database_connections_max").set(pool.size as f64);
    metrics::gauge!("database_connections_idle").set(pool.idle as f64);
    metrics::gauge!("database_connections_waiting").set(pool.waiting as f64);
    let Ok(mut connection) = services.database.connection().await else { return };
    let now = services.clock.now();
    let Ok(jobs) = jobs::depth(&mut connection).await else { return };
    let Ok(mails) = mail::depth(&mut connection).await else { return };
    forget_gauges();
    for row in jobs {
        let labels = [("kind", row.kind), ("state", row.state)];
        metrics::gauge!("jobs_depth", &labels).set(row.count as f64);
        metrics::gauge!("jobs_oldest_seconds", &labels).set((now - row.oldest).num_seconds().max(0) as f64);
    }
    for row in mails {
        metrics::gauge!("mails_depth", "lane" => row.lane, "state" => row.state).set(row.count as f64);
    }
    if let Ok(waiting) = events::depth(&mut connection).await {
        let age = waiting.oldest.map_or(0, |oldest| (now - oldest).num_seconds().max(0));
        metrics::gauge!("webhook_deliveries_waiting").set(waiting.count as f64);
        metrics::gauge!("webhook_deliveries_oldest_seconds").set(age as f64);
    }
}

/// What is empty has no row. A gauge keeps its last value, and an alarm has to end with its cause.
fn forget_gauges() {
    for kind in App::registry().kinds() {
        for state in ["queued", "dead"] {
            let labels = [("kind", kind), ("state", state)];
            metrics::gauge!("jobs_depth", &labels).set(0.0);
            metrics::gauge!("jobs_oldest_seconds", &labels).set(0.0);
        }
    }
    for lane in mail::Lane::ALL {
        for state in ["queued", "failed"] {
            metrics::gauge!("mails_depth", "lane" => lane.name(), "state" => state).set(0.0);
        }
    }
}
