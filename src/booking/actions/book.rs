//! Booking a slot.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use diesel_async::AsyncConnection as _;
use serde_json::Value;
use uuid::Uuid;

use super::availability::{Availability, Length, Wanted};
use super::event_data::{self, Happened};
use super::notify::{self, Situation};
use super::read::standing;
use crate::booking::BookingError;
use crate::booking::core::answers::{self, Asked, AskedKind};
use crate::booking::core::permission::Standing;
use crate::booking::core::slots::{Verdict, judge};
use crate::booking::model::{
    Answer, Answers, Booking, Guests, HostTime, Location, LocationKind, Question, QuestionKind, Session,
    SessionType, Status,
};
use crate::booking::store;
use crate::identity::{self, NewPerson};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{BookingId, SessionId, SessionTypeId, UserId};
use crate::kernel::locale::Locale;
use crate::kernel::time_range::TimeRange;
use crate::platform::context::Context;
use crate::platform::db::{self, Connection};
use crate::platform::failpoint;
use crate::platform::problem::FieldError;

/// A visitor's wish.
#[derive(Clone, Debug)]
pub struct BookSlot {
    /// What to book.
    pub session_type_id: SessionTypeId,
    /// When it shall start.
    pub start: DateTime<Utc>,
    /// How long; `None` for the usual length.
    pub duration_minutes: Option<i32>,
    /// The booker's name, checked.
    pub name: String,
    /// The booker's address.
    pub email: EmailAddress,
    /// The booker's zone.
    pub time_zone: Tz,
    /// The language of mails.
    pub locale: Locale,
    /// Answers by key, unchecked.
    pub answers: BTreeMap<String, Value>,
    /// Guests.
    pub guests: Vec<EmailAddress>,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Booked {
    /// The place.
    pub booking: Booking,
    /// The session.
    pub session: Session,
    /// The type it is of.
    pub session_type: SessionType,
    /// Its hosts.
    pub host_ids: Vec<UserId>,
}

/// Books a slot: the full rules are checked again inside the transaction, under the lock of the hosts.
///
/// # Errors
/// The reason why it cannot be booked, the first that applies; [`BookingError::Unacceptable`] for answers and guests
/// that do not fit the type.
pub async fn book(
    connection: &mut Connection,
    context: &Context,
    wish: &BookSlot,
) -> Result<Booked, BookingError> {
    failpoint::here("booking.book");
    // A constraint or a deadlock says only that somebody else was quicker; one more look says what they did.
    match attempt(connection, context, wish).await {
        Err(error) if error.is_contention() => {
            db::give_way().await;
            attempt(connection, context, wish).await
        }
        // The type was deleted while somebody booked it.
        Err(BookingError::SessionTypeInUse) => Err(BookingError::Closed),
        outcome => outcome,
    }
}

async fn attempt(
    connection: &mut Connection,
    context: &Context,
    wish: &BookSlot,
) -> Result<Booked, BookingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let availability = find_free(connection, context, wish).await?;
            let booked = write(connection, context, wish, availability).await?;
            announce(connection, context, &booked).await?;
            Ok(booked)
        })
        .await
}

/// Takes the lock on the hosts and checks the start by all rules.
async fn find_free(
    connection: &mut Connection,
    context: &Context,
    wish: &BookSlot,
) -> Result<Availability, BookingError> {
    store::hosts::lock_for_type(connection, wish.session_type_id).await?;
    let wanted = Wanted {
        session_type_id: wish.session_type_id,
        length: Length::Asked(wish.duration_minutes),
        range: TimeRange { start: wish.start, end: wish.start + TimeDelta::seconds(1) },
        now: context.now,
    };
    let availability = Availability::load(connection, wanted).await?;
    if !availability.session_type.is_active {
        return Err(BookingError::Closed);
    }
    match judge(&availability.query(context.now, None), wish.start) {
        Verdict::Offered(_) => Ok(availability),
        Verdict::Refused { reason, .. } => Err(reason.into()),
    }
}

async fn write(
    connection: &mut Connection,
    context: &Context,
    wish: &BookSlot,
    availability: Availability,
) -> Result<Booked, BookingError> {
    let answers = checked_answers(&availability.session_type, &wish.answers)?;
    let guests = checked_guests(&availability.session_type, wish)?;
    let person = NewPerson {
        email: wish.email.clone(),
        name: wish.name.clone(),
        time_zone: wish.time_zone,
        locale: wish.locale,
    };
    let person_id = identity::find_or_create_person(connection, context, &person).await?;
    let session = new_session(context, wish, &availability);
    let booking = Booking {
        id: context.new_id::<BookingId>(),
        session_id: session.id,
        person_id,
        status: session.status,
        name: wish.name.clone(),
        email: wish.email.to_string(),
        time_zone: wish.time_zone.name().to_owned(),
        locale: wish.locale.tag().to_owned(),
        answers,
        questions_version: availability.session_type.questions_version,
        guests,
        policy: availability.session_type.policy.clone(),
        reschedules: 0,
        link_version: 1,
        cancelled_by: None,
        cancel_reason: None,
        revision: 1,
        created_at: context.now,
        updated_at: context.now,
    };
    let times: Vec<HostTime> = availability.host_ids.iter().map(|host| host_time(&session, *host)).collect();
    store::sessions::insert(connection, &session).await?;
    store::sessions::insert_hosts(connection, &times).await?;
    store::bookings::insert(connection, &booking).await?;
    Ok(Booked { booking, session, session_type: availability.session_type, host_ids: availability.host_ids })
}

