//! `/subscribers/imports` and `/subscribers/export`: files of readers.

use std::collections::BTreeMap;

use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::{Error, HttpResponse, get, post, web};
use chrono::{DateTime, Utc};
use futures_util::{StreamExt as _, stream};
use serde::{Deserialize, Serialize};

use crate::identity::guards::{Coach, NewsletterRead, NewsletterWrite};
use crate::kernel::ids::ImportId;
use crate::kernel::text;
use crate::newsletter::actions;
use crate::newsletter::core::import::{Format, Mapping};
use crate::newsletter::import::{ExportFormat, Exporter, Receiver};
use crate::newsletter::model::{Import, ImportSettings, ImportStatus, OnConflict};
use crate::platform::jobs::JobError;
use crate::platform::problem::{FieldError, Kind, Problem};
use crate::platform::services::Services;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, List, Once, PageQuery, Query, digest_of, listed,
};

/// Largest file, in bytes.
const FILE_MAX: u64 = 1 << 30;

/// What is asked of an import.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ImportQuery {
    /// Where the readers agreed, such as `exported from our old newsletter`.
    #[param(min_length = 1, max_length = 200)]
    consent_source: String,
    /// Slugs or ids of lists, separated by commas.
    #[param(max_length = 2000)]
    lists: String,
    /// What becomes of readers who are there: `skip`, `merge` or `replace`; `skip` if absent.
    on_conflict: Option<OnConflict>,
    /// Whose export it is; guessed from the first row if absent.
    #[param(pattern = "^(plain|listmonk|mailchimp|buttondown|substack)$")]
    format: Option<String>,
    /// Whether it only counts.
    dry_run: Option<bool>,
    /// Name of the column with the address.
    #[param(max_length = 200)]
    email_column: Option<String>,
    /// Name of the column with the name.
    #[param(max_length = 200)]
    name_column: Option<String>,
    /// Name of the column with labels.
    #[param(max_length = 200)]
    tags_column: Option<String>,
    /// Columns that become attributes: `attribute:column`, separated by commas.
    #[param(max_length = 4000)]
    attributes: Option<String>,
}

/// An import.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ImportResponse {
    /// Its id.
    pub id: ImportId,
    /// Where it is.
    pub status: ImportStatus,
    /// Whether it only counts.
    pub dry_run: bool,
    /// What becomes of readers who are there.
    pub on_conflict: OnConflict,
    /// Rows that were received.
    pub received: i64,
    /// Rows that were applied.
    pub done: i64,
    /// Readers that were made.
    pub created: i64,
    /// Readers that were changed.
    pub changed: i64,
    /// Rows that changed nothing.
    pub skipped: i64,
    /// Rows that were not taken; `/errors.csv` says why.
    pub faulty: i64,
    /// Why it failed.
    pub failure: Option<String>,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was over.
    pub finished_at: Option<DateTime<Utc>>,
}

impl ImportResponse {
    fn of(row: &Import) -> Self {
        Self {
            id: row.id,
            status: row.status,
            dry_run: row.settings.is_dry_run,
            on_conflict: row.settings.on_conflict,
            received: row.received,
            done: row.done,
            created: row.created,
            changed: row.changed,
            skipped: row.skipped,
            faulty: row.faulty,
            failure: row.failure.clone(),
            created_at: row.created_at,
            finished_at: row.finished_at,
        }
    }
}

impl ImportQuery {
    /// Settings without lists, which the database knows.
    fn settings(&self) -> Result<ImportSettings, Problem> {
        let consent_source = text::line(&self.consent_source, 200).map_err(|fault| {
            Problem::unacceptable(vec![FieldError::new("/consent_source", fault.code(), fault.to_string())])
        })?;
        if self.format.as_deref().is_some_and(|name| Format::from_name(name).is_none()) {
            let fault = FieldError::new(
                "/format",
                "not_an_option",
                "plain, listmonk, mailchimp, buttondown or substack",
            );
            return Err(Problem::unacceptable(vec![fault]));
        }
        let pairs = self.attributes.as_deref().unwrap_or_default().split(',').filter(|pair| !pair.is_empty());
        let attributes: Option<BTreeMap<String, String>> = pairs
            .map(|pair| {
                pair.split_once(':').map(|(name, column)| (name.trim().to_owned(), column.trim().to_owned()))
            })
            .collect();
        let attributes = attributes.ok_or_else(|| {
            let fault =
                FieldError::new("/attributes", "wrong_shape", "attribute:column, separated by commas");
            Problem::unacceptable(vec![fault])
        })?;
        let mapping = Mapping {
            email: self.email_column.clone(),
            name: self.name_column.clone(),
            tags: self.tags_column.clone(),
            locale: None,
            attributes,
        };
        Ok(ImportSettings {
            format: self.format.clone(),
            mapping,
            list_ids: Vec::new(),
            on_conflict: self.on_conflict.unwrap_or_default(),
            consent_source,
            is_dry_run: self.dry_run.unwrap_or_default(),
        })
    }
}

