//! A coach's limits over all session types, and the private feed of their sessions.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpResponse, get, post, put};
use serde::{Deserialize, Serialize};

use crate::booking::actions;
use crate::booking::model::LimitsRule;
use crate::identity::guards::{BookingsRead, BookingsWrite, Coach};
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, IdempotencyKey, Json, Once, Query};

/// The address of a feed.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CalendarFeedResponse {
    /// Subscribe to it in a calendar. A secret; making another one revokes it.
    pub url: String,
}

/// The key to a feed.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FeedQuery {
    /// The token of the address that `POST /me/calendar-feed` made.
    token: String,
}

/// The caller's limits over the sessions of all types.
#[utoipa::path(tag = "booking", operation_id = "get_own_limits", security(("bearer" = [])),
    responses((status = 200, body = LimitsRule)))]
#[get("/me/limits")]
pub async fn get_own_limits(call: Call, coach: Coach<BookingsRead>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let limits = actions::read_limits(&mut connection, coach.user_id).await?;
    Ok(Answer::ok(&limits)?.into_response())
}

/// Sets the caller's limits over the sessions of all types.
#[utoipa::path(tag = "booking", operation_id = "set_own_limits", request_body = LimitsRule, security(("bearer" = [])),
    responses((status = 200, body = LimitsRule)))]
#[put("/me/limits")]
pub async fn set_own_limits(
    call: Call,
    coach: Coach<BookingsWrite>,
    body: Json<LimitsRule>,
) -> Result<HttpResponse, Problem> {
    let limits = body.value;
    let mut connection = call.connection().await?;
    actions::set_limits(&mut connection, &call.context, coach.user_id, limits).await?;
    Ok(Answer::ok(&limits)?.into_response())
}

/// Makes an address of the caller's private feed; an earlier one is worthless from then on.
#[utoipa::path(tag = "booking", operation_id = "rotate_calendar_feed", security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = CalendarFeedResponse)))]
#[post("/me/calendar-feed")]
pub async fn rotate_calendar_feed(
    call: Call,
    coach: Coach<BookingsWrite>,
    key: IdempotencyKey,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(coach.caller(), key, &call.route, [0; 32]);
    let context = &call.context;
    let answer = once
        .run(&call, async |connection| {
            let url = actions::rotate_feed(connection, context, coach.user_id).await?;
            Ok(Answer::created(url.clone(), &CalendarFeedResponse { url })?.with_secret())
        })
        .await?;
    Ok(answer.into_response())
}

/// A coach's own sessions as iCalendar (RFC 5545), for display only.
#[utoipa::path(tag = "public", operation_id = "get_calendar_feed", params(FeedQuery),
    responses((status = 200, body = String, content_type = "text/calendar"),
        (status = 404, body = crate::platform::problem::ProblemBody, content_type = "application/problem+json")))]
#[get("/calendar.ics")]
pub async fn get_calendar_feed(call: Call, query: Query<FeedQuery>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let feed = actions::feed(&mut connection, &call.context, &query.0.token).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/calendar; charset=utf-8"))
        .insert_header((CACHE_CONTROL, "private, max-age=300"))
        .body(feed))
}
