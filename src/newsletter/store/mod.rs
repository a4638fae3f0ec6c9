//! Every SQL statement of the newsletter: a file for each table, a function for each statement.

pub mod consent;
pub mod lists;
pub mod requests;
pub mod subscribers;
pub mod subscriptions;
pub mod suppressions;
