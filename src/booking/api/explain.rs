//! `GET /slots/explain`: why each start is or is not offered.

use actix_web::{HttpResponse, get};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::booking::actions::{
    self, Because, ExplainSlots, ExplainWhat, HostExplained, SlotsExplained, StartExplained,
};
use crate::identity::guards::{BookingsRead, Coach};
use crate::kernel::ids::{SessionId, SessionTypeId, UserId};
use crate::kernel::time_zone;
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::{Answer, Call, Query, date_fault, instant_fault};

/// What shall be explained: one start, or every start of a date.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ExplainQuery {
    /// The session type, one that the caller holds.
    session_type_id: SessionTypeId,
    /// The start.
    start: Option<DateTime<Utc>>,
    /// The date, instead of a start.
    date: Option<NaiveDate>,
    /// The zone of the date, an IANA name; that of the coach's hours if absent.
    time_zone: Option<String>,
    /// The length asked for, in minutes; the usual one if absent.
    duration_minutes: Option<i32>,
}

/// Why starts are or are not offered.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ExplainResponse {
    /// The session type.
    pub session_type_id: SessionTypeId,
    /// The zone of the coach's hours.
    pub time_zone: String,
    /// The starts in order; for a date, every candidate of the grid.
    pub starts: Vec<StartExplanation>,
}

/// One start.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct StartExplanation {
    /// The start.
    pub start: DateTime<Utc>,
    /// Its end.
    pub end: DateTime<Utc>,
    /// Whether it is offered.
    pub offered: bool,
    /// Places left in it; null where it is not offered.
    pub seats_left: Option<i64>,
    /// The rule that a booker is told; null where it is offered. One of `off_grid`, `outside_hours`, `time_off`,
    /// `busy`, `hold`, `buffer`, `seats`, `notice`, `window`, `limit`.
    pub reason: Option<String>,
    /// Whether it is a start of the grid.
    pub on_grid: bool,
    /// What each host says.
    pub hosts: Vec<HostExplanation>,
}

/// What one host says.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct HostExplanation {
    /// The host.
    pub user_id: UserId,
    /// Whether the start fits them.
    pub fits: bool,
    /// Every rule that refuses.
    pub refusals: Vec<RefusalExplanation>,
}

/// A rule that refuses.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RefusalExplanation {
    /// The rule, by the names of `reason`.
    pub rule: String,
    /// What did it; null where it is nothing of the caller's own.
    pub because: Option<BecauseResponse>,
}

/// What stands in the way.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct BecauseResponse {
    /// `session`, `hold`, `busy` or `time_off`.
    pub kind: String,
    /// The session, where it is one of the caller's.
    pub session_id: Option<SessionId>,
    /// When it begins.
    pub start: Option<DateTime<Utc>>,
    /// When it ends.
    pub end: Option<DateTime<Utc>>,
}

/// Why each start is or is not offered: the rule, and the caller's own event that did it.
#[utoipa::path(tag = "booking", operation_id = "explain_slots", params(ExplainQuery), security(("bearer" = [])),
    responses((status = 200, body = ExplainResponse),
        (status = 422, body = crate::platform::problem::ProblemBody, content_type = "application/problem+json")))]
#[get("/slots/explain")]
pub async fn explain_slots(
    call: Call,
    coach: Coach<BookingsRead>,
    query: Query<ExplainQuery>,
) -> Result<HttpResponse, Problem> {
    let asked = ExplainSlots {
        session_type_id: query.0.session_type_id,
        what: what(&query.0)?,
        duration_minutes: query.0.duration_minutes,
        user_id: coach.user_id,
    };
    let mut connection = call.connection().await?;
    let explained = actions::explain_slots(&mut connection, &call.context, asked).await?;
    Ok(Answer::ok(&response(&explained))?.into_response())
}

fn what(query: &ExplainQuery) -> Result<ExplainWhat, Problem> {
    let fault = |pointer: &str, code: &str, detail: &str| {
        Problem::malformed(vec![FieldError::new(pointer, code, detail)])
    };
    let zone = query.time_zone.as_deref().map(time_zone::parse).transpose();
    let zone = zone.map_err(|cause| fault("/time_zone", "unknown_time_zone", &cause.to_string()))?;
    match (query.start, query.date) {
        (Some(start), None) => match instant_fault("/start", start) {
            Some(fault) => Err(Problem::malformed(vec![fault])),
            None => Ok(ExplainWhat::Start(start)),
        },
        (None, Some(date)) => match date_fault("/date", date) {
            Some(fault) => Err(Problem::malformed(vec![fault])),
            None => Ok(ExplainWhat::Date(date, zone)),
        },
        _ => Err(fault("/start", "one_of", "expected either a start or a date")),
    }
}

fn response(explained: &SlotsExplained) -> ExplainResponse {
    ExplainResponse {
        session_type_id: explained.session_type.id,
        time_zone: explained.host_zone.name().to_owned(),
        starts: explained.starts.iter().map(start).collect(),
    }
}

fn start(explained: &StartExplained) -> StartExplanation {
    StartExplanation {
        start: explained.start,
        end: explained.end,
        offered: explained.seats_left.is_some(),
        seats_left: explained.seats_left,
        reason: explained.reason.map(|reason| reason.name().to_owned()),
        on_grid: explained.on_grid,
        hosts: explained.hosts.iter().map(host).collect(),
    }
}

fn host(explained: &HostExplained) -> HostExplanation {
    let refusals = explained.refusals.iter().map(|refusal| RefusalExplanation {
        rule: refusal.reason.name().to_owned(),
        because: refusal.because.as_ref().map(because),
    });
    HostExplanation {
        user_id: explained.user_id,
        fits: explained.refusals.is_empty(),
        refusals: refusals.collect(),
    }
}

fn because(because: &Because) -> BecauseResponse {
    let (kind, session_id, range) = match because {
        Because::Session(session) => {
            ("session", Some(session.id), Some((session.starts_at, session.ends_at)))
        }
        Because::Hold => ("hold", None, None),
        Because::Busy(range) => ("busy", None, Some((range.start, range.end))),
        Because::TimeOff(range) => ("time_off", None, Some((range.start, range.end))),
    };
    BecauseResponse {
        kind: kind.to_owned(),
        session_id,
        start: range.map(|(start, _)| start),
        end: range.map(|(_, end)| end),
    }
}
