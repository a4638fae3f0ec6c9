//! `/issues/{id}/…`: how an issue looks, what stops it, what it said before.

use actix_web::{HttpResponse, get, post, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::commands::IssueCommandRequest;
use crate::events::{self, Progress};
use crate::identity::guards::{Coach, NewsletterRead, NewsletterWrite};
use crate::kernel::ids::{IssueId, MailId, SubscriberId, UserId};
use crate::kernel::locale::Locale;
use crate::newsletter::actions::{self, SeenBy};
use crate::newsletter::core::content::checks::Finding;
use crate::newsletter::model::IssueRevision;
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, Json, List, Once, PageQuery, Query, listed,
};

/// Who a preview is for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PreviewQuery {
    /// A reader, whose name and language count.
    reader: Option<SubscriberId>,
    /// The name of a made-up reader; without one, a reader who gave none.
    name: Option<String>,
    /// The reader's language, for the frame around the article; English without one.
    locale: Option<Locale>,
}

/// An issue as a reader would get it.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PreviewResponse {
    /// The subject.
    pub subject: String,
    /// What mail programs show beside the subject.
    pub preview_text: String,
    /// The HTML part.
    pub html: String,
    /// The text part.
    pub text: String,
}

/// A finding of the list before sending.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CheckResponse {
    /// `blocking` or `advice`.
    pub level: String,
    /// A stable code.
    pub code: String,
    /// What was found and what to do.
    pub detail: String,
}

impl CheckResponse {
    fn of(finding: Finding) -> Self {
        Self { level: finding.level.name().to_owned(), code: finding.code.to_owned(), detail: finding.detail }
    }
}

/// The list before sending, what blocks first.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ChecksResponse {
    /// Whether nothing blocks.
    pub ready: bool,
    /// What was found.
    pub items: Vec<CheckResponse>,
}

/// Who gets a test.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TestRequest {
    /// The address of a user of this practice.
    #[schema(max_length = 254)]
    pub to: String,
}

/// A test on its way.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TestResponse {
    /// The mail.
    pub mail_id: MailId,
}

/// What an issue said after a change.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RevisionResponse {
    /// The revision of the issue then.
    pub number: i64,
    /// Who changed it.
    pub author_id: Option<UserId>,
    /// The title.
    pub title: String,
    /// The subject.
    pub subject: String,
    /// The summary.
    pub summary: String,
    /// The Markdown.
    pub body_markdown: String,
    /// When it was changed.
    pub created_at: DateTime<Utc>,
}

impl RevisionResponse {
    fn of(row: IssueRevision) -> Self {
        Self {
            number: row.number,
            author_id: row.author_id,
            title: row.title,
            subject: row.subject,
            summary: row.summary,
            body_markdown: row.body_markdown,
            created_at: row.created_at,
        }
    }
}

/// What a revision is compared with.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AgainstQuery {
    /// The number of another revision; without one, the revision before.
    against: Option<i64>,
}

/// A revision and what it changed.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RevisionDetail {
    /// The revision.
    #[serde(flatten)]
    pub revision: RevisionResponse,
    /// The changed lines, as `diff -u` shows them.
    pub diff: String,
}

/// An issue as a reader would get it.
#[utoipa::path(tag = "newsletter", operation_id = "preview_issue", params(("id" = IssueId, Path), PreviewQuery), security(("bearer" = [])),
    responses((status = 200, body = PreviewResponse)))]
#[get("/issues/{id}/preview")]
pub async fn preview_issue(
    call: Call,
    _coach: Coach<NewsletterRead>,
    id: web::Path<IssueId>,
    query: Query<PreviewQuery>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let PreviewQuery { reader, name, locale } = query.0;
    let made_up = SeenBy::MadeUp(name, locale.unwrap_or_default());
    let reader = reader.map_or(made_up, SeenBy::Reader);
    let mail = actions::preview(&mut connection, &call.context, id.into_inner(), reader).await?;
    let preview = PreviewResponse {
        subject: mail.subject,
        preview_text: mail.preview_text,
        html: mail.html,
        text: mail.text,
    };
    Ok(Answer::ok(&preview)?.into_response())
}

/// What stops an issue, and what is worth a second look.
#[utoipa::path(tag = "newsletter", operation_id = "check_issue", params(("id" = IssueId, Path)), security(("bearer" = [])),
    responses((status = 200, body = ChecksResponse)))]
#[get("/issues/{id}/checks")]
pub async fn check_issue(
    call: Call,
    _coach: Coach<NewsletterRead>,
    id: web::Path<IssueId>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let where_from = (&call.context, &*call.services.config);
    let records = actions::domain_records(call.connection().await?, where_from.1, id).await?;
    let mut connection = call.connection().await?;
    let findings = actions::check_issue(&mut connection, where_from, id, &records).await?;
    let items: Vec<CheckResponse> = findings.into_iter().map(CheckResponse::of).collect();
    let ready = items.iter().all(|item| item.level != "blocking");
    Ok(Answer::ok(&ChecksResponse { ready, items })?.into_response())
}

