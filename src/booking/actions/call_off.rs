//! Calling off what lies ahead of people whose data has gone.

use serde_json::Value;

use super::change::{Settled, Who, open, settle};
use super::event_data::{Doer, record};
use super::notify;
use crate::booking::BookingError;
use crate::booking::model::{CancelledBy, Status};
use crate::booking::store;
use crate::kernel::ids::{BookingId, PersonId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::IfMatch;

/// Calls off every place that these people hold and that is still to come, in the caller's transaction. The coaches are
/// told; the people are not, for where to write to them is not known any more.
///
/// # Errors
/// Any error of the database.
pub async fn call_off(
    connection: &mut Connection,
    context: &Context,
    person_ids: &[PersonId],
) -> Result<(), BookingError> {
    for id in store::bookings::list_open_of_people(connection, person_ids, context.now).await? {
        one(connection, context, id).await?;
    }
    Ok(())
}

async fn one(connection: &mut Connection, context: &Context, id: BookingId) -> Result<(), BookingError> {
    let mut opened = open(connection, Who::Booker(id), &IfMatch::Any).await?;
    let was_held = opened.is_held();
    let place = Settled { id, to: Status::Cancelled, note: Some((CancelledBy::Booker, None)) };
    let changed = settle(connection, context, &mut opened, &[place]).await?;
    let goes_on = opened.session.status.takes_seat() && opened.is_held() == was_held;
    for booking in &changed {
        let about = opened.about(booking);
        record(connection, context, ("booking.cancelled", Doer::System), &about, Value::Null).await?;
        if goes_on {
            notify::left(connection, context, &about, None).await?;
        } else {
            notify::called_off(connection, context, &about, was_held).await?;
        }
    }
    Ok(())
}
