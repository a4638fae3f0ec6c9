//! What any service needs, and nothing about coaching: configuration, clock, randomness, database, jobs, HTTP rules.

pub mod clock;
pub mod config;
pub mod context;
pub mod db;
pub mod dns;
pub mod failpoint;
pub mod jobs;
pub mod ledger;
pub mod live;
pub mod openapi;
pub mod outbound;
pub mod problem;
pub mod random;
pub mod services;
pub mod telemetry;
pub mod vault;
pub mod web;
