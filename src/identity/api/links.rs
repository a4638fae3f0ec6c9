//! Signing in by a mailed link.

use actix_web::{HttpResponse, post, web};
use serde::{Deserialize, Serialize};

use super::input::{self, Faults};
use super::tokens::{ChallengeResponse, TokensResponse, entered};
use crate::identity::actions::{self, InClient};
use crate::identity::credentials::Credentials;
use crate::kernel::tokens::PlainToken;
use crate::platform::problem::{Problem, ProblemBody};
use crate::platform::web::{Answer, Call, Caller, IdempotencyKey, Json, Once};

/// Who wants a link.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct RequestLinkRequest {
    /// The address.
    #[schema(format = Email)]
    email: String,
}

/// The same for every address.
#[derive(Serialize, utoipa::ToSchema)]
struct RequestLinkResponse {
    /// What happens now.
    detail: &'static str,
}

/// The token of a mailed link.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct RedeemLinkRequest {
    /// The token.
    token: String,
}

/// Ask for a sign-in link by mail
///
/// The answer is the same, in the same time, whether the address is a mentee's, a user's or nobody's. At most three
/// links go to one person within 15 minutes; more requests change nothing.
#[utoipa::path(
    tag = "auth",
    request_body = RequestLinkRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request one request")),
    responses((status = 202, description = "A link is on its way if this address can sign in", body = RequestLinkResponse))
)]
#[post("/auth/links")]
async fn request_link(
    call: Call,
    key: IdempotencyKey,
    body: Json<RequestLinkRequest>,
) -> Result<HttpResponse, Problem> {
    let mut faults = Faults::default();
    let email = faults.keep(input::email("/email", &body.value.email));
    let email = faults.finish_with(email)?;
    let once = Once::new(Caller::public(&call.context), key, &call.route, body.digest);
    let answer = once.run(&call, async |connection| {
        actions::request_link(connection, &call.context, &email).await?;
        Answer::accepted(&RequestLinkResponse {
            detail: "If this address can sign in, a link is on its way.",
        })
    });
    Ok(answer.await?.into_response())
}

/// Sign in by a mailed link
///
/// The link works once. It also shows that the address is the person's own. Who set up an authenticator app gets 202 and
/// a challenge for `POST /auth/second-factor`. Takes no `Idempotency-Key`.
#[utoipa::path(
    tag = "auth",
    request_body = RedeemLinkRequest,
    responses(
        (status = 200, description = "Signed in", body = TokensResponse),
        (status = 202, description = "A second factor is asked for: go on with `POST /auth/second-factor`", body = ChallengeResponse),
        (status = 410, description = "`link_expired`: the link is unknown, used or expired", body = ProblemBody, content_type = "application/problem+json"),
    )
)]
#[post("/auth/links/redeem")]
async fn redeem_link(
    call: Call,
    credentials: web::Data<Credentials>,
    body: Json<RedeemLinkRequest>,
) -> Result<HttpResponse, Problem> {
    let token = PlainToken::presented(&body.value.token);
    let mut connection = call.connection().await?;
    let context = &call.context;
    entered(&actions::redeem_link::<InClient>(&mut connection, context, &credentials, &token).await?)
}
