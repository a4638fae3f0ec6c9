//! `/sessions`: what stands in a coach's calendar.

use actix_web::{HttpResponse, get, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::views::{SessionTypeSummary, WantedMove};
use crate::booking::SessionFilter;
use crate::booking::actions::{self, SessionDetail, SessionOverview};
use crate::booking::model::{Answer as GivenAnswer, Booking, Location, Status};
use crate::identity::guards::{BookingsRead, Coach};
use crate::kernel::ids::{BookingId, MenteeId, PersonId, SessionId, SessionTypeId, UserId};
use crate::platform::db::Connection;
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::{Answer, Call, Cursor, List, Page, Query, instant_fault, listed};

/// Which sessions are asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SessionsQuery {
    /// Only those of this status.
    status: Option<Status>,
    /// Only those that end after this instant.
    from: Option<DateTime<Utc>>,
    /// Only those that start before this instant.
    to: Option<DateTime<Utc>>,
    /// Only those in which this mentee of the coach has a place, under whichever of their addresses.
    mentee_id: Option<MenteeId>,
    /// Only those where a booker's name or address contains this.
    #[param(max_length = 200)]
    q: Option<String>,
    /// How many items, 1 to 200; 50 if absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// A session as its coach sees it in a list.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SessionResponse {
    /// Its id.
    pub id: SessionId,
    /// How far it has come.
    pub status: Status,
    /// When it starts.
    pub start: DateTime<Utc>,
    /// When it ends.
    pub end: DateTime<Utc>,
    /// The id of what was booked.
    pub session_type_id: SessionTypeId,
    /// What was booked.
    pub session_type: SessionTypeSummary,
    /// Who holds it, in the order of the type.
    pub hosts: Vec<UserId>,
    /// Places in it.
    pub seats: i32,
    /// Places that are taken.
    pub seats_taken: i32,
    /// `SEQUENCE` of its invitation.
    pub sequence: i32,
    /// Where it takes place.
    pub location: Location,
    /// Who has a place in it.
    pub bookings: Vec<SessionBooking>,
    /// The revision, as in the `ETag`.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A place in a session as the coach sees it.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SessionBooking {
    /// Its id.
    pub id: BookingId,
    /// The person with that address.
    pub person_id: PersonId,
    /// How far it has come.
    pub status: Status,
    /// The name given.
    pub name: String,
    /// The address given.
    pub email: String,
    /// The booker's zone.
    pub time_zone: String,
    /// The answers, each with the wording it was asked with.
    pub answers: Vec<GivenAnswer>,
    /// Addresses of guests.
    pub guests: Vec<String>,
    /// How often the booker moved it.
    pub reschedules: i32,
    /// Why it was cancelled, in their words.
    pub cancel_reason: Option<String>,
    /// Until when it waits for approval.
    pub pending_expires_at: Option<DateTime<Utc>>,
}

/// A session with everything about it.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SessionDetailResponse {
    /// The session.
    #[serde(flatten)]
    pub session: SessionResponse,
    /// Moves that wait for approval.
    pub wanted_moves: Vec<WantedMove>,
    /// What happened to it, oldest first.
    pub history: Vec<HistoryEntry>,
}

/// Something that happened to a session.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct HistoryEntry {
    /// What happened, such as `booking.rescheduled`.
    pub kind: String,
    /// Who did it: `booker`, `coach` or `system`.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Ids and times.
    #[schema(value_type = Object)]
    pub data: Value,
}

impl SessionResponse {
    fn of(overview: &SessionOverview) -> Self {
        let session = &overview.session;
        Self {
            id: session.id,
            status: session.status,
            start: session.starts_at,
            end: session.ends_at,
            session_type_id: session.session_type_id,
            session_type: SessionTypeSummary::of(&overview.session_type),
            hosts: overview.host_ids.clone(),
            seats: session.seats,
            seats_taken: session.seats_taken,
            sequence: session.sequence,
            location: session.location.clone(),
            bookings: overview.bookings.iter().map(SessionBooking::of).collect(),
            revision: session.revision,
            created_at: session.created_at,
            updated_at: session.updated_at,
        }
    }
}

