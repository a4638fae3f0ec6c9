//! `/strategies`: begun, read, listed, saved as they are written.

use actix_web::http::header::IF_MATCH;
use actix_web::{HttpRequest, HttpResponse, get, patch, post, web};
use serde::Deserialize;
use serde_json::Value;

use super::views::StrategyResponse;
use crate::coaching::StrategyFilter;
use crate::coaching::actions::Viewer;
use crate::coaching::actions::strategies::{self, NewStrategy, SeenStrategy, StrategyDraft};
use crate::coaching::core::strategy::canvas::{Canvas, object};
use crate::coaching::core::strategy::words::State;
use crate::coaching::model::{MilestoneLink, StoredStrategy, StrategyState, StrategyVisibility};
use crate::identity::guards::{MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{MenteeId, StrategyId};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, Page, Query, listed, merged,
};

/// Which strategies are asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct StrategiesQuery {
    /// Only those of this mentee.
    mentee_id: Option<MenteeId>,
    /// Only those in this state.
    state: Option<State>,
    /// How many items, 1 to 200; 50 if absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// A strategy to be begun.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateStrategyRequest {
    /// Whose.
    mentee_id: MenteeId,
    /// What it says.
    #[serde(default, deserialize_with = "object")]
    canvas: Canvas,
    /// Which of the skills `D1`, `D2` and `D3` it shows.
    #[serde(default)]
    #[schema(max_items = 3)]
    skills: Vec<String>,
    /// Milestones of the mentee's plans it has to do with.
    #[serde(default)]
    #[schema(max_items = 20)]
    milestones: Vec<MilestoneLink>,
    /// Whether the coach reads and edits the draft too; `private` if absent, `coach` where a coach begins it.
    visibility: Option<StrategyVisibility>,
    /// The live strategy whose place it takes when it goes live.
    supersedes_id: Option<StrategyId>,
    /// A strategy of the mentee: this one begins with what the newest version of that one says.
    from_id: Option<StrategyId>,
    /// Markdown that says what it says, as the export writes it.
    #[schema(max_length = 60000)]
    markdown: Option<String>,
}

impl CreateStrategyRequest {
    fn command(self) -> NewStrategy {
        NewStrategy {
            mentee_id: self.mentee_id,
            draft: StrategyDraft {
                canvas: self.canvas,
                skills: self.skills,
                milestones: self.milestones,
                visibility: self.visibility.unwrap_or(StrategyVisibility::Private),
                supersedes_id: self.supersedes_id,
                review_on: None,
            },
            from_id: self.from_id,
            markdown: self.markdown,
        }
    }
}

/// What a draft shall say.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportStrategyRequest {
    /// The revision that is meant to be changed.
    revision: i64,
    /// Markdown, as the export writes it.
    #[schema(max_length = 60000)]
    markdown: String,
}

/// A strategy as it is answered.
async fn response(connection: &mut Connection, seen: SeenStrategy) -> Result<StrategyResponse, Problem> {
    let titles = strategies::milestone_titles(connection, std::slice::from_ref(&seen.row)).await?;
    Ok(StrategyResponse::of(seen.row, seen.side, &titles))
}

pub(super) async fn answer(connection: &mut Connection, seen: SeenStrategy) -> Result<Answer, Problem> {
    let response = response(connection, seen).await?;
    Ok(Answer::ok(&response)?.with_revision(response.revision))
}

/// Strategies, newest first: of a mentee, or one's own. Coaches see what was shared, and drafts they were let into.
#[utoipa::path(tag = "coaching", operation_id = "list_strategies", params(StrategiesQuery), security(("bearer" = [])),
    responses((status = 200, body = List<StrategyResponse>)))]
