//! What a browser sees, asked for over HTTP and without scripts.

mod booking;
pub mod browser;
mod console_access;
mod console_calendar;
mod console_hours;
mod console_newsletter;
mod console_people;
mod console_settings;
mod console_sign_in;
mod console_today;
mod console_types;
mod console_webhooks;
pub mod desk;
mod forms;
mod frame;
mod hostile;
pub mod languages;
mod mailbox;
mod manage;
mod picker;
mod rate;
mod sign_in;
mod space;
mod space_deeds;
mod waiting;