fn unavailable(cause: &JobError) -> Problem {
    tracing::warn!(cause = %cause, "newsletter.import_broken");
    let detail = "The service is away for a moment. Please try again in a few seconds.";
    Problem::new(Kind::Unavailable, "unavailable", detail)
}

/// Imports readers from a CSV file
///
/// The body is the file, up to 1 GB, UTF-8, with a first row that names its columns; exports of listmonk, Mailchimp,
/// Buttondown and Substack are understood as they are. Rows are checked as they come in; nothing takes effect before the
/// file is whole. Suppressed addresses stay suppressed, who left stays away, and who was erased is not written down again.
/// A row that says that a reader left is heard under every `on_conflict`. In an export of ours the column `lists` says what
/// a reader is on each list: nobody becomes confirmed who is not confirmed there. Takes no `Idempotency-Key`: a file that
/// is sent twice changes nothing the second time with `on_conflict=skip`.
#[utoipa::path(tag = "newsletter", operation_id = "create_import", params(ImportQuery), security(("bearer" = [])),
    request_body(content = String, content_type = "text/csv"), responses((status = 202, body = ImportResponse)))]
#[post("/subscribers/imports")]
pub async fn create_import(
    call: Call,
    coach: Coach<NewsletterWrite>,
    query: Query<ImportQuery>,
    body: web::Payload,
) -> Result<HttpResponse, Problem> {
    let mut settings = query.0.settings()?;
    let names: Vec<String> = query.0.lists.split(',').map(|name| name.trim().to_owned()).collect();
    let mut connection = call.connection().await?;
    settings.list_ids = actions::lists_named(&mut connection, &names).await?;
    drop(connection);
    let begun = Receiver::begin(&call.services, &call.context, settings, Some(coach.user_id)).await;
    let mut receiver = begun.map_err(|cause| unavailable(&cause))?;
    match received(&mut receiver, body).await {
        Ok(import) => Ok(Answer::accepted(&ImportResponse::of(&import))?.into_response()),
        Err(problem) => {
            receiver.abandon().await;
            Err(problem)
        }
    }
}

/// Takes the whole file in.
async fn received(receiver: &mut Receiver, mut body: web::Payload) -> Result<Import, Problem> {
    let mut size = 0_u64;
    while let Some(bytes) = body.next().await {
        let bytes = bytes.map_err(|_| {
            Problem::malformed(vec![FieldError::new("", "unreadable_body", "the body could not be read")])
        })?;
        size = size.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        if size > FILE_MAX {
            return Err(Problem::new(Kind::TooLarge, "too_large", "A file has at most 1 GB."));
        }
        if !bytes.is_empty() {
            receiver.take(&bytes).await.map_err(|cause| unavailable(&cause))?;
        }
    }
    receiver.end().await.map_err(|cause| unavailable(&cause))
}

/// Imports, newest first.
#[utoipa::path(tag = "newsletter", operation_id = "list_imports", params(PageQuery), security(("bearer" = [])),
    responses((status = 200, body = List<ImportResponse>)))]
#[get("/subscribers/imports")]
pub async fn list_imports(
    call: Call,
    _coach: Coach<NewsletterRead>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let rows = actions::list_imports(&mut connection, page).await?;
    let cursor = |row: &Import| Cursor { at: row.created_at, id: row.id.into() };
    listed(&call, &page.list(rows, cursor, |row| ImportResponse::of(&row)))
}

/// How far an import is.
#[utoipa::path(tag = "newsletter", operation_id = "get_import", params(("id" = ImportId, Path)), security(("bearer" = [])),
    responses((status = 200, body = ImportResponse)))]
#[get("/subscribers/imports/{id}")]
pub async fn get_import(
    call: Call,
    _coach: Coach<NewsletterRead>,
    id: web::Path<ImportId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let import = actions::read_import(&mut connection, id.into_inner()).await?;
    Ok(Answer::ok(&ImportResponse::of(&import))?.into_response())
}

