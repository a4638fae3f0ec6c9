//! `POST /bookings/email-code`: proof of an address, where a session type asks for it.

use actix_web::{HttpResponse, post};
use serde::Deserialize;

use crate::booking::actions::{self, EmailCodeWish};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::SessionTypeId;
use crate::kernel::locale::ReaderLanguage;
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::{Answer, Call, Caller, IdempotencyKey, Json, Once};

/// Who wants a code, for what.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EmailCodeRequest {
    /// What shall be booked.
    pub session_type_id: SessionTypeId,
    /// The address.
    #[schema(format = "email")]
    pub email: String,
    /// The language of the mail; English if absent, or if we do not speak it.
    #[serde(default)]
    #[schema(value_type = Option<String>, pattern = "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$", max_length = 64, example = "de-AT")]
    pub locale: Option<ReaderLanguage>,
}

/// Mails a code of six digits that is good for 15 minutes, if the type asks for one. The answer is always the same.
#[utoipa::path(tag = "public", operation_id = "mail_email_code", request_body = EmailCodeRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe: 1 to 255 visible ASCII characters")),
    responses((status = 202, description = "If the type asks for a code, it is on its way")))]
#[post("/bookings/email-code")]
pub async fn mail_email_code(
    call: Call,
    key: IdempotencyKey,
    body: Json<EmailCodeRequest>,
) -> Result<HttpResponse, Problem> {
    let email = EmailAddress::parse(&body.value.email).map_err(|fault| {
        Problem::unacceptable(vec![FieldError::new("/email", "invalid_email", fault.to_string())])
    })?;
    let wish = EmailCodeWish {
        session_type_id: body.value.session_type_id,
        email,
        locale: body.value.locale.unwrap_or_default().locale(),
    };
    let once = Once::new(Caller::public(&call.context), key, &call.route, body.digest);
    let context = &call.context;
    let answer = once
        .run(&call, async |connection| {
            actions::mail_email_code(connection, context, &wish).await?;
            Ok(Answer::accepted_silently())
        })
        .await?;
    Ok(answer.into_response())
}
