//! `serve` and `work`: running until told to stop.

use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use actix_web::HttpServer;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinHandle;

use super::metrics;
use super::routes::{Document, web_app};
use super::start::{App, Means, StartFault};
use crate::events;
use crate::identity;
use crate::mail;
use crate::newsletter;
use crate::platform::config::Config;
use crate::platform::jobs::{self, Stop, StopHandle};
use crate::platform::telemetry::start_metrics;

/// How often the database's time is sampled.
const CLOCK_SAMPLE: Duration = Duration::from_mins(1);

/// Worker threads where nobody set a number: requests wait for the database, and each thread takes memory.
const WORKERS_MAX: usize = 4;

/// How to serve.
#[derive(Clone, Copy, Debug)]
pub struct ServeOptions {
    /// Whether background work runs in this process too.
    pub with_worker: bool,
}

/// Listens on the configured address. Port 0 takes a free one.
fn bound(config: &Config) -> Result<(TcpListener, SocketAddr), StartFault> {
    let fault =
        |cause: std::io::Error| StartFault::System(format!("http.bind {}: {cause}", config.http.bind));
    let listener = TcpListener::bind(&config.http.bind).map_err(fault)?;
    let address = listener.local_addr().map_err(fault)?;
    Ok((listener, address))
}

/// Serves until SIGTERM or Ctrl-C; `greet` runs once everything is up, before the line that says so.
///
/// # Errors
/// [`StartFault`] when the process cannot start.
pub async fn serve(
    config: Config,
    options: ServeOptions,
    greet: impl AsyncFnOnce(&App),
) -> Result<(), StartFault> {
    let handle = start_metrics();
    let (listener, address) = bound(&config)?;
    let app = App::start(config, Means::system(), Some(address)).await?;
    greet(&app).await;
    let (stop_handle, stop) = StopHandle::new();
    let mut tasks = background(&app, options.with_worker, &stop);
    tasks.push(tokio::spawn(events::listen(app.services.clone(), stop.clone())));
    tasks.extend(metrics::start(&app, handle, &stop)?);
    let server = http_server(&app, listener)?;
    let server_handle = server.handle();
    let running = tokio::spawn(server);
    #[expect(clippy::print_stderr, reason = "the line that scripts wait for")]
    {
        eprintln!("listening on http://{address}");
    }
    wait_for_signal().await?;
    tracing::info!("stopping");
    stop_handle.stop();
    let limit = Duration::from_secs(app.services.config.http.shutdown_seconds);
    let finish = async {
        server_handle.stop(true).await;
        let _ = running.await;
        for task in tasks {
            let _ = task.await;
        }
    };
    if tokio::time::timeout(limit, finish).await.is_err() {
        tracing::warn!("stopped before everything in hand was finished; leases run out by themselves");
    }
    Ok(())
}

/// Works in the background until SIGTERM or Ctrl-C.
///
/// # Errors
/// [`StartFault`] when the process cannot start.
pub async fn work(config: Config) -> Result<(), StartFault> {
    let handle = start_metrics();
    let app = App::start(config, Means::system(), None).await?;
    let (stop_handle, stop) = StopHandle::new();
    let mut tasks = background(&app, true, &stop);
    tasks.extend(metrics::start(&app, handle, &stop)?);
    #[expect(clippy::print_stderr, reason = "the line that scripts wait for")]
    {
        eprintln!("working");
    }
    wait_for_signal().await?;
    tracing::info!("stopping");
    stop_handle.stop();
    let limit = Duration::from_secs(app.services.config.http.shutdown_seconds);
    let finish = async {
        for task in tasks {
            let _ = task.await;
        }
    };
    if tokio::time::timeout(limit, finish).await.is_err() {
        tracing::warn!("stopped before everything in hand was finished; leases run out by themselves");
    }
    Ok(())
}

impl App {
    /// The web server on this listener, to be awaited. Tests use it in their own process.
    ///
    /// # Errors
    /// [`StartFault::System`] when the listener cannot be used.
    pub fn web_server(&self, listener: TcpListener) -> Result<actix_web::dev::Server, StartFault> {
        http_server(self, listener)
    }
}

fn http_server(app: &App, listener: TcpListener) -> Result<actix_web::dev::Server, StartFault> {
    let http = &app.services.config.http;
    let (shared, document) = (app.clone(), Document::new());
    let workers = match http.workers {
        0 => std::thread::available_parallelism().map_or(2, std::num::NonZero::get).min(WORKERS_MAX),
        workers => workers,
    };
    let server = HttpServer::new(move || web_app(&shared, &document))
        .workers(workers)
        .client_request_timeout(Duration::from_secs(http.slow_client_seconds))
        .shutdown_timeout(http.shutdown_seconds)
        .disable_signals()
        .listen(listener)
        .map_err(|cause| StartFault::System(cause.to_string()))?;
    Ok(server.run())
}

fn background(app: &App, with_worker: bool, stop: &Stop) -> Vec<JoinHandle<()>> {
    let mut tasks = vec![tokio::spawn(keep_time(app.services.clone(), app.limiter.clone(), stop.clone()))];
    tasks.push(tokio::spawn(identity::keep_hearing_owners(app.services.clone(), stop.clone())));
    if with_worker {
        let (services, registry, stopping) = (app.services.clone(), App::registry(), stop.clone());
        tasks.push(tokio::spawn(async move { jobs::work(services, &registry, stopping).await }));
        let (services, transport, stopping) = (app.services.clone(), app.transport.clone(), stop.clone());
        tasks.push(tokio::spawn(mail::work(services, transport, stopping)));
        let (services, transport, stopping) = (app.services.clone(), app.transport.clone(), stop.clone());
        tasks.push(tokio::spawn(newsletter::deliver::work(services, transport, stopping)));
        let (services, webhooks, stopping) = (app.services.clone(), app.webhooks.clone(), stop.clone());
        tasks.push(tokio::spawn(events::work(services, webhooks, stopping)));
    }
    tasks
}

/// Samples the database's time now and then, and lets the limiter forget who has been quiet.
async fn keep_time(
    services: crate::platform::services::Services,
    limiter: crate::platform::web::Limiter,
    mut stop: Stop,
) {
    while !stop.is_stopped() {
        stop.sleep(CLOCK_SAMPLE).await;
        if stop.is_stopped() {
            return;
        }
        limiter.forget_quiet();
        match services.database.time().await {
            Ok(now) => services.clock.adopt(now),
            Err(cause) => tracing::warn!(cause = %cause, "clock.not_sampled"),
        }
    }
}

async fn wait_for_signal() -> Result<(), StartFault> {
    let fault = |cause: std::io::Error| StartFault::System(cause.to_string());
    let mut terminate = signal(SignalKind::terminate()).map_err(fault)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(fault)?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}
