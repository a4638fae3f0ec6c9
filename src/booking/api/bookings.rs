//! `POST /bookings`.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, post};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::Value;

use super::views::BookingResponse;
use crate::booking::actions::{self, BookSlot, BookedBy};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::SessionTypeId;
use crate::kernel::locale::ReaderLanguage;
use crate::kernel::{text, time_zone};
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::{Answer, Call, Caller, IdempotencyKey, Json, Once, instant_fault};

/// A visitor's wish.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BookSlotRequest {
    /// What to book.
    pub session_type_id: SessionTypeId,
    /// When it shall start, one of the listed starts.
    pub start: DateTime<Utc>,
    /// How long, in minutes; the usual length if absent.
    #[serde(default)]
    pub duration_minutes: Option<i32>,
    /// The booker's name.
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// The booker's address.
    #[schema(format = "email")]
    pub email: String,
    /// The booker's zone, an IANA name.
    #[schema(example = "Europe/Kyiv")]
    pub time_zone: String,
    /// The language of mails; English if absent, or if we do not speak it.
    #[serde(default)]
    #[schema(value_type = Option<String>, pattern = "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$", max_length = 64, example = "de-AT")]
    pub locale: Option<ReaderLanguage>,
    /// Answers by the keys of the type's questions.
    #[serde(default)]
    pub answers: BTreeMap<String, Value>,
    /// Which version of the questions was asked; the current one if absent.
    #[serde(default)]
    #[schema(minimum = 1)]
    pub questions_version: Option<i32>,
    /// Addresses of guests. They get invitations of their own.
    #[serde(default)]
    #[schema(max_items = 20)]
    pub guests: Vec<String>,
    /// The token of a hold on this start. One that is unknown or over changes nothing.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub hold_token: Option<String>,
    /// The code that was mailed to the address, where the type asks for it.
    #[serde(default)]
    #[schema(max_length = 20)]
    pub email_code: Option<String>,
    /// A field that people do not see. Leave it empty.
    #[serde(default)]
    pub fax_number: Option<String>,
}

impl BookSlotRequest {
    /// The wish, with everything checked that needs no database.
    ///
    /// # Errors
    /// 422 with every field that is not acceptable.
    pub fn parse(self) -> Result<BookSlot, Problem> {
        let mut faults = Vec::new();
        let name = text::person_name(&self.name)
            .map_err(|fault| faults.push(FieldError::new("/name", fault.code(), fault.to_string())));
        let email = EmailAddress::parse(&self.email)
            .map_err(|fault| faults.push(FieldError::new("/email", "invalid_email", fault.to_string())));
        let zone = time_zone::parse(&self.time_zone).map_err(|fault| {
            faults.push(FieldError::new("/time_zone", "unknown_time_zone", fault.to_string()));
        });
        faults.extend(instant_fault("/start", self.start));
        if self.fax_number.is_some_and(|text| !text.trim().is_empty()) {
            faults.push(FieldError::new("/fax_number", "leave_empty", "leave this field empty"));
        }
        let mut guests = Vec::new();
        for (index, guest) in self.guests.iter().enumerate().take(100) {
            match EmailAddress::parse(guest) {
                Ok(guest) => guests.push(guest),
                Err(fault) => faults.push(FieldError::new(
                    format!("/guests/{index}"),
                    "invalid_email",
                    fault.to_string(),
                )),
            }
        }
        match (name, email, zone) {
            (Ok(name), Ok(email), Ok(time_zone)) if faults.is_empty() => Ok(BookSlot {
                session_type_id: self.session_type_id,
                start: self.start,
                duration_minutes: self.duration_minutes,
                name,
                email,
                time_zone,
                locale: self.locale.unwrap_or_default().locale(),
                answers: self.answers,
                questions_version: self.questions_version,
                guests,
                hold_token: self.hold_token,
                email_code: self.email_code,
            }),
            _ => Err(Problem::unacceptable(faults)),
        }
    }
}

/// Books a slot, without an account.
#[utoipa::path(tag = "public", operation_id = "book_slot", request_body = BookSlotRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe: 1 to 255 visible ASCII characters")),
    responses((status = 201, body = BookingResponse)))]
#[post("/bookings")]
pub async fn book_slot(
    call: Call,
    key: IdempotencyKey,
    body: Json<BookSlotRequest>,
) -> Result<HttpResponse, Problem> {
    let wish = body.value.parse()?;
    let once = Once::new(Caller::public(&call.context), key, &call.route, body.digest);
    let answer = booked(&call, once, &wish).await;
    metrics::counter!("bookings_total", "outcome" => answer.as_ref().map_or_else(Problem::code, |_| "booked")).increment(1);
    Ok(answer?.into_response())
}

async fn booked(call: &Call, once: Once, wish: &BookSlot) -> Result<Answer, Problem> {
    let context = &call.context;
    let answer = once
        .run(call, async |connection| {
            let booked = actions::book(connection, context, BookedBy::Visitor, wish).await?;
            let coaches = actions::session_coaches(connection, &booked.host_ids).await?;
            let response = BookingResponse::of_booked(&context.site, booked, &coaches, context.now);
            Answer::created(response.manage_url.clone(), &response)
        })
        .await;
    if answer.as_ref().is_err_and(actions::is_wrong_code) {
        actions::note_wrong_code(&mut *call.connection().await?, context, wish).await?;
    }
    if let Err(problem) = &answer
        && let Some(why) = actions::existing_why(problem.code())
    {
        let mut connection = call.connection().await?;
        actions::mail_existing_booking(&mut connection, context, (wish, why)).await?;
    }
    answer
}
