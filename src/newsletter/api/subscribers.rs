//! `/subscribers`: the readers.

use actix_web::{HttpResponse, delete, get, patch, post, web};
use serde::Deserialize;
use serde_json::Value;

use super::readers::{
    ConsentResponse, ReaderStatus, SubscriberRequest, SubscriberResponse, SubscriberSettings,
};
use crate::identity::guards::{Coach, NewsletterRead, NewsletterWrite};
use crate::kernel::ids::{MailingListId, SubscriberId};
use crate::newsletter::SubscriberFilter;
use crate::newsletter::actions::{self, ReaderDetail};
use crate::newsletter::model::SubscriptionStatus;
use crate::platform::ledger::Ledger;
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, Page, Query, digest_of, listed, merged,
};

/// Which readers are asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SubscriberQuery {
    /// How many items, 1 to 200; 50 if absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
    /// Only readers on this list.
    list: Option<MailingListId>,
    /// Only readers with this status, on the list or on any.
    status: Option<ReaderStatus>,
    /// Only readers with this label.
    tag: Option<String>,
    /// Only readers with this in address or name.
    q: Option<String>,
}

impl SubscriberQuery {
    fn filter(self) -> SubscriberFilter {
        let status = match self.status {
            Some(ReaderStatus::Pending) => Some(SubscriptionStatus::Pending),
            Some(ReaderStatus::Confirmed) => Some(SubscriptionStatus::Confirmed),
            Some(ReaderStatus::Unsubscribed) => Some(SubscriptionStatus::Unsubscribed),
            Some(ReaderStatus::Suppressed) | None => None,
        };
        SubscriberFilter {
            list_id: self.list,
            status,
            is_suppressed: self.status.map(|status| status == ReaderStatus::Suppressed),
            words: self.q.map(|words| words.trim().to_lowercase()).filter(|words| !words.is_empty()),
            tag: self.tag,
        }
    }
}

fn answer(detail: &ReaderDetail) -> Result<Answer, Problem> {
    Ok(Answer::ok(&SubscriberResponse::of(detail))?.with_revision(detail.reader.revision))
}

/// Readers, newest first.
#[utoipa::path(tag = "newsletter", operation_id = "list_subscribers", params(SubscriberQuery), security(("bearer" = [])),
    responses((status = 200, body = List<SubscriberResponse>)))]
#[get("/subscribers")]
pub async fn list_subscribers(
    call: Call,
    _coach: Coach<NewsletterRead>,
    query: Query<SubscriberQuery>,
) -> Result<HttpResponse, Problem> {
    let page = Page::parse(query.0.limit, query.0.cursor.as_deref())?;
    let mut connection = call.connection().await?;
    let rows = actions::list_subscribers(&mut connection, page, &query.0.filter()).await?;
    let list = page.list(
        rows,
        |row| Cursor { at: row.reader.created_at, id: row.reader.id.into() },
        |row| SubscriberResponse::of(&row),
    );
    listed(&call, &list)
}

/// Adds a reader.
#[utoipa::path(tag = "newsletter", operation_id = "create_subscriber", request_body = SubscriberRequest, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = SubscriberResponse)))]
#[post("/subscribers")]
pub async fn create_subscriber(
    call: Call,
    coach: Coach<NewsletterWrite>,
    key: IdempotencyKey,
    body: Json<SubscriberRequest>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(coach.caller(), key, &call.route, body.digest);
    let draft = body.value.checked()?;
    let context = &call.context;
    let answer = once
        .run(&call, async |connection| {
            let made = actions::create_subscriber(connection, context, (coach.actor, draft)).await?;
            let location = format!("/api/v1/subscribers/{}", made.reader.id);
            Ok(Answer::created(location, &SubscriberResponse::of(&made))?.with_revision(1))
        })
        .await?;
    Ok(answer.into_response())
}

/// One reader.
#[utoipa::path(tag = "newsletter", operation_id = "get_subscriber", params(("id" = SubscriberId, Path)), security(("bearer" = [])),
    responses((status = 200, body = SubscriberResponse)))]
