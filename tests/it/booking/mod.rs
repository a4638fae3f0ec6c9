//! Booking over HTTP and from files.

mod approval;
mod book;
mod coach;
mod engine;
mod groups;
mod holds;
mod hosts;
mod manage;
mod offered;
mod reminders;
mod requests;
mod settings;
mod slot_cases;
mod slots;
