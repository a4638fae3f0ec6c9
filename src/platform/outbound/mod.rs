//! Calls to addresses that somebody else chose: what may be called ([`guard`]), and a client that keeps to it at the
//! moment of connecting, so that a name cannot lead elsewhere between the check and the call (DNS rebinding).

pub mod guard;
pub mod target;

mod client;

pub use client::{ClientFault, is_refused_address, outbound_client};
