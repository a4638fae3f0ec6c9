//! `/strategies/{id}/comments`: what is said about passages.

use actix_web::{HttpResponse, get, post, web};
use serde::Deserialize;

use super::views::{CommentResponse, ReplyResponse};
use crate::coaching::actions::Viewer;
use crate::coaching::actions::strategies::{self, NewComment};
use crate::coaching::core::strategy::words::{CommentKind, Section};
use crate::identity::guards::{MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{StrategyCommentId, StrategyId};
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, IdempotencyKey, Json, List, Once, PageQuery, Query, listed};

/// Something to be said.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StrategyCommentRequest)]
pub struct CommentRequest {
    /// The version that was read.
    version: i32,
    /// What it is. A blocker holds the coach back from agreeing while it is open.
    kind: CommentKind,
    /// What it says.
    #[schema(min_length = 1, max_length = 4000)]
    body: String,
    /// The section it is about.
    section: Section,
    /// The words of it, as `passages` of the version has them; the whole section if absent.
    #[serde(default)]
    #[schema(max_length = 1000)]
    quote: String,
    /// Where they start, where they stand several times.
    #[schema(minimum = 0, maximum = 100_000)]
    position: Option<u32>,
}

impl CommentRequest {
    fn command(self) -> NewComment {
        NewComment {
            version: self.version,
            kind: self.kind,
            body: self.body,
            section: self.section,
            quote: self.quote,
            position: self.position.and_then(|position| usize::try_from(position).ok()),
        }
    }
}

/// Something to be said in reply.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StrategyReplyRequest)]
pub struct ReplyRequest {
    /// What it says.
    #[schema(min_length = 1, max_length = 4000)]
    body: String,
}

/// The comments on a strategy with their replies, oldest first; `orphaned` where the words do not stand in the newest version any more.
#[utoipa::path(tag = "coaching", operation_id = "list_strategy_comments", params(("id" = StrategyId, Path), PageQuery), security(("bearer" = [])),
    responses((status = 200, body = List<CommentResponse>)))]
#[get("/strategies/{id}/comments")]
pub async fn list_strategy_comments(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<StrategyId>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let (viewer, wish) = (Viewer::from(&who), (id.into_inner(), page));
    let (rows, newest) =
        strategies::list_comments_after(&mut connection, &call.context, &viewer, wish).await?;
    listed(&call, &page.list(rows, |(row, _)| row.place(), |row| CommentResponse::of(row, newest)))
}

/// Says something about a passage of the newest version.
#[utoipa::path(tag = "coaching", operation_id = "create_strategy_comment", request_body = CommentRequest, security(("bearer" = [])),
    params(("id" = StrategyId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = CommentResponse)))]
#[post("/strategies/{id}/comments")]
pub async fn create_strategy_comment(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<StrategyId>,
    key: IdempotencyKey,
    body: Json<CommentRequest>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer, new) = (&call.context, Viewer::from(&who), body.value.command());
    let answer = once
        .run(&call, async |connection| {
            let row = strategies::comment_on(connection, context, (&viewer, id), new).await?;
            let (location, newest) = (format!("/api/v1/strategies/{id}/comments"), row.found_in);
            Answer::created(location, &CommentResponse::of((row, Vec::new()), newest))
        })
        .await?;
    Ok(answer.into_response())
}

/// Is done with a comment; either side.
#[utoipa::path(tag = "coaching", operation_id = "resolve_strategy_comment", security(("bearer" = [])),
    params(("id" = StrategyId, Path), ("comment_id" = StrategyCommentId, Path)),
    responses((status = 200, body = CommentResponse)))]
#[post("/strategies/{id}/comments/{comment_id}/resolve")]
pub async fn resolve_strategy_comment(
    call: Call,
    who: Participant<MenteesWrite>,
    path: web::Path<(StrategyId, StrategyCommentId)>,
) -> Result<HttpResponse, Problem> {
    let (id, comment_id) = path.into_inner();
    let viewer = Viewer::from(&who);
    let mut connection = call.connection().await?;
    let target = (&viewer, id);
    let row = strategies::resolve_comment(&mut connection, &call.context, target, comment_id).await?;
    let (talks, newest) = strategies::list_comments(&mut connection, &call.context, &viewer, id).await?;
    let replies = talks.into_iter().find(|(one, _)| one.id == row.id).map(|(_, replies)| replies);
    let talk = (row, replies.unwrap_or_default());
    Ok(Answer::ok(&CommentResponse::of(talk, newest))?.into_response())
}

/// Is not done with a comment after all; whoever said it.
#[utoipa::path(tag = "coaching", operation_id = "reopen_strategy_comment", security(("bearer" = [])),
    params(("id" = StrategyId, Path), ("comment_id" = StrategyCommentId, Path)),
    responses((status = 200, body = CommentResponse)))]
#[post("/strategies/{id}/comments/{comment_id}/reopen")]
pub async fn reopen_strategy_comment(
    call: Call,
    who: Participant<MenteesWrite>,
    path: web::Path<(StrategyId, StrategyCommentId)>,
) -> Result<HttpResponse, Problem> {
    let (id, comment_id) = path.into_inner();
    let viewer = Viewer::from(&who);
    let mut connection = call.connection().await?;
    let target = (&viewer, id);
    let row = strategies::reopen_comment(&mut connection, &call.context, target, comment_id).await?;
    let (talks, newest) = strategies::list_comments(&mut connection, &call.context, &viewer, id).await?;
    let replies = talks.into_iter().find(|(one, _)| one.id == row.id).map(|(_, replies)| replies);
    let talk = (row, replies.unwrap_or_default());
    Ok(Answer::ok(&CommentResponse::of(talk, newest))?.into_response())
}

/// Says something in reply to a comment; either side.
#[utoipa::path(tag = "coaching", operation_id = "reply_to_strategy_comment", request_body = ReplyRequest, security(("bearer" = [])),
    params(("id" = StrategyId, Path), ("comment_id" = StrategyCommentId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = ReplyResponse)))]
#[post("/strategies/{id}/comments/{comment_id}/replies")]
pub async fn reply_to_strategy_comment(
    call: Call,
    who: Participant<MenteesWrite>,
    path: web::Path<(StrategyId, StrategyCommentId)>,
    key: IdempotencyKey,
    body: Json<ReplyRequest>,
) -> Result<HttpResponse, Problem> {
    let (id, comment_id) = path.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id} {comment_id}", call.route), body.digest);
    let (context, viewer, said) = (&call.context, Viewer::from(&who), body.value.body);
    let answer = once
        .run(&call, async |connection| {
            let said = (comment_id, said.as_str());
            let row = strategies::reply_to_comment(connection, context, (&viewer, id), said).await?;
            Answer::created(format!("/api/v1/strategies/{id}/comments"), &ReplyResponse::of(row, id))
        })
        .await?;
    Ok(answer.into_response())
}
