//! Booking over HTTP.

mod bookings;
mod email_codes;
mod explain;
mod holds;
mod manage;
mod own_calendar;
mod public;
mod routes;
mod schedules;
mod session_changes;
mod session_types;
mod sessions;
mod slots;
mod time_off;
mod views;

pub use routes::routes;
pub use views::{BookingResponse, PersonName, PolicyNow, SessionTypeSummary, WantedMove};
