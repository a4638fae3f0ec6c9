//! One's own authenticator app and recovery codes.

use actix_web::{HttpResponse, get, post, web};
use chrono::{DateTime, Utc};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use crate::identity::actions::{self, BothFactors, ConfirmTwoFactor, Enrolment, TwoFactorState};
use crate::identity::credentials::Credentials;
use crate::identity::guards::{Coach, SignInOnly};
use crate::kernel::ids::UserId;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, Json};

/// How your two-factor log-in stands.
#[derive(Serialize, utoipa::ToSchema)]
struct TwoFactorResponse {
    /// Whether a code is asked for.
    is_on: bool,
    /// Since when; null while it is off.
    since: Option<DateTime<Utc>>,
    /// Recovery codes that were not used yet.
    recovery_codes_left: i64,
}

/// The password, asked for once more.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct BeginTwoFactorRequest {
    /// Your password.
    #[schema(value_type = String, format = Password)]
    password: SecretString,
}

/// What an authenticator app is told, once.
#[derive(Serialize, utoipa::ToSchema)]
struct EnrolmentResponse {
    /// The secret in groups of four letters, for typing.
    secret: String,
    /// The address that an app reads from a picture (`otpauth://totp/…`).
    otpauth_url: String,
}

/// A code of the app that is being set up.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct ConfirmTwoFactorRequest {
    /// The six digits that the app shows now.
    code: String,
    /// Whether every other sign-in of yours ends; it does unless you say no.
    #[serde(default)]
    end_other_sign_ins: Option<bool>,
}

/// Codes that stand in for the app, each once. They are not shown again.
#[derive(Serialize, utoipa::ToSchema)]
struct RecoveryCodesResponse {
    /// The codes.
    recovery_codes: Vec<String>,
}

/// Password and code, asked for once more.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct BothFactorsRequest {
    /// Your password.
    #[schema(value_type = String, format = Password)]
    password: SecretString,
    /// The six digits that the app shows now, or a recovery code.
    code: String,
}

/// See how your two-factor log-in stands
#[utoipa::path(
    tag = "me",
    security(("bearer" = [])),
    responses((status = 200, description = "On or off", body = TwoFactorResponse))
)]
#[get("/me/two-factor")]
async fn get_two_factor(call: Call, who: Coach<SignInOnly>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let state = actions::read_two_factor(&mut connection, who.user_id).await?;
    Ok(Answer::ok(&TwoFactorResponse::of(&state))?.into_response())
}

/// Begin to set up an authenticator app
///
/// Nothing changes until `POST /me/two-factor/confirm`. Beginning again forgets what was begun. Takes no
/// `Idempotency-Key`.
#[utoipa::path(
    tag = "me",
    security(("bearer" = [])),
    request_body = BeginTwoFactorRequest,
    responses((status = 200, description = "What the app is told", body = EnrolmentResponse))
)]
#[post("/me/two-factor")]
async fn begin_two_factor(
    call: Call,
    who: Coach<SignInOnly>,
    credentials: web::Data<Credentials>,
    body: Json<BeginTwoFactorRequest>,
) -> Result<HttpResponse, Problem> {
    let (database, proof) = (&call.services.database, (who.user_id, &body.value.password));
    let begun = actions::begin_two_factor(database, &credentials, &call.context, proof).await?;
    let Enrolment { secret, address } = begun;
    let body = EnrolmentResponse { secret, otpauth_url: address };
    Ok(Answer::ok(&body)?.with_secret().into_response())
}

/// Switch two-factor log-in on with a code of the app
///
/// Answers ten recovery codes, once. Your other sign-ins end unless you wish otherwise. A mail tells about it. Takes no `Idempotency-Key`: a code works once.
#[utoipa::path(
    tag = "me",
    security(("bearer" = [])),
    request_body = ConfirmTwoFactorRequest,
    responses((status = 200, description = "On", body = RecoveryCodesResponse))
)]
#[post("/me/two-factor/confirm")]
async fn confirm_two_factor(
    call: Call,
    who: Coach<SignInOnly>,
    credentials: web::Data<Credentials>,
    body: Json<ConfirmTwoFactorRequest>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let end_all_but = who.sign_in_id.filter(|_| body.value.end_other_sign_ins.unwrap_or(true));
    let command = ConfirmTwoFactor { user_id: who.user_id, code: &body.value.code, end_all_but };
    shown(actions::confirm_two_factor(&mut connection, &call.context, &credentials, &command).await?)
}

/// Make new recovery codes
///
/// The earlier ones are worthless from now on. A mail tells about it. Takes no `Idempotency-Key`: a code works once.
#[utoipa::path(
    tag = "me",
    security(("bearer" = [])),
    request_body = BothFactorsRequest,
    responses((status = 200, description = "The new codes", body = RecoveryCodesResponse))
)]
#[post("/me/two-factor/recovery-codes")]
async fn renew_recovery_codes(
    call: Call,
    who: Coach<SignInOnly>,
    credentials: web::Data<Credentials>,
    body: Json<BothFactorsRequest>,
) -> Result<HttpResponse, Problem> {
    let (database, command) = (&call.services.database, body.value.command(who.user_id));
    shown(actions::renew_recovery_codes(database, &credentials, &call.context, &command).await?)
}

/// Switch two-factor log-in off
///
/// Password and code are asked for once more. A mail tells about it. Takes no `Idempotency-Key`.
#[utoipa::path(
    tag = "me",
    security(("bearer" = [])),
    request_body = BothFactorsRequest,
    responses((status = 204, description = "Off"))
)]
#[post("/me/two-factor/disable")]
async fn end_two_factor(
    call: Call,
    who: Coach<SignInOnly>,
    credentials: web::Data<Credentials>,
    body: Json<BothFactorsRequest>,
) -> Result<HttpResponse, Problem> {
    let (database, command) = (&call.services.database, body.value.command(who.user_id));
    actions::end_two_factor(database, &credentials, &call.context, &command).await?;
    Ok(Answer::no_content().into_response())
}

fn shown(recovery_codes: Vec<String>) -> Result<HttpResponse, Problem> {
    Ok(Answer::ok(&RecoveryCodesResponse { recovery_codes })?.with_secret().into_response())
}

impl TwoFactorResponse {
    fn of(state: &TwoFactorState) -> Self {
        Self {
            is_on: state.is_on(),
            since: state.app.as_ref().and_then(|app| app.confirmed_at),
            recovery_codes_left: state.codes_left,
        }
    }
}

impl BothFactorsRequest {
    fn command(&self, user_id: UserId) -> BothFactors {
        BothFactors { user_id, password: self.password.clone(), code: self.code.clone() }
    }
}
