//! Logs and metrics of this process.

use std::io::IsTerminal as _;

use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tracing_subscriber::EnvFilter;

use super::config::{Config, Environment, LogFormat};

/// Upper bounds of the latency histogram, in seconds.
const LATENCY_BOUNDS: [f64; 10] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0];

/// Starts logging to standard error as configured. A second call changes nothing.
pub fn start_logging(config: &Config) {
    let filter = EnvFilter::try_new(&config.log.filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    let is_json = match config.log.format {
        LogFormat::Json => true,
        LogFormat::Text => false,
        LogFormat::ByEnvironment => config.environment == Environment::Production,
    };
    let _ = if is_json { builder.json().flatten_event(true).try_init() } else { builder.try_init() };
}

/// Starts counting. Returns what `/metrics` renders; `None` if something in this process counts already.
#[must_use]
pub fn start_metrics() -> Option<PrometheusHandle> {
    PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix(String::from("_seconds")), &LATENCY_BOUNDS)
        .ok()?
        .install_recorder()
        .ok()
}