fn new_session(context: &Context, wish: &BookSlot, availability: &Availability) -> Session {
    let id: SessionId = context.new_id();
    let session_type = &availability.session_type;
    let minutes = |minutes: i64| i32::try_from(minutes).unwrap_or(i32::MAX);
    Session {
        id,
        session_type_id: session_type.id,
        uid: format!("{id}@{}", context.site.mail_domain),
        starts_at: wish.start,
        ends_at: wish.start + availability.duration(),
        status: Status::Confirmed,
        sequence: 0,
        seats: 1,
        location: place(context, &session_type.location),
        buffer_before_minutes: minutes(session_type.rules.buffer_before_minutes),
        buffer_after_minutes: minutes(session_type.rules.buffer_after_minutes),
        revision: 1,
        created_at: context.now,
        updated_at: context.now,
    }
}

/// A Jitsi room is made up for each session, from randomness nobody can guess.
fn place(context: &Context, location: &Location) -> Location {
    if location.kind == LocationKind::Jitsi {
        let server = if location.value.is_empty() {
            "https://meet.jit.si"
        } else {
            location.value.trim_end_matches('/')
        };
        let room = Uuid::from_bytes(context.random.bytes()).simple();
        return Location { kind: LocationKind::Jitsi, value: format!("{server}/altitude-{room}") };
    }
    location.clone()
}

fn host_time(session: &Session, user_id: UserId) -> HostTime {
    HostTime {
        session_id: session.id,
        user_id,
        starts_at: session.starts_at,
        ends_at: session.ends_at,
        blocks: session.status != Status::Pending,
    }
}

fn checked_answers(
    session_type: &SessionType,
    given: &BTreeMap<String, Value>,
) -> Result<Answers, BookingError> {
    let questions = &session_type.questions.0;
    let asked: Vec<Asked<'_>> = questions.iter().map(asked).collect();
    let answers = answers::check(&asked, given).map_err(|faults| {
        let fields = faults.into_iter().map(|fault| {
            let key: String = fault.key.chars().take(100).collect();
            FieldError::new(
                format!("/answers/{}", key.replace('~', "~0").replace('/', "~1")),
                fault.code,
                fault.detail,
            )
        });
        BookingError::Unacceptable(fields.collect())
    })?;
    let with_wording = answers.into_iter().filter_map(|(key, value)| {
        let question = questions.iter().find(|question| question.key == key)?;
        Some(Answer { key, label: question.label.clone(), kind: question.kind, value })
    });
    Ok(Answers(with_wording.collect()))
}

fn asked(question: &Question) -> Asked<'_> {
    let kind = match question.kind {
        QuestionKind::Text => AskedKind::Line,
        QuestionKind::LongText => AskedKind::Text,
        QuestionKind::Select => AskedKind::OneOf(&question.options),
        QuestionKind::MultiSelect => AskedKind::AnyOf(&question.options),
        QuestionKind::Checkbox => AskedKind::YesNo,
        QuestionKind::Number => AskedKind::Number,
        QuestionKind::Url => AskedKind::Url,
        QuestionKind::Phone => AskedKind::Phone,
    };
    Asked { key: &question.key, kind, is_required: question.required }
}

fn checked_guests(session_type: &SessionType, wish: &BookSlot) -> Result<Guests, BookingError> {
    let fault =
        |code, detail: &str| BookingError::Unacceptable(vec![FieldError::new("/guests", code, detail)]);
    let most = usize::try_from(session_type.guests_max).unwrap_or_default();
    if wish.guests.len() > most {
        return Err(fault(
            "too_many",
            if most == 0 { "this session takes no guests" } else { "more guests than this session takes" },
        ));
    }
    let mut guests: Vec<String> = Vec::new();
    for guest in &wish.guests {
        if guest == &wish.email || guests.iter().any(|known| known == guest.as_str()) {
            return Err(fault("named_twice", "name each guest once, and not yourself"));
        }
        guests.push(guest.to_string());
    }
    Ok(Guests(guests))
}

async fn announce(
    connection: &mut Connection,
    context: &Context,
    booked: &Booked,
) -> Result<(), BookingError> {
    let situation = Situation {
        session: &booked.session,
        booking: &booked.booking,
        session_type: &booked.session_type,
        host_ids: &booked.host_ids,
    };
    let by = ("booker", Some(booked.booking.person_id.into()));
    event_data::record(connection, context, &situation, (Happened::Confirmed, by)).await?;
    notify::booked(connection, context, &situation).await
}

impl Booked {
    /// What the booker's permissions are made from.
    #[must_use]
    pub fn standing(&self) -> Standing {
        standing(&self.session, &self.booking)
    }
}
