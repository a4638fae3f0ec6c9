//! A file of readers comes in, piece by piece, by a plain form.

use std::time::Duration;

use actix_multipart::{Field, Multipart};
use actix_web::http::header::CONTENT_LENGTH;
use actix_web::{HttpRequest, HttpResponse};
use futures_util::StreamExt as _;
use uuid::Builder;

use super::desk::Desk;
use super::imports::listed;
use super::newsletter_tabs::IMPORTS;
use super::seal::{self, foreign, refuse_foreign};
use super::sheet::{Refused, faulty};
use crate::identity::NewsletterWrite;
use crate::kernel::ids::ImportId;
use crate::kernel::text;
use crate::newsletter::NewsletterError;
use crate::newsletter::actions::{lists_named, read_import};
use crate::newsletter::core::import::{Format, Mapping};
use crate::newsletter::import::Receiver;
use crate::newsletter::model::{Import, ImportSettings, ImportStatus, OnConflict};
use crate::pages::form::{Pairs, unreadable};
use crate::platform::jobs::JobError;
use crate::platform::problem::{FieldError, Kind, Problem};
use crate::platform::web::digest_of;

/// Largest file.
const FILE_MAX: u64 = 1 << 30;
/// Largest other field, in bytes.
const FIELD_MAX: usize = 4_096;
/// Most other fields.
const FIELDS_MAX: usize = 30;
/// The field with the file; the last one, so that everything else is known before it comes.
const FILE: &str = "file";

/// Pause before the import of the first press is looked at again.
const PAUSE: Duration = Duration::from_millis(100);
/// How often it is looked at: four seconds.
const LOOKS: u32 = 40;

/// Takes a file in. Nothing of it is read before the form has shown where it comes from.
pub(super) async fn take(
    desk: Desk,
    request: HttpRequest,
    mut form: Multipart,
) -> Result<HttpResponse, Problem> {
    refuse_foreign(&request, &desk.visit.call.services.site.public_url)?;
    desk.coach::<NewsletterWrite>()?;
    let mut pairs = Vec::new();
    let file = loop {
        let Some(field) = form.next().await else { break None };
        let field = field.map_err(|_| unreadable("", "expected a form with a file"))?;
        let name = field.name().unwrap_or_default().to_owned();
        if name == FILE {
            break Some(field);
        }
        if pairs.len() >= FIELDS_MAX {
            return Err(unreadable(&name, "expected fewer fields"));
        }
        let value = value(field, &name).await?;
        pairs.push((name, value));
    };
    let pairs = Pairs::of_list(pairs);
    if !desk.sealed(pairs.first(seal::FIELD).unwrap_or_default()) {
        return Err(foreign());
    }
    let length = request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok());
    match received(&desk, (&pairs, length.unwrap_or_default()), file).await {
        Ok(import) => Ok(desk.see_other(&format!("{IMPORTS}/{}?done=taken", import.id))),
        Err(problem) => {
            let refused = Refused::of(desk.voice(), (IMPORTS, pairs), problem)?;
            listed(&desk, Some(&refused)).await
        }
    }
}

async fn value(mut field: Field, name: &str) -> Result<String, Problem> {
    let bytes = field.bytes(FIELD_MAX).await.map_err(|_| unreadable(name, "expected a shorter text"))?;
    let bytes = bytes.map_err(|_| unreadable(name, "expected a form with a file"))?;
    let text = String::from_utf8(bytes.to_vec()).map_err(|_| unreadable(name, "expected UTF-8"))?;
    if text.contains('\0') { Err(unreadable(name, "expected a text without NUL")) } else { Ok(text) }
}

async fn received(
    desk: &Desk,
    (pairs, length): (&Pairs, &str),
    file: Option<Field>,
) -> Result<Import, Problem> {
    let user_id = desk.coach::<NewsletterWrite>()?.user_id;
    let mut settings = settings(pairs)?;
    let mut connection = desk.connection().await?;
    let list = pairs.first("list").unwrap_or_default().to_owned();
    settings.list_ids = lists_named(&mut connection, &[list]).await.map_err(|error| at_list(error.into()))?;
    drop(connection);
    let missing = || faulty(FILE, "required", "choose a file");
    let mut file = file.ok_or_else(missing)?;
    let name = file.content_disposition().and_then(|said| said.get_filename()).unwrap_or_default().to_owned();
    let Some(first) = piece(&mut file).await? else { return Err(missing()) };
    let call = &desk.visit.call;
    let mut id = id_of(desk, pairs, [name.as_str(), length])?;
    match earlier(desk, id).await? {
        Some(import) if import.status != ImportStatus::Failed => return Ok(import),
        // What came to nothing is sent again.
        Some(_) => id = call.context.new_id(),
        None => {}
    }
    let begun = Receiver::begin_as(&call.services, &call.context, settings, (id, Some(user_id))).await;
    let mut receiver = match begun {
        Ok(receiver) => receiver,
        Err(cause) => return earlier(desk, id).await?.ok_or_else(|| unavailable(&cause)),
    };
    match whole(&mut receiver, (first, file)).await {
        Ok(import) => Ok(import),
        Err(problem) => {
            receiver.abandon().await;
            Err(problem)
        }
    }
}

