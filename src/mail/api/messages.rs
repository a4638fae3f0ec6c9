//! Where mails are, for owners: no bodies, which may hold tokens.

use actix_web::{HttpResponse, get, post, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use crate::identity::guards::{Owner, SignInOnly};
use crate::identity::{AuditRecord, record_audit};
use crate::kernel::ids::MailId;
use crate::mail::actions::retry::retry;
use crate::mail::model::MailRecord;
use crate::mail::status;
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, List, Once, Page, Query, digest_of, listed,
};

/// A mail: where it is, not what it says.
#[derive(Serialize, utoipa::ToSchema)]
struct MailResponse {
    /// Its id.
    id: MailId,
    /// Its Message-ID, the same at every attempt.
    message_id: String,
    /// What kind of mail it is, such as `identity.sign_in_link`.
    kind: String,
    /// How urgent it is: `security`, `transactional`, `sequence` or `campaign`.
    lane: String,
    /// `queued`, `sent` or `failed`.
    state: String,
    /// The recipient's address.
    to: String,
    /// The recipient's name; may be empty.
    to_name: String,
    /// Its subject.
    subject: String,
    /// What it is about, if anything.
    about: Option<MailAboutResponse>,
    /// Attempts to deliver it so far.
    attempts: i32,
    /// The last reply code of a mail server; null if none answered.
    outcome_code: Option<i16>,
    /// What came of the last attempt, in the server's words.
    outcome_text: Option<String>,
    /// When it was caused.
    created_at: DateTime<Utc>,
    /// When it is tried next; null unless it is queued.
    next_attempt_at: Option<DateTime<Utc>>,
    /// When it is given up; null unless it is queued.
    give_up_at: Option<DateTime<Utc>>,
    /// When it was sent or given up.
    finished_at: Option<DateTime<Utc>>,
    /// When its body was removed.
    wiped_at: Option<DateTime<Utc>>,
}

/// The row that a mail is about.
#[derive(Serialize, utoipa::ToSchema)]
struct MailAboutResponse {
    /// Kind of row, such as `booking`.
    kind: String,
    /// Its id.
    id: Uuid,
}

/// What became of a mail.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
enum MailState {
    /// It waits for its first or next attempt.
    Queued,
    /// A server took it.
    Sent,
    /// It was given up.
    Failed,
}

/// Which mails to list.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct MailsQuery {
    /// Only mails in this state.
    #[param(inline)]
    state: Option<MailState>,
    /// How many items, 1 to 200; 50 if absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// List mails and what became of them
#[utoipa::path(
    tag = "mail",
    security(("bearer" = [])),
    params(MailsQuery),
    responses((status = 200, description = "Mails, newest first", body = List<MailResponse>))
)]
#[get("/mail")]
async fn list_mails(
    call: Call,
    _who: Owner<SignInOnly>,
    query: Query<MailsQuery>,
) -> Result<HttpResponse, Problem> {
    let page = Page::parse(query.0.limit, query.0.cursor.as_deref())?;
    let mut connection = call.connection().await?;
    let rows = status::list(&mut connection, page, query.0.state.map(MailState::name)).await?;
    let list = page.list(rows, |mail| Cursor { at: mail.created_at, id: mail.id.into() }, MailResponse::from);
    listed(&call, &list)
}

/// Read where a mail is
#[utoipa::path(
    tag = "mail",
    security(("bearer" = [])),
    params(("id" = MailId, Path, description = "The mail's id")),
    responses((status = 200, description = "The mail", body = MailResponse))
)]
#[get("/mail/{id}")]
async fn get_mail(
    call: Call,
    _who: Owner<SignInOnly>,
    id: web::Path<MailId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let mail = status::find(&mut connection, *id).await?.ok_or_else(Problem::not_found)?;
    Ok(Answer::ok(&MailResponse::from(mail))?.into_response())
}

/// Send a mail again that was given up
///
/// It is due at once, with a fresh time to be given up. 409 `mail_not_failed` in any other state, and 409 `mail_wiped`
/// when its body has been removed.
#[utoipa::path(
    tag = "mail",
    security(("bearer" = [])),
    params(
        ("id" = MailId, Path, description = "The mail's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request one request"),
    ),
    responses((status = 200, description = "Queued again", body = MailResponse))
)]
#[post("/mail/{id}/retry")]
async fn retry_mail(
    call: Call,
    who: Owner<SignInOnly>,
    key: IdempotencyKey,
    id: web::Path<MailId>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), digest_of(b""));
    let answer = once.run(&call, async |connection| {
        let mail = retry(connection, &call.context, *id).await?;
        let record = AuditRecord {
            actor: who.actor,
            action: "mail.retried",
            subject_kind: "mail",
            subject_id: Some(mail.id.into()),
            details: json!({}),
        };
        record_audit(connection, &call.context, record).await?;
        Answer::ok(&MailResponse::from(mail))
    });
    Ok(answer.await?.into_response())
}

impl MailState {
    fn name(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Failed => "failed",
        }
    }
}

impl From<MailRecord> for MailResponse {
    fn from(mail: MailRecord) -> Self {
        let is_queued = mail.state == "queued";
        let about = mail.about_kind.zip(mail.about_id).map(|(kind, id)| MailAboutResponse { kind, id });
        Self {
            id: mail.id,
            message_id: mail.message_id,
            kind: mail.kind,
            lane: mail.lane,
            state: mail.state,
            to: mail.to_address,
            to_name: mail.to_name,
            subject: mail.subject,
            about,
            attempts: mail.attempts,
            outcome_code: mail.outcome_code,
            outcome_text: mail.outcome_text,
            created_at: mail.created_at,
            next_attempt_at: is_queued.then_some(mail.next_attempt_at),
            give_up_at: is_queued.then_some(mail.give_up_at),
            finished_at: mail.finished_at,
            wiped_at: mail.wiped_at,
        }
    }
}
