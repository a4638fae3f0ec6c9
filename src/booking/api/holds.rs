//! `/holds`: holding a start while somebody fills in a form.

use actix_web::{HttpResponse, delete, post, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::manage::start_of;
use crate::booking::actions::{self, HoldSlot};
use crate::kernel::ids::SessionTypeId;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, Caller, IdempotencyKey, Json, Once};

/// A wish to hold a start.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HoldRequest {
    /// What would be booked.
    pub session_type_id: SessionTypeId,
    /// The start, one of the listed starts.
    pub start: DateTime<Utc>,
    /// How long, in minutes; the usual length if absent.
    #[serde(default)]
    pub duration_minutes: Option<i32>,
}

/// A hold.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct HoldResponse {
    /// Proves whose hold it is; hand it to `POST /bookings` and `GET /slots`.
    pub hold_token: String,
    /// It holds until just before this instant.
    pub expires_at: DateTime<Utc>,
}

/// Holds a start for five minutes. A client may have three at a time.
#[utoipa::path(tag = "public", operation_id = "hold_slot", request_body = HoldRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe: 1 to 255 visible ASCII characters")),
    responses((status = 201, body = HoldResponse)))]
#[post("/holds")]
pub async fn hold_slot(
    call: Call,
    key: IdempotencyKey,
    body: Json<HoldRequest>,
) -> Result<HttpResponse, Problem> {
    let caller = Caller::public(&call.context);
    let wish = HoldSlot {
        session_type_id: body.value.session_type_id,
        start: start_of(body.value.start)?,
        duration_minutes: body.value.duration_minutes,
        client: caller.name().to_owned(),
    };
    let once = Once::new(caller, key, &call.route, body.digest);
    let context = &call.context;
    let answer = once
        .run(&call, async |connection| {
            let held = actions::hold(connection, context, &wish).await?;
            let hold_token = held.token.reveal().to_owned();
            let location = format!("/api/v1/holds/{hold_token}");
            Answer::created(location, &HoldResponse { hold_token, expires_at: held.expires_at })
        })
        .await?;
    Ok(answer.into_response())
}

/// Lets go of a hold.
#[utoipa::path(tag = "public", operation_id = "release_hold",
    params(("token" = String, Path, description = "The token of the hold")),
    responses((status = 204, description = "It is gone")))]
#[delete("/holds/{token}")]
pub async fn release_hold(call: Call, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    actions::release_hold(&mut connection, &call.context, &token).await?;
    Ok(Answer::no_content().into_response())
}
