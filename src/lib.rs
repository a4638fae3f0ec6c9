//! Altitude: a self-hosted back end for a coaching practice of engineers.
//!
//! The map of the house, from the ground up. Imports point downward, or stay inside one room; `tests/it/architecture.rs`
//! holds the walls.
//!
//! | floor | rooms |
//! |---|---|
//! | 0 | [`kernel`], and every room's `core`: words and pure decisions |
//! | 1 | [`platform`]: configuration, clock, randomness, database, jobs, HTTP rules |
//! | 2 | [`mail`]: outbox, lanes, delivery · [`events`]: what happened, webhooks · [`identity`]: people, sign-in, keys, guards, audit |
//! | 3 | [`booking`]: session types, schedules, slots, bookings · [`coaching`]: mentees, skill gaps, learning plans · [`newsletter`]: lists, readers, issues, deliveries |
//! | 4 | every room's `api`, `pages`: what a browser sees, [`cli`]: the commands |
//! | 5 | [`app`] and `main`: everything put together |

pub mod kernel;

pub mod platform;

pub mod events;
pub mod identity;
pub mod mail;

pub mod booking;
pub mod coaching;
pub mod newsletter;

pub mod cli;
pub mod pages;

pub mod app;

mod schema;
