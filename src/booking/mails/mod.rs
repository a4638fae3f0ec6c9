//! The mails of the booking room: to the booker, guests and the coach, at whatever happens to a session.
//!
//! A mail is a struct with what is known; its `words` take their texts from the catalogue in `texts/`, in the language
//! of its reader.

mod answered;
mod booked;
mod cancelled;
mod email_code;
mod existing;
mod group;
mod handed_over;
mod moved;
mod planned;
mod requested;
mod sample;
mod undelivered;
mod words;

pub use answered::{
    ApprovedForBooker, ApprovedForCoach, DeclinedForBooker, DeclinedForCoach, ExpiredForBooker,
    ExpiredForCoach, MoveDeclinedForBooker, MoveEnded, MoveEndedForCoach,
};
pub use booked::{BookedForBooker, BookedForCoach, BookedForGuest};
pub use cancelled::{CancelledForBooker, CancelledForCoach, CancelledForGuest};
pub use email_code::EmailCodeForBooker;
pub use existing::{ExistingBooking, ExistingWhy};
pub use group::{JoinedForCoach, LeftForCoach};
pub use handed_over::{CoachChangedForBooker, CoachChangedForGuest, HandedOverForCoach};
pub use moved::{MovedForBooker, MovedForCoach, MovedForGuest};
pub use planned::{FollowUpForBooker, ReminderForBooker, ReminderForCoach, ReminderForGuest};
pub use requested::{
    MoveRequestedForBooker, MoveRequestedForCoach, RequestMovedForBooker, RequestedForBooker,
    RequestedForCoach,
};
pub use undelivered::BookerUnreachable;
pub use words::{SessionFacts, voice};
