//! `POST /sessions` and what a coach does with a session.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, post, web};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::Value;

use super::bookings::BookSlotRequest;
use super::manage::{CancelRequest, start_of};
use super::sessions::{SessionDetailResponse, created, detail};
use crate::booking::BookingError;
use crate::booking::actions::{self, BookedBy, Decision, Own, Reassign, Reschedule};
use crate::booking::core::outcome::Step;
use crate::identity::guards::{BookingsWrite, Coach};
use crate::kernel::ids::{BookingId, SessionId, SessionTypeId, UserId};
use crate::kernel::locale::ReaderLanguage;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Call, IdempotencyKey, IfMatch, Json, Once};

/// A coach's wish to book for somebody.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateSessionRequest {
    /// What to book; a type that the caller holds.
    pub session_type_id: SessionTypeId,
    /// When it shall start.
    pub start: DateTime<Utc>,
    /// How long, in minutes; the usual length if absent.
    #[serde(default)]
    pub duration_minutes: Option<i32>,
    /// The name of the person it is for.
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// Their address.
    #[schema(format = "email")]
    pub email: String,
    /// Their zone, an IANA name.
    #[schema(example = "Europe/Kyiv")]
    pub time_zone: String,
    /// The language of mails to them; English if absent, or if we do not speak it.
    #[serde(default)]
    #[schema(value_type = Option<String>, pattern = "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$", max_length = 64, example = "de-AT")]
    pub locale: Option<ReaderLanguage>,
    /// Answers by the keys of the type's questions; none is required.
    #[serde(default)]
    pub answers: BTreeMap<String, Value>,
    /// Addresses of guests.
    #[serde(default)]
    #[schema(max_items = 20)]
    pub guests: Vec<String>,
    /// Step over hours, time off, notice, window, limits and buffers; never over another session or a live hold.
    #[serde(default)]
    pub force: bool,
}

/// What a step is about.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmRequest {
    /// One booking of a group; all that wait if absent.
    #[serde(default)]
    pub booking_id: Option<BookingId>,
    /// Step over hours, time off, limits and buffers; never over another session or a live hold.
    #[serde(default)]
    pub force: bool,
}

/// What is called off or declined.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelSessionRequest {
    /// One booking of a group; the whole session if absent.
    #[serde(default)]
    pub booking_id: Option<BookingId>,
    /// Why, at most 1,000 characters; the booker reads it.
    #[serde(default)]
    #[schema(max_length = 1000)]
    pub reason: Option<String>,
}

/// Where a coach moves a session.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RescheduleSessionRequest {
    /// The new start.
    pub start: DateTime<Utc>,
    /// Step over hours, time off, notice, window, limits and buffers; never over another session.
    #[serde(default)]
    pub force: bool,
}

/// Who gets the session.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReassignRequest {
    /// The new host, a host of the session type.
    pub to: UserId,
    /// Who gives it; the host of the pool, or the only one, if absent.
    #[serde(default)]
    pub from: Option<UserId>,
    /// Step over hours, time off, limits and buffers; never over another session or a live hold.
    #[serde(default)]
    pub force: bool,
}

/// What became of a session.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OutcomeRequest {
    /// One booking of a group; all of them if absent.
    #[serde(default)]
    pub booking_id: Option<BookingId>,
    /// Take it back, within a week after the end.
    #[serde(default)]
    pub undo: bool,
}

/// Books for somebody.
#[utoipa::path(tag = "booking", operation_id = "create_session", request_body = CreateSessionRequest, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = SessionDetailResponse)))]
#[post("/sessions")]
pub async fn create_session(
    call: Call,
    coach: Coach<BookingsWrite>,
    key: IdempotencyKey,
    body: Json<CreateSessionRequest>,
) -> Result<HttpResponse, Problem> {
    let (user_id, force) = (coach.user_id, body.value.force);
    let wish = body.value.into_booking().parse()?;
    let once = Once::new(coach.caller(), key, &call.route, body.digest);
    let context = &call.context;
    let answer = once
        .run(&call, async |connection| {
            let by = BookedBy::Coach { user_id, force };
            let booked = actions::book(connection, context, by, &wish).await?;
            let seen_by = booked.host_ids.iter().find(|host| **host == user_id).or(booked.host_ids.first());
            created(connection, seen_by.copied().unwrap_or(user_id), booked.session.id).await
        })
        .await?;
    Ok(answer.into_response())
}

