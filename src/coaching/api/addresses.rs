//! `/mentees/{id}/addresses`: by which addresses a mentee is known.

use actix_web::{HttpResponse, get, web};
use serde::{Deserialize, Serialize};

use crate::coaching::actions::{self, Viewer};
use crate::coaching::model::MenteeAddress;
use crate::identity::guards::{MenteesRead, Participant};
use crate::kernel::ids::MenteeId;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, List};

/// An address of a mentee.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct MenteeAddressResponse {
    /// The address.
    pub email: String,
}

/// The addresses of a mentee. Each of them opens what is the mentee's; there are several once two entries of one person
/// were merged.
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
    let item = |row: MenteeAddress| MenteeAddressResponse { email: row.email };
    let items: Vec<MenteeAddressResponse> = rows.into_iter().map(item).collect();
    Ok(Answer::ok(&List { items, next_cursor: None })?.into_response())
}
