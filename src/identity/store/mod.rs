//! Every statement of identity: a file for each table, a function for each statement.

pub mod api_keys;
pub mod audit_entries;
pub mod one_time_tokens;
pub mod people;
pub mod practice_settings;
pub mod recovery_codes;
pub mod refresh_tokens;
pub mod sign_in_failures;
pub mod sign_ins;
pub mod two_factors;
pub mod users;
