//! What a browser sees, asked for over HTTP and without scripts.

mod booking;
mod browser;
mod console_assessments;
mod console_calendar;
mod console_issues;
mod console_mentee;
mod console_newsletter;
mod console_people;
mod console_plans;
mod console_readers;
mod console_settings;
mod console_sign_in;
mod console_strategies;
mod console_today;
mod desk;
mod forms;
mod frame;
mod hostile;
pub mod languages;
mod mailbox;
mod manage;
mod picker;
mod rate;
mod sign_in;
mod waiting;
