//! Booking over HTTP and from files.

mod book;
mod coach;
mod manage;
mod settings;
mod slot_cases;
mod slots;
