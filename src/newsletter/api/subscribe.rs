//! `/subscribe`: the public door.

use actix_web::{HttpResponse, post};
use serde::{Deserialize, Deserializer, Serialize};

use crate::kernel::email_address::EmailAddress;
use crate::kernel::locale::Locale;
use crate::kernel::text;
use crate::newsletter::actions::{self, Submission};
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::{Answer, Call, Caller, IdempotencyKey, JsonOrForm, Once};

/// Most lists of one request.
const LISTS_MAX: usize = 20;

/// Who wants to read.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubscribeRequestBody {
    /// The address.
    #[schema(format = Email, max_length = 320)]
    email: String,
    /// Slugs or ids of lists; the first public one if absent.
    #[serde(default, deserialize_with = "one_or_many")]
    #[schema(max_items = 20)]
    lists: Vec<String>,
    /// The name; it is kept once the address has confirmed.
    #[serde(default)]
    #[schema(max_length = 200)]
    name: Option<String>,
    /// Where the form stands.
    #[serde(default)]
    #[schema(max_length = 200)]
    source: Option<String>,
    /// The language, as a tag such as `de` or `de-AT`.
    #[serde(default)]
    #[schema(max_length = 35)]
    locale: Option<String>,
    /// Leave it empty: people do not see this field.
    #[serde(default)]
    website: Option<String>,
}

/// The answer to everybody.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SubscribeResponse {
    /// Always `accepted`.
    pub status: String,
    /// What happens next.
    pub detail: String,
}

/// A form names one list as a text and several as a list.
fn one_or_many<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum OneOrMany {
        One(String),
        Many(Vec<String>),
    }
    Ok(match OneOrMany::deserialize(deserializer)? {
        OneOrMany::One(one) => vec![one],
        OneOrMany::Many(many) => many,
    })
}

impl SubscribeRequestBody {
    fn checked(self) -> Result<Submission, Problem> {
        let mut faults = Vec::new();
        let email = EmailAddress::parse(&self.email);
        if email.is_err() {
            let detail = "expected an address such as name@example.org";
            faults.push(FieldError::new("/email", "invalid_email", detail));
        }
        let name = self.name.filter(|name| !name.trim().is_empty()).map(|name| text::person_name(&name));
        if let Some(Err(fault)) = &name {
            faults.push(FieldError::new("/name", fault.code(), fault.to_string()));
        }
        let source = text::optional_line(&self.source.unwrap_or_default(), 200);
        if let Err(fault) = &source {
            faults.push(FieldError::new("/source", fault.code(), fault.to_string()));
        }
        if self.lists.len() > LISTS_MAX {
            faults.push(FieldError::new("/lists", "too_many", "at most 20 lists"));
        }
        match (email, source) {
            (Ok(email), Ok(source)) if faults.is_empty() => Ok(Submission {
                email,
                name: name.and_then(Result::ok).unwrap_or_default(),
                lists: self.lists,
                locale: self.locale.as_deref().and_then(Locale::from_tag).unwrap_or_default(),
                source,
                is_trapped: self.website.is_some_and(|text| !text.is_empty()),
            }),
            _ => Err(Problem::unacceptable(faults)),
        }
    }
}

/// Asks to become a reader
///
/// The answer is the same for every address, in the same time: what is known of it shows only in the mail. A new address
/// gets one mail with a link to confirm; a reader is told so; an address that nothing is sent to gets nothing. There is
/// one mail for an address in ten minutes and three a day, over all doors. Takes JSON or a form.
#[utoipa::path(tag = "newsletter", operation_id = "subscribe_reader",
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    request_body(content((SubscribeRequestBody = "application/json"), (SubscribeRequestBody = "application/x-www-form-urlencoded"))),
    responses((status = 202, body = SubscribeResponse)))]
#[post("/subscribe")]
pub async fn subscribe(
    call: Call,
    key: IdempotencyKey,
    body: JsonOrForm<SubscribeRequestBody>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(Caller::public(&call.context), key, &call.route, body.digest);
    let submission = body.value.checked()?;
    let context = &call.context;
    let answer = once
        .run(&call, async |connection| {
            actions::subscribe(connection, context, submission).await?;
            Answer::accepted(&SubscribeResponse {
                status: String::from("accepted"),
                detail: String::from("A mail is on its way. Please open it and confirm."),
            })
        })
        .await?;
    Ok(answer.into_response())
}