#[get("/strategies")]
pub async fn list_strategies(
    call: Call,
    who: Participant<MenteesRead>,
    query: Query<StrategiesQuery>,
) -> Result<HttpResponse, Problem> {
    let query = query.0;
    let page = Page::parse(query.limit, query.cursor.as_deref())?;
    let state = query.state.map(StrategyState);
    let filter = StrategyFilter { mentee_id: query.mentee_id, state, ..StrategyFilter::default() };
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let (rows, side) =
        strategies::list_strategies(&mut connection, &call.context, &viewer, (filter, page)).await?;
    let titles = strategies::milestone_titles(&mut connection, &rows).await?;
    let place = |row: &StoredStrategy| Cursor { at: row.created_at, id: row.id.into() };
    listed(&call, &page.list(rows, place, |row| StrategyResponse::of(row, side, &titles)))
}

/// Begins a strategy: empty, with what it says, from Markdown, or from another one.
#[utoipa::path(tag = "coaching", operation_id = "create_strategy", request_body = CreateStrategyRequest, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = StrategyResponse)))]
#[post("/strategies")]
pub async fn create_strategy(
    call: Call,
    who: Participant<MenteesWrite>,
    key: IdempotencyKey,
    body: Json<CreateStrategyRequest>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(who.caller(), key, &call.route, body.digest);
    let (context, viewer, new) = (&call.context, Viewer::from(&who), body.value.command());
    let answer = once
        .run(&call, async |connection| {
            let seen = strategies::create_strategy(connection, context, &viewer, new).await?;
            let response = response(connection, seen).await?;
            let location = format!("/api/v1/strategies/{}", response.id);
            Ok(Answer::created(location, &response)?.with_revision(response.revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// One strategy.
#[utoipa::path(tag = "coaching", operation_id = "get_strategy", params(("id" = StrategyId, Path)), security(("bearer" = [])),
    responses((status = 200, body = StrategyResponse)))]
#[get("/strategies/{id}")]
pub async fn get_strategy(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<StrategyId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let seen = strategies::read_strategy(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(answer(&mut connection, seen).await?.into_response())
}

/// Saves a draft by JSON Merge Patch (RFC 7396), as it is written. What says nothing new leaves the revision as it is.
#[utoipa::path(tag = "coaching", operation_id = "update_strategy", params(("id" = StrategyId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body(content = StrategyDraft, description = "What changes; every member may be left out"), security(("bearer" = [])),
    responses((status = 200, body = StrategyResponse), (status = 428, description = "Say which revision is meant")))]
#[patch("/strategies/{id}")]
pub async fn update_strategy(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<StrategyId>,
    (if_match, request): (IfMatch, HttpRequest),
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let (id, viewer) = (id.into_inner(), Viewer::from(&who));
    let mut connection = call.connection().await?;
    let current = strategies::read_strategy(&mut connection, &call.context, &viewer, id).await?;
    if !current.sees_draft() {
        return Err(Problem::not_found());
    }
    let meant = if_match.required(request.headers().contains_key(IF_MATCH))?;
    let draft = merged(&StrategyDraft::of(&current.row), patch.value)?;
    let meant = meant.or_read(current.row.revision);
    let change = (&meant, draft);
    let seen = strategies::update_strategy(&mut connection, &call.context, (&viewer, id), change).await?;
    Ok(answer(&mut connection, seen).await?.into_response())
}

/// Puts what a Markdown document says in place of what the draft says.
#[utoipa::path(tag = "coaching", operation_id = "import_strategy", request_body = ImportStrategyRequest, security(("bearer" = [])),
    params(("id" = StrategyId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = StrategyResponse)))]
#[post("/strategies/{id}/import")]
pub async fn import_strategy(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<StrategyId>,
    key: IdempotencyKey,
    body: Json<ImportStrategyRequest>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer, request) = (&call.context, Viewer::from(&who), body.value);
    let answer = once
        .run(&call, async |connection| {
            let change = (request.revision, request.markdown.as_str());
            let seen = strategies::import_draft(connection, context, (&viewer, id), change).await?;
            answer(connection, seen).await
        })
        .await?;
    Ok(answer.into_response())
}
