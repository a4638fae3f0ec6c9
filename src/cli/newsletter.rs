//! `altitude newsletter …`: long work at the terminal.

use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::push::{PushArgs, push_file};
use super::terminal::{fail, print, say};
use crate::identity::Actor;
use crate::kernel::text;
use crate::newsletter::NewsletterError;
use crate::newsletter::actions::{self, IssueCommand};
use crate::newsletter::core::import::Mapping;
use crate::newsletter::core::issue_state::Command;
use crate::newsletter::import::{ExportFormat, Exporter, Receiver, import_step};
use crate::newsletter::model::{Import, ImportSettings, ImportStatus, OnConflict};
use crate::platform::jobs::JobError;
use crate::platform::services::Services;

/// What can be done about the newsletter.
#[derive(Debug, Subcommand)]
pub enum NewsletterCommand {
    /// Imports readers from a CSV file, also an export of listmonk, Mailchimp, Buttondown or Substack
    Import(ImportArgs),
    /// Writes all readers to standard output
    Export(ExportArgs),
    /// Writes a Markdown file into the issue of its slug, or into a new draft
    Push(PushArgs),
    /// Sends an issue
    Send {
        /// The slug of the issue
        slug: String,
    },
}

/// What is imported.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The file
    file: PathBuf,
    /// The slug of a list; more of them by repeating it
    #[arg(long = "list", required = true)]
    lists: Vec<String>,
    /// Where the readers agreed
    #[arg(long)]
    consent_source: String,
    /// What becomes of readers who are there: skip, merge or replace
    #[arg(long, default_value = "skip")]
    on_conflict: String,
    /// Only counts
    #[arg(long)]
    dry_run: bool,
    /// Name of the column with the address
    #[arg(long)]
    email_column: Option<String>,
    /// Name of the column with the name
    #[arg(long)]
    name_column: Option<String>,
    /// Name of the column with labels
    #[arg(long)]
    tags_column: Option<String>,
    /// A column that becomes an attribute, as attribute:column; more of them by repeating it
    #[arg(long = "attribute", value_name = "ATTRIBUTE:COLUMN")]
    attributes: Vec<String>,
}

/// What is exported.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// csv or jsonl
    #[arg(long, default_value = "csv")]
    format: String,
}

/// Runs a command of the newsletter.
pub async fn run(services: &Services, command: NewsletterCommand) -> ExitCode {
    let outcome = match command {
        NewsletterCommand::Import(args) => import(services, args).await,
        NewsletterCommand::Export(args) => export(services, &args).await,
        NewsletterCommand::Push(args) => push_file(services, &args).await.map(|said| {
            let _ = print(&said);
        }),
        NewsletterCommand::Send { slug } => send(services, &slug).await,
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => fail(&fault, 1),
    }
}

async fn import(services: &Services, args: ImportArgs) -> Result<(), String> {
    let consent_source =
        text::line(&args.consent_source, 200).map_err(|fault| format!("--consent-source: {fault}"))?;
    let on_conflict: OnConflict = serde_json::from_value(args.on_conflict.as_str().into())
        .map_err(|_| String::from("--on-conflict is skip, merge or replace"))?;
    let mut connection = services.database.connection().await.map_err(|cause| cause.to_string())?;
    let list_ids =
        actions::lists_named(&mut connection, &args.lists).await.map_err(|_| "there is no such list")?;
    drop(connection);
    let settings = ImportSettings {
        format: None,
        mapping: mapping(&args)?,
        list_ids,
        on_conflict,
        consent_source,
        is_dry_run: args.dry_run,
    };
    let file =
        std::fs::File::open(&args.file).map_err(|cause| format!("{}: {cause}", args.file.display()))?;
    let begun = Receiver::begin(services, &services.context(), settings, None).await;
    let mut receiver = begun.map_err(|cause| cause.to_string())?;
    let import = match received(&mut receiver, file).await {
        Ok(import) => import,
        Err(cause) => {
            receiver.abandon().await;
            return Err(cause);
        }
    };
    let import = follow(services, import).await?;
    say(&format!(
        "\n{}: {} rows, {} new, {} changed, {} unchanged, {} not taken",
        import.status.name(),
        import.received,
        import.created,
        import.changed,
        import.skipped,
        import.faulty
    ));
    match import.failure {
        Some(failure) => Err(failure),
        None => Ok(()),
    }
}

