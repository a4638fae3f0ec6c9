//! Booking a slot.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use diesel_async::AsyncConnection as _;
use serde_json::Value;

use super::answers_check::{asked_questions, checked_answers, checked_guests};
use super::availability::{Asker, Length};
use super::email_code;
use super::event_data::{Doer, record};
use super::holds;
use super::notify::{self, Situation};
use super::placement::{Placement, Rules, Wish, place};
use super::plan_mails::plan_mails;
use super::read::standing;
use super::seat::{new_session, take_seat};
use crate::booking::BookingError;
use crate::booking::core::answers::Strictness;
use crate::booking::core::approval::{Approval, waits_until};
use crate::booking::core::permission::Standing;
use crate::booking::model::{Booking, HostRole, Session, SessionType, Status, TypeHost};
use crate::booking::store;
use crate::booking::store::calendars::Whose;
use crate::identity::{self, NewPerson};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{BookingId, PersonId, SessionTypeId, UserId};
use crate::kernel::locale::Locale;
use crate::platform::context::Context;
use crate::platform::db::{self, Connection};
use crate::platform::failpoint;

/// A wish to book.
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
    /// Which version of the questions was asked; `None` for the current one.
    pub questions_version: Option<i32>,
    /// Guests.
    pub guests: Vec<EmailAddress>,
    /// The token of a hold on this start; one that is unknown or over changes nothing.
    pub hold_token: Option<String>,
    /// The code that was mailed to the address, where the type asks for it.
    pub email_code: Option<String>,
}

/// Who books.
#[derive(Clone, Copy, Debug)]
pub enum BookedBy {
    /// A visitor, for themself.
    Visitor,
    /// A coach, for somebody: bound neither by approval nor by limits of bookers.
    Coach {
        /// The coach.
        user_id: UserId,
        /// Step over everything but another session and a live hold.
        force: bool,
    },
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
/// that do not fit the type; [`BookingError::NotFound`] for a coach who does not hold the type.
pub async fn book(
    connection: &mut Connection,
    context: &Context,
    by: BookedBy,
    wish: &BookSlot,
) -> Result<Booked, BookingError> {
    failpoint::here("booking.book");
    // A constraint or a deadlock says only that somebody else was quicker; one more look says what they did.
    match attempt(connection, context, by, wish).await {
        Err(error) if error.is_contention() => {
            db::give_way().await;
            attempt(connection, context, by, wish).await
        }
        // The type was deleted while somebody booked it.
        Err(BookingError::SessionTypeInUse) => Err(BookingError::Closed),
        outcome => outcome,
    }
}

async fn attempt(
    connection: &mut Connection,
    context: &Context,
    by: BookedBy,
    wish: &BookSlot,
) -> Result<Booked, BookingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let placement = find_place(connection, context, by, wish).await?;
            let (booked, is_new) = write(connection, context, by, (wish, placement)).await?;
            announce(connection, context, by, (&booked, is_new)).await?;
            Ok(booked)
        })
        .await
}

/// Takes the lock on the hosts and checks the start by all rules.
async fn find_place(
    connection: &mut Connection,
    context: &Context,
    by: BookedBy,
    wish: &BookSlot,
) -> Result<Placement, BookingError> {
    let host_ids = store::hosts::lock_for_type(connection, wish.session_type_id).await?;
    // What a coach books stands in the coach's own calendar, beside those of the hosts that every session needs.
    let own = match by {
        BookedBy::Visitor => None,
        BookedBy::Coach { user_id, .. } => {
            let hosts = store::hosts::list_for_type(connection, wish.session_type_id).await?;
            let is_meant = |host: &&TypeHost| host.role == HostRole::Required || host.user_id == user_id;
            Some(hosts.iter().filter(is_meant).map(|host| host.user_id).collect::<Vec<_>>())
        }
    };
    let (rules, mut preferred) = match by {
        BookedBy::Visitor => (Rules::All, Vec::new()),
        BookedBy::Coach { user_id, force } => {
            if !host_ids.contains(&user_id) {
                return Err(BookingError::NotFound);
            }
            (if force { Rules::Forced } else { Rules::All }, vec![user_id])
        }
    };
    let hold = holds::own(connection, context, wish).await?;
    if let Some((_, host_ids)) = &hold {
        preferred.extend(host_ids);
    }
    let placement = place(
        connection,
        context,
        Wish {
            session_type_id: wish.session_type_id,
            whose: own.as_deref().map_or(Whose::OfType, Whose::Users),
            length: Length::Asked(wish.duration_minutes),
            start: wish.start,
            asker: Asker { hold: hold.as_ref().map(|(id, _)| *id), reschedule_of: None },
            without: None,
            rules,
            preferred: &preferred,
        },
    )
    .await?;
    // The hosts of the type were changed while the lock was waited for.
    if placement.host_ids.iter().any(|host_id| !host_ids.contains(host_id)) {
        return Err(BookingError::Moving);
    }
    if let Some((id, _)) = hold {
        store::holds::delete(connection, id).await?;
    }
    Ok(placement)
}

