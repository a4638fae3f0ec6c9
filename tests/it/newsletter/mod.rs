//! The newsletter: lists, readers, issues, deliveries.

mod bounce_cases;
mod fault_table;
mod ground;
mod imports;
mod issues;
mod lists;
mod opt_in;
mod preferences;
mod readers;
mod segments;
mod servers;
mod subscribe;
mod unsubscribe;
