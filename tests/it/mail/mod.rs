//! Outgoing mail: from the outbox over the wire, through everything that servers do on the way.

mod api;
mod dead_addresses;
mod deliver;
mod dkim;
mod ground;
mod lanes;
mod lease;
mod message;
mod retry;
mod samples;
mod servers;
mod tls;
mod wipe;
