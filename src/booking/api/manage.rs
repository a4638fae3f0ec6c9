//! `/manage/{token}`: what a booker does with a booking.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, get, post, web};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::views::BookingResponse;
use crate::booking::BookingError;
use crate::booking::actions;
use crate::booking::model::Status;
use crate::kernel::text;
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::{Answer, Call, Caller, IdempotencyKey, Json, Once, instant_fault};

/// Why somebody cancels.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelRequest {
    /// Why, at most 1,000 characters; the other side reads it.
    #[serde(default)]
    #[schema(max_length = 1000)]
    pub reason: Option<String>,
}

impl CancelRequest {
    /// The reason, checked; `None` where nothing was said.
    ///
    /// # Errors
    /// 422 for a text that is too long or holds control characters.
    pub fn parse(self) -> Result<Option<String>, Problem> {
        let Some(reason) = self.reason else { return Ok(None) };
        match text::paragraphs(&reason, 1_000) {
            Ok(reason) => Ok(Some(reason).filter(|reason| !reason.is_empty())),
            Err(fault) => {
                Err(Problem::unacceptable(vec![FieldError::new("/reason", fault.code(), fault.to_string())]))
            }
        }
    }
}

/// Where to move it.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RescheduleRequest {
    /// The new start, one of the listed starts.
    pub start: DateTime<Utc>,
}

/// The booking as its booker sees it.
#[utoipa::path(tag = "manage", operation_id = "get_managed_booking",
    params(("token" = String, Path, description = "The token of the link in the mail")),
    responses((status = 200, body = BookingResponse)))]
#[get("/manage/{token}")]
pub async fn get_managed_booking(call: Call, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let managed = actions::managed_booking(&mut connection, &call.context, &token).await?;
    Ok(Answer::ok(&BookingResponse::of_managed(&call.context.site, managed))?.into_response())
}

/// Cancels it. Doing so twice is no error.
#[utoipa::path(tag = "manage", operation_id = "cancel_managed_booking", request_body = CancelRequest,
    params(("token" = String, Path, description = "The token of the link in the mail"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = BookingResponse)))]
#[post("/manage/{token}/cancel")]
pub async fn cancel_managed_booking(
    call: Call,
    token: web::Path<String>,
    key: IdempotencyKey,
    body: Json<CancelRequest>,
) -> Result<HttpResponse, Problem> {
    let reason = body.value.parse()?;
    let once = Once::new(Caller::public(&call.context), key, &format!("{} {token}", call.route), body.digest);
    let context = &call.context;
    let answer = once
        .run(&call, async |connection| {
            let managed = actions::managed_booking(connection, context, &token).await?;
            actions::cancel_booking(connection, context, managed.booking.id, reason).await?;
            let managed = actions::managed_booking(connection, context, &token).await?;
            Answer::ok(&BookingResponse::of_managed(&context.site, managed))
        })
        .await?;
    Ok(answer.into_response())
}

/// Moves it to another listed start.
#[utoipa::path(tag = "manage", operation_id = "reschedule_managed_booking", request_body = RescheduleRequest,
    params(("token" = String, Path, description = "The token of the link in the mail"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = BookingResponse)))]
#[post("/manage/{token}/reschedule")]
pub async fn reschedule_managed_booking(
    call: Call,
    token: web::Path<String>,
    key: IdempotencyKey,
    body: Json<RescheduleRequest>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(Caller::public(&call.context), key, &format!("{} {token}", call.route), body.digest);
    let (context, start) = (&call.context, start_of(body.value.start)?);
    let answer = once
        .run(&call, async |connection| {
            let managed = actions::managed_booking(connection, context, &token).await?;
            actions::reschedule_booking(connection, context, managed.booking.id, start).await?;
            let managed = actions::managed_booking(connection, context, &token).await?;
            Answer::ok(&BookingResponse::of_managed(&context.site, managed))
        })
        .await?;
    Ok(answer.into_response())
}

/// The start that is asked for, if calendars know such a time.
pub(super) fn start_of(start: DateTime<Utc>) -> Result<DateTime<Utc>, Problem> {
    instant_fault("/start", start).map_or(Ok(start), |fault| Err(Problem::unacceptable(vec![fault])))
}

/// The invitation as a file (RFC 5545).
#[utoipa::path(tag = "manage", operation_id = "get_managed_calendar",
    params(("token" = String, Path, description = "The token of the link in the mail")),
    responses((status = 200, body = String, content_type = "text/calendar")))]
#[get("/manage/{token}/calendar.ics")]
pub async fn get_managed_calendar(call: Call, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let managed = actions::managed_booking(&mut connection, &call.context, &token).await?;
    if managed.booking.status == Status::Pending {
        let detail = "This waits for the coach. Once it is confirmed it can be put into a calendar.";
        return Err(BookingError::WrongState(detail).into());
    }
    let rows = (&managed.booking, &managed.session, &managed.session_type);
    let invitation = actions::invitation_for_booker(&call.context, rows, &managed.coaches);
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/calendar; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"session.ics\""))
        .body(invitation))
}
