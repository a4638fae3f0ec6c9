//! Booking over HTTP and from files.

mod book;
mod coach;
mod groups;
mod holds;
mod hosts;
mod manage;
mod settings;
mod slot_cases;
mod slots;
