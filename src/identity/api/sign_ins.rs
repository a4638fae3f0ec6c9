//! Where one is signed in.

use actix_web::{HttpResponse, delete, get, web};
use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::identity::actions;
use crate::identity::credentials::Credentials;
use crate::identity::guards::SignedIn;
use crate::identity::model::OpenSignIn;
use crate::kernel::ids::SignInId;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, Cursor, List, PageQuery, Query, listed};

/// A sign-in that has not ended.
#[derive(Serialize, utoipa::ToSchema)]
struct SignInResponse {
    /// Its id.
    id: SignInId,
    /// How it began: `password` or `link`.
    method: &'static str,
    /// What kind of program signed in, such as "Firefox · Linux", as it said itself; null if it said nothing.
    device: Option<String>,
    /// When it began.
    created_at: DateTime<Utc>,
    /// When it was last used or refreshed, to some minutes.
    last_used_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    is_current: bool,
}

/// List where you are signed in
#[utoipa::path(
    tag = "me",
    security(("bearer" = [])),
    params(PageQuery),
    responses((status = 200, description = "Sign-ins that have not ended, newest first", body = List<SignInResponse>))
)]
#[get("/me/sign-ins")]
async fn list_sign_ins(
    call: Call,
    who: SignedIn,
    credentials: web::Data<Credentials>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let theirs = (who.person_id, page);
    let rows = actions::list_sign_ins(&mut connection, &call.context, &credentials, theirs).await?;
    let key = |row: &OpenSignIn| Cursor { at: row.created_at, id: row.id.into() };
    listed(&call, &page.list(rows, key, |row| SignInResponse::of(row, who.sign_in_id)))
}

/// End one of your sign-ins
///
/// At once, with its tokens. Ending the one that asks signs you out.
#[utoipa::path(
    tag = "me",
    security(("bearer" = [])),
    params(("id" = SignInId, Path, description = "The sign-in")),
    responses((status = 204, description = "Ended"))
)]
#[delete("/me/sign-ins/{id}")]
async fn end_sign_in(call: Call, who: SignedIn, id: web::Path<SignInId>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    actions::end_sign_in(&mut connection, &call.context, (who.actor, who.person_id), *id).await?;
    Ok(Answer::no_content().into_response())
}

impl SignInResponse {
    fn of(row: OpenSignIn, current: SignInId) -> Self {
        Self {
            id: row.id,
            method: row.method.name(),
            device: row.device,
            created_at: row.created_at,
            last_used_at: row.last_used_at,
            is_current: row.id == current,
        }
    }
}