impl CreateSessionRequest {
    fn into_booking(self) -> BookSlotRequest {
        BookSlotRequest {
            session_type_id: self.session_type_id,
            start: self.start,
            duration_minutes: self.duration_minutes,
            name: self.name,
            email: self.email,
            time_zone: self.time_zone,
            locale: self.locale,
            answers: self.answers,
            questions_version: None,
            guests: self.guests,
            hold_token: None,
            email_code: None,
            fax_number: None,
        }
    }
}

/// The key of a repetition, and the revision that the coach saw.
type Terms = (IdempotencyKey, IfMatch);

/// Runs a change of the coach's session once, and answers with what it is then.
async fn change<F>(
    call: &Call,
    coach: &Coach<BookingsWrite>,
    (id, (key, if_match), digest): (SessionId, Terms, [u8; 32]),
    effect: F,
) -> Result<HttpResponse, Problem>
where
    F: AsyncFnOnce(&mut Connection, &Context, Own<'_>) -> Result<(), BookingError>,
{
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), digest);
    let own = Own { id, user_id: coach.user_id, if_match: &if_match };
    let answer = once
        .run(call, async |connection| {
            effect(connection, &call.context, own).await?;
            detail(connection, own.user_id, id).await
        })
        .await?;
    Ok(answer.into_response())
}

/// Notes what became of a session once, or takes it back.
async fn note(
    call: &Call,
    coach: &Coach<BookingsWrite>,
    (id, terms, body): (SessionId, Terms, Json<OutcomeRequest>),
    outcome: Step,
) -> Result<HttpResponse, Problem> {
    let OutcomeRequest { booking_id, undo } = body.value;
    let step = if undo { Step::Undo } else { outcome };
    change(call, coach, (id, terms, body.digest), async |connection, context, own| {
        actions::note_outcome(connection, context, own, (booking_id, step)).await
    })
    .await
}

/// Confirms what waits: a request, or a move.
#[utoipa::path(tag = "booking", operation_id = "confirm_session", request_body = ConfirmRequest, security(("bearer" = [])),
    params(("id" = SessionId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe"),
        ("If-Match" = Option<String>, Header, description = "The ETag of the session as the coach saw it")),
    responses((status = 200, body = SessionDetailResponse)))]
#[post("/sessions/{id}/confirm")]
pub async fn confirm_session(
    call: Call,
    coach: Coach<BookingsWrite>,
    id: web::Path<SessionId>,
    terms: Terms,
    body: Json<ConfirmRequest>,
) -> Result<HttpResponse, Problem> {
    let (booking_id, decision) = (body.value.booking_id, Decision::Confirm { force: body.value.force });
    change(&call, &coach, (id.into_inner(), terms, body.digest), async |connection, context, own| {
        actions::decide(connection, context, own, (booking_id, &decision)).await
    })
    .await
}

/// Declines what waits: a request, or a move.
#[utoipa::path(tag = "booking", operation_id = "decline_session", request_body = CancelSessionRequest, security(("bearer" = [])),
    params(("id" = SessionId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe"),
        ("If-Match" = Option<String>, Header, description = "The ETag of the session as the coach saw it")),
    responses((status = 200, body = SessionDetailResponse)))]
#[post("/sessions/{id}/decline")]
pub async fn decline_session(
    call: Call,
    coach: Coach<BookingsWrite>,
    id: web::Path<SessionId>,
    terms: Terms,
    body: Json<CancelSessionRequest>,
) -> Result<HttpResponse, Problem> {
    let booking_id = body.value.booking_id;
    let decision = Decision::Decline(CancelRequest { reason: body.value.reason }.parse()?);
    change(&call, &coach, (id.into_inner(), terms, body.digest), async |connection, context, own| {
        actions::decide(connection, context, own, (booking_id, &decision)).await
    })
    .await
}

/// Calls a session off, or one booking of it. Doing so twice is no error.
#[utoipa::path(tag = "booking", operation_id = "cancel_session", request_body = CancelSessionRequest, security(("bearer" = [])),
    params(("id" = SessionId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe"),
        ("If-Match" = Option<String>, Header, description = "The ETag of the session as the coach saw it")),
    responses((status = 200, body = SessionDetailResponse)))]
