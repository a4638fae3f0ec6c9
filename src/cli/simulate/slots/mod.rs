//! `altitude simulate slots`: which starts a scenario offers.

mod answer;
mod host;
mod scenario;
mod session_type;

pub use answer::{BlockedByAnswer, DayAnswer, SlotAnswer, SlotsAnswer, answer};
