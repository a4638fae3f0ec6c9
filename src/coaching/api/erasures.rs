//! `/mentees/{id}/erase`: having everything removed.

use actix_web::{HttpResponse, post, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::coaching::actions::{self, Viewer};
use crate::identity::guards::{MenteesWrite, Participant};
use crate::kernel::ids::MenteeId;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, IdempotencyKey, Once};

/// When everything goes.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ErasureResponse {
    /// From then on it cannot be taken back.
    pub due_at: DateTime<Utc>,
}

/// Asks for everything about the mentee to go in 30 days; for the mentee, or the owner for them.
#[utoipa::path(tag = "coaching", operation_id = "request_erasure", security(("bearer" = [])),
    params(("id" = MenteeId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 202, body = ErasureResponse)))]
#[post("/mentees/{id}/erase")]
pub async fn request_erasure(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<MenteeId>,
    key: IdempotencyKey,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), [0; 32]);
    let (context, viewer) = (&call.context, Viewer::from(&who));
    let answer = once
        .run(&call, async |connection| {
            let due_at = actions::request_erasure(connection, context, &viewer, id).await?;
            Answer::accepted(&ErasureResponse { due_at })
        })
        .await?;
    Ok(answer.into_response())
}

/// Takes an erasure back.
#[utoipa::path(tag = "coaching", operation_id = "cancel_erasure", security(("bearer" = [])),
    params(("id" = MenteeId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 204, description = "Nothing will be removed")))]
#[post("/mentees/{id}/erase/cancel")]
pub async fn cancel_erasure(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<MenteeId>,
    key: IdempotencyKey,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), [0; 32]);
    let (context, viewer) = (&call.context, Viewer::from(&who));
    let answer = once
        .run(&call, async |connection| {
            actions::cancel_erasure(connection, context, &viewer, id).await?;
            Ok(Answer::no_content())
        })
        .await?;
    Ok(answer.into_response())
}
