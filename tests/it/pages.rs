//! What a browser sees, asked for over HTTP and without scripts.

mod booking;
mod browser;
mod console_sign_in;
mod desk;
mod forms;
mod frame;
mod hostile;
mod languages;
mod mailbox;
mod manage;
mod picker;
mod rate;
mod sign_in;
mod waiting;