impl SessionBooking {
    fn of(booking: &Booking) -> Self {
        Self {
            id: booking.id,
            person_id: booking.person_id,
            status: booking.status,
            name: booking.name.clone(),
            email: booking.email.clone(),
            time_zone: booking.time_zone.clone(),
            answers: booking.answers.0.clone(),
            guests: booking.guests.0.clone(),
            reschedules: booking.reschedules,
            cancel_reason: booking.cancel_reason.clone(),
            pending_expires_at: booking.pending_expires_at.filter(|_| booking.status == Status::Pending),
        }
    }
}

impl SessionDetailResponse {
    fn of(detail: &SessionDetail) -> Self {
        let history = detail.history.iter().map(|event| HistoryEntry {
            kind: event.kind.clone(),
            by: event.actor_kind.clone(),
            at: event.at,
            data: event.data.clone(),
        });
        Self {
            session: SessionResponse::of(&detail.overview),
            wanted_moves: detail.moves.iter().map(WantedMove::of).collect(),
            history: history.collect(),
        }
    }
}

/// The coach's sessions by start.
#[utoipa::path(tag = "booking", operation_id = "list_sessions", params(SessionsQuery), security(("bearer" = [])),
    responses((status = 200, body = List<SessionResponse>)))]
#[get("/sessions")]
pub async fn list_sessions(
    call: Call,
    coach: Coach<BookingsRead>,
    query: Query<SessionsQuery>,
) -> Result<HttpResponse, Problem> {
    let query = query.0;
    let page = Page::parse(query.limit, query.cursor.as_deref())?;
    if query.q.as_ref().is_some_and(|text| text.chars().count() > 200) {
        return Err(Problem::malformed(vec![FieldError::new("/q", "too_long", "at most 200 characters")]));
    }
    let bounds = [("/from", query.from), ("/to", query.to)];
    let faults: Vec<FieldError> =
        bounds.iter().filter_map(|(name, at)| instant_fault(name, (*at)?)).collect();
    if !faults.is_empty() {
        return Err(Problem::malformed(faults));
    }
    let filter = SessionFilter {
        status: query.status,
        from: query.from,
        to: query.to,
        mentee_id: query.mentee_id,
        search: query.q,
    };
    let mut connection = call.connection().await?;
    let sessions = actions::list_sessions(&mut connection, coach.user_id, &filter, page).await?;
    let place = |row: &SessionOverview| Cursor { at: row.session.starts_at, id: row.session.id.into() };
    let list = page.list(sessions, place, |row| SessionResponse::of(&row));
    listed(&call, &list)
}

/// One session of the coach, with its bookings and its history.
#[utoipa::path(tag = "booking", operation_id = "get_session", params(("id" = SessionId, Path)), security(("bearer" = [])),
    responses((status = 200, body = SessionDetailResponse)))]
#[get("/sessions/{id}")]
pub async fn get_session(
    call: Call,
    coach: Coach<BookingsRead>,
    id: web::Path<SessionId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    Ok(detail(&mut connection, coach.user_id, id.into_inner()).await?.into_response())
}

/// The session as it is now.
pub(super) async fn detail(
    connection: &mut Connection,
    user_id: UserId,
    id: SessionId,
) -> Result<Answer, Problem> {
    let detail = actions::session_detail(connection, user_id, id).await?;
    Ok(Answer::ok(&SessionDetailResponse::of(&detail))?.with_revision(detail.overview.session.revision))
}

/// A session that was just made.
pub(super) async fn created(
    connection: &mut Connection,
    user_id: UserId,
    id: SessionId,
) -> Result<Answer, Problem> {
    let detail = actions::session_detail(connection, user_id, id).await?;
    let location = format!("/api/v1/sessions/{id}");
    let answer = Answer::created(location, &SessionDetailResponse::of(&detail))?;
    Ok(answer.with_revision(detail.overview.session.revision))
}
