//! What a client gets when somebody signs in.

use actix_web::HttpResponse;
use serde::Serialize;

use crate::identity::actions::{Entry, Tokens};
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

/// What the second step of a log-in is proved with, besides a code.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct ChallengeResponse {
    /// Goes to `POST /auth/second-factor`, with a code.
    challenge: String,
    /// Seconds until it expires.
    expires_in: i64,
}

/// The answer to a first step: 200 with a pair, or 202 with what the second step is proved with.
pub(super) fn entered(entry: &Entry<Tokens>) -> Result<HttpResponse, Problem> {
    match entry {
        Entry::In(tokens) => shown(tokens),
        Entry::Halfway(challenge) => {
            let body = ChallengeResponse {
                challenge: challenge.token.reveal().to_owned(),
                expires_in: challenge.expires_in_seconds,
            };
            Ok(Answer::accepted(&body)?.with_secret().into_response())
        }
    }
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
