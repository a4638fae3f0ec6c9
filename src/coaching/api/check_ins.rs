//! `/check-ins`: what mentees say week by week.

use actix_web::{HttpResponse, get, post, web};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::coaching::CheckInFilter;
use crate::coaching::actions::{self, Answerer, OpenedCheckIn, Viewer};
use crate::coaching::model::{CheckIn, CheckInBody, CheckInKind, CheckInStatus};
use crate::identity::guards::{Coach, MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{CheckInId, MenteeId, PlanId};
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, Cursor, IdempotencyKey, Json, List, Once, Page, Query, listed};

/// A state of check-ins that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckInStateQuery {
    /// Sent in, and waiting for the coach's answer.
    Unanswered,
    /// Asked for.
    Due,
    /// Sent in.
    Submitted,
    /// Sent in after its week.
    Late,
    /// Left out.
    Skipped,
    /// Let off.
    Excused,
}

/// Which check-ins are asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CheckInsQuery {
    /// Only those of this mentee.
    mentee_id: Option<MenteeId>,
    /// Only those of this plan.
    plan_id: Option<PlanId>,
    /// Only those in this state.
    state: Option<CheckInStateQuery>,
    /// How many items, 1 to 200; 50 if absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// A check-in.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CheckInResponse {
    /// Its id.
    pub id: CheckInId,
    /// The plan.
    pub plan_id: PlanId,
    /// Who is asked.
    pub mentee_id: MenteeId,
    /// What it is for.
    pub kind: CheckInKind,
    /// The week; 0 for the one after the end.
    pub week: i32,
    /// The date it was asked for.
    pub due_on: NaiveDate,
    /// What became of it.
    pub state: CheckInStatus,
    /// What was said.
    pub answers: Option<CheckInBody>,
    /// When it was sent in.
    pub submitted_at: Option<DateTime<Utc>>,
    /// What the coach says to it.
    pub reply: Option<String>,
    /// When.
    pub replied_at: Option<DateTime<Utc>>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
}

/// The coach's answer.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplyRequest {
    /// What the coach says; the mentee reads it in a mail.
    #[schema(min_length = 1, max_length = 4000)]
    text: String,
}

impl CheckInResponse {
    pub(super) fn of(row: CheckIn) -> Self {
        Self {
            id: row.id,
            plan_id: row.plan_id,
            mentee_id: row.mentee_id,
            kind: row.kind,
            week: row.week,
            due_on: row.due_on,
            state: row.state,
            answers: row.answers.map(|answers| answers.0),
            submitted_at: row.submitted_at,
            reply: row.reply,
            replied_at: row.replied_at,
            created_at: row.created_at,
        }
    }
}

fn answer(row: CheckIn) -> Result<Answer, Problem> {
    let revision = row.revision;
    Ok(Answer::ok(&CheckInResponse::of(row))?.with_revision(revision))
}

/// Check-ins, newest first: of a mentee, or one's own; `state=unanswered` is the coach's queue.
#[utoipa::path(tag = "coaching", operation_id = "list_check_ins", params(CheckInsQuery), security(("bearer" = [])),
    responses((status = 200, body = List<CheckInResponse>)))]
#[get("/check-ins")]
pub async fn list_check_ins(
    call: Call,
    who: Participant<MenteesRead>,
    query: Query<CheckInsQuery>,
) -> Result<HttpResponse, Problem> {
    let query = query.0;
    let page = Page::parse(query.limit, query.cursor.as_deref())?;
    let state = query.state.and_then(|state| match state {
        CheckInStateQuery::Unanswered => None,
        CheckInStateQuery::Due => Some(CheckInStatus::Due),
        CheckInStateQuery::Submitted => Some(CheckInStatus::Submitted),
        CheckInStateQuery::Late => Some(CheckInStatus::Late),
        CheckInStateQuery::Skipped => Some(CheckInStatus::Skipped),
        CheckInStateQuery::Excused => Some(CheckInStatus::Excused),
    });
    let is_unanswered = query.state == Some(CheckInStateQuery::Unanswered);
    let filter = CheckInFilter {
        mentee_id: query.mentee_id,
        plan_id: query.plan_id,
        state,
        is_unanswered,
        user_id: None,
    };
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let rows = actions::list_check_ins(&mut connection, &call.context, &viewer, (filter, page)).await?;
    let place = |row: &CheckIn| Cursor { at: row.created_at, id: row.id.into() };
    listed(&call, &page.list(rows, place, CheckInResponse::of))
}

/// One check-in.
#[utoipa::path(tag = "coaching", operation_id = "get_check_in", params(("id" = CheckInId, Path)), security(("bearer" = [])),
    responses((status = 200, body = CheckInResponse)))]
#[get("/check-ins/{id}")]
pub async fn get_check_in(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<CheckInId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let seen = actions::read_check_in(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(answer(seen.check_in)?.into_response())
}

/// Sends a check-in in, as the mentee.
#[utoipa::path(tag = "coaching", operation_id = "submit_check_in", request_body = CheckInBody, security(("bearer" = [])),
    params(("id" = CheckInId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = CheckInResponse)))]
#[post("/check-ins/{id}/submit")]
pub async fn submit_check_in(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<CheckInId>,
    key: IdempotencyKey,
    body: Json<CheckInBody>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer, body) = (&call.context, Viewer::from(&who), body.value);
    let answered = once
        .run(&call, async |connection| {
            let answerer = Answerer::Viewer(&viewer, id);
            let OpenedCheckIn { check_in, .. } =
                actions::submit_check_in(connection, context, answerer, body).await?;
            answer(check_in)
        })
        .await?;
    Ok(answered.into_response())
}

/// Replies to a check-in; the mentee reads it in a mail.
#[utoipa::path(tag = "coaching", operation_id = "reply_to_check_in", request_body = ReplyRequest, security(("bearer" = [])),
    params(("id" = CheckInId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = CheckInResponse)))]
#[post("/check-ins/{id}/reply")]
pub async fn reply_to_check_in(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<CheckInId>,
    key: IdempotencyKey,
    body: Json<ReplyRequest>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer, text) = (&call.context, Viewer::from(&coach), body.value.text);
    let answered = once
        .run(&call, async |connection| {
            answer(actions::reply_to_check_in(connection, context, (&viewer, id), text).await?)
        })
        .await?;
    Ok(answered.into_response())
}

/// Makes every earlier link of a check-in worthless, and mails the mentee another one while it takes answers.
#[utoipa::path(tag = "coaching", operation_id = "renew_check_in_link", security(("bearer" = [])),
    params(("id" = CheckInId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = CheckInResponse)))]
#[post("/check-ins/{id}/renew-link")]
pub async fn renew_check_in_link(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<CheckInId>,
    key: IdempotencyKey,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), [0; 32]);
    let (context, viewer) = (&call.context, Viewer::from(&who));
    let answered = once
        .run(&call, async |connection| {
            answer(actions::renew_check_in_link(connection, context, &viewer, id).await?)
        })
        .await?;
    Ok(answered.into_response())
}
