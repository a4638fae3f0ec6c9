//! What can be typed.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use super::mail::BounceArgs;
use super::newsletter::NewsletterCommand;
use super::owner::OwnerCreateArgs;
use super::simulate::SimulateCommand;
use super::{demo, erasures, mail, newsletter, owner};
use crate::identity::Credentials;
use crate::platform::services::Services;

/// A self-hosted back end for a coaching practice of engineers.
#[derive(Debug, Parser)]
#[command(name = "altitude", version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

/// A command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Web server and background workers in one process (what `altitude` alone does too)
    Serve {
        /// The web server alone; run `altitude work` beside it
        #[arg(long)]
        no_worker: bool,
    },
    /// Background workers alone; any number may run on one database
    Work,
    /// Applies pending migrations, then exits
    Migrate,
    /// The owner's account
    #[command(subcommand)]
    Owner(OwnerCommand),
    /// Made-up data to look around with
    #[command(subcommand)]
    Demo(DemoCommand),
    /// People who were erased
    #[command(subcommand)]
    Erasures(ErasuresCommand),
    /// What a mail server hands over
    #[command(subcommand)]
    Mail(MailCommand),
    /// The rules as pure functions, from a file
    #[command(subcommand)]
    Simulate(SimulateCommand),
    /// Issues, readers in and out, and sending, at the terminal
    #[command(subcommand)]
    Newsletter(NewsletterCommand),
    /// Prints the `OpenAPI` document
    Openapi,
    /// Checks the configuration and everything it points at
    Doctor,
}

/// What can be done about owners.
#[derive(Debug, Subcommand)]
pub enum OwnerCommand {
    /// Makes an owner account
    Create(OwnerCreateArgs),
}

/// What can be done about erased people.
#[derive(Debug, Subcommand)]
pub enum ErasuresCommand {
    /// Erases again whom the ledger names, after a backup was restored
    Replay,
}

/// What a mail server hands over.
#[derive(Debug, Subcommand)]
pub enum MailCommand {
    /// Reads a message that came back, and carries out what it says
    Bounce(BounceArgs),
}

/// What can be done about the demo.
#[derive(Debug, Subcommand)]
pub enum DemoCommand {
    /// Fills an empty database with a demo practice
    Seed,
}

impl Cli {
    /// The command that was typed; serving where none was.
    #[must_use]
    pub fn command(self) -> Command {
        self.command.unwrap_or(Command::Serve { no_worker: false })
    }
}

impl Command {
    /// The exit status of a command that cannot begin: `usual`, unless a mail server waits for it, which keeps its message
    /// for later only when it is told to.
    #[must_use]
    pub fn status_of_failure(&self, usual: u8) -> u8 {
        if matches!(self, Self::Mail(_)) { mail::TRY_LATER } else { usual }
    }
}

/// Runs a command that needs the services. The others never come here.
pub async fn with_services(command: Command, services: &Services, credentials: &Credentials) -> ExitCode {
    match command {
        Command::Owner(OwnerCommand::Create(args)) => owner::create(services, args).await,
        Command::Demo(DemoCommand::Seed) => demo::run(services, credentials).await,
        Command::Erasures(ErasuresCommand::Replay) => erasures::replay(services).await,
        Command::Mail(MailCommand::Bounce(args)) => mail::bounce(services, args).await,
        Command::Newsletter(command) => newsletter::run(services, command).await,
        _ => ExitCode::FAILURE,
    }
}
