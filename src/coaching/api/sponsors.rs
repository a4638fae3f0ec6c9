//! `/engagements/{id}/sponsor` and `/sponsor-reports`: what a sponsor may be told, and what they are.

use actix_web::{HttpResponse, delete, get, post, put, web};

use super::sponsor_views::{
    CreateSponsorGroupReportRequest, CreateSponsorReportRequest, ReleaseSponsorReportRequest,
    SponsorConsentRequest, SponsorGroupReportResponse, SponsorReportResponse, SponsorRequest,
    SponsorResponse,
};
use crate::coaching::actions::{
    self, NewGroupReport, NewSponsorReport, ReadReport, SponsorDraft, SponsorRead, Viewer,
};
use crate::coaching::model::{SponsorGroupReport, SponsorReport};
use crate::identity::guards::{Coach, MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{EngagementId, SponsorReportId};
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, PageQuery, Query, listed,
};

fn sponsor_answer(read: SponsorRead) -> Result<Answer, Problem> {
    let revision = read.sponsor.revision;
    Ok(Answer::ok(&SponsorResponse::of(read))?.with_revision(revision))
}

fn report_answer(read: ReadReport) -> Result<Answer, Problem> {
    let revision = read.report.revision;
    Ok(Answer::ok(&SponsorReportResponse::of(read))?.with_revision(revision))
}

/// The sponsor of an engagement, and what they may be told.
#[utoipa::path(tag = "coaching", operation_id = "get_sponsor", params(("id" = EngagementId, Path)), security(("bearer" = [])),
    responses((status = 200, body = SponsorResponse)))]
#[get("/engagements/{id}/sponsor")]
pub async fn get_sponsor(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<EngagementId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let read = actions::read_sponsor(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(sponsor_answer(read)?.into_response())
}

/// Says who the sponsor of an engagement is; for its coach. The sponsor is told nothing by that.
#[utoipa::path(tag = "coaching", operation_id = "set_sponsor", params(("id" = EngagementId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body = SponsorRequest, security(("bearer" = [])), responses((status = 200, body = SponsorResponse)))]
#[put("/engagements/{id}/sponsor")]
pub async fn set_sponsor(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<EngagementId>,
    if_match: IfMatch,
    body: Json<SponsorRequest>,
) -> Result<HttpResponse, Problem> {
    let target = (&Viewer::from(&coach), id.into_inner());
    let SponsorRequest { name, email, locale } = body.value;
    let draft = SponsorDraft { name, email, locale };
    let mut connection = call.connection().await?;
    let read = actions::set_sponsor(&mut connection, &call.context, target, (&if_match, draft)).await?;
    Ok(sponsor_answer(read)?.into_response())
}

/// Agrees that the sponsor is told so much; for the mentee alone. Less than before withdraws at once what goes beyond.
/// With the `ETag` of the sponsor one has read, nobody else can have been put in their place meanwhile.
#[utoipa::path(tag = "coaching", operation_id = "set_sponsor_consent", params(("id" = EngagementId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag of the sponsor who is meant")),
    request_body = SponsorConsentRequest, security(("bearer" = [])), responses((status = 200, body = SponsorResponse)))]
#[put("/engagements/{id}/sponsor/consent")]
pub async fn set_sponsor_consent(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<EngagementId>,
    if_match: IfMatch,
    body: Json<SponsorConsentRequest>,
) -> Result<HttpResponse, Problem> {
    let target = (&Viewer::from(&who), id.into_inner());
    let mut connection = call.connection().await?;
    let level = Some(body.value.level);
    let read = actions::set_consent(&mut connection, &call.context, target, (level, &if_match)).await?;
    Ok(sponsor_answer(read)?.into_response())
}

/// Takes everything back that was agreed to; for the mentee alone. Reports can no longer be opened from now on.
#[utoipa::path(tag = "coaching", operation_id = "revoke_sponsor_consent", params(("id" = EngagementId, Path)),
    security(("bearer" = [])), responses((status = 204, description = "The sponsor is told nothing any more")))]
#[delete("/engagements/{id}/sponsor/consent")]
pub async fn revoke_sponsor_consent(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<EngagementId>,
) -> Result<HttpResponse, Problem> {
    let target = (&Viewer::from(&who), id.into_inner());
    let mut connection = call.connection().await?;
    actions::set_consent(&mut connection, &call.context, target, (None, &IfMatch::Any)).await?;
    Ok(Answer::no_content().into_response())
}

/// The reports of an engagement, newest first.
#[utoipa::path(tag = "coaching", operation_id = "list_sponsor_reports", params(("id" = EngagementId, Path), PageQuery),
    security(("bearer" = [])), responses((status = 200, body = List<SponsorReportResponse>)))]
#[get("/engagements/{id}/sponsor/reports")]
pub async fn list_sponsor_reports(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<EngagementId>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let (page, engagement_id) = (query.0.page()?, id.into_inner());
    let target = (&Viewer::from(&who), engagement_id);
    let mut connection = call.connection().await?;
    let (mentee_id, rows) = actions::list_reports(&mut connection, &call.context, target, page).await?;
    let place = |row: &SponsorReport| Cursor { at: row.created_at, id: row.id.into() };
    let response = |report| SponsorReportResponse::of(ReadReport { mentee_id, engagement_id, report });
    listed(&call, &page.list(rows, place, response))
}

