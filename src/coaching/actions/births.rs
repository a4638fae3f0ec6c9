//! Bookers become mentees of the coach they booked.

use diesel_async::AsyncConnection as _;
use serde_json::Value;

use super::mentees::{Birth, MenteeDraft, give_birth};
use crate::coaching::CoachingError;
use crate::coaching::model::{MenteeSource, MenteeStatus};
use crate::coaching::store;
use crate::coaching::store::births::BookedWith;
use crate::identity::Actor;
use crate::kernel::ids::{PersonId, UserId};
use crate::kernel::text;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Events that one transaction takes.
const BATCH: i64 = 100;

/// Makes mentees of people who booked since the last time, at most so many; how many bookings were looked at. A second
/// run over the same bookings changes nothing.
///
/// # Errors
/// Any error of the database.
pub async fn make_mentees_of_bookers(
    connection: &mut Connection,
    context: &Context,
) -> Result<usize, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            store::births::ensure_position(connection).await?;
            let position = store::births::lock_position(connection).await?;
            let booked = store::births::list_booked(connection, position, BATCH).await?;
            for one in &booked {
                admit(connection, context, one).await?;
            }
            if let Some(last) = booked.last() {
                store::births::update_position(connection, last.position).await?;
            }
            Ok(booked.len())
        })
        .await
}

async fn admit(
    connection: &mut Connection,
    context: &Context,
    booked: &BookedWith,
) -> Result<(), CoachingError> {
    let (person_id, user_id) = (PersonId::from(booked.person_id), UserId::from(booked.user_id));
    if let Some(id) = store::mentees::find_id_of_person(connection, person_id).await? {
        store::mentees::insert_coach(connection, id, user_id, context.now).await?;
        return Ok(());
    }
    let birth =
        Birth { user_id, actor: Actor::SYSTEM, source: MenteeSource::Booking, draft: draft_of(booked) };
    give_birth(connection, context, person_id, birth).await?;
    Ok(())
}

/// Questions with these keys say what a profile holds.
fn draft_of(booked: &BookedWith) -> MenteeDraft {
    MenteeDraft {
        name: booked.name.clone(),
        current_role: answer(&booked.answers, "current_role"),
        target_role: answer(&booked.answers, "target_role"),
        company: answer(&booked.answers, "company"),
        topics: Vec::new(),
        status: MenteeStatus::Lead,
        tags: Vec::new(),
    }
}

fn answer(answers: &Value, key: &str) -> String {
    let items = answers.as_array().map(Vec::as_slice).unwrap_or_default();
    let found = items.iter().find(|item| item.get("key").and_then(Value::as_str) == Some(key));
    let value = found.and_then(|item| item.get("value")).and_then(Value::as_str).unwrap_or_default();
    text::optional_line(value, 200).unwrap_or_default()
}
