//! The `altitude` program: one binary for serving, working and everything an operator does.

use std::process::ExitCode;

use altitude::app::{App, Means, ServeOptions, openapi, serve, work};
use altitude::cli::{self, Cli, Command};
use altitude::platform::config::{Config, load};
use altitude::platform::telemetry::start_logging;
use clap::Parser as _;

#[tokio::main]
async fn main() -> ExitCode {
    let command = match Cli::parse().command() {
        Command::Simulate(command) => return cli::simulate::run(&command),
        Command::Openapi => return cli::print(&openapi().to_pretty_json().unwrap_or_default()),
        other => other,
    };
    let config = match load() {
        Ok(config) => config,
        Err(faults) => return cli::fail(&faults, command.status_of_failure(2)),
    };
    start_logging(&config);
    run(command, config).await
}

async fn run(command: Command, config: Config) -> ExitCode {
    let status = command.status_of_failure(1);
    let outcome = match command {
        Command::Serve { no_worker } => {
            let greet = async |app: &App| cli::welcome::greet(&app.services, &app.credentials).await;
            serve(config, ServeOptions { with_worker: !no_worker }, greet).await
        }
        Command::Work => work(config).await,
        Command::Migrate => return cli::migrate::run(&config).await,
        Command::Doctor => return cli::doctor::run(&config).await,
        other => match App::start(config, Means::system(), None).await {
            Ok(app) => return cli::with_services(other, &app.services, &app.credentials).await,
            Err(fault) => Err(fault),
        },
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => cli::fail(&fault, status),
    }
}
