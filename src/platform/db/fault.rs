//! What a database error means for the caller.

use std::time::Duration;

use diesel::result::{DatabaseErrorKind, Error};

/// Time enough for a waiting transaction to wake up and take its locks.
const GIVE_WAY: Duration = Duration::from_millis(50);

/// The name of the constraint that refused a change, which `store` maps to the room's error.
#[must_use]
pub fn constraint(error: &Error) -> Option<&str> {
    match error {
        Error::DatabaseError(_, information) => information.constraint_name(),
        _ => None,
    }
}

/// Whether two transactions got in each other's way, so that trying again decides who was first.
#[must_use]
pub fn is_contention(error: &Error) -> bool {
    match error {
        Error::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => true,
        Error::DatabaseError(DatabaseErrorKind::Unknown, information) => {
            // diesel has no kinds for deadlocks (40P01) and lock time-outs (55P03), only their messages.
            let message = information.message();
            message.contains("deadlock detected") || message.contains("lock timeout")
        }
        _ => false,
    }
}

/// Lets the other side of a contention finish: whoever lost a deadlock must not take the same locks again before those
/// who wait for them have woken up.
pub async fn give_way() {
    tokio::time::sleep(GIVE_WAY).await;
}

/// Whether the database could not be reached or was going away, so that the client should come back later.
#[must_use]
pub fn is_unavailable(error: &Error) -> bool {
    match error {
        Error::BrokenTransactionManager => true,
        Error::DatabaseError(kind, information) => match kind {
            DatabaseErrorKind::UnableToSendCommand
            | DatabaseErrorKind::ClosedConnection
            | DatabaseErrorKind::ReadOnlyTransaction
            | DatabaseErrorKind::SerializationFailure => true,
            DatabaseErrorKind::Unknown => {
                let message = information.message();
                [
                    "terminating connection",
                    "shutting down",
                    "starting up",
                    "timeout",
                    "deadlock",
                    "too many clients",
                    "recovery",
                ]
                .iter()
                .any(|sign| message.contains(sign))
            }
            _ => false,
        },
        Error::RollbackErrorOnCommit { rollback_error, commit_error } => {
            is_unavailable(rollback_error) || is_unavailable(commit_error)
        }
        _ => false,
    }
}