macro_rules! moves {
    ($($(#[doc = $doc:literal])+ $name:ident, $operation:literal, $path:literal, $to:expr;)+) => {$(
        $(#[doc = $doc])+
        #[utoipa::path(tag = "newsletter", operation_id = $operation,
            params(("id" = ImportId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
            security(("bearer" = [])), responses((status = 200, body = ImportResponse)))]
        #[post($path)]
        pub async fn $name(
            call: Call,
            coach: Coach<NewsletterWrite>,
            id: web::Path<ImportId>,
            key: IdempotencyKey,
        ) -> Result<HttpResponse, Problem> {
            let id = id.into_inner();
            let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), digest_of(&[]));
            let context = &call.context;
            let answer = once
                .run(&call, async |connection| {
                    Answer::ok(&ImportResponse::of(&actions::move_import(connection, context, id, $to).await?))
                })
                .await?;
            Ok(answer.into_response())
        }
    )+};
}

moves! {
    /// Stops an import for now.
    pause_import, "pause_import", "/subscribers/imports/{id}/pause", ImportStatus::Paused;
    /// Goes on with a paused import, where it was.
    resume_import, "resume_import", "/subscribers/imports/{id}/resume", ImportStatus::Running;
    /// Calls an import off. What was applied stays.
    cancel_import, "cancel_import", "/subscribers/imports/{id}/cancel", ImportStatus::Cancelled;
}

/// The rows of an import that were not taken, with their lines and reasons, as CSV.
#[utoipa::path(tag = "newsletter", operation_id = "get_import_errors", params(("id" = ImportId, Path)), security(("bearer" = [])),
    responses((status = 200, body = String, content_type = "text/csv")))]
#[get("/subscribers/imports/{id}/errors.csv")]
pub async fn get_import_errors(
    call: Call,
    _coach: Coach<NewsletterRead>,
    id: web::Path<ImportId>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let mut connection = call.connection().await?;
    actions::read_import(&mut connection, id).await?;
    drop(connection);
    let begin = (call.services.clone(), Some(0_i64), String::from("line,reason\r\n"));
    let pieces =
        stream::try_unfold(begin, move |(services, after, head)| faults(services, id, (after, head)));
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\""))
        .content_type("text/csv; charset=utf-8")
        .streaming(pieces))
}

type Faults = (web::Bytes, (Services, Option<i64>, String));

async fn faults(
    services: Services,
    id: ImportId,
    (after, mut text): (Option<i64>, String),
) -> Result<Option<Faults>, Error> {
    let Some(after) = after else { return Ok(None) };
    let mut connection = services.database.connection().await.map_err(Problem::from)?;
    let rows = actions::list_import_faults(&mut connection, id, after).await.map_err(Problem::from)?;
    drop(connection);
    for (line, reason) in &rows {
        let reason = reason.replace('"', "\"\"");
        text.extend([line.to_string().as_str(), ",\"", reason.as_str(), "\"\r\n"]);
    }
    let next = rows.last().map(|(line, _)| *line).filter(|_| rows.len() >= 1_000);
    Ok(Some((web::Bytes::from(text), (services, next, String::new()))))
}

/// How readers are written.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ExportQuery {
    /// `csv` or `jsonl`; `csv` if absent.
    #[param(pattern = "^(csv|jsonl)$")]
    format: Option<String>,
}

/// Everything about every reader, as a stream of CSV or JSON lines.
#[utoipa::path(tag = "newsletter", operation_id = "export_subscribers", params(ExportQuery), security(("bearer" = [])),
    responses((status = 200, content((String = "text/csv"), (String = "application/jsonl")))))]
#[get("/subscribers/export")]
pub async fn export_subscribers(
    call: Call,
    _coach: Coach<NewsletterRead>,
    query: Query<ExportQuery>,
) -> Result<HttpResponse, Problem> {
    let (format, media_type, name) = match query.0.format.as_deref() {
        None | Some("csv") => (ExportFormat::Csv, "text/csv; charset=utf-8", "subscribers.csv"),
        Some("jsonl") => (ExportFormat::JsonLines, "application/jsonl", "subscribers.jsonl"),
        Some(_) => {
            let fault = FieldError::new("/format", "bad_parameter", "csv or jsonl");
            return Err(Problem::malformed(vec![fault]));
        }
    };
    let exporter = Exporter::new(call.services.clone(), format);
    let pieces = stream::try_unfold(exporter, |mut exporter| async move {
        let piece = exporter.next().await.map_err(|cause| unavailable(&cause))?;
        Ok::<_, Error>(piece.map(|piece| (web::Bytes::from(piece), exporter)))
    });
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .content_type(media_type)
        .streaming(pieces))
}
