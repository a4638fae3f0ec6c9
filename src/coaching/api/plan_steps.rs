//! `/plans/{id}/…`: what the two sides do with a plan.

use actix_web::{HttpResponse, post, web};
use chrono::NaiveDate;
use serde::Deserialize;

use super::plan_views::PlanResponse;
use crate::coaching::CoachingError;
use crate::coaching::actions::{self, SetMilestone, Viewer};
use crate::coaching::core::progress::{MilestoneState, PauseMode};
use crate::coaching::model::{ClosingBody, ContentBody, Outcome, Plan, PlanPause};
use crate::identity::guards::{MenteesWrite, Participant};
use crate::kernel::ids::PlanId;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, IdempotencyKey, IfMatch, Json, Once};

/// What is proposed.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposePlanRequest {
    /// Why; needed for a plan that runs.
    #[serde(default)]
    #[schema(max_length = 2000)]
    reason: String,
    /// What it shall say; the draft as it stands if absent.
    content: Option<ContentBody>,
    /// The plan's `revision` that was read; whatever is there if absent.
    revision: Option<i64>,
}

/// Which revision is accepted.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptPlanRequest {
    /// The number of the proposal that was read.
    number: i32,
}

/// Why changes are asked for.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanReasonRequest {
    /// Why, for the other side.
    #[serde(default)]
    #[schema(max_length = 2000)]
    reason: String,
    /// The plan's `revision` that was read; whatever is there if absent.
    revision: Option<i64>,
}

/// What became of a milestone.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MilestoneRequest {
    /// Its key.
    #[schema(max_length = 40)]
    key: String,
    /// `open`, `done`, `missed` or `dropped`.
    #[schema(value_type = String, pattern = "^(open|done|missed|dropped)$")]
    state: MilestoneState,
    /// When it was reached; today if absent.
    done_on: Option<NaiveDate>,
    /// What shows it, or why it was dropped.
    #[serde(default)]
    #[schema(max_length = 2000)]
    note: String,
}

/// A break.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PauseRequest {
    /// Its first date, at most a week ago.
    from_on: NaiveDate,
    /// Its last date; open if absent.
    to_on: Option<NaiveDate>,
    /// `extend` moves the end of the plan, `keep_end` does not; `extend` if absent.
    #[serde(default = "extend")]
    #[schema(value_type = String, pattern = "^(extend|keep_end)$")]
    mode: PauseMode,
    /// Why.
    #[serde(default)]
    #[schema(max_length = 300)]
    reason: String,
    /// The plan's `revision` that was read; whatever is there if absent.
    revision: Option<i64>,
}

fn extend() -> PauseMode {
    PauseMode::Extend
}

/// How a plan ended.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CompletePlanRequest {
    /// How it ended.
    outcome: Outcome,
    /// What was learned.
    #[schema(min_length = 1, max_length = 10000)]
    retrospective: String,
    /// Why there is no final assessment, if there is none.
    #[serde(default)]
    #[schema(max_length = 2000)]
    waived_because: String,
    /// The plan's `revision` that was read; whatever is there if absent.
    revision: Option<i64>,
}

/// What identifies a step: whose key, of which plan, as it was read when.
struct Step {
    once: Once,
    viewer: Viewer,
    id: PlanId,
    meant: IfMatch,
}

impl Step {
    fn new(
        call: &Call,
        who: &Participant<MenteesWrite>,
        id: PlanId,
        (key, digest): (IdempotencyKey, [u8; 32]),
    ) -> Self {
        let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), digest);
        Self { once, viewer: Viewer::from(who), id, meant: IfMatch::Any }
    }

    /// The step on the revision that was read.
    fn on(self, revision: Option<i64>) -> Self {
        Self { meant: revision.map_or(IfMatch::Any, |revision| IfMatch::Revisions(vec![revision])), ..self }
    }

    async fn run<F>(self, call: &Call, effect: F) -> Result<HttpResponse, Problem>
    where
        F: AsyncFnOnce(&mut Connection, (&Viewer, PlanId)) -> Result<Plan, CoachingError>,
    {
        let (viewer, id, meant) = (self.viewer, self.id, self.meant);
        let answer = self
            .once
            .run(call, async |connection| {
                actions::check_plan_revision(connection, &call.context, (&viewer, id), &meant).await?;
                let row = effect(connection, (&viewer, id)).await?;
                let revision = row.revision;
                Ok(Answer::ok(&PlanResponse::of(&call.context, row))?.with_revision(revision))
            })
            .await?;
        Ok(answer.into_response())
    }
}

/// Proposes a draft, or a change of a plan that runs. Whoever proposes accepts by that.
#[utoipa::path(tag = "coaching", operation_id = "propose_plan", request_body = ProposePlanRequest, security(("bearer" = [])),
    params(("id" = PlanId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = PlanResponse)))]
#[post("/plans/{id}/propose")]
pub async fn propose_plan(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<PlanId>,
    key: IdempotencyKey,
    body: Json<ProposePlanRequest>,
) -> Result<HttpResponse, Problem> {
    let step = Step::new(&call, &who, id.into_inner(), (key, body.digest));
    let step = step.on(body.value.revision);
    let said = (body.value.reason, body.value.content);
    let effect = async |connection: &mut Connection, plan: (&Viewer, PlanId)| {
        actions::propose_plan(connection, &call.context, plan, said).await
    };
    step.run(&call, effect).await
}

/// Accepts the revision that the other side proposed. Both accept the same one, or nothing runs.
#[utoipa::path(tag = "coaching", operation_id = "accept_plan", request_body = AcceptPlanRequest, security(("bearer" = [])),
    params(("id" = PlanId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = PlanResponse)))]