#[get("/subscribers/{id:[^/]*-[^/]*}")]
pub async fn get_subscriber(
    call: Call,
    _coach: Coach<NewsletterRead>,
    id: web::Path<SubscriberId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    Ok(answer(&actions::read_subscriber(&mut connection, id.into_inner()).await?)?.into_response())
}

/// Changes what is known of a reader by JSON Merge Patch (RFC 7396). What they read is theirs to change.
#[utoipa::path(tag = "newsletter", operation_id = "update_subscriber", params(("id" = SubscriberId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body(content = SubscriberSettings, description = "What changes; every member may be left out"), security(("bearer" = [])),
    responses((status = 200, body = SubscriberResponse)))]
#[patch("/subscribers/{id:[^/]*-[^/]*}")]
pub async fn update_subscriber(
    call: Call,
    _coach: Coach<NewsletterWrite>,
    id: web::Path<SubscriberId>,
    if_match: IfMatch,
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let mut connection = call.connection().await?;
    let current = actions::read_subscriber(&mut connection, id).await?;
    let change = merged(&SubscriberSettings::of(&current), patch.value)?.checked()?;
    let meant = if_match.or_read(current.reader.revision);
    let changed = actions::update_subscriber(&mut connection, &call.context, id, (&meant, change)).await?;
    Ok(answer(&changed)?.into_response())
}

/// Forgets a reader. A suppression of the address stays, as a hash, so that no import brings the reader back; only they
/// themselves can come back, by the form.
#[utoipa::path(tag = "newsletter", operation_id = "erase_subscriber", params(("id" = SubscriberId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be erased")), security(("bearer" = [])),
    responses((status = 204, description = "It is gone")))]
#[delete("/subscribers/{id:[^/]*-[^/]*}")]
pub async fn erase_subscriber(
    call: Call,
    _coach: Coach<NewsletterWrite>,
    id: web::Path<SubscriberId>,
    if_match: IfMatch,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let id = id.into_inner();
    let ledger = Ledger::of(&call.services.config);
    actions::erase_subscriber(&mut connection, (&call.context, &ledger), id, &if_match).await?;
    Ok(Answer::no_content().into_response())
}

/// What a reader agreed to, oldest first. The log is only ever added to.
#[utoipa::path(tag = "newsletter", operation_id = "list_consent_entries", params(("id" = SubscriberId, Path)), security(("bearer" = [])),
    responses((status = 200, body = List<ConsentResponse>)))]
#[get("/subscribers/{id}/consent")]
pub async fn list_consent_entries(
    call: Call,
    _coach: Coach<NewsletterRead>,
    id: web::Path<SubscriberId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let entries = actions::list_consent(&mut connection, &call.context, id.into_inner()).await?;
    let items = entries.into_iter().map(ConsentResponse::of).collect();
    Ok(Answer::ok(&List { items, next_cursor: None })?.into_response())
}

/// Sends nothing to the reader's address from now on.
#[utoipa::path(tag = "newsletter", operation_id = "suppress_subscriber", params(("id" = SubscriberId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")), security(("bearer" = [])),
    responses((status = 200, body = SubscriberResponse)))]
#[post("/subscribers/{id}/suppress")]
pub async fn suppress_subscriber(
    call: Call,
    coach: Coach<NewsletterWrite>,
    id: web::Path<SubscriberId>,
    key: IdempotencyKey,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), digest_of(&[]));
    let context = &call.context;
    let answer = once
        .run(&call, async |connection| {
            answer(&actions::suppress_subscriber(connection, context, id, coach.actor).await?)
        })
        .await?;
    Ok(answer.into_response())
}

/// Sends to the reader's address again.
#[utoipa::path(tag = "newsletter", operation_id = "release_subscriber", params(("id" = SubscriberId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")), security(("bearer" = [])),
    responses((status = 200, body = SubscriberResponse)))]
#[post("/subscribers/{id}/release")]
pub async fn release_subscriber(
    call: Call,
    coach: Coach<NewsletterWrite>,
    id: web::Path<SubscriberId>,
    key: IdempotencyKey,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), digest_of(&[]));
    let context = &call.context;
    let answer = once
        .run(&call, async |connection| answer(&actions::release_subscriber(connection, context, id).await?))
        .await?;
    Ok(answer.into_response())
}
