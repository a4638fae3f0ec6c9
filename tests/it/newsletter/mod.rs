//! The newsletter: lists, readers, issues, deliveries.

mod bounce_cases;
mod ground;
mod lists;
mod opt_in;
mod preferences;
mod readers;
mod subscribe;
mod unsubscribe;
