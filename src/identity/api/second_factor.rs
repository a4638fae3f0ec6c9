//! The second step of a log-in.

use actix_web::{HttpResponse, post, web};
use serde::Deserialize;

use super::tokens::{TokensResponse, shown};
use crate::identity::actions::{self, InClient};
use crate::identity::credentials::Credentials;
use crate::kernel::tokens::PlainToken;
use crate::platform::problem::{Problem, ProblemBody};
use crate::platform::web::{Call, Json};

/// What the second step is proved with.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct SecondFactorRequest {
    /// What the first step answered.
    challenge: String,
    /// The six digits that the authenticator app shows now, or a recovery code.
    code: String,
}

/// Take the second step of a log-in
///
/// Each code works once, also in two requests at the same time. After five wrong ones in a row the account has to wait:
/// half a minute first, then twice as long each time, up to 15 minutes (429 with `Retry-After`). Takes no
/// `Idempotency-Key`.
#[utoipa::path(
    tag = "auth",
    request_body = SecondFactorRequest,
    responses(
        (status = 200, description = "Signed in", body = TokensResponse),
        (status = 401, description = "`challenge_expired`: begin again with the first step", body = ProblemBody, content_type = "application/problem+json"),
    )
)]
#[post("/auth/second-factor")]
async fn pass_second_factor(
    call: Call,
    credentials: web::Data<Credentials>,
    body: Json<SecondFactorRequest>,
) -> Result<HttpResponse, Problem> {
    let challenge = PlainToken::presented(&body.value.challenge);
    let proof = (&challenge, body.value.code.as_str());
    let mut connection = call.connection().await?;
    let context = &call.context;
    shown(&actions::pass_second_factor::<InClient>(&mut connection, context, &credentials, proof).await?)
}