#[post("/sessions/{id}/cancel")]
pub async fn cancel_session(
    call: Call,
    coach: Coach<BookingsWrite>,
    id: web::Path<SessionId>,
    terms: Terms,
    body: Json<CancelSessionRequest>,
) -> Result<HttpResponse, Problem> {
    let booking_id = body.value.booking_id;
    let reason = CancelRequest { reason: body.value.reason }.parse()?;
    change(&call, &coach, (id.into_inner(), terms, body.digest), async |connection, context, own| {
        actions::cancel_session(connection, context, own, (booking_id, reason)).await
    })
    .await
}

/// Moves a session with everybody in it. The coach is not bound by the booker's policy.
#[utoipa::path(tag = "booking", operation_id = "reschedule_session", request_body = RescheduleSessionRequest, security(("bearer" = [])),
    params(("id" = SessionId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe"),
        ("If-Match" = Option<String>, Header, description = "The ETag of the session as the coach saw it")),
    responses((status = 200, body = SessionDetailResponse)))]
#[post("/sessions/{id}/reschedule")]
pub async fn reschedule_session(
    call: Call,
    coach: Coach<BookingsWrite>,
    id: web::Path<SessionId>,
    terms: Terms,
    body: Json<RescheduleSessionRequest>,
) -> Result<HttpResponse, Problem> {
    let wish = Reschedule { start: start_of(body.value.start)?, force: body.value.force };
    change(&call, &coach, (id.into_inner(), terms, body.digest), async |connection, context, own| {
        actions::reschedule_session(connection, context, own, wish).await
    })
    .await
}

/// Gives a session to another host of its type. The giver sees it as it was given.
#[utoipa::path(tag = "booking", operation_id = "reassign_session", request_body = ReassignRequest, security(("bearer" = [])),
    params(("id" = SessionId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe"),
        ("If-Match" = Option<String>, Header, description = "The ETag of the session as the coach saw it")),
    responses((status = 200, body = SessionDetailResponse)))]
#[post("/sessions/{id}/reassign")]
pub async fn reassign_session(
    call: Call,
    coach: Coach<BookingsWrite>,
    id: web::Path<SessionId>,
    terms: Terms,
    body: Json<ReassignRequest>,
) -> Result<HttpResponse, Problem> {
    let (id, user_id, (key, if_match)) = (id.into_inner(), coach.user_id, terms);
    let wish = Reassign { to: body.value.to, from: body.value.from, force: body.value.force };
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), body.digest);
    let context = &call.context;
    let answer = once
        .run(&call, async |connection| {
            let own = Own { id, user_id, if_match: &if_match };
            actions::reassign(connection, context, own, wish).await?;
            let seen_by = if wish.from.is_none_or(|from| from == user_id) { wish.to } else { user_id };
            detail(connection, seen_by, id).await
        })
        .await?;
    Ok(answer.into_response())
}

/// Notes that a session took place, or takes that back.
#[utoipa::path(tag = "booking", operation_id = "complete_session", request_body = OutcomeRequest, security(("bearer" = [])),
    params(("id" = SessionId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe"),
        ("If-Match" = Option<String>, Header, description = "The ETag of the session as the coach saw it")),
    responses((status = 200, body = SessionDetailResponse)))]
#[post("/sessions/{id}/complete")]
pub async fn complete_session(
    call: Call,
    coach: Coach<BookingsWrite>,
    id: web::Path<SessionId>,
    terms: Terms,
    body: Json<OutcomeRequest>,
) -> Result<HttpResponse, Problem> {
    note(&call, &coach, (id.into_inner(), terms, body), Step::Complete).await
}

/// Notes that somebody did not come, or takes that back.
#[utoipa::path(tag = "booking", operation_id = "mark_no_show", request_body = OutcomeRequest, security(("bearer" = [])),
    params(("id" = SessionId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe"),
        ("If-Match" = Option<String>, Header, description = "The ETag of the session as the coach saw it")),
    responses((status = 200, body = SessionDetailResponse)))]
#[post("/sessions/{id}/no-show")]
pub async fn mark_no_show(
    call: Call,
    coach: Coach<BookingsWrite>,
    id: web::Path<SessionId>,
    terms: Terms,
    body: Json<OutcomeRequest>,
) -> Result<HttpResponse, Problem> {
    note(&call, &coach, (id.into_inner(), terms, body), Step::NoShow).await
}
