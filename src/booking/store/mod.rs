//! Every SQL statement of the booking room: a file for each table, a function for each statement.

pub mod bookings;
pub mod calendars;
pub mod hosts;
pub mod schedules;
pub mod session_types;
pub mod sessions;
pub mod time_off;