#[post("/plans/{id}/accept")]
pub async fn accept_plan(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<PlanId>,
    key: IdempotencyKey,
    body: Json<AcceptPlanRequest>,
) -> Result<HttpResponse, Problem> {
    let step = Step::new(&call, &who, id.into_inner(), (key, body.digest));
    let number = body.value.number;
    let effect = async |connection: &mut Connection, plan: (&Viewer, PlanId)| {
        actions::accept_plan(connection, &call.context, plan, number).await
    };
    step.run(&call, effect).await
}

/// Asks for changes of what was proposed.
#[utoipa::path(tag = "coaching", operation_id = "request_plan_changes", request_body = PlanReasonRequest, security(("bearer" = [])),
    params(("id" = PlanId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = PlanResponse)))]
#[post("/plans/{id}/request-changes")]
pub async fn request_plan_changes(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<PlanId>,
    key: IdempotencyKey,
    body: Json<PlanReasonRequest>,
) -> Result<HttpResponse, Problem> {
    let step = Step::new(&call, &who, id.into_inner(), (key, body.digest));
    let step = step.on(body.value.revision);
    let reason = body.value.reason;
    let effect = async |connection: &mut Connection, plan: (&Viewer, PlanId)| {
        actions::decline_plan(connection, &call.context, plan, reason).await
    };
    step.run(&call, effect).await
}

/// Says what became of a milestone.
#[utoipa::path(tag = "coaching", operation_id = "set_plan_milestone", request_body = MilestoneRequest, security(("bearer" = [])),
    params(("id" = PlanId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = PlanResponse)))]
#[post("/plans/{id}/milestones")]
pub async fn set_plan_milestone(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<PlanId>,
    key: IdempotencyKey,
    body: Json<MilestoneRequest>,
) -> Result<HttpResponse, Problem> {
    let step = Step::new(&call, &who, id.into_inner(), (key, body.digest));
    let said = body.value;
    let set = SetMilestone { key: said.key, state: said.state, done_on: said.done_on, note: said.note };
    let effect = async |connection: &mut Connection, plan: (&Viewer, PlanId)| {
        actions::set_milestone(connection, &call.context, plan, set).await
    };
    step.run(&call, effect).await
}

/// Begins a break, or plans one.
#[utoipa::path(tag = "coaching", operation_id = "pause_plan", request_body = PauseRequest, security(("bearer" = [])),
    params(("id" = PlanId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = PlanResponse)))]
#[post("/plans/{id}/pause")]
pub async fn pause_plan(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<PlanId>,
    key: IdempotencyKey,
    body: Json<PauseRequest>,
) -> Result<HttpResponse, Problem> {
    let step = Step::new(&call, &who, id.into_inner(), (key, body.digest));
    let said = body.value;
    let step = step.on(said.revision);
    let pause = PlanPause { from_on: said.from_on, to_on: said.to_on, mode: said.mode, reason: said.reason };
    let effect = async |connection: &mut Connection, plan: (&Viewer, PlanId)| {
        actions::pause_plan(connection, &call.context, plan, pause).await
    };
    step.run(&call, effect).await
}

/// Ends the break that runs; where none runs, takes back those that lie ahead.
#[utoipa::path(tag = "coaching", operation_id = "resume_plan", security(("bearer" = [])),
    params(("id" = PlanId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to go on"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = PlanResponse)))]
#[post("/plans/{id}/resume")]
pub async fn resume_plan(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<PlanId>,
    if_match: IfMatch,
    key: IdempotencyKey,
) -> Result<HttpResponse, Problem> {
    let step = Step { meant: if_match, ..Step::new(&call, &who, id.into_inner(), (key, [0; 32])) };
    let effect = async |connection: &mut Connection, plan: (&Viewer, PlanId)| {
        actions::resume_plan(connection, &call.context, plan).await
    };
    step.run(&call, effect).await
}

/// Completes a plan, from its last week on.
#[utoipa::path(tag = "coaching", operation_id = "complete_plan", request_body = CompletePlanRequest, security(("bearer" = [])),
    params(("id" = PlanId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = PlanResponse)))]
#[post("/plans/{id}/complete")]
pub async fn complete_plan(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<PlanId>,
    key: IdempotencyKey,
    body: Json<CompletePlanRequest>,
) -> Result<HttpResponse, Problem> {
    let step = Step::new(&call, &who, id.into_inner(), (key, body.digest));
    let said = body.value;
    let step = step.on(said.revision);
    let closing = ClosingBody {
        outcome: Some(said.outcome),
        retrospective: said.retrospective,
        reason: said.waived_because,
        unfinished: None,
    };
    let effect = async |connection: &mut Connection, plan: (&Viewer, PlanId)| {
        actions::complete_plan(connection, &call.context, plan, closing).await
    };
    step.run(&call, effect).await
}

/// Ends a plan before its time.
#[utoipa::path(tag = "coaching", operation_id = "end_plan", request_body = PlanReasonRequest, security(("bearer" = [])),
    params(("id" = PlanId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = PlanResponse)))]
#[post("/plans/{id}/end")]
pub async fn end_plan(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<PlanId>,
    key: IdempotencyKey,
    body: Json<PlanReasonRequest>,
) -> Result<HttpResponse, Problem> {
    let step = Step::new(&call, &who, id.into_inner(), (key, body.digest));
    let step = step.on(body.value.revision);
    let reason = body.value.reason;
    let effect = async |connection: &mut Connection, plan: (&Viewer, PlanId)| {
        actions::end_plan(connection, &call.context, plan, reason).await
    };
    step.run(&call, effect).await
}