/// Which column says what.
fn mapping(args: &ImportArgs) -> Result<Mapping, String> {
    let pair = |text: &String| {
        let (name, column) = text.split_once(':')?;
        Some((name.trim().to_owned(), column.trim().to_owned()))
    };
    let attributes: Option<_> = args.attributes.iter().map(pair).collect();
    Ok(Mapping {
        email: args.email_column.clone(),
        name: args.name_column.clone(),
        tags: args.tags_column.clone(),
        locale: None,
        attributes: attributes.ok_or("--attribute is attribute:column")?,
    })
}

/// Takes the whole file in.
async fn received(receiver: &mut Receiver, mut file: std::fs::File) -> Result<Import, String> {
    let words = |cause: JobError| cause.to_string();
    let mut buffer = vec![0; 256 * 1024];
    loop {
        let read = file.read(&mut buffer).map_err(|cause| cause.to_string())?;
        if read == 0 {
            return receiver.end().await.map_err(words);
        }
        receiver.take(buffer.get(..read).unwrap_or_default()).await.map_err(words)?;
        progress(&format!("read {} rows", receiver.received()));
    }
}

/// Applies the import here, beside whatever workers there are, until it is over.
async fn follow(services: &Services, mut import: Import) -> Result<Import, String> {
    while matches!(import.status, ImportStatus::Running) {
        let mut connection = services.database.connection().await.map_err(|cause| cause.to_string())?;
        let words = |cause: NewsletterError| cause.to_string();
        import_step(&mut connection, &services.context()).await.map_err(words)?;
        import = actions::read_import(&mut connection, import.id).await.map_err(words)?;
        let good = (import.received - import.faulty).max(1);
        progress(&format!("applied {} of {good} rows ({} %)", import.done, import.done * 100 / good));
    }
    Ok(import)
}

async fn export(services: &Services, args: &ExportArgs) -> Result<(), String> {
    let format = match args.format.as_str() {
        "csv" => ExportFormat::Csv,
        "jsonl" => ExportFormat::JsonLines,
        _ => return Err(String::from("--format is csv or jsonl")),
    };
    let mut exporter = Exporter::new(services.clone(), format);
    while let Some(piece) = exporter.next().await.map_err(|cause| cause.to_string())? {
        let mut out = std::io::stdout().lock();
        out.write_all(piece.as_bytes()).map_err(|cause| cause.to_string())?;
    }
    Ok(())
}

async fn send(services: &Services, slug: &str) -> Result<(), String> {
    let mut connection = services.database.connection().await.map_err(|cause| cause.to_string())?;
    let context = services.context();
    let issue = actions::issue_of_slug(&mut connection, slug)
        .await
        .map_err(|_| "there is no issue with this slug")?;
    let words = |cause: NewsletterError| cause.to_string();
    let images = actions::foreign_images(&mut connection, &context, (issue.id, None)).await.map_err(words)?;
    if !images.is_empty() {
        // The embedded database has one connection, which nobody holds while others are spoken to.
        drop(connection);
        let fetched = actions::fetch_images(&services.config, images).await;
        connection = services.database.connection().await.map_err(|cause| cause.to_string())?;
        let what = (issue.id, None, None);
        actions::keep_images(&mut connection, &context, what, fetched).await.map_err(words)?;
    }
    let asked = IssueCommand::plain(Command::Send, Actor::SYSTEM);
    let issue = actions::command_issue(&mut connection, (&context, &services.config), issue.id, &asked)
        .await
        .map_err(|cause| cause.to_string())?;
    say(&format!("{}: {}; `altitude work` or `serve` sends it", issue.slug, issue.status.0.name()));
    Ok(())
}

/// One line that is written over and over.
fn progress(text: &str) {
    let mut stderr = std::io::stderr().lock();
    let _ = write!(stderr, "\r{text}\u{1b}[K");
    let _ = stderr.flush();
}
