//! The newsletter: lists, readers, issues, deliveries.

mod archive;
mod bounce_cases;
mod fault_table;
pub mod ground;
mod hits;
mod images;
mod imports;
mod issues;
mod languages;
mod lists;
mod opt_in;
mod preferences;
mod proofs;
mod rates;
mod readers;
mod returned;
mod schedule;
mod segments;
mod senders;
mod servers;
mod subscribe;
mod unsubscribe;
mod vouching;