/// Sends an issue to a user to look at.
#[utoipa::path(tag = "newsletter", operation_id = "test_issue", params(("id" = IssueId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    request_body = TestRequest, security(("bearer" = [])),
    responses((status = 202, body = TestResponse)))]
#[post("/issues/{id}/test")]
pub async fn test_issue(
    call: Call,
    coach: Coach<NewsletterWrite>,
    id: web::Path<IssueId>,
    key: IdempotencyKey,
    body: Json<TestRequest>,
) -> Result<HttpResponse, Problem> {
    let (id, to) = (id.into_inner(), body.value.to);
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), body.digest);
    let answer = once
        .run(&call, async |connection| {
            let mail_id = actions::send_test(connection, &call.context, id, &to).await?;
            Answer::accepted(&TestResponse { mail_id })
        })
        .await?;
    Ok(answer.into_response())
}

/// What an issue said after each change, newest first.
#[utoipa::path(tag = "newsletter", operation_id = "list_issue_revisions", params(("id" = IssueId, Path), PageQuery), security(("bearer" = [])),
    responses((status = 200, body = List<RevisionResponse>)))]
#[get("/issues/{id}/revisions")]
pub async fn list_issue_revisions(
    call: Call,
    _coach: Coach<NewsletterRead>,
    id: web::Path<IssueId>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let rows = actions::list_revisions(&mut connection, id.into_inner(), page).await?;
    let list = page.list(rows, |row| Cursor { at: row.created_at, id: row.id.into() }, RevisionResponse::of);
    listed(&call, &list)
}

/// What an issue said after one change, and what that change was.
#[utoipa::path(tag = "newsletter", operation_id = "get_issue_revision",
    params(("id" = IssueId, Path), ("number" = i64, Path), AgainstQuery), security(("bearer" = [])),
    responses((status = 200, body = RevisionDetail)))]
#[get("/issues/{id}/revisions/{number}")]
pub async fn get_issue_revision(
    call: Call,
    _coach: Coach<NewsletterRead>,
    path: web::Path<(IssueId, String)>,
    query: Query<AgainstQuery>,
) -> Result<HttpResponse, Problem> {
    let (id, number) = path.into_inner();
    let number = number.parse().map_err(|_| Problem::not_found())?;
    let mut connection = call.connection().await?;
    let (row, diff) = actions::read_revision(&mut connection, (id, number), query.0.against).await?;
    Ok(Answer::ok(&RevisionDetail { revision: RevisionResponse::of(row), diff })?.into_response())
}

/// Whether an article stands in the public archive.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PublicationResponse {
    /// The issue.
    pub id: IssueId,
    /// Since when it stands in the archive; null if it does not.
    pub published_at: Option<DateTime<Utc>>,
    /// Where it stands there.
    pub url: String,
}

/// What is asked about an article of the archive.
struct Publication {
    call: Call,
    coach: Coach<NewsletterWrite>,
    id: IssueId,
    key: IdempotencyKey,
    body: Json<IssueCommandRequest>,
}

impl Publication {
    async fn carry_out(self, is_public: bool) -> Result<HttpResponse, Problem> {
        let Self { call, coach, id, key, body } = self;
        let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), body.digest);
        let (context, what) = (&call.context, (id, body.value.revision));
        let answer = once
            .run(&call, async |connection| {
                let row = actions::publish_issue(connection, context, what, is_public).await?;
                let url = actions::article_url(&context.site, &row.slug);
                let answer = PublicationResponse { id, published_at: row.published_at, url };
                Ok(Answer::ok(&answer)?.with_revision(row.revision))
            })
            .await?;
        let mut connection = call.connection().await?;
        events::tell_progress(&call.services, &mut connection, (Progress::Issue, id.into())).await;
        Ok(answer.into_response())
    }
}

/// Puts an article into the public archive, whether it is mailed or not.
#[utoipa::path(tag = "newsletter", operation_id = "publish_issue", request_body = IssueCommandRequest,
    params(("id" = IssueId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    security(("bearer" = [])), responses((status = 200, body = PublicationResponse)))]
#[post("/issues/{id}/publish")]
pub async fn publish_issue(
    call: Call,
    coach: Coach<NewsletterWrite>,
    id: web::Path<IssueId>,
    key: IdempotencyKey,
    body: Json<IssueCommandRequest>,
) -> Result<HttpResponse, Problem> {
    Publication { call, coach, id: id.into_inner(), key, body }.carry_out(true).await
}

/// Takes an article out of the public archive.
#[utoipa::path(tag = "newsletter", operation_id = "unpublish_issue", request_body = IssueCommandRequest,
    params(("id" = IssueId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    security(("bearer" = [])), responses((status = 200, body = PublicationResponse)))]
#[post("/issues/{id}/unpublish")]
pub async fn unpublish_issue(
    call: Call,
    coach: Coach<NewsletterWrite>,
    id: web::Path<IssueId>,
    key: IdempotencyKey,
    body: Json<IssueCommandRequest>,
) -> Result<HttpResponse, Problem> {
    Publication { call, coach, id: id.into_inner(), key, body }.carry_out(false).await
}