/// Prepares a report at the level that the mentee agreed to. Nobody but coach and mentee sees it until it is released.
#[utoipa::path(tag = "coaching", operation_id = "create_sponsor_report", request_body = CreateSponsorReportRequest,
    params(("id" = EngagementId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    security(("bearer" = [])), responses((status = 201, body = SponsorReportResponse)))]
#[post("/engagements/{id}/sponsor/reports")]
pub async fn create_sponsor_report(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<EngagementId>,
    key: IdempotencyKey,
    body: Json<CreateSponsorReportRequest>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer) = (&call.context, Viewer::from(&who));
    let CreateSponsorReportRequest { from_on, to_on, note_ids } = body.value;
    let new = NewSponsorReport { from_on, to_on, note_ids };
    let answer = once
        .run(&call, async |connection| {
            let read = actions::prepare_report(connection, context, (&viewer, id), new).await?;
            let (location, revision) =
                (format!("/api/v1/sponsor-reports/{}", read.report.id), read.report.revision);
            Ok(Answer::created(location, &SponsorReportResponse::of(read))?.with_revision(revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// A report as the sponsor will read it, for coach and mentee.
#[utoipa::path(tag = "coaching", operation_id = "get_sponsor_report", params(("id" = SponsorReportId, Path)),
    security(("bearer" = [])), responses((status = 200, body = SponsorReportResponse)))]
#[get("/sponsor-reports/{id}")]
pub async fn get_sponsor_report(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<SponsorReportId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let read = actions::read_report(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(report_answer(read)?.into_response())
}

/// Lets a report go as it is; for the mentee alone. The sponsor is mailed a link to it.
#[utoipa::path(tag = "coaching", operation_id = "release_sponsor_report", request_body = ReleaseSponsorReportRequest,
    params(("id" = SponsorReportId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    security(("bearer" = [])), responses((status = 200, body = SponsorReportResponse)))]
#[post("/sponsor-reports/{id}/release")]
pub async fn release_sponsor_report(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<SponsorReportId>,
    key: IdempotencyKey,
    body: Json<ReleaseSponsorReportRequest>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer, revision) = (&call.context, Viewer::from(&who), body.value.revision);
    let answer = once
        .run(&call, async |connection| {
            report_answer(actions::release_report(connection, context, (&viewer, id), revision).await?)
        })
        .await?;
    Ok(answer.into_response())
}

/// Withdraws a report, by coach or mentee: its link opens nothing from now on.
#[utoipa::path(tag = "coaching", operation_id = "withdraw_sponsor_report", security(("bearer" = [])),
    params(("id" = SponsorReportId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = SponsorReportResponse)))]
#[post("/sponsor-reports/{id}/withdraw")]
pub async fn withdraw_sponsor_report(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<SponsorReportId>,
    key: IdempotencyKey,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), [0; 32]);
    let (context, viewer) = (&call.context, Viewer::from(&who));
    let answer = once
        .run(&call, async |connection| {
            report_answer(actions::withdraw_report(connection, context, &viewer, id).await?)
        })
        .await?;
    Ok(answer.into_response())
}

/// The coach's reports about groups, newest first.
#[utoipa::path(tag = "coaching", operation_id = "list_sponsor_group_reports", params(PageQuery), security(("bearer" = [])),
    responses((status = 200, body = List<SponsorGroupReportResponse>)))]
#[get("/sponsor-group-reports")]
pub async fn list_sponsor_group_reports(
    call: Call,
    coach: Coach<MenteesRead>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let rows = actions::list_group_reports(&mut connection, &Viewer::from(&coach), page).await?;
    let place = |row: &SponsorGroupReport| Cursor { at: row.created_at, id: row.id.into() };
    listed(&call, &page.list(rows, place, SponsorGroupReportResponse::of))
}

/// Makes figures of all of the coach's mentees with this sponsor who agreed to being counted, and mails the sponsor a
/// link to them. Refused where fewer than five people are counted, left out, or make the difference to what was told
/// before.
#[utoipa::path(tag = "coaching", operation_id = "create_sponsor_group_report", request_body = CreateSponsorGroupReportRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")), security(("bearer" = [])),
    responses((status = 201, body = SponsorGroupReportResponse)))]
#[post("/sponsor-group-reports")]
pub async fn create_sponsor_group_report(
    call: Call,
    coach: Coach<MenteesWrite>,
    key: IdempotencyKey,
    body: Json<CreateSponsorGroupReportRequest>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(coach.caller(), key, &call.route, body.digest);
    let (context, viewer) = (&call.context, Viewer::from(&coach));
    let CreateSponsorGroupReportRequest { email, from_on, to_on } = body.value;
    let new = NewGroupReport { email, from_on, to_on };
    let answer = once
        .run(&call, async |connection| {
            let row = actions::report_group(connection, context, &viewer, new).await?;
            let location = String::from("/api/v1/sponsor-group-reports");
            Answer::created(location, &SponsorGroupReportResponse::of(row))
        })
        .await?;
    Ok(answer.into_response())
}
