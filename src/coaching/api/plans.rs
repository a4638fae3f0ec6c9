//! `/plans`: drafted, read, listed; templates.

use actix_web::http::header::IF_MATCH;
use actix_web::{HttpRequest, HttpResponse, get, patch, post, web};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::plan_views::{PlanDetailResponse, PlanResponse, ProgressResponse, RevisionResponse};
use crate::coaching::PlanFilter;
use crate::coaching::actions::{self, FocusWish, NewPlan, PlanDraft, PlanRead, Template, Viewer};
use crate::coaching::model::{ContentBody, PlanState, Weekday};
use crate::identity::guards::{Coach, MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{AssessmentId, MenteeId, PlanId};
use crate::platform::context::Context;
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, Page, Query, listed, merged,
};

/// Which plans are asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PlansQuery {
    /// Only those of this mentee.
    mentee_id: Option<MenteeId>,
    /// Only those in this state.
    state: Option<PlanState>,
    /// How many items, 1 to 200; 50 if absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// A plan to be drafted.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreatePlanRequest {
    /// Whose.
    mentee_id: MenteeId,
    /// The finalised assessment it comes from; skill and levels that are left out are its focus.
    assessment_id: Option<AssessmentId>,
    /// A template by its id; that of the skill and levels if absent.
    #[schema(max_length = 60)]
    template_id: Option<String>,
    /// What the days are for; the template's if absent.
    #[serde(default)]
    #[schema(max_length = 200)]
    title: String,
    /// Key of the skill; that of the assessment's focus if absent.
    #[schema(min_length = 1, max_length = 40)]
    focus_skill: Option<String>,
    /// The level it starts from; where the mentee stands by the assessment if absent.
    #[schema(minimum = 1, maximum = 5)]
    from_level: Option<i32>,
    /// The level it aims at; the next one if absent.
    #[schema(minimum = 1, maximum = 5)]
    target_level: Option<i32>,
    /// Its first day; today if absent.
    start_on: Option<NaiveDate>,
    /// How many days; 90 if absent.
    #[serde(default = "ninety")]
    #[schema(minimum = 28, maximum = 180)]
    length_days: i32,
    /// Whose civil dates count; the mentee's zone if absent.
    #[serde(default)]
    time_zone: String,
    /// The day of the week on which the mentee is asked; Friday if absent.
    #[serde(default = "friday")]
    check_in_weekday: Weekday,
    /// The hour of that day; 9 if absent.
    #[serde(default = "nine")]
    #[schema(minimum = 0, maximum = 23)]
    check_in_hour: i32,
    /// Milestones and commitments; the template's if absent.
    content: Option<ContentBody>,
}

fn ninety() -> i32 {
    90
}

fn friday() -> Weekday {
    Weekday::Friday
}

fn nine() -> i32 {
    9
}

/// A plan to go on with.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClonePlanRequest {
    /// Its first day; today if absent.
    start_on: Option<NaiveDate>,
}

/// Which templates are asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TemplatesQuery {
    /// Only those of this skill.
    skill: Option<String>,
    /// How many items, 1 to 200; 50 if absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// A plan to make a template of.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreatePlanTemplateRequest {
    /// The plan.
    plan_id: PlanId,
    /// Its title; the plan's if absent.
    #[schema(max_length = 200)]
    title: Option<String>,
}

/// A template.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PlanTemplateResponse {
    /// `A1-2-3` for a built-in one, else an id.
    pub id: String,
    /// Whether it is built in.
    pub built_in: bool,
    /// Key of the skill.
    pub skill: String,
    /// The level it starts from.
    pub from_level: i32,
    /// The level it aims at.
    pub to_level: i32,
    /// What the days are for.
    pub title: String,
    /// Milestones and commitments.
    pub content: ContentBody,
}

