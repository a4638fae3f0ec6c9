//! `/c/{coach}/{type}/book`: the form, and the booking.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::booking_form::{Draft, Faults};
use super::form::{Form, Pairs};
use super::frame::{answered, see_other, shown};
use super::free_times::Calendar;
use super::offering::Offering;
use super::once::once;
use super::slot_picker::with_query;
use super::view::FormFault;
use super::zone::Zone;
use crate::booking::BookingError;
use crate::booking::actions::{BookSlot, BookedBy, Length, book, existing_why, mail_existing_booking};
use crate::kernel::link_token::LinkPurpose;
use crate::platform::db::Connection;
use crate::platform::problem::{FieldError, Kind, Problem};
use crate::platform::web::{Answer, Call};

/// Codes that say: this time cannot be had, others can.
const ANOTHER_TIME: [&str; 7] = [
    "slot_not_offered",
    "slot_taken",
    "slot_held",
    "seats_full",
    "notice_too_short",
    "outside_window",
    "limit_reached",
];

pub(super) async fn page(
    call: Call,
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let pairs = Pairs::of_query(&request)?;
    let start = pairs.instant("start")?;
    let mut connection = call.connection().await?;
    let offering = Offering::load(&mut connection, &path).await?;
    let Some(start) = start else {
        let kept =
            ["duration", "zone"].into_iter().filter_map(|name| Some((name, pairs.first(name)?.to_owned())));
        return Ok(see_other(&with_query(&offering.path(), kept)));
    };
    let zone = Zone::asked(&pairs, offering.coach.time_zone);
    let draft = Draft::new(start, offering.length(pairs.number("duration").ok().flatten()), zone);
    if calendar(&offering, &draft).slot_at(&mut connection, &call.context, start).await?.is_some() {
        return shown(&draft.page(&call, &offering, Faults::default()));
    }
    let fault =
        another_time(&mut connection, &call, (&offering, &draft), "That time is not free any more").await?;
    answered(
        StatusCode::CONFLICT,
        &draft.page(&call, &offering, Faults { whole: Some(fault), ..Faults::default() }),
    )
}

pub(super) async fn send(
    call: Call,
    path: web::Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let offering = Offering::load(&mut connection, &path).await?;
    drop(connection);
    let draft = Draft::sent(&form.pairs, &offering)?;
    let wish = match draft.wish(&form.pairs, &offering) {
        Ok(wish) => wish,
        Err(faults) => {
            return answered(StatusCode::UNPROCESSABLE_ENTITY, &draft.page(&call, &offering, faults));
        }
    };
    let outcome = booked(&call, &form, (&offering, &wish)).await;
    let code = outcome.as_ref().map_or_else(Problem::code, |_| "booked");
    metrics::counter!("bookings_total", "outcome" => code).increment(1);
    match outcome {
        Ok(answer) => Ok(see_other(answer.location().unwrap_or("/"))),
        Err(problem) => refused(&call, &offering, &draft, problem).await,
    }
}

async fn booked(
    call: &Call,
    form: &Form,
    (offering, wish): (&Offering, &BookSlot),
) -> Result<Answer, Problem> {
    let target = format!("POST {}/book", offering.path());
    let context = &call.context;
    let effect = async |connection: &mut Connection| {
        let booking = book(connection, context, BookedBy::Visitor, wish).await?.booking;
        let token = context.site.link_token(LinkPurpose::ManageBooking, booking.id, booking.link_version);
        Answer::created(format!("/booked/{token}"), &())
    };
    let outcome = once(call, form, &target, effect).await;
    if let Err(problem) = &outcome
        && let Some(why) = existing_why(problem.code())
    {
        let mut connection = call.connection().await?;
        mail_existing_booking(&mut connection, context, (wish, why)).await?;
    }
    outcome
}

/// The form once more with what was typed, and why it was not taken.
async fn refused(
    call: &Call,
    offering: &Offering,
    draft: &Draft,
    problem: Problem,
) -> Result<HttpResponse, Problem> {
    let said = |text: &str| Some(FormFault { text: text.to_owned(), alternatives: Vec::new() });
    let faults = match (problem.kind(), problem.code()) {
        (Kind::Conflict, code) if ANOTHER_TIME.contains(&code) => {
            let mut connection = call.connection().await?;
            let why = first_sentence(problem.detail());
            let fault = another_time(&mut connection, call, (offering, draft), why).await?;
            Faults { whole: Some(fault), ..Faults::default() }
        }
        (Kind::Conflict, "already_booked" | "booker_limit_reached") => {
            Faults { whole: said(problem.detail()), ..Faults::default() }
        }
        (Kind::Conflict, "idempotency_in_progress") => {
            let whole = said(
                "This form is being booked already. Its confirmation comes by mail; wait for it before you send it again.",
            );
            Faults { whole, ..Faults::default() }
        }
        (Kind::Unacceptable, "idempotency_mismatch") => {
            let whole = said(
                "This form was booked already. If you want one more session, send it again as it is now.",
            );
            Faults { whole, ..Faults::default() }
        }
        (Kind::Unacceptable, _) => field_faults(offering, &problem),
        _ => return Err(problem),
    };
    answered(problem.kind().status(), &draft.page(call, offering, faults))
}

/// Faults beside their fields. One that has no field here is about a form older than the questions.
fn field_faults(offering: &Offering, problem: &Problem) -> Faults {
    let questions = &offering.session_type.questions.0;
    let has_field = |fault: &FieldError| match fault.pointer.strip_prefix("/answers/") {
        Some(key) => questions.iter().any(|question| question.key == key),
        None => fault.pointer == "/name" || fault.pointer == "/email",
    };
    let (fields, others): (Vec<FieldError>, Vec<FieldError>) =
        problem.errors().iter().cloned().partition(has_field);
    let text =
        "The questions have changed since you opened this form. Please look them through and send it again.";
    let whole = (!others.is_empty()).then(|| FormFault { text: text.to_owned(), alternatives: Vec::new() });
    Faults { fields, whole }
}

async fn another_time(
    connection: &mut Connection,
    call: &Call,
    (offering, draft): (&Offering, &Draft),
    why: &str,
) -> Result<FormFault, BookingError> {
    let slots = calendar(offering, draft).nearest(connection, &call.context, draft.start).await?;
    let alternatives = draft.alternatives(call, &slots);
    let text = if alternatives.is_empty() {
        format!("{why}, and no other time near it is free. Please choose another one.")
    } else {
        format!("{why}. These are free:")
    };
    Ok(FormFault { text, alternatives })
}

fn first_sentence(text: &str) -> &str {
    text.split_once(". ").map_or(text, |(first, _)| first).trim_end_matches('.')
}

fn calendar(offering: &Offering, draft: &Draft) -> Calendar {
    Calendar {
        session_type_id: offering.session_type.id,
        length: Length::Asked(Some(draft.length)),
        zone: draft.zone.tz,
        reschedule_of: None,
    }
}
