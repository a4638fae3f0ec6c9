//! Which starts are offered, and why the others are not.
//!
//! One set of rules serves three callers: the list of slots ([`offer`]), the check of one start
//! inside the booking transaction ([`judge`]) and the coach's question why ([`explain`]). They
//! share every step, so what was listed is bookable and what was refused says the true reason.
//!
//! The steps, in the order of the rules in `altitude simulate slots`:
//!
//! 1. [`Schedule`] holds weekly hours and overrides as wall clock, merged per date; `hours` turns
//!    them into instants, cuts them by time off, and joins what is left into the free time of a
//!    host (rules 1–4).
//! 2. `grid` sets candidate starts into each window, fixed or compact (rule 5).
//! 3. `calendar` asks of one host whether a start fits: `conflicts` (busy, holds, buffers, seats),
//!    notice, `booking_window` and `load` (limits) (rule 6).
//! 4. `board` gathers the candidates of all hosts; `offer` combines their answers and counts what
//!    refused (rules 7–9).
//!
//! What always holds: half-open ranges; candidates are whole seconds, so calculations run on
//! seconds since the epoch with all else rounded outwards; the viewer's zone is unknown here; the
//! width of the question changes no answer.
//!
//! The caller hands over everything that can matter; [`reach`] tells how much that is.

mod board;
mod booking_window;
mod calendar;
mod conflicts;
mod culprit;
mod explain;
mod grid;
mod hours;
mod load;
mod model;
mod offer;
#[cfg(test)]
mod properties;
mod reach;
mod reason;
mod schedule;
mod seconds;

pub use culprit::Culprit;
pub use explain::{Explanation, HostAnswer, Refusal, Verdict, explain, explain_candidates, judge};
pub use hours::within_hours;
pub use model::{
    BookingWindow, BufferRule, Buffers, DateRange, Grid, Hold, HostCalendar, Limit, Limits, LimitsOutOfOrder,
    Query, Role, Session, SessionStatus, SessionTypeRules,
};
pub use offer::{BlockedBy, Offer, Slot, candidates, offer};
pub use reach::{Reach, reach};
pub use reason::Reason;
pub use schedule::{Schedule, WallWindow, WindowFault};