impl PlanTemplateResponse {
    fn of(one: Template) -> Self {
        Self {
            id: one.id,
            built_in: one.is_built_in,
            skill: one.skill,
            from_level: one.from_level,
            to_level: one.to_level,
            title: one.title,
            content: one.content,
        }
    }
}

impl CreatePlanRequest {
    fn command(self) -> NewPlan {
        NewPlan {
            mentee_id: self.mentee_id,
            focus: FocusWish {
                assessment_id: self.assessment_id,
                skill: self.focus_skill,
                from_level: self.from_level,
                target_level: self.target_level,
            },
            start_on: self.start_on,
            template_id: self.template_id,
            has_content: self.content.is_some(),
            draft: PlanDraft {
                title: self.title,
                focus_skill: String::new(),
                from_level: 1,
                target_level: 2,
                start_on: self.start_on.unwrap_or_default(),
                length_days: self.length_days,
                time_zone: self.time_zone,
                check_in_weekday: self.check_in_weekday,
                check_in_hour: self.check_in_hour,
                content: self.content.unwrap_or_default(),
            },
        }
    }
}

fn detail(context: &Context, read: PlanRead) -> Result<Answer, Problem> {
    let revision = read.plan.revision;
    let body = PlanDetailResponse {
        revisions: read.revisions.into_iter().map(RevisionResponse::of).collect(),
        plan: PlanResponse::of(context, read.plan),
    };
    Ok(Answer::ok(&body)?.with_revision(revision))
}

/// Plans, newest first: of a mentee, or one's own.
#[utoipa::path(tag = "coaching", operation_id = "list_plans", params(PlansQuery), security(("bearer" = [])),
    responses((status = 200, body = List<PlanResponse>)))]
#[get("/plans")]
pub async fn list_plans(
    call: Call,
    who: Participant<MenteesRead>,
    query: Query<PlansQuery>,
) -> Result<HttpResponse, Problem> {
    let query = query.0;
    let page = Page::parse(query.limit, query.cursor.as_deref())?;
    let filter = PlanFilter { mentee_id: query.mentee_id, state: query.state, user_id: None };
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let rows = actions::list_plans(&mut connection, &call.context, &viewer, (filter, page)).await?;
    let list = page.list(
        rows,
        |row| Cursor { at: row.created_at, id: row.id.into() },
        |row| PlanResponse::of(&call.context, row),
    );
    listed(&call, &list)
}

/// Drafts a plan; without content from the template of the skill and levels, useful as it is.
#[utoipa::path(tag = "coaching", operation_id = "create_plan", request_body = CreatePlanRequest, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = PlanResponse)))]
#[post("/plans")]
pub async fn create_plan(
    call: Call,
    who: Participant<MenteesWrite>,
    key: IdempotencyKey,
    body: Json<CreatePlanRequest>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(who.caller(), key, &call.route, body.digest);
    let (context, viewer, new) = (&call.context, Viewer::from(&who), body.value.command());
    let answer = once
        .run(&call, async |connection| {
            let row = actions::create_plan(connection, context, &viewer, new).await?;
            let (location, revision) = (format!("/api/v1/plans/{}", row.id), row.revision);
            Ok(Answer::created(location, &PlanResponse::of(context, row))?.with_revision(revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// One plan and its revisions; how it stands now is at `/plans/{id}/progress`.
#[utoipa::path(tag = "coaching", operation_id = "get_plan", params(("id" = PlanId, Path)), security(("bearer" = [])),
    responses((status = 200, body = PlanDetailResponse)))]
#[get("/plans/{id}")]
pub async fn get_plan(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<PlanId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let read = actions::read_plan(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(detail(&call.context, read)?.into_response())
}

/// How a plan stands now.
#[utoipa::path(tag = "coaching", operation_id = "get_plan_progress", params(("id" = PlanId, Path)), security(("bearer" = [])),
    responses((status = 200, body = ProgressResponse)))]
#[get("/plans/{id}/progress")]
pub async fn get_plan_progress(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<PlanId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let key = id.into_inner();
    let (_, progress) = actions::read_progress(&mut connection, &call.context, &viewer, key).await?;
    Ok(Answer::ok(&ProgressResponse::of(&progress))?.into_response())
}

/// Changes a draft by JSON Merge Patch (RFC 7396); of a plan that runs its zone, weekday and hour, from the next day on.
#[utoipa::path(tag = "coaching", operation_id = "update_plan", params(("id" = PlanId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body(content = PlanDraft, description = "What changes; every member may be left out"), security(("bearer" = [])),
    responses((status = 200, body = PlanResponse), (status = 428, description = "Say which revision is meant")))]