/// Writes the place, and says whether its hosts have yet to be invited.
async fn write(
    connection: &mut Connection,
    context: &Context,
    by: BookedBy,
    (wish, placement): (&BookSlot, Placement),
) -> Result<(Booked, bool), BookingError> {
    let session_type = placement.session_type.clone();
    let strictness = match by {
        BookedBy::Visitor => Strictness::Required,
        BookedBy::Coach { .. } => Strictness::Lenient,
    };
    let (questions_version, questions) =
        asked_questions(connection, &session_type, wish.questions_version).await?;
    let answers = checked_answers(&questions, &wish.answers, strictness)?;
    let guests = checked_guests(&session_type, wish)?;
    if matches!(by, BookedBy::Visitor) && session_type.asks_email_code {
        email_code::spend(connection, context, wish).await?;
    }
    let person = NewPerson {
        email: wish.email.clone(),
        name: wish.name.clone(),
        time_zone: wish.time_zone,
        locale: wish.locale,
    };
    let person_id = identity::find_or_create_person(connection, context, &person).await?;
    allow(connection, context, by, (&placement, person_id)).await?;
    let waits = matches!(by, BookedBy::Visitor)
        && Approval::from(session_type.confirmation).is_needed(wish.start, context.now);
    let status = if waits { Status::Pending } else { Status::Confirmed };
    let (session, is_new) = match placement.joins {
        Some(id) => take_seat(connection, context, id, status).await?,
        None => (new_session(connection, context, &placement, status).await?, true),
    };
    let minutes = i64::from(session_type.pending_expires_minutes);
    let id: BookingId = context.new_id();
    let booking = Booking {
        id,
        session_id: session.id,
        person_id,
        status,
        name: wish.name.clone(),
        email: wish.email.to_string(),
        time_zone: wish.time_zone.name().to_owned(),
        locale: wish.locale.tag().to_owned(),
        answers,
        questions_version,
        guests,
        policy: session_type.policy.clone(),
        reschedules: 0,
        link_version: 1,
        cancelled_by: None,
        cancel_reason: None,
        revision: 1,
        created_at: context.now,
        updated_at: context.now,
        uid: (session.seats > 1).then(|| format!("{id}@{}", context.site.mail_domain)),
        sequence: 0,
        pending_expires_at: waits.then(|| waits_until(wish.start, context.now, minutes)),
    };
    store::bookings::insert(connection, &booking).await?;
    Ok((Booked { booking, session, session_type, host_ids: placement.host_ids }, is_new))
}

/// One place in a session for each person, and for visitors no more open bookings than the type allows.
async fn allow(
    connection: &mut Connection,
    context: &Context,
    by: BookedBy,
    (placement, person_id): (&Placement, PersonId),
) -> Result<(), BookingError> {
    if let Some(session_id) = placement.joins
        && store::bookings::find_place(connection, session_id, person_id).await?.is_some()
    {
        return Err(BookingError::AlreadyBooked);
    }
    let session_type = &placement.session_type;
    if let (BookedBy::Visitor, Some(most)) = (by, session_type.booker_active_limit) {
        let open = store::bookings::count_open(connection, person_id, session_type.id, context.now).await?;
        if open >= i64::from(most) {
            return Err(BookingError::BookerLimitReached);
        }
    }
    Ok(())
}

async fn announce(
    connection: &mut Connection,
    context: &Context,
    by: BookedBy,
    (booked, is_new): (&Booked, bool),
) -> Result<(), BookingError> {
    let doer = match by {
        BookedBy::Visitor => Doer::Booker,
        BookedBy::Coach { user_id, .. } => Doer::Coach(user_id),
    };
    let about = Situation {
        session: &booked.session,
        booking: &booked.booking,
        session_type: &booked.session_type,
        host_ids: &booked.host_ids,
        by: doer,
    };
    if booked.booking.status == Status::Pending {
        record(connection, context, ("booking.requested", doer), &about, Value::Null).await?;
        return notify::requested(connection, context, &about).await;
    }
    record(connection, context, ("booking.confirmed", doer), &about, Value::Null).await?;
    plan_mails(connection, context, &about).await?;
    if is_new {
        notify::booked(connection, context, &about).await
    } else {
        notify::joined(connection, context, &about).await
    }
}

impl Booked {
    /// What the booker's permissions are made from.
    #[must_use]
    pub fn standing(&self) -> Standing {
        standing(&self.session, &self.booking)
    }
}
