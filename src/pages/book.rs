//! `/c/{coach}/{type}/book`: the form, and the booking.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::booking_form::{Draft, Faults};
use super::form::{Form, Pairs};
use super::frame::see_other;
use super::free_times::Calendar;
use super::language::problem_in_words;
use super::offering::Offering;
use super::once::once;
use super::slot_picker::with_query;
use super::view::FormFault;
use super::visit::Visit;
use crate::booking::BookingError;
use crate::booking::actions::{
    BookSlot, BookedBy, EmailCodeWish, Length, book, existing_why, is_wrong_code, mail_email_code,
    mail_existing_booking, note_wrong_code,
};
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::phrases::{Voice, say};
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

/// Fields of every form.
const OWN_FIELDS: [&str; 3] = ["/name", "/email", "/email_code"];

/// Codes that say: not like this, whatever the time.
const AS_IT_IS: [&str; 5] = [
    "already_booked",
    "booker_limit_reached",
    "booking_closed",
    "idempotency_in_progress",
    "idempotency_mismatch",
];

pub(super) async fn page(
    visit: Visit,
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let pairs = Pairs::of_query(&request)?;
    let start = pairs.instant("start")?;
    let mut connection = visit.connection().await?;
    let offering = Offering::load(&mut connection, &visit, &path).await?;
    let Some(start) = start else {
        let kept =
            ["duration", "zone"].into_iter().filter_map(|name| Some((name, pairs.first(name)?.to_owned())));
        return Ok(see_other(&with_query(&offering.path(), kept.chain(visit.language.carried()))));
    };
    let zone = offering.zone(&pairs);
    let draft = Draft::new(start, offering.length(pairs.number("duration").ok().flatten()), zone);
    if calendar(&offering, &draft).slot_at(&mut connection, &visit.call.context, start).await?.is_some() {
        return visit.shown(&draft.page(&visit, &offering, Faults::default()));
    }
    let why = visit.voice().say("gone");
    let fault = another_time(&mut connection, &visit, (&offering, &draft), &why).await?;
    visit.answered(
        StatusCode::CONFLICT,
        &draft.page(&visit, &offering, Faults { whole: Some(fault), ..Faults::default() }),
    )
}

pub(super) async fn send(
    visit: Visit,
    path: web::Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let offering = Offering::load(&mut connection, &visit, &path).await?;
    drop(connection);
    let mut draft = Draft::sent(&form.pairs, &offering)?;
    let wish = match draft.wish(visit.voice(), &form.pairs, &offering) {
        Ok(wish) => wish,
        Err(faults) => {
            return visit.answered(StatusCode::UNPROCESSABLE_ENTITY, &draft.page(&visit, &offering, faults));
        }
    };
    if offering.session_type.asks_email_code && draft.wants_code(&form.pairs) {
        mail_code(&visit, &offering, &wish).await?;
        draft.await_code();
        return visit.shown(&draft.page(&visit, &offering, Faults::default()));
    }
    let outcome = booked(&visit.call, &form, (&offering, &wish)).await;
    let code = outcome.as_ref().map_or_else(Problem::code, |_| "booked");
    metrics::counter!("bookings_total", "outcome" => code).increment(1);
    match outcome {
        Ok(answer) => Ok(visit.see_other(answer.location().unwrap_or("/"))),
        Err(problem) => refused(&visit, &offering, &draft, problem).await,
    }
}

/// Mails the code that proves the address. The page says the same whether one went out or not.
async fn mail_code(visit: &Visit, offering: &Offering, wish: &BookSlot) -> Result<(), Problem> {
    let code = EmailCodeWish {
        session_type_id: offering.session_type.id,
        email: wish.email.clone(),
        locale: wish.locale,
    };
    let mut connection = visit.connection().await?;
    mail_email_code(&mut connection, &visit.call.context, &code).await?;
    Ok(())
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
        Answer::created(format!("{}/booked/{token}", offering.base), &())
    };
    let outcome = once(call, form, &target, effect).await;
    if outcome.as_ref().is_err_and(is_wrong_code) {
        note_wrong_code(&mut *call.connection().await?, context, wish).await?;
    }
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
    visit: &Visit,
    offering: &Offering,
    draft: &Draft,
    problem: Problem,
) -> Result<HttpResponse, Problem> {
    let why = problem_in_words(visit.voice(), problem.code());
    let faults = match (problem.kind(), problem.code(), why) {
        (Kind::Conflict, code, Some(why)) if ANOTHER_TIME.contains(&code) => {
            let mut connection = visit.connection().await?;
            let fault = another_time(&mut connection, visit, (offering, draft), &why).await?;
            Faults { whole: Some(fault), ..Faults::default() }
        }
        (Kind::Conflict | Kind::Unacceptable, code, Some(why)) if AS_IT_IS.contains(&code) => {
            let whole = Some(FormFault { text: format!("{why}."), alternatives: Vec::new() });
            Faults { whole, ..Faults::default() }
        }
        (Kind::Unacceptable, ..) => field_faults(visit.voice(), offering, &problem),
        _ => return Err(problem),
    };
    visit.answered(problem.kind().status(), &draft.page(visit, offering, faults))
}

/// Faults beside their fields. One that has no field here is about a form older than the questions.
fn field_faults(voice: Voice, offering: &Offering, problem: &Problem) -> Faults {
    let questions = &offering.session_type.questions.0;
    let has_field = |fault: &FieldError| match fault.pointer.strip_prefix("/answers/") {
        Some(key) => questions.iter().any(|question| question.key == key),
        None => {
            OWN_FIELDS.contains(&fault.pointer.as_str())
                || offering.guests_max() > 0 && fault.pointer.starts_with("/guests")
        }
    };
    let (fields, others): (Vec<FieldError>, Vec<FieldError>) =
        problem.errors().iter().cloned().partition(has_field);
    let text = voice.say("questions-changed");
    let whole = (!others.is_empty()).then_some(FormFault { text, alternatives: Vec::new() });
    Faults { fields, whole }
}

async fn another_time(
    connection: &mut Connection,
    visit: &Visit,
    (offering, draft): (&Offering, &Draft),
    why: &str,
) -> Result<FormFault, BookingError> {
    let slots = calendar(offering, draft).nearest(connection, &visit.call.context, draft.start).await?;
    let alternatives = draft.alternatives(visit, &slots);
    let key = if alternatives.is_empty() { "another-time-none" } else { "another-time-free" };
    let text = say!(visit.voice(), key, why = why);
    Ok(FormFault { text, alternatives })
}

fn calendar(offering: &Offering, draft: &Draft) -> Calendar {
    Calendar {
        session_type_id: offering.session_type.id,
        length: Length::Asked(Some(draft.length)),
        zone: draft.zone.tz,
        reschedule_of: None,
    }
}
