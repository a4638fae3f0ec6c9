//! Signing in with a password, staying signed in, and signing out.

use actix_web::{HttpResponse, post, web};
use secrecy::SecretString;
use serde::Deserialize;

use super::input::{self, Faults};
use super::tokens::{ChallengeResponse, TokensResponse, entered, shown};
use crate::identity::actions::{self, AcceptInvitation, InClient, LogIn};
use crate::identity::credentials::Credentials;
use crate::kernel::tokens::PlainToken;
use crate::platform::problem::{Problem, ProblemBody};
use crate::platform::web::{Answer, Call, Json};

/// Who wants to sign in.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct LogInRequest {
    /// The address.
    #[schema(format = Email)]
    email: String,
    /// The password.
    #[schema(value_type = String, format = Password)]
    password: SecretString,
}

/// The refresh token of a sign-in.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct RefreshTokenRequest {
    /// The refresh token.
    refresh_token: String,
}

/// An invitation and the password that accepts it.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct AcceptInvitationRequest {
    /// The token of the mailed link.
    token: String,
    /// The password, 12 to 128 characters.
    #[schema(value_type = String, format = Password, min_length = 12, max_length = 128)]
    password: SecretString,
}

/// Sign in with address and password
///
/// An unknown address and a wrong password get the same answer in the same time. After five failures in a row the
/// account, known or not, has to wait: half a minute first, then twice as long each time, up to 15 minutes (429 with
/// `Retry-After`). A mailed link signs in meanwhile. Who set up an authenticator app gets 202 and a challenge for
/// `POST /auth/second-factor`. Takes no `Idempotency-Key`.
#[utoipa::path(
    tag = "auth",
    request_body = LogInRequest,
    responses(
        (status = 200, description = "Signed in", body = TokensResponse),
        (status = 202, description = "A second factor is asked for: go on with `POST /auth/second-factor`", body = ChallengeResponse),
        (status = 401, description = "`invalid_credentials`", body = ProblemBody, content_type = "application/problem+json"),
    )
)]
#[post("/auth/login")]
async fn log_in(
    call: Call,
    credentials: web::Data<Credentials>,
    body: Json<LogInRequest>,
) -> Result<HttpResponse, Problem> {
    let mut faults = Faults::default();
    let email = faults.keep(input::email("/email", &body.value.email));
    let command = LogIn { email: faults.finish_with(email)?, password: body.value.password };
    let (database, context) = (&call.services.database, &call.context);
    entered(&actions::log_in::<InClient>(database, &credentials, context, &command).await?)
}

/// Exchange a refresh token for the next pair
///
/// A refresh token works once. A second use means that two parties have it: the whole sign-in ends, and with it its
/// access tokens. Takes no `Idempotency-Key`.
#[utoipa::path(
    tag = "auth",
    request_body = RefreshTokenRequest,
    responses(
        (status = 200, description = "The next pair", body = TokensResponse),
        (status = 401, description = "`invalid_token`: sign in again", body = ProblemBody, content_type = "application/problem+json"),
    )
)]
#[post("/auth/refresh")]
async fn refresh_tokens(
    call: Call,
    credentials: web::Data<Credentials>,
    body: Json<RefreshTokenRequest>,
) -> Result<HttpResponse, Problem> {
    let token = PlainToken::presented(&body.value.refresh_token);
    let mut connection = call.connection().await?;
    shown(&actions::refresh(&mut connection, &call.context, &credentials, &token).await?)
}

/// Sign out
///
/// Ends the sign-in that the refresh token belongs to, with all its tokens. A token that is not known (any more) gets
/// the same answer: either way it signs nobody in. Takes no `Idempotency-Key`.
#[utoipa::path(
    tag = "auth",
    request_body = RefreshTokenRequest,
    responses((status = 204, description = "Signed out"))
)]
#[post("/auth/logout")]
async fn log_out(call: Call, body: Json<RefreshTokenRequest>) -> Result<HttpResponse, Problem> {
    let token = PlainToken::presented(&body.value.refresh_token);
    let mut connection = call.connection().await?;
    actions::log_out(&mut connection, &call.context, &token).await?;
    Ok(Answer::no_content().into_response())
}

/// Accept an invitation by setting a password
///
/// Signs in at once. The link of the mail works once, for seven days. Takes no `Idempotency-Key`.
#[utoipa::path(
    tag = "auth",
    request_body = AcceptInvitationRequest,
    responses(
        (status = 200, description = "Signed in", body = TokensResponse),
        (status = 202, description = "A second factor is asked for: go on with `POST /auth/second-factor`", body = ChallengeResponse),
        (status = 410, description = "`link_expired`: the link is unknown, used or expired", body = ProblemBody, content_type = "application/problem+json"),
    )
)]
#[post("/auth/invitations/accept")]
async fn accept_invitation(
    call: Call,
    credentials: web::Data<Credentials>,
    body: Json<AcceptInvitationRequest>,
) -> Result<HttpResponse, Problem> {
    let mut faults = Faults::default();
    faults.keep(input::new_password("/password", &body.value.password));
    faults.finish()?;
    let command =
        AcceptInvitation { token: PlainToken::presented(&body.value.token), password: body.value.password };
    let (database, context) = (&call.services.database, &call.context);
    entered(&actions::accept_invitation::<InClient>(database, &credentials, context, &command).await?)
}