#[patch("/plans/{id}")]
pub async fn update_plan(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<PlanId>,
    (if_match, request): (IfMatch, HttpRequest),
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let meant = if_match.required(request.headers().contains_key(IF_MATCH))?;
    let (id, viewer) = (id.into_inner(), Viewer::from(&who));
    let mut connection = call.connection().await?;
    let (current, _) = actions::read_progress(&mut connection, &call.context, &viewer, id).await?;
    let draft = merged(&PlanDraft::of(&current), patch.value)?;
    let row = actions::update_plan(&mut connection, &call.context, (&viewer, id), (&meant, draft)).await?;
    let revision = row.revision;
    let body = PlanResponse::of(&call.context, row);
    Ok(Answer::ok(&body)?.with_revision(revision).into_response())
}

/// Drafts a plan that goes on with what this one left unfinished.
#[utoipa::path(tag = "coaching", operation_id = "clone_plan", request_body = ClonePlanRequest, security(("bearer" = [])),
    params(("id" = PlanId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = PlanResponse)))]
#[post("/plans/{id}/clone")]
pub async fn clone_plan(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<PlanId>,
    key: IdempotencyKey,
    body: Json<ClonePlanRequest>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer, start_on) = (&call.context, Viewer::from(&who), body.value.start_on);
    let answer = once
        .run(&call, async |connection| {
            let row = actions::clone_plan(connection, context, (&viewer, id), start_on).await?;
            let (location, revision) = (format!("/api/v1/plans/{}", row.id), row.revision);
            Ok(Answer::created(location, &PlanResponse::of(context, row))?.with_revision(revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// The built-in templates, then the coach's own, newest first.
#[utoipa::path(tag = "coaching", operation_id = "list_plan_templates", params(TemplatesQuery), security(("bearer" = [])),
    responses((status = 200, body = List<PlanTemplateResponse>)))]
#[get("/plan-templates")]
pub async fn list_plan_templates(
    call: Call,
    coach: Coach<MenteesRead>,
    query: Query<TemplatesQuery>,
) -> Result<HttpResponse, Problem> {
    let query = query.0;
    let page = Page::parse(query.limit, query.cursor.as_deref())?;
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&coach);
    let rows = actions::list_plan_templates(&mut connection, &viewer, query.skill.as_deref(), page).await?;
    listed(&call, &page.list(rows, |one| one.place, PlanTemplateResponse::of))
}

/// Makes a template of a plan.
#[utoipa::path(tag = "coaching", operation_id = "create_plan_template", request_body = CreatePlanTemplateRequest, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = PlanTemplateResponse)))]
#[post("/plan-templates")]
pub async fn create_plan_template(
    call: Call,
    coach: Coach<MenteesWrite>,
    key: IdempotencyKey,
    body: Json<CreatePlanTemplateRequest>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(coach.caller(), key, &call.route, body.digest);
    let (context, viewer, request) = (&call.context, Viewer::from(&coach), body.value);
    let answer = once
        .run(&call, async |connection| {
            let of = (&viewer, request.plan_id);
            let made = actions::create_plan_template(connection, context, of, request.title).await?;
            Answer::created(String::from("/api/v1/plan-templates"), &PlanTemplateResponse::of(made))
        })
        .await?;
    Ok(answer.into_response())
}
