//! `/mentees/{id}/addresses`: by which addresses a mentee is known.

use actix_web::{HttpResponse, get, post, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::coaching::actions::{self, Viewer};
use crate::coaching::model::MenteeAddress;
use crate::identity::guards::{Coach, MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::MenteeId;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, IdempotencyKey, List, Once};

/// An address of a mentee.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct MenteeAddressResponse {
    /// The address.
    pub email: String,
    /// Since when it opens what is the mentee's; absent while it waits for their word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed_at: Option<DateTime<Utc>>,
    /// When the mentee was last asked whether it is theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_at: Option<DateTime<Utc>>,
}

fn list(rows: Vec<MenteeAddress>) -> Result<Answer, Problem> {
    let item = |row: MenteeAddress| MenteeAddressResponse {
        email: row.email,
        confirmed_at: row.confirmed_at,
        asked_at: row.asked_at,
    };
    Answer::ok(&List { items: rows.into_iter().map(item).collect::<Vec<_>>(), next_cursor: None })
}

/// The addresses of a mentee. One that a merge brought opens nothing until the mentee has said that it is theirs.
#[utoipa::path(tag = "coaching", operation_id = "list_mentee_addresses", params(("id" = MenteeId, Path)),
    security(("bearer" = [])), responses((status = 200, body = List<MenteeAddressResponse>)))]
#[get("/mentees/{id}/addresses")]
pub async fn list_mentee_addresses(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<MenteeId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let rows = actions::list_addresses(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(list(rows)?.into_response())
}

/// Asks the mentee by mail once more about every address that waits; earlier links open nothing from then on.
#[utoipa::path(tag = "coaching", operation_id = "ask_for_mentee_addresses", security(("bearer" = [])),
    params(("id" = MenteeId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = List<MenteeAddressResponse>)))]
#[post("/mentees/{id}/addresses/ask")]
pub async fn ask_for_mentee_addresses(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<MenteeId>,
    key: IdempotencyKey,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), [0; 32]);
    let (context, viewer) = (&call.context, Viewer::from(&coach));
    let answer = once
        .run(&call, async |connection| {
            list(actions::ask_for_addresses(connection, context, &viewer, id).await?)
        })
        .await?;
    Ok(answer.into_response())
}
