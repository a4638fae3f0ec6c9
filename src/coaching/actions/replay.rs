//! A backup was restored: whom the ledger names is erased again.

use diesel_async::AsyncConnection as _;
use serde_json::Value;
use uuid::Uuid;

use super::erasures::{erase, remove};
use crate::coaching::store::erasing::Erased;
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::PersonId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::ledger::{Entries, Forgotten, Ledger};

/// What a replay did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Replayed {
    /// Lines of the ledger.
    pub entries: usize,
    /// Mentees, other people, readers and guests who were erased again.
    pub erased: usize,
}

/// What a ledger says, and where to look it up.
struct Reading<'a> {
    ledger: &'a Ledger,
    entries: Entries,
}

/// Erases again whom a ledger names and a backup brought back: mentees, other people, readers, and guests of others.
/// Whoever came after they were erased is spared.
///
/// # Errors
/// [`CoachingError::Ledger`] when the ledger cannot be read or written; that there is none is one too.
pub async fn replay_erasures(
    connection: &mut Connection,
    context: &Context,
    ledger: &Ledger,
) -> Result<Replayed, CoachingError> {
    let reading = Reading { ledger, entries: ledger.entries().map_err(CoachingError::Ledger)? };
    let mut erased = mentees(connection, context, &reading).await?;
    erased += people(connection, context, &reading).await?;
    erased += readers(connection, context, &reading).await?;
    erased += guests(connection, context, &reading).await?;
    Ok(Replayed { entries: reading.entries.count(), erased })
}

async fn mentees(
    connection: &mut Connection,
    context: &Context,
    reading: &Reading<'_>,
) -> Result<usize, CoachingError> {
    let (mut after, mut count) = (None, 0);
    loop {
        let rows = store::erasures::list_addresses(connection, after).await?;
        let Some((last, ..)) = rows.last() else { return Ok(count) };
        after = Some(*last);
        for (_, id, email, person_since, mentee_since) in rows {
            let known = (email.as_str(), person_since.max(mentee_since));
            if reading.ledger.names(&reading.entries, known, Forgotten::Everything) {
                count += usize::from(erase(connection, context, reading.ledger, (id, false)).await?);
            }
        }
    }
}

async fn people(
    connection: &mut Connection,
    context: &Context,
    reading: &Reading<'_>,
) -> Result<usize, CoachingError> {
    let (mut after, mut count) = (None, 0);
    loop {
        let rows = store::erasures::list_people(connection, after).await?;
        let Some((last, ..)) = rows.last() else { return Ok(count) };
        after = Some(*last);
        for (person_id, email, since) in rows {
            if reading.ledger.names(&reading.entries, (&email, since), Forgotten::Everything) {
                erase_address(connection, context, (vec![person_id], email)).await?;
                count += 1;
            }
        }
    }
}

async fn readers(
    connection: &mut Connection,
    context: &Context,
    reading: &Reading<'_>,
) -> Result<usize, CoachingError> {
    let (mut after, mut count) = (None, 0);
    loop {
        let rows = store::erasures::list_readers(connection, after).await?;
        let Some((last, ..)) = rows.last() else { return Ok(count) };
        after = Some(*last);
        for (_, email, since) in rows {
            if reading.ledger.names(&reading.entries, (&email, since), Forgotten::Reader) {
                let erased = Erased { emails: vec![email], ..Erased::default() };
                store::erasing::erase_reader(connection, &erased, context.now).await?;
                count += 1;
            }
        }
    }
}

async fn guests(
    connection: &mut Connection,
    context: &Context,
    reading: &Reading<'_>,
) -> Result<usize, CoachingError> {
    let (mut after, mut count) = (None, 0);
    loop {
        let rows = store::erasures::list_guests(connection, after).await?;
        let Some((last, ..)) = rows.last() else { return Ok(count) };
        after = Some(*last);
        for (_, guests, since) in rows {
            let guests = guests.as_array().into_iter().flatten().filter_map(Value::as_str);
            for email in guests {
                if reading.ledger.names(&reading.entries, (email, since), Forgotten::Everything) {
                    erase_address(connection, context, (Vec::new(), email.to_owned())).await?;
                    count += 1;
                }
            }
        }
    }
}

/// Erases somebody who is no mentee.
async fn erase_address(
    connection: &mut Connection,
    context: &Context,
    (person_ids, email): (Vec<PersonId>, String),
) -> Result<(), CoachingError> {
    let erased = Erased { mentee_id: Uuid::nil(), person_ids, emails: vec![email] };
    store::erasing::scan(connection, &erased, context.now).await?;
    connection
        .transaction(async |connection: &mut Connection| remove(connection, context, &erased).await)
        .await
}