/// The same form sent twice is the same import: its id follows from the key of the page, from what was filled in,
/// and from name and length of the file, which is another one if they differ.
fn id_of(desk: &Desk, pairs: &Pairs, file: [&str; 2]) -> Result<ImportId, Problem> {
    let random = || desk.visit.call.context.new_id();
    if pairs.idempotency_key().0.is_none() {
        return Ok(random());
    }
    let mut text = desk.caller()?.name().to_owned();
    for (name, value) in pairs.below("").filter(|(name, _)| *name != seal::FIELD) {
        text.extend(["\n", name, "\n", value]);
    }
    for part in file {
        text.extend(["\n", part]);
    }
    let digest = digest_of(text.as_bytes());
    let id = digest.first_chunk::<16>().map(|bytes| Builder::from_random_bytes(*bytes).into_uuid());
    Ok(id.map_or_else(random, ImportId::from))
}

/// What the first press of the button made. While its file comes in it is waited for a little: a browser that sends a form
/// again gives the first one up, and then there is nothing.
async fn earlier(desk: &Desk, id: ImportId) -> Result<Option<Import>, Problem> {
    let mut looks = 0;
    loop {
        let mut connection = desk.connection().await?;
        let found = match read_import(&mut connection, id).await {
            Ok(import) => import,
            Err(NewsletterError::NotFound) => return Ok(None),
            Err(other) => return Err(other.into()),
        };
        drop(connection);
        looks += 1;
        if found.status != ImportStatus::Receiving || looks >= LOOKS {
            return Ok(Some(found));
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// The form has one list: what is said of `/lists` is said of `/list`.
fn at_list(problem: Problem) -> Problem {
    let faults: Vec<FieldError> = problem
        .errors()
        .iter()
        .map(|fault| FieldError { pointer: String::from("/list"), ..fault.clone() })
        .collect();
    problem.with_errors(faults)
}

fn settings(pairs: &Pairs) -> Result<ImportSettings, Problem> {
    let text = |name: &str| pairs.first(name).map(str::to_owned);
    let consent_source = text::line(pairs.first("consent_source").unwrap_or_default(), 200);
    let consent_source = consent_source.map_err(|fault| {
        Problem::unacceptable(vec![FieldError::new("/consent_source", fault.code(), fault.to_string())])
    })?;
    let format = text("format").filter(|name| name != "plain");
    if format.as_deref().is_some_and(|name| Format::from_name(name).is_none()) {
        return Err(faulty("format", "not_an_option", "choose one of the options"));
    }
    let on_conflict = match pairs.first("on_conflict") {
        None | Some("skip") => OnConflict::Skip,
        Some("merge") => OnConflict::Merge,
        Some("replace") => OnConflict::Replace,
        Some(_) => return Err(faulty("on_conflict", "not_an_option", "choose one of the options")),
    };
    Ok(ImportSettings {
        format,
        mapping: Mapping {
            email: text("email_column"),
            name: text("name_column"),
            tags: text("tags_column"),
            ..Mapping::default()
        },
        list_ids: Vec::new(),
        on_conflict,
        consent_source,
        is_dry_run: pairs.first("dry_run").is_some(),
    })
}

async fn piece(file: &mut Field) -> Result<Option<actix_web::web::Bytes>, Problem> {
    loop {
        let Some(bytes) = file.next().await else { return Ok(None) };
        let bytes = bytes.map_err(|_| unreadable(FILE, "the file could not be read"))?;
        if !bytes.is_empty() {
            return Ok(Some(bytes));
        }
    }
}

async fn whole(
    receiver: &mut Receiver,
    (first, mut file): (actix_web::web::Bytes, Field),
) -> Result<Import, Problem> {
    let (mut size, mut next) = (0_u64, Some(first));
    while let Some(bytes) = next {
        size = size.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        if size > FILE_MAX {
            return Err(Problem::new(Kind::TooLarge, "too_large", "A file has at most 1 GB."));
        }
        receiver.take(&bytes).await.map_err(|cause| unavailable(&cause))?;
        next = piece(&mut file).await?;
    }
    receiver.end().await.map_err(|cause| unavailable(&cause))
}

fn unavailable(cause: &JobError) -> Problem {
    tracing::warn!(cause = %cause, "newsletter.import_broken");
    let detail = "The service is away for a moment. Please try again in a few seconds.";
    Problem::new(Kind::Unavailable, "unavailable", detail)
}
