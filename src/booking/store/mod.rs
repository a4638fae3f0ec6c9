//! Every SQL statement of the booking room: a file for each table, a function for each statement.

pub mod bookings;
pub mod calendars;
pub mod email_codes;
pub mod holds;
pub mod hosts;
pub mod moves;
pub mod planned_mails;
pub mod schedules;
pub mod session_types;
pub mod sessions;
pub mod time_off;
