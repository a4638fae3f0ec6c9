//! Booking over HTTP.

mod bookings;
mod manage;
mod public;
mod routes;
mod schedules;
mod session_types;
mod sessions;
mod slots;
mod time_off;
mod views;

pub use routes::routes;
pub use views::{BookingResponse, PersonName, PolicyNow, SessionTypeSummary};
