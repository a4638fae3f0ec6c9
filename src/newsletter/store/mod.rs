//! Every SQL statement of the newsletter: a file for each table, a function for each statement.

pub mod audience;
pub mod buckets;
pub mod bulk;
pub mod consent;
pub mod contents;
pub mod deliveries;
pub mod files;
pub mod hits;
pub mod imports;
pub mod issues;
pub mod ledger;
pub mod lists;
pub mod requests;
pub mod revisions;
pub mod segments;
pub mod subscribers;
pub mod subscriptions;
pub mod suppressions;
