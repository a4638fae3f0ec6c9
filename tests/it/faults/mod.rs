//! Real processes under real faults: storms, kills, outages, stops.
//!
//! Everything here starts the program itself and waits by condition, each wait with a deadline.

mod coaching;
mod coaching_sponsor;
mod commands;
mod crash;
mod crash_changes;
mod crash_mail;
mod crash_random;
mod doctor;
#[cfg(feature = "embedded")]
mod embedded_smoke;
mod ground;
mod last_defence;
mod letters;
mod letters_crash;
mod letters_import;
mod letters_many;
mod letters_refused;
mod live;
mod outage;
mod outage_mail;
mod recall;
mod stop;
mod storm;
mod storm_engine;
mod storm_moves;
mod strategy;
mod webhooks;
