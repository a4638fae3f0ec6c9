//! What a client gets when somebody signs in.

use actix_web::HttpResponse;
use serde::Serialize;

use crate::identity::actions::Tokens;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

/// A pair of tokens.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct TokensResponse {
    /// Goes into the header `Authorization: Bearer …`.
    access_token: String,
    /// Always `Bearer`.
    token_type: &'static str,
    /// Seconds until the access token expires.
    expires_in: i64,
    /// Exchanged once for the next pair.
    refresh_token: String,
}

/// The answer that shows a pair.
pub(super) fn shown(tokens: &Tokens) -> Result<HttpResponse, Problem> {
    let body = TokensResponse {
        access_token: tokens.access_token.clone(),
        token_type: "Bearer",
        expires_in: tokens.expires_in_seconds,
        refresh_token: tokens.refresh_token.reveal().to_owned(),
    };
    Ok(Answer::ok(&body)?.with_secret().into_response())
}
