//! `/strategies/{id}/…`: what the two sides do with a strategy.

use actix_web::{HttpResponse, post, web};
use chrono::NaiveDate;
use serde::Deserialize;

use super::drafts::answer;
use super::views::StrategyResponse;
use crate::coaching::CoachingError;
use crate::coaching::actions::Viewer;
use crate::coaching::actions::strategies::{self, GoLive, SeenStrategy, Share};
use crate::identity::guards::{Coach, MenteesWrite, Participant};
use crate::kernel::ids::StrategyId;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, Caller, IdempotencyKey, Json, Once};

/// What is shared.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ShareStrategyRequest {
    /// The revision of the draft that is meant.
    revision: i64,
    /// What is new, in words.
    #[serde(default)]
    #[schema(max_length = 1000)]
    note: String,
}

/// Why changes are asked for.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StrategyChangesRequest {
    /// The version that was read.
    version: i32,
    /// What shall be different, for the mentee.
    #[schema(min_length = 1, max_length = 2000)]
    reason: String,
}

/// What is agreed to.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreeStrategyRequest {
    /// The version that was read.
    version: i32,
}

/// What goes live.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GoLiveRequest {
    /// The version that is meant.
    version: i32,
    /// When it is looked at again; what the draft says if absent.
    review_on: Option<NaiveDate>,
    /// Why there is no recall test that was passed.
    #[serde(default)]
    #[schema(max_length = 1000)]
    waived_because: String,
}

/// Why it is given up.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RetireStrategyRequest {
    /// Why.
    #[schema(min_length = 1, max_length = 1000)]
    reason: String,
}

/// What identifies a step: whose key, of which strategy.
struct Step {
    once: Once,
    viewer: Viewer,
    id: StrategyId,
}

impl Step {
    fn new(
        call: &Call,
        (caller, viewer): (Caller, Viewer),
        id: StrategyId,
        key: (IdempotencyKey, [u8; 32]),
    ) -> Self {
        let once = Once::new(caller, key.0, &format!("{} {id}", call.route), key.1);
        Self { once, viewer, id }
    }

    async fn run<F>(self, call: &Call, effect: F) -> Result<HttpResponse, Problem>
    where
        F: AsyncFnOnce(&mut Connection, (&Viewer, StrategyId)) -> Result<SeenStrategy, CoachingError>,
    {
        let (viewer, id) = (self.viewer, self.id);
        let answer = self
            .once
            .run(call, async |connection| -> Result<Answer, Problem> {
                let seen = effect(connection, (&viewer, id)).await?;
                answer(connection, seen).await
            })
            .await?;
        Ok(answer.into_response())
    }
}

/// Lays the draft before the other side, as a version that never changes.
#[utoipa::path(tag = "coaching", operation_id = "share_strategy", request_body = ShareStrategyRequest, security(("bearer" = [])),
    params(("id" = StrategyId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = StrategyResponse)))]
#[post("/strategies/{id}/share")]
pub async fn share_strategy(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<StrategyId>,
    key: IdempotencyKey,
    body: Json<ShareStrategyRequest>,
) -> Result<HttpResponse, Problem> {
    let step = Step::new(&call, (who.caller(), Viewer::from(&who)), id.into_inner(), (key, body.digest));
    let share = Share { revision: body.value.revision, note: body.value.note };
    let effect = async |connection: &mut Connection, strategy: (&Viewer, StrategyId)| {
        strategies::share_strategy(connection, &call.context, strategy, &share).await
    };
    step.run(&call, effect).await
}

/// Asks for changes, for the coach.
#[utoipa::path(tag = "coaching", operation_id = "request_strategy_changes", request_body = StrategyChangesRequest, security(("bearer" = [])),
    params(("id" = StrategyId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = StrategyResponse)))]
#[post("/strategies/{id}/request-changes")]
pub async fn request_strategy_changes(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<StrategyId>,
    key: IdempotencyKey,
    body: Json<StrategyChangesRequest>,
) -> Result<HttpResponse, Problem> {
    let step = Step::new(&call, (coach.caller(), Viewer::from(&coach)), id.into_inner(), (key, body.digest));
    let said = (body.value.version, body.value.reason.as_str());
    let effect = async |connection: &mut Connection, strategy: (&Viewer, StrategyId)| {
        strategies::request_changes(connection, &call.context, strategy, said).await
    };
    step.run(&call, effect).await
}

/// Agrees to the newest version, for the coach. An open blocker holds it back.
#[utoipa::path(tag = "coaching", operation_id = "agree_to_strategy", request_body = AgreeStrategyRequest, security(("bearer" = [])),
    params(("id" = StrategyId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = StrategyResponse)))]
#[post("/strategies/{id}/agree")]
pub async fn agree_to_strategy(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<StrategyId>,
    key: IdempotencyKey,
    body: Json<AgreeStrategyRequest>,
) -> Result<HttpResponse, Problem> {
    let step = Step::new(&call, (coach.caller(), Viewer::from(&coach)), id.into_inner(), (key, body.digest));
    let version = body.value.version;
    let effect = async |connection: &mut Connection, strategy: (&Viewer, StrategyId)| {
        strategies::agree(connection, &call.context, strategy, version).await
    };
    step.run(&call, effect).await
}

/// Makes an agreed strategy what is done, after a recall test that was passed or with a reason to do without.
#[utoipa::path(tag = "coaching", operation_id = "go_live_with_strategy", request_body = GoLiveRequest, security(("bearer" = [])),
    params(("id" = StrategyId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = StrategyResponse)))]
#[post("/strategies/{id}/go-live")]
pub async fn go_live_with_strategy(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<StrategyId>,
    key: IdempotencyKey,
    body: Json<GoLiveRequest>,
) -> Result<HttpResponse, Problem> {
    let step = Step::new(&call, (who.caller(), Viewer::from(&who)), id.into_inner(), (key, body.digest));
    let said = body.value;
    let wish =
        GoLive { version: said.version, review_on: said.review_on, waived_because: said.waived_because };
    let effect = async |connection: &mut Connection, strategy: (&Viewer, StrategyId)| {
        strategies::go_live(connection, &call.context, strategy, wish).await
    };
    step.run(&call, effect).await
}

/// Gives a strategy up.
#[utoipa::path(tag = "coaching", operation_id = "retire_strategy", request_body = RetireStrategyRequest, security(("bearer" = [])),
    params(("id" = StrategyId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = StrategyResponse)))]
#[post("/strategies/{id}/retire")]
pub async fn retire_strategy(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<StrategyId>,
    key: IdempotencyKey,
    body: Json<RetireStrategyRequest>,
) -> Result<HttpResponse, Problem> {
    let step = Step::new(&call, (who.caller(), Viewer::from(&who)), id.into_inner(), (key, body.digest));
    let reason = body.value.reason;
    let effect = async |connection: &mut Connection, strategy: (&Viewer, StrategyId)| {
        strategies::retire(connection, &call.context, strategy, &reason).await
    };
    step.run(&call, effect).await
}
