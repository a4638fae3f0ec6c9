//! The mails of the booking room: to the booker and to the coach, when a session is booked, moved or cancelled.

mod booked;
mod cancelled;
mod moved;
mod undelivered;
mod words;

pub use booked::{BookedForBooker, BookedForCoach};
pub use cancelled::{CancelledForBooker, CancelledForCoach};
pub use moved::{MovedForBooker, MovedForCoach};
pub use undelivered::BookerUnreachable;
pub use words::SessionFacts;
